//! Forget sessions that ended long ago, with their histories (`hangup prune`, `ended_days` in `hangup.toml`).
//!
//! Off unless somebody asks for it: until then a session is kept for ever.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::{Editor, Result, Session, SessionId, Unavailable};

/// Sessions that one transaction forgets: few, so that other writes hardly wait for it.
const CHUNK: usize = 200;

/// The shortest rest between two transactions.
const SHORTEST_REST: Duration = Duration::from_millis(10);

/// Finds and forgets what ended long ago.
#[async_trait]
pub trait Retention: Send + Sync {
    /// Ended sessions whose end was at or before `until`, in the order of their ids, only those after `after`, at most
    /// `limit`.
    async fn ended_by(
        &self,
        until: DateTime<Utc>,
        after: Option<SessionId>,
        limit: usize,
    ) -> std::result::Result<Vec<Session>, Unavailable>;

    /// How many of these there are.
    async fn count_ended_by(&self, until: DateTime<Utc>) -> std::result::Result<u64, Unavailable>;

    /// Forgets sessions with all that is kept of them, in one transaction; each only while it is ended and has this
    /// revision. Tells how many were forgotten, and notes which, by whom and by what time they had ended.
    async fn forget(
        &self,
        by: Editor,
        until: DateTime<Utc>,
        sessions: Vec<(SessionId, i64)>,
    ) -> std::result::Result<u64, Unavailable>;
}

/// Whether a session may be forgotten: it ended at or before `until`, and nobody is still to be told of it.
#[must_use]
pub fn may_be_forgotten(session: &Session, until: DateTime<Utc>) -> bool {
    session.state.is_ended()
        && session.actual_end.is_some_and(|end| end <= until)
        && session.open_actions().next().is_none()
}

/// One walk through what ended at or before a time, a transaction a step.
#[derive(Clone, Debug)]
pub struct Pruning {
    by: Editor,
    until: DateTime<Utc>,
    after: Option<SessionId>,
    is_dry: bool,
}

/// What one step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pruned {
    /// Sessions that were looked at.
    pub seen: u64,
    /// Of these, those that were forgotten; of a dry walk, those that would be.
    pub forgotten: u64,
}

impl Pruning {
    /// A walk that forgets what ended at or before `until`, for whoever asks for it.
    #[must_use]
    pub fn new(by: Editor, until: DateTime<Utc>) -> Self {
        Self { by, until, after: None, is_dry: false }
    }

    /// A walk that only counts.
    #[must_use]
    pub fn dry(until: DateTime<Utc>) -> Self {
        Self { is_dry: true, ..Self::new(Editor::Command, until) }
    }

    /// Takes the next step, durably; `None` where the walk is over. Rest for [`rest_after`] before the one after it.
    ///
    /// # Errors
    /// [`super::Error::Unavailable`]; the step can be taken again.
    pub async fn step(&mut self, store: &dyn Retention) -> Result<Option<Pruned>> {
        let found = store.ended_by(self.until, self.after, CHUNK).await?;
        let Some(last) = found.last() else { return Ok(None) };
        let last = last.id;
        let old = found.iter().filter(|session| may_be_forgotten(session, self.until));
        let old: Vec<_> = old.map(|session| (session.id, session.revision)).collect();
        let forgotten = match (self.is_dry, old.is_empty()) {
            (true, _) | (_, true) => count(old.len()),
            (false, false) => store.forget(self.by, self.until, old).await?,
        };
        self.after = Some(last);
        Ok(Some(Pruned { seen: count(found.len()), forgotten }))
    }
}

/// How long a walk rests after a step that took `took`: three times as long, so that most of the writer's time is for
/// others.
#[must_use]
pub fn rest_after(took: Duration) -> Duration {
    took.saturating_mul(3).max(SHORTEST_REST)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
