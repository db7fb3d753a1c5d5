//! Servers that are upgraded one by one: an older one beside a newer schema, until that takes it no more.

use hangup::client::Error;
use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    store::postgres::{NEWER, SHUTS_OUT},
    support::{
        nodes::{ACCOUNT, Nodes},
        served::{program, until},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_works_beside_a_newer_schema_and_says_when_it_is_shut_out() {
    let mut nodes = Nodes::serve(1).await;
    nodes.database().change(NEWER).await;
    // one that starts on it
    nodes.add().await;
    for node in [0, 1] {
        let started = nodes.community(node).start(1, ACCOUNT).await.unwrap();
        assert_eq!(nodes.community(1 - node).stop(1, ACCOUNT).await.unwrap().id, started.id);
    }

    nodes.community(0).start(1, ACCOUNT).await.unwrap();
    nodes.database().change(SHUTS_OUT).await;
    let refused = nodes.community(1).stop(1, ACCOUNT).await.unwrap_err();
    let Error::Problem { status: 503, problem, .. } = &refused else { panic!("{refused}") };
    let said = problem.detail.as_deref().unwrap_or_default();
    assert!(said.contains("was upgraded") && said.contains("upgrade the server"), "{said}");
    let url = format!("{}/readyz", nodes.served[1].url);
    let ready = reqwest::get(&url).await.unwrap();
    assert_eq!(ready.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.headers()["retry-after"], "1");
    let body: Value = ready.json().await.unwrap();
    let said = body["detail"].as_str().unwrap();
    assert!(said.contains("from its schema version 98 on") && said.contains("upgrade this server"), "{said}");
    let alive = reqwest::get(format!("{}/healthz", nodes.served[1].url)).await.unwrap();
    assert_eq!(alive.status(), StatusCode::OK);
    // also where nobody asks it for anything
    until("each to say so in its log", async || {
        let told =
            nodes.served.iter().filter(|node| node.log().contains("writes nothing any more; upgrade it"));
        (told.count() == 2).then_some(())
    })
    .await;

    nodes.served.pop().unwrap().kill();
    let home = nodes.homes[1].path();
    let mut serve = program(home);
    serve.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(home.join("data"));
    let output = serve.env("HANGUP_STORE", nodes.database().address()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && said.contains("takes programs from 98 on"), "{said}");
    assert!(said.contains("upgrade this hangup"), "{said}");
}
