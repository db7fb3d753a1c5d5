//! Sessions and their events.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    PostgresStore,
    columns::{self, EVENT_READ, SESSION},
    error::Error,
    facts::NOW,
    migrate,
    picture::{Needs, is_occupying},
    queries,
};
use crate::{
    domain::{
        AccountId, AccountTotals, Change, Claim, Decide, Decision, Due, Event, Ids as _, NextAction,
        RandomIds, Session, SessionId, SessionQuery, SessionStore, State, Target, TenantId, Totals,
        Unavailable, WebhookId, Written,
    },
    store::sqlite::{counts, order::number},
};

static BY_ID: LazyLock<String> = LazyLock::new(|| format!("SELECT {SESSION} FROM session WHERE id = $1"));

static ACTIVE_ON: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {SESSION} FROM session_occupying AS at JOIN session ON session.id = at.session
         WHERE at.tenant = $1 AND at.target = $2"
    )
});

/// Sessions in a state by one of two times, after a time and an id.
fn by_time(column: &str) -> String {
    format!(
        "SELECT {SESSION} FROM session_live AS live JOIN session ON session.id = live.session
         WHERE live.state = $1 AND live.{column} <= $2 AND (live.{column}, live.session) > ($3, $4)
         ORDER BY live.{column}, live.session LIMIT $5"
    )
}

static DUE: LazyLock<String> = LazyLock::new(|| by_time("work_at"));
static OVERDUE: LazyLock<String> = LazyLock::new(|| by_time("due_at"));

static EVENTS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "WITH RECURSIVE link (seq) AS (
             SELECT last_event FROM session WHERE id = $1
             UNION ALL
             SELECT event.previous FROM event JOIN link ON event.seq = link.seq WHERE event.previous < event.seq
         )
         SELECT {EVENT_READ} FROM link JOIN event ON event.seq = link.seq AND event.session = $1 ORDER BY event.seq"
    )
});

/// From one webhook to the next, and of each its first actions: so it never reads through all that waits for a busy
/// one. What somebody holds may be taken once its time is over.
static NEXT_ACTIONS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "WITH RECURSIVE told (webhook) AS (
             (SELECT webhook FROM action ORDER BY webhook LIMIT 1)
             UNION ALL
             SELECT (SELECT webhook FROM action WHERE action.webhook > told.webhook ORDER BY webhook LIMIT 1)
                 FROM told WHERE told.webhook IS NOT NULL
         )
         SELECT first.session, first.id, first.webhook, first.phase,
             CASE WHEN first.held_until > {NOW} THEN greatest(first.next_at, first.held_until) ELSE first.next_at END
                 AS at
         FROM told CROSS JOIN LATERAL (
             SELECT * FROM action WHERE action.webhook = told.webhook ORDER BY next_at, id LIMIT $2) AS first
         WHERE told.webhook <> ALL($1)
         ORDER BY at, first.webhook, first.id LIMIT $2"
    )
});

/// In one order, and past what another node is about to take; nothing where this program is too old for the database.
static CLAIM: LazyLock<String> = LazyLock::new(|| {
    let known = migrate::known();
    format!(
        "UPDATE action SET claim = $2, held_until = {NOW} + $3
         WHERE id IN (SELECT id FROM action WHERE id = ANY($1) AND held_until <= {NOW}
             ORDER BY id FOR UPDATE SKIP LOCKED)
             AND (SELECT oldest_version FROM installation) <= {known}
         RETURNING id"
    )
});

static RENEW: LazyLock<String> =
    LazyLock::new(|| format!("UPDATE action SET held_until = {NOW} + $3 WHERE id = $1 AND claim = $2"));

/// From one target to the next: there are far fewer targets than sessions.
const TARGETS: &str = "
    WITH RECURSIVE value (v) AS (
        (SELECT target FROM session WHERE tenant = $1 ORDER BY target LIMIT 1)
        UNION ALL
        SELECT (SELECT target FROM session WHERE tenant = $1 AND target > v ORDER BY target LIMIT 1)
            FROM value WHERE v IS NOT NULL
    )
    SELECT count(v) FROM value";

/// All states' counts, added up.
fn of_all_states() -> String {
    State::ALL.map(counts::column).join(" + ")
}

