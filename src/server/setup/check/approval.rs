//! Approval workflows and their tiers.

use super::{Checker, DEFAULT_QUORUM, DEFAULT_TIER_MINUTES, access::in_order};
use crate::{
    domain::{AccountId, ActivityId, DirectoryItem, Tier, Workflow, WorkflowId},
    server::setup::directory_file::{PolicyEntry, TierEntry, WorkflowEntry},
};

/// The most tiers of a workflow.
const MOST_TIERS: usize = 3;

impl Checker<'_> {
    pub(super) fn workflow(&mut self, entry: &WorkflowEntry) -> DirectoryItem {
        let id = self.entry("workflow", &entry.name, entry.id.as_ref());
        let name = entry.name.get();
        if entry.tiers.is_empty() {
            let message =
                format!("workflow `{name}` asks nobody; add a [[workflow.tier]] with its approvers");
            self.complain(entry.name.place(), message);
        }
        if let Some(beyond) = entry.tiers.get(MOST_TIERS) {
            let message =
                format!("workflow `{name}` has more than {MOST_TIERS} tiers; remove this one and any after");
            self.complain(beyond.approvers.place(), message);
        }
        DirectoryItem::Workflow(Workflow {
            id: WorkflowId(id),
            name: name.clone(),
            tiers: entry.tiers.iter().map(|tier| self.tier(tier)).collect(),
            allows_self_approval: entry.allow_self_approval,
        })
    }

    /// Complains of policies that grant an activity to people of whom none could get it approved: each is an approver
    /// whose vote would be needed. Where it is so for some of them, the server refuses their requests.
    pub(super) fn approvable(&mut self, entries: &[PolicyEntry], items: &[DirectoryItem]) {
        let workflow_of = |activity: &ActivityId| {
            let profile = items.iter().find_map(|item| match item {
                DirectoryItem::Activity(item) if item.id == *activity => Some((&item.name, item.profile)),
                _ => None,
            });
            let (activity, profile) = profile?;
            let id = items.iter().find_map(|item| match item {
                DirectoryItem::Profile(item) if item.id == profile => item.workflow,
                _ => None,
            })?;
            items.iter().find_map(|item| match item {
                DirectoryItem::Workflow(item) if item.id == id => Some((activity, item)),
                _ => None,
            })
        };
        let policies = items.iter().filter_map(|item| match item {
            DirectoryItem::Policy(policy) => Some(policy),
            _ => None,
        });
        for (entry, policy) in entries.iter().zip(policies) {
            for (activity, workflow) in policy.activities.iter().filter_map(workflow_of) {
                let lost = |account: &AccountId| {
                    workflow.lost_tier(|approver| workflow.lets_vote(approver, &[*account]))
                };
                let lost: Option<Vec<_>> = policy.accounts.iter().map(lost).collect();
                // a workflow that could approve nothing for anybody was complained about
                let is_sound = workflow.lost_tier(|_| true).is_none();
                if let Some(tier) = lost.filter(|_| is_sound).and_then(|lost| lost.first().copied()) {
                    self.complain(
                        entry.name.place(),
                        format!(
                            "nobody whom policy `{}` grants `{activity}` could get it approved: all are needed \
                             in tier {tier} of workflow `{}`, which does not let them approve their own; name more \
                             approvers, or set allow_self_approval",
                            policy.name, workflow.name
                        ),
                    );
                }
            }
        }
    }

    fn tier(&mut self, entry: &TierEntry) -> Tier {
        let logins = entry.approvers.get();
        if logins.is_empty() {
            self.complain(
                entry.approvers.place(),
                "a tier needs somebody to ask; write the logins of its approvers",
            );
        }
        let found: Vec<_> =
            logins.iter().filter_map(|login| self.person(login, "approves nothing")).collect();
        let all_known = found.len() == logins.len();
        let approvers: Vec<_> = in_order(found).map(AccountId).collect();
        let quorum = self.number(
            entry.quorum.as_ref(),
            DEFAULT_QUORUM,
            "at least one approver must agree; write 1 or more",
        );
        // who is unknown was complained about, and may be who is missing
        let is_short = all_known
            && !logins.is_empty()
            && usize::try_from(quorum).is_ok_and(|quorum| quorum > approvers.len());
        if let Some(given) = entry.quorum.as_ref().filter(|_| is_short) {
            let message = format!(
                "{quorum} approvals can never come from {} approvers; lower the quorum, or name more approvers",
                approvers.len()
            );
            self.complain(given.place(), message);
        }
        let timeout_minutes = self.number(
            entry.timeout_minutes.as_ref(),
            DEFAULT_TIER_MINUTES,
            "a tier waits for at least a minute; write 1 or more",
        );
        Tier { approvers, quorum, timeout_minutes, on_timeout: entry.on_timeout.into() }
    }
}
