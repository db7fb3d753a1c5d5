//! What is served beside the families: where everything is, health, and the contracts.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use chrono::{SecondsFormat, TimeDelta};
use serde_json::json;

use crate::{
    api::{App, Problem},
    domain::Trouble,
};

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
            // that the database is lost was told when it was
            if matches!(app.core.store.health().trouble, Some(Trouble::Lost { .. })) {
                tracing::debug!(%error, "not ready");
            } else {
                tracing::warn!(%error, "not ready");
            }
            let detail = not_ready(&app);
            let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, detail);
            Problem { retry_after_seconds: Some(1), ..problem }.into_response()
        }
    }
}

/// What keeps the store from working, and since when. Where it is only the log tells.
fn not_ready(app: &App) -> String {
    match app.core.store.health().trouble {
        Some(Trouble::Lost { silence }) => {
            let since = TimeDelta::from_std(silence).ok().map(|silence| app.core.clock.now() - silence);
            let since =
                since.map(|since| since.to_rfc3339_opts(SecondsFormat::Secs, true)).unwrap_or_default();
            format!(
                "the database has not answered since {since}; this server itself runs, and goes on when the \
                 database answers: see whether it runs, and can be reached from here"
            )
        }
        Some(Trouble::ShutOut { oldest, known }) => format!(
            "the database was upgraded, and takes servers from its schema version {oldest} on, while this one is of {known}: \
             upgrade this server; until then it writes nothing"
        ),
        None => "the store does not take writes now; try again soon".into(),
    }
}

/// A contract, word for word.
pub(super) fn contract(yaml: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/yaml")], yaml)
}
