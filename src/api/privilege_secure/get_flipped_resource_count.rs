//! `GetFlippedResourceCountAsync`: count the resources that have flipped.

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, summary::number};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{flipped_resources, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/FlippedResourceCount", operation_id = "GetFlippedResourceCountAsync",
    tag = "ActivitySession",
    responses(
        (status = 200, description = "How many there are.", body = i32, content_type = "application/json"),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_flipped_resource_count(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetFlippedResourceCountAsync>,
) -> Result<Json<i32>, Failure> {
    Ok(Json(number(flipped_resources(&app.core, &caller).await?)))
}
