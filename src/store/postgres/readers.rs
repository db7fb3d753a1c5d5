//! Reads, each one statement, on connections that are kept for the next read. One that a lost connection has cut off is
//! done again, since it changes nothing.

use std::{sync::Arc, time::Duration};

use deadpool_postgres::Pool;
use tokio::sync::Semaphore;
use tokio_postgres::{Row, types::ToSql};

use super::{address::Address, connection, connection::Purpose, error::Error, reach::Reach};

/// Reads at once; more wait their turn.
const MAX_READERS: usize = 16;

/// Of these, reads that may go through a whole table: the others are left to what every request needs.
const MAX_SCANS: usize = 10;

/// How often a read is tried, while connections break off.
const TRIES: u32 = 3;

/// How long after a connection broke off.
const PAUSE: Duration = Duration::from_millis(100);

pub(super) struct Readers {
    pool: Pool,
    scans: Semaphore,
    reach: Arc<Reach>,
}

/// Values of a statement.
pub(super) type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

impl Readers {
    pub(super) fn new(address: &Address, reach: Arc<Reach>) -> Result<Self, Error> {
        let pool = connection::pool(address, Purpose::Read, MAX_READERS)?;
        Ok(Self { pool, scans: Semaphore::new(MAX_SCANS), reach })
    }

    /// The rows that a statement gives, which is kept prepared.
    pub(super) async fn rows(&self, sql: &str, params: Params<'_>) -> Result<Vec<Row>, Error> {
        self.read(sql, params, true).await
    }

    /// The first row, which there always is.
    pub(super) async fn one(&self, sql: &str, params: Params<'_>) -> Result<Row, Error> {
        let row = self.rows(sql, params).await?.into_iter().next();
        row.ok_or_else(|| Error::unreadable("an empty answer"))
    }

    /// The rows of a statement that may go through a whole table, and is made for this one time.
    pub(super) async fn scan(&self, sql: &str, params: Params<'_>) -> Result<Vec<Row>, Error> {
        let _turn = self.scans.acquire().await.map_err(|_| Error::Connect("the store is closed".into()))?;
        self.read(sql, params, false).await
    }

    async fn read(&self, sql: &str, params: Params<'_>, is_kept: bool) -> Result<Vec<Row>, Error> {
        let mut tries = 0;
        loop {
            tries += 1;
            let done = self.try_once(sql, params, is_kept).await;
            match &done {
                Ok(_) => self.reach.answered(),
                Err(error) => self.reach.failed(error),
            }
            match done {
                Err(error) if tries < TRIES && error.is_lost() => tokio::time::sleep(PAUSE).await,
                done => return done,
            }
        }
    }

    async fn try_once(&self, sql: &str, params: Params<'_>, is_kept: bool) -> Result<Vec<Row>, Error> {
        let connection = self.pool.get().await?;
        if is_kept {
            let statement = connection.prepare_cached(sql).await?;
            return Ok(connection.query(&statement, params).await?);
        }
        Ok(connection.query(sql, params).await?)
    }
}
