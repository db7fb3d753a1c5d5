//! Connections, and requests that go out one behind the other without waiting for answers.

use std::{future::poll_fn, pin::Pin, task::Poll, time::Duration};

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::{Config, NoTls};

use super::{address::Address, error::Error, tls};

/// One that is taken out of the pool.
pub(super) type Connection = deadpool_postgres::Object;

/// The same that nobody gets back.
pub(super) type Own = deadpool_postgres::ClientWrapper;

/// How long a connection may take to be made, and to become free.
const CONNECT: Duration = Duration::from_secs(5);

/// How long sent bytes may stay unanswered before the connection counts as lost.
const LOST_AFTER: Duration = Duration::from_secs(10);

/// What the sessions of the database are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Reads: none may take longer than a request.
    Read,
    /// Writes: all nodes wait for whoever holds the installation's lock, so that a node that hangs loses it soon.
    Write,
    /// Migrations, which may take long, and wait for those of others.
    Migrate,
}

impl Purpose {
    /// Settings of the session. `on` has a commit answered when it is durable here, and on the standbys that are to
    /// have it at once.
    fn options(self) -> &'static str {
        match self {
            Self::Read => "-c statement_timeout=25000 -c idle_in_transaction_session_timeout=5000",
            Self::Migrate => "-c synchronous_commit=on -c statement_timeout=0 -c lock_timeout=0",
            Self::Write => {
                "-c synchronous_commit=on -c statement_timeout=10000 -c lock_timeout=10000 \
                 -c idle_in_transaction_session_timeout=3000"
            }
        }
    }
}

/// The settings of a connection.
pub(super) fn config(address: &Address, purpose: Purpose) -> Config {
    let mut config = address.config();
    let options = config.get_options().map(|options| format!("{options} ")).unwrap_or_default();
    config.options(options + purpose.options());
    config.application_name("hangup");
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(to_connect(&config));
    }
    config.tcp_user_timeout(LOST_AFTER);
    config.keepalives_idle(LOST_AFTER);
    config
}

/// How long each host has to answer: of several, one that is silent must leave time for those after it.
fn to_connect(config: &Config) -> Duration {
    CONNECT / u32::try_from(config.get_hosts().len()).unwrap_or(u32::MAX).max(1)
}

/// A pool of at most so many connections, which are made when they are needed.
pub(super) fn pool(address: &Address, purpose: Purpose, most: usize) -> Result<Pool, Error> {
    let config = config(address, purpose);
    // with settings of its own it may take longer
    let each = config.get_connect_timeout().copied().unwrap_or(CONNECT);
    let all = each.saturating_mul(u32::try_from(config.get_hosts().len()).unwrap_or(u32::MAX));
    let manage = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = match address.tls() {
        None => Manager::from_config(config, NoTls, manage),
        Some(trusted) => Manager::from_config(config, tls::connector(trusted)?, manage),
    };
    Pool::builder(manager)
        .max_size(most)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(CONNECT))
        .create_timeout(Some(all.max(CONNECT)))
        .build()
        .map_err(|error| Error::Connect(error.to_string()))
}

/// A request that is sent when it is first polled.
pub(super) type Request<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// Sends requests in their order, and waits for all answers. Gives the first error, which may be the cause of the
/// others, and which request it is of.
pub(super) async fn all<T: Send>(mut requests: Vec<Request<'_, T>>) -> Result<Vec<T>, (usize, Error)> {
    let mut answers: Vec<Option<Result<T, Error>>> = requests.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut is_done = true;
        for (request, answer) in requests.iter_mut().zip(&mut answers) {
            if answer.is_none() {
                match request.as_mut().poll(context) {
                    Poll::Ready(ready) => *answer = Some(ready),
                    Poll::Pending => is_done = false,
                }
            }
        }
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    let answers = answers.into_iter().flatten().enumerate();
    answers.map(|(at, answer)| answer.map_err(|error| (at, error))).collect()
}
