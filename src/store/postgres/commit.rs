//! One transaction of a group, until it is known what has become of it.
//!
//! What was not committed for sure is tried again while there is patience. Where the connection breaks off after the
//! commit was sent, nobody has said what became of it, but the chain does: the last link of the group is there, or it
//! is not; and once the installation's lock is given to somebody else, that does not change any more.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use deadpool_postgres::Pool;
use rusqlite::types::Value;
use tokio::time::{sleep, timeout};

use super::{
    connection::{Connection, Request, all},
    error::Error,
    keep, load,
    picture::Fault,
    reach::Reach,
    writer::{Group, needs},
};
use crate::{
    domain::Unavailable,
    store::sqlite::audit::{Hash, Head},
};

/// How long a group is tried again, since it was first.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long one step of a try may take: longer than the server lets any of it take.
const ONE_TRY: Duration = Duration::from_secs(35);

/// The pauses between two tries.
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// Tells all nodes that there is work, once it is committed.
const NOTIFY: &str = "NOTIFY hangup_work";

/// What a group that could not be committed is told.
#[derive(Debug)]
pub(super) enum Failed {
    /// A write of it cannot be done.
    Write(String),
    /// The database could not do it, and has done nothing of it.
    Nothing(Error),
    /// It may be done, or not.
    Unknown,
}

impl Failed {
    pub(super) fn is_of_a_write(&self) -> bool {
        matches!(self, Self::Write(_))
    }
}

impl From<Failed> for Unavailable {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Write(why) => Self(why),
            Failed::Nothing(error) => error.into(),
            Failed::Unknown => {
                Self("the connection broke off at the commit, and the write may be kept".into())
            }
        }
    }
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Self {
        Self::Write(fault.0)
    }
}

/// What came of one try.
enum Try {
    Failed(Failed),
    /// The connection broke off after the commit was sent, with this last link.
    Unknown(Head),
}

impl<E: Into<Failed>> From<E> for Try {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Nothing(error)
    }
}

/// What the writers work with.
pub(super) struct Desk {
    pool: Pool,
    reach: Arc<Reach>,
}

impl Desk {
    pub(super) fn new(pool: Pool, reach: Arc<Reach>) -> Self {
        Self { pool, reach }
    }

    /// Commits a group, and what has joined it while it waited for the lock. Who was told that it took too long is left
    /// out, so that they do not find it done later.
    pub(super) async fn commit(&self, group: &mut Group<'_>) -> Result<(), Failed> {
        let began = Instant::now();
        let (mut pause, mut sent) = (FIRST_PAUSE, None);
        loop {
            let tried = match sent {
                None => {
                    // also before the lock: where there is none to be had, all that waits is refused together, and not
                    // one after the other
                    group.top_up();
                    if group.jobs.is_empty() {
                        return Ok(());
                    }
                    self.attempt(group).await
                }
                Some(head) => match self.is_kept(head).await {
                    Ok(true) => return Ok(()),
                    // nothing of it was, and it can be done again
                    Ok(false) => {
                        sent = None;
                        continue;
                    }
                    Err(_) => Err(Try::Unknown(head)),
                },
            };
            let failed = match tried {
                Ok(()) => return Ok(()),
                Err(Try::Unknown(head)) => {
                    sent = Some(head);
                    Failed::Unknown
                }
                Err(Try::Failed(Failed::Nothing(error))) if error.passes() => Failed::Nothing(error),
                Err(Try::Failed(failed)) => return Err(failed),
            };
            if began.elapsed() > PATIENCE {
                return Err(failed);
            }
            sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// Tries it once. A connection that has seen anything go wrong is closed, and with it what it has begun.
    async fn attempt(&self, group: &mut Group<'_>) -> Result<(), Try> {
        let connection = self.pool.get().await.map_err(Error::from);
        let connection = connection.inspect_err(|error| self.reach.failed(error))?;
        let done = self.attempt_on(&connection, group).await;
        match &done {
            Ok(()) => self.reach.worked(),
            Err(Try::Failed(Failed::Nothing(error))) => self.reach.failed(error),
            Err(_) => {}
        }
        if done.is_err() {
            drop(Connection::take(connection));
        }
        done
    }

    async fn attempt_on(&self, connection: &Connection, group: &mut Group<'_>) -> Result<(), Try> {
        let locked = timeout(ONE_TRY, load::lock(connection)).await;
        let installation = locked.map_err(|_| Error::Slow)??;
        // it may have waited for long
        group.top_up();
        let loaded = timeout(ONE_TRY, load::read(connection, installation, &needs(&group.jobs))).await;
        let mut picture = match loaded.map_err(|_| Error::Slow)? {
            // of one session, which is in the way of no other
            Err(Error::Unreadable(why)) => return Err(Failed::Write(why).into()),
            loaded => loaded?,
        };
        for job in &mut group.jobs {
            job.run(&mut picture)?;
        }
        let wakes = group.jobs.iter().any(|job| job.wakes());
        let head = picture.head;
        let statements = keep::statements(picture).map_err(Fault::from)?;
        if statements.is_empty() {
            connection.batch_execute("ROLLBACK").await.map_err(Error::from)?;
            return Ok(());
        }
        let mut prepared = Vec::with_capacity(statements.len());
        for (sql, params) in statements {
            let statement = timeout(ONE_TRY, connection.prepare_cached(sql)).await;
            prepared.push((statement.map_err(|_| Error::Slow)?.map_err(Error::from)?, params));
        }
        let mut requests: Vec<Request<'_, ()>> = Vec::with_capacity(prepared.len() + 2);
        for (statement, params) in &prepared {
            requests.push(Box::pin(async move {
                let params: Vec<_> = params.iter().map(|it| &**it as _).collect();
                connection.execute(statement, &params).await?;
                Ok(())
            }));
        }
        if wakes {
            let notify = async { Ok(connection.batch_execute(NOTIFY).await?) };
            requests.push(Box::pin(notify));
        }
        let writes = requests.len();
        requests.push(Box::pin(async { Ok(connection.batch_execute("COMMIT").await?) }));
        match timeout(ONE_TRY, all(requests)).await {
            Ok(Ok(_)) => Ok(()),
            // the transaction is broken, and its commit has rolled it back
            Ok(Err((at, error))) if at < writes && error.refused().is_some() => Err(if error.passes() {
                Failed::Nothing(error).into()
            } else {
                Failed::Write(error.to_string()).into()
            }),
            Ok(Err(_)) | Err(_) => Err(Try::Unknown(head)),
        }
    }

    /// Whether a link is in the chain. Whoever has added it, or not, has ended by the time that this has the lock.
    async fn is_kept(&self, link: Head) -> Result<bool, Error> {
        let connection = self.pool.get().await?;
        let found = async {
            load::lock(&connection).await?;
            let found = connection
                .query(
                    "SELECT hash FROM event WHERE seq = $1 UNION ALL SELECT hash FROM audit WHERE seq = $1",
                    &[&link.seq],
                )
                .await?;
            connection.batch_execute("ROLLBACK").await?;
            let hash = |row: &tokio_postgres::Row| Hash::kept(&Value::Blob(row.try_get(0).ok()?));
            Ok(found.iter().any(|row| hash(row) == Some(link.hash)))
        };
        let found = timeout(ONE_TRY, found).await.unwrap_or(Err(Error::Slow));
        if found.is_err() {
            drop(Connection::take(connection));
        }
        found
    }
}
