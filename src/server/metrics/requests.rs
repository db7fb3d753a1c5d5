//! How long requests take, by operation and status.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
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

fn histogram() -> Histogram {
    Histogram::new(BOUNDS)
}

/// How long the answers to operations took. The time is until the answer's head is ready; its body may be sent for
/// longer.
#[derive(Clone)]
pub(super) struct Requests {
    pub(super) durations: Durations,
    other: Arc<str>,
}

impl Requests {
    pub(super) fn new() -> Self {
        let durations = Family::new_with_constructor(histogram as fn() -> Histogram);
        Self { durations, other: OTHER.into() }
    }

    pub(super) fn observe(&self, asked: &Asked, status: StatusCode, took: Duration) {
        let operation = Arc::clone(asked.operation().unwrap_or(&self.other));
        let labels = Labels { operation, status: status.as_u16() };
        self.durations.get_or_create(&labels).observe(took.as_secs_f64());
    }
}
