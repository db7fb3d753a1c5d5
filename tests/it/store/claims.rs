//! What several nodes are to tell to webhooks is told by one of them at a time.

use std::{sync::Arc, time::Duration};

use hangup::domain::{Claim, Command, Decision, Store, transition_in_full};
use uuid::Uuid;

use super::{actions::telling, postgres_place::Database, sessions::begin};
use crate::fixtures::noon;

const LEASE: Duration = Duration::from_millis(500);

/// The action of what is [`telling`].
fn action() -> Uuid {
    Uuid::from_u128(11)
}

async fn claimed(store: &dyn Store) -> Option<Claim> {
    store.claim_actions(vec![action()], LEASE).await.unwrap().pop()
}

/// Settles it by this claim; whether that was let.
async fn settle(store: &dyn Store, claim: Claim) -> bool {
    let command = Command::Acknowledge { action: action(), answer: "told".into() };
    let decide = Box::new(move |session: &_| {
        Some(transition_in_full(session, &command, hangup::domain::Actor::Worker, noon()))
    });
    let decided = store.decide_by(claim, telling(1).id, decide).await.unwrap();
    decided.is_some_and(|(_, decision)| matches!(decision, Decision::Change(_)))
}

async fn two(database: &Database) -> [Arc<dyn Store>; 2] {
    let stores: [Arc<dyn Store>; 2] = [Arc::new(database.store().await), Arc::new(database.store().await)];
    assert!(begin(&stores[0], &telling(1)).await);
    stores
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_has_no_other_takes_until_its_time_is_over_and_then_the_first_is_late() {
    let database = Database::new();
    let [one, other] = two(&database).await;
    let first = claimed(&*one).await.unwrap();
    assert_eq!(claimed(&*other).await, None);
    assert_eq!(claimed(&*one).await, None, "nor the same once more");
    let listed = other.next_actions(vec![], 10).await.unwrap();
    assert!(listed[0].next_at > telling(1).course.actions[0].next_at, "it is to be told later: {listed:?}");

    one.renew_claim(first, LEASE * 4).await.unwrap();
    tokio::time::sleep(LEASE * 2).await;
    assert_eq!(claimed(&*other).await, None, "the first still has it");
    tokio::time::sleep(LEASE * 3).await;
    let second = claimed(&*other).await.expect("its time is over");
    one.renew_claim(first, LEASE * 100).await.unwrap();
    assert!(!settle(&*one, first).await, "it is not its any more");
    assert!(settle(&*other, second).await);
    assert_eq!(one.events(telling(1).id).await.unwrap().len(), 2, "it was told once");
    assert!(!settle(&*other, second).await, "it is not there any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_that_want_it_at_once_one_has_it() {
    let database = Database::new();
    let stores = two(&database).await;
    let mut claims = tokio::task::JoinSet::new();
    for number in 0..20 {
        let store = Arc::clone(&stores[number % 2]);
        claims.spawn(async move { claimed(&*store).await });
    }
    assert_eq!(claims.join_all().await.into_iter().flatten().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_whose_time_is_over_and_whom_nobody_followed_may_still_settle() {
    let database = Database::new();
    let [one, _] = two(&database).await;
    let claim = claimed(&*one).await.unwrap();
    tokio::time::sleep(LEASE * 2).await;
    assert!(settle(&*one, claim).await);
}
