//! The state machine: a session's whole life, of any commands by anybody at any times.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hangup::domain::{
    Action, Actor, Approval, Ballot, Command, Decision, HangingLimits, HoldOn, Lock, LoginAccount, OnTimeout,
    Outcome, Phase, ResourceId, Session, State, TenantId, Tier, WebhookId, WorkflowId, check_session,
    hanging, transition_in_full,
};
use uuid::Uuid;

use super::numbers::Numbers;
use crate::fixtures::{
    alice, begun, bob, carol, exclusive, limits, managed, minutes, noon, waiting, workflow,
};

/// The last moment that the contracts can write, in seconds.
const LAST: i64 = 253_402_300_799;

/// Whatever is asked, what is over stays over, times do not run backwards, and each change tells the whole story.
pub(super) fn live(input: &[u8]) {
    let mut numbers = Numbers::new(input);
    let mut session = beginning(&mut numbers);
    let mut now = noon();
    let mut history = vec![begun(&session)];
    for _ in 0..64 {
        if numbers.is_done() {
            break;
        }
        now = later_or_sooner(&mut numbers, now);
        let actor = actor(&mut numbers);
        let command = command(&mut numbers, &session, now);
        match transition_in_full(&session, &command, actor, now) {
            Decision::Change(change) => {
                assert_eq!((change.from, change.from_revision), (session.state, session.revision));
                holds(&session, &command, &change.after);
                history.extend(change.events);
                assert_eq!(check_session(&change.after, &history), [], "after {command:?}");
                session = change.after;
            }
            Decision::Refused(why) | Decision::Denied(why) => assert!(!why.is_empty() && !why.ends_with('.')),
            Decision::Locked(_) => assert!(session.is_locked()),
            Decision::Unchanged => {}
        }
        // what reads a session must bear whatever has become of it
        let _ = (session.work_at(), session.due_at(), session.has_work(), session.active_seconds(now));
        let _ = hanging(&session, now, &limits());
    }
}

/// What is true of a session after a change.
fn holds(before: &Session, command: &Command, after: &Session) {
    if before.state.is_ended() {
        // of what is over, only what was still to be told of it is noted
        let is_told = matches!(command, Command::Acknowledge { .. } | Command::Postpone { .. });
        assert!(is_told, "{command:?} changes what is {}", before.state);
        assert_eq!((after.state, after.end, after.actual_end), (before.state, before.end, before.actual_end));
    }
    assert!(before.modified_at <= after.modified_at, "times run backwards");
    if let Some(started) = before.actual_start {
        assert_eq!(after.actual_start, Some(started), "it starts once");
    }
    if after.state.is_ended() {
        assert!(after.course.locks().next().is_none(), "what is over is locked");
    }
    let same =
        |session: &Session| (session.id, session.tenant, session.kind, session.target, session.requester);
    assert_eq!(same(before), same(after));
    assert_eq!((before.created_at, &before.request), (after.created_at, &after.request));
    let asked_for =
        |session: &Session| session.course.actions.iter().map(|action| action.id).collect::<Vec<_>>();
    assert_eq!(asked_for(before), asked_for(after));
    for (was, is) in before.course.actions.iter().zip(&after.course.actions) {
        assert!(was.attempts <= is.attempts && is.attempts <= was.attempts + 1);
        let told = |action: &Action| (action.acknowledged_at, action.attempts);
        assert!(was.acknowledged_at.is_none() || told(was) == told(is), "what is acknowledged stays so");
    }
    if let (Some(was), Some(is)) = (&before.course.approval, &after.course.approval) {
        assert!(is.votes.starts_with(&was.votes) && is.asked_at.starts_with(&was.asked_at), "votes stay");
        let mut voters: Vec<_> = is.votes.iter().map(|vote| (vote.tier, vote.by)).collect();
        voters.sort_unstable_by_key(|(tier, by)| (*tier, by.0));
        assert!(voters.windows(2).all(|pair| pair[0] != pair[1]), "somebody votes twice");
    }
}

