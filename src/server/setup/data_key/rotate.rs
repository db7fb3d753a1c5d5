//! `hangup key rotate`: another data key, and another key that signs tokens, while a server may run.
//!
//! The new data key is written down first, sealed under the one before (`next.key`); then all secrets are sealed anew,
//! in one edit; then the new key takes the place of the one before. Whatever cuts this off, each secret opens with what
//! is there, and the command goes on where it was when it is run again.

use std::{fs, io, path::Path};

use super::{DataFolder, KeyHold, KeyPlace, NEXT_KEY, OLD_DATA_KEY, next_under, sealed};
use crate::{
    auth::{
        random,
        sealing::{DataKey, Sealer},
    },
    domain::{Clock, Directory, DirectoryItem, DirectoryStore, Edit, Ids},
    server::setup::{
        Secret, SetupError, owner_only,
        secret::key_file,
        token_keys::{TRIES, busy, change_token_key, ensure_opens, other_data_key},
    },
};

/// What is changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// Whether the data key stays, and the key that signs tokens alone is changed.
    pub tokens_only: bool,
    /// Whether the key that signed before verifies nothing any more, so that everybody must sign in again.
    pub ends_tokens: bool,
}

/// What was changed.
#[derive(Debug, Default)]
pub struct Rotated {
    /// How many entries of the directory were sealed anew.
    pub resealed: usize,
    /// How many secrets stay sealed, since no key that is there opens them.
    pub unopened: usize,
    /// Whether this went on with what another run had begun.
    pub is_resumed: bool,
    /// The new data key, and where it must be put by hand, where this cannot write there.
    pub to_place: Option<(Secret, KeyPlace)>,
}

/// Changes the keys. A server that runs goes on, and takes them up when it first needs them.
///
/// # Errors
/// `Usage` where a change before this one has not reached the server yet; `Config` where the data key does not open the
/// secrets; `Io`, `Store`.
pub async fn rotate(
    folder: &DataFolder,
    store: &dyn DirectoryStore,
    clock: &dyn Clock,
    ids: &dyn Ids,
    wanted: Rotation,
) -> Result<Rotated, SetupError> {
    if wanted.tokens_only {
        let (sealer, _hold) = folder.sealing()?;
        change_tokens(store, clock, ids, &sealer, wanted).await?;
        return Ok(Rotated::default());
    }
    let change = Change::begin(folder, store.directory().await?.as_ref())?;
    let (resealed, unopened) = change.reseal(store).await?;
    // where nothing was left to seal anew, the run before has done this too
    if !change.is_resumed || resealed > 0 || wanted.ends_tokens {
        change_tokens(store, clock, ids, &Sealer::new(change.new), wanted).await?;
    }
    let is_resumed = change.is_resumed;
    let to_place = change.finish()?;
    Ok(Rotated { resealed, unopened, is_resumed, to_place })
}

/// What is to be told of a data key whose change is not over, and takes what is over away.
///
/// # Errors
/// `Io`, `Config`.
pub fn settle(folder: &DataFolder, directory: &Directory) -> Result<Option<String>, SetupError> {
    let Some(next) = folder.next_key()? else { return Ok(None) };
    let place = folder.data_key_place()?;
    let key = place.read()?;
    if next_under(&key, &next).is_some() {
        return Ok(Some(match place {
            KeyPlace::Folder(_) => {
                "a change of the data key was cut off; hangup key rotate goes on with it".into()
            }
            _ => format!(
                "{place} has the data key before the last change; hangup key rotate shows the new one"
            ),
        }));
    }
    ensure_under(directory, &key)?;
    remove_next(folder)?;
    Ok(None)
}

async fn change_tokens(
    store: &dyn DirectoryStore,
    clock: &dyn Clock,
    ids: &dyn Ids,
    sealer: &Sealer,
    wanted: Rotation,
) -> Result<(), SetupError> {
    for _ in 0..TRIES {
        let directory = store.directory().await?;
        ensure_opens(&directory, sealer)?;
        let edits = change_token_key(&directory, sealer, clock.now(), ids, wanted.ends_tokens);
        if store.edit_directory(directory.revision(), edits).await?.is_kept() {
            return Ok(());
        }
    }
    Err(busy())
}

/// A change of the data key that is under way. Nobody else seals meanwhile.
pub(super) struct Change<'a> {
    folder: &'a DataFolder,
    place: KeyPlace,
    old: DataKey,
    pub(super) new: DataKey,
    pub(super) is_resumed: bool,
    _hold: KeyHold,
}

