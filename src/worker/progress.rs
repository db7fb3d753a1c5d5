//! What the worker tells of itself: when it last did all that was due.

use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use chrono::{DateTime, Utc};

/// No time: before the first pass.
const NEVER: i64 = i64::MIN;

/// Written by the worker, read by whoever asks.
#[derive(Debug)]
pub struct Progress {
    /// Milliseconds since 1970, or [`NEVER`].
    last_success: AtomicI64,
}

impl Default for Progress {
    fn default() -> Self {
        Self { last_success: AtomicI64::new(NEVER) }
    }
}

impl Progress {
    /// When the worker last did all that was due; `None` before the first time.
    #[must_use]
    pub fn last_success(&self) -> Option<DateTime<Utc>> {
        // NEVER is no time that chrono knows
        DateTime::from_timestamp_millis(self.last_success.load(Relaxed))
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
}
