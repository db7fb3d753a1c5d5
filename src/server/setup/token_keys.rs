//! Keys that sign tokens: made here, sealed, and kept in the directory, so that a server that runs takes up a new one
//! at its next request.

use chrono::{DateTime, TimeDelta, Utc};

use super::SetupError;
use crate::{
    auth::{random, sealing::Sealer},
    domain::{Clock, Directory, DirectoryItem, DirectoryStore, Edit, Ids, TokenKey, TokenKeyId},
};

/// How often an edit is made again where others edit the directory too.
pub(super) const TRIES: u32 = 20;

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
    for _ in 0..TRIES {
        let directory = store.directory().await?;
        if !directory.token_keys().is_empty() {
            return ensure_opens(&directory, sealer);
        }
        let edit = Edit::Put(Box::new(new_token_key(sealer, clock.now(), ids)));
        // where somebody else was quicker, theirs may be there now
        store.edit_directory(directory.revision(), vec![edit]).await?;
    }
    Err(busy())
}

/// Removes keys that sign tokens which `sealer` does not open: those of a backup that was restored without its data
/// key.
///
/// # Errors
/// `Store`.
pub async fn forget_lost_token_keys(store: &dyn DirectoryStore, sealer: &Sealer) -> Result<(), SetupError> {
    let directory = store.directory().await?;
    let keys = directory.token_keys().into_iter();
    let lost = keys.filter(|key| sealer.open(&key.sealed_key).is_none()).map(|key| Edit::Remove(key.id.0));
    let lost: Vec<_> = lost.collect();
    if !lost.is_empty() && !store.edit_directory(directory.revision(), lost).await?.is_kept() {
        return Err(SetupError::store("the directory was changed by somebody else; run the command again"));
    }
    Ok(())
}

/// Makes sure that `sealer` opens the key that signs tokens, where there is one: so that nothing is sealed with the
/// wrong data key.
///
/// # Errors
/// `Config`.
pub(super) fn ensure_opens(directory: &Directory, sealer: &Sealer) -> Result<(), SetupError> {
    match directory.token_keys().first() {
        Some(newest) if sealer.open(&newest.sealed_key).is_none() => Err(other_data_key()),
        _ => Ok(()),
    }
}

/// The edits that put a new key in the place of the one that signs. The one before stays, to verify what it has signed,
/// unless all tokens are to end; older ones go.
pub(super) fn change_token_key(
    directory: &Directory,
    sealer: &Sealer,
    now: DateTime<Utc>,
    ids: &dyn Ids,
    ends_tokens: bool,
) -> Vec<Edit> {
    let keys = directory.token_keys();
    // later than the one before, whatever the clock says
    let at = keys.first().map_or(now, |newest| now.max(newest.made_at + TimeDelta::milliseconds(1)));
    let old = keys.iter().skip(usize::from(!ends_tokens)).map(|key| Edit::Remove(key.id.0));
    old.chain([Edit::Put(Box::new(new_token_key(sealer, at, ids)))]).collect()
}

/// The data key is another than the one that sealed.
pub(super) fn other_data_key() -> SetupError {
    SetupError::config("the data key does not open the secrets in the database: it is another one's")
        .try_this("give the key that sealed them, or restore it from a backup of the keys")
}

/// Each edit met another one.
pub(super) fn busy() -> SetupError {
    SetupError::store("others change the directory all the time")
        .try_this("run the command again; it goes on where it was")
}
