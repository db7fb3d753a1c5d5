//! Both families through the clients that are generated from their contracts, over HTTP on a real port.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chrono::TimeDelta;
use hangup::{
    client::{
        Credentials, Error, Notice, OneTimeCode, PrivilegeSecure, Retry, SonoranCms,
        privilege_secure::{Phase, SessionFilter, types::ActivitySessionRequest},
    },
    contract::SessionStatus,
    domain::{Clock, FixedClock, SystemClock},
};
use uuid::Uuid;

use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, served::until},
};

fn user(server: &TestServer, login: &str, prefix: &str) -> Credentials {
    let value = |name: &str| server.demo.value(&format!("HANGUP_{prefix}{name}"));
    let code = OneTimeCode::totp(value("TOTP_SECRET")).unwrap();
    Credentials::user(login, value("PASSWORD")).with_code(code).into()
}

fn client(server: &TestServer, credentials: Credentials) -> PrivilegeSecure {
    let clock = Arc::clone(&server.app.core.clock);
    PrivilegeSecure::builder(&server.url).clock(clock).credentials(credentials).build().unwrap()
}

fn alice(server: &TestServer) -> PrivilegeSecure {
    client(server, user(server, "DEMO\\alice", ""))
}

fn admin(server: &TestServer) -> PrivilegeSecure {
    client(server, user(server, "DEMO\\admin", "ADMIN_"))
}

/// Has no one-time codes, so that the client sends `NA`.
fn bob(server: &TestServer) -> PrivilegeSecure {
    client(server, Credentials::user("DEMO\\bob", server.demo.value("HANGUP_NO_MFA_PASSWORD")).into())
}

fn sweeper(server: &TestServer) -> PrivilegeSecure {
    let value = |name: &str| server.demo.value(name);
    let application = Credentials::application(
        value("HANGUP_APP_LOGIN"),
        value("HANGUP_APP_KEY"),
        value("HANGUP_APP_CERT_SERIAL"),
    );
    client(server, application.into())
}

fn cms(server: &TestServer, retry: Retry) -> SonoranCms {
    SonoranCms::builder(&server.url)
        .api_key(server.demo.value("HANGUP_CMS_KEY"))
        .retry(retry)
        .build()
        .unwrap()
}

fn request(server: &TestServer) -> ActivitySessionRequest {
    ActivitySessionRequest {
        managed_resource_name: Some(server.demo.value("HANGUP_RESOURCE").into()),
        activity_name: Some(server.demo.value("HANGUP_ACTIVITY").into()),
        note: Some("patching".into()),
        ..Default::default()
    }
}

fn status_of<T: std::fmt::Debug>(result: Result<T, Error>) -> u16 {
    result.unwrap_err().status().unwrap()
}

