//! The data folder: everything that one server keeps.
//!
//! ```text
//! hangup.db        the database, and files beside it: its log, and whether the directory has changed
//! hangup.toml      settings of the server
//! keys/data.key    the data key, unless it is given from outside ([`super::data_key`]): opens the sealed secrets of
//!                  the database; without it all one-time-code secrets are lost, and everybody is signed out
//! tls/             the self-signed certificate, once one is asked for
//! lock             held by the server that serves from here, and while a backup is restored
//! ```
//! Folders are made with mode 0700 and files with 0600. The folder, the database and the keys are refused where group
//! or others have any access.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    SetupError, data_key::DATA_KEY, demo::DEMO, error::UNFINISHED, owner_only, secret::key_file, shell,
};
use crate::{
    auth::random,
    domain::{Directory, Ids, SystemClock},
    store::sqlite::{FileError, OpenError, SqliteStore, directory_of},
};

/// What a new data folder's `hangup.toml` says: every setting with its default, commented out.
pub const SETTINGS: &str = include_str!("hangup.toml");

/// What to do where the database cannot be used.
const RESTORE: &str = "restore it from a backup, or choose another folder with --data";

/// A data folder that exists and is whole.
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
    is_demo: bool,
}

/// The right to serve from a data folder, until it is dropped or the process ends.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

impl DataFolder {
    /// Makes a data folder with a new data key, unless one is given from outside, and without a database.
    ///
    /// Folders above it are made too. Leaves nothing behind where it fails.
    ///
    /// # Errors
    /// `Usage` where anything of that name exists; `Io`.
    pub fn create(root: &Path) -> Result<Self, SetupError> {
        Self::make(root, false)
    }

    /// The same for the demo, whose key is always its own.
    pub(super) fn create_for_demo(root: &Path) -> Result<Self, SetupError> {
        Self::make(root, true)
    }

    fn make(root: &Path, is_demo: bool) -> Result<Self, SetupError> {
        if let Some(parent) = root.parent() {
            fs::create_dir_all(parent).map_err(|error| SetupError::io("make the folder", parent, &error))?;
        }
        if let Err(error) = owner_only::make_folder(root) {
            return Err(match error.kind() {
                std::io::ErrorKind::AlreadyExists => {
                    SetupError::usage(format!("{} exists already and stays as it is", root.display()))
                        .try_this("choose another folder with --data")
                }
                _ => SetupError::io("make the folder", root, &error),
            });
        }
        let folder = Self { root: root.into(), is_demo };
        folder.fill().inspect_err(|_| folder.clone().remove())?;
        Ok(folder)
    }

    fn fill(&self) -> Result<(), SetupError> {
        for subfolder in [self.root.join("keys"), self.tls()] {
            owner_only::make_folder(&subfolder)
                .map_err(|error| SetupError::io("make the folder", &subfolder, &error))?;
        }
        if let Some(outside) = self.outside() {
            // so that what is made opens later
            outside.read()?;
        } else {
            let key = self.keys().join(DATA_KEY);
            owner_only::write_new(&key, &key_file(&random::bytes()))
                .map_err(|error| SetupError::io("write", &key, &error))?;
        }
        let settings = self.settings();
        owner_only::write_new(&settings, SETTINGS).map_err(|error| SetupError::io("write", &settings, &error))
    }

    /// Takes back a folder that was just made, because what was to follow failed.
    pub(super) fn remove(self) {
        // what failed before is what the user must hear of; a rest of the folder is told by the next try
        let _ = fs::remove_dir_all(&self.root);
    }

    /// The data folder at `root`.
    ///
    /// # Errors
    /// `Usage` where there is none; `Config` where it is not whole, or others can read it.
    pub fn open(root: &Path) -> Result<Self, SetupError> {
        if !root.is_dir() {
            let message = format!("there is no hangup data folder at {}", root.display());
            return Err(SetupError::usage(message)
                .try_this(format!("hangup init --data {}", shell::quoted_path(root))));
        }
        let folder = Self::at(root);
        folder.expect_database()?;
        owner_only::check_folder(root)?;
        owner_only::check(&folder.database())?;
        folder.check_own_key()?;
        Ok(folder)
    }

