//! Reveal the password of a session's credential to its requester (`CopyPasswordAsync`).

use chrono::{DateTime, Utc};

use super::{
    Actor, Command, Core, Directory, Error, Named, Permit, Result, Session, SessionId, State, Unavailable,
    find_session, find_session::unknown, op, view_password::shows_password,
};

/// Reveals the password of the credential that a session was started with.
///
/// Only to the requester of an Active session that is not locked and whose profile allows it; to an administrator no
/// less: who wants to see a password starts a session. `open` makes the sealed password readable, and `None` of what
/// was sealed with another key. The reveal is an event in the session's history, durable before the password is given.
///
/// Source: `CopyPasswordAsync` in `openapi/privilege-secure.yaml`; the rules are this project's.
///
/// # Errors
/// [`Error::NotFound`] for a session that the caller may not see, and for one without a credential; [`Error::Denied`]
/// for anybody but the requester, and where the profile does not allow it; [`Error::Conflict`] where the session is not
/// Active, or is locked; [`Error::Unavailable`], also where the password cannot be opened.
pub async fn copy_password<P>(
    core: &Core,
    caller: &Permit<op::CopyPasswordAsync>,
    id: SessionId,
    open: impl FnOnce(&str) -> Option<P>,
) -> Result<P> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    let sealed = lent_password(&directory, &session, core.clock.now())?;
    let password = open(sealed).ok_or_else(|| {
        Unavailable("a credential's password was sealed with another key than this server's".into())
    })?;
    // refuses where the session has been locked or ended since the look above
    let revealed = core.command(id, Command::Reveal, Actor::Account(caller.id)).await?;
    revealed.map(|_| password).ok_or_else(|| unknown(id))
}

/// The sealed password, where the requester of the session may see it now.
pub(super) fn lent_password<'a>(
    directory: &'a Directory,
    session: &Session,
    now: DateTime<Utc>,
) -> Result<&'a str> {
    if !shows_password(directory, session) {
        return Err(Error::Denied("sessions of this activity do not show their password".into()));
    }
    let none = || Error::NotFound("the session has no credential; start one that names a credential".into());
    let credential = session.request.credential.ok_or_else(none)?;
    let credential = directory.credential(&Named { id: Some(credential), name: None });
    let sealed = &credential.ok_or_else(gone)?.sealed_password;
    may_lend(session, now).map(|()| sealed.as_str())
}

/// `Ok` where a session lends what it has: it is Active, its end has not come, and nobody has locked it.
pub(super) fn may_lend(session: &Session, now: DateTime<Utc>) -> Result<()> {
    if session.state != State::Active {
        return Err(Error::Conflict(format!(
            "the session is {}; only an active one lends anything",
            session.state
        )));
    }
    if session.scheduled_end.is_some_and(|end| now >= end) {
        return Err(Error::Conflict("the session's end has come; start another one".into()));
    }
    session.course.lock.as_ref().map_or(Ok(()), |lock| Err(Error::Locked(lock.clone())))
}

pub(super) fn gone() -> Error {
    Error::NotFound("the session's credential is not in the directory any more; start another session".into())
}
