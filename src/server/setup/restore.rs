//! Puts a backup in the place of a data folder's database, while no server serves from it.
//!
//! Nothing is touched before the backup is known to be whole and its secrets to open. What was there is kept aside. At
//! no moment is there a database with the log of another: a run that is cut off leaves no database, and is run again.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    DataFolder, SetupError,
    data_key::{DATA_KEY, NEXT_KEY, OLD_DATA_KEY, next_under, read_key, secrets},
    owner_only,
    secret::key_file,
};
use crate::{
    auth::sealing::{DataKey, Sealer},
    domain::Clock,
    store::sqlite::{
        Stage, Watch,
        backup::{Contents, fold_log, verify},
    },
};

/// What is restored, and where to.
#[derive(Clone, Debug)]
pub struct RestoreFrom {
    /// The backup.
    pub file: PathBuf,
    /// The folder with the keys that were backed up, where they are to be restored too.
    pub keys: Option<PathBuf>,
    /// The data folder; made where there is none.
    pub root: PathBuf,
    /// Whether a database, and keys, that are there are put aside; and secrets may stay sealed.
    pub replaces: bool,
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// How many sessions are in the database.
    pub sessions: u64,
    /// What was there before, by its new name.
    pub kept_aside: Vec<PathBuf>,
}

/// Restores a backup, durably.
///
/// # Errors
/// `Usage` where a server uses the folder, or a database or other keys are there and are not to be replaced; `Store`
/// where the backup is not whole; `Config` where the keys do not open its secrets; `Io`.
pub fn restore(from: &RestoreFrom, clock: &dyn Clock, watch: &mut Watch) -> Result<Restored, SetupError> {
    refuse_live(&from.file)?;
    let keys = from.keys.as_deref().map(Keys::read).transpose()?;
    let known =
        from.root.exists().then(|| DataFolder::open_to_restore(&from.root, keys.is_some())).transpose()?;
    let lock = known.as_ref().map(DataFolder::lock).transpose()?;
    let database = known.as_ref().map(DataFolder::database).filter(|database| database.exists());
    if let Some(database) = database.filter(|_| !from.replaces) {
        return Err(SetupError::usage(format!("there is a database already: {}", database.display()))
            .try_this(
                "restore to another folder with --data, or put the database aside and restore with --force",
            ));
    }
    let contents = verify(&from.file, watch)?;
    if !from.replaces {
        let sealer = match (&keys, &known) {
            (Some(keys), _) => Some(keys.sealer()),
            (None, Some(folder)) => Some(folder.sealer()?),
            (None, None) => {
                DataFolder::outside_of_new().map(|place| place.read().map(Sealer::new)).transpose()?
            }
        };
        check_secrets(sealer.as_ref(), &contents)?;
    }
    let is_new = known.is_none();
    let folder = match known {
        Some(folder) => folder,
        None => DataFolder::create(&from.root)?,
    };
    // a new folder is nobody's yet
    let _lock = match lock {
        Some(lock) => lock,
        None => folder.lock()?,
    };
    let mut place = Place { folder: &folder, suffix: suffix(clock), kept_aside: Vec::new() };
    let placed = keys.iter().try_for_each(|keys| keys.may_go_into(&folder, is_new || from.replaces));
    match placed.and_then(|()| place.put(&from.file, keys.as_ref(), is_new, watch)) {
        Ok(()) => Ok(Restored { sessions: contents.sessions, kept_aside: place.kept_aside }),
        Err(error) => {
            if is_new {
                folder.remove();
            }
            Err(error)
        }
    }
}

/// A database with a log beside it is not all in its file.
pub(super) fn refuse_live(file: &Path) -> Result<(), SetupError> {
    let metadata = fs::metadata(file).map_err(|error| SetupError::io("read", file, &error))?;
    if !metadata.is_file() {
        return Err(SetupError::usage(format!("{} is no file", file.display())));
    }
    let log = with_suffix(file, "-wal");
    if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        let message = format!("{} is no backup: a part of it is in {}", file.display(), log.display());
        return Err(SetupError::usage(message).try_this("make a backup with hangup backup"));
    }
    Ok(())
}

/// Without the key that sealed them, one-time codes, credentials and webhooks are lost.
fn check_secrets(sealer: Option<&Sealer>, contents: &Contents) -> Result<(), SetupError> {
    let mut secrets = contents.directory.iter().flat_map(secrets);
    if secrets.all(|secret| sealer.is_some_and(|sealer| sealer.open(secret).is_some())) {
        return Ok(());
    }
    let message = match sealer {
        Some(_) => "the key does not open the secrets in the backup: it is another installation's",
        None => "the secrets in the backup open with its keys alone, and a new folder has others",
    };
    Err(SetupError::config(message).try_this(
        "give the keys that were backed up with --keys FOLDER; without them restore with --force, then apply the \
         directory file again, which seals its secrets anew",
    ))
}

/// Keys that were backed up.
struct Keys {
    folder: PathBuf,
    key: DataKey,
    /// The file of the key that was to follow, where the backup was made while the data key was changed.
    next: Option<String>,
}

