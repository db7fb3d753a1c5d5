//! Sessions: their states, and the events that their transitions leave behind.

use std::{fmt, sync::Arc};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    AccountId, Action, Actor, Approval, Attempt, Course, Phase, Request, SessionId, Target, TenantId,
};

/// Where a session is in its life. [`super::transition`] has the arrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum State {
    /// Waits for its approvers.
    AwaitingApproval,
    /// Waits for its scheduled start, or is being started.
    Pending,
    /// Takes place.
    Active,
    /// Its end was asked for and is under way.
    Ending,
    /// Over; nothing leaves this state.
    Ended(Outcome),
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// By its schedule, its requester, or a stop.
    Completed,
    /// By somebody else, a sweep, or a cancel.
    Cancelled,
    /// It could not be started.
    Failed,
    /// An approver refused it.
    Denied,
    /// Nobody approved it in time.
    ApprovalFailed,
}

impl State {
    /// Every state, in the order of a life.
    pub const ALL: [Self; 9] = [
        Self::AwaitingApproval,
        Self::Pending,
        Self::Active,
        Self::Ending,
        Self::Ended(Outcome::Completed),
        Self::Ended(Outcome::Cancelled),
        Self::Ended(Outcome::Failed),
        Self::Ended(Outcome::Denied),
        Self::Ended(Outcome::ApprovalFailed),
    ];

    /// Whether the session is over.
    #[must_use]
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Ended(_))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AwaitingApproval => "awaiting approval",
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Ending => "ending",
            Self::Ended(Outcome::Completed) => "completed",
            Self::Ended(Outcome::Cancelled) => "cancelled",
            Self::Ended(Outcome::Failed) => "failed",
            Self::Ended(Outcome::Denied) => "denied",
            Self::Ended(Outcome::ApprovalFailed) => "approval failed",
        })
    }
}

/// How a session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Starts by schedule and ends in two steps, of which the worker takes the second.
    Managed,
    /// One at a time on its target; active at once and over at once.
    Exclusive,
}

/// Somebody's stay on a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Identity.
    pub id: SessionId,
    /// Whose it is.
    pub tenant: TenantId,
    /// How it lives.
    pub kind: Kind,
    /// Where it takes place.
    pub target: Target,
    /// Whose stay it is; ending it themselves makes it [`Outcome::Completed`].
    pub requester: AccountId,
    /// Where it is in its life.
    pub state: State,
    /// Counts its changes; stores refuse a change that was made from an older one.
    pub revision: i64,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it last changed; never runs backwards.
    pub modified_at: DateTime<Utc>,
    /// When it is to start.
    pub scheduled_start: DateTime<Utc>,
    /// When it became active.
    pub actual_start: Option<DateTime<Utc>>,
    /// When it expires; `None` for never.
    pub scheduled_end: Option<DateTime<Utc>>,
    /// When it ended.
    pub actual_end: Option<DateTime<Utc>>,
    /// Who asked for its end, and when.
    pub end: Option<End>,
    /// Why it is in its state, for people.
    pub description: Option<String>,
    /// What was asked for.
    pub request: Arc<Request>,
    /// What has become of it since.
    pub course: Course,
}

