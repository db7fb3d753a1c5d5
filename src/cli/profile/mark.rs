//! Marks of credentials: by which a kept token is known to be of the credentials that are given now.

use std::fmt::Write as _;

use aws_lc_rs::{hmac, rand};
use serde::{Deserialize, Serialize};

use crate::cli::{
    identity::{Code, Identity},
    secret::Secret,
};

/// How many bytes of chance are in a salt.
const SALT_BYTES: usize = 16;

/// What signs an account in, as far as a command was given it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Given {
    /// The password or API key.
    pub(in crate::cli) password: Option<Secret>,
    /// The secret for one-time codes, that there is none, or the certificate's serial number.
    pub(in crate::cli) second: Option<Secret>,
}

impl Given {
    /// What is known of an account, with the password that was asked for in place of the known one.
    pub(in crate::cli) fn of(identity: &Identity, password: Option<&Secret>) -> Self {
        let second = match (&identity.code, &identity.certificate_serial) {
            (Code::None, _) => Some(Secret::new("no code")),
            (Code::Totp(secret), _) => Some(secret.clone()),
            (Code::Unknown, Some(serial)) => Some(Secret::new(serial)),
            (Code::Unknown, None) => None,
        };
        Self { password: password.or(identity.password.as_ref()).cloned(), second }
    }
}

/// The marks of what signed in: HMAC-SHA256 by a salt of their own, which says nothing of what was marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Marks {
    salt: String,
    password: Option<String>,
    second: Option<String>,
}

impl Marks {
    /// Marks what is given; `None` where that is nothing, or where the system has no chance to give.
    #[expect(clippy::disallowed_methods, reason = "the command line alone comes without `auth`")]
    pub(super) fn of(given: &Given) -> Option<Self> {
        let mut salt = [0; SALT_BYTES];
        rand::fill(&mut salt).ok()?;
        let salt = hexadecimal(&salt);
        given.password.as_ref().map(|password| Self {
            password: Some(mark(&salt, password)),
            second: given.second.as_ref().map(|second| mark(&salt, second)),
            salt,
        })
    }

    /// Whether what is given is what signed in, as far as both are known.
    pub(super) fn are_of(&self, given: &Given) -> bool {
        let agrees = |kept: Option<&String>, given: Option<&Secret>| {
            kept.zip(given).is_none_or(|(kept, given)| *kept == mark(&self.salt, given))
        };
        agrees(self.password.as_ref(), given.password.as_ref())
            && agrees(self.second.as_ref(), given.second.as_ref())
    }
}

fn mark(salt: &str, secret: &Secret) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, salt.as_bytes());
    hexadecimal(hmac::sign(&key, secret.expose().as_bytes()).as_ref())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // writing to a text cannot fail
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(password: Option<&str>, second: Option<&str>) -> Given {
        Given { password: password.map(Secret::new), second: second.map(Secret::new) }
    }

    #[test]
    fn marks_are_of_the_credentials_that_signed_in_as_far_as_these_are_known() {
        let marks = Marks::of(&given(Some("right"), Some("AAAA"))).unwrap();
        for same in [(Some("right"), Some("AAAA")), (Some("right"), None), (None, Some("AAAA")), (None, None)]
        {
            assert!(marks.are_of(&given(same.0, same.1)), "{same:?}");
        }
        for other in [(Some("wrong"), Some("AAAA")), (Some("right"), Some("BBBB")), (Some("wrong"), None)] {
            assert!(!marks.are_of(&given(other.0, other.1)), "{other:?}");
        }
        let typed = Marks::of(&given(Some("right"), None)).unwrap();
        assert!(typed.are_of(&given(Some("right"), Some("AAAA"))), "a code that was typed says nothing");
        assert_eq!(Marks::of(&given(None, Some("AAAA"))), None);
    }

    #[test]
    fn marks_show_nothing_of_what_they_mark() {
        let one = Marks::of(&given(Some("right"), None)).unwrap();
        let other = Marks::of(&given(Some("right"), None)).unwrap();
        assert_ne!(one.password, other.password, "each has a salt of its own");
        assert!(!format!("{one:?}").contains("right"));
    }
}
