//! What one group of writes knows of the database, and makes of it: read under the lock of the installation, changed
//! here, written at once. So each of the group sees what those before it have done, and nobody else writes in between.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use uuid::Uuid;

use super::array::Row;
use crate::{
    domain::{
        AccountId, Change, Claim, Decide, Decision, Event, KeyId, Kind, Session, SessionId, State, Target,
        TenantId, Written,
    },
    store::sqlite::{
        audit::{AUDIT_TABLE, EVENT_TABLE, Hash, Head, Record, digest, link_digest},
        rows::{self, BEGUN, KEPT},
    },
};

/// A write that cannot be done, through its own fault.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Fault(pub(super) String);

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

/// What a write must be able to see.
#[derive(Clone, Debug, Default)]
pub(super) struct Needs {
    pub(super) sessions: Vec<SessionId>,
    /// With all of their events.
    pub(super) histories: bool,
    pub(super) targets: Vec<(TenantId, Target)>,
    pub(super) accounts: Vec<AccountId>,
    /// Actions, of which claims must hold.
    pub(super) actions: Vec<Uuid>,
    /// How many sessions or entries it writes, which take their time to be made rows and links.
    pub(super) rows: usize,
    /// Whether it goes with no other, since it sees not what others of its group have done.
    pub(super) is_alone: bool,
}

/// A session before and after a group.
#[derive(Debug)]
pub(super) struct Slot {
    /// `None` where it begins in the group.
    pub(super) before: Option<Session>,
    /// `None` where it is forgotten.
    pub(super) now: Option<Session>,
    pub(super) last_event: i64,
}

/// How many sessions more an account holds, in each state of [`State::ALL`].
pub(super) type Moved = [i64; State::ALL.len()];

/// An event of the chain: its number, and its columns but number and hash.
pub(super) type History = Vec<(i64, Vec<Value>)>;

/// What is to become of the directory's entries.
#[derive(Debug)]
pub(super) enum Entry {
    Put(Row),
    Removed,
}

/// See the module.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) revision: i64,
    pub(super) head: Head,
    /// When the lock was given, by the database's clock.
    pub(super) now: DateTime<Utc>,
    pub(super) sessions: HashMap<SessionId, Slot>,
    pub(super) occupied: Vec<(TenantId, Target)>,
    pub(super) codes: HashMap<AccountId, i64>,
    pub(super) histories: HashMap<SessionId, History>,
    /// By action.
    pub(super) claims: HashMap<Uuid, Uuid>,
    /// What is to be written, besides the sessions.
    pub(super) events: Vec<(i64, [Value; 13], Hash)>,
    pub(super) records: Vec<(i64, [Value; 2], Hash)>,
    pub(super) moves: BTreeMap<(TenantId, AccountId), Moved>,
    pub(super) used_codes: BTreeMap<AccountId, i64>,
    pub(super) used_keys: BTreeMap<KeyId, i64>,
    pub(super) entries: BTreeMap<Uuid, Entry>,
    pub(super) forgotten: Vec<SessionId>,
    pub(super) forgotten_events: Vec<(i64, Hash)>,
    /// Whether a write asks whether writes work.
    pub(super) is_touched: bool,
}

impl Picture {
    /// Of an installation whose sessions and the like are filled in later.
    pub(super) fn new(revision: i64, head: Head, now: DateTime<Utc>) -> Self {
        Self {
            revision,
            head,
            now,
            sessions: HashMap::new(),
            occupied: Vec::new(),
            codes: HashMap::new(),
            histories: HashMap::new(),
            claims: HashMap::new(),
            events: Vec::new(),
            records: Vec::new(),
            moves: BTreeMap::new(),
            used_codes: BTreeMap::new(),
            used_keys: BTreeMap::new(),
            entries: BTreeMap::new(),
            forgotten: Vec::new(),
            forgotten_events: Vec::new(),
            is_touched: false,
        }
    }

    /// Makes the next link of a row that goes into `table`.
    fn link(&mut self, table: &str, row: &[Value]) -> (i64, Hash) {
        let seq = self.head.seq + 1;
        let hash = self.head.hash.then(link_digest(table, seq, row));
        self.head = Head { seq, hash };
        (seq, hash)
    }

    /// Adds a record to the chain.
    pub(super) fn record(&mut self, record: &Record) -> Result<(), Fault> {
        let row = record.row(self.now)?;
        let (seq, hash) = self.link(AUDIT_TABLE, &row);
        self.records.push((seq, row, hash));
        Ok(())
    }

    fn event(&mut self, row: [Value; 13]) {
        let (seq, hash) = self.link(EVENT_TABLE, &row);
        self.events.push((seq, row, hash));
    }

    pub(super) fn count(&mut self, session: &Session, state: State, by: i64) {
        let counts = self.moves.entry((session.tenant, session.requester)).or_default();
        for (_, count) in State::ALL.iter().zip(counts).filter(|(one, _)| **one == state) {
            *count += by;
        }
    }

