//! Text that is looked for: found alike in sessions that wait to be packed and in packed ones.

use std::sync::Arc;

use hangup::domain::{
    Command, Course, Editor, LoginAccount, Order, Outcome, Page, Request, Session, SessionColumn,
    SessionQuery, State, Store, folded,
};
use uuid::Uuid;

use super::{
    Place,
    sessions::{COMMUNITY, begin, command, newest_first},
};
use crate::fixtures::{alice, begun, bob, exclusive, managed, minutes, noon};

/// More than are left unpacked.
const MANY: u128 = 700;

/// What people and programs write: quotes, signs of SQL's, letters that fold to others, emoji, line breaks.
const NOTES: &[&str] = &[
    "100% of it",
    "100 of it",
    "a_b",
    "it's \"quoted\"",
    "' OR 1 = 1 --",
    "Straße",
    "STRASSE",
    "ΟΔΟΣ",
    "İstanbul",
    "naïve café",
    "e\u{301}tude",
    "🚒 fire",
    "two\nlines",
    "tab\there",
    "back\\slash",
    "zero\u{0}byte",
    "x",
    "  spaces around  ",
    "*?[a-z]",
    "-- not (this OR that) NEAR",
];

const TEXTS: &[&str] = &[
    "x",
    "É",
    "%",
    "_",
    "'",
    "\"",
    "\\",
    "*",
    "🚒",
    "of",
    "OF IT",
    "0%",
    "strasse",
    "STRAẞE",
    "οδος",
    "ΟΔΟ",
    "i̇stan",
    "e\u{301}t",
    "two\nlines",
    "lines\nCHG-0",
    "tab\t",
    "' or 1",
    "near",
    "not (",
    "spaces around",
    "  around ",
    "chg-0000013",
    "CHG-00000",
    "g-0000699",
    "patching",
    "nothing has this",
    "hgx",
    " ",
];

pub(super) async fn keep(store: &Arc<dyn Store>, sessions: Vec<Session>) {
    let revision = store.directory().await.unwrap().revision();
    let begun = sessions.into_iter().map(|session| (session.clone(), begun(&session))).collect();
    assert!(store.begin(revision, begun).await.unwrap().is_kept());
}

pub(super) async fn pack(store: &Arc<dyn Store>) {
    while store.pack_words().await.unwrap() {}
}

fn noted(n: u128) -> Session {
    let note = NOTES[usize::try_from(n).unwrap() % NOTES.len()];
    Session {
        requester: if n.is_multiple_of(7) { bob() } else { alice() },
        request: Request {
            account_name: format!("EXAMPLE\\user{}", n % 9),
            note: Some(note.into()),
            ticket: Some(format!("CHG-{n:07}")),
            ..Request::default()
        }
        .into(),
        scheduled_start: noon() + minutes(i64::try_from(n).unwrap()),
        ..managed(n)
    }
}

/// What the words of a session are, said once more.
fn has(session: &Session, text: &str) -> bool {
    let request = &session.request;
    let login = session.course.login_account.as_ref().and_then(|login| login.name.clone());
    let words = [
        Some(request.account_name.clone()),
        Some(request.resource_name.clone()),
        Some(request.activity_name.clone()),
        Some(request.policy_name.clone()),
        request.created_by_login.clone(),
        login,
        request.note.clone(),
        request.ticket.clone(),
    ];
    let words: Vec<_> = words.into_iter().flatten().collect();
    folded(&words.join("\n")).contains(&folded(text))
}

async fn found(store: &Arc<dyn Store>, query: SessionQuery) -> (Vec<u128>, u64) {
    let (sessions, total) = store.query(query, noon()).await.unwrap();
    (sessions.iter().map(|session| session.id.0.as_u128()).collect(), total)
}

fn with_text(text: &str, take: u32) -> SessionQuery {
    SessionQuery { text: Some(text.into()), page: Page { skip: 0, take }, ..newest_first() }
}

pub(super) async fn text_is_found_alike_before_and_after_it_is_packed(place: &dyn Place) {
    let store = place.open();
    let sessions: Vec<_> = (1..=MANY).map(noted).collect();
    keep(&store, sessions.clone()).await;
    begin(&store, &Session { request: noted(1).request, ..exclusive(9000, COMMUNITY, 1) }).await;
    for is_packed in [false, true] {
        if is_packed {
            pack(&store).await;
        }
        for text in TEXTS {
            let expected: Vec<_> =
                sessions.iter().rev().filter(|it| has(it, text)).map(|it| it.id.0.as_u128()).collect();
            let total = u64::try_from(expected.len()).unwrap();
            assert_eq!(found(&store, with_text(text, 1000)).await, (expected, total), "{text:?} {is_packed}");
            assert_eq!(found(&store, with_text(text, 0)).await, (vec![], total), "{text:?} {is_packed}");
            let totals = store.totals(with_text(text, 0), noon()).await.unwrap();
            assert_eq!(totals.sessions, total, "{text:?} {is_packed}");
        }
        let of_community = SessionQuery { tenant: COMMUNITY, ..with_text("chg-0000001", 9) };
        assert_eq!(found(&store, of_community).await, (vec![9000], 1));
        let named = SessionQuery { named: vec![bob()], ..with_text("chg-0000013", 1000) };
        assert_eq!(found(&store, named).await.1, 101, "and all of those whose holder has it in the name");
    }
}

