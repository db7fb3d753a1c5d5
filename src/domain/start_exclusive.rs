//! Start the session of a community's server (`startSession`).

use super::{
    AccountId, Action, Actor, Core, Course, Directory, Error, KeyHolder, Kind, Operation, Permit, Request,
    Result, ServerId, Session, SessionId, State, Target,
    servers::{known_member, known_server},
};

/// Which server, and who starts its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartExclusive {
    /// The server.
    pub server: ServerId,
    /// The member who starts it.
    pub member: AccountId,
}

/// Starts the session of a server of the key's community, Active at once. Of concurrent starts on one server one wins.
///
/// # Errors
/// [`Error::Invalid`] for an unknown member, [`Error::NotFound`] for an unknown server, [`Error::Conflict`] where the
/// server has an active session, [`Error::Unavailable`].
pub async fn start_exclusive(
    core: &Core,
    holder: &Permit<impl Operation<By = KeyHolder>>,
    request: StartExclusive,
) -> Result<Session> {
    let (id, now) = (SessionId(core.ids.new_id()), core.clock.now());
    let (community, StartExclusive { server, member }) = (holder.community, request);
    let prepare = |directory: &Directory| {
        known_member(directory, community, member)?;
        let server_name = known_server(directory, community, server)?.name.clone();
        let known = directory.community(community);
        let webhooks = known.map(|community| community.webhooks.as_slice()).unwrap_or_default();
        let member_name =
            known.and_then(|community| community.member(member)).map(|member| member.name.clone());
        Ok(vec![Session {
            id,
            tenant: community,
            kind: Kind::Exclusive,
            target: Target::Server(server),
            requester: member,
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
            request: Request {
                account_name: member_name.unwrap_or_default(),
                resource_name: server_name,
                ..Request::default()
            }
            .into(),
            course: Course { actions: Action::of(core, webhooks, webhooks, now), ..Course::default() },
        }])
    };
    let begun = core.begin(Actor::Account(request.member), prepare).await?;
    begun.and_then(|mut begun| begun.pop()).ok_or_else(|| {
        Error::Conflict(format!(
            "server {} has an active session already; stop or cancel it first",
            request.server
        ))
    })
}
