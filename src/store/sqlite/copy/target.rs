//! A file that is copied into. Until it is whole, its header says that it is none of those that may be served from.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use async_trait::async_trait;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params, params_from_iter, types::Value};

use super::{count, tally};
use crate::store::{
    copy::{CopyError, Kind, Origin, Part, Row, Tally, Target, Teller},
    sqlite::{
        APPLICATION_ID, COPYING_ID, FileError, STATEMENTS, Use,
        audit::{COPIED, Hash, Head, first, read_head},
        migrations,
    },
};

/// What of the file is kept in memory, as SQLite counts it: the indexes of sessions are written all over.
const CACHE_KIB: i32 = -64 * 1024;

/// A file that nobody else opens as long as this lasts.
pub(in crate::store) struct FileTarget {
    path: PathBuf,
    db: Connection,
    is: Use,
    is_finished: bool,
}

impl FileTarget {
    /// The file at `path`, which is there, and empty at first. One that is `Live` stays with its log; one that is `Still` is
    /// left as one file.
    ///
    /// # Errors
    /// [`CopyError`] where anything but this copy is in it.
    pub(in crate::store) fn open(path: &Path, is: Use, origin: &Origin) -> Result<Self, CopyError> {
        let place = || path.display().to_string();
        let failed = |error: rusqlite::Error| match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                CopyError::InUse { place: place(), by: "another process has it open".into() }
            }
            _ => CopyError::from(FileError::of(path)(error)),
        };
        let (id, tables) = look(path).map_err(failed)?;
        if ![APPLICATION_ID, COPYING_ID].contains(&id) && (id, tables) != (0, 0) {
            return Err(FileError::Foreign(path.into()).into());
        }
        let is_finished = id == APPLICATION_ID;
        let mut db = Connection::open(path).map_err(failed)?;
        if is_finished {
            check_finished(&db, path, origin)?;
            return Ok(Self { path: path.into(), db, is, is_finished });
        }
        // nobody else opens it from the first write on
        db.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(failed)?;
        match begun(&db, origin).map_err(failed)? {
            Some(begun) if begun == *origin => {}
            Some(begun) if begun.node == origin.node => return Err(CopyError::Outdated { place: place() }),
            Some(_) => {
                let what = "the begun copy of another installation";
                return Err(CopyError::Occupied { place: place(), what });
            }
            None => return Err(FileError::Foreign(path.into()).into()),
        }
        // after the mark, which is in the file itself and not in its log, for whoever looks at the file alone
        set_up(&db).map_err(failed)?;
        migrations::migrations::runner()
            .run(&mut db)
            .map_err(|error| CopyError::Refused { place: place(), why: error.to_string() })?;
        // what the events of earlier versions were moved out of
        db.execute_batch("DROP TABLE IF EXISTS event_before").map_err(failed)?;
        Ok(Self { path: path.into(), db, is, is_finished })
    }

    fn failed(&self) -> impl Fn(rusqlite::Error) -> CopyError + '_ {
        |error| FileError::of(&self.path)(error).into()
    }
}

/// Whose a file is, by its header, and how many tables it has. Only reads.
fn look(path: &Path) -> rusqlite::Result<(i32, i64)> {
    match fs::metadata(path).map(|file| file.len()) {
        Ok(0) => return Ok((0, 0)),
        // SQLite takes a single byte for nothing, and writes over it
        Ok(1) => return Ok((0, 1)),
        // what else is wrong with it, SQLite tells
        _ => {}
    }
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    header(&db)
}

fn header(db: &Connection) -> rusqlite::Result<(i32, i64)> {
    let id = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok((id, tables))
}

fn check_finished(db: &Connection, path: &Path, origin: &Origin) -> Result<(), CopyError> {
    let place = path.display().to_string();
    let failed = FileError::of(path);
    let node: Option<uuid::Uuid> =
        db.query_row("SELECT node_id FROM installation", [], |row| row.get(0)).optional().map_err(&failed)?;
    if node != Some(origin.node) {
        return Err(CopyError::Occupied { place, what: "another installation" });
    }
    if read_head(db).map_err(&failed)? != origin.head {
        return Err(CopyError::WentOn { place });
    }
    Ok(())
}

