//! Everything that answers: the families, the pages, and what surrounds each request.

use std::{sync::Arc, time::Duration};

use axum::{
    Extension, Router, extract::DefaultBodyLimit, http::StatusCode, middleware::from_fn_with_state,
    routing::get,
};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use utoipa_swagger_ui::{Config as SwaggerConfig, SwaggerUi, Url};

use super::{config::Config, cors, in_flight, page_headers, pages, peers, telemetry};
use crate::{
    api::{App, MaxBody, hangup, privilege_secure, sonoran_cms},
    contract,
};

/// The whole server as a router.
pub fn router(app: &App, config: &Config) -> Router {
    let limits = &config.limits;
    let time = Duration::from_secs(limits.request_timeout_seconds.into());
    let pages = Router::new()
        .route("/", get(pages::index))
        .route("/healthz", get(pages::healthz))
        .route("/readyz", get(pages::readyz))
        .route(
            "/openapi/privilege-secure.yaml",
            get(|| async { pages::contract(contract::PRIVILEGE_SECURE) }),
        )
        .route("/openapi/sonoran-cms.yaml", get(|| async { pages::contract(contract::SONORAN_CMS) }))
        .route("/openapi/hangup.yaml", get(|| async { pages::contract(contract::HANGUP) }))
        .with_state(app.clone())
        .merge(swagger_ui());
    let routes = page_headers::with_headers(pages, config)
        .merge(sonoran_cms::router(app))
        .merge(hangup::router(app))
        .fallback_service(privilege_secure::router(app));
    cors::allowing(&config.cors, routes)
        .layer(DefaultBodyLimit::max(limits.max_body_bytes))
        .layer(Extension(MaxBody(limits.max_body_bytes)))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, time))
        .layer(from_fn_with_state(Arc::new(config.proxy.clone()), peers::know))
        .layer(from_fn_with_state(in_flight::places(limits.max_requests_in_flight), in_flight::bound))
        .layer(from_fn_with_state(app.clone(), telemetry::follow))
}

/// Swagger UI, from files in the binary, over the contracts as served.
fn swagger_ui() -> SwaggerUi {
    let urls = [
        Url::with_primary("Netwrix Privilege Secure", "/openapi/privilege-secure.yaml", true),
        Url::new("Sonoran CMS", "/openapi/sonoran-cms.yaml"),
        Url::new("hangup", "/openapi/hangup.yaml"),
    ];
    let config = SwaggerConfig::new(urls).validator_url("none").display_request_duration(true);
    SwaggerUi::new("/swagger-ui").config(config)
}
