//! The keys that sign tokens, opened once for each revision of the directory.

use std::sync::{Arc, PoisonError};

use super::{Authenticator, Refusal};
use crate::{auth::token::Tokens, domain::Directory};

impl Authenticator {
    /// Tokens under the keys of this directory: a change of keys takes effect at the next request.
    pub(super) fn tokens(&self, directory: &Directory) -> Result<Arc<Tokens>, Refusal> {
        let revision = directory.revision();
        let known = self.tokens.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, tokens)) = known.filter(|(known, _)| *known == revision) {
            return Ok(tokens);
        }
        let tokens = Arc::new(Tokens::of(directory, &self.sealer, self.lifetimes)?);
        *self.tokens.write().unwrap_or_else(PoisonError::into_inner) = Some((revision, Arc::clone(&tokens)));
        Ok(tokens)
    }
}
