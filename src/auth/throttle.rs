//! Slows guessing down, and lets nobody lock others out for long: failed attempts are counted by account and address,
//! by account alone, and by address alone.
//!
//! Only failures count. Each count allows some freely, then makes the next attempt wait, twice as long after each more,
//! up to a bound; and it forgets them one by one. An attempt that is refused changes no count. Where an account has
//! signed in from an address lately, that pair alone decides: strangers elsewhere cannot shut it out.

mod tally;

use std::{
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use chrono::{DateTime, TimeDelta, Utc};

use self::tally::{Rule, Tally};
use super::sliding_minute::SlidingMinute;
use crate::domain::Clock;

/// Of one account from one address.
const BY_PAIR: Rule = Rule {
    free: 5,
    first_wait: TimeDelta::seconds(15),
    longest_wait: TimeDelta::minutes(15),
    forgets_one_each: TimeDelta::minutes(15),
};

/// The same where that account has signed in from that address lately.
const BY_KNOWN_PAIR: Rule = Rule { free: 10, ..BY_PAIR };

/// Of one account from all addresses where it has not signed in lately.
const BY_ACCOUNT: Rule = Rule {
    free: 50,
    first_wait: TimeDelta::seconds(1),
    longest_wait: TimeDelta::minutes(1),
    forgets_one_each: TimeDelta::minutes(1),
};

/// Of all accounts from one address, which may be that of a whole office.
const BY_ADDRESS: Rule = Rule {
    free: 50,
    first_wait: TimeDelta::seconds(15),
    longest_wait: TimeDelta::minutes(5),
    forgets_one_each: TimeDelta::seconds(12),
};

/// How long it counts that an account has signed in from an address.
const KNOWN_FOR: TimeDelta = TimeDelta::days(30);

type Pair = (String, Option<IpAddr>);

/// Counts failures in memory; a restart forgets them.
pub struct Throttle {
    clock: Arc<dyn Clock>,
    tallies: Mutex<Tallies>,
    is_by_address: bool,
    too_many_by_account: AtomicU64,
    too_many_by_address: AtomicU64,
}

/// Attempts that were too many, since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TooMany {
    /// For their account.
    pub by_account: u64,
    /// For their address.
    pub by_address: u64,
}

#[derive(Default)]
struct Tallies {
    pairs: HashMap<Pair, Tally>,
    accounts: HashMap<String, Tally>,
    addresses: HashMap<IpAddr, Tally>,
    /// When accounts signed in last, by where from.
    known: HashMap<Pair, DateTime<Utc>>,
}

/// An attempt under way. Dropped, it has failed: also where the client has gone before it heard.
#[must_use]
pub struct Attempt<'a> {
    throttle: &'a Throttle,
    pair: Pair,
    has_failed: bool,
}

