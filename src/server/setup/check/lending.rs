//! Credentials, and what is still to be sealed.

use std::fmt;

use super::Checker;
use crate::{
    domain::{Credential, CredentialId},
    server::setup::{At, directory_file::CredentialEntry, secret::LONGEST_PASSWORD},
};

/// An entry, and the secret that is to be sealed into it. `Debug` hides the secret.
pub struct Unsealed<T> {
    /// The entry, with nothing where the sealed secret belongs.
    pub entry: T,
    /// The secret, in the clear.
    pub(in crate::server::setup) secret: Vec<u8>,
}

impl<T: fmt::Debug> fmt::Debug for Unsealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unsealed").field("entry", &self.entry).finish_non_exhaustive()
    }
}

impl Checker<'_> {
    pub(super) fn credential(&mut self, entry: &CredentialEntry) -> Option<Unsealed<Credential>> {
        let id = self.entry("credential", &entry.name, entry.id.as_ref());
        if let Some(domain) = &entry.domain {
            self.label("domain", domain);
        }
        self.label("user name", &entry.username);
        let password = entry.password.get();
        let problem = password.placeholder_problem().or_else(|| {
            let length = password.expose().len();
            if length == 0 {
                Some("the password is empty; write the one of this login".into())
            } else if length > LONGEST_PASSWORD {
                Some(format!("a password has at most {LONGEST_PASSWORD} bytes; choose a shorter one"))
            } else {
                None
            }
        });
        if let Some(problem) = problem {
            self.complain(entry.password.place(), problem);
            return None;
        }
        let entry = Credential {
            id: CredentialId(id),
            name: entry.name.get().clone(),
            domain: entry.domain.as_ref().map(At::get).cloned(),
            username: entry.username.get().clone(),
            sealed_password: String::new(),
        };
        Some(Unsealed { entry, secret: password.expose().as_bytes().to_vec() })
    }
}
