//! What the chain says of the words of sessions: which blocks of them there are, and which sessions wait to be packed.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Hash, record::Packed};

/// What was last told of the sessions of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// They are packed as they were at this link.
    Packed(i64),
    /// All of them wait since this link.
    Unpacked(i64),
}

/// All that was told.
#[derive(Debug, Default)]
pub(super) struct Packing {
    /// Ranges of ids, apart from one another: each by its first id, with its last.
    ranges: BTreeMap<Uuid, (Uuid, Told)>,
    /// The blocks, and the digests of their rows.
    pub(super) blocks: BTreeMap<i64, Hash>,
    /// The highest number that a block ever had.
    pub(super) last_block: Option<i64>,
}

impl Packing {
    pub(super) fn packed(&mut self, packed: Packed) {
        if let Some(block) = packed.replaced {
            self.blocks.remove(&block);
        }
        for it in packed.blocks {
            self.blocks.insert(it.block, it.digest);
            self.last_block = self.last_block.max(Some(it.block));
        }
        self.tell(packed.from, packed.upto, Told::Packed(packed.read_at));
    }

    pub(super) fn unpacked(&mut self, block: i64, (first, last): (Uuid, Uuid), at: i64) {
        self.blocks.remove(&block);
        self.tell(first, last, Told::Unpacked(at));
    }

    /// All was copied from another store, which has no blocks: all that was there waits since this link.
    pub(super) fn copied(&mut self, at: i64) {
        *self = Self::default();
        self.tell(Uuid::nil(), Uuid::max(), Told::Unpacked(at));
    }

    /// Since which link a session waits to be packed, whose words are as they are since `changed`; `None` where they
    /// are packed.
    pub(super) fn since(&self, session: Uuid, changed: i64) -> Option<i64> {
        let range = self.ranges.range(..=session).next_back().filter(|(_, (last, _))| session <= *last);
        match range.map(|(_, (_, told))| *told) {
            Some(Told::Packed(at)) => (changed > at).then_some(changed),
            Some(Told::Unpacked(at)) => Some(changed.max(at)),
            None => Some(changed),
        }
    }

    /// Of a range of ids, which takes the place of what was told of any of them.
    fn tell(&mut self, first: Uuid, last: Uuid, told: Told) {
        if first > last {
            return;
        }
        let overlapping = self.ranges.range(..=last).rev().take_while(|(_, (upto, _))| *upto >= first);
        let overlapping: Vec<_> = overlapping.map(|(from, range)| (*from, *range)).collect();
        for (from, (upto, before)) in overlapping {
            self.ranges.remove(&from);
            if from < first {
                self.ranges.insert(from, (Uuid::from_u128(first.as_u128() - 1), before));
            }
            if upto > last {
                self.ranges.insert(Uuid::from_u128(last.as_u128() + 1), (upto, before));
            }
        }
        self.ranges.insert(first, (last, told));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn packed(from: u128, upto: u128, read_at: i64) -> Packed {
        Packed { from: id(from), upto: id(upto), read_at, replaced: None, blocks: vec![] }
    }

    #[test]
    fn what_has_changed_after_it_was_read_waits() {
        let mut packing = Packing::default();
        assert_eq!(packing.since(id(5), 3), Some(3));
        packing.packed(packed(1, 9, 7));
        assert_eq!([3, 7, 8].map(|changed| packing.since(id(5), changed)), [None, None, Some(8)]);
        assert_eq!([0, 10].map(|n| packing.since(id(n), 3)), [Some(3); 2]);
    }

    #[test]
    fn what_was_told_last_of_each_session_counts() {
        let mut packing = Packing::default();
        packing.packed(packed(10, 19, 5));
        packing.packed(packed(20, u128::MAX, 6));
        packing.unpacked(1, (id(15), id(24)), 8);
        packing.packed(packed(17, 17, 9));
        let waits =
            [(10, None), (14, None), (15, Some(8)), (16, Some(8)), (17, None), (18, Some(8)), (24, Some(8))];
        for (n, since) in waits.into_iter().chain([(25, None), (u128::MAX, None), (9, Some(1))]) {
            assert_eq!(packing.since(id(n), 1), since, "{n}");
        }
        packing.packed(packed(0, u128::MAX, 10));
        assert_eq!(packing.ranges.len(), 1);
        packing.packed(packed(3, 2, 11));
        assert_eq!(packing.ranges.len(), 1, "a range that ends before it begins is none");
    }
}
