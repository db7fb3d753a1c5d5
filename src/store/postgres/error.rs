//! What can go wrong with PostgreSQL, and what of it goes by itself.

use tokio_postgres::error::{DbError, Severity, SqlState};

use super::migrate::known;
use crate::domain::Unavailable;

/// Why a read or a write could not be done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error("{}", told(.0))]
    Postgres(#[from] tokio_postgres::Error),
    /// No connection in time, or none at all.
    #[error("{0}")]
    Connect(String),
    /// No connection, and none however often it is tried: somebody has to change something.
    #[error("{why}")]
    Denied {
        /// What was said.
        why: String,
        /// The server's code, where it has answered.
        code: Option<SqlState>,
    },
    /// What is kept makes no sense.
    #[error("what is kept cannot be read: {0}")]
    Unreadable(String),
    /// The database is of a later version, beside which this program may not work any more.
    #[error(
        "the database is of a later version of hangup, and takes programs from its schema version {oldest} on, while this \
         one is of {}: upgrade this server",
        known()
    )]
    ShutOut {
        /// The oldest schema version whose programs may work.
        oldest: i64,
    },
    /// All connections are busy.
    #[error("no connection to the database became free in time")]
    Busy,
    /// It took too long.
    #[error("the database did not answer in time")]
    Slow,
}

impl Error {
    /// A connection is not allowed, by what this program knows itself.
    pub(super) fn denied(why: impl Into<String>) -> Self {
        Self::Denied { why: why.into(), code: None }
    }

    pub(super) fn unreadable(what: &str) -> Self {
        Self::Unreadable(what.into())
    }

    /// Whether it may go by itself: what has done nothing can be tried again.
    pub(super) fn passes(&self) -> bool {
        match self {
            // who serves already waits for somebody to change it back
            Self::Connect(_) | Self::Denied { .. } | Self::Busy | Self::Slow => true,
            Self::Unreadable(_) | Self::ShutOut { .. } => false,
            Self::Postgres(error) => passes(error),
        }
    }

    /// Whether the connection broke off, or none could be made just now.
    pub(super) fn is_lost(&self) -> bool {
        match self {
            Self::Connect(_) | Self::Denied { .. } => true,
            Self::Unreadable(_) | Self::ShutOut { .. } | Self::Busy | Self::Slow => false,
            Self::Postgres(error) => match error.as_db_error() {
                // the server stops, has stopped, or has just begun
                Some(error) => {
                    error.code().code().starts_with("57P") || error.code().code().starts_with("08")
                }
                None => !is_of_rows(error),
            },
        }
    }

    /// The server's code, where it has answered.
    pub(super) fn code(&self) -> Option<&SqlState> {
        match self {
            Self::Postgres(error) => error.code(),
            _ => None,
        }
    }

    /// Whether the server has said that it has not done this one statement, which its transaction then has not either.
    pub(super) fn refused(&self) -> Option<&DbError> {
        match self {
            Self::Postgres(error) => {
                error.as_db_error().filter(|error| error.parsed_severity() == Some(Severity::Error))
            }
            _ => None,
        }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(error) if lasts(&error) => {
                Self::Denied { why: told(&error), code: error.code().cloned() }
            }
            deadpool_postgres::PoolError::Backend(error) => Self::Connect(told(&error)),
            deadpool_postgres::PoolError::Timeout(deadpool_postgres::TimeoutType::Wait) => Self::Busy,
            deadpool_postgres::PoolError::Timeout(_) => Self::Connect("no connection in time".into()),
            other => Self::Connect(other.to_string()),
        }
    }
}

impl From<Error> for Unavailable {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}

/// Whether a failure may go by itself.
pub(super) fn passes(error: &tokio_postgres::Error) -> bool {
    error.as_db_error().map_or_else(|| !is_of_rows(error), passes_by_code)
}

/// By what the server says, in whatever language: by its code.
fn passes_by_code(error: &DbError) -> bool {
    let code = error.code();
    let class = code.code().get(..2).unwrap_or_default();
    // connections; the operator's doing, such as a restart; want of resources
    matches!(class, "08" | "57" | "53")
        || [
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::T_R_DEADLOCK_DETECTED,
            SqlState::T_R_STATEMENT_COMPLETION_UNKNOWN,
            SqlState::LOCK_NOT_AVAILABLE,
            SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
            // a standby, before it is promoted: that a transaction is to write is a feature that it has not
            SqlState::READ_ONLY_SQL_TRANSACTION,
            SqlState::FEATURE_NOT_SUPPORTED,
        ]
        .contains(code)
}

/// Whether an answer came, and was not what it should be: another number of rows, or a column of another type.
fn is_of_rows(error: &tokio_postgres::Error) -> bool {
    // tells no kinds but by its words
    let text = error.to_string();
    ["error serializing", "error deserializing", "invalid column", "query returned", "expected "]
        .iter()
        .any(|kind| text.starts_with(kind))
}

/// Whether an attempt to connect fails as often as it is made, until somebody changes something.
fn lasts(error: &tokio_postgres::Error) -> bool {
    if let Some(error) = error.as_db_error() {
        return !passes_by_code(error);
    }
    let source = std::error::Error::source(error);
    if let Some(error) = source.and_then(|source| source.downcast_ref::<std::io::Error>()) {
        // nobody answers, or somebody with a certificate that will not do
        return error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()).is_some();
    }
    // those of a connection that broke off have none of these words
    ["TLS", "invalid configuration", "authentication"].iter().any(|word| told(error).contains(word))
}

/// An error in one line, with the server's own words. It never has a password in it.
pub(super) fn told(error: &tokio_postgres::Error) -> String {
    if let Some(error) = error.as_db_error() {
        return error.message().to_owned();
    }
    let text = error.to_string();
    match std::error::Error::source(error).map(|source| format!(": {source}")) {
        // some have their source in their text, and some have not
        Some(source) if !text.ends_with(&source) => text + &source,
        _ => text,
    }
}
