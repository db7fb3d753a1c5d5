//! What a group has made of its picture, as statements: as many as there are kinds of rows, however many rows there
//! are.

use std::sync::LazyLock;

use uuid::Uuid;

use super::{
    array::{self, Form, Param, Row, Value},
    columns, directory,
    picture::{Entry, Picture, Slot, is_occupying},
    view,
};
use crate::{
    domain::{Phase, Session, SessionId, State},
    store::sqlite::{
        counts,
        order::number,
        rows::{fixed, moving},
    },
};

/// A statement, and what it takes.
pub(super) type Statement = (&'static str, Vec<Param>);

pub(super) const LIVE: &[(&str, Form)] =
    &[("session", Form::Id), ("state", Form::Small), ("work_at", Form::Number), ("due_at", Form::Number)];
pub(super) const OCCUPYING: &[(&str, Form)] =
    &[("tenant", Form::Id), ("target", Form::Text), ("session", Form::Id)];
pub(super) const ACTION: &[(&str, Form)] = &[
    ("session", Form::Id),
    ("id", Form::Id),
    ("webhook", Form::Id),
    ("phase", Form::Small),
    ("next_at", Form::Number),
];
const START: &[(&str, Form)] = &[("id", Form::Id), ("scheduled_start", Form::Number)];
pub(super) const CODE: &[(&str, Form)] = &[("account", Form::Id), ("last_step", Form::Number)];
pub(super) const KEY: &[(&str, Form)] = &[("key", Form::Id), ("last_used_at", Form::Number)];
pub(super) const FORGOTTEN: &[(&str, Form)] = &[("seq", Form::Number), ("digest", Form::Bytes)];

static COUNT: LazyLock<Vec<(String, Form)>> = LazyLock::new(|| {
    let keys = ["tenant", "requester"].map(|name| (name.to_owned(), Form::Id));
    keys.into_iter().chain(State::ALL.map(|state| (counts::column(state), Form::Number))).collect()
});

static INSERT_SESSION: LazyLock<String> = LazyLock::new(|| array::insert("session", &columns::NEW, ""));
static UPDATE_SESSION: LazyLock<String> = LazyLock::new(|| array::update("session", "id", &columns::MOVED));
static UPDATE_START: LazyLock<String> = LazyLock::new(|| array::update("session", "id", START));
static UPSERT_LIVE: LazyLock<String> = LazyLock::new(|| array::upsert("session_live", "session", LIVE));
static INSERT_OCCUPYING: LazyLock<String> =
    LazyLock::new(|| array::insert("session_occupying", OCCUPYING, ""));
static UPSERT_VIEW: LazyLock<String> =
    LazyLock::new(|| array::upsert("session_view", "session", view::COLUMNS));
static INSERT_ACTION: LazyLock<String> = LazyLock::new(|| array::insert("action", ACTION, ""));
static INSERT_EVENT: LazyLock<String> = LazyLock::new(|| array::insert("event", columns::EVENT, ""));
static INSERT_AUDIT: LazyLock<String> = LazyLock::new(|| array::insert("audit", columns::AUDIT, ""));
static INSERT_FORGOTTEN: LazyLock<String> = LazyLock::new(|| array::insert("forgotten_event", FORGOTTEN, ""));
static UPSERT_CODE: LazyLock<String> = LazyLock::new(|| array::upsert("one_time_code", "account", CODE));
static UPSERT_KEY: LazyLock<String> = LazyLock::new(|| {
    let latest = "ON CONFLICT (key) DO UPDATE
        SET last_used_at = greatest(api_key_use.last_used_at, excluded.last_used_at)";
    array::insert("api_key_use", KEY, latest)
});
static UPSERT_ITEM: LazyLock<String> =
    LazyLock::new(|| array::upsert("directory_item", "id", directory::COLUMNS));
static ADD_COUNT: LazyLock<String> = LazyLock::new(|| {
    let add = State::ALL.map(counts::column).map(|it| format!("{it} = session_count.{it} + excluded.{it}"));
    let add = format!("ON CONFLICT (tenant, requester) DO UPDATE SET {}", add.join(", "));
    array::insert("session_count", &count_columns(), &add)
});

fn count_columns() -> Vec<(&'static str, Form)> {
    COUNT.iter().map(|(name, form)| (name.as_str(), *form)).collect()
}

/// Statements that take away what has one of these ids.
const LEAVE: &str = "DELETE FROM session_occupying WHERE session = ANY($1)";
const OVER: &str = "DELETE FROM session_live WHERE session = ANY($1)";
const UNTELL: &str = "DELETE FROM action WHERE session = ANY($1)";
const FORGET: &[&str] =
    &["DELETE FROM session WHERE id = ANY($1)", "DELETE FROM session_view WHERE session = ANY($1)", UNTELL];

/// The last statement: where the chain ends now.
const HEAD: &str = "UPDATE installation SET directory_revision = $1, seq = $2, hash = $3";

/// Rows of a group, by where they go.
#[derive(Default)]
struct Rows {
    new: Vec<Row>,
    moved: Vec<Row>,
    starts: Vec<Row>,
    live: Vec<Row>,
    over: Vec<Uuid>,
    occupying: Vec<Row>,
    left: Vec<Uuid>,
    views: Vec<Row>,
    untold: Vec<Uuid>,
    actions: Vec<Row>,
}

/// The statements that write a picture, in their order; none where nothing is to be written.
pub(super) fn statements(picture: Picture) -> rusqlite::Result<Vec<Statement>> {
    let mut rows = Rows::default();
    for (id, slot) in &picture.sessions {
        rows.add(*id, slot)?;
    }
    let mut all = Vec::new();
    ids(&mut all, LEAVE, rows.left);
    ids(&mut all, OVER, rows.over);
    ids(&mut all, UNTELL, rows.untold);
    for sql in FORGET {
        ids(&mut all, sql, picture.forgotten.iter().map(|id| id.0).collect());
    }
    put(&mut all, &UPDATE_SESSION, &columns::MOVED, &rows.moved);
    put(&mut all, &UPDATE_START, START, &rows.starts);
    put(&mut all, &INSERT_SESSION, &columns::NEW, &rows.new);
    put(&mut all, &INSERT_OCCUPYING, OCCUPYING, &rows.occupying);
    put(&mut all, &UPSERT_LIVE, LIVE, &rows.live);
    put(&mut all, &UPSERT_VIEW, view::COLUMNS, &rows.views);
    put(&mut all, &INSERT_ACTION, ACTION, &rows.actions);
    let links = |row: Vec<Value>, seq: i64, hash| {
        let hash: Value = rusqlite::types::Value::from(hash).into();
        row.into_iter().chain([seq.into(), hash]).collect::<Row>()
    };
    let events = picture.events.into_iter();
    let events = events.map(|(seq, row, hash)| links(row.map(Value::from).into(), seq, hash));
    put(&mut all, &INSERT_EVENT, columns::EVENT, &events.collect::<Vec<_>>());
    let records = picture.records.into_iter();
    let records = records.map(|(seq, row, hash)| links(row.map(Value::from).into(), seq, hash));
    put(&mut all, &INSERT_AUDIT, columns::AUDIT, &records.collect::<Vec<_>>());
    let moves = picture.moves.into_iter().filter(|(_, moved)| moved.iter().any(|by| *by != 0));
    let moves = moves.map(|((tenant, account), moved)| {
        [tenant.0.into(), account.0.into()].into_iter().chain(moved.map(Value::Number)).collect::<Row>()
    });
    put(&mut all, &ADD_COUNT, &count_columns(), &moves.collect::<Vec<_>>());
    let codes = picture.used_codes.into_iter().map(|(account, step)| vec![account.0.into(), step.into()]);
    put(&mut all, &UPSERT_CODE, CODE, &codes.collect::<Vec<_>>());
    let keys = picture.used_keys.into_iter().map(|(key, at)| vec![key.0.into(), at.into()]);
    put(&mut all, &UPSERT_KEY, KEY, &keys.collect::<Vec<_>>());
    let (gone, digests): (Vec<_>, Vec<_>) = picture.forgotten_events.into_iter().unzip();
    let digests = gone.iter().zip(digests).map(|(seq, digest)| links(vec![], *seq, digest));
    put(&mut all, &INSERT_FORGOTTEN, FORGOTTEN, &digests.collect::<Vec<_>>());
    if !gone.is_empty() {
        all.push(("DELETE FROM event WHERE seq = ANY($1)", vec![Box::new(gone)]));
    }
    entries(&mut all, picture.entries);
    if picture.is_touched || !all.is_empty() {
        let hash = columns::hash_bytes(picture.head.hash);
        all.push((HEAD, vec![Box::new(picture.revision), Box::new(picture.head.seq), Box::new(hash)]));
    }
    Ok(all)
}

fn put(all: &mut Vec<Statement>, sql: &'static str, columns: &[(&str, Form)], rows: &[Row]) {
    if !rows.is_empty() {
        all.push((sql, array::params(columns, rows)));
    }
}

fn ids(all: &mut Vec<Statement>, sql: &'static str, ids: Vec<Uuid>) {
    if !ids.is_empty() {
        all.push((sql, vec![Box::new(ids)]));
    }
}

fn entries(all: &mut Vec<Statement>, entries: std::collections::BTreeMap<Uuid, Entry>) {
    let (mut kept, mut removed) = (Vec::new(), Vec::new());
    for (id, entry) in entries {
        match entry {
            Entry::Put(row) => kept.push(row),
            Entry::Removed => removed.push(id),
        }
    }
    put(all, &UPSERT_ITEM, directory::COLUMNS, &kept);
    ids(all, "DELETE FROM directory_item WHERE id = ANY($1)", removed.clone());
    // an API key's last use goes with it
    ids(all, "DELETE FROM api_key_use WHERE key = ANY($1)", removed);
}

impl Rows {
    fn add(&mut self, id: SessionId, slot: &Slot) -> rusqlite::Result<()> {
        let (before, now) = (slot.before.as_ref(), slot.now.as_ref());
        if before == now {
            return Ok(());
        }
        if before.is_some_and(is_occupying) && !now.is_some_and(is_occupying) {
            self.left.push(id.0);
        }
        if before.is_some_and(is_live) && !now.is_some_and(is_live) {
            self.over.push(id.0);
        }
        let Some(now) = now else { return Ok(()) };
        let moving = moving(now, slot.last_event)?;
        match before {
            None => self.new.push(columns::new(&fixed(now)?, &moving)),
            Some(before) => {
                self.moved.push(columns::moved(id, &moving));
                if before.scheduled_start != now.scheduled_start {
                    self.starts.push(vec![id.0.into(), now.scheduled_start.timestamp_millis().into()]);
                }
            }
        }
        if is_occupying(now) && !before.is_some_and(is_occupying) {
            self.occupying.push(occupying(now));
        }
        if is_live(now) && before.map(live) != Some(live(now)) {
            self.live.push(live(now));
        }
        if before.map(view::of) != Some(view::of(now)) {
            self.views.push(view::of(now));
        }
        let (told, to_tell) = (before.map(actions).unwrap_or_default(), actions(now));
        if told != to_tell {
            if !told.is_empty() {
                self.untold.push(id.0);
            }
            self.actions.extend(to_tell);
        }
        Ok(())
    }
}

fn is_live(session: &Session) -> bool {
    !session.state.is_ended()
}

pub(super) fn occupying(session: &Session) -> Row {
    vec![session.tenant.0.into(), columns::target(session.target).into(), session.id.0.into()]
}

pub(super) fn live(session: &Session) -> Row {
    let millis = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(|at| at.timestamp_millis()).into();
    let state = number(session.state).into();
    vec![session.id.0.into(), state, millis(session.work_at()), millis(session.due_at())]
}

pub(super) fn actions(session: &Session) -> Vec<Row> {
    let row = |action: &crate::domain::Action| {
        let phase = i64::from(action.phase == Phase::End).into();
        let next_at = action.next_at.timestamp_millis().into();
        vec![session.id.0.into(), action.id.into(), action.webhook.0.into(), phase, next_at]
    };
    session.open_actions().map(row).collect()
}
