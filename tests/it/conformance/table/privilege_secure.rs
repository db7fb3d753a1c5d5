//! Privilege Secure: one row an operation.

use serde_json::json;

use super::{Needs, Row, Who};
use crate::support::demo::Demo;

use Who::{Admin, App, FirstStep, Nobody, User};

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
