//! `hangup audit head`.

use clap::Args;
use serde_json::json;

use super::Place;
use crate::cli::{Done, context::Context, output::Form, setup::block_on};

/// Show where the audit chain ends now, to be noted elsewhere
///
/// The hash stands for all that is in the chain until now. JSON has seq, the number of the last link, and hash.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup audit head
  hangup audit head --table | logger -t hangup-audit")]
pub(super) struct HeadArgs {
    #[command(flatten)]
    place: Place,
}

impl HeadArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let kept = self.place.kept()?;
        let head = block_on(kept.head())?;
        match context.output.form() {
            Form::Json => context.output.json(&json!({ "seq": head.seq, "hash": head.hash.to_string() })),
            Form::Table => context.output.text(&format!("{}\n", head.hash)),
        }
    }
}
