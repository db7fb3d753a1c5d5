//! A store that has the same few sessions for every request, and forgets at once what is written to it: so an input
//! comes to the same whatever came before it, and as fast as memory.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hangup::domain::{
    AccountId, AccountTotals, AuditTrail, Change, Decide, Decision, Directory, DirectoryItem, DirectoryStore,
    Due, Edit, Editor, Event, KeyId, KeyUses, NextAction, Note, OneTimeCodes, Retention, Session, SessionId,
    SessionQuery, SessionStore, Spread, State, Store, StoreHealth, Target, TenantId, Totals, Unavailable,
    WebhookId, Written,
};
use uuid::Uuid;

use crate::fixtures::begun;

type Kept<T> = Result<T, Unavailable>;

/// Keeps its directory alone, until it is [`closed`](Self::closed).
#[derive(Default)]
pub(super) struct Forgetful {
    sessions: Vec<Session>,
    directory: Mutex<Arc<Directory>>,
    is_closed: bool,
}

impl Forgetful {
    pub(super) fn with(sessions: Vec<Session>) -> Self {
        Self { sessions, ..Self::default() }
    }

    /// From now on it forgets what is written to the directory too.
    pub(super) fn closed(self) -> Self {
        Self { is_closed: true, ..self }
    }

    fn kept(&self) -> Arc<Directory> {
        Arc::clone(&self.directory.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn of(&self, tenant: TenantId) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(move |session| session.tenant == tenant)
    }
}

#[async_trait]
impl SessionStore for Forgetful {
    async fn session(&self, id: SessionId) -> Kept<Option<Arc<Session>>> {
        Ok(self.sessions.iter().find(|session| session.id == id).cloned().map(Arc::new))
    }

    async fn query(&self, _: SessionQuery, _: DateTime<Utc>) -> Kept<(Vec<Session>, u64)> {
        let sessions: Vec<_> = self.of(TenantId::INSTALLATION).cloned().collect();
        let count = sessions.len();
        Ok((sessions, u64::try_from(count).unwrap_or(u64::MAX)))
    }

    async fn totals(&self, _: SessionQuery, _: DateTime<Utc>) -> Kept<Totals> {
        Ok(Totals { sessions: 2, active_seconds: 7, shortest_seconds: 3, longest_seconds: 4 })
    }

    async fn totals_by_requester(
        &self,
        _: SessionQuery,
        _: DateTime<Utc>,
        _: u32,
    ) -> Kept<Vec<AccountTotals>> {
        let of_session = |session: &Session| AccountTotals {
            account: session.requester,
            login: session.request.account_name.clone(),
            totals: Totals::default(),
        };
        Ok(self.sessions.iter().map(of_session).collect())
    }

    async fn targets_with_sessions(&self, _: TenantId) -> Kept<u64> {
        Ok(1)
    }

    async fn accounts_with_sessions(&self, _: TenantId) -> Kept<u64> {
        Ok(1)
    }

    async fn active_on(&self, tenant: TenantId, target: Target) -> Kept<Option<Session>> {
        let is_on = |session: &&Session| session.target == target && session.state == State::Active;
        Ok(self.of(tenant).find(is_on).cloned())
    }

    async fn due(&self, _: State, _: DateTime<Utc>, _: Option<&Session>, _: usize) -> Kept<Vec<Due>> {
        Ok(Vec::new())
    }

    async fn overdue(
        &self,
        state: State,
        _: DateTime<Utc>,
        after: Option<&Session>,
        _: usize,
    ) -> Kept<Vec<Due>> {
        let is_wanted = |session: &&Session| session.state == state && after.is_none();
        let due = |session: &Session| Due { session: session.clone(), last_event: None };
        Ok(self.of(TenantId::INSTALLATION).filter(is_wanted).map(due).collect())
    }

    async fn sessions_by_state(&self) -> Kept<Vec<(State, u64)>> {
        Ok(Vec::new())
    }

    async fn count_overdue(&self, _: State, _: DateTime<Utc>) -> Kept<u64> {
        Ok(0)
    }

