//! Where the chain begins: at a new database, and at one from before there was a chain, whose events become its first
//! links with the numbers that they have.

use rusqlite::{Connection, OptionalExtension as _, params, types::Value};
use uuid::Uuid;

use super::{
    Hash, Tx, digest, edited, item_digest,
    links::{EVENT_COLUMNS, first},
    record::Record,
};
use crate::{
    domain::{Clock, DirectoryItem, Editor, Ids},
    store::sqlite::rows::{self, FIXED, MOVING},
};

/// Makes sure that there is a chain, and that its records tell of the installation and of the schema. Gives the
/// identity of the installation, which is made where there is none.
///
/// One transaction: where it breaks off, the next start begins again.
pub(in crate::store::sqlite) fn begin(
    db: &Connection,
    clock: &dyn Clock,
    ids: &dyn Ids,
) -> rusqlite::Result<Uuid> {
    db.execute_batch("BEGIN IMMEDIATE")?;
    let tx = Tx::new(db, clock);
    let begun = all(&tx, ids).and_then(|node| tx.finish().map(|()| node));
    db.execute_batch(if begun.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    begun
}

fn all(tx: &Tx<'_>, ids: &dyn Ids) -> rusqlite::Result<Uuid> {
    tx.execute(
        "INSERT INTO installation (one, node_id, directory_revision) VALUES (1, ?1, 0) ON CONFLICT DO NOTHING",
        params![ids.new_id()],
    )?;
    let (node, revision) =
        tx.query_row("SELECT node_id, directory_revision FROM installation", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    if has_events_from_before(tx)? {
        let events_before = take_over_events(tx)?;
        Record::Began { node, revision, events_before }.append(tx)?;
        take_over_states(tx, revision)?;
    }
    note_schema(tx)?;
    Ok(node)
}

fn has_events_from_before(db: &Connection) -> rusqlite::Result<bool> {
    db.query_row("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'event_before')", [], |row| {
        row.get(0)
    })
}

/// Moves the events from before into the chain, each session's first and last with the digests of the session. Gives
/// how many there are.
fn take_over_events(tx: &Tx<'_>) -> rusqlite::Result<i64> {
    // what is digested here is what `rows::fixed` and `rows::moving` make of a session
    let columns = EVENT_COLUMNS.len() - 2;
    let mut events = tx.prepare(&format!(
        "SELECT {}, {}, {}, seq FROM event_before AS event
            LEFT JOIN session ON session.id = event.session
                AND (event.previous IS NULL OR session.last_event = event.seq)
         ORDER BY seq",
        of("event", EVENT_COLUMNS.iter().copied().take(columns)),
        of("session", FIXED.split(", ")),
        of("session", MOVING.split(", ")),
    ))?;
    let (fixed, moving) = (count(FIXED), count(MOVING));
    let mut rows = events.query([])?;
    let mut moved = 0;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(columns + fixed + moving)?;
        fill_gap(tx, seq)?;
        let mut values = first(row, columns + fixed + moving)?;
        let moving = values.split_off(columns + fixed);
        let fixed = values.split_off(columns);
        let is_of_session = fixed.first().is_some_and(|id| *id != Value::Null);
        let is_first = is_of_session && values.last() == Some(&Value::Null);
        let is_last = is_of_session && moving.get(LAST_EVENT) == Some(&Value::Integer(seq));
        values.push(if is_first { digest(rows::BEGUN, &fixed).into() } else { Value::Null });
        values.push(if is_last { digest(rows::KEPT, &moving).into() } else { Value::Null });
        let linked_as = super::insert_event(tx, &values)?;
        debug_assert_eq!(linked_as, seq, "gaps are filled");
        moved += 1;
    }
    drop(rows);
    drop(events);
    tx.execute_batch("DROP TABLE event_before")?;
    Ok(moved)
}

/// Where `last_event` is in [`MOVING`].
const LAST_EVENT: usize = 12;

fn count(columns: &str) -> usize {
    columns.split(", ").count()
}

fn of<'a>(table: &str, columns: impl Iterator<Item = &'a str>) -> String {
    columns.map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ")
}

/// Numbers of events that were forgotten before there was a chain.
fn fill_gap(tx: &Tx<'_>, until: i64) -> rusqlite::Result<()> {
    let mut insert = tx.prepare_cached("INSERT INTO forgotten_event (seq, digest) VALUES (?1, ?2)")?;
    for seq in tx.next()?..until {
        insert.execute(params![seq, Hash::NONE])?;
        tx.link_digest(seq, Hash::NONE)?;
    }
    Ok(())
}

/// Tells what there was of other states.
fn take_over_states(tx: &Tx<'_>, revision: i64) -> rusqlite::Result<()> {
    edited(tx, Editor::Command, revision)?;
    let mut items = tx.prepare("SELECT id, item FROM directory_item")?;
    let mut rows = items.query([])?;
    while let Some(row) = rows.next()? {
        let (item, text): (Uuid, String) = (row.get(0)?, row.get(1)?);
        // one that cannot be read is told all the same
        let known = serde_json::from_str::<DirectoryItem>(&text).ok();
        let (what, name) = known.as_ref().map_or(("", ""), DirectoryItem::describe);
        let digest = item_digest(item, &text);
        Record::Put { item, what: what.into(), name: name.into(), digest }.append(tx)?;
    }
    each(tx, "SELECT account, last_step FROM one_time_code", |account, step| Record::CodeUsed {
        account,
        step,
    })?;
    each(tx, "SELECT key, last_used_at FROM api_key_use", |key, at| Record::KeyUsed { key, at })
}

fn each(tx: &Tx<'_>, sql: &str, record: impl Fn(Uuid, i64) -> Record) -> rusqlite::Result<()> {
    let mut states = tx.prepare(sql)?;
    let mut rows = states.query([])?;
    while let Some(row) = rows.next()? {
        record(row.get(0)?, row.get(1)?).append(tx)?;
    }
    Ok(())
}

/// Tells of the schema where it has a version that no record has told of.
fn note_schema(tx: &Tx<'_>) -> rusqlite::Result<()> {
    let noted: i64 = tx.query_row("SELECT version FROM audit_head", [], |row| row.get(0))?;
    let version = schema_version(tx)?;
    if version == Some(noted) {
        return Ok(());
    }
    if noted == COPIED {
        Record::Copied { links: tx.head()?.seq }.append(tx)?;
    }
    let version = version.unwrap_or_default();
    Record::Schema { version, digest: schema_digest(tx)? }.append(tx)?;
    tx.execute("UPDATE audit_head SET version = ?1", params![version]).map(drop)
}

/// The version of the schema, as the chain tells it, of a file that was copied from another store and not opened since.
pub(in crate::store::sqlite) const COPIED: i64 = -1;

fn schema_version(db: &Connection) -> rusqlite::Result<Option<i64>> {
    db.query_row("SELECT max(version) FROM refinery_schema_history", [], |row| row.get(0)).optional()
}

/// The digest of all that defines the schema: the tables, indexes and triggers, and how they came about.
pub(super) fn schema_digest(db: &Connection) -> rusqlite::Result<Hash> {
    let mut all = Vec::new();
    for (sql, columns) in [
        ("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", 4),
        ("SELECT version, name, applied_on, checksum FROM refinery_schema_history ORDER BY version", 4),
    ] {
        let mut statement = db.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.extend(first(row, columns)?);
        }
    }
    Ok(digest("schema", &all))
}
