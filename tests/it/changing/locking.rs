//! Locks: what is locked stays as it is, lends nothing, and starts nothing.

use reqwest::Method;
use serde_json::{Value, json};

use super::{ACTIVE, ADMIN, ALICE, BOB, COMPLETE, PENDING, SWEEPER, Stage, detail};
use crate::fixtures::{minutes, noon};

const TITLE: &str = "Under investigation";
const MESSAGE: &str = "Call the security desk before you go on.";

/// A lock on these sessions; with more members, such as `lockUser`.
fn lock(ids: &[&str], more: &Value) -> Value {
    with(json!({"activitySessionIds": ids, "locked": true, "lockTitle": TITLE, "lockMessage": MESSAGE}), more)
}

fn unlock(ids: &[&str], more: &Value) -> Value {
    with(json!({"activitySessionIds": ids, "locked": false}), more)
}

fn with(mut body: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

async fn put(stage: &Stage, login: &str, body: Value) -> (u16, Value) {
    stage.call(login, Method::PUT, "/api/v1/ActivitySession/lock", Some(body)).await
}

async fn is_locked(stage: &Stage, id: &str) -> bool {
    stage.session(id).await["locked"] == json!(true)
}

/// A 409 in the words of the lock.
fn assert_locked((status, problem): &(u16, Value)) {
    assert_eq!((*status, &problem["title"], &problem["detail"]), (409, &json!(TITLE), &json!(MESSAGE)));
}

#[tokio::test]
async fn a_locked_session_stays_active_and_lends_nothing_until_it_is_unlocked() {
    let stage = Stage::set().await;
    let (id, other) = (stage.active(15).await, stage.active(15).await);
    let (status, answer) = put(&stage, ADMIN, lock(&[&id], &json!({}))).await;
    assert_eq!(status, 200, "{answer}");
    let request = answer["id"].clone();
    assert_eq!(
        answer,
        json!({
            "id": request, "activitySessionIds": [id], "lockTitle": TITLE, "lockMessage": MESSAGE, "locked": true,
            "lockActivity": false, "lockResource": false, "lockUser": false,
        })
    );
    assert_eq!((stage.status(&id).await, is_locked(&stage, &id).await), (ACTIVE, true));
    assert!(!is_locked(&stage, &other).await);
    for login in [ALICE, ADMIN] {
        assert_locked(&stage.extend(login, &id, None).await);
    }
    assert_locked(&stage.get(ALICE, &format!("/api/v1/ActivitySession/Ssh/{id}")).await);
    stage.start("ssh").await;

    assert_eq!(put(&stage, ADMIN, unlock(&[&id], &json!({}))).await.0, 200);
    assert!(!is_locked(&stage, &id).await);
    assert_eq!(stage.extend(ALICE, &id, None).await.0, 200);
}

#[tokio::test]
async fn to_lock_what_is_locked_changes_no_more_than_the_message() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    put(&stage, ADMIN, lock(&[&id], &json!({}))).await;
    let before = stage.session(&id).await;
    stage.wait(1);
    assert_eq!(put(&stage, ADMIN, lock(&[&id, &id], &json!({}))).await.0, 200);
    assert_eq!(stage.session(&id).await, before, "the same again is nothing");
    assert_eq!(put(&stage, ADMIN, lock(&[&id], &json!({"lockMessage": null}))).await.0, 200);
    let (status, problem) = stage.extend(ALICE, &id, None).await;
    assert_eq!((status, &problem["title"], &problem["detail"]), (409, &json!(TITLE), &json!(TITLE)));
}