fn at_most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn millis(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

fn leaves_work((_, decision): &(Session, Decision)) -> bool {
    matches!(decision, Decision::Change(change) if change.after.has_work())
}

fn small(state: State) -> i16 {
    // states are below a hundred
    i16::try_from(number(state)).unwrap_or(-1)
}

impl PostgresStore {
    async fn listed(
        &self,
        sql: &str,
        state: State,
        until: DateTime<Utc>,
        after: Option<(Option<DateTime<Utc>>, SessionId)>,
        limit: usize,
    ) -> Result<Vec<Due>, Error> {
        let (time, id) = after.map_or((None, Uuid::nil()), |(time, id)| (time, id.0));
        let time = time.map_or(i64::MIN, |time| time.timestamp_millis());
        let until = until.timestamp_millis();
        let rows = self.readers.rows(sql, &[&small(state), &until, &time, &id, &at_most(limit)]).await?;
        // a write reads each session again, with its last event, once it has the lock
        rows.iter().map(|row| Ok(Due { session: columns::session(row, 0)?, last_event: None })).collect()
    }

    async fn number(&self, sql: &str, params: super::readers::Params<'_>) -> Result<u64, Error> {
        queries::count(&self.readers.one(sql, params).await?, 0)
    }
}

#[async_trait]
impl SessionStore for PostgresStore {
    async fn session(&self, id: SessionId) -> Result<Option<Arc<Session>>, Unavailable> {
        let rows = self.readers.rows(&BY_ID, &[&id.0]).await?;
        Ok(rows.first().map(|row| columns::session(row, 0)).transpose()?.map(Arc::new))
    }

    async fn query(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
    ) -> Result<(Vec<Session>, u64), Unavailable> {
        Ok(queries::page(&self.readers, &query, now).await?)
    }

    async fn totals(&self, query: SessionQuery, now: DateTime<Utc>) -> Result<Totals, Unavailable> {
        Ok(queries::totals(&self.readers, &query, now).await?)
    }

    async fn totals_by_requester(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
        most: u32,
    ) -> Result<Vec<AccountTotals>, Unavailable> {
        Ok(queries::totals_by_requester(&self.readers, &query, now, most).await?)
    }

    async fn targets_with_sessions(&self, tenant: TenantId) -> Result<u64, Unavailable> {
        Ok(self.number(TARGETS, &[&tenant.0]).await?)
    }

    async fn accounts_with_sessions(&self, tenant: TenantId) -> Result<u64, Unavailable> {
        let all = of_all_states();
        let sql = format!("SELECT count(*) FROM session_count WHERE tenant = $1 AND {all} > 0");
        Ok(self.number(&sql, &[&tenant.0]).await?)
    }

    async fn active_on(&self, tenant: TenantId, target: Target) -> Result<Option<Session>, Unavailable> {
        let rows = self.readers.rows(&ACTIVE_ON, &[&tenant.0, &columns::target(target)]).await?;
        Ok(rows.first().map(|row| columns::session(row, 0)).transpose()?)
    }

    async fn due(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Due>, Unavailable> {
        let after = after.map(|session| (session.work_at(), session.id));
        Ok(self.listed(&DUE, state, until, after, limit).await?)
    }

    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Result<Vec<Due>, Unavailable> {
        let after = after.map(|session| (session.due_at(), session.id));
        Ok(self.listed(&OVERDUE, state, until, after, limit).await?)
    }

    async fn sessions_by_state(&self) -> Result<Vec<(State, u64)>, Unavailable> {
        let sums = State::ALL.map(|state| format!("coalesce(sum({}), 0)::bigint", counts::column(state)));
        let row = self.readers.one(&format!("SELECT {} FROM session_count", sums.join(", ")), &[]).await?;
        let counted = State::ALL.into_iter().enumerate();
        let counted = counted.map(|(at, state)| Ok((state, queries::count(&row, at)?)));
        let counted = counted.collect::<Result<Vec<_>, Error>>()?;
        Ok(counted.into_iter().filter(|(_, count)| *count > 0).collect())
    }

    async fn count_overdue(&self, state: State, until: DateTime<Utc>) -> Result<u64, Unavailable> {
        let sql = "SELECT count(*) FROM session_live WHERE state = $1 AND due_at <= $2";
        Ok(self.number(sql, &[&small(state), &until.timestamp_millis()]).await?)
    }

    async fn next_due(&self) -> Result<Option<DateTime<Utc>>, Unavailable> {
        // each state's first is the first of its index
        let first =
            "SELECT min(first) FROM unnest(ARRAY[0, 1, 2, 3]::smallint[]) AS state (n) CROSS JOIN LATERAL (
            SELECT min(work_at) AS first FROM session_live WHERE state = n AND work_at IS NOT NULL) AS due";
        let row = self.readers.one(first, &[]).await?;
        let at: Option<i64> = row.try_get(0).map_err(Error::from)?;
        Ok(at.map(columns::time).transpose()?)
    }

    async fn next_actions(
        &self,
        except: Vec<WebhookId>,
        limit: usize,
    ) -> Result<Vec<NextAction>, Unavailable> {
        let except: Vec<_> = except.into_iter().map(|webhook| webhook.0).collect();
        let rows = self.readers.rows(&NEXT_ACTIONS, &[&except, &at_most(limit)]).await?;
        let action = |row: &tokio_postgres::Row| -> Result<_, Error> {
            Ok(NextAction {
                session: SessionId(row.try_get(0)?),
                id: row.try_get(1)?,
                webhook: WebhookId(row.try_get(2)?),
                phase: columns::phase(row.try_get(3)?),
                next_at: columns::time(row.try_get(4)?)?,
            })
        };
        Ok(rows.iter().map(action).collect::<Result<_, _>>()?)
    }

    async fn events(&self, id: SessionId) -> Result<Vec<Event>, Unavailable> {
        let rows = self.readers.rows(&EVENTS, &[&id.0]).await?;
        Ok(rows.iter().map(columns::event).collect::<Result<_, _>>()?)
    }

    async fn has_been_asked(&self, requester: AccountId, approver: AccountId) -> Result<bool, Unavailable> {
        let asked =
            "SELECT EXISTS (SELECT 1 FROM session JOIN session_view AS view ON view.session = session.id
            WHERE tenant = $1 AND requester = $2 AND $3 = ANY(view.approvers))";
        let row = self.readers.one(asked, &[&TenantId::INSTALLATION.0, &requester.0, &approver.0]).await?;
        Ok(row.try_get(0).map_err(Error::from)?)
    }

    async fn begin(
        &self,
        directory_revision: i64,
        sessions: Vec<(Session, Event)>,
    ) -> Result<Written, Unavailable> {
        let has_work = sessions.iter().any(|(session, _)| session.has_work());
        let occupying = sessions.iter().filter(|(session, _)| is_occupying(session));
        let needs = Needs {
            targets: occupying.map(|(session, _)| (session.tenant, session.target)).collect(),
            rows: sessions.len(),
            ..Needs::default()
        };
        let begin = move |picture: &mut super::picture::Picture| picture.begin(directory_revision, &sessions);
        self.writer.write_and_wake(needs, begin, move |written| has_work && written.is_kept()).await
    }

    async fn change(&self, changes: Vec<Change>) -> Result<Vec<bool>, Unavailable> {
        let has_work = changes.iter().any(|change| change.after.has_work());
        let sessions = changes.iter().map(|change| change.after.id).collect();
        let needs = Needs { sessions, rows: changes.len(), ..Needs::default() };
        let keep_all = move |picture: &mut super::picture::Picture| {
            changes.iter().map(|change| picture.change(change)).collect()
        };
        self.writer.write_and_wake(needs, keep_all, move |_: &Vec<bool>| has_work).await
    }

    async fn decide(
        &self,
        id: SessionId,
        mut decide: Decide,
    ) -> Result<Option<(Session, Decision)>, Unavailable> {
        let needs = Needs { sessions: vec![id], ..Needs::default() };
        self.writer
            .write_and_wake(
                needs,
                move |picture| picture.decide(id, &mut decide),
                |decided| decided.as_ref().is_some_and(leaves_work),
            )
            .await
    }

    async fn claim_actions(&self, actions: Vec<Uuid>, lease: Duration) -> Result<Vec<Claim>, Unavailable> {
        let id = RandomIds.new_id();
        let rows = self.facts.rows(&CLAIM, &[&actions, &id, &millis(lease)]).await?;
        let claim =
            |row: &tokio_postgres::Row| -> Result<_, Error> { Ok(Claim { action: row.try_get(0)?, id }) };
        Ok(rows.iter().map(claim).collect::<Result<_, _>>()?)
    }

    async fn renew_claim(&self, claim: Claim, lease: Duration) -> Result<(), Unavailable> {
        self.facts.rows(&RENEW, &[&claim.action, &claim.id, &millis(lease)]).await?;
        Ok(())
    }

    async fn decide_by(
        &self,
        claim: Claim,
        id: SessionId,
        mut decide: Decide,
    ) -> Result<Option<(Session, Decision)>, Unavailable> {
        let needs = Needs { sessions: vec![id], actions: vec![claim.action], ..Needs::default() };
        let decide = move |picture: &mut super::picture::Picture| picture.decide_by(claim, id, &mut decide);
        self.writer.write_and_wake(needs, decide, |decided| decided.as_ref().is_some_and(leaves_work)).await
    }

    async fn work_came(&self) {
        self.work.notified().await;
    }
}
