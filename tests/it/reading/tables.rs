//! Tables of sessions: by status, of what is over, of the caller, of a resource.

use chrono::TimeDelta;
use hangup::domain::{
    Account, AccountId, Course, DirectoryItem, Edit, Lock, Outcome, ResourceId, Session, State, Target,
};
use uuid::Uuid;

use super::{ADMIN, ALICE, APP, BOB, account, get, held_by, keep, requested, table};
use crate::{
    fixtures::{minutes, noon},
    support::TestServer,
};

/// Nine sessions of Alice's, one in each state and of later and later starts, and one of Bob's that runs.
async fn one_of_each() -> TestServer {
    let server = TestServer::start().await;
    let alice = held_by(&server, ALICE, 0).await;
    let mut sessions = Vec::new();
    for (n, state) in (1..).zip(State::ALL) {
        let start = noon() + minutes(i64::try_from(n).unwrap());
        sessions.push(Session { id: super::id(n), state, scheduled_start: start, ..alice.clone() });
    }
    let lock = Lock { id: Uuid::nil(), title: None, message: None, at: noon(), on: None };
    let bobs = Session {
        state: State::Active,
        scheduled_start: noon() + minutes(10),
        course: Course { lock: Some(lock), ..Course::default() },
        ..held_by(&server, BOB, 10).await
    };
    sessions.push(requested(bobs, |request| request.note = Some("100%_sure".into())));
    keep(&server, sessions).await;
    server
}

#[tokio::test]
async fn a_table_has_the_sessions_of_its_status_the_latest_first() {
    let server = one_of_each().await;
    for (status, expected) in [
        ("Pending", &[2, 1][..]),
        ("Active", &[10, 4, 3]),
        ("historical", &[9, 8, 7, 6, 5]),
        ("ApprovalRequired", &[1]),
        ("Cancelling", &[4]),
        ("Completed", &[5]),
        ("Complete", &[5]),
        ("Cancelled", &[6]),
        ("Failed", &[7]),
        ("completedWithErrors", &[7]),
        ("ApprovalDenied", &[8]),
        ("ApprovalFailed", &[9]),
        ("Locked", &[10]),
        ("ActiveNoLogon", &[]),
        ("Unknown", &[]),
        ("-1", &[1]),
        ("1", &[10, 3]),
        ("7", &[9]),
    ] {
        let total = u64::try_from(expected.len()).unwrap();
        let path = format!("/SummaryByStatus/{status}");
        assert_eq!(table(&server, ADMIN, &path).await, (expected.to_vec(), total), "{status}");
    }
}

#[tokio::test]
async fn users_find_their_own_and_administrators_and_applications_all() {
    let server = one_of_each().await;
    let (alice, bob) = (server.account(ALICE).await.id, server.account(BOB).await.id);
    for (who, path, expected) in [
        (ALICE, "/SummaryByStatus/Active".to_owned(), &[4, 3][..]),
        (BOB, "/SummaryByStatus/Active".to_owned(), &[10]),
        (APP, "/SummaryByStatus/Active".to_owned(), &[10, 4, 3]),
        (APP, "/MySummaryByStatus/Active".to_owned(), &[]),
        (ADMIN, "/MySummaryByStatus/Historical".to_owned(), &[]),
        (ALICE, "/MySummaryByStatus/Active".to_owned(), &[4, 3]),
        (ALICE, "/MySummaryByStatus/Historical".to_owned(), &[9, 8, 7, 6, 5]),
        (ADMIN, format!("/SummaryByStatus/Active?userId={}", account(&bob)), &[10]),
        (ALICE, format!("/SummaryByStatus/Active?userId={}", account(&bob)), &[]),
        (ALICE, format!("/SummaryByStatus/Active?userId={}", account(&alice)), &[4, 3]),
        (BOB, format!("/SummaryForResource/{}", server.resource().await), &[10]),
    ] {
        assert_eq!(table(&server, who, &path).await.0, expected, "{who} {path}");
    }
}

