//! The state machine: every pair of a state and a command by name, and what holds over any sequence of commands.

mod lives;

use chrono::TimeDelta;
use hangup::domain::{
    Action, Actor, Approval, Command, Decision, HangingRule, Lock, LoginAccount, Outcome, Phase, Session,
    State, TenantId, WebhookId, WorkflowId, hanging, transition, transition_in_full,
};
use uuid::Uuid;

use crate::fixtures::{alice, ballot, bob, exclusive, limits, managed, minutes, noon, waiting, workflow};

use Outcome::{ApprovalFailed, Cancelled, Completed, Denied, Failed};
use State::{Active, AwaitingApproval, Ended, Ending, Pending};

/// What a table below expects of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Expected {
    To(State),
    Same,
    No,
}
use Expected::{No, Same, To};

/// The commands, by the columns of the tables.
fn commands() -> [(&'static str, Command); 13] {
    let login = LoginAccount { id: Uuid::from_u128(0x10), name: Some("EXAMPLE\\alice-adm".into()) };
    [
        ("approve", Command::Vote(ballot(bob(), true))),
        ("deny", Command::Vote(ballot(bob(), false))),
        ("check", Command::CheckApproval),
        ("start", Command::Start),
        ("extend", Command::Extend { minutes: None, by_admin: false }),
        ("lock", Command::Lock(lock())),
        ("unlock", Command::Unlock(None)),
        ("act as", Command::ActAs(bob())),
        ("log in as", Command::LogInAs(login)),
        ("end", Command::End),
        ("finish", Command::Finish),
        ("sweep", Command::Sweep(limits())),
        ("close", Command::Close(Cancelled)),
    ]
}

fn lock() -> Lock {
    Lock {
        id: Uuid::from_u128(0x10c),
        title: Some("Under investigation".into()),
        message: Some("call the security desk".into()),
        at: noon(),
        on: None,
    }
}

const APPROVED: Expected = To(Pending);
const DENIED: Expected = To(Ended(Denied));
const ENDING: Expected = To(Ending);
const COMPLETED: Expected = To(Ended(Completed));

/// What Alice's managed session, which waits for Bob alone, makes of each command by Alice at noon, when it is due and
/// hangs by no rule.
#[rustfmt::skip]
const MANAGED: [(State, [Expected; 13]); 9] = [
    //                       approve   deny    check  start       extend      lock                  unlock act as                log in as             end     finish     sweep  close
    (AwaitingApproval,      [APPROVED, DENIED, Same,  No,     No,         To(AwaitingApproval), Same,  To(AwaitingApproval), To(AwaitingApproval), ENDING, No,        Same,  No]),
    (Pending,               [No,       No,     Same,  To(Active), No,         To(Pending),          Same,  To(Pending),          To(Pending),          ENDING, No,        Same,  No]),
    (Active,                [No,       No,     Same,  No,     To(Active), To(Active),           Same,  To(Active),           To(Active),           ENDING, No,        Same,  No]),
    (Ending,                [No,       No,     Same,  Same,   No,         ENDING,               Same,  ENDING,               ENDING,               Same,   COMPLETED, Same,  No]),
    (Ended(Completed),      [No,       No,     Same,  Same,   No,         No,                   Same,  No,                   No,                   Same,   Same,      Same,  No]),
    (Ended(Cancelled),      [No,       No,     Same,  Same,   No,         No,                   Same,  No,                   No,                   Same,   Same,      Same,  No]),
    (Ended(Failed),         [No,       No,     Same,  Same,   No,         No,                   Same,  No,                   No,                   Same,   Same,      Same,  No]),
    (Ended(Denied),         [No,       No,     Same,  Same,   No,         No,                   Same,  No,                   No,                   Same,   Same,      Same,  No]),
    (Ended(ApprovalFailed), [No,       No,     Same,  Same,   No,         No,                   Same,  No,                   No,                   Same,   Same,      Same,  No]),
];

/// The two states that a community's session has; it comes to no other by the commands that its family gives.
#[rustfmt::skip]
const EXCLUSIVE: [(State, [Expected; 13]); 3] = [
    //                  approve deny check start extend lock        unlock act as      log in as   end     finish sweep close
    (Active,           [No,     No,  Same, No,   No,    To(Active), Same,  To(Active), To(Active), ENDING, No,    Same, To(Ended(Cancelled))]),
    (Ended(Completed), [No,     No,  Same, Same, No,    No,         Same,  No,         No,         Same,   Same,  Same, No]),
    (Ended(Cancelled), [No,     No,  Same, Same, No,    No,         Same,  No,         No,         Same,   Same,  Same, No]),
];

/// Alice's session, which waits for one vote of Bob's.
fn waiting_for_bob() -> Session {
    let one_tier = workflow(WorkflowId(Uuid::from_u128(1)), &[&[bob()]]);
    let mut session = waiting(1);
    session.course.approval = Some(Approval::new(one_tier, noon()));
    session
}

fn in_state(mut session: Session, state: State) -> Session {
    session.state = state;
    if matches!(state, Ending | Ended(_)) {
        session.end = Some(hangup::domain::End { by: Actor::Account(alice()), asked_at: noon() });
    }
    if state.is_ended() {
        session.actual_end = Some(noon());
    }
    session
}

fn outcome_of(session: &Session, command: &Command) -> Expected {
    match transition(session, command, Actor::Account(alice()), noon()) {
        Decision::Change(change) => To(change.after.state),
        Decision::Unchanged => Same,
        Decision::Refused(_) | Decision::Denied(_) | Decision::Locked(_) => No,
    }
}

fn check(session: &Session, table: &[(State, [Expected; 13])]) {
    for (state, row) in table {
        for ((name, command), expected) in commands().into_iter().zip(row) {
            let found = outcome_of(&in_state(session.clone(), *state), &command);
            assert_eq!(found, *expected, "{name} of a {:?} session that is {state}", session.kind);
        }
    }
}

#[test]
fn every_pair_of_state_and_command_of_a_managed_session_does_what_the_table_says() {
    check(&waiting_for_bob(), &MANAGED);
}

#[test]
fn every_pair_of_state_and_command_of_a_community_session_does_what_the_table_says() {
    check(&exclusive(1, TenantId::INSTALLATION, 1), &EXCLUSIVE);
}

#[test]
fn a_session_starts_at_its_scheduled_start_and_not_before() {
    let mut session = managed(1);
    session.scheduled_start = noon() + minutes(1);
    let start = |now| transition(&session, &Command::Start, Actor::Worker, now);
    assert!(matches!(start(session.scheduled_start - TimeDelta::milliseconds(1)), Decision::Refused(_)));
    let Decision::Change(change) = start(session.scheduled_start) else { panic!("it is due") };
    assert_eq!((change.after.state, change.after.actual_start), (Active, Some(session.scheduled_start)));
}

#[test]
fn the_schedule_ends_a_session_at_its_scheduled_end_and_not_before() {
    let session = in_state(managed(1), Active);
    let end = session.scheduled_end.unwrap();
    let expire = |now| transition(&session, &Command::End, Actor::Schedule, now);
    assert!(matches!(expire(end - TimeDelta::milliseconds(1)), Decision::Refused(_)));
    assert!(matches!(expire(end), Decision::Change(_)));

    let endless = Session { scheduled_end: None, ..session };
    let expired = transition(&endless, &Command::End, Actor::Schedule, noon() + minutes(100_000));
    assert!(matches!(expired, Decision::Refused(_)));
}

/// Ends and finishes a session, and gives it as it then is.
fn ended_by(session: &Session, by: Actor) -> Session {
    let at = session.scheduled_end.unwrap();
    let Decision::Change(ending) = transition(session, &Command::End, by, at) else {
        panic!("it can be ended")
    };
    let finished = transition(&ending.after, &Command::Finish, Actor::Worker, at + minutes(1));
    let Decision::Change(ended) = finished else { panic!("it can be finished") };
    ended.after
}

#[test]
fn who_ended_a_session_decides_its_outcome() {
    let session = in_state(managed(1), Active);
    for (by, outcome) in [
        (Actor::Account(alice()), Completed),
        (Actor::Schedule, Completed),
        (Actor::Account(bob()), Cancelled),
        (Actor::Worker, Cancelled),
    ] {
        let ended = ended_by(&session, by);
        assert_eq!(ended.state, Ended(outcome), "by {by:?}");
        let end = ended.end.unwrap();
        assert_eq!(
            (end.by, end.asked_at),
            (by, session.scheduled_end.unwrap()),
            "the receipt keeps who asked"
        );
        assert_eq!(ended.actual_end, session.scheduled_end.map(|end| end + minutes(1)), "by {by:?}");
    }
}

#[test]
fn a_community_session_ends_as_it_is_closed() {
    let session = exclusive(1, TenantId::INSTALLATION, 1);
    for outcome in [Completed, Cancelled] {
        let closed =
            transition(&session, &Command::Close(outcome), Actor::Account(bob()), noon() + minutes(1));
        let Decision::Change(change) = closed else { panic!("an active session can be closed") };
        assert_eq!(change.after.state, Ended(outcome));
        assert_eq!(change.after.end.map(|end| end.by), Some(Actor::Account(bob())));
        assert_eq!(change.after.actual_end, Some(noon() + minutes(1)));
    }
}

#[test]
fn a_session_hangs_only_past_the_limit_of_its_state() {
    let (timeout, grace) = (limits().action_timeout, limits().grace);
    let end = managed(1).scheduled_end.unwrap();
    for (state, limit, rule) in [
        (Pending, noon() + timeout, HangingRule::PendingTooLong),
        (Active, end + grace, HangingRule::ActiveTooLong),
        (Ending, noon() + timeout, HangingRule::EndingTooLong),
    ] {
        let session = in_state(managed(1), state);
        assert_eq!(hanging(&session, limit, &limits()), None, "{state} at its limit");
        let past = limit + TimeDelta::milliseconds(1);
        assert_eq!(hanging(&session, past, &limits()), Some(rule), "{state} past its limit");

        let Decision::Change(swept) =
            transition(&session, &Command::Sweep(limits()), Actor::Account(bob()), past)
        else {
            panic!("{state} past its limit is swept");
        };
        assert_eq!(swept.after.state, Ended(Cancelled), "{state}");
        assert!(swept.events[0].reason.as_deref().unwrap().contains("hanging"), "{state}");
    }
}

#[test]
fn sessions_that_wait_or_are_over_or_have_no_end_never_hang() {
    let much_later = noon() + TimeDelta::days(3650);
    for state in [AwaitingApproval, Ended(Completed), Ended(Failed)] {
        assert_eq!(hanging(&in_state(managed(1), state), much_later, &limits()), None, "{state}");
    }
    let future = Session { scheduled_start: much_later, ..managed(1) };
    assert_eq!(hanging(&future, much_later, &limits()), None);
    let endless = exclusive(1, TenantId::INSTALLATION, 1);
    assert_eq!(hanging(&endless, much_later, &limits()), None);
}

#[test]
fn a_tier_that_nobody_decides_escalates_and_after_the_last_fails_the_request() {
    let session = waiting(1);
    let check = |session: &Session, now| transition(session, &Command::CheckApproval, Actor::Schedule, now);
    let just_before = noon() + minutes(10) - TimeDelta::milliseconds(1);
    assert_eq!(check(&session, just_before), Decision::Unchanged);
    let Decision::Change(escalated) = check(&session, noon() + minutes(10)) else { panic!("it is due") };
    let after = &escalated.after;
    assert_eq!((after.state, after.course.approval.as_ref().unwrap().tier()), (AwaitingApproval, 1));
    assert_eq!(check(after, noon() + minutes(19)), Decision::Unchanged, "each tier has its own time");
    let late =
        transition(after, &Command::Vote(ballot(bob(), true)), Actor::Account(bob()), noon() + minutes(11));
    assert!(matches!(late, Decision::Denied(_)), "Bob is not asked any more");
    let Decision::Change(failed) = check(after, noon() + minutes(20)) else { panic!("it is due") };
    assert_eq!(failed.after.state, Ended(ApprovalFailed));
}

#[test]
fn a_session_that_was_approved_late_starts_then_and_lasts_as_long() {
    let session = waiting_for_bob();
    let late = noon() + minutes(7);
    let voted = transition(&session, &Command::Vote(ballot(bob(), true)), Actor::Account(bob()), late);
    let Decision::Change(approved) = voted else { panic!("Bob is asked") };
    assert_eq!(approved.after.scheduled_start, late);
    assert_eq!(approved.after.scheduled_end, Some(late + minutes(60)));

    let early = Session { scheduled_start: noon() + minutes(30), ..session };
    let voted = transition(&early, &Command::Vote(ballot(bob(), true)), Actor::Account(bob()), late);
    let Decision::Change(approved) = voted else { panic!("Bob is asked") };
    assert_eq!(approved.after.scheduled_start, early.scheduled_start, "there is time left");
}

#[test]
fn what_is_locked_is_not_extended_and_what_is_over_is_not_locked() {
    let session = in_state(managed(1), Active);
    let locked = transition(&session, &Command::Lock(lock()), Actor::Account(bob()), noon());
    let Decision::Change(locked) = locked else { panic!("an active session can be locked") };
    assert_eq!((locked.after.state, locked.after.course.lock.clone()), (Active, Some(lock())));
    let extend = Command::Extend { minutes: None, by_admin: true };
    assert_eq!(
        transition(&locked.after, &extend, Actor::Account(bob()), noon()),
        Decision::Locked(lock()),
        "not even by an administrator"
    );
    let over = ended_by(&locked.after, Actor::Schedule);
    assert_eq!((over.state, over.course.lock), (Ended(Completed), None));
}

#[test]
fn a_session_whose_time_has_passed_before_it_could_start_fails() {
    let session = managed(1);
    let end = session.scheduled_end.unwrap();
    let Decision::Change(change) = transition(&session, &Command::Start, Actor::Worker, end) else {
        panic!("it must not stay pending")
    };
    assert_eq!(change.after.state, Ended(Failed));
    assert_eq!(change.after.actual_start, None);
}

#[test]
fn a_sweep_is_the_end_of_what_somebody_else_asked_to_end() {
    let session = in_state(managed(1), Ending);
    let sweeper = Actor::Account(bob());
    let now = session.end.unwrap().asked_at + limits().action_timeout + minutes(1);
    let Decision::Change(change) = transition(&session, &Command::Sweep(limits()), sweeper, now) else {
        panic!("it hangs")
    };
    assert_eq!(change.after.state, Ended(Cancelled));
    assert_eq!(change.after.end.unwrap().by, sweeper);
}

#[test]
fn an_end_that_has_nobody_to_tell_is_finished_in_one_change_of_two_steps() {
    let session = Session { actual_start: Some(noon()), ..in_state(managed(1), Active) };
    let end =
        |session: &Session| match transition_in_full(session, &Command::End, Actor::Account(bob()), noon()) {
            Decision::Change(change) => *change,
            other => panic!("{other:?}"),
        };
    let change = end(&session);
    let steps: Vec<_> = change.events.iter().map(|event| (event.from, event.to, event.actor)).collect();
    let asked = (Some(Active), Ending, Actor::Account(bob()));
    assert_eq!(steps, [asked, (Some(Ending), Ended(Cancelled), Actor::Worker)]);
    assert_eq!((change.from, change.from_revision), (Active, session.revision));
    assert_eq!((change.after.state, change.after.revision), (Ended(Cancelled), session.revision + 2));
    assert_eq!(change.after.end.unwrap().by, Actor::Account(bob()));

    let mut telling = session;
    telling.course.actions.push(Action {
        id: Uuid::from_u128(0xac),
        webhook: WebhookId(Uuid::from_u128(0x80)),
        phase: Phase::End,
        attempts: 0,
        next_at: noon(),
        acknowledged_at: None,
        is_given_up: false,
    });
    let change = end(&telling);
    assert_eq!((change.after.state, change.events.len()), (Ending, 1), "somebody is to be told first");
}
