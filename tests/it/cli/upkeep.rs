//! `backup`, `restore`, `check`, `prune`: keeping a server's data well.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{TimeDelta, Utc};
use hangup::{
    client::{Credentials, OneTimeCode, PrivilegeSecure, SonoranCms, privilege_secure::SessionFilter},
    domain::{
        AccountId, Actor, Clock as _, Command, Decision, Event, Outcome, RandomIds, Session, SessionId,
        Store, SystemClock, TenantId, transition,
    },
    store::sqlite::SqliteStore,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Printed, Shell,
    setup::{apply, initialised},
};
use crate::{
    fixtures::{begun, exclusive},
    support::served::{Served, until},
};

const COMMUNITY: &str = "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10";
const ACCOUNT: &str = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f";
const KEY: &str = "a-key-for-tests-and-nothing-else";

fn at(shell: &Shell, data: &str, arguments: &[&str]) -> Printed {
    shell.run(&[arguments, &["--data", data]].concat())
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Puts a session into the data folder's store that ended so long ago, and one that still lives beside it.
async fn put_sessions(data: &Path, ages: &[TimeDelta]) -> Vec<SessionId> {
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&data.join("hangup.db"), Arc::new(SystemClock), &RandomIds).unwrap());
    let revision = store.directory().await.unwrap().revision();
    let mut ids = Vec::new();
    for age in ages {
        let now = SystemClock.now() - *age;
        let millis = u64::try_from(now.timestamp_millis()).unwrap();
        let time = uuid::Timestamp::from_unix(uuid::NoContext, millis / 1000, 0);
        let session = Session {
            id: SessionId(Uuid::new_v7(time)),
            requester: AccountId(Uuid::parse_str(ACCOUNT).unwrap()),
            created_at: now,
            modified_at: now,
            scheduled_start: now,
            actual_start: Some(now),
            ..exclusive(0, TenantId(Uuid::parse_str(COMMUNITY).unwrap()), 1)
        };
        let event: Event = begun(&session);
        assert!(store.begin(revision, vec![(session.clone(), event)]).await.unwrap().is_kept());
        let close = Command::Close(Outcome::Completed);
        let Decision::Change(change) = transition(&session, &close, Actor::Account(session.requester), now)
        else {
            panic!("an active session is closed");
        };
        assert_eq!(store.change(vec![*change]).await.unwrap(), [true]);
        ids.push(session.id);
    }
    ids
}

fn days(count: i64) -> TimeDelta {
    TimeDelta::days(count)
}

