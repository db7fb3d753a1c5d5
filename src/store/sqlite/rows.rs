//! Sessions and events as rows, and back. The numbers and texts here are the file's format: they never change.

use chrono::{DateTime, Utc};
use rusqlite::{
    Row,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, Value, ValueRef},
};
use uuid::Uuid;

use super::audit::{Hash, value};
use crate::domain::{
    AccountId, Actor, Attempt, Course, End, Event, Kind, Outcome, Phase, Request, ResourceId, ServerId,
    Session, SessionId, State, Target, TenantId,
};

/// The columns of a session, in the order of [`session`].
pub(super) const SESSION: &str = "id, tenant, kind, target, requester, state, revision, created_at, modified_at, \
     scheduled_start, actual_start, scheduled_end, actual_end, due_at, end_by, end_asked_at, description, request, \
     course, work_at, group_id, account_name, resource_name, activity_name";

/// How many these are.
const SESSION_COLUMNS: usize = 24;

/// The columns of a session that never change, in the order of [`fixed`].
pub(in crate::store) const FIXED: &str = "id, tenant, kind, target, requester, created_at, request, group_id, account_name, \
     resource_name, activity_name";

/// All others, in the order of [`moving`]; the last one changes only where an approval comes late.
pub(in crate::store) const MOVING: &str = "state, revision, modified_at, actual_start, scheduled_end, actual_end, due_at, end_by, \
     end_asked_at, description, course, work_at, last_event, scheduled_start";

/// What the digest of [`fixed`] is made as, and that of [`moving`]. Both are in the audit chain.
pub(in crate::store) const BEGUN: &str = "session as begun";
pub(in crate::store) const KEPT: &str = "session as kept";

/// The columns of an event, in the order of [`event`].
pub(super) const EVENT: &str =
    "session, tenant, at, actor, from_state, to_state, reason, attempt, attempt_succeeded, attempt_phase";

/// The events of the session ?1, found from its last one.
pub(super) const EVENTS_OF: &str = "
    WITH RECURSIVE link (seq) AS (
        SELECT last_event FROM session WHERE id = ?1
        UNION ALL
        SELECT previous FROM event JOIN link USING (seq) WHERE previous < seq
    )
    SELECT event.* FROM link CROSS JOIN event ON event.seq = link.seq AND event.session = ?1";

/// States at or above are ended.
pub(in crate::store) const FIRST_ENDED: i64 = 10;

/// A value in the form of its column.
pub(in crate::store) struct Column<T>(pub(in crate::store) T);

pub(super) fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let end_by: Option<Column<Actor>> = row.get(14)?;
    let end_asked_at: Option<Column<DateTime<Utc>>> = row.get(15)?;
    Ok(Session {
        id: SessionId(row.get(0)?),
        tenant: TenantId(row.get(1)?),
        kind: row.get::<_, Column<Kind>>(2)?.0,
        target: row.get::<_, Column<Target>>(3)?.0,
        requester: AccountId(row.get(4)?),
        state: row.get::<_, Column<State>>(5)?.0,
        revision: row.get(6)?,
        created_at: time(row, 7)?,
        modified_at: time(row, 8)?,
        scheduled_start: time(row, 9)?,
        actual_start: optional_time(row, 10)?,
        scheduled_end: optional_time(row, 11)?,
        actual_end: optional_time(row, 12)?,
        end: end_by.zip(end_asked_at).map(|(by, at)| End { by: by.0, asked_at: at.0 }),
        description: row.get(16)?,
        request: json::<Request>(row, 17)?.into(),
        course: json::<Course>(row, 18)?,
    })
}

/// The same of a row that goes on with the number of its last event.
pub(super) fn with_last_event(row: &Row<'_>) -> rusqlite::Result<(Session, Option<i64>)> {
    Ok((session(row)?, row.get(SESSION_COLUMNS)?))
}

