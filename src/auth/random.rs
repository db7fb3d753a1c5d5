//! Randomness for secrets, from the operating system.

use aws_lc_rs::rand;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// Random bytes, fit for keys.
///
/// # Panics
/// Where the operating system gives no randomness: nothing safe can be done without.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    #[expect(clippy::disallowed_methods, reason = "this is its one place")]
    rand::fill(&mut out).expect("the operating system gives randomness");
    out
}

/// A new secret: `prefix` and 43 URL-safe characters, 256 bits.
#[must_use]
pub fn token(prefix: &str) -> String {
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(bytes::<32>()))
}
