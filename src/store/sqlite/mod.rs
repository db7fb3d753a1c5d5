//! The store in one SQLite file: one writer thread that commits in groups, readers beside it.

mod actions;
pub mod audit;
pub mod backup;
pub mod check;
mod checkpoints;
pub(in crate::store) mod copy;
pub(in crate::store) mod counts;
mod directory;
mod due;
mod inspect;
mod key_uses;
mod mark;
mod offline;
pub(in crate::store) mod order;
mod ours;
mod probe;
mod queries;
mod readers;
mod recent;
pub(in crate::store) mod retention;
pub(in crate::store) mod rows;
mod sessions;
mod words;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use async_trait::async_trait;
use rusqlite::{Connection, OpenFlags, config::DbConfig, params};
use tokio::sync::Notify;
use uuid::Uuid;

use self::{
    checkpoints::Checkpoints, directory::Known, mark::Mark, probe::Probe, readers::Readers, recent::Recent,
    writer::Writer,
};
pub use self::{
    inspect::directory_of,
    offline::{FileError, Stage, Use, Watch},
};
use super::gauges::{self, Gauges};
use crate::domain::{AccountId, Clock, Ids, OneTimeCodes, Store, StoreHealth, Unavailable};

mod migrations {
    refinery::embed_migrations!("src/store/sqlite/migrations");
}

/// Marks the file as hangup's, in its header (`PRAGMA application_id`): "hang".
const APPLICATION_ID: i32 = i32::from_be_bytes(*b"hang");

/// The same of a file that another store is being copied into: "copy". Nobody opens it as a store.
const COPYING_ID: i32 = i32::from_be_bytes(*b"copy");

/// Statements that a connection keeps prepared: more than there are.
const STATEMENTS: usize = 64;

/// What the writer keeps of the file in memory, as SQLite counts it: negative for KiB. What is not here is read from the
/// system's cache, in less time than a commit takes to look through a large one: it does so whenever a tree was balanced.
const WRITER_CACHE_KIB: i32 = -2 * 1024;

/// Why a file could not be opened as a store.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is the database of another program.
    #[error("{0} is not hangup's database; it is left as it is")]
    Foreign(PathBuf),
    /// Another store is being copied into it, and not all of it is there.
    #[error("{0} is a copy that is not finished")]
    Unfinished(PathBuf),
    /// It is no database, or not any more.
    #[error("{path} is damaged, or no database at all ({source}); it is left as it is")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
    /// SQLite cannot open it.
    #[error("cannot open {path}: {source}")]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
    /// The file beside it that tells of the directory's changes cannot be written.
    #[error("cannot write the file beside {path} that tells of the directory's changes: {source}")]
    Mark {
        /// The database.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Its schema cannot be brought up to date.
    #[error("cannot migrate {path}: {source}")]
    Migration {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: Box<refinery::Error>,
    },
}

/// A store in one file. Cheap reads beside one writer; every write is durable when it returns (WAL,
/// `synchronous=FULL`, answered after COMMIT).
pub struct SqliteStore {
    // dropped in this order: the writer closes last, and so tidies the log away
    readers: Readers,
    writer: Writer,
    work: Arc<Notify>,
    gauges: Arc<Gauges>,
    directory: RwLock<Known>,
    mark: Arc<Mark>,
    recent: Arc<Recent>,
    node_id: Uuid,
    probe: Probe,
}

