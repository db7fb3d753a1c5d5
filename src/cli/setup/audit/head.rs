//! `hangup audit head`.

use clap::Args;
use serde_json::json;

use super::{Place, SetupError};
use crate::{
    cli::{Done, context::Context, output::Form},
    store::sqlite::{Use, audit::verify::head},
};

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
        let head = head(&self.place.database()?, Use::Live).map_err(SetupError::from)?;
        match context.output.form() {
            Form::Json => context.output.json(&json!({ "seq": head.seq, "hash": head.hash.to_string() })),
            Form::Table => context.output.text(&format!("{}\n", head.hash)),
        }
    }
}
