//! Slows guessing down, and lets nobody lock others out for long: failed attempts are counted by account and address,
//! by account alone, and by address alone.
//!
//! Only failures count. Each count allows some freely, then makes the next attempt wait, twice as long after each more,
//! up to a bound; and it forgets them one by one. An attempt that is refused changes no count. Where an account has
//! signed in from an address lately, that pair alone decides: strangers elsewhere cannot shut it out.

mod counts;
mod tally;

use std::{
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use chrono::{DateTime, Utc};
use tokio::runtime::Handle;

use self::counts::Whose;
use super::sliding_minute::SharedMinute;
use crate::domain::{Fact, Revise, Shared, Unavailable};

/// Counts failures over all nodes; a restart of what they share may forget them.
pub struct Throttle {
    shared: Arc<dyn Shared>,
    is_by_address: bool,
    too_many_by_account: AtomicU64,
    too_many_by_address: AtomicU64,
}

/// Attempts that were too many, since the start, at this node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TooMany {
    /// For their account.
    pub by_account: u64,
    /// For their address.
    pub by_address: u64,
}

/// An attempt under way. Dropped, it has failed: also where the client has gone before it heard; and some time after
/// the node has died.
#[must_use]
pub struct Attempt(Option<UnderWay>);

struct UnderWay {
    shared: Arc<dyn Shared>,
    names: Vec<String>,
    begun: DateTime<Utc>,
}

/// Why an attempt may not begin.
#[derive(Clone, Debug)]
pub enum Hindered {
    /// There were too many failures, or too many are under way: whole seconds to wait, at least one.
    TooMany(u64),
    /// Nobody can tell how many there were.
    Unavailable(Unavailable),
}

impl From<Unavailable> for Hindered {
    fn from(error: Unavailable) -> Self {
        Self::Unavailable(error)
    }
}

impl Throttle {
    /// Counts among these facts.
    #[must_use]
    pub fn new(shared: Arc<dyn Shared>) -> Self {
        Self {
            shared,
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
    /// [`Hindered`].
    pub async fn attempt(&self, login: &str, address: Option<IpAddr>) -> Result<Attempt, Hindered> {
        let names = counts::names(login, address.map(network), self.is_by_address);
        let mut allowed = (Ok(()), None);
        let revise: Revise<'_> = Box::new(|now, facts| allowed = (counts::begin(facts, now), Some(now)));
        self.shared.revise(&names, revise).await?;
        match allowed {
            (Ok(()), Some(begun)) => {
                Ok(Attempt(Some(UnderWay { shared: Arc::clone(&self.shared), names, begun })))
            }
            (Ok(()), None) => Err(Unavailable("an attempt was not counted".into()).into()),
            (Err((which, seconds)), _) => {
                let refused = match which {
                    Whose::Address => &self.too_many_by_address,
                    Whose::Account => &self.too_many_by_account,
                };
                refused.fetch_add(1, Relaxed);
                Err(Hindered::TooMany(seconds))
            }
        }
    }

    /// How many attempts were too many.
    #[must_use]
    pub fn too_many(&self) -> TooMany {
        TooMany {
            by_account: self.too_many_by_account.load(Relaxed),
            by_address: self.too_many_by_address.load(Relaxed),
        }
    }
}

impl Attempt {
    /// It was right as far as it went, or nobody could say: it counts as nothing. Failures before it stay, so that a
    /// known password wins no more guesses of codes.
    ///
    /// # Errors
    /// [`Unavailable`]; it may count as a failure.
    pub async fn take_back(self) -> Result<(), Unavailable> {
        self.end(counts::take_back).await
    }

    /// It was wrong.
    ///
    /// # Errors
    /// [`Unavailable`]; it counts as a failure sooner or later.
    pub async fn fail(self) -> Result<(), Unavailable> {
        self.end(counts::fail).await
    }

    /// The account has signed in: its failures from here are forgotten, and that it was here is remembered.
    ///
    /// # Errors
    /// [`Unavailable`]; it may count as a failure.
    pub async fn succeed(self) -> Result<(), Unavailable> {
        self.end(counts::succeed).await
    }

    async fn end(mut self, end: End) -> Result<(), Unavailable> {
        match self.0.take() {
            Some(under_way) => under_way.end(end).await,
            None => Ok(()),
        }
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if let Some(under_way) = self.0.take()
            && let Ok(runtime) = Handle::try_current()
        {
            // where it cannot be counted now, it is in a while
            runtime.spawn(async move { under_way.end(counts::fail).await });
        }
    }
}

/// What the end of an attempt that began at the first time makes of facts at the second.
type End = fn(&mut [Option<Fact>], DateTime<Utc>, DateTime<Utc>);

impl UnderWay {
    async fn end(self, end: End) -> Result<(), Unavailable> {
        self.shared.revise(&self.names, Box::new(|now, facts| end(facts, self.begun, now))).await
    }
}

/// Counts API keys that are nobody's, by the address that they come from, over all nodes. Keys that are somebody's are
/// not counted: whoever has one is never slowed down, whatever else comes from their address.
pub struct FailedKeys {
    addresses: SharedMinute,
    most: NonZeroU32,
}

impl FailedKeys {
    /// At most so many within any minute.
    #[must_use]
    pub fn new(shared: Arc<dyn Shared>, most: NonZeroU32) -> Self {
        Self { addresses: SharedMinute::new(shared, "wrong-keys/"), most }
    }

    /// Counts a wrong key: whole seconds to wait where there were too many.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn count(&self, address: IpAddr) -> Result<Result<(), u32>, Unavailable> {
        let counted = self.addresses.count(&network(address).to_string(), self.most).await?;
        Ok(counted.map(drop).map_err(|full| full.next_seconds))
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
