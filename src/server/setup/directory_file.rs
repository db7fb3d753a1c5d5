//! `directory.toml`: who there is, what may be done where, and the communities. This file has its shape;
//! [`super::check`] has its rules, and [`super::apply()`] makes it true.
//!
//! The doc comments here are the descriptions in `hangup schema directory`.

mod approval;

use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

pub use self::approval::{TierEntry, TierTimeout, WorkflowEntry};
use super::{At, Secret, choices};
use crate::domain::{Platform, Role};

/// Who there is, what may be done where, and the communities. Names and logins are matched without regard to case.
///
/// Entries without an `id` get one that follows from their kind and name, so it stays the same as long as the name
/// does. To rename something that sessions refer to, first write down its present id.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    /// People.
    #[serde(default, rename = "account")]
    pub accounts: Vec<AccountEntry>,
    /// Programs that sign in with an API key and a client certificate.
    #[serde(default, rename = "application")]
    pub applications: Vec<ApplicationEntry>,
    /// Approval workflows: who must agree before a session may start.
    #[serde(default, rename = "workflow")]
    pub workflows: Vec<WorkflowEntry>,
    /// Where managed sessions take place.
    #[serde(default, rename = "resource")]
    pub resources: Vec<ResourceEntry>,
    /// Logins on resources, lent to sessions.
    #[serde(default, rename = "credential")]
    pub credentials: Vec<CredentialEntry>,
    /// Who is told when sessions start and end.
    #[serde(default, rename = "webhook")]
    pub webhooks: Vec<WebhookEntry>,
    /// Connection profiles: the rules of activities' sessions.
    #[serde(default, rename = "profile")]
    pub profiles: Vec<ProfileEntry>,
    /// What may be done on resources.
    #[serde(default, rename = "activity")]
    pub activities: Vec<ActivityEntry>,
    /// Who may do what where. What no policy grants is denied.
    #[serde(default, rename = "policy")]
    pub policies: Vec<PolicyEntry>,
    /// Communities, each with members, servers and API keys of its own.
    #[serde(default, rename = "community")]
    pub communities: Vec<CommunityEntry>,
}

impl DirectoryFile {
    /// Whether secrets are in it in the clear, and not only hashes: then nobody but its owner should read it.
    #[must_use]
    pub fn has_secrets(&self) -> bool {
        self.accounts.iter().any(|account| account.password.is_some() || account.totp_secret.is_some())
            || self.applications.iter().any(|application| application.api_key.is_some())
            || !self.credentials.is_empty()
            || !self.webhooks.is_empty()
            || self.communities.iter().flat_map(|community| &community.api_keys).any(|key| key.key.is_some())
    }
}

/// A person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountEntry {
    /// What the person signs in as, such as `EXAMPLE\alice`; unique among accounts and applications. In TOML, put it
    /// in single quotes: `'EXAMPLE\alice'`.
    pub login: At<String>,
    /// The name that people read.
    pub name: At<String>,
    /// `User`: starts, sees and ends own sessions. `Admin`: sees and ends all, and starts them for others.
    #[serde(default)]
    pub role: PersonRole,
    /// The identity; left out, it follows from the login.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// The password, at least 8 characters. Give this or `password_hash`. Only its hash is kept.
    pub password: Option<At<Secret>>,
    /// An argon2id hash of the password in PHC form (`$argon2id$v=19$...`), so that the password itself need not be
    /// in this file: `printf %s PASSWORD | argon2 "$(openssl rand -hex 8)" -id -e`.
    pub password_hash: Option<At<Secret>>,
    /// The secret of the one-time codes in base32, at least 16 bytes: `openssl rand 20 | base32`. Give this, or
    /// `mfa = "none"`.
    pub totp_secret: Option<At<Secret>>,
    /// `none` where the account signs in without one-time codes; it then answers `NA` in place of a code.
    pub mfa: Option<At<Mfa>>,
    /// A locked account cannot sign in, and its tokens are refused.
    #[serde(default)]
    pub locked: bool,
}

/// What a person may do in general.
#[derive(Clone, Copy, Debug, Default, JsonSchema)]
pub enum PersonRole {
    /// Starts, sees and ends own sessions.
    #[default]
    User,
    /// Sees and ends all sessions, and starts them for others.
    Admin,
}

