//! `addServers`: append to the servers of the community.

use axum::{
    Json,
    extract::{OriginalUri, State},
};

use super::{
    auth::Credential,
    error::Failure,
    limits::Operation,
    server::{ServersCommand, ServersEnvelope},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, InternalServerError, PayloadTooLarge, RequestTimeout, ServiceUnavailable,
            TooManyRequests, Unauthorized,
        },
    },
    domain::{append_servers, op},
};

#[utoipa::path(
    post, path = "/v2/community/servers", operation_id = "addServers", tag = "CommunityServers",
    request_body = ServersCommand,
    responses(
        (status = 200, description = "The servers as they are now.", body = ServersEnvelope),
        (status = 201, description = "The same, from the vendor.", body = ServersEnvelope),
        BadRequest, Unauthorized, Conflict, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn add_servers(
    State(app): State<App>,
    credential: Credential<op::addServers>,
    OriginalUri(uri): OriginalUri,
    command: Result<ServersCommand, Failure>,
) -> Result<Json<ServersEnvelope>, Failure> {
    credential.count(&app, Operation::AddServers).await?;
    let servers = append_servers(&app.core, &credential.holder, &command?.servers()?).await?;
    Ok(Json(ServersEnvelope::of(&servers, &*app.core.clock, uri.path())))
}
