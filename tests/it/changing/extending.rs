//! Extensions: by the profile, up to the maximum.

use reqwest::Method;
use serde_json::json;

use super::{ACTIVE, ADMIN, ALICE, BOB, COMPLETE, SWEEPER, Stage, detail, wire};
use crate::fixtures::{minutes, noon};

#[tokio::test]
async fn a_session_is_extended_by_its_profile_as_often_as_that_says() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    for (n, body) in [(1, None), (2, Some(json!(0)))] {
        let (status, session) = stage.extend(ALICE, &id, body).await;
        assert_eq!(status, 200, "{session}");
        assert_eq!(session["scheduledEndDateTimeUtc"], wire(noon() + minutes(15 + 15 * n)));
        assert_eq!(session["sessionExtensionCount"], n);
    }
    let (status, why) = detail(stage.extend(ALICE, &id, None).await);
    assert_eq!(
        (status, why.as_str()),
        (409, "the session was extended 2 times of 2; an administrator can extend it")
    );
    let (status, session) = stage.extend(ADMIN, &id, Some(json!(-5))).await;
    assert_eq!((status, &session["scheduledEndDateTimeUtc"]), (200, &wire(noon() + minutes(60))));

    stage.wait(59);
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, ACTIVE, "it lives until its new end");
    stage.wait(1);
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, COMPLETE);
}

#[tokio::test]
async fn nothing_is_extended_beyond_the_maximum() {
    let stage = Stage::set().await;
    let id = stage.active(50).await;
    let too_long = "a session of this activity lasts at most 60 minutes; extend this one by 10 at most";
    for (login, body) in [(ALICE, None), (ALICE, Some(json!(11))), (ADMIN, Some(json!(i32::MAX)))] {
        assert_eq!(detail(stage.extend(login, &id, body).await), (409, too_long.into()));
    }
    assert_eq!(stage.extend(ALICE, &id, Some(json!(10))).await.0, 200);
    let (status, why) = detail(stage.extend(ADMIN, &id, Some(json!(1))).await);
    assert_eq!(
        (status, why.as_str()),
        (409, "a session of this activity lasts at most 60 minutes, and this one does already")
    );
}

#[tokio::test]
async fn where_the_profile_allows_none_an_administrator_extends_all_the_same() {
    let stage = Stage::set().await;
    let end = json!({"endDateTimeUtc": noon() + minutes(30)});
    let id = stage.start_with("no own approval", end).await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    stage.server.work().await;
    let (status, why) = detail(stage.extend(ALICE, &id, Some(json!(5))).await);
    assert_eq!(
        (status, why.as_str()),
        (409, "sessions of this activity cannot be extended; an administrator can")
    );
    let nothing = detail(stage.extend(ADMIN, &id, None).await);
    assert_eq!(nothing, (409, "the profile says no minutes; say by how many to extend".into()));
    assert_eq!(stage.extend(ADMIN, &id, Some(json!(5))).await.0, 200);
}

#[tokio::test]
async fn what_is_not_active_any_more_or_yet_is_not_extended() {
    let stage = Stage::set().await;
    let future = stage.start_with("ssh", json!({"startDateTimeUtc": noon() + minutes(5)})).await;
    let waiting = stage.start("three tiers").await;
    let over = stage.active(5).await;
    assert_eq!(detail(stage.extend(ALICE, &future, None).await), (409, "the session is pending".into()));
    assert_eq!(
        detail(stage.extend(ALICE, &waiting, None).await),
        (409, "the session is awaiting approval".into())
    );
    stage.wait(5);
    let late = detail(stage.extend(ADMIN, &over, None).await);
    assert_eq!(late, (409, "the session's end has come; start another one".into()));
    stage.server.work().await;
    assert_eq!(detail(stage.extend(ALICE, &over, None).await), (409, "the session is completed".into()));
}

#[tokio::test]
async fn others_sessions_are_unknown_and_applications_extend_none() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    assert_eq!(stage.extend(BOB, &id, None).await.0, 404);
    assert_eq!(stage.extend(SWEEPER, &id, None).await.0, 403);
    assert_eq!(stage.on(ALICE, Method::POST, &id, "/Extend", Some(json!("soon"))).await.0, 400);
    assert_eq!(stage.session(&id).await["sessionExtensionCount"], 0);
}
