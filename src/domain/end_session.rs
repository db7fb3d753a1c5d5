//! End a session as soon as possible (`DeleteAsync`).

use super::{
    Actor, Caller, Command, Core, Error, Result, Session, SessionId,
    find_session::{is_held, unknown},
};

/// Asks for the end of a session; durable when it returns. It is over at once where nobody is to be told;
/// else the worker finishes it.
///
/// Idempotent: a session that is ending or over stays as it is, and that is no error. A user ends their own sessions,
/// an administrator all; to anybody else the session is unknown.
///
/// Source: `DeleteAsync` in `openapi/privilege-secure.yaml`; the outcomes are those of [`super::transition()`].
///
/// # Errors
/// [`Error::NotFound`], [`Error::Denied`] for applications, [`Error::Unavailable`].
pub async fn end_session(core: &Core, caller: &Caller, id: SessionId) -> Result<Session> {
    if caller.role == super::Role::App {
        return Err(Error::Denied(
            "applications do not end single sessions; sign in as a user or an admin".into(),
        ));
    }
    let who = caller.clone();
    let is_known = move |session: &Session| is_held(&who, session);
    let ended = core.command_if(id, Command::End, Actor::Account(caller.id), is_known).await?;
    ended.ok_or_else(|| unknown(id))
}
