//! What browsers are told: headers of pages, answers that are kept nowhere, and pages of other origins.

use hangup::server::config::{Config, Cors, Tls};
use reqwest::Method;
use serde_json::json;

use crate::support::{Setup, TestServer, http::Answer};

const PAGES: [&str; 7] = [
    "/",
    "/healthz",
    "/readyz",
    "/openapi/privilege-secure.yaml",
    "/openapi/hangup.yaml",
    "/swagger-ui/",
    "/swagger-ui/swagger-ui-bundle.js",
];

async fn get(server: &TestServer, path: &str) -> Answer {
    Answer::to(server.get(path)).await
}

#[tokio::test]
async fn pages_are_framed_by_nobody_and_run_their_own_scripts_alone() {
    let server = TestServer::start().await;
    for path in PAGES {
        let page = get(&server, path).await;
        assert_eq!(page.status, 200, "{path}");
        let policy = page.header("content-security-policy").unwrap_or_default();
        for part in
            ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "connect-src 'self'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(page.header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(page.header("referrer-policy"), Some("no-referrer"), "{path}");
        assert_eq!(page.header("strict-transport-security"), None, "{path}: this is plain HTTP");
    }
    let page = Answer::to(server.get("/").header("accept", "text/html")).await;
    assert!(!page.body.contains("<script"), "the policy lets none run that stands in the page");
}

#[tokio::test]
async fn pages_say_to_come_by_https_where_there_is_some() {
    let own = Tls { cert: Some("cert".into()), key: Some("key".into()), ..Tls::default() };
    let trial = Tls { self_signed: true, ..Tls::default() };
    for (config, expected) in [
        (Config { tls: own, ..Config::default() }, "max-age=31536000"),
        (Config { behind_proxy: true, ..Config::default() }, "max-age=31536000"),
        (Config { tls: trial, ..Config::default() }, "max-age=300"),
    ] {
        let server = TestServer::start_with(Setup { config, ..Setup::default() }).await;
        assert_eq!(get(&server, "/swagger-ui/").await.header("strict-transport-security"), Some(expected));
    }
}

#[tokio::test]
async fn what_has_a_token_or_a_secret_in_it_is_kept_nowhere() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\bob").await;
    let first = server.first_step_token("DEMO\\bob").await;
    let (login, password) = ("DEMO\\bob", server.demo.value("HANGUP_NO_MFA_PASSWORD"));
    let session = "/api/v1/ActivitySession";
    let id = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";
    let requests = [
        (200, server.post("/signinBody").json(&json!({"login": login, "password": password}))),
        (200, server.post("/SIGNIN").form(&[("login", login), ("password", password)])),
        (401, server.post("/signin").form(&[("login", login), ("password", "wrong")])),
        (200, server.post("/signin2fa").bearer_auth(&first).body("NA")),
        (200, server.get("/api/v1/UserToken").bearer_auth(&token)),
        (
            401,
            server.post("/WebAppApi/api/v1/AppUserToken").json(&json!({
                "login": "DEMO\\sweeper", "password": "wrong", "certificateSerialNumber": "ab"
            })),
        ),
        (404, server.get(&format!("{session}/{id}/Password")).bearer_auth(&token)),
        (404, server.get(&format!("{session}/Ssh/{id}")).bearer_auth(&token)),
        (404, server.get(&format!("{session}/Rdp/{id}")).bearer_auth(&token)),
    ];
    for (status, request) in requests {
        let answer = Answer::to(request).await;
        assert_eq!((answer.status, answer.header("cache-control")), (status, Some("no-store")), "{answer:?}");
    }
    let list = Answer::to(server.get(session).bearer_auth(&token)).await;
    assert_eq!((list.status, list.header("cache-control")), (200, None), "there is no secret in it");
}

/// What a browser asks before it lets a page of `origin` call.
async fn preflight(server: &TestServer, origin: &str) -> Answer {
    let asked = server.request(Method::OPTIONS, "/api/v1/ActivitySession").header("origin", origin);
    let asked = asked.header("access-control-request-method", "DELETE");
    Answer::to(asked.header("access-control-request-headers", "authorization,content-type")).await
}

#[tokio::test]
async fn pages_of_other_origins_may_call_where_they_are_configured_and_nowhere_else() {
    const DESK: &str = "https://desk.example.test";
    let allowed = |answer: &Answer| answer.header("access-control-allow-origin").map(str::to_owned);
    let closed = TestServer::start().await;
    let refused = preflight(&closed, DESK).await;
    assert!(refused.headers.keys().all(|name| !name.as_str().starts_with("access-control")), "{refused:?}");

    let cors = Cors { origins: vec![DESK.parse().unwrap(), "http://localhost:3000".parse().unwrap()] };
    let config = Config { cors, ..Config::default() };
    let server = TestServer::start_with(Setup { config, ..Setup::default() }).await;
    let may = preflight(&server, DESK).await;
    assert_eq!((may.status, allowed(&may).as_deref()), (200, Some(DESK)));
    assert!(may.header("access-control-allow-methods").unwrap().contains("DELETE"), "{may:?}");
    assert!(may.header("access-control-allow-headers").unwrap().contains("authorization"), "{may:?}");
    assert_eq!(may.header("access-control-allow-credentials"), None);
    assert_eq!(allowed(&preflight(&server, "http://localhost:3001").await), None);

    let token = server.token("DEMO\\bob").await;
    let call = server.get("/api/v1/ActivitySession").bearer_auth(token).header("origin", DESK);
    let answer = Answer::to(call).await;
    assert_eq!((answer.status, allowed(&answer).as_deref()), (200, Some(DESK)));
    let unsigned = Answer::to(server.get("/api/v1/ActivitySession").header("origin", DESK)).await;
    assert_eq!((unsigned.status, allowed(&unsigned).as_deref()), (401, Some(DESK)), "a page may read why");
}
