//! `hangup key list`: the API keys that are good, or were until they expired, and when each was last used.

use chrono::{DateTime, Utc};

use super::community;
use crate::{
    domain::{ApiKey, Store, TenantId},
    server::setup::SetupError,
};

/// An API key, whose it is, and when it was last used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyInUse {
    /// The key; of `directory.toml` where nothing is known of its issue.
    pub key: ApiKey,
    /// Its community.
    pub community: TenantId,
    /// The community's name; `None` where the community is gone, so that the key opens nothing.
    pub community_name: Option<String>,
    /// When it was last used, to the minute; `None` for never.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// The API keys of a community, by its id or name, or else of all, by community and name.
///
/// # Errors
/// `Usage` where there is no such community; `Store`.
pub async fn list_keys(store: &dyn Store, of: Option<&str>) -> Result<Vec<KeyInUse>, SetupError> {
    let directory = store.directory().await?;
    let only = of.map(|named| community(&directory, named)).transpose()?.map(|community| community.id);
    let uses = store.key_uses().await?;
    let mut keys: Vec<_> = directory
        .api_keys()
        .filter(|(whose, _)| only.is_none_or(|only| only == *whose))
        .map(|(whose, key)| KeyInUse {
            key: key.clone(),
            community: whose,
            community_name: directory.community(whose).map(|community| community.name.clone()),
            last_used_at: uses.get(&key.id).copied(),
        })
        .collect();
    keys.sort_by_cached_key(|one| (one.community_name.clone(), one.community, one.key.name.clone()));
    Ok(keys)
}