    /// The data folder at `root` of a server whose database is elsewhere.
    ///
    /// # Errors
    /// As of [`DataFolder::open`].
    #[cfg(feature = "postgres")]
    pub(super) fn open_without_database(root: &Path) -> Result<Self, SetupError> {
        let folder = Self::at(root);
        if !folder.keys().is_dir() {
            let message = format!("there is no hangup data folder at {}", root.display());
            let make = format!("hangup init --data {} --store …", shell::quoted_path(root));
            return Err(SetupError::usage(message)
                .try_this(format!("{make}, or a copy of the folder of a server that has this database")));
        }
        owner_only::check_folder(root)?;
        folder.check_own_key()?;
        Ok(folder)
    }

    /// The data folder at `root`, of which the database may be missing, since it is to be restored; and the keys too,
    /// where they are to be restored with it.
    ///
    /// # Errors
    /// As of [`DataFolder::open`].
    pub(super) fn open_to_restore(root: &Path, with_keys: bool) -> Result<Self, SetupError> {
        let folder = Self::at(root);
        if !folder.keys().is_dir() {
            return Err(SetupError::config(format!("{} is no data folder", root.display()))
                .try_this("name one, or a folder that is not there yet, with --data"));
        }
        owner_only::check_folder(root)?;
        if !with_keys {
            folder.check_own_key()?;
            folder.data_key_place()?.read()?;
        }
        Ok(folder)
    }

    fn at(root: &Path) -> Self {
        Self { root: root.into(), is_demo: root.join(DEMO).exists() }
    }

    /// Whether this is the demo's.
    pub(super) fn is_demo(&self) -> bool {
        self.is_demo
    }

    /// A data key that is in the folder is the owner's alone.
    fn check_own_key(&self) -> Result<(), SetupError> {
        self.own_data_key().map_or(Ok(()), |place| place.read().map(drop))
    }

    fn expect_database(&self) -> Result<(), SetupError> {
        let file = self.database();
        if let Err(error) = file.try_exists() {
            return Err(
                SetupError::io("read", &file, &error).try_this("run this as the user who made the folder")
            );
        }
        if !file.is_file() {
            let root = self.root.display();
            let message = format!("{root} is no whole data folder: {} is missing", file.display());
            return Err(SetupError::config(message)
                .try_this(format!("{RESTORE}, or say with --store where the database is")));
        }
        Ok(())
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("hangup.db")
    }

    /// The server's settings; the file may be missing.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.root.join("hangup.toml")
    }

    /// The folder of the self-signed certificate.
    #[must_use]
    pub fn tls(&self) -> PathBuf {
        self.root.join("tls")
    }

    /// Opens the database, and makes or migrates it. Its records tell the machine's time.
    ///
    /// # Errors
    /// `Store`, `Io`.
    pub fn store(&self, ids: &dyn Ids) -> Result<SqliteStore, SetupError> {
        let database = self.database();
        if database.exists() {
            refuse_empty(&database)?;
        } else {
            // SQLite takes an empty file for a new database, and gives its side files the same mode
            owner_only::write_new(&database, "")
                .map_err(|error| SetupError::io("write", &database, &error))?;
        }
        SqliteStore::open(&database, Arc::new(SystemClock), ids).map_err(|error| match error {
            OpenError::Foreign(_) | OpenError::Damaged { .. } => {
                SetupError::store(error.to_string()).try_this(RESTORE)
            }
            OpenError::Unfinished(_) => SetupError::store(error.to_string()).try_this(UNFINISHED),
            _ => SetupError::store(error.to_string()),
        })
    }

    /// The directory as it is kept, read without changing the database.
    ///
    /// # Errors
    /// `Store`, also where the database is of another version of hangup.
    pub fn directory(&self) -> Result<Directory, SetupError> {
        let database = self.database();
        refuse_empty(&database)?;
        directory_of(&database).map_err(|error| match error {
            FileError::Older { ref path, .. } => {
                let message = format!(
                    "{} is of an older version of hangup, and would be migrated first; it is left as it is",
                    path.display()
                );
                SetupError::store(message)
                    .try_this("hangup serve, or hangup apply without --dry-run: both migrate it")
            }
            FileError::Foreign(_) | FileError::Damaged { .. } => {
                SetupError::store(error.to_string()).try_this(RESTORE)
            }
            other => other.into(),
        })
    }

    /// Takes the right to serve from this folder.
    ///
    /// # Errors
    /// `Usage` where another process has it; `Io`.
    pub fn lock(&self) -> Result<FolderLock, SetupError> {
        let path = self.root.join("lock");
        let file = owner_only::open_lock(&path).map_err(|error| SetupError::io("open", &path, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(FolderLock { _file: file }),
            Err(TryLockError::WouldBlock) => {
                let message = format!("another hangup server uses {}", self.root.display());
                Err(SetupError::usage(message).try_this("stop it, or choose another folder with --data"))
            }
            Err(TryLockError::Error(error)) => Err(SetupError::io("lock", &path, &error)),
        }
    }

    /// The folder of the keys.
    pub(super) fn keys(&self) -> PathBuf {
        self.root.join("keys")
    }
}

