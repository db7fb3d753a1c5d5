//! The lock of the installation, and what a group of writes needs to see, read in one turn after it: each statement
//! sees all that was committed before the lock was given.

use std::{collections::HashMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    array::Param,
    columns::{self, SESSION, SESSION_COLUMNS},
    connection::{Connection, Request, all},
    error::Error,
    facts::NOW,
    migrate,
    picture::{History, Needs, Picture, Slot},
};
use crate::{
    domain::{AccountId, SessionId, Target, TenantId},
    store::sqlite::audit::Head,
};

/// Explicitly, since a database may have another default: the others would see what was there before the lock.
pub(super) const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

/// For many rows: whoever makes them does not hang, and keeps the lock longer than one that does may.
const MAKES_MANY: &str = "SET LOCAL idle_in_transaction_session_timeout = 30000";

/// How many rows are made in far less time than the lock is lent for: more than a sweep changes at once.
const MANY: usize = 4_000;

/// With the time at which it is given.
pub(super) static LOCK: LazyLock<String> = LazyLock::new(|| {
    format!("SELECT directory_revision, seq, hash, {NOW}, oldest_version FROM installation FOR UPDATE")
});

/// The events of sessions, found from their last ones, with all that the audit chain has of them.
pub(super) const HISTORIES: &str = "
    WITH RECURSIVE link (seq) AS (
        SELECT last_event FROM session WHERE id = ANY($1)
        UNION ALL
        SELECT event.previous FROM event JOIN link ON event.seq = link.seq WHERE event.previous < event.seq
    )
    SELECT event.session, event.tenant, event.at, event.actor, event.from_state, event.to_state, event.reason,
        event.attempt, event.attempt_succeeded, event.attempt_phase, event.previous, event.begun_as, event.kept_as,
        event.seq
    FROM link JOIN event ON event.seq = link.seq";

const OCCUPIED: &str = "
    SELECT wanted.place FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS wanted (tenant, target, place)
    JOIN session_occupying USING (tenant, target)";

/// Locked, so that nobody takes one of them meanwhile.
const CLAIMS: &str =
    "SELECT id, claim FROM action WHERE id = ANY($1) AND claim IS NOT NULL ORDER BY id FOR UPDATE";

const CODES: &str = "SELECT account, last_step FROM one_time_code WHERE account = ANY($1)";

/// Where each answer is.
#[derive(Default)]
struct Places {
    sessions: Option<usize>,
    histories: Option<usize>,
    occupied: Option<usize>,
    codes: Option<usize>,
    claims: Option<usize>,
}

/// What there is one of, under its lock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Installation {
    revision: i64,
    head: Head,
    now: DateTime<Utc>,
}

