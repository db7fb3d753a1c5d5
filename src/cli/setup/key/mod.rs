//! `hangup key`: API keys of communities, and the server's own keys, on its data folder.

mod create;
mod list;
mod revoke;
mod rotate;

use std::{path::PathBuf, sync::Arc};

use clap::{Args, Subcommand};

use self::{create::CreateArgs, list::ListArgs, revoke::RevokeArgs, rotate::RotateArgs};
use super::{DATA_HELP, STORE_HELP, SetupError, data_folder, store_at};
use crate::{
    cli::{Done, context::Context},
    domain::{RandomIds, Store},
    server::setup::{DataFolder, StoreAt},
};

/// Make, show and revoke API keys of communities, and change the server's own keys
///
/// On a server's data folder. A server that is running sees each change at once, and `hangup apply` leaves these keys
/// as they are.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup key create --community 'Example RP' --name bot --expires-in 90d
  hangup key list
  hangup key revoke --community 'Example RP' bot
  hangup key rotate    # the server's own: data key, key that signs tokens")]
pub struct KeyArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    Create(CreateArgs),
    List(ListArgs),
    Revoke(RevokeArgs),
    Rotate(RotateArgs),
}

impl KeyArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        match self.verb {
            Verb::Create(create) => create.run(context),
            Verb::List(list) => list.run(context),
            Verb::Revoke(revoke) => revoke.run(context),
            Verb::Rotate(rotate) => rotate.run(context),
        }
    }
}

/// Where the keys are kept.
#[derive(Args, Clone, Debug)]
struct Place {
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    store: Option<String>,
}

impl Place {
    fn folder(self) -> Result<(DataFolder, StoreAt), SetupError> {
        let at = store_at(self.store)?;
        Ok((at.folder(&data_folder(self.data)?)?, at))
    }

    async fn store(self) -> Result<Arc<dyn Store>, SetupError> {
        let (folder, at) = self.folder()?;
        at.open(&folder, &RandomIds).await
    }
}
