//! `key`, while a server runs.

use std::fs;

use hangup::client::SonoranCms;
use serde_json::Value;

use super::{
    Shell,
    setup::{apply, initialised},
};
use crate::support::served::{Served, until};

const ACCOUNT: &str = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f";

fn key(shell: &Shell, arguments: &[&str]) -> super::Printed {
    shell.run(&[&["key"], arguments, &["--data", "data"]].concat())
}

fn created(shell: &Shell, more: &[&str]) -> Value {
    key(shell, &[&["create", "--community", "example rp", "--name", "ci"], more].concat()).json()
}

fn listed(shell: &Shell) -> Vec<Value> {
    let listed = key(shell, &["list", "--community", "Example RP"]).json();
    listed.as_array().unwrap().clone()
}

fn client(server: &Served, key: &Value) -> SonoranCms {
    SonoranCms::builder(&server.url).api_key(key["key"].as_str().unwrap()).build().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_opens_at_once_outlives_an_apply_and_closes_at_once() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let made = created(&shell, &["--expires-in", "90d"]);
    let prefix = made["prefix"].as_str().unwrap();
    assert!(made["key"].as_str().unwrap().starts_with(&format!("{prefix}_")), "{prefix}");
    assert!(!made["expiresAt"].is_null());
    let cms = client(&server, &made);
    cms.start(1, ACCOUNT).await.unwrap();

    let used = until("the use to be listed", async || {
        listed(&shell).into_iter().find(|one| !one["lastUsedAt"].is_null())
    })
    .await;
    assert_eq!(
        (&used["prefix"], &used["name"], &used["origin"]),
        (&made["prefix"], &"ci".into(), &"command".into())
    );
    assert_eq!((&used["community"], &used["expired"]), (&"Example RP".into(), &false.into()));
    assert_eq!(listed(&shell).len(), 2, "and that of directory.toml, which nobody has used");

    assert_eq!(apply(&shell, &["--json"]).json()["changes"], serde_json::json!([]));
    let file = shell.home().join("directory.toml");
    let renamed = fs::read_to_string(&file).unwrap().replace("name = \"main\"", "name = \"first\"");
    fs::write(&file, renamed).unwrap();
    apply(&shell, &[]).done();
    cms.current(1).await.unwrap();

    key(&shell, &["revoke", "--community", "Example RP", prefix]).json();
    assert_eq!(cms.current(1).await.unwrap_err().status(), Some(401));
    assert_eq!(listed(&shell).len(), 1);
    let file_key =
        SonoranCms::builder(&server.url).api_key("a-key-for-tests-and-nothing-else").build().unwrap();
    file_key.current(1).await.unwrap();
    assert!(!server.log().contains(made["key"].as_str().unwrap()), "no secret is logged");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_has_expired_is_refused_with_what_to_do() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let cms = client(&server, &created(&shell, &["--expires-in", "1s"]));
    let told = until("the key to expire", async || {
        let error = cms.current(1).await.unwrap_err();
        (error.status() == Some(401)).then(|| error.to_string())
    })
    .await;
    assert!(told.contains("hangup key create"), "{told}");
    let table = key(&shell, &["list", "--table"]).done();
    assert!(table.contains("LAST USED") && table.contains("directory.toml"), "{table}");
}

#[test]
fn a_key_is_shown_alone_where_people_read_and_never_again() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let shown = key(&shell, &["create", "--community", "Example RP", "--name", "ci", "--table"]);
    let (secret, more) = shown.stdout.split_once('\n').unwrap();
    assert!(secret.starts_with("hgk_") && secret.len() == 56 && more.is_empty(), "{shown:?}");
    assert!(shown.stderr.contains("only now") && !shown.stderr.contains(secret), "{shown:?}");
    assert!(!key(&shell, &["list"]).done().contains(secret));
}

#[test]
fn mistakes_are_told_and_make_no_key() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    for (arguments, expected) in [
        (&["create", "--community", "Nowhere", "--name", "ci"][..], "there is no community `Nowhere`"),
        (&["create", "--community", "Example RP", "--name", "bot"], "already"),
        (&["create", "--community", "Example RP", "--name", "ci", "--expires-in", "soon"], "90d"),
        (&["revoke", "--community", "Example RP", "bot"], "directory.toml"),
        (&["revoke", "--community", "Example RP", "ci"], "has no API key `ci`"),
    ] {
        let told = key(&shell, arguments).failed(2);
        assert!(told.contains(expected), "{arguments:?}: {told}");
    }
    assert_eq!(listed(&shell).len(), 1);
}
