//! Queries of sessions: filters, text, times, orders, pages, and what all that is found comes to.

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::domain::{
    AccountId, AccountTotals, Course, Edit, Holders, Lock, LoginAccount, Order, Outcome, Page, Request,
    ResourceId, Session, SessionColumn, SessionQuery, State, Store, Target, TenantId, Totals,
};
use uuid::Uuid;

use super::{
    Place,
    directory::entries,
    sessions::{COMMUNITY, begin, newest_first},
};
use crate::fixtures::{alice, bob, exclusive, managed, minutes, noon};

async fn found(store: &Arc<dyn Store>, query: SessionQuery) -> Vec<u128> {
    store.query(query, noon()).await.unwrap().0.iter().map(|session| session.id.0.as_u128()).collect()
}

async fn begin_all(store: &Arc<dyn Store>, sessions: &[Session]) {
    for session in sessions {
        assert!(begin(store, session).await);
    }
}

fn of_bob(n: u128) -> Session {
    Session { requester: bob(), ..managed(n) }
}

fn requested(n: u128, request: Request) -> Session {
    Session { request: request.into(), ..managed(n) }
}

fn with_course(n: u128, course: Course) -> Session {
    Session { course, ..managed(n) }
}

pub(super) async fn a_page_is_a_part_of_the_whole_and_the_total_is_of_all(place: &dyn Place) {
    let store = place.open();
    for n in 1..=25 {
        begin(&store, &managed(n)).await;
    }
    let page = async |skip, take| {
        let query = SessionQuery { page: Page { skip, take }, ..newest_first() };
        let (sessions, total) = store.query(query, noon()).await.unwrap();
        (sessions.iter().map(|session| session.id.0.as_u128()).collect::<Vec<_>>(), total)
    };
    assert_eq!(page(0, 3).await, (vec![25, 24, 23], 25));
    assert_eq!(page(3, 2).await, (vec![22, 21], 25));
    assert_eq!(page(23, 10).await, (vec![2, 1], 25));
    assert_eq!(page(25, 10).await, (vec![], 25));
    assert_eq!(page(u32::MAX, u32::MAX).await, (vec![], 25));
    assert_eq!(page(0, 0).await, (vec![], 25), "the total alone");
}

pub(super) async fn each_filter_lets_through_what_it_says(place: &dyn Place) {
    let store = place.open();
    let elsewhere = Target::Resource(ResourceId(Uuid::from_u128(0x5f)));
    let lock = Lock { id: Uuid::nil(), title: None, message: None, at: noon(), on: None };
    let locked = Course { lock: Some(lock), ..Course::default() };
    let named = |resource: &str, account: &str| Request {
        resource_name: resource.into(),
        account_name: account.into(),
        ..Request::default()
    };
    begin_all(
        &store,
        &[
            with_course(1, locked.clone()),
            Session { state: State::Ended(Outcome::Failed), ..with_course(2, locked) },
            Session { target: elsewhere, ..of_bob(3) },
            with_course(4, Course { target_user: Some(bob()), ..Course::default() }),
            requested(5, named("DB-01", "EXAMPLE\\Zoë")),
            requested(6, named("db-02", "zoË")),
            Session { state: State::AwaitingApproval, ..requested(7, named("db-01", "EXAMPLE\\zoe")) },
            exclusive(8, COMMUNITY, 1),
        ],
    )
    .await;

    let all = newest_first;
    let any_of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for (query, ids) in [
        (all(), &[7, 6, 5, 4, 3, 2, 1][..]),
        (SessionQuery { locked: true, ..all() }, &[1]),
        (SessionQuery { states: Some(vec![]), ..all() }, &[]),
        (
            SessionQuery {
                states: Some(vec![State::AwaitingApproval, State::Ended(Outcome::Failed)]),
                ..all()
            },
            &[7, 2],
        ),
        (SessionQuery { requester: Some(bob()), ..all() }, &[3]),
        (SessionQuery { holders: Some(Holders::Only(vec![bob(), AccountId(Uuid::nil())])), ..all() }, &[3]),
        (SessionQuery { holders: Some(Holders::Only(vec![])), ..all() }, &[]),
        (SessionQuery { holders: Some(Holders::Except(vec![alice()])), ..all() }, &[3]),
        (SessionQuery { holders: Some(Holders::Except(vec![])), ..all() }, &[7, 6, 5, 4, 3, 2, 1]),
        (SessionQuery { group: Some(Uuid::nil()), ..all() }, &[]),
        (SessionQuery { metadata_text: Some("a".into()), ..all() }, &[]),
        (SessionQuery { target: Some(elsewhere), ..all() }, &[3]),
        (SessionQuery { target_user: Some(bob()), ..all() }, &[4]),
        (SessionQuery { resource_names: any_of(&["Db-01"]), ..all() }, &[7, 5]),
        (SessionQuery { resource_names: any_of(&["db-02", "db-01"]), ..all() }, &[7, 6, 5]),
        (SessionQuery { resource_names: any_of(&["db-0%"]), ..all() }, &[]),
        (SessionQuery { account_names: any_of(&["ZOË"]), ..all() }, &[6, 5]),
        (SessionQuery { account_names: any_of(&["example\\zoË"]), ..all() }, &[5]),
        (SessionQuery { account_names: any_of(&["example"]), ..all() }, &[]),
        (SessionQuery { tenant: COMMUNITY, ..all() }, &[8]),
    ] {
        assert_eq!(found(&store, query.clone()).await, ids, "{query:?}");
    }
}

