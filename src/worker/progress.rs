//! What the worker tells of itself: when it last did all that was due, and how long ends took.

use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{Distribution, Spread};

/// Seconds from when an end was asked for until the session was over. Without webhooks that is one pass of the worker;
/// with them it may be up to the action timeout.
const SECONDS: &[f64] =
    &[0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0];

/// No time: before the first pass.
const NEVER: i64 = i64::MIN;

/// Written by the worker, read by whoever asks.
#[derive(Debug)]
pub struct Progress {
    /// Milliseconds since 1970, or [`NEVER`].
    last_success: AtomicI64,
    ends: Distribution,
}

impl Default for Progress {
    fn default() -> Self {
        Self { last_success: AtomicI64::new(NEVER), ends: Distribution::new(SECONDS) }
    }
}

impl Progress {
    /// When the worker last did all that was due; `None` before the first time.
    #[must_use]
    pub fn last_success(&self) -> Option<DateTime<Utc>> {
        // NEVER is no time that chrono knows
        DateTime::from_timestamp_millis(self.last_success.load(Relaxed))
    }

    /// Seconds from when an end was asked for until the worker had carried it out.
    #[must_use]
    pub fn end_seconds(&self) -> Spread {
        self.ends.spread()
    }

    pub(super) fn passed(&self, now: DateTime<Utc>) {
        self.last_success.store(now.timestamp_millis(), Relaxed);
    }

    pub(super) fn ended(&self, took: TimeDelta) {
        self.ends.observe(took.as_seconds_f64());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_the_first_pass_there_is_no_last_success() {
        let progress = Progress::default();
        assert_eq!(progress.last_success(), None);
        progress.passed(DateTime::UNIX_EPOCH);
        assert_eq!(progress.last_success(), Some(DateTime::UNIX_EPOCH));
    }
}
