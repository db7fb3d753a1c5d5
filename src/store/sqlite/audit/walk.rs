//! A walk along the chain, link by link, which finds where it does not hold.

use super::{
    Head,
    findings::Findings,
    hash::Hash,
    links::{Link, LinkRow},
    newer::Newer,
    replay::Replay,
};

/// How far a walk has come, and what the links so far say.
pub(in crate::store) struct Walk {
    first: i64,
    last: i64,
    /// The hash of the last link, by what the links say.
    computed: Hash,
    /// The same as that link has it.
    kept: Hash,
    /// Whether links are missing just before the next one, so that nothing can be said of its hash.
    is_broken: bool,
    noted: Option<Hash>,
    noted_at: Option<i64>,
    /// What has come after that.
    newer: Newer,
    links: u64,
    /// The last record: its number, and its hash as above.
    last_record: Option<(i64, Hash, Hash)>,
    pub(in crate::store) replay: Replay,
}

impl Walk {
    /// A walk from the link after `start`, which looks for a head that was noted elsewhere.
    pub(in crate::store) fn new(start: Head, noted: Option<Hash>) -> Self {
        Self {
            first: start.seq.saturating_add(1),
            last: start.seq,
            computed: start.hash,
            kept: start.hash,
            is_broken: false,
            noted,
            noted_at: None,
            newer: Newer::default(),
            links: 0,
            last_record: None,
            replay: Replay::default(),
        }
    }

    /// The link that it has come to, with the hash that what was read makes of it.
    pub(in crate::store) fn head(&self) -> Head {
        Head { seq: self.last, hash: self.computed }
    }

    /// The number of the link that it began with.
    pub(super) fn first(&self) -> i64 {
        self.first
    }

    /// How many links there were.
    pub(in crate::store) fn links(&self) -> u64 {
        self.links
    }

    /// The link whose hash was noted elsewhere, if it has come by it.
    pub(super) fn noted_at(&self) -> Option<i64> {
        self.noted_at
    }

    /// What has come after that link.
    pub(super) fn newer(&mut self) -> Newer {
        std::mem::take(&mut self.newer)
    }

    /// Takes the next link. Each is held against what is kept of the one before it as well as against what that says, so
    /// that only the one that was changed is told.
    pub(in crate::store) fn step(&mut self, link: &Link, findings: &mut Findings) {
        self.links += 1;
        let (table, seq) = (link.table(), link.seq);
        if seq <= self.last {
            findings.add(table, seq, "there are two rows with this number");
            return;
        }
        self.miss_until(seq, findings);
        self.last = seq;
        let newer = self.noted_at.is_some().then_some(&mut self.newer);
        self.replay.take(link, newer, findings);
        let digest = link.digest();
        if digest.is_none() {
            findings.add(table, seq, "its digest is none");
        }
        let digest = digest.unwrap_or(Hash::NONE);
        let (computed, after_kept) = (self.computed.then(digest), self.kept.then(digest));
        match &link.row {
            LinkRow::Forgotten(_) => (self.computed, self.kept) = (computed, after_kept),
            LinkRow::Event(_, hash) | LinkRow::Audit(_, hash) => match Hash::kept(hash) {
                Some(hash) if self.is_broken || hash == computed || hash == after_kept => {
                    self.is_broken = false;
                    (self.computed, self.kept) = (hash, hash);
                }
                hash => {
                    findings.add(table, seq, WRONG);
                    (self.computed, self.kept) = (computed, hash.unwrap_or(computed));
                }
            },
        }
        if matches!(link.row, LinkRow::Audit(..)) {
            self.last_record = Some((seq, self.computed, self.kept));
        }
        if self.noted.is_some_and(|noted| noted == self.computed || noted == self.kept) {
            self.noted_at = Some(seq);
        }
    }

    /// Ends where the last record is known to be `told`. Of events after it, their sessions tell.
    pub(super) fn finish(&mut self, table: &str, told: Head, findings: &mut Findings) {
        let (seq, computed, kept) = self.last_record.unwrap_or((0, Hash::NONE, Hash::NONE));
        if told.seq < seq {
            findings.add(table, told.seq, format!("there are records after it, up to {seq}"));
        } else if told.seq > self.last {
            self.miss_until(told.seq.saturating_add(1), findings);
        } else if told.seq > seq {
            findings.add(table, told.seq, format!("that is no record; the last one is {seq}"));
        } else if told.hash != computed && told.hash != kept {
            findings.add(table, told.seq, "its hash is not that of the last record");
        }
    }

    /// Tells where the head that was noted elsewhere was not come by.
    pub(in crate::store) fn finish_noted(&self, table: &str, findings: &mut Findings) {
        if let (Some(noted), None) = (self.noted, self.noted_at) {
            findings.add(
                table,
                self.last,
                format!(
                    "no link has the hash {noted}: the chain was cut or written anew since that was noted"
                ),
            );
        }
    }

    fn miss_until(&mut self, seq: i64, findings: &mut Findings) {
        let (first, last) = (self.last.saturating_add(1), seq - 1);
        if first > last {
            return;
        }
        self.is_broken = true;
        let key = if first == last { first.to_string() } else { format!("{first}-{last}") };
        findings.add("event or audit", key, "it is gone");
    }
}

const WRONG: &str =
    "it was changed, or what is before it: its hash is not that of what it says after the link before it";
