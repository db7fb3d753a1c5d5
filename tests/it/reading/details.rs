//! A session with what its ids stand for, and its connection profile.

use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{ADMIN, ALICE, APP, BOB, complaints, get, held_by, id, keep};
use crate::support::TestServer;

#[tokio::test]
async fn one_session_comes_with_its_activity_and_its_profile_and_a_list_without() {
    let server = TestServer::start().await;
    keep(&server, vec![held_by(&server, ALICE, 1).await]).await;
    let session = get(&server, ALICE, &format!("/{}", id(1))).await.json();
    assert_eq!(session["activity"]["id"], session["activityId"]);
    assert_eq!(session["activity"]["name"], server.demo.value("HANGUP_ACTIVITY"));
    assert_eq!(session["activity"]["isDeleted"], false);
    assert_eq!(session["activity"]["activityConfigurationId"], session["activityConfigurationId"]);
    assert_eq!(session["activityConfiguration"]["id"], session["activityConfigurationId"]);
    assert_eq!(session["activityConfiguration"]["maxSessionLength"], 60);
    assert_eq!(session["proxySessions"], json!([]));
    assert_eq!(session["approvalWorkflowApprovals"], json!([]));

    let listed = get(&server, ALICE, "").await.json();
    for member in ["activity", "activityConfiguration", "proxySessions", "approvalWorkflowApprovals"] {
        assert_eq!(listed[0].get(member), None, "{member}");
    }
}

#[tokio::test]
async fn an_activity_that_is_gone_is_shown_by_the_name_that_it_had() {
    let server = TestServer::start().await;
    let mut session = held_by(&server, ALICE, 1).await;
    Arc::make_mut(&mut session.request).activity = Some(hangup::domain::ActivityId(Uuid::from_u128(0xac)));
    keep(&server, vec![session]).await;
    let session = get(&server, ALICE, &format!("/{}", id(1))).await.json();
    assert_eq!(session["activity"]["name"], server.demo.value("HANGUP_ACTIVITY"));
    assert_eq!(session["activity"]["isDeleted"], true);
    assert_eq!(session.get("activityConfiguration"), None);
    assert_eq!(session["activityConfigurationId"], Value::Null);
    assert_eq!(get(&server, ADMIN, &format!("/Config/{}", id(1))).await.status, 404);
}

#[tokio::test]
async fn administrators_and_applications_read_the_profile_of_a_session() {
    let server = TestServer::start().await;
    keep(&server, vec![held_by(&server, ALICE, 1).await]).await;
    let path = format!("/Config/{}", id(1));
    for who in [ADMIN, APP] {
        let answer = get(&server, who, &path).await;
        assert_eq!(answer.status, 200, "{who}: {answer:?}");
        let profile = answer.json();
        assert_eq!(profile["type"], 1);
        assert_eq!(profile["maxSessionLength"], 60);
        assert_eq!(profile["approvalTypeRequired"], 1);
        assert_eq!(profile["createdDateTimeUtc"], "0001-01-01T00:00:00.000Z", "nobody noted it");
    }
    for who in [ALICE, BOB] {
        assert_eq!(get(&server, who, &path).await.status, 403, "{who}");
    }
    assert_eq!(get(&server, ADMIN, &format!("/config/{}", id(2))).await.status, 404);
    assert_eq!(complaints(&get(&server, ADMIN, "/Config/first").await), ["id"]);
}
