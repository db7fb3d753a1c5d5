//! `hangup.toml`: how the server listens, what it allows, how long things take.
//!
//! Every key may be left out; then its default holds. Flags of `hangup serve` override the file. The doc comments
//! here are the descriptions in `hangup schema config`.

mod cors;
mod limits;
mod numbers;
mod proxy;

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    num::NonZeroU32,
    path::{Path, PathBuf},
};

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use tracing_subscriber::EnvFilter;

use self::numbers::within;
pub use self::{
    cors::{Cors, Origin},
    limits::Limits,
    proxy::{Network, Proxy},
};
use super::setup::{Problems, SetupError, Source, choices};
use crate::{api::sonoran_cms::Operation, domain::HangingLimits};

/// How a hangup server listens, what it allows, and how long things take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on, such as `127.0.0.1:6500` or `[::]:443`. Anything but loopback needs TLS or
    /// `behind_proxy`.
    #[serde(deserialize_with = "address")]
    pub listen: SocketAddr,
    /// A proxy in front does TLS: plain HTTP is allowed on addresses that are not loopback. Let nothing but the proxy
    /// reach the port, and name it in `[proxy]`: else everybody has one address, and applications cannot sign in.
    pub behind_proxy: bool,
    /// What people call this server among those that share its store, such as `sessions-1`. Left out, it is the
    /// machine's name and the port.
    pub node_name: Option<String>,
    /// HTTPS, by the server itself.
    pub tls: Tls,
    /// Proxies in front, and what they are believed.
    pub proxy: Proxy,
    /// Pages of other origins.
    pub cors: Cors,
    /// Bounds of requests and connections.
    pub limits: Limits,
    /// Sessions, and when they count as hanging.
    pub sessions: Sessions,
    /// How long ended sessions are kept.
    pub retention: Retention,
    /// How long a sign-in lasts.
    pub tokens: Tokens,
    /// How often a credential may call the community operations.
    pub rate_limits: RateLimits,
    /// Metrics for Prometheus.
    pub metrics: Metrics,
    /// What is logged, and how.
    pub log: Log,
}

/// HTTPS, by the server itself: with a certificate of yours, or a self-signed one. Off where neither is given. Files
/// that are replaced are read again within seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Tls {
    /// PEM file with the certificate and what it is signed by, the server's own first. Needs `key`. A relative path
    /// starts at this file's folder.
    pub cert: Option<PathBuf>,
    /// PEM file with the private key of `cert`. A relative path starts at this file's folder.
    pub key: Option<PathBuf>,
    /// Make a certificate for `localhost`, keep it in the data folder, and use it. For trying things out: clients must
    /// be told to trust it.
    pub self_signed: bool,
    /// PEM file with the authorities that sign the client certificates of applications, which must then show one. Left
    /// out, applications sign in from this machine alone, with any certificate of their serial number or by stating it.
    /// A relative path starts at this file's folder.
    pub client_ca: Option<PathBuf>,
}

/// Sessions, and when they count as hanging, so that a sweep cancels them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Sessions {
    /// How long the start or the end of a session may take, in seconds; longer is hanging.
    pub action_timeout_seconds: u32,
    /// How long a session may outlive its scheduled end, in seconds; longer is hanging.
    pub grace_seconds: u32,
}

/// How long ended sessions are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// How long after its end a session is forgotten with its log and receipt, in days. Left out, it is kept for ever.
    /// What is forgotten is in no list, count or report any more, and its id is unknown.
    #[serde(deserialize_with = "days")]
    #[schemars(range(min = 1, max = 36500))]
    pub ended_days: Option<u32>,
}

