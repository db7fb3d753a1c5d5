//! `hangup check`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{DATA_HELP, SetupError, data_folder, progress::Progress};
use crate::{
    cli::{
        Done, ExitCode, Failure,
        context::Context,
        output::Form,
        table::{Field, Table},
    },
    server::setup::DataFolder,
    store::sqlite::{
        Use,
        check::{Finding, Report, check},
    },
};

/// Check a server's database, also while the server runs; or a backup
///
/// Looks at the file (its pages, its indexes), and at each session: whether its state is one that its history leads to,
/// that its last event tells of, and that its times and revision agree with; whether what finds it for the worker and
/// for webhooks is what it says; and whether anything is kept of sessions that are not. Changes nothing.
///
/// Exits with 0 where all is well, and with 1 where something is wrong, each with its session. JSON has database,
/// sessions, events, total, and findings: session (null where it is about none), rule (integrity, readable, state,
/// history, revision, times, lookup, actions, orphans), detail; of more than 10,000 the first.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup check
  hangup check --data /var/lib/hangup --quiet || echo 'restore a backup'
  hangup check --file hangup-backup.db
  hangup check --json | jq -r '.findings[].session' | sort -u")]
pub struct CheckArgs {
    /// A backup to check in place of the data folder's database
    #[arg(long, value_name = "FILE", conflicts_with = "data")]
    file: Option<PathBuf>,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
}

impl CheckArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        let (path, is) = match self.file {
            Some(file) => (file, Use::Still),
            None => (DataFolder::open(&data_folder(self.data)?)?.database(), Use::Live),
        };
        let mut progress = Progress::new(context);
        let report = check(&path, is, &mut |stage| progress.show(stage)).map_err(SetupError::from)?;
        drop(progress);
        match context.output.form() {
            Form::Json => context.output.json(&json!({
                "database": path,
                "sessions": report.sessions,
                "events": report.events,
                "total": report.total,
                "findings": report.findings.iter().map(as_value).collect::<Vec<_>>(),
            }))?,
            Form::Table if report.findings.is_empty() => {}
            Form::Table => table_of(context, &report.findings).print()?,
        }
        conclude(context, &report)
    }
}

fn conclude(context: &Context, report: &Report) -> Done {
    let of = format!("in {} sessions with {} events", report.sessions, report.events);
    match report.total {
        0 => {
            context.notes.note(&format!("all is well {of}"));
            Ok(())
        }
        1 => Err(Failure::new(ExitCode::Failure, format!("1 thing is wrong {of}"))),
        total => Err(Failure::new(ExitCode::Failure, format!("{total} things are wrong {of}"))),
    }
}

fn as_value(finding: &Finding) -> Value {
    json!({
        "session": finding.session.map(|id| id.0),
        "rule": finding.flaw.rule.to_string(),
        "detail": finding.flaw.detail,
    })
}

fn table_of(context: &Context, findings: &[Finding]) -> Table {
    let mut table = Table::new(context.output, &["SESSION", "RULE", "WHAT IS WRONG"]);
    for finding in findings {
        table.row([
            finding.session.map_or_else(|| "-".into(), Into::into),
            Field::bad(finding.flaw.rule.to_string()),
            finding.flaw.detail.as_str().into(),
        ]);
    }
    table
}
