//! `getServers`, `setServers`, `addServers`.

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::domain::FixedClock;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{SERVERS, SESSIONS, call, command};
use crate::{
    fixtures::noon,
    support::{Setup, TestServer},
};

fn ids(answer: &Value) -> Vec<i64> {
    let servers = answer["data"]["servers"].as_array().unwrap();
    servers.iter().map(|server| server["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn servers_are_read_replaced_and_appended_to() {
    let server = TestServer::start().await;
    let (status, before) = call(&server, Method::GET, SERVERS, None).await;
    assert_eq!((status, ids(&before)), (200, vec![1, 2]), "those of the directory, until they are set");
    assert_eq!(before["meta"]["path"], SERVERS);

    let mapping = json!({"ranks": ["0197f1e2-7c40-7d3b-9a61-5e0f8b2c4d17"], "principal": "group.admin"});
    let full = json!({
        "id": 7, "name": "Los Santos", "description": "The main server", "ip": "203.0.113.10", "port": "30120",
        "type": "FiveM", "robloxJoinCode": "abc", "aceConfig": {"mappings": [mapping]},
        "erlcApiKey": "a-secret-of-another-service", "robloxMetadata": {"placeId": 7},
    });
    let (status, after) = call(&server, Method::PUT, SERVERS, Some(json!({"servers": [full]}))).await;
    let mut expected = full.clone();
    expected.as_object_mut().unwrap().remove("erlcApiKey");
    expected["typeLastUpdated"] = json!("2025-06-15T15:06:40.000Z");
    assert_eq!((status, &after["data"]["servers"]), (200, &json!([expected])));
    assert!(!format!("{:?}", server.app.core.store.directory().await.unwrap()).contains("a-secret-of"));

    let least = json!({"servers": [{"id": 3, "name": "Paleto Bay"}]});
    let (status, after) = call(&server, Method::POST, SERVERS, Some(least)).await;
    assert_eq!((status, ids(&after)), (200, vec![7, 3]), "in the order in which they were given");
    assert_eq!(call(&server, Method::GET, SERVERS, None).await.1["data"], after["data"]);
    // what is gone has no sessions, what is new has
    let on = |id: i32| json!({"serverId": id, "accId": server.member()});
    assert_eq!(call(&server, Method::POST, SESSIONS, Some(on(1))).await.0, 404);
    assert_eq!(call(&server, Method::POST, SESSIONS, Some(on(3))).await.0, 201);
}

#[tokio::test]
async fn the_server_keeps_when_a_type_last_changed() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    let set = async |name: &str, game: &str| {
        let claimed = "1999-01-01T00:00:00.000Z";
        let body = json!({"servers": [{"id": 1, "name": name, "type": game, "typeLastUpdated": claimed}]});
        let (_, answer) = call(&server, Method::PUT, SERVERS, Some(body)).await;
        clock.advance(TimeDelta::minutes(1));
        answer["data"]["servers"][0]["typeLastUpdated"].clone()
    };
    assert_eq!(set("one", "FiveM").await, "2025-06-15T15:06:40.000Z");
    assert_eq!(set("uno", "FiveM").await, "2025-06-15T15:06:40.000Z", "another name is no other type");
    assert_eq!(set("uno", "erlc").await, "2025-06-15T15:08:40.000Z");
}

#[tokio::test]
async fn what_would_take_an_active_sessions_server_away_changes_nothing() {
    let server = TestServer::start().await;
    call(&server, Method::POST, SESSIONS, Some(command(&server))).await;
    let only_two = json!({"servers": [{"id": 2, "name": "Second"}, {"id": 5, "name": "Fifth"}]});
    let (status, refused) = call(&server, Method::PUT, SERVERS, Some(only_two.clone())).await;
    let why = "no server goes while it has an active session; stop or cancel that of server 1 first";
    assert_eq!((status, &refused["detail"]), (409, &json!(why)));
    assert_eq!(ids(&call(&server, Method::GET, SERVERS, None).await.1), [1, 2]);
    call(&server, Method::PATCH, SESSIONS, Some(command(&server))).await;
    assert_eq!(call(&server, Method::PUT, SERVERS, Some(only_two)).await.0, 200);
    assert_eq!(ids(&call(&server, Method::GET, SERVERS, None).await.1), [2, 5]);
}

#[tokio::test]
async fn numbers_are_unique_and_positive() {
    let server = TestServer::start().await;
    let named = |id: Value| json!({"id": id, "name": "a server"});
    for (servers, said) in [
        (json!([named(json!(4)), named(json!(4))]), "server 4 is there twice"),
        (json!([named(json!(0))]), "0 is no server number"),
        (json!([named(json!(-1))]), "-1 is no server number"),
        (json!([named(json!(1.5))]), "1.5 is no server number"),
        (json!([{"id": 4, "name": "x".repeat(2001)}]), "too long"),
    ] {
        let (status, refused) = call(&server, Method::PUT, SERVERS, Some(json!({"servers": servers}))).await;
        let detail = refused["detail"].as_str().unwrap();
        assert_eq!((status, detail.contains(said)), (400, true), "{said}: {detail}");
    }
    let again = json!({"servers": [named(json!(2))]});
    let (status, refused) = call(&server, Method::POST, SERVERS, Some(again)).await;
    let why = "the community has a server 2 already; number the new one otherwise";
    assert_eq!((status, &refused["detail"]), (409, &json!(why)));
    assert_eq!(ids(&call(&server, Method::GET, SERVERS, None).await.1), [1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_appends_at_once_none_is_lost() {
    let server = Arc::new(TestServer::start().await);
    let mut appends = JoinSet::new();
    for id in 10..30 {
        let server = Arc::clone(&server);
        appends.spawn(async move {
            let body = json!({"servers": [{"id": id, "name": "new"}]});
            call(&server, Method::POST, SERVERS, Some(body)).await.0
        });
    }
    assert_eq!(appends.join_all().await, [200; 20]);
    let mut kept = ids(&call(&server, Method::GET, SERVERS, None).await.1);
    kept.sort_unstable();
    assert_eq!(kept, [1, 2].into_iter().chain(10..30).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn no_session_begins_on_a_server_that_goes_at_the_same_time() {
    let server = Arc::new(TestServer::start().await);
    for _ in 0..20 {
        let both = json!({"servers": [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}]});
        assert_eq!(call(&server, Method::PUT, SERVERS, Some(both)).await.0, 200);
        let (starter, setter) = (Arc::clone(&server), Arc::clone(&server));
        let start =
            tokio::spawn(
                async move { call(&starter, Method::POST, SESSIONS, Some(command(&starter))).await.0 },
            );
        let set = tokio::spawn(async move {
            let one = json!({"servers": [{"id": 2, "name": "two"}]});
            call(&setter, Method::PUT, SERVERS, Some(one)).await.0
        });
        let outcome = (start.await.unwrap(), set.await.unwrap());
        assert!(matches!(outcome, (201, 409) | (404, 200)), "{outcome:?}");
        if outcome.0 == 201 {
            call(&server, Method::DELETE, SESSIONS, Some(command(&server))).await;
        }
    }
}
