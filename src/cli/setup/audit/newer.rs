//! What has come after a head that was noted, for people and as JSON.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::{
    cli::{Done, context::Context, table::Table, time},
    store::sqlite::audit::{Newer, Notable, NotableBy, What},
};

/// In one line; `kind` is what they are in.
pub(super) fn told(links: i64, kind: &str, newer: &Newer) -> String {
    format!(
        "links that are newer than the head that was noted, for which only the {kind} vouches: {links}; of these, edits of \
         the directory: {}; that sessions were forgotten: {} (sessions: {})",
        newer.edited, newer.forgot, newer.sessions_forgotten
    )
}

/// Each on a line.
pub(super) fn show(context: &Context, newer: &Newer) -> Done {
    if newer.first.is_empty() {
        return Ok(());
    }
    let mut table = Table::new(context.output, &["LINK", "NOTED AT", "BY", "NEWER THAN THE HEAD"]);
    for link in &newer.first {
        let at = link.at.map_or_else(|| "-".into(), time::exact);
        table.row([
            link.seq.to_string().as_str().into(),
            at.as_str().into(),
            by(&link.by).as_str().into(),
            what(link.what).as_str().into(),
        ]);
    }
    table.print()
}

pub(super) fn as_value(links: i64, newer: &Newer) -> Value {
    json!({
        "links": links,
        "edited": newer.edited,
        "forgot": newer.forgot,
        "sessionsForgotten": newer.sessions_forgotten,
        "first": newer.first.iter().map(one).collect::<Vec<_>>(),
    })
}

fn one(link: &Notable) -> Value {
    let NotableBy { kind, id, name } = &link.by;
    let exact = |at: Option<DateTime<Utc>>| at.map(time::exact);
    let mut value = json!({
        "seq": link.seq,
        "at": exact(link.at),
        "by": { "kind": kind, "id": id, "name": name },
    });
    match link.what {
        What::Edited { revision } => {
            value["what"] = "edited".into();
            value["revision"] = revision.into();
        }
        What::Forgot { sessions, until } => {
            value["what"] = "forgot".into();
            value["sessions"] = sessions.into();
            value["until"] = exact(until).into();
        }
    }
    value
}

fn by(by: &NotableBy) -> String {
    match (&by.name, by.id) {
        (Some(name), _) => format!("{} {name}", by.kind),
        (None, Some(id)) => format!("{} {id}", by.kind),
        (None, None) => by.kind.into(),
    }
}

fn what(what: What) -> String {
    match what {
        What::Edited { revision } => format!("the directory was edited, to revision {revision}"),
        What::Forgot { sessions, until: Some(until) } => {
            format!("{sessions} sessions were forgotten that ended by {}", time::exact(until))
        }
        What::Forgot { sessions, until: None } => format!("{sessions} sessions were forgotten"),
    }
}