choices!(PersonRole { "User" => User, "Admin" => Admin });

impl From<PersonRole> for Role {
    fn from(role: PersonRole) -> Self {
        match role {
            PersonRole::User => Self::User,
            PersonRole::Admin => Self::Admin,
        }
    }
}

/// The second factor, where it is not a one-time code.
#[derive(Clone, Copy, Debug, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Mfa {
    /// There is none.
    None,
}

choices!(Mfa { "none" => None });

/// A program that signs in with an API key and a client certificate. It sees every session and cancels the hanging
/// ones.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationEntry {
    /// What the program signs in as, such as `EXAMPLE\sweeper`; unique among accounts and applications.
    pub login: At<String>,
    /// The name that people read.
    pub name: At<String>,
    /// The identity; left out, it follows from the login.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// The API key, random and at least 20 characters: `openssl rand -hex 32`. Give this or `api_key_sha256`.
    pub api_key: Option<At<Secret>>,
    /// SHA-256 of the API key in hexadecimal, so that the key itself need not be in this file:
    /// `printf %s KEY | sha256sum`.
    #[schemars(regex(pattern = "^[0-9A-Fa-f]{64}$"))]
    pub api_key_sha256: Option<At<Secret>>,
    /// The serial number of its client certificate in hexadecimal, as `openssl x509 -noout -serial` prints it; colons
    /// and leading zeros do not matter.
    pub certificate_serial: At<String>,
    /// A locked application cannot sign in, and its tokens are refused.
    #[serde(default)]
    pub locked: bool,
}

/// A managed resource: a place of sessions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourceEntry {
    /// Unique among resources, such as `db-01.example.test`.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// Where it is reached: a host name or an IP address, with a port where that is not the usual one, such as
    /// `192.0.2.7`, `db-01.example.test:2222` or `[2001:db8::7]:2222`. Left out, it is the name.
    pub address: Option<At<String>>,
    /// What it runs, which decides how to connect: by remote desktop to `windows`, by SSH to `linux`.
    #[serde(default)]
    pub platform: PlatformName,
}

/// What a resource runs.
#[derive(Clone, Copy, Debug, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum PlatformName {
    /// Reached by remote desktop.
    Windows,
    /// Reached by SSH.
    #[default]
    Linux,
}

choices!(PlatformName { "windows" => Windows, "linux" => Linux });

impl From<PlatformName> for Platform {
    fn from(name: PlatformName) -> Self {
        match name {
            PlatformName::Windows => Self::Windows,
            PlatformName::Linux => Self::Linux,
        }
    }
}

/// A login on resources, which policies lend to sessions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CredentialEntry {
    /// Unique among credentials.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// The domain of the login; left out, there is none.
    pub domain: Option<At<String>>,
    /// The login, without its domain.
    pub username: At<String>,
    /// The password. It is kept sealed, with the key in `keys/seal.key` of the data folder.
    pub password: At<Secret>,
}

/// Somebody who is told when sessions start and end, by a signed HTTP POST (Standard Webhooks).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookEntry {
    /// Unique among webhooks.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// Where to send: an absolute `http` or `https` URL.
    #[schemars(regex(pattern = "^https?://"))]
    pub url: At<String>,
    /// The key that signs: `whsec_` and at least 24 random bytes in base64, `echo "whsec_$(openssl rand -base64 32)"`.
    /// The receiver verifies with the same. It is kept sealed.
    #[schemars(regex(pattern = "^whsec_[A-Za-z0-9+/]{32,}={0,2}$"))]
    pub secret: At<Secret>,
    /// How long an answer may take, in seconds. Left out: 10.
    #[schemars(range(min = 1, max = super::check::LONGEST_WEBHOOK_SECONDS))]
    #[schemars(extend("default" = super::check::DEFAULT_WEBHOOK_SECONDS))]
    pub timeout_seconds: Option<At<u32>>,
}

