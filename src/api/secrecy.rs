//! Answers with a secret in them: nobody on the way, and no browser, keeps them.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};

/// An answer that is kept nowhere, whatever has become of the request.
pub(super) fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
