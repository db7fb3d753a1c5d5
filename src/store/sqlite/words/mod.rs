//! The words that text is looked for in: packed by the hundred ([`block`]), and before that one session at a time.
//!
//! `words_queue` has each session that no block has as it is, since the link that has made it so: a trigger puts there
//! what begins, [`queue`] what changes, and [`forget`] what was packed with something that is forgotten. So what is
//! found is always exact, however much waits to be packed ([`packing`]); and ending a session changes no word, and
//! writes nothing of all this.

mod block;
mod checking;
mod forgetting;
mod packing;

use std::sync::LazyLock;

use memchr::memmem::Finder;
use rusqlite::{Connection, Row, params, types::Type};

use self::block::Holder;
pub(super) use self::{
    checking::check,
    forgetting::forget,
    packing::{block_digest, keep, next},
};
use crate::domain::{Session, State, TenantId, folded};

/// All text that people look for, as it was and in the words of the requester.
const COLUMNS: &str = "account_name, resource_name, activity_name, request ->> '$.policy_name', \
     request ->> '$.created_by_login', course ->> '$.login_account.name', request ->> '$.note', request ->> '$.ticket'";

/// How many these are.
const COUNT: usize = 8;

/// The same as one text, for what is looked through one by one.
pub(super) static WORDS: LazyLock<String> = LazyLock::new(|| format!("fold(concat_ws(char(10), {COLUMNS}))"));

/// The ids of the sessions that have a folded text in their words, in their order. `None` where that cannot be told
/// from what is packed: sessions of communities are not, and a line break may be between two words.
pub(super) fn find(db: &Connection, tenant: TenantId, text: &str) -> rusqlite::Result<Option<Vec<[u8; 16]>>> {
    if tenant != TenantId::INSTALLATION || text.contains('\n') {
        return Ok(None);
    }
    let mut found = packed(db, &Finder::new(text))?;
    // nearly in order as they lie
    found.sort_unstable();
    let queued: Vec<[u8; 16]> = db
        .prepare_cached("SELECT session FROM words_queue ORDER BY session")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut waiting = queued.iter().peekable();
    found.retain(|id| {
        while waiting.next_if(|queued| *queued < id).is_some() {}
        waiting.peek() != Some(&id)
    });
    let mut one_by_one = db.prepare_cached(&format!(
        "SELECT id FROM words_queue CROSS JOIN session ON id = words_queue.session WHERE instr({}, ?1) > 0",
        *WORDS
    ))?;
    for id in one_by_one.query_map(params![text], |row| row.get(0))? {
        found.push(id?);
    }
    found.sort_unstable();
    Ok(Some(found))
}

fn packed(db: &Connection, text: &Finder<'_>) -> rusqlite::Result<Vec<[u8; 16]>> {
    let mut found = Vec::new();
    // who has the words is read only where the text is
    let mut holders_of = db.prepare_cached("SELECT holders FROM words_block WHERE block = ?1")?;
    let mut blocks = db.prepare_cached("SELECT block, words FROM words_block")?;
    let mut rows = blocks.query([])?;
    while let Some(row) = rows.next()? {
        let words = row.get_ref(1)?.as_blob()?;
        if text.find(words).is_some() {
            let mut holders = holders_of.query(params![row.get::<_, i64>(0)?])?;
            let holders = holders.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
            block::find(text, words, holders.get_ref(0)?.as_blob()?, &mut found).ok_or_else(damaged)?;
        }
    }
    Ok(found)
}

fn damaged() -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, "a block of words is damaged".into())
}

/// Queues a session whose words may have changed, in the transaction that has changed it from this state.
///
/// The one word that changes is the login on the target, and that leaves the state.
pub(super) fn queue(tx: &Connection, from: State, after: &Session) -> rusqlite::Result<()> {
    if from == after.state && after.course.login_account.is_some() && after.tenant == TenantId::INSTALLATION {
        tx.prepare_cached(
            "INSERT INTO words_queue (session, since) SELECT id, last_event FROM session WHERE id = ?1
             ON CONFLICT DO UPDATE SET since = excluded.since",
        )?
        .execute(params![after.id.0])?;
    }
    Ok(())
}

/// A session with its words, of a row that begins with its id and goes on with [`COLUMNS`].
fn holder(row: &Row<'_>) -> rusqlite::Result<Holder> {
    let mut words = Vec::with_capacity(COUNT);
    for column in 1..=COUNT {
        let word = row.get::<_, Option<String>>(column)?.as_deref().map(folded).unwrap_or_default();
        // an account asks for itself most of the time
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    Ok((row.get(0)?, words))
}
