//! Bodies whose end is in doubt, and bodies that are too large: how they come, not what is in them.

use super::{
    super::{
        row::{Ask, Row, raw},
        world::COMMUNITY_KEY,
    },
    scene::Scene,
};

/// One byte more than the server takes.
const TOO_LARGE: usize = 64 * 1024 + 1;

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    [too_large(scene), cut(), in_doubt()].concat()
}

fn too_large(scene: &Scene) -> Vec<Row> {
    let large = vec![b' '; TOO_LARGE];
    let chunk = [b' '; 1024];
    let many = [chunk.as_slice(); 65];
    let row = |target: &str, token: Option<&str>| {
        let with_token = |ask: Ask| token.into_iter().fold(ask, Ask::bearer);
        [
            with_token(Ask::post(target)).body(large.clone()).refused(format!("{target}: too large"), 413),
            with_token(Ask::post(target))
                .chunks(&many)
                .refused(format!("{target}: too large in chunks"), 413),
            with_token(Ask::post(target))
                .header("Content-Length", "18446744073709551613")
                .bytes(b"{")
                .refused(format!("{target}: said to be as large as can be"), 413),
        ]
    };
    [
        row("/signinBody", None),
        row("/signin", None),
        row("/signin2fa", Some(&scene.first_step)),
        row("/api/v1/ActivitySession", Some(&scene.user)),
        row("/v2/community/sessions", Some(COMMUNITY_KEY)),
        row("/sessions/start", None),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn cut() -> Vec<Row> {
    vec![
        Ask::post("/signinBody").cut("{\"login\":", 100).refused("a sign-in that is cut off", 400),
        Ask::post("/v2/community/sessions")
            .bearer(COMMUNITY_KEY)
            .cut("{\"serverId\":", 100)
            .refused("a start that is cut off", 400),
        Ask::post("/signinBody").cut_chunk("5\r\n{\"lo").refused("a chunk that is cut off", 400),
    ]
}

/// What two servers, one behind the other, might read as two requests or as one. There is one answer, and it is the
/// last of its connection.
fn in_doubt() -> Vec<Row> {
    let head = "POST /signinBody HTTP/1.1\r\nHost: x\r\n";
    let smuggled = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let row = |name: &str, headers: &str, body: &str, status| {
        raw(name, format!("{head}{headers}\r\n{body}"), status)
    };
    vec![
        row("two lengths", "Content-Length: 2\r\nContent-Length: 4\r\n", "{}{}", 400),
        row("two lengths in one", "Content-Length: 2, 4\r\n", "{}{}", 400),
        row("a length of letters", "Content-Length: two\r\n", "{}", 400),
        row("a length below nothing", "Content-Length: -2\r\n", "{}", 400),
        row("a length with a sign", "Content-Length: +2\r\n", "{}", 400),
        row("a length in hex", "Content-Length: 0x2\r\n", "{}", 400),
        row("a length beyond all", "Content-Length: 99999999999999999999999\r\n", "{}", 400),
        row("a length that is nearly beyond all", "Content-Length: 18446744073709551614\r\n", "{}", 431),
        row("another coding", "Transfer-Encoding: gzip\r\n", "{}", 400),
        row("a coding after chunks", "Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n", 400),
        row("a coding that is none", "Transfer-Encoding: chunkedx\r\n", "0\r\n\r\n", 400),
        row("space before a colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n", 400),
        row("a header on two lines", "X: a\r\n Content-Length: 2\r\n", "{}", 400),
        row(
            "a length and chunks",
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
            &format!("0\r\n\r\n{smuggled}"),
            400,
        ),
        row(
            "chunks and a length",
            "Transfer-Encoding: chunked\r\nContent-Length: 50\r\n",
            &format!("0\r\n\r\n{smuggled}"),
            400,
        ),
        row(
            "a chunk of no size",
            "Connection: close\r\nTransfer-Encoding: chunked\r\n",
            "x\r\n{}\r\n0\r\n\r\n",
            400,
        ),
        row(
            "a chunk beyond all",
            "Connection: close\r\nTransfer-Encoding: chunked\r\n",
            "fffffffffffffffff\r\n{}\r\n0\r\n\r\n",
            400,
        ),
        raw(
            "chunks of HTTP/1.0",
            "POST /signinBody HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400,
        ),
    ]
}
