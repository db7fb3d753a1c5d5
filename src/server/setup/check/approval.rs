//! Approval workflows and their tiers.

use super::{Checker, DEFAULT_QUORUM, DEFAULT_TIER_MINUTES, access::in_order};
use crate::{
    domain::{AccountId, DirectoryItem, Tier, Workflow, WorkflowId},
    server::setup::directory_file::{TierEntry, WorkflowEntry},
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
