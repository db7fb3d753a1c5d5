//! `hangup sweep`, with and without `--dry-run`.

use std::sync::Arc;

use hangup::{
    domain::{State, SystemClock},
    server::config::{Config, Sessions},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    ALICE, activity, asked_for, put,
    receiver::{Answer, Receiver},
    webhook,
};
use crate::support::{
    Setup, TestServer, http, sealer,
    served::{program, until},
};

/// What the program prints as the demo's application; panics where it fails.
fn printed(server: &TestServer, home: &TempDir, arguments: &[&str]) -> String {
    let names = ["HANGUP_APP_LOGIN", "HANGUP_APP_KEY", "HANGUP_APP_CERT_SERIAL"];
    let output = program(home.path())
        .args(arguments)
        .env("HANGUP_URL", &server.url)
        .envs(names.map(|name| (name, server.demo.value(name))))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sweep_shows_first_what_it_would_end_and_then_what_it_ended() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    // longer than no time at all is hanging
    let sessions = Sessions { action_timeout_seconds: 0, ..Sessions::default() };
    let config = Config { sessions, ..Config::default() };
    let setup = Setup { clock: Arc::new(SystemClock), worker: true, config, ..Setup::default() };
    let server = TestServer::start_with(setup).await;
    let store = &server.app.core.store;
    let closer = webhook(2, "closer", &receiver.url, &sealer(server.demo));
    let directory = store.directory().await.unwrap();
    put(&**store, activity(&directory, 1, "watched", &[], &[&closer])).await;
    let id = asked_for(&server, "watched", json!({})).await;
    let is = async |state| {
        until("the session to move on", async || {
            (store.session(id).await.unwrap().unwrap().state == state).then_some(())
        })
        .await;
    };
    is(State::Active).await;
    let token = server.token(ALICE).await;
    let end = server.delete(&format!("/api/v1/ActivitySession/{id}")).bearer_auth(token);
    assert_eq!(http::Answer::to(end).await.status, 202);
    receiver.until(1).await;
    is(State::Ending).await;

    let home = TempDir::new().unwrap();
    let run = |arguments: &[&str]| printed(&server, &home, arguments);
    let json = |arguments: &[&str]| serde_json::from_str::<Value>(&run(arguments)).unwrap();
    let preview = json(&["sweep", "--dry-run"]);
    assert_eq!((&preview["total"], &preview["sessions"][0]["sessionId"]), (&json!(1), &json!(id)));
    let table = run(&["sweep", "--dry-run", "--table"]);
    assert!(table.contains(&id.to_string()) && table.contains("its end takes too long"), "{table}");
    is(State::Ending).await;

    let swept = json(&["sweep"]);
    assert_eq!((&swept["hung"], &swept["sessions"][0]["rule"]), (&json!(1), &json!("EndingTooLong")));
    is(State::Ended(hangup::domain::Outcome::Cancelled)).await;
    assert_eq!(json(&["sweep", "--dry-run"]), json!({"sessions": [], "total": 0}));
    assert_eq!(json(&["sweep"]), json!({"hung": 0, "sessions": []}));
}
