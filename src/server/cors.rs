//! Pages of other origins (CORS): nothing unless they are configured.

use std::time::Duration;

use axum::{
    Router,
    http::{HeaderName, Method, header},
};
use tower_http::cors::CorsLayer;

use super::config::Cors;

/// How long a browser may remember what it was allowed.
const REMEMBERED: Duration = Duration::from_mins(10);

/// The routes, for pages of these origins too. Without any, the routes as they are.
///
/// Tokens are sent by the page itself: no cookie and no other credential of the browser's counts.
pub(super) fn allowing(cors: &Cors, routes: Router) -> Router {
    if cors.origins.is_empty() {
        return routes;
    }
    let shown = ["ratelimit", "ratelimit-policy", "x-request-id"].map(HeaderName::from_static);
    let layer = CorsLayer::new()
        .allow_origin(cors.origins.iter().map(|origin| origin.as_header().clone()).collect::<Vec<_>>())
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE])
        .expose_headers(
            shown.into_iter().chain([header::RETRY_AFTER, header::CONTENT_DISPOSITION]).collect::<Vec<_>>(),
        )
        .max_age(REMEMBERED);
    routes.layer(layer)
}
