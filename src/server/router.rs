//! Everything that answers: the families, the pages, and what surrounds each request.

use axum::{Router, routing::get};
use utoipa_swagger_ui::{Config as SwaggerConfig, SwaggerUi, Url};

use super::{config::Config, cors, metrics::Metrics, page_headers, pages, surround::Surrounded};
use crate::{
    api::{App, hangup, privilege_secure, sonoran_cms},
    contract,
};

/// The whole server; its requests are measured where there are `metrics`.
pub fn router(app: &App, config: &Config, metrics: Option<&Metrics>) -> Surrounded {
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
        .merge(privilege_secure::router(app));
    Surrounded::new(cors::allowing(&config.cors, routes), app, config, metrics)
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
