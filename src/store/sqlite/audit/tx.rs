//! A transaction that adds to the chain.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
};

use rusqlite::{Connection, params, types::Value};

use super::hash::{Hash, digest};
use crate::{domain::SessionId, store::sqlite::counts::Moves};

/// The last link of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: i64,
    /// Its hash, which stands for all of the chain.
    pub hash: Hash,
}

/// A write transaction, and where the chain ends in it. The head is read at the first link and written once at the end:
/// another process may have added to the chain before, and none can meanwhile.
pub(in crate::store::sqlite) struct Tx<'a> {
    connection: &'a Connection,
    /// As the file has it.
    read: Cell<Option<Head>>,
    head: Cell<Option<Head>>,
    /// The sessions that have moved in it.
    pub(in crate::store::sqlite) moves: Moves,
    /// The sessions that it changes.
    touched: RefCell<Vec<SessionId>>,
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl<'a> Tx<'a> {
    /// Of a connection whose write transaction has begun.
    pub(in crate::store::sqlite) fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            read: Cell::new(None),
            head: Cell::new(None),
            moves: Moves::default(),
            touched: RefCell::default(),
        }
    }

    /// A session is changed.
    pub(in crate::store::sqlite) fn touch(&self, session: SessionId) {
        self.touched.borrow_mut().push(session);
    }

    /// The sessions that were changed.
    pub(in crate::store::sqlite) fn touched(self) -> Vec<SessionId> {
        self.touched.into_inner()
    }

    /// Where the chain ends now.
    pub(in crate::store::sqlite) fn head(&self) -> rusqlite::Result<Head> {
        if let Some(head) = self.head.get() {
            return Ok(head);
        }
        let head = read_head(self.connection)?;
        self.read.set(Some(head));
        self.head.set(Some(head));
        Ok(head)
    }

    /// The number of the next link.
    pub(in crate::store::sqlite) fn next(&self) -> rusqlite::Result<i64> {
        Ok(self.head()?.seq + 1)
    }

    /// Makes the next link of a row with this number, which goes into `table` with the hash that this gives.
    pub(in crate::store::sqlite) fn link(
        &self,
        table: &str,
        seq: i64,
        row: &[Value],
    ) -> rusqlite::Result<Hash> {
        self.link_digest(seq, link_digest(table, seq, row))
    }

    /// The same for a row of which the digest alone is known.
    pub(super) fn link_digest(&self, seq: i64, digest: Hash) -> rusqlite::Result<Hash> {
        let hash = self.head()?.hash.then(digest);
        self.head.set(Some(Head { seq, hash }));
        Ok(hash)
    }

    /// Forgets the links after `head`, whose rows were rolled back.
    pub(in crate::store::sqlite) fn back_to(&self, head: Head) {
        self.head.set(Some(head));
    }

    /// Writes what is counted, and the head where there are new links: the last thing before the commit.
    pub(in crate::store::sqlite) fn finish(&self) -> rusqlite::Result<()> {
        self.moves.write(self.connection)?;
        match self.head.get() {
            Some(head) if self.read.get() != Some(head) => self
                .connection
                .prepare_cached("UPDATE audit_head SET seq = ?1, hash = ?2")?
                .execute(params![head.seq, head.hash])
                .map(drop),
            _ => Ok(()),
        }
    }
}

/// Where the chain ends, by its row.
pub(super) fn read_head(db: &Connection) -> rusqlite::Result<Head> {
    db.prepare_cached("SELECT seq, hash FROM audit_head")?.query_row([], |row| {
        let hash = Hash::kept(&row.get(1)?);
        let hash = hash.ok_or_else(|| {
            rusqlite::Error::InvalidColumnType(1, "hash".into(), rusqlite::types::Type::Blob)
        })?;
        Ok(Head { seq: row.get(0)?, hash })
    })
}

/// The digest of a link's row: of its table, its number and its other columns but the hash.
pub(super) fn link_digest(table: &str, seq: i64, row: &[Value]) -> Hash {
    digest(table, [&Value::Integer(seq)].into_iter().chain(row))
}
