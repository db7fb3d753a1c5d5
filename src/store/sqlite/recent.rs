//! Sessions that were read lately, where one process alone moves sessions: clients ask for the same ones again and
//! again.
//!
//! They are as the database has them. What a transaction may have changed is taken out after its commit, before anybody
//! is told of it; another process that forgets some changes the mark too. Whoever reads one takes its place first, and
//! where it is taken out meanwhile, the place is gone and what was read is not kept.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering::Relaxed},
};

use quick_cache::sync::{Cache, GuardResult};

use super::mark::{self, Mark};
use crate::domain::{Session, SessionId, Unavailable};

/// Sessions kept, of about two kilobytes each.
const MOST: usize = 4096;

pub(super) struct Recent {
    sessions: Cache<SessionId, Arc<Session>>,
    mark: Arc<Mark>,
    /// What the mark was when the first of these was read.
    since: RwLock<Option<mark::Value>>,
    /// Whether no other process moves sessions. Set before the first read, or never.
    is_alone: AtomicBool,
}

impl Recent {
    pub(super) fn new(mark: Arc<Mark>) -> Self {
        Self { sessions: Cache::new(MOST), mark, since: RwLock::default(), is_alone: AtomicBool::new(false) }
    }

    /// From now on sessions are kept.
    pub(super) fn keep(&self) {
        self.is_alone.store(true, Relaxed);
    }

    /// Whether no other process moves sessions.
    pub(super) fn is_alone(&self) -> bool {
        self.is_alone.load(Relaxed)
    }

    /// The session of an id, read where it is not here.
    pub(super) fn get(
        &self,
        id: SessionId,
        read: impl FnOnce() -> Result<Option<Session>, Unavailable>,
    ) -> Result<Option<Arc<Session>>, Unavailable> {
        let now = if self.is_alone.load(Relaxed) { self.mark.value() } else { None };
        let Some(now) = now else { return Ok(read()?.map(Arc::new)) };
        self.forget_before(now);
        match self.sessions.get_value_or_guard(&id, None) {
            GuardResult::Value(session) => Ok(Some(session)),
            GuardResult::Guard(place) => {
                let session = read()?.map(Arc::new);
                if let Some(session) = &session {
                    // the place is gone where it was changed meanwhile
                    let _ = place.insert(Arc::clone(session));
                }
                Ok(session)
            }
            GuardResult::Timeout => Ok(read()?.map(Arc::new)),
        }
    }

    /// Takes out what may have changed.
    pub(super) fn forget(&self, sessions: &[SessionId]) {
        for id in sessions {
            self.sessions.remove(id);
        }
    }

    fn forget_before(&self, now: mark::Value) {
        if *self.since.read().unwrap_or_else(PoisonError::into_inner) == Some(now) {
            return;
        }
        let mut since = self.since.write().unwrap_or_else(PoisonError::into_inner);
        if *since != Some(now) {
            self.sessions.clear();
            *since = Some(now);
        }
    }
}
