//! Serving: from options to a running server, and back to rest.

use std::{
    io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use axum_server::{Handle, tls_rustls::RustlsAcceptor};
use chrono::TimeDelta;
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use super::{
    config::{self, Config},
    connections::{Places, bound_heads, raise_file_limit, tell_of_unaccepted},
    metrics::Metrics,
    node, router, tls,
};
use crate::{
    api::{App, sonoran_cms},
    auth::{
        authenticator::Authenticator,
        sealing::Sealer,
        throttle::{FailedKeys, Throttle},
        token::Lifetimes,
    },
    domain::{Core, RandomIds, Shared, Store, SystemClock},
    worker::{Progress, Worker},
};

/// How long answers may take to be sent after a signal to stop, beyond the time of the request itself.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// How long the store has to take the last refusals.
const LAST_NOTES: Duration = Duration::from_secs(5);

/// How often counters of quiet callers are dropped, and refusals that were counted are noted.
const TIDY: Duration = Duration::from_mins(1);

/// What to serve.
pub struct Options {
    /// `hangup.toml` with the flags over it, valid.
    pub config: Config,
    /// Where everything is kept, with a key that signs tokens.
    pub store: Arc<dyn Store>,
    /// What this server shares with the other nodes of the store.
    pub shared: Arc<dyn Shared>,
    /// Whether there may be other nodes.
    pub is_shared: bool,
    /// Opens sealed secrets.
    pub sealer: Sealer,
    /// The folder of the self-signed certificate.
    pub tls_folder: PathBuf,
}

/// Where a server answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Its own address, such as `https://localhost:6500`.
    pub url: String,
    /// The whole URL of its metrics, where there are any, such as `http://127.0.0.1:9464/metrics`.
    pub metrics: Option<String>,
}

/// Why the server does not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// The reason.
        source: io::Error,
    },
    /// The address of the metrics cannot be listened on.
    #[error("cannot listen on {address} for metrics: {source}")]
    ListenForMetrics {
        /// The address.
        address: SocketAddr,
        /// The reason.
        source: io::Error,
    },
    /// HTTPS cannot be served.
    #[error(transparent)]
    Tls(#[from] tls::TlsError),
    /// What happens by itself would not happen any more; a restart goes on with it.
    #[error("the worker broke off; the log says why, and a restart goes on where it was")]
    Worker,
    /// Serving broke off.
    #[error("the server broke off: {0}")]
    Serve(io::Error),
}

