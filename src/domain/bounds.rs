//! How long the texts may be that people and programs write: ample for people, and nothing that fills the store.

use super::Invalid;

/// The longest note, message or value, in characters.
pub(super) const LONGEST_TEXT: usize = 2000;

/// The longest name, title or ticket number, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// Adds to `invalid` where a member's text has more than `most` characters.
pub(super) fn bound(invalid: &mut Invalid, member: &'static str, text: Option<&str>, most: usize) {
    if text.is_some_and(|text| text.chars().count() > most) {
        invalid.add(member, format!("too long; write at most {most} characters"));
    }
}
