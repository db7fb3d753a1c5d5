//! A range of times.

use chrono::{DateTime, Utc};
use clap::Args;

use super::{Failure, context::Context, time::Bound};

/// From when until when; either end may be open.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct Range {
    /// From when on: a day such as 2030-01-31, a time such as 2030-01-31T12:00:00Z, or -7d, -2h, -30m from now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    from: Option<Bound>,
    /// Until before when, likewise
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    to: Option<Bound>,
}

/// From when until when, where that is said.
type Ends = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

impl Range {
    /// The two ends, as of now.
    pub(super) fn resolve(self, context: &Context) -> Result<Ends, Failure> {
        let now = context.clock.now();
        let time = |bound: Option<Bound>| {
            let too_far = || Failure::usage("that time is too far away");
            bound.map(|bound| bound.from(now).ok_or_else(too_far)).transpose()
        };
        let (from, to) = (time(self.from)?, time(self.to)?);
        if from.zip(to).is_some_and(|(from, to)| from >= to) {
            return Err(Failure::usage("the range is empty: --from is not before --to"));
        }
        Ok((from, to))
    }
}
