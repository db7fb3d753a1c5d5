//! The links of the chain as rows, read a part at a time in their order.

use rusqlite::{
    Connection, OptionalExtension as _, Row, params,
    types::{Value, ValueRef},
};

use super::{hash::Hash, tx::link_digest};

pub(in crate::store) const EVENT_TABLE: &str = "event";
pub(in crate::store) const AUDIT_TABLE: &str = "audit";
pub(super) const FORGOTTEN_TABLE: &str = "forgotten_event";

/// The columns of an event that its hash is of, but for its number.
pub(in crate::store) const EVENT_COLUMNS: &[&str] = &[
    "session",
    "tenant",
    "at",
    "actor",
    "from_state",
    "to_state",
    "reason",
    "attempt",
    "attempt_succeeded",
    "attempt_phase",
    "previous",
    "begun_as",
    "kept_as",
];

/// The same of a record.
pub(super) const AUDIT_COLUMNS: &[&str] = &["at", "record"];

/// One link.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::store) struct Link {
    pub(in crate::store) seq: i64,
    pub(in crate::store) row: LinkRow,
}

/// What there is of a link.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::store) enum LinkRow {
    /// Its columns, and its hash as it is kept.
    Event(Vec<Value>, Value),
    /// The same of a record.
    Audit(Vec<Value>, Value),
    /// The digest of an event that was forgotten.
    Forgotten(Value),
}

impl Link {
    /// The table that it is in.
    pub(super) fn table(&self) -> &'static str {
        match self.row {
            LinkRow::Event(..) => EVENT_TABLE,
            LinkRow::Audit(..) => AUDIT_TABLE,
            LinkRow::Forgotten(_) => FORGOTTEN_TABLE,
        }
    }

    /// The digest of what it says; `None` where what is left of a forgotten event is none.
    pub(in crate::store) fn digest(&self) -> Option<Hash> {
        match &self.row {
            LinkRow::Event(columns, _) => Some(link_digest(EVENT_TABLE, self.seq, columns)),
            LinkRow::Audit(columns, _) => Some(link_digest(AUDIT_TABLE, self.seq, columns)),
            LinkRow::Forgotten(digest) => Hash::kept(digest),
        }
    }

    /// The text of a record.
    pub(super) fn record(&self) -> Option<&str> {
        match &self.row {
            LinkRow::Audit(columns, _) => match columns.get(1) {
                Some(Value::Text(text)) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The number of the last link that there is, by the rows.
pub(super) fn last(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached(
        "SELECT max(coalesce((SELECT max(seq) FROM event), 0), coalesce((SELECT max(seq) FROM audit), 0),
            coalesce((SELECT max(seq) FROM forgotten_event), 0))",
    )?
    .query_row([], |row| row.get(0))
}

/// Links in one view.
const PAGE: i64 = 5_000;

/// Up to which number, at most `last`, a page of links after this one goes: however many numbers are missing, they are passed
/// over at once.
pub(super) fn page_end(db: &Connection, after: i64, last: i64) -> rusqlite::Result<i64> {
    let next: Option<i64> = db
        .prepare_cached(
            "SELECT min(seq) FROM (
                SELECT min(seq) AS seq FROM event WHERE seq > ?1
                UNION ALL SELECT min(seq) FROM audit WHERE seq > ?1
                UNION ALL SELECT min(seq) FROM forgotten_event WHERE seq > ?1)",
        )?
        .query_row(params![after], |row| row.get(0))?;
    Ok(next.map_or(last, |next| last.min(next.saturating_add(PAGE - 1))))
}

/// The rows with a number that no link has, each as its table and this number: the first link is 1.
pub(super) fn before_the_first(db: &Connection) -> rusqlite::Result<Vec<(&'static str, i64)>> {
    let mut found = Vec::new();
    for table in [EVENT_TABLE, AUDIT_TABLE, FORGOTTEN_TABLE] {
        let mut statement = db.prepare(&format!("SELECT seq FROM {table} WHERE seq < 1"))?;
        for seq in statement.query_map([], |row| row.get(0))? {
            found.push((table, seq?));
        }
    }
    Ok(found)
}

/// The links with numbers above `after` up to `until`, in their order.
pub(super) fn between(db: &Connection, after: i64, until: i64) -> rusqlite::Result<Vec<Link>> {
    let mut links = Vec::new();
    read(db, EVENT_TABLE, EVENT_COLUMNS, (after, until), &mut links, LinkRow::Event)?;
    read(db, AUDIT_TABLE, AUDIT_COLUMNS, (after, until), &mut links, LinkRow::Audit)?;
    let mut forgotten =
        db.prepare_cached("SELECT seq, digest FROM forgotten_event WHERE seq > ?1 AND seq <= ?2")?;
    let mut rows = forgotten.query(params![after, until])?;
    while let Some(row) = rows.next()? {
        links.push(Link { seq: row.get(0)?, row: LinkRow::Forgotten(owned(row.get_ref(1)?)) });
    }
    links.sort_by_key(|link| link.seq);
    Ok(links)
}

fn read(
    db: &Connection,
    table: &str,
    columns: &[&str],
    (after, until): (i64, i64),
    links: &mut Vec<Link>,
    make: impl Fn(Vec<Value>, Value) -> LinkRow,
) -> rusqlite::Result<()> {
    let sql = format!("SELECT {}, seq, hash FROM {table} WHERE seq > ?1 AND seq <= ?2", columns.join(", "));
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![after, until])?;
    while let Some(row) = rows.next()? {
        let count = columns.len();
        let (seq, hash) = (row.get(count)?, owned(row.get_ref(count + 1)?));
        links.push(Link { seq, row: make(first(row, count)?, hash) });
    }
    Ok(())
}

/// The first so many columns of a row.
pub(in crate::store::sqlite) fn first(row: &Row<'_>, count: usize) -> rusqlite::Result<Vec<Value>> {
    (0..count).map(|column| Ok(owned(row.get_ref(column)?))).collect()
}

/// A value as it is kept; what is no UTF-8 is another text then, which has another digest.
fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(blob) => Value::Blob(blob.to_vec()),
    }
}

/// The last link at or before a number that has a hash, with it.
pub(super) fn last_with_hash(db: &Connection, until: i64) -> rusqlite::Result<Option<(i64, Hash)>> {
    let mut found: Option<(i64, Hash)> = None;
    for table in [EVENT_TABLE, AUDIT_TABLE] {
        let sql = format!("SELECT seq, hash FROM {table} WHERE seq <= ?1 ORDER BY seq DESC LIMIT 1");
        let last = db.prepare_cached(&sql)?.query_row(params![until], |row| {
            Ok((row.get(0)?, Hash::kept(&owned(row.get_ref(1)?)).unwrap_or(Hash::NONE)))
        });
        found = found.into_iter().chain(last.optional()?).max_by_key(|(seq, _)| *seq);
    }
    Ok(found)
}
