//! What the core asks of a store. Stores keep and compare; the rules stay here.

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    AccountId, AccountTotals, Actor, AuditTrail, Decision, Directory, Edit, Editor, Event, KeyUses,
    NextAction, Retention, Session, SessionId, SessionQuery, Spread, State, Target, TenantId, Totals,
    WebhookId,
};

/// The store cannot answer, or could not make a write durable. Nothing of that write holds; only where the disk failed
/// in the middle of a commit it may.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the store is unavailable: {0}")]
pub struct Unavailable(pub String);

type Kept<T> = Result<T, Unavailable>;

/// A transition that was decided and is to be kept: [`super::transition`] makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The state that the session must still be in.
    pub from: State,
    /// The revision that the session must still have.
    pub from_revision: i64,
    /// The number of the last event that the session must still have, where it was read together with it; else the store
    /// looks for it.
    pub from_event: Option<i64>,
    /// The session afterwards.
    pub after: Session,
    /// The events that tell of it: one for each step, the first step's first.
    pub events: Vec<Event>,
}

/// A session whose time has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The session.
    pub session: Session,
    /// The number of its last event, where the store tells it: for [`Change::from_event`].
    pub last_event: Option<i64>,
}

impl Change {
    /// How long the end took that this change carries out, from when it was asked for; `None` for all else, a sweep
    /// too.
    pub(super) fn end_took(&self) -> Option<TimeDelta> {
        let finishes = |event: &Event| event.from == Some(State::Ending) && event.actor == Actor::Worker;
        let end = self.after.end.filter(|_| self.events.iter().any(finishes))?;
        Some(self.after.actual_end? - end.asked_at)
    }

    /// This change and the one that comes of it at once, as one.
    #[must_use]
    pub(super) fn then(mut self, next: Self) -> Self {
        self.events.extend(next.events);
        Self { after: next.after, ..self }
    }
}

/// What became of a write that goes by a revision of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// All of it is kept.
    Kept,
    /// Nothing is: the directory has another revision by now.
    Outdated,
    /// Nothing is: an exclusive session is Active on a target.
    Occupied,
}

impl Written {
    /// Whether it is kept.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self == Self::Kept
    }
}

/// How a store's writes fare, since it was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreHealth {
    /// Writes that wait for their transaction now.
    pub waiting_writes: u64,
    /// Writes in one transaction.
    pub batch_writes: Spread,
    /// Seconds from the begin of a transaction until it is durable.
    pub commit_seconds: Spread,
    /// The size of the write-ahead log now.
    pub wal_bytes: u64,
    /// How long ago it last answered, where it has noted that.
    pub silence: Option<Duration>,
    /// What keeps it from working, where it knows.
    pub trouble: Option<Trouble>,
}

/// What keeps a store from working, although the server does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Its database does not answer.
    Lost {
        /// How long ago it last answered.
        silence: Duration,
    },
    /// Its database is of a later version of hangup, beside which this one may not write any more.
    ShutOut {
        /// The oldest schema version whose programs may.
        oldest: i64,
        /// The version of this program.
        known: i64,
    },
}

impl Trouble {
    /// What every caller may know of it.
    #[must_use]
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::Lost { .. } => {
                "the database does not answer this server, which itself runs; try again soon"
            }
            Self::ShutOut { .. } => {
                "the database was upgraded, and takes no writes of this older server any more; upgrade the server"
            }
        }
    }
}

/// That an action is somebody's alone for a while ([`SessionStore::claim_actions`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The action.
    pub action: Uuid,
    /// This claim of it, and no other.
    pub id: Uuid,
}

impl Claim {
    /// Where nobody else could have it.
    #[must_use]
    pub fn of_one_process(action: Uuid) -> Self {
        Self { action, id: Uuid::nil() }
    }
}

/// What is to become of a session; `None` where whoever asks is to know nothing of it. May be asked more than once.
pub type Decide = Box<dyn FnMut(&Session) -> Option<Decision> + Send>;

/// Keeps sessions and their events. Every write is durable when it returns.
#[async_trait]
pub trait SessionStore: Send + Sync {
    /// The session with this id.
    async fn session(&self, id: SessionId) -> Kept<Option<Arc<Session>>>;

    /// The page of sessions that a query asks for, in its order; and how many pass it on all pages. Durations are until
    /// `now`.
    async fn query(&self, query: SessionQuery, now: DateTime<Utc>) -> Kept<(Vec<Session>, u64)>;

    /// What the sessions that pass a query come to, on all pages.
    async fn totals(&self, query: SessionQuery, now: DateTime<Utc>) -> Kept<Totals>;

    /// The same by who holds them, the account with the most sessions first, at most `most` accounts.
    async fn totals_by_requester(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
        most: u32,
    ) -> Kept<Vec<AccountTotals>>;

    /// How many targets have at least one session that is kept, in any state.
    async fn targets_with_sessions(&self, tenant: TenantId) -> Kept<u64>;

    /// How many accounts hold at least one session that is kept, in any state.
    async fn accounts_with_sessions(&self, tenant: TenantId) -> Kept<u64>;

    /// The session that is Active on a target; of an exclusive kind there is at most one.
    async fn active_on(&self, tenant: TenantId, target: Target) -> Kept<Option<Session>>;

