//! Whether a session is as its events say, and waits to be packed as the chain says.

use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter, types::Value};
use uuid::Uuid;

use super::{
    digest,
    findings::{Findings, told},
    packing::Packing,
};
use crate::{
    domain::{Course, TenantId},
    store::sqlite::rows::{self, EVENTS_OF, FIXED, MOVING},
};

const QUEUE: &str = "words_queue";

/// Where the course is in [`MOVING`].
const COURSE: usize = 10;

/// What the events of a session say of it.
#[derive(Default)]
struct Told {
    begun_as: Option<Value>,
    kept_as: Option<Value>,
    /// The first event with the digest of all of the session: that by which it was queued.
    queued: Option<i64>,
    /// The last event of the last change that has left its state.
    stayed: Option<i64>,
}

/// Compares a session with the digests in its first and its last event, and its words with what was told of packing.
pub(super) fn compare(
    db: &Connection,
    fixed: &[Value],
    moving: &[Value],
    packing: &Packing,
    findings: &mut Findings,
) -> rusqlite::Result<()> {
    let key = told(fixed.first().unwrap_or(&Value::Null));
    let Some(events) = events(db, fixed.first())? else {
        findings.add("session", key, "no event tells of it");
        return Ok(());
    };
    if events.begun_as != Some(digest(rows::BEGUN, fixed).into()) {
        findings.add("session", &key, format!("it is not as it began, in one of {FIXED}"));
    }
    if events.kept_as != Some(digest(rows::KEPT, moving).into()) {
        findings.add("session", &key, format!("it is not as its last event left it, in one of {MOVING}"));
    }
    queued(db, fixed, moving, &events, packing, findings)
}

fn events(db: &Connection, id: Option<&Value>) -> rusqlite::Result<Option<Told>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT seq, previous, begun_as, kept_as, from_state, to_state FROM ({EVENTS_OF}) ORDER BY seq"
    ))?;
    let mut rows = statement.query(params_from_iter(id))?;
    let (mut events, mut left) = (None, None);
    while let Some(row) = rows.next()? {
        let told = events.get_or_insert_with(Told::default);
        if told.begun_as.is_none() {
            // the first one has none before it
            let is_first = matches!(row.get(1)?, Value::Null);
            told.begun_as = Some(if is_first { row.get(2)? } else { Value::Null });
        }
        let left: &mut Option<Value> = &mut left;
        left.get_or_insert(row.get(4)?);
        let kept_as: Value = row.get(3)?;
        if kept_as != Value::Null {
            let seq = Some(row.get(0)?);
            told.queued = told.queued.or(seq);
            if left.take() == Some(row.get(5)?) {
                told.stayed = seq;
            }
        }
        told.kept_as = Some(kept_as);
    }
    Ok(events)
}

/// Compares whether it waits to be packed with what the chain says.
fn queued(
    db: &Connection,
    fixed: &[Value],
    moving: &[Value],
    events: &Told,
    packing: &Packing,
    findings: &mut Findings,
) -> rusqlite::Result<()> {
    let [Value::Blob(id), tenant, ..] = fixed else { return Ok(()) };
    let Ok(session) = Uuid::from_slice(id) else { return Ok(()) };
    // the words of a community are not packed; and of all words the login on the target alone changes
    let changed = (*tenant == Value::from(TenantId::INSTALLATION.0)).then_some(events.queued).flatten();
    let changed = if has_login(moving) { changed.max(changed.and(events.stayed)) } else { changed };
    let told = changed.and_then(|changed| packing.since(session, changed));
    let kept: Option<i64> = db
        .prepare_cached("SELECT since FROM words_queue WHERE session = ?1")?
        .query_row(params![id], |row| row.get(0))
        .optional()?;
    match (kept, told) {
        (kept, told) if kept == told => {}
        (None, _) => findings.add(QUEUE, session, "it waits to be packed, and is not there"),
        (Some(_), None) => findings.add(QUEUE, session, "it does not wait to be packed"),
        (Some(_), Some(told)) => findings.add(QUEUE, session, format!("it waits since the link {told}")),
    }
    Ok(())
}

fn has_login(moving: &[Value]) -> bool {
    match moving.get(COURSE) {
        Some(Value::Text(course)) => {
            serde_json::from_str::<Course>(course).is_ok_and(|course| course.login_account.is_some())
        }
        _ => false,
    }
}

/// Finds what waits to be packed and is no session: after `after` and up to `last`, or to the end.
pub(super) fn waiting(
    db: &Connection,
    after: &Value,
    last: Option<&Value>,
    findings: &mut Findings,
) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached(
        "SELECT session FROM words_queue WHERE session > ?1 AND (?2 IS NULL OR session <= ?2)
            AND NOT EXISTS (SELECT 1 FROM session WHERE id = words_queue.session)",
    )?;
    let mut rows = statement.query(params![after, last])?;
    while let Some(row) = rows.next()? {
        findings.add(QUEUE, told(&row.get(0)?), "it waits to be packed, and is no session");
    }
    Ok(())
}
