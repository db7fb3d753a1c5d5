//! What workers take from a store, and what is still there after a restart.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use hangup::domain::{Command, Due, Edit, Outcome, Session, State};

use super::{
    Place,
    directory::entries,
    sessions::{COMMUNITY, begin, command},
};
use crate::fixtures::{alice, exclusive, managed, minutes, noon, waiting};

pub(super) async fn what_is_due_comes_longest_due_first_up_to_the_limit(place: &dyn Place) {
    let store = place.open();
    // begun in another order than they fall due
    for (n, start) in [(1, 30), (2, 10), (3, 20), (4, 40)] {
        begin(&store, &Session { scheduled_start: noon() + minutes(start), ..managed(n) }).await;
    }
    let due = async |state, until, limit| {
        store
            .due(state, until, None, limit)
            .await
            .unwrap()
            .iter()
            .map(|due| due.session.id.0.as_u128())
            .collect::<Vec<_>>()
    };
    assert_eq!(due(State::Pending, noon() + minutes(30), 100).await, [2, 3, 1], "at the time itself counts");
    let just_before = noon() + minutes(30) - TimeDelta::milliseconds(1);
    assert_eq!(due(State::Pending, just_before, 100).await, [2, 3]);
    assert_eq!(due(State::Pending, noon() + minutes(60), 2).await, [2, 3]);
    assert_eq!(due(State::Pending, noon(), 100).await, []);
    assert_eq!(due(State::Active, noon() + minutes(60), 100).await, []);

    let started = command(&store, &managed(5).also_begun(&store).await, &Command::Start).await;
    assert_eq!(due(State::Active, started.scheduled_end.unwrap(), 100).await, [5]);
    let ending = command(&store, &started, &Command::End).await;
    assert_eq!(due(State::Active, started.scheduled_end.unwrap(), 100).await, []);
    assert_eq!(due(State::Ending, ending.end.unwrap().asked_at, 100).await, [5]);
    command(&store, &ending, &Command::Finish).await;
    assert_eq!(due(State::Ending, noon() + minutes(600), 100).await, []);

    let overdue = async |until| {
        let listed = store.overdue(State::Pending, until, None, 2).await.unwrap().len();
        (listed, store.count_overdue(State::Pending, until).await.unwrap())
    };
    assert_eq!(overdue(noon() + minutes(60)).await, (2, 4), "the count knows no limit");
    assert_eq!(overdue(noon() + minutes(10)).await, (1, 1));
    assert_eq!(overdue(noon()).await, (0, 0));

    waiting(6).also_begun(&store).await;
    assert_eq!(due(State::AwaitingApproval, noon() + minutes(9), 100).await, []);
    assert_eq!(due(State::AwaitingApproval, noon() + minutes(10), 100).await, [6], "its tier runs out");
}

pub(super) async fn what_is_due_goes_on_after_any_of_it(place: &dyn Place) {
    let store = place.open();
    let mut begun = Vec::new();
    // some of which fall due at once
    for (n, start) in [(5, 10), (1, 20), (4, 20), (3, 20), (2, 30)] {
        let session = Session { scheduled_start: noon() + minutes(start), ..managed(n) };
        begun.push(session.also_begun(&store).await);
    }
    let until = noon() + minutes(60);
    let numbers = |found: Vec<Due>| found.iter().map(|due| due.session.id.0.as_u128()).collect::<Vec<_>>();
    for (n, rest) in [(5, &[1, 3, 4, 2][..]), (1, &[3, 4, 2]), (3, &[4, 2]), (4, &[2]), (2, &[])] {
        let after = begun.iter().find(|session| session.id.0.as_u128() == n);
        assert_eq!(numbers(store.due(State::Pending, until, after, 9).await.unwrap()), rest);
        assert_eq!(numbers(store.overdue(State::Pending, until, after, 9).await.unwrap()), rest);
    }
    let three = begun.iter().find(|session| session.id.0.as_u128() == 3);
    assert_eq!(numbers(store.overdue(State::Pending, until, three, 1).await.unwrap()), [4]);
}

