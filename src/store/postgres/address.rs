//! Where a database is, as people write it: `postgres://user@host:5432/name?sslmode=verify-full`.

use std::{fmt, net::IpAddr, path::PathBuf, str::FromStr};

use tokio_postgres::config::{Config, Host, SslMode, TargetSessionAttrs};

/// PostgreSQL's own port.
const PORT: u16 = 5432;

/// A database, and how to reach it. It is told without its password.
#[derive(Clone)]
pub struct Address {
    config: Config,
    tls: Option<Trusted>,
}

/// Whose certificates a database may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trusted {
    /// Those of the authorities that the system trusts.
    System,
    /// Those of the authorities in a PEM file.
    File(PathBuf),
}

/// Why a text is no address. It never has a password in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct AddressError(String);

impl FromStr for Address {
    type Err = AddressError;

    /// `sslmode` is `disable`, `require` or `verify-full`; the latter two are one here: who answers must prove that it
    /// is the host, to the authorities in the file `sslrootcert` or to those of the system. Where it is not given, a
    /// database elsewhere is reached by TLS, and one on this machine without. Of several hosts, as in
    /// `postgres://user@one,two/name`, it is the one that allows writes: standbys do not, until they are promoted.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        if !["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
            return Err(AddressError("a database is given as postgres://user@host/name".into()));
        }
        let (place, query) = text.split_once('?').unwrap_or((text, ""));
        let (mut mode, mut authorities, mut rest) = (None, None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let decoded = form_urlencoded::parse(pair.as_bytes()).next();
            match decoded.as_ref().map(|(name, value)| (name.as_ref(), value.as_ref())) {
                Some(("sslmode", value)) => mode = Some(value.to_owned()),
                Some(("sslrootcert", value)) => authorities = Some(PathBuf::from(value)),
                _ => rest.push(pair),
            }
        }
        // the parser's own words may have a part of the text, and so of a password
        let mut config = Config::from_str(&format!("{place}?{}", rest.join("&"))).map_err(|_| {
            if let Some(setting) = wrong_setting(place, query, &rest) {
                return AddressError(format!(
                    "the database's address has the setting {setting}, which is not known or has a value that it cannot \
                     have"
                ));
            }
            AddressError(
                "the database's address is not of the form postgres://user@host:5432/name?setting=value; in a \
                 name or a password, write / @ : ? # % as %2F %40 %3A %3F %23 %25"
                    .into(),
            )
        })?;
        if config.get_hosts().is_empty() {
            return Err(AddressError("the database's address names no host".into()));
        }
        let trusted = authorities.map_or(Trusted::System, Trusted::File);
        let tls = match mode.as_deref() {
            Some("disable") => None,
            None if trusted == Trusted::System && config.get_hosts().iter().all(is_here) => None,
            None | Some("require" | "verify-full") => Some(trusted),
            Some(other) => {
                return Err(AddressError(format!(
                    "sslmode={other} would take any server for the database: write sslmode=verify-full, with \
                     sslrootcert=FILE where its authority is your own, or sslmode=disable where nobody can listen"
                )));
            }
        };
        config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
        if config.get_hosts().len() > 1 {
            config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        }
        Ok(Self { config, tls })
    }
}

impl Address {
    /// With this password, where it has none of its own.
    #[must_use]
    pub fn or_password(mut self, password: impl FnOnce(&Self) -> Option<String>) -> Self {
        if self.config.get_password().is_none()
            && let Some(password) = password(&self)
        {
            self.config.password(password);
        }
        self
    }

    /// The hosts and their ports, as `one:5432,two:5432`.
    pub(super) fn hosts(&self) -> String {
        let ports = self.config.get_ports();
        let port = |place| ports.get(place).or(ports.first()).copied().unwrap_or(PORT);
        let hosts = self.config.get_hosts().iter().map(told).enumerate();
        let told = hosts.map(|(place, host)| match port(place) {
            port if host.contains(':') => format!("[{host}]:{port}"),
            port => format!("{host}:{port}"),
        });
        told.collect::<Vec<_>>().join(",")
    }

    /// The first host, its port, the database and the user, as a password file names them.
    #[must_use]
    pub fn names(&self) -> [String; 4] {
        let host = self.config.get_hosts().first().map(told).unwrap_or_default();
        let port = self.config.get_ports().first().copied().unwrap_or(PORT);
        let user = self.config.get_user().unwrap_or_default().to_owned();
        let database = self.config.get_dbname().unwrap_or(&user).to_owned();
        [host, port.to_string(), database, user]
    }

    pub(super) fn config(&self) -> Config {
        self.config.clone()
    }

    pub(super) fn tls(&self) -> Option<&Trusted> {
        self.tls.as_ref()
    }
}

