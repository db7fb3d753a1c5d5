//! Where a server keeps its sessions and its directory: in its data folder, or in a database that others may share.

#[cfg(feature = "postgres")]
use std::time::{Duration, Instant};
use std::{ffi::OsString, path::Path, sync::Arc};

use super::{DataFolder, SetupError};
#[cfg(feature = "postgres")]
use super::{SetupErrorKind, shell::quoted_path};
#[cfg(feature = "postgres")]
use crate::store::postgres::{Address, OpenError, PostgresStore};
use crate::{
    domain::{Clock, Ids, Shared, Store},
    store::memory::Memory,
};

/// How long a server waits between its looks for a database; the last one holds from then on.
#[cfg(feature = "postgres")]
const PAUSES: [Duration; 4] =
    [Duration::from_secs(1), Duration::from_secs(1), Duration::from_secs(2), Duration::from_secs(4)];

/// Where a store is.
#[derive(Clone, Debug, Default)]
pub enum StoreAt {
    /// In the data folder, as a file.
    #[default]
    Folder,
    /// In a PostgreSQL database. The data folder has the keys and the settings then.
    #[cfg(feature = "postgres")]
    Postgres(Box<Address>),
}

impl StoreAt {
    /// What a text says, such as `postgres://hangup@db.example.test/hangup`. A password that is not in it is looked for
    /// where PostgreSQL's own programs do: `outside` gives the environment.
    ///
    /// # Errors
    /// `Usage` where it names no store; `Config` for the password's file. The text is never told, for the password in
    /// it.
    #[cfg(feature = "postgres")]
    pub fn named(text: &str, outside: &dyn Fn(&str) -> Option<OsString>) -> Result<Self, SetupError> {
        let address: Address = text.parse().map_err(|error: crate::store::postgres::AddressError| {
            SetupError::usage(error.to_string()).try_this("--store postgres://hangup@localhost/hangup")
        })?;
        let mut failed = None;
        let address = address.or_password(|address| {
            super::pg_password::password(&address.names(), outside).unwrap_or_else(|error| {
                failed = Some(error);
                None
            })
        });
        failed.map_or(Ok(Self::Postgres(Box::new(address))), Err)
    }

    /// The same where there is no store but the file.
    ///
    /// # Errors
    /// `Usage`.
    #[cfg(not(feature = "postgres"))]
    pub fn named(_: &str, _: &dyn Fn(&str) -> Option<OsString>) -> Result<Self, SetupError> {
        Err(SetupError::usage(
            "this hangup was built without the feature postgres, and knows no store but its file",
        ))
    }

    /// Whether other servers may have the same store.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        match self {
            Self::Folder => false,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => true,
        }
    }

    /// The data folder at `root`, which has the database where this is a file.
    ///
    /// # Errors
    /// As of [`DataFolder::open`].
    pub fn folder(&self, root: &Path) -> Result<DataFolder, SetupError> {
        match self {
            Self::Folder => DataFolder::open(root),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => DataFolder::open_without_database(root),
        }
    }

    /// Opens the store, and migrates it. Within a runtime, which has to last as long as the store does.
    ///
    /// # Errors
    /// `Store`, also where there is none; `Io`; `Unreachable` or `Config` where a database does not let itself be
    /// opened.
    #[cfg_attr(
        not(feature = "postgres"),
        expect(clippy::unused_async, reason = "a file is opened without waiting")
    )]
    pub async fn open(&self, folder: &DataFolder, ids: &dyn Ids) -> Result<Arc<dyn Store>, SetupError> {
        match self {
            Self::Folder => Ok(Arc::new(folder.store(ids)?)),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(Arc::new(PostgresStore::open(address, ids).await?)),
        }
    }

    /// The same, and makes it where there is none.
    ///
    /// # Errors
    /// As of [`open`](Self::open).
    pub async fn make(&self, folder: &DataFolder, ids: &dyn Ids) -> Result<Arc<dyn Store>, SetupError> {
        match self {
            // its file is made with the folder
            Self::Folder => self.open(folder, ids).await,
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => Ok(Arc::new(PostgresStore::make(address, ids).await?)),
        }
    }

    /// The same for the one process that serves from this folder, which the caller has locked; and what it shares with
    /// the other nodes of the store, by this clock where there are none. Waits for a database that is away, and tells
    /// of that.
    ///
    /// # Errors
    /// `Store`, `Io`; `Config` where no waiting helps.
    #[cfg_attr(
        not(feature = "postgres"),
        expect(clippy::unused_async, reason = "a file is opened without waiting")
    )]
    pub async fn open_to_serve(
        &self,
        folder: &DataFolder,
        ids: &dyn Ids,
        clock: Arc<dyn Clock>,
    ) -> Result<(Arc<dyn Store>, Arc<dyn Shared>), SetupError> {
        match self {
            Self::Folder => Ok((Arc::new(folder.store(ids)?.alone()), Arc::new(Memory::new(clock)))),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => {
                let store = postgres_in_time(address, ids).await?;
                Ok((store.clone(), store))
            }
        }
    }
}

