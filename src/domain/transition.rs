//! The state machine: every arrow of a session's life, in one function.
//!
//! ```text
//! AwaitingApproval ──votes──> Pending ──start──> Active ──end──> Ending ──finish──> Ended(Completed|Cancelled)
//!       │ denied, too late       │ fail                            │ hanging: sweep ──> Ended(Cancelled)
//!       └──> Ended(Denied|…)     └──> Ended(Failed)
//! ```
//! Waiting and pending sessions can be ended too. An exclusive session is closed from Active in one step.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    AccountId, Action, Actor, Attempt, Ballot, Change, Course, End, Error, Event, HangingLimits, HangingRule,
    HoldOn, Kind, Lock, LoginAccount, Outcome, Phase, Session, State, act_as, check_approvals, copy_password,
    extend_session, hanging::hanging, lock_sessions, log_in_as, vote,
};

/// What can be asked of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// An approver votes.
    Vote(Ballot),
    /// A tier of its approval may have run out of time.
    CheckApproval,
    /// Its time has come, and what its start has to tell was acknowledged.
    Start,
    /// Let it last longer.
    Extend {
        /// By how many minutes; `None` for its profile's.
        minutes: Option<u32>,
        /// Whether an administrator asks, who always may.
        by_admin: bool,
    },
    /// Let it lend nothing.
    Lock(Lock),
    /// Take one lock from it: that on this, or its own. It lends again where no other is left.
    Unlock(Option<HoldOn>),
    /// Note that its requester is shown the password of its credential.
    Reveal,
    /// It acts as this account on its target.
    ActAs(AccountId),
    /// It uses this login on its target.
    LogInAs(LoginAccount),
    /// End it as soon as possible.
    End,
    /// What its end has to tell was acknowledged.
    Finish,
    /// One of its actions was acknowledged.
    Acknowledge {
        /// Which.
        action: Uuid,
        /// What the answer was.
        answer: String,
    },
    /// An attempt at one of its actions failed.
    Postpone {
        /// Which.
        action: Uuid,
        /// How.
        error: String,
        /// How long actions may be tried, from when their state was due.
        timeout: TimeDelta,
    },
    /// End it at once if it hangs by these limits.
    Sweep(HangingLimits),
    /// End an exclusive session at once: `Completed` by a stop, `Cancelled` by a cancel.
    Close(Outcome),
}

/// What becomes of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The session changes; the store must still agree that nothing else happened in between.
    Change(Box<Change>),
    /// Nothing is to be done: it was already so, or the session is over and absorbs the command.
    Unchanged,
    /// The state does not allow it; says why.
    Refused(String),
    /// Whoever asks may not; says why.
    Denied(String),
    /// An administrator has locked the session.
    Locked(Lock),
}

