//! Whose a database is, and its schema: brought up to date by one node at a time, while the others wait.
//!
//! While servers are upgraded one by one, programs of the version before work beside the new schema. So a migration
//! - adds, and never renames, nor gives anything another meaning;
//! - gives a new column a default, or lets it be null, for the rows that older programs write, and is short: whoever
//!   writes waits for it;
//! - takes away what no program of the release before reads or writes any more, and, since programs of still older ones
//!   do, raises the oldest version beside it, for this installation and for new ones:
//!   `ALTER TABLE installation ALTER COLUMN oldest_version SET DEFAULT 4; UPDATE installation SET oldest_version = 4`.
//!
//! A program that is older than that is refused when it opens the database, and one that runs already stops to write
//! with its next look at the installation ([`check`]).

use std::sync::LazyLock;

use rusqlite::types::Value;
use tokio_postgres::{Client, Row};
use uuid::Uuid;

use super::{
    OpenError,
    address::Address,
    columns,
    connection::{self, Connection, Purpose},
    error::Error,
    keep, load,
    picture::Needs,
};
use crate::{
    domain::Ids,
    store::sqlite::audit::{Hash, Record, digest},
};

mod embedded {
    refinery::embed_migrations!("src/store/postgres/migrations");
}

/// The advisory lock of whoever migrates: "hangup" as a number.
const MIGRATING: i64 = 0x6861_6e67_7570;

/// The table that marks a database that another store is being copied into.
pub(super) const COPYING: &str = "store_copy";

/// What becomes of a database with nothing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nothing {
    IsFilled,
    IsRefused,
}

/// How long a lock is waited for that a copy or another migration may hold for minutes.
const PATIENCE: &str = "SET lock_timeout = 5000";

/// What is in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Schema {
    Nothing,
    /// Tables of another program.
    Others,
    /// A copy that is not finished.
    Copying,
    /// A store with a schema of this version; 0 where it was begun, and nothing more.
    Ours(i64),
}

/// Keeps all others from migrating, until [`unlock`] or the end of the connection.
pub(super) async fn lock(client: &Client) -> Result<(), Error> {
    client.execute("SELECT pg_advisory_lock($1)", &[&MIGRATING]).await?;
    Ok(())
}

pub(super) async fn unlock(client: &Client) -> Result<(), Error> {
    client.execute("SELECT pg_advisory_unlock($1)", &[&MIGRATING]).await?;
    Ok(())
}

/// Brings the schema up to date.
pub(super) async fn run(client: &mut Client) -> Result<(), Box<refinery::Error>> {
    embedded::migrations::runner().run_async(client).await.map(drop).map_err(Box::new)
}

/// Brings the schema up to date, and makes the installation where there is none. Gives its identity.
pub(super) async fn migrate(address: &Address, nothing: Nothing, ids: &dyn Ids) -> Result<Uuid, OpenError> {
    let new_id = ids.new_id();
    let failed = |error: Error| OpenError::of(address, &error);
    let pool = connection::pool(address, Purpose::Migrate, 1).map_err(failed)?;
    let connection = pool.get().await.map_err(|error| failed(error.into()))?;
    // closed afterwards, and with that the lock is free
    let mut connection = Connection::take(connection);
    connection.batch_execute(PATIENCE).await.map_err(|error| failed(error.into()))?;
    lock(&connection).await.map_err(failed)?;
    let found = match schema(&connection).await.map_err(failed)? {
        // where it was only begun, nobody was told that it is made
        Schema::Nothing | Schema::Ours(0) if nothing == Nothing::IsRefused => {
            return Err(OpenError::Empty { address: address.to_string() });
        }
        Schema::Nothing => 0,
        Schema::Others => return Err(OpenError::Foreign { address: address.to_string() }),
        Schema::Copying => return Err(OpenError::Unfinished { address: address.to_string() }),
        Schema::Ours(found) => found,
    };
    let known = known();
    if found > known {
        // the runner is not asked, which would take what it does not know for lost
        let oldest: i64 = connection
            .query_one("SELECT oldest_version FROM installation", &[])
            .await
            .and_then(|row| row.try_get(0))
            .map_err(|error| failed(error.into()))?;
        if oldest > known {
            return Err(OpenError::Newer { address: address.to_string(), found, oldest, known });
        }
        tracing::warn!(
            found,
            known,
            "the database is of a later version of hangup; this one works beside it"
        );
    }
    if found < known {
        run(&mut connection)
            .await
            .map_err(|source| OpenError::Migration { address: address.to_string(), source })?;
    }
    drop(connection);
    let connection = pool.get().await.map_err(|error| failed(error.into()))?;
    connection.batch_execute(PATIENCE).await.map_err(|error| failed(error.into()))?;
    begin(&connection, new_id, known).await.map_err(failed)
}

/// The newest version of the schema that this program knows.
pub(super) fn known() -> i64 {
    static KNOWN: LazyLock<i64> = LazyLock::new(|| {
        let migrations = embedded::migrations::runner();
        migrations.get_migrations().iter().map(|one| i64::from(one.version())).max().unwrap_or_default()
    });
    *KNOWN
}

/// Refuses where the database takes no programs of this version any more, as the installation says.
pub(super) fn check(oldest: i64) -> Result<(), Error> {
    if oldest > known() { Err(Error::ShutOut { oldest }) } else { Ok(()) }
}

