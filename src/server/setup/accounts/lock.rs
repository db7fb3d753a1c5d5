//! `hangup account lock`, `unlock` and `sign-out`.

use super::{account, put};
use crate::{
    domain::{Account, DirectoryStore},
    server::setup::SetupError,
};

/// Locks an account: it cannot sign in, and its tokens are refused. Gives the account as it then is.
///
/// # Errors
/// `Usage` where there is no such account; `Store`.
pub async fn lock_account(store: &dyn DirectoryStore, login: &str) -> Result<Account, SetupError> {
    changed(store, login, |account| {
        account.by_command.locked = true;
        // a token must not come back to life when the lock goes
        account.by_command.sign_outs += 1;
        Ok(())
    })
    .await
}

/// Takes back what [`lock_account`] did.
///
/// # Errors
/// `Usage` where there is no such account, or its directory file locks it; `Store`.
pub async fn unlock_account(store: &dyn DirectoryStore, login: &str) -> Result<Account, SetupError> {
    changed(store, login, |account| {
        if account.locked {
            let message = format!("the directory file locks `{}`", account.login);
            return Err(
                SetupError::usage(message).try_this("take `locked = true` away there, and run hangup apply")
            );
        }
        account.by_command.locked = false;
        Ok(())
    })
    .await
}

/// Ends all tokens of an account; it may sign in again.
///
/// # Errors
/// `Usage` where there is no such account; `Store`.
pub async fn sign_out(store: &dyn DirectoryStore, login: &str) -> Result<Account, SetupError> {
    changed(store, login, |account| {
        account.by_command.sign_outs += 1;
        Ok(())
    })
    .await
}

async fn changed(
    store: &dyn DirectoryStore,
    login: &str,
    change: impl FnOnce(&mut Account) -> Result<(), SetupError>,
) -> Result<Account, SetupError> {
    let directory = store.directory().await?;
    let mut account = account(&directory, login)?.clone();
    change(&mut account)?;
    put(store, &directory, account.clone()).await?;
    Ok(account)
}
