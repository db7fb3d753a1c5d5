//! How long a connection may live: by its age, by how long it has been idle, and by what it is answering.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::http::Version;
use tokio::time::Instant;

/// How long an answer that is ready may take to leave, once the connection is too old.
const LAST_ANSWER: Duration = Duration::from_secs(1);

/// The bounds of one connection's life.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// The longest that nothing of an answer is taken.
    pub(super) stall: Duration,
    /// The longest without a request. For HTTP/2 alone, where pings keep a connection alive: HTTP/1 bounds the time
    /// until the next head.
    pub(super) idle: Duration,
    /// After this no more requests are wanted.
    pub(super) age: Duration,
    /// How long after its age a connection is closed whatever it does.
    pub(super) grace: Duration,
}

/// What a connection has been doing.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) times: Times,
    begun: Instant,
    open_requests: AtomicUsize,
    is_http2: AtomicBool,
    /// When a request began or was answered last, in milliseconds since `begun`.
    last: AtomicU64,
}

/// A request that is being answered, until it is dropped.
pub(super) struct Open {
    life: Arc<Life>,
    is_http1: bool,
}

impl Life {
    pub(super) fn new(times: Times) -> Self {
        Self {
            times,
            begun: Instant::now(),
            open_requests: AtomicUsize::new(0),
            is_http2: AtomicBool::new(false),
            last: AtomicU64::new(0),
        }
    }

    /// Notes the beginning of a request.
    pub(super) fn open(this: &Arc<Self>, version: Version) -> Open {
        this.open_requests.fetch_add(1, Ordering::AcqRel);
        if version == Version::HTTP_2 {
            this.is_http2.store(true, Ordering::Release);
        }
        this.touch();
        Open { life: Arc::clone(this), is_http1: version <= Version::HTTP_11 }
    }

    /// When the connection is closed whatever it does.
    pub(super) fn end(&self) -> Instant {
        self.begun + self.times.age + self.times.grace
    }

    /// When the connection is closed, unless something happens until then.
    pub(super) fn deadline(&self) -> Instant {
        let is_answering = self.open_requests.load(Ordering::Acquire) > 0;
        if is_answering || !self.is_http2.load(Ordering::Acquire) {
            return self.end();
        }
        let last = self.begun + Duration::from_millis(self.last.load(Ordering::Acquire));
        let too_old = (self.begun + self.times.age).max(last + LAST_ANSWER);
        (last + self.times.idle).min(too_old).min(self.end())
    }

    fn touch(&self) {
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last.fetch_max(now, Ordering::AcqRel);
    }
}

impl Open {
    /// Whether the answer is to tell the client that it is the last: where HTTP/1 has no other way.
    pub(super) fn is_last(&self) -> bool {
        self.is_http1 && self.life.begun.elapsed() >= self.life.times.age
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.life.touch();
        self.life.open_requests.fetch_sub(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIMES: Times = Times {
        stall: Duration::from_secs(30),
        idle: Duration::from_mins(2),
        age: Duration::from_hours(1),
        grace: Duration::from_mins(1),
    };

    #[test]
    fn http2_is_closed_when_idle_and_never_while_it_answers() {
        let life = Arc::new(Life::new(TIMES));
        assert_eq!(life.deadline(), life.end(), "before the first request the server has another bound");
        let open = Life::open(&life, Version::HTTP_2);
        assert_eq!(life.deadline(), life.end());
        drop(open);
        let idle = life.deadline() - life.begun;
        assert!((TIMES.idle..TIMES.idle + Duration::from_secs(10)).contains(&idle), "{idle:?}");
    }

    #[test]
    fn an_old_connection_ends_with_the_answer_that_it_is_at() {
        let life = Arc::new(Life::new(Times { age: Duration::ZERO, ..TIMES }));
        let open = Life::open(&life, Version::HTTP_11);
        assert!(open.is_last());
        drop(open);
        assert!(!Life::open(&life, Version::HTTP_2).is_last(), "HTTP/2 knows no such header");
        assert!(life.deadline() < life.end(), "it goes once its answer has left");
    }
}
