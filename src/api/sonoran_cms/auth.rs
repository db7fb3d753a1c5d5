//! Who calls: a community, by its API key; and how often it may.

use axum::{
    extract::FromRequestParts,
    http::{Extensions, request::Parts},
};

use super::{error::Failure, limits::Operation, rate_headers::Tally};
use crate::{
    api::{App, bearer},
    domain::{KeyId, TenantId},
};

/// The credential of a request. A handler that takes it cannot be reached without.
pub(super) struct Credential {
    /// The community that the key belongs to.
    pub(super) community: TenantId,
    key: KeyId,
    tally: Tally,
}

impl Credential {
    /// The credential of whoever has this API key, for the request with these extensions.
    ///
    /// # Errors
    /// 401 for a key that is nobody's or has expired; 503.
    pub(super) async fn proven(app: &App, key: &str, extensions: &Extensions) -> Result<Self, Failure> {
        let (community, key) = app.authenticator.community_key(key).await?;
        Ok(Self { community, key, tally: Tally::of(extensions) })
    }

    /// Counts a call of `operation`, and leaves what the key has used for the answer's headers.
    ///
    /// # Errors
    /// 429 where there were too many within the minute.
    pub(super) fn count(&self, app: &App, operation: Operation) -> Result<(), Failure> {
        let Some(limits) = &app.rate_limits else { return Ok(()) };
        let counted = limits.count(self.key, operation);
        let (Ok(used) | Err(used)) = counted;
        self.tally.leave(used);
        counted.map(drop).map_err(|full| Failure::limited(full.next_seconds))
    }
}

impl FromRequestParts<App> for Credential {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let key = bearer(&parts.headers)
            .ok_or_else(|| Failure::unproven("an API key is needed: Authorization: Bearer YOUR_API_KEY"))?;
        Self::proven(app, key, &parts.extensions).await
    }
}
