//! `store copy`, and the offline commands on a database.

use std::{
    os::unix::process::ExitStatusExt as _,
    process::{Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use hangup::{domain::SessionStore as _, store::sqlite::SqliteStore};
use serde_json::{Value, json};
use std::sync::Arc;

use super::{
    Printed, Shell,
    setup::{apply, initialised},
};
use crate::{
    fixtures::{begun, managed},
    store::postgres_place::Database,
    support::served::{Served, program},
};

fn copy(shell: &Shell, from: &str, to: &str) -> Printed {
    shell.run(&["store", "copy", "--from", from, "--to", to])
}

/// Puts this many sessions into the data folder.
async fn fill(shell: &Shell, sessions: u128) {
    let path = shell.home().join("data/hangup.db");
    let clock = Arc::new(hangup::domain::SystemClock);
    let store = SqliteStore::open(&path, clock, &hangup::domain::RandomIds).unwrap();
    let revision = hangup::domain::DirectoryStore::directory(&store).await.unwrap().revision();
    let all: Vec<_> = (1..=sessions).map(managed).map(|session| (session.clone(), begun(&session))).collect();
    for some in all.chunks(1000) {
        assert!(store.begin(revision, some.to_vec()).await.unwrap().is_kept());
    }
}

async fn serve(shell: &Shell, store: &str) -> Served {
    let mut command = program(shell.home());
    command.env("HANGUP_STORE", store);
    Served::start_by(command, shell.home(), &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_copied_to_a_database_and_served_from_there() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let database = Database::new();
    let store = database.address();
    let head = shell.run(&["audit", "head", "--data", "data"]).json();
    let made = copy(&shell, "data", &store);
    assert!(made.stderr.contains("both are the same"), "{made:?}");
    let made = made.json();
    assert_eq!((&made["same"], &made["head"], &made["rowsBefore"]), (&json!(true), &head, &json!(0)));
    assert_eq!(made["parts"].as_array().unwrap().len(), 14);
    let again = copy(&shell, "data", &store).json();
    assert_eq!((&again["wasFinished"], &again["rows"]), (&json!(true), &json!(0)));
    let empty = again["parts"].as_array().unwrap().iter().find(|part| part["name"] == "sessions").unwrap();
    assert_eq!(empty["from"], json!({ "rows": 0, "hash": null }));
    let table = shell.run(&["store", "copy", "--from", "data", "--to", &store, "--table"]).done();
    assert!(table.contains("directory entries") && !table.contains(" no"), "{table}");

    let well = |arguments: &[&str]| shell.run(&[arguments, &["--store", &store]].concat()).json();
    let noted = head["hash"].as_str().unwrap();
    let verified = well(&["audit", "verify", "--head", noted]);
    assert_eq!((&verified["total"], &verified["noted"]), (&json!(0), &head["seq"]));
    assert_eq!(well(&["audit", "head"]), head);
    assert_eq!(well(&["check", "--data", "data"])["total"], 0);
    let export = shell.run(&["audit", "export", "--store", &store]).done();
    assert_eq!(export, shell.run(&["audit", "export", "--data", "data"]).done());
    let last = shell.run(&["audit", "export", "--from", &head["seq"].to_string(), "--store", &store]).done();
    assert_eq!(
        last,
        shell.run(&["audit", "export", "--from", &head["seq"].to_string(), "--data", "data"]).done()
    );

    let node = serve(&shell, &store).await;
    let refused = copy(&shell, &store, "copy.db").failed(1);
    assert!(refused.contains("in use: the server"), "{refused}");
    assert!(!shell.home().join("copy.db").exists(), "nothing is left");
    drop(node);
    assert_eq!(well(&["audit", "verify", "--head", noted])["total"], 0);
    let refused = copy(&shell, "data", &store).failed(1);
    assert!(refused.contains("written to since"), "{refused}");
    database.change("UPDATE fact SET until = 0; DELETE FROM fact").await;
    copy(&shell, &store, "copy.db").done();
    let backup = shell.run(&["audit", "verify", "--file", "copy.db", "--head", noted]).json();
    assert_eq!(backup["total"], 0);
    std::fs::remove_file(shell.home().join("data/hangup.db")).unwrap();
    let back = copy(&shell, &store, "data").done();
    assert!(!back.contains("\"same\": false"), "{back}");
    assert_eq!(shell.run(&["check", "--data", "data"]).json()["total"], 0);
    drop(Served::start(shell.home(), &[]).await);
    assert_eq!(shell.run(&["audit", "verify", "--data", "data", "--head", noted]).json()["total"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_was_killed_is_not_served_and_goes_on_where_it_was() {
    let (shell, _) = initialised();
    fill(&shell, 12_000).await;
    let database = Database::new();
    let store = database.address();
    assert_eq!(broken_off(&shell, &database, "KILL").await.signal(), Some(9));
    let refused = shell.run(&["serve", "--data", "data", "--store", &store]).failed(1);
    assert!(refused.contains("not finished") && refused.contains("run hangup store copy again"), "{refused}");
    let went_on: Value = copy(&shell, "data", &store).json();
    assert_eq!(went_on["same"], true, "{went_on}");
    assert!(went_on["rowsBefore"].as_u64().unwrap() > 0, "{went_on}");
    let verified = shell.run(&["audit", "verify", "--store", &store]).json();
    assert_eq!((&verified["total"], &verified["sessions"]), (&json!(0), &json!(12_000)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_stopped_says_that_it_goes_on() {
    let (shell, _) = initialised();
    fill(&shell, 12_000).await;
    for signal in ["INT", "TERM"] {
        let database = Database::new();
        assert_eq!(broken_off(&shell, &database, signal).await.code(), Some(130));
        let told = std::fs::read_to_string(shell.home().join("copy.log")).unwrap();
        assert_eq!(told, "error: stopped; run it again, and it goes on where it was\n");
    }
}

/// Begins to copy the data folder into the database, and sends this signal when it has copied a part.
async fn broken_off(shell: &Shell, database: &Database, signal: &str) -> ExitStatus {
    let store = database.address();
    let told = std::fs::File::create(shell.home().join("copy.log")).unwrap();
    let mut copying = program(shell.home())
        .current_dir(shell.home())
        .args(["store", "copy", "--from", "data", "--to", &store])
        .stdout(Stdio::null())
        .stderr(told)
        .spawn()
        .unwrap();
    let client = database.client().await;
    let began = Instant::now();
    // the table is not there at first
    while client.query_one("SELECT count(*) FROM event", &[]).await.map_or(0, |row| row.get::<_, i64>(0)) == 0
    {
        assert!(began.elapsed() < Duration::from_mins(1), "nothing is copied");
        assert!(copying.try_wait().unwrap().is_none(), "it was over before it could be killed");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let id = copying.id().to_string();
    assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
    copying.wait().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_in_a_database_is_named() {
    let (shell, _) = initialised();
    let database = Database::new();
    let store = database.address();
    copy(&shell, "data", &store).done();
    database.change("UPDATE audit SET at = at + 1 WHERE seq = 2").await;
    let wrong = shell.run(&["audit", "verify", "--store", &store]);
    let report: Value = serde_json::from_str(&wrong.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!((wrong.code, &report["total"]), (1, &json!(1)));
    assert_eq!((&finding["table"], &finding["key"]), (&json!("audit"), &json!("2")));
    assert!(report["database"].as_str().unwrap().starts_with("postgres://"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_for_files_says_what_is_for_databases() {
    let (shell, _) = initialised();
    let database = Database::new();
    let with = shell.with("HANGUP_STORE", &database.address());
    for (arguments, told) in [
        (["backup", "b.db", "--data", "data"], "pg_dump"),
        (["restore", "b.db", "--data", "data"], "pg_restore"),
    ] {
        let refused = with.run(&arguments).failed(2);
        assert!(refused.contains(told) && refused.contains("store copy"), "{refused}");
    }
    for arguments in [&["audit", "head"][..], &["audit", "verify"], &["audit", "export"], &["check"]] {
        let refused = with.run(arguments).failed(1);
        assert!(refused.contains("nothing of hangup"), "{refused}");
    }
    let refused = copy(&with, "data", "nowhere").failed(2);
    assert!(refused.contains("there is no data folder"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_store_is_told_without_flags_that_the_command_has_not() {
    let (shell, _) = initialised();
    std::fs::create_dir(shell.home().join("empty")).unwrap();
    let keys_alone = shell.home().join("k1");
    shell.run(&["init", "--data", "k1", "--json"]).json();
    std::fs::remove_file(keys_alone.join("hangup.db")).unwrap();
    let source = "try: name a data folder, a file, or postgres://user@host/name";
    let target = "try: copy the folder of a server";
    for (from, to, hint) in [
        ("./nowhere", "copy.db", source),
        ("./nowhere.db", "copy.db", source),
        ("empty", "copy.db", source),
        ("k1", "copy.db", source),
        ("postgres:///x?sslmod=disable", "copy.db", source),
        ("data", "empty", target),
        ("data", "nowhere", target),
    ] {
        let refused = copy(&shell, from, to).failed(2);
        let has_flags = refused.contains("--data") || refused.contains("--store");
        assert!(refused.contains(hint) && !has_flags, "{from} {to}: {refused}");
    }
    let refused = copy(&shell, "data", "postgres://hangup@127.0.0.1:9/x?sslrootcert=/nowhere.pem").failed(2);
    assert!(refused.contains("sslrootcert=/nowhere.pem") && !refused.contains("password"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_not_copied_into_itself_however_it_is_spelled() {
    let (shell, _) = initialised();
    let database = Database::new();
    let store = database.address();
    copy(&shell, "data", &store).done();
    std::os::unix::fs::symlink("data", shell.home().join("link")).unwrap();
    std::os::unix::fs::symlink("data/hangup.db", shell.home().join("link.db")).unwrap();
    // so that it is a source
    drop(serve(&shell, &store).await);
    database.change("DELETE FROM fact").await;
    let localhost = store.replace("127.0.0.1", "localhost");
    assert_ne!(store, localhost);
    for (from, to) in [
        ("data", "data"),
        ("data", "link"),
        ("data", "link.db"),
        ("data", "./data/hangup.db"),
        (&store, &store),
        (&store, &localhost),
        (&store, &format!("{store}?connect_timeout=3")),
    ] {
        let refused = copy(&shell, from, to).failed(2);
        assert!(refused.contains("into itself"), "{from} {to}: {refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_served_from_is_not_copied() {
    let (shell, _) = initialised();
    let served = Served::start(shell.home(), &[]).await;
    let refused = copy(&shell, "data", "copy.db").failed(1);
    assert!(refused.contains("data is in use: a server serves from it"), "{refused}");
    assert!(refused.contains("stop all servers") && !refused.contains("--data"), "{refused}");
    drop(served);
    copy(&shell, "data", "copy.db").done();
}
