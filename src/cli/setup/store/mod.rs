//! `hangup store`: the place where a server keeps all but keys and settings.

mod copy;

use clap::{Args, Subcommand};

use self::copy::CopyArgs;
use crate::cli::{Done, context::Context};

/// Move what a server keeps between its file and a PostgreSQL database
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup store copy --from ./hangup-data --to postgres://hangup@localhost/hangup
  hangup store copy --from postgres://hangup@localhost/hangup --to hangup.db")]
pub struct StoreArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    Copy(CopyArgs),
}

impl StoreArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        match self.verb {
            Verb::Copy(copy) => copy.run(context),
        }
    }
}
