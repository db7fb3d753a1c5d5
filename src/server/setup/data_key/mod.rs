//! The data key, under which every secret in the database is sealed: where it is, and how it is changed.
//!
//! It is 32 bytes in base64, in `keys/data.key` of the data folder (`keys/seal.key` in older ones), or outside of it:
//! in the file that `HANGUP_DATA_KEY_FILE` names, in `HANGUP_DATA_KEY` itself, or in systemd's credential
//! `hangup-data-key`. It is never in the database.
//!
//! While it is changed there is `keys/next.key` too: the new key, sealed under the one before. Who has the one before
//! opens with it what is under either.

mod place;
mod rotate;
mod sealed;
#[cfg(test)]
mod tests;

use std::{
    fs::{self, File},
    path::Path,
};

pub use place::KeyPlace;
pub use rotate::{Rotated, Rotation, rotate, settle};
pub(super) use sealed::secrets;
pub use sealed::unopened;

use super::{DataFolder, SetupError, owner_only, secret};
use crate::auth::sealing::{DataKey, Sealer};

/// The data key's name in `keys/` of a data folder.
pub(super) const DATA_KEY: &str = "data.key";

/// Its name in data folders, and among keys, of earlier versions.
pub(super) const OLD_DATA_KEY: &str = "seal.key";

/// The name of the key that is to follow.
pub(super) const NEXT_KEY: &str = "next.key";

/// Nobody changes the data key while this lives.
#[derive(Debug)]
pub struct KeyHold {
    _file: File,
}

impl DataFolder {
    /// Where the data key of this folder is.
    ///
    /// # Errors
    /// `Config` where it is nowhere, or in two places that differ.
    pub fn data_key_place(&self) -> Result<KeyPlace, SetupError> {
        let inside = self.own_data_key();
        match (inside, self.outside()) {
            (Some(inside), None) => Ok(inside),
            (None, Some(outside)) => Ok(outside),
            (None, None) => {
                let file = self.keys().join(DATA_KEY);
                Err(SetupError::config(format!("there is no data key: {} is missing", file.display())).try_this(
                    "restore it from a backup of the keys, or give the key by HANGUP_DATA_KEY or HANGUP_DATA_KEY_FILE",
                ))
            }
            (Some(inside), Some(outside)) if inside.read()? == outside.read()? => Ok(outside),
            (Some(inside), Some(outside)) => {
                Err(SetupError::config(format!("there are two data keys: {inside} and {outside} differ"))
                    .try_this("take one away; the one that opens this folder's secrets stays"))
            }
        }
    }

    /// Where the data key is outside of the folder, if anywhere. Nobody gives the demo one.
    pub(super) fn outside(&self) -> Option<KeyPlace> {
        if self.is_demo() { None } else { Self::outside_of_new() }
    }

    /// Where the data key of a folder that is yet to be made is, if anywhere.
    pub(super) fn outside_of_new() -> Option<KeyPlace> {
        KeyPlace::outside(|name| std::env::var_os(name))
    }

    /// The data key's file in the folder itself, if there is one.
    pub(super) fn own_data_key(&self) -> Option<KeyPlace> {
        let files = [DATA_KEY, OLD_DATA_KEY].map(|name| self.keys().join(name));
        files.into_iter().find(|file| file.exists()).map(KeyPlace::Folder)
    }

    /// What seals the secrets of the database and opens them, also under a key that is changed later.
    ///
    /// # Errors
    /// `Io` where the data key cannot be read, `Config` where it is none.
    pub fn sealer(&self) -> Result<Sealer, SetupError> {
        let key = self.data_key_place()?.read()?;
        let folder = self.clone();
        Ok(Sealer::following(key, move || folder.present_keys().unwrap_or_default()))
    }

    /// The same for who seals: the data key stays as it is while the hold lives.
    ///
    /// # Errors
    /// As [`DataFolder::sealer`].
    pub fn sealing(&self) -> Result<(Sealer, KeyHold), SetupError> {
        let hold = self.hold_key()?;
        Ok((self.sealer()?, hold))
    }

    /// Keeps the data key as it is for as long as the hold lives; waits where it is being changed.
    pub(super) fn hold_key(&self) -> Result<KeyHold, SetupError> {
        self.lock_keys(File::lock_shared)
    }

    fn lock_keys(&self, lock: impl Fn(&File) -> std::io::Result<()>) -> Result<KeyHold, SetupError> {
        let path = self.keys().join("lock");
        let file = owner_only::open_lock(&path).map_err(|error| SetupError::io("open", &path, &error))?;
        // where this is root, a server of another user must open it too
        owner_only::give_to_owner_of(self.root(), &path)
            .map_err(|error| SetupError::io("give away", &path, &error))?;
        lock(&file).map_err(|error| SetupError::io("lock", &path, &error))?;
        Ok(KeyHold { _file: file })
    }

    /// The keys that count now, the one that seals first.
    fn present_keys(&self) -> Result<Vec<DataKey>, SetupError> {
        // first what goes last: where it is gone, the key has taken its place already
        let next = self.next_key()?;
        let key = self.data_key_place()?.read()?;
        let next = next.and_then(|sealed| next_under(&key, &sealed));
        Ok(next.into_iter().chain([key]).collect())
    }

    /// What is in the file of the key that is to follow, if there is one.
    pub(super) fn next_key(&self) -> Result<Option<String>, SetupError> {
        let file = self.keys().join(NEXT_KEY);
        match fs::read_to_string(&file) {
            Ok(sealed) => Ok(Some(sealed)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(SetupError::io("read", &file, &error)),
        }
    }
}

/// The key that is to follow `key`; `None` where it was sealed under another.
pub(super) fn next_under(key: &DataKey, sealed: &str) -> Option<DataKey> {
    Sealer::new(*key).open(sealed.trim())?.try_into().ok()
}

/// The key of a key file.
///
/// # Errors
/// `Io` where it cannot be read, `Config` where it is none.
pub(super) fn read_key(path: &Path) -> Result<DataKey, SetupError> {
    let text = fs::read_to_string(path).map_err(|error| SetupError::io("read", path, &error))?;
    secret::from_key_file(&text).ok_or_else(|| {
        SetupError::config(format!("{} holds no key of 32 bytes in base64", path.display()))
            .try_this("restore it from a backup")
    })
}
