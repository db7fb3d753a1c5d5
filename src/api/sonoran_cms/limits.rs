//! How often a credential may call each operation: per credential and endpoint, not per address.
//!
//! Source: the vendor's pages, "9 requests per minute" for cancels and 27 for the others. Counted in memory: a restart
//! forgets.

use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::{auth::throttle, domain::KeyId};

/// The operations that are counted, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// `getCurrentSession`
    GetCurrentSession,
    /// `startSession`
    StartSession,
    /// `stopSession`
    StopSession,
    /// `cancelSession`
    CancelSession,
    /// `getServers`
    GetServers,
    /// `setServers`
    SetServers,
    /// `addServers`
    AddServers,
}

/// Counts calls by API key and operation.
pub struct RateLimits {
    cancels: DefaultKeyedRateLimiter<KeyId>,
    others: DefaultKeyedRateLimiter<(KeyId, Operation)>,
}

impl RateLimits {
    /// Limits in calls a minute. A quiet key may use its minute's worth at once; after that it gets its calls back one
    /// by one, evenly over the minute.
    #[must_use]
    pub fn per_minute(cancels: NonZeroU32, others: NonZeroU32) -> Self {
        Self {
            cancels: RateLimiter::keyed(Quota::per_minute(cancels)),
            others: RateLimiter::keyed(Quota::per_minute(others)),
        }
    }

    /// Counts a call.
    ///
    /// # Errors
    /// Whole seconds until the next is allowed, where there were too many.
    pub fn count(&self, key: KeyId, operation: Operation) -> Result<(), u64> {
        match operation {
            Operation::CancelSession => throttle::check(&self.cancels, &key),
            other => throttle::check(&self.others, &(key, other)),
        }
    }

    /// Forgets keys that have their full allowance again, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        self.cancels.retain_recent();
        self.others.retain_recent();
    }
}
