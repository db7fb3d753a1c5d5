//! `nodes`.

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::domain::{Clock as _, FixedClock, Node, SystemClock, tell_of_node, tell_of_stop};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use super::Shell;
use crate::support::{
    Setup, TestServer,
    served::{Served, until},
};

fn node(server: &TestServer, number: u128, name: &str) -> Node {
    let now = server.app.core.clock.now();
    Node {
        id: Uuid::from_u128(number),
        name: name.into(),
        version: "1.2.3".into(),
        started_at: now,
        seen_at: now,
        worked_at: None,
        work_lag: None,
        leases: 2,
        has_stopped: false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_are_not_heard_of_are_silent_and_forgotten_after_an_hour() {
    // now, so that the program takes its tokens for good ones
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let shell = Shell::of_bob(&server);
    let core = &server.app.core;
    let listed = || {
        let shown = shell.run(&["nodes"]).json();
        let nodes = shown["nodes"].as_array().unwrap().clone();
        let told = |node: &Value| {
            let text = |member: &str| node[member].as_str().unwrap().to_owned();
            let silence = node["silenceMs"].as_i64().unwrap() / 1000;
            format!("{} {} {silence} s, {}", text("name"), text("state"), node["leases"])
        };
        nodes.iter().map(told).collect::<Vec<_>>()
    };
    for (number, name) in [(1, "b"), (2, "c"), (3, "a")] {
        tell_of_node(core, &node(&server, number, name)).await.unwrap();
    }
    assert_eq!(listed(), ["a alive 0 s, 2", "b alive 0 s, 2", "c alive 0 s, 2"]);
    clock.advance(TimeDelta::seconds(8));
    tell_of_node(core, &node(&server, 1, "b")).await.unwrap();
    clock.advance(TimeDelta::seconds(3));
    assert_eq!(listed(), ["a silent 11 s, 0", "b alive 3 s, 2", "c silent 11 s, 0"]);
    let table = shell.run(&["nodes", "--table"]).done();
    assert!(table.contains("silent") && table.contains("alive") && table.contains("1.2.3"), "{table}");
    tell_of_stop(core, node(&server, 1, "b")).await.unwrap();
    assert_eq!(listed(), ["a silent 11 s, 0", "b stopped 0 s, 0", "c silent 11 s, 0"]);
    clock.advance(TimeDelta::seconds(1));
    tell_of_node(core, &node(&server, 4, "b")).await.unwrap();
    assert_eq!(listed(), ["a silent 12 s, 0", "b alive 0 s, 2", "c silent 12 s, 0"], "it was replaced");
    tell_of_node(core, &node(&server, 5, "a")).await.unwrap();
    assert_eq!(listed(), ["a alive 0 s, 2", "b alive 0 s, 2", "c silent 12 s, 0"], "so was the silent one");
    tell_of_stop(core, node(&server, 5, "a")).await.unwrap();
    clock.advance(TimeDelta::hours(1) - TimeDelta::seconds(5));
    core.shared.forget_the_old().await.unwrap();
    assert_eq!(listed(), ["a stopped 3595 s, 0", "b silent 3595 s, 0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_on_its_own_list_with_what_its_worker_did() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let env = server.env();
    let shell = env.iter().fold(Shell::new(), |shell, (name, value)| shell.with(name, value));
    let nodes = until("the worker's first pass to be told of", async || {
        let nodes = shell.run(&["nodes", "--admin"]).json()["nodes"].clone();
        nodes[0]["workedAt"].is_string().then_some(nodes)
    })
    .await;
    assert_eq!(nodes.as_array().unwrap().len(), 1, "{nodes}");
    let port = server.url.rsplit(':').next().unwrap();
    assert!(nodes[0]["name"].as_str().unwrap().ends_with(&format!(":{port}")), "{nodes}");
    assert_eq!(
        (&nodes[0]["state"], &nodes[0]["version"]),
        (&"alive".into(), &env!("CARGO_PKG_VERSION").into())
    );
}
