//! What Prometheus is told: of requests, the store, sessions, the worker and limits; and nothing that should stay
//! inside.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::TimeDelta;
use hangup::domain::FixedClock;
use reqwest::Method;
use serde_json::json;
use tempfile::TempDir;

use crate::{
    fixtures::noon,
    support::{
        Setup, TestServer,
        http::Answer,
        served::{Served, program},
    },
};

const SESSIONS: &str = "/api/v1/ActivitySession";
const COMMUNITY: &str = "/v2/community/sessions";

/// The series of a scrape, each by its name with its labels.
struct Scrape(BTreeMap<String, f64>);

impl Scrape {
    /// Reads the text format; panics where it is none.
    fn read(text: &str) -> Self {
        let (text, end) = text.rsplit_once("# EOF\n").expect("an end");
        assert_eq!(end, "");
        let mut described = BTreeSet::new();
        let mut series = BTreeMap::new();
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix("# ") {
                let (what, rest) = comment.split_once(' ').unwrap();
                let (name, _) = rest.split_once(' ').unwrap();
                assert!(["HELP", "TYPE", "UNIT"].contains(&what), "{line}");
                assert!(described.insert((what, name)), "{line} comes twice");
                continue;
            }
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(name.starts_with("hangup_"), "{line}");
            assert!(series.insert(name.into(), value.parse().unwrap()).is_none(), "{line} comes twice");
        }
        Self(series)
    }

    async fn of(server: &TestServer) -> Self {
        let answer = server.scrape().await;
        assert_eq!(answer.status, 200);
        Self::read(&answer.body)
    }

    fn find(&self, series: &str) -> Option<f64> {
        self.0.get(series).copied()
    }

    /// A series that is there and holds a whole number.
    #[track_caller]
    fn count(&self, series: &str) -> i64 {
        let value = self.find(series).unwrap_or_else(|| panic!("no {series}"));
        format!("{value}").parse().unwrap_or_else(|_| panic!("{series} is {value}"))
    }

    /// How many requests there were, by operation and status.
    fn requests(&self) -> BTreeMap<(&str, &str), i64> {
        let counts = self.0.keys().filter_map(|name| {
            let labels = name.strip_prefix("hangup_http_request_duration_seconds_count{operation=\"")?;
            let (operation, rest) = labels.split_once("\",status=\"").unwrap();
            Some(((operation, rest.strip_suffix("\"}").unwrap()), self.count(name)))
        });
        counts.collect()
    }
}

async fn started(setup: Setup) -> TestServer {
    TestServer::start_with(Setup { metrics: true, ..setup }).await
}

/// Starts a session of Bob's, who needs no one-time codes; gives its id.
async fn asked_for(server: &TestServer) -> String {
    let body = json!({
        "ManagedResourceName": server.demo.value("HANGUP_RESOURCE"),
        "ActivityName": server.demo.value("HANGUP_ACTIVITY"),
    });
    let token = server.token("DEMO\\bob").await;
    let answer = Answer::to(server.post(SESSIONS).bearer_auth(token).json(&body)).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["id"].as_str().unwrap().into()
}

async fn status(request: reqwest::RequestBuilder) -> u16 {
    Answer::to(request).await.status
}

