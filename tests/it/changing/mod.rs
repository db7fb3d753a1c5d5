//! What changes sessions, walked over HTTP with a clock that stands still until it is moved.

mod approving;
mod by_applications;
mod extending;
mod grouping;
mod locking;
mod members;
mod report;
mod strangers;

use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use hangup::domain::{
    AccessPolicy, Account, AccountId, Activity, ActivityId, ByCommand, Clock as _, Credential, CredentialId,
    DirectoryItem, Edit, FixedClock, Named, OnTimeout, Origin, PolicyId, Profile, ProfileId, Role, SignIn,
    Tier, Workflow, WorkflowId,
};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    fixtures::noon,
    support::{Setup, TestServer, http::Answer},
};

const ALICE: &str = "DEMO\\alice";
const BOB: &str = "DEMO\\bob";
const CAROL: &str = "DEMO\\carol";
const DAVE: &str = "DEMO\\dave";
const ADMIN: &str = "DEMO\\admin";
const SWEEPER: &str = "DEMO\\sweeper";

/// The statuses of sessions, as the wire has them.
const WAITING: i64 = -1;
const PENDING: i64 = 0;
const ACTIVE: i64 = 1;
const COMPLETE: i64 = 3;
const CANCELLED: i64 = 5;
const DENIED: i64 = 6;
const APPROVAL_FAILED: i64 = 7;

/// A server with the demo's directory and more: Carol and Dave, who approve, and activities that need it.
struct Stage {
    server: TestServer,
    clock: Arc<FixedClock>,
}

impl Stage {
    async fn set() -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
        let stage = Self { server, clock };
        stage.add_entries().await;
        stage
    }

    async fn add_entries(&self) {
        let directory = self.server.app.core.store.directory().await.unwrap();
        let id = |login: &str| directory.account_by_login(login).map(|account| account.id);
        let (alice, bob, admin) = (id(ALICE).unwrap(), id(BOB).unwrap(), id(ADMIN).unwrap());
        let (carol, dave) = (AccountId(Uuid::from_u128(0xca)), AccountId(Uuid::from_u128(0xda)));
        let resource = |name: &str| Named { id: None, name: Some(self.server.demo.value(name).into()) };
        let resource = directory.resource(&resource("HANGUP_RESOURCE")).unwrap().id;
        let three_tiers = vec![
            tier(&[bob, carol], 2, OnTimeout::Escalate),
            tier(&[dave], 1, OnTimeout::Escalate),
            tier(&[admin], 1, OnTimeout::Fail),
        ];
        let mut items = vec![person(carol, CAROL), person(dave, DAVE)];
        items.extend(activity(0x100, "three tiers", three_tiers, false));
        items.extend(activity(0x200, "own approval", vec![tier(&[alice], 1, OnTimeout::Fail)], true));
        items.extend(activity(
            0x300,
            "no own approval",
            vec![tier(&[alice, bob], 1, OnTimeout::Fail)],
            false,
        ));
        let twice_bob = vec![tier(&[bob], 1, OnTimeout::Fail), tier(&[bob, dave], 1, OnTimeout::Fail)];
        items.extend(activity(0x600, "twice Bob", twice_bob, false));
        items.extend(activity(0x700, "both", vec![tier(&[alice, bob], 2, OnTimeout::Escalate)], false));
        items.extend([
            credential(0x501, "root", None),
            credential(0x502, "root of the domain", Some("EXAMPLE")),
        ]);
        let granted = |n| ActivityId(Uuid::from_u128(n));
        items.push(DirectoryItem::Policy(AccessPolicy {
            id: PolicyId(Uuid::from_u128(0x400)),
            name: "what needs approval".into(),
            accounts: vec![alice, admin],
            resources: vec![resource],
            activities: [0x100, 0x200, 0x300, 0x600, 0x700].map(granted).into(),
            credentials: vec![CredentialId(Uuid::from_u128(0x501)), CredentialId(Uuid::from_u128(0x502))],
        }));
        let edits = items.into_iter().map(|item| Edit::Put(Box::new(item))).collect();
        assert!(
            self.server.app.core.store.edit_directory(directory.revision(), edits).await.unwrap().is_kept()
        );
    }

    fn wait(&self, minutes: i64) {
        self.clock.advance(TimeDelta::minutes(minutes));
    }

    /// What is answered to `login`, as status and body.
    async fn call(&self, login: &str, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let token = self.server.token(login).await;
        let mut request = self.server.request(method, path).bearer_auth(token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::to(request).await.parts()
    }

    async fn get(&self, login: &str, path: &str) -> (u16, Value) {
        self.call(login, Method::GET, path, None).await
    }

    /// A call on one session.
    async fn on(
        &self,
        login: &str,
        method: Method,
        id: &str,
        verb: &str,
        body: Option<Value>,
    ) -> (u16, Value) {
        self.call(login, method, &format!("/api/v1/ActivitySession/{id}{verb}"), body).await
    }

    async fn approve(&self, login: &str, id: &str) -> u16 {
        self.on(login, Method::POST, id, "/Approve", None).await.0
    }

    async fn deny(&self, login: &str, id: &str) -> u16 {
        self.on(login, Method::POST, id, "/Deny", Some(json!("no"))).await.0
    }

    async fn extend(&self, login: &str, id: &str, minutes: Option<Value>) -> (u16, Value) {
        self.on(login, Method::POST, id, "/Extend", minutes).await
    }

    /// Asks for a session on the demo's resource.
    async fn ask(&self, login: &str, activity: &str, more: Value) -> (u16, Value) {
        let mut body = json!({
            "managedResourceName": self.server.demo.value("HANGUP_RESOURCE"), "activityName": activity,
        });
        for (name, value) in more.as_object().into_iter().flatten() {
            body[name] = value.clone();
        }
        self.call(login, Method::POST, "/api/v1/ActivitySession", Some(body)).await
    }

    /// Asks for Alice's session, and gives its id.
    async fn start(&self, activity: &str) -> String {
        self.start_with(activity, json!({})).await
    }

    async fn start_with(&self, activity: &str, more: Value) -> String {
        let (status, session) = self.ask(ALICE, activity, more).await;
        assert_eq!(status, 201, "{session}");
        session["id"].as_str().unwrap().into()
    }

    /// Alice's session by the demo's own activity, active.
    async fn active(&self, end_in_minutes: i64) -> String {
        let end = self.clock.now() + TimeDelta::minutes(end_in_minutes);
        let id = self.start_with("ssh", json!({"endDateTimeUtc": end})).await;
        self.server.work().await;
        assert_eq!(self.status(&id).await, ACTIVE);
        id
    }

    async fn session(&self, id: &str) -> Value {
        let (status, session) = self.on(ADMIN, Method::GET, id, "", None).await;
        assert_eq!(status, 200, "{session}");
        session
    }

    async fn status(&self, id: &str) -> i64 {
        self.session(id).await["status"].as_i64().unwrap()
    }

    async fn account_id(&self, login: &str) -> String {
        self.server.account(login).await.id.to_string()
    }
}

