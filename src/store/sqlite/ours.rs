//! Whose a file is, found out without a change to it.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{APPLICATION_ID, COPYING_ID, OpenError};

/// `Ok` for a database of hangup's, and for a file that is missing or has nothing in it.
///
/// Only reads: whoever opens a file to write first carries out what its log or its journal tells, also in a file that
/// turns out to be another program's.
pub(super) fn check(path: &Path) -> Result<(), OpenError> {
    match std::fs::metadata(path).map(|file| file.len()) {
        Ok(0) => return Ok(()),
        // SQLite takes a single byte for nothing, and writes over it
        Ok(1) => return Err(OpenError::Foreign(path.into())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        // what else is wrong with it, SQLite tells
        _ => {}
    }
    match whose(path) {
        Ok(Whose::Ours) => Ok(()),
        Ok(Whose::Copying) => Err(OpenError::Unfinished(path.into())),
        Ok(Whose::Others) => Err(OpenError::Foreign(path.into())),
        Err(source) => Err(match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                OpenError::Damaged { path: path.into(), source }
            }
            // a transaction of the old kind to be rolled back: hangup's files have none but while they are made
            Some(ErrorCode::ReadOnly) => OpenError::Foreign(path.into()),
            _ => OpenError::Sqlite { path: path.into(), source },
        }),
    }
}

enum Whose {
    /// Or nobody's yet.
    Ours,
    /// Ours, once it is whole.
    Copying,
    Others,
}

fn whose(path: &Path) -> rusqlite::Result<Whose> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let file = Connection::open_with_flags(path, flags)?;
    file.busy_timeout(Duration::from_secs(5))?;
    let id: i32 = file.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = file.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(match (id, tables) {
        (APPLICATION_ID, _) | (0, 0) => Whose::Ours,
        (COPYING_ID, _) => Whose::Copying,
        _ => Whose::Others,
    })
}
