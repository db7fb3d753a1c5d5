//! `hangup key revoke`: remove an API key, so that it opens nothing from then on.

use super::{community, edit};
use crate::{
    domain::{ApiKey, DirectoryStore, Edit, folded},
    server::setup::SetupError,
};

/// Removes the key of a community that has this name or this prefix, and gives what was kept of it. It is refused at
/// once, also by a server that runs.
///
/// # Errors
/// `Usage` where there is no such community or key, or the key is one of `directory.toml`; `Store`.
pub async fn revoke_key(
    store: &dyn DirectoryStore,
    of: &str,
    name_or_prefix: &str,
) -> Result<ApiKey, SetupError> {
    let directory = store.directory().await?;
    let community = community(&directory, of)?;
    let is_meant = |key: &ApiKey| {
        let prefix = key.issued.as_ref().map(|issued| issued.prefix.as_str());
        prefix == Some(name_or_prefix) || folded(&key.name) == folded(name_or_prefix)
    };
    let meant: Vec<_> = directory
        .api_keys()
        .filter(|(whose, key)| *whose == community.id && is_meant(key))
        .map(|(_, key)| key)
        .collect();
    let Some(key) = meant.iter().find(|key| key.issued.is_some()) else {
        let Some(of_file) = meant.first() else {
            let message = format!("{} has no API key `{name_or_prefix}`", community.name);
            return Err(SetupError::usage(message).try_this("hangup key list"));
        };
        let message = format!("the API key `{}` is one of directory.toml", of_file.name);
        return Err(SetupError::usage(message).try_this("remove it there, and run hangup apply"));
    };
    edit(store, &directory, Edit::Remove(key.id.0)).await?;
    Ok((*key).clone())
}