/// A session of its values, those of [`FIXED`] and then those of [`MOVING`].
#[cfg(feature = "postgres")]
pub(in crate::store) fn of_values(values: &[Value]) -> rusqlite::Result<Session> {
    let place = |name: &str| FIXED.split(", ").chain(MOVING.split(", ")).position(|column| column == name);
    let value = |name: &str| place(name).and_then(|at| values.get(at)).map_or(ValueRef::Null, ValueRef::from);
    let failed =
        |error: FromSqlError| rusqlite::Error::FromSqlConversionFailure(0, Type::Null, Box::new(error));
    let id = |name: &str| Uuid::column_result(value(name)).map_err(failed);
    let time =
        |name: &str| Column::<DateTime<Utc>>::column_result(value(name)).map(|at| at.0).map_err(failed);
    let optional_time = |name: &str| match value(name) {
        ValueRef::Null => Ok(None),
        _ => time(name).map(Some),
    };
    let end_by = match value("end_by") {
        ValueRef::Null => None,
        by => Some(Column::<Actor>::column_result(by).map_err(failed)?.0),
    };
    Ok(Session {
        id: SessionId(id("id")?),
        tenant: TenantId(id("tenant")?),
        kind: Column::<Kind>::column_result(value("kind")).map_err(failed)?.0,
        target: Column::<Target>::column_result(value("target")).map_err(failed)?.0,
        requester: AccountId(id("requester")?),
        state: Column::<State>::column_result(value("state")).map_err(failed)?.0,
        revision: i64::column_result(value("revision")).map_err(failed)?,
        created_at: time("created_at")?,
        modified_at: time("modified_at")?,
        scheduled_start: time("scheduled_start")?,
        actual_start: optional_time("actual_start")?,
        scheduled_end: optional_time("scheduled_end")?,
        actual_end: optional_time("actual_end")?,
        end: end_by.zip(optional_time("end_asked_at")?).map(|(by, asked_at)| End { by, asked_at }),
        description: Option::<String>::column_result(value("description")).map_err(failed)?,
        request: of_json::<Request>(value("request").as_str().map_err(failed)?)?.into(),
        course: of_json(value("course").as_str().map_err(failed)?)?,
    })
}

pub(super) fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        session: SessionId(row.get(0)?),
        tenant: TenantId(row.get(1)?),
        at: time(row, 2)?,
        actor: row.get::<_, Column<Actor>>(3)?.0,
        from: row.get::<_, Option<Column<State>>>(4)?.map(|state| state.0),
        to: row.get::<_, Column<State>>(5)?.0,
        reason: row.get(6)?,
        attempt: match (row.get(7)?, row.get(8)?, row.get(9)?) {
            (Some(number), Some(has_succeeded), Some(is_end)) => {
                Some(Attempt { number, phase: if is_end { Phase::End } else { Phase::Start }, has_succeeded })
            }
            _ => None,
        },
    })
}

/// What never changes of a session, as it is kept.
pub(in crate::store) fn fixed(session: &Session) -> rusqlite::Result<[Value; 11]> {
    let request = &session.request;
    Ok([
        session.id.0.into(),
        session.tenant.0.into(),
        value(&Column(session.kind))?,
        value(&Column(session.target))?,
        session.requester.0.into(),
        value(&Column(session.created_at))?,
        to_json(request)?.into(),
        request.group.map(|group| group.0).into(),
        request.account_name.clone().into(),
        request.resource_name.clone().into(),
        request.activity_name.clone().into(),
    ])
}

/// What changes of a session, as it is kept once its last event is the one with this number.
pub(in crate::store) fn moving(session: &Session, last_event: i64) -> rusqlite::Result<[Value; 14]> {
    let millis = |at: Option<DateTime<Utc>>| Value::from(at.map(|at| at.timestamp_millis()));
    Ok([
        value(&Column(session.state))?,
        session.revision.into(),
        value(&Column(session.modified_at))?,
        millis(session.actual_start),
        millis(session.scheduled_end),
        millis(session.actual_end),
        millis(session.due_at()),
        value(&session.end.map(|end| Column(end.by)))?,
        millis(session.end.map(|end| end.asked_at)),
        session.description.clone().into(),
        to_json(&session.course)?.into(),
        millis(session.work_at()),
        last_event.into(),
        value(&Column(session.scheduled_start))?,
    ])
}

