//! `CheckApprovalStateAsync`: do what approvals are due for.

use axum::{extract::State, http::StatusCode};

use super::{auth::SignedIn, error::Failure};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{self, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/ApprovalCheck", operation_id = "CheckApprovalStateAsync",
    tag = "ActivitySession",
    responses(
        (status = 200, description = "Done; nothing is due any longer."),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn check_approvals(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::CheckApprovalStateAsync>,
) -> Result<StatusCode, Failure> {
    let changed = domain::check_approvals(&app.core, &caller).await?;
    tracing::info!(changed, by = caller.login, "approvals were checked");
    Ok(StatusCode::OK)
}
