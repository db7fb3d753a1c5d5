//! What a session says of itself.

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::domain::FixedClock;
use reqwest::Method;
use serde_json::{Value, json};

use super::{SESSIONS, call, command};
use crate::{
    fixtures::noon,
    support::{Setup, TestServer},
};

/// The account of the vendor's printed samples, another member of the demo's community.
const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

#[tokio::test]
async fn a_session_counts_its_seconds_and_who_took_part() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    call(&server, Method::POST, SESSIONS, Some(command(&server))).await;
    clock.advance(TimeDelta::seconds(90));
    let (_, current) = call(&server, Method::GET, &format!("{SESSIONS}/current?serverId=1"), None).await;
    assert_eq!(current["data"]["stats"], json!({"seconds": 90, "participants": [server.member()]}));
    clock.advance(TimeDelta::milliseconds(10_999));
    let by_another = json!({"serverId": 1, "accId": NOBODY});
    let (status, stopped) = call(&server, Method::PATCH, SESSIONS, Some(by_another)).await;
    let data = &stopped["data"];
    assert_eq!((status, &data["endedBy"], &data["cancelledBy"]), (200, &json!(NOBODY), &Value::Null));
    assert_eq!(data["stats"], json!({"seconds": 100, "participants": [server.member(), NOBODY]}));
    assert_eq!(data["sysStatus"], true);
}
