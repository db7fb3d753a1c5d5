//! Actions that do something: webhooks at the start and at the end of sessions, what hangs without them, and receipts.

mod community;
mod durable;
mod example;
mod hanging;
pub(crate) mod receiver;
mod retries;
mod signed;
mod sweeping;

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::{
    auth::sealing::Sealer,
    domain::{
        AccessPolicy, Activity, ActivityId, Directory, DirectoryItem, Edit, FixedClock, Named, PolicyId,
        Profile, ProfileId, ResourceId, Session, SessionId, Store, Webhook, WebhookId,
    },
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    fixtures::noon,
    support::{Setup, TestServer, http::Answer, sealer},
};

const ALICE: &str = "DEMO\\alice";
const ADMIN: &str = "DEMO\\admin";
const SWEEPER: &str = "DEMO\\sweeper";

/// The key of every webhook here.
const KEY: &[u8] = b"a key of at least twenty-four bytes";

/// A webhook with the key above.
fn webhook(n: u128, name: &str, url: &str, sealer: &Sealer) -> Webhook {
    Webhook {
        id: WebhookId(Uuid::from_u128(0xeb_0000 + n)),
        name: name.into(),
        url: url.into(),
        sealed_secret: sealer.seal(KEY),
        timeout_seconds: 10,
    }
}

/// What makes an activity of this name that tells these webhooks, allowed to whom the demo's `ssh` is.
fn activity(
    directory: &Directory,
    n: u128,
    name: &str,
    start: &[&Webhook],
    end: &[&Webhook],
) -> Vec<DirectoryItem> {
    let named = |name: &str| Named { id: None, name: Some(name.to_owned()) };
    let ssh = directory.activity(&named("ssh")).unwrap();
    let resource: &ResourceId =
        &directory.resource(&Named { id: None, name: Some("db-01.demo.test".into()) }).unwrap().id;
    let account = directory.account_by_login(ALICE).unwrap().id;
    let policy = directory.granting(account, ssh.id, *resource).next().unwrap();
    let ids = |webhooks: &[&Webhook]| webhooks.iter().map(|webhook| webhook.id).collect();
    let profile = Profile {
        id: ProfileId(Uuid::from_u128(0xf0_0000 + n)),
        name: format!("{name} profile"),
        start_webhooks: ids(start),
        end_webhooks: ids(end),
        ..directory.profile(ssh.profile).unwrap().clone()
    };
    let activity =
        Activity { id: ActivityId(Uuid::from_u128(0xac_0000 + n)), name: name.into(), profile: profile.id };
    let policy = AccessPolicy {
        id: PolicyId(Uuid::from_u128(0x90_0000 + n)),
        name: format!("{name} policy"),
        activities: vec![activity.id],
        ..policy.clone()
    };
    let webhooks = start.iter().chain(end).map(|webhook| DirectoryItem::Webhook((*webhook).clone()));
    webhooks
        .chain([
            DirectoryItem::Profile(profile),
            DirectoryItem::Activity(activity),
            DirectoryItem::Policy(policy),
        ])
        .collect()
}

async fn put(store: &dyn Store, items: Vec<DirectoryItem>) {
    let revision = store.directory().await.unwrap().revision();
    let edits = items.into_iter().map(|item| Edit::Put(Box::new(item))).collect();
    assert!(store.edit_directory(revision, edits).await.unwrap().is_kept());
}

/// A server that stands still, and the hand that moves its clock.
struct Stage {
    server: TestServer,
    clock: Arc<FixedClock>,
}

impl Stage {
    async fn at_noon() -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
        Self { server, clock }
    }

    /// One whose activity `watched` tells these URLs of its starts and of its ends.
    async fn watched(start: Option<&str>, end: Option<&str>) -> Self {
        let stage = Self::at_noon().await;
        let sealer = sealer(stage.server.demo);
        let start = start.map(|url| webhook(1, "opener", &format!("{url}/start"), &sealer));
        let end = end.map(|url| webhook(2, "closer", &format!("{url}/end"), &sealer));
        let store = &stage.server.app.core.store;
        let directory = store.directory().await.unwrap();
        let (start, end): (Vec<_>, Vec<_>) = (start.iter().collect(), end.iter().collect());
        put(&**store, activity(&directory, 1, "watched", &start, &end)).await;
        stage
    }

    fn advance(&self, milliseconds: i64) {
        self.clock.advance(TimeDelta::milliseconds(milliseconds));
    }

    /// Asks for Alice's session of an activity.
    async fn asked_for(&self, activity: &str) -> SessionId {
        asked_for(&self.server, activity, json!({})).await
    }

    async fn session(&self, id: SessionId) -> Session {
        Arc::unwrap_or_clone(self.server.app.core.store.session(id).await.unwrap().unwrap())
    }

    async fn status(&self, id: SessionId) -> Value {
        self.get(&format!("/api/v1/ActivitySession/{id}"), ADMIN).await["status"].clone()
    }

    async fn end(&self, id: SessionId, login: &str) {
        let token = self.server.token(login).await;
        let request = self.server.delete(&format!("/api/v1/ActivitySession/{id}")).bearer_auth(token);
        assert_eq!(Answer::to(request).await.status, 202);
    }

    async fn get(&self, path: &str, login: &str) -> Value {
        let token = self.server.token(login).await;
        let answer = Answer::to(self.server.get(path).bearer_auth(token)).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    async fn receipt(&self, id: SessionId) -> Value {
        self.get(&format!("/hangup/v1/sessions/{id}/receipt"), ALICE).await
    }

    async fn sweep(&self) {
        let token = self.server.token(SWEEPER).await;
        let request = self.server.delete("/api/v1/ActivitySession/CancelHanging").bearer_auth(token);
        assert_eq!(Answer::to(request).await.status, 200);
    }

    /// Works at every time at which an attempt is due, until none is; gives the pauses in milliseconds.
    async fn exhaust(&self, id: SessionId) -> Vec<i64> {
        let mut pauses = Vec::new();
        loop {
            self.server.work().await;
            let session = self.session(id).await;
            let Some(next) = session.open_actions().map(|action| action.next_at).min() else {
                return pauses;
            };
            let pause = next - self.server.app.core.clock.now();
            assert!(pause > TimeDelta::zero(), "nothing is tried twice at one time");
            pauses.push(pause.num_milliseconds());
            self.clock.advance(pause);
        }
    }
}

/// Asks for Alice's session of an activity, with more members.
async fn asked_for(server: &TestServer, activity: &str, more: Value) -> SessionId {
    let mut body = json!({"managedResourceName": "db-01.demo.test", "activityName": activity});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let token = server.token(ALICE).await;
    let answer = Answer::to(server.post("/api/v1/ActivitySession").bearer_auth(token).json(&body)).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    SessionId(answer.json()["id"].as_str().unwrap().parse().unwrap())
}
