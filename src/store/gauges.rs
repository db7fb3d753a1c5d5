//! What a store tells of itself: how much waits, how writes are grouped, how long commits take, how large the log is.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::atomic::{AtomicI64, Ordering::Relaxed},
    time::Duration,
};

use crate::domain::{Distribution, StoreHealth};

/// Writes in one transaction.
const WRITES: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0];

/// Seconds of one transaction: a sync takes 0.2 ms on a good disk and 10 ms on a slow one.
const SECONDS: &[f64] =
    &[0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Measured by the writer, read by whoever asks.
pub(super) struct Gauges {
    /// A write may be taken before it is counted as waiting, so that this can be below zero for a moment.
    waiting: AtomicI64,
    batches: Distribution,
    commits: Distribution,
    /// The log beside the database, where this machine has it.
    wal: Option<PathBuf>,
}

impl Gauges {
    /// Those of the database in this file.
    pub(super) fn new(database: &Path) -> Self {
        let mut wal = OsString::from(database);
        wal.push("-wal");
        Self::with(Some(wal.into()))
    }

    /// Those of a database elsewhere, whose log is its own.
    #[cfg(feature = "postgres")]
    pub(super) fn elsewhere() -> Self {
        Self::with(None)
    }

    fn with(wal: Option<PathBuf>) -> Self {
        Self {
            waiting: AtomicI64::new(0),
            batches: Distribution::new(WRITES),
            commits: Distribution::new(SECONDS),
            wal,
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
            wal_bytes: self
                .wal
                .as_ref()
                .and_then(|wal| std::fs::metadata(wal).ok())
                .map_or(0, |file| file.len()),
            silence: None,
            trouble: None,
        }
    }
}
