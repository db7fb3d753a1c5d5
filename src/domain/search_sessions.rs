//! Search all sessions, and say what they come to (`SearchAsync`).

use super::{
    AccountTotals, Caller, Core, Error, Result, Role, SessionQuery, Summary, Totals,
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

/// Finds sessions of everybody.
///
/// Source: `SearchAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::Denied`] for anybody but an administrator, [`Error::Unavailable`].
pub async fn search_sessions(
    core: &Core,
    caller: &Caller,
    query: SessionQuery,
    top_users: Option<TopUsers>,
) -> Result<Found> {
    if caller.role != Role::Admin {
        return Err(Error::Denied("only an admin searches all sessions; sign in as one".into()));
    }
    let directory = core.store.directory().await?;
    let query = settled(&directory, query);
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
