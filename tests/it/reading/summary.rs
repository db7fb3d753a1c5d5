//! The row of a session.

use hangup::domain::{AccountId, Course, Extension, Lock, LoginAccount, Named, Outcome, Session, State};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ADMIN, ALICE, APP, BOB, account, get, held_by, id, keep, requested, table};
use crate::{
    fixtures::{minutes, noon},
    support::TestServer,
};

async fn row(server: &TestServer, n: u128) -> Value {
    let answer = get(server, ADMIN, &format!("/SummaryById/{}", id(n))).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

#[tokio::test]
async fn a_row_has_the_names_of_what_the_session_is_about() {
    let server = TestServer::start().await;
    let (alice, admin) = (server.account(ALICE).await, server.account(ADMIN).await);
    let session = Session {
        state: State::Active,
        actual_start: Some(noon() - minutes(2)),
        course: Course {
            target_user: Some(admin.id),
            login_account: Some(LoginAccount { id: Uuid::nil(), name: Some("DEMO\\alice-adm".into()) }),
            extension: Extension { is_allowed: true, minutes: 30, most: 2, used: 1, max_session_minutes: 60 },
            ..Course::default()
        },
        ..held_by(&server, ALICE, 1).await
    };
    let session = requested(session, |request| {
        (request.created_by, request.created_by_login) = (Some(admin.id), Some(admin.login.clone()));
        (request.note, request.ticket) = (Some("patching".into()), Some("CHG-1042".into()));
    });
    keep(&server, vec![session]).await;

    let row = row(&server, 1).await;
    let resource = server.resource().await.to_string();
    for (member, value) in [
        ("userId", json!(account(&alice.id))),
        ("userDisplayName", json!(alice.name)),
        ("userType", json!(0)),
        ("createdBy", json!(account(&admin.id))),
        ("createdByDisplayName", json!(admin.name)),
        ("targetUserId", json!(account(&admin.id))),
        ("targetUserDisplayName", json!(admin.name)),
        ("managedResourceId", json!(resource)),
        ("managedResourceName", json!(server.demo.value("HANGUP_RESOURCE"))),
        ("platformName", json!("Linux")),
        ("activityName", json!(server.demo.value("HANGUP_ACTIVITY"))),
        ("accessPolicyName", json!("a policy")),
        ("loginAccountName", json!("DEMO\\alice-adm")),
        ("domainName", json!("DEMO")),
        ("startDateTimeUtc", json!("2025-06-15T15:06:40.000Z")),
        ("endDateTimeUtc", json!("2025-06-15T16:06:40.000Z")),
        ("expirationDateTimeUtc", json!("2025-06-15T16:06:40.000Z")),
        ("durationInSeconds", json!(120)),
        ("sessionStatus", json!(1)),
        ("status", json!(1)),
        ("loginSessionState", json!(2)),
        ("note", json!("patching")),
        ("ticket", json!("CHG-1042")),
        ("proxySessions", json!([])),
        ("allowSessionExtension", json!(true)),
        ("sessionExtensionCount", json!(1)),
        ("sessionExtensionMinutes", json!(30)),
        ("locked", json!(false)),
    ] {
        assert_eq!(row[member], value, "{member}");
    }
}

#[tokio::test]
async fn a_row_has_the_status_of_tables_and_a_locked_session_is_that_before_all_else() {
    let server = TestServer::start().await;
    let states = [
        (State::AwaitingApproval, -1, 8),
        (State::Pending, 0, 6),
        (State::Active, 1, 1),
        (State::Ending, 2, 3),
        (State::Ended(Outcome::Completed), 3, 4),
        (State::Ended(Outcome::Failed), 4, 5),
        (State::Ended(Outcome::Cancelled), 5, 7),
        (State::Ended(Outcome::Denied), 6, 9),
        (State::Ended(Outcome::ApprovalFailed), 7, 10),
    ];
    let lock = Lock {
        id: Uuid::nil(),
        title: Some("Held".into()),
        message: Some("ask".into()),
        at: noon(),
        on: None,
    };
    let locked = Course { lock: Some(lock), ..Course::default() };
    for (n, (state, session_status, status)) in (1..).zip(states) {
        let session = Session { state, ..held_by(&server, ALICE, n).await };
        let held = Session { id: id(n + 100), course: locked.clone(), ..session.clone() };
        keep(&server, vec![session, held]).await;
        let (plain, held) = (row(&server, n).await, row(&server, n + 100).await);
        assert_eq!((&plain["sessionStatus"], &plain["status"]), (&json!(session_status), &json!(status)));
        assert_eq!(held["sessionStatus"], session_status);
        let is_over = state.is_ended();
        assert_eq!(held["status"], if is_over { status } else { 11 }, "what is over is locked no more");
        assert_eq!(held["locked"], !is_over);
        assert_eq!(held["statusMessage"], if is_over { Value::Null } else { json!("Held: ask") });
    }
}

#[tokio::test]
async fn a_row_says_that_a_password_may_be_seen_unless_the_session_is_locked() {
    let server = TestServer::start().await;
    let lock = Lock { id: Uuid::nil(), title: None, message: None, at: noon(), on: None };
    let directory = server.app.core.store.directory().await.unwrap();
    let activity = directory.activity(&Named { id: None, name: Some("ssh".into()) }).unwrap().id;
    let mut kept = Vec::new();
    for (n, lock) in [(1, None), (2, Some(lock))] {
        let session = Session {
            state: State::Active,
            course: Course { lock, ..Course::default() },
            ..held_by(&server, ALICE, n).await
        };
        kept.push(requested(session, |request| request.activity = Some(activity)));
    }
    keep(&server, kept).await;
    assert_eq!(row(&server, 1).await["canViewPassword"], true);
    assert_eq!(row(&server, 2).await["canViewPassword"], false);
    let order = table(&server, ADMIN, "/SummaryByStatus/Active?orderBy=canViewPassword").await;
    assert_eq!(order.0, [2, 1]);
}

#[tokio::test]
async fn who_is_gone_keeps_the_name_that_they_had() {
    let server = TestServer::start().await;
    let session = requested(held_by(&server, ALICE, 1).await, |request| {
        request.created_by = Some(AccountId(Uuid::from_u128(0x9)));
        request.created_by_login = Some("DEMO\\former-admin".into());
        request.account_name = "DEMO\\former".into();
    });
    let session = Session { requester: AccountId(Uuid::from_u128(0x8)), ..session };
    keep(&server, vec![session]).await;
    let row = row(&server, 1).await;
    assert_eq!(row["userDisplayName"], "DEMO\\former");
    assert_eq!(row["createdByDisplayName"], "DEMO\\former-admin");
    assert_eq!(row["loginAccountName"], "DEMO\\former");
}

#[tokio::test]
async fn a_row_is_for_who_may_see_its_session() {
    let server = TestServer::start().await;
    keep(&server, vec![held_by(&server, ALICE, 1).await]).await;
    for (who, status) in [(ALICE, 200), (BOB, 404), (ADMIN, 200), (APP, 200)] {
        assert_eq!(get(&server, who, &format!("/SummaryById/{}", id(1))).await.status, status, "{who}");
    }
    assert_eq!(get(&server, ADMIN, &format!("/SummaryById/{}", id(2))).await.status, 404);
}
