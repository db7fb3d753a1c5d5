//! Commands that set a server up, run it and keep it well: `serve`, `init`, `apply`, `account`, `key`, `schema`,
//! `demo-env`, `backup`, `restore`, `check`, `audit`, `prune`, `store`.
//!
//! Each takes its arguments and prints its result to standard output, all else to standard error; the rules are in
//! [`crate::server::setup`].

mod account;
mod apply;
mod audit;
mod backup;
mod banner;
mod check;
mod demo_env;
mod init;
mod key;
mod progress;
mod prune;
mod qr_code;
mod restore;
mod schema;
mod serve;
mod store;

use std::{
    env, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use etcetera::{BaseStrategy as _, base_strategy};

pub use self::{
    account::AccountArgs,
    apply::ApplyArgs,
    audit::AuditArgs,
    backup::BackupArgs,
    check::CheckArgs,
    demo_env::DemoEnvArgs,
    init::InitArgs,
    key::KeyArgs,
    prune::PruneArgs,
    restore::RestoreArgs,
    schema::{SchemaArgs, SchemaOf},
    serve::ServeArgs,
    store::StoreArgs,
};
use crate::server::setup::StoreAt;
pub use crate::server::setup::{SetupError, SetupErrorKind};

/// The result of a command.
type Done = Result<(), SetupError>;

/// What `--help` says of a server's data folder.
const DATA_HELP: &str = "The data folder [env: HANGUP_DATA] [default: hangup in the user's data folder]";

/// The data folder: the flag, else `HANGUP_DATA`, else `hangup` in the user's data folder.
fn data_folder(flag: Option<PathBuf>) -> Result<PathBuf, SetupError> {
    let named = env::var_os("HANGUP_DATA").filter(|value| !value.is_empty()).map(PathBuf::from);
    match flag.or(named) {
        Some(folder) => Ok(folder),
        None => Ok(users_folders()?.data_dir().join("hangup")),
    }
}

/// What `--help` says of a store elsewhere.
const STORE_HELP: &str = "The PostgreSQL database that has all but keys and settings, as postgres://user@host/name; its password is taken from \
     PGPASSWORD, PGPASSFILE or ~/.pgpass [env: HANGUP_STORE] \
     [default: the file hangup.db in the data folder]";

/// Where the database is: as the flag says, else `HANGUP_STORE`, else in the data folder.
fn store_at(flag: Option<String>) -> Result<StoreAt, SetupError> {
    if let Some(text) = &flag {
        warn_of_password("--store", text);
    }
    let named = env::var_os(STORE).filter(|value| !value.is_empty());
    let named =
        named.map(|value| value.into_string().map_err(|_| SetupError::usage("HANGUP_STORE is no UTF-8")));
    match flag.map_or_else(|| named.transpose(), |flag| Ok(Some(flag)))? {
        Some(text) => StoreAt::named(&text, &|name| env::var_os(name)),
        None => Ok(StoreAt::Folder),
    }
}

/// Warns of a password in an address that is given by this flag.
fn warn_of_password(flag: &str, text: &str) {
    if has_password(text) {
        tell(&format!(
            "warning: everybody on this machine can see a password in {flag}; put it into PGPASSWORD or ~/.pgpass"
        ));
    }
}

/// Refuses where the database is elsewhere: what `verb` does is for the file. `instead` says what does it there.
fn expect_file(at: &StoreAt, verb: &str, instead: &str) -> Done {
    if at.is_shared() {
        let message =
            format!("hangup {verb} is for the file hangup.db, and --store or HANGUP_STORE names a database");
        return Err(SetupError::usage(message).try_this(instead));
    }
    Ok(())
}

/// The environment variable with the store's address.
const STORE: &str = "HANGUP_STORE";

/// A slash or a question mark may be in a password: all is of the user up to the first `@`.
fn has_password(address: &str) -> bool {
    let user = address.split_once("://").and_then(|(_, rest)| rest.split_once('@'));
    user.is_some_and(|(user, _)| user.contains(':')) || address.contains("password=")
}

/// The demo's data folder: the flag, else `hangup-demo` in the user's cache folder. Never `HANGUP_DATA`: that is where
/// a real server keeps its data.
fn demo_folder(flag: Option<PathBuf>) -> Result<PathBuf, SetupError> {
    match flag {
        Some(folder) => Ok(folder),
        None => Ok(users_folders()?.cache_dir().join("hangup-demo")),
    }
}

fn users_folders() -> Result<impl base_strategy::BaseStrategy, SetupError> {
    etcetera::choose_base_strategy()
        .map_err(|_| SetupError::usage("you have no home folder; say where with --data FOLDER"))
}

/// Writes a result to standard output. A reader that has closed it has seen enough: that is success.
fn print(text: &str) -> Done {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(SetupError::io("write to", Path::new("standard output"), &error))
        }
        _ => Ok(()),
    }
}

/// Tells people something; whether they read it does not matter.
fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Indented JSON with a line end.
fn json(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// Runs one command to its end, on this thread.
fn block_on<T>(command: impl Future<Output = Result<T, SetupError>>) -> Result<T, SetupError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| SetupError::io("start", Path::new("the runtime"), &error))?.block_on(command)
}
