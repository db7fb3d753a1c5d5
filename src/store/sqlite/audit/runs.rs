//! Sets of numbers that mostly follow one another, as text `3-7,9`.

use std::fmt;

/// Runs of numbers, each with its first and its last, in their order and apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Runs(Vec<(i64, i64)>);

impl Runs {
    /// Of these numbers.
    pub(in crate::store) fn of(mut numbers: Vec<i64>) -> Self {
        numbers.sort_unstable();
        let mut runs = Self::default();
        for number in numbers {
            runs.push(number);
        }
        runs
    }

    /// Adds a number that is at or after all others.
    pub(super) fn push(&mut self, number: i64) {
        match self.0.last_mut() {
            Some((_, last)) if *last >= number - 1 => *last = number.max(*last),
            _ => self.0.push((number, number)),
        }
    }

    /// What a text says; `None` where it says no runs.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let run = |text: &str| {
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            let run: (i64, i64) = (first.parse().ok()?, last.parse().ok()?);
            (run.0 > 0 && run.0 <= run.1).then_some(run)
        };
        text.split(',').filter(|text| !text.is_empty()).map(run).collect::<Option<_>>().map(Self)
    }

    /// Takes in the numbers of others.
    pub(super) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Brings runs that were taken in into their order.
    pub(super) fn settle(&mut self) {
        self.0.sort_unstable();
        let runs = std::mem::take(&mut self.0);
        for (first, last) in runs {
            match self.0.last_mut() {
                Some(before) if before.1 >= first - 1 => before.1 = before.1.max(last),
                _ => self.0.push((first, last)),
            }
        }
    }

    /// Whether a number is in one; of what is settled.
    pub(super) fn has(&self, number: i64) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= number);
        after.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|(_, last)| number <= *last)
    }

    /// The numbers that are not in `others`, which is settled.
    pub(super) fn not_in<'a>(&'a self, others: &'a Self) -> impl Iterator<Item = i64> + 'a {
        self.0.iter().flat_map(|(first, last)| *first..=*last).filter(|number| !others.has(*number))
    }
}

impl fmt::Display for Runs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (first, last)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(f, "{comma}{first}")?;
            if first != last {
                write!(f, "-{last}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_one_another_are_one_run() {
        let runs = Runs::of(vec![9, 3, 5, 4, 7, 6, 12]);
        assert_eq!(runs.to_string(), "3-7,9,12");
        assert_eq!(Runs::parse("3-7,9,12"), Some(runs));
        assert_eq!(Runs::parse(""), Some(Runs::default()));
        for wrong in ["7-3", "a", "1-", "-1", "0", "1;2"] {
            assert_eq!(Runs::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_in_no_run_is_told() {
        let mut known = Runs::of(vec![8, 9]);
        known.extend(Runs::of(vec![1, 2, 4]));
        known.settle();
        assert_eq!(known.to_string(), "1-2,4,8-9");
        assert!([1, 2, 4, 8, 9].into_iter().all(|number| known.has(number)));
        assert!([0, 3, 5, 7, 10].into_iter().all(|number| !known.has(number)));
        let numbers = Runs::of(vec![2, 3, 4, 5, 10]);
        assert_eq!(numbers.not_in(&known).collect::<Vec<_>>(), [3, 5, 10]);
    }
}
