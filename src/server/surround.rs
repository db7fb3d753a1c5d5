//! What surrounds every request: its id, whether its head may be answered, its place among those in flight, its peer,
//! its time, and what becomes of a panic.
//!
//! One service, since a layer for each would cost every request allocations and copies of it several times over.

use std::{
    convert::Infallible,
    net::SocketAddr,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, Instant},
};

use axum::{
    BoxError, Router, ServiceExt,
    body::{Body, HttpBody},
    extract::{Request, connect_info::IntoMakeServiceWithConnectInfo},
    http::{HeaderValue, StatusCode, Version, header},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use tower::Service;
use tracing::Instrument as _;

use super::{config::Config, heads, in_flight::InFlight, metrics::Metrics, peers, telemetry::Followed};
use crate::{
    api::{App, Asked, BodyBounds, explain, privilege_secure::Spelling},
    server::config::Proxy,
};

/// Everything that answers, with what surrounds it; cheap to clone.
#[derive(Clone)]
pub struct Surrounded {
    routes: Router,
    around: Arc<Around>,
}

struct Around {
    app: App,
    in_flight: InFlight,
    proxy: Proxy,
    spelling: Spelling,
    max_body_bytes: usize,
    time: Duration,
    metrics: Option<Metrics>,
}

impl Surrounded {
    /// `routes`, within the bounds that are configured, and measured where there are metrics.
    pub(super) fn new(routes: Router, app: &App, config: &Config, metrics: Option<&Metrics>) -> Self {
        let limits = &config.limits;
        let around = Around {
            app: app.clone(),
            in_flight: InFlight::new(limits.max_requests_in_flight),
            proxy: config.proxy.clone(),
            spelling: Spelling::of_contract(),
            max_body_bytes: limits.max_body_bytes,
            time: Duration::from_secs(limits.request_timeout_seconds.into()),
            metrics: metrics.cloned(),
        };
        Self { routes, around: Arc::new(around) }
    }

    /// What serves connections, and tells the addresses that they come from.
    #[must_use]
    pub fn into_make_service(self) -> IntoMakeServiceWithConnectInfo<Self, SocketAddr> {
        ServiceExt::<Request>::into_make_service_with_connect_info(self)
    }
}

impl<B> Service<Request<B>> for Surrounded
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let Self { routes, around } = self.clone();
        let request = request.map(Body::new);
        Box::pin(async move { Ok(around.answer(routes, request).await) })
    }
}

impl Around {
    async fn answer(&self, routes: Router, request: Request) -> Response {
        let followed = Followed::begin(&*self.app.core.ids, &request);
        let mut response = match &self.metrics {
            None => self.answer_in_bounds(routes, request).instrument(followed.span()).await,
            Some(metrics) => {
                let (began, asked) = (Instant::now(), Asked::default());
                let mut request = request;
                request.extensions_mut().insert(asked.clone());
                let response = self.answer_in_bounds(routes, request).instrument(followed.span()).await;
                metrics.observe(&asked, response.status(), began.elapsed());
                response
            }
        };
        if response.status() == StatusCode::SERVICE_UNAVAILABLE {
            explain(&mut response, || self.app.core.store.health().trouble);
        }
        followed.end(response)
    }

    async fn answer_in_bounds(&self, mut routes: Router, mut request: Request) -> Response {
        if let Some(refusal) = heads::refusal(&request) {
            return refusal;
        }
        let Ok(_place) = self.in_flight.place(&request) else {
            // its words and its `Retry-After` are those of every 503 that no family words
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        peers::know(&self.proxy, &mut request);
        // whoever reads the body finds out first that it is late, and says so: 408, where all else that is late is 503
        let until = tokio::time::Instant::now() + self.time;
        request.extensions_mut().insert(BodyBounds { most: self.max_body_bytes, until });
        self.spelling.respell(request.uri_mut());
        let may_close = request.version() <= Version::HTTP_11;
        let answer = within(self.time, unless_it_panics(routes.call(request))).await;
        let mut answer = answer.unwrap_or_else(|| StatusCode::SERVICE_UNAVAILABLE.into_response());
        if may_close && answer.status() == StatusCode::REQUEST_TIMEOUT {
            // what is still to come of the body is no next request; RFC 9110, section 15.5.9
            answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        answer
    }
}

/// What `future` comes to, unless it takes longer. Only what has to wait pays for a timer.
async fn within<T>(time: Duration, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    match std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => tokio::time::timeout(time, future).await.ok(),
    }
}

/// The answer, or 500 where the code that makes it panics.
async fn unless_it_panics(answering: impl Future<Output = Result<Response, Infallible>>) -> Response {
    let mut answering = pin!(answering);
    let answer = std::future::poll_fn(|context| {
        // it is not polled again after a panic, and what it has borrowed is dropped with it
        match catch_unwind(AssertUnwindSafe(|| answering.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    });
    match answer.await {
        Ok(Ok(response)) => response,
        Ok(Err(never)) => match never {},
        Err(_) => {
            tracing::error!("a handler panicked; standard error says where");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
