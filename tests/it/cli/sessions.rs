//! `session` and `sweep`.

use super::{Printed, Shell, live_server};

const START: [&str; 6] = ["session", "start", "--resource", "db-01.demo.test", "--activity", "ssh"];

fn start(shell: &Shell, more: &[&str]) -> Printed {
    shell.run(&[&START, more].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_started_listed_shown_and_ended() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let started = start(&shell, &["--wait", "--note", "patching", "--json"]).json();
    assert_eq!((&started["status"], &started["note"]), (&1.into(), &"patching".into()));
    let id = started["id"].as_str().unwrap();

    assert_eq!(shell.run(&["session", "list", "--status", "active", "--ids"]).done(), format!("{id}\n"));
    let listed = shell.run(&["session", "list"]).json();
    assert_eq!(listed[0]["id"], id, "a pipe gets JSON: {listed}");
    assert_eq!(shell.run(&["session", "show", id]).json()["id"], id);

    let ended = shell.run(&["session", "end", id, "--wait"]).json();
    assert_eq!(ended.as_array().unwrap().len(), 1);
    assert_eq!((&ended[0]["id"], &ended[0]["accepted"]), (&id.into(), &true.into()));
    assert_eq!((&ended[0]["session"]["status"], &ended[0]["error"]), (&3.into(), &serde_json::Value::Null));
    let again = shell.run(&["session", "end", id]).json();
    assert_eq!(again[0]["accepted"], true, "ending what has ended is no failure");
    assert_eq!(shell.run(&["session", "list", "--status", "active", "--ids"]).done(), "");
    assert_eq!(shell.run(&["session", "list", "--status", "historical", "--ids"]).done(), format!("{id}\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_for_people() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = start(&shell, &["--wait", "--ids"]).done();
    let table = shell.run(&["session", "list", "--table"]).done();
    assert!(table.contains(id.trim()) && table.to_lowercase().contains("active"), "{table}");
    assert!(!table.contains('\u{1b}'), "no colour where there is no terminal: {table:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_sessions_are_ended_at_once_from_a_pipe() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    for _ in 0..3 {
        start(&shell, &[]).json();
    }
    let ids = shell.run(&["session", "list", "--ids"]).done();
    assert_eq!(ids.lines().count(), 3);
    let ended = shell.run_with_input(&["session", "end", "-", "--wait"], &ids).json();
    let states: Vec<_> =
        ended.as_array().unwrap().iter().map(|each| each["session"]["status"].as_i64()).collect();
    assert_eq!(states, [Some(3); 3]);

    let json = shell.run(&["session", "list", "--json"]).done();
    let again = shell.run_with_input(&["session", "end", "-"], &json).json();
    assert_eq!(again.as_array().unwrap().len(), 3, "a list as JSON does as well");
    assert_eq!(shell.run_with_input(&["session", "end", "-"], "").json(), serde_json::json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_ends_some_may_fail() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let unknown = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";
    let all_unknown = shell.run(&["session", "end", unknown]);
    assert_eq!(all_unknown.code, 5, "{all_unknown:?}");
    assert!(all_unknown.stderr.contains(unknown), "{all_unknown:?}");

    let id = start(&shell, &["--ids"]).done();
    let partly = shell.run(&["session", "end", unknown, id.trim()]);
    assert_eq!(partly.code, 9, "{partly:?}");
    let outcomes: serde_json::Value = serde_json::from_str(&partly.stdout).unwrap();
    assert_eq!((&outcomes[0]["accepted"], &outcomes[1]["accepted"]), (&false.into(), &true.into()));
    assert_eq!(outcomes[0]["error"]["exitCode"], 5);
    let shown = shell.run(&["session", "show", unknown]).failed(5);
    assert!(shown.contains(unknown), "{shown}");
    shell.run(&["session", "end", "no-id"]).failed(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_cannot_be_started_says_what_to_try() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    shell.run(&["session", "start", "--resource", "nowhere", "--activity", "ssh"]).failed(5);
    shell.run(&["session", "start", "--resource", "db-01.demo.test", "--activity", "ssh-root"]).failed(5);
    shell.run(&["session", "start", "--activity", "ssh"]).failed(2);
    start(&shell, &["--end", "+3d"]).failed(2);
    start(&shell, &["--end", "yesterday"]).failed(2);
    assert_eq!(start(&shell, &["--start", "+30m"]).json()["status"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_listed_by_the_resources_name_and_up_to_a_limit() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let first = start(&shell, &["--wait", "--ids"]).done();
    let second = start(&shell, &["--start", "+10m", "--ids"]).done();
    let list = |more: &[&str]| shell.run(&[&["session", "list", "--ids"], more].concat());
    for more in [["--resource", "db-01.demo.test"], ["--resource", "DB-01.demo.test"]] {
        assert_eq!(list(&more).done().lines().count(), 2, "{more:?}");
    }
    let none = list(&["--resource", "web-01.demo.test"]);
    assert!(none.stderr.contains("web-01.demo.test"), "{none:?}");
    assert_eq!(none.done(), "");
    assert_eq!(list(&["--limit", "1"]).done(), second);
    assert_eq!(list(&["--limit", "1", "--status", "active"]).done(), first);
    let count = |name: &str| shell.run(&["session", "count", "--resource", name]).done();
    assert_eq!((count("db-01.demo.test"), count("web-01.demo.test")), ("2\n".into(), "0\n".into()));
    let table = shell.run(&["session", "list", "--table"]).done();
    assert!(table.contains("DEMO\\bob"), "the requester is the account: {table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_tells_of_an_end() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = start(&shell, &["--wait", "--ids"]).done();
    let id = id.trim();
    assert_eq!(shell.run(&["session", "receipt", id]).json()["steps"], serde_json::json!([]));
    shell.run(&["session", "end", id, "--wait"]).json();
    let receipt = shell.run(&["session", "receipt", id]).json();
    assert_eq!(receipt["outcome"], "Completed");
    assert_eq!(
        (&receipt["steps"][0]["step"], &receipt["steps"][0]["actor"]),
        (&"asked".into(), &"DEMO\\bob".into())
    );
    let table = shell.run(&["session", "receipt", id, "--table"]).done();
    for expected in [id, "Completed", "asked", "closed", "DEMO\\bob"] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    shell.run(&["session", "receipt", "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71"]).failed(5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_that_is_interrupted_names_the_session_that_goes_on() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let activity = server.demo.value("HANGUP_APPROVAL_ACTIVITY");
    let mut child = crate::support::served::program(shell.home())
        .args(["session", "start", "--resource", "db-01.demo.test", "--activity", activity, "--wait"])
        .envs(shell.variables.iter().cloned())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let id = loop {
        let listed = shell.run(&["session", "list", "--ids"]).done();
        if let Some(id) = listed.lines().next() {
            break id.to_owned();
        }
    };
    // the wait begins a moment after the server has the session
    let told = loop {
        let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(kill.unwrap().success());
        if child.try_wait().unwrap().is_some() {
            break Printed::of(child.wait_with_output().unwrap()).failed(130);
        }
    };
    assert!(told.contains(&format!("session {id} goes on")), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sweep_is_for_applications() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    assert_eq!(shell.run(&["sweep"]).code, 0);
    // a shell of its own, which has no token yet
    let refused = Shell::of_bob(&server).with("HANGUP_APP_KEY", "s3cret-of-nobody").run(&["sweep"]).failed(3);
    assert!(!refused.contains("s3cret"), "{refused}");
}