trait AlsoBegun: Sized {
    async fn also_begun(self, store: &Arc<dyn hangup::domain::Store>) -> Self;
}

impl AlsoBegun for Session {
    async fn also_begun(self, store: &Arc<dyn hangup::domain::Store>) -> Self {
        assert!(begin(store, &self).await);
        self
    }
}

pub(super) async fn what_never_passes_by_itself_is_never_due(place: &dyn Place) {
    let store = place.open();
    Session { state: State::AwaitingApproval, ..managed(1) }.also_begun(&store).await;
    let session = exclusive(2, COMMUNITY, 1).also_begun(&store).await;
    let much_later = noon() + TimeDelta::days(3650);
    let nothing_is_due = async || {
        for state in [State::AwaitingApproval, State::Pending, State::Active, State::Ending] {
            assert_eq!(store.due(state, much_later, None, 100).await.unwrap(), [], "{state}");
        }
        assert_eq!(store.next_due().await.unwrap(), None);
    };
    nothing_is_due().await;
    command(&store, &session, &Command::Close(Outcome::Completed)).await;
    nothing_is_due().await;
}

pub(super) async fn the_next_due_time_is_the_earliest_of_what_waits_or_runs(place: &dyn Place) {
    let store = place.open();
    assert_eq!(store.next_due().await.unwrap(), None);
    let far = Session { scheduled_start: noon() + minutes(90), ..managed(1) }.also_begun(&store).await;
    assert_eq!(store.next_due().await.unwrap(), Some(far.scheduled_start));
    let near = managed(2).also_begun(&store).await;
    assert_eq!(store.next_due().await.unwrap(), Some(near.scheduled_start));
    let active = command(&store, &near, &Command::Start).await;
    assert_eq!(store.next_due().await.unwrap(), active.scheduled_end);
    let ending = command(&store, &active, &Command::End).await;
    assert_eq!(store.next_due().await.unwrap(), ending.work_at(), "what is ending is to be done at once");
    command(&store, &ending, &Command::Finish).await;
    assert_eq!(store.next_due().await.unwrap(), Some(far.scheduled_start));
}

pub(super) async fn a_write_wakes_who_waits_for_work(place: &dyn Place) {
    let store = place.open();
    let woken = async || tokio::time::timeout(Duration::from_secs(10), store.work_came()).await;
    let (woke, session) = tokio::join!(woken(), managed(1).also_begun(&store));
    woke.expect("a beginning wakes");
    // a change that came before the wait counts, too
    command(&store, &session, &Command::End).await;
    woken().await.expect("a change wakes");
}

pub(super) async fn opening_again_finds_everything(place: &dyn Place) {
    let before = place.open();
    let session = managed(1).also_begun(&before).await;
    let session = command(&before, &session, &Command::End).await;
    let events = before.events(session.id).await.unwrap();
    let edits = entries().into_iter().map(|entry| Edit::Put(Box::new(entry))).collect();
    assert!(before.edit_directory(0, edits).await.unwrap().is_kept());
    assert!(before.use_code(alice(), 7).await.unwrap());
    let node = before.node_id().await.unwrap();
    drop(before);

    let after = place.open();
    assert_eq!(after.session(session.id).await.unwrap().as_deref(), Some(&session));
    assert_eq!(after.events(session.id).await.unwrap(), events);
    let due = after.due(State::Ending, noon() + minutes(5), None, 10).await.unwrap();
    assert_eq!(due.into_iter().map(|due| due.session).collect::<Vec<_>>(), [session]);
    let directory = after.directory().await.unwrap();
    assert_eq!((directory.revision(), directory.items().cloned().collect::<Vec<_>>()), (1, entries()));
    assert!(!after.use_code(alice(), 7).await.unwrap());
    assert_eq!(after.node_id().await.unwrap(), node);
}

pub(super) async fn a_store_that_can_read_and_write_is_ready(place: &dyn Place) {
    place.open().ready().await.unwrap();
}
