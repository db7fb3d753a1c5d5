//! Refusals on their way into the audit chain. Nobody waits for them, so that no time tells whether a login is
//! anybody's, and a disk that is full or slow makes no answer to who is refused another one.
//!
//! What does not fit, or comes too fast to be noted one by one, is counted, and the counts are noted too.

use std::{
    collections::{HashMap, VecDeque},
    num::NonZeroU32,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use uuid::Uuid;

use crate::{
    auth::sliding_minute::SlidingMinute,
    domain::{Clock, Note, Proof, Store, Unavailable},
};

/// What is noted one by one within a minute of what nothing else slows down: of each kind, of each account or key, and
/// of all that is nobody's together. The rest is counted, so that nobody fills the disk.
const MOST: NonZeroU32 = NonZeroU32::new(60).expect("it is not zero");

/// Notes that wait; beyond, they are counted.
const QUEUE: usize = 1024;

/// Notes in one write.
const GROUP: usize = 256;

/// Of which kind notes are, and whom they are about: by what somebody has not proven who they are, or `None` for what
/// they may not do; and `None` for nobody.
pub(super) type Kind = (Option<Proof>, Option<Uuid>);

/// The notes that wait, and the counts.
#[derive(Clone)]
pub(super) struct Refusals(Arc<Shared>);

struct Shared {
    store: Arc<dyn Store>,
    minute: SlidingMinute<Kind>,
    waiting: Mutex<Waiting>,
    /// Whoever writes just now, so that notes come in their order and once.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Waiting {
    notes: VecDeque<Note>,
    counts: HashMap<Kind, u64>,
    /// Whether somebody is about to write the notes.
    is_taken_care_of: bool,
}

impl Refusals {
    pub(super) fn new(store: Arc<dyn Store>, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared {
            store,
            minute: SlidingMinute::new(clock),
            waiting: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
        }))
    }

    /// Notes a refusal of what nothing else slows down, or counts it.
    pub(super) fn note_bounded(&self, kind: Kind, note: Note) {
        if self.0.minute.count(&kind, MOST).is_ok() {
            self.note(kind, note);
        } else {
            self.0.lock().count(kind);
        }
    }

    /// Notes a refusal, as soon as the store takes it.
    pub(super) fn note(&self, kind: Kind, note: Note) {
        let mut waiting = self.0.lock();
        if waiting.notes.len() >= QUEUE {
            waiting.count(kind);
            return;
        }
        waiting.notes.push_back(note);
        if !std::mem::replace(&mut waiting.is_taken_care_of, true) {
            let this = self.clone();
            tokio::spawn(async move {
                // they go on waiting, and the next refusal or the next minute tries again
                let _ = this.write(false).await;
            });
        }
    }

    /// Writes what waits, and with it the counts where `with_counts`; returns when it is durable. What the store does
    /// not take goes on waiting.
    pub(super) async fn write(&self, with_counts: bool) -> Result<(), Unavailable> {
        let shared = Arc::clone(&self.0);
        // a task of its own, so that nothing is noted twice where whoever asks for it has gone
        let writing = tokio::spawn(async move { shared.write(with_counts).await });
        writing.await.map_err(|error| Unavailable(format!("refusals were not noted: {error}")))?
    }

    /// How many refusals are not noted, one by one or as a number.
    pub(super) fn waiting(&self) -> u64 {
        let waiting = self.0.lock();
        u64::try_from(waiting.notes.len()).unwrap_or(u64::MAX) + waiting.counts.values().sum::<u64>()
    }

    /// Forgets times that count no more.
    pub(super) fn forget_the_quiet(&self) {
        self.0.minute.forget_the_quiet();
    }
}

impl Shared {
    async fn write(&self, with_counts: bool) -> Result<(), Unavailable> {
        let _turn = self.turn.lock().await;
        loop {
            let (notes, counts) = self.lock().first(with_counts);
            if notes.is_empty() && counts.is_empty() {
                return Ok(());
            }
            let told = counts.iter().map(|(&(proof, who), &count)| Note::Unnoted { who, proof, count });
            let both = notes.iter().cloned().chain(told).collect();
            if let Err(error) = self.store.note(both).await {
                self.lock().is_taken_care_of = false;
                tracing::warn!(%error, "refusals could not be noted in the audit chain; they wait");
                return Err(error);
            }
            self.lock().written(notes.len(), &counts);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn count(&mut self, kind: Kind) {
        *self.counts.entry(kind).or_default() += 1;
    }

    /// What one write takes. Where that is nothing, nobody takes care of what comes next.
    fn first(&mut self, with_counts: bool) -> (Vec<Note>, HashMap<Kind, u64>) {
        let notes: Vec<_> = self.notes.iter().take(GROUP).cloned().collect();
        if notes.is_empty() {
            self.is_taken_care_of = false;
        }
        (notes, if with_counts { self.counts.clone() } else { HashMap::new() })
    }

    fn written(&mut self, notes: usize, counts: &HashMap<Kind, u64>) {
        self.notes.drain(..notes);
        for (kind, written) in counts {
            if let Some(count) = self.counts.get_mut(kind) {
                *count -= written;
            }
        }
        self.counts.retain(|_, count| *count > 0);
    }
}
