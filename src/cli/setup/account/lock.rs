//! `hangup account lock`, `unlock` and `sign-out`.

use clap::Args;
use serde_json::json;

use super::{super::block_on, Whose};
use crate::{
    cli::{Done, context::Context, output::Form},
    domain::Account,
    server::setup::{lock_account, sign_out, unlock_account},
};

/// Lock an account: it cannot sign in, and all its tokens end
///
/// Its sessions run on until they end or are ended. JSON has login and locked.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Example:\n  hangup account lock 'EXAMPLE\\alice'")]
pub(super) struct LockArgs {
    #[command(flatten)]
    whose: Whose,
}

/// Take back a lock of hangup account lock
///
/// What directory.toml locks is unlocked there. JSON has login and locked.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Example:\n  hangup account unlock 'EXAMPLE\\alice'")]
pub(super) struct UnlockArgs {
    #[command(flatten)]
    whose: Whose,
}

/// End all tokens of an account at once; it may sign in again
///
/// JSON has login and locked.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Example:\n  hangup account sign-out 'EXAMPLE\\alice'")]
pub(super) struct SignOutArgs {
    #[command(flatten)]
    whose: Whose,
}

impl LockArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let account = block_on(async { lock_account(&*self.whose.store().await?, &self.whose.login).await })?;
        tell(context, &account, "is locked, and its tokens are refused from now on")
    }
}

impl UnlockArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let account =
            block_on(async { unlock_account(&*self.whose.store().await?, &self.whose.login).await })?;
        tell(context, &account, "may sign in again")
    }
}

impl SignOutArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let account = block_on(async { sign_out(&*self.whose.store().await?, &self.whose.login).await })?;
        tell(context, &account, "is signed out: its tokens are refused from now on")
    }
}

fn tell(context: &Context, account: &Account, what: &str) -> Done {
    if context.output.form() == Form::Json {
        context.output.json(&json!({"login": account.login, "locked": account.is_locked()}))?;
    }
    context.notes.note(&format!("{} {what}", account.login));
    Ok(())
}
