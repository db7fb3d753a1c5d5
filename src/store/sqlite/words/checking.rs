//! Whether the packed words are those of the sessions.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};
use uuid::Uuid;

use super::{COLUMNS, block, block::Holder, holder};
use crate::domain::TenantId;

/// Tells of each session whose words are packed wrong, or neither packed nor queued.
pub(in super::super) fn check(
    db: &Connection,
    mut tell: impl FnMut(Option<Uuid>, &str),
) -> rusqlite::Result<()> {
    let mut after = Vec::new();
    while let Some(next) = one(db, &after, &mut tell)? {
        after = next;
    }
    let mut unpacked = db.prepare(
        "SELECT id FROM session WHERE tenant = ?1
            AND coalesce((SELECT last FROM words_block WHERE first <= id ORDER BY first DESC LIMIT 1) < id, 1)
            AND NOT EXISTS (SELECT 1 FROM words_queue WHERE words_queue.session = id)",
    )?;
    for id in unpacked.query_map(params![TenantId::INSTALLATION.0], |row| row.get(0))? {
        tell(Some(id?), "its words are neither packed nor queued");
    }
    Ok(())
}

/// Checks the block after this id, in one view; gives the id that it begins with.
fn one(
    db: &Connection,
    after: &[u8],
    tell: &mut impl FnMut(Option<Uuid>, &str),
) -> rusqlite::Result<Option<Vec<u8>>> {
    let view = db.unchecked_transaction()?;
    let found = view
        .prepare_cached(
            "SELECT first, last, words, holders FROM words_block WHERE first > ?1 ORDER BY first LIMIT 1",
        )?
        .query_row(params![after], |row| {
            let (first, last): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            Ok((first, last, block::unpacked(row.get_ref(2)?.as_blob()?, row.get_ref(3)?.as_blob()?)))
        })
        .optional()?;
    let Some((first, last, packed)) = found else { return Ok(None) };
    let Some(packed) = packed else {
        tell(Uuid::from_slice(&first).ok(), "the block of words that it begins is damaged");
        return Ok(Some(first));
    };
    let queued: BTreeSet<Uuid> = view
        .prepare_cached("SELECT session FROM words_queue WHERE session BETWEEN ?1 AND ?2")?
        .query_map(params![first, last], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let kept: Vec<Holder> = view
        .prepare_cached(&format!(
            "SELECT id, {COLUMNS} FROM session WHERE +tenant = ?1 AND id BETWEEN ?2 AND ?3 ORDER BY id"
        ))?
        .query_map(params![TenantId::INSTALLATION.0, first, last], holder)?
        .collect::<rusqlite::Result<_>>()?;
    let mut packed: BTreeMap<Uuid, Vec<String>> = packed.into_iter().collect();
    for (id, words) in kept {
        let is_right = packed.remove(&id).is_some_and(|packed| packed == words);
        if !is_right && !queued.contains(&id) {
            tell(Some(id), "its words are not packed as they are");
        }
    }
    for id in packed.into_keys().filter(|id| !queued.contains(id)) {
        tell(Some(id), "its words are packed, and it is not there");
    }
    Ok(Some(first))
}
