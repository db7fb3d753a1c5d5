//! Approval: tiers, quorums, time, and who may vote.

use reqwest::Method;
use serde_json::json;

use super::{
    ACTIVE, ADMIN, ALICE, APPROVAL_FAILED, BOB, CANCELLED, CAROL, COMPLETE, DAVE, DENIED, PENDING, SWEEPER,
    Stage, WAITING, detail, wire,
};
use crate::fixtures::{minutes, noon};

#[tokio::test]
async fn a_session_that_three_tiers_approve_starts_when_the_last_has() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    assert_eq!(stage.status(&id).await, WAITING);
    stage.wait(1);
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, WAITING, "nothing starts without approval");

    for (approver, after) in [(BOB, WAITING), (CAROL, WAITING), (DAVE, WAITING), (ADMIN, PENDING)] {
        assert_eq!(stage.approve(approver, &id).await, 200, "{approver}");
        assert_eq!(stage.status(&id).await, after, "{approver}");
        stage.wait(2);
    }
    stage.server.work().await;
    let session = stage.session(&id).await;
    assert_eq!(session["status"], ACTIVE);
    let approved = noon() + minutes(7);
    assert_eq!(session["scheduledStartDateTimeUtc"], wire(approved), "not before it was approved");
    assert_eq!(session["scheduledEndDateTimeUtc"], wire(approved + minutes(60)), "and no shorter for it");
    let (_, hanging) = stage.get(SWEEPER, "/hangup/v1/hanging").await;
    assert!(!hanging.to_string().contains(&id), "who waited for approval never hung: {hanging}");
}

#[tokio::test]
async fn a_session_that_was_approved_before_its_start_waits_for_it() {
    let stage = Stage::set().await;
    let start = noon() + minutes(30);
    let id = stage.start_with("no own approval", json!({"startDateTimeUtc": start})).await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, PENDING);
    stage.wait(30);
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, ACTIVE);
}

#[tokio::test]
async fn one_denial_ends_a_request_whatever_others_said() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    let notes = Some(json!("not before the audit"));
    assert_eq!(stage.on(CAROL, Method::POST, &id, "/Deny", notes).await.0, 200);
    let session = stage.session(&id).await;
    assert_eq!(session["status"], DENIED);
    assert_eq!(session["statusDescription"], "denied by DEMO\\carol: not before the audit");
    assert_eq!(session["actualEndDateTimeUtc"], wire(noon()));
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, DENIED);
    assert_eq!(stage.approve(BOB, &id).await, 409);
    assert_eq!(stage.deny(CAROL, &id).await, 409);
}

#[tokio::test]
async fn a_denial_is_read_as_text_as_null_and_as_nothing() {
    let stage = Stage::set().await;
    for body in ["", "null", "\"no\"", "bare words"] {
        let id = stage.start("no own approval").await;
        let path = format!("/api/v1/ActivitySession/{id}/Deny");
        let request = stage.server.post(&path).bearer_auth(stage.server.token(BOB).await);
        let answer =
            crate::support::http::Answer::to(request.header("content-type", "application/json").body(body))
                .await;
        assert_eq!((answer.status, answer.body.as_str()), (200, ""), "{body}");
        assert_eq!(stage.status(&id).await, DENIED, "{body}");
    }
}

#[tokio::test]
async fn a_tier_that_nobody_decides_escalates_to_the_next_by_itself() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    stage.wait(9);
    stage.server.work().await;
    assert_eq!(stage.approve(DAVE, &id).await, 403, "there is a minute left");
    stage.wait(1);
    stage.server.work().await;
    assert_eq!(stage.approve(CAROL, &id).await, 403, "the first tier is not asked any more");
    assert_eq!(stage.approve(DAVE, &id).await, 200, "the second is");
    assert_eq!(stage.approve(ADMIN, &id).await, 200);
    assert_eq!(stage.status(&id).await, PENDING);
}

