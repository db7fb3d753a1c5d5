//! What a verification finds.

use std::fmt::{Display, Write as _};

use rusqlite::types::Value;
use uuid::Uuid;

/// Findings that are kept; the rest is counted.
const MOST: usize = 10_000;

/// A row that is not as the chain has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The table, or `file`.
    pub table: String,
    /// Which row: its number in the chain, its id, or what else names it.
    pub key: String,
    /// What is wrong, for people.
    pub what: String,
}

/// Findings, and how many there are in all.
#[derive(Debug, Default)]
pub(in crate::store) struct Findings {
    pub(in crate::store) total: u64,
    pub(in crate::store) first: Vec<Finding>,
}

impl Findings {
    pub(in crate::store) fn add(
        &mut self,
        table: impl Into<String>,
        key: impl Display,
        what: impl Into<String>,
    ) {
        self.total += 1;
        if self.first.len() < MOST {
            self.first.push(Finding { table: table.into(), key: key.to_string(), what: what.into() });
        }
    }
}

/// A key as people write it.
pub(super) fn told(key: &Value) -> String {
    match key {
        Value::Null => "-".into(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => text_of(bytes),
    }
}

/// Bytes as text: those of a UUID as one, all others in hexadecimal.
pub(super) fn text_of(bytes: &[u8]) -> String {
    match Uuid::from_slice(bytes) {
        Ok(id) => id.hyphenated().to_string(),
        Err(_) => bytes.iter().fold(String::new(), |mut text, byte| {
            // a string takes what is written
            let _ = write!(text, "{byte:02x}");
            text
        }),
    }
}
