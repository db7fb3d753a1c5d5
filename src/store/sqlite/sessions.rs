//! Sessions and their events.

use std::sync::LazyLock;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Statement, params};

use super::{
    SqliteStore, actions, counts, directory, queries,
    rows::{self, Column, EVENT, EVENTS_OF, SESSION},
    words,
};
use crate::domain::{
    AccountId, AccountTotals, Change, Decide, Decision, Event, NextAction, Phase, Session, SessionId,
    SessionQuery, SessionStore, State, Target, TenantId, Totals, Unavailable, WebhookId, Written,
};

/// The session of an id.
static BY_ID: LazyLock<String> = LazyLock::new(|| format!("SELECT {SESSION} FROM session WHERE id = ?1"));

/// The first event of a session.
static FIRST: LazyLock<String> =
    LazyLock::new(|| format!("INSERT INTO event ({EVENT}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));

/// Another event of the session ?1, which must be in the state ?11 at the revision ?12.
static NEXT: LazyLock<String> = LazyLock::new(|| {
    format!(
        "INSERT INTO event ({EVENT}, previous)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, last_event FROM session
         WHERE id = ?1 AND state = ?11 AND revision = ?12"
    )
});

/// One more event of a session, after the event ?11.
static FURTHER: LazyLock<String> = LazyLock::new(|| {
    format!("INSERT INTO event ({EVENT}, previous) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
});

#[async_trait]
impl SessionStore for SqliteStore {
    async fn session(&self, id: SessionId) -> Result<Option<Session>, Unavailable> {
        self.readers.look_up(|db| by_id(db, id))
    }

    async fn query(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
    ) -> Result<(Vec<Session>, u64), Unavailable> {
        self.readers.scan(move |db| queries::page(db, &query, now)).await
    }

    async fn totals(&self, query: SessionQuery, now: DateTime<Utc>) -> Result<Totals, Unavailable> {
        self.readers.scan(move |db| queries::totals(db, &query, now)).await
    }

    async fn totals_by_requester(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
        most: u32,
    ) -> Result<Vec<AccountTotals>, Unavailable> {
        self.readers.scan(move |db| queries::totals_by_requester(db, &query, now, most)).await
    }

    async fn targets_with_sessions(&self, tenant: TenantId) -> Result<u64, Unavailable> {
        self.readers.scan(move |db| queries::distinct(db, "target", tenant)).await
    }

    async fn accounts_with_sessions(&self, tenant: TenantId) -> Result<u64, Unavailable> {
        self.readers.scan(move |db| queries::distinct(db, "requester", tenant)).await
    }

    async fn active_on(&self, tenant: TenantId, target: Target) -> Result<Option<Session>, Unavailable> {
        self.readers.look_up(|db| {
            db.prepare_cached(&format!(
                "SELECT {SESSION} FROM session WHERE tenant = ?1 AND target = ?2 AND state = 2 AND kind = 1"
            ))?
            .query_row(params![tenant.0, Column(target)], rows::session)
            .optional()
        })
    }

    async fn due(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        let after = after.map(|session| (session.work_at(), session.id));
        self.readers.read(move |db| queries::due(db, state, until, after, limit)).await
    }

    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        let after = after.map(|session| (session.due_at(), session.id));
        self.readers.read(move |db| queries::overdue(db, state, until, after, limit)).await
    }

    async fn sessions_by_state(&self) -> Result<Vec<(State, u64)>, Unavailable> {
        self.readers.read(counts::by_state).await
    }

    async fn count_overdue(&self, state: State, until: DateTime<Utc>) -> Result<u64, Unavailable> {
        self.readers.read(move |db| queries::count_overdue(db, state, until)).await
    }

    async fn next_due(&self) -> Result<Option<DateTime<Utc>>, Unavailable> {
        self.readers
            .read(|db| {
                let mut earliest = None;
                for state in [State::AwaitingApproval, State::Pending, State::Active, State::Ending] {
                    let at: Option<Column<DateTime<Utc>>> = db
                        .prepare_cached(
                            "SELECT min(work_at) FROM session
                             WHERE state < 10 AND state = ?1 AND work_at IS NOT NULL",
                        )?
                        .query_row(params![Column(state)], |row| row.get(0))?;
                    earliest = earliest.into_iter().chain(at.map(|at| at.0)).min();
                }
                Ok(earliest)
            })
            .await
    }

    async fn next_actions(
        &self,
        except: Vec<WebhookId>,
        limit: usize,
    ) -> Result<Vec<NextAction>, Unavailable> {
        self.readers.read(move |db| actions::next(db, &except, limit)).await
    }

    async fn events(&self, id: SessionId) -> Result<Vec<Event>, Unavailable> {
        self.readers
            .read(move |db| {
                db.prepare_cached(&format!("SELECT {EVENT} FROM ({EVENTS_OF}) ORDER BY seq"))?
                    .query_map(params![id.0], rows::event)?
                    .collect()
            })
            .await
    }

    async fn has_been_asked(&self, requester: AccountId, approver: AccountId) -> Result<bool, Unavailable> {
        self.readers
            .read(move |db| {
                db.prepare_cached(
                    "SELECT EXISTS (
                        SELECT 1 FROM session, json_each(course, '$.approval.workflow.tiers') AS tier,
                            json_each(tier.value, '$.approvers') AS approver
                        WHERE tenant = ?1 AND requester = ?2 AND approver.value = ?3)",
                )?
                .query_row(params![TenantId::INSTALLATION.0, requester.0, approver.0.to_string()], |row| {
                    row.get(0)
                })
            })
            .await
    }

    async fn begin(
        &self,
        directory_revision: i64,
        sessions: Vec<(Session, Event)>,
    ) -> Result<Written, Unavailable> {
        let has_work = sessions.iter().any(|(session, _)| session.has_work());
        let begin = move |tx: &Connection| {
            if directory::revision(tx)? != directory_revision {
                return Ok(Written::Outdated);
            }
            tx.execute_batch("SAVEPOINT begin_sessions")?;
            let begun = sessions.iter().try_for_each(|(session, event)| {
                first(tx, event)?;
                insert(tx, session, tx.last_insert_rowid())
            });
            match begun {
                Ok(()) => tx.execute_batch("RELEASE begin_sessions").map(|()| Written::Kept),
                // the index on active exclusive sessions
                Err(rusqlite::Error::SqliteFailure(error, _))
                    if error.code == ErrorCode::ConstraintViolation
                        && error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE =>
                {
                    tx.execute_batch("ROLLBACK TO begin_sessions; RELEASE begin_sessions")
                        .map(|()| Written::Occupied)
                }
                Err(error) => Err(error),
            }
        };
        self.writer.write_and_wake(begin, move |_| has_work).await
    }

    async fn change(&self, changes: Vec<Change>) -> Result<Vec<bool>, Unavailable> {
        let has_work = changes.iter().any(|change| change.after.has_work());
        let keep_all = move |tx: &Connection| changes.iter().map(|change| keep(tx, change)).collect();
        self.writer.write_and_wake(keep_all, move |_: &Vec<bool>| has_work).await
    }

    async fn decide(
        &self,
        id: SessionId,
        mut decide: Decide,
    ) -> Result<Option<(Session, Decision)>, Unavailable> {
        let decide_and_keep = move |tx: &Connection| {
            let Some(session) = by_id(tx, id)? else { return Ok(None) };
            let Some(decision) = decide(&session) else { return Ok(None) };
            if let Decision::Change(change) = &decision {
                keep(tx, change)?;
            }
            Ok(Some((session, decision)))
        };
        let has_work = |decided: &Option<(Session, Decision)>| match decided {
            Some((_, Decision::Change(change))) => change.after.has_work(),
            _ => false,
        };
        self.writer.write_and_wake(decide_and_keep, has_work).await
    }

    async fn work_came(&self) {
        self.work.notified().await;
    }
}

fn by_id(db: &Connection, id: SessionId) -> rusqlite::Result<Option<Session>> {
    db.prepare_cached(&BY_ID)?.query_row(params![id.0], rows::session).optional()
}

/// Whether an exclusive session is Active on a target.
pub(super) fn is_active_on(db: &Connection, tenant: TenantId, target: Target) -> rusqlite::Result<bool> {
    db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM session WHERE tenant = ?1 AND target = ?2 AND state = 2 AND kind = 1)",
    )?
    .query_row(params![tenant.0, Column(target)], |row| row.get(0))
}

