//! The kinds of rows that are copied, and what can go wrong.

use rusqlite::types::Value;

use crate::store::sqlite::{
    FileError,
    audit::EVENT_COLUMNS,
    rows::{FIXED, MOVING},
};

/// Rows that go in one turn, and in one transaction.
const PAGE: usize = 2_000;

/// A row, in the order of [`Kind::columns`].
pub(in crate::store) type Row = Vec<Value>;

/// A kind of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Kind {
    Event,
    Record,
    Forgotten,
    Session,
    Action,
    Item,
    Code,
    KeyUse,
}

impl Kind {
    /// All, in the order in which they go.
    pub(in crate::store) const ALL: [Self; 8] = [
        Self::Event,
        Self::Record,
        Self::Forgotten,
        Self::Session,
        Self::Action,
        Self::Item,
        Self::Code,
        Self::KeyUse,
    ];

    /// What is being done, for people.
    pub(in crate::store) fn name(self) -> &'static str {
        match self {
            Self::Event => "copying events",
            Self::Record => "copying audit records",
            Self::Forgotten => "copying what is left of forgotten events",
            Self::Session => "copying sessions",
            Self::Action => "copying open actions",
            Self::Item => "copying the directory",
            Self::Code => "copying used one-time codes",
            Self::KeyUse => "copying uses of keys",
        }
    }

    /// Its table, in each store.
    pub(in crate::store) fn table(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Record => "audit",
            Self::Forgotten => "forgotten_event",
            Self::Session => "session",
            Self::Action => "action",
            Self::Item => "directory_item",
            Self::Code => "one_time_code",
            Self::KeyUse => "api_key_use",
        }
    }

    /// The columns of a row, as the file store has them.
    pub(in crate::store) fn columns(self) -> Vec<&'static str> {
        match self {
            Self::Event => EVENT_COLUMNS.iter().copied().chain(["seq", "hash"]).collect(),
            Self::Record => vec!["at", "record", "seq", "hash"],
            Self::Forgotten => vec!["seq", "digest"],
            Self::Session => FIXED.split(", ").chain(MOVING.split(", ")).collect(),
            Self::Action => vec!["session", "id", "webhook", "phase", "next_at"],
            Self::Item => vec!["id", "item"],
            Self::Code => vec!["account", "last_step"],
            Self::KeyUse => vec!["key", "last_used_at"],
        }
    }

    /// The columns that order them, and that no two rows have alike.
    pub(in crate::store) fn key(self) -> &'static [&'static str] {
        match self {
            Self::Event | Self::Record | Self::Forgotten => &["seq"],
            Self::Session | Self::Item => &["id"],
            Self::Action => &["session", "id"],
            Self::Code => &["account"],
            Self::KeyUse => &["key"],
        }
    }

    /// The key of a row.
    pub(in crate::store) fn key_of(self, row: &Row) -> Vec<Value> {
        let columns = self.columns();
        let place = |name: &&str| columns.iter().position(|column| column == name);
        self.key().iter().filter_map(|name| row.get(place(name)?).cloned()).collect()
    }

    /// A statement that gives `columns` of the rows after a key whose first value is the parameter `{prefix}1`, or of
    /// all.
    pub(in crate::store) fn page(self, columns: &str, prefix: char, is_first: bool) -> String {
        let keys = self.key().join(", ");
        let places: Vec<_> = (1..=self.key().len()).map(|place| format!("{prefix}{place}")).collect();
        let after =
            if is_first { String::new() } else { format!("WHERE ({keys}) > ({})", places.join(", ")) };
        format!("SELECT {columns} FROM {} {after} ORDER BY {keys} LIMIT {PAGE}", self.table())
    }

    /// A statement that gives the last key.
    pub(in crate::store) fn last(self) -> String {
        let keys = self.key();
        let newest_first = keys.iter().map(|key| format!("{key} DESC")).collect::<Vec<_>>().join(", ");
        format!("SELECT {} FROM {} ORDER BY {newest_first} LIMIT 1", keys.join(", "), self.table())
    }
}

/// Why a store is not copied. `place` is told without a password.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// A file cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// A database cannot be used.
    #[cfg(feature = "postgres")]
    #[error(transparent)]
    Database(#[from] crate::store::postgres::OpenError),
    /// There is no store where it should be copied from.
    #[error("there is nothing to copy in {place}")]
    Nothing {
        /// Where.
        place: String,
    },
    /// Both sides are one and the same.
    #[error("{to} is the same database as {from}: a store is not copied into itself")]
    Itself {
        /// The source.
        from: String,
        /// The target.
        to: String,
    },
    /// Somebody uses it.
    #[error("{place} is in use: {by}")]
    InUse {
        /// What.
        place: String,
        /// By whom, as far as it is known.
        by: String,
    },
    /// The target has something else in it.
    #[error("{place} holds {what}, and stays as it is")]
    Occupied {
        /// The target.
        place: String,
        /// What is there.
        what: &'static str,
    },
    /// The source is no more what it was when the copy began.
    #[error("{place} is a copy that was broken off, and its source has been written to since")]
    Outdated {
        /// The target.
        place: String,
    },
    /// It is whole, and went on by itself.
    #[error("{place} is a finished copy, and it or its source has been written to since; it stays as it is")]
    WentOn {
        /// The target.
        place: String,
    },
    /// It is a copy itself, and not whole.
    #[error("{place} is a copy that is not finished")]
    Unfinished {
        /// The source.
        place: String,
    },
    /// It is of another version of this program.
    #[error("{place} has schema version {found}, and this program's is {known}")]
    Version {
        /// The store.
        place: String,
        /// Its version.
        found: i64,
        /// That of this program.
        known: i64,
    },
    /// It refuses.
    #[error("{place}: {why}")]
    Refused {
        /// The store.
        place: String,
        /// What was said.
        why: String,
    },
}
