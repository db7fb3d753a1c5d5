//! The servers of a community on the wire.

use axum::extract::{FromRequest, Request};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    body::{body_of, server_id},
    error::Failure,
    wire::EnvelopeMeta,
};
use crate::{
    api::timestamp,
    domain::{self, Clock, ServerId},
};

/// The servers to set or to append.
#[derive(Deserialize, ToSchema)]
pub(super) struct ServersCommand {
    #[schema(max_items = 500)]
    servers: Vec<CommunityServerInput>,
}

impl ServersCommand {
    /// The servers as the core has them.
    pub(super) fn servers(self) -> Result<Vec<domain::Server>, Failure> {
        self.servers.into_iter().map(CommunityServerInput::into_server).collect()
    }
}

impl<S: Sync> FromRequest<S> for ServersCommand {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        body_of(request).await
    }
}

/// A server as clients write it. `typeLastUpdated` is not read: the server keeps it.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CommunityServerInput {
    #[serde(deserialize_with = "server_id")]
    #[schema(minimum = 1, maximum = 2_147_483_647)]
    id: i32,
    #[schema(max_length = 2000)]
    name: String,
    #[schema(max_length = 2000)]
    description: Option<String>,
    #[schema(max_length = 2000)]
    ip: Option<String>,
    #[schema(max_length = 2000)]
    port: Option<String>,
    #[serde(rename = "type")]
    #[schema(max_length = 2000)]
    game: Option<String>,
    #[schema(max_length = 2000)]
    roblox_join_code: Option<String>,
    ace_config: Option<AceConfig>,
    /// Read and dropped: hangup has no use for this secret.
    #[serde(rename = "erlcApiKey")]
    #[schema(write_only)]
    #[expect(dead_code, reason = "accepted, and kept nowhere")]
    erlc_api_key: Option<String>,
    #[schema(value_type = Option<BTreeMap<String, Value>>)]
    roblox_metadata: Option<Map<String, Value>>,
}

impl CommunityServerInput {
    pub(super) fn into_server(self) -> Result<domain::Server, Failure> {
        let metadata = self.roblox_metadata.filter(|metadata| !metadata.is_empty());
        let mappings = self.ace_config.and_then(|config| config.mappings).unwrap_or_default();
        Ok(domain::Server {
            id: ServerId(self.id),
            name: self.name,
            details: domain::ServerDetails {
                description: self.description.unwrap_or_default(),
                ip: self.ip.unwrap_or_default(),
                port: self.port.unwrap_or_default(),
                game: self.game.unwrap_or_default(),
                game_changed_at: None,
                roblox_join_code: self.roblox_join_code.unwrap_or_default(),
                ace_mappings: mappings.into_iter().map(Into::into).collect(),
                roblox_metadata: metadata
                    .map(|metadata| serde_json::to_string(&metadata))
                    .transpose()
                    .map_err(|error| Failure::member("servers", error.to_string()))?
                    .unwrap_or_default(),
            },
        })
    }
}

/// Which ranks are which principals in the game.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub(super) struct AceConfig {
    mappings: Option<Vec<AceMapping>>,
}

/// Which ranks are a principal in the game.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub(super) struct AceMapping {
    ranks: Vec<Uuid>,
    #[schema(max_length = 2000)]
    principal: String,
}

impl From<AceMapping> for domain::AceMapping {
    fn from(mapping: AceMapping) -> Self {
        Self { ranks: mapping.ranks, principal: mapping.principal }
    }
}

impl From<&domain::AceMapping> for AceMapping {
    fn from(mapping: &domain::AceMapping) -> Self {
        Self { ranks: mapping.ranks.clone(), principal: mapping.principal.clone() }
    }
}

/// The answer of every operation on servers.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ServersEnvelope {
    success: bool,
    data: Servers,
    meta: EnvelopeMeta,
}

impl ServersEnvelope {
    pub(super) fn of(servers: &[domain::Server], clock: &dyn Clock, path: &str) -> Self {
        Self { success: true, data: Servers::of(servers), meta: EnvelopeMeta::now(clock, path) }
    }
}

/// All servers of a community.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Servers {
    servers: Vec<CommunityServer>,
}

impl Servers {
    pub(super) fn of(servers: &[domain::Server]) -> Self {
        Self { servers: servers.iter().map(CommunityServer::of).collect() }
    }
}

/// A server as clients see it. All of it is always sent; what the vendor's own answers may lack is not required.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CommunityServer {
    id: i32,
    name: String,
    #[schema(required = false)]
    description: String,
    #[schema(required = false)]
    ip: String,
    #[schema(required = false)]
    port: String,
    #[serde(rename = "type")]
    #[schema(required = false)]
    game: String,
    #[serde(serialize_with = "timestamp::option::serialize")]
    type_last_updated: Option<DateTime<Utc>>,
    #[schema(required = false)]
    roblox_join_code: String,
    #[schema(required = false)]
    ace_config: AceConfig,
    #[schema(required = false, value_type = BTreeMap<String, Value>)]
    roblox_metadata: Map<String, Value>,
}

impl CommunityServer {
    pub(super) fn of(server: &domain::Server) -> Self {
        let details = &server.details;
        Self {
            id: server.id.0,
            name: server.name.clone(),
            description: details.description.clone(),
            ip: details.ip.clone(),
            port: details.port.clone(),
            game: details.game.clone(),
            type_last_updated: details.game_changed_at,
            roblox_join_code: details.roblox_join_code.clone(),
            ace_config: AceConfig { mappings: Some(details.ace_mappings.iter().map(Into::into).collect()) },
            // it was written from an object, or it is empty
            roblox_metadata: serde_json::from_str(&details.roblox_metadata).unwrap_or_default(),
        }
    }
}
