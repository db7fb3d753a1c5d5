//! Set the account that a session acts as on its target (`UpdateAsync`).

use super::{
    AccountId, Actor, Command, Core, Decision, Invalid, Permit, Result, Session, SessionId, find_session,
    find_session::unknown, op, transition::Step,
};

/// Records the account that a session acts as on its target, once an application has made it there. Any account: the
/// directory need not know it.
///
/// Source: `UpdateAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::NotFound`], [`super::Error::Invalid`] for a zero id, [`super::Error::Conflict`] for a session that
/// is over, [`super::Error::Unavailable`].
pub async fn act_as(
    core: &Core,
    caller: &Permit<op::UpdateAsync>,
    id: SessionId,
    account: AccountId,
) -> Result<Session> {
    if account.0.is_nil() {
        return Err(Invalid::member("target_user", "a zero id names no account").into());
    }
    find_session(core, caller, id).await?;
    let set = core.command(id, Command::ActAs(account), Actor::Account(caller.id)).await?;
    set.ok_or_else(|| unknown(id))
}

/// What it makes of a session that is not over.
pub(super) fn set(step: &Step, account: AccountId) -> Decision {
    if step.before.course.target_user == Some(account) {
        return Decision::Unchanged;
    }
    step.edit(format!("acts as account {account} on its target"), |course| course.target_user = Some(account))
}
