//! A secret that a person wrote down or is to write down: shown to whom it belongs, and to nobody else.

use std::{borrow::Cow, fmt};

use base64::Engine as _;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use totp_rs::Secret as Base32;

use crate::auth::{password, random};

/// The shortest password, in characters. There are no rules on which characters: length is what counts.
pub const SHORTEST_PASSWORD: usize = 8;
/// The longest password, in bytes, so that nobody makes the server hash a book.
pub const LONGEST_PASSWORD: usize = 1024;
/// The shortest API key, in characters. Keys are kept under a fast hash, so they must be random, not chosen.
pub const SHORTEST_API_KEY: usize = 20;
/// What the text of a key for webhooks starts with (Standard Webhooks).
pub const WEBHOOK_SECRET_PREFIX: &str = "whsec_";
/// The shortest key for webhooks, in bytes (Standard Webhooks).
pub const SHORTEST_WEBHOOK_KEY: usize = 24;

/// A password, an API key or the like. `Debug` hides it, and an error about it does not repeat it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    #[must_use]
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }

    /// The secret, in the clear.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A new password for people: 24 letters and digits in groups of six, 120 bits.
    #[must_use]
    pub fn new_password() -> Self {
        let text = Base32::from(random::bytes::<15>()).to_base32().to_lowercase();
        let groups: Vec<_> = [0, 6, 12, 18].iter().map(|&at| &text[at..at + 6]).collect();
        Self(groups.join("-"))
    }

    /// A new one-time-code secret in base32: 20 bytes, as RFC 4226 recommends.
    #[must_use]
    pub fn new_totp() -> Self {
        Self(base32(&random::bytes::<20>()))
    }

    /// A new key for webhooks: `whsec_` and 32 bytes in base64 (Standard Webhooks).
    #[must_use]
    pub fn new_webhook_secret() -> Self {
        let digits = base64::engine::general_purpose::STANDARD.encode(random::bytes::<32>());
        Self(format!("{WEBHOOK_SECRET_PREFIX}{digits}"))
    }

    /// The bytes of a key for webhooks; `None` where this is none.
    #[must_use]
    pub fn webhook_key(&self) -> Option<Vec<u8>> {
        let digits = self.0.strip_prefix(WEBHOOK_SECRET_PREFIX)?;
        let key = base64::engine::general_purpose::STANDARD.decode(digits).ok()?;
        (key.len() >= SHORTEST_WEBHOOK_KEY).then_some(key)
    }

    /// Says why this is no password to accept; `None` where it is fine. `login` is whose it is.
    #[must_use]
    pub fn password_problem(&self, login: &str) -> Option<String> {
        if let Some(problem) = self.placeholder_problem() {
            Some(problem)
        } else if self.0.chars().count() < SHORTEST_PASSWORD {
            Some(format!("a password needs at least {SHORTEST_PASSWORD} characters; choose a longer one"))
        } else if self.0.len() > LONGEST_PASSWORD {
            Some(format!("a password has at most {LONGEST_PASSWORD} bytes; choose a shorter one"))
        } else if is_login(&self.0, login) {
            Some("the password is the login; choose another".into())
        } else if password::is_common(&self.0) {
            Some("the password is one of the commonest, which are guessed first; choose another".into())
        } else {
            None
        }
    }

    /// Says why this is no API key to accept; `None` where it is fine.
    #[must_use]
    pub fn api_key_problem(&self) -> Option<String> {
        if let Some(problem) = self.placeholder_problem() {
            Some(problem)
        } else if self.0.chars().any(|c| c.is_whitespace() || c.is_control()) {
            Some("an API key has no spaces; write it as one word".into())
        } else if self.0.chars().count() < SHORTEST_API_KEY {
            let needs = format!("an API key needs at least {SHORTEST_API_KEY} characters");
            Some(format!("{needs}; make one with `openssl rand -hex 32`"))
        } else {
            None
        }
    }

    /// Says that this is what an example shows in place of a secret: `<PASSWORD>`; `None` where it is not.
    #[must_use]
    pub fn placeholder_problem(&self) -> Option<String> {
        let is_placeholder = self.0.starts_with('<') && self.0.ends_with('>');
        is_placeholder.then(|| "this is a placeholder; write a secret of your own in its place".into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // by way of any value: serde's own error would repeat a secret that was written without quotes
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            _ => Err(de::Error::custom("this must be text: put it in quotes")),
        }
    }
}

impl JsonSchema for Secret {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// Whether a password is the login, or the part of it that names the account in its domain.
fn is_login(password: &str, login: &str) -> bool {
    let (password, login) = (password.to_lowercase(), login.to_lowercase());
    let name = login.rsplit('\\').next().and_then(|name| name.split('@').next());
    password == login || name == Some(&password)
}

/// Bytes in base32 (RFC 4648), upper case, without padding: what authenticator apps take.
#[must_use]
pub fn base32(bytes: &[u8]) -> String {
    Base32::from(bytes).to_base32()
}

/// The bytes of base32 text, in either case, with or without spaces, hyphens and padding; `None` where it is none.
#[must_use]
pub fn from_base32(text: &str) -> Option<Vec<u8>> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '=')).collect();
    Base32::try_from_base32(digits.to_ascii_uppercase()).ok().map(|secret| secret.as_ref().to_vec())
}

/// A key of 32 bytes, in base64 and with a line end: the form of key files.
#[must_use]
pub(super) fn key_file(key: &[u8; 32]) -> String {
    format!("{}\n", base64::engine::general_purpose::STANDARD.encode(key))
}

/// The key of a key file, or `None` where it is none.
#[must_use]
pub(super) fn from_key_file(text: &str) -> Option<[u8; 32]> {
    base64::engine::general_purpose::STANDARD.decode(text.trim()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_passwords_differ_and_are_accepted() {
        let (a, b) = (Secret::new_password(), Secret::new_password());
        assert_ne!(a, b);
        assert_eq!(a.expose().len(), 27);
        assert_eq!(a.password_problem("admin"), None);
    }

    #[test]
    fn base32_is_read_in_every_usual_spelling() {
        let secret = Secret::new_totp();
        let bytes = from_base32(secret.expose()).unwrap();
        assert_eq!(bytes.len(), 20);
        let spaced = format!("{} {}==", &secret.expose()[..16].to_lowercase(), &secret.expose()[16..]);
        assert_eq!(from_base32(&spaced), Some(bytes));
        assert_eq!(from_base32("0189"), None);
    }

    #[test]
    fn weak_passwords_and_placeholders_are_refused() {
        for (password, login) in [
            ("1234567", "x"),
            ("EXAMPLE\\bob", "example\\BOB"),
            ("bartholomew", "EXAMPLE\\Bartholomew"),
            ("bartholomew", "bartholomew@example.test"),
            ("<PASSWORD>", "x"),
            ("12345678", "x"),
            ("Password123", "x"),
        ] {
            assert!(Secret::new(password).password_problem(login).is_some(), "{password}");
        }
        assert_eq!(Secret::new("12345679x").password_problem("x"), None);
    }

    #[test]
    fn debug_output_hides_the_secret() {
        assert_eq!(format!("{:?}", Secret::new("hunter22")), "Secret(…)");
    }
}
