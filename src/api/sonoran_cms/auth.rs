//! Who calls: a community, by its API key; and how often it may.

use axum::{extract::FromRequestParts, http::request::Parts};

use super::{error::Failure, limits::Operation};
use crate::{
    api::{App, bearer},
    auth::api_key,
    domain::{KeyId, TenantId},
};

/// The credential of a request. A handler that takes it cannot be reached without.
pub(super) struct Credential {
    /// The community that the key belongs to.
    pub(super) community: TenantId,
    key: KeyId,
}

impl Credential {
    /// Counts a call of `operation`.
    ///
    /// # Errors
    /// 429 where there were too many within the minute.
    pub(super) fn count(&self, app: &App, operation: Operation) -> Result<(), Failure> {
        app.rate_limits
            .as_ref()
            .map_or(Ok(()), |limits| limits.count(self.key, operation).map_err(Failure::limited))
    }
}

impl FromRequestParts<App> for Credential {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let key = bearer(&parts.headers)
            .ok_or_else(|| Failure::unproven("an API key is needed: Authorization: Bearer YOUR_API_KEY"))?;
        let directory = app.core.store.directory().await.map_err(crate::domain::Error::from)?;
        let (community, key) = directory
            .community_by_key_hash(&api_key::hash(key))
            .ok_or_else(|| Failure::unproven("the API key is unknown or was revoked"))?;
        Ok(Self { community: community.id, key: key.id })
    }
}