/// What a power cut takes is copied again.
fn set_up(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "cache_size", CACHE_KIB)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Whose copy it is; that of `origin` where it was empty, which it is marked as. `None` where somebody has made something else
/// of it by now.
fn begun(db: &Connection, origin: &Origin) -> rusqlite::Result<Option<Origin>> {
    db.execute_batch("BEGIN IMMEDIATE")?;
    let (id, tables) = header(db)?;
    if id != COPYING_ID && (id, tables) != (0, 0) {
        return Ok(None);
    }
    db.pragma_update(None, "application_id", COPYING_ID)?;
    db.execute_batch(
        "CREATE TABLE IF NOT EXISTS store_copy (
            one INTEGER PRIMARY KEY CHECK (one = 1), node_id BLOB NOT NULL, revision INTEGER NOT NULL,
            seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT",
    )?;
    let Origin { node, revision, head } = origin;
    db.execute(
        "INSERT INTO store_copy VALUES (1, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        params![node, revision, head.seq, head.hash],
    )?;
    let begun = db.query_row("SELECT node_id, revision, seq, hash FROM store_copy", [], |row| {
        let hash = Hash::kept(&row.get(3)?).unwrap_or(Hash::NONE);
        Ok(Origin { node: row.get(0)?, revision: row.get(1)?, head: Head { seq: row.get(2)?, hash } })
    })?;
    db.execute_batch("COMMIT")?;
    Ok(Some(begun))
}

fn insert(db: &Connection, kind: Kind, rows: &[Row]) -> rusqlite::Result<()> {
    let columns = kind.columns();
    let places = (1..=columns.len()).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({places})", kind.table(), columns.join(", "));
    let tx = db.unchecked_transaction()?;
    let mut insert = tx.prepare_cached(&sql)?;
    for row in rows {
        insert.execute(params_from_iter(row))?;
    }
    drop(insert);
    tx.commit()
}

/// What triggers have not made: the installation, the last record, and since when sessions wait to be packed, which is the link
/// that the first start adds. The schema is of no version yet, so that this start tells of it.
fn settle(db: &Connection, origin: &Origin) -> rusqlite::Result<()> {
    let tx = db.unchecked_transaction()?;
    tx.execute(
        "INSERT OR REPLACE INTO installation (one, node_id, directory_revision) VALUES (1, ?1, ?2)",
        params![origin.node, origin.revision],
    )?;
    tx.execute(
        "UPDATE audit_head SET version = ?1, seq = coalesce((SELECT max(seq) FROM audit), 0),
            hash = coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))",
        params![COPIED],
    )?;
    tx.execute("UPDATE words_queue SET since = ?1", params![origin.head.seq + 1])?;
    tx.commit()
}

#[async_trait(?Send)]
impl Target for FileTarget {
    fn is_finished(&self) -> bool {
        self.is_finished
    }

    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError> {
        count(&self.db, kind).map_err(self.failed())
    }

    async fn last(&mut self, kind: Kind) -> Result<Option<Vec<Value>>, CopyError> {
        let last = self.db.query_row(&kind.last(), [], |row| first(row, kind.key().len()));
        last.optional().map_err(self.failed())
    }

    async fn put(&mut self, kind: Kind, rows: Vec<Row>) -> Result<(), CopyError> {
        insert(&self.db, kind, &rows).map_err(self.failed())
    }

    async fn settle(&mut self, origin: &Origin) -> Result<(), CopyError> {
        settle(&self.db, origin).map_err(self.failed())
    }

    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError> {
        tally(&self.db, part, told).map_err(self.failed())
    }

    async fn release(&mut self) -> Result<(), CopyError> {
        let release = || {
            self.db.flush_prepared_statement_cache();
            self.db.pragma_update(None, "synchronous", "FULL")?;
            self.db.execute_batch("BEGIN IMMEDIATE; DROP TABLE store_copy")?;
            self.db.pragma_update(None, "application_id", APPLICATION_ID)?;
            self.db.execute_batch("COMMIT")?;
            self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            if self.is == Use::Still {
                // one file is easier to carry
                self.db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
            }
            Ok(())
        };
        release().map_err(self.failed())?;
        let synced = File::open(&self.path).and_then(|file| file.sync_all());
        synced.map_err(|error| CopyError::Refused {
            place: self.path.display().to_string(),
            why: error.to_string(),
        })
    }
}
