//! The entries of the directory: of which kinds they are, and what they are called.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::{
    AccessPolicy, Account, Activity, Community, Credential, Hold, IssuedKey, Profile, Resource, ServerList,
    TokenKey, Webhook, Workflow,
};

/// Where an entry is kept, and so who may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// In `directory.toml`: applying a file without it removes it.
    File,
    /// Made by a command on the server: applying a file leaves it alone.
    Command,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DirectoryItem {
    /// A person or an application.
    Account(Account),
    /// A managed resource.
    Resource(Resource),
    /// A connection profile.
    Profile(Profile),
    /// An activity.
    Activity(Activity),
    /// An access policy.
    Policy(AccessPolicy),
    /// A community.
    Community(Community),
    /// An approval workflow.
    Workflow(Workflow),
    /// A credential.
    Credential(Credential),
    /// A webhook.
    Webhook(Webhook),
    /// A lock on new sessions.
    Hold(Hold),
    /// The servers of a community, set over the API.
    Servers(ServerList),
    /// An API key that a command made.
    Key(IssuedKey),
    /// A key that signs tokens.
    TokenKey(TokenKey),
}

impl DirectoryItem {
    /// Its identity, unique over all kinds.
    #[must_use]
    pub fn id(&self) -> Uuid {
        match self {
            Self::Account(item) => item.id.0,
            Self::Resource(item) => item.id.0,
            Self::Profile(item) => item.id.0,
            Self::Activity(item) => item.id.0,
            Self::Policy(item) => item.id.0,
            Self::Community(item) => item.id.0,
            Self::Workflow(item) => item.id.0,
            Self::Credential(item) => item.id.0,
            Self::Webhook(item) => item.id.0,
            Self::Hold(item) => item.id,
            Self::Servers(item) => item.id,
            Self::Key(item) => item.key.id.0,
            Self::TokenKey(item) => item.id.0,
        }
    }

    /// Its kind and name, for people: `("account", "EXAMPLE\\alice")`.
    #[must_use]
    pub fn describe(&self) -> (&'static str, &str) {
        match self {
            Self::Account(item) => ("account", &item.login),
            Self::Resource(item) => ("resource", &item.name),
            Self::Profile(item) => ("profile", &item.name),
            Self::Activity(item) => ("activity", &item.name),
            Self::Policy(item) => ("policy", &item.name),
            Self::Community(item) => ("community", &item.name),
            Self::Workflow(item) => ("workflow", &item.name),
            Self::Credential(item) => ("credential", &item.name),
            Self::Webhook(item) => ("webhook", &item.name),
            Self::Hold(item) => ("lock", item.lock.title.as_deref().unwrap_or_default()),
            Self::Servers(_) => ("servers", ""),
            Self::Key(item) => ("API key", &item.key.name),
            Self::TokenKey(_) => ("token key", ""),
        }
    }

    pub(super) fn origin(&self) -> Origin {
        match self {
            Self::Account(account) => account.origin,
            Self::Hold(_) | Self::Servers(_) | Self::Key(_) | Self::TokenKey(_) => Origin::Command,
            _ => Origin::File,
        }
    }
}
