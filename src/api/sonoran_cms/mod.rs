//! Sonoran CMS: `openapi/sonoran-cms.yaml`, one file an operation.

mod add_servers;
mod auth;
mod body;
mod cancel;
mod current;
mod error;
mod get_servers;
mod limits;
mod rate_headers;
mod server;
mod set_servers;
mod start;
mod stop;
mod v1;
mod wire;

use axum::{Router, middleware::from_fn};
use utoipa::{
    Modify, OpenApi as _,
    openapi::{
        OpenApi,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

pub use self::limits::{Operation, RateLimits};
use super::{App, operation, routes::routes};
use crate::contract::ProblemDetails;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Sonoran CMS", version = "2.0"),
    servers((url = "/"), (url = "https://api.sonorancms.com")),
    components(schemas(ProblemDetails)),
    security(("bearerAuth" = [])),
    modifiers(&ApiKey),
)]
struct Document;

struct ApiKey;

impl Modify for ApiKey {
    fn modify(&self, document: &mut OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        document
            .components
            .get_or_insert_default()
            .add_security_scheme("bearerAuth", SecurityScheme::Http(scheme));
    }
}

/// What the handlers' annotations say.
#[must_use]
pub fn document() -> OpenApi {
    let mut document = operations().into_openapi();
    rate_headers::document(&mut document);
    document
}

/// Every operation.
pub fn router(app: &App) -> Router {
    let (routes, document) = operations().split_for_parts();
    operation::telling(&document, routes).layer(from_fn(rate_headers::tell)).with_state(app.clone())
}

fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(start::start_session))
        .routes(routes!(stop::stop_session))
        .routes(routes!(cancel::cancel_session))
        .routes(routes!(current::get_current_session))
        .routes(routes!(get_servers::get_servers))
        .routes(routes!(set_servers::set_servers))
        .routes(routes!(add_servers::add_servers))
        .merge(v1::operations())
}
