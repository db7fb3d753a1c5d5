//! Keep what an attempt at an action came to.

use super::{Actor, Claim, Command, Core, Result, Session, SessionId};

/// Keeps the outcome of an attempt, one sentence for people either way: acknowledged, or to be tried again until the
/// action timeout ([`super::HangingLimits`]). Durable when it returns.
///
/// Gives the session as it then is, or `None` where there is none, or somebody else has taken the action since. Changes
/// nothing where the session has moved on.
///
/// Source: this project's; the messages are those of the Standard Webhooks specification, which counts every 2xx as
/// acknowledged and leaves it to the sender how often to try again.
///
/// # Errors
/// [`super::Error::Unavailable`]; then the attempt counts as not made.
pub async fn settle_action(
    core: &Core,
    session: SessionId,
    claim: Claim,
    outcome: std::result::Result<String, String>,
) -> Result<Option<Session>> {
    let action = claim.action;
    let command = match outcome {
        Ok(answer) => Command::Acknowledge { action, answer },
        Err(error) => Command::Postpone { action, error, timeout: core.hanging.action_timeout },
    };
    core.command_by(claim, session, command, Actor::Worker).await
}
