//! Moves what was committed from the log into the database file, beside the writer.
//!
//! SQLite's own checkpoints run within a commit, which then takes as long as the disk needs for the whole log. Here a
//! thread of its own moves most of it while writes go on; the writer moves the little that came in meanwhile, between two
//! groups, and the next group starts the log from its beginning: so the log stays bounded under any load.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use rusqlite::Connection;

/// Pages in the log that make it worth a pass: 4 MiB.
const PASS_AT: u32 = 1_000;

/// Pages in the log from which on the writer helps to empty it: 32 MiB.
const EMPTY_AT: u32 = 8_000;

/// Pages that the writer moves itself, as that takes it a few milliseconds.
const LITTLE: u32 = 2_000;

/// Passes that are asked for while one is made.
const QUEUE: usize = 1;

/// The thread, as the writer sees it.
pub(super) struct Checkpointer {
    /// `None` only while it is dropped.
    asked: Option<SyncSender<()>>,
    thread: Option<thread::JoinHandle<()>>,
    log: Arc<Log>,
}

/// What is in the log, in pages.
#[derive(Default)]
struct Log {
    /// All of it.
    pages: AtomicU32,
    /// What of it is in the database file, too.
    moved: AtomicU32,
}

impl Checkpointer {
    /// Starts the thread for the database that `writer` writes to, and takes checkpoints out of its commits.
    pub(super) fn start(writer: &mut Connection, path: PathBuf) -> rusqlite::Result<Self> {
        let log = Arc::new(Log::default());
        let seen = Arc::clone(&log);
        // also switches SQLite's own checkpoints off
        writer.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
            let pages = u32::try_from(pages).unwrap_or_default();
            if seen.pages.swap(pages, Ordering::Relaxed) > pages {
                // it started from its beginning
                seen.moved.store(0, Ordering::Relaxed);
            }
            Ok(())
        }))?;
        let (asked, passes) = sync_channel(QUEUE);
        let moving = Arc::clone(&log);
        let thread = thread::Builder::new()
            .name("hangup-checkpointer".into())
            .spawn(move || run(&path, &passes, &moving))
            .expect("a thread starts when the store opens");
        Ok(Self { asked: Some(asked), thread: Some(thread), log })
    }

    /// Between two groups of writes: asks for a pass where the log is long, and finishes one where that takes little.
    pub(super) fn between_groups(&self, writer: &Connection) {
        let (pages, moved) = (self.log.pages.load(Ordering::Relaxed), self.log.moved.load(Ordering::Relaxed));
        if pages >= EMPTY_AT && moved < pages && pages - moved <= LITTLE {
            pass(writer, &self.log);
        } else if pages.saturating_sub(moved) >= PASS_AT
            && let Some(asked) = &self.asked
            && let Err(TrySendError::Disconnected(())) = asked.try_send(())
        {
            tracing::error!("the checkpointer has stopped");
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.asked = None;
        if let Some(thread) = self.thread.take() {
            // a panic there was printed; what it left in the log is as durable there
            let _ = thread.join();
        }
    }
}

fn run(path: &PathBuf, passes: &Receiver<()>, log: &Log) {
    let mut connection = None;
    while passes.recv().is_ok() {
        if connection.is_none() {
            connection =
                Connection::open(path).and_then(|db| super::set_up_checkpoints(&db).map(|()| db)).ok();
        }
        if let Some(connection) = &connection {
            pass(connection, log);
        }
    }
}

/// Moves what no reader and no writer hinders; waits for nobody.
fn pass(connection: &Connection, log: &Log) {
    let moved = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
    });
    match moved {
        // busy: another one is at it
        Ok((0, _, moved)) => log.moved.store(u32::try_from(moved).unwrap_or_default(), Ordering::Relaxed),
        Ok(_) => {}
        // what is in the log is durable; the next pass tries again
        Err(error) => tracing::warn!(%error, "the log could not be moved into the database file"),
    }
}
