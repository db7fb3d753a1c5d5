//! Several nodes on one database, each a process of its own with a copy of the first one's keys.

use std::time::{Duration, Instant};

use hangup::{
    client::{PrivilegeSecure, privilege_secure::types::ActivitySessionRequest},
    contract::SessionStatus,
};
use reqwest::StatusCode;
use uuid::Uuid;

use crate::{
    acting::receiver::{Answer, Receiver},
    support::{
        nodes::{ACCOUNT, Nodes, watched},
        served::until,
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_credential_may_call_as_often_over_all_nodes_as_at_one() {
    let nodes = Nodes::serve(3).await;
    let mut passed = 0;
    for call in 0..30 {
        let cms = nodes.community(call % 3);
        match cms.cancel(1, ACCOUNT).await {
            // nobody is there: that counts as any other call
            Err(error) if error.status() == Some(404) => passed += 1,
            other => assert_eq!(other.unwrap_err().status(), Some(429), "call {call}"),
        }
    }
    assert_eq!(passed, 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_the_same_at_every_node_and_what_is_revoked_at_one_is_at_all() {
    let nodes = Nodes::serve(2).await;
    let started = nodes.community(0).start(1, ACCOUNT).await.unwrap();
    assert_eq!(nodes.community(1).current(1).await.unwrap().id, started.id);
    assert_eq!(nodes.community(1).start(1, ACCOUNT).await.unwrap_err().status(), Some(409));
    assert_eq!(nodes.community(1).stop(1, ACCOUNT).await.unwrap().id, started.id);
    assert_eq!(nodes.community(0).current(1).await.unwrap_err().status(), Some(404));

    let alice = [nodes.alice(0), nodes.alice(1)];
    let token = alice[0].token().await.unwrap().as_str().to_owned();
    let list = async |node: usize| {
        let url = format!("{}/api/v1/ActivitySession", nodes.served[node].url);
        reqwest::Client::new().get(url).bearer_auth(&token).send().await.unwrap().status()
    };
    assert_eq!((list(0).await, list(1).await), (StatusCode::OK, StatusCode::OK), "one key signs for all");
    nodes.shell.run(&["account", "lock", "EXAMPLE\\alice", "--data", "data"]).done();
    assert_eq!((list(0).await, list(1).await), (StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED));
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_counted_over_all_nodes() {
    let nodes = Nodes::serve(2).await;
    let http = reqwest::Client::new();
    let mut statuses = Vec::new();
    for guess in 0..8 {
        let login = serde_json::json!({"login": "EXAMPLE\\alice", "password": format!("guess {guess}")});
        let url = format!("{}/signinBody", nodes.served[guess % 2].url);
        statuses.push(http.post(url).json(&login).send().await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429, 429, 429]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_are_listed_and_one_that_dies_is_told_from_one_that_stops() {
    let mut nodes = Nodes::serve(3).await;
    let admin = nodes.admin(0);
    let states = || {
        let listed = admin.run(&["nodes", "--admin"]).json()["nodes"].as_array().unwrap().clone();
        let mut states: Vec<_> =
            listed.iter().map(|node| node["state"].as_str().unwrap().to_owned()).collect();
        states.sort_unstable();
        states
    };
    until("three nodes to be listed", async || (states() == ["alive"; 3]).then_some(())).await;
    nodes.served.pop().unwrap().kill();
    until("the dead one to be silent", async || (states() == ["alive", "alive", "silent"]).then_some(()))
        .await;
    let stopping = nodes.served.pop().unwrap();
    stopping.tell_to_stop();
    assert!(stopping.ended().await.success());
    assert_eq!(states(), ["alive", "silent", "stopped"]);
}

/// Starts a session whose end is watched, and ends it.
async fn ended(alice: &PrivilegeSecure) -> Uuid {
    let request = ActivitySessionRequest {
        managed_resource_name: Some("db-01".into()),
        activity_name: Some("watched".into()),
        ..Default::default()
    };
    let id = alice.start_session(request).await.unwrap().id;
    until_status(alice, id, SessionStatus::Active).await;
    alice.end_session(id).await.unwrap();
    id
}

async fn until_status(alice: &PrivilegeSecure, id: Uuid, status: SessionStatus) {
    until(&format!("{id} to be {status}"), async || {
        (alice.session(id).await.unwrap().status == status).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_node_was_telling_when_it_hung_or_died_another_tells_within_ten_seconds() {
    let receiver = Receiver::that(Answer::Silence).await;
    let nodes = Nodes::serve_with(2, &watched(&receiver.url)).await;
    let (first, second) = (&nodes.served[0], &nodes.served[1]);
    let told_by = format!(":{}", second.url.rsplit(':').next().unwrap());
    for signal in ["STOP", "KILL"] {
        let before = receiver.deliveries().len();
        receiver.now(Answer::Silence);
        // so that the first takes it
        second.signal("STOP");
        let id = ended(&nodes.alice(0)).await;
        receiver.until(before + 1).await;
        second.signal("CONT");
        tokio::time::sleep(Duration::from_secs(8)).await;
        let listed = nodes.admin(1).run(&["nodes", "--admin"]).json()["nodes"].clone();
        let leases: i64 =
            listed.as_array().unwrap().iter().map(|node| node["leases"].as_i64().unwrap()).sum();
        // what the first was telling before it hung it still waits for
        assert!(leases == 1 || signal == "KILL", "{listed}");
        assert_eq!(receiver.deliveries().len(), before + 1, "it is the first one's as long as it lives");

        receiver.now(Answer::Status(200));
        first.signal(signal);
        let gone = Instant::now();
        let alice = nodes.alice(1);
        until_status(&alice, id, SessionStatus::Complete).await;
        assert!(gone.elapsed() < Duration::from_secs(10), "after {:?}", gone.elapsed());
        let deliveries = receiver.deliveries();
        let [one, again] = &deliveries[before..] else { panic!("{} messages", deliveries.len()) };
        assert_eq!(one.header("webhook-id"), again.header("webhook-id"));
        let receipt = alice.hangup().get_receipt().id(id).send().await.unwrap().into_inner();
        let told: Vec<_> = receipt.steps.iter().filter_map(|step| step.detail.as_deref()).collect();
        assert!(
            told.iter().any(|detail| detail.contains("told by") && detail.ends_with(&told_by)),
            "{told:?}"
        );
        if signal == "STOP" {
            first.signal("CONT");
        }
    }
}
