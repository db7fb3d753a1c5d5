//! At most so many calls within any minute, exactly: the time of each call is remembered for a minute.

use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    num::NonZeroU32,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc, serde::ts_milliseconds};
use serde::{Deserialize, Serialize};

use crate::domain::{Clock, Fact, Shared, Unavailable};

/// What a window is long.
pub const MINUTE: TimeDelta = TimeDelta::minutes(1);

/// How many calls of the last minute there are, and when the oldest of them stops counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Calls of the last minute.
    pub used: u32,
    /// Whole seconds until a call is given back, rounded up and at least 1: after these it passes.
    pub next_seconds: u32,
}

/// The times of calls within a minute, the oldest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Window(VecDeque<Called>);

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct Called(#[serde(with = "ts_milliseconds")] DateTime<Utc>);

impl Window {
    fn count(&mut self, most: NonZeroU32, now: DateTime<Utc>) -> Result<Counted, Counted> {
        self.forget_the_old(now);
        if self.0.len() >= usize::try_from(most.get()).unwrap_or(usize::MAX) {
            return Err(self.counted(now));
        }
        self.0.push_back(Called(now));
        Ok(self.counted(now))
    }

    fn forget_the_old(&mut self, now: DateTime<Utc>) {
        // a clock that was set back must not make anybody wait for longer than a minute
        for called in &mut self.0 {
            called.0 = called.0.min(now);
        }
        while self.0.front().is_some_and(|called| called.0 + MINUTE <= now) {
            self.0.pop_front();
        }
    }

    fn counted(&self, now: DateTime<Utc>) -> Counted {
        let wait = self.0.front().map_or(TimeDelta::zero(), |oldest| oldest.0 + MINUTE - now);
        let seconds = (wait + TimeDelta::milliseconds(999)).num_seconds().max(1);
        Counted {
            used: u32::try_from(self.0.len()).unwrap_or(u32::MAX),
            next_seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }
    }
}

/// Counts calls of all nodes by name, below a name of its own. Holds no more times for a name than it may call within a
/// minute.
pub struct SharedMinute {
    shared: Arc<dyn Shared>,
    prefix: &'static str,
}

impl SharedMinute {
    /// Counts among these facts, whose names begin with `prefix`.
    #[must_use]
    pub fn new(shared: Arc<dyn Shared>, prefix: &'static str) -> Self {
        Self { shared, prefix }
    }

    /// Counts a call of `name`, which may call `most` times within any minute: `Err` where the minute is full already,
    /// and this call then counts for nothing.
    ///
    /// # Errors
    /// [`Unavailable`]; the call may count.
    pub async fn count(&self, name: &str, most: NonZeroU32) -> Result<Result<Counted, Counted>, Unavailable> {
        let names = [format!("{}{name}", self.prefix)];
        let mut counted = None;
        self.shared
            .revise(
                &names,
                Box::new(|now, facts| {
                    let mut window = facts[0].as_ref().map(Self::window).unwrap_or_default();
                    counted = Some(window.count(most, now));
                    facts[0] = Some(fact(&window, now));
                }),
            )
            .await?;
        counted.ok_or_else(|| Unavailable("a call was not counted".into()))
    }

    /// The names with calls within the last minute, in no order.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn in_use(&self) -> Result<Vec<(String, Counted)>, Unavailable> {
        let (facts, now) = self.shared.named(self.prefix).await?;
        let counted = facts.into_iter().filter_map(|(name, fact)| {
            let mut window = Self::window(&fact);
            window.forget_the_old(now);
            (!window.0.is_empty()).then(|| (name[self.prefix.len()..].to_owned(), window.counted(now)))
        });
        Ok(counted.collect())
    }

    /// What is no window is none: it holds a minute at most.
    fn window(fact: &Fact) -> Window {
        serde_json::from_str(&fact.value).unwrap_or_default()
    }
}

fn fact(window: &Window, now: DateTime<Utc>) -> Fact {
    let until = window.0.back().map_or(now, |last| last.0) + MINUTE;
    Fact { value: serde_json::to_string(window).expect("times are JSON"), until }
}

