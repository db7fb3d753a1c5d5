//! Methods that a path does not take.

use super::super::row::{Ask, Row, raw};

pub(super) fn rows() -> Vec<Row> {
    let mut rows: Vec<_> = [
        ("TRACE", "/healthz", 405),
        ("TRACE", "/api/v1/ActivitySession", 405),
        ("TRACE", "/nothing", 404),
        ("OPTIONS", "/api/v1/ActivitySession", 405),
        ("PATCH", "/api/v1/ActivitySession", 405),
        ("PUT", "/signinBody", 405),
        ("GET", "/signinBody", 405),
        ("GET", "/signin2fa", 405),
        ("HEAD", "/signin", 405),
        ("HEAD", "/api/v1/ActivitySession", 401),
        ("DELETE", "/api/v1/UserToken", 405),
        ("DELETE", "/hangup/v1/hanging", 405),
        ("POST", "/healthz", 405),
        ("DELETE", "/", 405),
        ("POST", "/openapi/hangup.yaml", 405),
        ("GET", "/v2/community/sessions", 405),
        ("TRACE", "/v2/community/servers", 405),
        ("GET", "/sessions/start", 405),
        ("PROPFIND", "/api/v1/ActivitySession", 405),
        ("get", "/healthz", 405),
        ("post", "/signinBody", 405),
        ("Get", "/api/v1/ActivitySession", 405),
        ("CONNECT", "/healthz", 405),
    ]
    .into_iter()
    .map(|(method, target, status)| Ask::new(method, target).refused(format!("{method} {target}"), status))
    .collect();
    rows.extend([
        raw(
            "CONNECT elsewhere",
            "CONNECT example.test:443 HTTP/1.1\r\nHost: example.test:443\r\nConnection: close\r\n\r\n",
            404,
        ),
        raw("OPTIONS of all", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
        raw(
            "a method of 1,000 letters",
            format!("{} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "A".repeat(1000)),
            405,
        ),
        raw("HTTP/2 as HTTP/1", "PRI * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
    ]);
    rows
}
