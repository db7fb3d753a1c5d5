//! Who calls: a community, by its API key; and how often it may.

use axum::{extract::FromRequestParts, http::request::Parts};

use super::{error::Failure, limits::Operation};
use crate::{
    api::{App, bearer},
    auth::api_key,
    domain::{KeyId, TenantId},
};

/// A call too many, and the whole seconds to wait.
pub(super) struct Limited(pub(super) u64);

/// The credential of a request. A handler that takes it cannot be reached without.
pub(super) struct Credential {
    /// The community that the key belongs to.
    pub(super) community: TenantId,
    key: KeyId,
}

impl Credential {
    /// The credential that an API key is; `None` for one that is unknown or was revoked.
    ///
    /// # Errors
    /// [`crate::domain::Error::Unavailable`].
    pub(super) async fn of_key(app: &App, key: &str) -> crate::domain::Result<Option<Self>> {
        let directory = app.core.store.directory().await?;
        let found = directory.community_by_key_hash(&api_key::hash(key));
        Ok(found.map(|(community, key)| Self { community: community.id, key: key.id }))
    }

    /// Counts a call of `operation`.
    ///
    /// # Errors
    /// 429 where there were too many within the minute.
    pub(super) fn count(&self, app: &App, operation: Operation) -> Result<(), Limited> {
        app.rate_limits.as_ref().map_or(Ok(()), |limits| limits.count(self.key, operation).map_err(Limited))
    }
}

impl FromRequestParts<App> for Credential {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let key = bearer(&parts.headers)
            .ok_or_else(|| Failure::unproven("an API key is needed: Authorization: Bearer YOUR_API_KEY"))?;
        Self::of_key(app, key)
            .await?
            .ok_or_else(|| Failure::unproven("the API key is unknown or was revoked"))
    }
}