/// Serves until the process is told to stop (SIGINT, SIGTERM), then answers what it has accepted.
///
/// `on_ready` is told where it answers.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(options: Options, on_ready: impl FnOnce(&Addresses)) -> Result<(), ServeError> {
    let Options { config, store, shared, is_shared, sealer, tls_folder } = options;
    let tls = tls::load(&config.tls, &tls_folder)?;
    let sealer = Arc::new(sealer);
    let app = app(&config, store, &shared, Arc::clone(&sealer));
    let cannot_listen = |source| ServeError::Listen { address: config.listen, source };
    let listener = TcpListener::bind(config.listen).await.map_err(cannot_listen)?;
    let address = listener.local_addr().map_err(cannot_listen)?;
    let metrics_listener = match config.metrics.listen {
        Some(address) => Some(listen_for_metrics(address).await?),
        None => None,
    };

    let (stop, stopped) = watch::channel(());
    let progress = Arc::new(Progress::default());
    let node = node::node(&app.core, config.node_name.as_deref(), address);
    tracing::info!(node = %node.id, name = node.name, "this node serves");
    let mut worker = Worker::new(app.core.clone(), sealer)
        .telling(Arc::clone(&progress))
        .keeping_ended(config.retention.ended_kept());
    if is_shared {
        worker = worker.of_node(&node.name);
    }
    let telling = node::tell(app.core.clone(), node, Arc::clone(&progress), until(stopped.clone()));
    let telling = tokio::spawn(telling);
    let mut worker = tokio::spawn(worker.run(until(stopped.clone())));
    let tidy = tokio::spawn(tidy(app.clone()));
    let handle = Handle::new();
    let last_requests = Duration::from_secs(config.limits.request_timeout_seconds.into()) + LAST_ANSWERS;
    tokio::spawn(stop_on_signal(handle.clone(), last_requests));

    // dropped, and with it the listener, when this returns
    let mut beside = JoinSet::new();
    let mut metrics = None;
    let mut addresses = Addresses { url: url(address, tls.is_some()), metrics: None };
    if let Some((listener, address)) = metrics_listener {
        let served = Metrics::new(app.clone(), progress);
        metrics = Some(served.clone());
        let config = config.clone();
        beside.spawn(async move { served.serve(listener, config).await });
        tracing::info!(%address, "metrics are served");
        addresses.metrics = Some(format!("http://{address}/metrics"));
    }
    let routes = router(&app, &config, metrics.as_ref()).into_make_service();
    raise_file_limit(config.limits.max_connections);
    #[cfg(unix)]
    leave_no_core_dump();
    let places = Places::new(&config);
    let mut server = axum_server::Server::from_listener(listener)
        .handle(handle)
        .first_request_timeout(Duration::from_secs(config.limits.header_read_timeout_seconds.into()))
        .accept_error_handler(|peer, error| tell_of_unaccepted("a connection was refused", peer, error))
        .acceptor(places);
    bound_heads(server.http_builder(), &config.limits);

    on_ready(&addresses);
    let serving = async {
        match tls {
            None => server.serve(routes).await,
            Some(tls) => {
                let acceptor = RustlsAcceptor::new(tls.config.clone());
                beside.spawn(tls.follow());
                server.map(|places| acceptor.acceptor(places)).serve(routes).await
            }
        }
    };
    let outcome = tokio::select! {
        outcome = serving => outcome.map_err(ServeError::Serve),
        // a server whose sessions never start and never end must not look alive
        _ = &mut worker => {
            note_the_last(&app).await;
            return Err(ServeError::Worker);
        }
    };
    tidy.abort();
    drop(stop);
    // it ends the pass that it is in
    worker.await.map_err(|_| ServeError::Worker)?;
    // it says itself what went wrong
    let _ = telling.await;
    note_the_last(&app).await;
    tracing::info!("stopped");
    outcome
}

/// What was refused and not noted yet would be lost with the process.
async fn note_the_last(app: &App) {
    let noting = tokio::time::timeout(LAST_NOTES, app.authenticator.note_what_waits()).await;
    if !matches!(noting, Ok(Ok(()))) {
        let lost = app.authenticator.waiting_refusals();
        tracing::error!(lost, "refusals are in no audit chain: the store did not take them");
    }
}

/// The application that the options describe, with the system's clock and random ids.
fn app(config: &Config, store: Arc<dyn Store>, shared: &Arc<dyn Shared>, sealer: Arc<Sealer>) -> App {
    let clock = Arc::new(SystemClock);
    let core = Core::new(
        Arc::clone(&store),
        Arc::clone(shared),
        clock.clone(),
        Arc::new(RandomIds),
        config.sessions.hanging_limits(),
    );
    let throttle = throttle(config, Arc::clone(shared));
    let rate_limits = rate_limits(config, shared);
    let authenticator = Authenticator::new(store, clock, lifetimes(&config.tokens), sealer, Some(throttle))
        .demanding_certificates(config.tls.client_ca.is_some());
    App::new(core, authenticator, rate_limits)
}

fn throttle(config: &Config, shared: Arc<dyn Shared>) -> Throttle {
    let throttle = Throttle::new(shared);
    if config.hides_clients() {
        tracing::warn!(
            "behind a proxy that is not in [proxy] trusted everybody has one address; guessing is bounded by account alone"
        );
        return throttle.without_addresses();
    }
    throttle
}

