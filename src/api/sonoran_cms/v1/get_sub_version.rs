//! `legacyGetSubVersion`: which version of the product the community has subscribed to.

use axum::{Json, extract::State};

use super::{
    refusal::{Refusal, Refusals},
    request::LegacyRequest,
};
use crate::api::App;

/// The vendor's highest plan of a community's own: whatever a program asks for, it may.
const PRO: i32 = 4;

#[utoipa::path(
    post, path = "/general/get_sub_version", operation_id = "legacyGetSubVersion", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The number of the plan.", body = i32, content_type = "application/json"), Refusals),
)]
pub(super) async fn get_sub_version(
    State(app): State<App>,
    request: LegacyRequest,
) -> Result<Json<i32>, Refusal> {
    request.credential(&app).await?;
    Ok(Json(PRO))
}
