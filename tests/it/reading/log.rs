//! The log of a session.

use std::sync::Arc;

use hangup::domain::{
    Action, Command, Core, Course, Decision, FixedClock, Phase, Session, SessionId, WebhookId, transition,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ADMIN, ALICE, APP, BOB, complaints, get, held_by, id, keep};
use crate::{
    fixtures::{limits, minutes, noon},
    support::{Setup, TestServer, http::Answer},
};

/// Commands a session at `minute` past noon.
async fn command(core: &Core, id: SessionId, command: &Command, actor: hangup::domain::Actor, minute: i64) {
    let session = core.store.session(id).await.unwrap().unwrap();
    let Decision::Change(change) = transition(&session, command, actor, noon() + minutes(minute)) else {
        panic!("{command:?} changes nothing of {}", session.state);
    };
    assert_eq!(core.store.change(vec![*change]).await.unwrap(), [true]);
}

fn lines(answer: &Answer) -> Vec<(u64, String, String)> {
    assert_eq!(answer.status, 200, "{answer:?}");
    let line = |line: &Value| {
        let text = |member: &str| line[member].as_str().unwrap().to_owned();
        (line["lineNumber"].as_u64().unwrap(), text("statusString"), text("logMessage"))
    };
    answer.json()["lines"].as_array().unwrap().iter().map(line).collect()
}

/// A session with an end to tell, from its request to a sweep: six lines, of which some are graver than others.
async fn told() -> TestServer {
    use hangup::domain::Actor;

    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock, ..Setup::default() }).await;
    let action = Action {
        id: Uuid::from_u128(0xac7),
        webhook: WebhookId(Uuid::from_u128(0x3e)),
        phase: Phase::End,
        attempts: 0,
        next_at: noon(),
        acknowledged_at: None,
        is_given_up: false,
    };
    let session = held_by(&server, ALICE, 1).await;
    let alice = Actor::Account(session.requester);
    let session = Session { course: Course { actions: vec![action.clone()], ..session.course }, ..session };
    keep(&server, vec![session]).await;
    let core = &server.app.core;
    command(core, id(1), &Command::Start, Actor::Worker, 1).await;
    command(core, id(1), &Command::End, alice, 2).await;
    let failed =
        Command::Postpone { action: action.id, error: "timed out after 10 s".into(), timeout: minutes(5) };
    command(core, id(1), &failed, Actor::Worker, 3).await;
    let acknowledged = Command::Acknowledge { action: action.id, answer: "answered 200".into() };
    command(core, id(1), &acknowledged, Actor::Worker, 4).await;
    let sweeper = Actor::Account(server.account(APP).await.id);
    command(core, id(1), &Command::Sweep(limits()), sweeper, 30).await;
    server
}

#[tokio::test]
async fn what_happened_is_told_a_line_each() {
    let server = told().await;
    let answer = get(&server, ALICE, &format!("/{}/Log", id(1))).await;
    let line = |number, level: &str, message: &str| (number, level.to_owned(), message.to_owned());
    assert_eq!(
        lines(&answer),
        [
            line(1, "Info", "DEMO\\alice asked for the session"),
            line(2, "Info", "the server started the session"),
            line(3, "Info", "DEMO\\alice asked for the session's end"),
            line(4, "Warn", "attempt 1 to tell a webhook of the end failed: timed out after 10 s"),
            line(5, "Info", "attempt 2 to tell a webhook of the end succeeded: answered 200"),
            line(
                6,
                "Warn",
                "DEMO\\sweeper cancelled the session: cancelled as hanging: its end took longer than the action timeout"
            ),
        ]
    );
    let log = answer.json();
    assert_eq!((&log["totalCount"], &log["version"]), (&json!(6), &json!("6")));
    assert_eq!(log["lines"][3]["timestamp"], "2025-06-15T15:09:40.000Z");
    assert_eq!(log["lines"][3]["status"], 2);
}

#[tokio::test]
async fn lines_are_found_by_level_text_and_time_a_page_at_a_time() {
    let server = told().await;
    for (query, expected, total) in [
        ("?logLevel=2", &[4, 6][..], 2),
        ("?logLevel=warn&take=1", &[4], 2),
        ("?logLevel=Error", &[], 0),
        ("?filterText=ATTEMPT", &[4, 5], 2),
        ("?filterText=%25", &[], 0),
        ("?orderDescending=true&take=2", &[6, 5], 6),
        ("?skip=4", &[5, 6], 6),
        ("?skip=9", &[], 6),
        ("?take=0", &[], 6),
        ("?startDate=2025-06-15T15:09:40Z", &[4, 5, 6], 3),
        ("?startDate=2025-06-15T15:09:40Z&endDate=2025-06-15T15:10:40Z", &[4], 1),
        ("?StartDate=&EndDate=2025-06-15T15:07:00Z", &[1], 1),
    ] {
        let answer = get(&server, ADMIN, &format!("/{}/Log{query}", id(1))).await;
        let numbers: Vec<_> = lines(&answer).into_iter().map(|(number, ..)| number).collect();
        assert_eq!(numbers, expected, "{query}");
        assert_eq!(answer.json()["totalCount"], total, "{query}");
    }
}

#[tokio::test]
async fn a_log_is_for_who_may_see_its_session() {
    let server = told().await;
    for (who, status) in [(ALICE, 200), (BOB, 404), (ADMIN, 200), (APP, 200)] {
        assert_eq!(get(&server, who, &format!("/{}/Log", id(1))).await.status, status, "{who}");
    }
    assert_eq!(get(&server, ADMIN, &format!("/{}/Log", id(2))).await.status, 404);
    for (query, member) in [
        ("logLevel=Fatal", "logLevel"),
        ("logLevel=4", "logLevel"),
        ("take=1001", "take"),
        ("skip=-1", "skip"),
        ("startDate=yesterday", "startDate"),
        ("orderDescending=up", "orderDescending"),
    ] {
        assert_eq!(
            complaints(&get(&server, ADMIN, &format!("/{}/Log?{query}", id(1))).await),
            [member],
            "{query}"
        );
    }
}
