//! A Privilege Secure token and what can be read from it.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

/// A token, a JWT, as the server gave it.
///
/// Its claims are read without checking the signature: they tell when to refresh and whom to greet, and prove nothing.
/// Debug shows no more than the expiry.
///
/// ```
/// use hangup::client::Token;
///
/// let token = Token::new("eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NTIxMzcxMDAsInN1YiI6Impkb2UifQ.c2ln");
/// assert_eq!(token.expires_at().unwrap().to_rfc3339(), "2025-07-10T08:45:00+00:00");
/// assert_eq!(token.claim("sub").unwrap(), "jdoe");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    text: String,
    claims: Map<String, Value>,
}

impl Token {
    /// Takes a token's text. One that is no JWT has no claims, and never expires as far as this side knows.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let claims = claims(&text).unwrap_or_default();
        Self { text, claims }
    }

    /// The token's text: what to send as a bearer, and what to keep in order to start from it later. A secret.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A claim, such as `sub`, `ManagedAccountId` or `http://stealthbits.com/pam/roles`.
    #[must_use]
    pub fn claim(&self, name: &str) -> Option<&Value> {
        self.claims.get(name)
    }

    /// When it expires, from the claim `exp`.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.time("exp")
    }

    /// Whether it has expired at `now`.
    #[must_use]
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.expires_at().is_some_and(|end| end <= now)
    }

    /// Whether to refresh it at `now`: less than 60 s or a tenth of its life is left, whichever is longer, though never
    /// before half of its life is over.
    #[must_use]
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        let Some(end) = self.expires_at() else { return false };
        let margin = match self.time("iat").or_else(|| self.time("nbf")).map(|start| end - start) {
            Some(life) => TimeDelta::seconds(60).max(life / 10).min(life / 2),
            None => TimeDelta::seconds(60),
        };
        end - now < margin
    }

    fn time(&self, claim: &str) -> Option<DateTime<Utc>> {
        let value = self.claim(claim)?;
        #[expect(clippy::cast_possible_truncation, reason = "a fraction of a second is of no account")]
        let seconds = value.as_i64().or_else(|| value.as_f64().map(|seconds| seconds as i64))?;
        DateTime::from_timestamp(seconds, 0)
    }
}

fn claims(text: &str) -> Option<Map<String, Value>> {
    let payload = text.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?).ok()
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("expires_at", &self.expires_at()).finish_non_exhaustive()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::json;

    use super::*;

    pub(in crate::client) fn jwt(claims: &Value) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims.to_string()))
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_token_is_due_before_it_expires() {
        let quarter = Token::new(jwt(&json!({"iat": 0, "exp": 900})));
        assert!(!quarter.is_due(at(810)));
        assert!(quarter.is_due(at(811)) && !quarter.is_expired(at(811)));
        assert!(quarter.is_expired(at(900)));

        let unknown_start = Token::new(jwt(&json!({"exp": 900.7})));
        assert!(!unknown_start.is_due(at(840)));
        assert!(unknown_start.is_due(at(841)));
    }

    #[test]
    fn a_short_lived_token_is_used_for_half_its_life() {
        let short = Token::new(jwt(&json!({"nbf": 0, "exp": 40})));
        assert!(!short.is_due(at(20)));
        assert!(short.is_due(at(21)));
    }

    #[test]
    fn a_token_without_claims_never_expires() {
        for text in ["", "opaque", "a.b.c", "a.e30.c"] {
            let token = Token::new(text);
            assert_eq!(token.expires_at(), None);
            assert!(!token.is_due(at(i64::from(u32::MAX))) && !token.is_expired(at(0)), "{text}");
        }
    }

    #[test]
    fn debug_shows_no_token() {
        let text = jwt(&json!({"exp": 0, "sub": "jdoe"}));
        let shown = format!("{:?}", Token::new(text.clone()));
        assert_eq!(shown, "Token { expires_at: Some(1970-01-01T00:00:00Z), .. }");
    }
}
