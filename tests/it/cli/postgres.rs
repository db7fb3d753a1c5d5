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
        // a slash is one of a password too
        (
            "postgres://hangup:s3cret/x@127.0.0.1:1/hangup",
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

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_init_and_a_copy_makes_a_store() {
    let (shell, _) = initialised();
    let database = Database::new();
    let store = database.address();
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["key", "list"],
        &["account", "lock", "admin"],
        &["apply", "directory.toml"],
    ] {
        let said = shell.run(&[command, &["--data", "data", "--store", &store]].concat()).failed(1);
        assert!(said.contains("nothing of hangup in it") && said.contains("hangup init --store"), "{said}");
    }
    let shell = Shell::new();
    shell.run(&["init", "--data", "data", "--store", &store]).done();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_with_another_key_is_refused_before_anybody_has_served() {
    let database = Database::new();
    let (own, other) = (Shell::new(), initialised().0);
    own.run(&["init", "--data", "data", "--store", &database.address()]).done();
    let store = ["--data", "data", "--store", &database.address()];
    for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["account", "totp", "admin"]] {
        let said = other.run(&[command, &store[..]].concat()).failed(2);
        assert!(said.contains("the data key does not open the secrets in the database"), "{said}");
    }
    let node = serve(&own, &database.address()).await;
    assert_eq!(sign_in(&node), "401", "nobody is known but the administrator");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_being_copied_is_not_waited_for_to_the_end() {
    let (shell, database) = (Shell::new(), Database::new());
    let store = database.address();
    shell.run(&["init", "--data", "data", "--store", &store]).done();
    // as a copy holds it
    let copy = database.client().await;
    copy.batch_execute("BEGIN; SELECT * FROM installation FOR UPDATE").await.unwrap();
    let lock = ["account", "lock", "admin", "--data", "data", "--store", &store];
    let said = shell.run(&lock).failed(1);
    assert!(said.contains("is being copied") && said.contains("run this again"), "{said}");
    copy.batch_execute("ROLLBACK").await.unwrap();
    shell.run(&lock).done();
}
