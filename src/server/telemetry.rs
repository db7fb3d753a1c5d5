//! Logs, and the one line that each request leaves: its id is also the `traceId` of its refusal.

use std::{
    io::{self, IsTerminal as _},
    net::SocketAddr,
    time::Instant,
};

use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use bytes::Bytes;
use tracing::Span;
use tracing_subscriber::EnvFilter;

use super::config::{Log, LogFormat};
use crate::{api::fill_in, domain::Ids};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Starts logging to standard error. Does nothing where a program that embeds the server logs already.
/// Gives the form that it has.
pub fn start_logging(log: &Log) -> LogFormat {
    // every start would tell of migrations that it did not make, and of a lost database this server tells itself
    let directives = format!("refinery_core=warn,deadpool=error,tokio_postgres=error,{}", log.filter);
    let filter = EnvFilter::try_new(directives).unwrap_or_else(|_| EnvFilter::new("info"));
    let is_terminal = io::stderr().is_terminal();
    let format = log.format.unwrap_or(if is_terminal { LogFormat::Human } else { LogFormat::Json });
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let _ = match format {
        LogFormat::Human => builder.with_ansi(is_terminal).compact().try_init(),
        LogFormat::Json => builder.json().flatten_event(true).with_span_list(false).try_init(),
    };
    format
}

/// A request that is being answered: its id, and what its line in the log will say.
pub(super) struct Followed {
    id: String,
    path: String,
    span: Span,
    began: Instant,
}

impl Followed {
    /// Gives a request its id.
    pub(super) fn begin(ids: &dyn Ids, request: &Request) -> Self {
        let id = ids.new_id().simple().to_string();
        let path = request.uri().path().to_owned();
        // no query and no header: they may hold what nobody should read in a log
        let from =
            request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        let from = from.map(tracing::field::display);
        let span = tracing::info_span!("request", trace_id = id, method = %request.method(), path, from);
        Self { id, path, span, began: Instant::now() }
    }

    /// What the request is answered in.
    pub(super) fn span(&self) -> Span {
        self.span.clone()
    }

    /// Logs the answer, and fills the id into a refusal.
    pub(super) fn end(self, response: Response) -> Response {
        let mut response = fill_in(response, &self.id, &self.path);
        let status = response.status().as_u16();
        let duration_us = u64::try_from(self.began.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.span.in_scope(|| {
            if response.status().is_success() && matches!(&*self.path, "/readyz" | "/healthz") {
                // every load balancer asks each second, and learns nothing new
                tracing::debug!(status, duration_us, "answered");
            // why the store could not is told by a line of its own, and that it is lost by another
            } else if response.status().is_server_error()
                && response.status() != StatusCode::SERVICE_UNAVAILABLE
            {
                tracing::warn!(status, duration_us, "answered");
            } else {
                tracing::info!(status, duration_us, "answered");
            }
        });
        if let Ok(value) = HeaderValue::from_maybe_shared(Bytes::from(self.id)) {
            response.headers_mut().insert(REQUEST_ID, value);
        }
        response
    }
}
