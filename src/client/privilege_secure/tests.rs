use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chrono::{DateTime, TimeDelta};
use serde_json::json;

use super::*;
use crate::{
    client::{
        Notice, OneTimeCode, Retry,
        testing::{Answer, Responder, Seen},
        token::tests::jwt,
    },
    domain::clock::FixedClock,
};

const START: i64 = 1_752_134_400;
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const ID: Uuid = Uuid::from_u128(7);

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(DateTime::from_timestamp(START, 0).unwrap()))
}

/// A token of 15 minutes, the `n`th of its kind.
fn token(n: usize, start: i64) -> String {
    jwt(&json!({"n": n, "iat": start, "exp": start + 900}))
}

fn user() -> Credentials {
    Credentials::user("EXAMPLE\\jdoe", "s3cret").into()
}

fn problem(status: u16) -> Answer {
    Answer(
        status,
        &["content-type: application/problem+json"],
        json!({"title": "No", "traceId": "t"}).to_string(),
    )
}

/// Signs in whoever asks, and accepts every call.
fn accepting(seen: &Seen, before: usize) -> Answer {
    match seen.line.as_str() {
        "POST /signinBody" => Answer::json(200, &json!("first")),
        "DELETE /api/v1/ActivitySession/CancelHanging" => Answer::empty(200),
        line if line.starts_with("DELETE") => Answer::empty(202),
        _ => Answer::json(200, &json!(token(before, START))),
    }
}