#[tokio::test]
async fn a_request_that_the_last_tier_leaves_unanswered_fails() {
    let stage = Stage::set().await;
    let (watched, checked) = (stage.start("three tiers").await, stage.start("no own approval").await);
    let check = || stage.get(SWEEPER, "/api/v1/ActivitySession/ApprovalCheck");
    stage.wait(10);
    for _ in 0..2 {
        assert_eq!(check().await.0, 200);
        assert_eq!(stage.status(&watched).await, WAITING, "escalated once");
        assert_eq!(stage.status(&checked).await, APPROVAL_FAILED, "the one tier fails");
    }
    for _ in 0..2 {
        stage.wait(10);
        stage.server.work().await;
    }
    let session = stage.session(&watched).await;
    assert_eq!(session["status"], APPROVAL_FAILED);
    assert_eq!(session["statusDescription"], "tier 3 of its approval was not decided in time");
    assert_eq!(stage.approve(ADMIN, &watched).await, 409, "too late");
}

#[tokio::test]
async fn applications_alone_have_approvals_checked() {
    let stage = Stage::set().await;
    for login in [ALICE, ADMIN] {
        assert_eq!(stage.get(login, "/api/v1/ActivitySession/ApprovalCheck").await.0, 403);
    }
}

#[tokio::test]
async fn who_is_no_approver_of_the_tier_that_is_asked_is_refused() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    let later =
        "you are no approver of tier 1 of the workflow `three tiers`, which decides on this session now";
    let never = "you are no approver of this session";
    for (login, expected) in [(ALICE, never), (DAVE, later), (ADMIN, later), (SWEEPER, never)] {
        let (status, why) = detail(stage.on(login, Method::POST, &id, "/Approve", None).await);
        assert_eq!((status, why.as_str()), (403, expected), "{login}");
        assert_eq!(stage.deny(login, &id).await, 403, "{login}");
    }
    assert_eq!(stage.status(&id).await, WAITING);
}

#[tokio::test]
async fn who_is_asked_reads_the_session_and_no_more() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    for login in [BOB, DAVE] {
        for verb in ["", "/Log"] {
            assert_eq!(stage.on(login, Method::GET, &id, verb, None).await.0, 200, "{login} {verb}");
        }
        assert_eq!(stage.on(login, Method::DELETE, &id, "", None).await.0, 404, "{login}");
    }
    for login in [BOB, CAROL, DAVE, ADMIN] {
        stage.approve(login, &id).await;
    }
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, ACTIVE);
    assert_eq!(stage.on(BOB, Method::POST, &id, "/Extend", None).await.0, 404);
    assert_eq!(stage.on(BOB, Method::GET, &id, "/Password", None).await.0, 404);
    let another = stage.start("no own approval").await;
    assert_eq!(stage.on(DAVE, Method::GET, &another, "", None).await.0, 404, "where he is not asked");
}

#[tokio::test]
async fn notes_have_bounds() {
    let stage = Stage::set().await;
    let id = stage.start("no own approval").await;
    let (status, answer) = stage.on(BOB, Method::POST, &id, "/Deny", Some(json!("x".repeat(2001)))).await;
    assert_eq!(
        (status, &answer["errors"]["notes"][0]),
        (400, &json!("too long; write at most 2000 characters"))
    );
    assert_eq!(stage.status(&id).await, WAITING);
    for notes in ["\u{1b}[31mred", "agreed\nFAKE LINE"] {
        let (status, answer) = stage.on(BOB, Method::POST, &id, "/Deny", Some(json!(notes))).await;
        let why = "has control characters, such as line breaks; write one line without any";
        assert_eq!((status, &answer["errors"]["notes"][0]), (400, &json!(why)));
    }
    assert_eq!(stage.on(BOB, Method::POST, &id, "/Approve?notes=%1B%5B31m", None).await.0, 400);
    let notes = Some(json!("x".repeat(2000)));
    assert_eq!(stage.on(BOB, Method::POST, &id, "/Deny", notes).await.0, 200);
}

#[tokio::test]
async fn a_second_vote_is_refused_and_not_counted() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    let again = detail(stage.on(BOB, Method::POST, &id, "/Approve", None).await);
    assert_eq!(again, (409, "you have voted on this session already".into()));
    assert_eq!(stage.deny(BOB, &id).await, 409, "also to take it back");
    assert_eq!(stage.approve(DAVE, &id).await, 403, "two of the first tier are needed still");
}

