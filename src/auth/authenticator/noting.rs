//! What a proof has come to, noted before anybody hears of it: who was let in, who was not, and who may not do what they
//! asked for.

use std::{
    collections::HashMap,
    net::IpAddr,
    num::NonZeroU32,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use uuid::Uuid;

use super::{Authenticator, BAD_TOKEN, Peer, Refusal};
use crate::{
    auth::sliding_minute::SlidingMinute,
    domain::{AccountId, Clock, KeyId, Note, Proof, Unavailable},
};

/// What is noted one by one within a minute of what nothing else slows down: of each kind, of each account or key, and of all
/// that is nobody's together. The rest is counted, so that nobody fills the disk.
const MOST: NonZeroU32 = NonZeroU32::new(60).expect("it is not zero");

/// Of which kind notes are, and whom they are about: by what somebody has not proven who they are, or `None` for what they may
/// not do; and `None` for nobody.
type Kind = (Option<Proof>, Option<Uuid>);

/// Notes that nothing else slows down.
pub(super) struct Bounds {
    minute: SlidingMinute<Kind>,
    unnoted: Mutex<HashMap<Kind, u64>>,
}

impl Bounds {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { minute: SlidingMinute::new(clock), unnoted: Mutex::default() }
    }

    /// How many were counted and not noted since the last one that was; `None` where this one is only counted.
    fn admit(&self, kind: Kind) -> Option<u64> {
        if self.minute.count(&kind, MOST).is_ok() {
            return Some(self.lock().remove(&kind).unwrap_or_default());
        }
        *self.lock().entry(kind).or_default() += 1;
        None
    }

    /// Forgets times that count no more; what was not noted stays.
    pub(super) fn forget_the_quiet(&self) {
        self.minute.forget_the_quiet();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Kind, u64>> {
        self.unnoted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Authenticator {
    /// Notes what came of a proof of whoever signs in as `login`, and gives it: no token before it is noted.
    pub(super) async fn noted(
        &self,
        proof: Proof,
        login: &str,
        peer: &Peer,
        outcome: Result<String, Refusal>,
    ) -> Result<String, Refusal> {
        let why = match &outcome {
            Ok(_) => None,
            Err(Refusal::Unproven(why)) => Some(*why),
            Err(_) => return outcome,
        };
        let directory = self.store.directory().await?;
        let account = directory.account_by_login(login);
        let (address, who) = (peer.address, account.map(|account| account.id));
        match (why, account) {
            (None, Some(account)) => {
                self.store.note(Note::Accepted { account: account.id, proof, address }).await?;
            }
            // removed just now
            (None, None) => return Err(BAD_TOKEN),
            (Some(_), Some(account)) if account.is_locked() => {
                self.note_refused(who, proof, "the account is locked", address).await?;
            }
            (Some(why), _) => self.note_refused(who, proof, why, address).await?,
        }
        outcome
    }

    /// Attempts at an account are slowed down as they are; all at nobody's together are not.
    async fn note_refused(
        &self,
        account: Option<AccountId>,
        proof: Proof,
        why: &str,
        address: Option<IpAddr>,
    ) -> Result<(), Unavailable> {
        match account {
            Some(account) => {
                let who = Some(account.0);
                self.store.note(Note::Refused { who, proof, why: why.into(), address, unnoted: 0 }).await
            }
            None => self.note_unbounded(None, proof, why, address).await,
        }
    }

    /// Notes a refusal of what nothing slows down.
    pub(super) async fn note_unbounded(
        &self,
        who: Option<Uuid>,
        proof: Proof,
        why: &str,
        address: Option<IpAddr>,
    ) -> Result<(), Unavailable> {
        let Some(unnoted) = self.bounds.admit((Some(proof), who)) else { return Ok(()) };
        self.store.note(Note::Refused { who, proof, why: why.into(), address, unnoted }).await
    }

    /// Notes that an API key was refused: one that has expired, or nobody's.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn note_refused_key(
        &self,
        key: Option<KeyId>,
        address: Option<IpAddr>,
    ) -> Result<(), Unavailable> {
        let why = if key.is_some() { "the key has expired" } else { "the key is nobody's" };
        self.note_unbounded(key.map(|key| key.0), Proof::ApiKey, why, address).await
    }

    /// Notes that an account may not call an operation, by its id in the contract.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn note_denied(
        &self,
        account: AccountId,
        address: Option<IpAddr>,
        operation: &'static str,
    ) -> Result<(), Unavailable> {
        let Some(unnoted) = self.bounds.admit((None, Some(account.0))) else { return Ok(()) };
        self.store.note(Note::Denied { account, operation, address, unnoted }).await
    }
}
