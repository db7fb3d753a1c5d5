//! What nodes share for a while: how often somebody has called, and how often an attempt has failed.

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::Unavailable;

/// What is known under a name, until it says nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What is known, in the words of whoever asks.
    pub value: String,
    /// From then on it may be forgotten.
    pub until: DateTime<Utc>,
}

/// What becomes of facts, which lie in the order of their names, at a time; `None` is nothing known. May be asked more
/// than once.
pub type Revise<'a> = Box<dyn FnMut(DateTime<Utc>, &mut [Option<Fact>]) + Send + 'a>;

/// Keeps facts for all nodes. They need not survive a restart of whatever keeps them.
#[async_trait]
pub trait Shared: Send + Sync {
    /// Revises the facts of these names at one moment, by the clock that all nodes have in common; nobody else revises
    /// one of them meanwhile. Names must differ.
    ///
    /// # Errors
    /// [`Unavailable`]; it may have been done.
    async fn revise<'a>(&'a self, names: &'a [String], revise: Revise<'a>) -> Result<(), Unavailable>;

    /// The facts whose names begin so, in no order, and the time that they are told at.
    ///
    /// # Errors
    /// [`Unavailable`].
    async fn named(&self, prefix: &str) -> Result<(Vec<(String, Fact)>, DateTime<Utc>), Unavailable>;

    /// Forgets what says nothing any more.
    ///
    /// # Errors
    /// [`Unavailable`]; what is too old is forgotten the next time.
    async fn forget_the_old(&self) -> Result<(), Unavailable>;
}
