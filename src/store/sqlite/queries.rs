//! Queries of sessions: what the tables and reports of people ask. Values are bound; text in a statement is from here.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ToSql, functions::FunctionFlags, params, params_from_iter};
use serde::Serialize;
use uuid::Uuid;

use super::{
    counts, order,
    rows::{self, Column, FIRST_ENDED, SESSION},
    words::{self, WORDS},
};
use crate::domain::{
    AccountId, AccountTotals, Holders, Page, Session, SessionQuery, TenantId, Totals, folded,
};

/// Whole seconds of active time, until the parameter or until the end.
pub(super) const ACTIVE_SECONDS: &str =
    "max(0, (coalesce(actual_end, ?) - coalesce(actual_start, actual_end, ?)) / 1000)";

/// Whether a session waits for the vote of an approver: they are one in the tier that is asked, and have not voted in
/// it.
const ASKED: &str = "(state = 0 AND EXISTS (
        SELECT 1 FROM (SELECT json_array_length(course, '$.approval.asked_at') - 1 AS tier)
        WHERE ? IN (SELECT value FROM json_each(course, '$.approval.workflow.tiers[' || tier || '].approvers'))
        AND NOT EXISTS (SELECT 1 FROM json_each(course, '$.approval.votes') AS vote
            WHERE vote.value ->> '$.tier' = tier AND vote.value ->> '$.by' = ?)))";

/// What counts as the start.
const START: &str = "coalesce(actual_start, scheduled_start)";

/// Most sessions with a text that are looked at one by one; more are sought in the indexes of all.
const FEW: usize = 5_000;

/// Makes [`folded`] known to SQL as `fold`, since SQLite's own `lower` knows but the letters of ASCII; and as
/// `is_among` whether an id is one of many, which lie in their order in one value.
pub(super) fn add_functions(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("fold", 1, flags, |context| {
        Ok(context.get::<Option<String>>(0)?.as_deref().map(folded))
    })?;
    connection.create_scalar_function("is_among", 2, flags, |context| {
        let (id, ids) = (context.get::<Uuid>(0)?, context.get_raw(1).as_blob()?);
        Ok(ids.as_chunks().0.binary_search(id.as_bytes()).is_ok())
    })
}

/// Which sessions have the text that a query asks for.
pub(super) enum Text {
    /// All: it asks for none.
    Any,
    /// Those with these ids, which are in their order.
    In(Vec<[u8; 16]>),
    /// To be found out of each by itself.
    Unpacked(String),
}

impl Text {
    /// From the same view as all else of the query.
    fn of(view: &Connection, query: &SessionQuery) -> rusqlite::Result<Self> {
        let Some(text) = query.text.as_deref().map(folded).filter(|text| !text.is_empty()) else {
            return Ok(Self::Any);
        };
        let Some(mut found) = words::find(view, query.tenant, &text)? else {
            return Ok(Self::Unpacked(text));
        };
        if !query.named.is_empty() {
            let mut held = view.prepare_cached(&format!(
                "SELECT id FROM session WHERE tenant = ?1 AND {}",
                among("requester")
            ))?;
            for id in held.query_map(params![query.tenant.0, ids(&query.named)?], |row| row.get(0))? {
                found.push(id?);
            }
            found.sort_unstable();
            found.dedup();
        }
        Ok(Self::In(found))
    }

    fn is_in_few(&self) -> bool {
        matches!(self, Self::In(found) if found.len() <= FEW)
    }
}

/// A condition with its values, in their order.
struct Clause {
    from: &'static str,
    sql: String,
    /// Those of `from`, then those of `sql`.
    values: Vec<Box<dyn ToSql>>,
}

