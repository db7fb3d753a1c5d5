//! Set the login that a session uses on its target (`UpdateSessionLoginAccountAsync`).

use uuid::Uuid;

use super::{
    AccountId, Actor, Command, Core, Decision, Invalid, LoginAccount, Permit, Result, SessionId,
    bounds::{LONGEST_NAME, bound, without_control},
    find_session,
    find_session::unknown,
    op,
    transition::Step,
};

/// Records the login that a session uses on its target, by its id and its name, and gives the name. Without a name it
/// is that of the directory's account of this id.
///
/// Source: `UpdateSessionLoginAccountAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::NotFound`], [`super::Error::Invalid`] for a zero id, for a name that is needed and for one of more
/// than 200 characters or with control characters, [`super::Error::Conflict`] for a session that is over,
/// [`super::Error::Unavailable`].
pub async fn log_in_as(
    core: &Core,
    caller: &Permit<op::UpdateSessionLoginAccountAsync>,
    id: SessionId,
    login: Uuid,
    name: Option<String>,
) -> Result<String> {
    if login.is_nil() {
        return Err(Invalid::member("id", "a zero id names no account").into());
    }
    let mut invalid = Invalid::default();
    bound(&mut invalid, "name", name.as_deref(), LONGEST_NAME);
    without_control(&mut invalid, "name", name.as_deref());
    invalid.into_result()?;
    find_session(core, caller, id).await?;
    let name = match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => name,
        None => core
            .store
            .directory()
            .await?
            .account(AccountId(login))
            .map(|account| account.login.clone())
            .ok_or_else(|| {
                Invalid::member("name", "the directory has no account of this id; give its name")
            })?,
    };
    let command = Command::LogInAs(LoginAccount { id: login, name: Some(name.clone()) });
    core.command(id, command, Actor::Account(caller.id)).await?.ok_or_else(|| unknown(id))?;
    Ok(name)
}

/// What it makes of a session that is not over.
pub(super) fn set(step: &Step, login: &LoginAccount) -> Decision {
    if step.before.course.login_account.as_ref() == Some(login) {
        return Decision::Unchanged;
    }
    let name = login.name.as_deref().unwrap_or_default();
    step.edit(format!("logs in as {name} on its target"), |course| course.login_account = Some(login.clone()))
}
