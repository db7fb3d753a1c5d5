//! API keys are kept as hashes. They are 256 random bits, so a fast hash is enough.

use aws_lc_rs::{
    constant_time::verify_slices_are_equal,
    digest::{SHA256, digest},
};

/// Whether two hashes are the same; takes as long whether they differ early, late or not at all.
#[must_use]
pub fn is_same_hash(one: &str, other: &str) -> bool {
    verify_slices_are_equal(one.as_bytes(), other.as_bytes()).is_ok()
}

/// SHA-256 of the key, in lower-case hexadecimal.
///
/// Compare hashes by [`is_same_hash`].
#[must_use]
pub fn hash(key: &str) -> String {
    digest(&SHA256, key.as_bytes()).as_ref().iter().fold(String::with_capacity(64), |mut out, byte| {
        use std::fmt::Write as _;
        write!(out, "{byte:02x}").expect("writing to a string does not fail");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_the_same_or_not() {
        assert!(is_same_hash(&hash("a"), &hash("a")));
        assert!(!is_same_hash(&hash("a"), &hash("b")));
        assert!(!is_same_hash(&hash("a"), &hash("a")[1..]));
    }
}