pub(super) async fn text_is_found_in_any_case_and_means_itself(place: &dyn Place) {
    let store = place.open();
    let text = |text: &str| Some(text.to_owned());
    begin_all(
        &store,
        &[
            requested(1, Request { note: text("100% of it"), ..Request::default() }),
            requested(2, Request { note: text("100 of it"), ..Request::default() }),
            requested(3, Request { ticket: text("CHG_1"), ..Request::default() }),
            requested(4, Request { ticket: text("CHGx1"), ..Request::default() }),
            requested(5, Request { resource_name: "Bücher\\eins".into(), ..Request::default() }),
            requested(6, Request { activity_name: "ssh's \"root\"".into(), ..Request::default() }),
            requested(7, Request { policy_name: "everybody".into(), ..Request::default() }),
            requested(8, Request { account_name: "EXAMPLE\\jdoe".into(), ..Request::default() }),
            requested(9, Request { created_by_login: text("EXAMPLE\\mroe"), ..Request::default() }),
            with_course(
                10,
                Course {
                    login_account: Some(LoginAccount { id: Uuid::nil(), name: text("jdoe-adm") }),
                    ..Course::default()
                },
            ),
            of_bob(11),
        ],
    )
    .await;
    for (text, ids) in [
        ("%", &[1][..]),
        ("100% OF", &[1]),
        ("_", &[3]),
        ("chg_1", &[3]),
        ("BÜCHER\\", &[5]),
        ("s \"r", &[6]),
        ("'", &[6]),
        ("Everybody", &[7]),
        ("jdoe", &[10, 8]),
        ("MROE", &[9]),
        ("patching", &[11, 10]),
        ("null", &[]),
        ("' OR 1 = 1 --", &[]),
    ] {
        let query = SessionQuery { text: Some(text.into()), ..newest_first() };
        assert_eq!(found(&store, query).await, ids, "{text}");
    }
    let query = SessionQuery { text: Some("100%".into()), named: vec![bob()], ..newest_first() };
    assert_eq!(found(&store, query).await, [11, 1], "whose account has the text in its name");
}

pub(super) async fn a_start_is_the_actual_one_once_there_is_one(place: &dyn Place) {
    let store = place.open();
    let at = |n, scheduled, actual: Option<i64>| Session {
        scheduled_start: noon() + minutes(scheduled),
        actual_start: actual.map(|start| noon() + minutes(start)),
        ..managed(n)
    };
    begin_all(&store, &[at(1, 0, None), at(2, 0, Some(5)), at(3, 10, Some(10)), at(4, 20, None)]).await;
    let within = async |from: Option<i64>, until: Option<i64>| {
        let time = |time: Option<i64>| time.map(|time| noon() + minutes(time));
        found(&store, SessionQuery { from: time(from), until: time(until), ..newest_first() }).await
    };
    assert_eq!(within(None, None).await, [4, 3, 2, 1]);
    assert_eq!(within(Some(5), None).await, [4, 3, 2], "at the time itself counts");
    assert_eq!(within(None, Some(5)).await, [1], "at the time itself does not");
    assert_eq!(within(Some(0), Some(10)).await, [2, 1]);
    assert_eq!(within(Some(10), Some(20)).await, [3]);
    assert_eq!(within(Some(20), Some(10)).await, []);
}

