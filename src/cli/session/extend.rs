//! `hangup session extend` (`ExtendAsync`).

use clap::Args;

use super::{
    Context, Done, PrivilegeSecure, Who,
    several::{self, Deed},
};

/// Extend active sessions, and show them with their new end
///
/// The profile says whether and how often you may, and by how many minutes where --minutes is not given; never beyond
/// the longest that a session may last. One failure does not stop the others; where some fail the exit code is 9, where
/// all fail alike it is that failure's.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is a list with one entry for each id, in the order given:
  id        the session
  accepted  whether the server has extended it
  session   with its new end, or null
  error     null, or exitCode and message

Examples:
  hangup session extend 0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5
  hangup session extend 0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5 --minutes 15
  hangup session list --status active --ids | hangup session extend -")]
pub(super) struct ExtendArgs {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// By how many minutes [default: as the profile says]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
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
