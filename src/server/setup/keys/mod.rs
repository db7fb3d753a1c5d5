//! API keys of communities that commands on the server make, show and revoke.
//!
//! They are entries of the directory of their own: applying a directory file leaves them, and a server that runs sees
//! each change at its next request.

mod create;
mod list;
mod revoke;
#[cfg(test)]
mod tests;

pub use create::{NewKey, WantedKey, create_key};
pub use list::{KeyInUse, list_keys};
pub use revoke::revoke_key;
use uuid::Uuid;

use super::SetupError;
use crate::domain::{Community, Directory, DirectoryStore, Edit, TenantId};

/// The community of this id, or of this name.
pub(super) fn community<'a>(directory: &'a Directory, id_or_name: &str) -> Result<&'a Community, SetupError> {
    let by_id = Uuid::try_parse(id_or_name).ok().and_then(|id| directory.community(TenantId(id)));
    by_id.or_else(|| directory.community_by_name(id_or_name)).ok_or_else(|| {
        SetupError::usage(format!("there is no community `{id_or_name}`"))
            .try_this("add it to directory.toml and run hangup apply, or give another --community")
    })
}

/// Makes one edit, if nobody else has edited the directory since.
pub(super) async fn edit(
    store: &dyn DirectoryStore,
    directory: &Directory,
    edit: Edit,
) -> Result<(), SetupError> {
    if store.edit_directory(directory.revision(), vec![edit]).await?.is_kept() {
        return Ok(());
    }
    Err(SetupError::store("the directory was changed by somebody else in between; nothing was done")
        .try_this("run the command again"))
}
