//! A transaction that adds to the chain.

use std::{
    cell::{Cell, RefCell, RefMut},
    ops::Deref,
    ptr,
};

use chrono::{DateTime, Utc};
use rusqlite::{
    CachedStatement, Connection, OptionalExtension as _, Row, params,
    types::{Type, Value},
};

use super::hash::{Hash, digest};
use crate::{
    domain::{Clock, SessionId},
    store::sqlite::counts::Moves,
};

/// The last link of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: i64,
    /// Its hash, which stands for all of the chain.
    pub hash: Hash,
}

/// A write transaction, and where the chain ends in it. That is read at the first link: another process may have added to
/// the chain before, and none can meanwhile.
///
/// The chain ends at the last event, or at the last record, which a row of its own tells: so a transaction with nothing but
/// events writes no page more than these.
pub(in crate::store::sqlite) struct Tx<'a> {
    connection: &'a Connection,
    clock: &'a dyn Clock,
    head: Cell<Option<Head>>,
    /// The last record of this transaction.
    recorded: Cell<Option<Head>>,
    /// The sessions that have moved in it.
    pub(in crate::store::sqlite) moves: Moves,
    /// The sessions that it changes.
    touched: RefCell<Vec<SessionId>>,
    /// What it does again and again, by the address of its text.
    at_hand: RefCell<Vec<(&'static str, CachedStatement<'a>)>>,
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl<'a> Tx<'a> {
    /// Of a connection whose write transaction has begun.
    pub(in crate::store::sqlite) fn new(connection: &'a Connection, clock: &'a dyn Clock) -> Self {
        Self {
            connection,
            clock,
            head: Cell::new(None),
            recorded: Cell::new(None),
            moves: Moves::default(),
            touched: RefCell::default(),
            at_hand: RefCell::default(),
        }
    }

    /// A statement that stays at hand until the transaction ends: a group does the same few for each session, and to
    /// look them up by their texts each time is a twentieth of the writer's instructions. One at a time: it is given
    /// back before the next.
    pub(in crate::store::sqlite) fn statement(
        &self,
        sql: &'static str,
    ) -> rusqlite::Result<RefMut<'_, CachedStatement<'a>>> {
        let mut at_hand = self.at_hand.borrow_mut();
        let known = at_hand.iter().position(|(text, _)| ptr::eq(*text, sql));
        if known.is_none() {
            at_hand.push((sql, self.connection.prepare_cached(sql)?));
        }
        let place = known.unwrap_or(at_hand.len() - 1);
        Ok(RefMut::map(at_hand, |at_hand| &mut at_hand[place].1))
    }

    /// The present moment, as records tell it.
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
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

    /// The last link is a record.
    pub(super) fn recorded(&self) {
        self.recorded.set(self.head.get());
    }

    /// Writes what was counted, and which record is the last one, where there are new ones: the last thing before the commit.
    pub(in crate::store::sqlite) fn finish(&self) -> rusqlite::Result<()> {
        self.moves.write(self)?;
        let Some(head) = self.recorded.get() else { return Ok(()) };
        self.connection
            .prepare_cached("UPDATE audit_head SET seq = ?1, hash = ?2")?
            .execute(params![head.seq, head.hash])
            .map(drop)
    }
}

/// Where the chain ends.
pub(in crate::store::sqlite) fn read_head(db: &Connection) -> rusqlite::Result<Head> {
    let recorded = last_record(db)?;
    let last = db
        .prepare_cached("SELECT seq, hash FROM event WHERE seq > ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row(params![recorded.seq], head)
        .optional()?;
    Ok(last.unwrap_or(recorded))
}

/// The last record, by the row that tells it.
pub(super) fn last_record(db: &Connection) -> rusqlite::Result<Head> {
    db.prepare_cached("SELECT seq, hash FROM audit_head")?.query_row([], head)
}

fn head(row: &Row<'_>) -> rusqlite::Result<Head> {
    let hash = Hash::kept(&row.get(1)?);
    let hash = hash.ok_or_else(|| rusqlite::Error::InvalidColumnType(1, "hash".into(), Type::Blob))?;
    Ok(Head { seq: row.get(0)?, hash })
}

/// The digest of a link's row: of its table, its number and its other columns but the hash.
pub(in crate::store) fn link_digest(table: &str, seq: i64, row: &[Value]) -> Hash {
    digest(table, [&Value::Integer(seq)].into_iter().chain(row))
}
