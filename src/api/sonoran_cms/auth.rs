//! Who calls: a community, by its API key; and how often it may.

use std::fmt;

use axum::{
    extract::FromRequestParts,
    http::{Extensions, request::Parts},
};

use super::{error::Failure, limits::Operation, rate_headers::Tally};
use crate::{
    api::{App, bearer, routes::Proof},
    auth::authenticator::{KeyRefusal, Peer},
    domain::{self, KeyHolder, Permit},
};

/// A call or a wrong key too many, and the whole seconds to wait.
#[derive(Clone, Copy, Debug)]
pub(super) enum Limited {
    /// Calls with this key.
    Calls(u32),
    /// Wrong keys from this address.
    FailedKeys(u32),
}

impl Limited {
    pub(super) fn seconds(self) -> u32 {
        let (Self::Calls(seconds) | Self::FailedKeys(seconds)) = self;
        seconds
    }
}

impl fmt::Display for Limited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calls(seconds) => {
                write!(f, "too many requests with this API key; try again in {seconds} s")
            }
            Self::FailedKeys(seconds) => {
                write!(
                    f,
                    "too many wrong API keys from this address; check the key, and try again in {seconds} s"
                )
            }
        }
    }
}

/// Why nobody is proven to call.
pub(super) enum Unproven {
    Refused(KeyRefusal),
    Limited(Limited),
}

/// The credential of a request. A handler that takes it cannot be reached without.
pub(super) struct Credential<O: domain::Operation<By = KeyHolder>> {
    /// Which community it is, let in to the operation.
    pub(super) holder: Permit<O>,
    tally: Tally,
}

impl<O: domain::Operation<By = KeyHolder>> Proof for Credential<O> {
    type Operation = O;
}

impl<O: domain::Operation<By = KeyHolder>> Credential<O> {
    /// The credential of whoever has this API key, for the request with these extensions.
    ///
    /// # Errors
    /// [`KeyRefusal`] for a key that is nobody's or has expired, and where the store does not answer; [`Limited`] for
    /// one that is nobody's where too many such came from this address.
    pub(super) async fn proven(app: &App, key: &str, extensions: &Extensions) -> Result<Self, Unproven> {
        let refused = match app.authenticator.community_key(key).await {
            Ok((community, key)) => {
                let holder = Permit::of_key(KeyHolder { community, key });
                return Ok(Self { holder, tally: Tally::of(extensions) });
            }
            Err(refused) => refused,
        };
        let address = extensions.get::<Peer>().and_then(|peer| peer.address);
        let known = match refused {
            KeyRefusal::Unavailable(_) => return Err(Unproven::Refused(refused)),
            KeyRefusal::Expired(key) => Some(key),
            KeyRefusal::Unknown => {
                if let Some((limits, address)) = app.rate_limits.as_ref().zip(address) {
                    let counted = limits.count_failed_key(address).await;
                    let counted =
                        counted.map_err(|error| Unproven::Refused(KeyRefusal::Unavailable(error)))?;
                    counted.map_err(|seconds| Unproven::Limited(Limited::FailedKeys(seconds)))?;
                }
                None
            }
        };
        app.authenticator.note_refused_key(known, address);
        Err(Unproven::Refused(refused))
    }

    /// Counts a call of `operation`, and leaves what the key has used for the answer's headers.
    ///
    /// # Errors
    /// [`Limited`] where there were too many within the minute; where nobody can tell how many there were.
    pub(super) async fn count(&self, app: &App, operation: Operation) -> Result<(), Unproven> {
        let Some(limits) = &app.rate_limits else { return Ok(()) };
        let counted = limits.count(self.holder.key, operation).await;
        let counted = counted.map_err(|error| Unproven::Refused(KeyRefusal::Unavailable(error)))?;
        let (Ok(used) | Err(used)) = counted;
        self.tally.leave(used);
        counted.map(drop).map_err(|full| Unproven::Limited(Limited::Calls(full.next_seconds)))
    }
}

impl<O: domain::Operation<By = KeyHolder>> FromRequestParts<App> for Credential<O> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let key = bearer(&parts.headers)
            .ok_or_else(|| Failure::unproven("an API key is needed: Authorization: Bearer YOUR_API_KEY"))?;
        Ok(Self::proven(app, key, &parts.extensions).await?)
    }
}
