//! What can go wrong, in the core's words. Each family maps these kinds to its own statuses and bodies.

use std::collections::BTreeMap;

use super::{Lock, store::Unavailable};

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// The kinds of refusal. Messages are for people: lower case, no full stop, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or none that the caller may know of.
    #[error("{0}")]
    NotFound(String),
    /// It cannot be done in the present state.
    #[error("{0}")]
    Conflict(String),
    /// An administrator has locked it; says so in the lock's own words.
    #[error("{0}")]
    Locked(Lock),
    /// The caller may not do it.
    #[error("{0}")]
    Denied(String),
    /// The request makes no sense, member by member.
    #[error("{0}")]
    Invalid(Invalid),
    /// The store does not answer or does not accept; nothing was done that was not acknowledged.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// What is wrong with a request: member names, as the core calls them, with messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invalid(pub BTreeMap<String, Vec<String>>);

impl Invalid {
    /// One complaint about one member.
    #[must_use]
    pub fn member(name: &'static str, message: impl Into<String>) -> Self {
        let mut invalid = Self::default();
        invalid.add(name, message);
        invalid
    }

    /// Adds a complaint.
    pub fn add(&mut self, name: &'static str, message: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(message.into());
    }

    /// The same complaints about the element at `index` of a list: `[1].end`.
    #[must_use]
    pub fn of_element(self, index: usize) -> Self {
        Self(self.0.into_iter().map(|(name, messages)| (format!("[{index}].{name}"), messages)).collect())
    }

    /// `Err` where there is any complaint.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all that was added.
    pub fn into_result(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (n, (member, messages)) in self.0.iter().enumerate() {
            let sep = if n == 0 { "" } else { "; " };
            write!(f, "{sep}{member}: {}", messages.join(", "))?;
        }
        Ok(())
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}
