//! Metrics for Prometheus, at `/metrics` of a listener of their own.
//!
//! Requests are measured as they come; all else is asked for when somebody scrapes. Knows no rule, and nothing but the
//! server knows of Prometheus. No label has a value that a caller chooses, and none is a secret.

mod requests;
mod snapshot;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use axum_server::Server;
use chrono::{DateTime, Utc};
use prometheus_client::{encoding::text::encode, registry::Registry};
use tokio::{net::TcpListener, sync::Mutex};
use tower_http::timeout::TimeoutLayer;

use self::{requests::Requests, snapshot::Snapshot};
use super::{
    config::Config,
    connections::{Places, bound_heads, tell_of_unaccepted},
};
use crate::{
    api::{App, Asked},
    worker::Progress,
};

/// Connections at once: a few scrapers, and somebody who looks.
const MAX_CONNECTIONS: usize = 16;

/// The form of the text, and the version of it that Prometheus and others read.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What is measured of a server; cheap to clone.
#[derive(Clone)]
pub struct Metrics {
    app: App,
    worker: Arc<Progress>,
    requests: Requests,
    since: DateTime<Utc>,
    /// Counting sessions takes the store some time: one scrape after the other. When the store was last seen to answer.
    turn: Arc<Mutex<Option<DateTime<Utc>>>>,
}

impl Metrics {
    /// The metrics of this application, and of the worker that tells its progress here.
    #[must_use]
    pub fn new(app: App, worker: Arc<Progress>) -> Self {
        let since = app.core.clock.now();
        Self { app, worker, requests: Requests::new(), since, turn: Arc::default() }
    }

    /// Counts a request, by the operation that was asked for and by how it was answered.
    pub(super) fn observe(&self, asked: &Asked, status: StatusCode, took: Duration) {
        self.requests.observe(asked, status, took);
    }

    /// What serves the metrics: `GET /metrics`.
    pub fn router(self) -> Router {
        Router::new().route("/metrics", get(scrape)).with_state(self)
    }

    /// Serves the metrics, until it is dropped.
    pub(super) async fn serve(self, listener: TcpListener, mut config: Config) {
        config.limits.max_connections = MAX_CONNECTIONS;
        let limits = &config.limits;
        let time = Duration::from_secs(limits.request_timeout_seconds.into());
        let routes =
            self.router().layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, time));
        let mut server = Server::<SocketAddr>::from_listener(listener)
            .first_request_timeout(Duration::from_secs(limits.header_read_timeout_seconds.into()))
            .accept_error_handler(|peer, error| {
                tell_of_unaccepted("a connection for metrics was refused", peer, error);
            })
            .acceptor(Places::new(&config));
        bound_heads(server.http_builder(), limits);
        if let Err(error) = server.serve(routes.into_make_service()).await {
            // sessions end all the same
            tracing::error!(%error, "the metrics are served no more");
        }
    }
}

async fn scrape(State(metrics): State<Metrics>) -> impl IntoResponse {
    let mut answered = metrics.turn.lock().await;
    let snapshot = Snapshot::take(&metrics.app, &metrics.worker, metrics.since, &mut answered).await;
    let mut registry = Registry::with_prefix("hangup");
    let help = "From a request's arrival until its answer was ready, by operationId";
    let unit = prometheus_client::registry::Unit::Seconds;
    registry.register_with_unit("http_request_duration", help, unit, metrics.requests.durations.clone());
    registry.register_collector(Box::new(snapshot));
    let mut text = String::new();
    encode(&mut text, &registry)
        .map(|()| ([(header::CONTENT_TYPE, OPEN_METRICS)], text))
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}