    /// As [`crate::domain::SessionStore::begin`].
    pub(super) fn begin(&mut self, revision: i64, sessions: &[(Session, Event)]) -> Result<Written, Fault> {
        if revision != self.revision {
            return Ok(Written::Outdated);
        }
        let mut wanted = Vec::new();
        for (session, _) in sessions.iter().filter(|(session, _)| is_occupying(session)) {
            let target = (session.tenant, session.target);
            if self.occupied.contains(&target) || wanted.contains(&target) {
                return Ok(Written::Occupied);
            }
            wanted.push(target);
        }
        self.occupied.extend(wanted);
        for (session, event) in sessions {
            if self.sessions.contains_key(&session.id) {
                return Err(Fault(format!("there is a session {} already", session.id)));
            }
            let last_event = self.head.seq + 1;
            let (fixed, moving) = (rows::fixed(session)?, rows::moving(session, last_event)?);
            let digests = (digest(BEGUN, &fixed), digest(KEPT, &moving));
            self.event(rows::linked(event, None, Some(digests.0), Some(digests.1))?);
            self.count(session, session.state, 1);
            let slot = Slot { before: None, now: Some(session.clone()), last_event };
            self.sessions.insert(session.id, slot);
        }
        Ok(Written::Kept)
    }

    /// As [`crate::domain::SessionStore::change`], of one.
    pub(super) fn change(&mut self, change: &Change) -> Result<bool, Fault> {
        let is_as_named = |slot: &&Slot| {
            let is_of = |now: &Session| now.state == change.from && now.revision == change.from_revision;
            slot.now.as_ref().is_some_and(is_of)
                && change.from_event.is_none_or(|last_event| last_event == slot.last_event)
        };
        match self.sessions.get(&change.after.id).filter(is_as_named) {
            Some(slot) => self.keep(change, slot.last_event),
            None => Ok(false),
        }
    }

    /// As [`crate::domain::SessionStore::decide_by`].
    pub(super) fn decide_by(
        &mut self,
        claim: Claim,
        id: SessionId,
        decide: &mut Decide,
    ) -> Result<Option<(Session, Decision)>, Fault> {
        // one whose time is over holds until somebody else takes it
        if self.claims.get(&claim.action) == Some(&claim.id) { self.decide(id, decide) } else { Ok(None) }
    }

    /// As [`crate::domain::SessionStore::decide`].
    pub(super) fn decide(
        &mut self,
        id: SessionId,
        decide: &mut Decide,
    ) -> Result<Option<(Session, Decision)>, Fault> {
        let Some((session, last_event)) = self.sessions.get(&id).and_then(Slot::session) else {
            return Ok(None);
        };
        let Some(decision) = decide(&session) else { return Ok(None) };
        if let Decision::Change(change) = &decision {
            self.keep(change, last_event)?;
        }
        Ok(Some((session, decision)))
    }

    /// Keeps a change of a session whose last event has this number.
    fn keep(&mut self, change: &Change, mut last_event: i64) -> Result<bool, Fault> {
        let after = &change.after;
        let Some((last, before)) = change.events.split_last() else { return Ok(false) };
        for event in before {
            self.event(rows::linked(event, Some(last_event), None, None)?);
            last_event = self.head.seq;
        }
        let moving = rows::moving(after, self.head.seq + 1)?;
        self.event(rows::linked(last, Some(last_event), None, Some(digest(KEPT, &moving)))?);
        if after.state != change.from {
            self.count(after, change.from, -1);
            self.count(after, after.state, 1);
        }
        let last_event = self.head.seq;
        if let Some(slot) = self.sessions.get_mut(&after.id) {
            if slot.now.as_ref().is_some_and(is_occupying) && !is_occupying(after) {
                self.occupied.retain(|target| *target != (after.tenant, after.target));
            }
            slot.now = Some(after.clone());
            slot.last_event = last_event;
        }
        Ok(true)
    }

    /// As [`crate::domain::OneTimeCodes::use_code`].
    pub(super) fn use_code(&mut self, account: AccountId, step: i64) -> Result<bool, Fault> {
        if self.codes.get(&account).is_some_and(|last| *last >= step) {
            return Ok(false);
        }
        self.codes.insert(account, step);
        self.used_codes.insert(account, step);
        self.record(&Record::CodeUsed { account: account.0, step }).map(|()| true)
    }

    /// As [`crate::domain::KeyUses::note_key_use`].
    pub(super) fn use_key(&mut self, key: KeyId, at: DateTime<Utc>) -> Result<(), Fault> {
        let at = at.timestamp_millis();
        let last = self.used_keys.entry(key).or_insert(at);
        *last = at.max(*last);
        self.record(&Record::KeyUsed { key: key.0, at })
    }
}

impl Slot {
    fn session(&self) -> Option<(Session, i64)> {
        self.now.clone().map(|session| (session, self.last_event))
    }
}

/// Whether no other exclusive session may be Active where it is.
pub(super) fn is_occupying(session: &Session) -> bool {
    session.kind == Kind::Exclusive && session.state == State::Active
}
