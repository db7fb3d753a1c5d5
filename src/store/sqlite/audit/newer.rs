//! What has come after a head that was noted elsewhere, of what takes away or changes what there was: nothing but the file
//! vouches for it, so somebody who knows should look at it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use uuid::Uuid;

use super::{
    links::{Link, LinkRow},
    record::{By, Record},
};

/// Such links that are kept; the rest is counted.
const MOST: usize = 1_000;

/// The links after the noted one that say that the directory was edited or sessions were forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newer {
    /// Edits of the directory.
    pub edited: u64,
    /// Links that say that sessions were forgotten.
    pub forgot: u64,
    /// How many sessions these are.
    pub sessions_forgotten: u64,
    /// The first thousand of both.
    pub first: Vec<Notable>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notable {
    /// Its number.
    pub seq: i64,
    /// When it was noted, if it says so.
    pub at: Option<DateTime<Utc>>,
    /// Who did it.
    pub by: NotableBy,
    /// What was done.
    pub what: What,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotableBy {
    /// `command`, `server`, `account` or `key`.
    pub kind: &'static str,
    /// Which account or API key.
    pub id: Option<Uuid>,
    /// What that was called then, where the chain tells.
    pub name: Option<String>,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The directory was edited, to this revision.
    Edited {
        /// The revision.
        revision: i64,
    },
    /// Sessions were forgotten that had ended by a time.
    Forgot {
        /// How many; the link has their ids.
        sessions: u64,
        /// The time.
        until: Option<DateTime<Utc>>,
    },
}

impl Newer {
    /// Takes in a record that is newer; of those that do neither, nothing.
    pub(super) fn take(&mut self, link: &Link, record: &Record, names: &BTreeMap<Uuid, String>) {
        let (by, what) = match record {
            Record::Edited { by, revision } => {
                self.edited += 1;
                (by, What::Edited { revision: *revision })
            }
            Record::Forgot { by, until, sessions, .. } => {
                let sessions = u64::try_from(sessions.len()).unwrap_or(u64::MAX);
                self.forgot += 1;
                self.sessions_forgotten += sessions;
                (by, What::Forgot { sessions, until: DateTime::from_timestamp_millis(*until) })
            }
            _ => return,
        };
        if self.first.len() < MOST {
            let by = NotableBy::of(*by, names);
            self.first.push(Notable { seq: link.seq, at: at(link), by, what });
        }
    }
}

impl NotableBy {
    fn of(by: By, names: &BTreeMap<Uuid, String>) -> Self {
        let (kind, id) = match by {
            By::Command => ("command", None),
            By::Server => ("server", None),
            By::Account(id) => ("account", Some(id)),
            By::Key(id) => ("key", Some(id)),
        };
        let name = id.and_then(|id| names.get(&id)).filter(|name| !name.is_empty()).cloned();
        Self { kind, id, name }
    }
}

fn at(link: &Link) -> Option<DateTime<Utc>> {
    match &link.row {
        LinkRow::Audit(columns, _) => match columns.first() {
            Some(Value::Integer(at)) => DateTime::from_timestamp_millis(*at),
            _ => None,
        },
        _ => None,
    }
}
