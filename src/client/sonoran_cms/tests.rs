use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::{Value, json};

use super::*;
use crate::client::{
    Notice, Retry,
    testing::{Answer, Responder},
};

const ACCOUNT: &str = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5";

fn envelope() -> Value {
    json!({
        "success": true,
        "data": {
            "id": "0197f3b4-8e21-7c66-a1d3-4b7f90c2e5d8", "sysStatus": true,
            "community": "0197f0aa-31c7-7e02-9d54-c6a8b1f3027e", "serverId": 1, "startedBy": ACCOUNT,
            "startedAt": "2025-07-10T18:00:00.000Z", "endedBy": null, "endedAt": null, "cancelledBy": null,
            "stats": {}, "metadata": {"map": "coast"},
        },
        "meta": {"timestamp": "2025-07-10T18:00:00.004Z", "path": "/v2/community/sessions"},
    })
}

#[tokio::test]
async fn each_operation_is_called_as_the_contract_says() {
    let server = Responder::start(|seen, _| match seen.line.split(' ').next() {
        Some("DELETE") => Answer::empty(204),
        Some("POST") => Answer::json(201, &envelope()),
        _ => Answer::json(200, &envelope()),
    })
    .await;
    let cms = SonoranCms::builder(&server.url).api_key(" key ").build().unwrap();
    let started = cms.start(1, ACCOUNT).await.unwrap();
    assert_eq!(cms.current(1).await.unwrap(), started);
    assert_eq!(cms.stop(1, ACCOUNT).await.unwrap(), started);
    cms.cancel(1, ACCOUNT).await.unwrap();
    assert_eq!(started.started_by.to_string(), ACCOUNT);

    let seen = server.seen();
    let sessions = "/v2/community/sessions";
    assert_eq!(
        server.lines(),
        [
            format!("POST {sessions}"),
            format!("GET {sessions}/current?serverId=1"),
            format!("PATCH {sessions}"),
            format!("DELETE {sessions}"),
        ]
    );
    assert_eq!(seen[3].body, format!(r#"{{"accId":"{ACCOUNT}","serverId":1}}"#));
    assert!(seen.iter().all(|seen| seen.has_header("authorization: bearer key")));
    assert!(!seen.iter().any(|seen| seen.headers.iter().any(|line| line.starts_with("api-version"))));
}

#[tokio::test]
async fn too_many_requests_are_waited_for_and_told() {
    let server = Responder::start(|_, before| match before {
        0 | 1 => Answer(429, &["retry-after: 0.01"], String::new()),
        _ => Answer::json(200, &envelope()),
    })
    .await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = told.clone();
    let cms = SonoranCms::builder(&server.url)
        .api_key("key")
        .on_notice(move |notice| log.lock().unwrap().push(notice.clone()))
        .build()
        .unwrap();
    cms.current(1).await.unwrap();
    let wait = Duration::from_millis(10);
    assert_eq!(
        *told.lock().unwrap(),
        [Notice::RateLimited { wait, attempt: 2 }, Notice::RateLimited { wait, attempt: 3 }]
    );
}

#[tokio::test]
async fn where_no_wait_is_told_a_second_is_waited_within_the_bounds() {
    let server = Responder::start(|_, before| match before {
        0 => Answer(429, &[], String::new()),
        _ => Answer::json(200, &envelope()),
    })
    .await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = told.clone();
    let builder = || SonoranCms::builder(&server.url).api_key("key");
    let cms = builder().on_notice(move |notice| log.lock().unwrap().push(notice.clone())).build().unwrap();
    cms.current(1).await.unwrap();
    let wait = Duration::from_secs(1);
    assert_eq!(*told.lock().unwrap(), [Notice::RateLimited { wait, attempt: 2 }]);

    let server = Responder::start(|_, _| Answer(429, &[], String::new())).await;
    let impatient = Retry { longest_wait: Duration::from_millis(999), ..Retry::default() };
    let cms = SonoranCms::builder(&server.url).api_key("key").retry(impatient).build().unwrap();
    assert_eq!(cms.current(1).await.unwrap_err().status(), Some(429));
    assert_eq!(server.lines().len(), 1);
}

/// What the vendor's page of `getServers` shows as its answer, ids and names aside.
fn documented_servers() -> Value {
    json!({
        "success": true,
        "data": {"servers": [{
            "id": 1, "name": "Los Santos", "description": "The first", "ip": "192.0.2.1", "port": "30120",
            "typeLastUpdated": "2026-04-15T00:00:00.000Z", "type": "erlc", "robloxJoinCode": "code",
            "aceConfig": {"mappings": [{"ranks": [ACCOUNT], "principal": "group:1"}]},
        }, {"id": 2, "name": "Paleto Bay", "aceConfig": {"mappings": null}}]},
        "meta": {"timestamp": "2026-04-15T00:00:00.000Z", "path": "/v2/community/servers"},
    })
}

#[tokio::test]
async fn servers_are_read_as_the_vendor_documents_them_and_added_with_either_status() {
    let server = Responder::start(|seen, before| match seen.line.split(' ').next() {
        Some("POST") if before == 1 => Answer::json(201, &documented_servers()),
        _ => Answer::json(200, &documented_servers()),
    })
    .await;
    let cms = SonoranCms::builder(&server.url).api_key("key").build().unwrap();
    let servers = cms.servers().await.unwrap();
    assert_eq!(servers.iter().map(|server| server.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!((servers[0].ip.as_deref(), servers[1].ip.as_deref()), (Some("192.0.2.1"), None));
    for _ in 0..2 {
        assert_eq!(cms.add_servers(vec![]).await.unwrap(), servers);
    }
}

#[tokio::test]
async fn a_wait_beyond_the_bounds_is_an_error_at_once() {
    let server = Responder::start(|_, _| Answer(429, &["retry-after: 61"], String::new())).await;
    let cms = SonoranCms::builder(&server.url).api_key("key").build().unwrap();
    let error = cms.cancel(1, ACCOUNT).await.unwrap_err();
    assert_eq!((error.status(), error.retry_after()), (Some(429), Some(Duration::from_secs(61))));
    assert_eq!(server.lines().len(), 1);

    let server = Responder::start(|_, _| Answer(429, &["retry-after: 0"], String::new())).await;
    let twice = Retry { attempts: 2, ..Retry::default() };
    let cms = SonoranCms::builder(&server.url).api_key("key").retry(twice).build().unwrap();
    assert_eq!(cms.current(1).await.unwrap_err().status(), Some(429));
    assert_eq!(server.lines().len(), 2);
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_a_timeout() {
    let silent = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let cms = SonoranCms::builder(&url).api_key("key").timeout(Duration::from_millis(50)).build().unwrap();
    assert_eq!(cms.current(1).await.unwrap_err(), Error::Timeout { address: url });
}

#[test]
fn a_client_without_a_key_is_refused() {
    let builder = || SonoranCms::builder("https://api.sonorancms.com");
    for refused in [builder(), builder().api_key(" "), builder().api_key("a\nb")] {
        assert!(matches!(refused.build(), Err(Error::Configuration(_))));
    }
}

#[test]
fn debug_shows_no_key() {
    let builder = SonoranCms::builder("https://api.sonorancms.com").api_key("s3cret");
    assert!(format!("{builder:?}").contains("Key(given)"));
    let shown = format!("{:?}", builder.build().unwrap());
    assert!(!shown.contains("s3cret"), "{shown}");
}
