//! `hangup key revoke`.

use clap::Args;
use serde_json::json;

use super::{super::block_on, Place};
use crate::{
    cli::{Done, context::Context, output::Form},
    server::setup::revoke_key,
};

/// Remove an API key: from then on it is refused
///
/// A key of directory.toml is removed there, and by hangup apply.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup key revoke --community 'Example RP' bot
  hangup key revoke --community 'Example RP' hgk_3f7q2m5d")]
pub(super) struct RevokeArgs {
    /// The community, by its id or name
    #[arg(long, value_name = "ID_OR_NAME")]
    community: String,
    /// The key's name or prefix
    #[arg(value_name = "NAME_OR_PREFIX")]
    key: String,
    #[command(flatten)]
    place: Place,
}

impl RevokeArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let revoked =
            block_on(async { revoke_key(&*self.place.store().await?, &self.community, &self.key).await })?;
        let prefix = revoked.issued.map(|issued| issued.prefix);
        if context.output.form() == Form::Json {
            return context.output.json(&json!({"revoked": {"prefix": prefix, "name": revoked.name}}));
        }
        context.notes.note(&format!("the API key `{}` is revoked", revoked.name));
        Ok(())
    }
}
