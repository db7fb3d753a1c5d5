//! What is searched for.

use std::path::Path;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;

/// The secrets, each with a name that may be told.
pub(super) struct Needles {
    secrets: Vec<(String, Vec<u8>)>,
    codes: Vec<String>,
}

impl Needles {
    pub(super) fn new() -> Self {
        Self { secrets: vec![], codes: vec![] }
    }

    pub(super) fn add(&mut self, name: impl Into<String>, secret: impl AsRef<[u8]>) {
        let secret = secret.as_ref().to_vec();
        assert!(secret.len() >= 12, "what is as short is anywhere");
        self.secrets.push((name.into(), secret));
    }

    /// A key as its file has it, and its bytes.
    pub(super) fn add_key_file(&mut self, name: &str, path: &Path) {
        let text = std::fs::read_to_string(path).unwrap();
        self.add_key(name, &STANDARD.decode(text.trim()).unwrap());
    }

    /// A key as bytes and as text.
    pub(super) fn add_key(&mut self, name: &str, key: &[u8]) {
        self.add(format!("{name}, as bytes"), key);
        self.add(name, STANDARD.encode(key));
    }

    /// A one-time code, which is as short as many numbers.
    pub(super) fn add_code(&mut self, code: String) {
        self.codes.push(code);
    }

    /// Panics where one of them is in one of these.
    pub(super) fn assert_in_none_of(&self, outputs: &[(String, Vec<u8>)]) {
        let found = self.found_in(outputs);
        assert!(found.is_empty(), "in {} outputs:\n{}", outputs.len(), found.join("\n"));
    }

    /// Which of them are in which of these.
    pub(super) fn found_in(&self, outputs: &[(String, Vec<u8>)]) -> Vec<String> {
        let mut found = Vec::new();
        for (place, bytes) in outputs {
            let here = self.secrets.iter().filter(|(_, secret)| has(bytes, secret));
            found.extend(here.map(|(name, _)| format!("{name} is in {place}")));
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            let text = without_numbers(text);
            if self.codes.iter().any(|code| has_word(&text, code)) {
                found.push(format!("a one-time code is in {place}"));
            }
        }
        found
    }
}

fn has(bytes: &[u8], secret: &[u8]) -> bool {
    bytes.windows(secret.len()).any(|window| window == secret)
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let is_part =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '.');
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + word.len()..].chars().next())
    })
}

/// A text without the numbers that may be any: times, in lines of a log.
fn without_numbers(text: &str) -> String {
    let lines = text.lines().map(|line| match serde_json::from_str(line) {
        Ok(Value::Object(mut line)) => {
            line.remove("timestamp");
            line.remove("duration_us");
            Value::from(line).to_string()
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
