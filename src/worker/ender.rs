//! Finishes what is Ending.

use crate::domain::{Actor, Command, Core, Result, State};

/// Ends each session whose end was asked for and was acknowledged by whoever is told of it.
pub(super) async fn finish_ending(core: &Core) -> Result<usize> {
    core.command_due(State::Ending, &Command::Finish, Actor::Worker).await
}
