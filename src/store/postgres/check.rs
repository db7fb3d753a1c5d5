//! Whether a database is as it should be: each session against its history, and what is made of sessions against them.

use std::collections::BTreeMap;

use rusqlite::types::Value as Kept;
use uuid::Uuid;

use super::{
    OpenError,
    address::Address,
    beside::Beside,
    chain::View,
    columns::{self, SESSION, SESSION_COLUMNS},
    connection::Own,
    error::Error,
    histories::{self, History},
};
use crate::{
    domain::{CheckRule, Directory, DirectoryItem, Event, Flaw, Session, State, check_session},
    store::sqlite::{
        Stage, Watch,
        audit::{Hash, digest},
        check::Report,
        counts,
        rows::{BEGUN, KEPT},
    },
};

/// Something that is wrong with a row.
pub(super) struct Wrong {
    pub(super) table: &'static str,
    pub(super) key: String,
    pub(super) session: Option<Uuid>,
    pub(super) rule: CheckRule,
    pub(super) what: String,
}

impl Wrong {
    /// With a row that is of a session.
    pub(super) fn of(table: &'static str, session: Uuid, rule: CheckRule, what: impl Into<String>) -> Self {
        Self { table, key: session.to_string(), session: Some(session), rule, what: what.into() }
    }
}

/// Whoever is told what is wrong.
pub(super) type Told<'a> = &'a mut dyn FnMut(Wrong);

/// Checks the database at this address, which nodes may be writing to, as it is at one moment. Changes nothing.
///
/// # Errors
/// [`OpenError`].
pub async fn check(address: &Address, watch: &mut Watch<'_>) -> Result<Report, OpenError> {
    let view = View::open(address).await?;
    let mut report = Report::default();
    let looked = look(&view.client, false, &mut |wrong| report.add_wrong(wrong), watch).await;
    let (sessions, events) = looked.map_err(|error| view.failed(&error))?;
    Ok(Report { sessions, events, ..report })
}

/// The directory that a database keeps.
///
/// # Errors
/// [`OpenError`].
pub async fn directory_of(address: &Address) -> Result<Directory, OpenError> {
    let view = View::open(address).await?;
    let read = async {
        let sql = "SELECT directory_revision FROM installation";
        let revision: i64 = view.client.query_one(sql, &[]).await?.try_get(0)?;
        let items = view.client.query("SELECT item FROM directory_item", &[]).await?;
        let items = items.iter().map(|row| columns::json::<DirectoryItem>(row, 0));
        Ok(Directory::new(revision, items.collect::<Result<Vec<_>, _>>()?))
    };
    read.await.map_err(|error| view.failed(&error))
}

impl Report {
    fn add_wrong(&mut self, wrong: Wrong) {
        let Wrong { table, key, session, rule, what } = wrong;
        let detail = match (table, session) {
            ("session", _) => what,
            (table, Some(_)) => format!("{table}: {what}"),
            (table, None) => format!("{table} {key}: {what}"),
        };
        self.add_flaws(session, [Flaw { rule, detail }]);
    }
}

/// Looks through all. Gives how many sessions and events there are.
pub(super) async fn look(
    view: &Own,
    with_digests: bool,
    told: Told<'_>,
    watch: &mut Watch<'_>,
) -> Result<(u64, u64), Error> {
    let counted = sessions(view, with_digests, told, watch).await?;
    watch(Stage { what: "checking what belongs to no session", done: 0, total: 0 });
    orphans(view, told).await?;
    loose_events(view, told).await?;
    directory(view, told).await?;
    Ok(counted)
}

/// Sessions in one turn.
const PAGE: i64 = 1_000;

type Counts = BTreeMap<(Uuid, Uuid), [i64; State::ALL.len()]>;

async fn sessions(
    view: &Own,
    with_digests: bool,
    told: Told<'_>,
    watch: &mut Watch<'_>,
) -> Result<(u64, u64), Error> {
    let total: i64 = view.query_one("SELECT count(*) FROM session", &[]).await?.try_get(0)?;
    let (mut after, mut sessions, mut events) = (Uuid::nil(), 0, 0);
    let mut counted = Counts::new();
    let sql = format!("SELECT {SESSION}, last_event FROM session WHERE id > $1 ORDER BY id LIMIT {PAGE}");
    let page = view.prepare_cached(&sql).await?;
    loop {
        watch(Stage { what: "checking sessions", done: sessions, total: total.unsigned_abs().max(sessions) });
        let rows = view.query(&page, &[&after]).await?;
        let ids = rows.iter().map(|row| row.try_get(0)).collect::<Result<Vec<Uuid>, _>>()?;
        let Some(until) = ids.last().copied() else { break };
        let beside = Beside::read(view, after, until).await?;
        let mut histories = histories::of(view, &ids).await?;
        for (row, id) in rows.iter().zip(ids) {
            sessions += 1;
            let history = histories.remove(&id).unwrap_or_default();
            events += history.0.len() as u64;
            match columns::kept(row, row.try_get(SESSION_COLUMNS)?) {
                Ok((fixed, moving, session)) => {
                    if with_digests {
                        digests(id, &fixed, &moving, &history, told);
                    }
                    one(&session, &history, told);
                    beside.compare(&session, told);
                    let counts = counted.entry((session.tenant.0, session.requester.0)).or_default();
                    for (state, count) in State::ALL.iter().zip(counts) {
                        *count += i64::from(session.state == *state);
                    }
                }
                Err(error) => {
                    let what = format!("it cannot be read: {error}");
                    told(Wrong::of("session", id, CheckRule::Readable, what));
                }
            }
        }
        after = until;
    }
    compare_counts(view, counted, told).await?;
    Ok((sessions, events))
}

