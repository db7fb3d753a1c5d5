//! Start several managed sessions, all or none (`CreateActivitySessionGroupAsync`).

use chrono::{DateTime, Utc};

use super::{
    AccountId, Actor, Core, Directory, Error, GroupId, Invalid, Permit, Result, Session, StartRequest, op,
    start_session::prepare,
};

/// The most sessions of one group.
const LARGEST_GROUP: usize = 100;

/// Sessions that were asked for together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionGroup {
    /// Identity; each of the sessions names it.
    pub id: GroupId,
    /// Who asked for them.
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// The sessions, in the order of the requests.
    pub sessions: Vec<Session>,
}

/// Starts several managed sessions, all or none. A refusal names the members with the place of their element.
///
/// Source: `CreateActivitySessionGroupAsync` in `openapi/privilege-secure.yaml`; the limit is this project's.
///
/// # Errors
/// As [`super::start_session()`], and [`Error::Invalid`] for none or for more than a hundred.
pub async fn start_group(
    core: &Core,
    caller: &Permit<op::CreateActivitySessionGroupAsync>,
    requests: Vec<StartRequest>,
) -> Result<SessionGroup> {
    if requests.is_empty() || requests.len() > LARGEST_GROUP {
        let message = format!("a group has at least one session and at most {LARGEST_GROUP}");
        return Err(Invalid::member("group", message).into());
    }
    let (group, created_at) = (GroupId(core.ids.new_id()), core.clock.now());
    let prepare = |directory: &Directory| {
        let prepared = requests.iter().enumerate().map(|(index, request)| {
            let request = StartRequest { group: Some(group), ..request.clone() };
            prepare(core, directory, caller, request).map_err(|error| of_element(error, index))
        });
        prepared.collect()
    };
    let sessions = core.begin(Actor::Account(caller.id), prepare).await?.unwrap_or_default();
    Ok(SessionGroup { id: group, created_by: caller.id, created_at, sessions })
}

/// The same refusal, of the element at `index`.
fn of_element(error: Error, index: usize) -> Error {
    match error {
        Error::Invalid(invalid) => Error::Invalid(invalid.of_element(index)),
        Error::NotFound(why) => Error::NotFound(format!("[{index}]: {why}")),
        Error::Denied(why) => Error::Denied(format!("[{index}]: {why}")),
        other => other,
    }
}
