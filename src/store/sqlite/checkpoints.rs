//! Moves what was committed from the log into the database file: by the writer, between two groups of writes.
//!
//! SQLite could do so itself at the end of a commit, but then says nothing of it. A checkpoint that readers hinder
//! moves some pages without a sync, which a later one makes up for; where that sync fails, the system may have lost
//! pages of both, and SQLite would not write the earlier ones again. So after a failed sync nothing is moved any more,
//! and the log, which has all of it, is kept whole until the next start, which moves it from its beginning.

use std::sync::{
    Arc,
    atomic::{AtomicI32, Ordering::Relaxed},
};

use rusqlite::{Connection, Error, config::DbConfig, ffi};

/// Pages in the log from which on it is moved: 4 MiB, as SQLite does by itself.
const MOVE_AT: i32 = 1_000;

pub(super) struct Checkpoints {
    /// Pages in the log after the last commit.
    pages: Arc<AtomicI32>,
    has_stopped: bool,
}

impl Checkpoints {
    /// Takes checkpoints out of the commits of this connection.
    pub(super) fn of(writer: &mut Connection) -> rusqlite::Result<Self> {
        let pages = Arc::new(AtomicI32::new(0));
        let seen = Arc::clone(&pages);
        // in the place of SQLite's own
        writer.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
            seen.store(pages, Relaxed);
            Ok(())
        }))?;
        Ok(Self { pages, has_stopped: false })
    }

    /// Moves the log where it is long, as far as no reader hinders it.
    pub(super) fn between_groups(&mut self, writer: &Connection) {
        if self.has_stopped || self.pages.load(Relaxed) < MOVE_AT {
            return;
        }
        let moved = writer.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        match moved {
            Ok(()) => {}
            Err(error) if is_failed_sync(&error) => self.stop(writer, &error),
            // what is in the log is durable; the next time tries again
            Err(error) => tracing::warn!(%error, "the log could not be moved into the database file"),
        }
    }

    fn stop(&mut self, writer: &Connection, error: &Error) {
        self.has_stopped = true;
        tracing::error!(
            %error,
            "the database file could not be synced; from now on all is kept in its log, until a restart moves it"
        );
        if let Err(error) = writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) {
            tracing::error!(%error, "the log may be moved when the database closes");
        }
    }
}

fn is_failed_sync(error: &Error) -> bool {
    matches!(error, Error::SqliteFailure(failure, _) if failure.extended_code == ffi::SQLITE_IOERR_FSYNC)
}
