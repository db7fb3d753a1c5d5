//! `ApproveAsync`: approve a session.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    auth::SignedIn,
    error::Failure,
    folding::{AnyCaseQuery, SessionPath},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized,
        },
    },
    domain::{SessionId, approve_session, op},
};

/// What goes with the vote.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Remarks {
    /// What to note about the approval.
    #[param(
        required = false,
        nullable = false,
        max_length = 2000,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$"
    )]
    notes: Option<String>,
}

#[utoipa::path(
    post, path = "/api/v1/ActivitySession/{sessionId}/Approve", operation_id = "ApproveAsync",
    tag = "ActivitySession", params(("sessionId" = Uuid, Path, description = "The session."), Remarks),
    responses(
        (status = 200, description = "The vote is stored."),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn approve(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::ApproveAsync>,
    SessionPath(id): SessionPath,
    AnyCaseQuery(Remarks { notes }): AnyCaseQuery<Remarks>,
) -> Result<StatusCode, Failure> {
    let session = approve_session(&app.core, &caller, SessionId(id), notes).await?;
    tracing::info!(session = %id, by = caller.login, state = %session.state, "somebody approved a session");
    Ok(StatusCode::OK)
}
