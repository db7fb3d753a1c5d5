//! Bounds the connections that are served at once, in all and by address, and what one may take: more are closed at
//! once, and so are those that stand still.

mod by_address;
mod life;
mod stream;

use std::{
    convert::Infallible,
    future::{Ready, ready},
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::http::{HeaderValue, Request, Response, header};
use axum_server::accept::Accept;
use hyper_util::rt::TokioExecutor;
use tokio::{
    net::TcpStream,
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tower::Service;

use self::{
    by_address::{ByAddress, Held},
    life::{Life, Times},
    stream::Bounded,
};
use super::config::{Config, Limits};

/// Accepts a connection where there is a place for it.
#[derive(Clone)]
pub(super) struct Places {
    all: Arc<Semaphore>,
    by_address: ByAddress,
    times: Times,
    /// Whose connections are those of many, and not bounded by address.
    is_of_many: Arc<dyn Fn(IpAddr) -> bool + Send + Sync>,
}

impl Places {
    pub(super) fn new(config: &Config) -> Self {
        let limits = &config.limits;
        let proxies = config.proxy.clone();
        let anybody_may_be_one = config.hides_clients();
        Self {
            all: Arc::new(Semaphore::new(limits.max_connections.min(Semaphore::MAX_PERMITS))),
            by_address: ByAddress::new(limits.max_connections_per_address),
            times: times(limits),
            is_of_many: Arc::new(move |address| anybody_may_be_one || proxies.trusts(address)),
        }
    }

    fn place(&self, stream: &TcpStream) -> io::Result<Place> {
        let full = |_| io::Error::other("as many connections are open as are allowed");
        let one_of_all = Arc::clone(&self.all).try_acquire_owned().map_err(full)?;
        let address = stream.peer_addr()?.ip();
        let of_address = if (self.is_of_many)(address) { None } else { Some(self.by_address.hold(address)?) };
        Ok(Place { _one_of_all: one_of_all, _of_address: of_address })
    }
}

fn times(limits: &Limits) -> Times {
    let seconds = |seconds: u32| Duration::from_secs(seconds.into());
    Times {
        stall: seconds(limits.write_timeout_seconds),
        idle: seconds(limits.idle_timeout_seconds),
        age: seconds(limits.max_connection_age_seconds),
        // what was asked for just before may be answered and taken
        grace: seconds(limits.request_timeout_seconds) + seconds(limits.write_timeout_seconds),
    }
}

/// One of the connections that are allowed.
struct Place {
    _one_of_all: OwnedSemaphorePermit,
    _of_address: Option<Held>,
}

impl<S: Send + 'static> Accept<TcpStream, S> for Places {
    type Stream = Bounded<TcpStream>;
    type Service = Seated<S>;
    type Future = Ready<io::Result<(Self::Stream, Seated<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        ready(self.place(&stream).and_then(|place| {
            stream.set_nodelay(true)?;
            let life = Arc::new(Life::new(self.times));
            let seated = Seated { service, life: Arc::clone(&life), _place: Arc::new(place) };
            Ok((Bounded::new(stream, life), seated))
        }))
    }
}

/// A connection's service, which gives its place back when it is dropped.
#[derive(Clone)]
pub(super) struct Seated<S> {
    service: S,
    life: Arc<Life>,
    _place: Arc<Place>,
}

impl<S, B, R> Service<Request<B>> for Seated<S>
where
    S: Service<Request<B>, Response = Response<R>, Error = Infallible>,
    S::Future: Send + 'static,
{
    type Response = Response<R>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<R>, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let open = Life::open(&self.life, request.version());
        let answering = self.service.call(request);
        Box::pin(async move {
            let mut response = answering.await?;
            if open.is_last() {
                response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Ok(response)
        })
    }
}

/// Tells of a connection that is not served: in these words, unless it is the client that has gone.
pub(super) fn tell_of_unaccepted(refused: &str, peer: Option<&SocketAddr>, error: &io::Error) {
    let peer = peer.map(tracing::field::display);
    if is_gone(error) {
        tracing::debug!(peer, %error, "a client was gone before it was served");
    } else {
        tracing::warn!(peer, %error, "{refused}");
    }
}

/// Whether the other side has left, such as one that had waited too long for its place.
fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, UnexpectedEof};
    matches!(error.kind(), NotConnected | ConnectionReset | ConnectionAborted | BrokenPipe | UnexpectedEof)
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
    limits: &Limits,
) {
    let time = Duration::from_secs(limits.header_read_timeout_seconds.into());
    http.http1().max_buf_size(limits.max_header_bytes).header_read_timeout(time);
    let header_list = u32::try_from(limits.max_header_bytes).unwrap_or(u32::MAX);
    http.http2().max_header_list_size(header_list).max_concurrent_streams(128).keep_alive_interval(time);
}
