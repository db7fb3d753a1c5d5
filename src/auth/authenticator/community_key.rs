//! A community's API key: whose it is, whether its time is over, and when it was last used.

use std::sync::Arc;

use chrono::TimeDelta;

use super::Authenticator;
use crate::{
    auth::api_key,
    domain::{KeyId, TenantId, Unavailable},
};

/// How often the last use of a key is noted at most.
pub(super) const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Why an API key opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum KeyRefusal {
    /// It is nobody's.
    #[error("the API key is unknown or was revoked")]
    Unknown,
    /// It was somebody's until its time was over.
    #[error("the API key has expired; create another with `hangup key create`")]
    Expired(KeyId),
    /// The store does not answer.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl Authenticator {
    /// The community whose API key this is, and the key's id. Asks the directory each time, so that a new key opens and
    /// a revoked one closes at once.
    ///
    /// Keys are looked up by the beginning of their SHA-256, and compared whole in constant time. That a key has
    /// expired is told only to who has it whole.
    ///
    /// # Errors
    /// [`KeyRefusal`].
    pub async fn community_key(&self, key: &str) -> Result<(TenantId, KeyId), KeyRefusal> {
        let directory = self.store.directory().await?;
        let hash = api_key::hash(key);
        let mut alike = directory.api_keys_like(&hash);
        let (community, key) =
            alike.find(|(_, key)| api_key::is_same_hash(&key.hash, &hash)).ok_or(KeyRefusal::Unknown)?;
        if key.has_expired(self.clock.now()) {
            return Err(KeyRefusal::Expired(key.id));
        }
        self.note_use(key.id);
        Ok((community.id, key.id))
    }

    /// Notes the use of a key beside the request, which waits for no disk. What cannot be noted is lost: the next use
    /// after a minute is noted again.
    fn note_use(&self, key: KeyId) {
        let now = self.clock.now();
        {
            let mut noted = self.noted_keys();
            if noted.get(&key).is_some_and(|last| (now - *last).abs() < NOTED_EVERY) {
                return;
            }
            noted.insert(key, now);
        }
        let store = Arc::clone(&self.store);
        tokio::spawn(async move {
            if let Err(error) = store.note_key_use(key, now).await {
                tracing::debug!(%error, "the use of an API key was not noted");
            }
        });
    }
}