#[tokio::test]
async fn a_locked_account_starts_nothing_and_has_all_its_sessions_locked() {
    let stage = Stage::set().await;
    let (named, other) = (stage.active(15).await, stage.active(15).await);
    let future = stage.start_with("ssh", json!({"startDateTimeUtc": noon() + minutes(10)})).await;
    let of_admin = stage.ask(ADMIN, "ssh", json!({})).await.1["id"].as_str().unwrap().to_owned();
    let (status, answer) = put(&stage, ADMIN, lock(&[&named], &json!({"lockUser": true}))).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["activitySessionIds"], json!([named, other, future]));
    assert!(is_locked(&stage, &other).await && is_locked(&stage, &future).await);
    assert!(!is_locked(&stage, &of_admin).await);

    assert_locked(&stage.ask(ALICE, "ssh", json!({})).await);
    let for_alice = json!({"managedAccountId": stage.account_id(ALICE).await});
    assert_locked(&stage.ask(ADMIN, "ssh", for_alice).await);
    assert_eq!(stage.ask(BOB, "ssh", json!({})).await.0, 201, "others do");

    // the sessions may be over by the time that somebody unlocks the account
    stage.wait(60);
    stage.server.work().await;
    stage.wait(60);
    stage.server.work().await;
    assert_eq!(stage.status(&named).await, COMPLETE);
    assert_locked(&stage.ask(ALICE, "ssh", json!({})).await);
    assert_eq!(put(&stage, ADMIN, unlock(&[&named], &json!({"lockUser": true}))).await.0, 200);
    stage.start("ssh").await;
}

#[tokio::test]
async fn nothing_starts_on_a_locked_resource_or_for_a_locked_activity() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    let elsewhere = json!({"managedResourceName": "web-01.demo.test"});
    for (flag, there, of_another_activity) in [("lockResource", 201, 409), ("lockActivity", 409, 201)] {
        assert_eq!(put(&stage, ADMIN, lock(&[&id], &json!({flag: true}))).await.0, 200);
        assert_locked(&stage.ask(ALICE, "ssh", json!({})).await);
        assert_locked(&stage.ask(BOB, "ssh", json!({})).await);
        assert_eq!(stage.ask(BOB, "ssh", elsewhere.clone()).await.0, there, "{flag}");
        assert_eq!(stage.ask(ALICE, "three tiers", json!({})).await.0, of_another_activity, "{flag}");
        assert_eq!(put(&stage, ADMIN, unlock(&[&id], &json!({flag: true}))).await.0, 200);
        assert_eq!(stage.ask(ALICE, "ssh", json!({})).await.0, 201, "{flag}");
    }
}

#[tokio::test]
async fn unlocking_an_account_leaves_locked_what_is_on_a_locked_resource() {
    let stage = Stage::set().await;
    let (named, other) = (stage.active(15).await, stage.active(15).await);
    put(&stage, ADMIN, lock(&[&named], &json!({"lockUser": true, "lockResource": true}))).await;
    let (_, answer) = put(&stage, ADMIN, unlock(&[&named], &json!({"lockUser": true}))).await;
    assert_eq!(answer["activitySessionIds"], json!([]), "none is unlocked");
    assert!(is_locked(&stage, &named).await && is_locked(&stage, &other).await);
    assert_locked(&stage.ask(ALICE, "ssh", json!({})).await);
}

#[tokio::test]
async fn a_locked_session_expires_and_is_over_like_any_other() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    put(&stage, ADMIN, lock(&[&id], &json!({}))).await;
    stage.wait(15);
    stage.server.work().await;
    let session = stage.session(&id).await;
    assert_eq!((&session["status"], &session["locked"]), (&json!(COMPLETE), &json!(false)));
}

#[tokio::test]
async fn a_locked_session_can_be_ended() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    put(&stage, ADMIN, lock(&[&id], &json!({}))).await;
    assert_eq!(stage.on(ALICE, Method::DELETE, &id, "", None).await.0, 202);
    assert_eq!(stage.status(&id).await, COMPLETE);
}

#[tokio::test]
async fn a_lock_that_names_what_is_unknown_or_over_locks_nothing() {
    let stage = Stage::set().await;
    let (id, over) = (stage.active(15).await, stage.active(15).await);
    stage.on(ALICE, Method::DELETE, &over, "", None).await;
    stage.server.work().await;
    let unknown = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";
    for (other, status) in [(unknown, 404), (over.as_str(), 409), ("nonsense", 400)] {
        let more = json!({"lockUser": true});
        assert_eq!(put(&stage, ADMIN, lock(&[&id, other], &more)).await.0, status, "{other}");
    }
    let (status, problem) = put(&stage, ADMIN, lock(&[], &json!({}))).await;
    assert_eq!(status, 400);
    assert_eq!(problem["errors"]["activitySessionIds"], json!(["name at least one session"]));
    let unlocked = detail(put(&stage, ADMIN, unlock(&[&over], &json!({}))).await);
    assert_eq!(unlocked, (409, format!("session {over} is over, it is completed; name live sessions alone")));
    assert!(!is_locked(&stage, &id).await);
    stage.start("ssh").await;
}

