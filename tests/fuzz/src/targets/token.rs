//! Bearer tokens: as they come, and, so that what is in them is read too, as two lines of JSON, header and claims,
//! which are signed with a good key first.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use hangup::{
    auth::token::{SigningKey, Tokens},
    domain::TokenKeyId,
};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use uuid::Uuid;

use super::world::LIFETIMES;
use crate::fixtures::{minutes, noon};

const OLD: [u8; 32] = [1; 32];
const NEW: [u8; 32] = [2; 32];

static TOKENS: LazyLock<Tokens> = LazyLock::new(|| {
    let key = |id, secret, made_at| SigningKey { id: TokenKeyId(Uuid::from_u128(id)), secret, made_at };
    let keys = [key(2, NEW, replaced_at()), key(1, OLD, noon() - TimeDelta::days(9))];
    Tokens::new(&keys, LIFETIMES).expect("there are keys")
});

/// When the new key came in the place of the old one.
fn replaced_at() -> DateTime<Utc> {
    noon() - minutes(5)
}

/// Nothing counts that was not signed with the key that it names, by HS256 and for this server; nor after its time.
pub(super) fn read(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    let Some((header, claims)) = text.split_once('\n') else {
        assert!(TOKENS.read(text, noon()).is_none(), "nobody has signed it");
        return;
    };
    let message = format!("{}.{}", base64(header.as_bytes()), base64(claims.as_bytes()));
    for secret in [OLD, NEW] {
        let key = EncodingKey::from_secret(&secret);
        let signature = crypto::sign(message.as_bytes(), &key, Algorithm::HS256).expect("HMAC does not fail");
        let token = format!("{message}.{signature}");
        let Some(read) = TOKENS.read(&token, noon()) else { continue };
        assert!(noon().timestamp() < read.exp);
        let header: serde_json::Value = serde_json::from_str(header).expect("it was read");
        assert_eq!(header["alg"], "HS256");
        let id = if secret == OLD { 1 } else { 2 };
        assert_eq!(header["kid"], Uuid::from_u128(id).simple().to_string());
        if secret == OLD {
            assert!(read.exp <= (replaced_at() + LIFETIMES.token).timestamp(), "it outlives its key");
        }
        let claims: serde_json::Value = serde_json::from_str(claims).expect("it was read");
        assert_eq!((&claims["iss"], &claims["aud"]), (&"hangup".into(), &"hangup".into()));
        let (signed, _) = token.rsplit_once('.').expect("it has three parts");
        let wrong = if secret == OLD { NEW } else { OLD };
        let forged = crypto::sign(message.as_bytes(), &EncodingKey::from_secret(&wrong), Algorithm::HS256);
        let forged = forged.expect("HMAC does not fail");
        assert!(TOKENS.read(&format!("{signed}.{forged}"), noon()).is_none(), "another key has signed it");
        assert!(TOKENS.read(&format!("{signed}."), noon()).is_none(), "nobody has signed it");
    }
}

/// As JWTs write it: for addresses, and without padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits =
            group.iter().enumerate().fold(0_u32, |bits, (n, byte)| bits | u32::from(*byte) << (16 - 8 * n));
        for digit in 0..=group.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * digit) & 63) as usize]));
        }
    }
    text
}