async fn until_status(client: &PrivilegeSecure, id: Uuid, status: SessionStatus) {
    until(&format!("{id} to become {status}"), async || {
        (client.session(id).await.unwrap().status == status).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_user_starts_a_session_and_ends_it() {
    let setup = Setup { clock: Arc::new(SystemClock), worker: true, ..Setup::default() };
    let server = TestServer::start_with(setup).await;
    let alice = alice(&server);
    let started = alice.start_session(request(&server)).await.unwrap();
    assert_eq!(started.status, SessionStatus::Pending);
    assert_eq!(started.note.as_deref(), Some("patching"));
    until_status(&alice, started.id, SessionStatus::Active).await;

    alice.end_session(started.id).await.unwrap();
    until_status(&alice, started.id, SessionStatus::Complete).await;
    let ended = alice.session(started.id).await.unwrap();
    assert_eq!(ended.cancelled_by, None);
    assert!(ended.actual_end_date_time_utc >= ended.actual_start_date_time_utc);
    assert!(ended.actual_start_date_time_utc.is_some());

    alice.end_session(started.id).await.expect("ending what has ended is no error");
    assert_eq!(alice.session(started.id).await.unwrap(), ended, "and changes nothing");
}

#[tokio::test]
async fn a_session_that_an_admin_ends_is_cancelled_by_them() {
    let server = TestServer::start().await;
    let (alice, admin) = (alice(&server), admin(&server));
    let started = alice.start_session(request(&server)).await.unwrap();
    server.work().await;
    admin.end_session(started.id).await.unwrap();
    alice.end_session(started.id).await.expect("too late to make it her own end");

    let ended = alice.session(started.id).await.unwrap();
    let admin_id = server.account("DEMO\\admin").await.id.0;
    assert_eq!((ended.status, ended.cancelled_by), (SessionStatus::Cancelled, Some(admin_id)));
}

#[tokio::test]
async fn a_user_sees_and_ends_only_their_own_sessions() {
    let server = TestServer::start().await;
    let (alice, bob, admin) = (alice(&server), bob(&server), admin(&server));
    let hers = alice.start_session(request(&server)).await.unwrap();
    let his = bob.start_session(request(&server)).await.unwrap();

    assert_eq!(status_of(bob.session(hers.id).await), 404);
    assert_eq!(status_of(bob.end_session(hers.id).await), 404);
    let ids = async |client: &PrivilegeSecure| {
        let sessions = client.sessions(SessionFilter::default()).await.unwrap();
        sessions.into_iter().map(|session| session.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&alice).await, [hers.id]);
    assert_eq!(ids(&bob).await, [his.id]);
    assert_eq!(ids(&admin).await, [his.id, hers.id], "newest first");
}

#[tokio::test]
async fn a_list_has_the_sessions_of_the_phase_that_is_asked_for() {
    let server = TestServer::start().await;
    let alice = alice(&server);
    let later =
        ActivitySessionRequest { start_date_time_utc: Some(noon() + minutes(30)), ..request(&server) };
    let pending = alice.start_session(later).await.unwrap();
    let active = alice.start_session(request(&server)).await.unwrap();
    let over = alice.start_session(request(&server)).await.unwrap();
    server.work().await;
    alice.end_session(over.id).await.unwrap();
    server.work().await;

    for (phase, id) in
        [(Phase::Pending, pending.id), (Phase::Active, active.id), (Phase::Historical, over.id)]
    {
        let filter = SessionFilter { phase: Some(phase), ..SessionFilter::default() };
        let found = alice.sessions(filter).await.unwrap();
        assert_eq!(found.iter().map(|session| session.id).collect::<Vec<_>>(), [id], "{phase}");
    }
    let elsewhere = SessionFilter { target_id: Some(Uuid::from_u128(1)), ..SessionFilter::default() };
    assert_eq!(alice.sessions(elsewhere).await.unwrap(), []);
}

#[tokio::test]
async fn a_session_that_is_unknown_is_a_problem_with_a_trace() {
    let server = TestServer::start().await;
    let error = bob(&server).end_session(Uuid::from_u128(1)).await.unwrap_err();
    let Error::Problem { status: 404, problem, .. } = error else { panic!("{error:?}") };
    assert_eq!((problem.status, problem.title.as_deref()), (Some(404), Some("Not Found")));
    assert!(problem.trace_id.is_some_and(|trace| !trace.is_empty()));
}

#[tokio::test]
async fn what_no_policy_grants_is_not_found_and_what_is_wrong_is_named() {
    let server = TestServer::start().await;
    let bob = bob(&server);
    let as_root = ActivitySessionRequest { activity_name: Some("ssh-root".into()), ..request(&server) };
    assert_eq!(status_of(bob.start_session(as_root).await), 404);
    let nowhere = ActivitySessionRequest { managed_resource_name: None, ..request(&server) };
    let error = bob.start_session(nowhere).await.unwrap_err();
    let errors = error.problem().unwrap().errors.clone().unwrap();
    assert_eq!(errors.keys().collect::<Vec<_>>(), ["managedResourceName"]);
    let for_alice = ActivitySessionRequest {
        managed_account_id: Some(server.account("DEMO\\alice").await.id.0),
        ..request(&server)
    };
    assert_eq!(status_of(bob.start_session(for_alice).await), 403);
}

#[tokio::test]
async fn an_application_sweeps_what_hangs_and_nothing_else() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let (alice, sweeper) = (alice(&server), sweeper(&server));
    let timeout = server.app.core.hanging.action_timeout;
    let stuck = alice.start_session(request(&server)).await.unwrap();
    let later = ActivitySessionRequest { start_date_time_utc: Some(noon() + timeout), ..request(&server) };
    let future = alice.start_session(later).await.unwrap();

    clock.advance(timeout);
    sweeper.cancel_hanging().await.unwrap();
    assert_eq!(
        alice.session(stuck.id).await.unwrap().status,
        SessionStatus::Pending,
        "at the limit it does not hang"
    );

    clock.advance(TimeDelta::milliseconds(1));
    sweeper.cancel_hanging().await.unwrap();
    let swept = alice.session(stuck.id).await.unwrap();
    assert_eq!(swept.status, SessionStatus::Cancelled);
    assert_eq!(swept.cancelled_by, Some(server.account("DEMO\\sweeper").await.id.0));
    assert!(swept.status_description.is_some_and(|why| why.contains("hanging")));
    assert_eq!(alice.session(future.id).await.unwrap().status, SessionStatus::Pending);

    sweeper.cancel_hanging().await.expect("sweeping again changes nothing");
    assert_eq!(alice.session(stuck.id).await.unwrap().modified_date_time_utc, swept.modified_date_time_utc);
}

#[tokio::test]
async fn a_sweep_is_refused_to_people_and_a_single_end_to_applications() {
    let server = TestServer::start().await;
    let alice = alice(&server);
    assert_eq!(status_of(alice.cancel_hanging().await), 403);
    assert_eq!(status_of(admin(&server).cancel_hanging().await), 403);
    let started = alice.start_session(request(&server)).await.unwrap();
    assert_eq!(status_of(sweeper(&server).end_session(started.id).await), 403);
}

#[tokio::test]
async fn a_sign_in_that_is_refused_says_so() {
    let server = TestServer::start().await;
    let wrong = client(&server, Credentials::user("DEMO\\bob", "wrong").into());
    let error = wrong.session(Uuid::from_u128(1)).await.unwrap_err();
    assert!(error.is_sign_in(), "{error:?}");
    assert_eq!(error.status(), Some(401));
}

#[tokio::test]
async fn a_client_keeps_its_token_fresh_without_signing_in_again() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let tokens = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&tokens);
    let alice = PrivilegeSecure::builder(&server.url)
        .clock(clock.clone())
        .credentials(user(&server, "DEMO\\alice", ""))
        .on_notice(move |notice| {
            if let Notice::NewToken(token) = notice {
                seen.lock().unwrap().push(token.clone());
            }
        })
        .build()
        .unwrap();
    let mut signed_in = Vec::new();
    for (passed, tokens_so_far) in [(0, 1), (5, 1), (9, 2), (14, 3), (12 * 60, 4)] {
        clock.advance(minutes(passed));
        alice.sessions(SessionFilter::default()).await.unwrap();
        assert_eq!(tokens.lock().unwrap().len(), tokens_so_far, "after {passed} more minutes");
        signed_in.push(alice.token().await.unwrap().claim("auth_time").unwrap().as_i64().unwrap());
    }
    let now = clock.now().timestamp();
    assert_eq!(
        signed_in,
        [[noon().timestamp(); 4].as_slice(), &[now]].concat(),
        "the last had outlived its sign-in"
    );
}

