//! `hangup key list`.

use clap::Args;
use serde_json::{Value, json};

use super::{super::block_on, Place};
use crate::{
    cli::{
        Done,
        context::Context,
        output::Form,
        table::{Field, Table},
        time,
    },
    server::setup::{KeyInUse, list_keys},
};

/// Show API keys, when each was made and last used, and when it expires
///
/// Keys of directory.toml are shown too, without a prefix. A use shows after a moment, and to the minute. JSON has
/// prefix, name, community, communityId, origin (`command` or `file`), createdAt, expiresAt, expired, lastUsedAt.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup key list
  hangup key list --community 'Example RP' --json |
    jq -r '.[] | select(.lastUsedAt == null) | .name'")]
pub(super) struct ListArgs {
    /// Only those of this community, by its id or name
    #[arg(long, value_name = "ID_OR_NAME")]
    community: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl ListArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let keys =
            block_on(async { list_keys(&*self.place.store().await?, self.community.as_deref()).await })?;
        match context.output.form() {
            Form::Json => {
                context.output.json(&keys.iter().map(|one| as_value(context, one)).collect::<Vec<_>>())
            }
            Form::Table if keys.is_empty() => {
                context.notes.note("there are no API keys; hangup key create makes one");
                Ok(())
            }
            Form::Table => table_of(context, &keys).print(),
        }
    }
}

fn as_value(context: &Context, one: &KeyInUse) -> Value {
    let issued = one.key.issued.as_ref();
    json!({
        "prefix": issued.map(|issued| &issued.prefix),
        "name": one.key.name,
        "community": one.community_name,
        "communityId": one.community,
        "origin": if issued.is_some() { "command" } else { "file" },
        "createdAt": issued.map(|issued| time::exact(issued.at)),
        "expiresAt": issued.and_then(|issued| issued.expires_at).map(time::exact),
        "expired": one.key.has_expired(context.clock.now()),
        "lastUsedAt": one.last_used_at.map(time::exact),
    })
}

fn table_of(context: &Context, keys: &[KeyInUse]) -> Table {
    let now = context.clock.now();
    let headings = ["PREFIX", "NAME", "COMMUNITY", "CREATED", "EXPIRES", "LAST USED"];
    let mut table = Table::new(context.output, &headings);
    for one in keys {
        let issued = one.key.issued.as_ref();
        let end = issued.and_then(|issued| issued.expires_at);
        table.row([
            issued.map_or("directory.toml", |issued| &issued.prefix).into(),
            one.key.name.as_str().into(),
            match &one.community_name {
                Some(name) => name.as_str().into(),
                None => Field::bad(format!("{} (gone)", one.community)),
            },
            issued.map_or_else(|| "-".into(), |issued| time::relative(issued.at, now)).into(),
            match end {
                Some(end) if one.key.has_expired(now) => {
                    Field::bad(format!("expired {}", time::relative(end, now)))
                }
                Some(end) => time::relative(end, now).into(),
                None => "never".into(),
            },
            one.last_used_at.map_or_else(|| "never".into(), |at| time::relative(at, now)).into(),
        ]);
    }
    table
}