#[tokio::test]
async fn nobody_approves_their_own_session_unless_the_workflow_lets_them() {
    let stage = Stage::set().await;
    let own = stage.start("own approval").await;
    assert_eq!(stage.approve(ALICE, &own).await, 200);
    assert_eq!(stage.status(&own).await, PENDING);

    let not_own = stage.start("no own approval").await;
    let refused = detail(stage.on(ALICE, Method::POST, &not_own, "/Approve", None).await);
    assert_eq!(
        refused,
        (403, "nobody approves or denies a session that they asked for; another approver must".into())
    );
    assert_eq!(stage.approve(BOB, &not_own).await, 200);
    assert_eq!(stage.status(&not_own).await, PENDING);
}

#[tokio::test]
async fn what_nobody_could_approve_is_refused_when_it_is_asked_for() {
    let stage = Stage::set().await;
    let why = |tier: u8, workflow: &str| {
        format!(
            "tier {tier} of the workflow `{workflow}` asks for more approvals than it has approvers who may vote on \
             this session; nobody could approve it"
        )
    };
    let both = detail(stage.ask(ALICE, "both", json!({})).await);
    assert_eq!(both, (409, why(1, "both")), "Alice is needed, and may not approve her own");
    // an administrator who asks for somebody else asks all the same
    let for_alice = json!({"managedAccountId": stage.account_id(ALICE).await});
    assert_eq!(detail(stage.ask(ADMIN, "three tiers", for_alice).await), (409, why(3, "three tiers")));
    assert_eq!(stage.ask(ADMIN, "both", json!({})).await.0, 201, "others can be approved");
}

#[tokio::test]
async fn who_has_voted_in_a_tier_that_is_decided_votes_a_second_time() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    for login in [BOB, CAROL] {
        assert_eq!(stage.approve(login, &id).await, 200);
    }
    let again = detail(stage.on(BOB, Method::POST, &id, "/Approve", None).await);
    assert_eq!(again, (409, "you have voted on this session already; others decide on it now".into()));
    assert_eq!(stage.approve(ADMIN, &id).await, 403, "who has not voted is no approver of this tier");
}

#[tokio::test]
async fn a_second_click_does_not_win_the_next_tier() {
    let stage = Stage::set().await;
    let id = stage.start("twice Bob").await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    let again = detail(stage.on(BOB, Method::POST, &id, "/Approve", None).await);
    let why = "you have voted on this session already, and tier 2 is asked only now; to vote in that one too, do so in \
               5 seconds";
    assert_eq!(again, (409, why.into()));
    assert_eq!(stage.status(&id).await, WAITING);
    stage.wait(1);
    assert_eq!(stage.approve(BOB, &id).await, 200, "he has seen that he is asked again");
    assert_eq!(stage.status(&id).await, PENDING);

    let other = stage.start("twice Bob").await;
    assert_eq!(stage.approve(BOB, &other).await, 200);
    assert_eq!(stage.approve(DAVE, &other).await, 200, "others need not wait");
}

#[tokio::test]
async fn a_vote_after_the_time_of_its_tier_does_not_count() {
    let stage = Stage::set().await;
    let id = stage.start("no own approval").await;
    stage.wait(10);
    // the worker has not seen it yet
    let late = detail(stage.on(BOB, Method::POST, &id, "/Approve", None).await);
    assert_eq!(late, (409, "the time to vote in this tier is over".into()));
    stage.server.work().await;
    assert_eq!(stage.status(&id).await, APPROVAL_FAILED);
}

#[tokio::test]
async fn a_late_approval_does_not_move_an_end_that_was_asked_for() {
    let stage = Stage::set().await;
    let end = noon() + minutes(30);
    let id = stage.start_with("no own approval", json!({"endDateTimeUtc": end})).await;
    stage.wait(7);
    assert_eq!(stage.approve(BOB, &id).await, 200);
    let session = stage.session(&id).await;
    assert_eq!(session["scheduledStartDateTimeUtc"], wire(noon() + minutes(7)));
    assert_eq!(session["scheduledEndDateTimeUtc"], wire(end));
}

