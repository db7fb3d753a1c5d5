//! What the worker tells of itself: when it last did all that was due, and how much is its alone now.

use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering::Relaxed};

use chrono::{DateTime, TimeDelta, Utc};

/// No time: before the first pass.
const NEVER: i64 = i64::MIN;

/// Written by the worker, read by whoever asks.
#[derive(Debug)]
pub struct Progress {
    /// Milliseconds since 1970, or [`NEVER`].
    last_success: AtomicI64,
    claims: AtomicUsize,
}

impl Default for Progress {
    fn default() -> Self {
        Self { last_success: AtomicI64::new(NEVER), claims: AtomicUsize::new(0) }
    }
}

impl Progress {
    /// When the worker last did all that was due; `None` before the first time.
    #[must_use]
    pub fn last_success(&self) -> Option<DateTime<Utc>> {
        // NEVER is no time that chrono knows
        DateTime::from_timestamp_millis(self.last_success.load(Relaxed))
    }

    /// How many actions it has claimed, and is telling of.
    #[must_use]
    pub fn claims(&self) -> usize {
        self.claims.load(Relaxed)
    }

    /// How long what is `due` has waited for a pass of the worker, which has run since `since`. What was due before the
    /// last pass and still is, such as an end that is asked for at this moment and is due at once, waits since that
    /// pass.
    #[must_use]
    pub fn lag(
        last_pass: Option<DateTime<Utc>>,
        since: DateTime<Utc>,
        due: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> TimeDelta {
        let last_pass = last_pass.unwrap_or(since);
        due.filter(|due| *due <= now)
            .map_or(TimeDelta::zero(), |due| (now - due.max(last_pass)).max(TimeDelta::zero()))
    }

    pub(super) fn has_claims(&self, claims: usize) {
        self.claims.store(claims, Relaxed);
    }

    pub(super) fn passed(&self, now: DateTime<Utc>) {
        self.last_success.store(now.timestamp_millis(), Relaxed);
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

    #[test]
    fn the_worker_lags_by_what_is_due_since_its_last_pass() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        for (due, last_pass, expected) in [
            (None, 10, 0),
            (Some(200), 10, 0),
            (Some(90), 10, 10),
            (Some(90), 97, 3),
            (Some(0), 97, 3),
            (Some(90), 101, 0),
        ] {
            for (last, since) in [(Some(at(last_pass)), at(0)), (None, at(last_pass))] {
                let lag = Progress::lag(last, since, due.map(at), at(100));
                assert_eq!(lag.num_seconds(), expected, "due {due:?}, last pass {last_pass}");
            }
        }
    }
}
