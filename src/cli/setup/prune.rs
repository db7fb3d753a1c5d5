//! `hangup prune`.

use std::{path::PathBuf, time::Instant};

use chrono::{DateTime, Utc};
use clap::Args;
use serde_json::json;

use super::{DATA_HELP, STORE_HELP, SetupError, block_on, data_folder, progress::Progress, store_at};
use crate::{
    cli::{Done, context::Context, output::Form, time},
    domain::{Editor, Pruning, RandomIds, Retention, rest_after},
    store::sqlite::Stage,
};

/// Forget sessions that ended long ago, with their logs and receipts, also while the server runs
///
/// Goes a few hundred sessions at a time and rests in between, so that the server hardly waits. What is forgotten is in
/// no list, count or report any more, also not in the counts of flipped resources and accounts, and its id is unknown:
/// make a report or a backup before. Sessions that webhooks are still told of stay.
///
/// The database's file does not become smaller: the space is used again. The server does the same by itself where
/// the section retention of hangup.toml says after how long. JSON has endedBefore, dryRun, seen, forgotten,
/// wouldForget.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup prune --older-than 90d --dry-run    # how many there are
  hangup prune --older-than 90d")]
pub struct PruneArgs {
    /// How long ago a session must have ended, such as 90d or 12h
    #[arg(long, value_name = "TIME")]
    older_than: time::Span,
    /// Only count them
    #[arg(long)]
    dry_run: bool,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    store: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Default)]
struct Sum {
    seen: u64,
    forgotten: u64,
}

impl PruneArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        let time::Span(age) = self.older_than;
        let until =
            context.clock.now().checked_sub_signed(age).ok_or_else(|| {
                SetupError::usage("nothing ended that long ago").try_this("--older-than 90d")
            })?;
        let at = store_at(self.store)?;
        let folder = at.folder(&data_folder(self.data)?)?;
        let mut progress = Progress::new(context);
        let sum = block_on(async {
            let store = at.open(&folder, &RandomIds).await?;
            walk(&*store, until, self.dry_run, &mut progress).await
        })?;
        drop(progress);
        if context.output.form() == Form::Json {
            context.output.json(&json!({
                "endedBefore": time::exact(until),
                "dryRun": self.dry_run,
                "seen": sum.seen,
                "forgotten": if self.dry_run { 0 } else { sum.forgotten },
                "wouldForget": if self.dry_run { sum.forgotten } else { 0 },
            }))?;
        }
        let verb = if self.dry_run { "would be forgotten" } else { "are forgotten" };
        context.notes.note(&format!(
            "{} sessions that ended before {} {verb}",
            sum.forgotten,
            time::exact(until)
        ));
        Ok(())
    }
}

async fn walk(
    store: &dyn Retention,
    until: DateTime<Utc>,
    is_dry: bool,
    progress: &mut Progress<'_>,
) -> Result<Sum, SetupError> {
    let total = store.count_ended_by(until).await?;
    let mut pruning = if is_dry { Pruning::dry(until) } else { Pruning::new(Editor::Command, until) };
    let mut sum = Sum::default();
    let what = if is_dry { "counting" } else { "forgetting" };
    loop {
        progress.show(Stage { what, done: sum.seen, total: total.max(sum.seen) });
        let began = Instant::now();
        let step = pruning.step(store).await.map_err(|error| SetupError::store(error.to_string()))?;
        let Some(step) = step else { return Ok(sum) };
        sum = Sum { seen: sum.seen + step.seen, forgotten: sum.forgotten + step.forgotten };
        if !is_dry {
            tokio::time::sleep(rest_after(began.elapsed())).await;
        }
    }
}