impl SqliteStore {
    /// Opens the store, and makes it where there is none. Its records tell the time by `clock`.
    ///
    /// # Errors
    /// [`OpenError`]; a foreign or a damaged file is never written to.
    pub fn open(path: &Path, clock: Arc<dyn Clock>, ids: &dyn Ids) -> Result<Self, OpenError> {
        ours::check(path)?;
        let failed = |source| OpenError::Sqlite { path: path.into(), source };
        let mut connection = Connection::open(path).map_err(failed)?;
        set_up_writer(&connection).map_err(failed)?;
        migrations::migrations::runner()
            .run(&mut connection)
            .map_err(|source| OpenError::Migration { path: path.into(), source: Box::new(source) })?;
        let node_id = audit::begin(&connection, &*clock, ids).map_err(failed)?;
        let checkpoints = Checkpoints::of(&mut connection).map_err(failed)?;
        let mark = mark(&connection, path)?;
        let recent = Arc::new(Recent::new(Arc::clone(&mark)));
        let work = Arc::new(Notify::new());
        let gauges = Arc::new(Gauges::new(path));
        Ok(Self {
            writer: Writer::start(
                connection,
                clock,
                checkpoints,
                Arc::clone(&work),
                Arc::clone(&gauges),
                Arc::clone(&mark),
                Arc::clone(&recent),
            ),
            readers: Readers::new(path),
            work,
            gauges,
            directory: RwLock::default(),
            mark,
            recent,
            node_id,
            probe: Probe::default(),
        })
    }

    /// The same, for the one process that moves sessions: it keeps those that were read lately in memory. Others may still
    /// edit the directory and forget sessions.
    #[must_use]
    pub fn alone(self) -> Self {
        self.recent.keep();
        self
    }
}

/// The mark of the directory, with a value of its own: whoever died at an edit has left it blank.
fn mark(connection: &Connection, path: &Path) -> Result<Arc<Mark>, OpenError> {
    let mark = Mark::open(path).map_err(|source| OpenError::Mark { path: path.into(), source })?;
    // within a transaction as any edit, so that nobody commits one just now
    connection
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(|source| OpenError::Sqlite { path: path.into(), source })?;
    let blanked = mark.blank();
    if blanked.is_ok() {
        mark.renew();
    }
    // there is nothing to keep
    let _ = connection.execute_batch("ROLLBACK");
    blanked.map_err(|source| OpenError::Mark { path: path.into(), source })?;
    Ok(Arc::new(mark))
}

fn set_up_writer(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "cache_size", WRITER_CACHE_KIB)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    keep_plans(connection)
}

/// Has each statement planned once: else SQLite plans it anew for each value of some parameters, a limit's too, which
/// takes longer than most of them run.
fn keep_plans(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

fn open_reader(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    keep_plans(&connection)?;
    queries::add_functions(&connection)?;
    Ok(connection)
}

fn unavailable(error: &rusqlite::Error) -> Unavailable {
    Unavailable(error.to_string())
}

#[async_trait]
impl OneTimeCodes for SqliteStore {
    async fn use_code(&self, account: AccountId, step: u64) -> Result<bool, Unavailable> {
        // steps are thirty-second counts: far below the limit
        let step = i64::try_from(step).map_err(|_| Unavailable("a time step beyond all time".into()))?;
        self.writer
            .write(move |tx| {
                let marked = tx
                    .prepare_cached(
                        "INSERT INTO one_time_code (account, last_step) VALUES (?1, ?2)
                         ON CONFLICT (account) DO UPDATE SET last_step = excluded.last_step
                         WHERE excluded.last_step > last_step",
                    )?
                    .execute(params![account.0, step])?;
                if marked == 1 {
                    audit::code_used(tx, account.0, step)?;
                }
                Ok(marked == 1)
            })
            .await
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn ready(&self) -> Result<(), Unavailable> {
        // an empty transaction takes the write lock and proves that the writer lives, and costs no sync
        self.writer.write(|_| Ok(())).await?;
        self.probe.try_disk(&self.writer).await?;
        self.readers.read(|db| db.query_row("SELECT 1", [], |_| Ok(()))).await
    }

    async fn pack_words(&self) -> Result<bool, Unavailable> {
        let Some(step) = self.readers.read(words::next).await? else { return Ok(false) };
        self.writer.write(move |tx| words::keep(tx, &step)).await?;
        Ok(true)
    }

    fn health(&self) -> StoreHealth {
        self.gauges.health()
    }
}
