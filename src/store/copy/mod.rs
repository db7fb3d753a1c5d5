//! Copies a whole store into another one, of whatever kind each is: a file, or a PostgreSQL database.
//!
//! Both sides give and take rows in one form, that of the file store: the values which the audit chain has digests of.
//! So the chain is the same link by link. What only one kind of store has, such as packed words or folded names, is
//! made anew.
//!
//! A target is marked from the first moment until it has been compared with its source, and nobody serves from one that
//! is marked. Rows go in by the order of their keys, each page in one transaction: a copy that was broken off goes on
//! after the last key that is there. It never goes over anything.

mod compare;
mod kind;
mod place;

use async_trait::async_trait;
use rusqlite::types::Value;
use uuid::Uuid;

pub use self::{
    compare::{Compared, Tally},
    kind::CopyError,
    place::{Place, copy},
};
pub(in crate::store) use self::{
    compare::{Part, Teller},
    kind::{Kind, Row},
};
use super::sqlite::{Stage, Watch, audit::Head};

/// Whose rows they are, and how far its history goes: what source and target have to have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Origin {
    /// The identity of the installation.
    pub(in crate::store) node: Uuid,
    /// The revision of its directory.
    pub(in crate::store) revision: i64,
    /// Where its audit chain ends.
    pub(in crate::store) head: Head,
}

/// A store that nobody writes to as long as this lasts, read as it is at one moment.
#[async_trait(?Send)]
pub(in crate::store) trait Source {
    /// What it is.
    fn origin(&self) -> &Origin;

    /// How many rows of a kind it has.
    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError>;

    /// A page of rows of a kind by the order of their keys, after this one.
    async fn page(&mut self, kind: Kind, after: Option<&[Value]>) -> Result<Vec<Row>, CopyError>;

    /// How many rows a part has, and their hash.
    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError>;
}

/// What a store is copied into.
#[async_trait(?Send)]
pub(in crate::store) trait Target {
    /// Whether it is a whole copy already, of which the mark has been taken away.
    fn is_finished(&self) -> bool;

    /// How many rows of a kind it has.
    async fn count(&mut self, kind: Kind) -> Result<u64, CopyError>;

    /// The last key of a kind that it has.
    async fn last(&mut self, kind: Kind) -> Result<Option<Vec<Value>>, CopyError>;

    /// Takes a page of rows, whole or not at all.
    async fn put(&mut self, kind: Kind, rows: Vec<Row>) -> Result<(), CopyError>;

    /// Makes what comes of all rows together.
    async fn settle(&mut self, origin: &Origin) -> Result<(), CopyError>;

    /// As [`Source::tally`].
    async fn tally(&mut self, part: &Part, told: Teller<'_>) -> Result<Tally, CopyError>;

    /// Takes the mark away, durably: from now on it may be served from.
    async fn release(&mut self) -> Result<(), CopyError>;
}

/// What a copy has come to.
#[derive(Clone, Debug)]
pub struct Copied {
    /// Rows that were copied now.
    pub rows: u64,
    /// Rows that an earlier run had copied.
    pub rows_before: u64,
    /// Whether an earlier run had finished it.
    pub was_finished: bool,
    /// Where the audit chain of both ends.
    pub head: Head,
    /// Each part of what is kept, as both sides have it.
    pub compared: Vec<Compared>,
}

impl Copied {
    /// Whether both sides have the same; only then the target may be served from.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.compared.iter().all(Compared::is_same)
    }
}

/// Copies all that `source` has and `target` has not yet, and compares both; where they are the same, the target is
/// released.
///
/// # Errors
/// [`CopyError`]; the target stays marked, and the next run goes on with it.
async fn run(
    source: &mut dyn Source,
    target: &mut dyn Target,
    watch: &mut Watch<'_>,
) -> Result<Copied, CopyError> {
    let origin = source.origin().clone();
    let was_finished = target.is_finished();
    let (mut there, mut rows_before, mut read) = (0, 0, 0);
    for kind in Kind::ALL {
        let count = source.count(kind).await?;
        there += count;
        rows_before += target.count(kind).await?;
        // the comparison reads both sides, and of sessions their names too
        read += count * if kind == Kind::Session { 4 } else { 2 };
    }
    let total = there + read;
    let mut rows = 0;
    if !was_finished {
        for kind in Kind::ALL {
            let mut after = target.last(kind).await?;
            loop {
                let done = rows_before + rows;
                watch(Stage { what: kind.name(), done, total });
                let page = source.page(kind, after.as_deref()).await?;
                let Some(last) = page.last() else { break };
                after = Some(kind.key_of(last));
                rows += page.len() as u64;
                target.put(kind, page).await?;
            }
        }
        watch(Stage { what: "finishing", done: there, total });
        target.settle(&origin).await?;
    }
    let compared = compare::compare(source, target, (there, total), watch).await?;
    let copied = Copied { rows, rows_before, was_finished, head: origin.head, compared };
    if copied.is_same() && !was_finished {
        target.release().await?;
    }
    Ok(copied)
}
