//! How the words of some hundred sessions lie in a row: each word once, and of each session which of them it has.
//!
//! The words are folded and lie one after the other, so that a text is looked for in all of them at once. Beside them
//! lies, in little endian: the numbers of words and of sessions (16 bits each), where each word ends (32 bits each),
//! the ids of the sessions, in their order, and for each session how many words it has (8 bits) and which (16 bits
//! each).

use std::collections::HashMap;

use memchr::memmem::Finder;
use uuid::Uuid;

/// Most sessions in a block.
pub(super) const MOST: usize = 512;

/// A session of a block, with its words.
pub(super) type Holder = (Uuid, Vec<String>);

/// A block as it is kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) first: Uuid,
    pub(super) last: Uuid,
    pub(super) sessions: u16,
    pub(super) words: Vec<u8>,
    pub(super) holders: Vec<u8>,
}

impl Block {
    /// Packs sessions that are in the order of their ids, at most [`MOST`]; `None` where there are none.
    pub(super) fn of(sessions: &[Holder]) -> Option<Self> {
        let ((first, _), (last, _)) = sessions.first().zip(sessions.last())?;
        let (mut numbers, mut words, mut ends) = (HashMap::new(), Vec::new(), Vec::new());
        let mut which = Vec::new();
        for (_, held) in sessions {
            which.push(small(held.len()));
            for word in held {
                let number = *numbers.entry(word.as_str()).or_insert_with(|| {
                    words.extend_from_slice(word.as_bytes());
                    ends.extend(u32::try_from(words.len()).expect("requests are bounded").to_le_bytes());
                    ends.len() / 4 - 1
                });
                which.extend(short(number).to_le_bytes());
            }
        }
        let count = short(sessions.len());
        let mut holders = short(numbers.len()).to_le_bytes().to_vec();
        holders.extend(count.to_le_bytes());
        holders.extend(ends);
        holders.extend(sessions.iter().flat_map(|(id, _)| id.into_bytes()));
        holders.extend(which);
        Some(Self { first: *first, last: *last, sessions: count, words, holders })
    }
}

fn small(count: usize) -> u8 {
    u8::try_from(count).expect("a session has a handful of words")
}

fn short(number: usize) -> u16 {
    u16::try_from(number).expect("a block has a few thousand words")
}

/// Adds the sessions whose words have the text; `None` where the block is damaged.
pub(super) fn find(text: &Finder<'_>, words: &[u8], holders: &[u8], found: &mut Vec<[u8; 16]>) -> Option<()> {
    let holders = Holders::read(holders)?;
    let mut has_text = vec![false; holders.ends.len()];
    let mut from = 0;
    while let Some(at) = text.find(words.get(from..)?) {
        let at = from + at;
        let number = holders.ends.partition_point(|end| *end <= at);
        let end = *holders.ends.get(number)?;
        if at + text.needle().len() <= end {
            has_text[number] = true;
            from = end;
        } else {
            // from one word into the next: this is in neither
            from = at + 1;
        }
    }
    holders.each(|id, numbers| {
        if numbers.iter().any(|number| has_text.get(usize::from(*number)) == Some(&true)) {
            found.push(*id);
        }
        Some(())
    })
}

/// The sessions as they were packed; `None` where the block is damaged.
pub(super) fn unpacked(words: &[u8], holders: &[u8]) -> Option<Vec<Holder>> {
    let holders = Holders::read(holders)?;
    let word = |number: u16| {
        let number = usize::from(number);
        let from = number.checked_sub(1).map_or(Some(0), |before| holders.ends.get(before).copied())?;
        String::from_utf8(words.get(from..*holders.ends.get(number)?)?.to_vec()).ok()
    };
    let mut sessions = Vec::new();
    holders.each(|id, numbers| {
        sessions.push((
            Uuid::from_bytes(*id),
            numbers.iter().map(|number| word(*number)).collect::<Option<_>>()?,
        ));
        Some(())
    })?;
    Some(sessions)
}

struct Holders<'a> {
    ends: Vec<usize>,
    ids: &'a [[u8; 16]],
    which: &'a [u8],
}

impl<'a> Holders<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (words, bytes) = read_short(bytes)?;
        let (sessions, bytes) = read_short(bytes)?;
        let (ends, bytes) = bytes.split_at_checked(usize::from(words) * 4)?;
        let (ids, which) = bytes.split_at_checked(usize::from(sessions) * 16)?;
        let ends = ends.as_chunks().0.iter().map(|end| usize::try_from(u32::from_le_bytes(*end)).ok());
        Some(Self { ends: ends.collect::<Option<_>>()?, ids: ids.as_chunks().0, which })
    }

    fn each(&self, mut take: impl FnMut(&[u8; 16], &[u16]) -> Option<()>) -> Option<()> {
        let mut rest = self.which;
        let mut numbers = Vec::new();
        for id in self.ids {
            let (count, bytes) = rest.split_first()?;
            let (of_it, bytes) = bytes.split_at_checked(usize::from(*count) * 2)?;
            rest = bytes;
            numbers.clear();
            numbers.extend(of_it.as_chunks().0.iter().map(|number| u16::from_le_bytes(*number)));
            take(id, &numbers)?;
        }
        Some(())
    }
}

fn read_short(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u16::from_le_bytes(*number), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(n: u128, words: &[&str]) -> Holder {
        (Uuid::from_u128(n), words.iter().map(|word| (*word).to_owned()).collect())
    }

    fn found(block: &Block, text: &str) -> Vec<u128> {
        let mut found = Vec::new();
        find(&Finder::new(text), &block.words, &block.holders, &mut found).unwrap();
        found.into_iter().map(u128::from_be_bytes).collect()
    }

    #[test]
    fn a_text_is_found_within_words_and_never_across_them() {
        let sessions = [holder(1, &["ssh", "db-01"]), holder(2, &[]), holder(3, &["shell", "ssh"])];
        let block = Block::of(&sessions).unwrap();
        assert_eq!((block.first.as_u128(), block.last.as_u128(), block.sessions), (1, 3, 3));
        assert_eq!(block.words, b"sshdb-01shell", "each word once");
        for (text, ids) in
            [("ssh", &[1, 3][..]), ("sh", &[1, 3]), ("hdb", &[]), ("1s", &[]), ("01", &[1]), ("she", &[3])]
        {
            assert_eq!(found(&block, text), ids, "{text}");
        }
    }

    #[test]
    fn a_text_that_begins_in_one_word_is_found_where_it_is_whole_in_the_next() {
        let block = Block::of(&[holder(1, &["xaa"]), holder(2, &["aab"])]).unwrap();
        assert_eq!(found(&block, "aaa"), []);
        assert_eq!(found(&block, "aab"), [2]);
        assert_eq!(found(&block, "aa"), [1, 2]);
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let sessions = [holder(1, &["ß", "a\nb", "\0"]), holder(2, &[]), holder(9, &["a\nb"])];
        let block = Block::of(&sessions).unwrap();
        assert_eq!(unpacked(&block.words, &block.holders).unwrap(), sessions);
        assert_eq!(Block::of(&[]), None);
    }

    #[test]
    fn a_block_that_was_cut_off_is_found_out() {
        let block = Block::of(&[holder(1, &["one", "two"]), holder(2, &["two"])]).unwrap();
        for length in 0..block.holders.len() {
            assert_eq!(unpacked(&block.words, &block.holders[..length]), None);
            let cut = &block.holders[..length];
            assert_eq!(find(&Finder::new("one"), &block.words, cut, &mut Vec::new()), None);
        }
        assert_eq!(unpacked(&block.words[..4], &block.holders), None);
    }
}
