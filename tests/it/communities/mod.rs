//! Sonoran CMS: what the rules of communities come to, over HTTP.

mod applying;
mod legacy;
mod servers;
mod sessions;
mod starts;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{TestServer, http::Answer};

const SERVERS: &str = "/v2/community/servers";
const SESSIONS: &str = "/v2/community/sessions";

/// A call by the demo's API key, and its answer.
async fn call(server: &TestServer, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let mut request = server.request(method, path).bearer_auth(server.demo.value("HANGUP_CMS_KEY"));
    if let Some(body) = body {
        request = request.json(&body);
    }
    let answer = Answer::to(request).await;
    let json = if answer.body.is_empty() { Value::Null } else { answer.json() };
    (answer.status, json)
}

/// Who starts and ends what, on server 1.
fn command(server: &TestServer) -> Value {
    json!({"serverId": 1, "accId": server.member()})
}
