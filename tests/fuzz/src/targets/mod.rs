//! What is fuzzed: functions of any bytes, which panic where something is wrong.
//!
//! They reach hangup as its users do, by what is public, and end where a request or a file does: nothing of the crate
//! is public for their sake.

mod bodies;
mod certificate;
mod directory;
mod numbers;
mod requests;
mod store;
mod token;
mod transition;
mod world;

/// Panics where the input shows that something is wrong.
pub(crate) type Target = fn(&[u8]);

/// Every target by its name, which is also that of its folder in `tests/fuzz/seeds`.
pub(crate) const TARGETS: [(&str, Target); 6] = [
    ("bodies", bodies::read),
    ("certificate", certificate::read),
    ("directory", directory::read),
    ("requests", requests::read),
    ("token", token::read),
    ("transition", transition::live),
];
