//! What the chain says of all that is no event of a session.

use chrono::{DateTime, Utc};
use rusqlite::{params, types::Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Tx, hash::Hash};
use crate::{
    domain::{AccountId, Editor, KeyId, Note, Proof},
    store::sqlite::rows,
};

/// One record; as JSON with its `kind`. What is known by a digest here is compared with its row by `hangup audit verify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(in crate::store) enum Record {
    /// The chain began, with events that were there before.
    Began { node: Uuid, revision: i64, events_before: i64 },
    /// The schema is of this version; the digest is of all that defines it.
    Schema { version: i64, digest: Hash },
    /// Somebody has proven who they are.
    Accepted { account: Uuid, login: Option<String>, proof: Proof, address: Option<String> },
    /// Somebody has not.
    Refused { who: Option<Uuid>, login: Option<String>, proof: Proof, why: String, address: Option<String> },
    /// Somebody may not do what they asked for.
    Denied { account: Uuid, login: Option<String>, operation: String, address: Option<String> },
    /// So many refusals, or with no proof so much that somebody may not, came too fast to be noted one by one.
    Unnoted { who: Option<Uuid>, proof: Option<Proof>, count: u64 },
    /// The directory has a new revision; records of its entries follow, if any.
    Edited { by: By, revision: i64 },
    /// An entry was added or replaced.
    Put { item: Uuid, what: String, name: String, digest: Hash },
    /// An entry was removed.
    Removed { item: Uuid },
    /// A one-time code was used, that of this time step.
    CodeUsed { account: Uuid, step: i64 },
    /// An API key was used, last at this time.
    KeyUsed { key: Uuid, at: i64 },
    /// All before this was copied from another store. What is kept of words is made anew: all sessions wait to be packed.
    Copied { links: i64 },
    /// Sessions that had ended by a time were forgotten with their events, of these numbers: `3-7,9`.
    Forgot { by: By, until: i64, sessions: Vec<Uuid>, events: String },
    /// The words of sessions were packed.
    Packed(Packed),
    /// A block of words, that of the sessions from `first` to `last`, is gone, and they are queued again.
    Unpacked { block: i64, first: Uuid, last: Uuid },
}

/// The words of all sessions from `from` to `upto` were packed as the chain had them up to the link `read_at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Packed {
    pub(in crate::store) from: Uuid,
    pub(in crate::store) upto: Uuid,
    pub(in crate::store) read_at: i64,
    /// The block that the new ones are in the place of.
    pub(in crate::store) replaced: Option<i64>,
    pub(in crate::store) blocks: Vec<PackedBlock>,
}

/// A block, and the digest of its row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PackedBlock {
    pub(in crate::store) block: i64,
    pub(in crate::store) digest: Hash,
}

/// Who edits the directory, or has sessions forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::store) enum By {
    Command,
    Server,
    Account(Uuid),
    Key(Uuid),
}

impl From<Editor> for By {
    fn from(editor: Editor) -> Self {
        match editor {
            Editor::Command => Self::Command,
            Editor::Server => Self::Server,
            Editor::Account(AccountId(id)) => Self::Account(id),
            Editor::Key(KeyId(id)) => Self::Key(id),
        }
    }
}

impl From<Note> for Record {
    fn from(note: Note) -> Self {
        let text = |address: Option<std::net::IpAddr>| address.map(|address| address.to_string());
        match note {
            Note::Accepted { account, login, proof, address } => {
                Self::Accepted { account: account.0, login: Some(login), proof, address: text(address) }
            }
            Note::Refused { who, login, proof, why, address } => {
                Self::Refused { who, login, proof, why, address: text(address) }
            }
            Note::Denied { account, login, operation, address } => Self::Denied {
                account: account.0,
                login: Some(login),
                operation: operation.into(),
                address: text(address),
            },
            Note::Unnoted { who, proof, count } => Self::Unnoted { who, proof, count },
        }
    }
}

impl Record {
    /// The columns of the link that it becomes, at this time.
    pub(in crate::store) fn row(&self, at: DateTime<Utc>) -> rusqlite::Result<[Value; 2]> {
        Ok([Value::Integer(at.timestamp_millis()), Value::Text(rows::to_json(self)?)])
    }

    /// Adds it to the chain.
    pub(super) fn append(&self, tx: &Tx<'_>) -> rusqlite::Result<()> {
        let seq = tx.next()?;
        let row = self.row(tx.now())?;
        let hash = tx.link("audit", seq, &row)?;
        tx.recorded();
        let [at, record] = row;
        tx.prepare_cached("INSERT INTO audit (seq, at, record, hash) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![seq, at, record, hash])
            .map(drop)
    }
}
