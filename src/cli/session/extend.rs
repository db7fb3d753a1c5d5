//! `hangup session extend` (`ExtendAsync`).

use clap::Args;

use super::{
    Context, Done, PrivilegeSecure, Who,
    several::{self, Deed},
};
use crate::cli::values;

/// Extend active sessions, and show them with their new end
///
/// The profile says whether and how often you may, and by how many minutes where --minutes is not given; never beyond
/// the longest that a session may last, which one without an end of its own has already. One failure does not stop the
/// others; where some fail the exit code is 9, where all fail alike it is that failure's.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is a list with one entry for each id, in the order given:
  id        the session
  accepted  whether the server has extended it
  session   with its new end, or null
  error     null, or exitCode and message

Examples:
  SESSION=$(hangup session start --resource DC01 --activity ssh \\
    --end +30m --wait --ids)
  hangup session extend \"$SESSION\"
  hangup session extend \"$SESSION\" --minutes 15
  hangup session list --status active --ids | hangup session extend -")]
pub(super) struct ExtendArgs {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// By how many minutes [default: as the profile says]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = values::minutes)]
    minutes: Option<i32>,
}

impl ExtendArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        let deed = Deed { verb: "extend", done: "is extended" };
        let minutes = self.minutes;
        several::run(context, who, &self.ids, deed, move |server: PrivilegeSecure, id| async move {
            Ok(Some(server.extend_async().session_id(id).body(minutes).send().await?.into_inner()))
        })
        .await
    }
}
