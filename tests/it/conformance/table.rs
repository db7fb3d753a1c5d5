//! Who may call each operation, who may not, and with what it succeeds.

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

/// One operation.
pub(super) struct Row {
    pub(super) id: &'static str,
    /// Who may call it; malformed requests are sent by the first.
    pub(super) may: &'static [Who],
    /// Who is signed in and may not.
    pub(super) may_not: &'static [Who],
    pub(super) needs: Needs,
    /// The body with which it succeeds.
    pub(super) body: Option<fn(&Demo) -> String>,
    /// The status with which it succeeds.
    pub(super) status: u16,
}

use Who::{Admin, App, FirstStep, Key, Nobody, User};

pub(super) const ROWS: &[Row] = &[
    Row {
        id: "SigninBodyAsync",
        may: &[Nobody],
        may_not: &[],
        needs: Needs::Nothing,
        body: Some(password),
        status: 200,
    },
    Row {
        id: "SigninAsync",
        may: &[Nobody],
        may_not: &[],
        needs: Needs::Nothing,
        body: Some(password_form),
        status: 200,
    },
    Row {
        id: "Signin2faAsync",
        may: &[FirstStep],
        may_not: &[User, Admin, App],
        needs: Needs::Nothing,
        body: Some(|_| "\"NA\"".into()),
        status: 200,
    },
    Row {
        id: "GetUserTokenAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Nothing,
        body: None,
        status: 200,
    },
    Row {
        id: "AppUserTokenAsync",
        may: &[Nobody],
        may_not: &[],
        needs: Needs::Nothing,
        body: Some(api_key),
        status: 200,
    },
    Row {
        id: "CreateAsync",
        may: &[User, Admin],
        may_not: &[App],
        needs: Needs::Nothing,
        body: Some(session),
        status: 201,
    },
    Row {
        id: "GetAllActivitySessionsByStatusAsync",
        may: &[User, Admin],
        may_not: &[App],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetByIdAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "DeleteAsync",
        may: &[User, Admin],
        may_not: &[App],
        needs: Needs::Session,
        body: None,
        status: 202,
    },
    Row {
        id: "CancelHangingSessionsAsync",
        may: &[App],
        may_not: &[User, Admin],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "ViewPasswordAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "CopyPasswordAsync",
        may: &[User],
        may_not: &[Admin, App],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetSshUrlAsync",
        may: &[User],
        may_not: &[Admin, App],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetRdpFileAsync",
        may: &[User],
        may_not: &[Admin, App],
        needs: Needs::DesktopSession,
        body: None,
        status: 200,
    },
    Row {
        id: "listHanging",
        may: &[App, Admin],
        may_not: &[User],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "listLimits",
        may: &[App, Admin],
        may_not: &[User],
        needs: Needs::Nothing,
        body: None,
        status: 200,
    },
    Row {
        id: "getReceipt",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "CreateActivitySessionGroupAsync",
        may: &[User, Admin],
        may_not: &[App],
        needs: Needs::Nothing,
        body: Some(group),
        status: 201,
    },
    Row {
        id: "ApproveAsync",
        may: &[Admin],
        may_not: &[User, App],
        needs: Needs::WaitingSession,
        body: None,
        status: 200,
    },
    Row {
        id: "DenyAsync",
        may: &[Admin],
        may_not: &[User, App],
        needs: Needs::WaitingSession,
        body: Some(|_| "\"Not before the audit\"".into()),
        status: 200,
    },
    Row {
        id: "CheckApprovalStateAsync",
        may: &[App],
        may_not: &[User, Admin],
        needs: Needs::WaitingSession,
        body: None,
        status: 200,
    },
    Row {
        id: "GetApprovalsAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Nothing,
        body: None,
        status: 200,
    },
    Row {
        id: "GetUserByIdAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Nothing,
        body: None,
        status: 200,
    },
    Row {
        id: "ExtendAsync",
        may: &[User, Admin],
        may_not: &[App],
        needs: Needs::ShortSession,
        body: Some(|_| "15".into()),
        status: 200,
    },
    Row {
        id: "LockAsync",
        may: &[Admin],
        may_not: &[User, App],
        needs: Needs::Session,
        body: Some(lock),
        status: 200,
    },
    Row {
        id: "UpdateAsync",
        may: &[App],
        may_not: &[User, Admin],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "UpdateSessionLoginAccountAsync",
        may: &[App],
        may_not: &[User, Admin],
        needs: Needs::Session,
        body: Some(login_account),
        status: 200,
    },
    Row {
        id: "GetActivitySessionCountAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "SearchAsync",
        may: &[Admin],
        may_not: &[User, App],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetSessionSummaryByStatusAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetHistoricalSessionSummaryAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetSessionSummaryByStatusForUserAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetHistoricalSessionSummaryForUserAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetSessionSummaryByHostAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetActivitySessionSummaryByIdAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetSessionLogsAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GtActivityConfigurationAsync",
        may: &[Admin, App],
        may_not: &[User],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetFlippedResourceCountAsync",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "GetFlippedManagedUserGroupCountAsync",
        may: &[Admin],
        may_not: &[User, App],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "startSession",
        may: &[Key],
        may_not: &[],
        needs: Needs::Nothing,
        body: Some(command),
        status: 201,
    },
    Row {
        id: "stopSession",
        may: &[Key],
        may_not: &[],
        needs: Needs::CommunitySession,
        body: Some(command),
        status: 200,
    },
    Row {
        id: "cancelSession",
        may: &[Key],
        may_not: &[],
        needs: Needs::CommunitySession,
        body: Some(command),
        status: 204,
    },
    Row {
        id: "getCurrentSession",
        may: &[Key],
        may_not: &[],
        needs: Needs::CommunitySession,
        body: None,
        status: 200,
    },
];

