//! Sessions whose time has come: what the worker has to do, and what hangs.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{
    queries::count,
    rows::{self, Column, FIRST_ENDED, SESSION},
};
use crate::domain::{Due, SessionId, State};

/// Where the last list broke off: the time and the id of its last session.
type After = Option<(Option<DateTime<Utc>>, SessionId)>;

/// The same as two values, which are less than any where there was no list before.
fn key(after: After) -> (i64, Uuid) {
    let (time, id) = after.map_or((None, Uuid::nil()), |(time, id)| (time, id.0));
    (time.map_or(i64::MIN, |time| time.timestamp_millis()), id)
}

/// Sessions in a state for which there is work by then, the longest due first: for [`listed`].
pub(super) static DUE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {SESSION}, last_event FROM session WHERE state < {FIRST_ENDED} AND state = ?1 AND work_at <= ?2
         AND (work_at, id) > (?3, ?4) ORDER BY work_at, id LIMIT ?5"
    )
});

/// Sessions in a state that were due by then: most are where there is work for them when they are due, and the index of
/// the others is a short one. Each in the order of its index, so that a limit ends both early.
const OVERDUE_IDS: &str = "
    SELECT id, work_at AS due_at FROM session
        WHERE state < 10 AND state = ?1 AND work_at <= ?2 AND (work_at, id) > (?3, ?4) AND due_at = work_at
    UNION ALL
    SELECT id, due_at FROM session
        WHERE state < 10 AND state = ?1 AND due_at <= ?2 AND (due_at, id) > (?3, ?4) AND due_at IS NOT work_at
    ORDER BY 2, 1";

/// Sessions in a state that were due by then, the longest due first: for [`listed`].
pub(super) static OVERDUE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {SESSION}, last_event FROM session WHERE id IN (SELECT id FROM ({OVERDUE_IDS} LIMIT ?5))
         ORDER BY due_at, id"
    )
});

/// What [`DUE`] or [`OVERDUE`] gives.
pub(super) fn listed(
    db: &Connection,
    sql: &str,
    state: State,
    until: DateTime<Utc>,
    after: After,
    limit: usize,
) -> rusqlite::Result<Vec<Due>> {
    let (time, id) = key(after);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    db.prepare_cached(sql)?
        .query_map(params![Column(state), Column(until), time, id, limit], |row| {
            let (session, last_event) = rows::with_last_event(row)?;
            Ok(Due { session, last_event })
        })?
        .collect()
}

/// How many sessions in a state were due by then.
pub(super) fn count_overdue(db: &Connection, state: State, until: DateTime<Utc>) -> rusqlite::Result<u64> {
    let (time, id) = key(None);
    db.prepare_cached(&format!("SELECT count(*) FROM ({OVERDUE_IDS})"))?
        .query_row(params![Column(state), Column(until), time, id], |row| count(row, 0))
}
