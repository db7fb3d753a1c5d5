//! Waiting where a server says that it is too much, and telling whoever watches.

use std::{fmt, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use reqwest::{
    Request, Response, StatusCode,
    header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER},
};

use super::{failure, token::Token};
use crate::domain::clock::Clock;

/// How often and how long to wait where a server answers 429 (Too Many Requests).
///
/// Waits as long as `Retry-After` says, in seconds or until a date (RFC 9110, 10.2.3), and a second where an answer
/// does not say or cannot be read, as Sonoran.py does. An answer with a longer wait than allowed is returned as it is.
///
/// ```
/// use std::time::Duration;
/// use hangup::client::Retry;
///
/// assert_eq!(Retry::default(), Retry { attempts: 4, longest_wait: Duration::from_secs(60) });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How often to send a request at most, the first time included. Default: 4.
    pub attempts: u32,
    /// The longest single wait. Default: 60 s.
    pub longest_wait: Duration,
}

impl Retry {
    /// Never waits: a 429 is an error at once.
    pub const NEVER: Self = Self { attempts: 1, longest_wait: Duration::ZERO };
}

impl Default for Retry {
    fn default() -> Self {
        Self { attempts: 4, longest_wait: Duration::from_mins(1) }
    }
}

/// How long to wait where a server does not say.
const UNTOLD_WAIT: Duration = Duration::from_secs(1);

/// What a client does of its own accord, for whoever watches: a progress line, a log, a cache of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// The server has had too many requests; the next attempt comes after the wait.
    RateLimited {
        /// How long the client waits now.
        wait: Duration,
        /// The number of the next attempt, from 2.
        attempt: u32,
    },
    /// The server refused the present one-time code, which is good once; the next attempt comes with the next code.
    NextCode {
        /// How long the client waits now, at most 30 s.
        wait: Duration,
    },
    /// There is a new token, by signing in or by refreshing the one before.
    NewToken(Token),
}

pub(super) type Observer = Arc<dyn Fn(&Notice) + Send + Sync>;

/// Sends requests, waits where it must, and makes every failure a readable one.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) retry: Retry,
    pub(super) observer: Observer,
    pub(super) clock: Arc<dyn Clock>,
}

impl Caller {
    pub(super) async fn send(
        &self,
        client: &reqwest::Client,
        mut request: Request,
    ) -> reqwest::Result<Response> {
        let mut attempt = 1;
        loop {
            let next = if attempt < self.retry.attempts { request.try_clone() } else { None };
            let response = client.execute(request).await?;
            let (Some(next), Some(wait)) = (next, self.wait(&response)) else {
                return failure::made_readable(response).await;
            };
            attempt += 1;
            self.tell(&Notice::RateLimited { wait, attempt });
            tokio::time::sleep(wait).await;
            request = next;
        }
    }

    fn wait(&self, response: &Response) -> Option<Duration> {
        if response.status() != StatusCode::TOO_MANY_REQUESTS {
            return None;
        }
        let wait = retry_after(response.headers(), Some(self.clock.now())).unwrap_or(UNTOLD_WAIT);
        Some(wait).filter(|wait| *wait <= self.retry.longest_wait)
    }

    pub(super) fn tell(&self, notice: &Notice) {
        (self.observer)(notice);
    }
}

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller").field("retry", &self.retry).finish_non_exhaustive()
    }
}

/// How long `Retry-After` asks to wait. A date counts from the answer's own `Date`, so that a wrong clock on this side
/// does no harm; only where that is missing from `now`.
pub(super) fn retry_after(headers: &HeaderMap, now: Option<DateTime<Utc>>) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let until = http_date(headers.get(RETRY_AFTER)?)?;
    let from = headers.get(DATE).and_then(http_date).or(now)?;
    Some((until - from).to_std().unwrap_or_default())
}

fn http_date(value: &HeaderValue) -> Option<DateTime<Utc>> {
    httpdate::parse_http_date(value.to_str().ok()?).ok().map(DateTime::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(after: &str, date: Option<&str>) -> Option<Duration> {
        let now = "2025-07-10T08:00:00Z".parse().unwrap();
        let mut headers = HeaderMap::from_iter([(RETRY_AFTER, after.parse().unwrap())]);
        if let Some(date) = date {
            headers.insert(DATE, date.parse().unwrap());
        }
        retry_after(&headers, Some(now))
    }

    #[test]
    fn a_wait_is_read_as_seconds() {
        assert_eq!(asked("12", None), Some(Duration::from_secs(12)));
        assert_eq!(asked(" 0 ", None), Some(Duration::ZERO));
        assert_eq!(asked("1.5", None), Some(Duration::from_millis(1500)));
    }

    #[test]
    fn a_wait_is_read_as_a_date() {
        assert_eq!(asked("Thu, 10 Jul 2025 08:00:30 GMT", None), Some(Duration::from_secs(30)));
        assert_eq!(asked("Thu, 10 Jul 2025 07:00:00 GMT", None), Some(Duration::ZERO));
        let sent = Some("Thu, 10 Jul 2025 08:00:25 GMT");
        assert_eq!(asked("Thu, 10 Jul 2025 08:00:30 GMT", sent), Some(Duration::from_secs(5)));
    }

    #[test]
    fn a_wait_that_cannot_be_read_is_none() {
        for text in ["", "-1", "soon", "NaN", "inf", "1e300"] {
            assert_eq!(asked(text, None), None, "{text}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), None), None);
    }
}
