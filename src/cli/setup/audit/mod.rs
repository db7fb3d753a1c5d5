//! `hangup audit`: whether what is kept is what was written, and proof of it for elsewhere.

mod export;
mod head;
mod newer;
mod verify;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use self::{export::ExportArgs, head::HeadArgs, verify::VerifyArgs};
use super::{DATA_HELP, STORE_HELP, SetupError, data_folder, store_at};
use crate::{
    cli::{Done, context::Context},
    server::setup::{DataFolder, Kept},
    store::sqlite::audit::Hash,
};

/// Verify the audit chain of a server's database, or take it elsewhere
///
/// Every sign-in, refusal, change of the directory and step of a session is a link of one chain, by hashes (SHA-256):
/// who changes a row has to change all links after it, up to the head. Who can write to the file can do that too; note
/// the head elsewhere now and then, and verify by it.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup audit verify
  hangup audit head >> /mnt/elsewhere/heads.json
  hangup audit export > audit.jsonl")]
pub struct AuditArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    Verify(VerifyArgs),
    Head(HeadArgs),
    Export(ExportArgs),
}

impl AuditArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        match self.verb {
            Verb::Verify(verify) => verify.run(context),
            Verb::Head(head) => head.run(context),
            Verb::Export(export) => export.run(context),
        }
    }
}

/// Whose chain it is.
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
    fn kept(self) -> Result<Kept, SetupError> {
        Kept::at(&store_at(self.store)?, || DataFolder::open(&data_folder(self.data)?))
    }
}

fn hash(text: &str) -> Result<Hash, String> {
    Hash::parse(text.trim()).ok_or_else(|| "a head is a SHA-256, 64 hexadecimal digits".into())
}
