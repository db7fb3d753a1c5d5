//! Identities. Each is a type of its own, so that no account is ever passed for a session.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// Names a session.
    SessionId;
    /// Names whose sessions these are: the installation, or one community.
    TenantId;
    /// Names who acts.
    AccountId;
    /// Names a managed resource.
    ResourceId;
    /// Names what may be done on a resource.
    ActivityId;
    /// Names the connection profile of activities.
    ProfileId;
    /// Names an access policy.
    PolicyId;
    /// Names an API key of a community.
    KeyId;
    /// Names an approval workflow.
    WorkflowId;
    /// Names a credential that sessions use on their targets.
    CredentialId;
    /// Names sessions that were asked for together.
    GroupId;
    /// Names a webhook.
    WebhookId;
    /// Names a key that signs tokens.
    TokenKeyId;
}

impl TenantId {
    /// The tenant of managed sessions: the installation itself.
    pub const INSTALLATION: Self = Self(Uuid::nil());
}

/// Numbers a server within its community; positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServerId(pub i32);

impl fmt::Display for ServerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Makes new identities.
pub trait Ids: Send + Sync {
    /// A UUID that nobody has seen before; later ones sort after earlier ones.
    fn new_id(&self) -> Uuid;
}

/// UUIDs of version 7: ordered by time, the rest random.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    #[expect(clippy::disallowed_methods, reason = "the one place that makes random ids")]
    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}
