//! Proof of who calls: passwords, one-time codes, tokens, API keys, certificates, and sealed secrets.
//!
//! Owns cryptography and its formats. Knows no HTTP and no family; the rules of who may do what are in
//! [`crate::domain`].

pub mod api_key;
pub mod authenticator;
pub mod certificate;
mod known_tokens;
pub mod one_time_code;
pub mod password;
pub mod random;
pub mod sealing;
pub mod sliding_minute;
pub mod throttle;
pub mod token;
pub mod webhook;
