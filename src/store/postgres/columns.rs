//! Sessions and events as rows of PostgreSQL, and back. The numbers and texts are those of the file store.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSql, Value as Kept, ValueRef};
use serde::de::DeserializeOwned;
use tokio_postgres::Row as Read;
use uuid::Uuid;

use super::{
    array::{Form, Row},
    error::Error,
};
use crate::{
    domain::{
        AccountId, Actor, Attempt, End, Event, Kind, Phase, Request, Session, SessionId, State, Target,
        TenantId,
    },
    store::sqlite::{
        audit::{Hash, Head},
        rows::{self, Column},
    },
};

/// What of [`crate::store::sqlite::rows::FIXED`] is kept in the table of sessions; the rest is in `session_view`.
const FIXED: [Option<(&str, Form)>; 11] = [
    Some(("id", Form::Id)),
    Some(("tenant", Form::Id)),
    Some(("kind", Form::Small)),
    Some(("target", Form::Text)),
    Some(("requester", Form::Id)),
    Some(("created_at", Form::Number)),
    Some(("request", Form::Text)),
    None,
    None,
    None,
    None,
];

/// The same of [`crate::store::sqlite::rows::MOVING`]; the rest is in `session_live`.
const MOVING: [Option<(&str, Form)>; 14] = [
    Some(("state", Form::Small)),
    Some(("revision", Form::Number)),
    Some(("modified_at", Form::Number)),
    Some(("actual_start", Form::Number)),
    Some(("scheduled_end", Form::Number)),
    Some(("actual_end", Form::Number)),
    None,
    Some(("end_by", Form::Text)),
    Some(("end_asked_at", Form::Number)),
    Some(("description", Form::Bytes)),
    Some(("course", Form::Text)),
    None,
    Some(("last_event", Form::Number)),
    Some(("scheduled_start", Form::Number)),
];

/// The columns of a new session.
pub(super) static NEW: LazyLock<Vec<(&str, Form)>> =
    LazyLock::new(|| FIXED.into_iter().chain(MOVING).flatten().collect());

/// The columns of a session that moves; the last one, of which there is an index, by itself.
pub(super) static MOVED: LazyLock<Vec<(&str, Form)>> = LazyLock::new(|| {
    let moving = MOVING.into_iter().take(13).flatten();
    [("id", Form::Id)].into_iter().chain(moving).collect()
});

/// The columns of an event and of a record, and their hash.
pub(super) const EVENT: &[(&str, Form)] = &[
    ("session", Form::Id),
    ("tenant", Form::Id),
    ("at", Form::Number),
    ("actor", Form::Text),
    ("from_state", Form::Small),
    ("to_state", Form::Small),
    ("reason", Form::Bytes),
    ("attempt", Form::Number),
    ("attempt_succeeded", Form::Small),
    ("attempt_phase", Form::Small),
    ("previous", Form::Number),
    ("begun_as", Form::Bytes),
    ("kept_as", Form::Bytes),
    ("seq", Form::Number),
    ("hash", Form::Bytes),
];
pub(super) const AUDIT: &[(&str, Form)] =
    &[("at", Form::Number), ("record", Form::Text), ("seq", Form::Number), ("hash", Form::Bytes)];

/// A row of [`NEW`].
pub(super) fn new(fixed: &[Kept], moving: &[Kept]) -> Row {
    let wanted = FIXED.iter().chain(&MOVING);
    wanted.zip(fixed.iter().chain(moving)).filter(|(column, _)| column.is_some()).map(of).collect()
}

/// A row of [`MOVED`].
pub(super) fn moved(id: SessionId, moving: &[Kept]) -> Row {
    let moving = MOVING.iter().zip(moving).take(13).filter(|(column, _)| column.is_some()).map(of);
    [id.0.into()].into_iter().chain(moving).collect()
}

fn of((_, value): (&Option<(&str, Form)>, &Kept)) -> super::array::Value {
    value.clone().into()
}

