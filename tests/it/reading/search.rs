//! The search of all sessions, with what they come to.

use hangup::domain::{Outcome, Session, State};
use serde_json::{Value, json};

use super::{ADMIN, ALICE, APP, BOB, account, get, held_by, keep, numbers, requested};
use crate::{
    fixtures::{minutes, noon},
    support::TestServer,
};

fn lasted(session: Session, from: i64, until: Option<i64>) -> Session {
    Session {
        scheduled_start: noon() + minutes(from),
        actual_start: Some(noon() + minutes(from)),
        actual_end: until.map(|end| noon() + minutes(end)),
        state: if until.is_some() { State::Ended(Outcome::Completed) } else { State::Active },
        ..session
    }
}

/// Two sessions of Alice's and one of Bob's: of ten minutes, of one, and active for half an hour.
async fn filled() -> TestServer {
    let server = TestServer::start().await;
    let one = lasted(held_by(&server, ALICE, 1).await, -60, Some(-50));
    let two = lasted(held_by(&server, ALICE, 2).await, -40, Some(-39));
    let three = lasted(held_by(&server, BOB, 3).await, -30, None);
    let two = requested(two, |request| request.ticket = Some("CHG-1042".into()));
    keep(&server, vec![one, two, three]).await;
    server
}

fn totals(count: u64, sum: u64, avg: u64, min: u64, max: u64) -> Value {
    json!({"countSessions": count, "sumDuration": sum, "avgDuration": avg, "minDuration": min, "maxDuration": max})
}

#[tokio::test]
async fn a_search_says_what_all_that_it_finds_comes_to() {
    let server = filled().await;
    let found = get(&server, ADMIN, "/Search?take=1&orderBy=durationInSeconds").await.json();
    assert_eq!(numbers(&found["data"]), [2]);
    assert_eq!((&found["recordsTotal"], &found["topUsers"]), (&json!(3), &Value::Null));
    assert_eq!(found["summary"], totals(3, 2460, 820, 60, 1800));

    for (query, expected) in [
        ("filterText=chg", &[2][..]),
        ("filterText=ALICE", &[2, 1]),
        ("filterText=Bob,+a+user", &[3]),
        ("filterText=%25", &[]),
        ("filterDateTimeMin=2025-06-15T14:26:40Z", &[3, 2]),
        ("filterDateTimeMax=2025-06-15T14:26:40Z", &[1]),
    ] {
        let found = get(&server, ADMIN, &format!("/Search?{query}")).await.json();
        assert_eq!(numbers(&found["data"]), expected, "{query}");
        assert_eq!(found["summary"]["countSessions"], expected.len(), "{query}");
    }
    let nothing = get(&server, ADMIN, "/Search?filterText=nothing&filterTopUsersType=Everyone").await.json();
    assert_eq!(nothing["summary"], totals(0, 0, 0, 0, 0));
    assert_eq!(nothing["topUsers"], json!([]));
}

#[tokio::test]
async fn the_accounts_with_the_most_sessions_come_first() {
    let server = filled().await;
    let (alice, bob) = (server.account(ALICE).await, server.account(BOB).await);
    let of = |who: &hangup::domain::Account, mut totals: Value| {
        totals["managedAccountId"] = json!(account(&who.id));
        totals["managedAccountName"] = json!(who.login);
        totals
    };
    let everyone =
        json!([of(&alice, totals(2, 660, 330, 60, 600)), of(&bob, totals(1, 1800, 1800, 1800, 1800))]);
    for which in ["1", "Top5", "top10"] {
        let found = get(&server, ADMIN, &format!("/Search?take=0&filterTopUsersType={which}")).await.json();
        assert_eq!(found["topUsers"], everyone, "{which}");
        assert_eq!(found["data"], json!([]));
    }
}

#[tokio::test]
async fn only_an_administrator_searches() {
    let server = filled().await;
    for who in [ALICE, APP] {
        assert_eq!(get(&server, who, "/Search").await.status, 403, "{who}");
    }
}
