//! The command line: one file a command, over [`crate::client`] and, with the feature `server`, over the server's
//! setting-up.
//!
//! Results go to standard output, all else to standard error. [`ExitCode`] says what each exit code means. Nothing here
//! knows a rule of the APIs: what a session may do is the server's to say.

mod args;
mod at_once;
mod community;
mod completions;
mod connection;
mod context;
mod environment;
mod exit;
mod failure;
mod identity;
mod input;
mod limits;
mod login;
mod logout;
mod nodes;
mod notes;
mod openapi;
mod output;
mod profile;
mod range;
mod report;
mod roles;
mod secret;
mod session;
#[cfg(feature = "server")]
pub mod setup;
mod sign_in;
mod sweep;
mod table;
mod time;
mod totp;
mod values;

use clap::Parser;

use args::{Cli, Command, Globals};
use context::Context;
pub use exit::ExitCode;
use failure::Failure;

/// The result of a command.
type Done = Result<(), Failure>;

/// Runs the command that the process's arguments ask for, and tells of a failure on standard error.
#[must_use]
pub fn main() -> std::process::ExitCode {
    let line = match Cli::try_parse() {
        Ok(line) => line,
        Err(told) => {
            // whoever closed the pipe has read enough
            let _ = told.print();
            return if told.use_stderr() { ExitCode::Usage } else { ExitCode::Ok }.into();
        }
    };
    let context = Context::of_process(line.globals);
    match run(&context, line.command) {
        Ok(()) => ExitCode::Ok,
        Err(failure) => {
            context.notes.failure(&failure);
            failure.code
        }
    }
    .into()
}

fn run(context: &Context, command: Command) -> Done {
    match command {
        #[cfg(feature = "server")]
        Command::Serve(serve) => serve.run().map_err(Into::into),
        #[cfg(feature = "server")]
        Command::Init(init) => init.run(context.globals.json).map_err(Into::into),
        #[cfg(feature = "server")]
        Command::Apply(apply) => apply.run(context.globals.json).map_err(Into::into),
        #[cfg(feature = "server")]
        Command::Account(account) => account.run(context),
        #[cfg(feature = "server")]
        Command::Key(key) => key.run(context),
        #[cfg(feature = "server")]
        Command::Backup(backup) => backup.run(context),
        #[cfg(feature = "server")]
        Command::Restore(restore) => restore.run(context),
        #[cfg(feature = "server")]
        Command::Check(check) => check.run(context),
        #[cfg(feature = "server")]
        Command::Audit(audit) => audit.run(context),
        #[cfg(feature = "server")]
        Command::Prune(prune) => prune.run(context),
        #[cfg(feature = "server")]
        Command::Store(store) => store.run(context),
        #[cfg(feature = "server")]
        Command::Schema(schema) => schema.run().map_err(Into::into),
        #[cfg(feature = "server")]
        Command::DemoEnv(demo_env) => demo_env.run(context.globals.json).map_err(Into::into),
        Command::Login(login) => block_on(login.run(context)),
        Command::Logout(logout) => logout.run(context),
        Command::Session(session) => block_on(session.run(context)),
        Command::Report(report) => block_on(report.run(context)),
        Command::Sweep(sweep) => block_on(sweep.run(context)),
        Command::Limits(limits) => block_on(limits.run(context)),
        Command::Nodes(nodes) => block_on(nodes.run(context)),
        Command::Community(community) => block_on(community.run(context)),
        Command::Totp(totp) => totp.run(context),
        Command::Openapi(openapi) => openapi.run(context),
        Command::Roles(roles) => roles.run(context),
        Command::Completions(completions) => completions.run(context),
    }
}

/// Runs one command to its end, on this thread.
fn block_on(command: impl Future<Output = Done>) -> Done {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(ExitCode::Failure, format!("cannot start the runtime: {error}")))?
        .block_on(command)
}