/// The columns of a session, in the order of [`session`].
pub(super) const SESSION: &str = "session.id, session.tenant, session.kind, session.target, session.requester, session.state, session.revision, \
     session.created_at, session.modified_at, session.scheduled_start, session.actual_start, session.scheduled_end, \
     session.actual_end, session.end_by, session.end_asked_at, session.description, session.request, session.course";

/// How many these are.
pub(super) const SESSION_COLUMNS: usize = 18;

/// A session of a row that has the columns of [`SESSION`] from the column `first` on.
pub(super) fn session(row: &Read, first: usize) -> Result<Session, Error> {
    let end_by: Option<Actor> = optional(row, first + 13)?;
    let end_asked_at = optional_time(row, first + 14)?;
    Ok(Session {
        id: SessionId(row.try_get(first)?),
        tenant: TenantId(row.try_get(first + 1)?),
        kind: small::<Kind>(row, first + 2)?,
        target: text::<Target>(row, first + 3)?,
        requester: AccountId(row.try_get(first + 4)?),
        state: small::<State>(row, first + 5)?,
        revision: row.try_get(first + 6)?,
        created_at: time(row.try_get(first + 7)?)?,
        modified_at: time(row.try_get(first + 8)?)?,
        scheduled_start: time(row.try_get(first + 9)?)?,
        actual_start: optional_time(row, first + 10)?,
        scheduled_end: optional_time(row, first + 11)?,
        actual_end: optional_time(row, first + 12)?,
        end: end_by.zip(end_asked_at).map(|(by, asked_at)| End { by, asked_at }),
        description: bytes(row, first + 15)?,
        request: json::<Request>(row, first + 16)?.into(),
        course: json(row, first + 17)?,
    })
}

/// A hash as its bytes.
pub(super) fn hash_bytes(hash: Hash) -> Vec<u8> {
    if let Kept::Blob(bytes) = hash.into() { bytes } else { Vec::new() }
}

/// Where a chain ends, of a row that has the number of its last link in the column `first`, and the hash in the next.
pub(super) fn head(row: &Read, first: usize) -> Result<Head, Error> {
    let hash = Hash::kept(&Kept::Blob(row.try_get(first + 1)?));
    let hash = hash.ok_or_else(|| Error::unreadable("the hash of the audit chain"))?;
    Ok(Head { seq: row.try_get(first)?, hash })
}

/// The columns of an event, in the order of [`event`].
pub(super) const EVENT_READ: &str = "event.session, event.tenant, event.at, event.actor, event.from_state, event.to_state, \
     event.reason, event.attempt, event.attempt_succeeded, event.attempt_phase";

pub(super) fn event(row: &Read) -> Result<Event, Error> {
    let number: Option<i64> = row.try_get(7)?;
    let attempt = (number, row.try_get::<_, Option<i16>>(8)?, row.try_get::<_, Option<i16>>(9)?);
    Ok(Event {
        session: SessionId(row.try_get(0)?),
        tenant: TenantId(row.try_get(1)?),
        at: time(row.try_get(2)?)?,
        actor: text::<Actor>(row, 3)?,
        from: row.try_get::<_, Option<i16>>(4)?.map(state).transpose()?,
        to: small::<State>(row, 5)?,
        reason: bytes(row, 6)?,
        attempt: match attempt {
            (Some(number), Some(has_succeeded), Some(is_end)) => Some(Attempt {
                number: u32::try_from(number).map_err(|_| Error::unreadable("an attempt's number"))?,
                phase: phase(is_end),
                has_succeeded: has_succeeded != 0,
            }),
            _ => None,
        },
    })
}

/// An event as the audit chain has it: the columns of [`EVENT`] but the last two, from a row that begins with them.
pub(super) fn linked(row: &Read) -> Result<Vec<Kept>, Error> {
    let columns = EVENT.iter().take(EVENT.len() - 2).enumerate();
    columns.map(|(at, (name, form))| kept_value(row, at, *form, *name == "reason")).collect()
}

