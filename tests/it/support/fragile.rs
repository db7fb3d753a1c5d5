//! A store that can be broken: it then answers nothing, as one whose disk is full or whose database is away.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hangup::domain::{
    AccountId, AccountTotals, AuditTrail, Change, Decide, Decision, Directory, DirectoryStore, Due, Edit,
    Editor, Event, KeyId, KeyUses, NextAction, Note, OneTimeCodes, Retention, Session, SessionId,
    SessionQuery, SessionStore, State, Store, StoreHealth, Target, TenantId, Totals, Unavailable, WebhookId,
    Written,
};
use uuid::Uuid;

type Kept<T> = Result<T, Unavailable>;

pub(crate) struct Fragile {
    whole: Arc<dyn Store>,
    broken: AtomicBool,
    notes_nothing: AtomicBool,
}

impl Fragile {
    pub(crate) fn new(whole: Arc<dyn Store>) -> Self {
        Self { whole, broken: AtomicBool::new(false), notes_nothing: AtomicBool::new(false) }
    }

    pub(crate) fn break_down(&self) {
        self.broken.store(true, Ordering::SeqCst);
    }

    /// From now on it does all but note what is noted beside sessions; or it does all again.
    pub(crate) fn note_nothing(&self, nothing: bool) {
        self.notes_nothing.store(nothing, Ordering::SeqCst);
    }

    fn store(&self) -> Kept<&dyn Store> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(Unavailable("s3cret: /var/lib is full".into()));
        }
        Ok(&*self.whole)
    }
}

#[async_trait]
impl SessionStore for Fragile {
    async fn session(&self, id: SessionId) -> Kept<Option<Arc<Session>>> {
        self.store()?.session(id).await
    }

    async fn query(&self, query: SessionQuery, now: DateTime<Utc>) -> Kept<(Vec<Session>, u64)> {
        self.store()?.query(query, now).await
    }

    async fn totals(&self, query: SessionQuery, now: DateTime<Utc>) -> Kept<Totals> {
        self.store()?.totals(query, now).await
    }

    async fn totals_by_requester(
        &self,
        query: SessionQuery,
        now: DateTime<Utc>,
        most: u32,
    ) -> Kept<Vec<AccountTotals>> {
        self.store()?.totals_by_requester(query, now, most).await
    }

    async fn targets_with_sessions(&self, tenant: TenantId) -> Kept<u64> {
        self.store()?.targets_with_sessions(tenant).await
    }

    async fn accounts_with_sessions(&self, tenant: TenantId) -> Kept<u64> {
        self.store()?.accounts_with_sessions(tenant).await
    }

    async fn active_on(&self, tenant: TenantId, target: Target) -> Kept<Option<Session>> {
        self.store()?.active_on(tenant, target).await
    }

    async fn due(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Kept<Vec<Due>> {
        self.store()?.due(state, until, after, limit).await
    }

    async fn overdue(
        &self,
        state: State,
        until: DateTime<Utc>,
        after: Option<&Session>,
        limit: usize,
    ) -> Kept<Vec<Due>> {
        self.store()?.overdue(state, until, after, limit).await
    }

    async fn count_overdue(&self, state: State, until: DateTime<Utc>) -> Kept<u64> {
        self.store()?.count_overdue(state, until).await
    }

    async fn next_actions(&self, except: Vec<WebhookId>, limit: usize) -> Kept<Vec<NextAction>> {
        self.store()?.next_actions(except, limit).await
    }

    async fn sessions_by_state(&self) -> Kept<Vec<(State, u64)>> {
        self.store()?.sessions_by_state().await
    }

    async fn next_due(&self) -> Kept<Option<DateTime<Utc>>> {
        self.store()?.next_due().await
    }

    async fn events(&self, id: SessionId) -> Kept<Vec<Event>> {
        self.store()?.events(id).await
    }

    async fn has_been_asked(&self, requester: AccountId, approver: AccountId) -> Kept<bool> {
        self.store()?.has_been_asked(requester, approver).await
    }

    async fn begin(&self, directory_revision: i64, sessions: Vec<(Session, Event)>) -> Kept<Written> {
        self.store()?.begin(directory_revision, sessions).await
    }

    async fn change(&self, changes: Vec<Change>) -> Kept<Vec<bool>> {
        self.store()?.change(changes).await
    }

    async fn decide(&self, id: SessionId, decide: Decide) -> Kept<Option<(Session, Decision)>> {
        self.store()?.decide(id, decide).await
    }

    async fn work_came(&self) {
        self.whole.work_came().await;
    }
}

#[async_trait]
impl DirectoryStore for Fragile {
    async fn directory(&self) -> Kept<Arc<Directory>> {
        self.store()?.directory().await
    }

    async fn edit_directory_by(&self, editor: Editor, from_revision: i64, edits: Vec<Edit>) -> Kept<Written> {
        self.store()?.edit_directory_by(editor, from_revision, edits).await
    }

    async fn node_id(&self) -> Kept<Uuid> {
        self.store()?.node_id().await
    }
}

#[async_trait]
impl OneTimeCodes for Fragile {
    async fn use_code(&self, account: AccountId, step: u64) -> Kept<bool> {
        self.store()?.use_code(account, step).await
    }
}

#[async_trait]
impl KeyUses for Fragile {
    async fn note_key_use(&self, key: KeyId, at: DateTime<Utc>) -> Kept<()> {
        self.store()?.note_key_use(key, at).await
    }

    async fn key_uses(&self) -> Kept<HashMap<KeyId, DateTime<Utc>>> {
        self.store()?.key_uses().await
    }
}

#[async_trait]
impl Retention for Fragile {
    async fn ended_by(
        &self,
        until: DateTime<Utc>,
        after: Option<SessionId>,
        limit: usize,
    ) -> Kept<Vec<Session>> {
        self.store()?.ended_by(until, after, limit).await
    }

    async fn count_ended_by(&self, until: DateTime<Utc>) -> Kept<u64> {
        self.store()?.count_ended_by(until).await
    }

    async fn forget(&self, by: Editor, until: DateTime<Utc>, sessions: Vec<(SessionId, i64)>) -> Kept<u64> {
        self.store()?.forget(by, until, sessions).await
    }
}

#[async_trait]
impl AuditTrail for Fragile {
    async fn note(&self, notes: Vec<Note>) -> Kept<()> {
        if self.notes_nothing.load(Ordering::SeqCst) {
            return Err(Unavailable("s3cret: /var/lib is full".into()));
        }
        self.store()?.note(notes).await
    }
}

#[async_trait]
impl Store for Fragile {
    async fn ready(&self) -> Kept<()> {
        self.store()?.ready().await
    }

    async fn pack_words(&self) -> Kept<bool> {
        self.store()?.pack_words().await
    }

    fn health(&self) -> StoreHealth {
        self.whole.health()
    }
}
