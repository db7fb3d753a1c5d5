//! Sessions and their histories: begin, change, find.

use std::sync::Arc;

use hangup::domain::{
    AccountId, Action, Actor, Approval, Category, Change, Command, Course, CustomField, Decision, Event,
    Lock, LoginAccount, Order, Outcome, Page, Phase, Request, ResourceId, ServerId, Session, SessionColumn,
    SessionQuery, State, Store, Target, TenantId, Vote, WebhookId, Written, transition,
};
use uuid::Uuid;

use super::Place;
use crate::fixtures::{alice, begun, bob, exclusive, managed, minutes, noon, session_id, waiting};

pub(super) const COMMUNITY: TenantId = TenantId(Uuid::from_u128(0xc0));

pub(super) async fn begin(store: &Arc<dyn Store>, session: &Session) -> bool {
    let revision = store.directory().await.unwrap().revision();
    store.begin(revision, vec![(session.clone(), begun(session))]).await.unwrap().is_kept()
}

/// The change that a command makes of a session; panics where it makes none.
pub(super) fn change_of(session: &Session, command: &Command) -> Change {
    match transition(session, command, Actor::Account(alice()), noon() + minutes(1)) {
        Decision::Change(change) => *change,
        other => panic!("{command:?} of a session that is {} gives {other:?}", session.state),
    }
}

/// Commands a session through the store; panics where the store keeps nothing.
pub(super) async fn command(store: &Arc<dyn Store>, session: &Session, command: &Command) -> Session {
    let change = change_of(session, command);
    let after = change.after.clone();
    assert_eq!(store.change(vec![change]).await.unwrap(), [true]);
    after
}

pub(super) async fn a_session_is_read_as_it_was_begun(place: &dyn Place) {
    let store = place.open();
    let full = Session {
        description: Some("why it is so".into()),
        request: Request {
            end: Some(noon() + minutes(60)),
            created_by: Some(bob()),
            created_by_login: Some("EXAMPLE\\bob".into()),
            created_from: Some("192.0.2.17".into()),
            activity: Some(hangup::domain::ActivityId(Uuid::from_u128(0xac))),
            policy: Some(hangup::domain::PolicyId(Uuid::from_u128(0x90))),
            note: Some("ünïcode, \"quotes\" and a \0 in it".into()),
            ticket: Some(String::new()),
            custom_fields: vec![CustomField { name: "cost centre".into(), value: None }],
            account_name: "EXAMPLE\\alice".into(),
            resource_name: "db-01".into(),
            activity_name: "ssh".into(),
            policy_name: "everybody".into(),
            credential: Some(hangup::domain::CredentialId(Uuid::from_u128(0xcd))),
            group: Some(hangup::domain::GroupId(Uuid::from_u128(0x60))),
        }
        .into(),
        course: full_course(),
        ..managed(1)
    };
    for session in [full, managed(2), exclusive(3, COMMUNITY, -7)] {
        assert!(begin(&store, &session).await);
        assert_eq!(store.session(session.id).await.unwrap().as_deref(), Some(&session));
    }
}

/// One with a value for everything.
fn full_course() -> Course {
    let vote = Vote {
        by: bob(),
        by_login: "EXAMPLE\\bob".into(),
        from: Some("192.0.2.17".into()),
        tier: 0,
        approves: true,
        notes: Some("agreed".into()),
        at: noon(),
    };
    let waiting = waiting(1).course;
    let approval = waiting.approval.map(|approval| Approval { votes: vec![vote], ..approval });
    Course {
        approval,
        lock: Some(Lock {
            id: Uuid::from_u128(0x10c),
            title: None,
            message: Some("no".into()),
            at: noon(),
            on: None,
        }),
        target_user: Some(bob()),
        login_account: Some(LoginAccount { id: Uuid::from_u128(0x10), name: None }),
        actions: vec![Action {
            id: Uuid::from_u128(0xac7),
            webhook: WebhookId(Uuid::from_u128(0x3e)),
            phase: Phase::End,
            attempts: 3,
            next_at: noon() + minutes(1),
            acknowledged_at: None,
            is_given_up: true,
        }],
        ..waiting
    }
}

