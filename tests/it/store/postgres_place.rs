//! A database for each test, in the PostgreSQL that the environment names.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    thread,
};

use hangup::{
    domain::{RandomIds, Store},
    store::postgres::{Address, PostgresStore},
};
use tokio::{runtime::Handle, task::block_in_place};
use tokio_postgres::{Client, NoTls};

use super::Place;

/// Where the tests' own PostgreSQL is.
const VARIABLE: &str = "HANGUP_TEST_POSTGRES";

/// Databases that were made by this process.
static MADE: AtomicU64 = AtomicU64::new(0);

/// A fresh, empty database; gone when it is dropped.
pub(crate) struct Database(String);

impl Database {
    pub(crate) fn new() -> Self {
        let name = format!("test_{}_{}", std::process::id(), MADE.fetch_add(1, Relaxed));
        apart(&server(), format!("CREATE DATABASE {name} TEMPLATE template0"));
        Self(name)
    }

    /// Its address, as people write it.
    pub(crate) fn address(&self) -> String {
        let server = server();
        let (place, _) = server.rsplit_once('/').expect("an address has a database");
        format!("{place}/{}", self.0)
    }

    pub(super) async fn store(&self) -> PostgresStore {
        let address: Address = self.address().parse().unwrap();
        PostgresStore::make(&address, &RandomIds).await.unwrap()
    }

    /// A connection behind the store's back.
    pub(crate) async fn client(&self) -> Client {
        connect(&self.address()).await
    }

    /// Changes it behind the store's back.
    pub(crate) async fn change(&self, sql: &str) {
        self.client().await.batch_execute(sql).await.unwrap();
    }
}

impl Place for Database {
    fn open(&self) -> Arc<dyn Store> {
        Arc::new(block_in_place(|| Handle::current().block_on(self.store())))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        apart(&server(), format!("DROP DATABASE {} WITH (FORCE)", self.0));
    }
}

fn server() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!("these tests need a PostgreSQL: `tests/with-postgres cargo test` brings one ({VARIABLE} is not set)")
    })
}

pub(crate) async fn connect(address: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(address, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// On a thread of its own, since a test may be within a runtime or not.
fn apart(address: &str, sql: String) {
    let address = address.to_owned();
    let done = thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { connect(&address).await.batch_execute(&sql).await.unwrap() });
    });
    done.join().expect("the database is made, or dropped");
}
