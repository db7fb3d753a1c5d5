//! Approval workflows, as `directory.toml` has them.

use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    domain::OnTimeout,
    server::setup::{At, check, choices},
};

/// An approval workflow: one to three tiers, asked one after the other. After the last the session may start.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkflowEntry {
    /// Unique among workflows.
    pub name: At<String>,
    /// The identity; left out, it follows from the name.
    #[schemars(with = "Option<Uuid>")]
    pub id: Option<At<String>>,
    /// Whether who asks for a session may vote for it.
    #[serde(default)]
    pub allow_self_approval: bool,
    /// One to three, in their order.
    #[serde(default, rename = "tier")]
    #[schemars(length(min = 1, max = 3))]
    pub tiers: Vec<TierEntry>,
}

/// A round of approval.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TierEntry {
    /// Logins of the accounts that may vote, of this file or made by commands on the server.
    #[schemars(length(min = 1))]
    pub approvers: At<Vec<At<String>>>,
    /// How many of them must agree. Left out: 1.
    #[schemars(range(min = 1), extend("default" = check::DEFAULT_QUORUM))]
    pub quorum: Option<At<u32>>,
    /// How long they are waited for, in minutes. Left out: 60.
    #[schemars(range(min = 1), extend("default" = check::DEFAULT_TIER_MINUTES))]
    pub timeout_minutes: Option<At<u32>>,
    /// What becomes of it where they did not agree in that time. One denial decides at once.
    #[serde(default)]
    pub on_timeout: TierTimeout,
}

/// What becomes of a tier that was not won in time.
#[derive(Clone, Copy, Debug, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum TierTimeout {
    /// The next tier is asked; after the last, the request fails.
    Escalate,
    /// The request fails.
    #[default]
    Fail,
}

choices!(TierTimeout { "escalate" => Escalate, "fail" => Fail });

impl From<TierTimeout> for OnTimeout {
    fn from(choice: TierTimeout) -> Self {
        match choice {
            TierTimeout::Escalate => Self::Escalate,
            TierTimeout::Fail => Self::Fail,
        }
    }
}
