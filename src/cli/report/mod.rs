//! `hangup report`: the sessions of a time range that are over, with their approvals.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

mod collect;
mod entry;
mod sheet;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;

use super::{
    Done, ExitCode, Failure, at_once, context::Context, identity::Who, output::printable, range::Range,
    sign_in, time,
};
use collect::{Collector, PAGE};
use sheet::Sheet;

/// Write a report of the sessions that are over, with who approved them
///
/// As CSV for spreadsheets, or JSON. A session is within the range by its start. Users report on their own sessions,
/// administrators and applications on all. The report is written as it is read, however long it is; with --output it is
/// FILE.part until it is complete.
#[derive(Args, Clone, Debug)]
#[command(after_help = "CSV has one row for each approver of each session, or one for a session
without; a text that a spreadsheet would take for a formula begins with '. JSON
is a list of sessions, each with a list of approvals; what is not known is null.
The columns, and the names in JSON:
  id, user, userSamAccountName, userEmail, resource, activity, policy,
  loginAccount, created, scheduledStart, start, scheduledEnd, end,
  durationInSeconds, status, statusDescription, note, ticket
  approver, approverSamAccountName, approverEmail, approvalState, approvalType,
  approvalNotes, approvalAsked, approvalAnswered

Examples:
  hangup report --from -7d > sessions.csv
  hangup report --admin --from 2030-01-01 --to 2030-02-01 --output january.csv
  hangup report --app --from -1d --format json --output yesterday.json --quiet
  hangup report --admin --from -30d --json |
    jq -r '.[] | select(.approvals == []) | .id'")]
pub(super) struct ReportArgs {
    #[command(flatten)]
    range: Range,
    /// What to write [default: csv, or by the end of --output]
    #[arg(long)]
    format: Option<Format>,
    /// Write to this file, which it replaces; - is standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only sessions of this account, by name with or without its domain; may be repeated
    #[arg(long, value_name = "NAME")]
    user: Vec<String>,
    /// Only sessions on the resource of this name; may be repeated
    #[arg(long, value_name = "NAME")]
    resource: Vec<String>,
    /// Act as the administrator of HANGUP_ADMIN_LOGIN
    #[arg(long, conflicts_with = "app")]
    admin: bool,
    /// Act as the application of HANGUP_APP_LOGIN or hangup login --app
    #[arg(long)]
    app: bool,
}

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

impl ReportArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let format = self.format(context)?;
        let (from, to) = self.range.resolve(context)?;
        let from = from.ok_or_else(|| {
            Failure::usage("the report has no beginning").try_this("give --from, such as --from -7d")
        })?;
        // a fixed end, so that sessions that end meanwhile do not move the pages for ever
        let to = to.unwrap_or_else(|| context.clock.now());
        if from >= to {
            return Err(Failure::usage("the range is empty: --from is later than now"));
        }
        let who = match (self.admin, self.app) {
            (true, _) => Who::Admin,
            (_, true) => Who::App,
            _ => Who::User,
        };
        let server = sign_in::client(context, who).await?;
        let mut collector = Collector::new(&server, (from, to), self.user, self.resource);
        let writes_here = self.output.as_ref().is_none_or(|file| file.as_os_str() == "-");
        let bar = if writes_here && context.output.is_terminal {
            // the report itself shows how far it is
            ProgressBar::hidden()
        } else {
            context.notes.bar(usize::try_from(PAGE).unwrap_or_default())
        };
        bar.set_message("sessions");
        let mut page = collector.next(&bar).await?;
        let mut sheet = Sheet::open(context, self.output.as_deref(), format)?;
        while let Some(entries) = page {
            for entry in &entries {
                sheet.write(entry)?;
            }
            sheet.flush()?;
            page = collector.next(&bar).await?;
        }
        bar.finish_and_clear();
        let written = sheet.finish()?;
        context.notes.note(&format!(
            "{written} sessions from {} until {}",
            time::exact(from),
            time::exact(to)
        ));
        Ok(())
    }

    fn format(&self, context: &Context) -> Result<Format, Failure> {
        let is_json = |file: &PathBuf| file.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        match (self.format, context.globals.json) {
            _ if context.globals.table => {
                Err(Failure::usage("a report has no table")
                    .try_this("hangup session search, or --format csv"))
            }
            (Some(Format::Csv), true) => Err(Failure::usage("--json and --format csv contradict each other")),
            (Some(format), _) => Ok(format),
            (None, true) => Ok(Format::Json),
            (None, false) if self.output.as_ref().is_some_and(is_json) => Ok(Format::Json),
            (None, false) => Ok(Format::Csv),
        }
    }
}
