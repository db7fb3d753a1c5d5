//! What a store lists as next to be told to webhooks.

use std::sync::Arc;

use hangup::domain::{Action, Command, NextAction, Phase, Session, State, Store, WebhookId};
use uuid::Uuid;

use super::{
    Place,
    sessions::{COMMUNITY, begin, command},
};
use crate::fixtures::{exclusive, managed, minutes, noon};

fn webhook(n: u128) -> WebhookId {
    WebhookId(Uuid::from_u128(0xeb + n))
}

/// An action of the webhook of this number, due so many minutes after noon.
fn action(id: u128, to: u128, phase: Phase, minute: i64) -> Action {
    Action {
        id: Uuid::from_u128(id),
        webhook: webhook(to),
        phase,
        attempts: 0,
        next_at: noon() + minutes(minute),
        acknowledged_at: None,
        is_given_up: false,
    }
}

fn with(n: u128, actions: Vec<Action>) -> Session {
    let mut session = managed(n);
    session.course.actions = actions;
    session
}

/// A community's session whose start is to be told.
pub(super) fn telling(n: u128) -> Session {
    let mut session = exclusive(n, COMMUNITY, 2);
    session.course.actions = vec![action(11, 1, Phase::Start, 0)];
    session
}

async fn next(store: &Arc<dyn Store>, except: &[WebhookId], limit: usize) -> Vec<u128> {
    let next = store.next_actions(except.to_vec(), limit).await.unwrap();
    next.iter().map(|action| action.id.as_u128()).collect()
}

pub(super) async fn what_is_to_be_told_comes_by_its_time(place: &dyn Place) {
    let store = place.open();
    assert_eq!(next(&store, &[], 10).await, []);
    let both = vec![action(11, 1, Phase::Start, 3), action(12, 2, Phase::End, 1)];
    assert!(begin(&store, &with(1, both)).await);
    assert!(begin(&store, &with(2, vec![action(21, 2, Phase::Start, 2)])).await);
    assert_eq!(next(&store, &[], 10).await, [21, 11], "ends are told at the end");
    assert_eq!(next(&store, &[], 1).await, [21]);
    assert_eq!(next(&store, &[webhook(2)], 10).await, [11]);
    assert_eq!(next(&store, &[webhook(1), webhook(2)], 10).await, []);
    drop(store);

    let store = place.open();
    let first = store.next_actions(vec![], 1).await.unwrap();
    let expected = NextAction {
        session: managed(2).id,
        id: Uuid::from_u128(21),
        webhook: webhook(2),
        phase: Phase::Start,
        next_at: noon() + minutes(2),
    };
    assert_eq!(first, [expected]);
}

pub(super) async fn what_was_acknowledged_given_up_or_overtaken_is_not_to_be_told(place: &dyn Place) {
    let store = place.open();
    let actions = vec![
        action(11, 1, Phase::Start, 0),
        action(12, 2, Phase::Start, 0),
        action(13, 1, Phase::End, 0),
        action(14, 1, Phase::End, 0),
    ];
    let session = with(1, actions);
    assert!(begin(&store, &session).await);
    let acknowledge = |id| Command::Acknowledge { action: Uuid::from_u128(id), answer: "204".into() };
    let postpone = |id, timeout| Command::Postpone {
        action: Uuid::from_u128(id),
        error: "503".into(),
        timeout: minutes(timeout),
    };
    let session = command(&store, &session, &acknowledge(11)).await;
    assert_eq!(next(&store, &[], 10).await, [12]);
    let session = command(&store, &session, &postpone(12, 5)).await;
    let next_at = store.next_actions(vec![], 1).await.unwrap()[0].next_at;
    assert!(next_at > noon() + minutes(1) && next_at < noon() + minutes(2), "{next_at}");

    let session = command(&store, &session, &Command::End).await;
    let mut now = next(&store, &[], 10).await;
    now.sort_unstable();
    assert_eq!(now, [13, 14], "what was to be told of the start is not told any more");
    let session = command(&store, &session, &postpone(13, 0)).await;
    let session = command(&store, &session, &acknowledge(14)).await;
    assert_eq!(next(&store, &[], 10).await, []);
    assert_eq!((session.state, session.work_at()), (State::Ending, None), "it waits for a sweep");
}
