//! The README's receiver, as printed there: it takes what the server sends, and nothing else.

use std::{
    process::{Child, Command, Stdio},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hangup::{
    auth::webhook::signature,
    domain::{Clock as _, State, SystemClock},
};
use serde_json::json;
use tempfile::TempDir;

use super::{KEY, activity, asked_for, put, webhook};
use crate::support::{
    Setup, TestServer, sealer,
    served::{free_port, until},
};

/// The README's receiver, running.
struct Example {
    url: String,
    child: Child,
    _folder: TempDir,
}

impl Example {
    async fn start() -> Self {
        let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
        let (_, rest) = readme.split_once("## Webhooks").expect("the README tells of webhooks");
        let (_, rest) = rest.split_once("```python\n").expect("and has a receiver in Python");
        let (program, _) = rest.split_once("```").unwrap();
        assert!(program.lines().count() <= 22, "about twenty lines");
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("receiver.py");
        std::fs::write(&file, program).unwrap();
        let port = free_port();
        let child = Command::new("python3")
            .arg(file)
            .arg(port.to_string())
            .env("WEBHOOK_SECRET", format!("whsec_{}", STANDARD.encode(KEY)))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("python3 is there");
        let url = format!("http://127.0.0.1:{port}");
        let example = Self { url, child, _folder: folder };
        until("the receiver to listen", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok().map(drop)
        })
        .await;
        example
    }

    /// The status that it answers to a body with this signature.
    async fn answer(&self, id: &str, timestamp: &str, signature: &str, body: &'static str) -> u16 {
        let request = reqwest::Client::new()
            .post(&self.url)
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .body(body);
        request.send().await.unwrap().status().as_u16()
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        // fails where it has ended already
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readmes_receiver_takes_what_the_server_sends() {
    let example = Example::start().await;
    let server =
        TestServer::start_with(Setup { clock: Arc::new(SystemClock), worker: true, ..Setup::default() })
            .await;
    let store = &server.app.core.store;
    let hook = webhook(1, "example", &example.url, &sealer(server.demo));
    let directory = store.directory().await.unwrap();
    put(&**store, activity(&directory, 1, "watched", &[&hook], &[])).await;
    let id = asked_for(&server, "watched", json!({})).await;
    until("the session to be active", async || {
        let session = store.session(id).await.unwrap().unwrap();
        (session.state == State::Active).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readmes_receiver_refuses_what_is_not_signed_for_it_or_is_old() {
    let example = Example::start().await;
    let now = SystemClock.now().timestamp();
    let body = r#"{"type": "session.ending"}"#;
    let at = |seconds: i64| (seconds.to_string(), signature(KEY, "msg_1", seconds, body.as_bytes()));
    let (time, right) = at(now);
    assert_eq!(example.answer("msg_1", &time, &right, body).await, 204);
    let two = format!("v1,c29tZWJvZHkgZWxzZQ== {right}");
    assert_eq!(example.answer("msg_1", &time, &two, body).await, 204, "of several one must be right");

    let other_key = signature(b"another key of twenty-four bytes", "msg_1", now, body.as_bytes());
    assert_eq!(example.answer("msg_1", &time, &other_key, body).await, 401, "another key");
    assert_eq!(example.answer("msg_2", &time, &right, body).await, 401, "another id");
    assert_eq!(example.answer("msg_1", &time, &right, "{}").await, 401, "another body");
    assert_eq!(example.answer("msg_1", &time, "v1,", body).await, 401, "no signature");
    assert_eq!(example.answer("msg_1", "soon", &right, body).await, 401, "no time");
    let (time, old) = at(now - 600);
    assert_eq!(example.answer("msg_1", &time, &old, body).await, 401, "what somebody sends again");
}
