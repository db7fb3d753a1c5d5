//! Flipped: moved from standing to session-based access (`GetFlippedResourceCountAsync`,
//! `GetFlippedManagedUserGroupCountAsync`).
//!
//! The vendor defines it nowhere. Here it is whatever had at least one session ever, whatever became of that; but where
//! ended sessions are forgotten after a time ([`super::Pruning`]), those no longer count.

use super::{Core, Permit, Result, TenantId, op};

/// How many resources have flipped, each counted once, also those that are gone from the directory.
///
/// Source: `GetFlippedResourceCountAsync` in `openapi/privilege-secure.yaml`; what has flipped is this project's.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn flipped_resources(core: &Core, _: &Permit<op::GetFlippedResourceCountAsync>) -> Result<u64> {
    Ok(core.store.targets_with_sessions(TenantId::INSTALLATION).await?)
}

/// How many accounts have flipped, each counted once, also those that are gone; the directory has no groups.
///
/// Source: `GetFlippedManagedUserGroupCountAsync` in `openapi/privilege-secure.yaml`; what has flipped is this
/// project's.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn flipped_accounts(
    core: &Core,
    _: &Permit<op::GetFlippedManagedUserGroupCountAsync>,
) -> Result<u64> {
    Ok(core.store.accounts_with_sessions(TenantId::INSTALLATION).await?)
}
