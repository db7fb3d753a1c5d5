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
async fn a_refusal_is_the_first_code_that_fits_in_plain_text() {
    let server = TestServer::start().await;
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    let good = on(&server, 1);
    let nil = "00000000-0000-0000-0000-00000000000f";
    let call = |id: Value, key: Value, data: Value| json!({"id": id, "key": key, "type": 7, "data": data});
    let of = |data: Value| call(json!(community), json!(key), data);
    for (body, code) in [
        (json!({"id": community, "data": good}), "INVALID API KEY"),
        (call(json!(community), json!(null), good.clone()), "INVALID API KEY"),
        (call(json!(community), json!(17), good.clone()), "INVALID API KEY"),
        (call(json!(nil), json!("wrong"), json!([])), "INVALID API KEY"),
        (json!("nonsense"), "INVALID API KEY"),
        (json!({"key": key, "data": good}), "INVALID COMMUNITY ID"),
        (call(json!(null), json!(key), good.clone()), "INVALID COMMUNITY ID"),
        (call(json!(17), json!(key), good.clone()), "INVALID COMMUNITY ID"),
        (call(json!("a name"), json!(key), good.clone()), "INVALID COMMUNITY ID"),
        (call(json!(nil), json!(key), json!([])), "INVALID COMMUNITY ID"),
        (json!({"id": community, "key": key}), "NO_SERVER_ID"),
        (of(json!(null)), "NO_SERVER_ID"),
        (of(json!([])), "NO_SERVER_ID"),
        (of(json!([null])), "NO_SERVER_ID"),
        (of(json!("text")), "NO_SERVER_ID"),
        (of(json!([{"accId": nil}])), "NO_SERVER_ID"),
        (of(json!([{"serverId": null, "accId": nil}])), "NO_SERVER_ID"),
        (of(json!([{"serverId": 0, "accId": nil}])), "INVALID_SERVER"),
        (of(json!([{"serverId": -1, "accId": nil}])), "INVALID_SERVER"),
        (of(json!([{"serverId": 1.5, "accId": nil}])), "INVALID_SERVER"),
        (of(json!([{"serverId": 9, "accId": nil}])), "INVALID_SERVER"),
        (of(json!([{"serverId": "nine", "accId": nil}])), "INVALID_SERVER"),
        (of(json!([{"serverId": 99_999_999_999_i64}])), "INVALID_SERVER"),
        (of(json!([{"serverId": 1, "accId": nil}])), "SESSION_ERROR"),
        (of(json!([{"serverId": 1, "accId": "nobody"}])), "SESSION_ERROR"),
        (of(json!([{"serverId": 1}])), "SESSION_ERROR"),
    ] {
        let answer = Answer::to(server.post("/sessions/start").json(&body)).await;
        assert_eq!((answer.status, answer.body.as_str()), (400, code), "{body}");
        assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    }
    let unread = Answer::to(server.post("/sessions/start").body("{")).await;
    assert_eq!((unread.status, unread.body.as_str()), (400, "SESSION_ERROR"));
    for path in ["/sessions/get_current", "/sessions/stop", "/sessions/cancel"] {
        let nothing_runs = self::call(&server, path, "ANY", good.clone()).await;
        assert_eq!((nothing_runs.status, nothing_runs.body.as_str()), (400, "SESSION_ERROR"), "{path}");
    }
    self::call(&server, "/sessions/start", "START_SESSION", good.clone()).await;
    let again = self::call(&server, "/sessions/start", "START_SESSION", good).await;
    assert_eq!((again.status, again.body.as_str()), (400, "SESSION_ERROR"));
}

