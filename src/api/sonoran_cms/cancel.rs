//! `cancelSession`: end the session of a server as cancelled.

use axum::{extract::State, http::StatusCode};

use super::{auth::Credential, error::Failure, limits::Operation, wire::SessionCommand};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout, ServiceUnavailable,
            TooManyRequests, Unauthorized,
        },
    },
    domain::{CloseRequest, Outcome, close_session, op},
};

#[utoipa::path(
    delete, path = "/v2/community/sessions", operation_id = "cancelSession", tag = "CommunitySessions",
    request_body = SessionCommand,
    responses(
        (status = 204, description = "The session was cancelled; no body."),
        BadRequest, Unauthorized, NotFound, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn cancel_session(
    State(app): State<App>,
    credential: Credential<op::cancelSession>,
    command: Result<SessionCommand, Failure>,
) -> Result<StatusCode, Failure> {
    credential.count(&app, Operation::CancelSession).await?;
    let command = command?;
    let request =
        CloseRequest { server: command.server(), member: command.member()?, outcome: Outcome::Cancelled };
    close_session(&app.core, &credential.holder, request).await?;
    Ok(StatusCode::NO_CONTENT)
}
