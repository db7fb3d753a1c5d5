//! Read sessions: by id (`GetByIdAsync`), by category (`GetAllActivitySessionsByStatusAsync`), the current one of a
//! server (`getCurrentSession`).

use super::{
    AccountId, Caller, Core, Error, Order, Page, Result, Role, ServerId, Session, SessionColumn, SessionId,
    SessionQuery, Target, TenantId, servers::known_server,
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

/// The managed session with this id, where the caller may see it: users their own and those that they are asked to
/// approve, administrators and applications all.
///
/// Source: `GetByIdAsync` in `openapi/privilege-secure.yaml`; that approvers see what they are asked is this project's.
///
/// # Errors
/// [`Error::NotFound`], also where the caller may not see it; [`Error::Unavailable`].
pub async fn find_session(core: &Core, caller: &Caller, id: SessionId) -> Result<Session> {
    let session = managed(core, id).await?;
    let is_asked = session.course.approval.as_ref().is_some_and(|approval| approval.names(caller.id));
    if is_asked || holds(caller, &session) { Ok(session) } else { Err(unknown(id)) }
}

/// The managed session with this id, where the caller may use, change or end it as far as its state allows: users their
/// own, administrators and applications all.
///
/// Source: the operations on one session in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::NotFound`], also where it is not the caller's; [`Error::Unavailable`].
pub(super) async fn find_held_session(core: &Core, caller: &Caller, id: SessionId) -> Result<Session> {
    let session = core.store.session(id).await?;
    session.filter(|session| is_held(caller, session)).ok_or_else(|| unknown(id))
}

/// Whether a session is a managed one that the caller holds, as far as [`find_held_session`] goes.
pub(super) fn is_held(caller: &Caller, session: &Session) -> bool {
    is_managed(session) && holds(caller, session)
}

fn is_managed(session: &Session) -> bool {
    session.tenant == TenantId::INSTALLATION
}

fn holds(caller: &Caller, session: &Session) -> bool {
    caller.role != Role::User || session.requester == caller.id
}

async fn managed(core: &Core, id: SessionId) -> Result<Session> {
    let session = core.store.session(id).await?;
    session.filter(is_managed).ok_or_else(|| unknown(id))
}

/// Managed sessions, newest first, at most 10,000: a user's own, an administrator's all.
///
/// Source: `GetAllActivitySessionsByStatusAsync` in `openapi/privilege-secure.yaml`; the limit is this project's.
///
/// # Errors
/// [`Error::Denied`] for applications, [`Error::Unavailable`].
pub async fn list_sessions(core: &Core, caller: &Caller, filter: SessionFilter) -> Result<Vec<Session>> {
    let requester = match caller.role {
        Role::User => Some(caller.id),
        Role::Admin => None,
        Role::App => {
            return Err(Error::Denied("applications do not list sessions; sign in as an admin".into()));
        }
    };
    let query = SessionQuery {
        requester,
        order: Order { by: SessionColumn::Id, descending: true },
        page: Page { skip: 0, take: u32::try_from(LONGEST_LIST).unwrap_or(u32::MAX) },
        ..filter.query()
    };
    Ok(core.store.query(query, core.clock.now()).await?.0)
}

/// The session that is Active on a community's server.
///
/// Source: `getCurrentSession` in `openapi/sonoran-cms.yaml`.
///
/// # Errors
/// [`Error::NotFound`] for an unknown server and for one without a session; [`Error::Unavailable`].
pub async fn current_session(core: &Core, community: TenantId, server: ServerId) -> Result<Session> {
    known_server(&*core.store.directory().await?, community, server)?;
    core.store
        .active_on(community, Target::Server(server))
        .await?
        .ok_or_else(|| Error::NotFound(format!("server {server} has no active session; start one first")))
}

pub(super) fn unknown(id: SessionId) -> Error {
    Error::NotFound(format!("there is no session {id} that you may see"))
}