/// Decides what `command` by `actor` at `now` makes of `session`.
///
/// Pure: changes nothing itself. Times never run backwards, even where `now` does: a change happens no earlier than
/// the one before it. An end is idempotent, and its outcome depends on who asked: the schedule or the requester makes
/// `Completed`, anybody else `Cancelled`.
#[must_use]
pub fn transition(session: &Session, command: &Command, actor: Actor, now: DateTime<Utc>) -> Decision {
    let step = Step { before: session, actor, now: now.max(session.modified_at) };
    match (session.state, command) {
        (State::AwaitingApproval, Command::Vote(ballot)) => vote::vote(&step, ballot),
        (state, Command::Vote(_)) => {
            Decision::Refused(format!("the session does not wait for approval: it is {state}"))
        }
        (State::AwaitingApproval, Command::CheckApproval) => check_approvals::check(&step),
        (State::Pending, Command::Start) => start(&step),
        (State::Active, Command::Reveal) => reveal(&step),
        (State::Active, Command::Extend { minutes, by_admin }) => {
            extend_session::extend(&step, *minutes, *by_admin)
        }
        (State::Ended(_), Command::Lock(_) | Command::ActAs(_) | Command::LogInAs(_)) => {
            Decision::Refused(format!("the session is over: it is {}", session.state))
        }
        (_, Command::Lock(lock)) => lock_sessions::lock(&step, lock),
        (_, Command::Unlock(on)) => lock_sessions::unlock(&step, *on),
        (_, Command::ActAs(account)) => act_as::set(&step, *account),
        (_, Command::LogInAs(login)) => log_in_as::set(&step, login),
        (State::Active, Command::End)
            if actor == Actor::Schedule && session.scheduled_end.is_none_or(|end| step.now < end) =>
        {
            Decision::Refused("the session's scheduled end has not come".into())
        }
        (State::AwaitingApproval | State::Pending | State::Active, Command::End) => {
            step.to(State::Ending, None)
        }
        (State::Ending, Command::Finish) if !session.is_acknowledged() => {
            Decision::Refused("the session's end is not acknowledged yet".into())
        }
        (State::Ending, Command::Finish) => step.to(State::Ended(outcome_of_end(&step)), None),
        (_, Command::Acknowledge { action, answer }) => acknowledge(&step, *action, answer),
        (_, Command::Postpone { action, error, timeout }) => postpone(&step, *action, error, *timeout),
        (State::Pending | State::Active | State::Ending, Command::Sweep(limits)) => sweep(&step, limits),
        (State::Active, Command::Close(outcome)) if session.kind == Kind::Exclusive => {
            step.to(State::Ended(*outcome), None)
        }
        // who waits for approval never hangs; what has moved on or is over drops what comes late
        (State::AwaitingApproval, Command::Sweep(_))
        | (State::Ending, Command::End | Command::Start)
        | (State::Pending | State::Active | State::Ending | State::Ended(_), Command::CheckApproval)
        | (State::Ended(_), Command::End | Command::Finish | Command::Sweep(_) | Command::Start) => {
            Decision::Unchanged
        }
        (state, _) => Decision::Refused(format!("the session is {state}")),
    }
}

/// What [`transition`] decides, with the step that follows by itself: an end that has nobody to tell is finished at
/// once.
#[must_use]
pub fn transition_in_full(
    session: &Session,
    command: &Command,
    actor: Actor,
    now: DateTime<Utc>,
) -> Decision {
    match transition(session, command, actor, now) {
        Decision::Change(asked) if asked.after.state == State::Ending && asked.after.is_acknowledged() => {
            match transition(&asked.after, &Command::Finish, Actor::Worker, now) {
                Decision::Change(finished) => Decision::Change(Box::new(asked.then(*finished))),
                _ => Decision::Change(asked),
            }
        }
        decided => decided,
    }
}

fn start(step: &Step) -> Decision {
    if step.before.scheduled_end.is_some_and(|end| step.now >= end) {
        return step.to(State::Ended(Outcome::Failed), Some("its time passed before it could start".into()));
    }
    let start = step.before.scheduled_start;
    if step.now < start {
        let start = start.to_rfc3339_opts(SecondsFormat::Secs, true);
        return Decision::Refused(format!("the session is scheduled to start at {start}"));
    }
    if !step.before.is_acknowledged() {
        return Decision::Refused("the session's start is not acknowledged yet".into());
    }
    step.to(State::Active, None)
}

fn reveal(step: &Step) -> Decision {
    match copy_password::may_lend(step.before, step.now) {
        Err(Error::Locked(lock)) => Decision::Locked(lock),
        Err(why) => Decision::Refused(why.to_string()),
        Ok(()) => step.edit("the password was revealed", |_| {}),
    }
}

fn acknowledge(step: &Step, id: Uuid, answer: &str) -> Decision {
    let Some(mut action) = unsettled(step.before, id) else { return Decision::Unchanged };
    action.attempts += 1;
    action.acknowledged_at = Some(step.now);
    let attempt = Attempt { number: action.attempts, phase: action.phase, has_succeeded: true };
    step.attempt(attempt, step.before.state, answer.to_owned(), &action)
}

/// A start that nobody acknowledges in time makes the session Failed; an end that nobody does leaves it hanging.
fn postpone(step: &Step, id: Uuid, error: &str, timeout: TimeDelta) -> Decision {
    let Some(mut action) = unsettled(step.before, id) else { return Decision::Unchanged };
    action.postpone(step.now, step.before.may_tell_since(&action) + timeout);
    let has_failed = action.is_given_up && step.before.state == State::Pending;
    let state = if has_failed { State::Ended(Outcome::Failed) } else { step.before.state };
    let attempt = Attempt { number: action.attempts, phase: action.phase, has_succeeded: false };
    step.attempt(attempt, state, error.to_owned(), &action)
}

