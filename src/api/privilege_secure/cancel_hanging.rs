//! `CancelHangingSessionsAsync`: cancel every hanging session.

use axum::{extract::State, http::StatusCode};

use super::{auth::SignedIn, error::Failure};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{op, sweep},
};

#[utoipa::path(
    delete, path = "/api/v1/ActivitySession/CancelHanging", operation_id = "CancelHangingSessionsAsync",
    tag = "ActivitySession",
    responses(
        (status = 200, description = "No session hangs any more."),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn cancel_hanging(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::CancelHangingSessionsAsync>,
) -> Result<StatusCode, Failure> {
    let swept = sweep(&app.core, &caller).await?;
    tracing::info!(swept, by = caller.login, "hanging sessions were cancelled");
    Ok(StatusCode::OK)
}
