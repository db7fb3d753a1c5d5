//! The keys that sign tokens. They are kept sealed, and opened where tokens are signed and read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::TokenKeyId;

/// A key that signs tokens: the newest signs, and the one before still verifies what it has signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenKey {
    /// Identity, which tokens name.
    pub id: TokenKeyId,
    /// The key's 32 bytes, sealed.
    pub sealed_key: String,
    /// Since when it signs.
    pub made_at: DateTime<Utc>,
}
