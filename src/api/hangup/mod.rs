//! hangup's own operations: `openapi/hangup.yaml`, one file an operation. What hangs, what an end did,
//! what credentials have used of their limits, and which nodes there are.

mod error;
mod get_receipt;
mod list_hanging;
mod list_limits;
mod list_nodes;
mod wire;

use axum::Router;
use utoipa::{
    Modify, OpenApi as _,
    openapi::{
        OpenApi,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

use super::{App, operation, routes::routes};
use crate::contract::ProblemDetails;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "hangup", version = "1.0"),
    servers((url = "/"), (url = "https://localhost:6500")),
    components(schemas(ProblemDetails)),
    security(("Bearer" = [])),
    modifiers(&BearerToken),
)]
struct Document;

struct BearerToken;

impl Modify for BearerToken {
    fn modify(&self, document: &mut OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        document
            .components
            .get_or_insert_default()
            .add_security_scheme("Bearer", SecurityScheme::Http(scheme));
    }
}

/// What the handlers' annotations say.
#[must_use]
pub fn document() -> OpenApi {
    operations().into_openapi()
}

/// Every operation.
pub fn router(app: &App) -> Router {
    let (routes, document) = operations().split_for_parts();
    operation::telling(&document, routes).with_state(app.clone())
}

fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(list_hanging::list_hanging))
        .routes(routes!(list_limits::list_limits))
        .routes(routes!(list_nodes::list_nodes))
        .routes(routes!(get_receipt::get_receipt))
}
