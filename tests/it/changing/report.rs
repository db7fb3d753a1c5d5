//! The follow-up calls of the vendor's public report script: the approvals of a session, and who they are.

use serde_json::json;

use super::{ADMIN, ALICE, BOB, CAROL, DAVE, SWEEPER, Stage, wire};
use crate::fixtures::{minutes, noon};

fn approvals(id: &str) -> String {
    format!("/api/v1/ApprovalWorkflow/Approval?activitySessionId={id}")
}

#[tokio::test]
async fn a_report_reads_what_approvers_were_asked_and_have_said() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    stage.wait(1);
    stage.server.token(BOB).await;
    let path = format!("/{id}/Approve?Notes=Agreed%20with%20the%20team");
    let (status, _) =
        stage.call(BOB, reqwest::Method::POST, &format!("/api/v1/ActivitySession{path}"), None).await;
    assert_eq!(status, 200);
    stage.wait(9);
    stage.server.work().await;

    let (status, asked) = stage.get(ADMIN, &approvals(&id)).await;
    assert_eq!(status, 200, "{asked}");
    let found: Vec<_> = asked
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (it["approverAccount"]["name"].clone(), it["approvalState"].clone(), it["approverType"].clone())
        })
        .collect();
    let expected = [(BOB, 1, 0), (CAROL, 0, 0), (DAVE, 0, 1)];
    assert_eq!(found, expected.map(|(name, state, kind)| (json!(name), json!(state), json!(kind))));

    let bob = &asked[0];
    assert_eq!(bob["approverNotes"], "Agreed with the team");
    assert_eq!(bob["modifiedByUserName"], BOB);
    assert_eq!(bob["modifiedFromAddress"], "127.0.0.1");
    assert_eq!(bob["createdDateTimeUtc"], wire(noon()));
    assert_eq!(bob["modifiedDateTimeUtc"], wire(noon() + minutes(1)));
    assert_eq!(
        asked[2]["createdDateTimeUtc"],
        wire(noon() + minutes(10)),
        "asked when the first tier ran out"
    );
    assert_ne!(asked[1]["approvalWorkflowTierId"], asked[2]["approvalWorkflowTierId"]);
    assert_eq!(stage.get(ADMIN, &approvals(&id)).await.1, asked, "ids stay the same");
}

#[tokio::test]
async fn approvals_are_read_by_who_may_see_the_session_and_by_its_approvers() {
    let stage = Stage::set().await;
    let id = stage.start("no own approval").await;
    for login in [ALICE, BOB, ADMIN, SWEEPER] {
        assert_eq!(stage.get(login, &approvals(&id)).await.1.as_array().unwrap().len(), 1, "{login}");
    }
    assert_eq!(stage.get(DAVE, &approvals(&id)).await, (200, json!([])));
    let unknown = approvals("0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71");
    assert_eq!(stage.get(ADMIN, &unknown).await, (200, json!([])));
    assert_eq!(stage.get(ADMIN, &approvals("")).await.0, 400);
    assert_eq!(stage.get(ADMIN, &approvals("nonsense")).await.0, 400);
}

#[tokio::test]
async fn an_account_is_read_by_itself_by_whose_sessions_it_approves_and_by_those_who_see_all() {
    let stage = Stage::set().await;
    let path = |id: String| format!("/api/v1/User/{id}");
    let bob = path(stage.account_id(BOB).await);
    let (status, account) = stage.get(ADMIN, &bob).await;
    let id = stage.account_id(BOB).await;
    assert_eq!(status, 200);
    assert_eq!(
        account,
        json!({
            "id": id, "name": BOB, "type": 0, "locked": false, "userId": id, "sid": null,
            "displayName": "Bob, a user without one-time codes", "samAccountName": "bob",
            "userPrincipalName": null, "email": null, "domainName": "DEMO",
        })
    );
    for login in [ALICE, BOB, SWEEPER] {
        assert_eq!(stage.get(login, &bob).await.0, 200, "{login}");
    }
    assert_eq!(stage.get(DAVE, &bob).await.0, 404, "Bob approves nothing of Dave's");
    assert_eq!(stage.get(BOB, &path(stage.account_id(ALICE).await)).await.0, 404);
    let app = stage.get(ADMIN, &path(stage.account_id(SWEEPER).await)).await.1;
    assert_eq!(app["type"], 1);
    assert_eq!(stage.get(ADMIN, &path("0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71".into())).await.0, 404);
    assert_eq!(stage.get(ADMIN, &path("nonsense".into())).await.0, 400);
}
