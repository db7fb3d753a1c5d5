//! One-time codes by RFC 6238: six digits, SHA-1, steps of 30 seconds, one step of drift either way.

use totp_rs::{Builder, Totp};

/// The shortest secret, in bytes (RFC 4226, section 4, R6).
pub const SHORTEST_SECRET: usize = 16;

/// The time step whose code `code` is, at `unix_seconds` or one step around it; `None` where it is none of them.
///
/// A code is good once: the caller has the store mark the step as used.
#[must_use]
pub fn matching_step(secret: &[u8], code: &str, unix_seconds: u64) -> Option<u64> {
    generator(secret).check(code, unix_seconds)
}

/// The code at `unix_seconds`.
#[must_use]
pub fn code_at(secret: &[u8], unix_seconds: u64) -> String {
    generator(secret).generate(unix_seconds).to_string()
}

fn generator(secret: &[u8]) -> Totp {
    // the length was checked when the secret was set, and a short one must not lock its account out
    Builder::new().with_skew(1).with_secret(secret.to_vec()).build_noncompliant()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, cut to six digits.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let secret = b"12345678901234567890";
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(code_at(secret, at), code);
            assert_eq!(matching_step(secret, code, at), Some(at / 30));
        }
    }

    #[test]
    fn one_step_of_drift_is_allowed_and_no_more() {
        let secret = b"12345678901234567890";
        let code = code_at(secret, 3000);
        assert_eq!(matching_step(secret, &code, 3030), Some(100));
        assert_eq!(matching_step(secret, &code, 2999), Some(100));
        assert_eq!(matching_step(secret, &code, 3060), None);
        assert_eq!(matching_step(secret, &code, 2969), None);
        assert_eq!(matching_step(secret, "", 3000), None);
    }
}
