//! Packing: some hundred queued sessions at a time become a block, or go into the one that their ids lie in.
//!
//! What is read and packed is no work of the writer, which only keeps it. A session that changes meanwhile stays
//! queued.

use rusqlite::{Connection, OptionalExtension as _, Row, params, types::Value};
use uuid::Uuid;

use super::{
    COLUMNS,
    block::{Block, Holder, MOST},
    holder,
};
use crate::{
    domain::TenantId,
    store::sqlite::audit::{self, Hash, Packed, PackedBlock, Tx, digest},
};

/// As many as fill a block. Fewer stay queued: they are looked through in no time, and a block of few is no gain.
const LEFT: i64 = 512;

/// What one step keeps.
pub(in super::super) struct Step {
    /// The block before or around these sessions, where there is one: the step holds only while it is the nearest.
    near: Option<i64>,
    /// Whether it goes.
    is_replaced: bool,
    /// In its place, or after it; each with its digest.
    blocks: Vec<(Block, Hash)>,
    /// The first session that this is about.
    from: Uuid,
    /// The last one.
    upto: Uuid,
    /// The last link of the chain when it was read.
    read_at: i64,
    /// What is queued no more, unless it was queued again.
    taken: Vec<(Uuid, i64)>,
}

/// A block that is kept.
pub(super) struct Near {
    pub(super) block: i64,
    pub(super) first: Uuid,
    pub(super) last: Uuid,
    sessions: u16,
}

/// The next step, from one view of the database; `None` while little is queued.
pub(in super::super) fn next(db: &Connection) -> rusqlite::Result<Option<Step>> {
    let view = db.unchecked_transaction()?;
    let queued: i64 = view
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM words_queue LIMIT ?1)")?
        .query_row([LEFT], |row| row.get(0))?;
    if queued < LEFT {
        return Ok(None);
    }
    let start: Uuid =
        view.prepare_cached("SELECT min(session) FROM words_queue")?.query_row([], |row| row.get(0))?;
    let near = nearest(&view, start)?;
    // a block that is not half full takes what follows it
    let replaced = near.as_ref().filter(|it| start <= it.last || usize::from(it.sessions) < MOST / 2);
    let from = replaced.map_or(start, |it| it.first);
    let (holders, upto) = read(&view, from, replaced.map_or(start, |it| it.last.max(start)))?;
    let taken: Vec<(Uuid, i64)> = view
        .prepare_cached(
            "SELECT session, since FROM words_queue WHERE session BETWEEN ?1 AND ?2 ORDER BY session",
        )?
        .query_map(params![from, upto], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let size = holders.len().div_ceil(holders.len().div_ceil(MOST).max(1)).max(1);
    Ok(Some(Step {
        is_replaced: replaced.is_some(),
        near: near.map(|it| it.block),
        blocks: holders.chunks(size).filter_map(Block::of).map(with_digest).collect(),
        from,
        upto,
        read_at: audit::last(&view)?,
        taken,
    }))
}

/// The block that a session would lie in: the last that begins at or before it.
pub(super) fn nearest(db: &Connection, session: Uuid) -> rusqlite::Result<Option<Near>> {
    let near = |row: &Row<'_>| {
        let (block, first, last, sessions) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(Near { block, first, last, sessions })
    };
    db.prepare_cached(
        "SELECT block, first, last, sessions FROM words_block WHERE first <= ?1 ORDER BY first DESC LIMIT 1",
    )?
    .query_row(params![session], near)
    .optional()
}

/// Sessions from an id on, with their words, before the next block: all to `last`, and more until a block is full. And
/// up to which id these are all.
fn read(db: &Connection, from: Uuid, last: Uuid) -> rusqlite::Result<(Vec<Holder>, Uuid)> {
    let next: Option<Uuid> = db
        .prepare_cached("SELECT min(first) FROM words_block WHERE first > ?1")?
        .query_row(params![last], |row| row.get(0))?;
    // by the primary key, whatever other indexes there are
    let mut statement = db.prepare_cached(&format!(
        "SELECT id, {COLUMNS} FROM session WHERE +tenant = ?1 AND id >= ?2 AND (?3 IS NULL OR id < ?3) ORDER BY id"
    ))?;
    let mut rows = statement.query(params![TenantId::INSTALLATION.0, from, next])?;
    let mut holders: Vec<Holder> = Vec::with_capacity(MOST);
    while let Some(row) = rows.next()? {
        match holders.last() {
            Some((read, _)) if holders.len() >= MOST && *read >= last => {
                let read = *read;
                return Ok((holders, read));
            }
            _ => holders.push(holder(row)?),
        }
    }
    Ok((holders, next.map_or(Uuid::max(), |next| Uuid::from_u128(next.as_u128() - 1))))
}

/// Keeps a step in a transaction; does nothing where somebody else has packed these sessions meanwhile, or has taken
/// one of them away.
pub(in super::super) fn keep(tx: &Tx<'_>, step: &Step) -> rusqlite::Result<()> {
    let near = nearest(tx, step.upto)?.map(|it| it.block);
    if near != step.near {
        return Ok(());
    }
    tx.execute_batch("SAVEPOINT pack_words")?;
    if !take(tx, &step.taken)? {
        return tx.execute_batch("ROLLBACK TO pack_words; RELEASE pack_words");
    }
    let replaced = near.filter(|_| step.is_replaced);
    if let Some(block) = replaced {
        tx.prepare_cached("DELETE FROM words_block WHERE block = ?1")?.execute([block])?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO words_block (first, last, sessions, words, holders) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut blocks = Vec::with_capacity(step.blocks.len());
    for (it, digest) in &step.blocks {
        insert.execute(params![it.first, it.last, it.sessions, it.words, it.holders])?;
        blocks.push(PackedBlock { block: tx.last_insert_rowid(), digest: *digest });
    }
    audit::packed(tx, Packed { from: step.from, upto: step.upto, read_at: step.read_at, replaced, blocks })?;
    tx.execute_batch("RELEASE pack_words")
}

/// Takes sessions out of the queue, but for those that were queued again; `false` where one is gone.
fn take(tx: &Tx<'_>, taken: &[(Uuid, i64)]) -> rusqlite::Result<bool> {
    let mut take = tx.prepare_cached("DELETE FROM words_queue WHERE session = ?1 AND since = ?2")?;
    let mut is_queued = tx.prepare_cached("SELECT 1 FROM words_queue WHERE session = ?1")?;
    for (session, since) in taken {
        if take.execute(params![session, since])? == 0 && !is_queued.exists(params![session])? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn with_digest(block: Block) -> (Block, Hash) {
    let digest = block_digest(&[
        block.first.into(),
        block.last.into(),
        i64::from(block.sessions).into(),
        block.words.clone().into(),
        block.holders.clone().into(),
    ]);
    (block, digest)
}

/// The digest of a block: of all columns but its number, in their order.
pub(in super::super) fn block_digest(columns: &[Value]) -> Hash {
    digest("words_block", columns)
}
