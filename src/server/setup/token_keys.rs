//! Keys that sign tokens: made here, sealed, and kept in the directory, so that a server that runs takes up a new one at
//! its next request.

use chrono::{DateTime, Utc};

use super::SetupError;
use crate::{
    auth::{random, sealing::Sealer},
    domain::{Clock, Directory, DirectoryItem, DirectoryStore, Edit, Ids, TokenKey, TokenKeyId},
};

/// A new key that signs tokens from `at` on.
#[must_use]
pub fn new_token_key(sealer: &Sealer, at: DateTime<Utc>, ids: &dyn Ids) -> DirectoryItem {
    let sealed_key = sealer.seal(&random::bytes::<32>());
    DirectoryItem::TokenKey(TokenKey { id: TokenKeyId(ids.new_id()), sealed_key, made_at: at })
}

/// Makes sure that there is a key that signs tokens, and that `sealer` opens it.
///
/// # Errors
/// `Config` where it does not; `Store`.
pub async fn ensure_token_key(
    store: &dyn DirectoryStore,
    sealer: &Sealer,
    clock: &dyn Clock,
    ids: &dyn Ids,
) -> Result<(), SetupError> {
    loop {
        let directory = store.directory().await?;
        if !directory.token_keys().is_empty() {
            return ensure_opens(&directory, sealer);
        }
        let edit = Edit::Put(Box::new(new_token_key(sealer, clock.now(), ids)));
        // where somebody else was quicker, theirs may be there now
        store.edit_directory(directory.revision(), vec![edit]).await?;
    }
}

/// Makes sure that `sealer` opens the key that signs tokens, where there is one: so that nothing is sealed with the wrong
/// data key.
///
/// # Errors
/// `Config`.
pub(super) fn ensure_opens(directory: &Directory, sealer: &Sealer) -> Result<(), SetupError> {
    match directory.token_keys().first() {
        Some(newest) if sealer.open(&newest.sealed_key).is_none() => Err(other_data_key()),
        _ => Ok(()),
    }
}

/// The data key is another than the one that sealed.
pub(super) fn other_data_key() -> SetupError {
    SetupError::config("the data key does not open the secrets in the database: it is another one's")
        .try_this("give the key that sealed them, or restore it from a backup of the keys")
}
