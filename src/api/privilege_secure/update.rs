//! `UpdateAsync`: set the account that a session acts as on its target.

use axum::{
    Json,
    extract::{Path, State},
};
use uuid::Uuid;

use super::{
    auth::SignedIn,
    error::Failure,
    wire::{ActivitySession, Scene},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized,
        },
    },
    domain::{AccountId, SessionId, act_as, op},
};

#[utoipa::path(
    put, path = "/api/v1/ActivitySession/{sessionId}/targetId/{targetUserId}", operation_id = "UpdateAsync",
    tag = "ActivitySession",
    params(
        ("sessionId" = Uuid, Path, description = "The session."),
        ("targetUserId" = Uuid, Path, description = "The login account on the resource."),
    ),
    responses(
        (status = 200, description = "The session with its target user.", body = ActivitySession),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn update(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::UpdateAsync>,
    Path((session, account)): Path<(String, String)>,
) -> Result<Json<ActivitySession>, Failure> {
    let id = |name: &str, text: &str| {
        Uuid::try_parse(text).map_err(|_| Failure::member(name, format!("`{text}` is no UUID")))
    };
    let (session, account) = (id("sessionId", &session)?, id("targetUserId", &account)?);
    // before the write: afterwards nothing may fail any more
    let scene = Scene::of(&app.core).await?;
    let session = act_as(&app.core, &caller, SessionId(session), AccountId(account)).await?;
    Ok(Json(scene.show(&session)))
}
