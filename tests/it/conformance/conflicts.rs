//! What the present state does not allow: each 409 of each operation, told apart by its words.

use hangup::domain::{Role, access::By};
use serde_json::json;

use super::{
    Draft, assert_none, observe,
    table::{Body, Needs, Row, may, row},
    with_token,
};
use crate::{contracts::operations, support::TestServer};

/// One way in which an operation conflicts with what there is.
struct Conflict {
    needs: Needs,
    /// Who asks, where that is not the first who may.
    by: Option<By>,
    /// With which body, where that is not the row's own.
    body: Option<Body>,
    /// A part of what the answer says.
    says: &'static str,
}

/// All of an operation's.
fn conflicts(operation_id: &str) -> Vec<Conflict> {
    let given = |needs, says| Conflict { needs, by: None, body: None, says };
    let over = || given(Needs::OverSession, "completed");
    // the words of the row's own lock, which `Needs` puts
    let locked = |needs| given(needs, "Call the security desk");
    match operation_id {
        "CreateAsync" => vec![
            given(Needs::LockedAccount, "locked by an administrator"),
            Conflict {
                by: Some(By::Role(Role::Admin)),
                body: Some(|demo| {
                    let (resource, activity) =
                        (demo.value("HANGUP_RESOURCE"), demo.value("HANGUP_APPROVAL_ACTIVITY"));
                    json!({"managedResourceName": resource, "activityName": activity}).to_string()
                }),
                ..given(Needs::Nothing, "nobody could approve it")
            },
        ],
        "CreateActivitySessionGroupAsync" => vec![given(Needs::LockedAccount, "locked by an administrator")],
        "ApproveAsync" | "DenyAsync" => vec![
            given(Needs::OverSession, "does not wait for approval"),
            given(Needs::Session, "does not wait for approval"),
            given(Needs::VotedSession, "you have voted"),
        ],
        "ExtendAsync" => vec![
            over(),
            locked(Needs::LockedSession),
            given(Needs::FixedSession, "cannot be extended"),
            given(Needs::SpentSession, "was extended 2 times of 2"),
            given(Needs::Session, "at most 60 minutes"),
            given(Needs::FutureSession, "pending"),
        ],
        "CopyPasswordAsync" | "GetSshUrlAsync" => {
            vec![over(), locked(Needs::LockedSession), given(Needs::FutureSession, "pending")]
        }
        "GetRdpFileAsync" => vec![
            given(Needs::OverDesktopSession, "completed"),
            locked(Needs::LockedDesktopSession),
            given(Needs::FutureDesktopSession, "pending"),
        ],
        "LockAsync" | "UpdateAsync" | "UpdateSessionLoginAccountAsync" => vec![over()],
        "startSession" => vec![given(Needs::CommunitySession, "session")],
        "setServers" => vec![Conflict {
            body: Some(|_| json!({"servers": []}).to_string()),
            ..given(Needs::CommunitySession, "session")
        }],
        "addServers" => vec![Conflict {
            body: Some(|_| json!({"servers": [{"id": 1, "name": "again"}]}).to_string()),
            ..given(Needs::Nothing, "1")
        }],
        other => panic!("tests/it/conformance/conflicts.rs knows no conflict of `{other}`: add its rules"),
    }
}

#[tokio::test]
async fn every_operation_that_documents_a_conflict_answers_each_of_its_own() {
    let mut failures = Vec::new();
    for operation in operations().iter().filter(|operation| operation.documents(409)) {
        let row = row(&operation.id).unwrap();
        for Conflict { needs, by, body, says } in conflicts(&operation.id) {
            let server = TestServer::start().await;
            let conflicting = Row { needs, body: body.or(row.body), ..*row };
            let draft = Draft::of(&server, operation, &conflicting).await;
            let request = draft.on(&server, operation);
            let request = with_token(request, &server, by.unwrap_or(may(operation)[0])).await;
            let what = format!("where there is {needs:?}");
            let answer = observe(&mut failures, operation, &what, request, 409..=409).await;
            if !answer.body.contains(says) {
                failures.push(format!("{} {what}: `{says}` is not in {}", operation.id, answer.body));
            }
        }
    }
    assert_none(&failures);
}