#[tokio::test]
async fn requests_are_measured_by_their_operation_and_status() {
    let server = started(Setup::default()).await;
    let token = server.token("DEMO\\bob").await;
    let id = asked_for(&server).await;
    // in any case, and as often as it likes
    for path in [format!("{SESSIONS}/{id}"), format!("/API/v1/activitysession/{id}")] {
        assert_eq!(status(server.delete(&path).bearer_auth(&token)).await, 202);
    }
    assert_eq!(status(server.delete(&format!("{SESSIONS}/{id}"))).await, 401);
    assert_eq!(status(server.delete(&format!("{SESSIONS}/nobody")).bearer_auth(&token)).await, 400);
    assert_eq!(status(server.get(SESSIONS).bearer_auth(&token)).await, 200);
    assert_eq!(status(server.request(Method::HEAD, SESSIONS).bearer_auth(&token)).await, 200);
    assert_eq!(status(server.get("/hangup/v1/limits").bearer_auth(&token)).await, 403);

    let key = server.demo.value("HANGUP_CMS_KEY");
    let body = json!({"serverId": 1, "accId": server.member()});
    assert_eq!(status(server.post(COMMUNITY).bearer_auth(key).json(&body)).await, 201);
    assert_eq!(status(server.post(COMMUNITY).bearer_auth(key).json(&body)).await, 409);
    let first_version = server.post("/sessions/get_current").json(&json!({}));
    let first_version = status(first_version).await;

    let scrape = Scrape::of(&server).await;
    let first_version = first_version.to_string();
    let expected = BTreeMap::from([
        (("CreateAsync", "201"), 1),
        (("DeleteAsync", "202"), 2),
        (("DeleteAsync", "401"), 1),
        (("DeleteAsync", "400"), 1),
        (("GetAllActivitySessionsByStatusAsync", "200"), 2),
        (("listLimits", "403"), 1),
        (("startSession", "201"), 1),
        (("startSession", "409"), 1),
        (("legacyGetCurrentSession", first_version.as_str()), 1),
    ]);
    assert_eq!(scrape.requests(), expected);

    let of_delete = |what: &str, more: &str| {
        format!(
            "hangup_http_request_duration_seconds_{what}{{{more}operation=\"DeleteAsync\",status=\"202\"}}"
        )
    };
    assert!(scrape.find(&of_delete("sum", "")).unwrap() > 0.0);
    let buckets = scrape.0.keys().filter(|name| {
        name.starts_with("hangup_http_request_duration_seconds_bucket{")
            && name.contains("operation=\"DeleteAsync\"")
            && name.contains("status=\"202\"")
    });
    let cumulated = buckets.map(|name| scrape.count(name)).collect::<Vec<_>>();
    assert_eq!((cumulated.len(), cumulated.iter().max()), (15, Some(&2)));
}

#[tokio::test]
async fn what_reaches_no_operation_is_one_label_however_much_of_it_there_is() {
    let server = started(Setup::default()).await;
    for n in 0..50 {
        for path in [format!("/nothing/{n}"), format!("{SESSIONS}/x/y{n}"), format!("/v2/community/{n}")] {
            assert_eq!(status(server.get(&path)).await, 404);
        }
    }
    let brewed = Method::from_bytes(b"BREW").unwrap();
    assert_eq!(status(server.request(brewed, SESSIONS)).await, 405);
    assert_eq!(status(server.request(Method::PUT, COMMUNITY)).await, 405);
    assert_eq!(status(server.get("/healthz")).await, 200);
    assert_eq!(status(server.get("/metrics")).await, 404, "they have a listener of their own");
    let expected = [(("other", "200"), 1), (("other", "404"), 151), (("other", "405"), 2)];
    assert_eq!(Scrape::of(&server).await.requests(), BTreeMap::from(expected));
}

#[tokio::test]
async fn the_store_tells_its_sessions_and_how_its_writes_fare() {
    let server = started(Setup::default()).await;
    let before = Scrape::of(&server).await;
    let states =
        ["awaiting_approval", "pending", "active", "ending", "completed", "cancelled", "failed", "denied"];
    for state in states.into_iter().chain(["approval_failed"]) {
        assert_eq!(before.count(&format!("hangup_sessions{{state=\"{state}\"}}")), 0);
    }
    asked_for(&server).await;
    asked_for(&server).await;
    let id = asked_for(&server).await;
    server.work().await;
    let token = server.token("DEMO\\bob").await;
    assert_eq!(status(server.delete(&format!("{SESSIONS}/{id}")).bearer_auth(&token)).await, 202);

    let after = Scrape::of(&server).await;
    for (state, expected) in [("active", 2), ("ending", 0), ("completed", 1), ("cancelled", 0)] {
        assert_eq!(after.count(&format!("hangup_sessions{{state=\"{state}\"}}")), expected, "{state}");
    }
    let writes = |scrape: &Scrape| scrape.find("hangup_store_batch_writes_sum").unwrap();
    // three begun, three started at once, one ended
    assert!((writes(&after) - writes(&before) - 5.0).abs() < 1e-9, "{} {}", writes(&before), writes(&after));
    let transactions = after.count("hangup_store_batch_writes_count");
    assert_eq!(after.count("hangup_store_commit_duration_seconds_count"), transactions);
    assert!(after.find("hangup_store_commit_duration_seconds_sum").unwrap() > 0.0);
    assert!(after.count("hangup_store_wal_bytes") > 0);
    assert_eq!((after.count("hangup_store_queue_depth"), after.count("hangup_store_up")), (0, 1));
}

