//! The audit chain: every event of a session and every record of all else is a link of it, with a hash of what it says
//! and of the hash before it.
//!
//! Links have numbers of one series, over the tables `event`, `audit` and, for what retention has taken, `forgotten_event`.
//! What is no link, but a state, is told by links: a session by the digests in its events, an entry of the directory, a
//! used code, the last use of a key, a block of packed words and the schema by the last record of each. [`verify`]
//! compares all of it. Who can write to the file can also make a new chain from the row that they change to its end: that
//! is found by a head that was noted elsewhere.

mod begin;
pub mod export;
mod findings;
mod hash;
mod links;
mod newer;
mod packing;
mod record;
mod replay;
mod runs;
mod session;
mod tx;
pub mod verify;
mod walk;

use std::sync::LazyLock;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params, types::Value};
use uuid::Uuid;

use super::SqliteStore;
use crate::domain::{AuditTrail, DirectoryItem, Editor, Note, Unavailable};

pub(super) use self::{
    begin::{COPIED, begin},
    links::first,
    record::{Packed, PackedBlock},
    tx::{Tx, read_head},
};
pub use self::{
    findings::Finding,
    hash::Hash,
    newer::{Newer, Notable, NotableBy, What},
    tx::Head,
};
#[cfg(feature = "postgres")]
pub(in crate::store) use self::{
    findings::Findings,
    links::{AUDIT_TABLE, Link, LinkRow},
    replay::{STATES, SchemaPlaces},
    tx::link_digest,
    walk::Walk,
};
pub(in crate::store) use self::{
    hash::{digest, value},
    links::{EVENT_COLUMNS, EVENT_TABLE},
    record::Record,
    runs::Runs,
};

#[async_trait]
impl AuditTrail for SqliteStore {
    async fn note(&self, notes: Vec<Note>) -> Result<(), Unavailable> {
        let records: Vec<_> = notes.into_iter().map(Record::from).collect();
        self.writer.write(move |tx| records.iter().try_for_each(|record| record.append(tx))).await
    }
}

/// An event as a link.
static INSERT_EVENT: LazyLock<String> = LazyLock::new(|| {
    let columns = links::EVENT_COLUMNS;
    let places: Vec<_> = (1..=columns.len() + 2).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO event ({}, seq, hash) VALUES ({})", columns.join(", "), places.join(", "))
});

/// Keeps an event as the next link. Gives its number.
pub(super) fn insert_event(tx: &Tx<'_>, columns: &[Value]) -> rusqlite::Result<i64> {
    let seq = tx.next()?;
    let hash = tx.link(EVENT_TABLE, seq, columns)?;
    let mut insert = tx.statement(&INSERT_EVENT)?;
    for (place, column) in (1..).zip(columns) {
        insert.raw_bind_parameter(place, column)?;
    }
    insert.raw_bind_parameter(columns.len() + 1, seq)?;
    insert.raw_bind_parameter(columns.len() + 2, hash)?;
    insert.raw_execute().map(|_| seq)
}

/// Takes an event away, and leaves its digest.
pub(super) fn forget_event(tx: &Tx<'_>, seq: i64, columns: &[Value]) -> rusqlite::Result<()> {
    // where the chain ends is read of the last event, which may be this one
    tx.head()?;
    tx.prepare_cached("DELETE FROM event WHERE seq = ?1")?.execute(params![seq])?;
    tx.prepare_cached("INSERT INTO forgotten_event (seq, digest) VALUES (?1, ?2)")?
        .execute(params![seq, tx::link_digest(EVENT_TABLE, seq, columns)])
        .map(drop)
}

/// The directory has a new revision.
pub(super) fn edited(tx: &Tx<'_>, editor: Editor, revision: i64) -> rusqlite::Result<()> {
    Record::Edited { by: editor.into(), revision }.append(tx)
}

/// An entry of the directory is kept as this text.
pub(super) fn put(tx: &Tx<'_>, item: &DirectoryItem, text: &str) -> rusqlite::Result<()> {
    let (what, name) = item.describe();
    let digest = item_digest(item.id(), text);
    Record::Put { item: item.id(), what: what.into(), name: name.into(), digest }.append(tx)
}

/// An entry of the directory is gone.
pub(super) fn removed(tx: &Tx<'_>, item: Uuid) -> rusqlite::Result<()> {
    Record::Removed { item }.append(tx)
}

/// A one-time code was used.
pub(super) fn code_used(tx: &Tx<'_>, account: Uuid, step: i64) -> rusqlite::Result<()> {
    Record::CodeUsed { account, step }.append(tx)
}

/// An API key was used, last at this time.
pub(super) fn key_used(tx: &Tx<'_>, key: Uuid, at: i64) -> rusqlite::Result<()> {
    Record::KeyUsed { key, at }.append(tx)
}

/// These sessions, which had ended by `until`, were forgotten with the events of these numbers.
pub(super) fn forgot(
    tx: &Tx<'_>,
    by: Editor,
    until: DateTime<Utc>,
    sessions: Vec<Uuid>,
    events: Vec<i64>,
) -> rusqlite::Result<()> {
    let (by, until, events) = (by.into(), until.timestamp_millis(), Runs::of(events).to_string());
    Record::Forgot { by, until, sessions, events }.append(tx)
}

/// Words of sessions were packed.
pub(super) fn packed(tx: &Tx<'_>, packed: Packed) -> rusqlite::Result<()> {
    Record::Packed(packed).append(tx)
}

/// A block of words is gone, and the sessions from `first` to `last` are queued again, since the link that this gives.
pub(super) fn unpacked(tx: &Tx<'_>, block: i64, first: Uuid, last: Uuid) -> rusqlite::Result<i64> {
    let since = tx.next()?;
    Record::Unpacked { block, first, last }.append(tx).map(|()| since)
}

/// The number of the last link.
pub(super) fn last(db: &Connection) -> rusqlite::Result<i64> {
    tx::read_head(db).map(|head| head.seq)
}

/// The digest of an entry of the directory that is kept as this text.
pub(in crate::store) fn item_digest(id: Uuid, text: &str) -> Hash {
    digest("directory_item", &[id.into(), Value::Text(text.into())])
}
