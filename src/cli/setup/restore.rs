//! `hangup restore`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{DATA_HELP, block_on, data_folder, expect_file, progress::Progress, store_at};
use crate::{
    cli::{Done, context::Context, output::Form},
    domain::RandomIds,
    server::setup::{DataFolder, RestoreFrom, forget_lost_token_keys, restore, shell},
};

/// Put a backup in the place of a server's database
///
/// The backup is verified first: that it is hangup's and whole, that this version can read it, and that the keys open
/// its secrets. Then it goes into the data folder, which is made where there is none. The server must not be running.
/// Where there is a database already, --force keeps it aside under another name in the same folder.
///
/// What was changed since the backup is undone: sessions are as they were, so that webhooks may be told again, and keys
/// and accounts that were revoked or locked since are open again until the directory file is applied.
///
/// Into a PostgreSQL database a backup goes with hangup store copy.
///
/// The keys are not in a backup: they stay as they are in the data folder, or come from --keys FOLDER. JSON has data,
/// sessions, keptAside.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup restore hangup-backup.db --keys hangup-keys --data ./restored
  hangup restore hangup-backup.db --force  # over the database that is there
  hangup check --file hangup-backup.db     # look at it first")]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Restore the keys too, from the folder that hangup backup --keys made
    #[arg(long, value_name = "FOLDER")]
    keys: Option<PathBuf>,
    /// Where there is a database, or other keys, keep them aside; restore also where the keys do not open its secrets
    #[arg(long)]
    force: bool,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// Refused, with what to do instead.
    #[arg(long, value_name = "URL", hide = true)]
    store: Option<String>,
}

impl RestoreArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        expect_file(
            &store_at(self.store)?,
            "restore",
            "pg_restore --dbname=postgres://… hangup.dump, or hangup store copy --from FILE --to postgres://…, each into an \
             empty database; to restore into a data folder, unset HANGUP_STORE",
        )?;
        let root = data_folder(self.data)?;
        let from = RestoreFrom { file: self.file, keys: self.keys, root, replaces: self.force };
        let mut progress = Progress::new(context);
        let restored = restore(&from, &*context.clock, &mut |stage| progress.show(stage))?;
        drop(progress);
        if from.replaces {
            let folder = DataFolder::open(&from.root)?;
            block_on(forget_lost_token_keys(&folder.store(&RandomIds)?, &folder.sealer()?))?;
        }
        if context.output.form() == Form::Json {
            context.output.json(&json!({
                "data": from.root,
                "sessions": restored.sessions,
                "keptAside": restored.kept_aside,
            }))?;
        }
        for aside in &restored.kept_aside {
            context.notes.note(&format!("what was there is kept as {}", aside.display()));
        }
        context.notes.note(&format!(
            "{} sessions are restored; next: hangup serve --data {}",
            restored.sessions,
            shell::quoted_path(&from.root)
        ));
        Ok(())
    }
}