/// What is in a database.
pub(super) async fn schema(client: &Client) -> Result<Schema, Error> {
    let tables = client
        .query(
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()",
            &[],
        )
        .await?;
    let is_there = |name: &str| tables.iter().any(|row| row.try_get::<_, &str>(0).is_ok_and(|it| it == name));
    if tables.is_empty() {
        return Ok(Schema::Nothing);
    }
    if is_there(COPYING) {
        return Ok(Schema::Copying);
    }
    // a migration that broke off has left its own table, and nothing in it
    let is_begun = tables.len() == 1 && is_there(HISTORY);
    let is_ours = [HISTORY, "installation", "session_occupying"].iter().all(|name| is_there(name));
    if !is_begun && !is_ours {
        return Ok(Schema::Others);
    }
    let version: i32 = client
        .query_one("SELECT coalesce(max(version), 0) FROM refinery_schema_history", &[])
        .await?
        .try_get(0)?;
    Ok(Schema::Ours(version.into()))
}

/// What migrations remember.
const HISTORY: &str = "refinery_schema_history";

/// The version of the schema, as it is told beside the chain, of a database that is new, or that was copied from
/// another store and not opened since.
pub(super) const UNTOLD: i64 = 0;

/// Makes the installation where there is none, and tells the chain of the schema where it has a version that no record
/// has told of. Gives the identity of the installation.
async fn begin(connection: &Connection, new_id: Uuid, version: i64) -> Result<Uuid, Error> {
    connection
        .execute(
            "INSERT INTO installation (one, node_id, directory_revision, seq, hash, version)
             VALUES (1, $1, 0, 0, $2, 0) ON CONFLICT DO NOTHING",
            &[&new_id, &columns::hash_bytes(Hash::NONE)],
        )
        .await?;
    let installation = load::lock(connection).await?;
    let mut picture = load::read(connection, installation, &Needs::default()).await?;
    let row = connection.query_one("SELECT node_id, version FROM installation", &[]).await?;
    let (id, told): (Uuid, i64) = (row.try_get(0)?, row.try_get(1)?);
    // of a later one its own programs tell
    if told >= version {
        connection.batch_execute("ROLLBACK").await?;
        return Ok(id);
    }
    let unreadable = |error: &dyn std::error::Error| Error::Unreadable(error.to_string());
    let begun = match picture.head.seq {
        _ if told != UNTOLD => None,
        0 => Some(Record::Began { node: id, revision: picture.revision, events_before: 0 }),
        links => Some(Record::Copied { links }),
    };
    let schema = Record::Schema { version, digest: schema_digest(connection).await? };
    for record in begun.into_iter().chain([schema]) {
        picture.record(&record).map_err(|error| unreadable(&error))?;
    }
    for (sql, params) in keep::statements(picture).map_err(|error| unreadable(&error))? {
        let params: Vec<_> = params.iter().map(|it| &**it as _).collect();
        connection.execute(sql, &params).await?;
    }
    connection.execute("UPDATE installation SET version = $1", &[&version]).await?;
    connection.batch_execute("COMMIT").await?;
    Ok(id)
}

/// Whether the schema came about as this version makes it.
pub(super) async fn is_as_new(client: &Client) -> Result<bool, Error> {
    let sql = "SELECT version, name, checksum FROM refinery_schema_history ORDER BY version";
    let kept = client.query(sql, &[]).await?;
    let kept = kept.iter().map(|row| {
        let checksum: String = row.try_get(2)?;
        Ok((i64::from(row.try_get::<_, i32>(0)?), row.try_get(1)?, checksum))
    });
    let kept: Vec<(i64, String, String)> = kept.collect::<Result<_, tokio_postgres::Error>>()?;
    let runner = embedded::migrations::runner();
    let mut new: Vec<_> = runner
        .get_migrations()
        .iter()
        .map(|one| (i64::from(one.version()), one.name().to_owned(), one.checksum().to_string()))
        .collect();
    new.sort();
    Ok(kept == new)
}

/// The digest of the tables and their columns, and of how they came about.
pub(super) async fn schema_digest(client: &Client) -> Result<Hash, Error> {
    let columns = client
        .query(
            "SELECT table_name::text, column_name::text, data_type::text, is_nullable::text
             FROM information_schema.columns WHERE table_schema = current_schema()
             ORDER BY table_name::text COLLATE \"C\", ordinal_position",
            &[],
        )
        .await?;
    let history = client
        .query("SELECT version::text, name, checksum FROM refinery_schema_history ORDER BY version", &[])
        .await?;
    let texts = |row: &Row, count| (0..count).map(|at| Ok(Value::Text(row.try_get(at)?))).collect::<Vec<_>>();
    let all =
        columns.iter().flat_map(|row| texts(row, 4)).chain(history.iter().flat_map(|row| texts(row, 3)));
    let all = all.collect::<Result<Vec<_>, tokio_postgres::Error>>()?;
    Ok(digest("schema", &all))
}

#[cfg(test)]
mod tests {
    use crate::store::{postgres::columns, sqlite::audit::EVENT_COLUMNS};

    #[test]
    fn an_event_has_the_columns_of_the_chain_in_their_order() {
        let names: Vec<_> = columns::EVENT.iter().map(|(name, _)| *name).collect();
        assert_eq!(names[..EVENT_COLUMNS.len()], *EVENT_COLUMNS);
        assert_eq!(names[EVENT_COLUMNS.len()..], ["seq", "hash"]);
    }
}
