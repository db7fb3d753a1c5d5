//! `hangup backup`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{DATA_HELP, data_folder, expect_file, progress::Progress, store_at};
use crate::{
    cli::{Done, context::Context, output::Form},
    server::setup::{BackupTo, DataFolder, back_up, shell},
};

/// Back a server's database up into one file, also while the server runs
///
/// The file has the database as it was at the moment when the backup began, whole and verified: every session with its
/// log and receipt, and the directory with its accounts, policies, communities and API keys. Passwords and API keys in
/// it are hashes; one-time-code secrets, credentials and webhook secrets are sealed.
///
/// Not in it: the keys in the data folder (keys/), without which what is sealed never opens again; hangup.toml, tls/
/// and your directory file. --keys FOLDER copies the keys too, into a new folder of their own: keep that apart from the
/// backup, since who has both has the secrets.
///
/// A PostgreSQL database is backed up with its own tools, or with hangup store copy into a file.
///
/// The file is readable by you alone. JSON has file, bytes, sessions, keys.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup backup hangup-backup.db
  hangup backup hangup-backup.db --force             # over the last one
  hangup backup hangup-backup.db --keys hangup-keys  # the keys too
  hangup backup \"/var/backups/hangup-$(date +%F).db\" --data /var/lib/hangup")]
pub struct BackupArgs {
    /// The file to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Copy the keys too, into this new folder
    #[arg(long, value_name = "FOLDER")]
    keys: Option<PathBuf>,
    /// Replace a file of that name, once the new one is whole
    #[arg(long)]
    force: bool,
    /// The server's data folder.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    data: Option<PathBuf>,
    /// Refused, with what to do instead.
    #[arg(long, value_name = "URL", hide = true)]
    store: Option<String>,
}

impl BackupArgs {
    pub(in crate::cli) fn run(self, context: &Context) -> Done {
        expect_file(
            &store_at(self.store)?,
            "backup",
            "pg_dump --format=custom --file=hangup.dump postgres://…, also while servers run; or with all of them stopped \
             hangup store copy --from postgres://… --to hangup.db; and keep a copy of the data folder's keys/",
        )?;
        let folder = DataFolder::open(&data_folder(self.data)?)?;
        let to = BackupTo { file: self.file, keys: self.keys, replaces: self.force };
        let mut progress = Progress::new(context);
        let made = back_up(&folder, &to, &mut |stage| progress.show(stage))?;
        drop(progress);
        if context.output.form() == Form::Json {
            context.output.json(&json!({
                "file": to.file,
                "bytes": made.bytes,
                "sessions": made.sessions,
                "keys": to.keys,
            }))?;
        }
        context.notes.note(&format!(
            "{} holds the database, {} sessions, {} bytes",
            to.file.display(),
            made.sessions,
            made.bytes
        ));
        context.notes.note(&match &to.keys {
            Some(keys) => format!("{} holds the keys; keep it apart from the backup", keys.display()),
            None => format!(
                "the keys are not in it, and its secrets open with them alone: keep a copy of {}",
                shell::quoted_path(&folder.root().join("keys"))
            ),
        });
        Ok(())
    }
}
