//! `hangup session search` (`SearchAsync`).

use clap::{Args, ValueEnum};

use super::{Context, Done, Form, PrivilegeSecure, failed, page_note, time};
use crate::{
    cli::{
        ExitCode,
        range::Range,
        table::{Field, Table},
        values,
    },
    client::privilege_secure::types::{ActivitySessionSearchResults, SessionSummary},
    contract::{ActivitySessionTopUsersTypes, SessionSummaryStatus},
};

/// Search the sessions of everybody, and say what they come to, as an administrator
///
/// The text is looked for in names, notes and ticket numbers. A session is within the range by its start.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON has the API's own names: data, with a row for each session; recordsTotal;
topUsers; summary. hangup openapi privilege-secure has them all.

Examples:
  hangup session search --admin patching
  hangup session search --admin --from -7d --take 10 \\
    --order-by durationInSeconds --descending
  hangup session search --admin --from 2030-01-01 --to 2030-02-01 \\
    --take 0 --top-users top5
  hangup session search --admin CHG-1201 --ids | hangup session lock --admin -")]
pub(super) struct SearchArgs {
    /// What to look for, regardless of case
    text: Option<String>,
    #[command(flatten)]
    range: Range,
    /// The column to order by, such as userDisplayName or durationInSeconds [default: startDateTimeUtc, the latest
    /// first]
    #[arg(long, value_name = "COLUMN")]
    order_by: Option<String>,
    /// The greatest first
    #[arg(long, requires = "order_by")]
    descending: bool,
    /// How many sessions at most; 0 for none but what they come to
    #[arg(long, value_name = "N", default_value_t = 50, allow_negative_numbers = true, value_parser = values::page)]
    take: i32,
    /// How many sessions to pass over
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = values::count)]
    skip: i32,
    /// Also tell about the accounts with the most sessions
    #[arg(long, value_name = "HOW-MANY")]
    top_users: Option<TopUsers>,
    /// Print ids alone, one a line
    #[arg(long, conflicts_with_all = ["json", "table"])]
    ids: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum TopUsers {
    Top5,
    Top10,
    Everyone,
}

impl From<TopUsers> for ActivitySessionTopUsersTypes {
    fn from(users: TopUsers) -> Self {
        match users {
            TopUsers::Top5 => Self::Top5,
            TopUsers::Top10 => Self::Top10,
            TopUsers::Everyone => Self::Everyone,
        }
    }
}

impl SearchArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let (from, to) = self.range.resolve(context)?;
        let mut ask = server.search_async().take(self.take).skip(self.skip);
        if let Some(text) = self.text {
            ask = ask.filter_text(text);
        }
        if let Some(from) = from {
            ask = ask.filter_date_time_min(from);
        }
        if let Some(to) = to {
            ask = ask.filter_date_time_max(to);
        }
        if let Some(column) = self.order_by {
            ask = ask.order_by(column).order_descending(self.descending);
        }
        if let Some(users) = self.top_users {
            ask = ask.filter_top_users_type(ActivitySessionTopUsersTypes::from(users));
        }
        let answer = ask.send().await.map_err(|error| {
            failed(error.into(), "search the sessions")
                .try_if(ExitCode::Denied, "this is for administrators: --admin, or --profile of one")
        })?;
        let found = answer.into_inner();
        let rows = found.data.as_deref().unwrap_or_default();
        if self.ids {
            let lines = rows.iter().flat_map(|row| [row.id.to_string(), "\n".to_owned()]);
            return context.output.text(&lines.collect::<String>());
        }
        if context.output.form() == Form::Json {
            return context.output.json(&found);
        }
        page_note(context, "sessions", self.skip, rows.len(), found.records_total);
        if !rows.is_empty() {
            table_of(context, rows).print()?;
            context.output.text("\n")?;
        }
        totals(context, &found).print()
    }
}

/// A summary's status in its colour.
fn state(status: SessionSummaryStatus) -> Field {
    use SessionSummaryStatus as Status;
    let name = status.name();
    match status {
        Status::Active | Status::ActiveNoLogon => Field::good(name),
        Status::Pending | Status::ApprovalRequired | Status::Cancelling => Field::changing(name),
        Status::Completed | Status::Cancelled | Status::Unknown => Field::faint(name),
        Status::CompletedWithErrors | Status::ApprovalDenied | Status::ApprovalFailed | Status::Locked => {
            Field::bad(name)
        }
    }
}

fn table_of(context: &Context, rows: &[SessionSummary]) -> Table {
    let now = context.clock.now();
    let mut table =
        Table::new(context.output, &["ID", "STATUS", "USER", "RESOURCE", "ACTIVITY", "START", "LASTED"])
            .may_drop(&["LASTED", "ACTIVITY", "START", "RESOURCE", "USER"]);
    for row in rows {
        let text = |text: &Option<String>| Field::from(text.as_deref().unwrap_or("-"));
        let start = row.actual_start_date_time_utc.or(row.start_date_time_utc);
        table.row([
            row.id.into(),
            state(row.status),
            text(&row.user_display_name),
            text(&row.managed_resource_name),
            text(&row.activity_name),
            start.map_or_else(|| "-".to_owned(), |start| time::relative(start, now)).into(),
            time::lasting(row.duration_in_seconds).into(),
        ]);
    }
    table
}

/// What all that was found comes to, and whose it is.
fn totals(context: &Context, found: &ActivitySessionSearchResults) -> Table {
    let headings = ["WHOSE", "SESSIONS", "ALL TOGETHER", "ON AVERAGE", "SHORTEST", "LONGEST"];
    let mut table = Table::new(context.output, &headings);
    let all = &found.summary;
    let mut row = |whose: Field, count: i32, durations: [i32; 4]| {
        let durations = durations.map(|seconds| time::lasting(seconds).into());
        table.row([whose, count.into()].into_iter().chain(durations));
    };
    for user in found.top_users.iter().flatten() {
        let whose = user.managed_account_name.clone().unwrap_or_else(|| user.managed_account_id.to_string());
        let durations = [user.sum_duration, user.avg_duration, user.min_duration, user.max_duration];
        row(whose.into(), user.count_sessions, durations);
    }
    let durations = [all.sum_duration, all.avg_duration, all.min_duration, all.max_duration];
    row(Field::faint("everybody's"), all.count_sessions, durations);
    table
}