impl Keys {
    fn read(folder: &Path) -> Result<Self, SetupError> {
        let files = [DATA_KEY, OLD_DATA_KEY].map(|name| folder.join(name));
        let file = files.iter().find(|file| file.exists()).unwrap_or(&files[0]);
        let next = folder.join(NEXT_KEY);
        let next = match fs::read_to_string(&next) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            text => Some(text.map_err(|error| SetupError::io("read", &next, &error))?),
        };
        Ok(Self { folder: folder.into(), key: read_key(file)?, next })
    }

    fn sealer(&self) -> Sealer {
        let next = self.next.as_ref().and_then(|next| next_under(&self.key, next));
        Sealer::following(self.key, move || next.into_iter().collect())
    }

    /// Refuses to go over other keys, or beside one that is given from outside.
    fn may_go_into(&self, folder: &DataFolder, replaces: bool) -> Result<(), SetupError> {
        if let Some(outside) = folder.outside().filter(|outside| outside.read().ok() != Some(self.key)) {
            let message = format!("{outside} is another data key than the one in {}", self.folder.display());
            return Err(SetupError::usage(message).try_this("take one of the two away"));
        }
        match folder.own_data_key() {
            Some(own) if !replaces && own.read().ok() != Some(self.key) => {
                Err(SetupError::usage(format!("there is another key already: {own}"))
                    .try_this("put it aside and restore with --force"))
            }
            _ => Ok(()),
        }
    }
}

/// The folder that a backup is put into.
struct Place<'a> {
    folder: &'a DataFolder,
    suffix: String,
    kept_aside: Vec<PathBuf>,
}

impl Place<'_> {
    fn put(
        &mut self,
        from: &Path,
        keys: Option<&Keys>,
        is_new: bool,
        watch: &mut Watch,
    ) -> Result<(), SetupError> {
        let database = self.folder.database();
        let beside = with_suffix(&database, ".restoring");
        copy(from, &beside, watch).map_err(|error| {
            // a part of a copy only takes space
            let _ = fs::remove_file(&beside);
            SetupError::io("write", &beside, &error)
        })?;
        if database.exists() {
            // where that fails, the log is kept aside with its database
            let _ = fold_log(&database);
        }
        // the database first: a crash before its log has followed leaves no database, not one without its end
        let aside = self.put_aside(&database)?;
        self.put_aside_as(&with_suffix(&database, "-wal"), with_suffix(&aside, "-wal"))?;
        // SQLite makes it anew from the log
        if let Err(error) = fs::remove_file(with_suffix(&database, "-shm"))
            && error.kind() != io::ErrorKind::NotFound
        {
            return Err(SetupError::io("remove", &with_suffix(&database, "-shm"), &error));
        }
        if let Some(keys) = keys {
            self.put_keys(keys, is_new)?;
        }
        fs::rename(&beside, &database)
            .and_then(|()| owner_only::sync_folder(&database))
            .map_err(|error| SetupError::io("write", &database, &error))
    }

    fn put_keys(&mut self, keys: &Keys, is_new: bool) -> Result<(), SetupError> {
        let folder = self.folder.keys();
        let has_it = self.folder.own_data_key().and_then(|own| own.read().ok()) == Some(keys.key);
        if !has_it && self.folder.outside().is_none() {
            for old in [DATA_KEY, OLD_DATA_KEY].map(|name| folder.join(name)) {
                if is_new {
                    // made a moment ago, and never used
                    let _ = fs::remove_file(&old);
                } else {
                    self.put_aside(&old)?;
                }
            }
            let file = folder.join(DATA_KEY);
            let text = key_file(&keys.key);
            owner_only::write_new(&file, &text).map_err(|error| SetupError::io("write", &file, &error))?;
        }
        if self.folder.next_key()? != keys.next {
            let file = folder.join(NEXT_KEY);
            self.put_aside(&file)?;
            let written = keys.next.iter().try_for_each(|next| owner_only::write_new(&file, next));
            written.map_err(|error| SetupError::io("write", &file, &error))?;
        }
        Ok(())
    }

    /// Gives what is at `path`, if anything, another name, durably; tells which.
    fn put_aside(&mut self, path: &Path) -> Result<PathBuf, SetupError> {
        let aside = with_suffix(path, &format!(".{}", self.suffix));
        self.put_aside_as(path, aside.clone())?;
        Ok(aside)
    }

    fn put_aside_as(&mut self, path: &Path, aside: PathBuf) -> Result<(), SetupError> {
        match fs::rename(path, &aside).and_then(|()| owner_only::sync_folder(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(SetupError::io("put aside", path, &error)),
            Ok(()) => self.kept_aside.push(aside),
        }
        Ok(())
    }
}

/// What is put aside is named by when, to the millisecond: one name for each restoring.
fn suffix(clock: &dyn Clock) -> String {
    clock.now().format("before-restore-%Y%m%dT%H%M%S%3fZ").to_string()
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Copies a file into a new one for its owner alone, through to the disk.
fn copy(from: &Path, to: &Path, watch: &mut Watch) -> io::Result<()> {
    // an interrupted run may have left one
    match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => owner_only::write_new(to, "")?,
    }
    let (mut source, mut target) = (File::open(from)?, File::options().write(true).open(to)?);
    let total = source.metadata()?.len();
    let mut done = 0;
    loop {
        watch(Stage { what: "copying", done, total });
        match io::copy(&mut io::Read::take(&mut source, 4 << 20), &mut target)? {
            0 => return target.sync_all(),
            more => done += more,
        }
    }
}
