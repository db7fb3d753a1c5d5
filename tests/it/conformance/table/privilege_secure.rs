//! Privilege Secure: one row an operation.

use serde_json::json;

use super::{Needs, Row};
use crate::support::demo::Demo;

pub(super) const ROWS: &[Row] = &[
    Row { id: "SigninBodyAsync", needs: Needs::Nothing, body: Some(password), status: 200 },
    Row { id: "SigninAsync", needs: Needs::Nothing, body: Some(password_form), status: 200 },
    Row { id: "Signin2faAsync", needs: Needs::Nothing, body: Some(|_| "\"NA\"".into()), status: 200 },
    Row { id: "GetUserTokenAsync", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "AppUserTokenAsync", needs: Needs::Nothing, body: Some(api_key), status: 200 },
    Row { id: "CreateAsync", needs: Needs::Nothing, body: Some(session), status: 201 },
    Row { id: "GetAllActivitySessionsByStatusAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetByIdAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "DeleteAsync", needs: Needs::Session, body: None, status: 202 },
    Row { id: "CancelHangingSessionsAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "ViewPasswordAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "CopyPasswordAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetSshUrlAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetRdpFileAsync", needs: Needs::DesktopSession, body: None, status: 200 },
    Row { id: "CreateActivitySessionGroupAsync", needs: Needs::Nothing, body: Some(group), status: 201 },
    Row { id: "ApproveAsync", needs: Needs::WaitingSession, body: None, status: 200 },
    Row {
        id: "DenyAsync",
        needs: Needs::WaitingSession,
        body: Some(|_| "\"Not before the audit\"".into()),
        status: 200,
    },
    Row { id: "CheckApprovalStateAsync", needs: Needs::WaitingSession, body: None, status: 200 },
    Row { id: "GetApprovalsAsync", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "GetUserByIdAsync", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "ExtendAsync", needs: Needs::ShortSession, body: Some(|_| "15".into()), status: 200 },
    Row { id: "LockAsync", needs: Needs::Session, body: Some(lock), status: 200 },
    Row { id: "UpdateAsync", needs: Needs::Session, body: None, status: 200 },
    Row {
        id: "UpdateSessionLoginAccountAsync",
        needs: Needs::Session,
        body: Some(login_account),
        status: 200,
    },
    Row { id: "GetActivitySessionCountAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "SearchAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetSessionSummaryByStatusAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetHistoricalSessionSummaryAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetSessionSummaryByStatusForUserAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetHistoricalSessionSummaryForUserAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetSessionSummaryByHostAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetActivitySessionSummaryByIdAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetSessionLogsAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GtActivityConfigurationAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetFlippedResourceCountAsync", needs: Needs::Session, body: None, status: 200 },
    Row { id: "GetFlippedManagedUserGroupCountAsync", needs: Needs::Session, body: None, status: 200 },
];

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