#[tokio::test]
async fn a_call_signs_in_first_and_the_next_one_does_not() {
    let server = Responder::start(accepting).await;
    let code = OneTimeCode::ask(|| Ok::<_, String>(" 012345\n".to_owned()));
    let client = PrivilegeSecure::builder(&server.url)
        .credentials(Credentials::user("EXAMPLE\\jdoe", "s3cret").with_code(code))
        .clock(clock())
        .build()
        .unwrap();
    client.end_session(ID).await.unwrap();
    client.cancel_hanging().await.unwrap();

    let seen = server.seen();
    let end = format!("DELETE /api/v1/ActivitySession/{ID}");
    let hanging = "DELETE /api/v1/ActivitySession/CancelHanging";
    assert_eq!(server.lines(), ["POST /signinBody", "POST /signin2fa", &end, hanging]);
    assert_eq!(seen[0].body, r#"{"login":"EXAMPLE\\jdoe","password":"s3cret"}"#);
    assert!(!seen[0].headers.iter().any(|line| line.starts_with("authorization")));
    assert_eq!(seen[1].body, r#""012345""#);
    assert!(seen[1].has_header("authorization: bearer first"));
    let bearer = format!("authorization: Bearer {}", token(1, START)).to_ascii_lowercase();
    assert!(seen[2].has_header(&bearer) && seen[3].has_header(&bearer));
    assert!(seen[2].has_header(concat!("user-agent: hangup/", env!("CARGO_PKG_VERSION"))));
    assert!(!seen.iter().any(|seen| seen.headers.iter().any(|line| line.starts_with("api-version"))));
}

#[tokio::test]
async fn calls_at_the_same_time_share_one_sign_in() {
    let server = Responder::start(accepting).await;
    let client = PrivilegeSecure::builder(&server.url).credentials(user()).clock(clock()).build().unwrap();
    let other = client.clone();
    let (one, two, three) = tokio::join!(
        client.end_session(ID),
        other.end_session(ID),
        client.api().cancel_hanging_sessions_async().send()
    );
    one.unwrap();
    two.unwrap();
    three.unwrap();
    assert_eq!(server.lines().iter().filter(|line| *line == "POST /signin2fa").count(), 1);
    assert_eq!(server.seen()[1].body, r#""NA""#);
}

#[tokio::test]
async fn an_application_signs_in_by_its_key() {
    let server = Responder::start(accepting).await;
    let sweeper = Credentials::application("sweep", "key", "3A5F");
    let client = PrivilegeSecure::builder(&server.url).credentials(sweeper).clock(clock()).build().unwrap();
    client.cancel_hanging().await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].line, "POST /WebAppApi/api/v1/AppUserToken");
    assert_eq!(seen[0].body, r#"{"certificateSerialNumber":"3A5F","login":"sweep","password":"key"}"#);
}

#[tokio::test]
async fn a_token_that_is_due_is_refreshed_and_told() {
    let server = Responder::start(|seen, before| match seen.line.as_str() {
        "GET /api/v1/UserToken" => Answer::json(200, &json!(token(before, START + 850))),
        _ => accepting(seen, before),
    })
    .await;
    let (clock, told) = (clock(), Arc::new(Mutex::new(Vec::new())));
    let log = told.clone();
    let client = PrivilegeSecure::builder(&server.url)
        .token(token(9, START))
        .clock(clock.clone())
        .on_notice(move |notice| log.lock().unwrap().push(notice.clone()))
        .build()
        .unwrap();
    assert_eq!(client.token().await.unwrap().as_str(), token(9, START));
    clock.advance(TimeDelta::seconds(850));
    let fresh = Token::new(token(0, START + 850));
    assert_eq!(client.token().await.unwrap(), fresh);
    assert_eq!(*told.lock().unwrap(), [Notice::NewToken(fresh)]);
    assert_eq!(server.lines(), ["GET /api/v1/UserToken"]);
}

#[tokio::test]
async fn a_refused_refresh_leads_to_a_sign_in() {
    let server = Responder::start(|seen, before| match seen.line.as_str() {
        "GET /api/v1/UserToken" => problem(401),
        _ => accepting(seen, before),
    })
    .await;
    let client = PrivilegeSecure::builder(&server.url)
        .token(token(9, START - 850))
        .credentials(user())
        .clock(clock())
        .build()
        .unwrap();
    assert_eq!(client.token().await.unwrap().as_str(), token(2, START));
    assert_eq!(server.lines(), ["GET /api/v1/UserToken", "POST /signinBody", "POST /signin2fa"]);
}

#[tokio::test]
async fn a_refresh_that_fails_leaves_a_token_that_is_still_good() {
    let server = Responder::start(|_, _| Answer::empty(503)).await;
    let client = PrivilegeSecure::builder(&server.url)
        .token(token(9, START - 850))
        .credentials(user())
        .clock(clock())
        .build()
        .unwrap();
    assert_eq!(client.token().await.unwrap().as_str(), token(9, START - 850));
}

#[tokio::test]
async fn an_expired_token_without_credentials_fails_before_the_call() {
    let server = Responder::start(accepting).await;
    let client =
        PrivilegeSecure::builder(&server.url).token(token(9, START - 900)).clock(clock()).build().unwrap();
    let error = client.end_session(ID).await.unwrap_err();
    assert_eq!(error, Error::NotSignedIn("the token has expired, and no credentials are given".into()));
    let generated = client.delete_async().session_id(ID).send().await.unwrap_err();
    assert_eq!(Error::from(generated), error);
    assert_eq!(server.lines(), [""; 0]);
}

#[tokio::test]
async fn a_token_that_is_refused_is_replaced_once() {
    let server = Responder::start(|seen, before| match seen.line.as_str() {
        line if line.starts_with("DELETE") && before != 3 => problem(401),
        _ => accepting(seen, before),
    })
    .await;
    let client = PrivilegeSecure::builder(&server.url)
        .token(token(9, START))
        .credentials(user())
        .clock(clock())
        .build()
        .unwrap();
    client.end_session(ID).await.unwrap();
    let end = format!("DELETE /api/v1/ActivitySession/{ID}");
    assert_eq!(server.lines(), [&end, "POST /signinBody", "POST /signin2fa", &end]);

    assert_eq!(client.end_session(ID).await.unwrap_err().status(), Some(401));
    assert_eq!(server.lines().len(), 8);
}

#[tokio::test]
async fn a_refused_code_is_followed_by_the_next_one() {
    let server = Responder::start(|seen, before| match before {
        1 => problem(401),
        _ => accepting(seen, before),
    })
    .await;
    let clock = clock();
    clock.advance(TimeDelta::milliseconds(29_990));
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = told.clone();
    let client = PrivilegeSecure::builder(&server.url)
        .credentials(Credentials::user("jdoe", "s3cret").with_code(OneTimeCode::totp(SECRET).unwrap()))
        .clock(clock)
        .on_notice(move |notice| log.lock().unwrap().push(notice.clone()))
        .build()
        .unwrap();
    client.token().await.unwrap();
    assert_eq!(server.lines(), ["POST /signinBody", "POST /signin2fa", "POST /signin2fa"]);
    let seen = server.seen();
    assert_ne!(seen[1].body, seen[2].body);
    assert_eq!(told.lock().unwrap()[0], Notice::NextCode { wait: Duration::from_millis(10) });
}

#[tokio::test]
async fn a_refused_sign_in_says_that_it_is_one() {
    let server = Responder::start(|_, _| problem(401)).await;
    let client = PrivilegeSecure::builder(&server.url).credentials(user()).build().unwrap();
    let error = client.end_session(ID).await.unwrap_err();
    assert!(error.is_sign_in());
    assert_eq!(error.to_string(), "the sign-in failed: the server answered 401: No (trace t)");
}

#[tokio::test]
async fn a_failure_without_a_body_keeps_its_status() {
    let server = Responder::start(|_, _| Answer::empty(500)).await;
    let client = PrivilegeSecure::builder(&server.url).token("opaque").retry(Retry::NEVER).build().unwrap();
    let error = client.session(ID).await.unwrap_err();
    assert_eq!(error.to_string(), "the server answered 500: Internal Server Error");
    // 405 is in no contract.
    let server = Responder::start(|_, _| Answer(405, &[], "<p>no</p>".into())).await;
    let client = PrivilegeSecure::builder(&server.url).token("opaque").build().unwrap();
    let error = client.session(ID).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the server answered 405: Method Not Allowed: something in front of the server answered, such as a proxy"
    );
}

#[tokio::test]
async fn a_given_token_is_sent_as_it_is() {
    let server = Responder::start(|_, _| problem(401)).await;
    let client = PrivilegeSecure::builder(&server.url).credentials(user()).build().unwrap();
    let error = client.with_token("first").end_session(ID).await.unwrap_err();
    assert!(!error.is_sign_in());
    assert!(server.seen()[0].has_header("authorization: bearer first"));
    assert_eq!(server.lines().len(), 1);
}

#[tokio::test]
async fn a_list_sends_the_filters_that_are_given() {
    let server = Responder::start(|_, _| Answer::json(200, &json!([]))).await;
    let client = PrivilegeSecure::builder(&server.url).token("opaque").build().unwrap();
    let filter = SessionFilter { phase: Some(Phase::Active), target_id: Some(ID), target_user_id: None };
    assert!(client.sessions(filter).await.unwrap().is_empty());
    assert!(client.sessions(SessionFilter::default()).await.unwrap().is_empty());
    let with = format!("GET /api/v1/ActivitySession?status=active&targetId={ID}");
    assert_eq!(server.lines(), [&with, "GET /api/v1/ActivitySession"]);
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_named() {
    let client = PrivilegeSecure::builder("http://127.0.0.1:9").token("opaque").build().unwrap();
    let error = client.session(ID).await.unwrap_err();
    assert!(matches!(&error, Error::Connect { address, .. } if address == "http://127.0.0.1:9"), "{error:?}");
}

#[test]
fn debug_shows_no_secret() {
    let builder = PrivilegeSecure::builder("https://localhost:6500").credentials(user()).token("s3cret");
    let shown = format!("{builder:?}");
    assert!(!shown.contains("s3cret") && shown.contains("jdoe"), "{shown}");
    let client = builder.build().unwrap();
    let shown = format!("{client:?}{:?}", client.with_token("s3cret"));
    assert!(!shown.contains("s3cret"), "{shown}");
}
