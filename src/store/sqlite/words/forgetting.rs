//! Sessions that are forgotten: no block has them any more.

use rusqlite::params;
use uuid::Uuid;

use super::packing::nearest;
use crate::{
    domain::TenantId,
    store::sqlite::audit::{self, Tx},
};

/// Takes a session that was just deleted out of the queue, or with its block: the other sessions of that are queued
/// again.
pub(in super::super) fn forget(tx: &Tx<'_>, session: Uuid) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM words_queue WHERE session = ?1")?.execute(params![session])?;
    let Some(near) = nearest(tx, session)?.filter(|near| session <= near.last) else { return Ok(()) };
    tx.prepare_cached("DELETE FROM words_block WHERE block = ?1")?.execute(params![near.block])?;
    let since = audit::unpacked(tx, near.block, near.first, near.last)?;
    tx.prepare_cached(
        "INSERT INTO words_queue (session, since)
         SELECT id, ?1 FROM session WHERE +tenant = ?2 AND id BETWEEN ?3 AND ?4
         ON CONFLICT DO UPDATE SET since = excluded.since",
    )?
    .execute(params![since, TenantId::INSTALLATION.0, near.first, near.last])
    .map(drop)
}
