//! Who may call each operation, who may not, and with what it succeeds.

mod hangup;
mod privilege_secure;
mod sonoran_cms;

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::fixtures::minutes;
use crate::support::{TestServer, demo::Demo, http::Answer};

/// Somebody with a credential, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Nobody,
    /// Bob after his password; he has no one-time codes, so that `NA` completes his sign-in.
    FirstStep,
    User,
    Admin,
    App,
    /// A program with the community's API key.
    Key,
}

impl Who {
    pub(super) async fn token(self, server: &TestServer) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::FirstStep => Some(server.first_step_token("DEMO\\bob").await),
            Self::User => Some(server.token("DEMO\\alice").await),
            Self::Admin => Some(server.token("DEMO\\admin").await),
            Self::App => Some(server.token("DEMO\\sweeper").await),
            Self::Key => Some(server.demo.value("HANGUP_CMS_KEY").to_owned()),
        }
    }
}

/// What there must be for an operation to succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
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
    /// Alice is locked.
    LockedAccount,
    /// An active session on the community's server 1.
    CommunitySession,
}

impl Needs {
    /// Makes it so, and gives the id of the session.
    pub(super) async fn met_on(self, server: &TestServer) -> Option<Uuid> {
        match self {
            Self::Nothing => None,
            Self::Session => Some(begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await),
            Self::DesktopSession => {
                Some(begun(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await)
            }
            Self::WaitingSession => Some(begun(server, "HANGUP_RESOURCE", "HANGUP_APPROVAL_ACTIVITY").await),
            Self::ShortSession => {
                let end = server.app.core.clock.now() + minutes(30);
                Some(begun_until(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", Some(end)).await)
            }
            Self::OverSession | Self::OverDesktopSession => {
                let session = if self == Self::OverSession {
                    begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await
                } else {
                    begun(server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY").await
                };
                let path = format!("/api/v1/ActivitySession/{session}");
                let ended = Answer::to(server.delete(&path).bearer_auth(server.token("DEMO\\alice").await));
                assert_eq!(ended.await.status, 202);
                server.work().await;
                Some(session)
            }
            Self::LockedAccount => {
                let session = begun(server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY").await;
                let lock = json!({"activitySessionIds": [session], "locked": true, "lockUser": true});
                let request =
                    server.request(reqwest::Method::PUT, "/api/v1/ActivitySession/lock").json(&lock);
                let locked = Answer::to(request.bearer_auth(server.token("DEMO\\admin").await)).await;
                assert_eq!(locked.status, 200, "{locked:?}");
                Some(session)
            }
            Self::CommunitySession => {
                let key = server.demo.value("HANGUP_CMS_KEY");
                let body = command(server.demo);
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
    begun_until(server, resource, activity, None).await
}

async fn begun_until(
    server: &TestServer,
    resource: &str,
    activity: &str,
    end: Option<DateTime<Utc>>,
) -> Uuid {
    let body = json!({
        "managedResourceName": server.demo.value(resource),
        "activityName": server.demo.value(activity),
        "credentialName": server.demo.value("HANGUP_CREDENTIAL"),
        "endDateTimeUtc": end,
    });
    let token = server.token("DEMO\\alice").await;
    let session = Answer::to(server.post("/api/v1/ActivitySession").bearer_auth(token).json(&body)).await;
    server.work().await;
    session.json()["id"].as_str().unwrap().parse().unwrap()
}

/// A request body, made of what the demo has.
type Body = fn(&Demo) -> String;

/// One operation.
pub(super) struct Row {
    pub(super) id: &'static str,
    /// Who may call it; malformed requests are sent by the first.
    pub(super) may: &'static [Who],
    /// Who is signed in and may not.
    pub(super) may_not: &'static [Who],
    pub(super) needs: Needs,
    /// The body with which it succeeds.
    pub(super) body: Option<Body>,
    /// The status with which it succeeds.
    pub(super) status: u16,
}

/// Every row of every family.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    privilege_secure::ROWS.iter().chain(sonoran_cms::ROWS).chain(hangup::ROWS)
}

pub(super) fn row(operation_id: &str) -> Option<&'static Row> {
    rows().find(|row| row.id == operation_id)
}

/// What there must be for an operation to answer 409, and with which body, where that is not the row's own.
pub(super) fn conflict(operation_id: &str) -> (Needs, Option<Body>) {
    match operation_id {
        "CreateAsync" | "CreateActivitySessionGroupAsync" => (Needs::LockedAccount, None),
        "startSession" => (Needs::CommunitySession, None),
        "setServers" => (Needs::CommunitySession, Some(|_| json!({"servers": []}).to_string())),
        "addServers" => {
            (Needs::Nothing, Some(|_| json!({"servers": [{"id": 1, "name": "again"}]}).to_string()))
        }
        "GetRdpFileAsync" => (Needs::OverDesktopSession, None),
        // whatever is done with a session, nothing is with one that is over
        _ => (Needs::OverSession, None),
    }
}

/// A value that is right for a required query parameter.
pub(super) fn query_value(name: &str) -> String {
    match name {
        "serverId" => "1".into(),
        "activitySessionId" => "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71".into(),
        other => panic!("tests/it/conformance knows no right value of `{other}`: add it to `query_value`"),
    }
}

pub(super) fn command(demo: &Demo) -> String {
    let body = json!({"serverId": 1, "accId": demo.value("HANGUP_CMS_ACCOUNT")});
    body.to_string()
}
