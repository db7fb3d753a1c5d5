//! `hangup session list` (`GetAllActivitySessionsByStatusAsync`).

use clap::{Args, ValueEnum};
use uuid::Uuid;

use super::{Context, Done, Form, PrivilegeSecure, failed, print_ids, table_of};
use crate::client::privilege_secure::{Phase, SessionFilter};

/// List sessions, newest first
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup session list
  hangup session list --status historical
  hangup session list --admin --status active
  hangup session list --json | jq -r '.[].id'")]
pub(super) struct ListArgs {
    /// Only those in this part of their life
    #[arg(long)]
    status: Option<Status>,
    /// Only those on this resource
    #[arg(long, value_name = "UUID")]
    resource: Option<Uuid>,
    /// Print ids alone, one a line
    #[arg(long, conflicts_with_all = ["json", "table"])]
    ids: bool,
}

/// A part of a session's life.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Status {
    /// Waits for an approval or for its start
    Pending,
    /// Runs, or is being ended
    Active,
    /// Is over
    Historical,
}

impl From<Status> for Phase {
    fn from(status: Status) -> Self {
        match status {
            Status::Pending => Self::Pending,
            Status::Active => Self::Active,
            Status::Historical => Self::Historical,
        }
    }
}

impl ListArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let phase = self.status.map(Phase::from);
        let filter = SessionFilter { phase, target_id: self.resource, target_user_id: None };
        let sessions = server.sessions(filter).await.map_err(|error| failed(error, "list sessions"))?;
        match context.output.form() {
            _ if self.ids => print_ids(context, &sessions),
            Form::Json => context.output.json(&sessions),
            Form::Table if sessions.is_empty() => {
                context.notes.note("there are no such sessions");
                Ok(())
            }
            Form::Table => table_of(context, &sessions).print(),
        }
    }
}
