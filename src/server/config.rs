//! `hangup.toml`: how the server listens, what it allows, how long things take.
//!
//! Every key may be left out; then its default holds. Flags of `hangup serve` override the file. The doc comments
//! here are the descriptions in `hangup schema config`.

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
    /// HTTPS, by the server itself.
    pub tls: Tls,
    /// Proxies in front, and what they are believed.
    pub proxy: Proxy,
    /// Bounds of requests and connections.
    pub limits: Limits,
    /// Sessions, and when they count as hanging.
    pub sessions: Sessions,
    /// How long a sign-in lasts.
    pub tokens: Tokens,
    /// How often a credential may call the community operations.
    pub rate_limits: RateLimits,
    /// What is logged, and how.
    pub log: Log,
}

/// HTTPS, by the server itself: with a certificate of yours, or a self-signed one. Off where neither is given.
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
    /// out, applications sign in from this machine alone, with any certificate of their serial number or by stating it. A
    /// relative path starts at this file's folder.
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

/// How often a credential may call each community operation. Calls are counted in memory: a restart forgets them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RateLimits {
    /// Whether calls are limited at all. Guessing of passwords and codes is throttled in any case.
    pub enabled: bool,
    /// Calls of an operation within any minute, for each API key, where it is not the vendor's number:
    /// `getCurrentSession` 27, `startSession` 27, `stopSession` 27, `cancelSession` 9, `getServers` 13, `setServers` 9,
    /// `addServers` 9.
    pub per_minute: BTreeMap<Operation, NonZeroU32>,
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
            tls: Tls::default(),
            proxy: Proxy::default(),
            limits: Limits::default(),
            sessions: Sessions::default(),
            tokens: Tokens::default(),
            rate_limits: RateLimits::default(),
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
        Self { enabled: true, per_minute: BTreeMap::new() }
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
        if !self.listen.ip().to_canonical().is_loopback() && !self.tls.is_on() && !self.behind_proxy {
            wrong.push(format!(
                "{} is open to other machines and would carry passwords in the clear; give tls.cert and tls.key \
                 (--tls-cert, --tls-key), tls.self_signed (--tls-self-signed), or behind_proxy (--behind-proxy) \
                 where a proxy in front does TLS",
                self.listen
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, String> {
        Config::parse(&Source::new("hangup.toml", text)).map_err(|problems| problems.to_string())
    }

    #[test]
    fn an_empty_file_means_the_defaults() {
        assert_eq!(parse("").unwrap(), Config::default());
        Config::default().validate().unwrap();
    }

    #[test]
    fn what_does_not_fit_is_named_by_place_with_what_to_do() {
        for (text, expected) in [
            ("\n[limits]\nmax_connections = 0", "hangup.toml:3:19: 0 is too small; write 1 or more"),
            ("[limits]\nmax_header_bytes = 100", "hangup.toml:2:20: 100 is too small; write 8192 or more"),
            ("listen = 'localhost'", "hangup.toml:1:10: write an IP address and a port, such as"),
            (
                "[tls]\ncertificate = 'x'",
                "hangup.toml:2:1: there is no key `certificate` here; write one of `cert`",
            ),
            (
                "[log]\nformat = 'xml'",
                "hangup.toml:2:10: there is no \"xml\" here; write \"human\" or \"json\"",
            ),
            ("[log]\nformat = 5", "hangup.toml:2:10: write \"human\" or \"json\" here, not 5"),
            (
                "[limits]\nmax_connections = -1",
                "hangup.toml:2:19: write a whole number of 0 or more here, not -1",
            ),
            ("[proxy]\ntrusted = ['x']", "hangup.toml:2:11: write an IP address or a network, such as"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn the_template_shows_the_limits_as_they_are() {
        let commented = |line: &&str| line.starts_with("# per_minute = ");
        let line = crate::server::setup::SETTINGS.lines().find(commented).unwrap();
        let shown = parse(&format!("[rate_limits]\n{}", &line[2..])).unwrap().rate_limits.per_minute;
        assert_eq!(shown.len(), 7);
        assert!(shown.iter().all(|(operation, number)| operation.per_minute() == *number), "{shown:?}");
        for wrong in ["per_minute = { cancelSession = 0 }", "per_minute = { endSession = 1 }"] {
            parse(&format!("[rate_limits]\n{wrong}")).unwrap_err();
        }
    }

    #[test]
    fn only_loopback_goes_without_tls() {
        for listen in ["127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "[::ffff:127.0.0.1]:1"] {
            parse(&format!("listen = '{listen}'")).unwrap().validate().unwrap();
        }
        for listen in ["0.0.0.0:1", "[::]:1", "192.0.2.1:1"] {
            let open = parse(&format!("listen = '{listen}'")).unwrap();
            assert!(open.validate().unwrap_err().message.contains("--behind-proxy"), "{listen}");
            Config { behind_proxy: true, ..open.clone() }.validate().unwrap();
            let tls = Tls { self_signed: true, ..Tls::default() };
            Config { tls, ..open }.validate().unwrap();
        }
    }

    #[test]
    fn all_contradictions_are_told_at_once() {
        let config = parse("[tls]\ncert = 'c'\nself_signed = true\n[log]\nfilter = 'hangup=lots'").unwrap();
        let error = config.validate().unwrap_err();
        assert_eq!(error.message.lines().count(), 2, "{error}");
    }

    #[test]
    fn paths_start_at_the_folder_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("hangup.toml");
        std::fs::write(&file, "[tls]\ncert = 'tls/cert.pem'\nkey = '/abs/key.pem'").unwrap();
        let config = Config::load(&file).unwrap();
        assert_eq!(config.tls.cert, Some(folder.path().join("tls/cert.pem")));
        assert_eq!(config.tls.key, Some(PathBuf::from("/abs/key.pem")));
    }
}
