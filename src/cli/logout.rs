//! `hangup logout`: forget tokens and keys.

use clap::Args;

use super::{Done, context::Context, profile::Profile};

/// Forget the tokens, and the community's key, of a profile
///
/// Who signed in where stays, so that `hangup login` need not be told again. Servers are not asked: a token that
/// somebody has copied stays good until it expires.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup logout
  hangup logout --profile admin
  hangup logout --all")]
pub(super) struct LogoutArgs {
    /// Of every profile
    #[arg(long)]
    all: bool,
}

impl LogoutArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let folder = context.profiles()?;
        let names = if self.all { folder.names()? } else { vec![context.profile_name().to_owned()] };
        let mut forgotten = 0;
        for name in names {
            forgotten += folder.update(&name, Profile::forget_secrets)?;
        }
        context.notes.note(&match forgotten {
            0 => "there was nothing to forget".to_owned(),
            1 => "forgot 1 token or key".to_owned(),
            count => format!("forgot {count} tokens and keys"),
        });
        Ok(())
    }
}