    async fn next_due(&self) -> Kept<Option<DateTime<Utc>>> {
        Ok(None)
    }

    async fn next_actions(&self, _: Vec<WebhookId>, _: usize) -> Kept<Vec<NextAction>> {
        Ok(Vec::new())
    }

    async fn events(&self, id: SessionId) -> Kept<Vec<Event>> {
        Ok(self.sessions.iter().filter(|session| session.id == id).map(begun).collect())
    }

    async fn has_been_asked(&self, _: AccountId, _: AccountId) -> Kept<bool> {
        Ok(true)
    }

    async fn begin(&self, _: i64, _: Vec<(Session, Event)>) -> Kept<Written> {
        Ok(Written::Kept)
    }

    async fn change(&self, changes: Vec<Change>) -> Kept<Vec<bool>> {
        Ok(vec![true; changes.len()])
    }

    async fn decide(&self, id: SessionId, mut decide: Decide) -> Kept<Option<(Session, Decision)>> {
        let session = self.sessions.iter().find(|session| session.id == id);
        Ok(session.and_then(|session| Some((session.clone(), decide(session)?))))
    }

    async fn work_came(&self) {
        std::future::pending::<()>().await;
    }
}

#[async_trait]
impl DirectoryStore for Forgetful {
    async fn directory(&self) -> Kept<Arc<Directory>> {
        Ok(self.kept())
    }

    async fn edit_directory_by(&self, _: Editor, _: i64, edits: Vec<Edit>) -> Kept<Written> {
        if !self.is_closed {
            let before = self.kept();
            let mut items: HashMap<Uuid, DirectoryItem> =
                before.items().map(|item| (item.id(), item.clone())).collect();
            for edit in edits {
                match edit {
                    Edit::Put(item) => drop(items.insert(item.id(), *item)),
                    Edit::Remove(id) => drop(items.remove(&id)),
                    Edit::Vacant(..) => {}
                }
            }
            let after = Directory::new(before.revision() + 1, items.into_values());
            *self.directory.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(after);
        }
        Ok(Written::Kept)
    }

    async fn node_id(&self) -> Kept<Uuid> {
        Ok(Uuid::from_u128(1))
    }
}

#[async_trait]
impl OneTimeCodes for Forgetful {
    async fn use_code(&self, _: AccountId, _: u64) -> Kept<bool> {
        Ok(true)
    }
}

#[async_trait]
impl KeyUses for Forgetful {
    async fn note_key_use(&self, _: KeyId, _: DateTime<Utc>) -> Kept<()> {
        Ok(())
    }

    async fn key_uses(&self) -> Kept<HashMap<KeyId, DateTime<Utc>>> {
        Ok(HashMap::new())
    }
}

#[async_trait]
impl Retention for Forgetful {
    async fn ended_by(&self, _: DateTime<Utc>, _: Option<SessionId>, _: usize) -> Kept<Vec<Session>> {
        Ok(Vec::new())
    }

    async fn count_ended_by(&self, _: DateTime<Utc>) -> Kept<u64> {
        Ok(0)
    }

    async fn forget(&self, _: Editor, _: DateTime<Utc>, _: Vec<(SessionId, i64)>) -> Kept<u64> {
        Ok(0)
    }
}

#[async_trait]
impl AuditTrail for Forgetful {
    async fn note(&self, _: Vec<Note>) -> Kept<()> {
        Ok(())
    }
}

#[async_trait]
impl Store for Forgetful {
    async fn ready(&self) -> Kept<()> {
        Ok(())
    }

    async fn pack_words(&self) -> Kept<bool> {
        Ok(false)
    }

    fn health(&self) -> StoreHealth {
        let none = Spread { counts: Vec::new(), sum: 0.0 };
        StoreHealth {
            waiting_writes: 0,
            batch_writes: none.clone(),
            commit_seconds: none,
            wal_bytes: 0,
            silence: None,
            trouble: None,
        }
    }
}
