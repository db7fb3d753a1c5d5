//! `ViewPasswordAsync` and `CopyPasswordAsync`.

use std::sync::Arc;

use hangup::{
    auth::sealing::Sealer,
    domain::{
        Actor, Clock, Command, Decision, DirectoryItem, Edit, FixedClock, Outcome, Session, State, transition,
    },
};
use serde_json::json;

use super::{
    ADMIN, ALICE, BOB, SWEEPER, active, active_on_windows, edit, lock, password_of_credential, pending,
};
use crate::{
    fixtures::{alice, managed, noon},
    support::{Setup, TestServer, http::Answer, log},
};

const VIEW: &str = "{}/CanViewPassword";
const COPY: &str = "{}/Password";

/// The reasons of a session's events that tell of its password.
async fn reveals(started: &super::Started<'_>) -> usize {
    let events = started.events().await;
    events.iter().filter(|event| event.reason.as_deref() == Some("the password was revealed")).count()
}

#[tokio::test]
async fn the_requester_of_an_active_session_sees_its_password() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    let view = session.get(VIEW, ALICE).await;
    assert_eq!(view.parts(), (200, json!(true)));
    assert_eq!(reveals(&session).await, 0, "asking reveals nothing");
    let copy = session.get(COPY, ALICE).await;
    assert_eq!(copy.parts(), (200, json!(password_of_credential(&server).await)));
    for answer in [view, copy] {
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}

#[tokio::test]
async fn each_reveal_is_an_event_that_names_who_saw_it_and_when() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    let before = session.session().await;
    for count in 1..=2 {
        assert_eq!(session.get(COPY, ALICE).await.status, 200);
        assert_eq!(reveals(&session).await, count);
    }
    let event = session.events().await.pop().unwrap();
    assert_eq!((event.actor, event.at), (Actor::Account(server.account(ALICE).await.id), noon()));
    assert_eq!((event.from, event.to), (Some(before.state), before.state));
    let after = session.session().await;
    assert_eq!(after.course, before.course, "nothing else changes");
}

#[tokio::test]
async fn nobody_but_the_requester_sees_it() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    assert_eq!(session.get(VIEW, BOB).await.status, 404);
    assert_eq!(session.get(COPY, BOB).await.status, 404);
    for login in [ADMIN, SWEEPER] {
        assert_eq!(session.get(VIEW, login).await.parts(), (200, json!(false)), "{login}");
        let (status, why) = session.refused(COPY, login).await;
        assert_eq!((status, why.contains("only the requester")), (403, true), "{login}: {why}");
    }
    assert_eq!(reveals(&session).await, 0);
}

