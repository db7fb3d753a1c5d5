//! `GtActivityConfigurationAsync` (the vendor's spelling): the connection profile of a session.

use axum::{Json, extract::State};

use super::{auth::SignedIn, configuration::ActivityConfiguration, error::Failure, folding::IdPath};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, op, session_profile},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/Config/{id}", operation_id = "GtActivityConfigurationAsync",
    tag = "ActivitySession",
    params(("id" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The profile.", body = ActivityConfiguration),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_activity_configuration(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GtActivityConfigurationAsync>,
    IdPath(id): IdPath,
) -> Result<Json<ActivityConfiguration>, Failure> {
    let profile = session_profile(&app.core, &caller, SessionId(id)).await?;
    let node_id = app.core.store.node_id().await.map_err(crate::domain::Error::from)?;
    Ok(Json(ActivityConfiguration::of(&profile, node_id)))
}
