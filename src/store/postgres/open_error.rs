//! Why a database cannot be opened, and whether it is worth to wait for it.

use tokio_postgres::error::SqlState;

use super::{
    address::Address,
    error::{Error, passes},
};

/// Why a database cannot be used as a store. Addresses are told without their passwords.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It does not answer.
    #[error("cannot reach the database at {address}: {why}")]
    Unreachable {
        /// Where it should be.
        address: String,
        /// What was said.
        why: String,
    },
    /// It does not let this program in, or must not be spoken to.
    #[error("cannot use the database at {address}: {why}")]
    Denied {
        /// Where it should be.
        address: String,
        /// What was said.
        why: String,
    },
    /// There is no database of that name.
    #[error("there is no database {name} at {address}")]
    Absent {
        /// Where it should be.
        address: String,
        /// Its name.
        name: String,
        /// Who was to use it.
        user: String,
    },
    /// There are tables of another program in it.
    #[error("the database at {address} has tables of another program; it is left as it is")]
    Foreign {
        /// Where it is.
        address: String,
    },
    /// Another store is being copied into it, and not all of it is there.
    #[error("the database at {address} is a copy that is not finished")]
    Unfinished {
        /// Where it is.
        address: String,
    },
    /// It is locked for as long as something lasts that may take minutes.
    #[error(
        "the database at {address} is being copied or brought up to date, or somebody else holds its lock"
    )]
    InUse {
        /// Where it is.
        address: String,
    },
    /// There is nothing in it.
    #[error("the database at {address} has nothing of hangup in it")]
    Empty {
        /// Where it is.
        address: String,
    },
    /// It is of another version of this program, which is no matter to who serves it, but to who looks through all of
    /// it.
    #[error(
        "the database at {address} has schema version {found}, and this program looks through those of {known} alone"
    )]
    Another {
        /// Where it is.
        address: String,
        /// Its version.
        found: i64,
        /// That of this program.
        known: i64,
    },
    /// It is of a later version of this program, beside which this one may not work any more.
    #[error(
        "the database at {address} has schema version {found}, which takes programs from {oldest} on, and this program is \
         of {known}"
    )]
    Newer {
        /// Where it is.
        address: String,
        /// Its version.
        found: i64,
        /// The oldest version whose programs it takes.
        oldest: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// Its schema cannot be brought up to date.
    #[error("cannot migrate the database at {address}: {source}")]
    Migration {
        /// Where it is.
        address: String,
        /// The reason.
        source: Box<refinery::Error>,
    },
    /// It refuses.
    #[error("the database at {address} refuses: {why}")]
    Database {
        /// Where it is.
        address: String,
        /// What was said.
        why: String,
        /// Whether it may do it later, such as a standby that is promoted.
        passes: bool,
    },
}

impl OpenError {
    /// As which a failure of this database is told.
    pub(super) fn of(address: &Address, error: &Error) -> Self {
        let [.., name, user] = address.names();
        let (address, why) = (address.to_string(), error.to_string());
        match error {
            Error::Postgres(error) if error.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) => {
                Self::InUse { address }
            }
            Error::Denied { code: Some(code), .. } if *code == SqlState::UNDEFINED_DATABASE => {
                Self::Absent { address, name, user }
            }
            Error::Denied { .. } => Self::Denied { address, why },
            error if error.is_lost() => Self::Unreachable { address, why },
            error => Self::Database { address, why, passes: error.passes() },
        }
    }

    /// Whether it may go by itself: the database is away, and nothing speaks against its coming back.
    #[must_use]
    pub fn passes(&self) -> bool {
        match self {
            Self::Unreachable { .. } | Self::InUse { .. } => true,
            Self::Database { passes, .. } => *passes,
            Self::Migration { source, .. } => {
                let cause = std::error::Error::source(source);
                let cause = cause.and_then(|cause| cause.downcast_ref::<tokio_postgres::Error>());
                cause.is_some_and(passes)
            }
            _ => false,
        }
    }
}
