//! One-time codes are used once.

use std::sync::Arc;

use super::Place;
use crate::fixtures::{alice, bob};

pub(super) async fn a_code_is_used_once(place: &dyn Place) {
    let store = place.open();
    assert!(store.use_code(alice(), 100).await.unwrap());
    assert!(!store.use_code(alice(), 100).await.unwrap(), "a second time");
    assert!(!store.use_code(alice(), 99).await.unwrap(), "an earlier step than the last one used");
    assert!(store.use_code(bob(), 100).await.unwrap(), "another account's code of that step");
    assert!(store.use_code(alice(), 101).await.unwrap());
}

pub(super) async fn of_concurrent_uses_of_a_code_one_counts(place: &dyn Place) {
    let store = place.open();
    for step in 1..=8 {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let store = Arc::clone(&store);
            tasks.spawn(async move { store.use_code(alice(), step).await.unwrap() });
        }
        assert_eq!(tasks.join_all().await.into_iter().filter(|used| *used).count(), 1, "step {step}");
    }
}