/// Counts calls of this node by key. Holds no more times for a key than it may call within a minute.
pub struct SlidingMinute<K> {
    clock: Arc<dyn Clock>,
    calls: Mutex<HashMap<K, Window>>,
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
        calls.entry(key.clone()).or_default().count(most, now)
    }

    /// Forgets keys without calls within the last minute, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        let mut calls = self.lock();
        let now = self.clock.now();
        calls.retain(|_, window| {
            window.forget_the_old(now);
            !window.0.is_empty()
        });
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<K, Window>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::FixedClock, store::memory::Memory};

    const THREE: NonZeroU32 = NonZeroU32::new(3).expect("not zero");

    struct Started {
        clock: Arc<FixedClock>,
        memory: Arc<Memory>,
        minute: SharedMinute,
    }

    impl Started {
        fn new() -> Self {
            let clock = Arc::new(FixedClock::at("2030-01-31T12:00:00Z".parse().unwrap()));
            let memory = Arc::new(Memory::new(clock.clone()));
            let minute = SharedMinute::new(memory.clone(), "calls/");
            Self { clock, memory, minute }
        }

        async fn count(&self, name: &str) -> Result<Counted, Counted> {
            self.minute.count(name, THREE).await.unwrap()
        }
    }

    fn wait(clock: &FixedClock, milliseconds: i64) {
        clock.advance(TimeDelta::milliseconds(milliseconds));
    }

    #[tokio::test]
    async fn a_full_minute_gives_each_call_back_a_minute_after_it_was_made() {
        let started = Started::new();
        let clock = &started.clock;
        assert_eq!(started.count("a").await, Ok(Counted { used: 1, next_seconds: 60 }));
        wait(clock, 10_000);
        assert_eq!(started.count("a").await, Ok(Counted { used: 2, next_seconds: 50 }));
        wait(clock, 100);
        assert_eq!(started.count("a").await, Ok(Counted { used: 3, next_seconds: 50 }), "rounded up");
        assert_eq!(started.count("a").await, Err(Counted { used: 3, next_seconds: 50 }));
        wait(clock, 49_899);
        assert_eq!(started.count("a").await, Err(Counted { used: 3, next_seconds: 1 }));
        wait(clock, 1);
        assert_eq!(started.count("a").await, Ok(Counted { used: 3, next_seconds: 10 }), "the first is back");
        assert_eq!(started.count("a").await, Err(Counted { used: 3, next_seconds: 10 }), "and no other");
    }

    #[tokio::test]
    async fn no_minute_has_more_calls_than_are_allowed_however_they_come() {
        let started = Started::new();
        let clock = &started.clock;
        let mut passed = Vec::new();
        for step in 0..4_000_i64 {
            wait(clock, step * 7_919 % 4_001);
            if started.count("a").await.is_ok() {
                passed.push(clock.now());
            }
        }
        assert!(passed.len() > 300, "{}", passed.len());
        assert!(passed.windows(4).all(|four| four[3] - four[0] >= MINUTE));
    }

    #[tokio::test]
    async fn refused_calls_cost_nothing_and_the_wait_that_is_told_is_enough() {
        let started = Started::new();
        let clock = &started.clock;
        for _ in 0..3 {
            started.count("a").await.unwrap();
            wait(clock, 333);
        }
        let mut told = started.count("a").await.unwrap_err();
        for _ in 0..100 {
            told = started.count("a").await.unwrap_err();
        }
        wait(clock, i64::from(told.next_seconds) * 1_000);
        assert_eq!(started.count("a").await.unwrap().used, 1, "of all before, none counts any more");
    }

    #[tokio::test]
    async fn quiet_keys_are_forgotten_and_each_key_counts_for_itself() {
        let started = Started::new();
        let clock = &started.clock;
        started.count("a").await.unwrap();
        wait(clock, 30_000);
        started.count("b").await.unwrap();
        assert_eq!(started.minute.in_use().await.unwrap().len(), 2);
        wait(clock, 30_000);
        assert_eq!(
            started.minute.in_use().await.unwrap(),
            [("b".to_owned(), Counted { used: 1, next_seconds: 30 })]
        );
        wait(clock, 30_000);
        started.memory.forget_the_old().await.unwrap();
        assert_eq!(started.memory.size(), 0);
    }

    #[tokio::test]
    async fn a_clock_that_is_set_back_makes_nobody_wait_longer_than_a_minute() {
        let started = Started::new();
        let clock = &started.clock;
        for _ in 0..3 {
            started.count("a").await.unwrap();
        }
        wait(clock, -3_600_000);
        assert_eq!(started.count("a").await, Err(Counted { used: 3, next_seconds: 60 }));
        wait(clock, 60_000);
        assert!(started.count("a").await.is_ok());
    }
}
