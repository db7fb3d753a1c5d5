//! Copies a whole store into another one, while nobody uses either: a data folder, a file, or a PostgreSQL database.

use std::{
    ffi::OsString,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use super::{
    DataFolder, FolderLock, SetupError, SetupErrorKind, StoreAt, data_key::unopened, owner_only,
    restore::refuse_live,
};
use crate::store::{
    copy::{Copied, CopyError, Place, copy},
    sqlite::{Use, Watch},
};

/// What a source may be.
const SOURCES: &str = "name a data folder, a file, or postgres://user@host/name";

/// What makes a folder that may be a target.
const FOLDER: &str = "copy the folder of a server that has the source, with its keys and without hangup.db; or name a file \
                      that ends in .db";

/// A side of a copy, as people write it.
#[derive(Clone, Debug)]
pub enum CopyEnd {
    /// The database of a data folder.
    Folder(PathBuf),
    /// A file, such as a backup.
    File(PathBuf),
    /// A database elsewhere.
    Elsewhere(StoreAt),
}

impl CopyEnd {
    /// What a text says: `postgres://…`, a folder, or a file. `outside` gives the environment.
    ///
    /// # Errors
    /// As of [`StoreAt::named`].
    pub fn named(text: &str, outside: &dyn Fn(&str) -> Option<OsString>) -> Result<Self, SetupError> {
        let path = PathBuf::from(text);
        if text.contains("://") {
            let named = StoreAt::named(text, outside);
            return named.map(Self::Elsewhere).map_err(|error| fitting(error, SOURCES));
        }
        if path.is_dir() {
            return Ok(Self::Folder(path));
        }
        // what a folder keeps is used with its lock and its keys, whichever way it is named
        let folder =
            path.parent().map(|parent| if parent == Path::new("") { Path::new(".") } else { parent });
        Ok(match folder.filter(|folder| folder.join("keys").is_dir() && path.ends_with("hangup.db")) {
            Some(folder) => Self::Folder(folder.into()),
            None => Self::File(path),
        })
    }

    /// The file of it that is there, by its own name and no symlink's.
    fn file(&self) -> Option<PathBuf> {
        match self {
            Self::Folder(root) => fs::canonicalize(root.join("hangup.db")).ok(),
            Self::File(path) => fs::canonicalize(path).ok(),
            Self::Elsewhere(_) => None,
        }
    }
}

impl fmt::Display for CopyEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) | Self::File(path) => write!(f, "{}", path.display()),
            #[cfg(feature = "postgres")]
            Self::Elsewhere(StoreAt::Postgres(address)) => write!(f, "{address}"),
            Self::Elsewhere(_) => f.write_str("the data folder"),
        }
    }
}

/// What was copied.
#[derive(Debug)]
pub struct StoreCopied {
    /// What it has come to.
    pub copied: Copied,
    /// Entries of the directory with secrets that the target folder's key does not open, where that is known.
    pub unopened: Vec<String>,
}

/// A side that is ready, and nobody else's.
struct Ready {
    place: Place,
    folder: Option<DataFolder>,
    _lock: Option<FolderLock>,
    /// A file that was made for it, and has nothing in it yet.
    made: Option<PathBuf>,
}

impl Ready {
    fn of_folder(folder: DataFolder, root: &Path) -> Result<Self, SetupError> {
        let lock = folder.lock().map_err(|error| match error.kind {
            SetupErrorKind::Usage => {
                CopyError::InUse { place: root.display().to_string(), by: "a server serves from it".into() }
                    .into()
            }
            _ => error,
        })?;
        let place = Place::File { path: folder.database(), is: Use::Live };
        Ok(Self { place, folder: Some(folder), _lock: Some(lock), made: None })
    }

    fn of_file(path: &Path) -> Self {
        let place = Place::File { path: path.into(), is: Use::Still };
        Self { place, folder: None, _lock: None, made: None }
    }

    fn elsewhere(at: &StoreAt) -> Result<Self, SetupError> {
        match at {
            #[cfg(feature = "postgres")]
            StoreAt::Postgres(address) => {
                let place = Place::Postgres(address.clone());
                Ok(Self { place, folder: None, _lock: None, made: None })
            }
            StoreAt::Folder => Err(SetupError::usage("a data folder is given as a path")),
        }
    }

