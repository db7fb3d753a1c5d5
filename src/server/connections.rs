//! Bounds the connections that are served at once; more are closed at once.

use std::{
    future::{Ready, ready},
    io,
    sync::Arc,
    task::{Context, Poll},
};

use axum::http::Request;
use axum_server::accept::Accept;
use hyper_util::rt::TokioExecutor;
use tokio::{
    net::TcpStream,
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tower::Service;

/// Accepts a connection where there is a place for it.
#[derive(Clone)]
pub(super) struct Places(Arc<Semaphore>);

impl Places {
    pub(super) fn new(max_connections: usize) -> Self {
        Self(Arc::new(Semaphore::new(max_connections.min(Semaphore::MAX_PERMITS))))
    }
}

impl<S: Send + 'static> Accept<TcpStream, S> for Places {
    type Stream = TcpStream;
    type Service = Seated<S>;
    type Future = Ready<io::Result<(TcpStream, Seated<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let place = Arc::clone(&self.0)
            .try_acquire_owned()
            .map_err(|_| io::Error::other("as many connections are open as are allowed"));
        ready(place.and_then(|place| {
            stream.set_nodelay(true)?;
            Ok((stream, Seated { service, _place: Arc::new(place) }))
        }))
    }
}

/// A connection's service, which gives its place back when it is dropped.
#[derive(Clone)]
pub(super) struct Seated<S> {
    service: S,
    _place: Arc<OwnedSemaphorePermit>,
}

impl<S: Service<Request<B>>, B> Service<Request<B>> for Seated<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> S::Future {
        self.service.call(request)
    }
}

/// Descriptors that the server needs besides its connections: the database's, the logs', the listener's.
const OTHER_FILES: u64 = 256;

/// Asks the system for as many descriptors as the connections may need: its usual limit of 1,024 is for small programs.
pub(super) fn raise_file_limit(max_connections: usize) {
    let wanted = u64::try_from(max_connections).unwrap_or(u64::MAX).saturating_add(OTHER_FILES);
    match rlimit::increase_nofile_limit(wanted) {
        Ok(granted) if granted >= wanted => {}
        Ok(granted) => {
            tracing::warn!(granted, wanted, "the system allows fewer open files than max_connections needs");
        }
        Err(error) => tracing::warn!(%error, wanted, "cannot raise the limit of open files"),
    }
}

/// The bounds of HTTP itself: how long and how large a request's head may be.
pub(super) fn bound_heads(
    http: &mut hyper_util::server::conn::auto::Builder<TokioExecutor>,
    limits: &super::config::Limits,
) {
    let time = std::time::Duration::from_secs(limits.header_read_timeout_seconds.into());
    http.http1().max_buf_size(limits.max_header_bytes).header_read_timeout(time);
    let header_list = u32::try_from(limits.max_header_bytes).unwrap_or(u32::MAX);
    http.http2().max_header_list_size(header_list).max_concurrent_streams(128).keep_alive_interval(time);
}
