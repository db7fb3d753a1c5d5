//! What a store keeps, looked at without a server: checked, verified and exported, in whatever store it is.

use std::{fmt, io, path::PathBuf};

use super::{DataFolder, SetupError, StoreAt};
#[cfg(feature = "postgres")]
use crate::store::postgres::{self, Address};
use crate::{
    domain::Directory,
    store::sqlite::{
        Use, Watch,
        audit::{
            Hash, Head,
            export::{self, ExportError},
            verify,
        },
        check,
    },
};

/// Where it is kept.
#[derive(Clone, Debug)]
pub enum Kept {
    /// In the database file of a data folder, or in one that lies still.
    File(PathBuf, Use),
    /// In a PostgreSQL database.
    #[cfg(feature = "postgres")]
    Postgres(Box<Address>),
}

#[cfg_attr(
    not(feature = "postgres"),
    expect(clippy::unused_async, reason = "a file is read without waiting")
)]
impl Kept {
    /// In this store; `folder` gives the data folder where that has it.
    ///
    /// # Errors
    /// Those of `folder`.
    pub fn at(
        at: &StoreAt,
        folder: impl FnOnce() -> Result<DataFolder, SetupError>,
    ) -> Result<Self, SetupError> {
        match at {
            StoreAt::Folder => Ok(Self::File(folder()?.database(), Use::Live)),
            #[cfg(feature = "postgres")]
            StoreAt::Postgres(address) => Ok(Self::Postgres(address.clone())),
        }
    }

    /// Checks it.
    ///
    /// # Errors
    /// `Store` where it cannot be read.
    pub async fn check(&self, watch: &mut Watch<'_>) -> Result<check::Report, SetupError> {
        match self {
            Self::File(path, is) => Ok(check::check(path, *is, watch)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(postgres::check::check(address, watch).await?),
        }
    }

    /// Verifies its audit chain, and by that all of it; and that the chain has a head that was noted elsewhere.
    ///
    /// # Errors
    /// `Store` where it cannot be read.
    pub async fn verify(
        &self,
        noted: Option<Hash>,
        watch: &mut Watch<'_>,
    ) -> Result<verify::Report, SetupError> {
        match self {
            Self::File(path, is) => Ok(verify::verify(path, *is, noted, watch)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(postgres::verify::verify(address, noted, watch).await?),
        }
    }

    /// Where its audit chain ends.
    ///
    /// # Errors
    /// `Store` where it cannot be read.
    pub async fn head(&self) -> Result<Head, SetupError> {
        match self {
            Self::File(path, is) => Ok(verify::head(path, *is)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(postgres::head(address).await?),
        }
    }

    /// Writes its audit chain from a link on, each link as a line. Gives where it ends.
    ///
    /// # Errors
    /// [`ExportError`].
    pub async fn export(
        &self,
        from: i64,
        out: &mut dyn io::Write,
        watch: &mut Watch<'_>,
    ) -> Result<Head, ExportError> {
        match self {
            Self::File(path, is) => export::export(path, *is, from, out, watch),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => postgres::export::export(address, from, out, watch).await,
        }
    }

    /// The directory that it has.
    ///
    /// # Errors
    /// `Store` where it cannot be read.
    pub async fn directory(&self) -> Result<Directory, SetupError> {
        match self {
            Self::File(path, _) => Ok(crate::store::sqlite::directory_of(path)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(postgres::check::directory_of(address).await?),
        }
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, _) => write!(f, "{}", path.display()),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => write!(f, "{address}"),
        }
    }
}
