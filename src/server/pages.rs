//! What is served beside the families: where everything is, health, and the contracts.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use serde_json::json;

use crate::api::{App, Problem};

/// `GET /`: where everything is; a page for browsers, JSON for everybody else.
pub(super) async fn index(headers: HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    if accept.is_some_and(|accept| accept.contains("text/html")) {
        return Html(include_str!("index.html")).into_response();
    }
    Json(json!({
        "name": "hangup",
        "version": env!("CARGO_PKG_VERSION"),
        "swaggerUi": "/swagger-ui/",
        "contracts": ["/openapi/privilege-secure.yaml", "/openapi/sonoran-cms.yaml", "/openapi/hangup.yaml"],
        "privilegeSecure": {"signIn": "/signinBody", "sessions": "/api/v1/ActivitySession"},
        "sonoranCms": {"sessions": "/v2/community/sessions"},
        "hangup": {"hanging": "/hangup/v1/hanging"},
        "health": {"alive": "/healthz", "ready": "/readyz"},
    }))
    .into_response()
}

/// `GET /healthz`: the process answers.
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the store reads and writes.
pub(super) async fn readyz(State(app): State<App>) -> Response {
    match app.core.store.ready().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            let detail = "the store does not take writes now; try again soon";
            let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, detail);
            Problem { retry_after_seconds: Some(1), ..problem }.into_response()
        }
    }
}

/// A contract, word for word.
pub(super) fn contract(yaml: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/yaml")], yaml)
}
