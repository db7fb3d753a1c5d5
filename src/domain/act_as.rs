//! Set the account that a session acts as on its target (`UpdateAsync`).

use super::{
    AccountId, Actor, Caller, Command, Core, Decision, Error, Invalid, Result, Role, Session, SessionId,
    find_session::{find_held_session, unknown},
    transition::Step,
};

/// Records the account that a session acts as on its target, once an application has made it there. Any account: the
/// directory need not know it.
///
/// Source: `UpdateAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::Denied`] for anybody but an application, [`Error::NotFound`], [`Error::Invalid`] for a zero id,
/// [`Error::Conflict`] for a session that is over, [`Error::Unavailable`].
pub async fn act_as(core: &Core, caller: &Caller, id: SessionId, account: AccountId) -> Result<Session> {
    by_application(caller, "set the target user of sessions")?;
    if account.0.is_nil() {
        return Err(Invalid::member("target_user", "a zero id names no account").into());
    }
    find_held_session(core, caller, id).await?;
    let set = core.command(id, Command::ActAs(account), Actor::Account(caller.id)).await?;
    set.ok_or_else(|| unknown(id))
}

/// `Ok` for an application; `what` says what nobody else does.
pub(super) fn by_application(caller: &Caller, what: &str) -> Result<()> {
    if caller.role == Role::App {
        return Ok(());
    }
    Err(Error::Denied(format!("only applications {what}; sign in with an API key")))
}

/// What it makes of a session that is not over.
pub(super) fn set(step: &Step, account: AccountId) -> Decision {
    if step.before.course.target_user == Some(account) {
        return Decision::Unchanged;
    }
    step.edit(format!("acts as account {account} on its target"), |course| course.target_user = Some(account))
}