/// How long a sign-in lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Tokens {
    /// How long a token is good, in minutes; clients renew it before.
    #[serde(deserialize_with = "within::<1, 1440, _, _>")]
    #[schemars(range(min = 1, max = 1440))]
    pub lifetime_minutes: u32,
    /// How long after the password the one-time code may come, in seconds.
    #[serde(deserialize_with = "within::<1, 3600, _, _>")]
    #[schemars(range(min = 1, max = 3600))]
    pub first_step_seconds: u32,
    /// How long tokens can be renewed before the password is asked for again, in hours.
    #[serde(deserialize_with = "within::<1, 720, _, _>")]
    #[schemars(range(min = 1, max = 720))]
    pub sign_in_hours: u32,
}

/// How often a credential may call each community operation. Calls are counted in memory, which a restart forgets; or,
/// where the store is a database elsewhere, there and over all servers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RateLimits {
    /// Whether calls, and wrong API keys, are limited at all. Guessing of passwords and codes is throttled in any case.
    pub enabled: bool,
    /// How many wrong API keys may come from one address within any minute; more are answered 429. Good keys are not
    /// counted, and never slowed down by it. 0 for any number. Not counted with `behind_proxy` where
    /// `[proxy]` names none: all calls come from one address then.
    pub failed_keys_per_minute: u32,
    /// Calls of an operation within any minute, for each API key, where it is not the vendor's number:
    /// `getCurrentSession` 27, `startSession` 27, `stopSession` 27, `cancelSession` 9, `getServers` 13, `setServers` 9,
    /// `addServers` 9; and hangup's own, of what older programs open with: `legacyGetSubVersion` 27,
    /// `legacyGetGameServers` 27.
    pub per_minute: BTreeMap<Operation, NonZeroU32>,
}

/// Metrics for Prometheus, at `/metrics` of a listener of their own. Off where no address is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    /// Address and port of the metrics, such as `127.0.0.1:9464`. They are plain HTTP without a sign-in, so that
    /// anything but loopback needs `behind_proxy`, also where `tls` is on. Port 0 takes a free one.
    #[serde(deserialize_with = "optional_address")]
    pub listen: Option<SocketAddr>,
}

/// What is logged, and how. Logs go to standard error and hold no secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// `human` or `json`. Left out: `human` on a terminal, otherwise `json`.
    pub format: Option<LogFormat>,
    /// What is logged, as `tracing` directives: `info`, `warn`, `info,hangup=debug`.
    pub filter: String,
}

/// The form of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

choices!(LogFormat { "human" => Human, "json" => Json });

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 6500)),
            behind_proxy: false,
            node_name: None,
            tls: Tls::default(),
            proxy: Proxy::default(),
            cors: Cors::default(),
            limits: Limits::default(),
            sessions: Sessions::default(),
            retention: Retention::default(),
            tokens: Tokens::default(),
            rate_limits: RateLimits::default(),
            metrics: Metrics::default(),
            log: Log::default(),
        }
    }
}

impl Default for Sessions {
    fn default() -> Self {
        Self { action_timeout_seconds: 300, grace_seconds: 300 }
    }
}

impl Default for Tokens {
    fn default() -> Self {
        Self { lifetime_minutes: 15, first_step_seconds: 120, sign_in_hours: 12 }
    }
}

impl Default for RateLimits {
    fn default() -> Self {
        Self { enabled: true, failed_keys_per_minute: 60, per_minute: BTreeMap::new() }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { format: None, filter: "info".into() }
    }
}

impl Tls {
    /// Whether the server itself speaks HTTPS.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.self_signed || self.cert.is_some()
    }
}

impl Sessions {
    /// The limits as the core takes them.
    #[must_use]
    pub fn hanging_limits(&self) -> HangingLimits {
        HangingLimits {
            action_timeout: TimeDelta::seconds(self.action_timeout_seconds.into()),
            grace: TimeDelta::seconds(self.grace_seconds.into()),
        }
    }
}

impl Retention {
    /// For how long, as the worker takes it.
    #[must_use]
    pub fn ended_kept(&self) -> Option<TimeDelta> {
        self.ended_days.map(|days| TimeDelta::days(days.into()))
    }
}

