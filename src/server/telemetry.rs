//! Logs, and the one line that each request leaves: its id is also the `traceId` of its refusal.

use std::{
    io::{self, IsTerminal as _},
    net::SocketAddr,
    time::Instant,
};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument as _;
use tracing_subscriber::EnvFilter;

use super::config::{Log, LogFormat};
use crate::api::{App, fill_in};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Starts logging to standard error. Does nothing where a program that embeds the server logs already.
pub fn start_logging(log: &Log) {
    // every start would tell of migrations that it did not make
    let directives = format!("refinery_core=warn,{}", log.filter);
    let filter = EnvFilter::try_new(directives).unwrap_or_else(|_| EnvFilter::new("info"));
    let is_terminal = io::stderr().is_terminal();
    let format = log.format.unwrap_or(if is_terminal { LogFormat::Human } else { LogFormat::Json });
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let _ = match format {
        LogFormat::Human => builder.with_ansi(is_terminal).compact().try_init(),
        LogFormat::Json => builder.json().flatten_event(true).with_span_list(false).try_init(),
    };
}

/// Gives a request its id, logs its answer, and fills the id into a refusal.
pub(super) async fn follow(State(app): State<App>, request: Request, next: Next) -> Response {
    let id = app.core.ids.new_id().simple().to_string();
    let path = request.uri().path().to_owned();
    // no query and no header: they may hold what nobody should read in a log
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let from = from.map(tracing::field::display);
    let span = tracing::info_span!("request", trace_id = id, method = %request.method(), path, from);
    let start = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    let mut response = fill_in(response, &id, &path);
    let status = response.status().as_u16();
    let duration_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        if response.status().is_server_error() {
            tracing::warn!(status, duration_us, "answered");
        } else {
            tracing::info!(status, duration_us, "answered");
        }
    });
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}
