//! `hangup check`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{DATA_HELP, STORE_HELP, block_on, data_folder, progress::Progress, store_at};
use crate::{
    cli::{
        Done, ExitCode, Failure,
        context::Context,
        output::Form,
        table::{Field, Table},
    },
    domain::{CheckRule, Flaw},
    server::setup::{DataFolder, Kept, unopened},
    store::sqlite::{
        Use,
        check::{Finding, Report},
    },
};

/// Check a server's database, also while the server runs; or a backup
///
/// Looks at the file (its pages, its indexes), and at each session: whether its state is one that its history leads to,
/// that its last event tells of, and that its times and revision agree with; whether what finds it for the worker and
/// for webhooks is what it says; and whether anything is kept of sessions that are not. Changes nothing.
///
/// Where the data key is at hand, it tries whether that opens what is sealed: one-time-code secrets, credentials,
/// secrets of webhooks, keys that sign tokens. What it does not open is named by its entry, and never shown.
///
/// Exits with 0 where all is well, and with 1 where something is wrong, each with its session. JSON has database,
/// sessions, events, secrets (how many were tried, or null), total, and findings: session (null where it is about
/// none), rule (integrity, readable, state, history, revision, times, lookup, actions, orphans, counts, words,
/// secrets), detail; of more than 10,000 the first.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup check
  hangup check --data /var/lib/hangup --quiet || echo 'restore a backup'
  hangup check --file hangup-backup.db
  hangup check --store postgres://hangup@localhost/hangup --data ./node-1
  hangup check --json | jq -r '.findings[].session' | sort -u")]
pub struct CheckArgs {
    /// A backup to check in place of the data folder's database
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "store"])]
    file: Option<PathBuf>,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    store: Option<String>,
}

impl CheckArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        let (kept, folder) = if let Some(file) = self.file {
            (Kept::File(file, Use::Still), Err("a backup has no key with it".into()))
        } else {
            let at = store_at(self.store)?;
            let folder = data_folder(self.data).and_then(|root| at.folder(&root));
            let kept = Kept::at(&at, || folder.clone())?;
            (kept, folder.map_err(|error| error.message))
        };
        let mut progress = Progress::new(context);
        let mut report = block_on(kept.check(&mut |stage| progress.show(stage)))?;
        drop(progress);
        let secrets = folder.and_then(|folder| check_secrets(&kept, &folder, &mut report));
        match context.output.form() {
            Form::Json => context.output.json(&json!({
                "database": kept.to_string(),
                "sessions": report.sessions,
                "events": report.events,
                "secrets": secrets.as_ref().ok(),
                "total": report.total,
                "findings": report.findings.iter().map(as_value).collect::<Vec<_>>(),
            }))?,
            Form::Table if report.findings.is_empty() => {}
            Form::Table => table_of(context, &report.findings).print()?,
        }
        match secrets {
            Ok(count) => {
                context.notes.note(&format!("sealed secrets that were tried with the data key: {count}"));
            }
            Err(why) => context.notes.note(&format!("sealed secrets were not looked at: {why}")),
        }
        conclude(context, &report)
    }
}

/// Tries all that is sealed with the data key. Gives how many secrets there are, or why they were not looked at.
fn check_secrets(kept: &Kept, folder: &DataFolder, report: &mut Report) -> Result<u64, String> {
    let sealer = folder.sealer().map_err(|error| error.message)?;
    let directory = block_on(kept.directory()).map_err(|error| error.message)?;
    let (count, unopened) = unopened(&directory, &sealer);
    let flaws = unopened.into_iter().map(|entry| Flaw {
        rule: CheckRule::Secrets,
        detail: format!("a secret of {entry} does not open with the data key that is there"),
    });
    report.add_flaws(None, flaws);
    Ok(count)
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
