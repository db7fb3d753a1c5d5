//! Approval: one to three tiers, each with approvers, a quorum and a time.
//!
//! The vendor documents `ApproveAsync`, `DenyAsync` and `CheckApprovalStateAsync` without their rules; these are this
//! project's. A tier is won by as many approvals as its quorum, and the next begins; after the last the session is
//! Pending. One denial decides. A tier that is not won in time escalates to the next, or fails the request; a vote that
//! comes later than that does not count.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{AccountId, WorkflowId};

/// Who must agree before a session may start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workflow {
    /// Identity.
    pub id: WorkflowId,
    /// Unique without regard to case.
    pub name: String,
    /// One to three, asked one after the other.
    pub tiers: Vec<Tier>,
    /// Whether who asks for a session may vote for it.
    pub allows_self_approval: bool,
}

impl Workflow {
    /// The first tier, counted from 1, that asks for more approvals than there are approvers who may vote.
    #[must_use]
    pub fn lost_tier(&self, may_vote: impl Fn(AccountId) -> bool) -> Option<usize> {
        let is_lost = |tier: &Tier| {
            let voters = tier.approvers.iter().filter(|approver| may_vote(**approver)).count();
            u32::try_from(voters).is_ok_and(|voters| voters < tier.quorum.max(1))
        };
        self.tiers.iter().position(is_lost).map(|tier| tier + 1)
    }

    /// Whether an approver may vote on a session that these accounts asked for.
    #[must_use]
    pub fn lets_vote(&self, approver: AccountId, asked_for_by: &[AccountId]) -> bool {
        self.allows_self_approval || !asked_for_by.contains(&approver)
    }
}

/// A round of approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// Who may vote.
    pub approvers: Vec<AccountId>,
    /// How many approvals win; at least one, at most the number of approvers.
    pub quorum: u32,
    /// How long the tier waits, in minutes.
    pub timeout_minutes: u32,
    /// What becomes of a tier that was not won in time.
    pub on_timeout: OnTimeout,
}

/// What becomes of a tier that was not won in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnTimeout {
    /// The next tier is asked; after the last, the request fails.
    Escalate,
    /// The request fails.
    Fail,
}

/// How far a session's approval has come. Keeps the workflow as it was when the session was asked for, so that a
/// changed directory does not change what was agreed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The workflow.
    pub workflow: Workflow,
    /// When each tier so far was asked; the last of them is asked now.
    pub asked_at: Vec<DateTime<Utc>>,
    /// All votes, in their order.
    pub votes: Vec<Vote>,
}

/// What an approver says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Who.
    pub by: AccountId,
    /// Their login.
    pub by_login: String,
    /// Where they vote from, if known.
    pub from: Option<String>,
    /// Yes or no.
    pub approves: bool,
    /// Why.
    pub notes: Option<String>,
}

/// An approver's decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Who.
    pub by: AccountId,
    /// Their login.
    pub by_login: String,
    /// Where they voted from, if known.
    pub from: Option<String>,
    /// In which tier, from 0.
    pub tier: usize,
    /// Yes or no.
    pub approves: bool,
    /// Why.
    pub notes: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a vote or the passing of time makes of an approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The vote is counted, or the next tier is asked.
    Goes(Approval),
    /// The last tier agreed.
    Approved(Approval),
    /// Somebody refused.
    Denied(Approval),
    /// Nobody answered in time.
    Failed(Approval),
}

impl Approval {
    /// The approval of a session that was asked for at `now`.
    #[must_use]
    pub fn new(workflow: Workflow, now: DateTime<Utc>) -> Self {
        Self { workflow, asked_at: vec![now], votes: Vec::new() }
    }

    /// The place of the tier that is asked, from 0.
    #[must_use]
    pub fn tier(&self) -> usize {
        self.asked_at.len().saturating_sub(1)
    }

    /// The tier that is asked.
    #[must_use]
    pub fn current(&self) -> Option<&Tier> {
        self.workflow.tiers.get(self.tier())
    }

    /// Whether any tier names `account`.
    #[must_use]
    pub fn names(&self, account: AccountId) -> bool {
        self.workflow.tiers.iter().any(|tier| tier.approvers.contains(&account))
    }

    /// Whether `account` has voted in the tier that is asked.
    #[must_use]
    pub fn has_voted(&self, account: AccountId) -> bool {
        self.vote_of(self.tier(), account).is_some()
    }

    /// What `account` has said in the tier at this place.
    #[must_use]
    pub fn vote_of(&self, tier: usize, account: AccountId) -> Option<&Vote> {
        self.votes.iter().find(|vote| vote.tier == tier && vote.by == account)
    }

    /// Whether `account` has voted in any tier.
    #[must_use]
    pub fn has_ever_voted(&self, account: AccountId) -> bool {
        self.votes.iter().any(|vote| vote.by == account)
    }

    /// Whether as many agreed in the tier at this place as it asks for.
    #[must_use]
    pub fn is_won(&self, tier: usize) -> bool {
        let agreed = self.votes.iter().filter(|vote| vote.tier == tier && vote.approves).count();
        let quorum = self.workflow.tiers.get(tier).map_or(1, |tier| tier.quorum.max(1));
        agreed >= usize::try_from(quorum).unwrap_or(usize::MAX)
    }

    /// When the tier that is asked runs out.
    #[must_use]
    pub fn due_at(&self) -> Option<DateTime<Utc>> {
        let minutes = self.current()?.timeout_minutes;
        self.asked_at.last()?.checked_add_signed(TimeDelta::minutes(minutes.into()))
    }

    /// Counts a vote at `now`.
    #[must_use]
    pub fn count(&self, ballot: &Ballot, now: DateTime<Utc>) -> Progress {
        let Ballot { by, by_login, from, approves, notes } = ballot.clone();
        let mut after = self.clone();
        after.votes.push(Vote { by, by_login, from, tier: self.tier(), approves, notes, at: now });
        if !approves {
            return Progress::Denied(after);
        }
        if !after.is_won(self.tier()) {
            return Progress::Goes(after);
        }
        after.next_tier(now).map_or_else(Progress::Approved, Progress::Goes)
    }

    /// What the passing of time makes of it at `now`; `None` where the tier still has time.
    #[must_use]
    pub fn check(&self, now: DateTime<Utc>) -> Option<Progress> {
        if self.due_at().is_some_and(|due| now < due) {
            return None;
        }
        Some(match self.current().map(|tier| tier.on_timeout) {
            Some(OnTimeout::Escalate) => {
                self.clone().next_tier(now).map_or_else(Progress::Failed, Progress::Goes)
            }
            Some(OnTimeout::Fail) | None => Progress::Failed(self.clone()),
        })
    }

    /// `Ok` with the next tier asked, `Err` where there is none.
    fn next_tier(mut self, now: DateTime<Utc>) -> Result<Self, Self> {
        if self.tier() + 1 >= self.workflow.tiers.len() {
            return Err(self);
        }
        self.asked_at.push(now);
        Ok(self)
    }
}
