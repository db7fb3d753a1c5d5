//! `hangup session count` (`GetActivitySessionCountAsync`).

use clap::Args;
use uuid::Uuid;

use super::{Context, Done, PrivilegeSecure, failed, list::Status};
use crate::client::privilege_secure::Phase;

/// Count sessions
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup session count
  hangup session count --status active
  hangup session count --admin --status historical --resource 0197f390-02ab-7f6e-b3c8-91d4e7a0f258")]
pub(super) struct CountArgs {
    /// Only those in this part of their life
    #[arg(long)]
    status: Option<Status>,
    /// Only those on this resource
    #[arg(long, value_name = "UUID")]
    resource: Option<Uuid>,
}

impl CountArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let mut ask = server.get_activity_session_count_async();
        if let Some(status) = self.status {
            ask = ask.status(Phase::from(status).name());
        }
        if let Some(resource) = self.resource {
            ask = ask.target_id(resource);
        }
        let count = ask.send().await.map_err(|error| failed(error.into(), "count sessions"))?;
        // a number is JSON, too
        context.output.text(&format!("{}\n", count.into_inner()))
    }
}
