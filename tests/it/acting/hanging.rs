//! What hangs: previewed, swept, and the receipt that says so.

use hangup::domain::SessionId;
use serde_json::{Value, json};

use super::{
    ADMIN, ALICE, SWEEPER, Stage,
    receiver::{Answer, Receiver},
};
use crate::support::http;

/// A session of Alice's whose end, by the administrator, nobody acknowledges until it hangs; a second more has passed.
async fn hanging(receiver: &Receiver) -> (Stage, SessionId) {
    let stage = Stage::watched(None, Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    stage.advance(60_000);
    stage.end(id, ADMIN).await;
    stage.exhaust(id).await;
    stage.advance(1_000);
    (stage, id)
}

async fn listed(stage: &Stage) -> Value {
    stage.get("/hangup/v1/hanging", SWEEPER).await
}

#[tokio::test]
async fn what_hangs_is_previewed_swept_and_forced_by_its_receipt() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    let (stage, id) = hanging(&receiver).await;
    let resource =
        stage.get(&format!("/api/v1/ActivitySession/{id}"), ADMIN).await["managedResourceId"].clone();
    let preview = json!({
        "sessions": [{
            "sessionId": id, "resourceId": resource, "userName": ALICE, "status": 2, "rule": "EndingTooLong",
            "since": "2025-06-15T15:12:40.000Z", "overdueSeconds": 1,
        }],
        "total": 1,
    });
    assert_eq!(listed(&stage).await, preview);
    assert_eq!(stage.get("/hangup/v1/hanging", ADMIN).await, preview, "looking changes nothing");

    stage.sweep().await;
    assert_eq!(listed(&stage).await, json!({"sessions": [], "total": 0}));
    let session = stage.get(&format!("/api/v1/ActivitySession/{id}"), ADMIN).await;
    assert_eq!(session["status"], 5);
    let why = "cancelled as hanging: its end took longer than the action timeout";
    assert_eq!(session["statusDescription"], why);

    let receipt = stage.receipt(id).await;
    assert_eq!((&receipt["sessionId"], &receipt["outcome"]), (&json!(id), &json!("Cancelled")));
    let steps = receipt["steps"].as_array().unwrap();
    let (first, last) = (&steps[..3], &steps[steps.len() - 1]);
    let failed = format!("closer ({}) answered 503", receiver.url);
    let at = "2025-06-15T15:07:40.000Z";
    assert_eq!(
        first,
        [
            json!({"step": "asked", "at": at, "actor": ADMIN, "detail": null, "attempt": null, "succeeded": null}),
            json!({"step": "acknowledged", "at": at, "actor": null, "detail": null, "attempt": null, "succeeded": null}),
            json!({"step": "attempted", "at": at, "actor": null, "detail": failed, "attempt": 1, "succeeded": false}),
        ]
    );
    let forced = json!({
        "step": "forced", "at": "2025-06-15T15:12:41.000Z", "actor": SWEEPER, "detail": why, "attempt": null,
        "succeeded": null,
    });
    assert_eq!(last, &forced);
    let attempts: Vec<_> = steps[2..steps.len() - 1].iter().map(|step| step["attempt"].clone()).collect();
    assert_eq!(attempts, (1..=receiver.deliveries().len()).map(|n| json!(n)).collect::<Vec<_>>());

    let before = stage.session(id).await;
    stage.sweep().await;
    assert_eq!(stage.session(id).await, before, "a second sweep changes nothing");
}

#[tokio::test]
async fn nothing_hangs_within_the_time_that_it_is_allowed() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    let (stage, id) = hanging(&receiver).await;
    stage.advance(-1_000);
    assert_eq!(listed(&stage).await["total"], 0, "the time itself is allowed");
    stage.advance(1);
    assert_eq!(listed(&stage).await["sessions"][0]["overdueSeconds"], 0);
    stage.advance(-1);
    stage.sweep().await;
    assert_eq!(stage.status(id).await, 2);
}