fn beginning(numbers: &mut Numbers) -> Session {
    let mut session = match numbers.byte() % 4 {
        0 => managed(1),
        1 => exclusive(1, TenantId::INSTALLATION, 1),
        2 => waiting(1),
        _ => {
            let mut session = waiting(1);
            session.course.approval = Some(any_approval(numbers));
            session
        }
    };
    if session.state != State::Active {
        session.scheduled_start = any_time(numbers);
        session.scheduled_end = numbers.yes().then(|| session.scheduled_start.max(any_time(numbers)));
        Arc::make_mut(&mut session.request).end = session.scheduled_end.filter(|_| numbers.yes());
    }
    session.course.extension.minutes = numbers.u32();
    session.course.extension.max_session_minutes = numbers.u32();
    session.course.extension.most = u32::from(numbers.byte());
    for n in 0..numbers.byte() % 5 {
        session.course.actions.push(Action {
            id: Uuid::from_u128(n.into()),
            webhook: WebhookId(Uuid::from_u128((n % 2).into())),
            phase: if numbers.yes() { Phase::Start } else { Phase::End },
            attempts: 0,
            next_at: session.scheduled_start,
            acknowledged_at: None,
            is_given_up: false,
        });
    }
    session
}

fn any_approval(numbers: &mut Numbers) -> Approval {
    let mut workflow = workflow(WorkflowId(Uuid::from_u128(1)), &[]);
    workflow.allows_self_approval = numbers.yes();
    for _ in 0..=numbers.byte() % 3 {
        workflow.tiers.push(Tier {
            approvers: [alice(), bob(), carol()][..=usize::from(numbers.byte() % 3)].to_vec(),
            quorum: u32::from(numbers.byte() % 4),
            timeout_minutes: numbers.u32(),
            on_timeout: numbers.one_of(&[OnTimeout::Escalate, OnTimeout::Fail]),
        });
    }
    Approval::new(workflow, noon())
}

fn any_time(numbers: &mut Numbers) -> DateTime<Utc> {
    let near = numbers.yes();
    let seconds = if near { numbers.within(-10_000..=10_000) } else { numbers.within(-LAST..=LAST) };
    let at = if near { noon().timestamp() + seconds } else { seconds.max(0) };
    DateTime::from_timestamp(at, 0).unwrap_or_else(noon)
}

fn later_or_sooner(numbers: &mut Numbers, now: DateTime<Utc>) -> DateTime<Utc> {
    match numbers.byte() % 8 {
        0 => any_time(numbers),
        1 => now - TimeDelta::seconds(numbers.within(0..=100_000)),
        2 | 3 => now + TimeDelta::minutes(numbers.within(0..=255)),
        _ => now + TimeDelta::milliseconds(numbers.within(0..=60_000)),
    }
    .min(DateTime::from_timestamp(LAST, 0).unwrap_or(now))
}

fn actor(numbers: &mut Numbers) -> Actor {
    numbers.one_of(&[
        Actor::Account(alice()),
        Actor::Account(bob()),
        Actor::Account(carol()),
        Actor::Schedule,
        Actor::Worker,
    ])
}

fn command(numbers: &mut Numbers, session: &Session, now: DateTime<Utc>) -> Command {
    let action = Uuid::from_u128((numbers.byte() % 5).into());
    let on = numbers.one_of(&[
        None,
        Some(HoldOn::Account(alice())),
        Some(HoldOn::Resource(ResourceId(Uuid::from_u128(0x5e)))),
    ]);
    let whole_minutes = |numbers: &mut Numbers| minutes(numbers.within(0..=10_000));
    match numbers.byte() % 15 {
        0 => Command::Vote(Ballot {
            by: numbers.one_of(&[alice(), bob(), carol()]),
            by_login: "EXAMPLE\\bob".into(),
            from: None,
            approves: !numbers.yes(),
            notes: None,
        }),
        1 => Command::CheckApproval,
        2 => Command::Start,
        3 => Command::Extend { minutes: numbers.yes().then(|| numbers.u32()), by_admin: numbers.yes() },
        4 => Command::Lock(Lock {
            id: Uuid::from_u128(numbers.byte().into()),
            title: None,
            message: None,
            at: now,
            on,
        }),
        5 => Command::Unlock(on),
        6 => Command::Reveal,
        7 => Command::ActAs(bob()),
        8 => Command::LogInAs(LoginAccount { id: action, name: None }),
        9 => Command::End,
        10 => Command::Finish,
        11 => Command::Acknowledge { action, answer: "204".into() },
        12 => {
            Command::Postpone { action, error: "it did not answer".into(), timeout: whole_minutes(numbers) }
        }
        13 => Command::Sweep(HangingLimits {
            action_timeout: whole_minutes(numbers),
            grace: whole_minutes(numbers),
        }),
        // a close is by a stop or a cancel
        _ if session.state == State::Active => {
            Command::Close(numbers.one_of(&[Outcome::Completed, Outcome::Cancelled]))
        }
        _ => Command::Close(Outcome::Cancelled),
    }
}