impl Session {
    /// Whether an administrator has locked it; what is over is not locked any more.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.course.lock.is_some() && !self.state.is_ended()
    }

    /// For how many whole seconds it has been active, until `now` or until its end; 0 before its start.
    #[must_use]
    pub fn active_seconds(&self, now: DateTime<Utc>) -> u64 {
        let until = self.actual_end.unwrap_or(now);
        let active = self.actual_start.map_or(0, |start| (until - start).num_seconds());
        u64::try_from(active).unwrap_or_default()
    }

    /// When the session's state should pass by itself; well after that it hangs.
    #[must_use]
    pub fn due_at(&self) -> Option<DateTime<Utc>> {
        match self.state {
            State::Pending => Some(self.scheduled_start),
            State::Active => self.scheduled_end,
            State::Ending => self.end.map(|end| end.asked_at),
            State::AwaitingApproval | State::Ended(_) => None,
        }
    }

    /// What is to be told now, by the session's kind and state.
    ///
    /// The actions of a managed session hold it up: Pending waits for those of its start, Ending for those of its end.
    /// One that was over without that tells its end afterwards. One that never began tells no end, since nobody has
    /// heard of its start: it was not Active, and no start was tried. Those of an exclusive session never hold it up:
    /// it tells its start while it is Active or over, and its end after that.
    pub fn open_actions(&self) -> impl Iterator<Item = &Action> {
        self.actions_now().filter(|action| action.is_open() && !self.is_behind_its_start(action))
    }

    /// Whether all that the present state has to tell was acknowledged.
    #[must_use]
    pub fn is_acknowledged(&self) -> bool {
        self.actions_now().all(|action| action.acknowledged_at.is_some())
    }

    fn actions_now(&self) -> impl Iterator<Item = &Action> {
        let phases: &[Phase] = match (self.kind, self.state) {
            (Kind::Managed, State::Pending) | (Kind::Exclusive, State::Active) => &[Phase::Start],
            // over by its end as well: an attempt at its start may come to something after that
            (
                Kind::Managed,
                State::Ending | State::Ended(Outcome::Completed | Outcome::Cancelled | Outcome::Failed),
            ) if self.has_begun() => &[Phase::End],
            (Kind::Exclusive, State::Ended(_)) => &[Phase::Start, Phase::End],
            _ => &[],
        };
        self.course.actions.iter().filter(|action| phases.contains(&action.phase))
    }

    /// Whether anybody may have heard of its start.
    fn has_begun(&self) -> bool {
        let was_tried = |action: &Action| action.phase == Phase::Start && action.attempts > 0;
        self.actual_start.is_some() || self.course.actions.iter().any(was_tried)
    }

    /// Whether it tells the end of an exclusive session to somebody who has not yet heard of its start.
    fn is_behind_its_start(&self, action: &Action) -> bool {
        let is_before = |other: &Action| {
            other.phase == Phase::Start && other.webhook == action.webhook && other.is_open()
        };
        self.kind == Kind::Exclusive
            && action.phase == Phase::End
            && self.course.actions.iter().any(is_before)
    }

    /// Since when an action of this phase is to be told.
    #[must_use]
    pub fn told_since(&self, phase: Phase) -> DateTime<Utc> {
        match phase {
            Phase::Start => self.scheduled_start,
            Phase::End => self.end.map_or(self.modified_at, |end| end.asked_at),
        }
    }

    /// Since when this action may be told; its time is over an action timeout later.
    ///
    /// As [`told_since`](Self::told_since), but that the end of an exclusive session waits until its webhook has been
    /// told the start, or until that was given up.
    #[must_use]
    pub fn may_tell_since(&self, action: &Action) -> DateTime<Utc> {
        let since = self.told_since(action.phase);
        if self.kind != Kind::Exclusive || action.phase != Phase::End {
            return since;
        }
        let is_start = |other: &&Action| other.phase == Phase::Start && other.webhook == action.webhook;
        // nothing is tried after it was given up, which is when it would have been tried next
        let settled = |start: &Action| start.acknowledged_at.or(start.is_given_up.then_some(start.next_at));
        self.course.actions.iter().filter(is_start).filter_map(settled).fold(since, DateTime::max)
    }

    /// When the worker should look at it next: the worker's to-do list is ordered by it.
    ///
    /// `None` while it has something to tell that nobody has acknowledged: that is on a list of its own
    /// ([`super::SessionStore::next_actions`]), and where it was given up the session hangs until it is swept.
    #[must_use]
    pub fn work_at(&self) -> Option<DateTime<Utc>> {
        match self.state {
            // what is not approved by the end that was asked for is not any more
            State::AwaitingApproval => {
                let due = self.course.approval.as_ref().and_then(Approval::due_at);
                due.into_iter().chain(self.request.end).min()
            }
            State::Pending | State::Ending if !self.is_acknowledged() => None,
            State::Pending | State::Active => self.due_at(),
            // at once: no end waits for a clock that was set back
            State::Ending => Some(DateTime::UNIX_EPOCH),
            State::Ended(_) => None,
        }
    }

    /// Whether the worker has something to do for it, now or later.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.work_at().is_some() || self.open_actions().next().is_some()
    }
}

/// Who asked for a session's end, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Who.
    pub by: Actor,
    /// When.
    pub asked_at: DateTime<Utc>,
}

/// One line of a session's history, written in the transaction of the transition that it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which session.
    pub session: SessionId,
    /// Whose.
    pub tenant: TenantId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who caused it.
    pub actor: Actor,
    /// The state that was left; `None` for the first event.
    pub from: Option<State>,
    /// The state that was entered.
    pub to: State,
    /// Why, for people.
    pub reason: Option<String>,
    /// Which attempt at an action it tells of; `None` for all else.
    pub attempt: Option<Attempt>,
}
