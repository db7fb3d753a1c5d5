//! Whether a database is as its audit chain says: each link after the one before it, and each row of each table as the
//! links tell of it.
//!
//! Read a part at a time, as [`super::super::check`] does, so that a server goes on writing meanwhile.

use std::path::Path;

use rusqlite::{Connection, params, types::Value};

pub use super::findings::Finding;
use super::{
    Hash, Head, Newer,
    begin::COPIED,
    findings::Findings,
    links::{self, first},
    session,
    tx::{last_record, read_head},
    walk::Walk,
};
use crate::{
    domain::CheckRule,
    store::sqlite::{
        check,
        offline::{self, FileError, Stage, Use, Watch},
        rows::{FIXED, MOVING},
    },
};

/// Sessions in one view.
const SESSIONS: usize = 500;

/// What a verification has come to.
#[derive(Debug)]
pub struct Report {
    /// The number of the first link that was followed: 1, but of an export that begins later.
    pub first: i64,
    /// Links that were followed.
    pub links: u64,
    /// Sessions that were compared; `None` of an export, which has none.
    pub sessions: Option<u64>,
    /// Where the chain ends.
    pub head: Head,
    /// The link whose hash was noted elsewhere, where one was given and found.
    pub noted_at: Option<i64>,
    /// What has come after that.
    pub newer: Newer,
    /// How much was found in all.
    pub total: u64,
    /// The first ten thousand findings.
    pub findings: Vec<Finding>,
}

impl Report {
    pub(in crate::store) fn of(mut walk: Walk, sessions: Option<u64>, findings: Findings) -> Self {
        Self {
            first: walk.first(),
            links: walk.links(),
            sessions,
            head: walk.head(),
            noted_at: walk.noted_at(),
            newer: walk.newer(),
            total: findings.total,
            findings: findings.first,
        }
    }
}

/// Verifies the database at `path`, which a server may be writing to, or a backup that lies there; and that its chain
/// has the head that was `noted` elsewhere. Finds what [`check::check`] does, too. Changes nothing.
///
/// # Errors
/// [`FileError`] where it is not hangup's, or of another version of its schema, or cannot be read at all.
pub fn verify(path: &Path, is: Use, noted: Option<Hash>, watch: &mut Watch) -> Result<Report, FileError> {
    let checked = check::check(path, is, watch)?;
    let mut findings = Findings::default();
    let sessions = checked.sessions;
    // those beyond the first ten thousand
    findings.total = checked.total.saturating_sub(checked.findings.len() as u64);
    checked.findings.into_iter().for_each(|found| findings.add_checked(found));
    let db = offline::open(path, is)?;
    let mut walk = Walk::new(Head { seq: 0, hash: Hash::NONE }, noted);
    let read = follow(&db, &mut walk, &mut findings, watch)
        .and_then(|()| copied(&db, &mut walk))
        .and_then(|()| self::sessions(&db, sessions, &mut walk, &mut findings, watch));
    match read {
        // what could not be read was found before: the file is damaged
        Err(error) if findings.total > 0 => findings.add("file", "-", error.to_string()),
        read => read.map_err(FileError::of(path))?,
    }
    Ok(Report::of(walk, Some(sessions), findings))
}

/// The head of the chain of the database at `path`.
///
/// # Errors
/// As [`verify`].
pub fn head(path: &Path, is: Use) -> Result<Head, FileError> {
    let db = offline::open_current(path, is)?;
    read_head(&db).map_err(FileError::of(path))
}

impl Findings {
    fn add_checked(&mut self, found: check::Finding) {
        let table = match found.flaw.rule {
            CheckRule::Integrity => "file",
            CheckRule::Actions => "action",
            CheckRule::Words => "words_block",
            CheckRule::Counts => "session_count",
            _ if found.session.is_none() => "directory_item",
            _ => "session",
        };
        let key = found.session.map_or_else(|| "-".into(), |id| id.to_string());
        self.add(table, key, found.flaw.detail);
    }
}

/// Follows the chain to its end.
fn follow(
    db: &Connection,
    walk: &mut Walk,
    findings: &mut Findings,
    watch: &mut Watch,
) -> rusqlite::Result<()> {
    for (table, seq) in links::before_the_first(db)? {
        findings.add(table, seq, "no link has this number");
    }
    let mut read = 0;
    loop {
        let view = db.unchecked_transaction()?;
        let last = links::last(&view)?;
        watch(Stage { what: "following the chain", done: count(read), total: count(last) });
        let until = links::page_end(&view, read, last)?;
        step(&view, (read, until), walk, findings)?;
        read = until;
        if read >= last {
            return Ok(());
        }
    }
}

/// Takes a copy of another store that was not opened since for what it will be.
fn copied(db: &Connection, walk: &mut Walk) -> rusqlite::Result<()> {
    let version: Option<i64> = db.query_row("SELECT max(version) FROM audit_head", [], |row| row.get(0))?;
    if version == Some(COPIED) {
        walk.replay.copied(walk.head().seq + 1);
    }
    Ok(())
}

/// Follows it from one link, and up to another.
fn step(
    db: &Connection,
    (after, until): (i64, i64),
    walk: &mut Walk,
    findings: &mut Findings,
) -> rusqlite::Result<()> {
    for link in links::between(db, after, until)? {
        walk.step(&link, findings);
    }
    Ok(())
}

/// Compares each session, and at last all else, with what the chain says in the same view.
fn sessions(
    db: &Connection,
    total: u64,
    walk: &mut Walk,
    findings: &mut Findings,
    watch: &mut Watch,
) -> rusqlite::Result<()> {
    let (fixed, moving) = (FIXED.split(", ").count(), MOVING.split(", ").count());
    let sql = format!("SELECT {FIXED}, {MOVING} FROM session WHERE id > ?1 ORDER BY id LIMIT {SESSIONS}");
    // any number is before any id
    let (mut after, mut done) = (Value::Integer(0), 0);
    loop {
        watch(Stage { what: "comparing sessions", done, total: total.max(done) });
        let view = db.unchecked_transaction()?;
        step(&view, (walk.head().seq, links::last(&view)?), walk, findings)?;
        let mut statement = view.prepare_cached(&sql)?;
        let mut rows = statement.query(params![after])?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            let mut columns = first(row, fixed + moving)?;
            let moving = columns.split_off(fixed);
            session::compare(&view, &columns, &moving, &walk.replay.packing, findings)?;
            last = columns.into_iter().next();
            done += 1;
        }
        session::waiting(&view, &after, last.as_ref(), findings)?;
        match last {
            Some(id) => after = id,
            None => return finish(&view, walk, findings),
        }
    }
}

/// Ends at the end of the chain, and compares all else with what it says.
fn finish(view: &Connection, walk: &mut Walk, findings: &mut Findings) -> rusqlite::Result<()> {
    match last_record(view) {
        Ok(last) => walk.finish("audit_head", last, findings),
        Err(_) => findings.add("audit_head", 1, "it is gone, or has no hash"),
    }
    walk.finish_noted("audit_head", findings);
    walk.replay.check_forgotten(findings);
    walk.replay.compare(view, findings)
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
