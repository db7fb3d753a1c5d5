//! `hangup account`: one account of a data folder: its password, its one-time codes, locks and sign-outs.

mod lock;
mod password;
mod totp;

use std::{path::PathBuf, sync::Arc};

use clap::{Args, Subcommand};

use self::{
    lock::{LockArgs, SignOutArgs, UnlockArgs},
    password::PasswordArgs,
    totp::TotpArgs,
};
use super::{DATA_HELP, STORE_HELP, SetupError, data_folder, store_at};
use crate::{
    cli::{Done, context::Context},
    domain::{RandomIds, Store},
    server::setup::{DataFolder, StoreAt},
};

/// Change an account on a server's data folder: its password, one-time codes, lock and tokens
///
/// Of the administrator that init made and of the accounts of directory.toml. A server that is running heeds each
/// change at its next request. What is set here stays when directory.toml is applied again: a lock until it is taken
/// back, a password and one-time codes until the file has others than before.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup account password admin
  hangup account totp 'EXAMPLE\\alice'
  hangup account lock 'EXAMPLE\\alice'
  hangup account unlock 'EXAMPLE\\alice'
  hangup account sign-out 'EXAMPLE\\alice'")]
pub struct AccountArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    Password(PasswordArgs),
    Totp(TotpArgs),
    Lock(LockArgs),
    Unlock(UnlockArgs),
    SignOut(SignOutArgs),
}

impl AccountArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        match self.verb {
            Verb::Password(password) => password.run(context),
            Verb::Totp(totp) => totp.run(context),
            Verb::Lock(lock) => lock.run(context),
            Verb::Unlock(unlock) => unlock.run(context),
            Verb::SignOut(sign_out) => sign_out.run(context),
        }
    }
}

/// Which account, and where it is kept.
#[derive(Args, Clone, Debug)]
struct Whose {
    /// What the account signs in as; an application's too, where it is locked or signed out
    #[arg(value_name = "LOGIN")]
    login: String,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    store: Option<String>,
}

impl Whose {
    fn folder(&self) -> Result<(DataFolder, StoreAt), SetupError> {
        let at = store_at(self.store.clone())?;
        Ok((at.folder(&data_folder(self.data.clone())?)?, at))
    }

    async fn store(&self) -> Result<Arc<dyn Store>, SetupError> {
        let (folder, at) = self.folder()?;
        at.open(&folder, &RandomIds).await
    }
}
