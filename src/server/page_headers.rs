//! What browsers are told about pages: where scripts may come from, that nobody frames them, and to come by HTTPS
//! alone.

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use tower::util::MapResponseLayer;

use super::config::Config;

/// Scripts, calls and pictures of this server alone; Swagger UI sets styles from its scripts and draws from `data:`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// The pages with these headers.
pub(super) fn with_headers(pages: Router, config: &Config) -> Router {
    let transport = transport(config).map(HeaderValue::from_static);
    pages.route_layer(MapResponseLayer::new(move |mut response: Response| {
        let headers = response.headers_mut();
        headers.extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
        if let Some(value) = &transport {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, value.clone());
        }
        response
    }))
}

/// How long a browser comes by HTTPS alone (HSTS, RFC 6797), where it can.
fn transport(config: &Config) -> Option<&'static str> {
    match &config.tls {
        // it counts for every port of localhost: who tries things out must not lose others for a year
        tls if tls.self_signed => Some("max-age=300"),
        tls if tls.is_on() || config.behind_proxy => Some("max-age=31536000"),
        _ => None,
    }
}
