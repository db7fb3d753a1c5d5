//! Signing in over HTTP: what opens it, once, and for how long.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use hangup::domain::{Clock, DirectoryItem, Edit, FixedClock, SignIn};
use serde_json::{Value, json};

use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, http::Answer},
};

async fn started() -> (TestServer, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(noon()));
    (TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await, clock)
}

async fn first_step(server: &TestServer, login: &str, password: &str) -> Answer {
    Answer::to(server.post("/signinBody").json(&json!({"login": login, "password": password}))).await
}

async fn second_step(server: &TestServer, token: &str, code: &str) -> Answer {
    let request = server.post("/signin2fa").bearer_auth(token).header("content-type", "application/json");
    Answer::to(request.body(code.to_owned())).await
}

async fn list(server: &TestServer, token: &str) -> u16 {
    Answer::to(server.get("/api/v1/ActivitySession").bearer_auth(token)).await.status
}

fn token_in(answer: &Answer) -> String {
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")), "{answer:?}");
    answer.json().as_str().unwrap().to_owned()
}

fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

#[tokio::test]
async fn a_password_and_a_code_open_the_api() {
    let (server, clock) = started().await;
    let first = token_in(&first_step(&server, "demo\\ALICE", server.demo.value("HANGUP_PASSWORD")).await);
    assert_eq!(list(&server, &first).await, 403, "the password alone opens nothing");
    let code = server.demo.code("HANGUP_TOTP_SECRET", clock.now());
    let elevated = token_in(&second_step(&server, &first, &code).await);
    assert_eq!(list(&server, &elevated).await, 200);

    let claims = claims(&elevated);
    assert_eq!(claims["sub"], "DEMO\\alice");
    assert_eq!(claims["ManagedAccountId"], json!(server.account("DEMO\\alice").await.id));
    assert_eq!(claims["http://stealthbits.com/pam/roles"], "User");
    assert_eq!(claims["exp"], (noon() + minutes(15)).timestamp());
}

#[tokio::test]
async fn a_code_is_good_once() {
    let (server, clock) = started().await;
    let first = server.first_step_token("DEMO\\alice").await;
    let code = server.demo.code("HANGUP_TOTP_SECRET", clock.now());
    assert_eq!(second_step(&server, &first, &code).await.status, 200);
    assert_eq!(second_step(&server, &first, &code).await.status, 401);
    let earlier = server.demo.code("HANGUP_TOTP_SECRET", clock.now() - TimeDelta::seconds(30));
    assert_eq!(second_step(&server, &first, &earlier).await.status, 401, "nor one from before it");
    clock.advance(TimeDelta::seconds(30));
    let next = server.demo.code("HANGUP_TOTP_SECRET", clock.now());
    assert_eq!(second_step(&server, &first, &next).await.status, 200);
}

#[tokio::test]
async fn of_concurrent_sign_ins_with_one_code_one_succeeds() {
    let (server, clock) = started().await;
    let first = server.first_step_token("DEMO\\alice").await;
    let code = server.demo.code("HANGUP_TOTP_SECRET", clock.now());
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let request = server.post("/signin2fa").bearer_auth(&first).body(code.clone());
        tasks.spawn(async move { Answer::to(request).await.status });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [[200].as_slice(), &[401; 15]].concat());
}

#[tokio::test]
async fn a_code_counts_one_step_around_the_present_and_no_more() {
    let (server, clock) = started().await;
    let first = server.first_step_token("DEMO\\alice").await;
    for (drift, status) in [(-60, 401), (60, 401), (-30, 200), (30, 200)] {
        let code = server.demo.code("HANGUP_TOTP_SECRET", clock.now() + TimeDelta::seconds(drift));
        assert_eq!(second_step(&server, &first, &code).await.status, status, "a code of {drift} s from now");
    }
}