/// An event as it is kept: its columns, then the event of its session before it, and the digests of its session.
pub(in crate::store) fn linked(
    event: &Event,
    previous: Option<i64>,
    begun_as: Option<Hash>,
    kept_as: Option<Hash>,
) -> rusqlite::Result<[Value; 13]> {
    let attempt = event.attempt;
    Ok([
        event.session.0.into(),
        event.tenant.0.into(),
        value(&Column(event.at))?,
        value(&Column(event.actor))?,
        value(&event.from.map(Column))?,
        value(&Column(event.to))?,
        event.reason.clone().into(),
        attempt.map(|attempt| attempt.number).into(),
        attempt.map(|attempt| attempt.has_succeeded).into(),
        attempt.map(|attempt| attempt.phase == Phase::End).into(),
        previous.into(),
        begun_as.into(),
        kept_as.into(),
    ])
}

pub(in crate::store) fn to_json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

pub(super) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    of_json(row.get_ref(column)?.as_str()?)
}

fn of_json<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
}

fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    Ok(row.get::<_, Column<DateTime<Utc>>>(column)?.0)
}

fn optional_time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DateTime<Utc>>> {
    Ok(row.get::<_, Option<Column<DateTime<Utc>>>>(column)?.map(|at| at.0))
}

impl ToSql for Column<DateTime<Utc>> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for Column<DateTime<Utc>> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis).map(Self).ok_or(FromSqlError::OutOfRange(millis))
    }
}

impl ToSql for Column<State> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let number: i64 = match self.0 {
            State::AwaitingApproval => 0,
            State::Pending => 1,
            State::Active => 2,
            State::Ending => 3,
            State::Ended(Outcome::Completed) => FIRST_ENDED,
            State::Ended(Outcome::Cancelled) => 11,
            State::Ended(Outcome::Failed) => 12,
            State::Ended(Outcome::Denied) => 13,
            State::Ended(Outcome::ApprovalFailed) => 14,
        };
        Ok(number.into())
    }
}

impl FromSql for Column<State> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(match value.as_i64()? {
            0 => State::AwaitingApproval,
            1 => State::Pending,
            2 => State::Active,
            3 => State::Ending,
            FIRST_ENDED => State::Ended(Outcome::Completed),
            11 => State::Ended(Outcome::Cancelled),
            12 => State::Ended(Outcome::Failed),
            13 => State::Ended(Outcome::Denied),
            14 => State::Ended(Outcome::ApprovalFailed),
            other => return Err(FromSqlError::OutOfRange(other)),
        }))
    }
}

impl ToSql for Column<Kind> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(i64::from(self.0 == Kind::Exclusive).into())
    }
}

impl FromSql for Column<Kind> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self(Kind::Managed)),
            1 => Ok(Self(Kind::Exclusive)),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

impl ToSql for Column<Target> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Target::Resource(id) => format!("resource:{id}"),
            Target::Server(id) => format!("server:{id}"),
        }
        .into())
    }
}

impl FromSql for Column<Target> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let target = match value.as_str()?.split_once(':') {
            Some(("resource", id)) => Uuid::parse_str(id).ok().map(|id| Target::Resource(ResourceId(id))),
            Some(("server", id)) => id.parse().ok().map(|id| Target::Server(ServerId(id))),
            _ => None,
        };
        target.map(Self).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for Column<Actor> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Actor::Account(id) => format!("account:{id}").into(),
            Actor::Schedule => "schedule".into(),
            Actor::Worker => "worker".into(),
        })
    }
}

impl FromSql for Column<Actor> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let actor = match value.as_str()? {
            "schedule" => Some(Actor::Schedule),
            "worker" => Some(Actor::Worker),
            text => text
                .strip_prefix("account:")
                .and_then(|id| Uuid::parse_str(id).ok())
                .map(|id| Actor::Account(AccountId(id))),
        };
        actor.map(Self).ok_or(FromSqlError::InvalidType)
    }
}
