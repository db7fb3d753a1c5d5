//! End a session as soon as possible (`DeleteAsync`).

use super::{Actor, Command, Core, Permit, Result, Session, SessionId, find_session::unknown, op};

/// Asks for the end of a session; durable when it returns. It is over at once where nobody is to be told;
/// else the worker finishes it.
///
/// Idempotent: a session that is ending or over stays as it is, and that is no error. To whom it may not end the
/// session is unknown.
///
/// Source: `DeleteAsync` in `openapi/privilege-secure.yaml`; the outcomes are those of [`super::transition()`].
///
/// # Errors
/// [`super::Error::NotFound`], [`super::Error::Unavailable`].
pub async fn end_session(core: &Core, caller: &Permit<op::DeleteAsync>, id: SessionId) -> Result<Session> {
    let who = caller.clone();
    let is_known = move |session: &Session| who.reaches(session);
    let ended = core.command_if(id, Command::End, Actor::Account(caller.id), is_known).await?;
    ended.ok_or_else(|| unknown(id))
}
