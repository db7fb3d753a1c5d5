//! Count sessions (`GetActivitySessionCountAsync`).

use super::{Caller, Core, Page, Result, Role, SessionFilter, SessionQuery};

/// How many managed sessions pass every given filter: of a user's own, for administrators and applications of all.
///
/// Source: `GetActivitySessionCountAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn count_sessions(core: &Core, caller: &Caller, filter: SessionFilter) -> Result<u64> {
    let query = SessionQuery { page: Page { skip: 0, take: 0 }, ..filter.query() };
    let query = if caller.role == Role::User { query.held_by(caller.id) } else { query };
    Ok(core.store.query(query, core.clock.now()).await?.1)
}
