//! `hangup session start` (`CreateAsync`).

use std::{pin::pin, time::Duration};

use clap::Args;
use uuid::Uuid;

use super::{
    Context, Done, Failure, PrivilegeSecure, failed,
    follow::{Follow, Goal},
    print, print_ids,
};
use crate::{
    cli::{ExitCode, time::When, values},
    client::privilege_secure::types::{ActivitySession, ActivitySessionRequest},
    contract::SessionStatus,
};

/// Start a session, and show it
///
/// Where the wait for it fails or is interrupted, the session goes on.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup session start --resource \"$HANGUP_RESOURCE\" \\
    --activity \"$HANGUP_ACTIVITY\" --wait
  hangup session start --resource DC01 --activity 'Domain administration' \\
    --end +2h --ticket CHG-1201
  hangup session start --resource db-01.demo.test --activity ssh \\
    --credential operator --wait
  SESSION=$(hangup session start --resource DC01 --activity ssh --ids)")]
pub(super) struct StartArgs {
    /// The resource, by name or id
    #[arg(long, value_name = "NAME")]
    resource: String,
    /// The activity, by name or id
    #[arg(long, value_name = "NAME")]
    activity: String,
    /// The credential to log in with, by name or id, where the policy lends one
    #[arg(long, value_name = "NAME|UUID")]
    credential: Option<String>,
    /// When to start: a time such as 2030-01-31T12:00:00Z, or +30m, +2h, +1d from now [default: now]
    #[arg(long, value_name = "TIME")]
    start: Option<When>,
    /// When to end, likewise [default: as late as the policy allows]
    #[arg(long, value_name = "TIME")]
    end: Option<When>,
    /// A note for approvers and auditors
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// A ticket number
    #[arg(long, value_name = "TEXT")]
    ticket: Option<String>,
    /// Wait until it is active
    #[arg(long)]
    wait: bool,
    /// How long to wait at most
    #[arg(long, value_name = "SECONDS", default_value_t = 300, requires = "wait")]
    #[arg(allow_negative_numbers = true, value_parser = values::seconds)]
    timeout: u64,
    /// Print the id alone
    #[arg(long, conflicts_with_all = ["json", "table"])]
    ids: bool,
}

impl StartArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let mut begins = pin!(self.begin(context, server));
        let mut interrupt = pin!(interrupt());
        let mut session = if self.wait {
            tokio::select! {
                begun = &mut begins => begun?,
                // the server may have it already, so that the answer is waited for
                () = &mut interrupt => return Err(interrupted(begins.await?.id)),
            }
        } else {
            begins.await?
        };
        let mut outcome = Ok(());
        if self.wait {
            let bar = context.notes.bar(1);
            let follow = Follow::new(server, Goal::Started, Duration::from_secs(self.timeout), &bar);
            let reached = tokio::select! {
                reached = follow.to_the_end(session.id, Some(session.status)) => Some(reached),
                () = &mut interrupt => None,
            };
            bar.finish_and_clear();
            match reached {
                Some(Ok(reached)) => {
                    outcome = started(session.id, reached.status);
                    session = reached;
                }
                Some(Err(failure)) => outcome = Err(failure),
                None => return Err(interrupted(session.id)),
            }
        }
        if self.ids { print_ids(context, [&session]) } else { print(context, &session) }?;
        outcome
    }

    async fn begin(&self, context: &Context, server: &PrivilegeSecure) -> Result<ActivitySession, Failure> {
        let begun = server.start_session(self.request(context)?).await;
        begun.map_err(|error| {
            failed(error, "start the session")
                .try_if(ExitCode::NotFound, "check --resource, --activity and --credential")
        })
    }

    fn request(&self, context: &Context) -> Result<ActivitySessionRequest, Failure> {
        let (managed_resource_id, managed_resource_name) = by_id_or_name(&self.resource);
        let (activity_id, activity_name) = by_id_or_name(&self.activity);
        let (credential_id, credential_name) =
            self.credential.as_deref().map(by_id_or_name).unwrap_or_default();
        let now = context.clock.now();
        let time = |when: Option<When>| {
            let too_far = || Failure::usage("that time is too far away");
            when.map(|when| when.from(now).ok_or_else(too_far)).transpose()
        };
        Ok(ActivitySessionRequest {
            managed_resource_id,
            managed_resource_name,
            activity_id,
            activity_name,
            credential_id,
            credential_name,
            start_date_time_utc: time(self.start)?,
            end_date_time_utc: time(self.end)?,
            note: self.note.clone(),
            ticket: self.ticket.clone(),
            ..ActivitySessionRequest::default()
        })
    }
}

fn by_id_or_name(text: &str) -> (Option<Uuid>, Option<String>) {
    match Uuid::try_parse(text) {
        Ok(id) => (Some(id), None),
        Err(_) => (None, Some(text.to_owned())),
    }
}

/// Ctrl-C; never where the system has no such thing.
async fn interrupt() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn interrupted(id: Uuid) -> Failure {
    Failure::new(ExitCode::Interrupted, format!("interrupted; session {id} goes on"))
        .try_this(format!("hangup session show {id}, or hangup session end {id}"))
}

/// A session that is over before it was active has not started.
fn started(id: Uuid, status: SessionStatus) -> Done {
    match status {
        SessionStatus::Failed | SessionStatus::ApprovalDenied | SessionStatus::ApprovalFailed => {
            Err(Failure::new(ExitCode::Failure, format!("session {id} did not start: {status}"))
                .try_this(format!("hangup session log {id}")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_an_id_is_one() {
        let id = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5";
        assert_eq!(by_id_or_name(id), (Some(id.parse().unwrap()), None));
        assert_eq!(by_id_or_name("DC01"), (None, Some("DC01".into())));
    }
}
