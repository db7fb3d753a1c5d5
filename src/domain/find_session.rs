//! Read sessions: by id (`GetByIdAsync`), by category (`GetAllActivitySessionsByStatusAsync`), the current one of a
//! server (`getCurrentSession`).

use std::sync::Arc;

use super::{
    AccountId, Caller, Core, Error, KeyHolder, Operation, Order, Page, Permit, Result, ServerId, Session,
    SessionColumn, SessionId, SessionQuery, State, Target, TenantId, access::Reach, op,
    servers::known_server,
};

/// A part of all sessions, in the words of `GetAllActivitySessionsByStatusAsync`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Waits for approval or for its start.
    Pending,
    /// Takes place, or is ending.
    Active,
    /// Over.
    Historical,
}

/// Which sessions to list or to count; every `None` lets all through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionFilter {
    /// In which part of their life.
    pub category: Option<Category>,
    /// Where.
    pub target: Option<Target>,
    /// As which account on the target.
    pub target_user: Option<AccountId>,
}

impl SessionFilter {
    /// The query of the sessions that pass it.
    pub(super) fn query(self) -> SessionQuery {
        SessionQuery {
            states: self.category.map(Category::states),
            target: self.target,
            target_user: self.target_user,
            ..SessionQuery::default()
        }
    }
}

/// The most sessions that one unpaged list gives.
pub(super) const LONGEST_LIST: usize = 10_000;

/// The managed session with this id, where it is within the caller's reach.
///
/// Source: the operations on one session in `openapi/privilege-secure.yaml`; that approvers see what they are asked is
/// this project's.
///
/// # Errors
/// [`Error::NotFound`], also where the caller may not know of it; [`Error::Denied`] where it is beyond the reach of who
/// knows of all; [`Error::Unavailable`].
pub async fn find_session<O: Operation<By = Caller>>(
    core: &Core,
    caller: &Permit<O>,
    id: SessionId,
) -> Result<Arc<Session>> {
    let session = core.store.session(id).await?.filter(|session| session.tenant == TenantId::INSTALLATION);
    match session {
        Some(session) if caller.reaches(&session) => Ok(session),
        Some(_) if caller.knows_all() => Err(Error::Denied(format!(
            "only the requester may {}; start a session of your own",
            O::ENTRY.may
        ))),
        _ => Err(unknown(id)),
    }
}

/// Managed sessions within the caller's reach, newest first, at most 10,000.
///
/// Source: `GetAllActivitySessionsByStatusAsync` in `openapi/privilege-secure.yaml`; the limit is this project's.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn list_sessions(
    core: &Core,
    caller: &Permit<op::GetAllActivitySessionsByStatusAsync>,
    filter: SessionFilter,
) -> Result<Vec<Session>> {
    let query = SessionQuery {
        order: Order { by: SessionColumn::Id, descending: true },
        page: Page { skip: 0, take: u32::try_from(LONGEST_LIST).unwrap_or(u32::MAX) },
        ..filter.query()
    };
    Ok(core.store.query(within_reach(caller, query), core.clock.now()).await?.0)
}

/// The query of what the caller reaches of what it asks for. Of sessions that wait for approval, those that they are
/// asked to approve are found where such are asked for, and the reach has them.
pub(super) fn within_reach(
    caller: &Permit<impl Operation<By = Caller>>,
    query: SessionQuery,
) -> SessionQuery {
    let asks_for_waiting =
        query.states.as_ref().is_some_and(|states| states.contains(&State::AwaitingApproval));
    match caller.reach() {
        Reach::All => query,
        Reach::OwnOrAsked if asks_for_waiting => SessionQuery { held_or_asked: Some(caller.id), ..query },
        Reach::Own | Reach::OwnOrAsked => query.held_by(caller.id),
        Reach::No | Reach::Yes | Reach::Asked | Reach::Community => {
            SessionQuery { states: Some(vec![]), ..query }
        }
    }
}

/// The session that is Active on a community's server.
///
/// Source: `getCurrentSession` in `openapi/sonoran-cms.yaml`.
///
/// # Errors
/// [`Error::NotFound`] for an unknown server and for one without a session; [`Error::Unavailable`].
pub async fn current_session(
    core: &Core,
    holder: &Permit<impl Operation<By = KeyHolder>>,
    server: ServerId,
) -> Result<Session> {
    let community = holder.community;
    known_server(&*core.store.directory().await?, community, server)?;
    core.store
        .active_on(community, Target::Server(server))
        .await?
        .ok_or_else(|| Error::NotFound(format!("server {server} has no active session; start one first")))
}

pub(super) fn unknown(id: SessionId) -> Error {
    Error::NotFound(format!("there is no session {id} that you may see"))
}
