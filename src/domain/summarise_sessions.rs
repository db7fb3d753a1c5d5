//! Summarise sessions: each with the names of what it is about (`GetActivitySessionSummaryByIdAsync` and the tables by
//! status, of what is over, of the caller, of a resource).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{
    AccountId, Caller, Core, Directory, DirectoryItem, Error, Holders, Login, Named, Operation, Page, Permit,
    Platform, ResourceId, Result, Role, Session, SessionId, SessionQuery, Target, access::Reach,
    find_session, find_session::within_reach, folded, login_of, op, shows_password,
};

/// A session with what the directory says of it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The session.
    pub session: Session,
    /// The name for people of who holds it; the login where the account is gone.
    pub holder_name: String,
    /// Whether an application holds it.
    pub holder_is_application: bool,
    /// The name for people of who asked for it.
    pub creator_name: Option<String>,
    /// The name for people of the account on the target, where the directory knows it.
    pub target_user_name: Option<String>,
    /// What the target runs, while it is in the directory.
    pub platform: Option<Platform>,
    /// The login on the target.
    pub login: Login,
    /// Whether its profile lets its requester see the password while it is active, and no lock keeps it from that.
    pub shows_password: bool,
    /// For how many whole seconds it has been active, until now or until its end.
    pub active_seconds: u64,
}

impl Summary {
    fn of(session: Session, directory: &Directory, now: DateTime<Utc>) -> Self {
        let account = |id: AccountId| directory.account(id);
        let name = |id: AccountId| account(id).map(|account| account.name.clone());
        let holder = account(session.requester);
        let request = &session.request;
        let resource = match session.target {
            Target::Resource(id) => directory.resource(&Named { id: Some(id), name: None }),
            Target::Server(_) => None,
        };
        Self {
            holder_name: holder.map_or_else(|| request.account_name.clone(), |account| account.name.clone()),
            holder_is_application: holder.is_some_and(|account| account.role == Role::App),
            creator_name: request.created_by.and_then(name).or_else(|| request.created_by_login.clone()),
            target_user_name: session.course.target_user.and_then(name),
            platform: resource.map(|resource| resource.platform),
            login: login_of(directory, &session),
            shows_password: shows_password(directory, &session) && !session.is_locked(),
            active_seconds: session.active_seconds(now),
            session,
        }
    }
}

/// One session, where it is within the caller's reach.
///
/// Source: `GetActivitySessionSummaryByIdAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::NotFound`], also where it is not the caller's; [`Error::Unavailable`].
pub async fn summarise_session(
    core: &Core,
    caller: &Permit<op::GetActivitySessionSummaryByIdAsync>,
    id: SessionId,
) -> Result<Summary> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    Ok(Summary::of(Arc::unwrap_or_clone(session), &directory, core.clock.now()))
}

/// A page of the sessions within the caller's reach, and how many there are on all pages.
///
/// Source: `GetSessionSummaryByStatusAsync`, `GetHistoricalSessionSummaryAsync` and those for the user in
/// `openapi/privilege-secure.yaml`; that approvers find what they are asked is this project's.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn summarise_sessions(
    core: &Core,
    caller: &Permit<impl Operation<By = Caller>>,
    query: SessionQuery,
) -> Result<(Vec<Summary>, u64)> {
    let directory = core.store.directory().await?;
    let query = settled(&directory, within_reach(caller, query));
    rows(core, &directory, query, core.clock.now()).await
}

/// The same, of the sessions on one resource.
///
/// Source: `GetSessionSummaryByHostAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::NotFound`] for a resource that is not in the directory, or on which no policy grants a user anything, and
/// on which the caller sees no session; [`Error::Unavailable`].
pub async fn summarise_resource(
    core: &Core,
    caller: &Permit<op::GetSessionSummaryByHostAsync>,
    resource: ResourceId,
    query: SessionQuery,
) -> Result<(Vec<Summary>, u64)> {
    let target = Some(Target::Resource(resource));
    let directory = core.store.directory().await?;
    let is_known = directory.resource(&Named { id: Some(resource), name: None }).is_some();
    // nobody learns what exists
    if !is_known || (caller.reach() != Reach::All && !has_grant_on(&directory, caller.id, resource)) {
        let any = SessionQuery { target, page: Page { skip: 0, take: 0 }, ..SessionQuery::default() };
        if core.store.query(within_reach(caller, any), core.clock.now()).await?.1 == 0 {
            return Err(Error::NotFound(format!("there is no resource {resource} that you may see")));
        }
    }
    summarise_sessions(core, caller, SessionQuery { target, ..query }).await
}

fn has_grant_on(directory: &Directory, account: AccountId, resource: ResourceId) -> bool {
    directory.items().any(|item| match item {
        DirectoryItem::Policy(policy) => {
            policy.accounts.contains(&account) && policy.resources.contains(&resource)
        }
        _ => false,
    })
}

/// The query with what only the directory knows: who has the text in their name, and who is of a kind.
pub(super) fn settled(directory: &Directory, mut query: SessionQuery) -> SessionQuery {
    let accounts = |is_meant: &dyn Fn(&super::Account) -> bool| {
        let items = directory.items().filter_map(|item| match item {
            DirectoryItem::Account(account) => Some(account),
            _ => None,
        });
        items.filter(|account| is_meant(account)).map(|account| account.id).collect::<Vec<_>>()
    };
    if let Some(text) = query.text.as_deref().map(folded) {
        query.named = accounts(&|account| folded(&account.name).contains(&text));
    }
    if let Some(Holders::OfRoles(roles)) = &query.holders {
        // whose account is gone was a person: applications hold none today
        query.holders = Some(if roles.contains(&Role::User) {
            Holders::Except(accounts(&|account| !roles.contains(&account.role)))
        } else {
            Holders::Only(accounts(&|account| roles.contains(&account.role)))
        });
    }
    query
}

pub(super) async fn rows(
    core: &Core,
    directory: &Directory,
    query: SessionQuery,
    now: DateTime<Utc>,
) -> Result<(Vec<Summary>, u64)> {
    let (sessions, total) = core.store.query(query, now).await?;
    Ok((sessions.into_iter().map(|session| Summary::of(session, directory, now)).collect(), total))
}
