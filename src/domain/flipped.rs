//! Flipped: moved from standing to session-based access (`GetFlippedResourceCountAsync`,
//! `GetFlippedManagedUserGroupCountAsync`).
//!
//! The vendor defines it nowhere. Here it is whatever had at least one session ever, whatever became of that; but where
//! ended sessions are forgotten after a time ([`super::Pruning`]), those no longer count.

use super::{Caller, Core, Error, Result, Role, TenantId};

/// How many resources have flipped, each counted once, also those that are gone from the directory.
///
/// Source: `GetFlippedResourceCountAsync` in `openapi/privilege-secure.yaml`; what has flipped is this project's.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn flipped_resources(core: &Core) -> Result<u64> {
    Ok(core.store.targets_with_sessions(TenantId::INSTALLATION).await?)
}

/// How many accounts have flipped, each counted once, also those that are gone; the directory has no groups.
///
/// Source: `GetFlippedManagedUserGroupCountAsync` in `openapi/privilege-secure.yaml`; what has flipped is this project's.
///
/// # Errors
/// [`Error::Denied`] for anybody but an administrator, [`Error::Unavailable`].
pub async fn flipped_accounts(core: &Core, caller: &Caller) -> Result<u64> {
    if caller.role != Role::Admin {
        return Err(Error::Denied("only an admin counts flipped accounts and groups; sign in as one".into()));
    }
    Ok(core.store.accounts_with_sessions(TenantId::INSTALLATION).await?)
}
