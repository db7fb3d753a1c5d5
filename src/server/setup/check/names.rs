//! The names of one kind of entry, matched without regard to case.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::folded;

/// The names of one kind.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Named>);

#[derive(Debug)]
struct Named {
    spelled: String,
    id: Uuid,
    line: usize,
}

impl Names {
    /// Adds a name; where it is there already, tells the line of the first and keeps that.
    pub(super) fn add(&mut self, name: &str, id: Uuid, line: usize) -> Option<usize> {
        let first = self.0.get(&folded(name)).map(|named| named.line);
        if first.is_none() {
            self.0.insert(folded(name), Named { spelled: name.into(), id, line });
        }
        first
    }

    /// The id of the entry with this name.
    pub(super) fn find(&self, name: &str) -> Option<Uuid> {
        self.0.get(&folded(name)).map(|named| named.id)
    }

    /// The name that was probably meant: a slip away for every three characters, and at most three.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        let name = folded(name);
        let slips = (name.chars().count() / 3).min(3);
        self.0
            .iter()
            .map(|(known, named)| (strsim::damerau_levenshtein(&name, known), &named.spelled))
            .filter(|(distance, _)| *distance <= slips)
            .min()
            .map(|(_, spelled)| spelled.as_str())
    }
}