impl<'a> Change<'a> {
    /// Writes the new key down, or reads the one that a run before this has written down.
    pub(super) fn begin(folder: &'a DataFolder, directory: &Directory) -> Result<Self, SetupError> {
        let hold = folder.lock_keys(fs::File::lock)?;
        let place = folder.data_key_place()?;
        let old = place.read()?;
        let mut next = folder.next_key()?;
        if next.as_ref().is_some_and(|next| next_under(&old, next).is_none()) {
            refuse_unfinished(folder, &place, directory, &old)?;
            remove_next(folder)?;
            next = None;
        }
        let begun = next.and_then(|next| next_under(&old, &next));
        if begun.is_none() {
            ensure_opens(directory, &Sealer::new(old))?;
        }
        let is_resumed = begun.is_some();
        let new = begun.unwrap_or_else(random::bytes);
        if !is_resumed {
            let file = folder.keys().join(NEXT_KEY);
            let text = format!("{}\n", Sealer::new(old).seal(&new));
            replace(folder, &file, &text).map_err(|error| SetupError::io("write", &file, &error))?;
        }
        Ok(Self { folder, place, old, new, is_resumed, _hold: hold })
    }

    /// Seals all secrets under the new key, in one edit. How many entries, and how many secrets no key opens.
    pub(super) async fn reseal(&self, store: &dyn DirectoryStore) -> Result<(usize, usize), SetupError> {
        let (old, new) = (Sealer::new(self.old), Sealer::new(self.new));
        for _ in 0..TRIES {
            let directory = store.directory().await?;
            let after: Vec<_> =
                directory.items().filter_map(|item| sealed::resealed(item, &old, &new)).collect();
            let is_lost = |secret: &&str| old.open(secret).is_none() && new.open(secret).is_none();
            let unopened = directory.items().flat_map(sealed::secrets).filter(is_lost).count();
            let count = after.len();
            let edits: Vec<_> = after.into_iter().map(put).collect();
            if edits.is_empty() || store.edit_directory(directory.revision(), edits).await?.is_kept() {
                return Ok((count, unopened));
            }
        }
        Err(busy())
    }

    /// Puts the new key in the place of the one before, where that can be written; else gives it, to be put there.
    pub(super) fn finish(self) -> Result<Option<(Secret, KeyPlace)>, SetupError> {
        let text = key_file(&self.new);
        match &self.place {
            KeyPlace::Folder(_) => {
                let file = self.folder.keys().join(super::DATA_KEY);
                replace(self.folder, &file, &text).map_err(|error| SetupError::io("write", &file, &error))?;
                remove(&self.folder.keys().join(OLD_DATA_KEY))?;
            }
            KeyPlace::File(file) if replace(self.folder, file, &text).is_ok() => {
                // a server that runs may have been given the file as a credential, which stays as it was when it
                // started: by next.key it takes the new key up
                if self.folder.lock().is_err() {
                    return Ok(None);
                }
            }
            // next.key stays until a server has started with the new key
            other => return Ok(Some((Secret::new(text.trim()), other.clone()))),
        }
        remove_next(self.folder)?;
        Ok(None)
    }
}

/// Refuses where a server may have the key before, and reads what is sealed by what would be removed now.
fn refuse_unfinished(
    folder: &DataFolder,
    place: &KeyPlace,
    directory: &Directory,
    key: &DataKey,
) -> Result<(), SetupError> {
    ensure_under(directory, key)?;
    // one whose key is in the folder reads it again
    let reads_again = matches!(place, KeyPlace::Folder(_));
    if !reads_again && folder.lock().is_err() {
        let message = "the server that runs may have the data key before the last change still";
        return Err(
            SetupError::usage(message).try_this("start it anew with the present key, and run this again")
        );
    }
    Ok(())
}

/// Makes sure that what is sealed is under this key: all of it was sealed anew at once, so that the key that signs
/// tokens tells of all.
fn ensure_under(directory: &Directory, key: &DataKey) -> Result<(), SetupError> {
    let sealer = Sealer::new(*key);
    let mut all = directory.items().flat_map(sealed::secrets);
    if directory.token_keys().is_empty() && !all.all(|secret| sealer.open(secret).is_some()) {
        return Err(other_data_key());
    }
    ensure_opens(directory, &sealer)
}

fn put(item: DirectoryItem) -> Edit {
    Edit::Put(Box::new(item))
}

/// Replaces a key file; it belongs to whom the data folder does.
fn replace(folder: &DataFolder, file: &Path, text: &str) -> io::Result<()> {
    owner_only::replace_for_owner_of(folder.root(), file, text)
}

fn remove_next(folder: &DataFolder) -> Result<(), SetupError> {
    remove(&folder.keys().join(NEXT_KEY))
}

/// Removes a file, durably; one that is gone already is fine.
fn remove(file: &Path) -> Result<(), SetupError> {
    match fs::remove_file(file).and_then(|()| owner_only::sync_folder(file)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(SetupError::io("remove", file, &error)),
        _ => Ok(()),
    }
}
