//! Sessions and their events.

use std::sync::{Arc, LazyLock};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{
    Connection, ErrorCode, OptionalExtension as _, Statement, params, params_from_iter, types::Value,
};

use super::{
    SqliteStore, actions,
    audit::{self, Tx, digest},
    counts, directory, due, queries,
    rows::{self, Column, EVENT, EVENTS_OF, FIXED, MOVING, SESSION},
    words,
};
use crate::domain::{
    AccountId, AccountTotals, Change, Decide, Decision, Due, Event, NextAction, Session, SessionId,
    SessionQuery, SessionStore, State, Target, TenantId, Totals, Unavailable, WebhookId, Written,
};

/// The session of an id, and the number of its last event.
static BY_ID: LazyLock<String> =
    LazyLock::new(|| format!("SELECT {SESSION}, last_event FROM session WHERE id = ?1"));

/// A new session.
static INSERT: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<_> = (1..=25).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO session ({FIXED}, {MOVING}) VALUES ({})", places.join(", "))
});

/// What a transition may change of the session ?14, but for its scheduled start: the columns of [`MOVING`] in their
/// order. Only where it is in the state ?15, and has the revision ?16 and the last event ?17.
static UPDATE: &str = "UPDATE session SET state = ?1, revision = ?2, modified_at = ?3, actual_start = ?4,
        scheduled_end = ?5, actual_end = ?6, due_at = ?7, end_by = ?8, end_asked_at = ?9, description = ?10, course = ?11,
        work_at = ?12, last_event = ?13
     WHERE id = ?14 AND state = ?15 AND revision = ?16 AND last_event IS ?17";

/// The number of the last event of the session ?1.
static LAST_EVENT: &str = "SELECT last_event FROM session WHERE id = ?1";

#[async_trait]
impl SessionStore for SqliteStore {
    async fn session(&self, id: SessionId) -> Result<Option<Arc<Session>>, Unavailable> {
        let read = |db: &Connection| {
            Ok(with_last_event(&mut *db.prepare_cached(&BY_ID)?, id)?.map(|(session, _)| session))
        };
        self.recent.get(id, || self.readers.look_up(read))
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
    ) -> Result<Vec<Due>, Unavailable> {
        let after = after.map(|session| (session.work_at(), session.id));
        self.readers.read(move |db| due::listed(db, &due::DUE, state, until, after, limit)).await
    }

    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Due>, Unavailable> {
        let after = after.map(|session| (session.due_at(), session.id));
        self.readers.read(move |db| due::listed(db, &due::OVERDUE, state, until, after, limit)).await
    }

    async fn sessions_by_state(&self) -> Result<Vec<(State, u64)>, Unavailable> {
        self.readers.read(counts::by_state).await
    }

