//! One count of failures.

use chrono::{DateTime, TimeDelta, Utc};

/// How a count slows down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    /// Failures that make nobody wait.
    pub(super) free: u32,
    /// The wait after the last free one; twice as long after each more.
    pub(super) first_wait: TimeDelta,
    /// The longest wait.
    pub(super) longest_wait: TimeDelta,
    /// How long it takes until one failure less counts.
    pub(super) forgets_one_each: TimeDelta,
}

impl Rule {
    fn wait_after(&self, failures: u32) -> TimeDelta {
        let Some(doublings) = failures.checked_sub(self.free) else { return TimeDelta::zero() };
        // after twenty it is far beyond any bound
        (self.first_wait * (1 << doublings.min(20))).min(self.longest_wait)
    }
}

/// Failures, and attempts that may become some.
#[derive(Debug)]
pub(super) struct Tally {
    failures: u32,
    under_way: u32,
    /// When the last was added or forgotten.
    since: DateTime<Utc>,
    last_failure: DateTime<Utc>,
}

impl Tally {
    pub(super) fn new(now: DateTime<Utc>) -> Self {
        Self { failures: 0, under_way: 0, since: now, last_failure: now }
    }

    /// Whether one more attempt may begin.
    ///
    /// # Errors
    /// Whole seconds to wait, at least one.
    pub(super) fn allows(&mut self, rule: &Rule, now: DateTime<Utc>) -> Result<(), u64> {
        self.forget(rule, now);
        let wait = self.last_failure + rule.wait_after(self.failures) - now;
        if self.failures >= rule.free && wait > TimeDelta::zero() {
            let seconds = u64::try_from((wait + TimeDelta::milliseconds(999)).num_seconds());
            return Err(seconds.unwrap_or(1).max(1));
        }
        // beyond the free ones, one at a time
        let at_once = rule.free.saturating_sub(self.failures).max(1);
        if self.under_way >= at_once { Err(1) } else { Ok(()) }
    }

    pub(super) fn begin(&mut self) {
        self.under_way += 1;
    }

    pub(super) fn end(&mut self, has_failed: bool, rule: &Rule, now: DateTime<Utc>) {
        self.under_way = self.under_way.saturating_sub(1);
        if has_failed {
            self.forget(rule, now);
            self.failures = self.failures.saturating_add(1);
            (self.since, self.last_failure) = (now, now);
        }
    }

    pub(super) fn forgive(&mut self) {
        self.failures = 0;
    }

    /// Whether it says nothing any more.
    pub(super) fn is_quiet(&mut self, rule: &Rule, now: DateTime<Utc>) -> bool {
        self.forget(rule, now);
        self.failures == 0 && self.under_way == 0
    }

    fn forget(&mut self, rule: &Rule, now: DateTime<Utc>) {
        let each = rule.forgets_one_each.num_milliseconds().max(1);
        let forgotten = ((now - self.since).num_milliseconds() / each).max(0);
        let forgotten = u32::try_from(forgotten).unwrap_or(u32::MAX).min(self.failures);
        self.failures -= forgotten;
        self.since = if self.failures == 0 {
            now
        } else {
            self.since + TimeDelta::milliseconds(each * i64::from(forgotten))
        };
    }
}
