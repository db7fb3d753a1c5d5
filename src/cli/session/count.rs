//! `hangup session count` (`GetActivitySessionCountAsync`).

use clap::Args;

use super::{Context, Done, PrivilegeSecure, failed, list::Status, resource};
use crate::client::privilege_secure::Phase;

/// Count sessions
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup session count
  hangup session count --status active
  hangup session count --admin --status historical --resource DC01")]
pub(super) struct CountArgs {
    /// Only those in this part of their life
    #[arg(long)]
    status: Option<Status>,
    /// Only those on this resource, by name or id
    #[arg(long, value_name = "NAME|UUID")]
    resource: Option<String>,
}

impl CountArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let mut ask = server.get_activity_session_count_async();
        if let Some(status) = self.status {
            ask = ask.status(Phase::from(status).name());
        }
        if let Some(text) = &self.resource {
            match resource::resolve(context, server, text).await? {
                Some(id) => ask = ask.target_id(id),
                None => return context.output.text("0\n"),
            }
        }
        let count = ask.send().await.map_err(|error| failed(error.into(), "count sessions"))?;
        // a number is JSON, too
        context.output.text(&format!("{}\n", count.into_inner()))
    }
}
