//! Passwords: argon2id, in PHC form; and those that are guessed first.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};

/// Passwords of eight characters and more that people choose most, in lower case: one a line, sorted.
const COMMON: &str = include_str!("common_passwords.txt");

/// Whether it is one of those that are guessed first, in any case.
#[must_use]
pub fn is_common(password: &str) -> bool {
    let password = password.to_lowercase();
    COMMON.lines().any(|common| common == password)
}

/// An argon2id hash with a random salt and the crate's defaults (19 MiB, 2 passes, 1 lane: OWASP's minimum).
///
/// Takes tens of milliseconds of one core: call it off the async threads.
///
/// # Panics
/// Where the operating system gives no randomness.
#[must_use]
pub fn hash(password: &str) -> String {
    Argon2::default()
        .hash_password(password.as_bytes())
        .expect("hashing with default parameters fails only without randomness")
        .to_string()
}

/// Whether `hash` is a hash of `password`; `false` also where `hash` is none.
#[must_use]
pub fn verify(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Whether `hash` is an argon2id hash in PHC form.
#[must_use]
pub fn is_hash(hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| hash.algorithm.as_str() == "argon2id")
}

/// Takes as long as a [`verify`], so that an unknown account cannot be told by its speed.
pub fn verify_nothing(password: &str) {
    let _ = hash(password);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_verifies() {
        let hash = hash("correct horse");
        assert!(is_hash(&hash), "{hash}");
        assert!(verify("correct horse", &hash));
        assert!(!verify("Correct horse", &hash));
        assert!(!verify("correct horse", "no hash"));
        assert!(!is_hash("no hash"));
    }

    #[test]
    fn what_is_guessed_first_is_known_in_any_case() {
        for common in ["password", "Password123", "QWERTYUIOP", "iloveyou1", "12345678"] {
            assert!(is_common(common), "{common}");
        }
        assert!(!is_common("correct horse") && !is_common(""));
        assert!(COMMON.lines().is_sorted() && COMMON.lines().count() > 1000);
        assert!(COMMON.lines().all(|line| line.len() >= 8 && line.to_lowercase() == line));
    }
}
