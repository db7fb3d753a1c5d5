//! `hangup session show` (`GetByIdAsync`).

use clap::Args;
use uuid::Uuid;

use super::{Context, Done, PrivilegeSecure, failed, print};

/// Show a session
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup session show 0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5
  hangup session show 0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5 --json | jq .status")]
pub(super) struct ShowArgs {
    /// The session
    id: Uuid,
}

impl ShowArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let session = server.session(self.id).await;
        print(context, &session.map_err(|error| failed(error, &format!("show session {}", self.id)))?)
    }
}