/// An action that nobody has acknowledged, also where the session has moved on while it was told: what the attempt came
/// to is a line of the history all the same.
fn unsettled(session: &Session, id: Uuid) -> Option<Action> {
    let mut actions = session.course.actions.iter();
    actions.find(|action| action.id == id && action.acknowledged_at.is_none()).cloned()
}

fn sweep(step: &Step, limits: &HangingLimits) -> Decision {
    hanging(step.before, step.now, limits).map_or(Decision::Unchanged, |rule| {
        step.change(State::Ended(Outcome::Cancelled), Some(swept_because(rule)), |after| {
            if step.before.state == State::Ending {
                // who did not acknowledge the end in all that time is told no more
                after
                    .course
                    .actions
                    .iter_mut()
                    .filter(|it| it.is_open())
                    .for_each(|it| it.is_given_up = true);
            }
        })
    })
}

fn swept_because(rule: HangingRule) -> String {
    format!("cancelled as hanging: {rule}")
}

/// Who ended it decides the outcome.
fn outcome_of_end(step: &Step) -> Outcome {
    match step.before.end.map_or(step.actor, |end| end.by) {
        Actor::Schedule => Outcome::Completed,
        Actor::Account(id) if id == step.before.requester => Outcome::Completed,
        Actor::Account(_) | Actor::Worker => Outcome::Cancelled,
    }
}

/// One step of a session's life: from what, by whom and when.
pub(super) struct Step<'a> {
    pub(super) before: &'a Session,
    pub(super) actor: Actor,
    pub(super) now: DateTime<Utc>,
}

impl Step<'_> {
    /// Into another state.
    fn to(&self, state: State, reason: Option<String>) -> Decision {
        self.change(state, reason, |_| {})
    }

    /// Within the state.
    pub(super) fn edit(&self, reason: impl Into<String>, edit: impl FnOnce(&mut Course)) -> Decision {
        self.change(self.before.state, Some(reason.into()), |after| edit(&mut after.course))
    }

    /// What an attempt at an action came to, and the action as it then is.
    fn attempt(&self, attempt: Attempt, to: State, came_to: String, action: &Action) -> Decision {
        let mut decision = self.change(to, Some(came_to), |after| {
            for before in after.course.actions.iter_mut().filter(|before| before.id == action.id) {
                before.clone_from(action);
            }
        });
        if let Decision::Change(change) = &mut decision {
            change.events.iter_mut().for_each(|event| event.attempt = Some(attempt));
        }
        decision
    }

    /// Into `to`, with what else changes.
    pub(super) fn change(
        &self,
        to: State,
        reason: Option<String>,
        edit: impl FnOnce(&mut Session),
    ) -> Decision {
        let (before, actor, now) = (self.before, self.actor, self.now);
        let mut after = before.clone();
        edit(&mut after);
        after.state = to;
        after.revision += 1;
        after.modified_at = now;
        if to != before.state {
            after.description.clone_from(&reason);
            if before.state != State::Ending && (to == State::Ending || to.is_ended()) {
                // its end is to be told now, also where it comes before the start
                let at_end = |action: &&mut Action| action.phase == Phase::End;
                after.course.actions.iter_mut().filter(at_end).for_each(|action| action.next_at = now);
            }
            match to {
                State::Active => after.actual_start = Some(now),
                State::Ending => {
                    after.end = Some(End { by: actor, asked_at: now });
                }
                State::Ended(_) => {
                    after.actual_end = Some(now);
                    // what is over lends nothing, and needs no lock
                    after.course.set_locks(Vec::new());
                    // a sweep ends what somebody else asked to end, and so it is the sweep's
                    let asked = before.end.filter(|_| actor == Actor::Worker);
                    after.end = asked.or(Some(End { by: actor, asked_at: now }));
                }
                State::AwaitingApproval | State::Pending => {}
            }
        }
        let (session, tenant) = (before.id, before.tenant);
        let event =
            Event { session, tenant, at: now, actor, from: Some(before.state), to, reason, attempt: None };
        Decision::Change(Box::new(Change {
            from: before.state,
            from_revision: before.revision,
            from_event: None,
            after,
            events: vec![event],
        }))
    }
}