fn insert(tx: &Connection, session: &Session, last_event: i64) -> rusqlite::Result<()> {
    tx.prepare_cached(&format!(
        "INSERT INTO session ({SESSION}, last_event)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
            ?22, ?23, ?24, ?25)"
    ))?
    .execute(params![
        session.id.0,
        session.tenant.0,
        Column(session.kind),
        Column(session.target),
        session.requester.0,
        Column(session.state),
        session.revision,
        Column(session.created_at),
        Column(session.modified_at),
        Column(session.scheduled_start),
        session.actual_start.map(Column),
        session.scheduled_end.map(Column),
        session.actual_end.map(Column),
        session.due_at().map(Column),
        session.end.map(|end| Column(end.by)),
        session.end.map(|end| Column(end.asked_at)),
        session.description,
        rows::to_json(&session.request)?,
        rows::to_json(&session.course)?,
        session.work_at().map(Column),
        session.request.group.map(|group| group.0),
        session.request.account_name,
        session.request.resource_name,
        session.request.activity_name,
        last_event,
    ])?;
    actions::keep(tx, session)
}

/// Updates what a transition may change, only from the state and the revision that the change names.
fn keep(tx: &Connection, change: &Change) -> rusqlite::Result<bool> {
    let after = &change.after;
    let Some(last_event) = append(tx, change)? else { return Ok(false) };
    tx.prepare_cached(
        "UPDATE session SET state = ?2, revision = ?3, modified_at = ?4, actual_start = ?5, scheduled_end = ?6,
            actual_end = ?7, due_at = ?8, end_by = ?9, end_asked_at = ?10, description = ?11, course = ?12, work_at = ?13,
            last_event = ?14
         WHERE id = ?1",
    )?
    .execute(params![
        after.id.0,
        Column(after.state),
        after.revision,
        Column(after.modified_at),
        after.actual_start.map(Column),
        after.scheduled_end.map(Column),
        after.actual_end.map(Column),
        after.due_at().map(Column),
        after.end.map(|end| Column(end.by)),
        after.end.map(|end| Column(end.asked_at)),
        after.description,
        rows::to_json(&after.course)?,
        after.work_at().map(Column),
        last_event,
    ])?;
    if change.from == State::AwaitingApproval {
        // by itself: only an approval that comes late moves it, and naming it above would write every index that has it
        tx.prepare_cached("UPDATE session SET scheduled_start = ?2 WHERE id = ?1 AND scheduled_start <> ?2")?
            .execute(params![after.id.0, Column(after.scheduled_start)])?;
    }
    counts::moved(tx, change)?;
    words::queue(tx, change.from, after)?;
    actions::keep(tx, after)?;
    Ok(true)
}

