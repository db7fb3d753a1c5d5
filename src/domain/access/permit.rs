//! What a use case asks for before it does anything: that the table lets the caller in.

use std::{fmt, ops::Deref};

use super::{
    super::{Caller, Error, Session, TenantId},
    By, Entry, KeyHolder, Reach, op,
};

/// An operation of the table. Its types are in [`super::op`].
pub trait Operation: Send + Sync + 'static {
    /// Who calls it: [`Caller`], [`KeyHolder`], [`super::FirstStep`] or [`super::Anybody`].
    type By;

    /// Its row.
    const ENTRY: Entry;
}

/// A caller whom the table lets in to one operation; its caller by `*` and `.`. Nothing else makes one, so that a use
/// case that takes one cannot be reached around the table.
#[derive(Clone, Debug)]
pub struct Permit<O: Operation> {
    by: O::By,
}

impl<O: Operation> Deref for Permit<O> {
    type Target = O::By;

    fn deref(&self) -> &O::By {
        &self.by
    }
}

impl<O: Operation<By = Caller>> Permit<O> {
    /// Lets a caller in where the table does.
    ///
    /// # Errors
    /// [`Refused`] where nobody of the caller's role may call the operation at all.
    pub fn of(caller: Caller) -> Result<Self, Refused> {
        if Self::lets_in(&caller) { Ok(Self { by: caller }) } else { Err(Refused(O::ENTRY)) }
    }

    /// Whether the table lets this caller in.
    #[must_use]
    pub fn lets_in(caller: &Caller) -> bool {
        O::ENTRY.reach(By::Role(caller.role)) != Reach::No
    }

    /// Over whose sessions.
    #[must_use]
    pub fn reach(&self) -> Reach {
        O::ENTRY.reach(By::Role(self.by.role))
    }

    /// Whether it is over this session. Sessions of communities are no account's.
    #[must_use]
    pub fn reaches(&self, session: &Session) -> bool {
        let is_own = || session.requester == self.by.id;
        let is_asked = || session.course.approval.as_ref().is_some_and(|approval| approval.names(self.by.id));
        session.tenant == TenantId::INSTALLATION
            && match self.reach() {
                Reach::All => true,
                Reach::Own => is_own(),
                Reach::Asked => is_asked(),
                Reach::OwnOrAsked => is_own() || is_asked(),
                Reach::No | Reach::Yes | Reach::Community => false,
            }
    }

    /// Whether the caller may know of every session, as `GetByIdAsync` has it. To all others those beyond their reach
    /// are as good as absent.
    pub(in crate::domain) fn knows_all(&self) -> bool {
        op::GetByIdAsync::ENTRY.reach(By::Role(self.by.role)) == Reach::All
    }
}

impl<O: Operation<By = KeyHolder>> Permit<O> {
    /// Lets a community's program in. There are no roles among them: which community it is, is all there is to know.
    #[must_use]
    pub fn of_key(holder: KeyHolder) -> Self {
        Self { by: holder }
    }
}

/// A role that may not call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused(Entry);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.refusal())
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::Denied(refused.to_string())
    }
}
