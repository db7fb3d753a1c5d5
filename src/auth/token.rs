//! Bearer tokens: HS256 JWTs with the claims that the vendor's public scripts read.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use super::api_key;
use crate::domain::{Account, AccountId, Role, SignIn};

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
    /// What the account proved itself with: a changed password, secret or key ends its tokens.
    proof: String,
    iat: i64,
    /// When the token stops to count, in Unix seconds.
    pub exp: i64,
}

/// Issues and reads tokens.
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    lifetimes: Lifetimes,
}

impl Claims {
    /// Whether the account still proves itself as it did when the token was issued.
    #[must_use]
    pub fn is_current(&self, account: &Account) -> bool {
        self.proof == proof_of(&account.sign_in)
    }
}

/// A short digest of what an account proves itself with; tells nothing of it.
fn proof_of(sign_in: &SignIn) -> String {
    let (first, second) = match sign_in {
        SignIn::Person { password_hash, sealed_totp } => {
            (password_hash, sealed_totp.as_deref().unwrap_or_default())
        }
        SignIn::Application { key_hash, certificate_serial } => (key_hash, certificate_serial.as_str()),
    };
    let mut digest = api_key::hash(&format!("{first}|{second}"));
    digest.truncate(16);
    digest
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("lifetimes", &self.lifetimes).finish_non_exhaustive()
    }
}

impl Tokens {
    /// Tokens signed with this key.
    #[must_use]
    pub fn new(key: &[u8; 32], lifetimes: Lifetimes) -> Self {
        Self { encoding: EncodingKey::from_secret(key), decoding: DecodingKey::from_secret(key), lifetimes }
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

    /// What a token says, where this server signed it and it has not expired. Only HS256 counts.
    #[must_use]
    pub fn read(&self, token: &str, now: DateTime<Utc>) -> Option<Claims> {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // the crate asks the system's clock; this server's own decides below
        rules.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &rules).ok()?.claims;
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
            proof: proof_of(&account.sign_in),
            iat: now.timestamp(),
            exp: expiry.timestamp(),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
            .expect("signing with an HMAC key of the right kind does not fail")
    }
}
