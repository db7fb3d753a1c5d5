//! When API keys were last used, for people who ask which of them can go.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::{KeyId, Unavailable};

/// Remembers when API keys were last used.
#[async_trait]
pub trait KeyUses: Send + Sync {
    /// Notes a use; a later one that is noted already stays.
    async fn note_key_use(&self, key: KeyId, at: DateTime<Utc>) -> Result<(), Unavailable>;

    /// The last use of every key that was ever used, as far as it was noted.
    async fn key_uses(&self) -> Result<HashMap<KeyId, DateTime<Utc>>, Unavailable>;
}
