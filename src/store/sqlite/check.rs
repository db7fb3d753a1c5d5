//! Whether a database is as it should be: its file, each session against its history, and what is kept beside them.
//!
//! Sessions are read some at a time, each with its history in one view, so that a server goes on writing meanwhile and
//! its log does not grow.

use std::{collections::BTreeSet, path::Path};

use rusqlite::{Connection, Row, params, types::Value};
use uuid::Uuid;

use super::{
    counts,
    offline::{self, FileError, Stage, Use, Watch},
    order::number,
    rows::{self, EVENT, EVENTS_OF, SESSION},
    words,
};
use crate::domain::{CheckRule, DirectoryItem, Event, Flaw, Phase, Session, SessionId, State, check_session};

/// Sessions in one view.
const CHUNK: i64 = 500;

/// Findings that are kept; the rest is counted.
const MOST: usize = 10_000;

/// What a check has come to.
#[derive(Debug, Default)]
pub struct Report {
    /// Sessions that were looked at.
    pub sessions: u64,
    /// Their events.
    pub events: u64,
    /// How much was found in all.
    pub total: u64,
    /// The first ten thousand findings.
    pub findings: Vec<Finding>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// With which session, where it is about one.
    pub session: Option<SessionId>,
    /// What is wrong.
    pub flaw: Flaw,
}

impl Report {
    fn add(&mut self, session: Option<Uuid>, rule: CheckRule, detail: impl Into<String>) {
        let flaw = Flaw { rule, detail: detail.into() };
        self.add_flaws(session, [flaw]);
    }

    /// Adds what is wrong with a session, or about none.
    pub fn add_flaws(&mut self, session: Option<Uuid>, flaws: impl IntoIterator<Item = Flaw>) {
        for flaw in flaws {
            self.total += 1;
            if self.findings.len() < MOST {
                self.findings.push(Finding { session: session.map(SessionId), flaw });
            }
        }
    }
}

/// Checks the database at `path`, which a server may be writing to, or a backup that lies there. Changes nothing.
///
/// # Errors
/// [`FileError`] where it is not hangup's, or of another version of its schema, or cannot be read at all.
pub fn check(path: &Path, is: Use, watch: &mut Watch) -> Result<Report, FileError> {
    let db = offline::open_current(path, is)?;
    let mut report = Report::default();
    watch(Stage { what: "checking the file", done: 0, total: 0 });
    for told in offline::integrity(&db, 100).map_err(FileError::of(path))? {
        report.add(None, CheckRule::Integrity, told);
    }
    let rest = sessions(&db, &mut report, watch).and_then(|()| {
        watch(Stage { what: "checking what belongs to no session", done: 0, total: 0 });
        orphans(&db, &mut report)?;
        loose_events(&db, &mut report)?;
        counts(&db, &mut report)?;
        directory(&db, &mut report)?;
        watch(Stage { what: "checking the words of sessions", done: 0, total: 0 });
        words::check(&db, |session, detail| report.add(session, CheckRule::Words, detail))
    });
    match rest {
        // what could not be read was found before: the file is damaged
        Err(error) if report.total > 0 => report.add(None, CheckRule::Readable, error.to_string()),
        rest => rest.map_err(FileError::of(path))?,
    }
    Ok(report)
}

