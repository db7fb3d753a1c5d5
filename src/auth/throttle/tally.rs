//! One count of failures.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

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

/// How long an attempt is under way at most; after that it has failed.
const LONGEST_ATTEMPT: TimeDelta = TimeDelta::minutes(2);

/// Failures, and attempts that may become some.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Tally {
    failures: u32,
    /// When those began that are under way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    under_way: Vec<DateTime<Utc>>,
    /// When the last failure was added or forgotten.
    since: DateTime<Utc>,
    last_failure: DateTime<Utc>,
}

impl Tally {
    pub(super) fn new(now: DateTime<Utc>) -> Self {
        Self { failures: 0, under_way: Vec::new(), since: now, last_failure: now }
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
        let under_way = u32::try_from(self.under_way.len()).unwrap_or(u32::MAX);
        if under_way >= at_once { Err(1) } else { Ok(()) }
    }

    /// An attempt begins, of which only this time is known.
    pub(super) fn begin(&mut self, now: DateTime<Utc>) {
        self.under_way.push(now);
    }

    /// The attempt that began then is over.
    pub(super) fn end(&mut self, begun: DateTime<Utc>, has_failed: bool, rule: &Rule, now: DateTime<Utc>) {
        self.forget(rule, now);
        // one that took too long has been counted
        let Some(its) = self.under_way.iter().position(|at| *at == begun) else { return };
        self.under_way.swap_remove(its);
        if has_failed {
            self.fail(now);
        }
    }

    pub(super) fn forgive(&mut self) {
        self.failures = 0;
    }

    /// When it says nothing any more; `None` where it does so now.
    pub(super) fn until(&self, rule: &Rule) -> Option<DateTime<Utc>> {
        let under_way = self.under_way.iter().max().map(|begun| *begun + LONGEST_ATTEMPT);
        let failures = self.failures + u32::try_from(self.under_way.len()).unwrap_or(u32::MAX);
        let failures = i32::try_from(failures).unwrap_or(i32::MAX);
        let forgotten = under_way.unwrap_or(self.since) + rule.forgets_one_each * failures;
        (failures > 0).then_some(forgotten)
    }

    fn forget(&mut self, rule: &Rule, now: DateTime<Utc>) {
        let before = self.under_way.len();
        self.under_way.retain(|begun| now - *begun < LONGEST_ATTEMPT);
        let each = rule.forgets_one_each.num_milliseconds().max(1);
        let forgotten = ((now - self.since).num_milliseconds() / each).max(0);
        let forgotten = u32::try_from(forgotten).unwrap_or(u32::MAX).min(self.failures);
        self.failures -= forgotten;
        self.since = if self.failures == 0 {
            now
        } else {
            self.since + TimeDelta::milliseconds(each * i64::from(forgotten))
        };
        for _ in self.under_way.len()..before {
            self.fail(now);
        }
    }

    fn fail(&mut self, now: DateTime<Utc>) {
        self.failures = self.failures.saturating_add(1);
        (self.since, self.last_failure) = (now, now);
    }
}
