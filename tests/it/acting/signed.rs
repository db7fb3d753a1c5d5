//! Webhooks arrive, signed, and sessions wait for them.

use hangup::auth::webhook::signature;
use serde_json::{Value, json};

use super::{
    ADMIN, ALICE, KEY, Stage, asked_for,
    receiver::{Answer, Delivery, Receiver},
};

/// Whether the signature is right, for exactly this id, time and body.
pub(super) fn is_signed(delivery: &Delivery) -> bool {
    let (id, timestamp) = (delivery.header("webhook-id"), delivery.header("webhook-timestamp"));
    delivery.header("webhook-signature") == signature(KEY, id, timestamp.parse().unwrap(), &delivery.body)
}

#[tokio::test]
async fn a_session_starts_and_ends_once_its_webhooks_have_acknowledged() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    let stage = Stage::watched(Some(&receiver.url), Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    assert_eq!(stage.status(id).await, 0, "pending");
    receiver.now(Answer::Status(204));
    stage.exhaust(id).await;
    assert_eq!(stage.status(id).await, 1, "active");

    stage.advance(1_000);
    stage.end(id, ALICE).await;
    assert_eq!(stage.status(id).await, 2, "cancelling");
    stage.server.work().await;
    assert_eq!(stage.status(id).await, 3, "complete");
    let deliveries = receiver.deliveries();
    let paths: Vec<_> = deliveries.iter().map(|delivery| delivery.path.as_str()).collect();
    assert_eq!(paths, ["/start", "/start", "/end"]);
    assert!(deliveries.iter().all(is_signed));
    let id_of = |n: usize| deliveries[n].header("webhook-id");
    assert!(id_of(0) == id_of(1) && id_of(1) != id_of(2), "each message has an id, in every attempt");
}

#[tokio::test]
async fn a_message_says_what_happens_to_whom_and_where() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = Stage::watched(Some(&receiver.url), Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    stage.advance(60_000);
    stage.end(id, ADMIN).await;
    stage.server.work().await;

    let session = stage.session(id).await;
    let alice = stage.server.account(ALICE).await.id;
    let admin = stage.server.account(ADMIN).await.id;
    let data = |more: Value| {
        let mut data = json!({
            "sessionId": id,
            "account": {"id": alice, "name": ALICE},
            "resource": {"id": match session.target {
                hangup::domain::Target::Resource(id) => id,
                hangup::domain::Target::Server(_) => panic!("a managed session is on a resource"),
            }, "name": "db-01.demo.test"},
            "activity": {"id": session.request.activity, "name": "watched"},
            "createdAt": "2025-06-15T15:06:40.000Z",
            "scheduledStart": "2025-06-15T15:06:40.000Z",
            "scheduledEnd": "2025-06-15T16:06:40.000Z",
            "attempt": 1,
        });
        data.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        data
    };
    let bodies: Vec<_> = receiver.deliveries().iter().map(Delivery::json).collect();
    assert_eq!(
        bodies,
        [
            json!({
                "type": "session.starting",
                "timestamp": "2025-06-15T15:06:40.000Z",
                "data": data(json!({
                    "actor": {"id": alice, "name": ALICE}, "actualStart": null, "endAskedAt": null,
                })),
            }),
            json!({
                "type": "session.ending",
                "timestamp": "2025-06-15T15:07:40.000Z",
                "data": data(json!({
                    "actor": {"id": admin, "name": ADMIN},
                    "actualStart": "2025-06-15T15:06:40.000Z",
                    "endAskedAt": "2025-06-15T15:07:40.000Z",
                })),
            }),
        ]
    );
    let sent = receiver.deliveries()[1].clone();
    assert_eq!(sent.header("webhook-timestamp"), "1750000060");
    assert_eq!(sent.header("content-type"), "application/json");
}

#[tokio::test]
async fn a_redirection_is_followed_nowhere() {
    let receiver = Receiver::that(Answer::Elsewhere).await;
    let stage = Stage::watched(None, Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    stage.end(id, ALICE).await;
    stage.server.work().await;
    let paths: Vec<_> = receiver.deliveries().into_iter().map(|delivery| delivery.path).collect();
    assert_eq!((paths.as_slice(), stage.status(id).await), (["/end".to_owned()].as_slice(), json!(2)));
}

#[tokio::test]
async fn a_session_that_ends_before_its_start_tells_nobody() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = Stage::watched(Some(&receiver.url), Some(&receiver.url)).await;
    let tomorrow = json!({"startDateTimeUtc": "2025-06-16T15:00:00Z"});
    let id = asked_for(&stage.server, "watched", tomorrow).await;
    stage.server.work().await;
    assert_eq!(receiver.deliveries().len(), 0, "its start is told when it comes");
    stage.end(id, ALICE).await;
    stage.server.work().await;
    assert_eq!((receiver.deliveries().len(), stage.status(id).await), (0, json!(3)));
}
