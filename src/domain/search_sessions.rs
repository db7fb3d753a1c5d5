//! Search all sessions, and say what they come to (`SearchAsync`).

use super::{
    AccountTotals, Core, Permit, Result, SessionQuery, Summary, Totals,
    find_session::within_reach,
    op,
    summarise_sessions::{rows, settled},
};

/// How many of the accounts with the most sessions to tell about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopUsers {
    /// All of them.
    Everyone,
    /// The first.
    First(u32),
}

/// What a search finds.
#[derive(Clone, Debug)]
pub struct Found {
    /// The page that was asked for.
    pub rows: Vec<Summary>,
    /// What all that is found comes to, on every page.
    pub totals: Totals,
    /// The same by account, the one with the most sessions first; `None` where nobody asked.
    pub top_users: Option<Vec<AccountTotals>>,
}

/// Finds sessions within the caller's reach, which are all.
///
/// Source: `SearchAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn search_sessions(
    core: &Core,
    caller: &Permit<op::SearchAsync>,
    query: SessionQuery,
    top_users: Option<TopUsers>,
) -> Result<Found> {
    let directory = core.store.directory().await?;
    let query = settled(&directory, within_reach(caller, query));
    let now = core.clock.now();
    let totals = core.store.totals(query.clone(), now).await?;
    let top_users = match top_users {
        None => None,
        Some(top) => {
            let most = match top {
                TopUsers::Everyone => u32::MAX,
                TopUsers::First(most) => most,
            };
            let mut accounts = core.store.totals_by_requester(query.clone(), now, most).await?;
            for found in &mut accounts {
                if let Some(account) = directory.account(found.account) {
                    found.login.clone_from(&account.login);
                }
            }
            Some(accounts)
        }
    };
    let (rows, _) = rows(core, &directory, query, now).await?;
    Ok(Found { rows, totals, top_users })
}
