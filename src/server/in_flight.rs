//! Bounds the requests that are answered at once: one more waits for nothing, and is told when to come again.

use axum::extract::Request;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Places for requests.
pub(super) struct InFlight(Semaphore);

impl InFlight {
    /// So many places.
    pub(super) fn new(most: usize) -> Self {
        Self(Semaphore::new(most.min(Semaphore::MAX_PERMITS)))
    }

    /// A place for a request, until it is dropped; `Err` where there is none.
    ///
    /// `/healthz` needs none: a server that is busy is not to be started anew.
    pub(super) fn place(&self, request: &Request) -> Result<Option<SemaphorePermit<'_>>, Full> {
        if request.uri().path() == "/healthz" {
            return Ok(None);
        }
        self.0.try_acquire().map(Some).map_err(|_| Full)
    }
}

/// As many requests are in flight as are allowed.
pub(super) struct Full;
