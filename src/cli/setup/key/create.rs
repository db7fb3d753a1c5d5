//! `hangup key create`.

use clap::Args;
use serde_json::json;

use super::{
    super::{block_on, tell},
    Place,
};
use crate::{
    cli::{Done, context::Context, output::Form, time},
    domain::RandomIds,
    server::setup::{WantedKey, create_key},
};

/// Make an API key for a community, and show it, this once
///
/// Prints the key alone on a terminal, and its whole record in a pipe: key, prefix, name, community, createdAt,
/// expiresAt. Only a hash of it is kept: a key that is lost is replaced by another.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup key create --community 'Example RP' --name bot
  hangup key create --community 'Example RP' --name bot \\
    --expires-in 90d --json | jq -r .key")]
pub(super) struct CreateArgs {
    /// The community, by its id or name
    #[arg(long, value_name = "ID_OR_NAME")]
    community: String,
    /// What the key is for; unique in the community
    #[arg(long)]
    name: String,
    /// How long the key is good, such as 90d or 12h [default: until it is revoked]
    #[arg(long, value_name = "TIME")]
    expires_in: Option<time::Span>,
    #[command(flatten)]
    place: Place,
}

impl CreateArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let expires_in = self.expires_in.map(|time::Span(span)| span);
        let wanted = WantedKey { community: self.community, name: self.name, expires_in };
        let made = block_on(async {
            create_key(&*self.place.store().await?, &*context.clock, &RandomIds, wanted).await
        })?;
        let issued = made.kept.issued.as_ref();
        let expires_at = issued.and_then(|issued| issued.expires_at);
        match context.output.form() {
            Form::Json => context.output.json(&json!({
                "key": made.key.expose(),
                "prefix": issued.map(|issued| &issued.prefix),
                "name": made.kept.name,
                "community": made.community,
                "createdAt": issued.map(|issued| time::exact(issued.at)),
                "expiresAt": expires_at.map(time::exact),
            }))?,
            Form::Table => context.output.text(&format!("{}\n", made.key.expose()))?,
        }
        let until = expires_at
            .map_or_else(|| "until it is revoked".to_owned(), |end| format!("until {}", time::exact(end)));
        if !context.globals.quiet {
            tell(&format!(
                "this is shown only now; the key opens {} {until}, as Authorization: Bearer KEY",
                made.community
            ));
        }
        Ok(())
    }
}