#[tokio::test]
async fn the_worker_tells_how_late_it_is_and_how_long_ends_take() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = started(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let lag = async || Scrape::of(&server).await.count("hangup_worker_lag_seconds");
    let idle = Scrape::of(&server).await;
    assert_eq!(idle.find("hangup_worker_last_success_timestamp_seconds"), None);
    assert_eq!(idle.count("hangup_worker_lag_seconds"), 0);

    let id = asked_for(&server).await;
    clock.advance(TimeDelta::seconds(4));
    assert_eq!(lag().await, 4, "a session waits for its start");
    server.work().await;
    assert_eq!(lag().await, 0);
    let token = server.token("DEMO\\bob").await;
    assert_eq!(status(server.delete(&format!("{SESSIONS}/{id}")).bearer_auth(&token)).await, 202);
    clock.advance(TimeDelta::milliseconds(3_000));
    assert_eq!(lag().await, 0, "an end that has nobody to tell waits for nobody");
    server.work().await;

    let scrape = Scrape::of(&server).await;
    assert_eq!(scrape.count("hangup_worker_lag_seconds"), 0);
    let last = scrape.count("hangup_worker_last_success_timestamp_seconds");
    assert_eq!(last, (noon() + TimeDelta::seconds(7)).timestamp());
    let end = |what: &str| scrape.count(&format!("hangup_session_end_duration_seconds_{what}"));
    assert_eq!(
        (end("count"), end("sum"), end("bucket{le=\"2.5\"}"), end("bucket{le=\"5.0\"}")),
        (1, 0, 1, 1)
    );
}

#[tokio::test]
async fn limits_that_were_hit_are_counted_by_which() {
    let server = started(Setup { rate_limits: true, throttle: true, ..Setup::default() }).await;
    let hit =
        |scrape: &Scrape, limit: &str| scrape.count(&format!("hangup_limits_hit_total{{limit=\"{limit}\"}}"));
    let before = Scrape::of(&server).await;
    let limits = [
        "getCurrentSession",
        "startSession",
        "stopSession",
        "cancelSession",
        "getServers",
        "setServers",
        "addServers",
        "signInByAccount",
        "signInByAddress",
    ];
    for limit in limits {
        assert_eq!(hit(&before, limit), 0, "{limit}");
    }
    let (key, body) = (server.demo.value("HANGUP_CMS_KEY"), json!({"serverId": 1, "accId": server.member()}));
    for n in 0..11 {
        let cancelled = status(server.delete(COMMUNITY).bearer_auth(key).json(&body)).await;
        assert_eq!(cancelled, if n < 9 { 404 } else { 429 });
    }
    let guess = json!({"login": "DEMO\\nobody", "password": "guess"});
    let mut refused = 0;
    for _ in 0..25 {
        refused += i64::from(status(server.post("/signinBody").json(&guess)).await == 429);
    }
    assert!(refused > 0);
    let after = Scrape::of(&server).await;
    for limit in limits {
        let expected = match limit {
            "cancelSession" => 2,
            "signInByAccount" => refused,
            _ => 0,
        };
        assert_eq!(hit(&after, limit), expected, "{limit}");
    }
    assert_eq!(after.requests()[&("cancelSession", "429")], 2);
}

