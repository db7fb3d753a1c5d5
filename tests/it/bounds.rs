//! What the server bounds, and how it comes to rest: raw connections, since no client would behave so.

use std::time::Duration;

use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
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
async fn a_body_that_never_ends_is_told_so_and_hung_up_on() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nrequest_timeout_seconds = 1\n").await;
    let (length, chunks) = ("Content-Length: 100", "Transfer-Encoding: chunked");
    // the first version of Sonoran CMS's API says all in plain text
    for (path, framing, begun, content_type) in [
        ("/signinBody", length, "{\"login\":", "application/problem+json"),
        ("/signin", chunks, "5\r\nlogin\r\n", "application/problem+json"),
        ("/sessions/start", length, "{", "text/plain"),
    ] {
        let mut stream = connect(&server).await;
        let head = format!("POST {path} HTTP/1.1\r\nHost: x\r\n{framing}\r\n\r\n{begun}");
        stream.write_all(head.as_bytes()).await.unwrap();
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{path}: {answer}");
        assert!(answer.contains(content_type) && answer.contains("connection: close"), "{path}: {answer}");
        assert!(answer.contains("the body did not arrive in time"), "{path}: {answer}");
    }
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
async fn a_client_that_takes_nothing_of_its_answers_is_hung_up_on() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_connections = 2\nwrite_timeout_seconds = 1\n").await;
    let address = server.url.trim_start_matches("http://").parse().unwrap();
    let mut stalled = Vec::new();
    for _ in 0..2 {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2048).unwrap();
        let stream = socket.connect(address).await.unwrap();
        let requests = "GET /openapi/privilege-secure.yaml HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100);
        // as many as go out at once: nobody reads on the other side in the end
        let _ = timeout(Duration::from_secs(1), stream.writable()).await;
        let _ = stream.try_write(requests.as_bytes());
        stalled.push(stream);
    }
    let again = async || reqwest::get(format!("{}/healthz", server.url)).await.ok();
    until("others to be served", again).await;
}

#[tokio::test]
async fn an_http2_connection_without_requests_is_closed_though_its_client_answers_pings() {
    let home = TempDir::new().unwrap();
    let settings = "[limits]\nidle_timeout_seconds = 2\nheader_read_timeout_seconds = 1\n";
    let server = served(&home, settings).await;
    let mut stream = connect(&server).await;
    // GET /healthz with its headers from the static table, but for the path
    let headers = [b"\x82\x86\x04\x08/healthz".as_slice(), b"\x01\x01x"].concat();
    let opening =
        [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".as_slice(), &frame(4, 0, 0, &[]), &frame(1, 0x5, 1, &headers)];
    stream.write_all(&opening.concat()).await.unwrap();
    let (mut bytes, mut kinds) = (Vec::new(), Vec::new());
    let closed = timeout(LONG, async {
        let mut chunk = [0; 4096];
        loop {
            match stream.read(&mut chunk).await {
                Ok(0) | Err(_) => break,
                Ok(count) => bytes.extend_from_slice(&chunk[..count]),
            }
            while let Some((kind, flags, payload)) = taken(&mut bytes) {
                kinds.push(kind);
                if kind == 6 && flags == 0 {
                    // the other side may have closed meanwhile
                    let _ = stream.write_all(&frame(6, 1, 0, &payload)).await;
                }
            }
        }
    });
    closed.await.expect("the server closes within half a minute");
    assert!(kinds.contains(&1), "the request was answered before: {kinds:?}");
}

/// A frame of HTTP/2 (RFC 9113, section 4.1).
fn frame(kind: u8, flags: u8, stream: u8, payload: &[u8]) -> Vec<u8> {
    let length = u8::try_from(payload.len()).unwrap();
    [&[0, 0, length, kind, flags, 0, 0, 0, stream], payload].concat()
}

/// The first frame's kind, flags and payload, where all of it is there.
fn taken(bytes: &mut Vec<u8>) -> Option<(u8, u8, Vec<u8>)> {
    let head = bytes.get(..9)?;
    let end = 9 + usize::from(head[0]) * 65536 + usize::from(head[1]) * 256 + usize::from(head[2]);
    let (kind, flags) = (head[3], head[4]);
    let payload = bytes.get(9..end)?.to_vec();
    bytes.drain(..end);
    Some((kind, flags, payload))
}

#[tokio::test]
async fn an_old_connection_is_told_that_its_answer_is_the_last() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_connection_age_seconds = 1\n").await;
    let mut stream = connect(&server).await;
    let last = async || {
        let request = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
        stream.write_all(request).await.unwrap();
        let mut answer = [0; 4096];
        let count = stream.read(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer[..count]).to_lowercase();
        assert!(answer.starts_with("http/1.1 200"), "{answer}");
        answer.contains("connection: close").then_some(())
    };
    until("the last answer", last).await;
    assert_eq!(rest(stream).await, "");
}