pub(super) async fn an_unknown_session_is_none(place: &dyn Place) {
    let store = place.open();
    assert!(begin(&store, &managed(1)).await);
    assert_eq!(store.session(session_id(2)).await.unwrap(), None);
    assert_eq!(store.events(session_id(2)).await.unwrap(), []);
}

pub(super) async fn a_change_and_its_event_are_kept_together(place: &dyn Place) {
    let store = place.open();
    let session = managed(1);
    begin(&store, &session).await;
    let change = change_of(&session, &Command::End);
    assert_eq!(store.change(vec![change.clone()]).await.unwrap(), [true]);
    assert_eq!(store.session(session.id).await.unwrap().as_deref(), Some(&change.after));
    assert_eq!(store.events(session.id).await.unwrap(), [begun(&session), change.events[0].clone()]);
}

pub(super) async fn a_change_from_a_state_that_was_left_changes_nothing(place: &dyn Place) {
    let store = place.open();
    let session = managed(1);
    begin(&store, &session).await;
    let late = change_of(&session, &Command::End);
    let active = command(&store, &session, &Command::Start).await;
    let events = store.events(session.id).await.unwrap();

    let wrong_revision = Change { from_revision: 7, ..change_of(&active, &Command::End) };
    let wrong_state = Change { from: State::Pending, ..change_of(&active, &Command::End) };
    let nobodys = change_of(&managed(99), &Command::End);
    for change in [late, wrong_revision, wrong_state, nobodys] {
        assert_eq!(store.change(vec![change]).await.unwrap(), [false]);
    }
    assert_eq!(store.session(session.id).await.unwrap().as_deref(), Some(&active));
    assert_eq!(store.events(session.id).await.unwrap(), events);
    assert_eq!(store.events(session_id(99)).await.unwrap(), []);
}

pub(super) async fn what_was_due_is_changed_as_it_was_read_or_not_at_all(place: &dyn Place) {
    let store = place.open();
    let session = managed(1);
    begin(&store, &session).await;
    let due = store.due(State::Pending, session.scheduled_start, None, 1).await.unwrap().remove(0);
    assert_eq!(due.session, session);
    let change = Change { from_event: due.last_event, ..change_of(&due.session, &Command::End) };
    assert_eq!(store.change(vec![change.clone(), change.clone()]).await.unwrap(), [true, false]);
    assert_eq!(store.session(session.id).await.unwrap().as_deref(), Some(&change.after));
    assert_eq!(store.events(session.id).await.unwrap(), [begun(&session), change.events[0].clone()]);

    let ending = change.after;
    let from_another_event = Change { from_event: Some(999), ..change_of(&ending, &Command::Finish) };
    assert_eq!(store.change(vec![from_another_event]).await.unwrap(), [false]);
    assert_eq!(store.session(session.id).await.unwrap().as_deref(), Some(&ending));
}

pub(super) async fn changes_of_one_batch_are_told_apart(place: &dyn Place) {
    let store = place.open();
    let (first, second) = (managed(1), managed(2));
    begin(&store, &first).await;
    begin(&store, &second).await;
    let batch = vec![
        change_of(&first, &Command::End),
        change_of(&managed(3), &Command::End),
        change_of(&first, &Command::Start),
        change_of(&second, &Command::Start),
    ];
    assert_eq!(store.change(batch).await.unwrap(), [true, false, false, true]);
    assert_eq!(store.session(first.id).await.unwrap().map(|session| session.state), Some(State::Ending));
    assert_eq!(store.session(second.id).await.unwrap().map(|session| session.state), Some(State::Active));
    assert_eq!(store.change(vec![]).await.unwrap(), [] as [bool; 0]);
}

