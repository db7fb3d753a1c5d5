//! What the audit chain says of who signs in and who is refused; and that it never has a secret in it.

use std::sync::Arc;

use hangup::{
    domain::{Account, AccountId, DirectoryItem, Edit, FixedClock},
    store::sqlite::{
        Use,
        audit::{export::export, verify::verify},
    },
};
use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, http::Answer, served::Served},
};

async fn started() -> (TestServer, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(noon()));
    (TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await, clock)
}

fn exported(server: &TestServer) -> String {
    let mut out = Vec::new();
    export(&server.database(), Use::Live, 1, &mut out, &mut |_| {}).unwrap();
    String::from_utf8(out).unwrap()
}

/// The records of these kinds, each by its members besides the kind.
fn records(server: &TestServer, kinds: &[&str]) -> Vec<Value> {
    let lines = exported(server);
    let records = lines.lines().filter_map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        serde_json::from_str::<Value>(line["row"]["record"].as_str()?).ok()
    });
    records.filter(|record| kinds.contains(&record["kind"].as_str().unwrap())).collect()
}

async fn first_step(server: &TestServer, login: &str, password: &str) -> u16 {
    Answer::to(server.post("/signinBody").json(&json!({"login": login, "password": password}))).await.status
}

async fn second_step(server: &TestServer, login: &str, code: &str) -> u16 {
    let token = server.first_step_token(login).await;
    Answer::to(server.post("/signin2fa").bearer_auth(token).body(code.to_owned())).await.status
}

async fn application(server: &TestServer, key: &str) -> u16 {
    let body = json!({
        "login": server.demo.value("HANGUP_APP_LOGIN"), "password": key,
        "certificateSerialNumber": server.demo.value("HANGUP_APP_CERT_SERIAL"),
    });
    Answer::to(server.post("/WebAppApi/api/v1/AppUserToken").json(&body)).await.status
}

/// What was refused is noted beside the answer.
async fn noted(server: &TestServer) {
    server.app.authenticator.note_what_waits().await.unwrap();
}

async fn current(server: &TestServer, key: &str) -> u16 {
    let request = server.get("/v2/community/sessions/current?serverId=1").bearer_auth(key);
    Answer::to(request).await.status
}

