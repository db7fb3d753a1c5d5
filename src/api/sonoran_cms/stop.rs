//! `stopSession`: end the session of a server as completed.

use axum::{
    Json,
    extract::{OriginalUri, State},
};

use super::{
    auth::Credential,
    error::Failure,
    limits::Operation,
    wire::{SessionCommand, SessionEnvelope},
};
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
    patch, path = "/v2/community/sessions", operation_id = "stopSession", tag = "CommunitySessions",
    request_body = SessionCommand,
    responses(
        (status = 200, description = "The session, which has ended.", body = SessionEnvelope),
        BadRequest, Unauthorized, NotFound, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn stop_session(
    State(app): State<App>,
    credential: Credential<op::stopSession>,
    OriginalUri(uri): OriginalUri,
    command: Result<SessionCommand, Failure>,
) -> Result<Json<SessionEnvelope>, Failure> {
    credential.count(&app, Operation::StopSession).await?;
    let command = command?;
    let request =
        CloseRequest { server: command.server(), member: command.member()?, outcome: Outcome::Completed };
    let session = close_session(&app.core, &credential.holder, request).await?;
    Ok(Json(SessionEnvelope::of(&session, &*app.core.clock, uri.path())))
}
