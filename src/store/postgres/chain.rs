//! The links of the audit chain as rows, read a part at a time in their order, in one view of the database.

use rusqlite::types::Value as Kept;
use tokio_postgres::Client;

use super::{
    OpenError,
    address::Address,
    columns,
    connection::{self, Connection, Own, Purpose},
    error::Error,
    migrate::{self, Schema},
};
use crate::store::sqlite::audit::{EVENT_TABLE, Hash, Head, Link, LinkRow};

/// Links in one turn.
const PAGE: i64 = 5_000;

/// One view of all, however long it takes.
const VIEW: &str =
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0";

/// A database, read as it is at one moment, while nodes may be writing to it.
pub(super) struct View {
    address: Address,
    pub(super) client: Own,
}

impl View {
    /// The database at this address; nothing is written, and nothing migrated.
    pub(super) async fn open(address: &Address) -> Result<Self, OpenError> {
        let told = || address.to_string();
        let failed = |error: Error| OpenError::of(address, &error);
        let pool = connection::pool(address, Purpose::Migrate, 1).map_err(failed)?;
        let client = Connection::take(pool.get().await.map_err(|error| failed(error.into()))?);
        let this = Self { address: address.clone(), client };
        let known = migrate::known();
        match migrate::schema(&this.client).await.map_err(|error| this.failed(&error))? {
            Schema::Ours(found) if found != known => {
                return Err(OpenError::Another { address: told(), found, known });
            }
            Schema::Ours(_) => {}
            Schema::Nothing => return Err(OpenError::Empty { address: told() }),
            Schema::Others => return Err(OpenError::Foreign { address: told() }),
            Schema::Copying => return Err(OpenError::Unfinished { address: told() }),
        }
        this.client.batch_execute(VIEW).await.map_err(|error| this.failed(&error.into()))?;
        Ok(this)
    }

    /// What a failure within it is told as.
    pub(super) fn failed(&self, error: &Error) -> OpenError {
        OpenError::of(&self.address, error)
    }
}

/// Where the chain ends.
///
/// # Errors
/// [`OpenError`].
pub async fn head(address: &Address) -> Result<Head, OpenError> {
    let view = View::open(address).await?;
    told_head(&view.client).await.map_err(|error| view.failed(&error))
}

/// Where the chain ends, as the installation tells it.
pub(super) async fn told_head(client: &Client) -> Result<Head, Error> {
    columns::head(&client.query_one("SELECT seq, hash FROM installation", &[]).await?, 0)
}

/// The number of the last link that there is, by the rows.
pub(super) async fn last(client: &Client) -> Result<i64, Error> {
    let sql = "SELECT greatest((SELECT max(seq) FROM event), (SELECT max(seq) FROM audit),
        (SELECT max(seq) FROM forgotten_event), 0)";
    Ok(client.query_one(sql, &[]).await?.try_get(0)?)
}

/// Up to which number, at most `last`, a page of links after this one goes: missing numbers are passed over at once.
pub(super) async fn page_end(client: &Client, after: i64, last: i64) -> Result<i64, Error> {
    let sql = "SELECT least((SELECT min(seq) FROM event WHERE seq > $1),
        (SELECT min(seq) FROM audit WHERE seq > $1), (SELECT min(seq) FROM forgotten_event WHERE seq > $1))";
    let next: Option<i64> = client.query_one(sql, &[&after]).await?.try_get(0)?;
    Ok(next.map_or(last, |next| last.min(next.saturating_add(PAGE - 1))))
}

/// The links with numbers above `after` up to `until`, in their order.
pub(super) async fn between(client: &Own, after: i64, until: i64) -> Result<Vec<Link>, Error> {
    let names = columns::EVENT.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let mut links = Vec::new();
    let sql = format!("SELECT {names} FROM event WHERE seq > $1 AND seq <= $2");
    for row in client.query(&client.prepare_cached(&sql).await?, &[&after, &until]).await? {
        let hash = Kept::Blob(row.try_get(columns::EVENT.len() - 1)?);
        let seq = row.try_get(columns::EVENT.len() - 2)?;
        links.push(Link { seq, row: LinkRow::Event(columns::linked(&row)?, hash) });
    }
    let sql = "SELECT seq, at, record, hash FROM audit WHERE seq > $1 AND seq <= $2";
    for row in client.query(&client.prepare_cached(sql).await?, &[&after, &until]).await? {
        let values = vec![Kept::Integer(row.try_get(1)?), Kept::Text(row.try_get(2)?)];
        let row = (row.try_get(0)?, LinkRow::Audit(values, Kept::Blob(row.try_get(3)?)));
        links.push(Link { seq: row.0, row: row.1 });
    }
    let sql = "SELECT seq, digest FROM forgotten_event WHERE seq > $1 AND seq <= $2";
    for row in client.query(&client.prepare_cached(sql).await?, &[&after, &until]).await? {
        let digest = LinkRow::Forgotten(Kept::Blob(row.try_get(1)?));
        links.push(Link { seq: row.try_get(0)?, row: digest });
    }
    links.sort_by_key(|link| link.seq);
    Ok(links)
}

/// The rows with a number that no link has, each as its table and this number: the first link is 1.
pub(super) async fn before_the_first(client: &Client) -> Result<Vec<(String, i64)>, Error> {
    let sql = format!(
        "SELECT '{EVENT_TABLE}', seq FROM event WHERE seq < 1 UNION ALL SELECT 'audit', seq FROM audit WHERE seq < 1
            UNION ALL SELECT 'forgotten_event', seq FROM forgotten_event WHERE seq < 1"
    );
    client.query(&sql, &[]).await?.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// The hash of the link with this number, where there is one: forgotten events have none of their own, and theirs comes
/// of what is before them.
pub(super) async fn hash_at(client: &Own, seq: i64) -> Result<Option<Hash>, Error> {
    if seq == 0 {
        return Ok(None);
    }
    let known = client
        .query_opt(
            "SELECT seq, hash FROM ((SELECT seq, hash FROM event WHERE seq <= $1 ORDER BY seq DESC LIMIT 1)
                UNION ALL (SELECT seq, hash FROM audit WHERE seq <= $1 ORDER BY seq DESC LIMIT 1)) AS link
             ORDER BY seq DESC LIMIT 1",
            &[&seq],
        )
        .await?;
    let (mut at, mut hash) = (0, Hash::NONE);
    if let Some(row) = known {
        at = row.try_get(0)?;
        hash = Hash::kept(&Kept::Blob(row.try_get(1)?)).unwrap_or(Hash::NONE);
    }
    while at < seq {
        let until = page_end(client, at, seq).await?;
        for link in between(client, at, until).await? {
            hash = hash.then(link.digest().unwrap_or(Hash::NONE));
        }
        at = until;
    }
    Ok(Some(hash))
}
