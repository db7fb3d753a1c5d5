//! `CreateActivitySessionGroupAsync`: start several sessions, all or none.

use axum::{
    Json,
    extract::State,
    http::{HeaderName, StatusCode, header},
    response::IntoResponse,
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseJson,
    narrowed::Wishes,
    wire::{ActivitySession, ActivitySessionRequest, Scene},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
        timestamp,
    },
    domain::{SessionGroup, op, start_group},
};

/// Sessions that were asked for together.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActivitySessionGroup {
    id: Uuid,
    created_by: Option<Uuid>,
    activity_sessions: Option<Vec<ActivitySession>>,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
}

impl ActivitySessionGroup {
    fn of(group: &SessionGroup, scene: &Scene) -> Self {
        Self {
            id: group.id.0,
            created_by: Some(group.created_by.0),
            activity_sessions: Some(group.sessions.iter().map(|session| scene.show(session)).collect()),
            node_id: scene.node_id,
            created_date_time_utc: group.created_at,
            modified_date_time_utc: group.created_at,
        }
    }
}

#[utoipa::path(
    post, path = "/api/v1/ActivitySession/Group", operation_id = "CreateActivitySessionGroupAsync",
    tag = "ActivitySession", request_body = inline(Wishes),
    responses(
        (status = 201, description = "The group and its sessions as stored.", body = ActivitySessionGroup,
         headers(("Location" = String, description = "The first session's path."))),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn create_group(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::CreateActivitySessionGroupAsync>,
    AnyCaseJson(requests): AnyCaseJson<Vec<ActivitySessionRequest>>,
) -> Result<impl IntoResponse, Failure> {
    let requests = requests.into_iter().map(ActivitySessionRequest::into_start_request).collect();
    // before the write: afterwards nothing may fail any more
    let scene = Scene::of(&app.core).await?;
    let group = start_group(&app.core, &caller, requests).await?;
    let location: Option<[(HeaderName, String); 1]> = group
        .sessions
        .first()
        .map(|first| [(header::LOCATION, format!("/api/v1/ActivitySession/{}", first.id))]);
    Ok((StatusCode::CREATED, location, Json(ActivitySessionGroup::of(&group, &scene))))
}
