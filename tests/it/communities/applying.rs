//! `apply` where the servers of a community were set over the API.

use hangup::server::setup::{Plan, SetupError, SetupErrorKind, Source, apply, plan};
use reqwest::Method;
use serde_json::json;

use super::{SERVERS, SESSIONS, call};
use crate::support::{TestServer, sealer};

/// A directory file with the demo's community, of which these servers are.
fn file(server: &TestServer, servers: &[i32]) -> String {
    let community = format!(
        "[[community]]\nid = '{}'\nname = 'Demo community'\n\
         [[community.account]]\nid = '{}'\nname = 'Carol'\n\
         [[community.api_key]]\nname = 'demo'\nkey = '{}'\n",
        server.community().0,
        server.member(),
        server.demo.value("HANGUP_CMS_KEY"),
    );
    let server = |id: &i32| format!("[[community.server]]\nid = {id}\nname = 'Server {id}'\n");
    let servers: Vec<_> = servers.iter().map(server).collect();
    community + &servers.concat()
}

async fn applied(server: &TestServer, text: &str, reset: &[&str]) -> Result<Plan, SetupError> {
    let store = &*server.app.core.store;
    let reset: Vec<_> = reset.iter().map(|named| (*named).to_owned()).collect();
    let plan = plan(store, &sealer(server.demo), &Source::new("d.toml", text), &reset).await?;
    apply(store, &plan).await?;
    Ok(plan)
}

/// A server whose community has these, set over the API, and a session on one of them.
async fn set(servers: &[i32], with_session: i32) -> TestServer {
    let server = TestServer::start().await;
    applied(&server, &file(&server, &[1, 2]), &[]).await.unwrap();
    let list: Vec<_> = servers.iter().map(|id| json!({"id": id, "name": "set"})).collect();
    assert_eq!(call(&server, Method::PUT, SERVERS, Some(json!({"servers": list}))).await.0, 200);
    let command = json!({"serverId": with_session, "accId": server.member()});
    assert_eq!(call(&server, Method::POST, SESSIONS, Some(command)).await.0, 201);
    server
}

async fn stop(server: &TestServer, id: i32) {
    let command = json!({"serverId": id, "accId": server.member()});
    assert_eq!(call(server, Method::PATCH, SESSIONS, Some(command)).await.0, 200);
}

async fn ids(server: &TestServer) -> Vec<i64> {
    let (_, answer) = call(server, Method::GET, SERVERS, None).await;
    answer["data"]["servers"].as_array().unwrap().iter().map(|one| one["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn a_community_stays_while_a_session_is_active_on_a_server_of_the_api() {
    let server = set(&[7], 7).await;
    let refused = applied(&server, "", &[]).await.unwrap_err();
    assert_eq!(refused.kind, SetupErrorKind::Store);
    assert!(refused.message.contains("active session"), "{refused}");
    assert_eq!(ids(&server).await, [7], "nothing was applied");
    stop(&server, 7).await;
    applied(&server, "", &[]).await.unwrap();
    assert_eq!(call(&server, Method::GET, SERVERS, None).await.0, 401, "the community is gone");
}

#[tokio::test]
async fn a_change_of_the_files_servers_without_effect_is_allowed_and_said() {
    let server = set(&[1, 7], 1).await;
    let plan = applied(&server, &file(&server, &[2]), &[]).await.unwrap();
    assert_eq!(plan.lines(), ["~ community Demo community: servers -1"]);
    let expected = "the servers of Demo community were set over the API, so that the file's have no effect; \
                    hangup apply --reset-servers 'Demo community' takes the file's";
    assert_eq!(plan.warnings(), [expected]);
    assert_eq!(ids(&server).await, [1, 7]);
    let again = applied(&server, &file(&server, &[2]), &[]).await.unwrap();
    assert!(again.is_empty() && again.warnings().is_empty(), "nothing changes");
}

#[tokio::test]
async fn the_files_servers_are_taken_again_where_that_is_asked_for() {
    let server = set(&[2, 7], 7).await;
    let text = file(&server, &[1, 2]);
    let refused = applied(&server, &text, &["demo COMMUNITY"]).await.unwrap_err();
    assert!(refused.message.contains("active session"), "7 would go: {refused}");
    assert_eq!(ids(&server).await, [2, 7]);
    stop(&server, 7).await;
    let id = server.community().0.to_string();
    let plan = applied(&server, &text, &["Demo community", &id]).await.unwrap();
    assert_eq!(plan.lines(), ["- servers of Demo community as set over the API"]);
    assert_eq!(ids(&server).await, [1, 2]);
    let again = applied(&server, &text, &[&id]).await.unwrap();
    assert!(again.is_empty(), "what is the file's already is no failure");
    let unknown = applied(&server, &text, &["Nowhere"]).await.unwrap_err();
    assert_eq!(unknown.kind, SetupErrorKind::Usage);
}

#[tokio::test]
async fn a_reset_and_a_change_of_the_file_are_one() {
    let server = set(&[2, 7], 2).await;
    let plan = applied(&server, &file(&server, &[2, 3]), &["Demo community"]).await.unwrap();
    assert!(plan.warnings().is_empty());
    assert_eq!(ids(&server).await, [2, 3]);
}
