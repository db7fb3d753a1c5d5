//! How long requests take, by operation and status.

use std::{sync::Arc, time::Instant};

use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{family::Family, histogram::Histogram},
};

use crate::api::Asked;

/// What every request counts as that reaches no operation of a contract: pages, health, and paths that are none. One
/// label, so that nobody fills the memory by asking for paths.
const OTHER: &str = "other";

/// Seconds.
const BOUNDS: [f64; 14] =
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Labels {
    operation: Arc<str>,
    status: u16,
}

pub(super) type Durations = Family<Labels, Histogram, fn() -> Histogram>;

pub(super) fn durations() -> Durations {
    Family::new_with_constructor(|| Histogram::new(BOUNDS))
}

/// `routes`, measured. The time is until the answer's head is ready; its body may be sent for longer.
pub(super) fn measured(routes: Router, durations: &Durations) -> Router {
    routes.layer(from_fn_with_state((durations.clone(), Arc::from(OTHER)), measure))
}

async fn measure(
    State((durations, other)): State<(Durations, Arc<str>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let asked = Asked::default();
    request.extensions_mut().insert(asked.clone());
    let began = Instant::now();
    let response = next.run(request).await;
    let operation = asked.operation().cloned().unwrap_or(other);
    let labels = Labels { operation, status: response.status().as_u16() };
    durations.get_or_create(&labels).observe(began.elapsed().as_secs_f64());
    response
}