pub(super) async fn of_concurrent_changes_one_is_kept(place: &dyn Place) {
    let store = place.open();
    let session = managed(1);
    begin(&store, &session).await;
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..16 {
        let store = Arc::clone(&store);
        let command = if n % 2 == 0 { Command::Start } else { Command::End };
        let change = change_of(&session, &command);
        tasks.spawn(async move { store.change(vec![change]).await.unwrap() });
    }
    let kept = tasks.join_all().await.into_iter().flatten().filter(|kept| *kept).count();
    assert_eq!(kept, 1);
    assert_eq!(store.session(session.id).await.unwrap().map(|session| session.revision), Some(2));
    assert_eq!(store.events(session.id).await.unwrap().len(), 2);
}

pub(super) async fn a_server_has_one_active_session(place: &dyn Place) {
    let store = place.open();
    let first = exclusive(1, COMMUNITY, 1);
    assert!(begin(&store, &first).await);
    let refused = exclusive(2, COMMUNITY, 1);
    assert!(!begin(&store, &refused).await);
    assert_eq!(store.session(refused.id).await.unwrap(), None);
    assert_eq!(store.events(refused.id).await.unwrap(), []);

    assert!(begin(&store, &exclusive(3, COMMUNITY, 2)).await, "another server");
    assert!(begin(&store, &exclusive(4, TenantId(Uuid::from_u128(0xc1)), 1)).await, "another community");
    for n in [5, 6] {
        let active = Session { state: State::Active, actual_start: Some(noon()), ..managed(n) };
        assert!(begin(&store, &active).await, "managed sessions share their resource");
    }

    command(&store, &first, &Command::Close(Outcome::Completed)).await;
    assert!(begin(&store, &exclusive(7, COMMUNITY, 1)).await, "the first is over");
}

pub(super) async fn of_concurrent_starts_on_a_server_one_is_kept(place: &dyn Place) {
    let store = place.open();
    let mut tasks = tokio::task::JoinSet::new();
    for n in 1..=16 {
        let store = Arc::clone(&store);
        tasks.spawn(async move { begin(&store, &exclusive(n, COMMUNITY, 1)).await });
    }
    assert_eq!(tasks.join_all().await.into_iter().filter(|kept| *kept).count(), 1);
    assert_eq!(found(&store, SessionQuery { tenant: COMMUNITY, ..newest_first() }).await.len(), 1);
}

pub(super) async fn the_active_session_of_a_server_is_found(place: &dyn Place) {
    let store = place.open();
    let session = exclusive(1, COMMUNITY, 1);
    begin(&store, &session).await;
    assert_eq!(store.active_on(COMMUNITY, session.target).await.unwrap(), Some(session.clone()));
    assert_eq!(store.active_on(COMMUNITY, Target::Server(ServerId(2))).await.unwrap(), None);
    assert_eq!(store.active_on(TenantId::INSTALLATION, session.target).await.unwrap(), None);
    command(&store, &session, &Command::Close(Outcome::Cancelled)).await;
    assert_eq!(store.active_on(COMMUNITY, session.target).await.unwrap(), None);
}

pub(super) async fn none_begins_by_a_directory_that_was_edited_since(place: &dyn Place) {
    let store = place.open();
    let session = managed(1);
    let looked = store.directory().await.unwrap().revision();
    assert!(store.edit_directory(looked, vec![]).await.unwrap().is_kept());
    let begin =
        async |revision| store.begin(revision, vec![(session.clone(), begun(&session))]).await.unwrap();
    assert_eq!(begin(looked).await, Written::Outdated);
    assert_eq!(store.session(session.id).await.unwrap(), None);
    assert_eq!(begin(looked + 1).await, Written::Kept);
}

