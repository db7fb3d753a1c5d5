//! What applications record: the account and the login that a session uses on its target.

use reqwest::Method;
use serde_json::json;

use super::{ADMIN, ALICE, SWEEPER, Stage};

const TARGET_USER: &str = "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e";

#[tokio::test]
async fn an_application_sets_the_target_user_and_the_login_of_a_session() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    let verb = format!("/targetId/{TARGET_USER}");
    for _ in 0..2 {
        let (status, session) = stage.on(SWEEPER, Method::PUT, &id, &verb, None).await;
        assert_eq!((status, &session["targetUserId"]), (200, &json!(TARGET_USER)));
    }
    let login = Some(json!({"Id": TARGET_USER, "Name": "EXAMPLE\\alice-adm"}));
    let answer = stage.on(SWEEPER, Method::PUT, &id, "/loginAccount", login).await;
    assert_eq!(answer, (200, json!("EXAMPLE\\alice-adm")));
    let session = stage.session(&id).await;
    assert_eq!(session["targetUserId"], TARGET_USER);
    assert_eq!(session["loginAccountName"], "EXAMPLE\\alice-adm");
}

#[tokio::test]
async fn a_login_without_a_name_is_that_of_the_account_in_the_directory() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    let alice = Some(json!({"id": stage.account_id(ALICE).await}));
    assert_eq!(stage.on(SWEEPER, Method::PUT, &id, "/loginAccount", alice).await, (200, json!(ALICE)));
    let (status, problem) =
        stage.on(SWEEPER, Method::PUT, &id, "/loginAccount", Some(json!({"id": TARGET_USER}))).await;
    assert_eq!(status, 400);
    assert!(problem["errors"]["name"][0].is_string(), "{problem}");
}

#[tokio::test]
async fn nobody_else_sets_them_and_nobody_on_a_session_that_is_over() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    let target = format!("/targetId/{TARGET_USER}");
    let login = || Some(json!({"id": TARGET_USER, "name": "x"}));
    for user in [ALICE, ADMIN] {
        assert_eq!(stage.on(user, Method::PUT, &id, &target, None).await.0, 403);
        assert_eq!(stage.on(user, Method::PUT, &id, "/loginAccount", login()).await.0, 403);
    }
    let zero = format!("/targetId/{}", uuid::Uuid::nil());
    assert_eq!(stage.on(SWEEPER, Method::PUT, &id, &zero, None).await.0, 400);
    stage.on(ALICE, Method::DELETE, &id, "", None).await;
    stage.server.work().await;
    assert_eq!(stage.on(SWEEPER, Method::PUT, &id, &target, None).await.0, 409);
    assert_eq!(stage.on(SWEEPER, Method::PUT, &id, "/loginAccount", login()).await.0, 409);
}