fn lifetimes(tokens: &config::Tokens) -> Lifetimes {
    Lifetimes {
        token: TimeDelta::minutes(tokens.lifetime_minutes.into()),
        first_step: TimeDelta::seconds(tokens.first_step_seconds.into()),
        sign_in: TimeDelta::hours(tokens.sign_in_hours.into()),
    }
}

fn rate_limits(config: &Config, shared: &Arc<dyn Shared>) -> Option<sonoran_cms::RateLimits> {
    let limits = &config.rate_limits;
    let otherwise = limits.per_minute.clone();
    let failed_keys = NonZeroU32::new(limits.failed_keys_per_minute).filter(|_| !config.hides_clients());
    limits.enabled.then(|| {
        let of_calls = sonoran_cms::RateLimits::new(Arc::clone(shared), otherwise);
        match failed_keys {
            Some(most) => of_calls.with_failed_keys(FailedKeys::new(Arc::clone(shared), most)),
            None => of_calls,
        }
    })
}

async fn listen_for_metrics(address: SocketAddr) -> Result<(TcpListener, SocketAddr), ServeError> {
    let cannot_listen = |source| ServeError::ListenForMetrics { address, source };
    let listener = TcpListener::bind(address).await.map_err(cannot_listen)?;
    let address = listener.local_addr().map_err(cannot_listen)?;
    Ok((listener, address))
}

fn url(address: SocketAddr, is_tls: bool) -> String {
    let scheme = if is_tls { "https" } else { "http" };
    // one that listens on all addresses is reached on this machine by its own
    let address = match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => (Ipv4Addr::LOCALHOST, v4.port()).into(),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => (Ipv6Addr::LOCALHOST, v6.port()).into(),
        other => other,
    };
    // the self-signed certificate is for the name, and the vendor's samples use it
    if is_tls && address.ip().is_loopback() {
        return format!("{scheme}://localhost:{}", address.port());
    }
    format!("{scheme}://{address}")
}

/// What a crash would write of the memory has every key and password in it that is in use.
#[cfg(unix)]
fn leave_no_core_dump() {
    if let Err(error) = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0) {
        tracing::warn!(%error, "cannot keep a crash from writing the memory to a file");
    }
}

async fn until(mut stopped: watch::Receiver<()>) {
    // fails when the sender is dropped, which is the sign
    let _ = stopped.changed().await;
}

async fn tidy(app: App) {
    loop {
        tokio::time::sleep(TIDY).await;
        app.authenticator.forget_the_quiet();
        if let Err(error) = app.core.shared.forget_the_old().await {
            tracing::warn!(%error, "what is too old to count was not forgotten");
        }
        // where the store does not take it, it waits, and that was logged
        let _ = app.authenticator.note_what_waits().await;
    }
}

async fn stop_on_signal(handle: Handle<SocketAddr>, last_requests: Duration) {
    told_to_stop().await;
    tracing::info!("stopping; answering what was accepted; once more stops at once");
    handle.graceful_shutdown(Some(last_requests));
    told_to_stop().await;
    handle.shutdown();
}

/// Waits for a signal to stop (SIGINT, SIGTERM). Once this was called, no signal ends the process by itself any more.
pub async fn told_to_stop() {
    tokio::select! {
        () = interrupted() => {}
        () = terminated() => {}
    }
}

async fn interrupted() {
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::error!(%error, "cannot listen for SIGINT");
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(error) => {
            tracing::error!(%error, "cannot listen for SIGTERM");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending::<()>().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_that_is_told_can_be_used_on_this_machine() {
        for (address, is_tls, expected) in [
            ("127.0.0.1:6500", false, "http://127.0.0.1:6500"),
            ("127.0.0.1:6500", true, "https://localhost:6500"),
            ("0.0.0.0:8080", false, "http://127.0.0.1:8080"),
            ("[::]:8080", false, "http://[::1]:8080"),
            ("0.0.0.0:443", true, "https://localhost:443"),
            ("192.0.2.1:443", true, "https://192.0.2.1:443"),
        ] {
            assert_eq!(url(address.parse().unwrap(), is_tls), expected);
        }
    }
}
