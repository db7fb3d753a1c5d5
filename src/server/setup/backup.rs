//! Backs a data folder up, while a server may serve from it.
//!
//! A backup is the database and nothing else. The keys, which open the secrets in it, are copied only where they are
//! asked for, and into a folder of their own.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    DataFolder, SetupError,
    data_key::{DATA_KEY, NEXT_KEY},
    owner_only,
    secret::key_file,
};
use crate::store::sqlite::{
    Watch,
    backup::{copy, verify},
};

/// Where a backup goes.
#[derive(Clone, Debug)]
pub struct BackupTo {
    /// The file to write.
    pub file: PathBuf,
    /// The folder to make for the keys, where they are wanted.
    pub keys: Option<PathBuf>,
    /// Whether a file of that name is replaced.
    pub replaces: bool,
}

/// What was backed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// How many bytes the file has.
    pub bytes: u64,
    /// How many sessions are in it.
    pub sessions: u64,
}

/// Writes the folder's database into a file, as it is at one moment: whole, verified and on the disk, or not at all.
///
/// # Errors
/// `Usage` where something of that name exists; `Io`, `Store`.
pub fn back_up(folder: &DataFolder, to: &BackupTo, watch: &mut Watch) -> Result<BackedUp, SetupError> {
    refuse_own_files(folder, &to.file)?;
    if to.file.is_dir() || (to.file.exists() && !to.replaces) {
        return Err(exists_already(&to.file));
    }
    // a key that were changed between the two would not open the other
    let _hold = to.keys.is_some().then(|| folder.hold_key()).transpose()?;
    let beside = Beside::new(&to.file)?;
    copy(&folder.database(), &beside.path, watch)?;
    let contents = verify(&beside.path, watch)?;
    let write_error = |error: io::Error| SetupError::io("write", &to.file, &error);
    let written = File::open(&beside.path).and_then(|file| file.sync_all().and_then(|()| file.metadata()));
    let bytes = written.map_err(write_error)?.len();
    if let Some(keys) = &to.keys {
        copy_keys(folder, keys)?;
    }
    beside.put(&to.file, to.replaces).inspect_err(|_| {
        // keys without a backup are of no use; what failed is told
        to.keys.iter().for_each(|keys| drop(fs::remove_dir_all(keys)));
    })?;
    Ok(BackedUp { bytes, sessions: contents.sessions })
}

/// A backup never goes over what it is made of.
fn refuse_own_files(folder: &DataFolder, file: &Path) -> Result<(), SetupError> {
    let own = folder.root().canonicalize();
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (own, parent.canonicalize()) {
        (Ok(own), Ok(parent)) if parent.starts_with(&own) => {
            Err(SetupError::usage(format!("{} is in the data folder itself", file.display()))
                .try_this("write the backup to another folder, best on another disk"))
        }
        (_, Err(error)) => Err(SetupError::io("write to", parent, &error)),
        _ => Ok(()),
    }
}

fn exists_already(file: &Path) -> SetupError {
    SetupError::usage(format!("{} exists already and stays as it is", file.display()))
        .try_this("choose another name, or replace it with --force")
}

fn copy_keys(folder: &DataFolder, to: &Path) -> Result<(), SetupError> {
    owner_only::make_folder(to).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            SetupError::usage(format!("{} exists already and stays as it is", to.display()))
                .try_this("name a new folder with --keys")
        }
        _ => SetupError::io("make the folder", to, &error),
    })?;
    let key = key_file(&folder.data_key_place()?.read()?);
    let next = folder.next_key()?.map(|next| (NEXT_KEY, next));
    for (name, text) in [(DATA_KEY, key)].into_iter().chain(next) {
        let file = to.join(name);
        owner_only::write_new(&file, &text).map_err(|error| SetupError::io("write", &file, &error))?;
    }
    owner_only::sync_folder(to).map_err(|error| SetupError::io("write", to, &error))
}

/// The file under a name of its own until it is whole; gone where it never is.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn new(file: &Path) -> Result<Self, SetupError> {
        let mut path = file.as_os_str().to_owned();
        path.push(format!(".{}.partial", std::process::id()));
        let path = PathBuf::from(path);
        owner_only::write_new(&path, "").map_err(|error| SetupError::io("write", &path, &error))?;
        Ok(Self { path })
    }

    /// Gives it its name, durably.
    fn put(self, file: &Path, replaces: bool) -> Result<(), SetupError> {
        let named = if replaces { fs::rename(&self.path, file) } else { self.name_new(file) };
        match named.and_then(|()| owner_only::sync_folder(file)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists_already(file)),
            named => named.map_err(|error| SetupError::io("write", file, &error)),
        }
    }

    /// A link, unlike a renaming, never goes over a file that somebody has made meanwhile.
    fn name_new(&self, file: &Path) -> io::Result<()> {
        match fs::hard_link(&self.path, file) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !file.exists() => {
                // not every file system has links
                fs::rename(&self.path, file)
            }
            linked => linked,
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // gone already where it was renamed
        let _ = fs::remove_file(&self.path);
    }
}
