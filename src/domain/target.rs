//! Where sessions take place, and the communities that some of the places belong to.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AccountId, KeyId, ResourceId, ServerId, TenantId, WebhookId};

/// The place of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Target {
    /// A managed resource of the installation.
    Resource(ResourceId),
    /// A server of a community.
    Server(ServerId),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resource(id) => write!(f, "resource {id}"),
            Self::Server(id) => write!(f, "server {id}"),
        }
    }
}

/// A managed resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    /// Identity.
    pub id: ResourceId,
    /// Unique without regard to case, such as `db-01.example.test`.
    pub name: String,
    /// Where it is reached: a host name or an address.
    #[serde(default)]
    pub address: String,
    /// What it runs, which decides how to connect.
    #[serde(default)]
    pub platform: Platform,
}

/// What a resource runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Platform {
    /// Reached by remote desktop.
    Windows,
    /// Reached by SSH.
    #[default]
    Linux,
}

/// A community: a tenant with members, servers and API keys of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Community {
    /// Identity; the tenant of its sessions.
    pub id: TenantId,
    /// The name that people read.
    pub name: String,
    /// Who may start and end sessions there.
    pub members: Vec<Member>,
    /// Where sessions take place, until somebody has set a [`ServerList`] over the API.
    pub servers: Vec<Server>,
    /// What its programs sign in with.
    pub api_keys: Vec<ApiKey>,
    /// Who is told when its sessions start and end.
    #[serde(default)]
    pub webhooks: Vec<WebhookId>,
}

impl Community {
    /// The member with this id.
    #[must_use]
    pub fn member(&self, id: AccountId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }
}

/// An account of a community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Identity.
    pub id: AccountId,
    /// The name that people read.
    pub name: String,
}

/// A server of a community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// Its number, positive and unique in the community.
    pub id: ServerId,
    /// The name that people read.
    pub name: String,
    /// What else the API says of it.
    #[serde(default)]
    pub details: ServerDetails,
}

/// What the API says of a server besides its number and name; hangup keeps it and goes by none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerDetails {
    /// A sentence for people.
    pub description: String,
    /// Where it is reached.
    pub ip: String,
    /// At which port.
    pub port: String,
    /// The game that it serves, such as `FiveM` or `erlc`.
    pub game: String,
    /// When that changed; `None` for never since it is here.
    pub game_changed_at: Option<DateTime<Utc>>,
    /// The code that players join it by.
    pub roblox_join_code: String,
    /// Which ranks are which principals in the game.
    pub ace_mappings: Vec<AceMapping>,
    /// An object of JSON, as it was written; empty for none.
    pub roblox_metadata: String,
}

/// Which ranks are a principal in the game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AceMapping {
    /// The ranks.
    pub ranks: Vec<Uuid>,
    /// The principal, such as `group.admin`.
    pub principal: String,
}

/// The servers of a community, as they were set over the API: they stand in place of those of its entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerList {
    /// Identity of the entry.
    pub id: Uuid,
    /// Whose.
    pub community: TenantId,
    /// All of them, in the order in which they were given.
    pub servers: Vec<Server>,
}

/// An API key, which belongs to one community. The key itself is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiKey {
    /// Identity; limits are counted by it.
    pub id: KeyId,
    /// What it is for.
    pub name: String,
    /// SHA-256 of the key, in hexadecimal.
    pub hash: String,
    /// What is known of a key that a command on the server made; `None` for one of `directory.toml`.
    #[serde(default)]
    pub issued: Option<Issued>,
}

/// What a command on the server noted of an API key that it made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// What the key begins with, up to its secret, such as `hgk_3f7q2m5d`: it names the key, and opens nothing.
    pub prefix: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// From when on it is refused; `None` for never.
    pub expires_at: Option<DateTime<Utc>>,
}

impl ApiKey {
    /// Whether the key is refused because its time is over.
    #[must_use]
    pub fn has_expired(&self, now: DateTime<Utc>) -> bool {
        self.issued.as_ref().and_then(|issued| issued.expires_at).is_some_and(|end| end <= now)
    }
}

/// An API key that a command on the server made: an entry of its own, so that applying a directory file leaves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedKey {
    /// The community that it belongs to; without it the key opens nothing.
    pub community: TenantId,
    /// The key.
    pub key: ApiKey,
}