#[tokio::test]
async fn administrators_alone_lock() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    for login in [ALICE, BOB, SWEEPER] {
        assert_eq!(put(&stage, login, lock(&[&id], &json!({}))).await.0, 403, "{login}");
    }
    assert!(!is_locked(&stage, &id).await);
    assert_eq!(stage.status(&stage.start("ssh").await).await, PENDING);
}

#[tokio::test]
async fn a_lock_on_an_account_leaves_a_session_its_own_and_lifting_it_too() {
    let stage = Stage::set().await;
    let (alone, other) = (stage.active(15).await, stage.active(15).await);
    put(&stage, ADMIN, lock(&[&alone], &json!({}))).await;
    let holiday = json!({"lockUser": true, "lockTitle": "Holiday", "lockMessage": null});
    put(&stage, ADMIN, lock(&[&other], &holiday)).await;
    assert_locked(&stage.extend(ALICE, &alone, None).await);
    let (_, answer) = put(&stage, ADMIN, unlock(&[&other], &json!({"lockUser": true}))).await;
    assert_eq!(answer["activitySessionIds"], json!([other]), "the other one stays locked");
    assert!(is_locked(&stage, &alone).await);
    assert_locked(&stage.extend(ALICE, &alone, None).await);
    assert_eq!(stage.extend(ALICE, &other, None).await.0, 200);
    assert_eq!(put(&stage, ADMIN, unlock(&[&alone], &json!({}))).await.0, 200);
    assert_eq!(stage.extend(ALICE, &alone, None).await.0, 200);
}

#[tokio::test]
async fn a_session_of_a_locked_account_lends_nothing_though_it_is_unlocked_by_its_id() {
    let stage = Stage::set().await;
    for flag in ["lockUser", "lockResource", "lockActivity"] {
        let id = stage.active(15).await;
        put(&stage, ADMIN, lock(&[&id], &json!({flag: true}))).await;
        let (_, answer) = put(&stage, ADMIN, unlock(&[&id], &json!({}))).await;
        assert_eq!(answer["activitySessionIds"], json!([]), "{flag}");
        assert!(is_locked(&stage, &id).await, "{flag}");
        assert_locked(&stage.extend(ALICE, &id, None).await);
        let (_, found) = stage.get(ADMIN, "/api/v1/ActivitySession/SummaryByStatus/Locked").await;
        assert!(found.to_string().contains(&id), "{flag}: {found}");
        put(&stage, ADMIN, unlock(&[&id], &json!({flag: true}))).await;
        assert!(!is_locked(&stage, &id).await, "{flag}");
        assert_eq!(stage.extend(ALICE, &id, None).await.0, 200, "{flag}");
    }
}

#[tokio::test]
async fn the_log_tells_with_what_a_session_was_locked() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    put(&stage, ADMIN, lock(&[&id], &json!({"lockUser": true}))).await;
    put(&stage, ADMIN, unlock(&[&id], &json!({}))).await;
    let (_, log) = stage.on(ADMIN, Method::GET, &id, "/Log?filterText=lock&take=10", None).await;
    let log = log.to_string();
    for line in
        ["locked: Under", "locked with its account: Under", "unlocked; still locked with its account: Under"]
    {
        assert!(log.contains(line), "{line}: {log}");
    }
}

#[tokio::test]
async fn a_title_or_message_that_is_too_long_is_refused_also_where_it_is_blank() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    for (member, most) in [("lockTitle", 200), ("lockMessage", 2000)] {
        for text in [" ", "x"] {
            let too_long = put(&stage, ADMIN, lock(&[&id], &json!({member: text.repeat(most + 1)}))).await;
            assert_eq!(too_long.0, 400, "{member}: {text:?}");
        }
    }
    assert!(!is_locked(&stage, &id).await);
    assert_eq!(put(&stage, ADMIN, lock(&[&id], &json!({"lockMessage": " ".repeat(2000)}))).await.0, 200);
}
