//! Read connections, kept for the next read.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::{open_reader, unavailable};
use crate::domain::Unavailable;

/// Reads at once; more wait their turn.
const MAX_READERS: usize = 16;

/// Of these, reads that may go through a whole table: the others are left to what every request needs.
const MAX_SCANS: usize = 10;

/// How long a read may take: less than a request, so that its reader is free again when its client has gone.
const LONGEST_READ: Duration = Duration::from_secs(25);

/// Steps of SQLite's machine between two looks at the time.
const STEPS: i32 = 50_000;

pub(super) struct Readers {
    pool: Arc<Pool>,
    turns: Arc<Semaphore>,
    scans: Arc<Semaphore>,
}

struct Pool {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(super) fn new(path: &Path) -> Self {
        let pool = Pool { path: path.into(), idle: Mutex::default() };
        Self {
            pool: Arc::new(pool),
            turns: Arc::new(Semaphore::new(MAX_READERS)),
            scans: Arc::new(Semaphore::new(MAX_SCANS)),
        }
    }

    /// Runs a `query` that an index answers within microseconds, where it is: another thread would take longer to wake.
    pub(super) fn look_up<T>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Unavailable> {
        self.pool.with_connection(|connection| query(connection)).map_err(|error| unavailable(&error))
    }

    /// Runs a `query` that may go through a whole table.
    pub(super) async fn scan<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        let scan = Arc::clone(&self.scans).acquire_owned().await;
        let scan = scan.map_err(|_| Unavailable("the store is closed".into()))?;
        self.read(move |connection| {
            let _scan = scan;
            query(connection)
        })
        .await
    }

    /// Runs `query` off the async threads, on a connection of its own; breaks it off where it takes too long.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let turn = turn.map_err(|_| Unavailable("the store is closed".into()))?;
        let pool = Arc::clone(&self.pool);
        let read = move || {
            // held here, since a read goes on where the client has gone
            let _turn = turn;
            pool.with_connection(|connection| within_time(connection, query))
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| Unavailable(format!("a read did not finish: {error}")))?
            .map_err(|error| unavailable(&error))
    }
}

impl Pool {
    fn with_connection<T>(
        &self,
        query: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let idle = self.idle().pop();
        let mut connection = idle.map_or_else(|| open_reader(&self.path), Ok)?;
        let result = query(&mut connection);
        self.idle().push(connection);
        result
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Breaks a query off where it takes longer than the longest read.
fn within_time<T>(
    connection: &mut Connection,
    query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let started = Instant::now();
    connection.progress_handler(STEPS, Some(move || started.elapsed() > LONGEST_READ))?;
    let result = query(connection);
    connection.progress_handler(0, None::<fn() -> bool>)?;
    result
}
