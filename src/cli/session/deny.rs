//! `hangup session deny` (`DenyAsync`).

use clap::Args;

use super::{
    Context, Done, PrivilegeSecure, Who,
    several::{self, Deed},
};

/// Deny sessions that wait for approval, as one of their approvers
///
/// One vote is enough, and final: a denied session is over. One failure does not stop the others; where some fail the
/// exit code is 9, where all fail alike it is that failure's.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is a list with one entry for each id, in the order given:
  id        the session
  accepted  whether the server has stored the vote
  session   null
  error     null, or exitCode and message

Examples:
  hangup session deny \"$SESSION\"
  hangup session deny --admin \"$SESSION\" --note 'not before the audit'")]
pub(super) struct DenyArgs {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// What to note about the denial
    #[arg(long, alias = "notes", value_name = "TEXT")]
    note: Option<String>,
}

impl DenyArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        let deed = Deed { verb: "deny", done: "is denied" };
        several::run(context, who, &self.ids, deed, |server: PrivilegeSecure, id| {
            let note = self.note.clone();
            async move {
                server.deny_async().session_id(id).body(note).send().await?;
                Ok(None)
            }
        })
        .await
    }
}
