//! Concurrent starts on one server: exactly one wins, ever.

use std::sync::Arc;

use hangup::domain::{
    Category, CloseRequest, KeyHolder, KeyId, Kind, Outcome, Page, Permit, ServerId, SessionQuery,
    StartExclusive, State, close_session, op, start_exclusive,
};
use reqwest::Method;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{SESSIONS, call, command};
use crate::support::TestServer;

const STARTS: usize = 64;
const ROUNDS: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn of_64_starts_at_once_one_wins_in_each_of_1000_rounds() {
    let server = Arc::new(TestServer::start().await);
    let (community, member) = (server.community(), server.member());
    let holder = KeyHolder { community, key: KeyId(Uuid::nil()) };
    let start = StartExclusive { server: ServerId(1), member };
    for round in 0..ROUNDS {
        let mut starts = JoinSet::new();
        for _ in 0..STARTS {
            let core = server.app.core.clone();
            let starter = Permit::<op::startSession>::of_key(holder);
            starts.spawn(async move { start_exclusive(&core, &starter, start).await.is_ok() });
        }
        let won = starts.join_all().await.into_iter().filter(|won| *won).count();
        assert_eq!(won, 1, "round {round}");
        let core = &server.app.core;
        let all = SessionQuery {
            tenant: community,
            states: Some(Category::Active.states()),
            page: Page { skip: 0, take: 100 },
            ..SessionQuery::default()
        };
        let (active, total) = core.store.query(all, core.clock.now()).await.unwrap();
        assert_eq!(
            (total, active[0].kind, active[0].state),
            (1, Kind::Exclusive, State::Active),
            "round {round}"
        );
        let close = CloseRequest { server: ServerId(1), member, outcome: Outcome::Completed };
        close_session(core, &Permit::<op::stopSession>::of_key(holder), close).await.unwrap();
    }
    let everything = SessionQuery { tenant: community, ..SessionQuery::default() };
    let (_, total) = server.app.core.store.query(everything, server.app.core.clock.now()).await.unwrap();
    assert_eq!(total, ROUNDS as u64, "nothing is kept of the others");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_others_are_answered_409() {
    let server = Arc::new(TestServer::start().await);
    for _ in 0..5 {
        let mut starts = JoinSet::new();
        for _ in 0..STARTS {
            let server = Arc::clone(&server);
            starts
                .spawn(async move { call(&server, Method::POST, SESSIONS, Some(command(&server))).await.0 });
        }
        let mut statuses = starts.join_all().await;
        statuses.sort_unstable();
        assert_eq!((statuses[0], &statuses[1..]), (201, [409; STARTS - 1].as_slice()));
        assert_eq!(call(&server, Method::DELETE, SESSIONS, Some(command(&server))).await.0, 204);
    }
}
