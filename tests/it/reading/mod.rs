//! Tables, counts, logs and profiles of sessions, over HTTP.

mod counts;
mod details;
mod log;
mod malformed;
mod search;
mod summary;
mod tables;

use std::sync::Arc;

use hangup::domain::{AccountId, Named, Request, ResourceId, Session, SessionId, Target};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    fixtures::{begun, managed},
    support::{TestServer, http::Answer},
};

const SESSIONS: &str = "/api/v1/ActivitySession";

/// A session as the demo's directory would have it, pending from noon; `n` counts from 1.
async fn held_by(server: &TestServer, login: &str, n: u128) -> Session {
    let directory = server.app.core.store.directory().await.unwrap();
    let account = directory.account_by_login(login).unwrap();
    let activity = Named { id: None, name: Some(server.demo.value("HANGUP_ACTIVITY").into()) };
    Session {
        id: id(n),
        requester: account.id,
        target: Target::Resource(ResourceId(server.resource().await)),
        request: Request {
            created_by: Some(account.id),
            created_by_login: Some(account.login.clone()),
            account_name: account.login.clone(),
            resource_name: server.demo.value("HANGUP_RESOURCE").into(),
            activity_name: server.demo.value("HANGUP_ACTIVITY").into(),
            policy_name: "a policy".into(),
            activity: Some(directory.activity(&activity).unwrap().id),
            ..Request::default()
        }
        .into(),
        ..managed(n)
    }
}

fn id(n: u128) -> SessionId {
    SessionId(Uuid::from_u128(0x0197_f3a2_5c1e_7d40_9b1f_0000_0000_0000 + n))
}

/// Keeps sessions as they are.
async fn keep(server: &TestServer, sessions: Vec<Session>) {
    for some in sessions.chunks(500) {
        let begun = some.iter().map(|session| (session.clone(), begun(session))).collect();
        let store = &server.app.core.store;
        let revision = store.directory().await.unwrap().revision();
        assert!(store.begin(revision, begun).await.unwrap().is_kept());
    }
}

async fn get(server: &TestServer, login: &str, path: &str) -> Answer {
    let token = server.token(login).await;
    Answer::to(server.get(&format!("{SESSIONS}{path}")).bearer_auth(token)).await
}

/// The numbers of a table's rows, and its total.
async fn table(server: &TestServer, login: &str, path: &str) -> (Vec<u128>, u64) {
    let answer = get(server, login, path).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    let table = answer.json();
    (numbers(&table["data"]), table["recordsTotal"].as_u64().unwrap())
}

fn numbers(rows: &Value) -> Vec<u128> {
    let number = |row: &Value| {
        let given: Uuid = row["id"].as_str().unwrap().parse().unwrap();
        given.as_u128() - id(0).0.as_u128()
    };
    rows.as_array().unwrap().iter().map(number).collect()
}

/// The members that a refusal complains of.
fn complaints(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 400, "{answer:?}");
    answer.json()["errors"].as_object().unwrap().keys().cloned().collect()
}

fn requested(session: Session, edit: impl FnOnce(&mut Request)) -> Session {
    let mut session = session;
    edit(Arc::make_mut(&mut session.request));
    session
}

const ALICE: &str = "DEMO\\alice";
const BOB: &str = "DEMO\\bob";
const ADMIN: &str = "DEMO\\admin";
const APP: &str = "DEMO\\sweeper";

fn account(value: &AccountId) -> String {
    value.0.to_string()
}
