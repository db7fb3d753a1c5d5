//! Reading what a report is made of, a page at a time.
//!
//! As the vendor's public report script does: `SummaryByStatus/Historical` page by page, then the approvals and the
//! accounts of each session.

use std::collections::{BTreeSet, HashMap, VecDeque};

use chrono::{DateTime, Utc};
use indicatif::ProgressBar;
use uuid::Uuid;

use super::{Failure, at_once, entry::Entry};
use crate::{
    cli::ExitCode,
    client::{
        Error, PrivilegeSecure,
        privilege_secure::types::{ApprovalWorkflowApproval, ManagedAccount, SessionSummary},
    },
};

/// How many sessions to ask for at once.
pub(super) const PAGE: i32 = 100;

/// How many of the last sessions are remembered, so that none is told twice.
const REMEMBERED: usize = 1_000;

/// How many accounts are remembered.
const MOST_ACCOUNTS: usize = 10_000;

/// The sessions of a range that are over, the earliest first.
///
/// Holds one page at a time. A session that ends meanwhile may move those after it to a later page, where some come
/// again; none is left out, since what is over stays over.
pub(super) struct Collector {
    server: PrivilegeSecure,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    users: Vec<String>,
    resources: Vec<String>,
    skip: i32,
    total: i32,
    last: VecDeque<Uuid>,
    /// `None` for those that the caller may not see.
    accounts: HashMap<Uuid, Option<ManagedAccount>>,
}

impl Collector {
    pub(super) fn new(
        server: &PrivilegeSecure,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        users: Vec<String>,
        resources: Vec<String>,
    ) -> Self {
        Self {
            server: server.clone(),
            from,
            to,
            users,
            resources,
            skip: 0,
            total: 0,
            last: VecDeque::new(),
            accounts: HashMap::new(),
        }
    }

    /// The next page; `None` after the last. `bar` shows how many sessions are read, of how many.
    pub(super) async fn next(&mut self, bar: &ProgressBar) -> Result<Option<Vec<Entry>>, Failure> {
        if self.skip > 0 && self.skip >= self.total {
            return Ok(None);
        }
        let rows = self.page().await?;
        bar.set_length(u64::try_from(self.total).unwrap_or_default());
        if rows.is_empty() {
            return Ok(None);
        }
        // fails only for more rows than were asked for
        self.skip = self.skip.saturating_add(i32::try_from(rows.len()).unwrap_or(PAGE));
        let rows: Vec<_> = rows.into_iter().filter(|row| self.is_new(row.id)).collect();
        let approvals = self.approvals(&rows, bar).await?;
        self.know_accounts(&rows, &approvals).await?;
        let account = |id: Uuid| self.accounts.get(&id).and_then(Option::as_ref);
        let entries = rows.into_iter().zip(approvals);
        Ok(Some(entries.map(|(row, approvals)| Entry::new(row, approvals, account)).collect()))
    }

    async fn page(&mut self) -> Result<Vec<SessionSummary>, Failure> {
        let table = patiently("read the sessions", || {
            let mut ask = self
                .server
                .get_historical_session_summary_async()
                .start_date(self.from)
                .end_date(self.to)
                .order_by("startDateTimeUtc")
                .order_descending(false)
                .skip(self.skip)
                .take(PAGE);
            if !self.users.is_empty() {
                ask = ask.user_name(self.users.clone());
            }
            if !self.resources.is_empty() {
                ask = ask.resource_name(self.resources.clone());
            }
            async { Ok(ask.send().await?.into_inner()) }
        })
        .await?;
        self.total = table.records_total;
        Ok(table.data.unwrap_or_default())
    }

    /// Whether the session was not told before; from now on it was.
    fn is_new(&mut self, id: Uuid) -> bool {
        let is_new = !self.last.contains(&id);
        if is_new {
            if self.last.len() >= REMEMBERED {
                self.last.pop_front();
            }
            self.last.push_back(id);
        }
        is_new
    }

    /// The approvals of each of the sessions.
    async fn approvals(
        &self,
        rows: &[SessionSummary],
        bar: &ProgressBar,
    ) -> Result<Vec<Vec<ApprovalWorkflowApproval>>, Failure> {
        let ask = |id: Uuid, places: at_once::Places| {
            let server = self.server.clone();
            async move {
                let _place = places.take().await;
                patiently(&format!("read the approvals of session {id}"), || async {
                    Ok(server.get_approvals_async().activity_session_id(id).send().await?.into_inner())
                })
                .await
            }
        };
        let found = at_once::each(rows.iter().map(|row| row.id), ask, |_| bar.inc(1)).await;
        found.into_iter().map(|each| each.unwrap_or_else(|| Err(broken()))).collect()
    }

    /// Reads the accounts that the sessions and approvals name and that are not known yet.
    async fn know_accounts(
        &mut self,
        rows: &[SessionSummary],
        approvals: &[Vec<ApprovalWorkflowApproval>],
    ) -> Result<(), Failure> {
        if self.accounts.len() > MOST_ACCOUNTS {
            self.accounts.clear();
        }
        let users = rows.iter().filter_map(|row| row.user_id.or(row.managed_account_id));
        let nameless = approvals.iter().flatten().filter(|approval| approval.approver_account.is_none());
        let named = users.chain(nameless.map(|approval| approval.approver_account_id));
        let unknown: BTreeSet<Uuid> = named.filter(|id| !self.accounts.contains_key(id)).collect();
        let ask = |id: Uuid, places: at_once::Places| {
            let server = self.server.clone();
            async move {
                let _place = places.take().await;
                let found = patiently(&format!("read account {id}"), || async {
                    Ok(server.get_user_by_id_async().id(id).send().await?.into_inner())
                })
                .await;
                match found {
                    Ok(account) => Ok((id, Some(account))),
                    // not for the caller to see, or gone
                    Err(failure) if matches!(failure.code, ExitCode::NotFound | ExitCode::Denied) => {
                        Ok((id, None))
                    }
                    Err(failure) => Err(failure),
                }
            }
        };
        for found in at_once::each(unknown, ask, |_| {}).await {
            let (id, account) = found.unwrap_or_else(|| Err(broken()))?;
            self.accounts.insert(id, account);
        }
        Ok(())
    }
}

/// How often a request is made where the server cannot be reached.
const ATTEMPTS: u32 = 4;

/// Asks, and asks again where the server is away for a moment: a report of an hour should not fail for that.
async fn patiently<T, F: Future<Output = Result<T, Error>>>(
    what: &str,
    ask: impl Fn() -> F,
) -> Result<T, Failure> {
    let mut attempt = 1;
    loop {
        match ask().await.map_err(|error| Failure::from(error).during(what)) {
            Err(failure) if failure.code == ExitCode::Unreachable && attempt < ATTEMPTS => {
                tokio::time::sleep(std::time::Duration::from_secs(1) * attempt).await;
                attempt += 1;
            }
            done => return done,
        }
    }
}

fn broken() -> Failure {
    Failure::new(ExitCode::Failure, "the reading broke off")
}
