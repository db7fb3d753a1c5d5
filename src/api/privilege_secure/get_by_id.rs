//! `GetByIdAsync`: one session.

use std::sync::Arc;

use axum::{Extension, extract::State, response::Response};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::SessionPath,
    shown::Shown,
    wire::{ActivitySession, Scene},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, find_session, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/{sessionId}", operation_id = "GetByIdAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The session.", body = ActivitySession),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_by_id(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetByIdAsync>,
    SessionPath(id): SessionPath,
    Extension(shown): Extension<Arc<Shown>>,
) -> Result<Response, Failure> {
    let session = find_session(&app.core, &caller, SessionId(id)).await?;
    Ok(shown.answer(&session, &Scene::of(&app.core).await?))
}
