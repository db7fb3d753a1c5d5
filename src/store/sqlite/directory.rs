//! The directory: one row an entry, and a snapshot in memory that is as new as the last read.

use std::sync::{Arc, PoisonError};

use async_trait::async_trait;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{
    SqliteStore,
    audit::{self, Tx},
    mark, rows, sessions,
};
use crate::domain::{Directory, DirectoryItem, DirectoryStore, Edit, Editor, Target, Unavailable, Written};

/// A snapshot, and what the mark was before it was read; `None` while there was none.
#[derive(Clone)]
pub(super) struct Known {
    directory: Arc<Directory>,
    mark: Option<mark::Value>,
}

impl Default for Known {
    /// Older than any that is kept, so that the first look loads it.
    fn default() -> Self {
        Self { directory: Arc::new(Directory::new(-1, [])), mark: None }
    }
}

#[async_trait]
impl DirectoryStore for SqliteStore {
    async fn directory(&self) -> Result<Arc<Directory>, Unavailable> {
        let mark = self.mark.value();
        let known = self.directory.read().unwrap_or_else(PoisonError::into_inner).clone();
        if mark.is_some() && known.mark == mark {
            return Ok(known.directory);
        }
        // it was edited, here or by another process; or is just now
        let revision = known.directory.revision();
        let newer = match self.readers.look_up(self::revision)? {
            same if same == revision => None,
            _ => self.readers.read(move |db| newer_than(db, revision)).await?,
        };
        let directory = newer.map_or(known.directory, Arc::new);
        let mut kept = self.directory.write().unwrap_or_else(PoisonError::into_inner);
        if kept.directory.revision() <= directory.revision() {
            *kept = Known { directory: Arc::clone(&directory), mark };
        }
        Ok(directory)
    }

    async fn edit_directory_by(
        &self,
        editor: Editor,
        from_revision: i64,
        edits: Vec<Edit>,
    ) -> Result<Written, Unavailable> {
        self.writer
            .write_marked(move |tx| {
                if revision(tx)? != from_revision {
                    return Ok(Written::Outdated);
                }
                for edit in &edits {
                    if let Edit::Vacant(tenant, server) = edit
                        && sessions::is_active_on(tx, *tenant, Target::Server(*server))?
                    {
                        return Ok(Written::Occupied);
                    }
                }
                tx.execute("UPDATE installation SET directory_revision = directory_revision + 1", [])?;
                audit::edited(tx, editor, from_revision + 1)?;
                edits.iter().try_for_each(|edit| apply(tx, edit)).map(|()| Written::Kept)
            })
            .await
    }

    async fn node_id(&self) -> Result<Uuid, Unavailable> {
        Ok(self.node_id)
    }
}

fn apply(tx: &Tx<'_>, edit: &Edit) -> rusqlite::Result<()> {
    match edit {
        Edit::Put(item) => {
            let text = rows::to_json(item)?;
            tx.execute(
                "INSERT INTO directory_item (id, item) VALUES (?1, ?2)
                 ON CONFLICT (id) DO UPDATE SET item = excluded.item",
                params![item.id(), text],
            )?;
            audit::put(tx, item, &text)
        }
        Edit::Remove(id) => {
            // an API key's last use goes with it
            tx.execute("DELETE FROM api_key_use WHERE key = ?1", params![id])?;
            tx.execute("DELETE FROM directory_item WHERE id = ?1", params![id])?;
            audit::removed(tx, *id)
        }
        Edit::Vacant(..) => Ok(()),
    }
}

/// The revision of the directory, within the transaction that asks.
pub(super) fn revision(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT directory_revision FROM installation")?.query_row([], |row| row.get(0))
}

/// The directory of this database.
pub(super) fn read(db: &Connection) -> rusqlite::Result<Directory> {
    // -1 is older than any; a database that was never opened for writing has none yet
    let kept = match newer_than(db, -1) {
        Err(rusqlite::Error::QueryReturnedNoRows) => None,
        other => other?,
    };
    Ok(kept.unwrap_or_default())
}

fn newer_than(db: &Connection, known: i64) -> rusqlite::Result<Option<Directory>> {
    // one transaction, so that the revision is that of the entries
    let tx = db.unchecked_transaction()?;
    let revision = revision(&tx)?;
    if revision == known {
        return Ok(None);
    }
    let items = tx
        .prepare_cached("SELECT item FROM directory_item")?
        .query_map([], |row| rows::json::<DirectoryItem>(row, 0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Some(Directory::new(revision, items)))
}