#[tokio::test]
async fn a_community_starts_reads_stops_and_cancels() {
    let server = TestServer::start().await;
    let (cms, member) = (cms(&server, Retry::NEVER), server.member().0);
    assert_eq!(status_of(cms.current(1).await), 404);
    let started = cms.start(1, member.to_string()).await.unwrap();
    assert_eq!((started.server_id, started.started_by, started.community), (1, member, server.community().0));
    assert_eq!((started.ended_by, started.ended_at, started.cancelled_by), (None, None, None));
    assert_eq!(cms.current(1).await.unwrap(), started);
    assert_eq!(status_of(cms.start(1, member.to_string()).await), 409);

    let stopped = cms.stop(1, member.to_string()).await.unwrap();
    assert_eq!((stopped.id, stopped.ended_by, stopped.cancelled_by), (started.id, Some(member), None));
    assert_eq!(stopped.ended_at, Some(noon()));
    assert_eq!(status_of(cms.stop(1, member.to_string()).await), 404);
    assert_eq!(status_of(cms.current(1).await), 404);

    let second = cms.start(1, member.to_string()).await.unwrap();
    assert_ne!(second.id, started.id);
    cms.cancel(1, member.to_string()).await.unwrap();
    assert_eq!(status_of(cms.cancel(1, member.to_string()).await), 404);

    assert_eq!(status_of(cms.start(99, member.to_string()).await), 404, "an unknown server");
    assert_eq!(status_of(cms.start(1, Uuid::from_u128(9).to_string()).await), 400, "an unknown account");
    assert_eq!(status_of(cms.start(1, "carol").await), 400);
}

#[tokio::test]
async fn a_client_waits_as_long_as_a_429_says() {
    let clock = Arc::new(FixedClock::at(noon()));
    let setup = Setup { rate_limits: true, clock: clock.clone(), ..Setup::default() };
    let server = TestServer::start_with(setup).await;
    let hasty = cms(&server, Retry::NEVER);
    let patient = cms(&server, Retry { attempts: 3, longest_wait: Duration::from_secs(2) });
    for _ in 0..27 {
        assert_eq!(status_of(hasty.current(1).await), 404);
    }
    clock.advance(TimeDelta::milliseconds(59_500));
    let error = hasty.current(1).await.unwrap_err();
    assert_eq!((error.status(), error.retry_after()), (Some(429), Some(Duration::from_secs(1))));
    let time_passes = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        clock.advance(TimeDelta::milliseconds(500));
    };
    let (answer, ()) = tokio::join!(patient.current(1), time_passes);
    assert_eq!(status_of(answer), 404, "the call came through");
}
