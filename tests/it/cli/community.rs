//! `community`.

use super::{Shell, live_server};

#[tokio::test(flavor = "multi_thread")]
async fn a_community_session_is_started_read_stopped_and_cancelled() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let started = shell.run(&["community", "start"]).json();
    assert_eq!(started["startedBy"], server.member().to_string());
    assert_eq!(shell.run(&["community", "current", "--server", "1"]).json(), started);
    let taken = shell.run(&["community", "start"]).failed(6);
    assert!(taken.contains("active session"), "{taken}");

    let stopped = shell.run(&["community", "stop"]).json();
    assert_eq!((&stopped["id"], &stopped["endedBy"]), (&started["id"], &started["startedBy"]));
    let none = shell.run(&["community", "stop"]).failed(5);
    assert!(none.contains("nothing is left to end") && !none.contains("community start"), "{none}");
    let none = shell.run(&["community", "current", "--server", "99"]).failed(5);
    assert!(none.contains("hangup community servers"), "{none}");

    shell.run(&["community", "start"]).json();
    assert_eq!(shell.run(&["community", "cancel"]).done(), "", "a cancel has no result");
    shell.run(&["community", "cancel"]).failed(5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_an_account_and_a_key_must_be_the_communitys() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    shell.run(&["community", "start", "--server", "99"]).failed(5);
    shell.run(&["community", "start", "--account", "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71"]).failed(2);
    let refused = shell.with("HANGUP_CMS_KEY", "s3cret-of-nobody").run(&["community", "current"]).failed(3);
    assert!(!refused.contains("s3cret"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_are_listed_set_and_added_to() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let ids = |list: serde_json::Value| -> Vec<_> {
        list.as_array().unwrap().iter().map(|server| server["id"].as_i64().unwrap()).collect()
    };
    let servers = |arguments: &[&str], input: &str| {
        shell.run_with_input(&[&["community", "servers"], arguments].concat(), input)
    };
    let before = servers(&[], "").done();
    std::fs::write(shell.home().join("servers.json"), r#"[{"id": 3, "name": "Paleto Bay"}]"#).unwrap();
    assert_eq!(ids(servers(&["add", "servers.json"], "").json()), [1, 2, 3]);
    servers(&["add", "servers.json"], "").failed(6);
    assert_eq!(ids(servers(&["set", "-"], &before).json()), [1, 2], "what it prints it reads");
    assert_eq!(
        ids(servers(&["set", "-", "--no-wait"], r#"{"servers": [{"id": 9, "name": "n"}]}"#).json()),
        [9]
    );
    let refused = servers(&["set", "-"], "[{}]").failed(2);
    assert!(refused.contains("server 1 of the list: missing field `id`"), "{refused}");
    assert!(servers(&["add", "nowhere.json"], "").failed(1).contains("nowhere.json"));
}
