//! Webhooks of a community: told of its sessions' starts and ends, which wait for nobody.

use chrono::TimeDelta;
use hangup::domain::{Clock as _, DirectoryItem};
use serde_json::json;

use super::{
    Stage, put,
    receiver::{Answer, Receiver},
    signed::is_signed,
    webhook,
};
use crate::{
    fixtures::noon,
    support::{http, sealer},
};

const SESSIONS: &str = "/v2/community/sessions";

/// A stage whose community tells this receiver.
async fn told(receiver: &Receiver) -> Stage {
    let stage = Stage::at_noon().await;
    let hook = webhook(1, "community", &receiver.url, &sealer(stage.server.demo));
    let store = &stage.server.app.core.store;
    let directory = store.directory().await.unwrap();
    let mut community = directory.community(stage.server.community()).unwrap().clone();
    community.webhooks = vec![hook.id];
    put(&**store, vec![DirectoryItem::Webhook(hook), DirectoryItem::Community(community)]).await;
    stage
}

async fn act(stage: &Stage, method: reqwest::Method) -> u16 {
    let body = json!({"serverId": 1, "accId": stage.server.member()});
    let request =
        stage.server.request(method, SESSIONS).bearer_auth(stage.server.demo.value("HANGUP_CMS_KEY"));
    http::Answer::to(request.json(&body)).await.status
}

fn types(receiver: &Receiver) -> Vec<String> {
    let of = |body: serde_json::Value| body["type"].as_str().unwrap().to_owned();
    receiver.deliveries().iter().map(|delivery| of(delivery.json())).collect()
}

#[tokio::test]
async fn starts_stops_and_cancels_are_told_and_signed() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = told(&receiver).await;
    for (method, status) in [
        (reqwest::Method::POST, 201),
        (reqwest::Method::PATCH, 200),
        (reqwest::Method::POST, 201),
        (reqwest::Method::DELETE, 204),
    ] {
        assert_eq!(act(&stage, method).await, status);
        stage.server.work().await;
        stage.advance(1_000);
    }
    assert_eq!(
        types(&receiver),
        ["session.started", "session.stopped", "session.started", "session.cancelled"]
    );
    let deliveries = receiver.deliveries();
    assert!(deliveries.iter().all(is_signed));
    let member = stage.server.member();
    let stopped = deliveries[1].json();
    let data = &stopped["data"];
    assert_eq!(stopped["timestamp"], "2025-06-15T15:06:41.000Z");
    assert_eq!(data["community"], json!({"id": stage.server.community(), "name": "Demo community"}));
    assert_eq!(data["server"], json!({"id": 1, "name": "The first server"}));
    assert_eq!(data["account"], json!({"id": member, "name": "Carol"}));
    assert_eq!(data["actor"], json!({"id": member, "name": "Carol"}));
}

#[tokio::test]
async fn a_receiver_that_is_away_delays_nobody_and_hears_all_in_order() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    let stage = told(&receiver).await;
    assert_eq!(act(&stage, reqwest::Method::POST).await, 201);
    stage.server.work().await;
    assert_eq!(act(&stage, reqwest::Method::PATCH).await, 200, "an end waits for no webhook");
    stage.server.work().await;
    assert_eq!(types(&receiver), ["session.started"], "nobody hears of an end before the start");
    receiver.now(Answer::Status(204));
    stage.advance(TimeDelta::minutes(1).num_milliseconds());
    stage.server.work().await;
    stage.server.work().await;
    assert_eq!(types(&receiver), ["session.started", "session.started", "session.stopped"]);
}

/// Works, and moves the clock to the next attempt, until there is nothing more to tell.
async fn exhaust(stage: &Stage) {
    loop {
        stage.server.work().await;
        let next = stage.server.app.core.store.next_actions(vec![], 1).await.unwrap();
        let Some(next) = next.first() else { return };
        let wait = (next.next_at - stage.clock.now()).num_milliseconds();
        stage.advance(wait.max(0));
    }
}

#[tokio::test]
async fn the_time_of_an_end_begins_when_the_start_was_told_or_given_up() {
    let receiver = Receiver::that(Answer::Status(503)).await;
    let stage = told(&receiver).await;
    assert_eq!(act(&stage, reqwest::Method::POST).await, 201);
    stage.server.work().await;
    assert_eq!(act(&stage, reqwest::Method::PATCH).await, 200);
    exhaust(&stage).await;
    let told = types(&receiver);
    assert!(told.iter().filter(|told| *told == "session.stopped").count() > 5, "{told:?}");
    let timeout = TimeDelta::seconds(300);
    assert_eq!(stage.clock.now(), noon() + timeout + timeout, "as long as the start, though it came late");
}

#[tokio::test]
async fn whom_a_session_tells_is_fixed_at_its_start() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = told(&receiver).await;
    assert_eq!(act(&stage, reqwest::Method::POST).await, 201);
    let store = &stage.server.app.core.store;
    let mut community = store.directory().await.unwrap().community(stage.server.community()).unwrap().clone();
    community.webhooks = vec![];
    put(&**store, vec![DirectoryItem::Community(community)]).await;
    stage.server.work().await;
    assert_eq!(act(&stage, reqwest::Method::PATCH).await, 200);
    stage.server.work().await;
    assert_eq!(act(&stage, reqwest::Method::POST).await, 201);
    stage.server.work().await;
    assert_eq!(types(&receiver), ["session.started", "session.stopped"]);
}
