//! `hangup session show` (`GetByIdAsync`).

use clap::Args;
use uuid::Uuid;

use super::{Context, Done, PrivilegeSecure, failed, print};
use crate::cli::values;

/// Show a session
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup session show \"$SESSION\"
  hangup session show \"$SESSION\" --json | jq .status")]
pub(super) struct ShowArgs {
    /// The session
    #[arg(value_parser = values::session_id)]
    id: Uuid,
}

impl ShowArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let session = server.session(self.id).await;
        print(context, &session.map_err(|error| failed(error, &format!("show session {}", self.id)))?)
    }
}
