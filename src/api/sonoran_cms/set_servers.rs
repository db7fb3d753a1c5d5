//! `setServers`: replace the servers of the community.

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
    domain::{op, replace_servers},
};

#[utoipa::path(
    put, path = "/v2/community/servers", operation_id = "setServers", tag = "CommunityServers",
    request_body = ServersCommand,
    responses(
        (status = 200, description = "The servers as they are now.", body = ServersEnvelope),
        BadRequest, Unauthorized, Conflict, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn set_servers(
    State(app): State<App>,
    credential: Credential<op::setServers>,
    OriginalUri(uri): OriginalUri,
    command: Result<ServersCommand, Failure>,
) -> Result<Json<ServersEnvelope>, Failure> {
    credential.count(&app, Operation::SetServers).await?;
    let servers = replace_servers(&app.core, &credential.holder, &command?.servers()?).await?;
    Ok(Json(ServersEnvelope::of(&servers, &*app.core.clock, uri.path())))
}
