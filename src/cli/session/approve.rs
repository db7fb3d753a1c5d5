//! `hangup session approve` (`ApproveAsync`).

use clap::Args;

use super::{
    Context, Done, PrivilegeSecure, Who,
    several::{self, Deed},
};

/// Approve sessions that wait for it, as one of their approvers
///
/// A session starts once every tier of its workflow has as many votes as it asks for. One failure does not stop the
/// others; where some fail the exit code is 9, where all fail alike it is that failure's.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is a list with one entry for each id, in the order given:
  id        the session
  accepted  whether the server has stored the vote
  session   null
  error     null, or exitCode and message

Examples:
  hangup session approve \"$SESSION\"
  hangup session approve --admin \"$SESSION\" --note 'agreed with the team'
  hangup session list --admin --json --status pending |
    jq -r '.[] | select(.status == -1) | .id' | hangup session approve --admin -")]
pub(super) struct ApproveArgs {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// What to note about the approval
    #[arg(long, alias = "notes", value_name = "TEXT")]
    note: Option<String>,
}

impl ApproveArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        let deed = Deed { verb: "approve", done: "your approval is stored" };
        several::run(context, who, &self.ids, deed, |server: PrivilegeSecure, id| {
            let note = self.note.clone();
            async move {
                let approve = server.approve_async().session_id(id);
                match note {
                    Some(note) => approve.notes(note).send().await?,
                    None => approve.send().await?,
                };
                Ok(None)
            }
        })
        .await
    }
}