#[tokio::test]
async fn nothing_in_it_is_a_secret_or_names_anybody() {
    let server = started(Setup { rate_limits: true, throttle: true, ..Setup::default() }).await;
    let first_step = json!({"login": "DEMO\\alice", "password": server.demo.value("HANGUP_PASSWORD")});
    assert_eq!(status(server.post("/signinBody").json(&first_step)).await, 200);
    let id = asked_for(&server).await;
    let (key, token) = (server.demo.value("HANGUP_CMS_KEY"), server.token("DEMO\\bob").await);
    let path = format!("{SESSIONS}/{id}?token={token}&key={key}");
    assert_eq!(status(server.delete(&path).bearer_auth(&token)).await, 202);
    assert_eq!(status(server.get(&format!("/{key}")).bearer_auth(key)).await, 404);
    let body = json!({"serverId": 1, "accId": server.member()});
    assert_eq!(status(server.post(COMMUNITY).bearer_auth(key).json(&body)).await, 201);
    server.work().await;
    let text = server.scrape().await.body.to_lowercase();
    let member = server.member().to_string();
    let names = [
        "HANGUP_PASSWORD",
        "HANGUP_TOTP_SECRET",
        "HANGUP_APP_KEY",
        "HANGUP_CMS_COMMUNITY",
        "HANGUP_RESOURCE",
    ];
    let values = names.map(|name| server.demo.value(name));
    for secret in values.into_iter().chain([key, &token, &id, &member, "demo\\", "alice", "bob", "127.0.0.1"])
    {
        assert!(!text.contains(&secret.to_lowercase()), "{secret} is in\n{text}");
    }
}

#[tokio::test]
async fn a_store_that_does_not_answer_takes_only_its_own_part_away() {
    let server = started(Setup::default()).await;
    asked_for(&server).await;
    server.break_store();
    assert_eq!(status(server.get("/readyz")).await, 503);
    let answer = server.scrape().await;
    assert_eq!(
        answer.header("content-type"),
        Some("application/openmetrics-text; version=1.0.0; charset=utf-8")
    );
    assert!(!answer.body.contains("s3cret"), "{}", answer.body);
    let scrape = Scrape::read(&answer.body);
    assert_eq!(scrape.count("hangup_store_up"), 0);
    assert_eq!(
        (scrape.find("hangup_sessions{state=\"active\"}"), scrape.find("hangup_worker_lag_seconds")),
        (None, None)
    );
    assert!(scrape.count("hangup_store_batch_writes_count") > 0);
    assert_eq!(scrape.requests()[&("other", "503")], 1);
}

#[tokio::test]
async fn the_program_serves_them_where_it_is_told_to() {
    let home = TempDir::new().unwrap();
    let server = Served::start(home.path(), &["--demo", "--metrics-listen", "127.0.0.1:0"]).await;
    let log = server.log();
    let url = log.split_whitespace().find(|word| word.ends_with("/metrics")).expect("where the metrics are");
    let text = reqwest::get(url).await.unwrap().text().await.unwrap();
    let scrape = Scrape::read(&text);
    assert!(scrape.requests()[&("other", "200")] >= 1, "somebody asked whether it is ready");
    assert!(scrape.find("hangup_worker_last_success_timestamp_seconds").is_some());
    let taken = url.strip_prefix("http://").unwrap().strip_suffix("/metrics").unwrap();

    let other = home.path().join("other");
    let refused = |address: &str| {
        let serve = ["serve", "--demo", "--listen", "127.0.0.1:0", "--metrics-listen", address, "--data"];
        let output = program(home.path()).args(serve).arg(&other).output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let said = refused(taken);
    assert!(said.contains(&format!("cannot listen on {taken} for metrics")), "{said}");
    assert!(said.contains("--metrics-listen 127.0.0.1:0 takes a free one"), "{said}");
    let said = refused("0.0.0.0:0");
    assert!(said.contains("would show the metrics to all of them"), "{said}");
}
