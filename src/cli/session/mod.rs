//! `hangup session`: activity sessions.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

mod approve;
mod connect;
mod count;
mod deny;
mod end;
mod extend;
mod follow;
mod ids;
mod list;
mod lock;
mod log;
mod password;
mod receipt;
mod resource;
mod search;
mod several;
mod show;
mod start;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};

use super::{
    Done, Failure,
    context::Context,
    identity::Who,
    output::Form,
    sign_in,
    table::{Field, Table},
    time,
};
use crate::{
    client::{Error, PrivilegeSecure, privilege_secure::types::ActivitySession},
    contract::SessionStatus,
};

/// Activity sessions: start, approve, find, use, lock and end them
///
/// Users see their own sessions, administrators all. Approvers vote on the sessions that they are asked about.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Signs in as hangup login has, or by the environment: see hangup login --help.

JSON has the API's own names, such as id, status, targetId and
actualStartDateTimeUtc; hangup openapi privilege-secure has them all. What is
not known is left out. A status is a number:
  -1 ApprovalRequired  0 Pending    1 Active          2 Cancelling
   3 Complete          4 Failed     5 Cancelled       6 ApprovalDenied
   7 ApprovalFailed

Examples:
  hangup session list --status active
  hangup session start --resource \"$HANGUP_RESOURCE\" \\
    --activity \"$HANGUP_ACTIVITY\" --wait
  hangup session list --ids | hangup session end - --wait
  hangup session approve --admin \"$SESSION\"
  ssh \"$(hangup session connect \"$SESSION\")\"
  hangup session list --admin --json | jq -r '.[] | select(.status == 2) | .id'")]
pub(super) struct SessionArgs {
    #[command(subcommand)]
    verb: Verb,
    /// Act as the administrator of HANGUP_ADMIN_LOGIN
    #[arg(long, global = true)]
    admin: bool,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    List(list::ListArgs),
    Show(show::ShowArgs),
    Start(start::StartArgs),
    End(end::EndArgs),
    Extend(extend::ExtendArgs),
    Approve(approve::ApproveArgs),
    Deny(deny::DenyArgs),
    Connect(connect::ConnectArgs),
    Password(password::PasswordArgs),
    Log(log::LogArgs),
    Receipt(receipt::ReceiptArgs),
    Count(count::CountArgs),
    Search(search::SearchArgs),
    Lock(lock::LockArgs),
    Unlock(lock::UnlockArgs),
}

impl SessionArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let who = if self.admin { Who::Admin } else { Who::User };
        let server = || sign_in::client(context, who);
        match self.verb {
            Verb::List(list) => list.run(context, &server().await?).await,
            Verb::Show(show) => show.run(context, &server().await?).await,
            Verb::Start(start) => start.run(context, &server().await?).await,
            Verb::End(end) => end.run(context, who).await,
            Verb::Extend(extend) => extend.run(context, who).await,
            Verb::Approve(approve) => approve.run(context, who).await,
            Verb::Deny(deny) => deny.run(context, who).await,
            Verb::Connect(connect) => connect.run(context, &server().await?).await,
            Verb::Password(password) => password.run(context, &server().await?).await,
            Verb::Log(log) => log.run(context, &server().await?).await,
            Verb::Receipt(receipt) => receipt.run(context, &server().await?).await,
            Verb::Count(count) => count.run(context, &server().await?).await,
            Verb::Search(search) => search.run(context, &server().await?).await,
            Verb::Lock(lock) => lock.run(context, who).await,
            Verb::Unlock(unlock) => unlock.run(context, who).await,
        }
    }
}

fn failed(error: Error, what: &str) -> Failure {
    use super::ExitCode::{Denied, NotFound};
    Failure::from(error)
        .during(what)
        .try_if(NotFound, "hangup session list, or --admin to see the sessions of all")
        .try_if(Denied, "sign in as somebody who may, such as with --admin")
}

/// A status in its colour.
fn state(status: SessionStatus) -> Field {
    match status {
        SessionStatus::Active => Field::good(status.name()),
        SessionStatus::ApprovalRequired | SessionStatus::Pending | SessionStatus::Cancelling => {
            Field::changing(status.name())
        }
        SessionStatus::Complete | SessionStatus::Cancelled => Field::faint(status.name()),
        SessionStatus::Failed | SessionStatus::ApprovalDenied | SessionStatus::ApprovalFailed => {
            Field::bad(status.name())
        }
    }
}

