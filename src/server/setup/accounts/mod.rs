//! What commands do to one account: its password, its one-time codes, locks and sign-outs.
//!
//! Each is one edit of the directory, so that a server that runs heeds it at its next request. What is set here of an
//! account of a directory file outlives the next `apply` of that file.

mod lock;
mod secrets;
#[cfg(test)]
mod tests;

pub use lock::{lock_account, sign_out, unlock_account};
pub use secrets::{NewTotp, new_totp, set_password};

use super::{SetupError, keys::edit};
use crate::domain::{Account, Directory, DirectoryItem, DirectoryStore, Edit};

/// The account that signs in as `login`, in any case.
///
/// # Errors
/// `Usage` where there is none.
pub fn account<'a>(directory: &'a Directory, login: &str) -> Result<&'a Account, SetupError> {
    directory.account_by_login(login).ok_or_else(|| {
        SetupError::usage(format!("there is no account `{login}`"))
            .try_this("give its whole login in quotes, such as 'EXAMPLE\\alice'")
    })
}

async fn put(store: &dyn DirectoryStore, directory: &Directory, account: Account) -> Result<(), SetupError> {
    edit(store, directory, Edit::Put(Box::new(DirectoryItem::Account(account)))).await
}
