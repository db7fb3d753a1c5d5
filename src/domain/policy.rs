//! What may be done where, by whom and for how long.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AccountId, ActivityId, CredentialId, Lock, PolicyId, ProfileId, ResourceId, WebhookId, WorkflowId,
};

/// What may be done on a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Identity.
    pub id: ActivityId,
    /// Unique without regard to case, such as `ssh-admin`.
    pub name: String,
    /// The rules of its sessions.
    pub profile: ProfileId,
}

/// A connection profile: the rules of an activity's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub struct Profile {
    /// Identity.
    pub id: ProfileId,
    /// Unique without regard to case.
    pub name: String,
    /// The longest a session may last, in minutes; also how long it lasts where the request names no end.
    pub max_session_minutes: u32,
    /// A request must carry a note.
    pub notes_required: bool,
    /// A request must carry a ticket.
    pub ticket_required: bool,
    /// Who must agree first; `None` for nobody.
    #[serde(default)]
    pub workflow: Option<WorkflowId>,
    /// Whether requesters may extend their sessions.
    #[serde(default)]
    pub extension_allowed: bool,
    /// By how many minutes an extension extends where it does not say.
    #[serde(default)]
    pub extension_minutes: u32,
    /// How often a requester may extend a session.
    #[serde(default)]
    pub extension_count: u32,
    /// Whether requesters may see the password of the session's credential.
    #[serde(default)]
    pub allow_view_password: bool,
    /// Who is told before a session starts, and must acknowledge it.
    #[serde(default)]
    pub start_webhooks: Vec<WebhookId>,
    /// Who is told when a session ends, and must acknowledge it.
    #[serde(default)]
    pub end_webhooks: Vec<WebhookId>,
}

/// A login on targets, lent to sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Identity.
    pub id: CredentialId,
    /// Unique without regard to case.
    pub name: String,
    /// The domain of the login, if any.
    pub domain: Option<String>,
    /// The login.
    pub username: String,
    /// The password, sealed.
    pub sealed_password: String,
}

/// Keeps new sessions from somebody or something, until an administrator unlocks it (`LockAsync`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Identity.
    pub id: Uuid,
    /// From whom or what.
    pub on: HoldOn,
    /// What people are told.
    pub lock: Lock,
}

/// From whom or what a [`Hold`] keeps sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HoldOn {
    /// Sessions of this account.
    Account(AccountId),
    /// Sessions on this resource.
    Resource(ResourceId),
    /// Sessions of this activity.
    Activity(ActivityId),
}

/// Somebody who is told when sessions start and end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Identity.
    pub id: WebhookId,
    /// Unique without regard to case.
    pub name: String,
    /// Where to send: `http` or `https`.
    pub url: String,
    /// The key that signs, sealed.
    pub sealed_secret: String,
    /// How long an answer may take, in seconds.
    pub timeout_seconds: u32,
}

/// Grants accounts the activities on the resources that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessPolicy {
    /// Identity.
    pub id: PolicyId,
    /// Unique without regard to case.
    pub name: String,
    /// Who.
    pub accounts: Vec<AccountId>,
    /// Where.
    pub resources: Vec<ResourceId>,
    /// What.
    pub activities: Vec<ActivityId>,
    /// With which logins on the resources.
    #[serde(default)]
    pub credentials: Vec<CredentialId>,
}

impl AccessPolicy {
    /// Whether it grants this account this activity on this resource.
    #[must_use]
    pub fn grants(&self, account: AccountId, activity: ActivityId, resource: ResourceId) -> bool {
        self.accounts.contains(&account)
            && self.activities.contains(&activity)
            && self.resources.contains(&resource)
    }
}
