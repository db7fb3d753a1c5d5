//! What holds over any sequence of commands.

use chrono::TimeDelta;
use hangup::domain::{
    Actor, Change, Command, Decision, Kind, Outcome, Session, State, TenantId, hanging, transition,
};
use proptest::prelude::*;

use super::{commands, in_state, waiting_for_bob};
use crate::fixtures::{alice, ballot, bob, carol, exclusive, limits, managed, minutes, noon, waiting};

use Outcome::{Cancelled, Completed};
use State::{Active, AwaitingApproval, Ended, Ending, Pending};

/// One step of a random life: what is asked, by whom, and how far the clock moves before, also backwards.
#[derive(Clone, Debug)]
struct Step {
    command: Command,
    actor: Actor,
    after: TimeDelta,
}

fn any_step() -> impl Strategy<Value = Step> {
    let actors = [Actor::Account(alice()), Actor::Account(bob()), Actor::Schedule, Actor::Worker];
    let all: Vec<_> = commands().into_iter().map(|(_, command)| command).collect();
    // commands that move it on come more often than in turn, so that lives get far
    let usual = vec![
        Command::Vote(ballot(bob(), true)),
        Command::Vote(ballot(carol(), true)),
        Command::Start,
        Command::End,
        Command::Finish,
    ];
    (
        prop_oneof![prop::sample::select(all), prop::sample::select(usual), any_extension()],
        prop::sample::select(actors.to_vec()),
        -600_000_i64..1_500_000,
    )
        .prop_map(|(command, actor, ms)| Step { command, actor, after: TimeDelta::milliseconds(ms) })
}

fn any_extension() -> impl Strategy<Value = Command> {
    (prop::option::of(0..200_u32), any::<bool>())
        .prop_map(|(minutes, by_admin)| Command::Extend { minutes, by_admin })
}

fn any_beginning() -> impl Strategy<Value = Session> {
    prop_oneof![
        Just(waiting(1)),
        Just(waiting_for_bob()),
        Just(managed(1)),
        Just(exclusive(1, TenantId::INSTALLATION, 1)),
    ]
}

/// What is true of every change, whatever led to it.
fn holds_of_change(before: &Session, step: &Step, change: &Change) -> Result<(), TestCaseError> {
    let after = &change.after;
    prop_assert!(!before.state.is_ended(), "nothing leaves {}", before.state);
    prop_assert_eq!(after.revision, before.revision + 1);
    prop_assert_eq!((change.from, change.from_revision), (before.state, before.revision));
    prop_assert!(after.modified_at >= before.modified_at, "times never run backwards");
    prop_assert!(after.actual_start.is_none_or(|start| start >= after.created_at));
    if let (Some(start), Some(end)) = (after.actual_start, after.actual_end) {
        prop_assert!(start <= end);
    }
    prop_assert_eq!(after.actual_end.is_some(), after.state.is_ended());
    let is_moved = after.scheduled_start != before.scheduled_start;
    prop_assert!(!is_moved || before.state == AwaitingApproval, "stores rely on it");
    prop_assert_eq!(after.end.is_some(), matches!(after.state, Ending | Ended(_)));
    if let (Some(asked), Some(end)) = (after.end, after.actual_end) {
        prop_assert!(asked.asked_at <= end);
    }
    prop_assert_eq!(after.due_at().is_some(), has_due_time(after));
    prop_assert!(after.course.lock.is_none() || !after.state.is_ended(), "what is over is not locked");
    holds_of_approval(before, after)?;
    holds_of_extension(before, step, after)?;

    let [event] = change.events.as_slice() else { panic!("one step, one event") };
    let told = (event.session, event.at, event.actor, event.from, event.to);
    prop_assert_eq!(told, (before.id, after.modified_at, step.actor, Some(before.state), after.state));
    let unchanging = |session: &Session| (session.id, session.kind, session.target, session.requester);
    prop_assert_eq!(unchanging(after), unchanging(before));
    prop_assert_eq!((after.created_at, &after.request), (before.created_at, &before.request));
    Ok(())
}