    /// Sessions in `state` whose [`Session::work_at`] is at or before `until`, the longest due first, at most `limit`;
    /// of these only what comes after a session, as that one was.
    async fn due(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Kept<Vec<Due>>;

    /// Sessions in `state` whose [`Session::due_at`] is at or before `until`, the longest due first, at most `limit`;
    /// of these only what comes after a session, as that one was.
    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Kept<Vec<Due>>;

    /// How many sessions of all tenants are in each state that any is in, in no order. Not for what every request
    /// needs.
    async fn sessions_by_state(&self) -> Kept<Vec<(State, u64)>>;

    /// How many sessions in `state` have a [`Session::due_at`] at or before `until`.
    async fn count_overdue(&self, state: State, until: DateTime<Utc>) -> Kept<u64>;

    /// The earliest [`Session::work_at`], if any session has one.
    async fn next_due(&self) -> Kept<Option<DateTime<Utc>>>;

    /// The open actions of sessions ([`Session::open_actions`]), the next one first, at most `limit`; none of the
    /// webhooks in `except`.
    async fn next_actions(&self, except: Vec<WebhookId>, limit: usize) -> Kept<Vec<NextAction>>;

    /// The history of a session, oldest first.
    async fn events(&self, id: SessionId) -> Kept<Vec<Event>>;

    /// Whether any session of this requester has `approver` in its workflow as it was when it was asked for.
    async fn has_been_asked(&self, requester: AccountId, approver: AccountId) -> Kept<bool>;

    /// Keeps new sessions, each with its first event, all or none; only while the directory that they were decided by
    /// has this revision, and no other exclusive session is Active on their targets.
    async fn begin(&self, directory_revision: i64, sessions: Vec<(Session, Event)>) -> Kept<Written>;

    /// Keeps changes, each with its event and all in one transaction. Tells for each whether it was kept: `false`
    /// where the session has left the state or the revision that the change names, or has another last event.
    async fn change(&self, changes: Vec<Change>) -> Kept<Vec<bool>>;

    /// Keeps what `decide` makes of a session, with its events; nothing else happens to the session in between. Gives
    /// the session as it was and what was decided, or `None` where there is no such session or `decide` knows none.
    async fn decide(&self, id: SessionId, decide: Decide) -> Kept<Option<(Session, Decision)>>;

    /// Takes actions that nobody holds, for so long, by the clock that all nodes share: what is given is this caller's
    /// alone, until it is settled or its time is over. A store of one process gives all that it is asked for.
    async fn claim_actions(&self, actions: Vec<Uuid>, _lease: Duration) -> Kept<Vec<Claim>> {
        Ok(actions.into_iter().map(Claim::of_one_process).collect())
    }

    /// Holds an action for so long from now on, where the claim still holds.
    async fn renew_claim(&self, _claim: Claim, _lease: Duration) -> Kept<()> {
        Ok(())
    }

    /// The same as [`decide`](Self::decide), but where the claim does not hold any more nothing is decided, and there
    /// is no session: somebody else has taken the action.
    async fn decide_by(
        &self,
        _claim: Claim,
        id: SessionId,
        decide: Decide,
    ) -> Kept<Option<(Session, Decision)>> {
        self.decide(id, decide).await
    }

    /// Returns when a session that has work to do ([`Session::has_work`]) was written since the last return; it may
    /// return early.
    async fn work_came(&self);
}

/// Keeps the directory: accounts, resources, activities, policies, communities.
#[async_trait]
pub trait DirectoryStore: Send + Sync {
    /// The directory as it is now, with its revision.
    async fn directory(&self) -> Kept<Arc<Directory>>;

    /// Keeps edits, all or none; only while the directory has this revision. Notes whose they are.
    async fn edit_directory_by(&self, editor: Editor, from_revision: i64, edits: Vec<Edit>) -> Kept<Written>;

    /// The same for a command on this machine.
    async fn edit_directory(&self, from_revision: i64, edits: Vec<Edit>) -> Kept<Written> {
        self.edit_directory_by(Editor::Command, from_revision, edits).await
    }

    /// The identity of this installation, made when the store was.
    async fn node_id(&self) -> Kept<Uuid>;
}

/// Remembers which one-time codes were used.
#[async_trait]
pub trait OneTimeCodes: Send + Sync {
    /// Marks the code of time step `step` as used by `account`. `false` where it, or a later one, was used before.
    async fn use_code(&self, account: AccountId, step: u64) -> Kept<bool>;
}

/// All that a store keeps.
#[async_trait]
pub trait Store: SessionStore + DirectoryStore + OneTimeCodes + KeyUses + Retention + AuditTrail {
    /// `Ok` where the store can read and write now; `GET /readyz` asks it.
    ///
    /// # Errors
    /// [`Unavailable`] says why not.
    async fn ready(&self) -> Kept<()>;

    /// Makes text quick to find in some of the sessions that were written since, and tells whether there may be more of
    /// these. Text is found in all of them, also before.
    ///
    /// # Errors
    /// [`Unavailable`]; it can be tried again.
    async fn pack_words(&self) -> Kept<bool>;

    /// How the writes fare. Answers also where the store does not.
    fn health(&self) -> StoreHealth;
}