/// Prints one session, with all that is known of it.
fn print(context: &Context, session: &ActivitySession) -> Done {
    if context.output.form() == Form::Json {
        return context.output.json(session);
    }
    let at = |time: Option<DateTime<Utc>>| time.map(time::exact);
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.to_string());
    let mut table = Table::without_headings(context.output);
    table.value("session", session.id);
    table.value("status", state(session.status));
    if session.locked {
        table.value("locked", Field::bad("it lends nothing until an administrator unlocks it"));
    }
    for (name, value) in [
        ("because", session.status_description.clone()),
        ("account", session.login_account_name.clone()),
        ("asked for by", session.created_by_user_name.clone()),
        ("from", session.created_from_address.clone()),
        ("resource", id(session.managed_resource_id)),
        ("activity", Some(activity(session))),
        ("policy", id(session.access_control_policy_id)),
        ("asked for at", at(Some(session.created_date_time_utc))),
        ("scheduled start", at(Some(session.scheduled_start_date_time_utc))),
        ("started", at(session.actual_start_date_time_utc)),
        ("scheduled end", at(session.scheduled_end_date_time_utc)),
        ("ended", at(session.actual_end_date_time_utc)),
        ("ended early by", id(session.cancelled_by)),
        ("note", session.note.clone()),
        ("ticket", session.ticket.clone()),
        ("custom fields", session.custom_fields.clone()),
        ("changed", at(Some(session.modified_date_time_utc))),
    ] {
        if let Some(value) = value {
            table.value(name, value);
        }
    }
    table.print()
}

/// The activity by its name, where the session carries it.
fn activity(session: &ActivitySession) -> String {
    let name = session.activity.as_ref().and_then(|activity| activity.name.as_deref());
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{name} ({})", session.activity_id),
        None => session.activity_id.to_string(),
    }
}

/// Prints ids alone, one a line.
fn print_ids<'a>(context: &Context, sessions: impl IntoIterator<Item = &'a ActivitySession>) -> Done {
    let lines = sessions.into_iter().flat_map(|session| [session.id.to_string(), "\n".to_owned()]);
    context.output.text(&lines.collect::<String>())
}

/// Tells which part of all rows a table shows, where it is not all.
fn page_note(context: &Context, what: &str, skipped: i32, shown: usize, total: i32) {
    let next = usize::try_from(skipped).unwrap_or_default() + shown;
    match (shown, total) {
        (_, 0) => context.notes.note(&format!("there are no such {what}")),
        (0, total) => context.notes.note(&format!("there are {total} such {what}")),
        (shown, total) if i64::from(total) > i64::try_from(shown).unwrap_or(i64::MAX) => {
            context.notes.note(&format!("{what} {} to {next} of {total}", skipped + 1));
            if next < usize::try_from(total).unwrap_or_default() {
                context.notes.hint(&format!("--skip {next} for the next"));
            }
        }
        _ => {}
    }
}

/// When the session started, or will.
fn start_of(session: &ActivitySession) -> Option<DateTime<Utc>> {
    session
        .actual_start_date_time_utc
        .or_else(|| (!session.status.is_over()).then_some(session.scheduled_start_date_time_utc))
}

/// When the session ended, or will.
fn end_of(session: &ActivitySession) -> Option<DateTime<Utc>> {
    session.actual_end_date_time_utc.or(session.scheduled_end_date_time_utc)
}

/// Sessions, one a line.
fn table_of<'a>(context: &Context, sessions: impl IntoIterator<Item = &'a ActivitySession>) -> Table {
    let now = context.clock.now();
    // the resource is known by its id alone, which is long
    let mut table = Table::new(context.output, &["ID", "STATUS", "ACCOUNT", "START", "END", "RESOURCE"])
        .may_drop(&["RESOURCE", "START", "END", "ACCOUNT"]);
    for session in sessions {
        let near =
            |time: Option<DateTime<Utc>>| time.map_or_else(|| "-".into(), |time| time::relative(time, now));
        let account = session.created_by_user_name.as_deref().or(session.login_account_name.as_deref());
        table.row([
            session.id.into(),
            state(session.status),
            account.unwrap_or("-").into(),
            near(start_of(session)).into(),
            near(end_of(session)).into(),
            session.managed_resource_id.map_or_else(|| "-".into(), |id| id.to_string()).into(),
        ]);
    }
    table
}
