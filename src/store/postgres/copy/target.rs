//! A database that is copied into.

use async_trait::async_trait;
use rusqlite::types::Value;

use super::{
    super::{
        address::Address,
        array::{self, Form, Row as ArrayRow},
        columns,
        connection::Own,
        directory,
        error::Error,
        keep,
        migrate::{self, COPYING, Schema},
        picture::is_occupying,
        view,
    },
    connect, count, forms, mark, refused, tally,
};
use crate::{
    domain::{DirectoryItem, Session, State},
    store::{
        copy::{CopyError, Kind, Origin, Part, Row, Tally, Target, Teller},
        sqlite::{counts, order::number, rows},
    },
};

/// The advisory lock of whoever copies into the database: "copy" as a number.
const LOCK: i64 = 0x636f_7079;

/// A database that no other copy goes into as long as this lasts.
pub(in crate::store) struct PostgresTarget {
    address: Address,
    connection: Own,
    is_finished: bool,
}

impl PostgresTarget {
    /// The database at this address, which is empty at first.
    ///
    /// # Errors
    /// [`CopyError`] where anything but this copy is in it.
    pub(in crate::store) async fn open(address: &Address, origin: &Origin) -> Result<Self, CopyError> {
        let place = || address.to_string();
        let failed = |error: Error| refused(address, &error);
        let mut connection = connect(address).await?;
        let locked = connection.query_one("SELECT pg_try_advisory_lock($1)", &[&LOCK]).await;
        if !locked.and_then(|row| row.try_get::<_, bool>(0)).map_err(|error| failed(error.into()))? {
            return Err(CopyError::InUse { place: place(), by: "something is copied into it".into() });
        }
        migrate::lock(&connection).await.map_err(failed)?;
        let is_finished = begin(&connection, address, origin).await?;
        if !is_finished {
            migrate::run(&mut connection)
                .await
                .map_err(|error| CopyError::Refused { place: place(), why: error.to_string() })?;
        }
        migrate::unlock(&connection).await.map_err(failed)?;
        // what a crash takes is copied again
        let settings = "SET synchronous_commit = off; SET idle_in_transaction_session_timeout = 0";
        connection.batch_execute(settings).await.map_err(|error| failed(error.into()))?;
        Ok(Self { address: address.clone(), connection, is_finished })
    }

    async fn insert(&self, kind: Kind, rows: Vec<Row>) -> Result<(), Error> {
        self.connection.batch_execute("BEGIN").await?;
        match kind {
            Kind::Session => self.insert_sessions(rows).await?,
            Kind::Item => {
                let items = rows.into_iter().map(item).collect::<Result<Vec<_>, _>>()?;
                self.insert_into("directory_item", directory::COLUMNS, &items).await?;
            }
            _ => {
                let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect());
                self.insert_into(kind.table(), forms(kind), &rows.collect::<Vec<_>>()).await?;
            }
        }
        Ok(self.connection.batch_execute("COMMIT").await?)
    }

    /// With what is made of each.
    async fn insert_sessions(&self, rows: Vec<Row>) -> Result<(), Error> {
        let (mut new, mut live, mut occupying, mut views) = (vec![], vec![], vec![], vec![]);
        for row in rows {
            let session: Session = rows::of_values(&row).map_err(|error| unreadable(&error))?;
            let fixed = row.len().saturating_sub(columns::MOVING_COLUMNS);
            let (fixed, moving) = row.split_at(fixed);
            new.push(columns::new(fixed, moving));
            if !session.state.is_ended() {
                live.push(keep::live(&session));
            }
            if is_occupying(&session) {
                occupying.push(keep::occupying(&session));
            }
            views.push(view::of(&session));
        }
        self.insert_into("session", &columns::NEW, &new).await?;
        self.insert_into("session_live", keep::LIVE, &live).await?;
        self.insert_into("session_occupying", keep::OCCUPYING, &occupying).await?;
        self.insert_into("session_view", view::COLUMNS, &views).await
    }

    async fn insert_into(
        &self,
        table: &str,
        columns: &[(&str, Form)],
        rows: &[ArrayRow],
    ) -> Result<(), Error> {
        if rows.is_empty() {
            return Ok(());
        }
        let statement = self.connection.prepare_cached(&array::insert(table, columns, "")).await?;
        let params = array::params(columns, rows);
        let params: Vec<_> = params.iter().map(|it| &**it as _).collect();
        self.connection.execute(&statement, &params).await?;
        Ok(())
    }

    async fn last_key(&self, kind: Kind) -> Result<Option<Vec<Value>>, Error> {
        let Some(row) = self.connection.query_opt(&kind.last(), &[]).await? else { return Ok(None) };
        let form = |at: usize| if row.columns()[at].name() == "seq" { Form::Number } else { Form::Id };
        (0..row.len())
            .map(|at| columns::kept_value(&row, at, form(at), false))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// The installation, whose schema is of no version yet, so that the first start tells of it, and which takes no
    /// program yet, also none that runs already; and the counts.
    async fn settle_all(&self, origin: &Origin) -> Result<(), Error> {
        let Origin { node, revision, head } = origin;
        self.connection.batch_execute("BEGIN").await?;
        self.connection
            .execute(
                "INSERT INTO installation (one, node_id, directory_revision, seq, hash, version, oldest_version)
                 VALUES (1, $1, $2, $3, $4, 0, $5)
                 ON CONFLICT (one) DO UPDATE SET node_id = excluded.node_id, seq = excluded.seq,
                    directory_revision = excluded.directory_revision, hash = excluded.hash, version = 0,
                    oldest_version = excluded.oldest_version",
                &[node, revision, &head.seq, &columns::hash_bytes(head.hash), &i64::MAX],
            )
            .await?;
        let names = State::ALL.map(counts::column).join(", ");
        let sums = State::ALL.map(|state| format!("count(*) FILTER (WHERE state = {})", number(state)));
        let count = format!(
            "DELETE FROM session_count;
             INSERT INTO session_count (tenant, requester, {names})
                SELECT tenant, requester, {} FROM session GROUP BY tenant, requester",
            sums.join(", ")
        );
        self.connection.batch_execute(&count).await?;
        Ok(self.connection.batch_execute("COMMIT").await?)
    }

    async fn read(&self, part: &Part, told: Teller<'_>) -> Result<Tally, Error> {
        self.connection.batch_execute("BEGIN").await?;
        let tally = tally(&self.connection, part, told).await?;
        self.connection.batch_execute("COMMIT").await?;
        Ok(tally)
    }

    async fn take_mark_away(&self) -> Result<(), Error> {
        // this commit is durable, and with it all before
        let release = format!(
            "SET synchronous_commit = on; BEGIN;
             UPDATE installation SET oldest_version = DEFAULT; DROP TABLE {COPYING}; COMMIT"
        );
        self.connection.batch_execute(&release).await?;
        // so that the first queries are planned for what is there
        Ok(self.connection.batch_execute("ANALYZE").await?)
    }
}

