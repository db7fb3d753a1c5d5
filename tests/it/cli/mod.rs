//! The command line, through the program.

mod account;
mod auditing;
mod community;
mod copying;
mod finding;
mod key;
mod limits;
mod lost;
mod nodes;
mod postgres;
mod report;
mod rotating;
mod serve;
mod sessions;
pub(crate) mod setup;
mod several;
mod sign_in;
mod small;
mod upgrading;
mod upkeep;
mod using;
mod votes;

use std::{path::Path, process::Output, sync::Arc};

use assert_cmd::Command;
use hangup::domain::SystemClock;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Setup, TestServer, served::program};

/// What a command has printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Printed {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Printed {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Its results as JSON; panics where it did not succeed.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Its results; panics where it did not succeed.
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.stdout
    }

    /// Its words on standard error; panics where it did not fail so, or printed results.
    pub(crate) fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{self:?}");
        self.stderr
    }
}

/// A user's shell: a home of its own, and variables.
pub(crate) struct Shell {
    home: TempDir,
    variables: Vec<(String, String)>,
}

impl Shell {
    pub(crate) fn new() -> Self {
        Self { home: TempDir::new().unwrap(), variables: vec![] }
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The environment of `demo-env` for a server in this process, signed in as Bob, who needs no codes. `--admin`
    /// works in one shell of a server at a time, since it takes each one-time code once.
    fn of_bob(server: &TestServer) -> Self {
        [
            "HANGUP_ADMIN_LOGIN",
            "HANGUP_ADMIN_PASSWORD",
            "HANGUP_ADMIN_TOTP_SECRET",
            "HANGUP_APP_LOGIN",
            "HANGUP_APP_KEY",
            "HANGUP_APP_CERT_SERIAL",
            "HANGUP_CMS_KEY",
            "HANGUP_CMS_ACCOUNT",
        ]
        .into_iter()
        .fold(Self::new(), |shell, name| shell.with(name, server.demo.value(name)))
        .with("HANGUP_CMS_SERVER", "1")
        .with("HANGUP_URL", &server.url)
        .with("HANGUP_LOGIN", "DEMO\\bob")
        .with("HANGUP_PASSWORD", server.demo.value("HANGUP_NO_MFA_PASSWORD"))
        .with("HANGUP_NO_CODE", "1")
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.home());
        command.current_dir(self.home()).args(arguments).envs(self.variables.iter().cloned());
        Command::from_std(command)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Printed {
        Printed::of(self.command(arguments).output().unwrap())
    }

    fn run_with_input(&self, arguments: &[&str], input: &str) -> Printed {
        Printed::of(self.command(arguments).write_stdin(input).output().unwrap())
    }
}

/// Starts a session on the demo's resource, and gives its id.
fn started(shell: &Shell, activity: &str, more: &[&str]) -> String {
    let start = ["session", "start", "--resource", "db-01.demo.test", "--activity", activity, "--ids"];
    shell.run(&[&start, more].concat()).done().trim().to_owned()
}

/// A server in this process whose sessions move on by themselves.
async fn live_server() -> TestServer {
    TestServer::start_with(Setup { clock: Arc::new(SystemClock), worker: true, ..Setup::default() }).await
}