pub(super) async fn whoever_was_asked_to_approve_is_found(place: &dyn Place) {
    let store = place.open();
    let session = waiting(1);
    begin(&store, &session).await;
    begin(&store, &managed(2)).await;
    let tiers = &session.course.approval.as_ref().unwrap().workflow.tiers;
    for approver in tiers.iter().flat_map(|tier| &tier.approvers) {
        assert!(store.has_been_asked(alice(), *approver).await.unwrap());
        assert!(!store.has_been_asked(AccountId(Uuid::nil()), *approver).await.unwrap());
    }
    assert!(!store.has_been_asked(alice(), alice()).await.unwrap());
}

pub(super) async fn a_list_has_what_passes_every_filter_newest_first(place: &dyn Place) {
    let store = place.open();
    let elsewhere = Target::Resource(ResourceId(Uuid::from_u128(0x5f)));
    let waiting = Session { state: State::AwaitingApproval, ..managed(1) };
    let pending = Session { requester: bob(), ..managed(2) };
    let active = Session { target: elsewhere, ..managed(3) };
    let ending = Session { requester: bob(), target: elsewhere, ..managed(4) };
    let over = managed(5);
    for session in [&waiting, &pending, &active, &ending, &over, &exclusive(6, COMMUNITY, 1)] {
        begin(&store, session).await;
    }
    command(&store, &active, &Command::Start).await;
    command(&store, &ending, &Command::End).await;
    let over = command(&store, &over, &Command::End).await;
    command(&store, &over, &Command::Finish).await;

    let of = |category: Category| SessionQuery { states: Some(category.states()), ..newest_first() };
    let of_bob = |query| SessionQuery { requester: Some(bob()), ..query };
    let there = |query| SessionQuery { target: Some(elsewhere), ..query };
    for (query, ids) in [
        (newest_first(), &[5, 4, 3, 2, 1][..]),
        (of(Category::Pending), &[2, 1]),
        (of(Category::Active), &[4, 3]),
        (of(Category::Historical), &[5]),
        (of_bob(newest_first()), &[4, 2]),
        (there(newest_first()), &[4, 3]),
        (there(of_bob(of(Category::Active))), &[4]),
        (of_bob(of(Category::Historical)), &[]),
        (SessionQuery { tenant: COMMUNITY, ..newest_first() }, &[6]),
        (SessionQuery { tenant: TenantId(Uuid::from_u128(0xc9)), ..newest_first() }, &[]),
        (SessionQuery { page: Page { skip: 1, take: 2 }, ..newest_first() }, &[4, 3]),
    ] {
        assert_eq!(found(&store, query.clone()).await, ids, "{query:?}");
    }
}

/// All sessions of the installation, newest first.
pub(super) fn newest_first() -> SessionQuery {
    SessionQuery {
        order: Order { by: SessionColumn::Id, descending: true },
        page: Page { skip: 0, take: u32::MAX },
        ..SessionQuery::default()
    }
}

async fn found(store: &Arc<dyn Store>, query: SessionQuery) -> Vec<u128> {
    store.query(query, noon()).await.unwrap().0.iter().map(|session| session.id.0.as_u128()).collect()
}

pub(super) async fn a_history_is_read_oldest_first(place: &dyn Place) {
    let store = place.open();
    let (session, other) = (managed(1), managed(2));
    begin(&store, &session).await;
    begin(&store, &other).await;
    let active = command(&store, &session, &Command::Start).await;
    command(&store, &other, &Command::End).await;
    let ending = command(&store, &active, &Command::End).await;
    command(&store, &ending, &Command::Finish).await;

    let steps =
        |events: Vec<Event>| events.into_iter().map(|event| (event.from, event.to)).collect::<Vec<_>>();
    assert_eq!(
        steps(store.events(session.id).await.unwrap()),
        [
            (None, State::Pending),
            (Some(State::Pending), State::Active),
            (Some(State::Active), State::Ending),
            (Some(State::Ending), State::Ended(Outcome::Completed)),
        ]
    );
    let last = store.events(other.id).await.unwrap().pop().unwrap();
    assert_eq!((last.to, last.actor), (State::Ending, Actor::Account(alice())));
}
