//! What active sessions lend: passwords, and ways to connect.

mod connecting;
mod password;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use hangup::domain::{
    Actor, Command, Decision, DirectoryItem, Edit, Event, Lock, Session, SessionId, transition,
};
use serde_json::json;
use uuid::Uuid;

use crate::support::{TestServer, http::Answer, sealer};

const ALICE: &str = "DEMO\\alice";
const BOB: &str = "DEMO\\bob";
const ADMIN: &str = "DEMO\\admin";
const SWEEPER: &str = "DEMO\\sweeper";

/// A session of Alice's on one of the demo's resources, by the names of its exports.
struct Started<'a> {
    server: &'a TestServer,
    id: SessionId,
}

/// One that is not active yet.
async fn pending<'a>(
    server: &'a TestServer,
    resource: &str,
    activity: &str,
    credential: Option<&str>,
) -> Started<'a> {
    let body = json!({
        "managedResourceName": server.demo.value(resource),
        "activityName": server.demo.value(activity),
        "credentialName": credential,
    });
    let token = server.token(ALICE).await;
    let answer = Answer::to(server.post("/api/v1/ActivitySession").bearer_auth(token).json(&body)).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    Started { server, id: SessionId(answer.json()["id"].as_str().unwrap().parse().unwrap()) }
}

/// An active one by SSH, with the demo's credential.
async fn active(server: &TestServer) -> Started<'_> {
    let credential = server.demo.value("HANGUP_CREDENTIAL");
    let started = pending(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", Some(credential)).await;
    server.work().await;
    started
}

/// An active one by remote desktop, with the demo's credential.
async fn active_on_windows(server: &TestServer) -> Started<'_> {
    let credential = server.demo.value("HANGUP_CREDENTIAL");
    let started =
        pending(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY", Some(credential)).await;
    server.work().await;
    started
}

impl Started<'_> {
    /// What is answered to `login` at a path, with `{}` for the session's id.
    async fn get(&self, path: &str, login: &str) -> Answer {
        let token = self.server.token(login).await;
        let path = format!("/api/v1/ActivitySession/{}", path.replace("{}", &self.id.to_string()));
        Answer::to(self.server.get(&path).bearer_auth(token)).await
    }

    /// The status of the same, and what it says of the refusal.
    async fn refused(&self, path: &str, login: &str) -> (u16, String) {
        let answer = self.get(path, login).await;
        (answer.status, answer.json()["detail"].as_str().unwrap_or_default().to_owned())
    }

    async fn session(&self) -> Session {
        Arc::unwrap_or_clone(self.server.app.core.store.session(self.id).await.unwrap().unwrap())
    }

    async fn events(&self) -> Vec<Event> {
        self.server.app.core.store.events(self.id).await.unwrap()
    }

    async fn command(&self, command: &Command) {
        let core = &self.server.app.core;
        let admin = Actor::Account(self.server.account(ADMIN).await.id);
        match transition(&self.session().await, command, admin, core.clock.now()) {
            Decision::Change(change) => assert_eq!(core.store.change(vec![*change]).await.unwrap(), [true]),
            other => panic!("{command:?}: {other:?}"),
        }
    }

    async fn end(&self) {
        let token = self.server.token(ALICE).await;
        let path = format!("/api/v1/ActivitySession/{}", self.id);
        assert_eq!(Answer::to(self.server.delete(&path).bearer_auth(token)).await.status, 202);
    }
}

fn lock(now: DateTime<Utc>) -> Lock {
    let (title, message) = (Some("Maintenance".into()), Some("the database is being moved".into()));
    Lock { id: Uuid::from_u128(1), title, message, at: now, on: None }
}

/// Changes one entry of the directory, as applying another file would.
async fn edit(server: &TestServer, change: impl Fn(&mut DirectoryItem) -> bool) {
    let store = &server.app.core.store;
    let directory = store.directory().await.unwrap();
    let edits: Vec<_> = directory
        .items()
        .filter_map(|item| {
            let mut item = item.clone();
            change(&mut item).then(|| Edit::Put(Box::new(item)))
        })
        .collect();
    assert!(!edits.is_empty());
    assert!(store.edit_directory(directory.revision(), edits).await.unwrap().is_kept());
}

/// The password of the demo's credential.
async fn password_of_credential(server: &TestServer) -> String {
    let directory = server.app.core.store.directory().await.unwrap();
    let sealed = &directory.credentials().next().unwrap().sealed_password;
    sealer(server.demo).open_text(sealed).unwrap().expose().to_owned()
}