impl Throttle {
    /// Counts by this clock.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            tallies: Mutex::default(),
            is_by_address: true,
            too_many_by_account: AtomicU64::new(0),
            too_many_by_address: AtomicU64::new(0),
        }
    }

    /// Leaves out the count by address alone: for where everybody comes from one address, that of a proxy which does
    /// not say where clients are.
    #[must_use]
    pub fn without_addresses(self) -> Self {
        Self { is_by_address: false, ..self }
    }

    /// Begins an attempt.
    ///
    /// # Errors
    /// Whole seconds to wait, at least one, where there were too many failures or too many are under way.
    pub fn attempt(&self, login: &str, address: Option<IpAddr>) -> Result<Attempt<'_>, u64> {
        let pair: Pair = (login.trim().to_lowercase(), address.map(network));
        let now = self.clock.now();
        let mut tallies = self.lock();
        let is_known = tallies.known.get(&pair).is_some_and(|last| now - *last < KNOWN_FOR);
        let rule = if is_known { BY_KNOWN_PAIR } else { BY_PAIR };
        let tally = tallies.pairs.entry(pair.clone()).or_insert_with(|| Tally::new(now));
        tally.allows(&rule, now).inspect_err(|_| count(&self.too_many_by_account))?;
        if !is_known {
            let tally = tallies.accounts.entry(pair.0.clone()).or_insert_with(|| Tally::new(now));
            tally.allows(&BY_ACCOUNT, now).inspect_err(|_| count(&self.too_many_by_account))?;
            if let Some(address) = self.counted_address(&pair) {
                let tally = tallies.addresses.entry(address).or_insert_with(|| Tally::new(now));
                tally.allows(&BY_ADDRESS, now).inspect_err(|_| count(&self.too_many_by_address))?;
            }
        }
        tallies.each(&pair, self.counted_address(&pair), now, |tally, _| tally.begin());
        Ok(Attempt { throttle: self, pair, has_failed: true })
    }

    /// How many attempts were too many.
    #[must_use]
    pub fn too_many(&self) -> TooMany {
        TooMany {
            by_account: self.too_many_by_account.load(Relaxed),
            by_address: self.too_many_by_address.load(Relaxed),
        }
    }

    /// Forgets what counts no more, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        let now = self.clock.now();
        let mut tallies = self.lock();
        let Tallies { pairs, accounts, addresses, known } = &mut *tallies;
        forget(pairs, &BY_PAIR, now);
        forget(accounts, &BY_ACCOUNT, now);
        forget(addresses, &BY_ADDRESS, now);
        known.retain(|_, last| now - *last < KNOWN_FOR);
    }

    fn counted_address(&self, pair: &Pair) -> Option<IpAddr> {
        pair.1.filter(|_| self.is_by_address)
    }

    fn lock(&self) -> MutexGuard<'_, Tallies> {
        self.tallies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tallies {
    /// Does this to each of the three counts that an attempt is in.
    fn each(
        &mut self,
        pair: &Pair,
        address: Option<IpAddr>,
        now: DateTime<Utc>,
        mut act: impl FnMut(&mut Tally, &Rule),
    ) {
        act(self.pairs.entry(pair.clone()).or_insert_with(|| Tally::new(now)), &BY_PAIR);
        act(self.accounts.entry(pair.0.clone()).or_insert_with(|| Tally::new(now)), &BY_ACCOUNT);
        if let Some(address) = address {
            act(self.addresses.entry(address).or_insert_with(|| Tally::new(now)), &BY_ADDRESS);
        }
    }
}

impl Attempt<'_> {
    /// It was right as far as it went, or nobody could say: it counts as nothing. Failures before it stay, so that a
    /// known password wins no more guesses of codes.
    pub fn take_back(mut self) {
        self.has_failed = false;
    }

    /// The account has signed in: its failures from here are forgotten, and that it was here is remembered.
    pub fn succeed(mut self) {
        self.has_failed = false;
        let now = self.throttle.clock.now();
        let mut tallies = self.throttle.lock();
        if let Some(tally) = tallies.pairs.get_mut(&self.pair) {
            tally.forgive();
        }
        tallies.known.insert(self.pair.clone(), now);
        // before this attempt is dropped, which counts as well
        drop(tallies);
    }
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        let now = self.throttle.clock.now();
        let address = self.throttle.counted_address(&self.pair);
        let has_failed = self.has_failed;
        self.throttle.lock().each(&self.pair, address, now, |tally, rule| tally.end(has_failed, rule, now));
    }
}

fn count(refused: &AtomicU64) {
    refused.fetch_add(1, Relaxed);
}

fn forget<K: Eq + Hash>(tallies: &mut HashMap<K, Tally>, rule: &Rule, now: DateTime<Utc>) {
    tallies.retain(|_, tally| !tally.is_quiet(rule, now));
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
#[must_use]
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let bits = address.to_bits() >> 64 << 64;
            std::net::Ipv6Addr::from_bits(bits).into()
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests;
