//! How measured values spread: how many fall below which bound. Counted without a lock, from any thread.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Counts values as they come.
#[derive(Debug)]
pub struct Distribution {
    bounds: &'static [f64],
    /// One for each bound, and one for what is above the last.
    counts: Box<[AtomicU64]>,
    /// The bits of an `f64`.
    sum: AtomicU64,
}

/// A [`Distribution`] as it was at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How many values are at or below each bound and above the one before it. The last bound is infinity.
    pub counts: Vec<(f64, u64)>,
    /// All values added up.
    pub sum: f64,
}

impl Distribution {
    /// An empty one; `bounds` rise, and infinity comes by itself.
    #[must_use]
    pub fn new(bounds: &'static [f64]) -> Self {
        let counts = (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect();
        Self { bounds, counts, sum: AtomicU64::new(0f64.to_bits()) }
    }

    /// Counts a value.
    pub fn observe(&self, value: f64) {
        self.counts[self.bounds.partition_point(|bound| *bound < value)].fetch_add(1, Relaxed);
        // never fails: the closure always gives a value
        let _ = self.sum.fetch_update(Relaxed, Relaxed, |sum| Some((f64::from_bits(sum) + value).to_bits()));
    }

    /// What was counted until now. A value that is counted meanwhile may be in the counts and not in the sum yet.
    #[must_use]
    pub fn spread(&self) -> Spread {
        let bounds = self.bounds.iter().copied().chain([f64::INFINITY]);
        let counts = bounds.zip(self.counts.iter().map(|count| count.load(Relaxed))).collect();
        Spread { counts, sum: f64::from_bits(self.sum.load(Relaxed)) }
    }
}

impl Spread {
    /// How many values were counted.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_counts_at_the_first_bound_that_is_not_below_it() {
        let distribution = Distribution::new(&[1.0, 2.0]);
        for value in [0.5, 1.0, 1.5, 2.5, 9.0] {
            distribution.observe(value);
        }
        let spread = distribution.spread();
        assert_eq!(spread.counts, [(1.0, 2), (2.0, 1), (f64::INFINITY, 2)]);
        assert_eq!((spread.count(), spread.sum.to_bits()), (5, 14.5f64.to_bits()));
    }
}
