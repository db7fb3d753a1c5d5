//! What is done with a session while it is active: `extend`, `lock`, `unlock`, `password`, `connect`, `log`.

use std::fs;

use serde_json::json;

use super::{Shell, live_server, started};

const UNKNOWN: &str = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_extended_as_often_as_its_profile_says() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = started(&shell, "ssh", &["--wait", "--end", "+10m"]);
    let before = shell.run(&["session", "show", &id]).json();
    let extended = shell.run(&["session", "extend", &id, "--minutes", "5"]).json();
    let session = &extended[0]["session"];
    assert_eq!(session["sessionExtensionCount"], 1);
    assert!(session["scheduledEndDateTimeUtc"].as_str() > before["scheduledEndDateTimeUtc"].as_str());
    let table = shell.run(&["session", "extend", &id, "--table"]).done();
    assert!(table.contains(&id) && table.contains("Active"), "{table}");

    let used_up = shell.run(&["session", "extend", &id]);
    assert_eq!(used_up.code, 6, "{used_up:?}");
    shell.run(&["session", "extend", UNKNOWN, "--table"]).failed(5);
    shell.run(&["session", "extend", &id, "--minutes", "0"]).failed(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_session_lends_nothing_until_it_is_unlocked() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = started(&shell, "ssh", &["--wait", "--credential", "operator"]);
    let password = shell.run(&["session", "password", &id]).done();
    assert!(password.trim().len() > 8 && password.lines().count() == 1, "{password}");
    let json = shell.run(&["session", "password", &id, "--json"]).json();
    assert_eq!(json, json!({ "password": password.trim() }));

    shell.run(&["session", "lock", &id]).failed(4);
    let words = ["--title", "Under investigation", "--message", "Call the security desk."];
    let lock = [&["session", "lock", "--admin", &id, "--user"], words.as_slice()].concat();
    let locked = shell.run(&lock).json();
    assert_eq!((&locked["activitySessionIds"], &locked["locked"]), (&json!([id]), &json!(true)));
    for what in ["password", "connect"] {
        let refused = shell.run(&["session", what, &id]).failed(6);
        assert!(refused.contains("Under investigation: Call the security desk."), "{refused}");
    }
    let refused = shell.run(&["session", "start", "--resource", "db-01.demo.test", "--activity", "ssh"]);
    assert_eq!(refused.code, 6, "a locked account starts nothing: {refused:?}");
    assert!(refused.stderr.contains("locked") && refused.stderr.contains("unlock"), "{refused:?}");

    let unlocked = shell.run(&["session", "unlock", "--admin", &id, "--user", "--table"]).done();
    assert_eq!(unlocked.split_whitespace().collect::<Vec<_>>(), [&id, "unlocked"]);
    assert_eq!(shell.run(&["session", "password", &id]).done(), password);
    shell.run(&["session", "password", UNKNOWN]).failed(5);
    shell.run_with_input(&["session", "lock", "--admin", "-"], "").failed(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_linux_resource_is_connected_to_by_url_and_a_windows_one_by_file() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let linux = started(&shell, "ssh", &["--wait", "--credential", "operator"]);
    let url = shell.run(&["session", "connect", &linux]).done();
    assert!(url.starts_with("ssh://") && url.trim().contains("@db-01.demo.test"), "{url}");
    assert_eq!(shell.run(&["session", "connect", &linux, "--json"]).json(), json!({ "ssh": url.trim() }));
    let no_desktop = shell.run(&["session", "connect", &linux, "--rdp"]).failed(5);
    assert!(no_desktop.contains("without --rdp"), "{no_desktop}");

    let start =
        ["session", "start", "--resource", "win-01.demo.test", "--activity", "rdp", "--wait", "--ids"];
    let windows = shell.run(&start).done().trim().to_owned();
    let file = shell.run(&["session", "connect", &windows]).done();
    assert!(file.contains("full address:s:win-01.demo.test:3389\r\n"), "{file}");
    let written = shell.run(&["session", "connect", &windows, "--output", "win.rdp"]);
    assert_eq!((written.code, written.stdout.as_str()), (0, ""), "{written:?}");
    assert_eq!(fs::read_to_string(shell.home().join("win.rdp")).unwrap(), file);

    let other = Shell::of_bob(&server).run(&["session", "connect", "--admin", &windows]).failed(4);
    assert!(other.contains("requester"), "{other}");
    shell.run(&["session", "end", &windows, "--wait"]).json();
    shell.run(&["session", "connect", &windows]).failed(6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_tells_what_happened_a_page_at_a_time() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = started(&shell, "ssh", &["--wait"]);
    shell.run(&["session", "end", &id, "--wait"]).json();
    let log = shell.run(&["session", "log", &id]).json();
    let total = log["totalCount"].as_u64().unwrap();
    let lines = log["lines"].as_array().unwrap();
    assert!(total > 2 && lines.len() as u64 == total, "{log}");

    let last = shell.run(&["session", "log", &id, "--reverse", "--take", "1"]).json();
    assert_eq!(last["lines"][0], lines[lines.len() - 1]);
    let second = shell.run(&["session", "log", &id, "--skip", "1", "--take", "1", "--table"]);
    assert_eq!(second.code, 0);
    assert!(second.stdout.contains(lines[1]["logMessage"].as_str().unwrap()), "{second:?}");
    assert!(second.stderr.contains(&format!("lines 2 to 2 of {total}")), "{second:?}");
    for none in [["--level", "error"], ["--to", "-1d"], ["--text", "nothing like this"]] {
        let none = shell.run(&[&["session", "log", &id], none.as_slice()].concat()).json();
        assert_eq!(none["totalCount"], 0, "{none}");
    }
    shell.run(&["session", "log", &id, "--from", "2030-02-30"]).failed(2);
    shell.run(&["session", "log", &id, "--from", "-1h", "--to", "-2h"]).failed(2);
    shell.run(&["session", "log", UNKNOWN]).failed(5);
}
