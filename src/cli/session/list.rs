//! `hangup session list` (`GetAllActivitySessionsByStatusAsync`).

use clap::{Args, ValueEnum};

use super::{Context, Done, Form, PrivilegeSecure, failed, print_ids, resource, table_of};
use crate::{
    cli::values,
    client::privilege_secure::{Phase, SessionFilter},
};

/// List sessions, newest first
///
/// ACCOUNT is who asked for the session. A terminal that is too narrow for a column goes without it; JSON has all.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup session list
  hangup session list --status historical --limit 20
  hangup session list --resource \"$HANGUP_RESOURCE\"
  hangup session list --admin --status active
  hangup session list --json | jq -r '.[].id'")]
pub(super) struct ListArgs {
    /// Only those in this part of their life
    #[arg(long)]
    status: Option<Status>,
    /// Only those on this resource, by name or id
    #[arg(long, value_name = "NAME|UUID")]
    resource: Option<String>,
    /// How many at most, the newest
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = values::count)]
    limit: Option<i32>,
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
        let target_id = match &self.resource {
            Some(text) => resource::resolve(context, server, text).await?,
            None => None,
        };
        let filter = SessionFilter { phase, target_id, target_user_id: None };
        let mut sessions = if self.resource.is_some() && target_id.is_none() {
            vec![]
        } else {
            server.sessions(filter).await.map_err(|error| failed(error, "list sessions"))?
        };
        if let Some(limit) = self.limit.and_then(|limit| usize::try_from(limit).ok()) {
            let total = sessions.len();
            sessions.truncate(limit);
            if sessions.len() < total {
                context.notes.note(&format!("the newest {} of {total} sessions", sessions.len()));
            }
        }
        match context.output.form() {
            _ if self.ids => print_ids(context, &sessions),
            Form::Json => context.output.json(&sessions),
            Form::Table if sessions.is_empty() => {
                if self.limit != Some(0) && (self.resource.is_none() || target_id.is_some()) {
                    context.notes.note("there are no such sessions");
                }
                Ok(())
            }
            Form::Table => table_of(context, &sessions).print(),
        }
    }
}
