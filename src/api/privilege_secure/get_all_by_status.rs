//! `GetAllActivitySessionsByStatusAsync`: list sessions by category.

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseQuery,
    narrowed::categories,
    table::category,
    wire::{ActivitySession, Scene},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{AccountId, ResourceId, SessionFilter, Target, list_sessions, op},
};

/// Which sessions to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// `pending`, `active` or `historical`; all of them where absent.
    #[param(required = false, nullable = false, schema_with = categories)]
    status: Option<String>,
    /// On this resource.
    #[param(required = false, nullable = false)]
    target_id: Option<Uuid>,
    /// As this account on the resource.
    #[param(required = false, nullable = false)]
    target_user_id: Option<Uuid>,
}

impl Wanted {
    /// # Errors
    /// 400 for a status that is no category.
    pub(super) fn into_filter(self) -> Result<SessionFilter, Failure> {
        Ok(SessionFilter {
            category: self.status.as_deref().map(category).transpose()?,
            target: self.target_id.map(|id| Target::Resource(ResourceId(id))),
            target_user: self.target_user_id.map(AccountId),
        })
    }
}

#[utoipa::path(
    get, path = "/api/v1/ActivitySession", operation_id = "GetAllActivitySessionsByStatusAsync",
    tag = "ActivitySession", params(Wanted),
    responses(
        (status = 200, description = "The sessions, newest first.", body = Vec<ActivitySession>),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_all_by_status(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetAllActivitySessionsByStatusAsync>,
    AnyCaseQuery(wanted): AnyCaseQuery<Wanted>,
) -> Result<Json<Vec<ActivitySession>>, Failure> {
    let sessions = list_sessions(&app.core, &caller, wanted.into_filter()?).await?;
    let scene = Scene::of(&app.core).await?;
    Ok(Json(sessions.iter().map(|session| scene.show(session)).collect()))
}