fn columns() -> Vec<SessionColumn> {
    let state = |locked_last| SessionColumn::State { order: State::ALL.to_vec(), locked_last };
    vec![
        SessionColumn::Id,
        SessionColumn::Target,
        SessionColumn::TargetName,
        SessionColumn::Platform,
        SessionColumn::Requester,
        SessionColumn::RequesterName,
        SessionColumn::RequesterIsApplication,
        SessionColumn::Creator,
        SessionColumn::CreatorName,
        SessionColumn::TargetUser,
        SessionColumn::TargetUserName,
        SessionColumn::ShowsPassword,
        SessionColumn::ScheduledStart,
        SessionColumn::ActualStart,
        SessionColumn::ScheduledEnd,
        SessionColumn::ActualEnd,
        SessionColumn::ActiveTime,
        SessionColumn::CreatedAt,
        state(false),
        state(true),
        SessionColumn::Description,
        SessionColumn::LockOrDescription,
        SessionColumn::ActivityName,
        SessionColumn::Activity,
        SessionColumn::Policy,
        SessionColumn::PolicyName,
        SessionColumn::Note,
        SessionColumn::Ticket,
        SessionColumn::LoginName,
        SessionColumn::LoginDomain,
        SessionColumn::Locked,
        SessionColumn::ExtensionAllowed,
        SessionColumn::ExtensionsUsed,
        SessionColumn::ExtensionMinutes,
        SessionColumn::Same,
    ]
}

pub(super) async fn every_column_orders_and_its_ties_come_by_start(place: &dyn Place) {
    let store = place.open();
    // alike in all but age and start
    let at = |n, start| Session { scheduled_start: noon() + minutes(start), ..managed(n) };
    begin_all(&store, &[at(1, 30), at(2, 10), at(3, 20)]).await;
    for by in columns() {
        let alike = !matches!(by, SessionColumn::Id);
        for descending in [false, true] {
            let order = Order { by: by.clone(), descending };
            let mut expected = if alike { vec![2, 3, 1] } else { vec![1, 2, 3] };
            if descending {
                expected.reverse();
            }
            assert_eq!(
                found(&store, SessionQuery { order: order.clone(), ..newest_first() }).await,
                expected,
                "{order:?}"
            );
        }
    }

    let store = place.open();
    let at = |minute| Some(noon() + minutes(minute));
    let lock = |title: &str| Lock {
        id: Uuid::nil(),
        title: Some(title.into()),
        message: None,
        at: noon(),
        on: None,
    };
    let request = Request { note: Some("b".into()), ticket: Some("2".into()), ..Request::default() };
    let tenant = TenantId(Uuid::from_u128(0xc5));
    let first = Session {
        tenant,
        state: State::Active,
        actual_start: at(-20),
        scheduled_end: at(50),
        description: Some("Zebra".into()),
        request: Request { activity_name: "ärger".into(), ..request.clone() }.into(),
        ..managed(11)
    };
    let second = Session {
        tenant,
        state: State::Ended(Outcome::Completed),
        actual_start: at(-30),
        actual_end: at(-25),
        description: Some("apple".into()),
        request: Request { note: Some("A".into()), activity_name: "Ärzte".into(), ..request.clone() }.into(),
        ..managed(12)
    };
    let third = Session {
        tenant,
        requester: bob(),
        request: Request { ticket: Some("10".into()), ..request }.into(),
        course: Course { lock: Some(lock("middle")), ..Course::default() },
        ..managed(13)
    };
    begin_all(&store, &[first, second, third]).await;
    for (by, expected) in [
        (SessionColumn::ActualStart, [13, 12, 11]),
        (SessionColumn::ActualEnd, [11, 13, 12]),
        (SessionColumn::ScheduledEnd, [11, 12, 13]),
        (SessionColumn::ActiveTime, [13, 12, 11]),
        (SessionColumn::Note, [12, 11, 13]),
        (SessionColumn::Ticket, [13, 11, 12]),
        (SessionColumn::Requester, [11, 12, 13]),
        (SessionColumn::ActivityName, [13, 11, 12]),
        (SessionColumn::Description, [13, 12, 11]),
        (SessionColumn::LockOrDescription, [12, 13, 11]),
        (SessionColumn::Locked, [11, 12, 13]),
        (SessionColumn::State { order: State::ALL.to_vec(), locked_last: false }, [13, 11, 12]),
        (SessionColumn::State { order: State::ALL.to_vec(), locked_last: true }, [11, 12, 13]),
    ] {
        let order = Order { by, descending: false };
        let query = SessionQuery { tenant, order: order.clone(), ..newest_first() };
        assert_eq!(found(&store, query).await, expected, "{order:?}");
    }
}

