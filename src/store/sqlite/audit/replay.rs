//! What the records of the chain say that the tables must be like, and whether they are.

use std::collections::BTreeMap;

use rusqlite::{Connection, types::Value};
use uuid::Uuid;

use super::{
    begin::schema_digest,
    digest,
    findings::{Findings, told},
    hash::Hash,
    links::{AUDIT_TABLE, FORGOTTEN_TABLE, Link, LinkRow, first},
    newer::Newer,
    packing::Packing,
    record::Record,
    runs::Runs,
};
use crate::store::sqlite::words;

const BLOCK_TABLE: &str = "words_block";

/// The states that records tell of.
#[derive(Default)]
pub(in crate::store) struct Replay {
    node: Option<Uuid>,
    revision: i64,
    schema: Option<(i64, Hash)>,
    items: BTreeMap<Uuid, Hash>,
    /// What entries are called that have a name.
    names: BTreeMap<Uuid, String>,
    codes: BTreeMap<Uuid, i64>,
    key_uses: BTreeMap<Uuid, i64>,
    pub(super) packing: Packing,
    /// Forgotten events that there are digests of.
    forgotten: Runs,
    /// Those that records tell of.
    told_forgotten: Runs,
}

impl Replay {
    /// Takes in what a link says; and has it told in `newer`, of a link after the head that was noted elsewhere.
    pub(super) fn take(&mut self, link: &Link, newer: Option<&mut Newer>, findings: &mut Findings) {
        match &link.row {
            LinkRow::Event(..) => {}
            LinkRow::Forgotten(digest) => {
                // what was forgotten before there was a chain has no digest, and the hashes alone vouch for that
                if Hash::kept(digest) != Some(Hash::NONE) {
                    self.forgotten.push(link.seq);
                }
            }
            LinkRow::Audit(..) => {
                let record = link.record().and_then(|text| serde_json::from_str(text).ok());
                if let (Some(newer), Some(record)) = (newer, &record) {
                    newer.take(link, record, &self.names);
                }
                match record.and_then(|record| self.apply(link.seq, record)) {
                    Some(()) => {}
                    None => findings.add(AUDIT_TABLE, link.seq, "what it says cannot be read"),
                }
            }
        }
    }

    fn apply(&mut self, seq: i64, record: Record) -> Option<()> {
        match record {
            Record::Began { node, .. } => self.node = Some(node),
            Record::Schema { version, digest } => self.schema = Some((version, digest)),
            Record::Edited { revision, .. } => self.revision = revision,
            Record::Put { item, digest, name, .. } => {
                self.items.insert(item, digest);
                self.names.insert(item, name);
            }
            Record::Removed { item } => {
                self.items.remove(&item);
                self.key_uses.remove(&item);
            }
            Record::CodeUsed { account, step } => {
                self.codes.insert(account, step);
            }
            Record::KeyUsed { key, at } => {
                let last = self.key_uses.entry(key).or_insert(at);
                *last = at.max(*last);
            }
            Record::Forgot { events, .. } => self.told_forgotten.extend(Runs::parse(&events)?),
            Record::Packed(packed) => self.packing.packed(packed),
            Record::Unpacked { block, first, last } => self.packing.unpacked(block, (first, last), seq),
            Record::Accepted { .. }
            | Record::Refused { .. }
            | Record::Denied { .. }
            | Record::Unnoted { .. } => {}
        }
        Some(())
    }

    /// Finds events that were taken away without a record of it.
    pub(in crate::store) fn check_forgotten(&mut self, findings: &mut Findings) {
        self.told_forgotten.settle();
        for seq in self.forgotten.not_in(&self.told_forgotten) {
            findings.add(FORGOTTEN_TABLE, seq, "no record tells that this event was forgotten");
        }
    }

