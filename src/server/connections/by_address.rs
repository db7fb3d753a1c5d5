//! How many connections each address holds.

use std::{
    collections::HashMap,
    io,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::auth::throttle::network;

/// How many times as many connections this machine itself may hold: what runs here is the operator's.
const LOCAL_FACTOR: usize = 8;

/// Counts connections by address: one of IPv4, or 64 bits of IPv6.
#[derive(Clone)]
pub(super) struct ByAddress {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    most: usize,
}

/// A connection that counts until it is dropped.
pub(super) struct Held {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    network: IpAddr,
}

impl ByAddress {
    pub(super) fn new(most: usize) -> Self {
        Self { counts: Arc::default(), most }
    }

    /// Counts a connection.
    ///
    /// # Errors
    /// Where the address holds as many as it may.
    pub(super) fn hold(&self, address: IpAddr) -> io::Result<Held> {
        let is_local = address.to_canonical().is_loopback();
        let most = if is_local { self.most.saturating_mul(LOCAL_FACTOR) } else { self.most };
        let network = network(address);
        let mut counts = lock(&self.counts);
        let count = counts.entry(network).or_default();
        if *count >= most {
            return Err(io::Error::other("as many connections are open from this address as are allowed"));
        }
        *count += 1;
        Ok(Held { counts: Arc::clone(&self.counts), network })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut counts = lock(&self.counts);
        if let Some(count) = counts.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.network);
            }
        }
    }
}

fn lock(counts: &Mutex<HashMap<IpAddr, usize>>) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_holds_so_many_and_no_other_is_kept_out() {
        let by_address = ByAddress::new(2);
        let hold = |text| by_address.hold(address(text));
        let (first, _second) = (hold("192.0.2.1").unwrap(), hold("::ffff:192.0.2.1").unwrap());
        assert!(hold("192.0.2.1").is_err(), "an address of IPv4 is one however it is written");
        let _other = hold("192.0.2.2").unwrap();
        let _subscriber = (hold("2001:db8::1").unwrap(), hold("2001:db8::2").unwrap());
        assert!(hold("2001:db8::3").is_err(), "one subscriber has 64 bits of IPv6");
        drop(first);
        let _again = hold("192.0.2.1").unwrap();
    }

    #[test]
    fn this_machine_may_hold_more_and_not_all() {
        let by_address = ByAddress::new(2);
        let held: Vec<_> = (0..16).map(|_| by_address.hold(address("127.0.0.1")).unwrap()).collect();
        assert!(by_address.hold(address("127.0.0.1")).is_err());
        drop(held);
        assert!(lock(&by_address.counts).is_empty(), "nothing is remembered of who has gone");
    }
}