#[tokio::test]
async fn na_is_for_accounts_without_codes_alone() {
    let (server, clock) = started().await;
    let bob = server.first_step_token("DEMO\\bob").await;
    let alice = server.first_step_token("DEMO\\alice").await;
    assert_eq!(second_step(&server, &alice, "NA").await.status, 401);
    let code = server.demo.code("HANGUP_TOTP_SECRET", clock.now());
    assert_eq!(second_step(&server, &bob, &code).await.status, 401, "he has no codes");
    assert_eq!(second_step(&server, &bob, "NA").await.status, 200);
}

#[tokio::test]
async fn wrong_logins_and_wrong_passwords_are_not_told_apart() {
    let (server, _) = started().await;
    let right = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    let mut refusals = Vec::new();
    for (login, password) in [
        ("DEMO\\bob", "wrong"),
        ("DEMO\\nobody", right),
        ("DEMO\\sweeper", server.demo.value("HANGUP_APP_KEY")),
        ("", ""),
    ] {
        let answer = first_step(&server, login, password).await;
        let mut problem = answer.json();
        problem.as_object_mut().unwrap().remove("traceId");
        refusals.push((answer.status, problem));
    }
    assert_eq!(refusals[0].0, 401);
    assert!(refusals.iter().all(|refusal| *refusal == refusals[0]), "{refusals:?}");
}

#[tokio::test]
async fn tokens_end_and_a_fresh_one_never_elevates() {
    let (server, clock) = started().await;
    let first = server.first_step_token("DEMO\\alice").await;
    let elevated = server.token("DEMO\\alice").await;
    let refresh = async |token: &str| Answer::to(server.get("/api/v1/UserToken").bearer_auth(token)).await;
    assert_eq!(refresh(&first).await.status, 403);

    clock.advance(minutes(15) - TimeDelta::seconds(1));
    let fresh = token_in(&refresh(&elevated).await);
    clock.advance(TimeDelta::seconds(1));
    assert_eq!(list(&server, &elevated).await, 401);
    assert_eq!(list(&server, &fresh).await, 200);
    assert_eq!(second_step(&server, &first, "123456").await.status, 401, "two minutes have passed");
    assert_eq!(refresh(&elevated).await.status, 401);

    let mut token = fresh;
    for _ in 0..(12 * 60 - 15) / 10 {
        clock.advance(minutes(10));
        token = token_in(&refresh(&token).await);
    }
    assert_eq!(
        claims(&token)["exp"],
        (noon() + minutes(12 * 60)).timestamp(),
        "no token outlives the sign-in"
    );
    clock.advance(minutes(15));
    assert_eq!(list(&server, &token).await, 401);
}

#[tokio::test]
async fn a_token_that_was_tampered_with_is_refused() {
    let (server, _) = started().await;
    let token = server.first_step_token("DEMO\\alice").await;
    let [header, payload, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!("{token}") };
    let mut elevated = claims(&token);
    elevated["mfa"] = json!(true);
    let elevated = URL_SAFE_NO_PAD.encode(elevated.to_string());
    let unsigned = URL_SAFE_NO_PAD.encode(json!({"alg": "none", "typ": "JWT"}).to_string());
    for forged in [
        format!("{header}.{elevated}.{signature}"),
        format!("{unsigned}.{elevated}."),
        format!("{unsigned}.{elevated}.{signature}"),
        format!("{header}.{payload}."),
        format!("{header}.{payload}"),
    ] {
        assert_eq!(list(&server, &forged).await, 401, "{forged}");
    }
}

#[tokio::test]
async fn locking_an_account_takes_effect_at_once() {
    let (server, _) = started().await;
    let token = server.token("DEMO\\bob").await;
    assert_eq!(list(&server, &token).await, 200);
    let mut bob = server.account("DEMO\\bob").await;
    bob.locked = true;
    let edit = Edit::Put(Box::new(DirectoryItem::Account(bob)));
    assert!(server.app.core.store.edit_directory(1, vec![edit]).await.unwrap().is_kept());
    assert_eq!(list(&server, &token).await, 401);
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    assert_eq!(first_step(&server, "DEMO\\bob", password).await.status, 401);
}