#[tokio::test]
async fn a_session_that_nobody_approved_by_its_end_fails() {
    let stage = Stage::set().await;
    let id = stage.start_with("no own approval", json!({"endDateTimeUtc": noon() + minutes(5)})).await;
    stage.wait(5);
    let late = detail(stage.on(BOB, Method::POST, &id, "/Approve", None).await);
    assert_eq!(late, (409, "the session's end has come; ask for another one".into()));
    stage.server.work().await;
    let session = stage.session(&id).await;
    assert_eq!(session["status"], APPROVAL_FAILED);
    assert_eq!(session["statusDescription"], "its time passed before it was approved");
}

#[tokio::test]
async fn a_decided_session_and_one_that_needs_no_approval_take_no_votes() {
    let stage = Stage::set().await;
    let id = stage.start("no own approval").await;
    assert_eq!(stage.approve(BOB, &id).await, 200);
    for (work, state) in [(false, "pending"), (true, "active")] {
        if work {
            stage.server.work().await;
        }
        let late = detail(stage.on(BOB, Method::POST, &id, "/Deny", None).await);
        assert_eq!(late, (409, format!("the session does not wait for approval: it is {state}")));
    }
    let free = stage.active(30).await;
    assert_eq!(stage.approve(ADMIN, &free).await, 409);
    assert_eq!(stage.approve(ALICE, &free).await, 409);
    assert_eq!(stage.approve(BOB, &free).await, 404, "not Bob's");
}

#[tokio::test]
async fn a_session_that_waits_can_be_ended_and_is_not_approved_after_that() {
    let stage = Stage::set().await;
    for (login, outcome) in [(ALICE, COMPLETE), (ADMIN, CANCELLED)] {
        let id = stage.start("no own approval").await;
        assert_eq!(stage.on(login, Method::DELETE, &id, "", None).await.0, 202);
        assert_eq!(stage.status(&id).await, outcome, "{login}");
        assert_eq!(stage.approve(BOB, &id).await, 409);
    }
}

#[tokio::test]
async fn approvers_find_what_waits_for_their_vote() {
    let stage = Stage::set().await;
    let id = stage.start("three tiers").await;
    let found = async |login: &str| {
        let mut found = Vec::new();
        for status in ["ApprovalRequired", "Pending", "-1"] {
            let (_, table) =
                stage.get(login, &format!("/api/v1/ActivitySession/SummaryByStatus/{status}")).await;
            found.push(table["recordsTotal"].as_u64().unwrap());
            assert_eq!(table.to_string().contains(&id), found[0] > 0);
        }
        assert!(found.iter().all(|one| *one == found[0]), "{login}: {found:?}");
        let (_, own) = stage.get(login, "/api/v1/ActivitySession/MySummaryByStatus/ApprovalRequired").await;
        assert_eq!(own["recordsTotal"], u64::from(login == ALICE), "{login}");
        found[0]
    };
    for (login, count) in [(ALICE, 1), (BOB, 1), (CAROL, 1), (DAVE, 0)] {
        assert_eq!(found(login).await, count, "{login} before");
    }
    assert_eq!(stage.approve(BOB, &id).await, 200);
    assert_eq!((found(BOB).await, found(CAROL).await), (0, 1), "Bob has said what he had to say");
    assert_eq!(stage.approve(CAROL, &id).await, 200);
    assert_eq!((found(CAROL).await, found(DAVE).await), (0, 1), "the next tier is asked");
    let of_alice = format!("?userId={}", stage.account_id(ALICE).await);
    for (query, count) in [(of_alice, 1), (format!("?userId={}", stage.account_id(DAVE).await), 0)] {
        let path = format!("/api/v1/ActivitySession/SummaryByStatus/ApprovalRequired{query}");
        assert_eq!(stage.get(DAVE, &path).await.1["recordsTotal"], count);
    }
}
