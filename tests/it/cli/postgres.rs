//! `--store postgres://…`: a server whose data folder has the keys and the settings alone, and a second one beside it.

use std::process::Command;

use super::{Shell, setup::initialised};
use crate::{
    store::postgres_place::Database,
    support::served::{Served, program},
};

fn sign_in(node: &Served) -> String {
    let body = r#"{"Login": "EXAMPLE\\alice", "Password": "correct-horse-battery"}"#;
    let signed_in = Command::new("curl")
        .args([
            "-s",
            "-o",
            "/dev/null",
            "-w",
            "%{http_code}",
            "-H",
            "Content-Type: application/json",
            "-d",
            body,
        ])
        .arg(format!("{}/signinBody", node.url))
        .output()
        .unwrap();
    String::from_utf8(signed_in.stdout).unwrap()
}

async fn serve(shell: &Shell, store: &str) -> Served {
    let mut command = program(shell.home());
    command.env("HANGUP_STORE", store);
    Served::start_by(command, shell.home(), &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_with_copies_of_one_folder_share_a_database() {
    let database = Database::new();
    let store = database.address();
    let (from, _) = initialised();
    let shells = [Shell::new(), Shell::new()].map(|shell| shell.with("HANGUP_STORE", &store));
    let made = shells[0].run(&["init", "--data", "data", "--json"]).json();
    assert_eq!(made["login"], "admin");
    assert!(!shells[0].home().join("data/hangup.db").exists());
    let again = shells[1].run(&["init", "--data", "data"]).failed(2);
    assert!(again.contains("copy the data folder"), "{again}");
    assert!(!shells[1].home().join("data").exists(), "nothing is left of it");
    let copied = Command::new("cp")
        .arg("-r")
        .args([shells[0].home().join("data"), shells[1].home().join("data")])
        .status();
    assert!(copied.unwrap().success());

    let file = from.home().join("directory.toml");
    let apply = ["apply", file.to_str().unwrap(), "--data", "data"];
    let would = shells[1].run(&[&apply[..], &["--dry-run"]].concat());
    assert!(would.stderr.contains("nothing was applied"), "{would:?}");
    let nodes = [serve(&shells[0], &store).await, serve(&shells[1], &store).await];
    assert_eq!(nodes.each_ref().map(sign_in), ["401", "401"]);
    shells[1].run(&apply).done();
    assert_eq!(nodes.each_ref().map(sign_in), ["200", "200"], "an edit holds on both at once");
    shells[0].run(&["account", "lock", "EXAMPLE\\alice", "--data", "data"]).done();
    assert_eq!(nodes.each_ref().map(sign_in), ["401", "401"], "and a lock");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_cannot_be_used_is_told_without_its_password() {
    let (shell, _) = initialised();
    // a server waits for a database that is away
    let refused = |store: &str| shell.run(&["check", "--data", "data", "--store", store]);
    for (store, code, told) in [
        (
            "postgres://hangup:s3cret@127.0.0.1:1/hangup",
            8,
            "cannot reach the database at postgres://hangup@127.0.0.1:1/",
        ),
        ("postgres://hangup:s3cret@db.example.test/hangup?sslmode=prefer", 2, "sslmode=verify-full"),
        ("mysql://hangup:s3cret@db.example.test/hangup", 2, "postgres://user@host/name"),
    ] {
        let said = refused(store).failed(code);
        assert!(said.contains(told) && said.contains("everybody on this machine can see"), "{said}");
        assert!(!said.contains("s3cret"), "{said}");
    }
    let database = Database::new();
    database.change("CREATE TABLE theirs (n integer)").await;
    let said = shell.run(&["serve", "--data", "data", "--store", &database.address()]).failed(1);
    assert!(said.contains("tables of another program") && !said.contains("warning"), "{said}");
}
