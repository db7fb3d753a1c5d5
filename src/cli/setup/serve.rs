//! `hangup serve`: run the server, or the demo.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use super::{
    DATA_HELP, Done, STORE_HELP, SetupError, SetupErrorKind, data_folder, demo_folder, store_at, tell,
};
use crate::{
    cli::values,
    domain::{DirectoryStore, RandomIds, SystemClock},
    server::{
        Addresses, Options, ServeError,
        config::{Config, LogFormat, Sessions},
        receivers, serve,
        setup::{DataFolder, Demo, Secret, StoreAt, ensure_token_key, settle},
        telemetry::start_logging,
        told_to_stop,
    },
};

/// The same for a demo has another default.
const DATA_LONG_HELP: &str = "The data folder [env: HANGUP_DATA] [default: hangup in the user's data folder]

With --demo the environment does not count, and the default is hangup-demo in the user's cache folder";

/// In a demo nobody waits five minutes to see a session hang.
const DEMO_ACTION_TIMEOUT_SECONDS: u32 = 5;

/// Run the server, until it is told to stop (Ctrl-C, SIGTERM)
///
/// Flags go over the settings of hangup.toml, and those over the defaults.
///
/// A database elsewhere is waited for where it cannot be reached, and the server listens as soon as it is there. What
/// no waiting mends ends it at once: a password that is refused or a database that does not exist with 2, a database of
/// a later version with 1.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = "Examples:
  hangup serve --demo                          # needs nothing, all is made
  hangup init && hangup serve                  # a server of your own
  hangup serve --tls-self-signed               # https://localhost:6500
  hangup serve --listen 0.0.0.0:443 --tls-cert cert.pem --tls-key key.pem
  hangup serve --listen 0.0.0.0:8080 --behind-proxy
  hangup serve --store postgres://hangup@db.example.com/hangup")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct ServeArgs {
    /// The server's settings [default: hangup.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP, long_help = DATA_LONG_HELP)]
    pub data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    pub store: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:6500]
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = address)]
    pub listen: Option<SocketAddr>,
    /// PEM file with the certificate to serve HTTPS with
    #[arg(long, value_name = "FILE", conflicts_with = "tls_self_signed")]
    pub tls_cert: Option<PathBuf>,
    /// PEM file with the certificate's private key
    #[arg(long, value_name = "FILE", conflicts_with = "tls_self_signed")]
    pub tls_key: Option<PathBuf>,
    /// PEM file with the authorities that sign applications' client certificates, which they must show then
    #[arg(long, value_name = "FILE")]
    pub tls_client_ca: Option<PathBuf>,
    /// Serve HTTPS with a certificate for localhost, which is made once and kept in the data folder
    #[arg(long)]
    pub tls_self_signed: bool,
    /// Allow plain HTTP on any address, because a proxy in front does TLS
    #[arg(long)]
    pub behind_proxy: bool,
    /// Serve a demo: its own data folder, an example directory, and credentials to try
    #[arg(long)]
    pub demo: bool,
    /// Serve metrics for Prometheus at /metrics of this address; anything but loopback needs --behind-proxy
    /// [default: none]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub metrics_listen: Option<SocketAddr>,
    /// Let credentials call as often as they like
    #[arg(long)]
    pub no_rate_limits: bool,
    /// How long the start or the end of a session may take before it counts as hanging [default: 300, with --demo 5]
    #[arg(long, value_name = "SECONDS", value_parser = values::action_timeout)]
    pub action_timeout: Option<u32>,
    /// How logs look [default: human on a terminal, otherwise json]
    #[arg(long, value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
}

impl ServeArgs {
    /// Runs the command.
    ///
    /// # Errors
    /// `Usage` without a data folder or where another server uses it, `Config`, `Io` where the address cannot be
    /// listened on, `Store`. A database that cannot be reached is waited for.
    pub fn run(self) -> Done {
        let demo = if self.demo {
            Some(Demo::open_or_create(&demo_folder(self.data.clone())?, &RandomIds)?)
        } else {
            None
        };
        let (folder, at) = if let Some(demo) = &demo {
            // made anew whenever it is not there, and nobody else's
            (demo.folder().clone(), StoreAt::Folder)
        } else {
            let at = store_at(self.store.clone())?;
            (at.folder(&data_folder(self.data.clone())?)?, at)
        };
        let config = self.config(&folder)?;
        config.validate()?;
        let _lock = folder.lock()?;
        let format = start_logging(&config.log);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        runtime
            .map_err(|error| SetupError::io("start", Path::new("the runtime"), &error))?
            .block_on(serve_from(&folder, &at, config, demo.as_ref(), format))
    }

