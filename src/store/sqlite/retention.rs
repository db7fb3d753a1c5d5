//! Sessions that ended long ago: found by their ids, so that no index is kept for it.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::params;
use uuid::Uuid;

use super::{
    SqliteStore,
    audit::{self, EVENT_COLUMNS, Tx, first},
    rows::{self, Column, EVENTS_OF, FIRST_ENDED, SESSION},
    words,
};
use crate::domain::{Editor, Retention, Session, SessionId, Unavailable};

/// By how much the time in an id may be later than the session's end: the clock is read once for each.
const SLACK: TimeDelta = TimeDelta::days(1);

#[async_trait]
impl Retention for SqliteStore {
    async fn ended_by(
        &self,
        until: DateTime<Utc>,
        after: Option<SessionId>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        let after = after.map_or(Uuid::nil(), |id| id.0);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.readers
            .scan(move |db| {
                db.prepare_cached(&format!(
                    "SELECT {SESSION} FROM session
                     WHERE id > ?1 AND id < ?2 AND state >= {FIRST_ENDED} AND actual_end <= ?3 ORDER BY id LIMIT ?4"
                ))?
                .query_map(params![after, none_made_after(until), Column(until), limit], rows::session)?
                .collect()
            })
            .await
    }

    async fn count_ended_by(&self, until: DateTime<Utc>) -> Result<u64, Unavailable> {
        self.readers
            .scan(move |db| {
                db.prepare_cached(&format!(
                    "SELECT count(*) FROM session WHERE id < ?1 AND state >= {FIRST_ENDED} AND actual_end <= ?2"
                ))?
                .query_row(params![none_made_after(until), Column(until)], |row| row.get::<_, i64>(0))
                .map(i64::unsigned_abs)
            })
            .await
    }

    async fn forget(
        &self,
        by: Editor,
        until: DateTime<Utc>,
        sessions: Vec<(SessionId, i64)>,
    ) -> Result<u64, Unavailable> {
        let work = move |tx: &Tx<'_>| {
            let (mut forgotten, mut events) = (Vec::new(), Vec::new());
            for (id, revision) in &sessions {
                if let Some(of_it) = forget(tx, *id, *revision)? {
                    forgotten.push(id.0);
                    events.extend(of_it);
                }
            }
            let count = forgotten.len();
            if count > 0 {
                audit::forgot(tx, by, until, forgotten, events)?;
            }
            Ok(u64::try_from(count).unwrap_or(u64::MAX))
        };
        if self.recent.is_alone() {
            // what this process remembers of these sessions, the writer takes out
            self.writer.write(work).await
        } else {
            // a server beside this process has all that it remembers forgotten by the mark
            self.writer.write_marked(work).await
        }
    }
}

/// Forgets a session, and gives the numbers of its events; `None` where it is not as it was.
fn forget(tx: &Tx<'_>, id: SessionId, revision: i64) -> rusqlite::Result<Option<Vec<i64>>> {
    let columns = EVENT_COLUMNS.len();
    let events = tx
        .prepare_cached(&format!("SELECT {}, seq FROM ({EVENTS_OF})", EVENT_COLUMNS.join(", ")))?
        .query_map(params![id.0], |row| Ok((row.get(columns)?, first(row, columns)?)))?
        .collect::<rusqlite::Result<Vec<(i64, _)>>>()?;
    let deleted = tx
        .prepare_cached(&format!(
            "DELETE FROM session WHERE id = ?1 AND revision = ?2 AND state >= {FIRST_ENDED}"
        ))?
        .execute(params![id.0, revision])?;
    if deleted == 0 {
        return Ok(None);
    }
    tx.touch(id);
    for (seq, event) in &events {
        audit::forget_event(tx, *seq, event)?;
    }
    tx.prepare_cached("DELETE FROM action WHERE session = ?1")?.execute(params![id.0])?;
    words::forget(tx, id.0)?;
    Ok(Some(events.into_iter().map(|(seq, _)| seq).collect()))
}

/// The first id of version 7 that is made so late that its session cannot have ended by `until`: ids are in the order
/// of making, and what is younger need not be read.
pub(in crate::store) fn none_made_after(until: DateTime<Utc>) -> Uuid {
    let late = until.checked_add_signed(SLACK).map_or(i64::MAX, |late| late.timestamp_millis());
    let millis = u128::try_from(late).unwrap_or_default().min((1 << 48) - 1);
    Uuid::from_u128(millis << 80)
}
