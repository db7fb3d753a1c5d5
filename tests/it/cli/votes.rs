//! `session approve` and `session deny`.

use super::{Shell, live_server, started};

const WAITS: &str = "ssh-with-approval";

#[tokio::test(flavor = "multi_thread")]
async fn an_approved_session_starts() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let id = started(&shell, WAITS, &[]);
    assert_eq!(shell.run(&["session", "show", &id]).json()["status"], -1);

    let stranger = shell.run(&["session", "approve", &id]);
    assert_eq!(stranger.code, 4, "who asked is no approver: {stranger:?}");
    let voted = shell.run(&["session", "approve", "--admin", &id, "--note", "agreed with the team"]).json();
    assert_eq!((&voted[0]["id"], &voted[0]["accepted"]), (&id.as_str().into(), &true.into()));
    let again = shell.run(&["session", "approve", "--admin", &id, "--notes", "again"]);
    assert_eq!(again.code, 6, "{again:?}");
    assert!(again.stderr.contains("approve"), "it says what was done: {again:?}");
    let log = shell.run(&["session", "log", &id]).done();
    assert!(log.contains("agreed with the team"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_denied_session_is_over_and_several_are_denied_at_once() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let ids = [started(&shell, WAITS, &[]), started(&shell, WAITS, &[])];
    let deny = ["session", "deny", "--admin", "-", "--notes", "not before the audit"];
    let denied = shell.run_with_input(&deny, &ids.join("\n")).json();
    assert_eq!(denied.as_array().unwrap().len(), 2);
    for id in &ids {
        assert_eq!(shell.run(&["session", "show", id]).json()["status"], 6);
    }
    let third = started(&shell, WAITS, &[]);
    let partly = shell.run(&["session", "deny", "--admin", "--table", &ids[0], &third]);
    assert_eq!(partly.code, 9, "{partly:?}");
    assert_eq!(partly.stdout.split_whitespace().next(), Some(third.as_str()), "{partly:?}");
}