    /// The settings of the file, with the flags over them.
    fn config(&self, folder: &DataFolder) -> Result<Config, SetupError> {
        let settings = folder.settings();
        let mut config = match &self.config {
            Some(file) => Config::load(file)?,
            None if settings.exists() => Config::load(&settings)?,
            None => Config::default(),
        };
        config.listen = self.listen.unwrap_or(config.listen);
        if self.tls_cert.is_some() || self.tls_key.is_some() {
            config.tls.cert.clone_from(&self.tls_cert);
            config.tls.key.clone_from(&self.tls_key);
            config.tls.self_signed = false;
        }
        if self.tls_client_ca.is_some() {
            config.tls.client_ca.clone_from(&self.tls_client_ca);
        }
        if self.tls_self_signed {
            (config.tls.cert, config.tls.key) = (None, None);
            config.tls.self_signed = true;
        }
        config.behind_proxy |= self.behind_proxy;
        config.rate_limits.enabled &= !self.no_rate_limits;
        let is_default = config.sessions == Sessions::default();
        config.sessions.action_timeout_seconds = match self.action_timeout {
            Some(seconds) => seconds,
            None if self.demo && is_default => DEMO_ACTION_TIMEOUT_SECONDS,
            None => config.sessions.action_timeout_seconds,
        };
        config.metrics.listen = self.metrics_listen.or(config.metrics.listen);
        config.log.format = self.log_format.or(config.log.format);
        Ok(config)
    }
}

async fn serve_from(
    folder: &DataFolder,
    at: &StoreAt,
    config: Config,
    demo: Option<&Demo>,
    format: LogFormat,
) -> Done {
    // a file is there at once; while it is migrated, signals end the process by themselves
    let is_waited_for = at.is_shared();
    let options = tokio::select! {
        biased;
        () = told_to_stop(), if is_waited_for => {
            tracing::info!("stopped before it served");
            return Ok(());
        }
        options = prepare(folder, at, config, demo) => options?,
    };
    serve_prepared(options, demo, format).await
}

/// Opens all that is served.
async fn prepare(
    folder: &DataFolder,
    at: &StoreAt,
    config: Config,
    demo: Option<&Demo>,
) -> Result<Options, SetupError> {
    // nobody else serves from here: the folder is locked
    let (store, shared) = at.open_to_serve(folder, &RandomIds, Arc::new(SystemClock)).await?;
    if let Some(demo) = demo {
        fill(demo, store.as_ref(), folder).await?;
    }
    let (sealer, hold) = folder.sealing()?;
    if let Some(told) = settle(folder, store.directory().await?.as_ref())? {
        tell(&format!("warning: {told}"));
    }
    ensure_token_key(store.as_ref(), &sealer, &SystemClock, &RandomIds).await?;
    drop(hold);
    Ok(Options { config, store, shared, is_shared: at.is_shared(), sealer, tls_folder: folder.tls() })
}

async fn serve_prepared(options: Options, demo: Option<&Demo>, format: LogFormat) -> Done {
    let action_timeout = options.config.sessions.action_timeout_seconds;
    let on_ready = |Addresses { url, metrics }: &Addresses| match demo {
        None => {
            let metrics = metrics.as_ref().map(|metrics| format!("metrics are at {metrics}"));
            for told in [format!("hangup serves at {url}")].into_iter().chain(metrics) {
                match format {
                    LogFormat::Human => tell(&told),
                    // for whoever reads each line as JSON
                    LogFormat::Json => tracing::info!("{told}"),
                }
            }
        }
        Some(demo) => {
            if let Err(error) = demo.note_url(url) {
                tell(&format!("warning: {error}"));
            }
            tell(&super::banner::banner(demo, url, metrics.as_deref(), action_timeout));
        }
    };
    serve(options, on_ready).await.map_err(stopped)
}

/// Starts what the demo's webhooks go to, and applies the demo's directory with where that is.
async fn fill(demo: &Demo, store: &dyn DirectoryStore, folder: &DataFolder) -> Done {
    let secret = demo.webhook_secret().cloned().unwrap_or_else(Secret::new_webhook_secret);
    let receivers = receivers::start(&secret, Arc::new(SystemClock))
        .await
        .map_err(|error| SetupError::io("listen on", Path::new("127.0.0.1"), &error))?;
    let (sealer, _hold) = folder.sealing()?;
    demo.fill_with(store, &sealer, &receivers).await
}

/// An address and a port.
fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| {
        "it is no IP address with a port\n  try: --listen 127.0.0.1:6500, or 0.0.0.0:443 for every address of this machine"
    })
}

fn stopped(error: ServeError) -> SetupError {
    let message = error.to_string();
    match error {
        ServeError::Listen { address, source } => cannot_listen("--listen", address, &source, message),
        ServeError::ListenForMetrics { address, source } => {
            cannot_listen("--metrics-listen", address, &source, message)
        }
        ServeError::Tls(error) => error.into(),
        ServeError::Serve(_) | ServeError::Worker => SetupError::new(SetupErrorKind::Io, message),
    }
}

/// `flag` is that of the address.
fn cannot_listen(flag: &str, address: SocketAddr, source: &std::io::Error, message: String) -> SetupError {
    let failed = SetupError::new(SetupErrorKind::Io, message);
    match source.kind() {
        std::io::ErrorKind::AddrNotAvailable => failed.try_this(format!(
            "an address of this machine: {flag} 127.0.0.1:{port}, or 0.0.0.0:{port} for all of them",
            port = address.port()
        )),
        std::io::ErrorKind::AddrInUse => {
            failed.try_this(format!("choose another port: {flag} 127.0.0.1:0 takes a free one"))
        }
        std::io::ErrorKind::PermissionDenied => {
            failed.try_this(format!("choose a port above 1023; {} is for privileged users", address.port()))
        }
        _ => failed,
    }
}

#[cfg(test)]
mod tests;