/// The store as soon as the database is there; tells of it where it is not.
#[cfg(feature = "postgres")]
async fn postgres_in_time(address: &Address, ids: &dyn Ids) -> Result<Arc<PostgresStore>, OpenError> {
    let (began, mut told) = (Instant::now(), None);
    let mut pauses = PAUSES.into_iter();
    let mut pause = Duration::ZERO;
    loop {
        match PostgresStore::open(address, ids).await {
            Err(error) if error.passes() => {
                let why = error.to_string();
                if told.as_ref() != Some(&why) {
                    tracing::warn!("{why}; this server waits for it, and tries again");
                    told = Some(why);
                }
            }
            opened => {
                if opened.is_ok() && told.is_some() {
                    let after = format!("{:.1} s", began.elapsed().as_secs_f64());
                    tracing::info!(after, "the database is there");
                }
                return opened.map(Arc::new);
            }
        }
        pause = pauses.next().unwrap_or(pause);
        tokio::time::sleep(pause).await;
    }
}

#[cfg(feature = "postgres")]
impl From<OpenError> for SetupError {
    fn from(error: OpenError) -> Self {
        let hint = match &error {
            OpenError::Denied { why, .. } if why.contains("certificate") => Some(
                "the database's certificate has to be for the host of the address, by an authority that this system trusts \
                 or that sslrootcert=FILE names"
                    .into(),
            ),
            OpenError::Denied { why, .. } if why.contains("TLS") => Some(
                "a database elsewhere has to speak TLS (ssl = on in postgresql.conf); sslmode=disable is for a network \
                 where nobody listens"
                    .into(),
            ),
            OpenError::Denied { .. } => Some(
                "psql with the same address tells whether it lets you in; the password is looked for in PGPASSWORD and in \
                 ~/.pgpass"
                    .into(),
            ),
            OpenError::Unreachable { .. } => {
                Some("psql with the same address tells whether it answers".into())
            }
            OpenError::Absent { name, user, .. } => {
                let quoted = |name: &str| quoted_path(Path::new(name));
                let owner = if user.is_empty() { String::new() } else { format!(" --owner {}", quoted(user)) };
                Some(format!(
                    "have it made by whoever runs PostgreSQL: createdb{owner} --encoding UTF8 --template template0 {}",
                    quoted(name)
                ))
            }
            OpenError::InUse { .. } => Some("wait until that is over, and run this again".into()),
            OpenError::Foreign { .. } => Some("a database of its own: createdb --owner hangup hangup".into()),
            OpenError::Unfinished { .. } => Some(super::error::UNFINISHED.into()),
            OpenError::Empty { .. } => Some("hangup init --store …, or hangup store copy --to …".into()),
            OpenError::Another { found, known, .. } if found > known => {
                Some("use the version of its servers, which hangup nodes tells".into())
            }
            OpenError::Another { .. } => {
                Some("start this version's server on it first, which brings it up to date".into())
            }
            OpenError::Newer { .. } => {
                Some("upgrade this hangup to the version of the other servers, which hangup nodes tells".into())
            }
            OpenError::Migration { .. } | OpenError::Database { .. } => None,
        };
        let kind = match &error {
            OpenError::InUse { .. } => SetupErrorKind::Store,
            error if error.passes() => SetupErrorKind::Unreachable,
            OpenError::Denied { .. } | OpenError::Absent { .. } => SetupErrorKind::Config,
            _ => SetupErrorKind::Store,
        };
        Self { kind, message: error.to_string(), hint }
    }
}
