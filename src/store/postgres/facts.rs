//! What nodes share for a while, as rows that whoever revises them has locked, by the database's clock.
//!
//! No commit of these waits for the disk: they may be lost, and most of what they count is over in a minute.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use deadpool_postgres::Pool;
use tokio::time::{sleep, timeout};
use tokio_postgres::Row;

use super::{
    PostgresStore,
    address::Address,
    columns,
    connection::{self, Connection, Purpose, Request, all},
    error::Error,
    migrate,
    reach::Reach,
    readers::Params,
};
use crate::domain::{Fact, Revise, Shared, Unavailable};

/// Revisions at once.
const MOST: usize = 8;

/// How long a revision is tried again, since it was first.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long one try may take.
const ONE_TRY: Duration = Duration::from_secs(5);

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(50);

const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit = off";

/// Milliseconds since 1970 by the database's clock, at the moment that they are asked for.
pub(super) const NOW: &str = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

/// The least time that there is, of what is not known yet.
const NEVER: i64 = i64::MIN;

/// What nodes share.
pub(super) struct Facts {
    pool: Pool,
    reach: Arc<Reach>,
}

impl Facts {
    pub(super) fn new(address: &Address, reach: Arc<Reach>) -> Result<Self, Error> {
        Ok(Self { pool: connection::pool(address, Purpose::Write, MOST)?, reach })
    }

    /// What one statement gives that commits by itself. The database is not asked whether this program may write:
    /// whoever tells of this node every few seconds does.
    pub(super) async fn rows(&self, sql: &str, params: Params<'_>) -> Result<Vec<Row>, Error> {
        self.reach.check()?;
        let done = self.rows_of(sql, params).await;
        match &done {
            Ok(_) => self.reach.answered(),
            Err(error) => self.reach.failed(error),
        }
        done
    }

    async fn rows_of(&self, sql: &str, params: Params<'_>) -> Result<Vec<Row>, Error> {
        let connection = self.pool.get().await?;
        let statement = connection.prepare_cached(sql).await?;
        Ok(connection.query(&statement, params).await?)
    }

    async fn revise(&self, names: &[String], revise: &mut Revise<'_>) -> Result<(), Unavailable> {
        let began = Instant::now();
        loop {
            let done = self.attempt(names, revise).await;
            match &done {
                Ok(()) => self.reach.worked(),
                Err(Failed::Nothing(error)) => self.reach.failed(error),
                Err(Failed::Unknown) => {}
            }
            match done {
                Ok(()) => return Ok(()),
                Err(Failed::Nothing(error)) if error.passes() && began.elapsed() < PATIENCE => {
                    sleep(PAUSE).await;
                }
                Err(Failed::Nothing(error)) => return Err(error.into()),
                Err(Failed::Unknown) => {
                    return Err(Unavailable("the connection broke off while something was counted".into()));
                }
            }
        }
    }

    /// A connection that has seen anything go wrong is closed, and with it what it has begun.
    async fn attempt(&self, names: &[String], revise: &mut Revise<'_>) -> Result<(), Failed> {
        let connection = self.pool.get().await.map_err(Error::from)?;
        let done = attempt_on(&connection, names, revise).await;
        if done.is_err() {
            drop(Connection::take(connection));
        }
        done
    }
}

/// What came of one try.
enum Failed {
    /// The database has done nothing of it.
    Nothing(Error),
    /// The commit was sent, and nobody has said what became of it.
    Unknown,
}

impl<E: Into<Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self::Nothing(error.into())
    }
}

async fn attempt_on(
    connection: &Connection,
    names: &[String],
    revise: &mut Revise<'_>,
) -> Result<(), Failed> {
    let loaded = timeout(ONE_TRY, locked(connection, names)).await;
    let (now, mut facts) = loaded.map_err(|_| Error::Slow)??;
    let before = facts.clone();
    revise(now, &mut facts);
    let mut kept = (Vec::new(), Vec::new(), Vec::new());
    let mut gone = Vec::new();
    for ((name, before), after) in names.iter().zip(before).zip(facts) {
        match after {
            Some(fact) if Some(&fact) != before.as_ref() => {
                kept.0.push(name.as_bytes());
                kept.1.push(fact.value);
                kept.2.push(fact.until.timestamp_millis());
            }
            Some(_) => {}
            // also what was put there for the lock
            None => gone.push(name.as_bytes()),
        }
    }
    let keep = connection
        .prepare_cached(
            "UPDATE fact SET value = new.value, until = new.until
             FROM unnest($1::bytea[], $2::text[], $3::bigint[]) AS new (name, value, until)
             WHERE fact.name = new.name",
        )
        .await?;
    let forget = connection.prepare_cached("DELETE FROM fact WHERE name = ANY($1)").await?;
    let keep = async { Ok(connection.execute(&keep, &[&kept.0, &kept.1, &kept.2]).await?) };
    let forget = async { Ok(connection.execute(&forget, &[&gone]).await?) };
    let commit = async { Ok(connection.batch_execute("COMMIT").await.map(|()| 0)?) };
    let requests: Vec<Request<'_, u64>> = vec![Box::pin(keep), Box::pin(forget), Box::pin(commit)];
    match timeout(ONE_TRY, all(requests)).await {
        Ok(Ok(_)) => Ok(()),
        // the transaction is broken, and its commit has rolled it back
        Ok(Err((at, error))) if at < 2 && error.refused().is_some() => Err(Failed::Nothing(error)),
        Ok(Err(_)) | Err(_) => Err(Failed::Unknown),
    }
}

