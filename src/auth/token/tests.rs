use super::*;
use crate::domain::{ByCommand, Origin};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::json;
use uuid::Uuid;

const LIFETIMES: Lifetimes = Lifetimes {
    token: TimeDelta::minutes(15),
    first_step: TimeDelta::minutes(2),
    sign_in: TimeDelta::hours(12),
};

fn noon() -> DateTime<Utc> {
    "2030-01-31T12:00:00Z".parse().unwrap()
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

fn key(n: u8, made_at: DateTime<Utc>) -> SigningKey {
    SigningKey { id: TokenKeyId(Uuid::from_u128(n.into())), secret: [n; 32], made_at }
}

fn tokens(keys: &[SigningKey]) -> Tokens {
    Tokens::new(keys, LIFETIMES).unwrap()
}

fn account() -> Account {
    Account {
        id: AccountId(Uuid::from_u128(1)),
        login: "EXAMPLE\\alice".into(),
        name: "Alice".into(),
        role: Role::User,
        sign_in: SignIn::Person { password_hash: "hash".into(), sealed_totp: None },
        locked: false,
        origin: Origin::File,
        by_command: ByCommand::default(),
    }
}

#[test]
fn the_newest_key_signs_and_the_one_before_verifies_until_its_tokens_are_over() {
    let first = tokens(&[key(1, noon())]);
    let changed = noon() + minutes(60);
    let old = first.elevated(&account(), noon(), changed).unwrap();
    let both = tokens(&[key(2, changed), key(1, noon())]);
    let new = both.elevated(&account(), noon(), changed).unwrap();
    assert!(first.read(&new, changed).is_none(), "another key signs");
    assert!(both.read(&old, changed + minutes(15) - TimeDelta::seconds(1)).is_some());
    assert!(both.read(&old, changed + minutes(15)).is_none());
    assert!(tokens(&[key(2, changed)]).read(&old, changed).is_none(), "a key that is gone verifies nothing");
    let twice = tokens(&[key(3, changed), key(2, changed), key(1, noon())]);
    assert!(twice.read(&new, changed).is_some() && twice.read(&old, changed).is_none(), "two keys live");
}

#[test]
fn a_key_that_was_stolen_makes_no_token_that_outlives_it() {
    let changed = noon() + minutes(60);
    let days = Lifetimes { token: TimeDelta::days(9), first_step: minutes(2), sign_in: TimeDelta::days(9) };
    let forged = Tokens::new(&[key(1, noon())], days).unwrap().elevated(&account(), noon(), noon()).unwrap();
    let both = tokens(&[key(2, changed), key(1, noon())]);
    assert_eq!(both.read(&forged, changed).unwrap().exp, (changed + minutes(15)).timestamp());
    assert!(both.read(&forged, changed + minutes(15)).is_none());
}

#[test]
fn a_token_of_another_algorithm_key_issuer_or_audience_is_none() {
    let own = tokens(&[key(1, noon())]);
    let token = own.elevated(&account(), noon(), noon()).unwrap();
    let claims: serde_json::Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap();
    let id = kid(TokenKeyId(Uuid::from_u128(1)));
    let signed = |algorithm, kid: Option<&str>, changed: (&str, serde_json::Value)| {
        let header = Header { kid: kid.map(Into::into), ..Header::new(algorithm) };
        let mut claims = claims.clone();
        claims[changed.0] = changed.1;
        jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(&[1; 32])).unwrap()
    };
    let same = ("iss", json!("hangup"));
    assert!(own.read(&signed(Algorithm::HS256, Some(&id), same.clone()), noon()).is_some());
    for wrong in [
        signed(Algorithm::HS512, Some(&id), same.clone()),
        signed(Algorithm::HS384, Some(&id), same.clone()),
        signed(Algorithm::HS256, None, same.clone()),
        signed(Algorithm::HS256, Some("1"), same),
        signed(Algorithm::HS256, Some(&id), ("iss", json!("somebody"))),
        signed(Algorithm::HS256, Some(&id), ("aud", json!("elsewhere"))),
        signed(Algorithm::HS256, Some(&id), ("exp", json!(noon().timestamp()))),
        signed(Algorithm::HS256, Some(&id), ("exp", json!(null))),
    ] {
        assert!(own.read(&wrong, noon()).is_none(), "{wrong}");
    }
}

#[test]
fn a_sign_out_ends_the_tokens_of_before_and_no_later_ones() {
    let own = tokens(&[key(1, noon())]);
    let mut account = account();
    let before = own.read(&own.elevated(&account, noon(), noon()).unwrap(), noon()).unwrap();
    account.by_command.sign_outs += 1;
    assert!(!before.is_current(&account));
    let after = own.read(&own.elevated(&account, noon(), noon()).unwrap(), noon()).unwrap();
    assert!(after.is_current(&account), "within the same second");
}
