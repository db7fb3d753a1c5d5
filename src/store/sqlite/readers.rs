//! Read connections, kept for the next read.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::{open_reader, unavailable};
use crate::domain::Unavailable;

/// Reads at once; more wait their turn.
const MAX_READERS: usize = 16;

pub(super) struct Readers {
    pool: Arc<Pool>,
    turns: Arc<Semaphore>,
}

struct Pool {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(super) fn new(path: &Path) -> Self {
        let pool = Pool { path: path.into(), idle: Mutex::default() };
        Self { pool: Arc::new(pool), turns: Arc::new(Semaphore::new(MAX_READERS)) }
    }

    /// Runs `query` off the async threads, on a connection of its own.
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
            pool.with_connection(query)
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
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let idle = self.idle().pop();
        let connection = idle.map_or_else(|| open_reader(&self.path), Ok)?;
        let result = query(&connection);
        self.idle().push(connection);
        result
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
