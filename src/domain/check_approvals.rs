//! Do what approvals are due for (`CheckApprovalStateAsync`).

use super::{
    Actor, Command, Core, Decision, Permit, Progress, Result, State, op,
    transition::Step,
    vote::{decided, has_passed},
};

/// Lets each tier that ran out of time escalate, or fail its request, durably; tells how many did. A request fails too
/// when the end comes that was asked for. The worker does the same by itself ([`check_due_approvals`]), and running it
/// twice changes nothing.
///
/// Source: `CheckApprovalStateAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn check_approvals(core: &Core, caller: &Permit<op::CheckApprovalStateAsync>) -> Result<usize> {
    check_due_approvals(core, Actor::Account(caller.id)).await
}

/// As [`check_approvals`], on behalf of `actor`.
///
/// # Errors
/// [`super::Error::Unavailable`]; what was kept until then holds.
pub async fn check_due_approvals(core: &Core, actor: Actor) -> Result<usize> {
    core.command_due(State::AwaitingApproval, &Command::CheckApproval, actor).await
}

/// What the passing of time makes of a session that waits for approval.
pub(super) fn check(step: &Step) -> Decision {
    let Some(approval) = &step.before.course.approval else { return Decision::Unchanged };
    if has_passed(step.before, step.now) {
        let why = "its time passed before it was approved";
        return decided(step, Progress::Failed(approval.clone()), why.into());
    }
    let Some(progress) = approval.check(step.now) else { return Decision::Unchanged };
    let tier = approval.tier() + 1;
    decided(step, progress, format!("tier {tier} of its approval was not decided in time"))
}
