//! Tokens that were read before: who calls with them, as of a revision of the directory.
//!
//! Reading a token again costs more than all else that a request needs of it. What is remembered counts only until the
//! token expires and only for the directory that it was checked by, so that a revocation takes effect at once.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::{DateTime, Utc};

use super::token::Claims;
use crate::domain::{AccountId, Role};

/// Tokens that are remembered; about a kilobyte each.
const MOST: usize = 10_000;

/// Who calls with a token.
#[derive(Debug)]
pub(super) struct Known {
    /// What the token says.
    pub(super) claims: Claims,
    /// The directory that the rest was read from.
    pub(super) revision: i64,
    /// Whose it is.
    pub(super) account: AccountId,
    /// The account's login.
    pub(super) login: String,
    /// What the account may do.
    pub(super) role: Role,
}

/// Remembers tokens.
#[derive(Default)]
pub(super) struct KnownTokens(RwLock<HashMap<Box<str>, Arc<Known>>>);

impl KnownTokens {
    /// What is known of a token that has not expired.
    pub(super) fn get(&self, token: &str, now: DateTime<Utc>) -> Option<Arc<Known>> {
        let tokens = self.0.read().unwrap_or_else(PoisonError::into_inner);
        tokens.get(token).filter(|known| now.timestamp() < known.claims.exp).cloned()
    }

    /// Remembers it, in the place of what has expired and, where that does not make room, of all others.
    pub(super) fn put(&self, token: &str, known: Arc<Known>, now: DateTime<Utc>) {
        let mut tokens = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if tokens.len() >= MOST && !tokens.contains_key(token) {
            tokens.retain(|_, known| now.timestamp() < known.claims.exp);
            if tokens.len() >= MOST {
                tokens.clear();
            }
        }
        tokens.insert(token.into(), known);
    }

    /// Forgets what has expired.
    pub(super) fn forget_expired(&self, now: DateTime<Utc>) {
        let mut tokens = self.0.write().unwrap_or_else(PoisonError::into_inner);
        tokens.retain(|_, known| now.timestamp() < known.claims.exp);
    }
}
