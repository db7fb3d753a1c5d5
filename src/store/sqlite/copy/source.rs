//! A file that is copied from.

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use rusqlite::{Connection, ErrorCode, OpenFlags, types::Value};

use super::{count, page, tally};
use crate::store::{
    copy::{CopyError, Kind, Origin, Part, Row, Source, Tally, Teller},
    sqlite::{
        FileError, Use,
        audit::read_head,
        offline::{self, PATIENCE},
    },
};

/// A file whose writers wait, and then are told to try again, as long as this lasts.
pub(in crate::store) struct FileSource {
    path: PathBuf,
    db: Connection,
    origin: Origin,
    /// Has the lock of whoever writes.
    _hold: Option<Connection>,
}

impl FileSource {
    /// The database at `path`.
    ///
    /// # Errors
    /// [`CopyError`], also where somebody writes to it for longer than five seconds.
    pub(in crate::store) fn open(path: &Path, is: Use) -> Result<Self, CopyError> {
        let failed = FileError::of(path);
        let db = offline::open_current(path, is)?;
        // before the first look, so that nothing is missed
        let hold = (is == Use::Live).then(|| hold(path)).transpose()?;
        db.execute_batch("BEGIN").map_err(&failed)?;
        let installed = db.query_row("SELECT node_id, directory_revision FROM installation", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        let (node, revision) = installed.map_err(&failed)?;
        let head = read_head(&db).map_err(&failed)?;
        drop(failed);
        Ok(Self { path: path.into(), db, origin: Origin { node, revision, head }, _hold: hold })
    }
}

fn hold(path: &Path) -> Result<Connection, CopyError> {
    let hold = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        db.busy_timeout(PATIENCE)?;
        db.execute_batch("BEGIN IMMEDIATE")?;
        Ok(db)
    };
    hold().map_err(|error: rusqlite::Error| match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy) => {
            CopyError::InUse { place: path.display().to_string(), by: "another process writes to it".into() }
        }
        _ => FileError::of(path)(error).into(),
    })
}

#[async_trait(?Send)]
impl Source for FileSource {
    fn origin(&self) -> &Origin {
        &self.origin
    }

    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError> {
        Ok(count(&self.db, kind).map_err(FileError::of(&self.path))?)
    }

    async fn page(&mut self, kind: Kind, after: Option<&[Value]>) -> Result<Vec<Row>, CopyError> {
        Ok(page(&self.db, kind, after).map_err(FileError::of(&self.path))?)
    }

    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError> {
        Ok(tally(&self.db, part, told).map_err(FileError::of(&self.path))?)
    }
}
