//! `hangup limits`: how much of their limits a server's API keys have used (`listLimits`).

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use clap::{Args, Subcommand};

use super::{
    Done,
    context::Context,
    output::Form,
    sign_in,
    table::{Field, Table},
};
use crate::client::{PrivilegeSecure, hangup::types::LimitUse};

/// How often API keys call Sonoran CMS's operations, by what hangup's server has counted
///
/// As an application, or as an administrator with --admin. The hosted product does not show it.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup limits show
  hangup limits show --admin --json |
    jq -r '.uses[] | select(.used == .perMinute) | .keyName'")]
pub(super) struct LimitsArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Copy, Debug, Subcommand)]
enum Verb {
    Show(ShowArgs),
}

/// Show what each API key has used within the last minute
///
/// Keys that called nothing within the last minute are not shown.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup limits show
  hangup limits show --admin
  hangup limits show --json |
    jq '.uses[] | {keyName, operation, used, perMinute}'")]
struct ShowArgs {
    /// Act as the administrator of HANGUP_ADMIN_LOGIN, in place of the application of HANGUP_APP_LOGIN
    #[arg(long)]
    admin: bool,
}

impl LimitsArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let Verb::Show(show) = self.verb;
        let used =
            async |server: &PrivilegeSecure| Ok(server.hangup().list_limits().send().await?.into_inner());
        let used = sign_in::ask_server(context, show.admin, "show the use of limits", used).await?;
        match context.output.form() {
            Form::Json => context.output.json(&used),
            Form::Table if used.uses.is_empty() => {
                context.notes.note(if used.enabled {
                    "no API key has called anything within the last minute"
                } else {
                    "this server limits nothing"
                });
                Ok(())
            }
            Form::Table => table_of(context, &used.uses).print(),
        }
    }
}

fn table_of(context: &Context, uses: &[LimitUse]) -> Table {
    let mut table =
        Table::new(context.output, &["COMMUNITY", "KEY", "PREFIX", "OPERATION", "USED", "NEXT IN"]);
    for one in uses {
        let share = format!("{} of {}", one.used, one.per_minute);
        table.row([
            one.community_name.as_str().into(),
            one.key_name.as_str().into(),
            one.key_prefix.as_deref().unwrap_or("-").into(),
            one.operation.as_str().into(),
            if one.used >= one.per_minute { Field::bad(share) } else { share.into() },
            format!("{} s", one.next_seconds).into(),
        ]);
    }
    table
}
