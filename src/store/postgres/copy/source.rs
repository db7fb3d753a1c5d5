//! A database that is copied from: nobody writes to it meanwhile, since the lock of the installation is held.

use async_trait::async_trait;
use rusqlite::types::Value;
use tokio_postgres::error::SqlState;

use super::{
    super::{
        address::Address,
        array::Form,
        columns::{self, SESSION, SESSION_COLUMNS},
        connection::Own,
        error::Error,
        facts::{self, NOW},
        migrate::{self, Schema},
    },
    connect, count, forms, mark, refused, tally,
};
use crate::{
    domain::{NodeState, heard_nodes},
    store::copy::{CopyError, Kind, Origin, Part, Row, Source, Tally, Teller},
};

/// One view of all, for as long as it takes; whoever writes waits, and is then told to try again.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = 15000;
    SET LOCAL idle_in_transaction_session_timeout = 0";

const LOCK: &str = "SELECT node_id, directory_revision, seq, hash FROM installation FOR UPDATE";

/// The advisory lock by which a source is known from its own database: "from" as a number.
const FROM: i32 = 0x6672_6f6d;

/// How often the lock is tried: somebody who has just written makes the view one of before.
const TRIES: u32 = 5;

/// A database, with the lock of its installation.
pub(in crate::store) struct PostgresSource {
    address: Address,
    connection: Own,
    origin: Origin,
}

impl PostgresSource {
    /// The database at this address.
    ///
    /// # Errors
    /// [`CopyError`], also where a node says that it runs.
    pub(in crate::store) async fn open(address: &Address) -> Result<Self, CopyError> {
        let place = || address.to_string();
        let failed = |error: Error| refused(address, &error);
        let connection = connect(address).await?;
        match migrate::schema(&connection).await.map_err(failed)? {
            Schema::Ours(found) if found == migrate::known() => {}
            Schema::Ours(found) => {
                return Err(CopyError::Version { place: place(), found, known: migrate::known() });
            }
            Schema::Copying => return Err(CopyError::Unfinished { place: place() }),
            Schema::Nothing | Schema::Others => return Err(CopyError::Nothing { place: place() }),
        }
        if let Some(node) = running(&connection).await.map_err(failed)? {
            return Err(CopyError::InUse {
                place: place(),
                by: format!("the server {node} runs on it, or died less than 10 s ago"),
            });
        }
        let origin = lock(&connection).await.map_err(|error| match error.code() {
            Some(code)
                if [SqlState::LOCK_NOT_AVAILABLE, SqlState::T_R_SERIALIZATION_FAILURE].contains(code) =>
            {
                CopyError::InUse { place: place(), by: "another process writes to it, or copies it".into() }
            }
            _ => failed(error),
        })?;
        Ok(Self { address: address.clone(), connection, origin })
    }

    /// Whether this address is of the same database, however it is spelled.
    ///
    /// # Errors
    /// [`CopyError`] where nobody answers there.
    pub(in crate::store) async fn is_at(&self, address: &Address) -> Result<bool, CopyError> {
        let other = connect(address).await?;
        let process = self.shown().await.map_err(|error| refused(&self.address, &error))?;
        let sql = "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
                WHERE locktype = 'advisory' AND objid = $1::bigint::oid AND pid = $2 AND datname = current_database())";
        let found = other.query_one(sql, &[&i64::from(FROM), &process]).await;
        found.and_then(|row| row.try_get(0)).map_err(|error| refused(address, &error.into()))
    }

    /// Shows itself to whoever looks at the locks, and tells its process.
    async fn shown(&self) -> Result<i32, Error> {
        let sql = "SELECT pg_backend_pid() FROM pg_advisory_xact_lock_shared($1)";
        Ok(self.connection.query_one(sql, &[&i64::from(FROM)]).await?.try_get(0)?)
    }

    async fn read(&self, kind: Kind, after: Option<&[Value]>) -> Result<Vec<Row>, Error> {
        let forms = forms(kind);
        let names = forms.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let columns = if kind == Kind::Session { format!("{SESSION}, last_event") } else { names };
        let sql = kind.page(&columns, '$', after.is_none());
        let key = after.unwrap_or_default().iter().map(param).collect::<Result<Vec<_>, _>>()?;
        let key: Vec<_> = key.iter().map(|it| &**it as _).collect();
        let rows = self.connection.query(&self.connection.prepare_cached(&sql).await?, &key).await?;
        rows.iter().map(|row| if kind == Kind::Session { session(row) } else { kept(row, forms) }).collect()
    }
}

/// The name of a node that says that it runs.
async fn running(connection: &Own) -> Result<Option<String>, Error> {
    let sql = format!(
        "SELECT name, value, until, {NOW} FROM fact WHERE name >= 'nodes/'::bytea AND name < 'nodes0'::bytea"
    );
    for row in connection.query(&sql, &[]).await? {
        let now = columns::time(row.try_get(3)?)?;
        let (name, Some(fact)) = facts::read(&row)? else { continue };
        let is_listed = fact.until > now;
        match heard_nodes(&[(name, fact)], now).first() {
            Some(heard) if heard.state() == NodeState::Alive => return Ok(Some(heard.node.name.clone())),
            None if is_listed => return Ok(Some("of another version".into())),
            _ => {}
        }
    }
    Ok(None)
}

async fn lock(connection: &Own) -> Result<Origin, Error> {
    let mut tries = 0;
    loop {
        connection.batch_execute(BEGIN).await?;
        match connection.query_one(LOCK, &[]).await.map_err(Error::from) {
            Ok(row) => return mark::origin(&row),
            Err(error) if tries < TRIES && error.code() == Some(&SqlState::T_R_SERIALIZATION_FAILURE) => {
                tries += 1;
                connection.batch_execute("ROLLBACK").await?;
            }
            Err(error) => return Err(error),
        }
    }
}

/// A value of a key as a parameter.
fn param(value: &Value) -> Result<super::super::array::Param, Error> {
    match value {
        Value::Integer(number) => Ok(Box::new(*number)),
        Value::Blob(bytes) => match uuid::Uuid::from_slice(bytes) {
            Ok(id) => Ok(Box::new(id)),
            Err(_) => Err(Error::unreadable("an id")),
        },
        _ => Err(Error::unreadable("a key")),
    }
}

/// A session as the file store keeps it.
fn session(row: &tokio_postgres::Row) -> Result<Row, Error> {
    let (fixed, moving, _) = columns::kept(row, row.try_get(SESSION_COLUMNS)?)?;
    Ok(fixed.into_iter().chain(moving).collect())
}

/// A row of this very table as the file store keeps it.
fn kept(row: &tokio_postgres::Row, forms: &[(&str, Form)]) -> Result<Row, Error> {
    let columns = forms.iter().enumerate();
    columns.map(|(at, (name, form))| columns::kept_value(row, at, *form, *name == "reason")).collect()
}

#[async_trait(?Send)]
impl Source for PostgresSource {
    fn origin(&self) -> &Origin {
        &self.origin
    }

    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError> {
        count(&self.connection, kind).await.map_err(|error| refused(&self.address, &error))
    }

    async fn page(&mut self, kind: Kind, after: Option<&[Value]>) -> Result<Vec<Row>, CopyError> {
        self.read(kind, after).await.map_err(|error| refused(&self.address, &error))
    }

    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError> {
        tally(&self.connection, part, told).await.map_err(|error| refused(&self.address, &error))
    }
}