#[tokio::test]
async fn sessions_that_the_worker_left_behind_hang_the_most_overdue_first() {
    let stage = Stage::at_noon().await;
    let first = stage.asked_for("ssh").await;
    stage.server.work().await;
    stage.advance(55 * 60_000);
    let second = stage.asked_for("ssh").await;
    // the worker is away from here on
    stage.advance(10 * 60_000 + 1);
    let hanging = listed(&stage).await;
    let rules: Vec<_> = hanging["sessions"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert_eq!(rules, ["PendingTooLong", "ActiveTooLong"]);
    let ids: Vec<_> = hanging["sessions"].as_array().unwrap().iter().map(|one| &one["sessionId"]).collect();
    assert_eq!(ids, [&json!(second), &json!(first)]);
    stage.sweep().await;
    let receipt = stage.receipt(first).await;
    assert_eq!(
        (receipt["outcome"].as_str(), receipt["steps"].as_array().unwrap().len()),
        (Some("Cancelled"), 1)
    );
    assert_eq!(receipt["steps"][0]["step"], "forced");
}

#[tokio::test]
async fn an_end_that_only_a_sweep_asked_for_is_told_after_it() {
    let receiver = Receiver::that(Answer::Status(500)).await;
    let stage = Stage::watched(None, Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    // the worker is away while the session's end and the grace time pass
    stage.advance(65 * 60_000 + 1);
    stage.sweep().await;
    assert_eq!(stage.status(id).await, 5, "the sweep waits for nobody");
    stage.server.work().await;
    receiver.now(Answer::Status(200));
    stage.exhaust(id).await;
    assert_eq!(stage.status(id).await, 5, "nothing leaves the end");
    let told: Vec<_> = receiver.deliveries().iter().map(|delivery| delivery.json()["type"].clone()).collect();
    assert_eq!(told, ["session.ending", "session.ending"]);
    let receipt = stage.receipt(id).await;
    let steps: Vec<_> = receipt["steps"].as_array().unwrap().iter().collect();
    let steps: Vec<_> =
        steps.iter().map(|step| (step["step"].as_str().unwrap(), &step["succeeded"])).collect();
    let (none, failed, succeeded) = (Value::Null, json!(false), json!(true));
    assert_eq!(steps, [("forced", &none), ("attempted", &failed), ("attempted", &succeeded)]);
}

#[tokio::test]
async fn a_receipt_has_no_steps_before_the_end_and_closes_with_it() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = Stage::watched(None, Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    assert_eq!(stage.receipt(id).await, json!({"sessionId": id, "outcome": null, "steps": []}));

    stage.advance(3_600_000);
    stage.server.work().await;
    let receipt = stage.receipt(id).await;
    assert_eq!(receipt["outcome"], "Completed");
    let steps: Vec<_> = receipt["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["step"].as_str().unwrap(), step["actor"].clone(), step["detail"].clone()))
        .collect();
    let told = format!("closer ({}) answered 200", receiver.url);
    assert_eq!(
        steps,
        [
            ("asked", Value::Null, json!("its scheduled end has come")),
            ("acknowledged", Value::Null, Value::Null),
            ("attempted", Value::Null, json!(told)),
            ("closed", Value::Null, Value::Null),
        ]
    );
}

#[tokio::test]
async fn a_receipt_is_for_who_may_see_the_session() {
    let stage = Stage::at_noon().await;
    let id = stage.asked_for("ssh").await;
    let path = format!("/hangup/v1/sessions/{id}/receipt");
    for (login, status) in [(ALICE, 200), (ADMIN, 200), (SWEEPER, 200), ("DEMO\\bob", 404)] {
        let token = stage.server.token(login).await;
        let answer = http::Answer::to(stage.server.get(&path).bearer_auth(token)).await;
        assert_eq!(answer.status, status, "{login}: {answer:?}");
    }
    let token = stage.server.token(ALICE).await;
    let answer = http::Answer::to(stage.server.get("/hangup/v1/sessions/7/receipt").bearer_auth(token)).await;
    assert_eq!(
        (answer.status, &answer.json()["errors"]),
        (400, &json!({"id": ["a session's id is a UUID"]}))
    );
}
