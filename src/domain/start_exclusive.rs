//! Start the session of a community's server (`startSession`).

use super::{
    AccountId, Actor, Core, Course, Directory, Error, Invalid, Kind, Request, Result, ServerId, Session,
    SessionId, State, Target, TenantId,
};

/// Which server, and who starts its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartExclusive {
    /// The community of the API key.
    pub community: TenantId,
    /// The server.
    pub server: ServerId,
    /// The member who starts it.
    pub member: AccountId,
}

/// Starts the session of a community's server, Active at once. Of concurrent starts on one server one wins.
///
/// # Errors
/// [`Error::Invalid`] for an unknown member, [`Error::NotFound`] for an unknown server, [`Error::Conflict`] where the
/// server has an active session, [`Error::Unavailable`].
pub async fn start_exclusive(core: &Core, request: StartExclusive) -> Result<Session> {
    let now = core.clock.now();
    let session = Session {
        id: SessionId(core.ids.new_id()),
        tenant: request.community,
        kind: Kind::Exclusive,
        target: Target::Server(request.server),
        requester: request.member,
        state: State::Active,
        revision: 1,
        created_at: now,
        modified_at: now,
        scheduled_start: now,
        actual_start: Some(now),
        scheduled_end: None,
        actual_end: None,
        end: None,
        description: None,
        request: Request::default(),
        course: Course::default(),
    };
    let prepare = |directory: &Directory| {
        known_member(directory, request.community, request.member)?;
        known_server(directory, request.community, request.server)?;
        Ok(vec![session.clone()])
    };
    let begun = core.begin(Actor::Account(request.member), prepare).await?;
    begun.and_then(|mut begun| begun.pop()).ok_or_else(|| {
        Error::Conflict(format!(
            "server {} has an active session already; stop or cancel it first",
            request.server
        ))
    })
}

/// `Ok` where the community has this server.
pub(super) fn known_server(directory: &Directory, community: TenantId, server: ServerId) -> Result<()> {
    match directory.community(community).and_then(|community| community.server(server)) {
        Some(_) => Ok(()),
        None => Err(Error::NotFound(format!("there is no server {server} in this community"))),
    }
}

/// `Ok` where the community has this member.
pub(super) fn known_member(directory: &Directory, community: TenantId, member: AccountId) -> Result<()> {
    match directory.community(community).and_then(|community| community.member(member)) {
        Some(_) => Ok(()),
        None => {
            Err(Invalid::member("account", format!("there is no account {member} in this community")).into())
        }
    }
}
