//! The chain as lines of JSON, which verify elsewhere by its head alone.
//!
//! A line has `seq`, `table` (`event`, `audit` or `forgotten_event`), `row` and, but for a forgotten event, `hash`. In
//! `row` are the table's columns: ids are UUIDs, digests are in hexadecimal, times are milliseconds since 1970, and
//! `record` is a text that is JSON again. The first line has `previous` too, the hash of the link before it, where
//! there is one.

use std::{io, path::Path};

use rusqlite::types::Value;
use serde_json::{Map, json};
use uuid::Uuid;

use super::{
    Hash, Head,
    findings::{Findings, text_of},
    links::{self, AUDIT_COLUMNS, AUDIT_TABLE, EVENT_COLUMNS, EVENT_TABLE, FORGOTTEN_TABLE, Link, LinkRow},
    tx::read_head,
    verify::Report,
    walk::Walk,
};
use crate::store::sqlite::offline::{self, FileError, Stage, Use, Watch};

/// The columns that have bytes.
const BYTES: &[&str] = &["session", "tenant", "begun_as", "kept_as", "digest"];

/// Why a chain could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database that is no file.
    #[cfg(feature = "postgres")]
    #[error(transparent)]
    Database(#[from] crate::store::postgres::OpenError),
    /// Where it goes to.
    #[error("cannot write the export: {0}")]
    Write(#[from] io::Error),
}

/// Writes the links from the number `from` on, each as a line, to the end of the chain of the database at `path`. Gives
/// the head.
///
/// # Errors
/// [`ExportError`].
pub fn export(
    path: &Path,
    is: Use,
    from: i64,
    out: &mut dyn io::Write,
    watch: &mut Watch,
) -> Result<Head, ExportError> {
    let db = offline::open_current(path, is)?;
    let failed = FileError::of(path);
    let mut read = from.max(1) - 1;
    let mut previous = before(&db, read).map_err(&failed)?;
    loop {
        let view = db.unchecked_transaction().map_err(&failed)?;
        let last = links::last(&view).map_err(&failed)?;
        let until = links::page_end(&view, read, last).map_err(&failed)?;
        watch(Stage { what: "exporting", done: count(read), total: count(last) });
        write_links(&links::between(&view, read, until).map_err(&failed)?, &mut previous, out)?;
        read = read.max(until);
        if read >= last {
            out.flush()?;
            return Ok(read_head(&view).map_err(&failed)?);
        }
    }
}

/// Writes each link as a line. The first line has the hash of the link before it, where there is one.
pub(in crate::store) fn write_links(
    links: &[Link],
    previous: &mut Option<Hash>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    links.iter().try_for_each(|link| writeln!(out, "{}", line(link, previous.take())))
}

/// The hash of the link with this number, where there is one.
fn before(db: &rusqlite::Connection, seq: i64) -> rusqlite::Result<Option<Hash>> {
    // forgotten events have none: it comes of what is before them
    let known = links::last_with_hash(db, seq)?;
    let (mut at, mut hash) = known.unwrap_or((0, Hash::NONE));
    if seq == 0 {
        return Ok(None);
    }
    while at < seq {
        let until = links::page_end(db, at, seq)?;
        for link in links::between(db, at, until)? {
            hash = hash.then(link.digest().unwrap_or(Hash::NONE));
        }
        at = until;
    }
    Ok(Some(hash))
}

fn line(link: &Link, previous: Option<Hash>) -> serde_json::Value {
    let (columns, values, hash): (&[&str], &[Value], _) = match &link.row {
        LinkRow::Event(values, hash) => (EVENT_COLUMNS, values, Some(hash)),
        LinkRow::Audit(values, hash) => (AUDIT_COLUMNS, values, Some(hash)),
        LinkRow::Forgotten(digest) => (&["digest"], std::slice::from_ref(digest), None),
    };
    let row: Map<_, _> =
        columns.iter().zip(values).map(|(name, value)| ((*name).into(), to_json(value))).collect();
    let mut object = json!({ "seq": link.seq, "table": link.table(), "row": row });
    if let Some(hash) = hash {
        object["hash"] = to_json(hash);
    }
    if let Some(previous) = previous {
        object["previous"] = previous.to_string().into();
    }
    object
}

fn to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Blob(bytes) => text_of(bytes).into(),
    }
}

/// What is wrong with an export, or that nothing is. `noted` is the head of the chain that it is of, or an earlier one:
/// lines after that are vouched for by nothing but themselves.
///
/// # Errors
/// Where it cannot be read.
pub fn verify_export(mut lines: impl io::BufRead, noted: Hash, watch: &mut Watch) -> io::Result<Report> {
    let mut findings = Findings::default();
    let mut walk: Option<Walk> = None;
    let (mut text, mut number) = (String::new(), 0_u64);
    while {
        text.clear();
        lines.read_line(&mut text)? > 0
    } {
        number += 1;
        if number % 4096 == 0 {
            watch(Stage { what: "following the chain", done: number, total: 0 });
        }
        let Some((link, previous)) = parse(&text) else {
            findings.add("file", format!("line {number}"), "it is no line of an export");
            continue;
        };
        let start = Head { seq: previous.map_or(0, |_| link.seq - 1), hash: previous.unwrap_or(Hash::NONE) };
        walk.get_or_insert_with(|| Walk::new(start, Some(noted))).step(&link, &mut findings);
    }
    let mut walk = walk.unwrap_or_else(|| Walk::new(Head { seq: 0, hash: Hash::NONE }, Some(noted)));
    walk.finish_noted("file", &mut findings);
    walk.replay.check_forgotten(&mut findings);
    Ok(Report::of(walk, None, findings))
}

fn parse(text: &str) -> Option<(Link, Option<Hash>)> {
    let line: serde_json::Value = serde_json::from_str(text).ok()?;
    let row = line.get("row")?;
    let columns =
        |names: &[&str]| names.iter().map(|name| from_json(name, row.get(name)?)).collect::<Option<Vec<_>>>();
    let hash = || line.get("hash").and_then(|hash| from_json("digest", hash));
    let row = match line.get("table")?.as_str()? {
        EVENT_TABLE => LinkRow::Event(columns(EVENT_COLUMNS)?, hash()?),
        AUDIT_TABLE => LinkRow::Audit(columns(AUDIT_COLUMNS)?, hash()?),
        FORGOTTEN_TABLE => LinkRow::Forgotten(columns(&["digest"])?.pop()?),
        _ => return None,
    };
    let previous = match line.get("previous") {
        None => None,
        Some(hash) => Some(Hash::parse(hash.as_str()?)?),
    };
    let seq = line.get("seq")?.as_i64().filter(|seq| *seq >= 1)?;
    Some((Link { seq, row }, previous))
}

fn from_json(name: &str, value: &serde_json::Value) -> Option<Value> {
    match value {
        serde_json::Value::Null => Some(Value::Null),
        serde_json::Value::Number(number) => {
            number.as_i64().map(Value::Integer).or_else(|| number.as_f64().map(Value::Real))
        }
        serde_json::Value::String(text) if BYTES.contains(&name) => bytes(text).map(Value::Blob),
        serde_json::Value::String(text) => Some(Value::Text(text.clone())),
        _ => None,
    }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    if text.len() == 36 {
        return Uuid::try_parse(text).ok().map(|id| id.as_bytes().to_vec());
    }
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