pub(super) fn row(operation_id: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.id == operation_id)
}

/// A value that is right for a required query parameter.
pub(super) fn query_value(name: &str) -> String {
    match name {
        "serverId" => "1".into(),
        "activitySessionId" => "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71".into(),
        other => panic!("tests/it/conformance knows no right value of `{other}`: add it to `query_value`"),
    }
}

fn password(demo: &Demo) -> String {
    let body = json!({"login": "DEMO\\bob", "password": demo.value("HANGUP_NO_MFA_PASSWORD")});
    body.to_string()
}

fn password_form(demo: &Demo) -> String {
    format!("login=DEMO%5Cbob&password={}", demo.value("HANGUP_NO_MFA_PASSWORD"))
}

fn api_key(demo: &Demo) -> String {
    let body = json!({
        "login": demo.value("HANGUP_APP_LOGIN"),
        "password": demo.value("HANGUP_APP_KEY"),
        "certificateSerialNumber": demo.value("HANGUP_APP_CERT_SERIAL"),
    });
    body.to_string()
}

fn session(demo: &Demo) -> String {
    let body = json!({
        "managedResourceName": demo.value("HANGUP_RESOURCE"),
        "activityName": demo.value("HANGUP_ACTIVITY"),
        "note": "patching",
        "customFields": [{"name": "cost centre", "value": "42"}],
    });
    body.to_string()
}

fn group(demo: &Demo) -> String {
    let session: serde_json::Value = serde_json::from_str(&session(demo)).unwrap();
    json!([session, session]).to_string()
}

fn lock(_: &Demo) -> String {
    let body = json!({
        "activitySessionIds": ["{sessionId}"],
        "lockTitle": "Under investigation",
        "lockMessage": "Call the security desk before you go on.",
        "locked": true,
    });
    body.to_string()
}

fn login_account(_: &Demo) -> String {
    let body = json!({"id": "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e", "name": "EXAMPLE\\jdoe-adm"});
    body.to_string()
}

fn command(demo: &Demo) -> String {
    let body = json!({"serverId": 1, "accId": demo.value("HANGUP_CMS_ACCOUNT")});
    body.to_string()
}
