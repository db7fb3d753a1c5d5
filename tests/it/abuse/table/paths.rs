//! Paths that lead nowhere, and ways around those that do.

use super::{
    super::row::{Ask, Row, raw},
    scene::Scene,
};

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    let without = [
        ("//api/v1/ActivitySession", 404),
        ("/api//v1/ActivitySession", 404),
        ("/api/v1/ActivitySession/", 404),
        ("/api/v1/ActivitySession//", 404),
        ("/api/v1/./ActivitySession", 404),
        ("/healthz/../api/v1/ActivitySession", 404),
        ("/healthz/%2e%2e/api/v1/ActivitySession", 404),
        ("/healthz;/api/v1/ActivitySession", 404),
        ("/healthz%00", 404),
        ("/healthz%2f", 404),
        ("/api/v1/ActivitySession%00", 404),
        ("/api/v1/ActivitySession%3f", 404),
        ("/api/v1/ActivitySession;a=b", 404),
        ("/api/v1/ActivitySession.json", 404),
        ("/api%2fv1%2fActivitySession", 404),
        ("/%61pi/v1/ActivitySession", 404),
        ("/V2/community/servers", 404),
        ("/v2/community/../community/servers", 404),
        ("/v2/community/servers/%2e%2e", 404),
        ("/openapi/../../Cargo.toml", 404),
        ("/openapi/%2e%2e%2f%2e%2e%2fCargo.toml", 404),
        ("/openapi/hangup.yaml%00", 404),
        ("/swagger-ui/../../../etc/passwd", 404),
        ("/swagger-ui/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404),
        ("/metrics", 404),
        ("/.git/config", 404),
        ("/.env", 404),
        ("/data/keys/data.key", 404),
        ("/hangup.db", 404),
        ("/%", 404),
        ("/%ff", 404),
        ("/\u{fe}\u{ff}", 404),
        ("/api/v1/ActivitySession?x#y", 401),
        ("/api/v1/ActivitySession#/healthz", 401),
        ("/api/v1/ActivitySession?/../../healthz", 401),
        ("/API/V1/ACTIVITYSESSION", 401),
        ("http://hangup.test/api/v1/ActivitySession", 401),
        ("http://other.test:99/api/v1/ActivitySession", 401),
        ("http://user:password@hangup.test/api/v1/ActivitySession", 401),
        ("ftp://hangup.test/nothing", 404),
    ];
    let rows =
        without.into_iter().map(|(target, status)| Ask::get(target).refused(format!("GET {target}"), status));
    let with_token = [
        ("/api/v1/ActivitySession/SummaryByStatus/nonsense", 400),
        ("/api/v1/ActivitySession/MySummaryByStatus/%00", 400),
        ("/api/v1/ActivitySession/MySummaryByStatus/99999999999999999999", 400),
        ("/api/v1/ActivitySession/SummaryByStatus/..%2fActive", 400),
        ("/api/v1/ActivitySession/Search/x/y", 404),
    ];
    let rows = rows.chain(with_token.into_iter().map(|(target, status)| {
        Ask::get(target).bearer(&scene.admin).refused(format!("GET {target} of the administrator"), status)
    }));
    let long = |count: usize| format!("/{}", "a".repeat(count));
    rows.chain([
        Ask::get(long(60_000)).refused("a path of 60,000 characters", 404),
        Ask::get("/a".repeat(20_000)).refused("a path of 20,000 parts", 404),
        raw("a path of 70,000 characters", format!("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", long(70_000)), 431),
        raw(
            "a path of 200,000 characters",
            format!("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", long(200_000)),
            431,
        ),
        raw(
            "raw bytes that are no ASCII",
            b"GET /\xff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            400,
        ),
        raw("no path", "GET healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
        raw("a query alone", "GET ?a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
        raw("a way back", "GET \\healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
        raw(
            "a target of another scheme",
            "GET http:///healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            400,
        ),
    ])
    .collect()
}
