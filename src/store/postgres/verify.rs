//! Whether a database is as its audit chain says, and each row that is made of a session as that session is.

use std::collections::{BTreeMap, HashMap};

use rusqlite::types::Value as Kept;
use tokio_postgres::{Client, IsolationLevel, Row as Read, Transaction};
use uuid::Uuid;

use super::{
    address::Address,
    array::{Form, Row, Value},
    columns::{self, SESSION, SESSION_COLUMNS},
    connection::{self, Connection, Purpose},
    error::Error,
    keep,
    picture::is_occupying,
    view,
};
use crate::{
    domain::{Session, State, Unavailable},
    store::sqlite::{
        audit::{Finding, Findings, Hash, Head, Link, LinkRow, Walk, digest},
        counts,
        rows::{BEGUN, KEPT, fixed, moving},
    },
};

/// What a verification has come to.
#[derive(Debug)]
pub struct Report {
    /// Links that were followed.
    pub links: u64,
    /// Sessions that were compared.
    pub sessions: u64,
    /// Where the chain ends.
    pub head: Head,
    /// How much was found in all.
    pub total: u64,
    /// The first ten thousand findings.
    pub findings: Vec<Finding>,
}

/// Rows in one turn.
const PAGE: i64 = 2_000;

/// Verifies the database at this address, which nodes may be writing to. Changes nothing.
///
/// Compared are the chain, the sessions and what is made of them. What records say of the directory, of codes and of keys is
/// not compared yet.
///
/// # Errors
/// [`Unavailable`] where it cannot be read.
pub async fn verify(address: &Address) -> Result<Report, Unavailable> {
    let pool = connection::pool(address, Purpose::Migrate, 1)?;
    let mut connection = Connection::take(pool.get().await.map_err(Error::from)?);
    Ok(verify_at(&mut connection).await?)
}

async fn verify_at(client: &mut Client) -> Result<Report, Error> {
    // one view of all, however long it takes
    let view = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
    let view = view.start().await?;
    let mut findings = Findings::default();
    let mut walk = Walk::new(Head { seq: 0, hash: Hash::NONE }, None);
    follow(&view, &mut walk, &mut findings).await?;
    walk.replay.check_forgotten(&mut findings);
    let sessions = sessions(&view, &mut findings).await?;
    let told = view.query_one("SELECT seq, hash FROM installation", &[]).await?;
    let head = walk.head();
    if (told.try_get(0)?, Hash::kept(&Kept::Blob(told.try_get(1)?))) != (head.seq, Some(head.hash)) {
        findings.add("installation", 1, format!("the chain does not end where it says, but at {}", head.seq));
    }
    Ok(Report { links: walk.links(), sessions, head, total: findings.total, findings: findings.first })
}

async fn follow(view: &Transaction<'_>, walk: &mut Walk, findings: &mut Findings) -> Result<(), Error> {
    let event = columns::EVENT.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let events = format!("SELECT {event} FROM event WHERE seq > $1 ORDER BY seq LIMIT {PAGE}");
    let last_of_all = "SELECT greatest((SELECT max(seq) FROM event), (SELECT max(seq) FROM audit),
        (SELECT max(seq) FROM forgotten_event))";
    let last: Option<i64> = view.query_one(last_of_all, &[]).await?.try_get(0)?;
    let last = last.unwrap_or_default();
    let (mut after, mut links) = (0, BTreeMap::new());
    while after < last {
        let until = after.saturating_add(PAGE);
        for row in view.query(&events, &[&after]).await? {
            let seq: i64 = row.try_get(13)?;
            if seq <= until {
                let hash = Kept::Blob(row.try_get(14)?);
                add(&mut links, seq, LinkRow::Event(columns::linked(&row)?, hash), findings);
            }
        }
        let between = "SELECT seq, at, record, hash FROM audit WHERE seq > $1 AND seq <= $2";
        for row in view.query(between, &[&after, &until]).await? {
            let (at, record): (i64, String) = (row.try_get(1)?, row.try_get(2)?);
            let columns = vec![Kept::Integer(at), Kept::Text(record)];
            add(&mut links, row.try_get(0)?, LinkRow::Audit(columns, Kept::Blob(row.try_get(3)?)), findings);
        }
        let between = "SELECT seq, digest FROM forgotten_event WHERE seq > $1 AND seq <= $2";
        for row in view.query(between, &[&after, &until]).await? {
            add(&mut links, row.try_get(0)?, LinkRow::Forgotten(Kept::Blob(row.try_get(1)?)), findings);
        }
        for (seq, row) in std::mem::take(&mut links) {
            walk.step(&Link { seq, row }, findings);
        }
        after = until;
    }
    Ok(())
}

