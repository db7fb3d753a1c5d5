//! `hangup apply`: make a directory file true.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use serde_json::json;

use super::{DATA_HELP, Done, STORE_HELP, block_on, data_folder, json, print, store_at, tell};
use crate::{
    domain::{DirectoryChange, DirectoryItem, RandomIds},
    server::setup::{self, DirectoryFile, Plan, Source, StoreAt, readable_by_others, shell},
};

/// Make a directory file true: add what is new in it, change what differs, remove what is gone
///
/// Shows what changes, one entry a line: + added, ~ changed, - removed. Applies all of it or nothing. What commands
/// made, such as the administrator of `hangup init` and the keys of `hangup key`, stays as it is, and so do servers
/// that were set over the API: the file's have no effect then, unless --reset-servers takes them. A server that is
/// running sees the changes at once.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup apply directory.toml --dry-run
  hangup apply directory.toml
  hangup apply directory.toml --reset-servers 'Example RP'
  hangup schema directory > directory.schema.json    # for your editor")]
pub struct ApplyArgs {
    /// The directory file
    #[arg(value_name = "FILE", default_value = "directory.toml")]
    pub file: PathBuf,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Take this community's servers from the file again, where they were set over the API; give its name or id
    #[arg(long, value_name = "COMMUNITY")]
    pub reset_servers: Vec<String>,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    pub data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    pub store: Option<String>,
}

/// Where to begin without a directory file.
const EXAMPLE: &str = "hangup schema directory describes it, and the README has one to start from";

impl ApplyArgs {
    /// Runs the command; `as_json` prints `{"applied": bool, "changes": [{"change", "kind", "name", "id"}], "lines":
    /// [text], "warnings": [text]}`, where `change` is `added`, `changed` or `removed`.
    ///
    /// # Errors
    /// `Usage` without a data folder, `Config` for the file's problems, `Io`, `Store`.
    pub fn run(self, as_json: bool) -> Done {
        let at = store_at(self.store)?;
        let folder = at.folder(&data_folder(self.data)?)?;
        let source = Source::read(&self.file)
            .map_err(|error| error.try_this(format!("hangup apply FILE; {EXAMPLE}")))?;
        warn_of_readers(&self.file, &source);
        let plan = if self.dry_run && matches!(at, StoreAt::Folder) {
            setup::plan_from(&folder.directory()?, &folder.sealer()?, &source, &self.reset_servers)?
        } else {
            let (sealer, _hold) = folder.sealing()?;
            block_on(async {
                let store = at.open(&folder, &RandomIds).await?;
                let plan = setup::plan(&*store, &sealer, &source, &self.reset_servers).await?;
                if !self.dry_run {
                    setup::apply(&*store, &plan).await?;
                }
                Ok(plan)
            })?
        };
        let applied = !self.dry_run && !plan.is_empty();
        print(&if as_json { json(&as_value(&plan, applied)) } else { plan.to_string() })?;
        for warning in plan.warnings() {
            tell(&format!("warning: {warning}"));
        }
        tell(&summary(plan.changes().len(), self.dry_run));
        Ok(())
    }
}

/// Secrets in a file that others can read are no secrets.
fn warn_of_readers(file: &Path, source: &Source) {
    let readable = fs::metadata(file).is_ok_and(|metadata| readable_by_others(&metadata));
    if readable && source.parse().is_ok_and(|directory: DirectoryFile| directory.has_secrets()) {
        tell(&format!(
            "warning: others can read the secrets in this file; chmod 600 {}",
            shell::quoted_path(file)
        ));
    }
}

fn summary(count: usize, dry_run: bool) -> String {
    let entries = if count == 1 { "entry" } else { "entries" };
    match (count, dry_run) {
        (0, _) => "nothing to change".into(),
        (_, true) => format!("{count} {entries} would change; nothing was applied"),
        (_, false) => format!("{count} {entries} changed"),
    }
}

fn as_value(plan: &Plan, applied: bool) -> serde_json::Value {
    let changes: Vec<_> = plan
        .changes()
        .iter()
        .map(|change| {
            let (word, item) = match change {
                DirectoryChange::Added(item) => ("added", item),
                DirectoryChange::Changed(_, item) => ("changed", item),
                DirectoryChange::Removed(item) => ("removed", item),
            };
            let (kind, name) = DirectoryItem::describe(item);
            // a list of servers has no name but its community
            let name = match item {
                DirectoryItem::Servers(list) => list.community.0.to_string(),
                _ => name.to_owned(),
            };
            json!({ "change": word, "kind": kind, "name": name, "id": item.id() })
        })
        .collect();
    json!({ "applied": applied, "changes": changes, "lines": plan.lines(), "warnings": plan.warnings() })
}