/// A connection profile: the rules of activities' sessions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file")]
pub struct ProfileEntry {
    /// Unique among profiles.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// The longest a session may last, in minutes, and how long it lasts where a request names no end. Left out: 60.
    #[schemars(range(min = 1), extend("default" = super::check::DEFAULT_SESSION_MINUTES))]
    pub max_session_minutes: Option<At<u32>>,
    /// Requests must carry a note.
    #[serde(default)]
    pub notes_required: bool,
    /// Requests must carry a ticket number.
    #[serde(default)]
    pub ticket_required: bool,
    /// The name of the workflow that must approve each session; left out, nobody is asked.
    pub workflow: Option<At<String>>,
    /// Requesters may extend their sessions, up to the longest that a session may last. Administrators always may.
    #[serde(default)]
    pub extension_allowed: bool,
    /// By how many minutes an extension extends where it does not say. Left out: 30.
    #[schemars(range(min = 1), extend("default" = super::check::DEFAULT_EXTENSION_MINUTES))]
    pub extension_minutes: Option<At<u32>>,
    /// How often a requester may extend a session. Left out: 1.
    #[schemars(range(min = 1), extend("default" = super::check::DEFAULT_EXTENSION_COUNT))]
    pub extension_count: Option<At<u32>>,
    /// Requesters may see the password of the credential that their session was started with, while it is active.
    #[serde(default)]
    pub allow_view_password: bool,
    /// Names of the webhooks that must acknowledge a session before it becomes active.
    #[serde(default)]
    pub start_webhooks: Vec<At<String>>,
    /// Names of the webhooks that must acknowledge a session's end before it is over.
    #[serde(default)]
    pub end_webhooks: Vec<At<String>>,
}

/// What may be done on resources.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityEntry {
    /// Unique among activities, such as `ssh-admin`.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// The name of its connection profile.
    pub profile: At<String>,
}

/// Grants every account in it every activity in it on every resource in it, with any credential in it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyEntry {
    /// Unique among policies.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// Logins of accounts, of this file or made by commands on the server.
    pub accounts: Vec<At<String>>,
    /// Names of resources.
    pub resources: Vec<At<String>>,
    /// Names of activities.
    pub activities: Vec<At<String>>,
    /// Names of the credentials that sessions may be started with.
    #[serde(default)]
    pub credentials: Vec<At<String>>,
}

/// A community: a tenant with members, servers and API keys of its own.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommunityEntry {
    /// The identity.
    #[schemars(with = "Uuid")]
    pub id: At<String>,
    /// The name that people read; unique among communities.
    pub name: At<String>,
    /// What its programs sign in with.
    #[serde(default, rename = "api_key")]
    pub api_keys: Vec<KeyEntry>,
    /// Who may start and end sessions there.
    #[serde(default, rename = "account")]
    pub members: Vec<MemberEntry>,
    /// Where its sessions take place.
    /// They are replaced by the first `setServers` or `addServers` over the API, until
    /// `hangup apply --reset-servers COMMUNITY`.
    #[serde(default, rename = "server")]
    pub servers: Vec<ServerEntry>,
    /// Webhooks that are told when its sessions start, stop and are cancelled, by name. Whom a session tells is fixed
    /// at its start.
    #[serde(default)]
    pub webhooks: Vec<At<String>>,
}

/// An API key of a community, good until it is not in this file any more.
/// Prefer `hangup key create`: such a key has a prefix that names it, and expires if you like.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyEntry {
    /// What it is for; unique in the community. Calls are limited for each key by itself.
    pub name: At<String>,
    /// The key, random and at least 20 characters: `openssl rand -hex 32`. Give this or `key_sha256`.
    pub key: Option<At<Secret>>,
    /// SHA-256 of the key in hexadecimal, so that the key itself need not be in this file:
    /// `printf %s KEY | sha256sum`.
    #[schemars(regex(pattern = "^[0-9A-Fa-f]{64}$"))]
    pub key_sha256: Option<At<Secret>>,
}

/// A member of a community.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberEntry {
    /// The identity, which calls name as `accId`; unique in the community.
    #[schemars(with = "Uuid")]
    pub id: At<String>,
    /// The name that people read.
    pub name: At<String>,
}

/// A server of a community.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServerEntry {
    /// The number, which calls name as `serverId`: 1 or more, and unique in the community.
    #[schemars(range(min = 1, max = i32::MAX))]
    pub id: At<i64>,
    /// The name that people read.
    pub name: At<String>,
}
