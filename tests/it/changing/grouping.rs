//! Groups, all or nothing; and the credentials that starts name.

use reqwest::Method;
use serde_json::{Value, json};

use super::{ADMIN, ALICE, PENDING, SWEEPER, Stage, WAITING, wire};
use crate::fixtures::noon;

fn wanted(activity: &str) -> Value {
    json!({"ManagedResourceName": "db-01.demo.test", "ActivityName": activity})
}

async fn ask(stage: &Stage, login: &str, requests: Value) -> (u16, Value) {
    stage.call(login, Method::POST, "/api/v1/ActivitySession/Group", Some(requests)).await
}

async fn count(stage: &Stage) -> usize {
    stage.get(ADMIN, "/api/v1/ActivitySession").await.1.as_array().unwrap().len()
}

#[tokio::test]
async fn a_group_starts_all_of_its_sessions() {
    let stage = Stage::set().await;
    let (status, group) = ask(&stage, ALICE, json!([wanted("ssh"), wanted("three tiers")])).await;
    assert_eq!(status, 201, "{group}");
    assert_eq!(group["createdBy"], json!(stage.account_id(ALICE).await));
    assert_eq!(group["createdDateTimeUtc"], wire(noon()));
    let sessions = group["activitySessions"].as_array().unwrap();
    let statuses: Vec<_> = sessions.iter().map(|session| session["status"].as_i64().unwrap()).collect();
    assert_eq!(statuses, [PENDING, WAITING], "in the order of the request");
    for session in sessions {
        assert_eq!(session["activitySessionGroupId"], group["id"]);
        let kept = stage.session(session["id"].as_str().unwrap()).await;
        assert_eq!(kept["activitySessionGroupId"], group["id"]);
    }
}

#[tokio::test]
async fn of_a_group_with_one_refusal_nothing_is_stored() {
    let stage = Stage::set().await;
    let late = json!({"managedResourceName": "db-01.demo.test", "activityName": "ssh",
        "endDateTimeUtc": "2020-01-01T00:00:00Z"});
    let (status, problem) = ask(&stage, ALICE, json!([wanted("ssh"), late])).await;
    assert_eq!(status, 400);
    assert!(problem["errors"]["[1].endDateTimeUtc"][0].is_string(), "{problem}");
    let (status, problem) = ask(&stage, ALICE, json!([wanted("ssh"), {"activityName": 7}])).await;
    assert_eq!(status, 400);
    assert!(problem["errors"]["[1].activityName"][0].is_string(), "{problem}");
    let (status, problem) = ask(&stage, ALICE, json!([wanted("ssh"), wanted("no such")])).await;
    assert_eq!(status, 404);
    assert!(problem["detail"].as_str().unwrap().starts_with("[1]: "), "{problem}");
    assert_eq!(ask(&stage, SWEEPER, json!([wanted("ssh")])).await.0, 403);
    assert_eq!(count(&stage).await, 0);
}

#[tokio::test]
async fn a_group_has_at_least_one_session_and_at_most_a_hundred() {
    let stage = Stage::set().await;
    for size in [0, 101] {
        let (status, problem) = ask(&stage, ALICE, json!(vec![wanted("ssh"); size])).await;
        assert_eq!(status, 400, "{size}");
        assert_eq!(problem["errors"]["$"], json!(["a group has at least one session and at most 100"]));
    }
    assert_eq!(ask(&stage, ALICE, json!(vec![wanted("ssh"); 100])).await.0, 201);
    assert_eq!(count(&stage).await, 100);
}

#[tokio::test]
async fn a_credential_is_named_by_id_by_name_or_by_its_login() {
    let stage = Stage::set().await;
    let (root, of_domain) = ("00000000-0000-0000-0000-000000000501", "00000000-0000-0000-0000-000000000502");
    for (named, id) in [
        (json!({"credentialId": root}), root),
        (json!({"CredentialName": "ROOT"}), root),
        (json!({"credentialName": "root of the domain"}), of_domain),
        (json!({"credentialDomain": "example", "credentialUsername": "Root"}), of_domain),
        (json!({"credentialId": of_domain, "credentialDomain": "EXAMPLE"}), of_domain),
    ] {
        let session = stage.session(&stage.start_with("three tiers", named.clone()).await).await;
        assert_eq!(session["credentialId"], id, "{named}");
    }
    let session =
        stage.session(&stage.start_with("three tiers", json!({"credentialId": of_domain})).await).await;
    assert_eq!(session["loginAccountName"], "EXAMPLE\\root");
}

#[tokio::test]
async fn a_credential_that_is_not_granted_is_unknown_and_a_contradiction_is_told() {
    let stage = Stage::set().await;
    let root = "00000000-0000-0000-0000-000000000501";
    for (named, status, member) in [
        (json!({"credentialName": "operator"}), 404, None),
        (json!({"credentialId": "00000000-0000-0000-0000-000000000999"}), 404, None),
        (json!({"credentialUsername": "nobody"}), 404, None),
        (json!({"credentialId": root, "credentialName": "root of the domain"}), 400, Some("credentialName")),
        (json!({"credentialId": root, "credentialUsername": "nobody"}), 400, Some("credentialUsername")),
        (json!({"credentialName": "root", "credentialDomain": "EXAMPLE"}), 400, Some("credentialDomain")),
        (json!({"credentialUsername": "root"}), 400, Some("credentialUsername")),
        (json!({"credentialDomain": "EXAMPLE"}), 400, Some("credentialUsername")),
    ] {
        let (found, problem) = stage.ask(ALICE, "three tiers", named.clone()).await;
        assert_eq!(found, status, "{named}: {problem}");
        if let Some(member) = member {
            assert!(problem["errors"][member][0].is_string(), "{named}: {problem}");
        }
    }
}