/// What `check` counts in a data folder; panics where something is wrong.
fn sessions(shell: &Shell, data: &str) -> Value {
    at(shell, data, &["check"]).json()["sessions"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_is_made_while_the_server_runs_serves_elsewhere() {
    let (shell, made) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let cms = SonoranCms::builder(&server.url).api_key(KEY).build().unwrap();
    let started = cms.start(1, ACCOUNT).await.unwrap();

    let backed_up = at(&shell, "data", &["backup", "b.db", "--keys", "k"]).json();
    assert_eq!((&backed_up["file"], &backed_up["keys"]), (&json!("b.db"), &json!("k")));
    assert_eq!(backed_up["sessions"], 1);
    assert_eq!(backed_up["bytes"], fs::metadata(shell.home().join("b.db")).unwrap().len());
    cms.stop(1, ACCOUNT).await.unwrap();
    server.kill();

    let paths = ["b.db", "k", "k/data.key"].map(|name| shell.home().join(name));
    assert_eq!(paths.map(|path| mode(&path)), [0o600, 0o700, 0o600]);
    assert!(!names(shell.home()).iter().any(|name| name.contains("partial") || name.contains("b.db-")));

    fs::rename(shell.home().join("data"), shell.home().join("lost")).unwrap();
    let restored = at(&shell, "data", &["restore", "b.db", "--keys", "k"]).json();
    assert_eq!(restored, json!({"data": "data", "sessions": 1, "keptAside": []}));
    assert_eq!(mode(&shell.home().join("data/hangup.db")), 0o600);
    let server = Served::start(shell.home(), &[]).await;
    let cms = SonoranCms::builder(&server.url).api_key(KEY).build().unwrap();
    let current = cms.current(1).await.unwrap();
    assert_eq!(serde_json::to_value(&current).unwrap()["id"], serde_json::to_value(&started).unwrap()["id"]);
    // the administrator's one-time codes still open: the keys are those of before
    let code = OneTimeCode::totp(made["totpSecret"].as_str().unwrap()).unwrap();
    let credentials = Credentials::user("admin", made["password"].as_str().unwrap()).with_code(code);
    let admin = PrivilegeSecure::builder(&server.url).credentials(credentials).build().unwrap();
    admin.sessions(SessionFilter::default()).await.unwrap();
    assert_eq!(sessions(&shell, "data"), 1);
}

#[tokio::test]
async fn a_backup_goes_over_nothing_unless_it_is_told_to() {
    let (shell, _) = initialised();
    put_sessions(&shell.home().join("data"), &[days(1)]).await;
    fs::write(shell.home().join("b.db"), "mine").unwrap();
    let told = at(&shell, "data", &["backup", "b.db"]).failed(2);
    assert!(told.contains("exists already") && told.contains("--force"), "{told}");
    assert_eq!(fs::read(shell.home().join("b.db")).unwrap(), b"mine");

    at(&shell, "data", &["backup", "b.db", "--force", "--keys", "k"]).json();
    at(&shell, "data", &["backup", "b.db", "--force"]).json();
    assert_eq!(shell.run(&["check", "--file", "b.db"]).json()["sessions"], 1);

    let before = fs::read(shell.home().join("b.db")).unwrap();
    let told = at(&shell, "data", &["backup", "b.db", "--force", "--keys", "k"]).failed(2);
    assert!(told.contains("--keys"), "{told}");
    assert_eq!(fs::read(shell.home().join("b.db")).unwrap(), before);
    for own in ["data/hangup.db", "data/copy.db", "data/keys/copy.db"] {
        let told = at(&shell, "data", &["backup", own, "--force"]).failed(2);
        assert!(told.contains("data folder itself"), "{told}");
    }
    at(&shell, "data", &["backup", "nowhere/b.db"]).failed(1);
    assert_eq!(names(shell.home()), ["b.db", "data", "directory.toml", "k"]);
    assert_eq!(sessions(&shell, "data"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn restoring_goes_over_nothing_unless_it_is_told_to_and_keeps_what_was_there() {
    let (shell, _) = initialised();
    let data = shell.home().join("data");
    let server = Served::start(shell.home(), &[]).await;
    at(&shell, "data", &["backup", "b.db"]).json();
    for force in [&[][..], &["--force"]] {
        let told = at(&shell, "data", &[&["restore", "b.db"], force].concat()).failed(2);
        assert!(told.contains("another hangup server"), "{told}");
    }
    server.tell_to_stop();
    server.ended().await;

    put_sessions(&data, &[days(1)]).await;
    let told = at(&shell, "data", &["restore", "b.db"]).failed(2);
    assert!(told.contains("a database already") && told.contains("--force"), "{told}");
    assert_eq!(sessions(&shell, "data"), 1);

    let restored = at(&shell, "data", &["restore", "b.db", "--force"]).json();
    assert_eq!(sessions(&shell, "data"), 0);
    let aside = PathBuf::from(restored["keptAside"][0].as_str().unwrap());
    assert!(aside.starts_with("data") && aside.to_string_lossy().contains("before-restore"), "{aside:?}");
    let aside = aside.to_str().unwrap();
    assert_eq!(shell.run(&["check", "--file", aside]).json()["sessions"], 1, "with all that was in its log");

    let again = at(&shell, "data", &["restore", aside, "--force"]).json();
    assert_eq!(again["sessions"], 1);
    assert_eq!(sessions(&shell, "data"), 1);
}

#[tokio::test]
async fn a_log_that_cannot_be_folded_in_goes_aside_with_its_database() {
    let (shell, _) = initialised();
    let data = shell.home().join("data");
    at(&shell, "data", &["backup", "b.db"]).json();
    // as a disk might leave them
    fs::write(data.join("hangup.db"), "no database").unwrap();
    fs::write(data.join("hangup.db-wal"), "a log").unwrap();
    let restored = at(&shell, "data", &["restore", "b.db", "--force"]).json();
    assert_eq!(sessions(&shell, "data"), 0);
    let aside = restored["keptAside"].as_array().unwrap();
    let [database, log] = aside.as_slice() else { panic!("{restored}") };
    let path = |value: &Value| shell.home().join(value.as_str().unwrap());
    assert_eq!(fs::read(path(database)).unwrap(), b"no database");
    assert_eq!(path(log), PathBuf::from(format!("{}-wal", path(database).display())));
    assert_eq!(fs::read(path(log)).unwrap(), b"a log");
}

#[tokio::test]
async fn what_is_no_whole_backup_is_refused_and_nothing_is_touched() {
    let (shell, _) = initialised();
    let home = shell.home();
    put_sessions(&home.join("data"), &[days(1)]).await;
    at(&shell, "data", &["backup", "b.db", "--keys", "k"]).json();
    let good = fs::read(home.join("b.db")).unwrap();
    let refused = |bytes: &[u8], code, expected: &str| {
        fs::write(home.join("bad.db"), bytes).unwrap();
        for (folder, force) in [("data", "--force"), ("new", "--quiet")] {
            let told = at(&shell, folder, &["restore", "bad.db", "--keys", "k", force]).failed(code);
            assert!(told.contains(expected), "{told}");
        }
        assert!(!home.join("new").exists());
        assert_eq!(sessions(&shell, "data"), 1);
    };
    refused(b"a text", 1, "is not hangup's database");
    refused(&good[..good.len() / 2], 1, "damaged");
    let mut broken = good.clone();
    broken[4096..].fill(0);
    refused(&broken, 1, "damaged");
    fs::write(home.join("bad.db-wal"), "the rest of it").unwrap();
    refused(&good, 2, "hangup backup");
    fs::remove_file(home.join("bad.db-wal")).unwrap();

    let newer = rusqlite::Connection::open(home.join("bad.db")).unwrap();
    newer.execute_batch("INSERT INTO refinery_schema_history VALUES (9999, 'later', '', '0')").unwrap();
    drop(newer);
    let newer = fs::read(home.join("bad.db")).unwrap();
    refused(&newer, 1, "schema version 9999");
    assert!(!names(&home.join("data")).iter().any(|name| name.contains("restor")));
}

#[test]
fn secrets_that_would_never_open_again_are_told_before() {
    let (shell, _) = initialised();
    at(&shell, "data", &["backup", "b.db"]).json();
    let told = at(&shell, "new", &["restore", "b.db"]).failed(2);
    assert!(told.contains("--keys"), "{told}");
    assert!(!shell.home().join("new").exists());

    let other = Shell::new();
    other.run(&["init", "--data", "data", "--json"]).json();
    at(&other, "data", &["backup", "b.db", "--keys", "k"]).json();
    let keys = other.home().join("k");
    let keys = keys.to_str().unwrap();
    let told = at(&shell, "new", &["restore", "b.db", "--keys", keys]).failed(2);
    assert!(told.contains("another installation's"), "{told}");

    at(&shell, "new", &["restore", "b.db", "--force"]).json();
    let checked = at(&shell, "new", &["check"]);
    let report: Value = serde_json::from_str(&checked.stdout).unwrap();
    assert_eq!(
        (checked.code, &report["total"], &report["findings"][0]["rule"]),
        (1, &json!(1), &json!("secrets"))
    );
    let told = at(&shell, "directory.toml", &["restore", "b.db", "--keys", keys]).failed(2);
    assert!(told.contains("is no data folder"), "{told}");
}

#[tokio::test]
async fn keys_that_are_replaced_are_kept_aside() {
    let (shell, _) = initialised();
    let other = Shell::new();
    other.run(&["init", "--data", "data", "--json"]).json();
    at(&other, "data", &["backup", "b.db", "--keys", "k"]).json();
    let from = ["b.db", "k"].map(|name| other.home().join(name).to_str().unwrap().to_owned());
    fs::remove_file(shell.home().join("data/hangup.db")).unwrap();
    let before = fs::read(shell.home().join("data/keys/data.key")).unwrap();
    let told = at(&shell, "data", &["restore", &from[0], "--keys", &from[1]]).failed(2);
    assert!(told.contains("another key"), "{told}");
    let restored = at(&shell, "data", &["restore", &from[0], "--keys", &from[1], "--force"]).json();
    assert_eq!(restored["keptAside"].as_array().unwrap().len(), 1);
    let aside = restored["keptAside"][0].as_str().unwrap();
    assert_eq!(fs::read(shell.home().join(aside)).unwrap(), before);
    assert_eq!(
        fs::read(shell.home().join("data/keys/data.key")).unwrap(),
        fs::read(other.home().join("k/data.key")).unwrap()
    );
    // the same again: no key differs, and none is put aside
    let again = at(&shell, "data", &["restore", &from[0], "--keys", &from[1], "--force"]).json();
    assert_eq!(again["keptAside"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_check_names_what_is_wrong_and_fails() {
    let (shell, _) = initialised();
    let data = shell.home().join("data");
    let ids = put_sessions(&data, &[days(1), days(2)]).await;
    let well = at(&shell, "data", &["check", "--table"]);
    assert_eq!((well.code, well.stdout.as_str()), (0, ""));
    assert!(well.stderr.contains("all is well in 2 sessions with 4 events"), "{well:?}");

    let file = rusqlite::Connection::open(data.join("hangup.db")).unwrap();
    file.execute("UPDATE session SET revision = 9 WHERE id = ?1", [ids[1].0]).unwrap();
    drop(file);
    let wrong = at(&shell, "data", &["check"]);
    let report: Value = serde_json::from_str(&wrong.stdout).unwrap();
    assert_eq!(wrong.code, 1);
    assert_eq!((&report["total"], &report["sessions"], &report["events"]), (&json!(1), &json!(2), &json!(4)));
    let finding = &report["findings"][0];
    assert_eq!((&finding["session"], &finding["rule"]), (&json!(ids[1].0), &json!("revision")));
    assert!(wrong.stderr.contains("1 thing is wrong"), "{wrong:?}");
    let table = at(&shell, "data", &["check", "--table"]);
    assert!(table.stdout.contains(&ids[1].to_string()), "{table:?}");

    fs::write(shell.home().join("text"), "a text").unwrap();
    let told = shell.run(&["check", "--file", "text"]).failed(1);
    assert!(told.contains("is not hangup's database"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pruning_forgets_what_is_old_while_the_server_runs() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let data = shell.home().join("data");
    let ages: Vec<_> = (0..250).map(|n| days(100) + TimeDelta::minutes(n)).chain([days(89)]).collect();
    put_sessions(&data, &ages).await;
    let server = Served::start(shell.home(), &[]).await;
    let cms = SonoranCms::builder(&server.url).api_key(KEY).build().unwrap();
    cms.start(1, ACCOUNT).await.unwrap();

    let dry = at(&shell, "data", &["prune", "--older-than", "90d", "--dry-run"]).json();
    let counts =
        |value: &Value| ["dryRun", "seen", "forgotten", "wouldForget"].map(|name| value[name].clone());
    assert_eq!(counts(&dry), [json!(true), json!(250), json!(0), json!(250)]);
    assert_eq!(sessions(&shell, "data"), 252);
    let pruned = at(&shell, "data", &["prune", "--older-than", "90d"]).json();
    assert_eq!(counts(&pruned), [json!(false), json!(250), json!(250), json!(0)]);
    let until = chrono::DateTime::parse_from_rfc3339(pruned["endedBefore"].as_str().unwrap()).unwrap();
    assert!((SystemClock.now() - until.with_timezone(&Utc) - days(90)).abs() < TimeDelta::minutes(5));
    assert_eq!(sessions(&shell, "data"), 2, "what is left is well");
    cms.current(1).await.unwrap();
    assert_eq!(at(&shell, "data", &["prune", "--older-than", "90d"]).json()["forgotten"], 0);

    let told = at(&shell, "data", &["prune", "--older-than", "soon"]).failed(2);
    assert!(told.contains("90d"), "{told}");
    at(&shell, "data", &["prune", "--older-than", "100000000000d"]).failed(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_forgets_by_itself_where_the_settings_say_so() {
    let (shell, _) = initialised();
    let data = shell.home().join("data");
    put_sessions(&data, &[days(31), days(40), days(29)]).await;
    let server = Served::start(shell.home(), &[]).await;
    assert_eq!(sessions(&shell, "data"), 3, "off unless it is asked for");
    server.kill();

    fs::write(data.join("hangup.toml"), "[retention]\nended_days = 30\n").unwrap();
    let server = Served::start(shell.home(), &[]).await;
    until("two sessions to be forgotten", async || (sessions(&shell, "data") == 1).then_some(())).await;
    until("the log to tell of it", async || server.log().contains("[retention]").then_some(())).await;
}