impl Clause {
    fn of(query: &SessionQuery, text: &Text) -> rusqlite::Result<Self> {
        let mut clause =
            Self { from: "session", sql: "tenant = ?".into(), values: vec![Box::new(query.tenant.0)] };
        if query.is_empty() {
            clause.sql += " AND 0";
        }
        clause.states(query);
        if query.locked {
            clause.and(&format!("{} = 1", order::LOCKED), []);
        }
        if let Some(account) = query.requester {
            clause.and("requester = ?", [Box::new(account.0) as _]);
        }
        if let Some(account) = query.held_or_asked {
            let (id, text) = (Box::new(account.0) as _, || Box::new(account.0.to_string()) as _);
            clause.and(&format!("(requester = ? OR {ASKED})"), [id, text(), text()]);
        }
        match &query.holders {
            None | Some(Holders::OfRoles(_)) => {}
            Some(Holders::Only(accounts)) => clause.and(&among("requester"), [ids(accounts)?]),
            Some(Holders::Except(accounts)) => {
                clause.and(&format!("NOT {}", among("requester")), [ids(accounts)?]);
            }
        }
        if let Some(target) = query.target {
            clause.and("target = ?", [Box::new(Column(target)) as _]);
        }
        if let Some(account) = query.target_user {
            clause.and("course ->> '$.target_user' = ?", [Box::new(account.0.to_string()) as _]);
        }
        if let Some(from) = query.from {
            clause.and(&format!("{START} >= ?"), [Box::new(Column(from)) as _]);
        }
        if let Some(until) = query.until {
            clause.and(&format!("{START} < ?"), [Box::new(Column(until)) as _]);
        }
        if !query.resource_names.is_empty() {
            let names = names(&query.resource_names)?;
            clause.and("fold(resource_name) IN (SELECT value FROM json_each(?))", [names]);
        }
        if !query.account_names.is_empty() {
            let (with_domain, without) = (names(&query.account_names)?, names(&query.account_names)?);
            clause.and(
                r"(fold(account_name) IN (SELECT value FROM json_each(?))
                 OR fold(substr(account_name, instr(account_name, '\') + 1)) IN (SELECT value FROM json_each(?)))",
                [with_domain, without],
            );
        }
        match text {
            Text::Any => {}
            Text::In(found) if found.len() <= FEW => {
                // one by one: SQLite would rather look through an index of all
                clause.from = "(SELECT unhex(value) AS found FROM json_each(?)) CROSS JOIN session ON session.id = found";
                let found: Vec<_> =
                    found.iter().map(|id| Uuid::from_bytes(*id).simple().to_string()).collect();
                clause.values.insert(0, json(&found)?);
            }
            Text::In(found) => {
                clause.and("is_among(id, ?)", [Box::new(found.as_flattened().to_vec()) as _]);
            }
            Text::Unpacked(text) => clause.and(
                &format!("(instr({}, ?) > 0 OR {})", *WORDS, among("requester")),
                [Box::new(text.clone()) as _, ids(&query.named)?],
            ),
        }
        Ok(clause)
    }

    fn and<const N: usize>(&mut self, condition: &str, values: [Box<dyn ToSql>; N]) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
        self.values.extend(values);
    }

    fn states(&mut self, query: &SessionQuery) {
        let Some(states) = &query.states else { return };
        let numbers: Vec<_> = states.iter().map(|state| order::number(*state)).collect();
        // said as the partial indexes say it, so that they can serve
        if !numbers.is_empty() && numbers.iter().all(|number| *number < FIRST_ENDED) {
            self.and(&format!("state < {FIRST_ENDED}"), []);
        }
        let numbers = numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
        self.and(&format!("state IN ({numbers})"), []);
    }
}

fn among(column: &str) -> String {
    format!("{column} IN (SELECT unhex(value) FROM json_each(?))")
}

fn ids(accounts: &[AccountId]) -> rusqlite::Result<Box<dyn ToSql>> {
    json(&accounts.iter().map(|id| id.0.simple().to_string()).collect::<Vec<_>>())
}

fn names(names: &[String]) -> rusqlite::Result<Box<dyn ToSql>> {
    json(&names.iter().map(|name| folded(name)).collect::<Vec<_>>())
}

/// A list as one value: statements stay the same, and lists may be longer than SQLite has parameters.
fn json<T: Serialize>(values: &[T]) -> rusqlite::Result<Box<dyn ToSql>> {
    Ok(Box::new(rows::to_json(&values)?))
}

/// A page and the total, of one moment.
pub(super) fn page(
    db: &Connection,
    query: &SessionQuery,
    now: DateTime<Utc>,
) -> rusqlite::Result<(Vec<Session>, u64)> {
    let tx = db.unchecked_transaction()?;
    let text = Text::of(&tx, query)?;
    let clause = Clause::of(query, &text)?;
    let (ids, total) = if text.is_in_few() {
        let ids = ids_in_order(&tx, clause, query, now, None)?;
        let total = u64::try_from(ids.len()).unwrap_or(u64::MAX);
        (query.page.of(ids), total)
    } else {
        let total = match counts::of(&tx, query, &text)? {
            Some(total) => total,
            None => tx
                .prepare_cached(&format!("SELECT count(*) FROM {} WHERE {}", clause.from, clause.sql))?
                .query_row(params_from_iter(&clause.values), |row| count(row, 0))?,
        };
        let ids = match counts::page_by_state(&tx, query, &text, total)? {
            _ if query.page.take == 0 => Vec::new(),
            Some(ids) => ids,
            None => ids_in_order(&tx, clause, query, now, Some(query.page))?,
        };
        (ids, total)
    };
    let mut whole = tx.prepare_cached(&format!("SELECT {SESSION} FROM session WHERE id = ?1"))?;
    let sessions =
        ids.into_iter().map(|id| whole.query_row(params![id], rows::session)).collect::<Result<_, _>>()?;
    Ok((sessions, total))
}

/// Ids first: an index may have all that the order needs, and sorting carries no whole rows.
fn ids_in_order(
    db: &Connection,
    clause: Clause,
    query: &SessionQuery,
    now: DateTime<Utc>,
    page: Option<Page>,
) -> rusqlite::Result<Vec<Uuid>> {
    let Clause { from, sql, mut values } = clause;
    let by = order::by(&query.order, now, &mut values);
    values.push(Box::new(page.map_or(-1, |page| i64::from(page.take))));
    values.push(Box::new(page.map_or(0, |page| i64::from(page.skip))));
    db.prepare_cached(&format!("SELECT id FROM {from} WHERE {sql} ORDER BY {by} LIMIT ? OFFSET ?"))?
        .query_map(params_from_iter(values), |row| row.get(0))?
        .collect()
}

/// The four numbers of [`Totals`], from the column `seconds`.
const TOTALS: &str =
    "count(*), coalesce(sum(seconds), 0), coalesce(min(seconds), 0), coalesce(max(seconds), 0)";

fn totals_at(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Totals> {
    Ok(Totals {
        sessions: count(row, first)?,
        active_seconds: count(row, first + 1)?,
        shortest_seconds: count(row, first + 2)?,
        longest_seconds: count(row, first + 3)?,
    })
}

pub(super) fn totals(db: &Connection, query: &SessionQuery, now: DateTime<Utc>) -> rusqlite::Result<Totals> {
    let view = db.unchecked_transaction()?;
    let (found, values) = with_seconds(&view, query, now)?;
    view.prepare_cached(&format!("SELECT {TOTALS} FROM ({found})"))?
        .query_row(params_from_iter(values), |row| totals_at(row, 0))
}

pub(super) fn totals_by_requester(
    db: &Connection,
    query: &SessionQuery,
    now: DateTime<Utc>,
    most: u32,
) -> rusqlite::Result<Vec<AccountTotals>> {
    let view = db.unchecked_transaction()?;
    let (found, mut values) = with_seconds(&view, query, now)?;
    values.push(Box::new(most));
    view.prepare_cached(&format!(
        "SELECT requester, max(account_name), {TOTALS} FROM ({found}) GROUP BY requester
         ORDER BY count(*) DESC, fold(max(account_name)), requester LIMIT ?"
    ))?
    .query_map(params_from_iter(values), |row| {
        Ok(AccountTotals { account: AccountId(row.get(0)?), login: row.get(1)?, totals: totals_at(row, 2)? })
    })?
    .collect()
}

/// Who holds each session that is found, with its seconds.
fn with_seconds(
    view: &Connection,
    query: &SessionQuery,
    now: DateTime<Utc>,
) -> rusqlite::Result<(String, Vec<Box<dyn ToSql>>)> {
    let clause = Clause::of(query, &Text::of(view, query)?)?;
    let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(Column(now)), Box::new(Column(now))];
    values.extend(clause.values);
    let sql = format!(
        "SELECT requester, account_name, {ACTIVE_SECONDS} AS seconds FROM {} WHERE {}",
        clause.from, clause.sql
    );
    Ok((sql, values))
}

/// How many values a column has ever had; the column is one of an index that begins with the tenant and with it.
pub(super) fn distinct(db: &Connection, column: &'static str, tenant: TenantId) -> rusqlite::Result<u64> {
    // from one value to the next: there are far fewer values than sessions
    db.prepare_cached(&format!(
        "WITH RECURSIVE value (v) AS (
             SELECT min({column}) FROM session WHERE tenant = ?1
             UNION ALL
             SELECT (SELECT min({column}) FROM session WHERE tenant = ?1 AND {column} > v) FROM value WHERE v NOT NULL
         )
         SELECT count(v) FROM value"
    ))?
    .query_row(params![tenant.0], |row| count(row, 0))
}

/// A number that is never negative.
pub(super) fn count(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}
