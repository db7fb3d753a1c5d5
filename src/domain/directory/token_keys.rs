//! The keys that sign tokens.

use super::{Directory, DirectoryItem};
use crate::domain::TokenKey;

impl Directory {
    /// The keys that sign tokens, the newest first.
    #[must_use]
    pub fn token_keys(&self) -> Vec<&TokenKey> {
        let mut keys: Vec<_> = self
            .items
            .values()
            .filter_map(|item| match item {
                DirectoryItem::TokenKey(key) => Some(key),
                _ => None,
            })
            .collect();
        keys.sort_by_key(|key| std::cmp::Reverse((key.made_at, key.id)));
        keys
    }
}
