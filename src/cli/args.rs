//! The command line's form: the commands, and the flags that all of them take.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser, Subcommand};

#[cfg(feature = "server")]
use super::setup::{
    AccountArgs, ApplyArgs, AuditArgs, BackupArgs, CheckArgs, DemoEnvArgs, InitArgs, KeyArgs, PruneArgs,
    RestoreArgs, SchemaArgs, ServeArgs, StoreArgs,
};
use super::{
    ExitCode, community::CommunityArgs, completions::CompletionsArgs, limits::LimitsArgs, login::LoginArgs,
    logout::LogoutArgs, nodes::NodesArgs, openapi::OpenapiArgs, report::ReportArgs, roles::RolesArgs,
    session::SessionArgs, sweep::SweepArgs, totp::TotpArgs,
};

/// End sessions: Netwrix Privilege Secure's activity sessions and Sonoran CMS's community sessions
///
/// A client of both products and of hangup's own server.
#[derive(Clone, Debug, Parser)]
#[command(name = "hangup", version, arg_required_else_help = true, max_term_width = 80, after_help = after_help())]
pub(super) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
    /// Flags of every command.
    #[command(flatten)]
    pub(super) globals: Globals,
}

/// The commands.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum Command {
    #[cfg(feature = "server")]
    Serve(ServeArgs),
    #[cfg(feature = "server")]
    Init(InitArgs),
    #[cfg(feature = "server")]
    Apply(ApplyArgs),
    #[cfg(feature = "server")]
    Account(AccountArgs),
    #[cfg(feature = "server")]
    Key(KeyArgs),
    #[cfg(feature = "server")]
    Backup(BackupArgs),
    #[cfg(feature = "server")]
    Restore(RestoreArgs),
    #[cfg(feature = "server")]
    Check(CheckArgs),
    #[cfg(feature = "server")]
    Audit(AuditArgs),
    #[cfg(feature = "server")]
    Prune(PruneArgs),
    #[cfg(feature = "server")]
    Store(StoreArgs),
    #[cfg(feature = "server")]
    Schema(SchemaArgs),
    #[cfg(feature = "server")]
    DemoEnv(DemoEnvArgs),
    Login(LoginArgs),
    Logout(LogoutArgs),
    Session(SessionArgs),
    Report(ReportArgs),
    Sweep(SweepArgs),
    Limits(LimitsArgs),
    Nodes(NodesArgs),
    Community(CommunityArgs),
    Totp(TotpArgs),
    Openapi(OpenapiArgs),
    Roles(RolesArgs),
    Completions(CompletionsArgs),
}

/// Flags of every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Global options")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(super) struct Globals {
    /// The server's address [env: HANGUP_URL] [default: where you signed in last, else http://127.0.0.1:6500]
    #[arg(long, global = true, value_name = "URL")]
    pub(super) url: Option<String>,
    /// The profile with your sign-ins; given here, it goes before the environment [env: HANGUP_PROFILE] [default:
    /// default]
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) profile: Option<String>,
    /// Print results as JSON, which is the default in a pipe or file
    #[arg(long, global = true, conflicts_with = "table")]
    pub(super) json: bool,
    /// Print results as a table, which is the default on a terminal
    #[arg(long, global = true)]
    pub(super) table: bool,
    /// When to use colour; NO_COLOR turns it off too
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorChoice,
    /// Trust this authority's certificate too: a PEM file [env: HANGUP_CA]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) ca: Option<PathBuf>,
    /// Accept any certificate, and plain HTTP: everybody on the way can read your password and token
    #[arg(long, global = true)]
    pub(super) insecure: bool,
    /// Only results, warnings and errors: no notes, no progress
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
}

fn after_help() -> String {
    format!(
        "Results go to standard output, all else to standard error. Passwords, keys and\n\
         sign-ins come from the environment or a profile: see hangup login --help.\n\n\
         {}\nExamples:\n{EXAMPLES}",
        ExitCode::help()
    )
}

#[cfg(feature = "server")]
const EXAMPLES: &str = "  hangup serve --demo
  eval \"$(hangup demo-env)\"                    # in another shell
  hangup session list --status active
  hangup session start --resource \"$HANGUP_RESOURCE\" \\
    --activity \"$HANGUP_ACTIVITY\" --wait
  hangup session list --ids | hangup session end - --wait";

#[cfg(not(feature = "server"))]
const EXAMPLES: &str = "  hangup login --url https://localhost:6500
  hangup session list --status active
  hangup session list --ids | hangup session end - --wait";

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn every_command_and_flag_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_help_and_an_example() {
        fn check(command: &clap::Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(after.contains("Example"), "{} has no example", command.get_name());
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
            command.get_subcommands().for_each(check);
        }
        check(&Cli::command());
    }

    #[test]
    fn help_fits_a_terminal_and_breaks_no_example() {
        fn check(command: &mut clap::Command, broken: &mut Vec<String>) {
            let help = command.render_long_help().to_string();
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let too_long = help.lines().filter(|line| line.chars().count() > 80);
            let torn = after.lines().filter(|line| !help.lines().any(|shown| shown == line.trim_end()));
            broken.extend(too_long.chain(torn).map(|line| format!("{}: {line}", command.get_name())));
            command.get_subcommands_mut().for_each(|command| check(command, broken));
        }
        let (mut command, mut broken) = (Cli::command(), vec![]);
        command.build();
        check(&mut command, &mut broken);
        assert!(broken.is_empty(), "{broken:#?}");
    }

    #[test]
    fn flags_of_every_command_stand_anywhere() {
        let before = Cli::try_parse_from(["hangup", "--json", "--url", "http://a", "logout"]).unwrap();
        let after = Cli::try_parse_from(["hangup", "logout", "--url", "http://a", "--json"]).unwrap();
        assert_eq!((before.globals.json, before.globals.url), (after.globals.json, after.globals.url));
        assert!(Cli::try_parse_from(["hangup", "logout", "--json", "--table"]).is_err());
    }
}
