//! The mark of a database that another store is being copied into: a table with what it is the copy of.

use tokio_postgres::Client;

use super::super::{columns, error::Error};
use crate::store::{copy::Origin, postgres::migrate::COPYING};

/// Puts it there, where nothing is.
pub(super) async fn put(client: &Client, origin: &Origin) -> Result<(), Error> {
    client
        .batch_execute(&format!(
            "CREATE TABLE {COPYING} (one smallint PRIMARY KEY CHECK (one = 1), node_id uuid NOT NULL,
                revision bigint NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL)"
        ))
        .await?;
    let Origin { node, revision, head } = origin;
    let sql = format!("INSERT INTO {COPYING} VALUES (1, $1, $2, $3, $4)");
    client.execute(&sql, &[node, revision, &head.seq, &columns::hash_bytes(head.hash)]).await?;
    Ok(())
}

/// What it says; `None` where it was put there and nothing more.
pub(super) async fn read(client: &Client) -> Result<Option<Origin>, Error> {
    let sql = format!("SELECT node_id, revision, seq, hash FROM {COPYING}");
    client.query_opt(&sql, &[]).await?.as_ref().map(origin).transpose()
}

/// Of a row with the identity, the revision, and the number and the hash of the last link.
pub(super) fn origin(row: &tokio_postgres::Row) -> Result<Origin, Error> {
    Ok(Origin { node: row.try_get(0)?, revision: row.try_get(1)?, head: columns::head(row, 2)? })
}
