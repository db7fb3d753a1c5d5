use std::sync::Arc;

use chrono::Duration;

use super::*;
use crate::{
    auth::api_key,
    domain::{Clock as _, DirectoryItem, FixedClock, RandomIds},
    server::setup::{SetupErrorKind, memory::MemoryDirectory},
};

async fn with_community() -> MemoryDirectory {
    let store = MemoryDirectory::default();
    let community = Community {
        webhooks: vec![],
        id: TenantId(Uuid::from_u128(7)),
        name: "Example RP".into(),
        members: vec![],
        servers: vec![],
        api_keys: vec![crate::domain::ApiKey {
            id: crate::domain::KeyId(Uuid::from_u128(8)),
            name: "bot".into(),
            hash: "ab".into(),
            issued: None,
        }],
    };
    let put = Edit::Put(Box::new(DirectoryItem::Community(community)));
    assert!(store.edit_directory(0, vec![put]).await.unwrap().is_kept());
    store
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at("2030-01-31T12:00:00Z".parse().unwrap()))
}

fn wanted(name: &str) -> WantedKey {
    WantedKey { community: "example rp".into(), name: name.into(), expires_in: None }
}

#[tokio::test]
async fn a_new_key_has_a_public_prefix_and_256_secret_bits_and_is_kept_as_a_hash() {
    let (store, clock) = (with_community().await, clock());
    let made = create_key(&store, &*clock, &RandomIds, wanted("ci")).await.unwrap();
    let text = made.key.expose();
    let (prefix, secret) = text.split_at(12);
    assert!(prefix.starts_with("hgk_") && prefix[4..].bytes().all(|c| c.is_ascii_alphanumeric()), "{prefix}");
    assert!(secret.starts_with('_') && secret.len() == 44, "43 characters of six bits");
    assert_eq!(made.kept.issued.as_ref().unwrap().prefix, prefix);
    assert_eq!(made.kept.issued.as_ref().unwrap().at, clock.now());

    let directory = store.directory().await.unwrap();
    let (community, key) = directory.api_keys_like(&api_key::hash(text)).next().unwrap();
    assert_eq!((community.name.as_str(), key), ("Example RP", &made.kept));
    let kept = format!("{:?}", directory.items().collect::<Vec<_>>());
    assert!(!kept.contains(secret), "the secret is kept nowhere");
}

#[tokio::test]
async fn a_key_expires_at_its_time_and_not_before() {
    let (store, clock) = (with_community().await, clock());
    let ninety_days = Some(Duration::days(90));
    let made = WantedKey { expires_in: ninety_days, ..wanted("ci") };
    let made = create_key(&store, &*clock, &RandomIds, made).await.unwrap().kept;
    clock.advance(Duration::days(90) - Duration::milliseconds(1));
    assert!(!made.has_expired(clock.now()));
    clock.advance(Duration::milliseconds(1));
    assert!(made.has_expired(clock.now()));
}

#[tokio::test]
async fn names_are_unique_in_a_community_and_free_again_once_revoked() {
    let (store, clock) = (with_community().await, clock());
    let create = async |name| create_key(&store, &*clock, &RandomIds, wanted(name)).await;
    for name in ["bot", "BOT", "", " ci", "a\nb"] {
        assert_eq!(create(name).await.unwrap_err().kind, SetupErrorKind::Usage, "{name:?}");
    }
    let first = create("ci").await.unwrap().kept;
    assert!(create("Ci").await.is_err());
    assert_eq!(revoke_key(&store, "Example RP", "CI").await.unwrap(), first);
    let second = create("ci").await.unwrap().kept;
    assert_ne!(second.id, first.id);
    let prefix = second.issued.as_ref().unwrap().prefix.clone();
    let id = Uuid::from_u128(7).to_string();
    assert_eq!(revoke_key(&store, &id, &prefix).await.unwrap(), second);
    assert!(store.directory().await.unwrap().api_keys_like(&second.hash).next().is_none());
}

#[tokio::test]
async fn what_cannot_be_revoked_is_told_with_what_to_do() {
    let store = with_community().await;
    for (of, key, expected) in [
        ("Example RP", "bot", "directory.toml"),
        ("Example RP", "nobody", "has no API key `nobody`"),
        ("Nowhere", "bot", "there is no community `Nowhere`"),
    ] {
        let error = revoke_key(&store, of, key).await.unwrap_err();
        assert!(error.message.contains(expected) && error.hint.is_some(), "{error}");
    }
}
