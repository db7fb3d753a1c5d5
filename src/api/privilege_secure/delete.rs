//! `DeleteAsync`: end a session as soon as possible.

use axum::{extract::State, http::StatusCode};

use super::{auth::SignedIn, error::Failure, folding::SessionPath};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, end_session, op},
};

#[utoipa::path(
    delete, path = "/api/v1/ActivitySession/{sessionId}", operation_id = "DeleteAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 202, description = "The end is asked for, durably; or it was before."),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn delete(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::DeleteAsync>,
    SessionPath(id): SessionPath,
) -> Result<StatusCode, Failure> {
    end_session(&app.core, &caller, SessionId(id)).await?;
    tracing::info!(session = %id, by = caller.login, "the end of a session was asked for");
    Ok(StatusCode::ACCEPTED)
}