fn add(links: &mut BTreeMap<i64, LinkRow>, seq: i64, row: LinkRow, findings: &mut Findings) {
    if links.insert(seq, row).is_some() {
        findings.add("event or audit", seq, "there are two rows with this number");
    }
}

/// Compares each session with its events, and what is made of it with it. Gives how many there are.
async fn sessions(view: &Transaction<'_>, findings: &mut Findings) -> Result<u64, Error> {
    let mut counted: BTreeMap<(Uuid, Uuid), [i64; State::ALL.len()]> = BTreeMap::new();
    let (mut after, mut total) = (Uuid::nil(), 0);
    let sql = format!("SELECT {SESSION}, last_event FROM session WHERE id > $1 ORDER BY id LIMIT {PAGE}");
    loop {
        let rows = view.query(&sql, &[&after]).await?;
        let Some(last) = rows.last() else { break };
        let until: Uuid = last.try_get(0)?;
        let beside = Beside::read(view, after, until).await?;
        for row in rows {
            let session = columns::session(&row, 0)?;
            total += 1;
            for (state, count) in State::ALL.iter().zip(counted.entry(key_of(&session)).or_default()) {
                *count += i64::from(session.state == *state);
            }
            compare(view, &session, row.try_get(SESSION_COLUMNS)?, findings).await?;
            beside.compare(&session, findings);
        }
        after = until;
    }
    let columns = State::ALL.map(counts::column).join(", ");
    for row in view.query(&format!("SELECT tenant, requester, {columns} FROM session_count"), &[]).await? {
        let of: (Uuid, Uuid) = (row.try_get(0)?, row.try_get(1)?);
        let kept =
            (0..State::ALL.len()).map(|at| row.try_get::<_, i64>(at + 2)).collect::<Result<Vec<_>, _>>()?;
        if counted.remove(&of).unwrap_or_default() != *kept {
            findings.add("session_count", of.1, "it is not how many sessions there are");
        }
    }
    for (_, requester) in counted.into_keys() {
        findings.add("session_count", requester, "it is gone");
    }
    for (table, key) in
        [("session_live", "session"), ("session_view", "session"), ("session_occupying", "session")]
    {
        let sql = format!(
            "SELECT {key} FROM {table} WHERE NOT EXISTS (SELECT 1 FROM session WHERE id = {table}.{key})"
        );
        for row in view.query(&sql, &[]).await? {
            findings.add(table, row.try_get::<_, Uuid>(0)?, "there is no such session");
        }
    }
    Ok(total)
}

fn key_of(session: &Session) -> (Uuid, Uuid) {
    (session.tenant.0, session.requester.0)
}

/// Compares a session with the digests in its first and its last event.
async fn compare(
    view: &Transaction<'_>,
    session: &Session,
    last_event: i64,
    findings: &mut Findings,
) -> Result<(), Error> {
    let unreadable = |error: rusqlite::Error| Error::Unreadable(error.to_string());
    let begun = digest(BEGUN, &fixed(session).map_err(unreadable)?);
    let kept = digest(KEPT, &moving(session, last_event).map_err(unreadable)?);
    let sql = "WITH RECURSIVE link (seq) AS (
            SELECT $1::bigint UNION ALL
            SELECT event.previous FROM event JOIN link ON event.seq = link.seq WHERE event.previous < event.seq)
        SELECT event.begun_as, event.kept_as, event.previous FROM link
        JOIN event ON event.seq = link.seq AND event.session = $2 ORDER BY event.seq";
    let events = view.query(sql, &[&last_event, &session.id.0]).await?;
    let hash = |row: Option<&Read>, at: usize| {
        row.and_then(|row| row.try_get::<_, Option<Vec<u8>>>(at).ok().flatten())
            .and_then(|bytes| Hash::kept(&Kept::Blob(bytes)))
    };
    if hash(events.first(), 0) != Some(begun) {
        findings.add("session", session.id, "it is not as it began");
    }
    if hash(events.last(), 1) != Some(kept) {
        findings.add("session", session.id, "it is not as its last event left it");
    }
    Ok(())
}

