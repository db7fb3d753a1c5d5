//! Bounds the requests that are answered at once: one more waits for nothing, and is told when to come again.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use tokio::sync::Semaphore;

/// Places for so many requests.
pub(super) fn places(most: usize) -> Arc<Semaphore> {
    Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)))
}

/// Answers 503 where there is no place. `/healthz` needs none: a server that is busy is not to be started anew.
pub(super) async fn bound(State(places): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    if request.uri().path() == "/healthz" {
        return next.run(request).await;
    }
    match places.try_acquire() {
        Ok(_place) => next.run(request).await,
        // its words and its `Retry-After` are those of every 503 that no family words
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
