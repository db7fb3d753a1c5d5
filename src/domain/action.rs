//! Actions: what a session's start and end tell to others, by webhook.
//!
//! A Pending session starts when its start actions are run, an Ending one ends when its end actions are. An action
//! runs at least once, and again, later and later, until somebody acknowledges it or its time is over. What the
//! vendor calls action queues; how they retry is this project's.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Core, SessionId, WebhookId};

/// The first pause between two attempts; each further one doubles it.
const FIRST_PAUSE_MS: i64 = 500;

/// The longest pause between two attempts.
const LONGEST_PAUSE_MS: i64 = 30_000;

/// At which end of a session an action runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// While Pending.
    Start,
    /// While Ending.
    End,
}

/// An attempt at an action, as an event tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Which, from 1.
    pub number: u32,
    /// Whether it told of the start or of the end.
    pub phase: Phase,
    /// Whether the action was acknowledged by it.
    pub has_succeeded: bool,
}

/// One thing to tell, and how far that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Identity of the message, the same in every attempt, so that receivers can drop what they have seen.
    pub id: Uuid,
    /// Whom to tell.
    pub webhook: WebhookId,
    /// When to tell.
    pub phase: Phase,
    /// Attempts that were made.
    pub attempts: u32,
    /// No attempt before.
    pub next_at: DateTime<Utc>,
    /// When it was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// Whether its time is over, so that nobody tries again.
    pub is_given_up: bool,
}

/// An open action ([`super::Session::open_actions`]), as the list of what is to be told has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAction {
    /// Whose.
    pub session: SessionId,
    /// Its identity.
    pub id: Uuid,
    /// Whom to tell.
    pub webhook: WebhookId,
    /// When to tell.
    pub phase: Phase,
    /// No attempt before.
    pub next_at: DateTime<Utc>,
}

impl Action {
    /// What a new session has to tell: its start, from `start` on, and its end.
    pub(super) fn of(
        core: &Core,
        start_webhooks: &[WebhookId],
        end_webhooks: &[WebhookId],
        start: DateTime<Utc>,
    ) -> Vec<Self> {
        let action = |webhook: &WebhookId, phase| Self {
            id: core.ids.new_id(),
            webhook: *webhook,
            phase,
            attempts: 0,
            next_at: start,
            acknowledged_at: None,
            is_given_up: false,
        };
        let at_start = start_webhooks.iter().map(|webhook| action(webhook, Phase::Start));
        at_start.chain(end_webhooks.iter().map(|webhook| action(webhook, Phase::End))).collect()
    }

    /// Whether it still is to be run.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.acknowledged_at.is_none() && !self.is_given_up
    }

    /// Counts a failed attempt at `now` and says when to try again: at `last` at the latest, and no more after that.
    ///
    /// The pause doubles from half a second to half a minute; up to half of it is taken off by the action's own id,
    /// so that many actions that failed together do not come back together.
    pub fn postpone(&mut self, now: DateTime<Utc>, last: DateTime<Utc>) {
        let pause = FIRST_PAUSE_MS.saturating_mul(1 << self.attempts.min(16)).min(LONGEST_PAUSE_MS);
        let share = i64::from(self.id.as_bytes()[15] ^ u8::try_from(self.attempts % 256).unwrap_or_default());
        self.attempts += 1;
        self.is_given_up = now >= last;
        self.next_at = (now + TimeDelta::milliseconds(pause - pause * share / 512)).min(last.max(now));
    }
}
