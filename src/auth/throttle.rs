//! Slows guessing down: attempts are counted by account and by address, whether they succeed or not.

use std::{
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
};

use super::sliding_minute::SlidingMinute;
use crate::domain::Clock;

/// Attempts a minute for one account: ample for a person, far too few to guess a password.
const PER_ACCOUNT: NonZeroU32 = NonZeroU32::new(20).expect("not zero");

/// Attempts a minute from one address, which may be that of a whole office.
const PER_ADDRESS: NonZeroU32 = NonZeroU32::new(300).expect("not zero");

/// Counts attempts in memory; a restart forgets them.
pub struct Throttle {
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: Option<DefaultKeyedRateLimiter<IpAddr>>,
    by_account: AtomicU64,
    by_address: AtomicU64,
}

/// Attempts that were too many, since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TooMany {
    /// For their account.
    pub by_account: u64,
    /// For their address.
    pub by_address: u64,
}

impl Default for Throttle {
    fn default() -> Self {
        Self {
            accounts: RateLimiter::keyed(Quota::per_minute(PER_ACCOUNT)),
            addresses: Some(RateLimiter::keyed(Quota::per_minute(PER_ADDRESS))),
            by_account: AtomicU64::new(0),
            by_address: AtomicU64::new(0),
        }
    }
}

impl Throttle {
    /// Counts by account alone: for where everybody comes from one address, that of a proxy.
    #[must_use]
    pub fn by_account() -> Self {
        Self { addresses: None, ..Self::default() }
    }

    /// Counts an attempt.
    ///
    /// # Errors
    /// Whole seconds to wait, where there were too many.
    pub fn attempt(&self, login: &str, address: Option<IpAddr>) -> Result<(), u64> {
        if let Some((addresses, address)) = self.addresses.as_ref().zip(address) {
            check(addresses, &network(address)).inspect_err(|_| count(&self.by_address))?;
        }
        check(&self.accounts, &login.trim().to_lowercase()).inspect_err(|_| count(&self.by_account))
    }

    /// How many attempts were too many.
    #[must_use]
    pub fn too_many(&self) -> TooMany {
        TooMany { by_account: self.by_account.load(Relaxed), by_address: self.by_address.load(Relaxed) }
    }

    /// Forgets who has not tried for a while, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        self.accounts.retain_recent();
        if let Some(addresses) = &self.addresses {
            addresses.retain_recent();
        }
    }
}

fn count(refused: &AtomicU64) {
    refused.fetch_add(1, Relaxed);
}

/// Counts API keys that are nobody's, by the address that they come from, in memory. Keys that are somebody's are not
/// counted: whoever has one is never slowed down, whatever else comes from their address.
pub struct FailedKeys {
    addresses: SlidingMinute<IpAddr>,
    most: NonZeroU32,
}

impl FailedKeys {
    /// At most so many within any minute.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, most: NonZeroU32) -> Self {
        Self { addresses: SlidingMinute::new(clock), most }
    }

    /// Counts a wrong key.
    ///
    /// # Errors
    /// Whole seconds to wait, where there were too many.
    pub fn count(&self, address: IpAddr) -> Result<(), u32> {
        let counted = self.addresses.count(&network(address), self.most);
        counted.map(drop).map_err(|full| full.next_seconds)
    }

    /// Forgets addresses without a wrong key within the last minute, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        self.addresses.forget_the_quiet();
    }
}

/// What one subscriber has: an address of IPv4, 64 bits of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let bits = address.to_bits() >> 64 << 64;
            std::net::Ipv6Addr::from_bits(bits).into()
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Counts one use of `key`, or tells the whole seconds, at least one, until the next is allowed.
fn check<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), u64> {
    limiter.check_key(key).map_err(|until| {
        let wait = until.wait_time_from(DefaultClock::default().now());
        (wait + Duration::from_millis(999)).as_secs().max(1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_account_is_slowed_down_and_no_other() {
        let throttle = Throttle::default();
        let tries = (0..30).map(|_| throttle.attempt("DEMO\\one", None)).collect::<Vec<_>>();
        assert_eq!(tries.iter().filter(|result| result.is_ok()).count(), 20);
        assert!(matches!(throttle.attempt("demo\\ONE", None), Err(1..=3)), "case makes no other account");
        assert_eq!(throttle.attempt("DEMO\\two", None), Ok(()));
        assert_eq!(throttle.too_many(), TooMany { by_account: 11, by_address: 0 });
    }
}
