//! How a client reaches its server: what both products' builders have in common.

use std::{fmt, sync::Arc, time::Duration};

use reqwest::{Certificate, Identity, Url, redirect::Policy};

use super::{
    Error, Notice, Retry,
    retry::{Caller, Observer},
};
use crate::domain::clock::{Clock, SystemClock};

/// Sets up a client; begin with [`PrivilegeSecure::builder`] or [`SonoranCms::builder`].
///
/// `A` is how the product is signed in to, which adds methods of its own, `build` among them.
///
/// [`PrivilegeSecure::builder`]: super::PrivilegeSecure::builder
/// [`SonoranCms::builder`]: super::SonoranCms::builder
#[must_use = "a builder does nothing until it is built"]
pub struct Builder<A> {
    base_url: String,
    connect_timeout: Duration,
    timeout: Duration,
    ca_pem: Vec<Vec<u8>>,
    accepts_invalid_certs: bool,
    retry: Retry,
    observer: Observer,
    clock: Arc<dyn Clock>,
    pub(super) access: A,
}

impl<A> Builder<A> {
    pub(super) fn new(base_url: String, access: A) -> Self {
        Self {
            base_url,
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(30),
            ca_pem: Vec::new(),
            accepts_invalid_certs: false,
            retry: Retry::default(),
            observer: Arc::new(|_| {}),
            clock: Arc::new(SystemClock),
            access,
        }
    }

    /// How long connecting may take, TLS included. Default: 10 s.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How long one request may take, from connecting to the answer's last byte. Default: 30 s. Waits between attempts
    /// come on top.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Trusts one more authority, besides those of the system. PEM text with one certificate or several; may be called
    /// more than once.
    pub fn trust_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.ca_pem.push(pem.into());
        self
    }

    /// Trusts whoever answers, whatever certificate it shows. Default: false.
    ///
    /// Everybody on the way can then read passwords and tokens. For a sandbox on this machine, such as
    /// `https://localhost:6500`; elsewhere use [`trust_pem`](Self::trust_pem).
    pub fn danger_accept_invalid_certs(mut self, accept: bool) -> Self {
        self.accepts_invalid_certs = accept;
        self
    }

    /// How often and how long to wait on a 429. Default: [`Retry::default`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Tells what the client does of its own accord, as it happens. Called on the thread that makes the call; must not
    /// block. Default: nobody is told.
    pub fn on_notice(mut self, observer: impl Fn(&Notice) + Send + Sync + 'static) -> Self {
        self.observer = Arc::new(observer);
        self
    }

    /// The clock that decides when a token is due and which one-time code is the present one. Default: the system's.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// The connection, and what sends requests over it, from all but `access`.
    pub(super) fn connect(self, identity_pem: Option<&[u8]>) -> Result<Connection, Error> {
        let base_url = checked(&self.base_url)?;
        let mut http = reqwest::Client::builder()
            .user_agent(concat!("hangup/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(self.connect_timeout)
            .timeout(self.timeout)
            .tls_backend_rustls()
            // Neither product redirects, and a token is for nobody but the server that it was given for.
            .redirect(Policy::none())
            .tls_danger_accept_invalid_certs(self.accepts_invalid_certs);
        for pem in &self.ca_pem {
            let trusted =
                Certificate::from_pem_bundle(pem).map_err(|_| unreadable("authority's certificate"))?;
            if trusted.is_empty() {
                return Err(unreadable("authority's certificate"));
            }
            http = http.tls_certs_merge(trusted);
        }
        if let Some(pem) = identity_pem {
            http = http.identity(
                Identity::from_pem(pem).map_err(|_| unreadable("client certificate with its key"))?,
            );
        }
        let http = http.build().map_err(|error| Error::Configuration(Error::from(error).to_string()))?;
        let caller = Caller { retry: self.retry, observer: self.observer, clock: self.clock };
        Ok(Connection { base_url, http, caller })
    }
}

impl<A: fmt::Debug> fmt::Debug for Builder<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("base_url", &self.base_url)
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}

/// What a generated client is made of.
pub(super) struct Connection {
    pub(super) base_url: String,
    pub(super) http: reqwest::Client,
    pub(super) caller: Caller,
}

/// The address without a slash at its end, since the generated clients append paths that begin with one.
fn checked(base_url: &str) -> Result<String, Error> {
    let refused =
        |reason: &str| Error::Configuration(format!("`{base_url}` is no server's address: {reason}"));
    let url = Url::parse(base_url.trim()).map_err(|error| refused(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refused("it must begin with https:// or http://"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refused("it must end with the host, the port or a path"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::Configuration(
            "a server's address must not contain a name or password".to_owned(),
        ));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn unreadable(what: &str) -> Error {
    Error::Configuration(format!("the {what} cannot be read as PEM"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_without_its_last_slash() {
        for (given, taken) in [
            ("https://localhost:6500", "https://localhost:6500"),
            ("https://localhost:6500/", "https://localhost:6500"),
            (" http://127.0.0.1:80/hangup// ", "http://127.0.0.1/hangup"),
        ] {
            assert_eq!(checked(given).unwrap(), taken);
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        for given in
            ["", "localhost:6500", "ftp://localhost", "https://localhost?a=1", "https://localhost/#a"]
        {
            assert!(matches!(checked(given), Err(Error::Configuration(_))), "{given}");
        }
        let with_password = checked("https://jdoe:s3cret@localhost").unwrap_err();
        assert!(!with_password.to_string().contains("s3cret"));
    }

    #[test]
    fn certificates_that_cannot_be_read_are_refused() {
        let builder = || Builder::new("https://localhost:6500".to_owned(), ());
        assert!(builder().connect(None).is_ok());
        assert!(builder().trust_pem("no PEM").connect(None).is_err());
        assert!(builder().connect(Some(b"no PEM")).is_err());
    }
}