/// The name of the first setting that makes no sense, where all else does. What stands in the place of a setting may
/// be the end of a password, in which ? was not written as %3F: then it has the address's @ in it.
fn wrong_setting<'a>(place: &str, query: &str, settings: &[&'a str]) -> Option<&'a str> {
    if query.contains('@') || Config::from_str(place).is_err() {
        return None;
    }
    let wrong = settings.iter().find(|setting| Config::from_str(&format!("{place}?{setting}")).is_err())?;
    wrong.split_once('=').map(|(name, _)| name)
}

fn told(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(folder) => folder.display().to_string(),
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [.., database, user] = self.names();
        let at = if user.is_empty() { "" } else { "@" };
        write!(f, "postgres://{user}{at}{}/{database}", self.hosts())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tls(text: &str) -> Option<Trusted> {
        text.parse::<Address>().unwrap().tls
    }

    #[test]
    fn a_database_elsewhere_is_reached_by_tls_unless_it_is_said_otherwise() {
        for here in ["localhost", "127.0.0.1", "%2Fvar%2Frun%2Fpostgresql"] {
            assert_eq!(tls(&format!("postgres://hangup@{here}/hangup")), None, "{here}");
        }
        assert_eq!(tls("postgres://db.example.test/hangup"), Some(Trusted::System));
        assert_eq!(tls("postgres://db.example.test/hangup?sslmode=require"), Some(Trusted::System));
        assert_eq!(tls("postgres://db.example.test/hangup?sslmode=disable"), None);
        let own = Some(Trusted::File("/etc/ca.pem".into()));
        assert_eq!(tls("postgres://localhost/hangup?sslrootcert=%2Fetc%2Fca.pem"), own);
        assert_eq!(tls("postgres://h/d?connect_timeout=3&sslmode=verify-full&sslrootcert=/etc/ca.pem"), own);
    }

    #[test]
    fn no_password_is_told() {
        let address: Address = "postgresql://hangup:s3cret@db.example.test:6432/sessions".parse().unwrap();
        assert_eq!(address.to_string(), "postgres://hangup@db.example.test:6432/sessions");
        assert_eq!(format!("{address:?}"), "Address(postgres://hangup@db.example.test:6432/sessions)");
        for wrong in [
            "hangup:s3cret@db/x",
            "postgres://hangup:s3cret@/x?sslmode=prefer",
            "postgres://hangup:s3cret@db:port/x",
            "postgres://hangup:s3cret@db/x?sslmode=prefer",
            "postgres://hangup:s3cret@db/x?nonsense=1",
        ] {
            let error = wrong.parse::<Address>().unwrap_err().to_string();
            assert!(!error.contains("s3cret") && !error.ends_with('.'), "{error}");
        }
    }

    #[test]
    fn a_setting_that_makes_no_sense_is_named_and_its_value_is_not() {
        let error = |text: &str| text.parse::<Address>().unwrap_err().to_string();
        for (query, name) in [
            ("sslmod=disable", "sslmod"),
            ("application_name=x&nonsense=s3cret", "nonsense"),
            ("connect_timeout=s3cret&sslmode=disable", "connect_timeout"),
        ] {
            let told = error(&format!("postgres://hangup@db/x?{query}"));
            assert!(told.contains(&format!("the setting {name},")) && !told.contains("s3cret"), "{told}");
        }
        let cut = error("postgres://hangup:1?s3cret=1@db/x?nonsense=1");
        assert!(!cut.contains("s3cret"), "{cut}");
    }

    #[test]
    fn of_several_hosts_it_is_the_one_that_allows_writes() {
        let address: Address = "postgres://hangup@one,two/x?target_session_attrs=any".parse().unwrap();
        assert_eq!(address.to_string(), "postgres://hangup@one:5432,two:5432/x");
        assert_eq!(address.config().get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
        let address: Address = "postgres://hangup@[::1]:1,127.0.0.1:2/x".parse().unwrap();
        assert_eq!(address.hosts(), "[::1]:1,127.0.0.1:2");
        let address: Address = "postgres://hangup@one/x".parse().unwrap();
        assert_eq!(address.config().get_target_session_attrs(), TargetSessionAttrs::Any);
    }

    #[test]
    fn a_password_from_outside_is_for_an_address_without_one() {
        let password = |text: &str| {
            let address = text.parse::<Address>().unwrap().or_password(|_| Some("outside".into()));
            address.config().get_password().map(<[u8]>::to_vec)
        };
        assert_eq!(password("postgres://hangup@localhost/x"), Some(b"outside".to_vec()));
        assert_eq!(password("postgres://hangup:inside@localhost/x"), Some(b"inside".to_vec()));
    }
}