/// What is made of sessions, of a range of ids.
struct Beside {
    live: HashMap<Uuid, Row>,
    views: HashMap<Uuid, Row>,
    occupying: HashMap<Uuid, Row>,
    actions: HashMap<Uuid, Vec<Row>>,
}

impl Beside {
    async fn read(view: &Transaction<'_>, after: Uuid, until: Uuid) -> Result<Self, Error> {
        let one = async |table, columns| -> Result<HashMap<Uuid, Row>, Error> {
            Ok(between(view, table, columns, after, until).await?.into_iter().collect())
        };
        let mut actions: HashMap<Uuid, Vec<Row>> = HashMap::new();
        for (id, row) in between(view, "action", keep::ACTION, after, until).await? {
            actions.entry(id).or_default().push(row);
        }
        Ok(Self {
            live: one("session_live", keep::LIVE).await?,
            views: one("session_view", view::COLUMNS).await?,
            occupying: one("session_occupying", keep::OCCUPYING).await?,
            actions,
        })
    }

    fn compare(&self, session: &Session, findings: &mut Findings) {
        let id = &session.id.0;
        let mut told = |table: &str, is_right: bool| {
            if !is_right {
                findings.add(table, id, "it is not what the session makes of it");
            }
        };
        let live = (!session.state.is_ended()).then(|| keep::live(session));
        told("session_live", self.live.get(id) == live.as_ref());
        let view =
            view::of(session).into_iter().zip(view::COLUMNS).map(|(value, (_, form))| as_read(value, *form));
        told("session_view", self.views.get(id) == Some(&view.collect()));
        let occupying = is_occupying(session).then(|| keep::occupying(session));
        told("session_occupying", self.occupying.get(id) == occupying.as_ref());
        let (mut kept, mut expected) =
            (self.actions.get(id).cloned().unwrap_or_default(), keep::actions(session));
        let key = |row: &Row| format!("{row:?}");
        kept.sort_by_key(key);
        expected.sort_by_key(key);
        told("action", kept == expected);
    }
}

/// A value as it comes back from a column.
fn as_read(value: Value, form: Form) -> Value {
    match (value, form) {
        (Value::Text(text), Form::Bytes) => Value::Bytes(text.into_bytes()),
        (value, _) => value,
    }
}

async fn between(
    view: &Transaction<'_>,
    table: &str,
    columns: &[(&str, Form)],
    after: Uuid,
    until: Uuid,
) -> Result<Vec<(Uuid, Row)>, Error> {
    let names = columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT session, {names} FROM {table} WHERE session > $1 AND session <= $2");
    let rows = view.query(&sql, &[&after, &until]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, read(row, columns)?))).collect()
}

fn read(row: &Read, columns: &[(&str, Form)]) -> Result<Row, Error> {
    let columns = columns.iter().zip(1..);
    columns
        .map(|((_, form), at)| {
            Ok(match form {
                Form::Id => row.try_get::<_, Option<Uuid>>(at)?.into(),
                Form::Ids => row.try_get::<_, Option<Vec<Uuid>>>(at)?.map_or(Value::None, Value::Ids),
                Form::Number => row.try_get::<_, Option<i64>>(at)?.into(),
                Form::Small => row.try_get::<_, Option<i16>>(at)?.map(i64::from).into(),
                Form::Flag => row.try_get::<_, Option<bool>>(at)?.into(),
                Form::Text => row.try_get::<_, Option<String>>(at)?.into(),
                Form::Bytes => row.try_get::<_, Option<Vec<u8>>>(at)?.map_or(Value::None, Value::Bytes),
            })
        })
        .collect()
}
