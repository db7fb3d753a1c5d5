//! A clock that steps back and forward under the rules, the worker and the limits.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use hangup::domain::{Clock as _, FixedClock, SessionId, State};
use reqwest::Method;
use serde_json::{Value, json};

use super::rounds;
use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, http::Answer},
};

const ALICE: &str = "DEMO\\alice";
const COMMUNITY: &str = "/v2/community/sessions";

struct Stage {
    server: TestServer,
    clock: Arc<FixedClock>,
}

impl Stage {
    async fn set() -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let setup = Setup { clock: clock.clone(), rate_limits: true, ..Setup::default() };
        Self { server: TestServer::start_with(setup).await, clock }
    }

    /// The clock steps, and the worker looks at what that makes due.
    async fn step(&self, step: TimeDelta) {
        self.clock.advance(step);
        self.server.work().await;
    }

    /// A session of Alice's from one time to another.
    async fn asked(&self, activity: &str, from: DateTime<Utc>, until: DateTime<Utc>) -> SessionId {
        let body = json!({"managedResourceName": "db-01.demo.test", "activityName": activity,
            "startDateTimeUtc": from, "endDateTimeUtc": until});
        let answer = self.call(Method::POST, "", Some(body)).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        SessionId(answer.json()["id"].as_str().unwrap().parse().unwrap())
    }

    /// One from now on.
    async fn active(&self, length: TimeDelta) -> SessionId {
        let now = self.clock.now();
        let id = self.asked("ssh", now, now + length).await;
        self.server.work().await;
        assert_eq!(self.state(id).await, State::Active);
        id
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let token = self.server.token(ALICE).await;
        let request =
            self.server.request(method, &format!("/api/v1/ActivitySession{path}")).bearer_auth(token);
        Answer::to(body.into_iter().fold(request, |request, body| request.json(&body))).await
    }

    async fn community(&self, method: Method) -> u16 {
        let request =
            self.server.request(method, COMMUNITY).bearer_auth(self.server.demo.value("HANGUP_CMS_KEY"));
        Answer::to(request.json(&json!({"serverId": 1, "accId": self.server.member()}))).await.status
    }

    async fn current(&self) -> u16 {
        let path = format!("{COMMUNITY}/current?serverId=1");
        let key = self.server.demo.value("HANGUP_CMS_KEY");
        Answer::to(self.server.get(&path).bearer_auth(key)).await.status
    }

    async fn kept(&self, id: SessionId) -> hangup::domain::Session {
        Arc::unwrap_or_clone(self.server.app.core.store.session(id).await.unwrap().unwrap())
    }

    async fn state(&self, id: SessionId) -> State {
        self.kept(id).await.state
    }

    async fn end(&self, id: SessionId) {
        assert_eq!(self.call(Method::DELETE, &format!("/{id}"), None).await.status, 202);
        self.server.work().await;
        assert!(self.state(id).await.is_ended());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_back_resurrects_nothing_and_ends_nothing() {
    let stage = Stage::set().await;
    let (over, active) = (stage.active(minutes(30)).await, stage.active(minutes(30)).await);
    stage.end(over).await;
    let before = stage.kept(over).await;
    let later = stage.asked("ssh", noon() + minutes(10), noon() + minutes(20)).await;
    let waiting = stage.asked("ssh-with-approval", noon(), noon() + minutes(20)).await;
    assert_eq!(stage.community(Method::POST).await, 201);

    stage.step(minutes(-60)).await;
    assert_eq!(stage.kept(over).await, before);
    assert_eq!(stage.state(active).await, State::Active);
    assert_eq!(stage.state(later).await, State::Pending);
    assert_eq!(stage.state(waiting).await, State::AwaitingApproval);
    assert_eq!(stage.current().await, 200);

    // what is asked in that hour is done, and no time in a history runs backwards
    let new = stage.active(minutes(30)).await;
    stage.end(new).await;
    stage.end(active).await;
    let ended = stage.kept(active).await;
    assert!(ended.actual_start <= ended.actual_end, "{ended:?}");
    assert_eq!(stage.community(Method::PATCH).await, 200);
    assert_eq!(stage.community(Method::POST).await, 201);
    stage.step(minutes(69)).await;
    assert_eq!(stage.state(later).await, State::Pending, "it starts at its time by the clock");
    stage.step(minutes(1)).await;
    assert_eq!(stage.state(later).await, State::Active);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_forward_ends_what_would_be_over_by_then_and_a_day_back_brings_none_of_it_back() {
    let stage = Stage::set().await;
    let active = stage.active(minutes(30)).await;
    let day = TimeDelta::days(1);
    let later = stage.asked("ssh", noon() + day * 2, noon() + day * 2 + minutes(30)).await;
    let missed = stage.asked("ssh", noon() + minutes(10), noon() + minutes(20)).await;
    assert_eq!(stage.community(Method::POST).await, 201);

    stage.step(day).await;
    assert!(stage.state(active).await.is_ended());
    assert!(stage.state(missed).await.is_ended(), "its time passed before it could start");
    assert_eq!(stage.state(later).await, State::Pending);
    assert_eq!(stage.current().await, 200, "what has no scheduled end goes on");
    // started by the wrong clock, in a day for the right one
    let ahead = stage.active(minutes(30)).await;
    let over = [stage.kept(active).await, stage.kept(missed).await];

    stage.step(-day).await;
    assert_eq!([stage.kept(active).await, stage.kept(missed).await], over);
    assert_eq!(stage.state(later).await, State::Pending);
    assert_eq!((stage.state(ahead).await, stage.current().await), (State::Active, 200));
    stage.end(ahead).await;
    let new = stage.active(minutes(30)).await;
    stage.step(minutes(29)).await;
    assert_eq!(stage.state(new).await, State::Active);
    stage.step(minutes(1)).await;
    assert!(stage.state(new).await.is_ended());
}

/// Steps that a generator draws: whatever they are, the end of a session is never before its scheduled end by the clock
/// that the worker sees, and what is over stays as it is.
#[tokio::test(flavor = "multi_thread")]
async fn through_any_steps_nothing_ends_before_its_time_by_the_clock_and_nothing_comes_back() {
    let stage = Stage::set().await;
    let mut random = 1_u64;
    let (mut live, mut over) = (Vec::new(), BTreeMap::new());
    for _ in 0..rounds(30) {
        let length = minutes(5 + draw(&mut random, 50));
        live.push((stage.active(length).await, stage.clock.now() + length));
        let step = match draw(&mut random, 4) {
            0 => minutes(-60),
            1 => TimeDelta::days(1),
            2 => minutes(-draw(&mut random, 120)),
            _ => minutes(draw(&mut random, 30)),
        };
        stage.step(step).await;
        let now = stage.clock.now();
        for (id, end) in std::mem::take(&mut live) {
            let session = stage.kept(id).await;
            assert_eq!(session.state.is_ended(), now >= end, "at {now}, with its end at {end}: {session:?}");
            if session.state.is_ended() {
                over.insert(id, session);
            } else {
                live.push((id, end));
            }
        }
        for (id, before) in &over {
            assert_eq!(&stage.kept(*id).await, before);
        }
    }
}

/// The next number below a bound; the same ones in each run.
fn draw(state: &mut u64, bound: u64) -> i64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    i64::try_from((*state >> 33) % bound).unwrap()
}

#[tokio::test]
async fn who_was_limited_before_the_clock_stepped_back_is_not_shut_out_for_an_hour() {
    let stage = Stage::set().await;
    for _ in 0..27 {
        assert_eq!(stage.current().await, 404);
    }
    assert_eq!(stage.current().await, 429);
    stage.clock.advance(minutes(-60));
    assert_eq!(stage.current().await, 429);
    stage.clock.advance(TimeDelta::seconds(60));
    assert_eq!(stage.current().await, 404);
}
