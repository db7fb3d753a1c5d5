//! The store in a PostgreSQL database, which any number of nodes share: each has a task that writes in groups, and a
//! pool of connections that read.
//!
//! Beyond standard SQL it uses: `ON CONFLICT`, arrays with `unnest` and `ANY`, `bytea` with `position` of one in
//! another, an advisory lock while it migrates, `FOR UPDATE`, and `LISTEN` with `NOTIFY`.

mod address;
mod array;
mod beside;
mod chain;
pub mod check;
mod columns;
mod commit;
mod connection;
pub(in crate::store) mod copy;
mod directory;
mod error;
pub mod export;
mod facts;
mod histories;
mod keep;
mod listen;
mod load;
mod migrate;
mod open_error;
mod order;
mod picture;
mod probe;
mod queries;
mod reach;
mod readers;
mod retention;
mod sessions;
mod tls;
pub mod verify;
mod view;
mod writer;

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use tokio::{sync::Notify, task::JoinHandle};
use uuid::Uuid;

pub use self::{
    address::{Address, AddressError},
    chain::head,
    open_error::OpenError,
};
use self::{
    commit::Desk,
    connection::Purpose,
    directory::Known,
    error::Error,
    facts::Facts,
    migrate::Nothing,
    picture::{Needs, Picture},
    probe::Probe,
    reach::Reach,
    readers::Readers,
    writer::Writer,
};
use super::{gauges::Gauges, sqlite::audit::Record};
use crate::domain::{
    AccountId, AuditTrail, Ids, KeyId, KeyUses, Note, OneTimeCodes, Store, StoreHealth, Unavailable,
};

/// A store in a database. Every write is durable when it returns, as far as the database's settings make it.
pub struct PostgresStore {
    readers: Arc<Readers>,
    facts: Facts,
    writer: Arc<Writer>,
    work: Arc<Notify>,
    gauges: Arc<Gauges>,
    reach: Arc<Reach>,
    directory: Known,
    node_id: Uuid,
    probe: Arc<Probe>,
    listening: JoinHandle<()>,
}

impl PostgresStore {
    /// Opens the store, and brings its schema up to date. It works while the runtime does that this is called in.
    ///
    /// # Errors
    /// [`OpenError`]; a database that is empty or another program's is never written to.
    pub async fn open(address: &Address, ids: &dyn Ids) -> Result<Self, OpenError> {
        Self::of_node(address, migrate::migrate(address, Nothing::IsRefused, ids).await?)
    }

    /// The same, and makes it where there is none.
    ///
    /// # Errors
    /// [`OpenError`]; a database of another program is never written to.
    pub async fn make(address: &Address, ids: &dyn Ids) -> Result<Self, OpenError> {
        Self::of_node(address, migrate::migrate(address, Nothing::IsFilled, ids).await?)
    }

    fn of_node(address: &Address, node_id: Uuid) -> Result<Self, OpenError> {
        let failed = |error: Error| OpenError::of(address, &error);
        let (work, gauges) = (Arc::new(Notify::new()), Arc::new(Gauges::elsewhere()));
        let reach = Arc::new(Reach::new(address));
        let pool = connection::pool(address, Purpose::Write, 1).map_err(failed)?;
        let desk = Desk::new(pool, Arc::clone(&reach));
        let readers = Arc::new(Readers::new(address, Arc::clone(&reach)).map_err(failed)?);
        let writer = Arc::new(Writer::start(desk, &work, &gauges));
        Ok(Self {
            probe: Arc::new(Probe::new(&writer, &readers, &reach)),
            readers,
            facts: Facts::new(address, Arc::clone(&reach)).map_err(failed)?,
            writer,
            listening: listen::start(address, Arc::clone(&work)).map_err(failed)?,
            work,
            gauges,
            reach,
            directory: Known::default(),
            node_id,
        })
    }
}

impl Drop for PostgresStore {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

#[async_trait]
impl OneTimeCodes for PostgresStore {
    async fn use_code(&self, account: AccountId, step: u64) -> Result<bool, Unavailable> {
        // steps are thirty-second counts: far below the limit
        let step = i64::try_from(step).map_err(|_| Unavailable("a time step beyond all time".into()))?;
        let needs = Needs { accounts: vec![account], ..Needs::default() };
        self.writer.write(needs, move |picture| picture.use_code(account, step)).await
    }
}

#[async_trait]
impl KeyUses for PostgresStore {
    async fn note_key_use(&self, key: KeyId, at: DateTime<Utc>) -> Result<(), Unavailable> {
        self.writer.write(Needs::default(), move |picture| picture.use_key(key, at)).await
    }

    async fn key_uses(&self) -> Result<HashMap<KeyId, DateTime<Utc>>, Unavailable> {
        let rows = self.readers.rows("SELECT key, last_used_at FROM api_key_use", &[]).await?;
        let key_use = |row: &tokio_postgres::Row| -> Result<_, Error> {
            Ok((KeyId(row.try_get(0)?), columns::time(row.try_get(1)?)?))
        };
        Ok(rows.iter().map(key_use).collect::<Result<_, _>>()?)
    }
}

#[async_trait]
impl AuditTrail for PostgresStore {
    async fn note(&self, notes: Vec<Note>) -> Result<(), Unavailable> {
        let records: Vec<_> = notes.into_iter().map(Record::from).collect();
        let note_all =
            move |picture: &mut Picture| records.iter().try_for_each(|record| picture.record(record));
        self.writer.write(Needs::default(), note_all).await
    }
}

#[async_trait]
impl Store for PostgresStore {
    async fn ready(&self) -> Result<(), Unavailable> {
        self.probe.outcome().await?;
        // found since by somebody else's write
        Ok(self.reach.check()?)
    }

    async fn pack_words(&self) -> Result<bool, Unavailable> {
        // the words of a session are in one column when it is written
        Ok(false)
    }

    fn health(&self) -> StoreHealth {
        self.reach.tell(self.gauges.health())
    }
}
