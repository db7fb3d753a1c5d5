//! What can go wrong while setting up: what failed, what to do about it, and whose fault it is.

use std::{fmt, io, path::Path};

use super::Problems;
use crate::store::{copy::CopyError, sqlite::FileError};

/// Whose fault it is; the command line's exit code depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupErrorKind {
    /// The command was asked for something that makes no sense.
    Usage,
    /// A file or a setting says something wrong.
    Config,
    /// The file system, or the network, refused.
    Io,
    /// The store refused, or the server stopped because of an error.
    Store,
    /// The database cannot be reached just now.
    Unreachable,
}

/// A refusal of `init`, `apply`, `serve` and the like, for people. Never holds a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupError {
    /// Whose fault it is.
    pub kind: SetupErrorKind,
    /// What failed: lower case, no full stop; one line for each problem of a file.
    pub message: String,
    /// What to do, where that is not part of the message: a sentence, or a command to paste.
    pub hint: Option<String>,
}

impl SetupError {
    /// An error without a hint.
    #[must_use]
    pub fn new(kind: SetupErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: None }
    }

    /// The command makes no sense.
    #[must_use]
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(SetupErrorKind::Usage, message)
    }

    /// A file or a setting is wrong.
    #[must_use]
    pub fn config(message: impl Into<String>) -> Self {
        Self::new(SetupErrorKind::Config, message)
    }

    /// The file system refused: `cannot read /etc/x: permission denied`.
    #[must_use]
    pub fn io(what: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(SetupErrorKind::Io, format!("cannot {what} {}: {error}", path.display()))
    }

    /// The store refused.
    #[must_use]
    pub fn store(message: impl Into<String>) -> Self {
        Self::new(SetupErrorKind::Store, message)
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn try_this(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  try: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SetupError {}

impl From<Problems> for SetupError {
    fn from(problems: Problems) -> Self {
        Self::config(problems.to_string())
    }
}

/// What to do about a store that was not copied to its end.
pub(super) const UNFINISHED: &str = "run hangup store copy again as before: it goes on where it was";

impl From<FileError> for SetupError {
    fn from(error: FileError) -> Self {
        let hint = match &error {
            FileError::Newer { .. } => Some("use the version of hangup that wrote it, or a later one"),
            FileError::Older { .. } => {
                Some("start this version's server on it first, which brings it up to date")
            }
            FileError::Damaged { .. } => Some("restore a backup: hangup restore --help"),
            FileError::Foreign(_) => Some("if it was hangup's, restore a backup: hangup restore --help"),
            FileError::Unfinished(_) => Some(UNFINISHED),
            FileError::Sqlite { .. } => None,
        };
        Self { kind: SetupErrorKind::Store, message: error.to_string(), hint: hint.map(Into::into) }
    }
}

impl From<CopyError> for SetupError {
    fn from(error: CopyError) -> Self {
        let hint = match error {
            CopyError::File(error) => return error.into(),
            #[cfg(feature = "postgres")]
            CopyError::Database(error) => return error.into(),
            CopyError::InUse { .. } => Some(
                "stop all servers and commands on both sides, then run this again; a server that was killed counts as \
                 running for 10 s more",
            ),
            CopyError::Occupied { .. } | CopyError::WentOn { .. } => {
                Some("copy to a database that is empty, or to a file of another name")
            }
            CopyError::Outdated { .. } => Some(
                "empty the target (dropdb and createdb, or remove the file), and copy with all servers stopped",
            ),
            CopyError::Unfinished { .. } => Some(UNFINISHED),
            CopyError::Version { found, known, .. } if found > known => {
                Some("use the version of hangup that it is of, or a later one")
            }
            CopyError::Version { .. } => Some(
                "a source: start this version's server on it first, which brings it up to date; a target: empty it",
            ),
            CopyError::Nothing { .. } | CopyError::Itself { .. } => return Self::usage(error.to_string()),
            CopyError::Refused { .. } => None,
        };
        Self { kind: SetupErrorKind::Store, message: error.to_string(), hint: hint.map(Into::into) }
    }
}

impl From<crate::domain::Unavailable> for SetupError {
    fn from(error: crate::domain::Unavailable) -> Self {
        Self::store(error.to_string())
    }
}
