//! Whole requests, as text: a line with method and target, lines with headers, an empty one, and the body. In headers
//! and body, `{user}`, `{admin}`, `{app}`, `{half}` and `{key}` stand for proofs that are good. What an id, a query or
//! a header may be is read on the way.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Method, Request, Uri},
};

use super::world::WORLD;

/// Nobody acts without a proof, and no request is answered by an error of the server.
pub(super) fn read(input: &[u8]) {
    let Some((request, is_proven)) = request(input) else { return };
    let answer = WORLD.ask(request);
    assert!(is_proven || answer.operation.is_none() || !answer.status.is_success(), "{}", answer.status);
}

/// The request, and whether it has a proof; none where it is no HTTP.
fn request(input: &[u8]) -> Option<(Request<Body>, bool)> {
    let mut is_proven = false;
    let mut filled = |text: &[u8]| {
        let mut text = text.to_vec();
        for (name, proof) in &WORLD.proofs {
            while let Some(at) = text.windows(name.len()).position(|part| part == name.as_bytes()) {
                text.splice(at..at + name.len(), proof.bytes());
                is_proven = true;
            }
        }
        text
    };
    let (line, mut rest) = at_line_end(input);
    let mut words = line.splitn(2, |byte| *byte == b' ');
    let method = Method::from_bytes(words.next()?).ok()?;
    let target = Uri::try_from(words.next()?).ok()?;
    let mut request = Request::builder().method(method).uri(target);
    loop {
        let (line, after) = at_line_end(rest);
        rest = after;
        if line.is_empty() {
            break;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(&filled(line[colon + 1..].trim_ascii())).ok()?;
        request = request.header(name, value);
    }
    let request = request.body(Body::from(filled(rest))).ok()?;
    Some((request, is_proven))
}

fn at_line_end(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| *byte == b'\n').unwrap_or(text.len());
    (&text[..end], text.get(end + 1..).unwrap_or_default())
}