#[tokio::test]
async fn only_where_the_profile_allows_it_now() {
    let server = TestServer::start().await;
    let credential = server.demo.value("HANGUP_CREDENTIAL");
    let stuck = pending(&server, "HANGUP_RESOURCE", "HANGUP_STUCK_ACTIVITY", Some(credential)).await;
    let allowed = active(&server).await;
    assert_eq!(stuck.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    let (status, why) = stuck.refused(COPY, ALICE).await;
    assert_eq!((status, why.as_str()), (403, "sessions of this activity do not show their password"));

    assert_eq!(allowed.get(VIEW, ALICE).await.parts(), (200, json!(true)));
    edit(&server, |item| match item {
        DirectoryItem::Profile(profile) => std::mem::take(&mut profile.allow_view_password),
        _ => false,
    })
    .await;
    assert_eq!(allowed.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    assert_eq!(allowed.refused(COPY, ALICE).await.0, 403, "taking it away counts at once");
}

#[tokio::test]
async fn a_session_without_a_credential_has_no_password() {
    let server = TestServer::start().await;
    let session = pending(&server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", None).await;
    server.work().await;
    assert_eq!(session.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    let (status, why) = session.refused(COPY, ALICE).await;
    assert_eq!((status, why.contains("has no credential")), (404, true), "{why}");

    let with = active_on_windows(&server).await;
    let store = &server.app.core.store;
    let directory = store.directory().await.unwrap();
    let gone = Edit::Remove(directory.credentials().next().unwrap().id.0);
    assert!(store.edit_directory(directory.revision(), vec![gone]).await.unwrap().is_kept());
    assert_eq!(with.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    let (status, why) = with.refused(COPY, ALICE).await;
    assert_eq!((status, why.contains("not in the directory any more")), (404, true), "{why}");
}

#[tokio::test]
async fn a_session_whose_end_has_come_shows_nothing_even_where_nobody_has_ended_it_yet() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let session = active(&server).await;
    let end = session.session().await.scheduled_end.unwrap();
    clock.advance(end - clock.now());
    assert_eq!(session.session().await.state, State::Active);
    assert_eq!(session.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    let (status, why) = session.refused(COPY, ALICE).await;
    assert_eq!((status, why.contains("end has come")), (409, true), "{why}");
    assert_eq!(reveals(&session).await, 0);
}

#[tokio::test]
async fn a_session_that_is_not_active_shows_nothing() {
    let server = TestServer::start().await;
    let credential = server.demo.value("HANGUP_CREDENTIAL");
    let session = pending(&server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", Some(credential)).await;
    let expect = async |word: &str| {
        assert_eq!(session.get(VIEW, ALICE).await.parts(), (200, json!(false)), "{word}");
        let (status, why) = session.refused(COPY, ALICE).await;
        assert_eq!((status, why.contains(word)), (409, true), "{word}: {why}");
    };
    expect("pending").await;
    server.work().await;
    assert_eq!(session.get(COPY, ALICE).await.status, 200);
    session.end().await;
    expect("completed").await;
    assert_eq!(reveals(&session).await, 1);
}

#[tokio::test]
async fn a_locked_session_says_why_and_lends_again_when_it_is_unlocked() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    session.command(&Command::Lock(lock(noon()))).await;
    assert_eq!(session.get(VIEW, ALICE).await.parts(), (200, json!(false)));
    let refused = session.get(COPY, ALICE).await;
    assert_eq!(refused.status, 409);
    for expected in ["Maintenance", "the database is being moved"] {
        assert!(refused.body.contains(expected), "{refused:?}");
    }
    assert_eq!(reveals(&session).await, 0);
    session.command(&Command::Unlock(None)).await;
    assert_eq!(session.get(COPY, ALICE).await.status, 200);
}

#[tokio::test]
async fn what_another_key_sealed_is_not_given_out_and_not_told_as_a_reveal() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    edit(&server, |item| match item {
        DirectoryItem::Credential(credential) => {
            credential.sealed_password = Sealer::new([99; 32]).seal(b"other");
            true
        }
        _ => false,
    })
    .await;
    assert_eq!(session.get(COPY, ALICE).await.status, 503);
    assert_eq!(reveals(&session).await, 0);
}

#[tokio::test]
async fn no_id_and_no_session_are_told_apart() {
    let server = TestServer::start().await;
    let token = server.token(ALICE).await;
    for (id, status) in [("nonsense", 400), ("0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71", 404)] {
        for operation in ["CanViewPassword", "Password"] {
            let request = server.get(&format!("/api/v1/ActivitySession/{id}/{operation}"));
            assert_eq!(Answer::to(request.bearer_auth(&token)).await.status, status, "{operation}");
        }
    }
}

#[tokio::test]
async fn a_password_is_in_no_log_no_event_and_no_debug_output() {
    log::keep();
    let server = TestServer::start().await;
    let password = password_of_credential(&server).await;
    let session = active(&server).await;
    assert_eq!(session.get(COPY, ALICE).await.json(), json!(password));
    session.get(VIEW, ALICE).await;
    session.get("Ssh/{}", ALICE).await;
    session.end().await;
    server.work().await;
    session.get(COPY, ALICE).await;

    let logged = log::kept();
    let reveal = format!("a password was revealed session={}", session.id);
    assert!(logged.contains(&reveal), "the reveal is logged");
    let directory = server.app.core.store.directory().await.unwrap();
    let sealer = crate::support::sealer(server.demo);
    let opened = sealer.open_text(&directory.credentials().next().unwrap().sealed_password);
    for (what, text) in [
        ("log", logged),
        ("events", format!("{:?}", session.events().await)),
        ("session", format!("{:?}", session.session().await)),
        ("directory", format!("{directory:?}")),
        ("opened", format!("{opened:?}")),
        ("listing", session.get("{}", ALICE).await.body),
    ] {
        assert!(!text.contains(&password), "the password is in the {what}");
    }
}

#[test]
fn a_reveal_is_an_event_of_active_sessions_alone() {
    let reveal = |session: &_| transition(session, &Command::Reveal, Actor::Account(alice()), noon());
    for state in [State::AwaitingApproval, State::Pending, State::Ending, State::Ended(Outcome::Completed)] {
        let refused = reveal(&Session { state, ..managed(1) });
        assert_eq!(refused, Decision::Refused(format!("the session is {state}")));
    }
    let mut session = Session { state: State::Active, ..managed(1) };
    let Decision::Change(change) = reveal(&session) else { panic!("an active session lends") };
    assert_eq!((change.events[0].from, change.events[0].to), (Some(State::Active), State::Active));
    assert_eq!(change.after, Session { revision: 2, ..session.clone() });
    session.course.lock = Some(lock(noon()));
    assert_eq!(reveal(&session), Decision::Locked(lock(noon())));
}
