//! Makes a problem description of every failure.
//!
//! The contracts say that each failure carries one. The vendors' servers, and proxies before them, also answer with
//! HTML or without a body, of which the generated clients would keep not even the status.

use reqwest::{
    Response, StatusCode,
    header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, TRANSFER_ENCODING},
};

use crate::contract::ProblemDetails;

/// How much of a failure's body is read.
const MAX_BODY_BYTES: usize = 64 * 1024;

/// How much of a body that is no problem description is shown.
const MAX_DETAIL_CHARS: usize = 300;

/// Gives the response itself where it is no failure, else one with the same status and headers whose body is a
/// [`ProblemDetails`], which is among its extensions too.
pub(super) async fn made_readable(mut response: Response) -> reqwest::Result<Response> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return Ok(response);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        let room = MAX_BODY_BYTES - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() >= room {
            break;
        }
    }
    let problem = serde_json::from_slice(&body).unwrap_or_else(|_| {
        if is_html(response.headers(), &body) { not_of_the_server(status) } else { described(status, &body) }
    });
    let text =
        serde_json::to_vec(&problem).expect("a problem has text keys, so that it can be written as JSON");
    let mut readable = http::Response::new(text);
    *readable.status_mut() = status;
    *readable.headers_mut() = std::mem::take(response.headers_mut());
    for header in [CONTENT_LENGTH, CONTENT_ENCODING, TRANSFER_ENCODING] {
        readable.headers_mut().remove(header);
    }
    readable.extensions_mut().insert::<ProblemDetails>(problem);
    Ok(readable.into())
}

/// Whether it is a page, as proxies answer; the APIs have none.
fn is_html(headers: &HeaderMap, body: &[u8]) -> bool {
    let is_named = headers.get(CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.get(..9).is_some_and(|kind| kind.eq_ignore_ascii_case(b"text/html"))
    });
    is_named || body.trim_ascii_start().starts_with(b"<")
}

fn not_of_the_server(status: StatusCode) -> ProblemDetails {
    described(status, b"something in front of the server answered, such as a proxy")
}

fn described(status: StatusCode, body: &[u8]) -> ProblemDetails {
    let text = String::from_utf8_lossy(body);
    let detail: String =
        text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MAX_DETAIL_CHARS).collect();
    ProblemDetails {
        title: Some(status.canonical_reason().unwrap_or("Failure").to_owned()),
        status: Some(i32::from(status.as_u16())),
        detail: Some(detail).filter(|text| !text.is_empty()),
        ..ProblemDetails::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_without_a_body_is_described_by_its_status() {
        assert_eq!(described(StatusCode::INTERNAL_SERVER_ERROR, b"").to_string(), "Internal Server Error");
    }

    #[test]
    fn a_failure_with_another_body_shows_its_text_in_one_line() {
        let problem = described(StatusCode::BAD_GATEWAY, b"upstream\n  is away\n");
        assert_eq!(problem.to_string(), "Bad Gateway: upstream is away");
    }

    #[tokio::test]
    async fn a_page_is_not_shown_and_not_taken_for_the_servers_word() {
        for (kind, body) in [
            ("text/html; charset=utf-8", "503 Service Unavailable"),
            ("Text/HTML", ""),
            ("text/plain", "\n<html><body>No server is available</body></html>"),
        ] {
            let answer = http::Response::builder().status(503).header(CONTENT_TYPE, kind).body(body).unwrap();
            let readable = made_readable(answer.into()).await.unwrap();
            assert_eq!(readable.status(), 503);
            let problem = readable.extensions().get::<ProblemDetails>().unwrap();
            assert_eq!(
                problem.to_string(),
                "Service Unavailable: something in front of the server answered, such as a proxy"
            );
        }
    }
}
