//! What becomes of a session besides its state.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{AccountId, Action, Approval, HoldOn};

/// What becomes of a session besides its state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Course {
    /// How far its approval has come, where it needs one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// How it may be extended, and how often it was.
    pub extension: Extension,
    /// What keeps it from lending anything; of several locks the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// The other locks, in their order; each by something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further_locks: Vec<Lock>,
    /// The account that it acts as on its target, as an application says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_user: Option<AccountId>,
    /// The login that it uses on its target, as an application says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_account: Option<LoginAccount>,
    /// What is to be told to whom at its start and at its end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

impl Course {
    /// All that keeps it from lending anything, the first lock first.
    pub fn locks(&self) -> impl Iterator<Item = &Lock> {
        self.lock.iter().chain(&self.further_locks)
    }

    /// Keeps these locks and no others.
    pub(super) fn set_locks(&mut self, locks: Vec<Lock>) {
        let mut locks = locks.into_iter();
        self.lock = locks.next();
        self.further_locks = locks.collect();
    }
}

/// How a session may be extended: its profile's rule when it was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Whether its requester may extend it.
    pub is_allowed: bool,
    /// By how many minutes, where the request does not say.
    pub minutes: u32,
    /// How often; an administrator always may.
    pub most: u32,
    /// How often it was.
    pub used: u32,
    /// The longest it may last from its scheduled start, in minutes, for anybody.
    pub max_session_minutes: u32,
}

/// What keeps a session from lending anything, until an administrator unlocks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Identity of the request that locked it.
    pub id: uuid::Uuid,
    /// A heading for people.
    pub title: Option<String>,
    /// A sentence for people.
    pub message: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// What was locked with it; `None` for the session by itself.
    #[serde(default)]
    pub on: Option<HoldOn>,
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = self.title.as_deref().unwrap_or("locked by an administrator");
        match &self.message {
            Some(message) => write!(f, "{title}: {message}"),
            None => f.write_str(title),
        }
    }
}

/// The login that a session uses on its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginAccount {
    /// Identity, in the product that knows it.
    pub id: uuid::Uuid,
    /// Its name.
    pub name: Option<String>,
}