#[tokio::test]
async fn every_sign_in_and_every_refusal_is_a_link() {
    let (server, clock) = started().await;
    let (alice, bob) = (server.account("DEMO\\alice").await.id, server.account("DEMO\\bob").await.id);
    let sweeper = server.account(server.demo.value("HANGUP_APP_LOGIN")).await.id;
    let value = |name: &str| server.demo.value(name).to_owned();
    let address = "127.0.0.1";
    let login = |who: &Value| match who {
        who if *who == json!(alice) => json!("DEMO\\alice"),
        who if *who == json!(bob) => json!("DEMO\\bob"),
        who if *who == json!(sweeper) => json!(server.demo.value("HANGUP_APP_LOGIN")),
        _ => Value::Null,
    };
    let accepted = |account, proof: &str| {
        let login = login(&json!(account));
        json!({"kind": "accepted", "account": account, "login": login, "proof": proof, "address": address})
    };
    let refused = |who: Value, proof: &str, why: &str| {
        let login = login(&who);
        json!({"kind": "refused", "who": who, "login": login, "proof": proof, "why": why, "address": address})
    };

    assert_eq!(first_step(&server, "demo\\alice", &value("HANGUP_PASSWORD")).await, 200);
    let code = server.demo.code("HANGUP_TOTP_SECRET", hangup::domain::Clock::now(&*clock));
    assert_eq!(second_step(&server, "DEMO\\alice", &code).await, 200);
    assert_eq!(second_step(&server, "DEMO\\alice", &code).await, 401);
    noted(&server).await;
    assert_eq!(first_step(&server, "DEMO\\bob", "wr0ng-pass").await, 401);
    assert_eq!(first_step(&server, "my-pa55word", "DEMO\\bob").await, 401);
    noted(&server).await;
    assert_eq!(application(&server, &value("HANGUP_APP_KEY")).await, 200);
    assert_eq!(application(&server, "wr0ng-key").await, 401);
    assert_eq!(current(&server, "wr0ng-key").await, 401);
    let token = server.token("DEMO\\bob").await;
    let lock =
        server.request(Method::PUT, "/api/v1/ActivitySession/lock").bearer_auth(&token).json(&json!({}));
    assert_eq!(Answer::to(lock).await.status, 403);
    noted(&server).await;

    let wrong_code = "the one-time code is wrong, expired or was used already; wait for the next one";
    let wrong_key = "the login, the API key or the certificate serial number is wrong";
    let wrong_password = "the login or the password is wrong";
    let found = records(&server, &["accepted", "refused", "denied"]);
    let expected = [
        accepted(alice, "password"),
        accepted(alice, "code"),
        refused(json!(alice), "code", wrong_code),
        refused(json!(bob), "password", wrong_password),
        refused(Value::Null, "password", wrong_password),
        accepted(sweeper, "application"),
        refused(json!(sweeper), "application", wrong_key),
        refused(Value::Null, "api-key", "the key is nobody's"),
    ];
    assert_eq!(found[..expected.len()], expected);
    let lines = exported(&server);
    let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let at: Vec<_> =
        rows.filter(|line| line["table"] == "audit").map(|line| line["row"]["at"].clone()).collect();
    assert_eq!(at, vec![noon().timestamp_millis(); at.len()], "by the clock of the server");
    let last = found.last().unwrap();
    assert_eq!(
        *last,
        json!({"kind": "denied", "account": bob, "login": "DEMO\\bob", "operation": "LockAsync", "address": address})
    );
    assert_eq!(records(&server, &["code-used"]).len(), 1);
    assert_eq!(verify(&server.database(), Use::Live, None, &mut |_| {}).unwrap().findings, []);

    let all = exported(&server);
    for secret in [
        "HANGUP_PASSWORD",
        "HANGUP_APP_KEY",
        "HANGUP_TOTP_SECRET",
        "HANGUP_CMS_KEY",
        "HANGUP_APP_CERT_SERIAL",
    ] {
        assert!(!all.contains(server.demo.value(secret)), "{secret}");
    }
    for secret in ["wr0ng", "my-pa55word", token.as_str(), code.trim_matches('"'), "argon2"] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn without_its_record_a_sign_in_gives_no_token() {
    let (server, _) = started().await;
    let value = |name: &str| server.demo.value(name).to_owned();
    server.note_nothing(true);
    assert_eq!(first_step(&server, "DEMO\\bob", &value("HANGUP_NO_MFA_PASSWORD")).await, 503);
    assert_eq!(second_step(&server, "DEMO\\bob", "NA").await, 503);
    assert_eq!(application(&server, &value("HANGUP_APP_KEY")).await, 503);
    assert_eq!(current(&server, &value("HANGUP_CMS_KEY")).await, 404, "who has signed in goes on");
}

#[tokio::test]
async fn a_refusal_waits_for_no_record_and_so_does_not_tell_whether_a_login_is_anybodys() {
    let (server, _) = started().await;
    server.note_nothing(true);
    for login in ["DEMO\\bob", "nobody"] {
        assert_eq!(first_step(&server, login, "wrong").await, 401, "{login}");
    }
    assert_eq!(second_step(&server, "DEMO\\alice", "000000").await, 401);
    assert_eq!(application(&server, "wrong").await, 401);
    assert_eq!(current(&server, "wrong").await, 401);
    assert_eq!(server.app.authenticator.note_what_waits().await.map_err(drop), Err(()));
    assert_eq!(server.app.authenticator.waiting_refusals(), 5);

    server.note_nothing(false);
    noted(&server).await;
    let proofs: Vec<_> =
        records(&server, &["refused"]).iter().map(|record| record["proof"].clone()).collect();
    assert_eq!(proofs, ["password", "password", "code", "application", "api-key"], "none is lost");
    assert_eq!(server.app.authenticator.waiting_refusals(), 0);
}

#[tokio::test]
async fn refusals_that_the_store_does_not_take_for_long_are_counted_and_the_count_is_noted() {
    let (server, _) = started().await;
    let sweeper = server.account(server.demo.value("HANGUP_APP_LOGIN")).await.id;
    server.note_nothing(true);
    for _ in 0..1030 {
        assert_eq!(application(&server, "wrong").await, 401);
    }
    server.note_nothing(false);
    noted(&server).await;
    assert_eq!(records(&server, &["refused"]).len(), 1024);
    let counted = json!({"kind": "unnoted", "who": sweeper, "proof": "application", "count": 6});
    assert_eq!(records(&server, &["unnoted"]), [counted]);
}

#[tokio::test]
async fn a_sign_in_is_noted_of_the_account_whatever_it_is_called_by_then() {
    let (server, _) = started().await;
    let mut bob = server.account("DEMO\\bob").await;
    let token = server.first_step_token("DEMO\\bob").await;
    let store = &server.app.core.store;
    bob.login = "DEMO\\robert".into();
    let other = Account { id: AccountId(Uuid::from_u128(7)), login: "DEMO\\bob".into(), ..bob.clone() };
    let put = |account: &Account| Edit::Put(Box::new(DirectoryItem::Account(account.clone())));
    let revision = store.directory().await.unwrap().revision();
    assert!(store.edit_directory(revision, vec![put(&bob), put(&other)]).await.unwrap().is_kept());

    for (code, status) in [("000000", 401), ("NA", 200)] {
        let second = server.post("/signin2fa").bearer_auth(&token).body(code);
        assert_eq!(Answer::to(second).await.status, status);
        noted(&server).await;
    }
    let noted = records(&server, &["accepted", "refused"]);
    assert_eq!((&noted[0]["who"], &noted[0]["login"]), (&json!(bob.id), &json!("DEMO\\robert")));
    assert_eq!((&noted[1]["account"], &noted[1]["login"]), (&json!(bob.id), &json!("DEMO\\robert")));
}

#[tokio::test]
async fn a_flood_of_what_is_nobodys_is_counted_and_not_noted_one_by_one() {
    let (server, clock) = started().await;
    for _ in 0..75 {
        assert_eq!(current(&server, "wrong").await, 401);
    }
    noted(&server).await;
    assert_eq!(records(&server, &["refused"]).len(), 60);
    let counted = json!({"kind": "unnoted", "who": null, "proof": "api-key", "count": 15});
    assert_eq!(records(&server, &["unnoted"]), std::slice::from_ref(&counted));
    clock.advance(minutes(1));
    assert_eq!(current(&server, "wrong").await, 401);
    noted(&server).await;
    assert_eq!(records(&server, &["refused"]).len(), 61);
    assert_eq!(records(&server, &["unnoted"]), [counted], "a number is noted once");
}

#[tokio::test]
async fn what_was_refused_last_is_in_the_chain_of_a_server_that_was_told_to_stop() {
    let home = TempDir::new().unwrap();
    let server = Served::start(home.path(), &["--demo", "--no-rate-limits"]).await;
    let http = reqwest::Client::new();
    let url = format!("{}/v2/community/sessions/current?serverId=1", server.url);
    for _ in 0..75 {
        assert_eq!(http.get(&url).bearer_auth("wrong").send().await.unwrap().status(), 401);
    }
    let database = server.data.join("hangup.db");
    server.tell_to_stop();
    assert!(server.ended().await.success());
    let mut out = Vec::new();
    export(&database, Use::Live, 1, &mut out, &mut |_| {}).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.matches("the key is nobody's").count(), 60);
    assert!(text.contains("\\\"count\\\":15}"), "{text}");
}