#[tokio::test]
async fn what_can_be_understood_is_taken() {
    let server = TestServer::start().await;
    call(&server, "/sessions/start", "START_SESSION", on(&server, 1)).await;
    for data in [
        json!({"serverId": 1}),
        json!([{"serverId": "1"}]),
        json!([{"serverId": 1.0, "unknown": []}, "more"]),
        json!([{"serverId": " 1 "}]),
    ] {
        let found = call(&server, "/sessions/get_current", "ANY", data.clone()).await;
        assert_eq!(found.status, 200, "{data}: {found:?}");
    }
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    for kind in [json!(null), json!(7), json!({}), json!("OTHER")] {
        let body = json!({"id": community.to_uppercase(), "key": key, "type": kind, "data": {"serverId": 1}});
        assert_eq!(Answer::to(server.post("/sessions/get_current").json(&body)).await.status, 200, "{body}");
    }
}

#[tokio::test]
async fn the_javascript_sdk_is_told_a_plan_before_all_else() {
    let server = TestServer::start().await;
    let (community, key) = (server.demo.value("HANGUP_CMS_COMMUNITY"), server.demo.value("HANGUP_CMS_KEY"));
    let body = json!({"id": community, "key": key, "type": "GET_SUB_VERSION", "data": [], "product": 1});
    let answer = Answer::to(server.post("/general/get_sub_version").json(&body)).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "4"));
    let text = Some("text/plain; charset=utf-8");
    assert_eq!(answer.header("content-type"), text, "older releases cut it as a text");
    let wrong = json!({"id": community, "key": "wrong", "type": "GET_SUB_VERSION", "data": []});
    let answer = Answer::to(server.post("/general/get_sub_version").json(&wrong)).await;
    assert_eq!((answer.status, answer.body.as_str()), (400, "INVALID API KEY"));
}

#[tokio::test]
async fn servers_are_read_and_set() {
    let server = TestServer::start().await;
    let names = |list: &Value| -> Vec<_> {
        let pair = |server: &Value| (server["id"].clone(), server["name"].clone());
        list.as_array().unwrap().iter().map(pair).collect()
    };
    let read = async || call(&server, "/servers/get_game_servers", "GET_GAME_SERVERS", json!([])).await;
    let before = read().await;
    assert_eq!((before.status, before.json().as_object().unwrap().len()), (200, 1), "no envelope");
    assert_eq!(names(&before.json()["servers"])[0], (json!(1), json!("The first server")));

    let set = async |data: Value| call(&server, "/servers/set_game_servers", "SET_GAME_SERVERS", data).await;
    let given =
        json!([{"name": "new"}, {"id": 1, "name": "one", "port": "1"}, {"id": null, "name": "newer"}]);
    let after = set(given).await;
    assert_eq!((after.status, &after.json()["success"]), (200, &json!(true)));
    let expected = [(3, "new"), (1, "one"), (4, "newer")].map(|(id, name)| (json!(id), json!(name)));
    assert_eq!(names(&after.json()["data"]), expected, "the second went, and its number is not given again");
    assert_eq!(names(&read().await.json()["servers"]), expected);

    call(&server, "/sessions/start", "START_SESSION", on(&server, 3)).await;
    for (data, code) in [
        (json!([]), "INVALID_SERVER"),
        (json!(null), "INVALID_SERVER"),
        (json!([{"id": 0, "name": "zero"}]), "INVALID_SERVER"),
        (json!([{"id": 3}]), "INVALID_SERVER"),
        (json!([{"id": 3, "name": "a"}, {"id": 3, "name": "b"}]), "INVALID_SERVER"),
        (json!([{"id": 3, "name": "a"}, "b"]), "INVALID_SERVER"),
        (json!([{"id": 1, "name": "without the one that has a session"}]), "SESSION_ERROR"),
    ] {
        let refused = set(data.clone()).await;
        assert_eq!((refused.status, refused.body.as_str()), (400, code), "{data}");
    }
    assert_eq!(names(&read().await.json()["servers"]), expected, "nothing was changed");
    let one = set(json!({"id": 3, "name": "only"})).await;
    assert_eq!(names(&one.json()["data"]), [(json!(3), json!("only"))]);
}
