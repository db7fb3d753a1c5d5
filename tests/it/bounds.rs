//! What the server bounds, and how it comes to rest: raw connections, since no client would behave so.

use std::time::Duration;

use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use crate::support::served::{Served, until};

const LONG: Duration = Duration::from_secs(30);

/// A demo with these settings.
async fn served(home: &TempDir, settings: &str) -> Served {
    drop(Served::demo(home.path()).await);
    std::fs::write(home.path().join("data/hangup.toml"), settings).unwrap();
    Served::demo(home.path()).await
}

async fn connect(server: &Served) -> TcpStream {
    TcpStream::connect(server.url.trim_start_matches("http://")).await.unwrap()
}

/// All that comes until the other side closes; nothing where it resets the connection.
async fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // a reset is an end as well
    let _ =
        timeout(LONG, stream.read_to_end(&mut bytes)).await.expect("the server closes within half a minute");
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_head_beyond_its_bound_is_refused() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_header_bytes = 8192\n").await;
    let mut stream = connect(&server).await;
    let head = format!("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: {}\r\n\r\n", "x".repeat(100_000));
    // the server may close before all is sent
    let _ = stream.write_all(head.as_bytes()).await;
    let answer = rest(stream).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    assert!(reqwest::get(format!("{}/healthz", server.url)).await.unwrap().status().is_success());
}

#[tokio::test]
async fn a_client_that_sends_nothing_or_half_a_head_is_hung_up_on() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nheader_read_timeout_seconds = 1\n").await;
    for head in ["", "GET /healthz HTTP/1.1\r\nHost:"] {
        let mut stream = connect(&server).await;
        stream.write_all(head.as_bytes()).await.unwrap();
        let answer = rest(stream).await;
        assert!(!answer.starts_with("HTTP/1.1 200"), "{head:?}: {answer}");
    }
}

#[tokio::test]
async fn a_request_whose_body_never_ends_is_answered_in_time() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nrequest_timeout_seconds = 1\n").await;
    let mut stream = connect(&server).await;
    let head =
        "POST /signinBody HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"login\":";
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = rest(stream).await;
    assert!(answer.starts_with("HTTP/1.1 503") || answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("application/problem+json") && answer.contains("traceId"), "{answer}");
}

#[tokio::test]
async fn connections_beyond_their_bound_do_not_keep_the_server_from_those_it_has() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_connections = 8\n").await;
    let mut held = connect(&server).await;
    let request = b"GET /healthz HTTP/1.1\r\nHost: x\r\n";
    // who has been answered has a place; who has only connected may still be waiting for theirs
    held.write_all(&[request.as_slice(), b"\r\n"].concat()).await.unwrap();
    assert!(held.read(&mut [0; 4096]).await.unwrap() > 0);
    held.write_all(request).await.unwrap();
    let mut others = Vec::new();
    for _ in 0..32 {
        others.push(connect(&server).await);
    }
    held.write_all(b"Connection: close\r\n\r\n").await.unwrap();
    assert!(rest(held).await.contains("HTTP/1.1 200"));
    drop(others);
    let again = async || reqwest::get(format!("{}/healthz", server.url)).await.ok();
    until("a place to be free again", again).await;
}

#[tokio::test]
async fn a_server_that_stops_answers_what_it_has_accepted() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let key = server.env()["HANGUP_CMS_KEY"].clone();
    let body = "{\"serverId\":1,\"accId\":\"00000000-0000-0000-0000-000000000000\"}";
    let mut stream = connect(&server).await;
    let head = format!(
        "POST /v2/community/sessions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let (first, second) = body.split_at(10);
    stream.write_all(format!("{head}{first}").as_bytes()).await.unwrap();
    // an answer on another connection shows that the server is past reading this one's head
    reqwest::get(format!("{}/readyz", server.url)).await.unwrap();

    server.tell_to_stop();
    let address = server.url.trim_start_matches("http://");
    until("the server to take no more", async || TcpStream::connect(address).await.err()).await;
    stream.write_all(second.as_bytes()).await.unwrap();
    assert!(rest(stream).await.starts_with("HTTP/1.1 201"));
    assert!(server.ended().await.success());

    let again = Served::demo(home.path()).await;
    let current = reqwest::Client::new()
        .get(format!("{}/v2/community/sessions/current?serverId=1", again.url))
        .bearer_auth(key)
        .send();
    assert_eq!(current.await.unwrap().status(), 200, "what was answered last is kept");
}
