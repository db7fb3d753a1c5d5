//! Heads that are refused whatever they ask for: they say two things, of which somebody in front may have gone by the
//! other, or want what this server does not do.
//!
//! What is no HTTP at all is refused below this, and so are lengths that contradict each other; where a length stands
//! beside chunks, the chunks count and the connection ends.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, Version, header, uri::Authority},
    response::{IntoResponse as _, Response},
};

use crate::api::Problem;

/// The refusal of such a head; `None` where it may be answered.
///
/// Source: RFC 9112, section 3.2, for the host; RFC 9110, section 10.1.1, for expectations.
pub(super) fn refusal(request: &Request) -> Option<Response> {
    let headers = request.headers();
    if !says_one_host(headers, request.version()) {
        return Some(refused(StatusCode::BAD_REQUEST, "a request names its host once; send one Host header"));
    }
    let mut expectations = headers.get_all(header::EXPECT).iter();
    let is_known = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"100-continue");
    (!expectations.all(is_known)).then(|| {
        refused(
            StatusCode::EXPECTATION_FAILED,
            "this server knows no expectation but 100-continue; leave it out",
        )
    })
}

/// Of HTTP/2 and HTTP/1.0 there may be none.
fn says_one_host(headers: &HeaderMap, version: Version) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (None, _) => version != Version::HTTP_11,
        (Some(host), None) => is_host(host.as_bytes()),
        (Some(_), Some(_)) => false,
    }
}

/// A name or an address, maybe with a port; or nothing, as of who has no name for the server.
fn is_host(host: &[u8]) -> bool {
    if host.is_empty() {
        return true;
    }
    let Ok(authority) = Authority::try_from(host) else { return false };
    // what is before the host, such as a user, makes it begin later
    let after = authority.as_str().strip_prefix(authority.host());
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    after.is_some_and(|after| after.is_empty() || after.strip_prefix(':').is_some_and(is_port))
}

fn refused(status: StatusCode, detail: &str) -> Response {
    let mut problem = Problem::new(status, detail);
    // no family has worded it: both members that clients read
    problem.details.message.clone_from(&problem.details.detail);
    problem.into_response()
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_host_is_a_name_or_an_address_with_a_port_or_without() {
        for host in ["", "localhost", "hangup.test:6500", "127.0.0.1:80", "[::1]:6500", "[::1]", "a:"] {
            assert!(is_host(host.as_bytes()), "{host}");
        }
        for host in ["a, b", "a/b", "user@a", "a b", "a:port", "a:1:2", "http://a", "a?b", "\u{fe}"] {
            assert!(!is_host(host.as_bytes()), "{host}");
        }
    }
}
