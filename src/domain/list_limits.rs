//! List the use of limits (`listLimits`): who has called what how often within the last minute.

use super::{ApiKey, Community, Core, KeyId, Permit, Result, op};

/// How often an API key has called an operation within the last minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitUse {
    /// The API key.
    pub key: KeyId,
    /// The operation's id in its contract.
    pub operation: &'static str,
    /// How many calls any minute may have.
    pub per_minute: u32,
    /// How many the last minute had.
    pub used: u32,
    /// Whole seconds until a call is given back, at least 1.
    pub next_seconds: u32,
}

impl LimitUse {
    /// How many more calls are allowed now.
    #[must_use]
    pub fn remaining(&self) -> u32 {
        self.per_minute.saturating_sub(self.used)
    }
}

/// The same, with whose key it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialUse {
    /// The name of the key's community.
    pub community: String,
    /// The key.
    pub key: ApiKey,
    /// What it has used.
    pub counted: LimitUse,
}

/// Names whose keys have used what was counted, by community, key and operation. Keys that were revoked since are left
/// out.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn list_limits(
    core: &Core,
    _: &Permit<op::listLimits>,
    counted: Vec<LimitUse>,
) -> Result<Vec<CredentialUse>> {
    let directory = core.store.directory().await?;
    let whose = |community: &Community, key: &ApiKey, counted| CredentialUse {
        community: community.name.clone(),
        key: key.clone(),
        counted,
    };
    let mut uses: Vec<_> = counted
        .into_iter()
        .filter_map(|counted| {
            directory.api_key(counted.key).map(|(community, key)| whose(community, key, counted))
        })
        .collect();
    let order = |one: &CredentialUse| (one.community.clone(), one.key.name.clone(), one.counted.operation);
    uses.sort_by_cached_key(order);
    Ok(uses)
}
