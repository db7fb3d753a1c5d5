//! What there must be before an operation is called.

use hangup::domain::{DirectoryItem, Edit};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    fixtures::minutes,
    support::{TestServer, http::Answer},
};

const SESSIONS: &str = "/api/v1/ActivitySession";

/// What there must be for an operation to succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::conformance) enum Needs {
    Nothing,
    /// A session of Alice's, active, with a credential.
    Session,
    /// The same on Windows.
    DesktopSession,
    /// A session of Alice's that waits for the administrator's approval.
    WaitingSession,
    /// A session of Alice's, active, for half of the time that it might last.
    ShortSession,
    /// A session of Alice's that is over.
    OverSession,
    /// The same on Windows.
    OverDesktopSession,
    /// A session of Alice's, active and locked.
    LockedSession,
    /// The same on Windows.
    LockedDesktopSession,
    /// A session of Alice's that is to start in ten minutes, with a credential.
    FutureSession,
    /// The same on Windows.
    FutureDesktopSession,
    /// A session of Alice's, active, of an activity whose sessions are not extended.
    FixedSession,
    /// A session of Alice's, active, that was extended as often as it may be.
    SpentSession,
    /// A session of Alice's that waits for two approvals, of which the administrator's is there.
    VotedSession,
    /// Alice is locked.
    LockedAccount,
    /// An active session on the community's server 1.
    CommunitySession,
}

impl Needs {
    /// Makes it so, and gives the id of the session.
    pub(in crate::conformance) async fn met_on(self, server: &TestServer) -> Option<Uuid> {
        match self {
            Self::Nothing => None,
            Self::Session => Some(begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await),
            Self::DesktopSession => {
                Some(begun(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await)
            }
            Self::WaitingSession => Some(begun(server, "HANGUP_RESOURCE", "HANGUP_APPROVAL_ACTIVITY").await),
            Self::ShortSession => {
                let end = json!({"endDateTimeUtc": server.app.core.clock.now() + minutes(30)});
                Some(begun_with(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", end).await)
            }
            Self::OverSession => {
                Some(over(server, begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await).await)
            }
            Self::OverDesktopSession => {
                let session = begun(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await;
                Some(over(server, session).await)
            }
            Self::LockedSession => {
                let session = begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await;
                Some(locked(server, session, json!({"lockMessage": "Call the security desk"})).await)
            }
            Self::LockedDesktopSession => {
                let session = begun(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await;
                Some(locked(server, session, json!({"lockMessage": "Call the security desk"})).await)
            }
            Self::LockedAccount => {
                let session = begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await;
                Some(locked(server, session, json!({"lockUser": true})).await)
            }
            Self::FutureSession => Some(begun_later(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await),
            Self::FutureDesktopSession => {
                Some(begun_later(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await)
            }
            Self::FixedSession => {
                let end = json!({"endDateTimeUtc": server.app.core.clock.now() + minutes(30)});
                Some(begun_with(server, "HANGUP_RESOURCE", "HANGUP_STUCK_ACTIVITY", end).await)
            }
            Self::SpentSession => {
                let end = json!({"endDateTimeUtc": server.app.core.clock.now() + minutes(30)});
                let session = begun_with(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", end).await;
                let path = format!("{SESSIONS}/{session}/Extend");
                for _ in 0..2 {
                    sent(server, Method::POST, &path, "DEMO\\alice", json!(1), 200).await;
                }
                Some(session)
            }
            Self::VotedSession => {
                ask_two(server).await;
                let session = begun(server, "HANGUP_RESOURCE", "HANGUP_APPROVAL_ACTIVITY").await;
                let path = format!("{SESSIONS}/{session}/Approve");
                sent(server, Method::POST, &path, "DEMO\\admin", json!(null), 200).await;
                Some(session)
            }
            Self::CommunitySession => {
                let key = server.demo.value("HANGUP_CMS_KEY");
                let body = super::command(server.demo);
                let started =
                    Answer::to(server.post("/v2/community/sessions").bearer_auth(key).body(body)).await;
                assert!(matches!(started.status, 201 | 409), "{started:?}");
                None
            }
        }
    }
}

/// Begins a session of Alice's that the worker then makes active, by the names of the demo's exports.
async fn begun(server: &TestServer, resource: &str, activity: &str) -> Uuid {
    begun_with(server, resource, activity, json!({})).await
}

async fn begun_later(server: &TestServer, resource: &str, activity: &str) -> Uuid {
    let start = server.app.core.clock.now() + minutes(10);
    begun_with(server, resource, activity, json!({"startDateTimeUtc": start})).await
}

async fn begun_with(server: &TestServer, resource: &str, activity: &str, more: Value) -> Uuid {
    let mut body = json!({
        "managedResourceName": server.demo.value(resource),
        "activityName": server.demo.value(activity),
        "credentialName": server.demo.value("HANGUP_CREDENTIAL"),
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let session = sent(server, Method::POST, SESSIONS, "DEMO\\alice", body, 201).await;
    server.work().await;
    session.json()["id"].as_str().unwrap().parse().unwrap()
}

async fn over(server: &TestServer, session: Uuid) -> Uuid {
    sent(server, Method::DELETE, &format!("{SESSIONS}/{session}"), "DEMO\\alice", json!(null), 202).await;
    server.work().await;
    session
}

async fn locked(server: &TestServer, session: Uuid, more: Value) -> Uuid {
    let mut lock = json!({"activitySessionIds": [session], "locked": true});
    lock.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    sent(server, Method::PUT, &format!("{SESSIONS}/lock"), "DEMO\\admin", lock, 200).await;
    session
}

/// Lets the demo's workflow ask Bob as well as the administrator, and both must agree.
async fn ask_two(server: &TestServer) {
    let store = &server.app.core.store;
    let directory = store.directory().await.unwrap();
    let mut workflows = directory.items().filter_map(|item| match item {
        DirectoryItem::Workflow(workflow) => Some(workflow.clone()),
        _ => None,
    });
    let mut workflow = workflows.next().unwrap();
    workflow.tiers[0].approvers.push(server.account("DEMO\\bob").await.id);
    workflow.tiers[0].quorum = 2;
    let put = Edit::Put(Box::new(DirectoryItem::Workflow(workflow)));
    assert!(store.edit_directory(directory.revision(), vec![put]).await.unwrap().is_kept());
}

async fn sent(
    server: &TestServer,
    method: Method,
    path: &str,
    login: &str,
    body: Value,
    status: u16,
) -> Answer {
    let token = server.token(login).await;
    let answer = Answer::to(server.request(method, path).bearer_auth(token).json(&body)).await;
    assert_eq!(answer.status, status, "{path}: {answer:?}");
    answer
}