#[tokio::test]
async fn an_application_needs_its_key_and_its_certificates_serial() {
    let (server, _) = started().await;
    let value = |name: &str| server.demo.value(name).to_owned();
    let (login, key, serial) =
        (value("HANGUP_APP_LOGIN"), value("HANGUP_APP_KEY"), value("HANGUP_APP_CERT_SERIAL"));
    let sign_in = async |login: &str, key: &str, serial: &str| {
        let body = json!({"login": login, "password": key, "certificateSerialNumber": serial});
        Answer::to(server.post("/WebAppApi/api/v1/AppUserToken").json(&body)).await
    };
    let answer = sign_in(&login, &key, &serial).await;
    assert_eq!(claims(&token_in(&answer))["http://stealthbits.com/pam/roles"], "App");
    let with_colons: Vec<_> =
        serial.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect();
    assert_eq!(sign_in(&login, &key, &with_colons.join(":").to_uppercase()).await.status, 200);
    for (login, key, serial) in [
        (login.as_str(), key.as_str(), "00"),
        (&login, &key, ""),
        (&login, "wrong", &serial),
        ("DEMO\\nobody", &key, &serial),
        ("DEMO\\bob", server.demo.value("HANGUP_NO_MFA_PASSWORD"), &serial),
    ] {
        assert_eq!(sign_in(login, key, serial).await.status, 401, "{login} {serial}");
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_by_account() {
    let server = TestServer::start_with(Setup { throttle: true, ..Setup::default() }).await;
    let alice = server.first_step_token("DEMO\\alice").await;
    let mut last = None;
    for guess in 0..40 {
        let answer = second_step(&server, &alice, &format!("{guess:06}")).await;
        if answer.status != 401 {
            last = Some((guess, answer));
            break;
        }
    }
    let (guesses, answer) = last.expect("forty guesses at once are too many");
    assert_eq!(guesses, 5);
    assert_eq!(answer.status, 429);
    assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
    let bob = server.first_step_token("DEMO\\bob").await;
    assert_eq!(second_step(&server, &bob, "NA").await.status, 200, "others are not held up");
}

#[tokio::test]
async fn who_signs_in_right_may_do_so_as_often_as_they_like() {
    let server = TestServer::start_with(Setup { throttle: true, ..Setup::default() }).await;
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    for _ in 0..25 {
        let token = token_in(&first_step(&server, "DEMO\\bob", password).await);
        assert_eq!(second_step(&server, &token, "NA").await.status, 200);
    }
}

#[tokio::test]
async fn who_has_mistyped_gets_in_after_the_wait_that_was_told() {
    let clock = Arc::new(FixedClock::at(noon()));
    let setup = Setup { clock: clock.clone(), throttle: true, ..Setup::default() };
    let server = TestServer::start_with(setup).await;
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    for _ in 0..5 {
        assert_eq!(first_step(&server, "DEMO\\bob", "mistyped").await.status, 401);
    }
    let wait = first_step(&server, "DEMO\\bob", password).await;
    assert_eq!((wait.status, wait.header("retry-after")), (429, Some("15")));
    clock.advance(TimeDelta::seconds(15));
    assert_eq!(first_step(&server, "DEMO\\bob", password).await.status, 200);
}

#[tokio::test]
async fn a_changed_password_ends_the_tokens_that_the_old_one_gave() {
    let (server, _) = started().await;
    let token = server.token("DEMO\\bob").await;
    assert_eq!(list(&server, &token).await, 200);

    let mut account = server.account("DEMO\\bob").await;
    let SignIn::Person { password_hash, .. } = &mut account.sign_in else { panic!("bob is a person") };
    *password_hash = hangup::auth::password::hash("another password");
    let directory = server.app.core.store.directory().await.unwrap();
    let edit = Edit::Put(Box::new(DirectoryItem::Account(account)));
    assert!(server.app.core.store.edit_directory(directory.revision(), vec![edit]).await.unwrap().is_kept());

    assert_eq!(list(&server, &token).await, 401);
    let refresh = Answer::to(server.get("/api/v1/UserToken").bearer_auth(&token)).await;
    assert_eq!(refresh.status, 401);
}
