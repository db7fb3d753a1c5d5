//! `startSession`: start the session of a server.

use axum::{
    Json,
    extract::{OriginalUri, State},
    http::StatusCode,
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
            BadRequest, Conflict, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, TooManyRequests, Unauthorized,
        },
    },
    domain::{StartExclusive, op, start_exclusive},
};

#[utoipa::path(
    post, path = "/v2/community/sessions", operation_id = "startSession", tag = "CommunitySessions",
    request_body = SessionCommand,
    responses(
        (status = 201, description = "The session, which runs.", body = SessionEnvelope),
        BadRequest, Unauthorized, NotFound, Conflict, PayloadTooLarge, RequestTimeout, TooManyRequests,
        InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn start_session(
    State(app): State<App>,
    credential: Credential<op::startSession>,
    OriginalUri(uri): OriginalUri,
    command: Result<SessionCommand, Failure>,
) -> Result<(StatusCode, Json<SessionEnvelope>), Failure> {
    credential.count(&app, Operation::StartSession).await?;
    let command = command?;
    let request = StartExclusive { server: command.server(), member: command.member()? };
    let session = start_exclusive(&app.core, &credential.holder, request).await?;
    Ok((StatusCode::CREATED, Json(SessionEnvelope::of(&session, &*app.core.clock, uri.path()))))
}
