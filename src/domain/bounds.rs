//! How long the texts may be that people and programs write: ample for people, and nothing that fills the store.

use super::Invalid;

/// The longest note, message or value, in characters.
pub(super) const LONGEST_TEXT: usize = 2000;

/// The longest name, title or ticket number, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// Adds to `invalid` where a member's text has control characters: they would make other lines of a log, or command the
/// terminal of who reads it.
pub(super) fn without_control(invalid: &mut Invalid, member: &'static str, text: Option<&str>) {
    if text.is_some_and(|text| text.contains(char::is_control)) {
        invalid.add(member, "has control characters, such as line breaks; write one line without any");
    }
}

/// Adds to `invalid` where a member's text has more than `most` characters.
pub(super) fn bound(invalid: &mut Invalid, member: &'static str, text: Option<&str>, most: usize) {
    if text.is_some_and(|text| text.chars().count() > most) {
        invalid.add(member, format!("too long; write at most {most} characters"));
    }
}
