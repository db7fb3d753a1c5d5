//! Queries of sessions: what the tables and reports of people ask. Values are bound; text in a statement is from here.

use chrono::{DateTime, Utc};
use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    array::Param,
    columns::{self, SESSION},
    error::Error,
    order,
    readers::Readers,
};
use crate::{
    domain::{AccountId, AccountTotals, Holders, Session, SessionQuery, State, Totals, folded},
    store::sqlite::{
        counts::{self, asks_for_no_more},
        order::number,
        rows::FIRST_ENDED,
    },
};

/// Whole seconds of active time, until `now`, which is the first parameter, or until the end.
pub(super) const ACTIVE_SECONDS: &str = "greatest(0, (coalesce(session.actual_end, $1::bigint)
    - coalesce(session.actual_start, session.actual_end, $1::bigint)) / 1000)";

/// Whether a session is locked; what is over is not any more.
pub(super) const LOCKED: &str = "(session.state < 10 AND view.has_lock)";

/// What counts as the start.
const START: &str = "coalesce(session.actual_start, session.scheduled_start)";

/// The tables of sessions. Of each session the view is there; said as it is, PostgreSQL leaves it out where it is not
/// asked for.
const SESSIONS: &str = "session LEFT JOIN session_view AS view ON view.session = session.id";

/// A condition with its values; the first of them is the time.
struct Clause {
    sql: String,
    values: Vec<Param>,
}

impl Clause {
    fn of(query: &SessionQuery, now: DateTime<Utc>) -> Self {
        let mut clause = Self { sql: String::new(), values: vec![Box::new(now.timestamp_millis())] };
        // said of all, since each parameter must have a type
        clause.sql = "$1::bigint IS NOT NULL".into();
        clause.and("session.tenant = ?", query.tenant.0);
        if query.is_empty() {
            clause.sql += " AND false";
        }
        if let Some(states) = &query.states {
            clause.states(states);
        }
        if query.locked {
            clause.sql = clause.sql + " AND " + LOCKED;
        }
        if let Some(account) = query.requester {
            clause.and("session.requester = ?", account.0);
        }
        if let Some(account) = query.held_or_asked {
            clause.and("(session.requester = ? OR ? = ANY(view.asked))", account.0);
        }
        match &query.holders {
            None | Some(Holders::OfRoles(_)) => {}
            Some(Holders::Only(accounts)) => clause.and("session.requester = ANY(?)", ids(accounts)),
            Some(Holders::Except(accounts)) => clause.and("session.requester <> ALL(?)", ids(accounts)),
        }
        if let Some(target) = query.target {
            clause.and("session.target = ?", columns::target(target));
        }
        if let Some(account) = query.target_user {
            clause.and("view.target_user = ?", account.0);
        }
        if let Some(from) = query.from {
            clause.and(&format!("{START} >= ?"), from.timestamp_millis());
        }
        if let Some(until) = query.until {
            clause.and(&format!("{START} < ?"), until.timestamp_millis());
        }
        if !query.resource_names.is_empty() {
            clause.and("view.target_key = ANY(?)", names(&query.resource_names));
        }
        if !query.account_names.is_empty() {
            let named = "(view.account_key = ANY(?) OR view.account_short_key = ANY(?))";
            clause.and(named, names(&query.account_names));
        }
        let text = query.text.as_deref().map(folded).filter(|text| !text.is_empty());
        if let Some(text) = text {
            let named = clause.push(ids(&query.named));
            let has_text =
                format!("(position(?::bytea in view.words) > 0 OR session.requester = ANY({named}))");
            clause.and(&has_text, text.into_bytes());
        }
        clause
    }

    /// Adds a condition in which each `?` is the same value.
    fn and(&mut self, condition: &str, value: impl Into<Bound>) {
        let place = self.push(value);
        self.sql += " AND ";
        self.sql += &condition.replace('?', &place);
    }

    fn push(&mut self, value: impl Into<Bound>) -> String {
        self.values.push(value.into().0);
        format!("${}", self.values.len())
    }

    fn states(&mut self, states: &[State]) {
        let numbers: Vec<i64> = states.iter().map(|state| number(*state)).collect();
        let are_live = !numbers.is_empty() && numbers.iter().all(|number| *number < FIRST_ENDED);
        let numbers: Vec<i16> = numbers.into_iter().filter_map(|number| i16::try_from(number).ok()).collect();
        if are_live {
            // these are few, and have a table
            let live = "session.id IN (SELECT session FROM session_live WHERE state = ANY(?))";
            self.and(live, numbers);
        } else {
            self.and("session.state = ANY(?)", numbers);
        }
    }
}

/// A value of any type.
struct Bound(Param);

macro_rules! bound {
    ($($type:ty),*) => {
        $(impl From<$type> for Bound {
            fn from(value: $type) -> Self {
                Self(Box::new(value))
            }
        })*
    };
}

bound!(Uuid, i64, String, Vec<u8>, Vec<Uuid>, Vec<i16>, Vec<Vec<u8>>);

fn ids(accounts: &[AccountId]) -> Vec<Uuid> {
    accounts.iter().map(|account| account.0).collect()
}

