//! Heads: what is no HTTP, what is too much of it, and what says two things.

use super::{
    super::row::{Ask, Row, raw},
    scene::Scene,
};

const LIST: &str = "/api/v1/ActivitySession";

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    [lines(), hosts(), headers(scene)].concat()
}

fn lines() -> Vec<Row> {
    let row = |name: &str, bytes: &[u8]| raw(name, bytes, 400);
    vec![
        row("a line of HTTP/0.9", b"GET /healthz\r\n\r\n"),
        row("a line without a path", b"GET HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a line of words", b"hello server how are you\r\n\r\n"),
        row("a version that is none", b"GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n"),
        row("a version in lower case", b"GET /healthz http/1.1\r\nHost: x\r\n\r\n"),
        row("two spaces", b"GET /a  HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a space in the path", b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a NUL in the path", b"GET /a\0 HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a line feed in the path", b"GET /a\nb HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("no method", b" /healthz HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a method with a NUL", b"G\0T /healthz HTTP/1.1\r\nHost: x\r\n\r\n"),
        row("a header without a colon", b"GET /healthz HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n"),
        row("a header without a name", b"GET /healthz HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n"),
        row("a header with a NUL", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n"),
        row("a carriage return alone", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n"),
        row("a first line that goes on", b"GET /healthz HTTP/1.1\r\n Host: x\r\n\r\n"),
        row("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"),
    ]
}

fn hosts() -> Vec<Row> {
    let row = |name: &str, headers: &str| {
        raw(name, format!("GET /healthz HTTP/1.1\r\nConnection: close\r\n{headers}\r\n"), 400)
    };
    vec![
        row("no host", ""),
        row("two hosts", "Host: a\r\nHost: b\r\n"),
        row("the same host twice", "Host: a\r\nHost: a\r\n"),
        row("two hosts in one", "Host: a, b\r\n"),
        row("a host with a path", "Host: a/b\r\n"),
        row("a host with a name before it", "Host: user@a\r\n"),
        row("a host with a space", "Host: a b\r\n"),
        row("a host whose port is none", "Host: a:port\r\n"),
    ]
}

fn headers(scene: &Scene) -> Vec<Row> {
    let many = (0..2000).fold(Ask::get("/healthz"), |ask, n| ask.header(&format!("X-{n}"), "a"));
    let few = (0..101).fold(Ask::get("/healthz"), |ask, n| ask.header(&format!("X-{n}"), "a"));
    let bare = |ask: Ask, name: &str, status| raw(name, ask.refused(name, status).bytes, status);
    vec![
        bare(Ask::get("/healthz").header("X", "a".repeat(200_000)), "a header of 200 kB", 431),
        bare(Ask::get("/healthz").header("Cookie", "a=b; ".repeat(30_000)), "a cookie of 150 kB", 431),
        bare(Ask::get("/healthz").header(&"X".repeat(100_000), "a"), "a name of 100 kB", 431),
        bare(many, "2,000 headers", 431),
        bare(few, "more headers than a hundred", 431),
        Ask::get(LIST).bearer(&scene.user).header("Expect", "a-miracle").refused("an expectation", 417),
        Ask::post("/signinBody")
            .header("Expect", "100-continue, a-miracle")
            .body("{}")
            .refused("two expectations", 417),
        Ask::get(LIST).header("X-Original-URL", "/healthz").refused("another path in a header", 401),
        Ask::post("/healthz")
            .header("X-HTTP-Method-Override", "GET")
            .refused("another method in a header", 405),
        Ask::get(LIST).header("X-Forwarded-For", "127.0.0.1").refused("another address in a header", 401),
        Ask::get(LIST).header("Cookie", format!("token={}", scene.user)).refused("a token in a cookie", 401),
        Ask::get(LIST).header("X-Authorization", &scene.user).refused("a token in a header of its own", 401),
        Ask::get(LIST)
            .header("Proxy-Authorization", format!("Bearer {}", scene.user))
            .refused("a token for a proxy", 401),
        Ask::get("/nothing").header("Range", "bytes=0-0,1-1,2-2").refused("a range of nothing", 404),
        Ask::get("/nothing").header("Accept", "text/html").refused("HTML of nothing", 404),
        Ask::get("/nothing").header("Upgrade", "websocket").refused("a socket of nothing", 404),
    ]
}
