//! Which credential a request for a session means.

use super::{
    AccessPolicy, Credential, CredentialId, Directory, Error, Invalid, Named, Result, start_session::agrees,
};

/// A credential by id, by name, or by domain and user name; of several all must agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialName {
    /// Its id or its name.
    pub named: Named<CredentialId>,
    /// The domain of its login.
    pub domain: Option<String>,
    /// The user name of its login.
    pub username: Option<String>,
}

impl CredentialName {
    /// Whether it names none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { named, domain, username } = self;
        named.id.is_none() && named.name.is_none() && domain.is_none() && username.is_none()
    }

    /// The credential that it names: one that a policy grants, and that all given members agree on.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no policy grants it, [`Error::Invalid`] by member where the members contradict each
    /// other or name more than one.
    pub(super) fn find(&self, directory: &Directory, granting: &[&AccessPolicy]) -> Result<CredentialId> {
        let is_granted = |it: &&Credential| granting.iter().any(|policy| policy.credentials.contains(&it.id));
        let granted = || directory.credentials().filter(is_granted);
        let unknown = || Error::NotFound("no access policy grants this account such a credential".into());
        if self.named.id.is_some() || self.named.name.is_some() {
            let is_named = |it: &&Credential| match self.named.id {
                Some(id) => it.id == id,
                None => agrees(self.named.name.as_deref(), &it.name),
            };
            let found = granted().find(is_named).ok_or_else(unknown)?;
            self.contradictions(found).into_result()?;
            return Ok(found.id);
        }
        if self.username.is_none() {
            let message = "a domain alone names no credential; give the user name as well";
            return Err(Invalid::member("credential_username", message).into());
        }
        let mut found = granted().filter(|it| self.contradictions(it).0.is_empty());
        let first = found.next().ok_or_else(unknown)?;
        if found.next().is_some() {
            let message = "more than one credential has this login; give its domain, its name or its id";
            return Err(Invalid::member("credential_username", message).into());
        }
        Ok(first.id)
    }

    /// The members that belong to another credential than this.
    fn contradictions(&self, credential: &Credential) -> Invalid {
        let Credential { name, domain, username, .. } = credential;
        let mut invalid = Invalid::default();
        for (member, given, own) in [
            ("credential", &self.named.name, name.as_str()),
            ("credential_username", &self.username, username.as_str()),
            ("credential_domain", &self.domain, domain.as_deref().unwrap_or_default()),
        ] {
            if !agrees(given.as_deref(), own) {
                let message = "this belongs to another credential; name it by its id, its name or its login";
                invalid.add(member, message);
            }
        }
        invalid
    }
}