fn tier(approvers: &[AccountId], quorum: u32, on_timeout: OnTimeout) -> Tier {
    Tier { approvers: approvers.to_vec(), quorum, timeout_minutes: 10, on_timeout }
}

fn person(id: AccountId, login: &str) -> DirectoryItem {
    DirectoryItem::Account(Account {
        id,
        login: login.into(),
        name: login.rsplit('\\').next().unwrap().into(),
        role: Role::User,
        sign_in: SignIn::Person { password_hash: "$argon2id$".into(), sealed_totp: None },
        locked: false,
        origin: Origin::Command,
        by_command: ByCommand::default(),
    })
}

fn credential(n: u128, name: &str, domain: Option<&str>) -> DirectoryItem {
    DirectoryItem::Credential(Credential {
        id: CredentialId(Uuid::from_u128(n)),
        name: name.into(),
        domain: domain.map(Into::into),
        username: "root".into(),
        sealed_password: "sealed".into(),
    })
}

/// An activity that this workflow must approve, with both and its profile.
fn activity(n: u128, name: &str, tiers: Vec<Tier>, allows_self_approval: bool) -> [DirectoryItem; 3] {
    let (workflow, profile) = (WorkflowId(Uuid::from_u128(n + 1)), ProfileId(Uuid::from_u128(n + 2)));
    [
        DirectoryItem::Activity(Activity { id: ActivityId(Uuid::from_u128(n)), name: name.into(), profile }),
        DirectoryItem::Workflow(Workflow { id: workflow, name: name.into(), tiers, allows_self_approval }),
        DirectoryItem::Profile(Profile {
            id: profile,
            name: name.into(),
            max_session_minutes: 60,
            notes_required: false,
            ticket_required: false,
            workflow: Some(workflow),
            extension_allowed: false,
            extension_minutes: 0,
            extension_count: 0,
            allow_view_password: false,
            start_webhooks: vec![],
            end_webhooks: vec![],
        }),
    ]
}

/// A time as the wire has it.
fn wire(at: DateTime<Utc>) -> Value {
    json!(at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// What a refusal says.
fn detail((status, problem): (u16, Value)) -> (u16, String) {
    (status, problem["detail"].as_str().unwrap_or_default().to_owned())
}