/// What SQLite would take for new has lost what was in it; its log may still have a part.
fn refuse_empty(database: &Path) -> Result<(), SetupError> {
    if fs::metadata(database).is_ok_and(|file| file.len() == 0) {
        let lost = SetupError::store(format!("{} is empty; it is left as it is", database.display()));
        return Err(lost.try_this(RESTORE));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::setup::SetupErrorKind;

    fn whole(parent: &Path) -> DataFolder {
        let folder = DataFolder::create(&parent.join("a/data")).unwrap();
        owner_only::write_new(&folder.database(), "").unwrap();
        folder
    }

    #[test]
    fn a_new_folder_opens_with_keys_of_its_own() {
        let parent = tempfile::tempdir().unwrap();
        let folder = whole(parent.path());
        let opened = DataFolder::open(folder.root()).unwrap();
        let sealed = folder.sealer().unwrap().seal(b"x");
        assert_eq!(opened.sealer().unwrap().open(&sealed).as_deref(), Some(&b"x"[..]));
        let other = DataFolder::create(&parent.path().join("other")).unwrap();
        assert!(other.sealer().unwrap().open(&sealed).is_none(), "the keys differ");
    }

    #[test]
    fn a_folder_that_exists_is_not_touched() {
        let parent = tempfile::tempdir().unwrap();
        let error = DataFolder::create(parent.path()).unwrap_err();
        assert_eq!(error.kind, SetupErrorKind::Usage);
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_missing_folder_is_named_with_the_command_that_makes_it() {
        let error = DataFolder::open(Path::new("/nowhere/to be found")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no hangup data folder at /nowhere/to be found\n  try: hangup init --data '/nowhere/to be found'"
        );
    }

    #[test]
    fn a_folder_without_a_database_is_not_whole() {
        let parent = tempfile::tempdir().unwrap();
        let folder = DataFolder::create(&parent.path().join("data")).unwrap();
        let error = DataFolder::open(folder.root()).unwrap_err();
        assert!(error.message.ends_with("hangup.db is missing"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_is_refused_with_the_command_to_paste() {
        use std::os::unix::fs::PermissionsExt as _;
        let parent = tempfile::tempdir().unwrap();
        let folder = whole(parent.path());
        assert_eq!(fs::metadata(folder.root()).unwrap().permissions().mode() & 0o777, 0o700);
        for (path, open, own) in [
            (folder.keys().join(DATA_KEY), 0o640, 0o600),
            (folder.database(), 0o644, 0o600),
            (folder.root().to_owned(), 0o755, 0o700),
        ] {
            let allow = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            allow(open);
            let error = DataFolder::open(folder.root()).unwrap_err();
            assert_eq!(error.hint, Some(format!("chmod {own:o} {}", path.display())));
            allow(own);
            DataFolder::open(folder.root()).unwrap();
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_in_a_new_folder_can_be_read_by_others() {
        let parent = tempfile::tempdir().unwrap();
        let folder = DataFolder::create(&parent.path().join("data")).unwrap();
        let _store = folder.store(&crate::domain::RandomIds).unwrap();
        let files = fs::read_dir(folder.root()).unwrap().map(|entry| entry.unwrap());
        let open: Vec<_> =
            files.filter(|file| owner_only::readable_by_others(&file.metadata().unwrap())).collect();
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn two_servers_never_share_a_folder() {
        let parent = tempfile::tempdir().unwrap();
        let folder = whole(parent.path());
        let first = folder.lock().unwrap();
        assert_eq!(folder.lock().unwrap_err().kind, SetupErrorKind::Usage);
        drop(first);
        folder.lock().unwrap();
    }
}
