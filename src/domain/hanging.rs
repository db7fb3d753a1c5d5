//! Hanging: stuck in a state that should have passed by itself.
//!
//! The vendor of `CancelHangingSessionsAsync` defines it nowhere; these three rules are this project's, and their
//! limits are configurable (`action_timeout_seconds` and `grace_seconds` in `hangup.toml`).

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Session, State};

/// How long a state may outstay its time before the session counts as hanging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HangingLimits {
    /// For Ending since the end was asked for, and for Pending past the scheduled start.
    pub action_timeout: TimeDelta,
    /// For Active past the scheduled end.
    pub grace: TimeDelta,
}

/// The rule by which a session hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HangingRule {
    /// Ending for longer than the action timeout.
    EndingTooLong,
    /// Pending past its scheduled start plus the action timeout.
    PendingTooLong,
    /// Active past its scheduled end plus the grace time.
    ActiveTooLong,
}

impl fmt::Display for HangingRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EndingTooLong => "its end took longer than the action timeout",
            Self::PendingTooLong => "it did not start within the action timeout",
            Self::ActiveTooLong => "it outlived its scheduled end by more than the grace time",
        })
    }
}

impl HangingLimits {
    /// The time that a session in `state` may be overdue, and the rule that it then breaks.
    ///
    /// `None` for states that never hang: a session that waits for approval, and one that is over.
    #[must_use]
    pub fn of(&self, state: State) -> Option<(TimeDelta, HangingRule)> {
        match state {
            State::Ending => Some((self.action_timeout, HangingRule::EndingTooLong)),
            State::Pending => Some((self.action_timeout, HangingRule::PendingTooLong)),
            State::Active => Some((self.grace, HangingRule::ActiveTooLong)),
            State::AwaitingApproval | State::Ended(_) => None,
        }
    }
}

/// The rule by which `session` hangs at `now`, if any.
#[must_use]
pub fn hanging(session: &Session, now: DateTime<Utc>, limits: &HangingLimits) -> Option<HangingRule> {
    let (allowed, rule) = limits.of(session.state)?;
    (now - session.due_at()? > allowed).then_some(rule)
}
