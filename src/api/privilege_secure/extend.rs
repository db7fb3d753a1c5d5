//! `ExtendAsync`: move the end of a session.

use axum::{Json, extract::State};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::{OptionalJson, SessionPath},
    wire::{ActivitySession, Scene},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
    },
    domain::{SessionId, extend_session, op},
};

#[utoipa::path(
    post, path = "/api/v1/ActivitySession/{sessionId}/Extend", operation_id = "ExtendAsync",
    tag = "ActivitySession", params(("sessionId" = Uuid, Path, description = "The session.")),
    request_body(content = Option<i32>, content_type = "application/json"),
    responses(
        (status = 200, description = "The session with its new end.", body = ActivitySession),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn extend(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::ExtendAsync>,
    SessionPath(id): SessionPath,
    OptionalJson(minutes): OptionalJson<i32>,
) -> Result<Json<ActivitySession>, Failure> {
    // before the write: afterwards nothing may fail any more
    let scene = Scene::of(&app.core).await?;
    // nothing, zero and less mean the profile's minutes
    let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok()).filter(|minutes| *minutes > 0);
    let session = extend_session(&app.core, &caller, SessionId(id), minutes).await?;
    let end = session.scheduled_end.map(tracing::field::display);
    tracing::info!(session = %id, by = caller.login, end, "a session was extended");
    Ok(Json(scene.show(&session)))
}
