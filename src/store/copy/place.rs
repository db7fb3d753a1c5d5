//! Where the sides of a copy are.

use std::path::{Path, PathBuf};

use super::{Copied, CopyError, Source, Target, run};
#[cfg(feature = "postgres")]
use crate::store::postgres::{
    Address,
    copy::{PostgresSource, PostgresTarget},
};
use crate::store::sqlite::{
    Use, Watch,
    copy::{FileSource, FileTarget},
};

/// A store as a side of a copy.
#[derive(Clone, Debug)]
pub enum Place {
    /// A file: that of a data folder, which stays with its log beside it, or one that lies still.
    File {
        /// Where it is; a target is there, and empty at first.
        path: PathBuf,
        /// Which of both.
        is: Use,
    },
    /// A PostgreSQL database.
    #[cfg(feature = "postgres")]
    Postgres(Box<Address>),
}

impl Place {
    /// The file, where it is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File { path, .. } => Some(path),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => None,
        }
    }
}

/// Copies all that one store keeps into another one, and compares both; goes on with a copy that was broken off. The
/// target may be served from only where both are the same.
///
/// # Errors
/// [`CopyError`]; nothing is ever written over.
pub async fn copy(from: &Place, to: &Place, watch: &mut Watch<'_>) -> Result<Copied, CopyError> {
    let mut source: Box<dyn Source> = match from {
        Place::File { path, is } => Box::new(FileSource::open(path, *is)?),
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => {
            let source = PostgresSource::open(address).await?;
            if let Place::Postgres(other) = to
                && source.is_at(other).await?
            {
                return Err(CopyError::Itself { from: address.to_string(), to: other.to_string() });
            }
            Box::new(source)
        }
    };
    let mut target: Box<dyn Target> = match to {
        Place::File { path, is } => Box::new(FileTarget::open(path, *is, source.origin())?),
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => Box::new(PostgresTarget::open(address, source.origin()).await?),
    };
    run(&mut *source, &mut *target, watch).await
}
