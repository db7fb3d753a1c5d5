//! Count sessions (`GetActivitySessionCountAsync`).

use super::{Core, Page, Permit, Result, SessionFilter, SessionQuery, find_session::within_reach, op};

/// How many managed sessions within the caller's reach pass every given filter.
///
/// Source: `GetActivitySessionCountAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn count_sessions(
    core: &Core,
    caller: &Permit<op::GetActivitySessionCountAsync>,
    filter: SessionFilter,
) -> Result<u64> {
    let query = SessionQuery { page: Page { skip: 0, take: 0 }, ..filter.query() };
    Ok(core.store.query(within_reach(caller, query), core.clock.now()).await?.1)
}
