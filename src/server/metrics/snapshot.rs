//! What the rest of the server tells of itself, as it is when somebody asks.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, MetricEncoder},
    metrics::{MetricType, exemplar::Exemplar},
    registry::Unit,
};

use crate::{
    api::{App, RateLimits},
    domain::{Outcome, Spread, State, StoreHealth},
    worker::Progress,
};

/// No exemplars: they would name single requests.
const NONE: Option<&Exemplar<[(&str, &str); 0], f64>> = None;

#[derive(Debug)]
pub(super) struct Snapshot {
    store: StoreHealth,
    /// `None` where the store does not answer.
    sessions: Option<Vec<(State, u64)>>,
    lag: Option<TimeDelta>,
    last_success: Option<DateTime<Utc>>,
    /// When the store last answered; `None` where it never has.
    answered: Option<DateTime<Utc>>,
    end_seconds: Spread,
    limits: Vec<(&'static str, u64)>,
}

impl Snapshot {
    /// `since` is when the worker was started, `answered` when the store was last seen to answer, by an earlier look.
    pub(super) async fn take(
        app: &App,
        worker: &Progress,
        since: DateTime<Utc>,
        answered: &mut Option<DateTime<Utc>>,
    ) -> Self {
        let store = &app.core.store;
        let due = store.next_due().await;
        let sessions = store.sessions_by_state().await;
        if let Some(error) = due.as_ref().err().or(sessions.as_ref().err()) {
            tracing::warn!(%error, "the metrics lack what the store would tell");
        }
        // read after what is due, so that what was done meanwhile does not count
        let last_success = worker.last_success();
        let now = app.core.clock.now();
        let lag = due.ok().map(|due| Progress::lag(last_success, since, due, now));
        let health = store.health();
        let noted = health.silence.and_then(|silence| TimeDelta::from_std(silence).ok()).map(|it| now - it);
        let seen = sessions.is_ok().then_some(now);
        *answered = (*answered).into_iter().chain(noted).chain(seen).max();
        let calls = app.rate_limits.iter().flat_map(RateLimits::refused);
        let attempts = app.authenticator.too_many();
        let attempts =
            attempts.map(|many| [("signInByAccount", many.by_account), ("signInByAddress", many.by_address)]);
        Self {
            store: health,
            answered: *answered,
            sessions: sessions.ok(),
            lag,
            last_success,
            end_seconds: app.core.ends.spread(),
            limits: calls.chain(attempts.into_iter().flatten()).collect(),
        }
    }
}

impl Collector for Snapshot {
    fn encode(&self, mut to: DescriptorEncoder) -> fmt::Result {
        use MetricType::{Counter, Gauge, Histogram};

        let up = u64::from(self.sessions.is_some());
        to.encode_descriptor("store_up", "1 where the store answers reads", None, Gauge)?
            .encode_gauge(&up)?;
        if let Some(at) = self.answered {
            let help = "When the store last answered";
            let metric =
                to.encode_descriptor("store_last_success_timestamp", help, Some(&Unit::Seconds), Gauge)?;
            moment(metric, at)?;
        }
        let help = "Writes that wait for their transaction";
        to.encode_descriptor("store_queue_depth", help, None, Gauge)?
            .encode_gauge(&self.store.waiting_writes)?;
        let help = "Writes that one transaction made durable";
        let metric = to.encode_descriptor("store_batch_writes", help, None, Histogram)?;
        histogram(metric, &self.store.batch_writes)?;
        let help = "From the begin of a transaction until it was durable";
        let metric = to.encode_descriptor("store_commit_duration", help, Some(&Unit::Seconds), Histogram)?;
        histogram(metric, &self.store.commit_seconds)?;
        let help = "Size of the write-ahead log's file";
        to.encode_descriptor("store_wal", help, Some(&Unit::Bytes), Gauge)?
            .encode_gauge(&self.store.wal_bytes)?;

        if let Some(sessions) = &self.sessions {
            let mut metric = to.encode_descriptor("sessions", "Sessions by state", None, Gauge)?;
            for state in State::ALL {
                let count = sessions.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
                metric.encode_family(&[("state", name(state))])?.encode_gauge(&count)?;
            }
        }
        let help = "From when the end of a managed session was asked for until it was over";
        let metric = to.encode_descriptor("session_end_duration", help, Some(&Unit::Seconds), Histogram)?;
        histogram(metric, &self.end_seconds)?;

        if let Some(lag) = self.lag {
            let help = "How long what is due has waited for the worker";
            to.encode_descriptor("worker_lag", help, Some(&Unit::Seconds), Gauge)?
                .encode_gauge(&lag.as_seconds_f64())?;
        }
        if let Some(at) = self.last_success {
            let help = "When the worker last did all that was due";
            let metric =
                to.encode_descriptor("worker_last_success_timestamp", help, Some(&Unit::Seconds), Gauge)?;
            moment(metric, at)?;
        }
        if !self.limits.is_empty() {
            let help = "Calls of a community operation, and sign-ins, that were too many";
            let mut metric = to.encode_descriptor("limits_hit", help, None, Counter)?;
            for (limit, count) in &self.limits {
                metric.encode_family(&[("limit", *limit)])?.encode_counter(count, NONE)?;
            }
        }
        Ok(())
    }
}

fn moment(mut metric: MetricEncoder, at: DateTime<Utc>) -> fmt::Result {
    metric.encode_gauge(&(at - DateTime::UNIX_EPOCH).as_seconds_f64())
}

fn histogram(mut metric: MetricEncoder, spread: &Spread) -> fmt::Result {
    metric.encode_histogram::<[(&str, &str); 0]>(spread.sum, spread.count(), &spread.counts, None)
}

/// The label of a state. Names are kept: dashboards go by them.
fn name(state: State) -> &'static str {
    match state {
        State::AwaitingApproval => "awaiting_approval",
        State::Pending => "pending",
        State::Active => "active",
        State::Ending => "ending",
        State::Ended(Outcome::Completed) => "completed",
        State::Ended(Outcome::Cancelled) => "cancelled",
        State::Ended(Outcome::Failed) => "failed",
        State::Ended(Outcome::Denied) => "denied",
        State::Ended(Outcome::ApprovalFailed) => "approval_failed",
    }
}