fn one(session: &Session, history: &History, told: Told<'_>) {
    match history.0.values().map(|link| link.event.clone()).collect::<Result<Vec<Event>, String>>() {
        Ok(events) => {
            for Flaw { rule, detail } in check_session(session, &events) {
                told(Wrong::of("session", session.id.0, rule, detail));
            }
        }
        Err(why) => {
            let what = format!("its events cannot be read: {why}");
            told(Wrong::of("session", session.id.0, CheckRule::Readable, what));
        }
    }
}

/// Compares a session with the digests in its first and its last event.
fn digests(id: Uuid, fixed: &[Kept], moving: &[Kept], history: &History, told: Told<'_>) {
    let first = history.0.values().next().filter(|link| link.previous.is_none());
    let hash = |kept: Option<&Vec<u8>>| kept.and_then(|bytes| Hash::kept(&Kept::Blob(bytes.clone())));
    if hash(first.and_then(|link| link.begun_as.as_ref())) != Some(digest(BEGUN, fixed)) {
        told(Wrong::of("session", id, CheckRule::History, "it is not as it began"));
    }
    let last = history.0.values().next_back();
    if hash(last.and_then(|link| link.kept_as.as_ref())) != Some(digest(KEPT, moving)) {
        told(Wrong::of("session", id, CheckRule::History, "it is not as its last event left it"));
    }
}

async fn compare_counts(view: &Own, mut counted: Counts, told: Told<'_>) -> Result<(), Error> {
    let mut wrong = |requester: Uuid, what: &str| {
        let key = requester.to_string();
        let rule = CheckRule::Counts;
        told(Wrong { table: "session_count", key, session: None, rule, what: what.into() });
    };
    let columns = State::ALL.map(counts::column).join(", ");
    for row in view.query(&format!("SELECT tenant, requester, {columns} FROM session_count"), &[]).await? {
        let of: (Uuid, Uuid) = (row.try_get(0)?, row.try_get(1)?);
        let kept = (0..State::ALL.len()).map(|at| row.try_get::<_, i64>(at + 2));
        if counted.remove(&of).unwrap_or_default() != *kept.collect::<Result<Vec<_>, _>>()? {
            wrong(of.1, "it is not how many sessions there are");
        }
    }
    for (_, requester) in counted.into_keys() {
        wrong(requester, "it is gone");
    }
    Ok(())
}

async fn orphans(view: &Own, told: Told<'_>) -> Result<(), Error> {
    for table in ["session_live", "session_view", "session_occupying", "action", "event"] {
        let sql = format!(
            "SELECT DISTINCT session FROM {table}
             WHERE NOT EXISTS (SELECT 1 FROM session WHERE id = {table}.session) ORDER BY session"
        );
        for row in view.query(&sql, &[]).await? {
            told(Wrong::of(table, row.try_get(0)?, CheckRule::Orphans, "there is no such session"));
        }
    }
    Ok(())
}

/// Events of a session that no other leads to.
async fn loose_events(view: &Own, told: Told<'_>) -> Result<(), Error> {
    let sql = "SELECT DISTINCT event.session FROM event JOIN session ON session.id = event.session
         WHERE session.last_event <> event.seq
            AND NOT EXISTS (SELECT 1 FROM event AS later WHERE later.previous = event.seq)";
    for row in view.query(sql, &[]).await? {
        let what = "some of its events are not linked with the others";
        told(Wrong::of("session", row.try_get(0)?, CheckRule::History, what));
    }
    Ok(())
}

async fn directory(view: &Own, told: Told<'_>) -> Result<(), Error> {
    for row in view.query("SELECT id, item FROM directory_item", &[]).await? {
        let id: Uuid = row.try_get(0)?;
        let (rule, what) = match columns::json::<DirectoryItem>(&row, 1) {
            Ok(item) if item.id() == id => continue,
            Ok(item) => (CheckRule::Lookup, format!("the directory keeps {} under this id", item.id())),
            Err(error) => (CheckRule::Readable, format!("it cannot be read: {error}")),
        };
        let key = id.to_string();
        told(Wrong { table: "directory_item", key, session: None, rule, what });
    }
    Ok(())
}