fn holds_of_approval(before: &Session, after: &Session) -> Result<(), TestCaseError> {
    let (Some(was), Some(is)) = (&before.course.approval, &after.course.approval) else {
        prop_assert_eq!(&before.course.approval, &after.course.approval);
        return Ok(());
    };
    if before.state != AwaitingApproval {
        prop_assert_eq!(was, is, "a decision stands");
    }
    prop_assert!(is.votes.starts_with(&was.votes) && is.votes.len() <= was.votes.len() + 1);
    prop_assert!(is.asked_at.starts_with(&was.asked_at) && is.asked_at.len() <= is.workflow.tiers.len());
    prop_assert!(is.asked_at.is_sorted() && is.votes.is_sorted_by_key(|vote| (vote.tier, vote.at)));
    for (n, vote) in is.votes.iter().enumerate() {
        prop_assert!(is.workflow.tiers[vote.tier].approvers.contains(&vote.by), "approvers alone vote");
        let again = is.votes[..n].iter().any(|other| (other.tier, other.by) == (vote.tier, vote.by));
        prop_assert!(!again, "nobody votes twice");
    }
    if before.state == AwaitingApproval && after.state == Pending {
        prop_assert!(is.is_won(is.workflow.tiers.len() - 1));
        prop_assert!(after.scheduled_start >= after.modified_at.min(before.scheduled_start));
        prop_assert_eq!(hanging(after, after.modified_at, &limits()), None, "who waited does not hang");
    }
    Ok(())
}

fn holds_of_extension(before: &Session, step: &Step, after: &Session) -> Result<(), TestCaseError> {
    if !matches!(step.command, Command::Extend { .. }) {
        prop_assert_eq!(before.course.extension, after.course.extension);
        return Ok(());
    }
    let extension = after.course.extension;
    prop_assert_eq!(extension.used, before.course.extension.used + 1);
    prop_assert!(before.course.lock.is_none(), "what is locked is not extended");
    let lasts = after.scheduled_end.unwrap() - after.scheduled_start;
    prop_assert!(lasts <= minutes(extension.max_session_minutes.into()), "never beyond the maximum");
    prop_assert!(after.scheduled_end > before.scheduled_end);
    if matches!(step.command, Command::Extend { by_admin: false, .. }) {
        prop_assert!(extension.is_allowed && extension.used <= extension.most);
    }
    Ok(())
}

fn has_due_time(session: &Session) -> bool {
    match session.state {
        Pending | Ending => true,
        Active => session.scheduled_end.is_some(),
        AwaitingApproval | Ended(_) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_any_life_the_invariants_hold(
        beginning in any_beginning(),
        steps in prop::collection::vec(any_step(), 1..24),
    ) {
        let mut session = beginning;
        let mut now = noon();
        for step in steps {
            now += step.after;
            match transition(&session, &step.command, step.actor, now) {
                Decision::Change(change) => {
                    holds_of_change(&session, &step, &change)?;
                    let again = transition(&change.after, &step.command, step.actor, now);
                    let repeats = matches!(step.command, Command::Extend { .. });
                    prop_assert!(repeats || !matches!(again, Decision::Change(_)), "{:?} twice", step.command);
                    session = change.after;
                }
                Decision::Unchanged => {}
                Decision::Locked(lock) => prop_assert_eq!(session.course.lock.as_ref(), Some(&lock)),
                Decision::Refused(why) | Decision::Denied(why) => prop_assert!(!why.is_empty() && !why.ends_with('.'), "{why}"),
            }
        }
    }

    #[test]
    fn the_outcome_of_any_ended_life_is_that_of_who_asked_first(
        enders in prop::collection::vec(prop::sample::select(vec![alice(), bob()]), 1..6),
    ) {
        let mut session = in_state(managed(1), Active);
        for ender in &enders {
            if let Decision::Change(change) = transition(&session, &Command::End, Actor::Account(*ender), noon()) {
                session = change.after;
            }
        }
        let Decision::Change(change) = transition(&session, &Command::Finish, Actor::Worker, noon()) else {
            return Err(TestCaseError::fail("a session that is ending can be finished"));
        };
        let outcome = if enders[0] == alice() { Completed } else { Cancelled };
        prop_assert_eq!(change.after.state, Ended(outcome));
    }

    #[test]
    fn community_sessions_never_wait(steps in prop::collection::vec(any_step(), 1..24)) {
        let mut session = exclusive(1, TenantId::INSTALLATION, 1);
        for step in steps.into_iter().filter(|step| step.command != Command::End) {
            if let Decision::Change(change) = transition(&session, &step.command, step.actor, noon()) {
                session = change.after;
            }
            prop_assert!(matches!(session.state, Active | Ended(Completed | Cancelled)), "{}", session.state);
            prop_assert_eq!(session.kind, Kind::Exclusive);
        }
    }
}
