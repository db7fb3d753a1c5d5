//! `hangup audit export`.

use std::io::{self, BufWriter};

use clap::Args;

use super::{Place, SetupError};
use crate::{
    cli::{
        Done, Failure,
        context::Context,
        setup::{block_on, progress::Progress},
    },
    store::sqlite::audit::export::ExportError,
};

/// Write the audit chain as lines of JSON, also while the server runs
///
/// Each line is a link: seq, table, row and hash. `hangup audit verify --file` verifies them elsewhere, without the
/// database, by the head alone, which is told on standard error and which `hangup audit head` shows.
///
/// Accounts, sessions and addresses are in it, and reasons that people gave; no password, key or code is.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup audit export > audit.jsonl
  hangup audit export --from 12001 >> audit.jsonl
  hangup audit export | jq 'select(.table == \"audit\") | .row.record | fromjson'
  hangup audit verify --file audit.jsonl --head \"$HEAD\"")]
pub(super) struct ExportArgs {
    /// The number of the first link to write
    #[arg(long, value_name = "SEQ", default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..))]
    from: i64,
    #[command(flatten)]
    place: Place,
}

impl ExportArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let kept = self.place.kept()?;
        let mut progress = Progress::new(context);
        let mut out = BufWriter::new(io::stdout().lock());
        let mut watch = |stage| progress.show(stage);
        // what was done, and what came of it
        let exported = block_on(async { Ok(kept.export(self.from, &mut out, &mut watch).await) })?;
        drop(progress);
        let head = exported.map_err(|error| match error {
            ExportError::File(error) => SetupError::from(error).into(),
            #[cfg(feature = "postgres")]
            ExportError::Database(error) => SetupError::from(error).into(),
            ExportError::Write(error) => Failure::output(&error),
        })?;
        context.notes.note(&format!("exported up to link {}, the head {}", head.seq, head.hash));
        Ok(())
    }
}