#[tokio::test]
async fn every_filter_narrows_a_table() {
    let server = one_of_each().await;
    for (query, expected) in [
        ("filterText=%25", &[10][..]),
        ("filterText=_", &[10]),
        ("filterText=100%25_SURE", &[10]),
        ("filterText=100x", &[]),
        ("filterText=bob,+a", &[10]),
        ("FilterText=&UserName=&resourceName=", &[10, 4, 3]),
        ("UserName=bob", &[10]),
        ("userName=DEMO%5CBob&userName=demo%5Calice", &[10, 4, 3]),
        ("userName=nobody", &[]),
        ("resourceName=DB-01.demo.test", &[10, 4, 3]),
        ("resourceName=web-01.demo.test", &[]),
        ("startDate=2025-06-15T15:10:40Z", &[10, 4]),
        ("endDate=2025-06-15T15:10:40Z", &[3]),
        ("startDate=2025-06-15&endDate=2025-06-16", &[10, 4, 3]),
        ("startDate=2025-06-15T17:10:40%2B02:00", &[10, 4]),
        ("metadataFilterText=whoami&streamType=StdIn", &[]),
        ("userGroupId=0197f39f-2b6c-7e04-8d91-5a7c3f1e0b62", &[]),
        ("orderBy=userDisplayName", &[3, 4, 10]),
        ("orderBy=UserDisplayName&orderDescending=true", &[10, 4, 3]),
        ("orderBy=status", &[3, 4, 10]),
        ("orderDescending=false", &[3, 4, 10]),
        ("skip=1&take=1", &[4]),
        ("unknown=1&mysessions=false", &[10, 4, 3]),
    ] {
        assert_eq!(
            table(&server, ADMIN, &format!("/SummaryByStatus/Active?{query}")).await.0,
            expected,
            "{query}"
        );
    }
    for (kind, expected) in [("0", 5), ("User", 5), ("Application", 0), ("Local", 0)] {
        let path = format!("/SummaryByStatus/Historical?filterUserType={kind}");
        assert_eq!(table(&server, ADMIN, &path).await.1, expected, "{kind}");
    }
}

#[tokio::test]
async fn a_resource_that_nobody_knows_has_no_table_and_one_that_is_gone_keeps_its_own() {
    let server = one_of_each().await;
    let gone = ResourceId(Uuid::from_u128(0x5f));
    let path = format!("/SummaryForResource/{}", gone.0);
    assert_eq!(get(&server, ADMIN, &path).await.status, 404);
    let session = Session { target: Target::Resource(gone), ..held_by(&server, ALICE, 11).await };
    keep(&server, vec![session]).await;
    assert_eq!(table(&server, ADMIN, &path).await, (vec![11], 1));
    assert_eq!(table(&server, ALICE, &format!("{path}?filterText=nothing")).await, (vec![], 0));
    assert_eq!(get(&server, BOB, &path).await.status, 404, "not for him to know");
}

#[tokio::test]
async fn thousands_of_sessions_come_a_page_at_a_time_each_once() {
    let server = TestServer::start().await;
    let session = held_by(&server, ALICE, 0).await;
    let sessions: Vec<_> = (1..=2_500)
        .map(|n| Session {
            id: super::id(n),
            state: State::Ended(Outcome::Completed),
            // many start together
            scheduled_start: noon() - TimeDelta::minutes(i64::try_from(n / 7).unwrap()),
            ..session.clone()
        })
        .collect();
    keep(&server, sessions).await;
    let expected: Vec<_> = {
        let mut all: Vec<u128> = (1..=2_500).collect();
        all.sort_by_key(|n| (n / 7, u128::MAX - n));
        all
    };
    // as the public report script walks
    let mut walked = Vec::new();
    loop {
        let path = format!(
            "/SummaryByStatus/Historical?mysessions=false&UserName=&startDate=2025-06-01T00:00:00Z\
             &endDate=2025-07-01T00:00:00Z&skip={}&take=100",
            walked.len()
        );
        let (page, total) = table(&server, ADMIN, &path).await;
        assert_eq!(total, 2_500);
        if page.is_empty() {
            break;
        }
        walked.extend(page);
    }
    assert_eq!(walked, expected);
    let (page, total) = table(&server, ADMIN, "/SummaryByStatus/Historical?take=1000&skip=2000").await;
    assert_eq!((page, total), (expected[2_000..].to_vec(), 2_500));
    assert_eq!(table(&server, ADMIN, "/SummaryByStatus/Historical?take=0").await, (vec![], 2_500));
    assert_eq!(table(&server, ADMIN, "/SummaryByStatus/Historical").await.0, expected[..10]);
}

#[tokio::test]
async fn a_resource_where_a_user_may_do_nothing_is_unknown_to_them() {
    let server = TestServer::start().await;
    let path = format!("/SummaryForResource/{}", server.resource().await);
    let carol = Account {
        id: AccountId(Uuid::from_u128(0xca)),
        login: "DEMO\\carol".into(),
        ..server.account(BOB).await
    };
    let store = &server.app.core.store;
    let revision = store.directory().await.unwrap().revision();
    let put = Edit::Put(Box::new(DirectoryItem::Account(carol.clone())));
    assert!(store.edit_directory(revision, vec![put]).await.unwrap().is_kept());
    let of = async |login: &str, path: &str| {
        let answer = get(&server, login, path).await;
        (answer.status, answer.json()["detail"].as_str().unwrap_or_default().to_owned())
    };
    let unknown = "/SummaryForResource/0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";
    let (status, why) = of(&carol.login, &path).await;
    assert_eq!((status, why.contains("that you may see")), (404, true), "{why}");
    assert_eq!(of(&carol.login, unknown).await.0, 404);
    for login in [ALICE, BOB, ADMIN, APP] {
        assert_eq!(of(login, &path).await.0, 200, "{login}");
    }
    keep(&server, vec![held_by(&server, &carol.login, 1).await]).await;
    assert_eq!(table(&server, &carol.login, &path).await, (vec![1], 1), "her own sessions are hers");
}