pub(super) async fn what_is_packed_and_changes_is_found_as_it_is(place: &dyn Place) {
    let store = place.open();
    keep(&store, (1..=MANY).map(noted).collect()).await;
    pack(&store).await;
    let session = store.session(noted(10).id).await.unwrap().unwrap();
    let named = |name: &str| Command::LogInAs(LoginAccount { id: Uuid::nil(), name: Some(name.into()) });
    let session = command(&store, &session, &named("Root-One")).await;
    assert_eq!(found(&store, with_text("root-one", 9)).await, (vec![10], 1));
    let session = command(&store, &session, &named("Root-Two")).await;
    assert_eq!(found(&store, with_text("root-one", 9)).await, (vec![], 0));
    assert_eq!(found(&store, with_text("root-two", 9)).await, (vec![10], 1));

    keep(&store, (MANY + 1..=2 * MANY).map(noted).collect()).await;
    pack(&store).await;
    assert_eq!(found(&store, with_text("root-two", 9)).await, (vec![10], 1));
    assert_eq!(found(&store, with_text("chg-0000010", 9)).await, (vec![10], 1));
    command(&store, &session, &Command::End).await;
    assert_eq!(found(&store, with_text("root-two", 9)).await, (vec![10], 1));
    assert_eq!(found(&store, with_text("chg-0001400", 9)).await, (vec![1400], 1));
}

pub(super) async fn what_begins_between_packed_sessions_is_found(place: &dyn Place) {
    let store = place.open();
    for n in [3, 1, 2, 0] {
        keep(&store, (1..=MANY).map(|it| noted(it * 4 + n)).collect()).await;
        pack(&store).await;
    }
    let total = found(&store, with_text("chg-", 0)).await.1;
    assert_eq!(u128::from(total), 4 * MANY);
    for n in [4, 5, 6, 7, 1401, 1402, 2800, 2803] {
        assert_eq!(found(&store, with_text(&format!("chg-{n:07}"), 9)).await, (vec![n], 1));
    }
}

pub(super) async fn what_is_packed_and_forgotten_is_found_no_more(place: &dyn Place) {
    let store = place.open();
    let ended = |n| Session { state: State::Ended(Outcome::Completed), actual_end: Some(noon()), ..noted(n) };
    keep(&store, (1..=MANY).map(ended).collect()).await;
    pack(&store).await;
    let revision = ended(1).revision;
    let forgotten = (1..MANY).map(|n| (ended(n).id, revision)).collect();
    assert_eq!(u128::from(store.forget(Editor::Command, noon(), forgotten).await.unwrap()), MANY - 1);
    for _ in 0..2 {
        assert_eq!(found(&store, with_text("chg-0", 9)).await, (vec![MANY], 1));
        assert_eq!(found(&store, with_text("chg-0000013", 9)).await, (vec![], 0));
        pack(&store).await;
    }
}

/// More sessions than are looked at one by one.
pub(super) async fn text_that_most_have_is_found_in_pages_from_either_end(place: &dyn Place) {
    let store = place.open();
    let states =
        [State::Pending, State::Ended(Outcome::Completed), State::Ended(Outcome::Completed), State::Ending];
    let of = |n: u128| Session { state: states[usize::try_from(n).unwrap() % 4], ..noted(n) };
    let sessions: Vec<_> = (1..=6000).map(of).collect();
    keep(&store, sessions.clone()).await;
    pack(&store).await;
    for wanted in [None, Some(vec![states[1]]), Some(vec![states[0], states[3]]), Some(vec![])] {
        for by in [SessionColumn::ScheduledStart, SessionColumn::Ticket] {
            let mut expected: Vec<_> = sessions
                .iter()
                .filter(|it| wanted.as_ref().is_none_or(|wanted| wanted.contains(&it.state)))
                .map(|it| it.id.0.as_u128())
                .collect();
            for descending in [false, true] {
                for (skip, take) in [(0, 3), (1, 1000), (2999, 5), (5990, 4), (1490, 50), (6000, 5), (0, 0)] {
                    let query = SessionQuery {
                        states: wanted.clone(),
                        order: Order { by: by.clone(), descending },
                        page: Page { skip, take },
                        ..with_text("chg-00", 0)
                    };
                    let (skip, take) = (usize::try_from(skip).unwrap(), usize::try_from(take).unwrap());
                    let page: Vec<_> = expected.iter().copied().skip(skip).take(take).collect();
                    let total = u64::try_from(expected.len()).unwrap();
                    assert_eq!(found(&store, query.clone()).await, (page.clone(), total), "{query:?}");
                    let without = SessionQuery { text: None, ..query };
                    assert_eq!(found(&store, without).await, (page, total));
                }
                expected.reverse();
            }
        }
    }
    let of_bob = SessionQuery { requester: Some(bob()), ..with_text("chg-00", 3) };
    assert_eq!(found(&store, of_bob).await, (vec![5999, 5992, 5985], 857));
}

pub(super) async fn a_login_from_the_beginning_is_packed_too(place: &dyn Place) {
    let store = place.open();
    let login = LoginAccount { id: Uuid::nil(), name: Some("Op-7".into()) };
    let course = Course { login_account: Some(login), ..Course::default() };
    keep(&store, (1..=MANY).map(|n| Session { course: course.clone(), ..noted(n) }).collect()).await;
    pack(&store).await;
    assert_eq!(u128::from(found(&store, with_text("op-7", 0)).await.1), MANY);
}
