//! A PostgreSQL database as the source or the target of a copy of a whole store.

mod mark;
mod source;
mod target;

use rusqlite::types::Value;
use tokio_postgres::{Client, Row as Read, types::Type};
use uuid::Uuid;

pub(in crate::store) use self::{source::PostgresSource, target::PostgresTarget};
use super::{
    OpenError,
    address::Address,
    array::Form,
    columns,
    connection::{self, Connection, Own, Purpose},
    directory,
    error::Error,
    keep,
};
use crate::store::copy::{CopyError, Kind, Part, Tally, Teller};

/// A connection of its own, whose statements may take long.
async fn connect(address: &Address) -> Result<Own, CopyError> {
    let connected = async {
        let pool = connection::pool(address, Purpose::Migrate, 1)?;
        Ok::<_, Error>(Connection::take(pool.get().await?))
    };
    connected.await.map_err(|error| refused(address, &error))
}

fn refused(address: &Address, error: &Error) -> CopyError {
    OpenError::of(address, error).into()
}

/// The columns of a kind of rows, in the order of [`Kind::columns`]; those of sessions, which are a few tables, are not
/// here.
fn forms(kind: Kind) -> &'static [(&'static str, Form)] {
    match kind {
        Kind::Event => columns::EVENT,
        Kind::Record => columns::AUDIT,
        Kind::Forgotten => keep::FORGOTTEN,
        Kind::Session => &[("id", Form::Id)],
        Kind::Action => keep::ACTION,
        Kind::Item => directory::COLUMNS.split_at(2).0,
        Kind::Code => keep::CODE,
        Kind::KeyUse => keep::KEY,
    }
}

async fn count(client: &Client, kind: Kind) -> Result<u64, Error> {
    let sql = format!("SELECT count(*) FROM {}", kind.table());
    let count: i64 = client.query_one(&sql, &[]).await?.try_get(0)?;
    Ok(count.unsigned_abs())
}

/// How many rows come in one turn.
const FETCH: u32 = 5_000;

/// Reads all of a part behind a cursor, within the transaction that there is. What a column has is told by its type
/// alone.
async fn tally(client: &Client, part: &Part, told: Teller<'_>) -> Result<Tally, Error> {
    client.batch_execute(&format!("DECLARE tally NO SCROLL CURSOR FOR {}", part.postgres)).await?;
    let fetch = client.prepare(&format!("FETCH {FETCH} FROM tally")).await?;
    let mut tally = Tally::NONE;
    loop {
        let rows = client.query(&fetch, &[]).await?;
        if rows.is_empty() {
            client.batch_execute("CLOSE tally").await?;
            return Ok(tally);
        }
        for row in &rows {
            let values = (0..row.len()).map(|column| value(row, column)).collect::<Result<Vec<_>, _>>()?;
            tally.add(&values);
        }
        told(rows.len() as u64);
    }
}

fn value(row: &Read, column: usize) -> Result<Value, Error> {
    let kind = row.columns().get(column).map(tokio_postgres::Column::type_);
    Ok(match kind {
        Some(&Type::UUID) => row.try_get::<_, Option<Uuid>>(column)?.into(),
        Some(&Type::INT8) => row.try_get::<_, Option<i64>>(column)?.into(),
        Some(&Type::INT2) => row.try_get::<_, Option<i16>>(column)?.into(),
        Some(&Type::TEXT) => row.try_get::<_, Option<String>>(column)?.into(),
        Some(&Type::BYTEA) => row.try_get::<_, Option<Vec<u8>>>(column)?.into(),
        _ => return Err(Error::unreadable("a column of another type")),
    })
}
