//! What is noted besides what happens to sessions: who has proven who they are, who was refused, and who edits the
//! directory. A store keeps it beside every event of a session in one chain, in which nothing can be changed unseen.

use std::net::IpAddr;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AccountId, KeyId, Unavailable};

/// What somebody proves with who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A person's password, the first step.
    Password,
    /// A person's one-time code, the second step; or that they need none.
    Code,
    /// An application's API key and certificate.
    Application,
    /// A community's API key.
    ApiKey,
}

/// One thing to be noted. It has no secret in it, and no login that is nobody's: that may be a password in the wrong
/// field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Somebody has proven who they are.
    Accepted {
        /// Who.
        account: AccountId,
        /// What they sign in as, at that time.
        login: String,
        /// By what.
        proof: Proof,
        /// Where from.
        address: Option<IpAddr>,
    },
    /// Somebody has not.
    Refused {
        /// The account, or the API key, that it was about; `None` where there is none such.
        who: Option<Uuid>,
        /// What that account signs in as, at that time.
        login: Option<String>,
        /// By what.
        proof: Proof,
        /// Why not, for people.
        why: String,
        /// Where from.
        address: Option<IpAddr>,
    },
    /// Somebody who has proven who they are may not do what they asked for.
    Denied {
        /// Who.
        account: AccountId,
        /// What they sign in as, at that time.
        login: String,
        /// The operation, by its id in the contract.
        operation: &'static str,
        /// Where from.
        address: Option<IpAddr>,
    },
    /// What came too fast to be noted one by one.
    Unnoted {
        /// As of a refusal, or of who may not.
        who: Option<Uuid>,
        /// By what somebody has not proven who they are; `None` for what they may not do.
        proof: Option<Proof>,
        /// How many.
        count: u64,
    },
}

/// Who edits the directory, or has sessions forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editor {
    /// A command on the server's own machine.
    Command,
    /// The server, by its settings.
    Server,
    /// Somebody who has signed in.
    Account(AccountId),
    /// A community's program.
    Key(KeyId),
}

/// Notes things, so that nobody changes them afterwards unseen.
#[async_trait]
pub trait AuditTrail: Send + Sync {
    /// Notes things, in their order, all or none, durably.
    async fn note(&self, notes: Vec<Note>) -> Result<(), Unavailable>;
}
