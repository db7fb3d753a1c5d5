//! `hangup session connect` (`GetSshUrlAsync`, `GetRdpFileAsync`).

use std::{fs, path::PathBuf};

use clap::Args;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Context, Done, Failure, PrivilegeSecure, failed};
use crate::{
    cli::{ExitCode, output::printable, values},
    client::Error,
};

/// How to connect to an active session's resource: an ssh:// URL, or a file for remote desktop clients
///
/// By SSH where the resource is reached so, else by RDP. Neither holds the password: see hangup session password.
/// Prints the URL or the file alone, in a pipe too; with --json `{"ssh"}` or `{"rdp"}`. For whoever asked for the
/// session.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  ssh \"$(hangup session connect \"$SESSION\")\"
  hangup session connect \"$SESSION\" --output win-01.rdp
  hangup session connect \"$SESSION\" --rdp --output win-01.rdp")]
pub(super) struct ConnectArgs {
    /// The session
    #[arg(value_parser = values::session_id)]
    id: Uuid,
    /// By RDP, without asking for SSH first
    #[arg(long)]
    rdp: bool,
    /// Write it to this file, which it replaces
    #[arg(long, short, value_name = "FILE", conflicts_with = "json")]
    output: Option<PathBuf>,
}

/// A way to connect.
enum Way {
    Ssh(String),
    Rdp(String),
}

impl ConnectArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let way = match self.way(server).await {
            Ok(way) => way,
            Err(error) => return Err(self.failed(error, server).await),
        };
        if context.globals.json {
            return context.output.json(&way.json());
        }
        let text = way.text();
        let Some(file) = &self.output else {
            let shown = if context.output.is_terminal { printable(&text.replace('\r', "")) } else { text };
            context.output.text(&shown)?;
            if context.output.is_terminal && matches!(way, Way::Rdp(_)) {
                context.notes.hint(&format!("hangup session connect {} --output session.rdp", self.id));
            }
            return Ok(());
        };
        fs::write(file, text).map_err(|error| Failure::io(&format!("write {}", file.display()), &error))?;
        context.notes.note(&format!("wrote {}", file.display()));
        Ok(())
    }

    /// A session whose resource has no remote desktop is answered as one that is absent, too.
    async fn failed(&self, error: Error, server: &PrivilegeSecure) -> Failure {
        let is_there = self.rdp && error.status() == Some(404) && server.session(self.id).await.is_ok();
        let failure = failed(error, &format!("connect to session {}", self.id))
            .try_if(ExitCode::Denied, "only the requester of a session connects to it")
            .try_if(ExitCode::Conflict, &format!("hangup session show {}", self.id));
        if is_there {
            return failure.try_this(format!("hangup session connect {}, without --rdp", self.id));
        }
        failure
    }

    /// By SSH first, unless told otherwise; a resource that is not reached so is answered as absent.
    async fn way(&self, server: &PrivilegeSecure) -> Result<Way, Error> {
        if !self.rdp {
            match server.get_ssh_url_async().session_id(self.id).send().await.map_err(Error::from) {
                Ok(url) => return Ok(Way::Ssh(url.into_inner())),
                Err(error) if error.status() == Some(404) => {}
                Err(error) => return Err(error),
            }
        }
        server.rdp_file(self.id).await.map(Way::Rdp)
    }
}

impl Way {
    fn text(&self) -> String {
        match self {
            Self::Ssh(url) => format!("{url}\n"),
            Self::Rdp(file) => file.clone(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Ssh(url) => json!({ "ssh": url }),
            Self::Rdp(file) => json!({ "rdp": file }),
        }
    }
}
