//! Database files as such: those that a server writes to just now, and those that lie somewhere as backups.

use std::{
    cmp::Ordering,
    fmt::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{APPLICATION_ID, COPYING_ID, STATEMENTS, keep_plans, migrations, queries};

/// How long somebody waits for whoever writes.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// How far a long piece of work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What is being done, such as `copying`.
    pub what: &'static str,
    /// How much of it is done; 0 of 0 where that is not known.
    pub done: u64,
    /// How much there is.
    pub total: u64,
}

/// Whoever is told how far it is, now and then.
pub type Watch<'a> = dyn FnMut(Stage) + 'a;

/// Why a database file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It is something else.
    #[error("{0} is not hangup's database")]
    Foreign(PathBuf),
    /// Another store is being copied into it, and not all of it is there.
    #[error("{0} is a copy that is not finished")]
    Unfinished(PathBuf),
    /// It is of a later version of this program.
    #[error("{path} has schema version {found}, and this program knows them up to {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// It is of an earlier version of this program.
    #[error("{path} has schema version {found}, and this program's is {known}")]
    Older {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// That of this program.
        known: i64,
    },
    /// It is broken.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// How.
        what: String,
    },
    /// SQLite refuses.
    #[error("cannot read {path}: {source}")]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
}

impl FileError {
    /// An error of SQLite about this file.
    pub(super) fn of(path: &Path) -> impl Fn(rusqlite::Error) -> Self + '_ {
        |source| match source.sqlite_error_code() {
            // the latter for a transaction to be rolled back: hangup's files have none but while they are made
            Some(ErrorCode::NotADatabase | ErrorCode::ReadOnly) => Self::Foreign(path.into()),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path: path.into(), what: source.to_string() },
            _ => Self::Sqlite { path: path.into(), source },
        }
    }
}

/// Whether somebody may be writing to the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is the database of a data folder, with its log beside it.
    Live,
    /// It lies still, such as a backup; nothing is written beside it.
    Still,
}

/// Opens a file to read, once it is known to be hangup's.
pub(super) fn open(path: &Path, is: Use) -> Result<Connection, FileError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = match is {
            Use::Live => Connection::open_with_flags(path, flags)?,
            Use::Still => Connection::open_with_flags(still(path), flags | OpenFlags::SQLITE_OPEN_URI)?,
        };
        connection.busy_timeout(PATIENCE)?;
        keep_plans(&connection)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        queries::add_functions(&connection)?;
        let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        Ok((connection, id))
    };
    match open().map_err(FileError::of(path))? {
        (connection, APPLICATION_ID) => Ok(connection),
        (_, COPYING_ID) => Err(FileError::Unfinished(path.into())),
        _ => Err(FileError::Foreign(path.into())),
    }
}

/// The same for a file whose schema is this program's.
pub(super) fn open_current(path: &Path, is: Use) -> Result<Connection, FileError> {
    let db = open(path, is)?;
    let (found, known) = versions(&db).map_err(FileError::of(path))?;
    match found.cmp(&known) {
        Ordering::Less => Err(FileError::Older { path: path.into(), found, known }),
        Ordering::Greater => Err(FileError::Newer { path: path.into(), found, known }),
        Ordering::Equal => Ok(db),
    }
}

/// The version of a file's schema, and the newest that this program knows.
pub(super) fn versions(db: &Connection) -> rusqlite::Result<(i64, i64)> {
    let found =
        db.query_row("SELECT coalesce(max(version), 0) FROM refinery_schema_history", [], |row| row.get(0))?;
    let known =
        migrations::migrations::runner().get_migrations().iter().map(|one| i64::from(one.version())).max();
    Ok((found, known.unwrap_or_default()))
}

/// What is wrong with the file's pages, and with its indexes against its tables, at most so many findings.
pub(super) fn integrity(db: &Connection, most: u32) -> rusqlite::Result<Vec<String>> {
    let found = db
        .prepare(&format!("PRAGMA integrity_check({most})"))?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().filter(|told| told != "ok").collect())
}

/// A file that does not change, as a URI: SQLite then makes no log beside it, and reads none.
fn still(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(byte.into()),
            // writing to a text cannot fail
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri + "?immutable=1"
}
