//! End the session of a community's server at once (`stopSession`, `cancelSession`).

use super::{
    AccountId, Actor, Command, Core, Error, KeyHolder, Operation, Outcome, Permit, Result, ServerId, Session,
    current_session, servers::known_member,
};

/// Which server's session to end, on whose behalf and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CloseRequest {
    /// The server.
    pub server: ServerId,
    /// The member who ends it.
    pub member: AccountId,
    /// `Completed` for a stop, `Cancelled` for a cancel.
    pub outcome: Outcome,
}

/// Ends the session that is Active on a server of the key's community.
///
/// # Errors
/// [`Error::Invalid`] for an unknown member, [`Error::NotFound`] for an unknown server and for one without a session,
/// [`Error::Unavailable`].
pub async fn close_session(
    core: &Core,
    holder: &Permit<impl Operation<By = KeyHolder>>,
    request: CloseRequest,
) -> Result<Session> {
    known_member(&*core.store.directory().await?, holder.community, request.member)?;
    let session = current_session(core, holder, request.server).await?;
    let closed =
        core.command(session.id, Command::Close(request.outcome), Actor::Account(request.member)).await;
    match closed {
        Ok(Some(session)) => Ok(session),
        // somebody else ended it between the look and the command
        Ok(None) | Err(Error::Conflict(_)) => {
            Err(Error::NotFound(format!("server {} has no active session any more", request.server)))
        }
        Err(other) => Err(other),
    }
}
