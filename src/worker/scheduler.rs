//! Starts what is due, ends what has expired, and lets approvals that nobody decides run out.

use crate::domain::{Actor, Command, Core, Result, State, check_due_approvals};

/// Lets each tier of approval that ran out of time escalate, or fail its request.
pub(super) async fn check_approvals(core: &Core) -> Result<usize> {
    check_due_approvals(core, Actor::Schedule).await
}

/// Makes Active each Pending session whose scheduled start has come.
pub(super) async fn start_due(core: &Core) -> Result<usize> {
    core.command_due(State::Pending, &Command::Start, Actor::Worker).await
}

/// Asks for the end of each Active session whose scheduled end has come.
pub(super) async fn expire_over(core: &Core) -> Result<usize> {
    core.command_due(State::Active, &Command::End, Actor::Schedule).await
}