#[tokio::test]
async fn an_address_holds_no_more_connections_than_it_may() {
    let home = TempDir::new().unwrap();
    // this machine may hold eight times as many
    let server =
        served(&home, "[limits]\nmax_connections_per_address = 1\nheader_read_timeout_seconds = 60\n").await;
    let mut held = Vec::new();
    let all_places = async || {
        while held.len() < 8 {
            let mut stream = connect(&server).await;
            stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
            // none where a connection from before is not gone yet
            stream.read(&mut [0; 4096]).await.ok().filter(|count| *count > 0)?;
            held.push(stream);
        }
        Some(())
    };
    until("eight connections", all_places).await;
    let mut one_more = connect(&server).await;
    let _ = one_more.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert_eq!(rest(one_more).await, "");
    drop(held);
    let again = async || reqwest::get(format!("{}/healthz", server.url)).await.ok();
    until("a place to be free again", again).await;
}

#[tokio::test]
async fn one_request_more_than_are_answered_at_once_is_told_to_come_again() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_requests_in_flight = 1\n").await;
    let mut slow = connect(&server).await;
    let head = "POST /signinBody HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{";
    slow.write_all(head.as_bytes()).await.unwrap();
    let get = async |path: &str| reqwest::get(format!("{}{path}", server.url)).await.unwrap();
    let refused = async || Some(get("/").await).filter(|answer| answer.status() == 503);
    let refused = until("the place to be taken", refused).await;
    assert_eq!(refused.headers()["retry-after"], "1");
    assert_eq!(refused.headers()["content-type"], "application/problem+json");
    assert_eq!(get("/healthz").await.status(), 200, "a busy server lives");
    slow.write_all(b"}").await.unwrap();
    assert!(rest(slow).await.starts_with("HTTP/1.1 400"));
    let free = async || Some(get("/").await).filter(|answer| answer.status() == 200);
    until("the place to be free again", free).await;
}

#[tokio::test]
async fn a_body_that_says_it_is_too_large_is_not_waited_for() {
    let home = TempDir::new().unwrap();
    let server = served(&home, "[limits]\nmax_body_bytes = 1000\nrequest_timeout_seconds = 60\n").await;
    for path in ["/signinBody", "/WebAppApi/api/v1/AppUserToken"] {
        let mut stream = connect(&server).await;
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\nConnection: close\r\n\r\n{{");
        stream.write_all(head.as_bytes()).await.unwrap();
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 413"), "{path}: {answer}");
        assert!(answer.contains("traceId"), "{path}: {answer}");
    }
}

#[tokio::test]
async fn json_that_is_nested_without_end_is_refused() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let key = server.env()["HANGUP_CMS_KEY"].clone();
    let http = reqwest::Client::new();
    for (path, member) in [("/signinBody", "login"), ("/v2/community/sessions", "serverId")] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("{{\"{member}\":{}1{}}}", open.repeat(10_000), close.repeat(10_000));
            let answer = http.post(format!("{}{path}", server.url)).bearer_auth(&key).body(deep);
            assert_eq!(answer.send().await.unwrap().status(), 400, "{path} {open}");
        }
    }
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
