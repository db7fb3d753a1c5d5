//! `hangup session password` (`CopyPasswordAsync`).

use clap::Args;
use serde_json::json;
use uuid::Uuid;

use super::{Context, Done, Failure, PrivilegeSecure, failed};
use crate::cli::{ExitCode, values};

/// Print the password of an active session's login account, for whoever asked for the session
///
/// Prints the password alone, in a pipe too; with --json `{"password"}`. The server logs that it was revealed. Pipe it
/// to where it is needed: on a terminal it stays in the scrollback.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup session password \"$SESSION\" | wl-copy --trim-newline
  hangup session password \"$SESSION\" --json | jq -r .password")]
pub(super) struct PasswordArgs {
    /// The session
    #[arg(value_parser = values::session_id)]
    id: Uuid,
}

impl PasswordArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let answer = server.copy_password_async().session_id(self.id).send().await;
        let answer = answer.map_err(|error| {
            failed(error.into(), &format!("show the password of session {}", self.id))
                .try_if(ExitCode::Denied, "the profile decides who may, and only the requester ever does")
                .try_if(ExitCode::Conflict, &format!("hangup session show {}", self.id))
        })?;
        let password = answer.into_inner();
        if context.globals.json {
            return context.output.json(&json!({ "password": password }));
        }
        if context.output.is_terminal {
            if password.chars().any(char::is_control) {
                return Err(Failure::new(
                    ExitCode::Failure,
                    "the password has characters that would drive the terminal",
                )
                .try_this("pipe it to where it is needed"));
            }
            context.notes.warn("the password stays in the terminal's scrollback");
        }
        context.output.text(&format!("{password}\n"))
    }
}