impl Config {
    /// Reads `hangup.toml`. Paths in it become relative to its folder.
    ///
    /// Does not [`Config::validate`]: flags may still complete it.
    ///
    /// # Errors
    /// `Io` where the file cannot be read; `Config` with `FILE:LINE:COLUMN: what is wrong` where it does not fit.
    pub fn load(path: &Path) -> Result<Self, SetupError> {
        let mut config = Self::parse(&Source::read(path)?)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for file in
            [&mut config.tls.cert, &mut config.tls.key, &mut config.tls.client_ca].into_iter().flatten()
        {
            *file = folder.join(&*file);
        }
        Ok(config)
    }

    /// Reads the text of a `hangup.toml`.
    ///
    /// # Errors
    /// The first place where it does not fit.
    pub fn parse(source: &Source) -> Result<Self, Problems> {
        source.parse()
    }

    /// Whether everybody seems to come from one address, that of a proxy which `[proxy]` does not name.
    #[must_use]
    pub fn hides_clients(&self) -> bool {
        self.behind_proxy && self.proxy.trusted.is_empty()
    }

    /// Whether these settings make sense together, after flags have changed them.
    ///
    /// # Errors
    /// `Config` with everything that does not, one a line.
    pub fn validate(&self) -> Result<(), SetupError> {
        let mut wrong = Vec::new();
        match (&self.tls.cert, &self.tls.key) {
            (Some(_), None) => {
                wrong.push("tls.cert needs tls.key: give the private key's PEM file too (--tls-key)".into());
            }
            (None, Some(_)) => {
                wrong.push("tls.key needs tls.cert: give the certificate's PEM file too (--tls-cert)".into());
            }
            (Some(_), Some(_)) if self.tls.self_signed => {
                wrong.push("tls.self_signed and tls.cert exclude each other; remove one".into());
            }
            _ => {}
        }
        if self.tls.client_ca.is_some() && !self.tls.is_on() {
            wrong.push("tls.client_ca needs TLS: give tls.cert and tls.key, or tls.self_signed".into());
        }
        if self.proxy.client_certificate_serial_header.is_some() && self.proxy.trusted.is_empty() {
            wrong.push(
                "proxy.client_certificate_serial_header needs proxy.trusted: nobody else's header is believed".into(),
            );
        }
        if !is_loopback(self.listen) && !self.tls.is_on() && !self.behind_proxy {
            wrong.push(format!(
                "{} is open to other machines and would carry passwords in the clear; give tls.cert and tls.key \
                 (--tls-cert, --tls-key), tls.self_signed (--tls-self-signed), or behind_proxy (--behind-proxy) \
                 where a proxy in front does TLS",
                self.listen
            ));
        }
        if let Some(listen) = self.metrics.listen.filter(|listen| !is_loopback(*listen) && !self.behind_proxy)
        {
            wrong.push(format!(
                "{listen} is open to other machines and would show the metrics to all of them; give metrics.listen \
                 (--metrics-listen) a loopback address, or behind_proxy (--behind-proxy) where a proxy or a firewall \
                 in front decides who reaches it"
            ));
        }
        if let Err(error) = EnvFilter::builder().parse(&self.log.filter) {
            wrong.push(format!("log.filter: {error}; write something like \"info,hangup=debug\""));
        }
        if wrong.is_empty() {
            return Ok(());
        }
        Err(SetupError::config(wrong.join("\n"))
            .try_this("mend it in hangup.toml, or by the flags of hangup serve"))
    }
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SocketAddr, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(|_| {
        de::Error::custom("write an IP address and a port, such as \"127.0.0.1:6500\" or \"[::]:443\"")
    })
}

fn optional_address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    address(deserializer).map(Some)
}

fn is_loopback(address: SocketAddr) -> bool {
    address.ip().to_canonical().is_loopback()
}

fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    within::<1, 36_500, _, _>(deserializer).map(Some)
}

#[cfg(test)]
mod tests;
