//! `getServers`: the servers of the community.

use axum::{
    Json,
    extract::{OriginalUri, State},
};

use super::{auth::Credential, error::Failure, limits::Operation, server::ServersEnvelope};
use crate::{
    api::{
        App,
        responses::{InternalServerError, ServiceUnavailable, TooManyRequests, Unauthorized},
    },
    domain::{list_servers, op},
};

#[utoipa::path(
    get, path = "/v2/community/servers", operation_id = "getServers", tag = "CommunityServers",
    responses(
        (status = 200, description = "The servers.", body = ServersEnvelope),
        Unauthorized, TooManyRequests, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_servers(
    State(app): State<App>,
    credential: Credential<op::getServers>,
    OriginalUri(uri): OriginalUri,
) -> Result<Json<ServersEnvelope>, Failure> {
    credential.count(&app, Operation::GetServers).await?;
    let servers = list_servers(&app.core, &credential.holder).await?;
    Ok(Json(ServersEnvelope::of(&servers, &*app.core.clock, uri.path())))
}
