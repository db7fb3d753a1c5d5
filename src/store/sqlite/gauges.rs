//! What the store tells of itself: how much waits, how writes are grouped, how long commits take, how large the log is.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use rusqlite::{Connection, Row};

use super::{
    order,
    rows::{Column, FIRST_ENDED},
};
use crate::domain::{Distribution, State, StoreHealth};

/// Writes in one transaction.
const WRITES: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0];

/// Seconds of one transaction: a sync takes 0.2 ms on a good disk and 10 ms on a slow one.
const SECONDS: &[f64] =
    &[0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// How long a count may take that is made whenever somebody asks.
const CHEAP: Duration = Duration::from_millis(50);

/// Measured by the writer, read by whoever asks.
pub(super) struct Gauges {
    /// A write may be taken before it is counted as waiting, so that this can be below zero for a moment.
    waiting: AtomicI64,
    batches: Distribution,
    commits: Distribution,
    wal: PathBuf,
    ended: Mutex<Option<Ended>>,
}

/// A count of the sessions that are over.
struct Ended {
    at: Instant,
    took: Duration,
    counts: Vec<(State, u64)>,
}

impl Ended {
    /// Whether to count again would cost more than a hundredth of a core.
    fn is_fresh(&self) -> bool {
        self.took > CHEAP && self.at.elapsed() < self.took * 100
    }
}

impl Gauges {
    /// Those of the database in this file.
    pub(super) fn new(database: &Path) -> Self {
        let mut wal = OsString::from(database);
        wal.push("-wal");
        Self {
            waiting: AtomicI64::new(0),
            batches: Distribution::new(WRITES),
            commits: Distribution::new(SECONDS),
            wal: wal.into(),
            ended: Mutex::default(),
        }
    }

    /// A write waits for the writer.
    pub(super) fn queued(&self) {
        self.waiting.fetch_add(1, Relaxed);
    }

    /// The writer has taken so many writes.
    pub(super) fn taken(&self, writes: usize) {
        self.waiting.fetch_sub(i64::try_from(writes).unwrap_or(i64::MAX), Relaxed);
    }

    /// A transaction of so many writes is durable, so long after it began.
    pub(super) fn committed(&self, writes: usize, elapsed: Duration) {
        if writes == 0 {
            // all were given up before they began
            return;
        }
        self.batches.observe(f64::from(u32::try_from(writes).unwrap_or(u32::MAX)));
        self.commits.observe(elapsed.as_secs_f64());
    }

    pub(super) fn health(&self) -> StoreHealth {
        StoreHealth {
            waiting_writes: u64::try_from(self.waiting.load(Relaxed)).unwrap_or(0),
            batch_writes: self.batches.spread(),
            commit_seconds: self.commits.spread(),
            // none before the first write
            wal_bytes: std::fs::metadata(&self.wal).map_or(0, |file| file.len()),
        }
    }

    /// How many sessions are in each state that any is in. Of those that are over the count may be some seconds old where
    /// there are very many.
    pub(super) fn sessions_by_state(&self, db: &Connection) -> rusqlite::Result<Vec<(State, u64)>> {
        let mut counts = live(db)?;
        let mut last = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        if !last.as_ref().is_some_and(Ended::is_fresh) {
            let at = Instant::now();
            let counts = ended(db)?;
            *last = Some(Ended { at, took: at.elapsed(), counts });
        }
        counts.extend(last.iter().flat_map(|last| &last.counts));
        Ok(counts)
    }
}

/// Sessions that are not over: from the index that has these alone.
fn live(db: &Connection) -> rusqlite::Result<Vec<(State, u64)>> {
    db.prepare_cached(&format!(
        "SELECT state, count(*) FROM session WHERE state < {FIRST_ENDED} GROUP BY state"
    ))?
    .query_map([], |row| Ok((row.get::<_, Column<State>>(0)?.0, count(row, 1)?)))?
    .collect()
}

/// Sessions that are over: through the whole of an index that has the state, which takes 0.2 s for a million. Sorting
/// them into groups would take twice as long.
fn ended(db: &Connection) -> rusqlite::Result<Vec<(State, u64)>> {
    let states = || State::ALL.into_iter().filter(|state| state.is_ended());
    let counts = states().map(|state| format!("count(*) FILTER (WHERE state = {})", order::number(state)));
    let counts = counts.collect::<Vec<_>>().join(", ");
    db.prepare_cached(&format!("SELECT {counts} FROM session INDEXED BY session_by_start"))?
        .query_row([], |row| states().enumerate().map(|(n, state)| Ok((state, count(row, n)?))).collect())
}

fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cheap_to_count_is_counted_again_and_what_was_not_is_kept_for_a_while() {
        let counted =
            |took_ms: u64| Ended { took: Duration::from_millis(took_ms), at: Instant::now(), counts: vec![] };
        assert!(!counted(40).is_fresh(), "a small table");
        assert!(counted(200).is_fresh(), "a large one, counted just now");
        let before = Instant::now().checked_sub(Duration::from_secs(21));
        let Some(at) = before else { return };
        assert!(!Ended { at, ..counted(200) }.is_fresh(), "a large one, counted long ago");
    }
}