fn names(names: &[String]) -> Vec<Vec<u8>> {
    names.iter().map(|name| folded(name).into_bytes()).collect()
}

async fn scan(readers: &Readers, sql: &str, values: &[Param]) -> Result<Vec<Row>, Error> {
    let values: Vec<_> = values.iter().map(|value| &**value as _).collect();
    readers.scan(sql, &values).await
}

/// A page and the total, of one moment: one statement.
pub(super) async fn page(
    readers: &Readers,
    query: &SessionQuery,
    now: DateTime<Utc>,
) -> Result<(Vec<Session>, u64), Error> {
    let mut clause = Clause::of(query, now);
    let total = match counted(query) {
        Some(total) => total,
        None => format!("SELECT count(*) FROM {SESSIONS} WHERE {}", clause.sql),
    };
    let (take, skip) = (clause.push(i64::from(query.page.take)), clause.push(i64::from(query.page.skip)));
    let sql = format!(
        "SELECT total.n, {SESSION} FROM (SELECT ({total})::bigint AS n) AS total
         LEFT JOIN (unnest(ARRAY(
             SELECT session.id FROM {SESSIONS} WHERE {} ORDER BY {} LIMIT {take} OFFSET {skip}
         )) WITH ORDINALITY AS found (id, place) JOIN session ON session.id = found.id) ON true
         ORDER BY found.place",
        clause.sql,
        order::by(&query.order),
    );
    let rows = scan(readers, &sql, &clause.values).await?;
    let total = rows.first().map(|row| count(row, 0)).transpose()?.unwrap_or_default();
    let found = rows.iter().filter(|row| !matches!(row.try_get::<_, Option<Uuid>>(1), Ok(None)));
    Ok((found.map(|row| columns::session(row, 1)).collect::<Result<_, _>>()?, total))
}

/// How many sessions pass a query, from their counts, where it asks for nothing but states and for who holds them.
/// Those of the second parameter's tenant.
fn counted(query: &SessionQuery) -> Option<String> {
    let has_text = query.text.as_deref().is_some_and(|text| !folded(text).is_empty());
    if has_text || query.is_empty() || query.requester.is_some() || !asks_for_no_more(query) {
        return None;
    }
    let states = query.states.as_deref().unwrap_or(&State::ALL);
    let columns = states.iter().copied().map(counts::column).collect::<Vec<_>>().join(" + ");
    Some(format!("SELECT coalesce(sum({columns}), 0) FROM session_count WHERE tenant = $2"))
}

/// The four numbers of [`Totals`], from the column `seconds`.
const TOTALS: &str =
    "count(*), coalesce(sum(seconds), 0)::bigint, coalesce(min(seconds), 0), coalesce(max(seconds), 0)";

fn totals_at(row: &Row, first: usize) -> Result<Totals, Error> {
    Ok(Totals {
        sessions: count(row, first)?,
        active_seconds: count(row, first + 1)?,
        shortest_seconds: count(row, first + 2)?,
        longest_seconds: count(row, first + 3)?,
    })
}

pub(super) async fn totals(
    readers: &Readers,
    query: &SessionQuery,
    now: DateTime<Utc>,
) -> Result<Totals, Error> {
    let clause = Clause::of(query, now);
    let found = format!("SELECT {ACTIVE_SECONDS} AS seconds FROM {SESSIONS} WHERE {}", clause.sql);
    let rows = scan(readers, &format!("SELECT {TOTALS} FROM ({found}) AS found"), &clause.values).await?;
    totals_at(rows.first().ok_or_else(|| Error::unreadable("an empty answer"))?, 0)
}

pub(super) async fn totals_by_requester(
    readers: &Readers,
    query: &SessionQuery,
    now: DateTime<Utc>,
    most: u32,
) -> Result<Vec<AccountTotals>, Error> {
    let clause = Clause::of(query, now);
    // bytes have no greatest before PostgreSQL 18, and their digits have
    let sql = format!(
        "SELECT requester, decode(max(name), 'hex'), {TOTALS} FROM (
             SELECT session.requester, encode(view.account_name, 'hex') COLLATE \"C\" AS name,
                 {ACTIVE_SECONDS} AS seconds
             FROM {SESSIONS} WHERE {}) AS found
         GROUP BY requester",
        clause.sql
    );
    let of_row = |row: &Row| {
        let login = String::from_utf8(row.try_get(1)?).map_err(|_| Error::unreadable("a text"))?;
        Ok(AccountTotals { account: AccountId(row.try_get(0)?), login, totals: totals_at(row, 2)? })
    };
    let rows = scan(readers, &sql, &clause.values).await?;
    let mut all = rows.iter().map(of_row).collect::<Result<Vec<_>, Error>>()?;
    all.sort_by_cached_key(|it| (std::cmp::Reverse(it.totals.sessions), folded(&it.login), it.account));
    all.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(all)
}

/// A number that is never negative.
pub(super) fn count(row: &Row, column: usize) -> Result<u64, Error> {
    let number: i64 = row.try_get(column)?;
    u64::try_from(number).map_err(|_| Error::unreadable("a count below zero"))
}