    /// Compares the tables with the records; both of one moment.
    pub(super) fn compare(&self, db: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
        self.compare_installation(db, findings)?;
        self.compare_schema(db, findings)?;
        let digests = self.items.iter().map(|(id, digest)| (*id, Value::from(*digest))).collect();
        compare(db, "directory_item", "SELECT id, item FROM directory_item", digests, findings, |row| {
            digest("directory_item", row).into()
        })?;
        let numbers = |states: &BTreeMap<Uuid, i64>| {
            states.iter().map(|(id, number)| (*id, Value::Integer(*number))).collect()
        };
        let second = |row: &[Value]| row.get(1).cloned().unwrap_or(Value::Null);
        for (table, sql, states) in [
            ("one_time_code", "SELECT account, last_step FROM one_time_code", &self.codes),
            ("api_key_use", "SELECT key, last_used_at FROM api_key_use", &self.key_uses),
        ] {
            compare(db, table, sql, numbers(states), findings, second)?;
        }
        self.compare_blocks(db, findings)
    }

    fn compare_blocks(&self, db: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
        let mut expected = self.packing.blocks.clone();
        let mut statement =
            db.prepare("SELECT first, last, sessions, words, holders, block FROM words_block")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let block = row.get(5)?;
            match expected.remove(&block) {
                None => findings.add(BLOCK_TABLE, block, "no record tells of it"),
                Some(known) if known != words::block_digest(&first(row, 5)?) => {
                    findings.add(BLOCK_TABLE, block, "it is not as the record of it says");
                }
                Some(_) => {}
            }
        }
        for block in expected.into_keys() {
            findings.add(BLOCK_TABLE, block, "it is gone, and no record tells so");
        }
        // SQLite's own, which is there once there was a block
        let mut statement = db.prepare("SELECT name, seq FROM sqlite_sequence")?;
        let numbers = statement.query_map([], |row| first(row, 2))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let last = self.packing.last_block;
        let told: Vec<_> =
            last.map(|last| vec![Value::from(BLOCK_TABLE.to_owned()), last.into()]).into_iter().collect();
        if numbers != told {
            findings.add(
                "sqlite_sequence",
                BLOCK_TABLE,
                "its last number is not that of the last record of a block",
            );
        }
        Ok(())
    }

    fn compare_installation(&self, db: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
        let mut statement = db.prepare("SELECT node_id, directory_revision FROM installation")?;
        let mut rows = statement.query([])?;
        let Some(row) = rows.next()? else {
            findings.add("installation", 1, "it is gone");
            return Ok(());
        };
        let row = first(row, 2)?;
        let node = self.node.map_or(Value::Null, Value::from);
        if row != [node, Value::Integer(self.revision)] {
            findings.add("installation", 1, "it is not as the last record of it says");
        }
        Ok(())
    }

    fn compare_schema(&self, db: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
        let version: Option<i64> =
            db.query_row("SELECT max(version) FROM audit_head", [], |row| row.get(0))?;
        if version.is_some() && version != self.schema.map(|(version, _)| version) {
            findings.add("audit_head", 1, "its version of the schema is not that of the last record of it");
        }
        if Some(schema_digest(db)?) != self.schema.map(|(_, digest)| digest) {
            findings.add(
                "sqlite_schema",
                "-",
                "the schema, or its history, is not as the last record of it says",
            );
        }
        Ok(())
    }
}

/// Compares the rows that a statement gives, each with its key first, with what they should come to.
fn compare(
    db: &Connection,
    table: &str,
    sql: &str,
    mut expected: BTreeMap<Uuid, Value>,
    findings: &mut Findings,
    come_to: impl Fn(&[Value]) -> Value,
) -> rusqlite::Result<()> {
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let row = first(row, 2)?;
        let key = row.first().cloned().unwrap_or(Value::Null);
        let known = match &key {
            Value::Blob(bytes) => Uuid::from_slice(bytes).ok().and_then(|id| expected.remove(&id)),
            _ => None,
        };
        match known {
            None => findings.add(table, told(&key), "no record tells of it"),
            Some(known) if known != come_to(&row) => {
                findings.add(table, told(&key), "it is not as the last record of it says");
            }
            Some(_) => {}
        }
    }
    for id in expected.into_keys() {
        findings.add(table, id, "it is gone, and no record tells so");
    }
    Ok(())
}