/// Begins, and locks the facts of these names, also where there are none yet: in one order, so that nobody waits for
/// whoever waits for them.
async fn locked(
    connection: &Connection,
    names: &[String],
) -> Result<(DateTime<Utc>, Vec<Option<Fact>>), Error> {
    let mut ordered: Vec<&[u8]> = names.iter().map(String::as_bytes).collect();
    ordered.sort_unstable();
    let lock = format!(
        "INSERT INTO fact (name, value, until) SELECT name, '', {NEVER} FROM unnest($1::bytea[]) AS new (name)
         ON CONFLICT (name) DO UPDATE SET name = excluded.name
         RETURNING name, value, until, {NOW}, (SELECT oldest_version FROM installation)"
    );
    let lock = connection.prepare_cached(&lock).await?;
    let begin = async { Ok(connection.batch_execute(BEGIN).await.map(|()| Vec::new())?) };
    let rows = async { Ok(connection.query(&lock, &[&ordered]).await?) };
    let requests: Vec<Request<'_, Vec<Row>>> = vec![Box::pin(begin), Box::pin(rows)];
    let rows = all(requests).await.map_err(|(_, error)| error)?.into_iter().flatten().collect::<Vec<_>>();
    let mut facts: Vec<Option<Fact>> = vec![None; names.len()];
    let mut now = NEVER;
    for row in &rows {
        migrate::check(row.try_get(4)?)?;
        now = now.max(row.try_get(3)?);
        let name: &[u8] = row.try_get(0)?;
        let place = names.iter().position(|one| one.as_bytes() == name);
        if let Some(fact) = place.and_then(|place| facts.get_mut(place)) {
            *fact = fact_of(row)?;
        }
    }
    Ok((columns::time(now)?, facts))
}

/// The fact of a row with its value and its time after its name; `None` where it is there for the lock alone.
fn fact_of(row: &Row) -> Result<Option<Fact>, Error> {
    let until: i64 = row.try_get(2)?;
    if until == NEVER {
        return Ok(None);
    }
    Ok(Some(Fact { value: row.try_get(1)?, until: columns::time(until)? }))
}

#[async_trait]
impl Shared for PostgresStore {
    async fn revise<'a>(&'a self, names: &'a [String], mut revise: Revise<'a>) -> Result<(), Unavailable> {
        self.facts.revise(names, &mut revise).await
    }

    async fn named(&self, prefix: &str) -> Result<(Vec<(String, Fact)>, DateTime<Utc>), Unavailable> {
        // no text has this byte
        let end = [prefix.as_bytes(), &[0xff]].concat();
        let sql = format!(
            "SELECT name, value, until FROM fact WHERE name >= $1 AND name < $2
             UNION ALL SELECT '', '', {NOW}"
        );
        let rows = self.readers.rows(&sql, &[&prefix.as_bytes(), &end]).await?;
        let mut named = Vec::new();
        let mut now = None;
        for row in &rows {
            let (name, fact) = read(row)?;
            match fact {
                Some(fact) if name.is_empty() => now = Some(fact.until),
                Some(fact) => named.push((name, fact)),
                None => {}
            }
        }
        Ok((named, now.ok_or_else(|| Error::unreadable("the time"))?))
    }

    async fn forget_the_old(&self) -> Result<(), Unavailable> {
        // what somebody revises is left for the next time
        let forget = format!(
            "DELETE FROM fact WHERE name IN
                (SELECT name FROM fact WHERE until <= {NOW} ORDER BY name FOR UPDATE SKIP LOCKED)"
        );
        self.facts.rows(&forget, &[]).await?;
        Ok(())
    }
}

/// The name and the fact of a row with its value and its time after its name.
pub(super) fn read(row: &Row) -> Result<(String, Option<Fact>), Error> {
    let name: Vec<u8> = row.try_get(0)?;
    let name = String::from_utf8(name).map_err(|_| Error::unreadable("a name"))?;
    Ok((name, fact_of(row)?))
}
