//! What nodes share is the same at each of them: in memory there is one, on PostgreSQL as many as have opened it.

use std::{num::NonZeroU32, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use hangup::{
    auth::{
        sliding_minute::SharedMinute,
        throttle::{Hindered, Throttle},
    },
    domain::{Clock as _, Fact, Shared, SystemClock},
    store::memory::Memory,
};
use tokio::task::JoinSet;

use super::postgres_place::Database;

/// What two nodes share, as each of them has it.
struct Nodes {
    one: Arc<dyn Shared>,
    other: Arc<dyn Shared>,
    /// There as long as they are.
    _database: Option<Database>,
}

impl Nodes {
    fn in_memory() -> Self {
        let one: Arc<dyn Shared> = Arc::new(Memory::new(Arc::new(SystemClock)));
        Self { other: Arc::clone(&one), one, _database: None }
    }

    async fn on_postgres() -> Self {
        let database = Database::new();
        let (one, other) = (Arc::new(database.store().await), Arc::new(database.store().await));
        Self { one, other, _database: Some(database) }
    }

    async fn all() -> [Self; 2] {
        [Self::in_memory(), Self::on_postgres().await]
    }
}

/// Keeps these values, and gives what was there before and the time.
async fn keep(shared: &dyn Shared, facts: &[(&str, Option<&str>)]) -> (Vec<Option<String>>, DateTime<Utc>) {
    let names: Vec<_> = facts.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut found = (Vec::new(), DateTime::UNIX_EPOCH);
    let revise = |now: DateTime<Utc>, known: &mut [Option<Fact>]| {
        found = (known.iter().map(|fact| fact.as_ref().map(|fact| fact.value.clone())).collect(), now);
        for (fact, (_, value)) in known.iter_mut().zip(facts) {
            *fact = value.map(|value| Fact { value: value.into(), until: now + TimeDelta::minutes(1) });
        }
    };
    shared.revise(&names, Box::new(revise)).await.unwrap();
    found
}

async fn named(shared: &dyn Shared, prefix: &str) -> Vec<String> {
    let (facts, _) = shared.named(prefix).await.unwrap();
    let mut named: Vec<_> = facts.into_iter().map(|(name, fact)| format!("{name}={}", fact.value)).collect();
    named.sort();
    named
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_keeps_the_other_knows_under_any_name() {
    for nodes in Nodes::all().await {
        let odd = "a/\u{0}'\"\\\u{10ffff}ß";
        let (before, first) = keep(&*nodes.one, &[("b", Some("1")), (odd, Some("2")), ("a", None)]).await;
        assert_eq!(before, [None, None, None]);
        let (before, then) = keep(&*nodes.other, &[(odd, Some("3")), ("a", Some("4")), ("b", None)]).await;
        assert_eq!(before, [Some("2".to_owned()), None, Some("1".to_owned())]);
        assert!(then >= first && SystemClock.now() - then < TimeDelta::minutes(1), "{then} after {first}");
        assert_eq!(named(&*nodes.one, "").await, [format!("{odd}=3"), "a=4".to_owned()]);
        assert_eq!(named(&*nodes.one, "a/").await, [format!("{odd}=3")]);
        assert_eq!(named(&*nodes.one, "c").await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_old_is_forgotten_and_nothing_else() {
    for nodes in Nodes::all().await {
        let old = |now: DateTime<Utc>, facts: &mut [Option<Fact>]| {
            facts[0] = Some(Fact { value: "old".into(), until: now - TimeDelta::milliseconds(1) });
        };
        nodes.one.revise(&["old".to_owned()], Box::new(old)).await.unwrap();
        keep(&*nodes.one, &[("new", Some("1"))]).await;
        nodes.other.forget_the_old().await.unwrap();
        assert_eq!(named(&*nodes.one, "").await, ["new=1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_calls_at_all_nodes_at_once_as_many_pass_as_may() {
    for nodes in Nodes::all().await {
        let most = NonZeroU32::new(9).unwrap();
        let mut calls = JoinSet::new();
        for number in 0..60 {
            let shared = if number % 2 == 0 { &nodes.one } else { &nodes.other };
            let minute = SharedMinute::new(Arc::clone(shared), "calls/");
            calls.spawn(async move { minute.count("cancel", most).await.unwrap().is_ok() });
        }
        assert_eq!(calls.join_all().await.into_iter().filter(|passed| *passed).count(), 9);
        let used = SharedMinute::new(Arc::clone(&nodes.other), "calls/").in_use().await.unwrap();
        assert_eq!((used[0].0.as_str(), used[0].1.used), ("cancel", 9));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_all_nodes_are_no_more_than_at_one() {
    for nodes in Nodes::all().await {
        let mut attempts = JoinSet::new();
        for number in 0..40 {
            let throttle = Throttle::new(Arc::clone(if number % 2 == 0 { &nodes.one } else { &nodes.other }));
            attempts.spawn(async move {
                match throttle.attempt("DEMO\\alice", Some([192, 0, 2, 1].into())).await {
                    Ok(attempt) => attempt.fail().await.map(|()| true).unwrap(),
                    Err(Hindered::TooMany(_)) => false,
                    Err(Hindered::Unavailable(error)) => panic!("{error}"),
                }
            });
        }
        assert_eq!(attempts.join_all().await.into_iter().filter(|began| *began).count(), 5);
    }
}

/// Two that revise the same facts, named in another order, wait for each other and not for ever.
#[tokio::test(flavor = "multi_thread")]
async fn revisions_of_the_same_facts_in_any_order_are_one_after_the_other() {
    for nodes in Nodes::all().await {
        let mut revisions = JoinSet::new();
        for number in 0..40 {
            let shared = Arc::clone(if number % 2 == 0 { &nodes.one } else { &nodes.other });
            revisions.spawn(async move {
                let mut names = vec!["x".to_owned(), "y".to_owned(), "z".to_owned()];
                names.rotate_left(number % 3);
                let add = |now: DateTime<Utc>, facts: &mut [Option<Fact>]| {
                    for fact in facts {
                        let count = fact.as_ref().map_or(0, |fact| fact.value.parse::<u32>().unwrap());
                        let until = now + TimeDelta::minutes(1);
                        *fact = Some(Fact { value: (count + 1).to_string(), until });
                    }
                };
                shared.revise(&names, Box::new(add)).await.unwrap();
            });
        }
        revisions.join_all().await;
        assert_eq!(named(&*nodes.one, "").await, ["x=40", "y=40", "z=40"]);
    }
}
