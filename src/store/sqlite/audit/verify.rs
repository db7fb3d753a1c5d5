//! Whether a database is as its audit chain says: each link after the one before it, and each row of each table as the
//! links tell of it.
//!
//! Read a part at a time, as [`super::super::check`] does, so that a server goes on writing meanwhile.

use std::path::Path;

use rusqlite::{Connection, params, params_from_iter, types::Value};

pub use super::findings::Finding;
use super::{
    Hash, Head, digest,
    findings::{Findings, told},
    links::{self, first},
    tx::read_head,
    walk::Walk,
};
use crate::{
    domain::CheckRule,
    store::sqlite::{
        check,
        offline::{self, FileError, Stage, Use, Watch},
        rows::{self, EVENTS_OF, FIXED, MOVING},
    },
};

/// Sessions in one view.
const SESSIONS: usize = 500;

/// Links in one view.
const LINKS: i64 = 5_000;

/// What a verification has come to.
#[derive(Debug)]
pub struct Report {
    /// Links that were followed.
    pub links: u64,
    /// Sessions that were compared; 0 of an export, which has none.
    pub sessions: u64,
    /// Where the chain ends.
    pub head: Head,
    /// The link whose hash was noted elsewhere, where one was given and found.
    pub noted_at: Option<i64>,
    /// How much was found in all.
    pub total: u64,
    /// The first ten thousand findings.
    pub findings: Vec<Finding>,
}

impl Report {
    pub(super) fn of(walk: &Walk, sessions: u64, findings: Findings) -> Self {
        Self {
            links: walk.links(),
            sessions,
            head: walk.head(),
            noted_at: walk.noted_at(),
            total: findings.total,
            findings: findings.first,
        }
    }
}

/// Verifies the database at `path`, which a server may be writing to, or a backup that lies there; and that its chain has
/// the head that was `noted` elsewhere. Finds what [`check::check`] does, too. Changes nothing.
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
    let read = self::sessions(&db, sessions, &mut findings, watch)
        .and_then(|()| follow(&db, &mut walk, &mut findings, watch));
    match read {
        // what could not be read was found before: the file is damaged
        Err(error) if findings.total > 0 => findings.add("file", "-", error.to_string()),
        read => read.map_err(FileError::of(path))?,
    }
    Ok(Report::of(&walk, sessions, findings))
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

/// Compares each session with the digests in its first and its last event.
fn sessions(db: &Connection, total: u64, findings: &mut Findings, watch: &mut Watch) -> rusqlite::Result<()> {
    let (fixed, moving) = (FIXED.split(", ").count(), MOVING.split(", ").count());
    let sql = format!("SELECT {FIXED}, {MOVING} FROM session WHERE id > ?1 ORDER BY id LIMIT {SESSIONS}");
    let (mut after, mut done) = (Value::Blob(Vec::new()), 0);
    loop {
        watch(Stage { what: "comparing sessions", done, total: total.max(done) });
        let view = db.unchecked_transaction()?;
        let mut statement = view.prepare_cached(&sql)?;
        let mut rows = statement.query(params![after])?;
        let before = done;
        while let Some(row) = rows.next()? {
            let mut columns = first(row, fixed + moving)?;
            let moving = columns.split_off(fixed);
            if let Some(id) = columns.first() {
                after = id.clone();
            }
            done += 1;
            session(&view, &columns, &moving, findings)?;
        }
        if done == before {
            return Ok(());
        }
    }
}

fn session(
    db: &Connection,
    fixed: &[Value],
    moving: &[Value],
    findings: &mut Findings,
) -> rusqlite::Result<()> {
    let mut statement =
        db.prepare_cached(&format!("SELECT previous, begun_as, kept_as FROM ({EVENTS_OF}) ORDER BY seq"))?;
    let mut rows = statement.query(params_from_iter(fixed.first()))?;
    let (mut begun, mut kept) = (None, None);
    while let Some(row) = rows.next()? {
        let columns = first(row, 3)?;
        kept = columns.get(2).cloned();
        begun = begun.or(Some(columns));
    }
    let key = told(fixed.first().unwrap_or(&Value::Null));
    let Some(begun) = begun else {
        findings.add("session", key, "no event tells of it");
        return Ok(());
    };
    if begun.first() != Some(&Value::Null) || begun.get(1) != Some(&digest(rows::BEGUN, fixed).into()) {
        findings.add("session", &key, format!("it is not as it began, in one of {FIXED}"));
    }
    if kept != Some(digest(rows::KEPT, moving).into()) {
        findings.add("session", key, format!("it is not as its last event left it, in one of {MOVING}"));
    }
    Ok(())
}

/// Follows the chain to its end, and compares the states with what it says.
fn follow(
    db: &Connection,
    walk: &mut Walk,
    findings: &mut Findings,
    watch: &mut Watch,
) -> rusqlite::Result<()> {
    let mut read = 0;
    loop {
        let view = db.unchecked_transaction()?;
        let last = links::last(&view)?;
        let until = last.min(read + LINKS);
        watch(Stage { what: "following the chain", done: count(read), total: count(last) });
        for link in links::between(&view, read, until)? {
            walk.step(&link, findings);
        }
        read = until;
        if read >= last {
            match read_head(&view) {
                Ok(head) => walk.finish("audit_head", head, findings),
                Err(_) => findings.add("audit_head", 1, "it is gone, or has no hash"),
            }
            walk.finish_noted("audit_head", findings);
            walk.replay.check_forgotten(findings);
            return walk.replay.compare(&view, findings);
        }
    }
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
