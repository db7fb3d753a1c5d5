//! What the records of the chain say that the tables must be like, and whether they are.

use std::collections::BTreeMap;

use rusqlite::{Connection, types::Value};
use uuid::Uuid;

use super::{
    begin::{COPIED, schema_digest},
    digest,
    findings::{Findings, told},
    hash::Hash,
    links::{AUDIT_TABLE, FORGOTTEN_TABLE, Link, LinkRow, first},
    newer::Newer,
    packing::Packing,
    record::Record,
    runs::Runs,
};
use crate::store::sqlite::{migrations, words};

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
            Record::Copied { .. } => self.packing.copied(seq),
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
        let installation = all(db, "SELECT node_id, directory_revision FROM installation", 2)?;
        self.compare_installation(installation.first(), findings);
        let version: Option<i64> =
            db.query_row("SELECT max(version) FROM audit_head", [], |row| row.get(0))?;
        let places = SchemaPlaces { version: "audit_head", tables: "sqlite_schema" };
        if version == Some(COPIED) {
            places.compare_with_new(is_as_new(db)?, findings);
        } else {
            self.compare_schema(&places, version, schema_digest(db)?, findings);
        }
        for (table, sql) in STATES {
            self.compare_states(table, all(db, sql, 2)?, findings);
        }
        self.compare_blocks(db, findings)
    }

    /// All that there was was copied from another store, and what a start adds to the chain then is not there yet: its first
    /// link has this number.
    pub(in crate::store) fn copied(&mut self, at: i64) {
        self.packing.copied(at);
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

    /// Compares the identity of the installation and the revision of its directory.
    pub(in crate::store) fn compare_installation(&self, row: Option<&Vec<Value>>, findings: &mut Findings) {
        let Some(row) = row else {
            findings.add("installation", 1, "it is gone");
            return;
        };
        let revision = Value::Integer(self.revision);
        // no record tells the identity where the chain began in an early database
        let is_told = self.node.is_none_or(|node| row.first() == Some(&Value::from(node)));
        if !is_told || row.get(1) != Some(&revision) {
            findings.add("installation", 1, "it is not as the last record of it says");
        }
    }

    /// Compares the schema: its version as it is told beside the chain, and the digest of what there is.
    pub(in crate::store) fn compare_schema(
        &self,
        places: &SchemaPlaces,
        version: Option<i64>,
        digest: Hash,
        findings: &mut Findings,
    ) {
        if version.is_some() && version != self.schema.map(|(version, _)| version) {
            findings.add(places.version, 1, "its version of the schema is not that of the last record of it");
        }
        if Some(digest) != self.schema.map(|(_, digest)| digest) {
            findings.add(
                places.tables,
                "-",
                "the schema, or its history, is not as the last record of it says",
            );
        }
    }

    /// Compares the rows of one of [`STATES`], each of a key and a value.
    pub(in crate::store) fn compare_states(
        &self,
        table: &str,
        rows: Vec<Vec<Value>>,
        findings: &mut Findings,
    ) {
        let numbers = |states: &BTreeMap<Uuid, i64>| {
            states.iter().map(|(id, number)| (*id, Value::Integer(*number))).collect()
        };
        let mut expected: BTreeMap<Uuid, Value> = match table {
            ITEMS => self.items.iter().map(|(id, digest)| (*id, Value::from(*digest))).collect(),
            CODES => numbers(&self.codes),
            _ => numbers(&self.key_uses),
        };
        for row in rows {
            let key = row.first().cloned().unwrap_or(Value::Null);
            let known = match &key {
                Value::Blob(bytes) => Uuid::from_slice(bytes).ok().and_then(|id| expected.remove(&id)),
                _ => None,
            };
            let comes_to = match table {
                ITEMS => digest(ITEMS, &row).into(),
                _ => row.into_iter().nth(1).unwrap_or(Value::Null),
            };
            match known {
                None => findings.add(table, told(&key), "no record tells of it"),
                Some(known) if known != comes_to => {
                    findings.add(table, told(&key), "it is not as the last record of it says");
                }
                Some(_) => {}
            }
        }
        for id in expected.into_keys() {
            findings.add(table, id, "it is gone, and no record tells so");
        }
    }
}

const ITEMS: &str = "directory_item";
const CODES: &str = "one_time_code";

/// The tables of which records tell the last state of each row, and what reads them in either store.
pub(in crate::store) const STATES: [(&str, &str); 3] = [
    (ITEMS, "SELECT id, item FROM directory_item"),
    (CODES, "SELECT account, last_step FROM one_time_code"),
    ("api_key_use", "SELECT key, last_used_at FROM api_key_use"),
];

/// What findings about the schema are told of.
pub(in crate::store) struct SchemaPlaces {
    /// The table with its version.
    pub(in crate::store) version: &'static str,
    /// What lists the tables.
    pub(in crate::store) tables: &'static str,
}

impl SchemaPlaces {
    /// Of a store that was copied and not opened since, of whose schema no record tells: it should be as it is made.
    pub(in crate::store) fn compare_with_new(&self, is_as_new: bool, findings: &mut Findings) {
        if !is_as_new {
            findings.add(self.tables, "-", "the schema, or its history, is not as this version makes it");
        }
    }
}

fn all(db: &Connection, sql: &str, columns: usize) -> rusqlite::Result<Vec<Vec<Value>>> {
    db.prepare(sql)?.query_map([], |row| first(row, columns))?.collect()
}

/// Whether the schema is what migrations make of nothing.
fn is_as_new(db: &Connection) -> rusqlite::Result<bool> {
    let defined = |db: &Connection| -> rusqlite::Result<_> {
        let tables = all(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", 4)?;
        let history = "SELECT version, name, checksum FROM refinery_schema_history ORDER BY version";
        Ok((tables, all(db, history, 3)?))
    };
    let mut new = Connection::open_in_memory()?;
    let made = migrations::migrations::runner().run(&mut new);
    made.map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    new.execute_batch("DROP TABLE event_before")?;
    Ok(defined(db)? == defined(&new)?)
}
