//! Who may not see a session learns nothing of it by voting on it, or by asking who did: neither whether it waits nor
//! whether it is there.

use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ADMIN, ALICE, BOB, CAROL, DAVE, Stage, WAITING};

/// What is asked about a session, with `{id}` in its place.
const ASKED: [(Method, &str); 4] = [
    (Method::GET, "/api/v1/ActivitySession/{id}"),
    (Method::POST, "/api/v1/ActivitySession/{id}/Approve"),
    (Method::POST, "/api/v1/ActivitySession/{id}/Deny"),
    (Method::GET, "/api/v1/ApprovalWorkflow/Approval?activitySessionId={id}"),
];

/// What comes back, but for what names the session or the request.
async fn answered(stage: &Stage, login: &str, method: &Method, path: &str, id: &str) -> (u16, Value) {
    let (status, mut body) = stage.call(login, method.clone(), &path.replace("{id}", id), None).await;
    if let Some(members) = body.as_object_mut() {
        members.remove("traceId");
    }
    (status, serde_json::from_str(&body.to_string().replace(id, "{id}")).unwrap())
}

#[tokio::test]
async fn a_stranger_is_answered_alike_whether_a_session_waits_or_not_or_is_not_there() {
    let stage = Stage::set().await;
    let waiting = stage.start("no own approval").await;
    let never_waited = stage.start(stage.server.demo.value("HANGUP_ACTIVITY")).await;
    let denied = stage.start("no own approval").await;
    assert_eq!(stage.deny(BOB, &denied).await, 200);
    let absent = Uuid::from_u128(0x404).to_string();
    for (method, path) in ASKED {
        // approvers of other workflows, and of other sessions of Alice's
        for stranger in [CAROL, DAVE] {
            let expected = answered(&stage, stranger, &method, path, &absent).await;
            for id in [&waiting, &never_waited, &denied] {
                let answer = answered(&stage, stranger, &method, path, id).await;
                assert_eq!(answer, expected, "{stranger}: {method} {path}");
            }
            let status = if path.contains("Workflow") { 200 } else { 404 };
            assert_eq!(expected.0, status, "{stranger}: {method} {path}: {}", expected.1);
            assert!(status == 404 || expected.1 == json!([]), "{}", expected.1);
        }
    }
    assert_eq!(stage.status(&waiting).await, WAITING);
}

#[tokio::test]
async fn who_may_see_a_session_is_told_that_they_are_no_approver_of_it() {
    let stage = Stage::set().await;
    let id = stage.start("twice Bob").await;
    for login in [ALICE, ADMIN] {
        assert_eq!(stage.approve(login, &id).await, 403, "{login}");
        assert_eq!(stage.deny(login, &id).await, 403, "{login}");
    }
}