    async fn count_overdue(&self, state: State, until: DateTime<Utc>) -> Result<u64, Unavailable> {
        self.readers.read(move |db| due::count_overdue(db, state, until)).await
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
        let begin = move |tx: &Tx<'_>| {
            if directory::revision(tx)? != directory_revision {
                return Ok(Written::Outdated);
            }
            tx.execute_batch("SAVEPOINT begin_sessions")?;
            let head = tx.head()?;
            let begun = sessions.iter().try_for_each(|(session, event)| insert(tx, session, event));
            match begun {
                Ok(()) => tx.execute_batch("RELEASE begin_sessions").map(|()| Written::Kept),
                // the index on active exclusive sessions
                Err(rusqlite::Error::SqliteFailure(error, _))
                    if error.code == ErrorCode::ConstraintViolation
                        && error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE =>
                {
                    tx.back_to(head);
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
        let keep_all = move |tx: &Tx<'_>| {
            changes.iter().map(|change| keep(tx, change, last_event(tx, change)?)).collect()
        };
        self.writer.write_and_wake(keep_all, move |_: &Vec<bool>| has_work).await
    }

    async fn decide(
        &self,
        id: SessionId,
        mut decide: Decide,
    ) -> Result<Option<(Session, Decision)>, Unavailable> {
        let decide_and_keep = move |tx: &Tx<'_>| {
            let known = with_last_event(&mut *tx.statement(&BY_ID)?, id)?;
            let Some((session, last_event)) = known else { return Ok(None) };
            let Some(decision) = decide(&session) else { return Ok(None) };
            if let Decision::Change(change) = &decision {
                // what was decided is of the session as it is
                if !keep(tx, change, last_event)? {
                    return Err(rusqlite::Error::StatementChangedRows(0));
                }
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

/// The session of an id and the number of its last event, by [`BY_ID`].
fn with_last_event(
    by_id: &mut Statement<'_>,
    id: SessionId,
) -> rusqlite::Result<Option<(Session, Option<i64>)>> {
    by_id.query_row(params![id.0], rows::with_last_event).optional()
}

/// Whether an exclusive session is Active on a target.
pub(super) fn is_active_on(db: &Connection, tenant: TenantId, target: Target) -> rusqlite::Result<bool> {
    db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM session WHERE tenant = ?1 AND target = ?2 AND state = 2 AND kind = 1)",
    )?
    .query_row(params![tenant.0, Column(target)], |row| row.get(0))
}

fn insert(tx: &Tx<'_>, session: &Session, event: &Event) -> rusqlite::Result<()> {
    let (fixed, moving) = (rows::fixed(session)?, rows::moving(session, tx.next()?)?);
    let digests = (digest(rows::BEGUN, &fixed), digest(rows::KEPT, &moving));
    audit::insert_event(tx, &rows::linked(event, None, Some(digests.0), Some(digests.1))?)?;
    tx.statement(&INSERT)?.execute(params_from_iter(fixed.iter().chain(&moving)))?;
    actions::keep(tx, session)
}

/// The number of the last event of the session that a change is of.
fn last_event(tx: &Tx<'_>, change: &Change) -> rusqlite::Result<Option<i64>> {
    if change.from_event.is_some() {
        return Ok(change.from_event);
    }
    let found =
        tx.statement(LAST_EVENT)?.query_row(params![change.after.id.0], |row| row.get(0)).optional()?;
    Ok(found.flatten())
}

/// Keeps a change with its events, which come after the session's last event; only from the state and the revision that
/// it names, and that last event. Whether it is kept.
fn keep(tx: &Tx<'_>, change: &Change, last_event: Option<i64>) -> rusqlite::Result<bool> {
    let after = &change.after;
    let Some((last, before)) = change.events.split_last() else { return Ok(false) };
    // the last of the events that are about to come
    let last_seq = before.iter().fold(tx.next()?, |seq, _| seq + 1);
    let moving = rows::moving(after, last_seq)?;
    if !update(tx, change, &moving, last_event)? {
        return Ok(false);
    }
    let mut previous = last_event;
    for event in before {
        previous = Some(audit::insert_event(tx, &rows::linked(event, previous, None, None)?)?);
    }
    let kept_as = digest(rows::KEPT, &moving);
    let seq = audit::insert_event(tx, &rows::linked(last, previous, None, Some(kept_as))?)?;
    debug_assert_eq!(seq, last_seq, "nothing else is linked in between");
    if change.from == State::AwaitingApproval {
        // by itself: only an approval that comes late moves it, and naming it above would write every index that has it
        tx.prepare_cached("UPDATE session SET scheduled_start = ?2 WHERE id = ?1 AND scheduled_start <> ?2")?
            .execute(params![after.id.0, Column(after.scheduled_start)])?;
    }
    tx.moves.add(change);
    tx.touch(after.id);
    words::queue(tx, change.from, after)?;
    actions::keep(tx, after)?;
    Ok(true)
}

/// Gives a session what changes of it, by [`UPDATE`]. Whether it was as the change names it.
fn update(
    tx: &Tx<'_>,
    change: &Change,
    moving: &[Value; 14],
    last_event: Option<i64>,
) -> rusqlite::Result<bool> {
    let mut update = tx.statement(UPDATE)?;
    for (place, column) in (1..=13).zip(moving) {
        update.raw_bind_parameter(place, column)?;
    }
    update.raw_bind_parameter(14, change.after.id.0)?;
    update.raw_bind_parameter(15, Column(change.from))?;
    update.raw_bind_parameter(16, change.from_revision)?;
    update.raw_bind_parameter(17, last_event)?;
    Ok(update.raw_execute()? == 1)
}
