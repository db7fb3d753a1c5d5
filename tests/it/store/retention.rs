//! What ended long ago: found, counted and forgotten.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use hangup::domain::{
    Command, Editor, Outcome, Pruned, Pruning, Session, SessionQuery, State, Store, may_be_forgotten,
};
use uuid::Uuid;

use super::{
    Place,
    actions::telling,
    sessions::{COMMUNITY, begin, command, newest_first},
};
use crate::fixtures::{exclusive, managed, minutes, noon, session_id};

/// A session of the community that has ended a minute after noon.
async fn ended(store: &Arc<dyn Store>, n: u128) -> Session {
    let session = exclusive(n, COMMUNITY, 1);
    assert!(begin(store, &session).await);
    command(store, &session, &Command::Close(Outcome::Completed)).await
}

fn then() -> DateTime<Utc> {
    noon() + minutes(1)
}

async fn found(store: &Arc<dyn Store>, until: DateTime<Utc>, after: Option<u128>, limit: usize) -> Vec<u128> {
    let found = store.ended_by(until, after.map(session_id), limit).await.unwrap();
    found.iter().map(|session| session.id.0.as_u128()).collect()
}

pub(super) async fn what_ended_by_a_time_comes_by_id_up_to_the_limit(place: &dyn Place) {
    let store = place.open();
    for n in [3, 1, 2] {
        ended(&store, n).await;
    }
    begin(&store, &managed(4)).await;
    let made_later = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_750_000_000, 0));
    let last = Session { id: hangup::domain::SessionId(made_later), ..ended_unkept() };
    begin(&store, &last).await;
    assert_eq!(found(&store, then(), None, 9).await, [1, 2, 3, made_later.as_u128()]);
    assert_eq!(found(&store, then(), None, 2).await, [1, 2]);
    assert_eq!(found(&store, then(), Some(2), 9).await, [3, made_later.as_u128()]);
    assert_eq!(store.count_ended_by(then()).await.unwrap(), 4);

    let just_before = then() - chrono::TimeDelta::milliseconds(1);
    assert_eq!(found(&store, just_before, None, 9).await, []);
    assert_eq!(store.count_ended_by(just_before).await.unwrap(), 0);
    assert_eq!(store.count_ended_by(DateTime::UNIX_EPOCH).await.unwrap(), 0);
    assert_eq!(store.count_ended_by(DateTime::<Utc>::MAX_UTC).await.unwrap(), 4);
}

/// One that is over as it is.
fn ended_unkept() -> Session {
    Session {
        state: State::Ended(Outcome::Completed),
        actual_end: Some(then()),
        modified_at: then(),
        ..exclusive(9, COMMUNITY, 9)
    }
}

pub(super) async fn forgetting_a_session_leaves_nothing_of_it(place: &dyn Place) {
    let store = place.open();
    let (one, two) = (ended(&store, 1).await, ended(&store, 2).await);
    assert_eq!(store.forget(Editor::Command, noon(), vec![(one.id, one.revision)]).await.unwrap(), 1);
    assert_eq!(store.session(one.id).await.unwrap(), None);
    assert_eq!(store.events(one.id).await.unwrap(), []);
    assert_eq!(store.events(two.id).await.unwrap().len(), 2, "and what is another's stays");
    let all = SessionQuery { tenant: COMMUNITY, ..newest_first() };
    assert_eq!(store.query(all, noon()).await.unwrap(), (vec![two.clone()], 1));
    assert_eq!(store.targets_with_sessions(COMMUNITY).await.unwrap(), 1);
    assert_eq!(
        store
            .forget(Editor::Command, noon(), vec![(one.id, one.revision), (two.id, two.revision)])
            .await
            .unwrap(),
        1,
        "once"
    );
    assert_eq!(store.targets_with_sessions(COMMUNITY).await.unwrap(), 0, "what is forgotten is not counted");
}

pub(super) async fn what_has_changed_or_lives_is_not_forgotten(place: &dyn Place) {
    let store = place.open();
    let live = managed(1);
    begin(&store, &live).await;
    let over = ended(&store, 2).await;
    let wanted = vec![(live.id, live.revision), (over.id, over.revision - 1), (session_id(3), 1)];
    assert_eq!(store.forget(Editor::Command, noon(), wanted).await.unwrap(), 0);
    assert_eq!(store.session(live.id).await.unwrap().as_deref(), Some(&live));
    assert_eq!(store.session(over.id).await.unwrap().as_deref(), Some(&over));
}

pub(super) async fn a_walk_forgets_all_that_is_old_and_nobody_waits_for(place: &dyn Place) {
    let store = place.open();
    for n in 1..=450 {
        ended(&store, n).await;
    }
    begin(&store, &managed(500)).await;
    let told = telling(501);
    begin(&store, &told).await;
    let untold = command(&store, &told, &Command::Close(Outcome::Cancelled)).await;
    assert!(untold.open_actions().next().is_some());
    assert!(!may_be_forgotten(&untold, then()));

    for (mut walk, left) in [
        (Pruning::dry(then()), 452),
        (Pruning::new(Editor::Command, then()), 2),
        (Pruning::new(Editor::Command, then()), 2),
    ] {
        let mut steps = Vec::new();
        while let Some(step) = walk.step(&*store).await.unwrap() {
            steps.push(step);
        }
        if left == 452 {
            let step = |seen, forgotten| Pruned { seen, forgotten };
            assert_eq!(steps, [step(200, 200), step(200, 200), step(51, 50)]);
        }
        let kept = store.count_ended_by(then()).await.unwrap();
        assert_eq!(kept, if left == 452 { 451 } else { 1 }, "one of which a webhook is still to be told");
    }
    assert!(store.session(session_id(500)).await.unwrap().is_some());
    assert!(store.session(untold.id).await.unwrap().is_some());
}