/// Begins a transaction, and waits for the lock of the installation.
pub(super) async fn lock(connection: &Connection) -> Result<Installation, Error> {
    let lock = connection.prepare_cached(LOCK.as_str()).await?;
    let begin = async {
        connection.batch_execute(BEGIN).await?;
        Ok(Vec::new())
    };
    let lock = async { Ok(connection.query(&lock, &[]).await?) };
    let answers = all(vec![Box::pin(begin) as Request<'_, _>, Box::pin(lock)]).await;
    let answers = answers.map_err(|(_, error)| error)?;
    let row = answers.iter().flatten().next().ok_or_else(|| Error::unreadable("the installation"))?;
    migrate::check(row.try_get(4)?)?;
    let now = columns::time(row.try_get(3)?)?;
    Ok(Installation { revision: row.try_get(0)?, head: columns::head(row, 1)?, now })
}

/// Reads what the group needs, in a transaction that has the lock.
pub(super) async fn read(
    connection: &Connection,
    installation: Installation,
    needs: &Needs,
) -> Result<Picture, Error> {
    let sessions = format!("SELECT {SESSION}, session.last_event FROM session WHERE id = ANY($1)");
    let mut wanted: Vec<(&str, _)> = Vec::new();
    let mut places = Places::default();
    let ids = || -> Vec<Uuid> { needs.sessions.iter().map(|id| id.0).collect() };
    let mut want = |(sql, params): (_, _)| {
        wanted.push((sql, params));
        Some(wanted.len() - 1)
    };
    if !needs.sessions.is_empty() {
        places.sessions = want((&sessions, vec![Box::new(ids()) as _]));
    }
    if needs.histories {
        places.histories = want((HISTORIES, vec![Box::new(ids()) as _]));
    }
    if !needs.targets.is_empty() {
        let (tenants, targets): (Vec<_>, Vec<_>) =
            needs.targets.iter().map(|(tenant, target)| (tenant.0, columns::target(*target))).unzip();
        places.occupied = want((OCCUPIED, vec![Box::new(tenants) as _, Box::new(targets) as _]));
    }
    if !needs.accounts.is_empty() {
        let accounts: Vec<_> = needs.accounts.iter().map(|account| account.0).collect();
        places.codes = want((CODES, vec![Box::new(accounts) as _]));
    }
    if !needs.actions.is_empty() {
        places.claims = want((CLAIMS, vec![Box::new(needs.actions.clone()) as _]));
    }
    if needs.rows > MANY {
        connection.batch_execute(MAKES_MANY).await?;
    }
    picture(installation, &answers(connection, wanted).await?, &places, needs)
}

/// What each statement answers, all asked in one turn.
async fn answers(
    connection: &Connection,
    wanted: Vec<(&str, Vec<Param>)>,
) -> Result<Vec<Vec<tokio_postgres::Row>>, Error> {
    let mut prepared = Vec::new();
    for (sql, params) in wanted {
        prepared.push((connection.prepare_cached(sql).await?, params));
    }
    let mut requests: Vec<Request<'_, _>> = Vec::new();
    for (statement, params) in &prepared {
        requests.push(Box::pin(async move {
            let params: Vec<_> =
                params.iter().map(|it| &**it as &(dyn tokio_postgres::types::ToSql + Sync)).collect();
            Ok(connection.query(statement, &params).await?)
        }));
    }
    all(requests).await.map_err(|(_, error)| error)
}

fn picture(
    installation: Installation,
    answers: &[Vec<tokio_postgres::Row>],
    places: &Places,
    needs: &Needs,
) -> Result<Picture, Error> {
    let rows = |place: Option<usize>| place.and_then(|place| answers.get(place)).into_iter().flatten();
    let mut picture = Picture::new(installation.revision, installation.head, installation.now);
    for row in rows(places.sessions) {
        let session = columns::session(row, 0)?;
        let last_event = row.try_get(SESSION_COLUMNS)?;
        let slot = Slot { before: Some(session.clone()), now: Some(session), last_event };
        picture.sessions.insert(SessionId(row.try_get(0)?), slot);
    }
    picture.histories = histories(rows(places.histories))?;
    for row in rows(places.occupied) {
        let place: i64 = row.try_get(0)?;
        let place = usize::try_from(place - 1).ok();
        picture.occupied.extend(place.and_then(|place| needs.targets.get(place)).copied());
    }
    for row in rows(places.codes) {
        picture.codes.insert(AccountId(row.try_get(0)?), row.try_get(1)?);
    }
    for row in rows(places.claims) {
        picture.claims.insert(row.try_get(0)?, row.try_get(1)?);
    }
    Ok(picture)
}

fn histories<'a>(
    rows: impl Iterator<Item = &'a tokio_postgres::Row>,
) -> Result<HashMap<SessionId, History>, Error> {
    let mut histories: HashMap<SessionId, History> = HashMap::new();
    for row in rows {
        let events = histories.entry(SessionId(row.try_get(0)?)).or_default();
        events.push((row.try_get(13)?, columns::linked(row)?));
    }
    Ok(histories)
}

/// Needs of all writes of a group.
pub(super) fn union(all: impl Iterator<Item = Needs>) -> Needs {
    let mut needs = Needs::default();
    for one in all {
        needs.sessions.extend(one.sessions);
        needs.targets.extend(one.targets);
        needs.accounts.extend(one.accounts);
        needs.actions.extend(one.actions);
        needs.rows += one.rows;
        needs.histories |= one.histories;
        needs.is_alone |= one.is_alone;
    }
    dedup::<SessionId>(&mut needs.sessions);
    dedup::<(TenantId, Target)>(&mut needs.targets);
    dedup::<AccountId>(&mut needs.accounts);
    dedup::<Uuid>(&mut needs.actions);
    needs
}

fn dedup<T: Ord>(all: &mut Vec<T>) {
    all.sort_unstable();
    all.dedup();
}
