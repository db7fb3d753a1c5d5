//! What tables show most: sessions by state and by who holds them, counted as they change and listed by the order of their starts.

use std::fmt::Write as _;

use rusqlite::{Connection, ToSql, params, params_from_iter};
use uuid::Uuid;

use super::{order::number, queries::count, rows::Column};
use crate::domain::{Change, Order, SessionColumn, SessionQuery, State};

/// Counts a session where it has moved to. Triggers count those that begin and those that go.
pub(super) fn moved(tx: &Connection, change: &Change) -> rusqlite::Result<()> {
    let after = &change.after;
    if after.state == change.from {
        return Ok(());
    }
    tx.prepare_cached(
        "UPDATE session_count SET sessions = sessions - 1 WHERE tenant = ?1 AND requester = ?2 AND state = ?3",
    )?
    .execute(params![after.tenant.0, after.requester.0, Column(change.from)])?;
    tx.prepare_cached(
        "INSERT INTO session_count (tenant, requester, state, sessions) VALUES (?1, ?2, ?3, 1)
         ON CONFLICT DO UPDATE SET sessions = sessions + 1",
    )?
    .execute(params![after.tenant.0, after.requester.0, Column(after.state)])?;
    Ok(())
}

/// How many sessions of all tenants are in each state that any is in.
pub(super) fn by_state(db: &Connection) -> rusqlite::Result<Vec<(State, u64)>> {
    db.prepare_cached("SELECT state, sum(sessions) FROM session_count WHERE sessions > 0 GROUP BY state")?
        .query_map([], |row| Ok((row.get::<_, Column<State>>(0)?.0, count(row, 1)?)))?
        .collect()
}

/// How many sessions pass a query that asks for nothing but states and for who holds them.
pub(super) fn of(db: &Connection, query: &SessionQuery) -> rusqlite::Result<Option<u64>> {
    if !asks_for_no_more(query) {
        return Ok(None);
    }
    let mut sql = "SELECT coalesce(sum(sessions), 0) FROM session_count WHERE tenant = ?".to_owned();
    let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(query.tenant.0)];
    if let Some(account) = query.requester {
        sql += " AND requester = ?";
        values.push(Box::new(account.0));
    }
    if let Some(states) = &query.states {
        let numbers: Vec<_> = states.iter().map(|state| number(*state).to_string()).collect();
        // a string takes what is written
        let _ = write!(sql, " AND state IN ({})", numbers.join(", "));
    }
    db.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| count(row, 0)).map(Some)
}

/// The ids of a page in the order of starts, of a query that asks for nothing but states: of each state the first are
/// read off its index, and the first of these are the page.
pub(super) fn first_by_state(db: &Connection, query: &SessionQuery) -> rusqlite::Result<Option<Vec<Uuid>>> {
    let Some(direction) = direction(&query.order) else { return Ok(None) };
    if query.requester.is_some() || !asks_for_no_more(query) {
        return Ok(None);
    }
    let states = query.states.as_deref().unwrap_or(&State::ALL);
    let by = format!("scheduled_start {direction}, id {direction}");
    let of_states: Vec<_> = states
        .iter()
        .map(|state| {
            format!(
                "SELECT * FROM (SELECT id, scheduled_start FROM session WHERE tenant = ?1 AND state = {}
                 ORDER BY {by} LIMIT ?2)",
                number(*state)
            )
        })
        .collect();
    if of_states.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let sql = format!("SELECT id FROM ({}) ORDER BY {by} LIMIT ?3 OFFSET ?4", of_states.join(" UNION ALL "));
    let (take, skip) = (i64::from(query.page.take), i64::from(query.page.skip));
    db.prepare_cached(&sql)?
        .query_map(params![query.tenant.0, take + skip, take, skip], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()
        .map(Some)
}

fn direction(order: &Order) -> Option<&'static str> {
    let is_by_start = matches!(order.by, SessionColumn::ScheduledStart | SessionColumn::Same);
    is_by_start.then_some(if order.descending { "DESC" } else { "ASC" })
}

fn asks_for_no_more(query: &SessionQuery) -> bool {
    let plain = SessionQuery {
        tenant: query.tenant,
        states: query.states.clone(),
        requester: query.requester,
        order: query.order.clone(),
        page: query.page,
        ..SessionQuery::default()
    };
    *query == plain
}