    fn from(end: &CopyEnd) -> Result<Self, SetupError> {
        match end {
            CopyEnd::Folder(root) => {
                let folder = DataFolder::open(root).map_err(|error| fitting(error, SOURCES))?;
                Self::of_folder(folder, root)
            }
            CopyEnd::File(path) if !path.exists() => {
                let message = format!("there is no store at {}", path.display());
                Err(SetupError::usage(message).try_this(SOURCES))
            }
            CopyEnd::File(path) => {
                refuse_live(path)?;
                Ok(Self::of_file(path))
            }
            CopyEnd::Elsewhere(at) => Self::elsewhere(at),
        }
    }

    fn to(end: &CopyEnd) -> Result<Self, SetupError> {
        let (mut this, path) = match end {
            CopyEnd::Folder(root) => {
                // its keys have to open what is copied: a new folder would have others
                let folder =
                    DataFolder::open_to_restore(root, false).map_err(|error| fitting(error, FOLDER))?;
                let path = folder.database();
                (Self::of_folder(folder, root)?, path)
            }
            CopyEnd::File(path) if path.extension().is_none_or(|it| it != "db") && !path.exists() => {
                let message = format!("there is no data folder at {}", path.display());
                return Err(SetupError::usage(message).try_this(FOLDER));
            }
            CopyEnd::File(path) => (Self::of_file(path), path.clone()),
            CopyEnd::Elsewhere(at) => return Self::elsewhere(at),
        };
        refuse_log_alone(&path)?;
        match owner_only::write_new(&path, "") {
            Ok(()) => this.made = Some(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => owner_only::check(&path)?,
            Err(error) => return Err(SetupError::io("write", &path, &error)),
        }
        Ok(this)
    }
}

/// The same with this to try, where it is told to try flags that the command has not.
fn fitting(error: SetupError, hint: &str) -> SetupError {
    let is_of_others =
        error.hint.as_ref().is_some_and(|hint| hint.contains("--data") || hint.contains("--store"));
    if is_of_others { error.try_this(hint) } else { error }
}

/// Beside a database that is gone, its log may have what nobody else has; SQLite would begin it anew.
fn refuse_log_alone(path: &Path) -> Result<(), SetupError> {
    if fs::metadata(path).is_ok_and(|file| file.len() > 0) {
        return Ok(());
    }
    for end in ["-wal", "-journal"] {
        let mut log = path.as_os_str().to_owned();
        log.push(end);
        if fs::metadata(&log).is_ok_and(|file| file.len() > 0) {
            let log = PathBuf::from(log);
            let message = format!("{} is the log of a database that is not there", log.display());
            return Err(
                SetupError::usage(message).try_this("move it to where its database is, with its name")
            );
        }
    }
    Ok(())
}

/// Copies all that is kept at `from` to `to`, and compares both; goes on where a copy was broken off. The target may be
/// served from once both are the same, and not before.
///
/// # Errors
/// `Usage` where a side is in use, or is none; `Store` where the target has anything else in it; `Io`.
pub async fn copy_store(
    from: &CopyEnd,
    to: &CopyEnd,
    watch: &mut Watch<'_>,
) -> Result<StoreCopied, SetupError> {
    if from.file().is_some_and(|file| to.file() == Some(file)) {
        return Err(CopyError::Itself { from: from.to_string(), to: to.to_string() }.into());
    }
    let (source, target) = (Ready::from(from)?, Ready::to(to)?);
    let copied = copy(&source.place, &target.place, watch).await;
    if let (Err(_), Some(made)) = (&copied, &target.made)
        && fs::metadata(made).is_ok_and(|file| file.len() == 0)
    {
        // what failed is told; nothing was in it
        let _ = fs::remove_file(made);
    }
    let copied = copied?;
    if let Some(path) = target.place.file() {
        owner_only::sync_folder(path).map_err(|error| SetupError::io("write", path, &error))?;
    }
    let unopened = match &target.folder {
        Some(folder) if copied.is_same() => unopened(&folder.directory()?, &folder.sealer()?).1,
        _ => Vec::new(),
    };
    Ok(StoreCopied { copied, unopened })
}
