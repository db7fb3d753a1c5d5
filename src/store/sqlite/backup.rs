//! Backups: a copy of a database as it is at one moment, while others write to it; and whether a copy is whole.

use std::{path::Path, thread, time::Duration};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use super::{
    offline::{self, FileError, Stage, Use, Watch},
    rows,
};
use crate::domain::DirectoryItem;

/// Pages copied between two looks at how far it is: 4 MiB of them.
const PAGES: i32 = 1024;

/// What a whole backup holds.
#[derive(Debug)]
pub struct Contents {
    /// How many sessions.
    pub sessions: u64,
    /// Who there was, and what they might do.
    pub directory: Vec<DirectoryItem>,
}

/// Copies the database at `from` into the empty file `to`, as it is when this begins. Others may write meanwhile; what
/// they write stays in the log until the copy is done.
///
/// The copy is one file without a log. It is not synced to the disk: that is for the caller, who has the file.
///
/// # Errors
/// [`FileError`]; then `to` holds nothing of use.
pub fn copy(from: &Path, to: &Path, watch: &mut Watch) -> Result<(), FileError> {
    let source = offline::open(from, Use::Live)?;
    // one view for all steps: without it SQLite begins again with each write of another process
    let view = source.unchecked_transaction().map_err(FileError::of(from))?;
    view.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(FileError::of(from))?;
    copy_pages(&view, to, watch).map_err(FileError::of(to))
}

fn copy_pages(source: &Connection, to: &Path, watch: &mut Watch) -> rusqlite::Result<()> {
    let mut target = Connection::open(to)?;
    // a copy that breaks off is thrown away, and one that is whole is synced at once
    target.pragma_update(None, "synchronous", "OFF")?;
    target.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))?;
    let copying = Backup::new(source, &mut target)?;
    loop {
        let step = copying.step(PAGES)?;
        let progress = copying.progress();
        let total = u64::from(progress.pagecount.unsigned_abs());
        let done = total.saturating_sub(u64::from(progress.remaining.unsigned_abs()));
        watch(Stage { what: "copying", done, total });
        match step {
            StepResult::Done => break,
            StepResult::More => {}
            _ => thread::sleep(Duration::from_millis(10)),
        }
    }
    drop(copying);
    // the copied header asks for a log; one file is easier to carry
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| error)
}

/// Whether the file that lies at `path` is a whole database of hangup that this program can read; and what is in it.
///
/// # Errors
/// [`FileError`].
pub fn verify(path: &Path, watch: &mut Watch) -> Result<Contents, FileError> {
    let db = offline::open(path, Use::Still)?;
    watch(Stage { what: "verifying", done: 0, total: 0 });
    let wrong = offline::integrity(&db, 1).map_err(FileError::of(path))?;
    if let Some(what) = wrong.into_iter().next() {
        return Err(FileError::Damaged { path: path.into(), what });
    }
    // a schema that lacks what each version has is none
    let (found, known) = offline::versions(&db).map_err(|_| FileError::Foreign(path.into()))?;
    if found > known {
        return Err(FileError::Newer { path: path.into(), found, known });
    }
    let damaged = |error: rusqlite::Error| FileError::Damaged { path: path.into(), what: error.to_string() };
    contents(&db).map_err(damaged)
}

fn contents(db: &Connection) -> rusqlite::Result<Contents> {
    let sessions: i64 = db.query_row("SELECT count(*) FROM session", [], |row| row.get(0))?;
    let directory = db
        .prepare("SELECT item FROM directory_item")?
        .query_map([], |row| rows::json::<DirectoryItem>(row, 0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Contents { sessions: sessions.unsigned_abs(), directory })
}

/// Brings what is in the log of a database that nobody uses into its file; leaves it where that cannot be done.
///
/// # Errors
/// [`FileError`] where the database is not hangup's, or is damaged.
pub fn fold_log(path: &Path) -> Result<(), FileError> {
    drop(offline::open(path, Use::Live)?);
    let db = Connection::open(path).map_err(FileError::of(path))?;
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(FileError::of(path))?;
    db.close().map_err(|(_, error)| FileError::of(path)(error))
}
