//! A server whose database is lost: it lives, says what is the matter, and goes on by itself.

use std::{
    fs::{self, File},
    process::Command,
    time::{Duration, Instant},
};

use hangup::client::Error;
use reqwest::{Response, StatusCode};
use serde_json::Value;

use super::{Shell, setup::initialised};
use crate::support::{
    nodes::{ACCOUNT, Nodes},
    served::{Served, free_port, program, until},
    wire::Wire,
};

async fn get(url: &str, path: &str) -> Response {
    reqwest::get(format!("{url}{path}")).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_has_lost_its_database_lives_says_so_and_goes_on_when_it_is_back() {
    let mut nodes = Nodes::serve(0).await;
    let whole = nodes.database().address();
    let (_, name) = whole.rsplit_once('/').unwrap();
    let wire = Wire::to(&whole).await;
    nodes.add_at(wire.address(), &["--metrics-listen", "127.0.0.1:0"]).await;
    let (url, admin) = (nodes.served[0].url.clone(), nodes.admin(0));
    let log = nodes.served[0].log();
    let metrics = log.split([' ', '"', '\n']).find(|word| word.ends_with("/metrics")).unwrap().to_owned();
    let gauge = async |name: &str| {
        let text = reqwest::get(&metrics).await.unwrap().text().await.unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("hangup_{name} ")));
        line.unwrap().parse::<f64>().unwrap()
    };
    nodes.community(0).start(1, ACCOUNT).await.unwrap();
    assert!(gauge("store_up").await > 0.5);
    assert_eq!(admin.run(&["nodes", "--admin"]).json()["nodes"].as_array().unwrap().len(), 1);

    wire.cut();
    let ready = until("it to notice", async || {
        let asked = Instant::now();
        let ready = get(&url, "/readyz").await;
        assert!(asked.elapsed() < Duration::from_millis(1500), "{:?}", asked.elapsed());
        (ready.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(ready)
    })
    .await;
    assert_eq!(ready.headers()["retry-after"], "1");
    let body: Value = ready.json().await.unwrap();
    let said = body["detail"].as_str().unwrap();
    assert!(said.starts_with("the database has not answered since 20"), "{said}");
    assert!(said.contains("this server itself runs"), "{said}");
    let port = wire.port.to_string();
    assert!(!said.contains("hangup@") && !said.contains(name) && !said.contains(&port), "{said}");
    assert_eq!(get(&url, "/healthz").await.status(), StatusCode::OK);
    let refused = nodes.community(0).stop(1, ACCOUNT).await.unwrap_err();
    let Error::Problem { status: 503, problem, retry_after: Some(_) } = &refused else { panic!("{refused}") };
    let said = problem.detail.as_deref().unwrap();
    assert!(said.starts_with("the database does not answer this server, which itself runs"), "{said}");
    let failed = admin.run(&["nodes", "--admin"]).failed(8);
    assert!(failed.contains("the database does not answer this server"), "{failed}");
    assert!(gauge("store_up").await < 0.5);
    let last = gauge("store_last_success_timestamp_seconds").await;
    let again = gauge("store_last_success_timestamp_seconds").await;
    assert!((again - last).abs() < 0.1, "{last} {again}");

    wire.mend();
    until("it to be ready again", async || get(&url, "/readyz").await.status().is_success().then_some(()))
        .await;
    nodes.community(0).stop(1, ACCOUNT).await.unwrap();
    assert!(gauge("store_up").await > 0.5);
    assert!(gauge("store_last_success_timestamp_seconds").await > last);
    let log = nodes.served[0].log();
    for told in ["the database does not answer; this server waits for it", "the database answers again"] {
        assert_eq!(log.matches(told).count(), 1, "{told}\n{log}");
    }
    assert!(log.matches("the worker could not do its work").count() <= 1, "{log}");
    assert!(!log.contains("deadpool"), "{log}");
    for line in log.lines() {
        assert!(serde_json::from_str::<Value>(line).is_ok(), "{line}");
    }
}

/// The program, to serve the shell's data folder by this wire.
fn by(wire: &Wire, shell: &Shell) -> Command {
    let mut command = program(shell.home());
    command.env("HANGUP_STORE", wire.address());
    command
}

async fn until_it_waits(shell: &Shell) {
    let log = || fs::read_to_string(shell.home().join("serve.log")).unwrap_or_default();
    until("it to wait", async || log().contains("waits for it, and tries again").then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_starts_before_its_database_waits_for_it_and_then_serves() {
    let nodes = Nodes::serve(0).await;
    let wire = Wire::for_later(&nodes.database().address());
    let shell = &nodes.shell;
    let (served, ()) = tokio::join!(Served::start_by(by(&wire, shell), shell.home(), &[]), async {
        until_it_waits(shell).await;
        wire.lay().await;
    });
    let log = served.log();
    for told in ["waits for it, and tries again", "the database is there"] {
        assert_eq!(log.matches(told).count(), 1, "{told}\n{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_waits_for_its_database_stops_when_it_is_told_to() {
    let nodes = Nodes::serve(0).await;
    let wire = Wire::for_later(&nodes.database().address());
    let log = File::create(nodes.shell.home().join("serve.log")).unwrap();
    let serving = ["serve", "--listen", "127.0.0.1:0", "--data"];
    let mut waiting = by(&wire, &nodes.shell);
    let waiting = waiting.args(serving).arg(nodes.shell.home().join("data")).stderr(log);
    let mut waiting = waiting.spawn().unwrap();
    until_it_waits(&nodes.shell).await;
    Command::new("kill").arg(waiting.id().to_string()).status().unwrap();
    let ended = until("it to stop", async || waiting.try_wait().unwrap()).await;
    assert!(ended.success(), "{ended}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_waiting_mends_ends_a_server_at_once() {
    let nodes = Nodes::serve(0).await;
    let store = nodes.database().address() + "_of_nobody";
    let serve = |store: &str| nodes.shell.run(&["serve", "--data", "data", "--store", store]).failed(2);
    let absent = serve(&store);
    assert!(absent.contains("there is no database test_") && absent.contains("createdb "), "{absent}");
    let no_tls = serve(&(nodes.database().address() + "?sslmode=require"));
    assert!(no_tls.contains("does not support TLS") && no_tls.contains("sslmode=disable"), "{no_tls}");
    serve("postgres://");
}

#[test]
fn commands_on_a_database_that_is_away_say_so_by_their_code() {
    let (shell, _) = initialised();
    let away = format!("postgres://hangup@127.0.0.1:{}/hangup", free_port());
    let with = shell.with("HANGUP_STORE", &away);
    for arguments in [
        &["init", "--data", "new"][..],
        &["apply", "directory.toml", "--data", "data"],
        &["key", "list", "--data", "data"],
        &["check", "--data", "data"],
        &["audit", "head"],
        &["audit", "verify"],
        &["audit", "export"],
        &["prune", "--older-than", "90d", "--data", "data"],
        &["store", "copy", "--from", "data", "--to", &away],
        &["store", "copy", "--from", &away, "--to", "copy.db"],
    ] {
        let refused = with.run(arguments).failed(8);
        assert!(refused.contains("cannot reach the database at postgres://hangup@"), "{refused}");
    }
}
