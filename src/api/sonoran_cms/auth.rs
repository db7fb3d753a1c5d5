//! Who calls: a community, by its API key; and how often it may.

use axum::{
    extract::FromRequestParts,
    http::{Extensions, request::Parts},
};

use super::{error::Failure, limits::Operation, rate_headers::Tally};
use crate::{
    api::{App, bearer},
    auth::authenticator::KeyRefusal,
    domain::{KeyId, TenantId},
};

/// A call too many, and the whole seconds to wait.
pub(super) struct Limited(pub(super) u32);

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
    /// [`KeyRefusal`] for a key that is nobody's or has expired, and where the store does not answer.
    pub(super) async fn proven(app: &App, key: &str, extensions: &Extensions) -> Result<Self, KeyRefusal> {
        let (community, key) = app.authenticator.community_key(key).await?;
        Ok(Self { community, key, tally: Tally::of(extensions) })
    }

    /// Counts a call of `operation`, and leaves what the key has used for the answer's headers.
    ///
    /// # Errors
    /// [`Limited`] where there were too many within the minute.
    pub(super) fn count(&self, app: &App, operation: Operation) -> Result<(), Limited> {
        let Some(limits) = &app.rate_limits else { return Ok(()) };
        let counted = limits.count(self.key, operation);
        let (Ok(used) | Err(used)) = counted;
        self.tally.leave(used);
        counted.map(drop).map_err(|full| Limited(full.next_seconds))
    }
}

impl FromRequestParts<App> for Credential {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let key = bearer(&parts.headers)
            .ok_or_else(|| Failure::unproven("an API key is needed: Authorization: Bearer YOUR_API_KEY"))?;
        Ok(Self::proven(app, key, &parts.extensions).await?)
    }
}
