//! What is not acknowledged is tried again, later and later, until the action timeout.

use std::{net::TcpListener, sync::Arc};

use hangup::domain::{Attempt, Claim, Phase, SystemClock, settle_action};
use serde_json::json;

use super::{
    ADMIN, ALICE, Stage, activity, asked_for, put,
    receiver::{Answer, Receiver},
    webhook,
};
use crate::support::{Setup, TestServer, sealer, served::until};

/// The action timeout of the default settings.
const TIMEOUT_MS: i64 = 300_000;

#[tokio::test]
async fn attempts_come_later_and_later_until_the_action_timeout() {
    let receiver = Receiver::that(Answer::Status(500)).await;
    let stage = Stage::watched(None, Some(&receiver.url)).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    stage.end(id, ALICE).await;
    let pauses = stage.exhaust(id).await;

    let mut longest = 500;
    for pause in &pauses[..pauses.len() - 1] {
        assert!((longest / 2..=longest).contains(pause), "{pause} of {pauses:?}");
        longest = (longest * 2).min(30_000);
    }
    assert_eq!(pauses.iter().sum::<i64>(), TIMEOUT_MS, "the last attempt is at the very end: {pauses:?}");
    let attempts: Vec<_> =
        receiver.deliveries().iter().map(|delivery| delivery.json()["data"]["attempt"].clone()).collect();
    assert_eq!(attempts, (1..=pauses.len() + 1).map(|n| json!(n)).collect::<Vec<_>>());
    stage.advance(TIMEOUT_MS);
    stage.server.work().await;
    assert_eq!(receiver.deliveries().len(), attempts.len(), "nobody tries after that");
    assert_eq!(stage.status(id).await, 2, "it hangs until somebody sweeps");
}

#[tokio::test]
async fn what_failed_together_does_not_come_back_together() {
    let receiver = Receiver::that(Answer::Status(500)).await;
    let stage = Stage::watched(Some(&receiver.url), None).await;
    let mut times = std::collections::BTreeSet::new();
    let mut ids = Vec::new();
    for _ in 0..16 {
        ids.push(stage.asked_for("watched").await);
    }
    stage.server.work().await;
    for id in ids {
        times.insert(stage.session(id).await.open_actions().next().unwrap().next_at);
    }
    assert!(times.len() > 8, "{times:?}");
}

#[tokio::test]
async fn a_start_that_is_refused_until_the_action_timeout_fails_the_session() {
    let receiver = Receiver::that(Answer::Status(403)).await;
    let stage = Stage::watched(Some(&receiver.url), None).await;
    let id = stage.asked_for("watched").await;
    stage.exhaust(id).await;
    let session = stage.get(&format!("/api/v1/ActivitySession/{id}"), ADMIN).await;
    assert_eq!(session["status"], 4);
    let why = format!("opener ({}) answered 403", receiver.url);
    assert_eq!(session["statusDescription"], why);
    let receipt = stage.receipt(id).await;
    assert_eq!((&receipt["outcome"], receipt["steps"].as_array().unwrap().len()), (&json!("Failed"), 1));
    assert_eq!(
        (&receipt["steps"][0]["step"], &receipt["steps"][0]["detail"]),
        (&json!("closed"), &json!(why))
    );
}

#[tokio::test]
async fn an_end_is_told_where_a_start_was_told_and_failed() {
    let (refuses, opens) =
        (Receiver::that(Answer::Status(403)).await, Receiver::that(Answer::Status(200)).await);
    let stage = Stage::at_noon().await;
    let sealer = sealer(stage.server.demo);
    let first = webhook(1, "first", &opens.url, &sealer);
    let second = webhook(2, "second", &refuses.url, &sealer);
    let store = &stage.server.app.core.store;
    let directory = store.directory().await.unwrap();
    put(&**store, activity(&directory, 1, "watched", &[&first, &second], &[&first])).await;
    let id = stage.asked_for("watched").await;
    stage.exhaust(id).await;
    assert_eq!(stage.status(id).await, 4);
    let told: Vec<_> = opens.deliveries().iter().map(|delivery| delivery.json()["type"].clone()).collect();
    assert_eq!(told, ["session.starting", "session.ending"], "what the start opened is closed again");
}

#[tokio::test]
async fn an_attempt_that_the_end_overtakes_is_logged_all_the_same() {
    let receiver = Receiver::that(Answer::Status(200)).await;
    let stage = Stage::watched(Some(&receiver.url), None).await;
    let id = stage.asked_for("watched").await;
    let core = &stage.server.app.core;
    let action = stage.session(id).await.course.actions[0].id;
    // the attempt is under way while the requester ends the session
    stage.end(id, ALICE).await;
    stage.server.work().await;
    assert_eq!(stage.status(id).await, 3);
    settle_action(core, id, Claim::of_one_process(action), Ok("opener answered 200".into())).await.unwrap();
    let last = core.store.events(id).await.unwrap().pop().unwrap();
    assert_eq!(last.attempt, Some(Attempt { number: 1, phase: Phase::Start, has_succeeded: true }));
    assert_eq!(stage.status(id).await, 3, "and changes nothing else");
    let receipt = stage.receipt(id).await;
    let steps: Vec<_> = receipt["steps"].as_array().unwrap().iter().map(|step| &step["step"]).collect();
    assert_eq!(steps, ["asked", "acknowledged", "closed"], "what told of the start is no step of the end");
    let events = core.store.events(id).await.unwrap().len();
    settle_action(core, id, Claim::of_one_process(action), Err("a late failure".into())).await.unwrap();
    assert_eq!(core.store.events(id).await.unwrap().len(), events, "what is acknowledged is settled");
}

