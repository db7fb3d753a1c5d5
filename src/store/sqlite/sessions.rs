//! Sessions and their events.

use std::sync::LazyLock;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params};
use uuid::Uuid;

use super::{
    SqliteStore, actions, counts, directory, queries,
    rows::{self, Column, EVENT, FIRST_ENDED, SESSION},
    words,
};
use crate::domain::{
    AccountId, AccountTotals, Change, Event, NextAction, Phase, Session, SessionId, SessionQuery,
    SessionStore, State, Target, TenantId, Totals, Unavailable, WebhookId, Written,
};

/// The session of an id.
static BY_ID: LazyLock<String> = LazyLock::new(|| format!("SELECT {SESSION} FROM session WHERE id = ?1"));

/// A new event.
static APPEND: LazyLock<String> =
    LazyLock::new(|| format!("INSERT INTO event ({EVENT}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));

#[async_trait]
impl SessionStore for SqliteStore {
    async fn session(&self, id: SessionId) -> Result<Option<Session>, Unavailable> {
        self.readers
            .look_up(|db| db.prepare_cached(&BY_ID)?.query_row(params![id.0], rows::session).optional())
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
        self.in_state("work_at", state, until, after, limit).await
    }

    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        let after = after.map(|session| (session.due_at(), session.id));
        self.in_state("due_at", state, until, after, limit).await
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
                db.prepare_cached(&format!("SELECT {EVENT} FROM event WHERE session = ?1 ORDER BY seq"))?
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
        let wakes = sessions.iter().any(|(session, _)| session.has_work());
        self.writer
            .write_and_wake(wakes, move |tx| {
                if directory::revision(tx)? != directory_revision {
                    return Ok(Written::Outdated);
                }
                tx.execute_batch("SAVEPOINT begin_sessions")?;
                let begun = sessions.iter().try_for_each(|(session, event)| {
                    insert(tx, session)?;
                    append(tx, event)
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
            })
            .await
    }

    async fn change(&self, changes: Vec<Change>) -> Result<Vec<bool>, Unavailable> {
        let wakes = changes.iter().any(|change| change.after.has_work());
        self.writer
            .write_and_wake(wakes, move |tx| changes.iter().map(|change| keep(tx, change)).collect())
            .await
    }

    async fn work_came(&self) {
        self.work.notified().await;
    }
}

impl SqliteStore {
    /// Sessions in a state, by one of the two columns that say when.
    async fn in_state(
        &self,
        column: &'static str,
        state: State,
        until: DateTime<Utc>,
        after: Option<(Option<DateTime<Utc>>, SessionId)>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        // earlier than any
        let (time, id) = after.map_or((i64::MIN, Uuid::nil()), |(time, id)| {
            (time.map_or(i64::MIN, |time| time.timestamp_millis()), id.0)
        });
        self.readers
            .read(move |db| {
                db.prepare_cached(&format!(
                    "SELECT {SESSION} FROM session WHERE state < {FIRST_ENDED} AND state = ?1 AND {column} <= ?2
                     AND ({column}, id) > (?3, ?4) ORDER BY {column}, id LIMIT ?5"
                ))?
                .query_map(params![Column(state), Column(until), time, id, at_most(limit)], rows::session)?
                .collect()
            })
            .await
    }
}

/// Whether an exclusive session is Active on a target.
pub(super) fn is_active_on(db: &Connection, tenant: TenantId, target: Target) -> rusqlite::Result<bool> {
    db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM session WHERE tenant = ?1 AND target = ?2 AND state = 2 AND kind = 1)",
    )?
    .query_row(params![tenant.0, Column(target)], |row| row.get(0))
}

fn insert(tx: &Connection, session: &Session) -> rusqlite::Result<()> {
    tx.prepare_cached(&format!(
        "INSERT INTO session ({SESSION})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
            ?22, ?23, ?24)"
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
    ])?;
    actions::keep(tx, session)
}

/// Updates what a transition may change, only from the state and the revision that the change names.
fn keep(tx: &Connection, change: &Change) -> rusqlite::Result<bool> {
    let after = &change.after;
    let updated = tx
        .prepare_cached(
            "UPDATE session SET state = ?4, revision = ?5, modified_at = ?6, actual_start = ?7,
                scheduled_end = ?8, actual_end = ?9, due_at = ?10, end_by = ?11, end_asked_at = ?12, description = ?13,
                course = ?14, work_at = ?15
             WHERE id = ?1 AND state = ?2 AND revision = ?3",
        )?
        .execute(params![
            after.id.0,
            Column(change.from),
            change.from_revision,
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
        ])?;
    if updated == 0 {
        return Ok(false);
    }
    if change.from == State::AwaitingApproval {
        // by itself: only an approval that comes late moves it, and naming it above would write every index that has it
        tx.prepare_cached("UPDATE session SET scheduled_start = ?2 WHERE id = ?1 AND scheduled_start <> ?2")?
            .execute(params![after.id.0, Column(after.scheduled_start)])?;
    }
    words::queue(tx, change.from, after)?;
    actions::keep(tx, after)?;
    change.events.iter().try_for_each(|event| append(tx, event))?;
    Ok(true)
}

fn append(tx: &Connection, event: &Event) -> rusqlite::Result<()> {
    tx.prepare_cached(&APPEND)?.execute(params![
        event.session.0,
        event.tenant.0,
        Column(event.at),
        Column(event.actor),
        event.from.map(Column),
        Column(event.to),
        event.reason,
        event.attempt.map(|attempt| attempt.number),
        event.attempt.map(|attempt| attempt.has_succeeded),
        event.attempt.map(|attempt| attempt.phase == Phase::End),
    ])?;
    Ok(())
}

fn at_most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
