//! What a proof has come to, noted: who was let in, before anybody hears of it; and who was not, and who may not do
//! what they asked for, beside the answer.

use std::net::IpAddr;

use super::{Authenticator, BAD_TOKEN, Peer, Refusal};
use crate::domain::{Account, AccountId, Caller, Directory, KeyId, Note, Proof, Unavailable};

/// Who has proven who they are, and the token for it.
pub(super) struct Proven {
    pub(super) account: AccountId,
    pub(super) token: String,
}

/// Whom a proof is of, as whoever gives it says.
#[derive(Clone, Copy)]
pub(super) enum Whose<'a> {
    Login(&'a str),
    /// A token of the step before says it, whatever the account signs in as by now.
    Account(AccountId),
}

impl Whose<'_> {
    fn account(self, directory: &Directory) -> Option<&Account> {
        match self {
            Self::Login(login) => directory.account_by_login(login),
            Self::Account(id) => directory.account(id),
        }
    }
}

impl Authenticator {
    /// Notes what came of a proof, and gives its token: none before it is noted.
    pub(super) async fn noted(
        &self,
        proof: Proof,
        whose: Whose<'_>,
        peer: &Peer,
        outcome: Result<Proven, Refusal>,
    ) -> Result<String, Refusal> {
        let directory = self.store.directory().await?;
        match outcome {
            Ok(Proven { account, token }) => {
                // it may have been removed just now
                let account = directory.account(account).ok_or(BAD_TOKEN)?;
                let (account, login) = (account.id, account.login.clone());
                let note = Note::Accepted { account, login, proof, address: peer.address };
                self.store.note(vec![note]).await?;
                Ok(token)
            }
            Err(refusal) => {
                if let Refusal::Unproven(why) = refusal {
                    self.note_refused(whose.account(&directory), proof, why, peer.address);
                }
                Err(refusal)
            }
        }
    }

    /// Attempts at an account are slowed down as they are; all at nobody's together are not.
    fn note_refused(&self, account: Option<&Account>, proof: Proof, why: &str, address: Option<IpAddr>) {
        let Some(account) = account else {
            self.note_nobodys(proof, why, address);
            return;
        };
        let why = if account.is_locked() { "the account is locked" } else { why };
        let (who, login) = (Some(account.id.0), Some(account.login.clone()));
        let note = Note::Refused { who, login, proof, why: why.into(), address };
        self.refusals.note((Some(proof), who), note);
    }

    /// Notes a refusal of what is nobody's, or not known whose.
    pub(super) fn note_nobodys(&self, proof: Proof, why: &str, address: Option<IpAddr>) {
        let note = Note::Refused { who: None, login: None, proof, why: why.into(), address };
        self.refusals.note_bounded((Some(proof), None), note);
    }

    /// Notes that an API key was refused: one that has expired, or nobody's.
    pub fn note_refused_key(&self, key: Option<KeyId>, address: Option<IpAddr>) {
        let why = if key.is_some() { "the key has expired" } else { "the key is nobody's" };
        let (who, proof) = (key.map(|key| key.0), Proof::ApiKey);
        let note = Note::Refused { who, login: None, proof, why: why.into(), address };
        self.refusals.note_bounded((Some(proof), who), note);
    }

    /// Notes that somebody may not call an operation, by its id in the contract.
    pub fn note_denied(&self, caller: &Caller, operation: &'static str) {
        let Caller { id, login, address, .. } = caller;
        let note = Note::Denied { account: *id, login: login.clone(), operation, address: *address };
        self.refusals.note_bounded((None, Some(id.0)), note);
    }

    /// Notes refusals that wait to be noted, and how many came too fast to be noted one by one: now and then, and
    /// before the process ends.
    ///
    /// # Errors
    /// [`Unavailable`]; they go on waiting ([`waiting_refusals`](Self::waiting_refusals)).
    pub async fn note_what_waits(&self) -> Result<(), Unavailable> {
        self.refusals.write(true).await
    }

    /// How many refusals are not noted yet.
    #[must_use]
    pub fn waiting_refusals(&self) -> u64 {
        self.refusals.waiting()
    }
}
