//! `legacySetGameServers`: replace the servers of the community.

use axum::{Json, extract::State};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{
    refusal::{INVALID_SERVER, Refusal, Refusals},
    request::{LegacyCall, LegacyServersRequest},
};
use crate::{
    api::{
        App,
        sonoran_cms::{
            limits::Operation,
            server::{CommunityServer, CommunityServerInput},
        },
    },
    domain::{Error, NewServer, op, set_numbered_servers},
};

/// The servers as they then are.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LegacyServers {
    success: bool,
    data: Vec<CommunityServer>,
}

#[utoipa::path(
    post, path = "/servers/set_game_servers", operation_id = "legacySetGameServers", tag = "Legacy", security(()),
    request_body = LegacyServersRequest,
    responses((status = 200, description = "The servers as they are now.", body = LegacyServers), Refusals),
)]
pub(super) async fn legacy_set_game_servers(
    State(app): State<App>,
    call: LegacyCall<op::legacySetGameServers>,
) -> Result<Json<LegacyServers>, Refusal> {
    let credential = call.credential(&app, Operation::SetServers).await?;
    let servers = call.data().iter().map(new_server).collect::<Option<Vec<_>>>();
    // none at all is rather a mistake than a wish
    let servers = servers.filter(|servers| !servers.is_empty());
    let servers = servers.ok_or_else(|| Refusal::code(INVALID_SERVER))?;
    let servers = set_numbered_servers(&app.core, &credential.holder, &servers).await;
    let servers = servers.map_err(|error| match error {
        Error::Invalid(_) => Refusal::code(INVALID_SERVER),
        other => other.into(),
    })?;
    Ok(Json(LegacyServers { success: true, data: servers.iter().map(CommunityServer::of).collect() }))
}

/// A server as version 2 takes it, whose number may be missing.
fn new_server(given: &Value) -> Option<NewServer> {
    let mut given = given.clone();
    let members = given.as_object_mut()?;
    let is_numbered = members.get("id").is_some_and(|id| !id.is_null());
    if !is_numbered {
        members.insert("id".into(), 1.into());
    }
    let server = serde_json::from_value::<CommunityServerInput>(given).ok()?.into_server().ok()?;
    Some(NewServer { id: is_numbered.then_some(server.id), name: server.name, details: server.details })
}