#[tokio::test]
async fn a_receiver_that_is_away_is_told_once_it_is_back() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = nobody.local_addr().unwrap();
    drop(nobody);
    let stage = Stage::watched(Some(&format!("http://{address}")), None).await;
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    let action = stage.session(id).await.course.actions[0].clone();
    assert_eq!((action.attempts, action.is_open()), (1, true));
    let events = stage.server.app.core.store.events(id).await.unwrap();
    let last = events.last().unwrap();
    let said = last.reason.as_deref().unwrap();
    assert!(said.starts_with(&format!("opener (http://{address}) cannot be reached: ")), "{said}");
    let first = Attempt { number: 1, phase: Phase::Start, has_succeeded: false };
    assert_eq!(last.attempt, Some(first), "each attempt is a line of the log");

    let back = Receiver::that(Answer::Status(200)).await;
    let (store, sealer) = (&stage.server.app.core.store, sealer(stage.server.demo));
    let moved = webhook(1, "opener", &back.url, &sealer);
    put(&**store, vec![hangup::domain::DirectoryItem::Webhook(moved)]).await;
    stage.exhaust(id).await;
    assert_eq!((stage.status(id).await, back.deliveries().len()), (json!(1), 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_that_never_answers_holds_back_nobody_else() {
    let (silent, quick) = (Receiver::that(Answer::Silence).await, Receiver::that(Answer::Status(200)).await);
    let server =
        TestServer::start_with(Setup { clock: Arc::new(SystemClock), worker: true, ..Setup::default() })
            .await;
    let (store, sealer) = (&server.app.core.store, sealer(server.demo));
    let directory = store.directory().await.unwrap();
    let mut silent_hook = webhook(1, "silent", &silent.url, &sealer);
    silent_hook.timeout_seconds = 600;
    let quick_hook = webhook(2, "quick", &quick.url, &sealer);
    let mut items = activity(&directory, 1, "stuck", &[&silent_hook], &[]);
    items.extend(activity(&directory, 2, "watched", &[&quick_hook], &[]));
    put(&**store, items).await;

    for _ in 0..200 {
        asked_for(&server, "stuck", json!({})).await;
    }
    let places = silent.until(8).await.len();
    let id = asked_for(&server, "watched", json!({})).await;
    until("the other session to be active", async || {
        let session = store.session(id).await.unwrap().unwrap();
        (session.state == hangup::domain::State::Active).then_some(())
    })
    .await;
    assert_eq!((places, silent.deliveries().len()), (8, 8), "so many at once at one webhook");
}

#[tokio::test]
async fn a_session_that_never_began_ends_at_once_and_tells_nobody() {
    let receiver = Receiver::that(Answer::Status(500)).await;
    let stage = Stage::watched(Some(&receiver.url), Some(&receiver.url)).await;
    for (login, status) in [(ALICE, 3), (ADMIN, 5)] {
        let id = stage.asked_for("watched").await;
        stage.end(id, login).await;
        assert_eq!(stage.status(id).await, status, "nobody was told of its start, and so nobody waits");
        stage.server.work().await;
        assert_eq!(stage.session(id).await.open_actions().count(), 0);
    }
    assert_eq!(receiver.deliveries().len(), 0);

    // who may have heard of its start hears of its end
    let id = stage.asked_for("watched").await;
    stage.server.work().await;
    stage.end(id, ALICE).await;
    assert_eq!(stage.status(id).await, 2);
    receiver.now(Answer::Status(200));
    stage.exhaust(id).await;
    stage.server.work().await;
    assert_eq!(stage.status(id).await, 3);
    let told: Vec<_> = receiver.deliveries().iter().map(|delivery| delivery.json()["type"].clone()).collect();
    assert_eq!(told, ["session.starting", "session.ending"]);
}

#[tokio::test]
async fn an_attempt_at_a_start_that_outlasts_its_session_has_the_end_told_after_it() {
    let stage = Stage::watched(Some("http://127.0.0.1:1"), Some("http://127.0.0.1:1")).await;
    let id = stage.asked_for("watched").await;
    let action = stage.session(id).await.open_actions().next().unwrap().id;
    stage.end(id, ALICE).await;
    assert_eq!(stage.status(id).await, 3);
    let core = &stage.server.app.core;
    settle_action(core, id, Claim::of_one_process(action), Ok("answered 200".into())).await.unwrap();
    let session = stage.session(id).await;
    assert_eq!(session.open_actions().count(), 1, "its end is to be told: somebody has heard of its start");
}
