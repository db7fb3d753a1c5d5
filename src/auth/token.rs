//! Bearer tokens: HS256 JWTs with the claims that the vendor's public scripts read.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use super::{api_key, sealing::Sealer};
use crate::domain::{Account, AccountId, Directory, Role, SignIn, TokenKey, TokenKeyId, Unavailable};

const ISSUER: &str = "hangup";
const AUDIENCE: &str = "hangup";

/// How long tokens live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetimes {
    /// Of a token that was refreshed or elevated.
    pub token: TimeDelta,
    /// Of the token between password and one-time code.
    pub first_step: TimeDelta,
    /// Of a whole sign-in: no refresh reaches beyond.
    pub sign_in: TimeDelta,
}

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    aud: String,
    /// The login.
    pub sub: String,
    /// The account.
    #[serde(rename = "ManagedAccountId")]
    pub account: AccountId,
    /// What the account may do in general. Told to clients; the server asks the directory.
    #[serde(rename = "http://stealthbits.com/pam/roles")]
    pub role: Role,
    /// Whether the second factor was given, or is not needed.
    pub mfa: bool,
    /// When the account gave its password or key, in Unix seconds.
    pub auth_time: i64,
    /// What the account proved itself with: a changed password, secret or key ends its tokens, and so does a sign-out.
    proof: String,
    iat: i64,
    /// When the token stops to count, in Unix seconds.
    pub exp: i64,
}

/// A key that signs tokens, opened.
pub struct SigningKey {
    /// What the header of a token names it by (`kid`).
    pub id: TokenKeyId,
    /// The key.
    pub secret: [u8; 32],
    /// Since when it signs.
    pub made_at: DateTime<Utc>,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Issues and reads tokens.
///
/// Two keys live: the newest signs, and the one before verifies what it has signed, for as long as that can live.
pub struct Tokens {
    kid: String,
    encoding: EncodingKey,
    verifying: Vec<Verifying>,
    lifetimes: Lifetimes,
}

/// A key that still verifies.
struct Verifying {
    kid: String,
    decoding: DecodingKey,
    /// When it stops to, where another signs already.
    until: Option<DateTime<Utc>>,
}

impl Claims {
    /// Whether the account still proves itself as it did when the token was issued.
    #[must_use]
    pub fn is_current(&self, account: &Account) -> bool {
        self.proof == proof_of(account)
    }
}

/// A short digest of what an account proves itself with, and of how often it was signed out; tells nothing of it.
fn proof_of(account: &Account) -> String {
    let (first, second) = match &account.sign_in {
        // not what is sealed, which is another text under another data key: a changed secret counts as a sign-out
        SignIn::Person { password_hash, .. } => (password_hash, ""),
        SignIn::Application { key_hash, certificate_serial } => (key_hash, certificate_serial.as_str()),
    };
    let mut digest = api_key::hash(&format!("{first}|{second}|{}", account.by_command.sign_outs));
    digest.truncate(16);
    digest
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("kid", &self.kid)
            .field("lifetimes", &self.lifetimes)
            .finish_non_exhaustive()
    }
}

impl Tokens {
    /// Tokens of these keys, the newest first; only the first two count. `None` where there is none.
    #[must_use]
    pub fn new(keys: &[SigningKey], lifetimes: Lifetimes) -> Option<Self> {
        let newest = keys.first()?;
        let longest = lifetimes.token.max(lifetimes.first_step);
        let verifying = keys.iter().take(2).map(|key| Verifying {
            kid: kid(key.id),
            decoding: DecodingKey::from_secret(&key.secret),
            until: (key.id != newest.id).then(|| newest.made_at + longest),
        });
        Some(Self {
            kid: kid(newest.id),
            encoding: EncodingKey::from_secret(&newest.secret),
            verifying: verifying.collect(),
            lifetimes,
        })
    }

    /// Tokens of the keys that a directory has.
    ///
    /// # Errors
    /// Where it has none, or `sealer` does not open them.
    pub fn of(directory: &Directory, sealer: &Sealer, lifetimes: Lifetimes) -> Result<Self, Unavailable> {
        // those of before the last two sign nothing and verify nothing
        let living = directory.token_keys().into_iter().take(2);
        let keys = living.map(|key| opened(key, sealer)).collect::<Option<Vec<_>>>();
        let keys = keys.ok_or_else(|| {
            Unavailable(
                "the key that signs tokens was sealed with another data key than this server's".into(),
            )
        })?;
        Self::new(&keys, lifetimes)
            .ok_or_else(|| Unavailable("there is no key that signs tokens; a restart makes one".into()))
    }

    /// The token of the first step, which reaches nothing but the second.
    #[must_use]
    pub fn first_step(&self, account: &Account, now: DateTime<Utc>) -> String {
        self.issue(account, false, now, now + self.lifetimes.first_step, now)
    }

    /// An elevated token for an account that has proven itself at `auth_time`; `None` where that is too long ago.
    #[must_use]
    pub fn elevated(
        &self,
        account: &Account,
        auth_time: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Option<String> {
        let end = auth_time + self.lifetimes.sign_in;
        let expiry = end.min(now + self.lifetimes.token);
        (now < end).then(|| self.issue(account, true, auth_time, expiry, now))
    }

    /// What a token says, where a key that lives has signed it and it has not expired; it expires no later than its
    /// key. Only HS256 counts.
    #[must_use]
    pub fn read(&self, token: &str, now: DateTime<Utc>) -> Option<Claims> {
        let kid = jsonwebtoken::decode_header(token).ok()?.kid?;
        let key = self.verifying.iter().find(|key| key.kid == kid)?;
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // the crate asks the system's clock; this server's own decides below
        rules.validate_exp = false;
        let mut claims = jsonwebtoken::decode::<Claims>(token, &key.decoding, &rules).ok()?.claims;
        if let Some(until) = key.until {
            claims.exp = claims.exp.min(until.timestamp());
        }
        (now.timestamp() < claims.exp).then_some(claims)
    }

    fn issue(
        &self,
        account: &Account,
        mfa: bool,
        auth_time: DateTime<Utc>,
        expiry: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> String {
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub: account.login.clone(),
            account: account.id,
            role: account.role,
            mfa,
            auth_time: auth_time.timestamp(),
            proof: proof_of(account),
            iat: now.timestamp(),
            exp: expiry.timestamp(),
        };
        let header = Header { kid: Some(self.kid.clone()), ..Header::new(Algorithm::HS256) };
        jsonwebtoken::encode(&header, &claims, &self.encoding)
            .expect("signing with an HMAC key of the right kind does not fail")
    }
}

fn opened(key: &TokenKey, sealer: &Sealer) -> Option<SigningKey> {
    let secret = sealer.open(&key.sealed_key)?.try_into().ok()?;
    Some(SigningKey { id: key.id, secret, made_at: key.made_at })
}

fn kid(id: TokenKeyId) -> String {
    id.0.simple().to_string()
}

#[cfg(test)]
mod tests;
