//! Limits of calls by API key and operation: exact, told on every answer, listed for administrators.

use std::{collections::BTreeMap, num::NonZeroU32, sync::Arc};

use chrono::TimeDelta;
use hangup::{
    api::sonoran_cms::Operation,
    domain::FixedClock,
    server::config::{Config, RateLimits},
};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::{
    fixtures::noon,
    support::{Setup, TestServer, http::Answer},
};

const SESSIONS: &str = "/v2/community/sessions";

struct Limited {
    server: TestServer,
    clock: Arc<FixedClock>,
}

impl Limited {
    async fn with(otherwise: BTreeMap<Operation, NonZeroU32>) -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let rate_limits = RateLimits { per_minute: otherwise, ..RateLimits::default() };
        let config = Config { rate_limits, ..Config::default() };
        let setup = Setup { rate_limits: true, clock: clock.clone(), config, ..Setup::default() };
        Self { server: TestServer::start_with(setup).await, clock }
    }

    fn wait(&self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
    }

    fn call(&self, method: Method, path: &str) -> RequestBuilder {
        self.server.request(method, path).bearer_auth(self.server.demo.value("HANGUP_CMS_KEY"))
    }

    async fn command(&self, method: Method) -> Answer {
        let body = json!({"serverId": 1, "accId": self.server.member()});
        Answer::to(self.call(method, SESSIONS).json(&body)).await
    }

    async fn listed(&self, login: &str) -> (u16, Value) {
        let token = self.server.token(login).await;
        Answer::to(self.server.get("/hangup/v1/limits").bearer_auth(token)).await.parts()
    }
}

fn fields(answer: &Answer) -> (Option<&str>, Option<&str>) {
    (answer.header("ratelimit-policy"), answer.header("ratelimit"))
}

#[tokio::test]
async fn each_operation_has_the_vendors_number_and_gives_calls_back_one_by_one() {
    let limited = Limited::with(BTreeMap::new()).await;
    let server = "/v2/community/sessions/current?serverId=1";
    for (name, method, most) in [
        ("getCurrentSession", Method::GET, 27),
        ("startSession", Method::POST, 27),
        ("stopSession", Method::PATCH, 27),
        ("cancelSession", Method::DELETE, 9),
    ] {
        let call = async || match method {
            Method::GET => Answer::to(limited.call(Method::GET, server)).await,
            _ => limited.command(method.clone()).await,
        };
        assert_ne!(call().await.status, 429, "{name}");
        limited.wait(10);
        for _ in 1..most {
            assert_ne!(call().await.status, 429, "{name}");
        }
        let full = call().await;
        assert_eq!((full.status, full.header("retry-after")), (429, Some("50")), "{name}");
        limited.wait(49);
        let full = call().await;
        assert_eq!((full.status, full.header("retry-after")), (429, Some("1")), "{name}");
        limited.wait(1);
        assert_ne!(call().await.status, 429, "{name}: after what Retry-After said");
        let full = call().await;
        assert_eq!((full.status, full.header("retry-after")), (429, Some("10")), "{name}: one alone is back");
        limited.wait(10);
        for _ in 1..most {
            assert_ne!(call().await.status, 429, "{name}");
        }
        assert_eq!(call().await.status, 429, "{name}");
    }
}

#[tokio::test]
async fn every_answer_to_an_accepted_key_says_what_remains() {
    let limited = Limited::with(BTreeMap::new()).await;
    let started = limited.command(Method::POST).await;
    assert_eq!(started.status, 201);
    assert_eq!(fields(&started), (Some(r#""startSession";q=27;w=60"#), Some(r#""startSession";r=26;t=60"#)));
    limited.wait(8);
    let taken = limited.command(Method::POST).await;
    assert_eq!((taken.status, fields(&taken).1), (409, Some(r#""startSession";r=25;t=52"#)));
    let malformed = Answer::to(limited.call(Method::POST, SESSIONS).body("{")).await;
    assert_eq!((malformed.status, fields(&malformed).1), (400, Some(r#""startSession";r=24;t=52"#)));

    let cancelled = limited.command(Method::DELETE).await;
    assert_eq!((cancelled.status, fields(&cancelled).1), (204, Some(r#""cancelSession";r=8;t=60"#)));
    for _ in 0..8 {
        limited.command(Method::DELETE).await;
    }
    let full = limited.command(Method::DELETE).await;
    assert_eq!((full.status, full.header("retry-after")), (429, Some("60")));
    assert_eq!(fields(&full), (Some(r#""cancelSession";q=9;w=60"#), Some(r#""cancelSession";r=0;t=60"#)));

    let stranger = limited.server.request(Method::DELETE, SESSIONS).bearer_auth("nobody's");
    let stranger = Answer::to(stranger).await;
    assert_eq!((stranger.status, fields(&stranger)), (401, (None, None)));
}

#[tokio::test]
async fn a_server_without_limits_says_nothing_of_them() {
    let server = TestServer::start().await;
    let key = server.demo.value("HANGUP_CMS_KEY");
    for _ in 0..30 {
        let current = server.get("/v2/community/sessions/current?serverId=1").bearer_auth(key);
        let answer = Answer::to(current).await;
        assert_eq!((answer.status, fields(&answer)), (404, (None, None)));
    }
    let token = server.token("DEMO\\admin").await;
    let listed = Answer::to(server.get("/hangup/v1/limits").bearer_auth(token)).await;
    assert_eq!(listed.parts(), (200, json!({"enabled": false, "uses": []})));
}

#[tokio::test]
async fn settings_limit_an_operation_otherwise() {
    let otherwise = BTreeMap::from([(Operation::CancelSession, NonZeroU32::new(2).unwrap())]);
    let limited = Limited::with(otherwise).await;
    let statuses = async |method: Method| {
        let mut statuses = Vec::new();
        for _ in 0..3 {
            statuses.push(limited.command(method.clone()).await.status);
        }
        statuses
    };
    assert_eq!(statuses(Method::DELETE).await, [404, 404, 429]);
    assert_eq!(statuses(Method::PATCH).await, [404, 404, 404]);
}

#[tokio::test]
async fn what_was_used_is_listed_for_administrators_and_applications() {
    let limited = Limited::with(BTreeMap::new()).await;
    assert_eq!(limited.listed("DEMO\\admin").await, (200, json!({"enabled": true, "uses": []})));
    limited.command(Method::POST).await;
    limited.wait(20);
    for _ in 0..12 {
        limited.command(Method::DELETE).await;
    }
    let of = |operation: &str, most: u32, used: u32, next: u32| {
        json!({
            "communityName": "Demo community", "keyName": "demo", "keyPrefix": null, "operation": operation,
            "perMinute": most, "used": used, "nextSeconds": next,
        })
    };
    let both =
        json!({"enabled": true, "uses": [of("cancelSession", 9, 9, 60), of("startSession", 27, 1, 40)]});
    for login in ["DEMO\\admin", "DEMO\\sweeper"] {
        assert_eq!(limited.listed(login).await, (200, both.clone()), "{login}");
    }
    let (status, _) = limited.listed("DEMO\\alice").await;
    assert_eq!(status, 403);
    limited.wait(40);
    let cancels = json!({"enabled": true, "uses": [of("cancelSession", 9, 9, 20)]});
    assert_eq!(limited.listed("DEMO\\admin").await, (200, cancels));
}
