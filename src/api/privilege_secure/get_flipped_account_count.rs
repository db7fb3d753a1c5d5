//! `GetFlippedManagedUserGroupCountAsync`: count the accounts and groups that have flipped.

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, summary::number};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{flipped_accounts, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/FlippedManagedUserGroupCount",
    operation_id = "GetFlippedManagedUserGroupCountAsync", tag = "ActivitySession",
    responses(
        (status = 200, description = "How many there are.", body = i32, content_type = "application/json"),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_flipped_account_count(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetFlippedManagedUserGroupCountAsync>,
) -> Result<Json<i32>, Failure> {
    Ok(Json(number(flipped_accounts(&app.core, &caller).await?)))
}
