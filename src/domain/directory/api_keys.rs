//! The API keys of communities: those of their entries, and those that commands made.

use std::collections::HashMap;

use super::{Directory, DirectoryItem};
use crate::domain::{ApiKey, Community, KeyId, TenantId};

/// Keys, each with its community, by the beginning of its hash.
pub(super) type ByHash = HashMap<String, Vec<(TenantId, ApiKey)>>;

impl Directory {
    /// The API keys whose hashes begin as this one does, each with its community. Which of them it is, if any, is for
    /// the caller to find out, in constant time.
    pub fn api_keys_like(&self, hash: &str) -> impl Iterator<Item = (&Community, &ApiKey)> {
        let alike = self.by_key_hash.get(beginning(hash)).into_iter().flatten();
        alike.filter_map(|(community, key)| Some((self.community(*community)?, key)))
    }

    /// The API key with this id, and its community.
    #[must_use]
    pub fn api_key(&self, id: KeyId) -> Option<(&Community, &ApiKey)> {
        let (community, key) = self.api_keys().find(|(_, key)| key.id == id)?;
        Some((self.community(community)?, key))
    }

    /// The API keys of all communities, of files and of commands, each with its community.
    pub fn api_keys(&self) -> impl Iterator<Item = (TenantId, &ApiKey)> {
        self.items.values().flat_map(|item| {
            let (community, keys) = match item {
                DirectoryItem::Community(community) => (community.id, community.api_keys.as_slice()),
                DirectoryItem::Key(issued) => (issued.community, std::slice::from_ref(&issued.key)),
                _ => (TenantId::INSTALLATION, [].as_slice()),
            };
            keys.iter().map(move |key| (community, key))
        })
    }

    pub(super) fn keys_by_hash(&self) -> ByHash {
        let mut by_hash = ByHash::new();
        for (community, key) in self.api_keys() {
            by_hash.entry(beginning(&key.hash).to_owned()).or_default().push((community, key.clone()));
        }
        by_hash
    }
}

/// Of a hash in hexadecimal, what keys are looked up by: 64 bits, which tell nothing of the other 192.
fn beginning(hash: &str) -> &str {
    hash.get(..16).unwrap_or(hash)
}
