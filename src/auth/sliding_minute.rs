//! At most so many calls within any minute, exactly: the time of each call is remembered for a minute.
//!
//! Remembered in memory: a restart forgets.

use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    num::NonZeroU32,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Clock;

/// What a window is long.
pub const MINUTE: TimeDelta = TimeDelta::minutes(1);

/// The times of calls, by key.
type Calls<K> = HashMap<K, VecDeque<DateTime<Utc>>>;

/// Counts calls by key. Holds no more times for a key than it may call within a minute.
pub struct SlidingMinute<K> {
    clock: Arc<dyn Clock>,
    calls: Mutex<Calls<K>>,
}

/// How many calls of the last minute there are, and when the oldest of them stops counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Calls of the last minute.
    pub used: u32,
    /// Whole seconds until a call is given back, rounded up and at least 1: after these it passes.
    pub next_seconds: u32,
}

impl<K: Eq + Hash + Clone> SlidingMinute<K> {
    /// Counts by this clock.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, calls: Mutex::default() }
    }

    /// Counts a call of `key`, which may call `most` times within any minute.
    ///
    /// # Errors
    /// The same, where the minute is full already; this call then counts for nothing.
    pub fn count(&self, key: &K, most: NonZeroU32) -> Result<Counted, Counted> {
        let mut calls = self.lock();
        // asked within the lock, so that times are in their order
        let now = self.clock.now();
        let of_key = calls.entry(key.clone()).or_default();
        forget_the_old(of_key, now);
        if of_key.len() >= usize::try_from(most.get()).unwrap_or(usize::MAX) {
            return Err(counted(of_key, now));
        }
        of_key.push_back(now);
        Ok(counted(of_key, now))
    }

    /// The keys with calls within the last minute.
    #[must_use]
    pub fn in_use(&self) -> Vec<(K, Counted)> {
        let mut calls = self.lock();
        let now = self.clock.now();
        forget_the_quiet(&mut calls, now);
        calls.iter().map(|(key, of_key)| (key.clone(), counted(of_key, now))).collect()
    }

    /// Forgets keys without calls within the last minute, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        let mut calls = self.lock();
        forget_the_quiet(&mut calls, self.clock.now());
    }

    fn lock(&self) -> MutexGuard<'_, Calls<K>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn forget_the_quiet<K>(calls: &mut Calls<K>, now: DateTime<Utc>) {
    calls.retain(|_, of_key| {
        forget_the_old(of_key, now);
        !of_key.is_empty()
    });
}

fn forget_the_old(of_key: &mut VecDeque<DateTime<Utc>>, now: DateTime<Utc>) {
    // a clock that was set back must not make anybody wait for longer than a minute
    for at in of_key.iter_mut() {
        *at = (*at).min(now);
    }
    while of_key.front().is_some_and(|at| *at + MINUTE <= now) {
        of_key.pop_front();
    }
}

fn counted(of_key: &VecDeque<DateTime<Utc>>, now: DateTime<Utc>) -> Counted {
    let wait = of_key.front().map_or(TimeDelta::zero(), |oldest| *oldest + MINUTE - now);
    let seconds = (wait + TimeDelta::milliseconds(999)).num_seconds().max(1);
    Counted {
        used: u32::try_from(of_key.len()).unwrap_or(u32::MAX),
        next_seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FixedClock;

    const THREE: NonZeroU32 = NonZeroU32::new(3).expect("not zero");

    fn started() -> (Arc<FixedClock>, SlidingMinute<&'static str>) {
        let clock = Arc::new(FixedClock::at("2030-01-31T12:00:00Z".parse().unwrap()));
        (Arc::clone(&clock), SlidingMinute::new(clock))
    }

    fn wait(clock: &FixedClock, milliseconds: i64) {
        clock.advance(TimeDelta::milliseconds(milliseconds));
    }

    #[test]
    fn a_full_minute_gives_each_call_back_a_minute_after_it_was_made() {
        let (clock, minute) = started();
        assert_eq!(minute.count(&"a", THREE), Ok(Counted { used: 1, next_seconds: 60 }));
        wait(&clock, 10_000);
        assert_eq!(minute.count(&"a", THREE), Ok(Counted { used: 2, next_seconds: 50 }));
        wait(&clock, 100);
        assert_eq!(minute.count(&"a", THREE), Ok(Counted { used: 3, next_seconds: 50 }), "rounded up");
        assert_eq!(minute.count(&"a", THREE), Err(Counted { used: 3, next_seconds: 50 }));
        wait(&clock, 49_899);
        assert_eq!(minute.count(&"a", THREE), Err(Counted { used: 3, next_seconds: 1 }));
        wait(&clock, 1);
        assert_eq!(minute.count(&"a", THREE), Ok(Counted { used: 3, next_seconds: 10 }), "the first is back");
        assert_eq!(minute.count(&"a", THREE), Err(Counted { used: 3, next_seconds: 10 }), "and no other");
    }

    #[test]
    fn no_minute_has_more_calls_than_are_allowed_however_they_come() {
        let (clock, minute) = started();
        let mut passed = Vec::new();
        for step in 0..4_000_i64 {
            wait(&clock, step * 7_919 % 4_001);
            if minute.count(&"a", THREE).is_ok() {
                passed.push(clock.now());
            }
        }
        assert!(passed.len() > 300, "{}", passed.len());
        assert!(passed.windows(4).all(|four| four[3] - four[0] >= MINUTE));
    }

    #[test]
    fn refused_calls_cost_nothing_and_the_wait_that_is_told_is_enough() {
        let (clock, minute) = started();
        for _ in 0..3 {
            minute.count(&"a", THREE).unwrap();
            wait(&clock, 333);
        }
        let told = (0..100).map(|_| minute.count(&"a", THREE).unwrap_err()).next_back().unwrap();
        wait(&clock, i64::from(told.next_seconds) * 1_000);
        assert_eq!(minute.count(&"a", THREE).unwrap().used, 1, "of all before, none counts any more");
    }

    #[test]
    fn quiet_keys_are_forgotten_and_each_key_counts_for_itself() {
        let (clock, minute) = started();
        minute.count(&"a", THREE).unwrap();
        wait(&clock, 30_000);
        minute.count(&"b", THREE).unwrap();
        assert_eq!(minute.in_use().len(), 2);
        wait(&clock, 30_000);
        assert_eq!(minute.in_use(), [("b", Counted { used: 1, next_seconds: 30 })]);
        wait(&clock, 30_000);
        minute.forget_the_quiet();
        assert!(minute.lock().is_empty());
    }

    #[test]
    fn a_clock_that_is_set_back_makes_nobody_wait_longer_than_a_minute() {
        let (clock, minute) = started();
        for _ in 0..3 {
            minute.count(&"a", THREE).unwrap();
        }
        wait(&clock, -3_600_000);
        assert_eq!(minute.count(&"a", THREE), Err(Counted { used: 3, next_seconds: 60 }));
        wait(&clock, 60_000);
        assert!(minute.count(&"a", THREE).is_ok());
    }
}