/// The first event of a session.
fn first(tx: &Connection, event: &Event) -> rusqlite::Result<()> {
    let mut statement = tx.prepare_cached(&FIRST)?;
    bind(&mut statement, event)?;
    statement.raw_execute().map(drop)
}

/// Adds the events of a change, and gives the number of the last one; `None` where the session is not as it was.
fn append(tx: &Connection, change: &Change) -> rusqlite::Result<Option<i64>> {
    let mut events = change.events.iter();
    let Some(event) = events.next() else { return Ok(None) };
    let mut next = tx.prepare_cached(&NEXT)?;
    bind(&mut next, event)?;
    next.raw_bind_parameter(11, Column(change.from))?;
    next.raw_bind_parameter(12, change.from_revision)?;
    if next.raw_execute()? == 0 {
        return Ok(None);
    }
    for event in events {
        let mut further = tx.prepare_cached(&FURTHER)?;
        bind(&mut further, event)?;
        further.raw_bind_parameter(11, tx.last_insert_rowid())?;
        further.raw_execute()?;
    }
    Ok(Some(tx.last_insert_rowid()))
}

/// Binds the columns of an event, in their order.
fn bind(statement: &mut Statement<'_>, event: &Event) -> rusqlite::Result<()> {
    statement.raw_bind_parameter(1, event.session.0)?;
    statement.raw_bind_parameter(2, event.tenant.0)?;
    statement.raw_bind_parameter(3, Column(event.at))?;
    statement.raw_bind_parameter(4, Column(event.actor))?;
    statement.raw_bind_parameter(5, event.from.map(Column))?;
    statement.raw_bind_parameter(6, Column(event.to))?;
    statement.raw_bind_parameter(7, &event.reason)?;
    statement.raw_bind_parameter(8, event.attempt.map(|attempt| attempt.number))?;
    statement.raw_bind_parameter(9, event.attempt.map(|attempt| attempt.has_succeeded))?;
    statement.raw_bind_parameter(10, event.attempt.map(|attempt| attempt.phase == Phase::End))
}
