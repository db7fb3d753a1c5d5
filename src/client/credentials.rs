//! Who signs in to Privilege Secure, and with what. Debug shows names and never a secret.

use std::{error::Error as StdError, fmt, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use totp_rs::{Builder, Secret, Totp};

use super::Error;

/// A user or an application.
///
/// ```
/// use hangup::client::{Credentials, OneTimeCode};
///
/// # fn main() -> Result<(), hangup::client::Error> {
/// let somebody: Credentials = Credentials::user("EXAMPLE\\jdoe", "correct horse battery staple")
///     .with_code(OneTimeCode::totp("JBSWY3DPEHPK3PXP")?)
///     .into();
/// let nightly: Credentials = Credentials::application("nightly-sweep", "api-key", "3A5F00C2D17E").into();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub enum Credentials {
    /// Signs in with a password and a one-time code.
    User(User),
    /// Signs in with an API key and a client certificate.
    Application(Application),
}

impl Credentials {
    /// A user without a second factor; see [`User::with_code`]. `login` is `domain\user`, `user@domain` or a local
    /// name.
    #[must_use]
    pub fn user(login: impl Into<String>, password: impl Into<String>) -> User {
        User { login: login.into(), password: password.into(), code: OneTimeCode(Source::None) }
    }

    /// An application. `certificate_serial_number` is its client certificate's, in hexadecimal digits.
    #[must_use]
    pub fn application(
        login: impl Into<String>,
        api_key: impl Into<String>,
        certificate_serial_number: impl Into<String>,
    ) -> Application {
        Application {
            login: login.into(),
            api_key: api_key.into(),
            certificate_serial_number: certificate_serial_number.into(),
            identity_pem: None,
        }
    }
}

impl From<User> for Credentials {
    fn from(user: User) -> Self {
        Self::User(user)
    }
}

impl From<Application> for Credentials {
    fn from(application: Application) -> Self {
        Self::Application(application)
    }
}

/// A user, with where the second factor comes from.
#[derive(Clone)]
pub struct User {
    pub(super) login: String,
    pub(super) password: String,
    pub(super) code: OneTimeCode,
}

impl User {
    /// Gives the second factor. Without it the client sends `NA`, as users do who need none.
    #[must_use]
    pub fn with_code(mut self, code: OneTimeCode) -> Self {
        self.code = code;
        self
    }
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User").field("login", &self.login).field("code", &self.code).finish_non_exhaustive()
    }
}

/// An application, with the client certificate that it shows.
#[derive(Clone)]
pub struct Application {
    pub(super) login: String,
    pub(super) api_key: String,
    pub(super) certificate_serial_number: String,
    pub(super) identity_pem: Option<Vec<u8>>,
}

impl Application {
    /// Gives the client certificate: PEM text with the certificate, its chain and its private key, in any order.
    /// Without it the server must learn of the certificate otherwise, such as from a proxy.
    #[must_use]
    pub fn with_client_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.identity_pem = Some(pem.into());
        self
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application")
            .field("login", &self.login)
            .field("certificate_serial_number", &self.certificate_serial_number)
            .field("has_client_certificate", &self.identity_pem.is_some())
            .finish_non_exhaustive()
    }
}

/// Where a user's one-time codes come from.
#[derive(Clone)]
pub struct OneTimeCode(pub(super) Source);

type Ask = dyn Fn() -> Result<String, Box<dyn StdError + Send + Sync>> + Send + Sync;

#[derive(Clone)]
pub(super) enum Source {
    None,
    Totp(Arc<Authenticator>),
    Ask(Arc<Ask>),
}

impl OneTimeCode {
    /// Codes of six digits, made from a secret as authenticator apps do (RFC 6238: SHA-1, 30 s). `secret` is base32;
    /// case, blanks and hyphens are of no account.
    ///
    /// # Errors
    ///
    /// [`Error::Configuration`] where `secret` is empty or no base32.
    pub fn totp(secret: &str) -> Result<Self, Error> {
        let compact: String = secret.chars().filter(|c| !c.is_whitespace() && !"-=".contains(*c)).collect();
        Secret::try_from_base32(compact.to_ascii_uppercase())
            .ok()
            .filter(|secret| !secret.as_bytes().is_empty())
            // Unchecked: servers hand out secrets of 80 bits too, against the RFC's advice.
            .map(|secret| Authenticator(Builder::new().with_secret(secret).build_noncompliant()))
            .map(|authenticator| Self(Source::Totp(Arc::new(authenticator))))
            .ok_or_else(|| Error::Configuration("the secret for one-time codes is not base32".to_owned()))
    }

    /// Codes that somebody types. `ask` is called at each sign-in, on the thread that makes the call, and may block;
    /// its error ends the call as [`Error::NotSignedIn`].
    #[must_use]
    pub fn ask<E: Into<Box<dyn StdError + Send + Sync>>>(
        ask: impl Fn() -> Result<String, E> + Send + Sync + 'static,
    ) -> Self {
        Self(Source::Ask(Arc::new(move || ask().map_err(Into::into))))
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Source::None => "None",
            Source::Totp(_) => "Totp",
            Source::Ask(_) => "Ask",
        })
    }
}

/// Makes codes from a secret.
pub(super) struct Authenticator(Totp);

impl Authenticator {
    /// The code at `now`.
    pub(super) fn code(&self, now: DateTime<Utc>) -> String {
        self.0.generate(seconds(now)).to_string()
    }

    /// How long the code at `now` stays the present one.
    pub(super) fn until_next(&self, now: DateTime<Utc>) -> Duration {
        let next = i64::try_from(self.0.next_step(seconds(now))).unwrap_or(i64::MAX);
        let next = DateTime::from_timestamp(next, 0).unwrap_or(now);
        (next - now).max(TimeDelta::zero()).to_std().unwrap_or_default()
    }
}

fn seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authenticator(secret: &str) -> Arc<Authenticator> {
        match OneTimeCode::totp(secret).unwrap().0 {
            Source::Totp(authenticator) => authenticator,
            _ => panic!("not made from a secret"),
        }
    }

    #[test]
    fn codes_are_those_of_rfc_6238() {
        // Appendix B, the last six of its eight digits.
        for secret in ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "gezd gnbv-gy3t qojq gezd gnbv gy3t qojq="] {
            let authenticator = authenticator(secret);
            for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
                assert_eq!(authenticator.code(DateTime::from_timestamp(seconds, 0).unwrap()), code);
            }
        }
    }

    #[test]
    fn a_code_is_the_present_one_until_the_step_ends() {
        let authenticator = authenticator("JBSWY3DPEHPK3PXP");
        let at = |millis| DateTime::from_timestamp_millis(millis).unwrap();
        assert_eq!(authenticator.until_next(at(29_900)), Duration::from_millis(100));
        assert_eq!(authenticator.until_next(at(30_000)), Duration::from_secs(30));
    }

    #[test]
    fn a_secret_that_is_no_base32_is_refused() {
        for secret in ["", " ", "0189", "not base32!"] {
            assert!(matches!(OneTimeCode::totp(secret), Err(Error::Configuration(_))), "{secret}");
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let code = OneTimeCode::totp("JBSWY3DPEHPK3PXP").unwrap();
        let user = Credentials::from(Credentials::user("jdoe", "s3cret").with_code(code));
        assert_eq!(format!("{user:?}"), "User(User { login: \"jdoe\", code: Totp, .. })");
        let application = Credentials::application("sweep", "s3cret", "3A").with_client_certificate("s3cret");
        let shown = format!("{application:?}");
        assert!(!shown.contains("s3cret") && shown.contains("has_client_certificate: true"), "{shown}");
    }
}
