//! `hangup audit verify`.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
};

use clap::Args;
use serde_json::{Value, json};

use super::{Place, SetupError, hash, newer};
use crate::{
    cli::{
        Done, ExitCode, Failure,
        context::Context,
        output::Form,
        setup::{block_on, progress::Progress},
        table::{Field, Table},
    },
    server::setup::Kept,
    store::sqlite::{
        Use, Watch,
        audit::{
            Hash,
            export::verify_export,
            verify::{Finding, Report, verify},
        },
    },
};

/// How SQLite's files begin.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// Verify that nothing was changed, removed or added behind the server's back
///
/// Follows the chain from its beginning to its head, and compares every row of every table with what the chain says of
/// it, also while the server runs; what hangup check finds, it finds too. Changes nothing.
///
/// A chain that was written anew, or cut, from some link to its end is found by a head that was noted elsewhere, at any
/// time before: --head. An export of the chain verifies by that alone, and no line after that head is vouched for.
///
/// Links that are newer than that head are vouched for by the database alone: what they say of edits of the directory
/// and of forgotten sessions is shown, for somebody who knows to look at. hangup audit export --from LINK shows it
/// whole.
///
/// Exits with 0 where all is well, and with 1 where something is wrong, each with its row. JSON has file, or database
/// where that is a PostgreSQL database, first (the number of the first link), links, sessions (null of an export), head
/// (seq, hash), noted (the number of the link that --head is of, or null), newer (null without; else links, edited,
/// forgot, sessionsForgotten, and of the first 1,000 edits and forgot links seq, at, by, what), total, and findings:
/// table, key, what; of more than 10,000 the first.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup audit verify
  hangup audit verify --head \"$HEAD\"
  hangup audit verify --file audit.jsonl --head \"$HEAD\"   # an export
  hangup audit verify --file hangup-backup.db
  hangup audit verify --store postgres://hangup@localhost/hangup
  hangup audit verify --json | jq -r '.findings[] | [.table, .key] | @tsv'")]
pub(super) struct VerifyArgs {
    /// A head of the chain that was noted elsewhere
    #[arg(long, value_name = "HASH", value_parser = hash)]
    head: Option<Hash>,
    /// An export, which needs --head, or a backup to verify in place of the data folder's database
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "store"])]
    file: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl VerifyArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let mut progress = Progress::new(context);
        let mut watch = |stage| progress.show(stage);
        let (place, is_file, report) = if let Some(file) = self.file {
            let report = verify_file(&file, self.head, &mut watch)?;
            (file.display().to_string(), true, report)
        } else {
            let kept = self.place.kept()?;
            let report = block_on(kept.verify(self.head, &mut watch))?;
            (kept.to_string(), matches!(kept, Kept::File(..)), report)
        };
        let kind = if is_file { "file" } else { "database" };
        drop(progress);
        match context.output.form() {
            Form::Json => context.output.json(&as_value(kind, &place, &report))?,
            Form::Table if report.findings.is_empty() => newer::show(context, &report.newer)?,
            Form::Table => table_of(context, &report.findings).print()?,
        }
        conclude(context, kind, &report)
    }
}

fn verify_file(file: &Path, noted: Option<Hash>, watch: &mut Watch) -> Result<Report, SetupError> {
    let failed = |error: std::io::Error| SetupError::io("read", file, &error);
    let mut lines = BufReader::new(File::open(file).map_err(failed)?);
    if lines.fill_buf().map_err(failed)?.starts_with(SQLITE) {
        return Ok(verify(file, Use::Still, noted, watch)?);
    }
    let Some(noted) = noted else {
        return Err(SetupError::usage("an export verifies by the head that was noted of its chain")
            .try_this("--head HASH, which hangup audit head shows on the server"));
    };
    verify_export(lines, noted, watch).map_err(failed)
}

fn as_value(kind: &str, place: &str, report: &Report) -> Value {
    let finding = |found: &Finding| json!({ "table": found.table, "key": found.key, "what": found.what });
    json!({
        kind: place,
        "first": report.first,
        "links": report.links,
        "sessions": report.sessions,
        "head": { "seq": report.head.seq, "hash": report.head.hash.to_string() },
        "noted": report.noted_at,
        "newer": report.noted_at.map(|noted| newer::as_value(report.head.seq - noted, &report.newer)),
        "total": report.total,
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn conclude(context: &Context, kind: &str, report: &Report) -> Done {
    let of_sessions = report.sessions.map(|sessions| format!(", of {sessions} sessions")).unwrap_or_default();
    let of = format!("in {} links{of_sessions}", report.links);
    match report.total {
        0 => {
            context.notes.note(&format!("all is well {of}; the head is {}", report.head.hash));
            if report.first > 1 {
                context
                    .notes
                    .note(&format!("it begins with link {}: what was before is not in it", report.first));
            }
            if let Some(after) =
                report.noted_at.map(|noted| report.head.seq - noted).filter(|after| *after > 0)
            {
                context.notes.note(&newer::told(after, kind, &report.newer));
            }
            Ok(())
        }
        1 => Err(Failure::new(ExitCode::Failure, format!("1 thing is wrong {of}"))),
        total => Err(Failure::new(ExitCode::Failure, format!("{total} things are wrong {of}"))),
    }
}

fn table_of(context: &Context, findings: &[Finding]) -> Table {
    let mut table = Table::new(context.output, &["TABLE", "KEY", "WHAT IS WRONG"]);
    for finding in findings {
        table.row([
            Field::bad(finding.table.clone()),
            finding.key.as_str().into(),
            finding.what.as_str().into(),
        ]);
    }
    table
}
