//! The first version of the API, as its pages and the vendor's JavaScript SDK call it.

use serde_json::{Value, json};

use crate::support::{TestServer, http::Answer};

async fn call(server: &TestServer, path: &str, kind: &str, data: Value) -> Answer {
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    let body = json!({"id": community, "key": key, "type": kind, "data": data});
    Answer::to(server.post(path).body(body.to_string())).await
}

fn on(server: &TestServer, id: i32) -> Value {
    json!([{"serverId": id, "accId": server.member()}])
}

#[tokio::test]
async fn a_session_lives_at_both_paths_of_each_call() {
    let server = TestServer::start().await;
    for (start, current, stop, cancel) in [
        ("/sessions/start", "/sessions/get_current", "/sessions/stop", "/sessions/cancel"),
        (
            "/servers/start_session",
            "/servers/get_current_session",
            "/servers/stop_session",
            "/servers/cancel_session",
        ),
    ] {
        let started = call(&server, start, "START_SESSION", on(&server, 1)).await;
        assert_eq!((started.status, &started.json()["endedAt"]), (200, &Value::Null), "{started:?}");
        let found = call(&server, current, "GET_CURRENT_SESSION", json!([{"serverId": 1}])).await;
        assert_eq!(found.parts(), started.parts(), "the bare row");
        let stopped = call(&server, stop, "STOP_SESSION", on(&server, 1)).await.json();
        assert_eq!((&stopped["id"], stopped["endedBy"].is_string()), (&started.json()["id"], true));
        call(&server, start, "START_SESSION", on(&server, 1)).await;
        let cancelled = call(&server, cancel, "CANCEL_SESSION", on(&server, 1)).await.json();
        assert_eq!((&cancelled["endedBy"], &cancelled["endedAt"]), (&Value::Null, &Value::Null));
        assert_eq!(cancelled["cancelledBy"], json!(server.member()));
    }
}

#[tokio::test]
async fn a_refusal_is_a_code_in_plain_text() {
    let server = TestServer::start().await;
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    let good = on(&server, 1);
    let nil = "00000000-0000-0000-0000-00000000000f";
    for (body, code) in [
        (json!({"id": community, "key": "wrong", "data": good}), "INVALID API KEY"),
        (json!({"id": nil, "key": key, "data": good}), "INVALID COMMUNITY ID"),
        (json!({"id": "a name", "key": key, "data": good}), "INVALID COMMUNITY ID"),
        (json!({"id": community, "key": key, "data": []}), "NO_SERVER_ID"),
        (json!({"id": community, "key": key}), "NO_SERVER_ID"),
        (json!({"id": community, "key": key, "data": [{"accId": nil}]}), "NO_SERVER_ID"),
        (json!({"id": community, "key": key, "data": [{"serverId": 9, "accId": nil}]}), "INVALID_SERVER"),
        (json!({"id": community, "key": key, "data": [{"serverId": 1, "accId": nil}]}), "SESSION_ERROR"),
        (json!({"id": community, "key": key, "data": [{"serverId": 1}]}), "SESSION_ERROR"),
        (json!("nonsense"), "SESSION_ERROR"),
    ] {
        let answer = Answer::to(server.post("/sessions/start").json(&body)).await;
        assert_eq!((answer.status, answer.body.as_str()), (400, code), "{body}");
        assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    }
    for path in ["/sessions/get_current", "/sessions/stop", "/sessions/cancel"] {
        let nothing_runs = call(&server, path, "ANY", good.clone()).await;
        assert_eq!((nothing_runs.status, nothing_runs.body.as_str()), (400, "SESSION_ERROR"), "{path}");
    }
    call(&server, "/sessions/start", "START_SESSION", good.clone()).await;
    let again = call(&server, "/sessions/start", "START_SESSION", good).await;
    assert_eq!((again.status, again.body.as_str()), (400, "SESSION_ERROR"));
}

#[tokio::test]
async fn the_javascript_sdk_is_told_a_plan_before_all_else() {
    let server = TestServer::start().await;
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    let body = json!({"id": community, "key": key, "type": "GET_SUB_VERSION", "data": [], "product": 1});
    let answer = Answer::to(server.post("/general/get_sub_version").json(&body)).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "4"));
    let wrong = json!({"id": community, "key": "wrong", "type": "GET_SUB_VERSION", "data": []});
    let answer = Answer::to(server.post("/general/get_sub_version").json(&wrong)).await;
    assert_eq!((answer.status, answer.body.as_str()), (400, "INVALID API KEY"));
}