pub(super) async fn what_only_the_directory_knows_orders_too(place: &dyn Place) {
    let store = place.open();
    let edits = entries().into_iter().map(|item| Edit::Put(Box::new(item))).collect();
    assert!(store.edit_directory(0, edits).await.unwrap().is_kept());
    let directory = store.directory().await.unwrap();
    let known = directory.account(alice()).expect("the directory knows alice").name.clone();
    // nobody knows bob any more: he keeps the login that he had
    let mut names = [(known.to_lowercase(), 1), ("m".to_owned(), 2)];
    names.sort();
    let gone =
        Session { request: Request { account_name: "M".into(), ..Request::default() }.into(), ..of_bob(2) };
    begin_all(&store, &[managed(1), gone]).await;
    let order = Order { by: SessionColumn::RequesterName, descending: false };
    let found = found(&store, SessionQuery { order, ..newest_first() }).await;
    assert_eq!(found, names.map(|(_, n)| n), "{known}");
}

fn active(n: u128, requester: AccountId, from: i64, until: Option<i64>) -> Session {
    Session {
        requester,
        actual_start: Some(noon() + minutes(from)),
        actual_end: until.map(|end| noon() + minutes(end)),
        state: if until.is_some() { State::Ended(Outcome::Completed) } else { State::Active },
        request: Request { account_name: format!("EXAMPLE\\{requester}"), ..Request::default() }.into(),
        ..managed(n)
    }
}

pub(super) async fn totals_count_active_time_until_now_or_the_end(place: &dyn Place) {
    let store = place.open();
    let query = SessionQuery { page: Page { skip: 1, take: 1 }, ..newest_first() };
    assert_eq!(store.totals(query.clone(), noon()).await.unwrap(), Totals::default());
    begin_all(&store, &[active(1, alice(), 0, Some(10)), active(2, alice(), 5, None), managed(3)]).await;
    // not a second more than has passed whole
    let now = noon() + minutes(6) + TimeDelta::milliseconds(999);
    let expected = Totals { sessions: 3, active_seconds: 660, shortest_seconds: 0, longest_seconds: 600 };
    assert_eq!(store.totals(query.clone(), now).await.unwrap(), expected, "on every page");
    assert_eq!(expected.average_seconds(), 220);
    let before = Totals { sessions: 3, active_seconds: 600, shortest_seconds: 0, longest_seconds: 600 };
    assert_eq!(store.totals(query, noon()).await.unwrap(), before, "never less than nothing");
}

pub(super) async fn totals_by_account_come_most_sessions_first(place: &dyn Place) {
    let store = place.open();
    let carol = AccountId(Uuid::from_u128(0xc));
    begin_all(
        &store,
        &[
            active(1, bob(), 0, Some(1)),
            active(2, alice(), 0, Some(2)),
            active(3, bob(), 0, Some(3)),
            active(4, carol, 0, Some(4)),
        ],
    )
    .await;
    let by_account = async |most| store.totals_by_requester(newest_first(), noon(), most).await.unwrap();
    let one = |account: AccountId, seconds| AccountTotals {
        account,
        login: format!("EXAMPLE\\{account}"),
        totals: Totals {
            sessions: 1,
            active_seconds: seconds,
            shortest_seconds: seconds,
            longest_seconds: seconds,
        },
    };
    let first = AccountTotals {
        totals: Totals { sessions: 2, active_seconds: 240, shortest_seconds: 60, longest_seconds: 180 },
        ..one(bob(), 0)
    };
    assert_eq!(by_account(u32::MAX).await, [first.clone(), one(alice(), 120), one(carol, 240)]);
    assert_eq!(by_account(1).await, [first]);
    assert_eq!(by_account(0).await, []);
}

pub(super) async fn what_ever_had_a_session_is_counted_once(place: &dyn Place) {
    let store = place.open();
    let counts = async |tenant| {
        let targets = store.targets_with_sessions(tenant).await.unwrap();
        (targets, store.accounts_with_sessions(tenant).await.unwrap())
    };
    assert_eq!(counts(TenantId::INSTALLATION).await, (0, 0));
    let elsewhere = Target::Resource(ResourceId(Uuid::from_u128(0x5f)));
    let over = Session { state: State::Ended(Outcome::Denied), target: elsewhere, ..managed(1) };
    begin_all(&store, &[over, managed(2), managed(3), of_bob(4), exclusive(5, COMMUNITY, 1)]).await;
    assert_eq!(counts(TenantId::INSTALLATION).await, (2, 2));
    assert_eq!(counts(COMMUNITY).await, (1, 1));
}
