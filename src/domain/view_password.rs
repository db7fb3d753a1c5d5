//! Ask whether the password of a session may be seen (`ViewPasswordAsync`).

use super::{
    Core, Directory, Permit, Result, Session, SessionId, copy_password::lent_password, find_session, op,
    profile_of,
};

/// Whether [`super::copy_password`] would reveal the password to the caller now: true for the requester of an Active
/// session that is not locked, has a credential, and whose profile allows it.
///
/// Changes nothing. Source: `ViewPasswordAsync` in `openapi/privilege-secure.yaml`; the rules are this project's.
///
/// # Errors
/// [`super::Error::NotFound`] for a session beyond the caller's reach, [`super::Error::Unavailable`].
pub async fn view_password(
    core: &Core,
    caller: &Permit<op::ViewPasswordAsync>,
    id: SessionId,
) -> Result<bool> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    let is_requester = session.requester == caller.id;
    Ok(is_requester && lent_password(&directory, &session, core.clock.now()).is_ok())
}

/// Whether the session's profile, as it is now, lets its requester see the password: taking the permission away counts
/// at once.
#[must_use]
pub fn shows_password(directory: &Directory, session: &Session) -> bool {
    profile_of(directory, session).is_some_and(|profile| profile.allow_view_password)
}