/// Marks an empty database. Gives whether the copy in it is finished already.
async fn begin(connection: &Own, address: &Address, origin: &Origin) -> Result<bool, CopyError> {
    let place = address.to_string();
    let refused = |error: Error| refused(address, &error);
    let occupied = |what| Err(CopyError::Occupied { place: place.clone(), what });
    match migrate::schema(connection).await.map_err(refused)? {
        Schema::Others => occupied("tables of another program"),
        Schema::Nothing => {
            connection.batch_execute("BEGIN").await.map_err(|error| refused(error.into()))?;
            mark::put(connection, origin).await.map_err(refused)?;
            connection.batch_execute("COMMIT").await.map_err(|error| refused(error.into()))?;
            Ok(false)
        }
        Schema::Copying => match mark::read(connection).await.map_err(refused)? {
            Some(begun) if begun == *origin => Ok(false),
            Some(begun) if begun.node == origin.node => Err(CopyError::Outdated { place }),
            _ => occupied("the begun copy of another installation"),
        },
        Schema::Ours(found) if found != migrate::known() => {
            Err(CopyError::Version { place, found, known: migrate::known() })
        }
        Schema::Ours(_) => {
            let sql = "SELECT node_id, directory_revision, seq, hash FROM installation";
            let row = connection.query_opt(sql, &[]).await.map_err(|error| refused(error.into()))?;
            match row.as_ref().map(mark::origin).transpose().map_err(refused)? {
                Some(kept) if kept == *origin => Ok(true),
                Some(kept) if kept.node == origin.node => Err(CopyError::WentOn { place }),
                _ => occupied("another installation"),
            }
        }
    }
}

/// An entry of the directory, with what sessions are ordered by.
fn item(row: Row) -> Result<ArrayRow, Error> {
    let Some(Value::Text(text)) = row.into_iter().nth(1) else {
        return Err(Error::unreadable("an entry of the directory"));
    };
    let item: DirectoryItem =
        serde_json::from_str(&text).map_err(|error| Error::Unreadable(error.to_string()))?;
    Ok(directory::row(&item, text))
}

fn unreadable(error: &rusqlite::Error) -> Error {
    Error::Unreadable(error.to_string())
}

#[async_trait(?Send)]
impl Target for PostgresTarget {
    fn is_finished(&self) -> bool {
        self.is_finished
    }

    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError> {
        count(&self.connection, kind).await.map_err(|error| refused(&self.address, &error))
    }

    async fn last(&mut self, kind: Kind) -> Result<Option<Vec<Value>>, CopyError> {
        self.last_key(kind).await.map_err(|error| refused(&self.address, &error))
    }

    async fn put(&mut self, kind: Kind, rows: Vec<Row>) -> Result<(), CopyError> {
        self.insert(kind, rows).await.map_err(|error| refused(&self.address, &error))
    }

    async fn settle(&mut self, origin: &Origin) -> Result<(), CopyError> {
        self.settle_all(origin).await.map_err(|error| refused(&self.address, &error))
    }

    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError> {
        self.read(part, told).await.map_err(|error| refused(&self.address, &error))
    }

    async fn release(&mut self) -> Result<(), CopyError> {
        self.take_mark_away().await.map_err(|error| refused(&self.address, &error))
    }
}
