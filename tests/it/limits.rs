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
const SERVERS: &str = "/v2/community/servers";

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

/// The operations of the second version: the limit, the path and the body of each.
fn operations(server: &TestServer) -> [(&'static str, Method, &'static str, u32, Option<Value>); 7] {
    let command = json!({"serverId": 1, "accId": server.member()});
    let set = json!({"servers": [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}]});
    let add = json!({"servers": [{"id": 1, "name": "again"}]});
    [
        ("getCurrentSession", Method::GET, "/v2/community/sessions/current?serverId=1", 27, None),
        ("startSession", Method::POST, SESSIONS, 27, Some(command.clone())),
        ("stopSession", Method::PATCH, SESSIONS, 27, Some(command.clone())),
        ("cancelSession", Method::DELETE, SESSIONS, 9, Some(command)),
        ("getServers", Method::GET, SERVERS, 13, None),
        ("setServers", Method::PUT, SERVERS, 9, Some(set)),
        ("addServers", Method::POST, SERVERS, 9, Some(add)),
    ]
}

#[tokio::test]
async fn each_operation_has_the_vendors_number_and_gives_calls_back_one_by_one() {
    let limited = Limited::with(BTreeMap::new()).await;
    for (name, method, path, most, body) in operations(&limited.server) {
        let call = async || {
            let request = limited.call(method.clone(), path);
            Answer::to(if let Some(body) = &body { request.json(body) } else { request }).await
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
async fn both_versions_count_together_but_for_what_programs_open_with() {
    let limited = Limited::with(BTreeMap::new()).await;
    let legacy = async |path: &str, kind: Option<u64>| {
        let body = json!({
            "id": limited.server.demo.value("HANGUP_CMS_COMMUNITY"),
            "key": limited.server.demo.value("HANGUP_CMS_KEY"),
            "type": kind, "data": [],
        });
        Answer::to(limited.server.post(path).json(&body)).await
    };
    let paths = |name: &str| match name {
        "getCurrentSession" => vec!["/sessions/get_current", "/servers/get_current_session"],
        "startSession" => vec!["/sessions/start", "/servers/start_session"],
        "stopSession" => vec!["/sessions/stop", "/servers/stop_session"],
        "cancelSession" => vec!["/sessions/cancel", "/servers/cancel_session"],
        "setServers" => vec!["/servers/set_game_servers"],
        _ => vec![],
    };
    for (name, method, path, most, body) in operations(&limited.server) {
        let mut left = most;
        for path in paths(name) {
            let refused = legacy(path, None).await;
            left -= 1;
            let (policy, limit) = (format!("\"{name}\";q={most};w=60"), format!("\"{name}\";r={left};t=60"));
            assert_eq!((refused.status, fields(&refused)), (400, (Some(&*policy), Some(&*limit))), "{path}");
        }
        for _ in 0..left {
            let request = limited.call(method.clone(), path);
            let answer = Answer::to(if let Some(body) = &body { request.json(body) } else { request }).await;
            assert_ne!(answer.status, 429, "{name}");
        }
        for path in paths(name) {
            let full = legacy(path, Some(1)).await;
            assert_eq!((full.status, full.header("retry-after")), (429, Some("60")), "{path}");
            assert!(full.body.contains("try again in 60 s") && fields(&full).1.is_some(), "{full:?}");
        }
    }
    // all of the second version is used up
    for (path, name) in [
        ("/general/get_sub_version", "legacyGetSubVersion"),
        ("/servers/get_game_servers", "legacyGetGameServers"),
    ] {
        for used in 1..=27 {
            let answer = legacy(path, None).await;
            let limit = format!("\"{name}\";r={};t=60", 27 - used);
            assert_eq!((answer.status, fields(&answer).1), (200, Some(&*limit)), "{path}");
        }
        assert_eq!(legacy(path, None).await.status, 429, "{path}");
    }
}

#[tokio::test]
async fn a_refused_call_of_the_first_version_is_counted_where_its_key_is_good() {
    let limited = Limited::with(BTreeMap::new()).await;
    let key = limited.server.demo.value("HANGUP_CMS_KEY");
    let community = limited.server.demo.value("HANGUP_CMS_COMMUNITY");
    for (n, (body, code)) in [
        (json!({"key": key}), "INVALID COMMUNITY ID"),
        (json!({"key": key, "id": community}), "NO_SERVER_ID"),
        (json!({"key": key, "id": community, "data": [{"serverId": 0}]}), "INVALID_SERVER"),
        (json!({"key": key, "id": community, "data": [{"serverId": 1}]}), "SESSION_ERROR"),
    ]
    .into_iter()
    .enumerate()
    {
        let refused = Answer::to(limited.server.post("/sessions/cancel").json(&body)).await;
        assert_eq!((refused.status, refused.body.as_str()), (400, code));
        let limit = format!("\"cancelSession\";r={};t=60", 8 - n);
        assert_eq!(fields(&refused), (Some(r#""cancelSession";q=9;w=60"#), Some(&*limit)));
    }
    let wrong = Answer::to(limited.server.post("/sessions/cancel").json(&json!({"key": "wrong"}))).await;
    assert_eq!((wrong.status, fields(&wrong)), (400, (None, None)));
}

#[tokio::test]
async fn wrong_keys_are_limited_by_address_and_good_ones_never_are() {
    let limited = Limited::with(BTreeMap::new()).await;
    let guess = async |n: u32| {
        if n.is_multiple_of(2) {
            Answer::to(limited.server.get(SERVERS).bearer_auth(format!("guess {n}"))).await
        } else {
            let body = json!({"key": format!("guess {n}")});
            Answer::to(limited.server.post("/sessions/start").json(&body)).await
        }
    };
    for n in 0..60 {
        assert_eq!(guess(n).await.status, if n.is_multiple_of(2) { 401 } else { 400 }, "{n}");
    }
    for n in 60..62 {
        let limited = guess(n).await;
        assert_eq!((limited.status, limited.header("retry-after")), (429, Some("60")), "{n}");
        assert!(limited.body.contains("too many wrong API keys from this address"), "{limited:?}");
        assert_eq!(fields(&limited), (None, None));
    }
    assert_eq!(Answer::to(limited.call(Method::GET, SERVERS)).await.status, 200, "a good key passes");
    limited.wait(60);
    assert_eq!(guess(0).await.status, 401);

    let without = TestServer::start().await;
    for n in 0..70 {
        let answer = Answer::to(without.get(SERVERS).bearer_auth(format!("guess {n}"))).await;
        assert_eq!(answer.status, 401, "nothing is limited where limits are off");
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
