//! `hangup key create`: make an API key, and show it this once.

use chrono::{DateTime, Duration, Utc};

use super::{community, edit};
use crate::{
    auth::{api_key, random},
    domain::{
        ApiKey, Clock, Directory, DirectoryItem, DirectoryStore, Edit, Ids, Issued, IssuedKey, KeyId, folded,
    },
    server::setup::{Secret, SetupError, check::label_problem, secret::base32},
};

/// What a key is to be.
#[derive(Clone, Debug)]
pub struct WantedKey {
    /// The id or the name of its community.
    pub community: String,
    /// What it is for; unique in the community.
    pub name: String,
    /// How long it is good; `None` for as long as it is not revoked.
    pub expires_in: Option<Duration>,
}

/// A new key; the only time that it is shown.
#[derive(Debug)]
pub struct NewKey {
    /// The key, in the clear: `hgk_`, eight characters that name it, `_`, and 256 random bits.
    pub key: Secret,
    /// What is kept of it.
    pub kept: ApiKey,
    /// The name of its community.
    pub community: String,
}

/// Makes an API key and keeps its hash. It is good at once, also on a server that runs.
///
/// # Errors
/// `Usage` where there is no such community, it has a key of this name, or the name or the time will not do; `Store`.
pub async fn create_key(
    store: &dyn DirectoryStore,
    clock: &dyn Clock,
    ids: &dyn Ids,
    wanted: WantedKey,
) -> Result<NewKey, SetupError> {
    let directory = store.directory().await?;
    let community = community(&directory, &wanted.community)?;
    if let Some(problem) = label_problem("name of the key", &wanted.name) {
        return Err(SetupError::usage(problem).try_this("give another --name"));
    }
    let is_taken = |key: &ApiKey| folded(&key.name) == folded(&wanted.name);
    if directory.api_keys().any(|(whose, key)| whose == community.id && is_taken(key)) {
        let message = format!("{} has an API key `{}` already", community.name, wanted.name);
        return Err(SetupError::usage(message).try_this("give another --name, or hangup key revoke before"));
    }
    let at = clock.now();
    let expires_at = wanted.expires_in.map(|span| end_of(at, span)).transpose()?;
    let prefix = new_prefix(&directory);
    let key = Secret::new(random::token(&format!("{prefix}_")));
    let kept = ApiKey {
        id: KeyId(ids.new_id()),
        name: wanted.name,
        hash: api_key::hash(key.expose()),
        issued: Some(Issued { prefix, at, expires_at }),
    };
    let entry = DirectoryItem::Key(IssuedKey { community: community.id, key: kept.clone() });
    edit(store, &directory, Edit::Put(Box::new(entry))).await?;
    Ok(NewKey { key, kept, community: community.name.clone() })
}

fn end_of(at: DateTime<Utc>, span: Duration) -> Result<DateTime<Utc>, SetupError> {
    at.checked_add_signed(span).ok_or_else(|| {
        SetupError::usage("that time is too far away").try_this("leave --expires-in out for a key that stays")
    })
}

/// `hgk_` and eight letters and digits that no other key begins with.
fn new_prefix(directory: &Directory) -> String {
    loop {
        let prefix = format!("hgk_{}", base32(&random::bytes::<5>()).to_lowercase());
        let has_it = |key: &ApiKey| key.issued.as_ref().is_some_and(|issued| issued.prefix == prefix);
        if !directory.api_keys().any(|(_, key)| has_it(key)) {
            return prefix;
        }
    }
}
