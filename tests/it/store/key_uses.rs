//! The last uses of API keys.

use hangup::domain::{Edit, KeyId};
use uuid::Uuid;

use super::Place;
use crate::fixtures::{minutes, noon};

fn key(n: u128) -> KeyId {
    KeyId(Uuid::from_u128(n))
}

pub(super) async fn the_latest_use_of_each_key_is_kept(place: &dyn Place) {
    let store = place.open();
    assert!(store.key_uses().await.unwrap().is_empty());
    for (n, at) in [(1, 5), (2, 1), (1, 7), (1, 6)] {
        store.note_key_use(key(n), noon() + minutes(at)).await.unwrap();
    }
    let uses = store.key_uses().await.unwrap();
    assert_eq!(uses, [(key(1), noon() + minutes(7)), (key(2), noon() + minutes(1))].into());
}

pub(super) async fn the_last_use_of_a_key_goes_with_it(place: &dyn Place) {
    let store = place.open();
    store.note_key_use(key(1), noon()).await.unwrap();
    store.note_key_use(key(2), noon()).await.unwrap();
    assert!(store.edit_directory(0, vec![Edit::Remove(key(1).0)]).await.unwrap().is_kept());
    assert_eq!(store.key_uses().await.unwrap(), [(key(2), noon())].into());
}
