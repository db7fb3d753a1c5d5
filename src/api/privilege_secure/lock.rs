//! `LockAsync`: lock or unlock live sessions.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{auth::SignedIn, error::Failure, folding::AnyCaseJson, narrowed::LockCommand, wire::given_id};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
    },
    domain::{LockRequest, SessionId, lock_sessions, op},
};

/// What to lock or unlock; as an answer, what is locked or unlocked now.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the vendor's flags")]
pub(super) struct LiveSessionRequest {
    #[serde(default, deserialize_with = "given_id")]
    id: Option<Uuid>,
    activity_session_ids: Option<Vec<String>>,
    #[schema(max_length = 2000)]
    lock_message: Option<String>,
    #[schema(max_length = 200)]
    lock_title: Option<String>,
    #[serde(default)]
    locked: bool,
    #[serde(default)]
    lock_activity: bool,
    #[serde(default)]
    lock_resource: bool,
    #[serde(default)]
    lock_user: bool,
}

impl LiveSessionRequest {
    fn as_lock_request(&self) -> Result<LockRequest, Failure> {
        let id = |text: &String| {
            Uuid::try_parse(text.trim()).map(SessionId).map_err(|_| {
                Failure::member("activitySessionIds", format!("`{text}` is no session's id, which is a UUID"))
            })
        };
        Ok(LockRequest {
            id: self.id,
            sessions: self.activity_session_ids.iter().flatten().map(id).collect::<Result<_, _>>()?,
            locks: self.locked,
            title: self.lock_title.clone(),
            message: self.lock_message.clone(),
            activities: self.lock_activity,
            resources: self.lock_resource,
            accounts: self.lock_user,
        })
    }
}

#[utoipa::path(
    put, path = "/api/v1/ActivitySession/lock", operation_id = "LockAsync", tag = "ActivitySession",
    request_body = inline(LockCommand),
    responses(
        (status = 200, description = "What is locked or unlocked now.", body = LiveSessionRequest),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn lock(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::LockAsync>,
    AnyCaseJson(request): AnyCaseJson<LiveSessionRequest>,
) -> Result<Json<LiveSessionRequest>, Failure> {
    let (id, sessions) = lock_sessions(&app.core, &caller, request.as_lock_request()?).await?;
    let (count, locked) = (sessions.len(), request.locked);
    tracing::info!(request = %id, sessions = count, locked, by = caller.login, "sessions were locked or unlocked");
    let sessions = sessions.into_iter().map(|session| session.to_string()).collect();
    Ok(Json(LiveSessionRequest { id: Some(id), activity_session_ids: Some(sessions), ..request }))
}
