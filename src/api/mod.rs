//! The API families: each a skin over [`crate::domain`] with its contract, wire types, routes, errors and sign-in.
//!
//! Families never import each other; what both need of HTTP is here.

pub mod hangup;
mod json;
mod operation;
pub mod privilege_secure;
mod problem;
mod responses;
mod routes;
mod secrecy;
mod signed_in;
pub mod sonoran_cms;
mod status;
mod timestamp;

use std::{ops::Deref, sync::Arc};

use axum::{
    body::HttpBody as _,
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::StatusCode,
};
use bytes::Bytes;
use tokio::time::{Instant, timeout_at};

pub use self::operation::Asked;
pub(crate) use self::{
    json::json_of,
    problem::{Worded, explain},
};
pub use self::{
    problem::{Problem, fill_in},
    sonoran_cms::RateLimits,
};
use crate::{auth::authenticator::Authenticator, domain::Core};

/// What handlers work with; one count to clone, since every request does so several times.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// The use cases' context.
    pub core: Core,
    /// Who calls.
    pub authenticator: Authenticator,
    /// How often a community's credential may call; `None` for as often as it likes.
    pub rate_limits: Option<RateLimits>,
}

impl App {
    /// An application of these parts.
    #[must_use]
    pub fn new(core: Core, authenticator: Authenticator, rate_limits: Option<RateLimits>) -> Self {
        Self(Arc::new(Parts { core, authenticator, rate_limits }))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The documents that the handlers' annotations make, each by the stem of its contract's file name.
#[must_use]
pub fn documents() -> Vec<(&'static str, utoipa::openapi::OpenApi)> {
    vec![
        ("privilege-secure", privilege_secure::document()),
        ("sonoran-cms", sonoran_cms::document()),
        ("hangup", hangup::document()),
    ]
}

/// What a body may be, as an extension of requests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyBounds {
    /// The longest that the server takes, in bytes.
    pub(crate) most: usize,
    /// By when all of it must be there.
    pub(crate) until: Instant,
}

const TOO_LARGE: (StatusCode, &str) =
    (StatusCode::PAYLOAD_TOO_LARGE, "the body is larger than this server takes; send less");

const TOO_SLOW: (StatusCode, &str) =
    (StatusCode::REQUEST_TIMEOUT, "the body did not arrive in time; send it again");

/// The whole body, or why there is none: too large, too slow, or cut off. One whose length is told and too large is not
/// waited for.
pub(crate) async fn read_body(mut request: Request) -> Result<Bytes, (StatusCode, &'static str)> {
    let told = request.body().size_hint().lower();
    let bounds: Option<BodyBounds> = request.extensions().get().copied();
    if let Some(BodyBounds { most, .. }) = bounds {
        if told > u64::try_from(most).unwrap_or(u64::MAX) {
            return Err(TOO_LARGE);
        }
        DefaultBodyLimit::max(most).apply(&mut request);
    }
    let reading = Bytes::from_request(request, &());
    let read = match bounds {
        Some(BodyBounds { until, .. }) => timeout_at(until, reading).await.map_err(|_| TOO_SLOW)?,
        None => reading.await,
    };
    read.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            TOO_LARGE
        } else {
            (StatusCode::BAD_REQUEST, "the body did not arrive whole; send it again")
        }
    })
}

/// Where a value in a body is wrong, and how: the path of its member and serde's words.
pub(crate) fn at_member<E: std::fmt::Display>(error: &serde_path_to_error::Error<E>) -> (String, String) {
    (error.path().to_string(), error.inner().to_string())
}

/// The token of `Authorization: Bearer …`; the scheme in any case. None where the header is there twice: a proxy in
/// front may have gone by the other.
pub(crate) fn bearer(headers: &axum::http::HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(axum::http::header::AUTHORIZATION).iter();
    let (value, None) = (values.next()?, values.next()) else { return None };
    let (scheme, token) = value.to_str().ok()?.trim().split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
