//! API keys are kept as hashes. They are 256 random bits, so a fast hash is enough.

use aws_lc_rs::digest::{SHA256, digest};

/// SHA-256 of the key, in lower-case hexadecimal.
///
/// Comparing hashes, or looking one up, tells nobody how much of a guessed key was right.
#[must_use]
pub fn hash(key: &str) -> String {
    digest(&SHA256, key.as_bytes()).as_ref().iter().fold(String::with_capacity(64), |mut out, byte| {
        use std::fmt::Write as _;
        write!(out, "{byte:02x}").expect("writing to a string does not fail");
        out
    })
}
