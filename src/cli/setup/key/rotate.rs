//! `hangup key rotate`.

use clap::Args;
use serde_json::json;

use super::{super::block_on, Place};
use crate::{
    cli::{Done, context::Context, output::Form},
    domain::RandomIds,
    server::setup::{Rotation, rotate},
};

/// Change the server's own keys: the data key, and the key that signs tokens
///
/// All secrets in the database (one-time-code secrets, passwords of credentials, secrets of webhooks, keys that sign
/// tokens) are sealed anew under a new data key, in one step, and new tokens are signed with a new key. Tokens of
/// before count until they expire; rotating twice within that time ends them. A server that is running goes on and
/// takes the new keys up by itself. Where this is cut off, nothing is lost: run it again, and it goes on where it was.
///
/// Where the data key is given from outside of the data folder and cannot be written there, the new one is printed:
/// give it to the server in place of the one before until its next start. The server that is running needs nothing. The
/// same command shows it once more until then.
///
/// Backups of before open with the data key of then alone. JSON has dataKey (null where it is in its place), resealed,
/// unopened.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Environment:
  HANGUP_DATA_KEY        the data key, where it is not in the data folder:
                         32 bytes in base64, by `openssl rand -base64 32`
  HANGUP_DATA_KEY_FILE   the file that has it
  CREDENTIALS_DIRECTORY  systemd's: its credential hangup-data-key

Examples:
  hangup key rotate
  hangup key rotate --tokens-only
  hangup key rotate --end-tokens     # somebody may have the keys")]
pub(super) struct RotateArgs {
    /// Change the key that signs tokens alone
    #[arg(long)]
    tokens_only: bool,
    /// End all tokens: everybody must sign in again
    #[arg(long)]
    end_tokens: bool,
    #[command(flatten)]
    place: Place,
}

impl RotateArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let (folder, at) = self.place.folder()?;
        let wanted = Rotation { tokens_only: self.tokens_only, ends_tokens: self.end_tokens };
        let done = block_on(async {
            let store = at.open(&folder, &RandomIds).await?;
            rotate(&folder, &*store, &*context.clock, &RandomIds, wanted).await
        })?;
        let shown = done.to_place.as_ref().map(|(key, _)| key.expose());
        match (context.output.form(), shown) {
            (Form::Json, _) => context.output.json(&json!({
                "dataKey": shown,
                "resealed": done.resealed,
                "unopened": done.unopened,
            }))?,
            (Form::Table, Some(key)) => context.output.text(&format!("{key}\n"))?,
            (Form::Table, None) => {}
        }
        if done.is_resumed {
            context.notes.note("a change that had been begun before is done");
        }
        if done.unopened > 0 {
            context.notes.warn(&format!(
                "{} secrets are sealed with a key that is not here and stay so; apply the directory file again",
                done.unopened
            ));
        }
        context.notes.note(&match &done.to_place {
            Some((_, place)) => format!(
                "this is the new data key: put it where {place} comes from, before the server starts the next time"
            ),
            None if wanted.tokens_only => "tokens are signed with a new key from now on".into(),
            None => format!("{} entries are sealed anew; backups of before open with the key of then", done.resealed),
        });
        Ok(())
    }
}