/// A column as the file store keeps it: bytes that people write are text there.
pub(super) fn kept_value(row: &Read, at: usize, form: Form, is_text: bool) -> Result<Kept, Error> {
    Ok(match form {
        Form::Id => row.try_get::<_, Option<Uuid>>(at)?.into(),
        Form::Number => row.try_get::<_, Option<i64>>(at)?.into(),
        Form::Small => row.try_get::<_, Option<i16>>(at)?.map(i64::from).into(),
        Form::Text => row.try_get::<_, Option<String>>(at)?.into(),
        Form::Bytes if is_text => bytes(row, at)?.into(),
        Form::Bytes => row.try_get::<_, Option<Vec<u8>>>(at)?.into(),
        Form::Ids | Form::Flag => return Err(Error::unreadable("a column that no file has")),
    })
}

/// How many columns of a session change.
pub(super) const MOVING_COLUMNS: usize = MOVING.len();

/// A session of a row that begins with the columns of [`SESSION`], as the file store keeps it, and as such. JSON is as
/// it was written, whatever version of this program wrote it.
pub(super) fn kept(row: &Read, last_event: i64) -> Result<(Vec<Kept>, Vec<Kept>, Session), Error> {
    let session = session(row, 0)?;
    let unreadable = |error: rusqlite::Error| Error::Unreadable(error.to_string());
    let mut fixed = rows::fixed(&session).map_err(unreadable)?;
    let mut moving = rows::moving(&session, last_event).map_err(unreadable)?;
    put(&FIXED, &mut fixed, "request", row.try_get(16)?);
    put(&MOVING, &mut moving, "course", row.try_get(17)?);
    Ok((fixed.into(), moving.into(), session))
}

/// Puts a text in place of the value of the column of this name.
fn put(columns: &[Option<(&str, Form)>], values: &mut [Kept], name: &str, text: String) {
    let at = columns.iter().position(|column| column.is_some_and(|(column, _)| column == name));
    if let Some(value) = at.and_then(|at| values.get_mut(at)) {
        *value = Kept::Text(text);
    }
}

pub(super) fn state(number: i16) -> Result<State, Error> {
    read(ValueRef::Integer(number.into()))
}

pub(super) fn phase(is_end: i16) -> Phase {
    if is_end == 0 { Phase::Start } else { Phase::End }
}

pub(super) fn time(millis: i64) -> Result<DateTime<Utc>, Error> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| Error::unreadable("a time"))
}

pub(super) fn json<T: DeserializeOwned>(row: &Read, column: usize) -> Result<T, Error> {
    let text: &str = row.try_get(column)?;
    serde_json::from_str(text).map_err(|error| Error::Unreadable(error.to_string()))
}

fn optional_time(row: &Read, column: usize) -> Result<Option<DateTime<Utc>>, Error> {
    row.try_get::<_, Option<i64>>(column)?.map(time).transpose()
}

fn bytes(row: &Read, column: usize) -> Result<Option<String>, Error> {
    let bytes = row.try_get::<_, Option<Vec<u8>>>(column)?.map(String::from_utf8);
    bytes.transpose().map_err(|_| Error::unreadable("a text"))
}

fn small<T>(row: &Read, column: usize) -> Result<T, Error>
where
    Column<T>: FromSql,
{
    read(ValueRef::Integer(row.try_get::<_, i16>(column)?.into()))
}

fn text<T>(row: &Read, column: usize) -> Result<T, Error>
where
    Column<T>: FromSql,
{
    read(row.try_get::<_, &str>(column)?.into())
}

fn optional<T>(row: &Read, column: usize) -> Result<Option<T>, Error>
where
    Column<T>: FromSql,
{
    row.try_get::<_, Option<&str>>(column)?.map(|text| read(text.into())).transpose()
}

/// What the file store would read of a value.
fn read<T>(value: ValueRef<'_>) -> Result<T, Error>
where
    Column<T>: FromSql,
{
    Column::<T>::column_result(value)
        .map(|column| column.0)
        .map_err(|error| Error::Unreadable(error.to_string()))
}

/// A target as its column has it.
pub(super) fn target(target: Target) -> String {
    match crate::store::sqlite::audit::value(&Column(target)) {
        Ok(Kept::Text(text)) => text,
        // a target is a text there; nothing is at this one
        _ => String::new(),
    }
}