fn sessions(db: &Connection, report: &mut Report, watch: &mut Watch) -> rusqlite::Result<()> {
    let total: i64 = db.query_row("SELECT count(*) FROM session", [], |row| row.get(0))?;
    let mut after = Vec::new();
    loop {
        let done = report.sessions;
        watch(Stage { what: "checking sessions", done, total: total.unsigned_abs().max(done) });
        let view = db.unchecked_transaction()?;
        let mut statement = view.prepare_cached(&format!(
            "SELECT {SESSION} FROM session WHERE id > ?1 ORDER BY id LIMIT {CHUNK}"
        ))?;
        let mut rows = statement.query(params![after])?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            last = Some(row.get_ref(0)?.as_blob()?.to_vec());
            report.sessions += 1;
            one(&view, row, report)?;
        }
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

fn one(db: &Connection, row: &Row<'_>, report: &mut Report) -> rusqlite::Result<()> {
    let id: Uuid = match row.get(0) {
        Ok(id) => id,
        Err(error) => {
            report.add(None, CheckRule::Readable, format!("a session's id cannot be read: {error}"));
            return Ok(());
        }
    };
    let events = match history(db, id) {
        Ok(events) => events,
        Err(error) => {
            report.add(Some(id), CheckRule::Readable, format!("its events cannot be read: {error}"));
            return Ok(());
        }
    };
    report.events += u64::try_from(events.len()).unwrap_or_default();
    match rows::session(row) {
        Ok(session) => {
            report.add_flaws(Some(id), check_session(&session, &events));
            lookup(&session, row, report)?;
            actions(db, &session, report)
        }
        Err(error) => {
            report.add(Some(id), CheckRule::Readable, format!("it cannot be read: {error}"));
            Ok(())
        }
    }
}

fn history(db: &Connection, session: Uuid) -> rusqlite::Result<Vec<Event>> {
    db.prepare_cached(&format!("SELECT {EVENT} FROM ({EVENTS_OF}) ORDER BY seq"))?
        .query_map(params![session], rows::event)?
        .collect()
}

/// Columns that say again what the session says, so that it is found by them.
fn lookup(session: &Session, row: &Row<'_>, report: &mut Report) -> rusqlite::Result<()> {
    let millis = |at: chrono::DateTime<chrono::Utc>| Value::Integer(at.timestamp_millis());
    let text = |text: &String| Value::Text(text.clone());
    let request = &session.request;
    let expected = [
        ("due_at", session.due_at().map_or(Value::Null, millis)),
        ("work_at", session.work_at().map_or(Value::Null, millis)),
        ("group_id", request.group.map_or(Value::Null, |id| Value::Blob(id.0.as_bytes().to_vec()))),
        ("account_name", text(&request.account_name)),
        ("resource_name", text(&request.resource_name)),
        ("activity_name", text(&request.activity_name)),
    ];
    for (column, expected) in expected {
        let kept: Value = row.get(column)?;
        if kept != expected {
            let detail = format!("{column} is {}, and should be {}", told(&kept), told(&expected));
            report.add(Some(session.id.0), CheckRule::Lookup, detail);
        }
    }
    Ok(())
}

fn told(value: &Value) -> String {
    match value {
        Value::Null => "empty".into(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Blob(bytes) => Uuid::from_slice(bytes).map_or_else(|_| "no id".into(), |id| id.to_string()),
    }
}

/// The index of what is to be told, against the session's own list.
fn actions(db: &Connection, session: &Session, report: &mut Report) -> rusqlite::Result<()> {
    let expected: BTreeSet<_> = session
        .open_actions()
        .map(|action| {
            let is_end = action.phase == Phase::End;
            (action.id, action.webhook.0, i64::from(is_end), action.next_at.timestamp_millis())
        })
        .collect();
    let kept = db
        .prepare_cached("SELECT id, webhook, phase, next_at FROM action WHERE session = ?1")?
        .query_map(params![session.id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<BTreeSet<(Uuid, Uuid, i64, i64)>>>()?;
    for (id, ..) in expected.difference(&kept) {
        report.add(
            Some(session.id.0),
            CheckRule::Actions,
            format!("action {id} is to be told, and is not due"),
        );
    }
    for (id, ..) in kept.difference(&expected) {
        report.add(
            Some(session.id.0),
            CheckRule::Actions,
            format!("action {id} is due, and is not to be told"),
        );
    }
    Ok(())
}

fn orphans(db: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    for (what, table) in [("events", "event"), ("actions", "action")] {
        let mut statement = db.prepare(&format!(
            "SELECT session, count(*) FROM {table}
             WHERE NOT EXISTS (SELECT 1 FROM session WHERE id = {table}.session) GROUP BY session"
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let count: i64 = row.get(1)?;
            let detail = format!("there are {what} of it ({count}), and no session");
            report.add(row.get(0).ok(), CheckRule::Orphans, detail);
        }
    }
    Ok(())
}

/// Events of a session that no other leads to.
fn loose_events(db: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    let mut statement = db.prepare(
        "SELECT session, count(*) FROM event
         WHERE seq NOT IN (SELECT previous FROM event WHERE previous NOT NULL)
            AND EXISTS (SELECT 1 FROM session WHERE id = event.session AND last_event IS NOT event.seq)
         GROUP BY session",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let count: i64 = row.get(1)?;
        let detail = format!("{count} of its events are not linked with the others");
        report.add(row.get(0).ok(), CheckRule::History, detail);
    }
    Ok(())
}

fn counts(db: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    let kept = State::ALL.map(|state| {
        let (number, column) = (number(state), counts::column(state));
        format!(
            "SELECT tenant, requester, {number} AS state, {column} AS kept, 0 AS found FROM session_count"
        )
    });
    let mut statement = db.prepare(&format!(
        "SELECT requester, state, sum(kept), sum(found) FROM (
             {}
             UNION ALL
             SELECT tenant, requester, state, 0, count(*) FROM session GROUP BY tenant, requester, state)
         GROUP BY tenant, requester, state HAVING sum(kept) <> sum(found)",
        kept.join(" UNION ALL ")
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (requester, state) = (told(&row.get(0)?), told(&row.get(1)?));
        let (kept, found): (i64, i64) = (row.get(2)?, row.get(3)?);
        let detail =
            format!("{kept} sessions of {requester} are counted in state {state}, and {found} are there");
        report.add(None, CheckRule::Counts, detail);
    }
    Ok(())
}

fn directory(db: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    let mut statement = db.prepare("SELECT id, item FROM directory_item")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: Uuid = row.get(0)?;
        match rows::json::<DirectoryItem>(row, 1) {
            Ok(item) if item.id() == id => {}
            Ok(item) => {
                let detail = format!("the directory keeps {} under the id {}", item.id(), id);
                report.add(None, CheckRule::Lookup, detail);
            }
            Err(error) => {
                let detail = format!("the directory's entry {id} cannot be read: {error}");
                report.add(None, CheckRule::Readable, detail);
            }
        }
    }
    Ok(())
}
