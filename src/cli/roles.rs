//! `hangup roles`: who may call what, and over whose sessions.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::{
    Done,
    context::Context,
    output::Form,
    table::{Field, Table},
};
use crate::domain::{
    Role,
    access::{By, Entry, Family, Reach, Rule, TABLE},
};

/// Show who may call each operation of a hangup server, and over whose sessions
///
/// By role, and by a community's API key: own, the sessions that they hold; asked,
/// those that they are asked to approve; all, every session; community, what is the
/// key's community's; yes, it is about no session. 1st step: between the password
/// and the one-time code; anybody: nobody need sign in. It asks no server. JSON has
/// null for who may not.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup roles
  hangup roles --family hangup
  hangup roles --json | jq -r '.[] | select(.user == null) | .operation'")]
pub(super) struct RolesArgs {
    /// Only the operations of this API
    #[arg(long, value_name = "API")]
    family: Option<Api>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Api {
    /// Netwrix Privilege Secure
    PrivilegeSecure,
    /// Sonoran CMS
    SonoranCms,
    /// hangup's own
    Hangup,
}

impl From<Api> for Family {
    fn from(api: Api) -> Self {
        match api {
            Api::PrivilegeSecure => Self::PrivilegeSecure,
            Api::SonoranCms => Self::SonoranCms,
            Api::Hangup => Self::Hangup,
        }
    }
}

impl RolesArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let family = self.family.map(Family::from);
        let entries = TABLE.iter().filter(|entry| family.is_none_or(|family| family == entry.family));
        match context.output.form() {
            Form::Json => context.output.json(&entries.map(as_value).collect::<Vec<_>>()),
            Form::Table => {
                let headings = ["OPERATION", "USER", "ADMIN", "APP", "API KEY", "MAY"];
                let mut table = Table::new(context.output, &headings).may_drop(&["MAY"]);
                entries.for_each(|entry| table.row(as_row(entry)));
                table.print()
            }
        }
    }
}

fn as_row(entry: &Entry) -> Vec<Field> {
    let callers = [By::Role(Role::User), By::Role(Role::Admin), By::Role(Role::App), By::ApiKey];
    let field = |by| match entry.rule {
        Rule::Anybody => Field::good("anybody"),
        Rule::FirstStep if matches!(by, By::Role(Role::User | Role::Admin)) => Field::changing("1st step"),
        _ => match (entry.reach(by), name(entry.reach(by))) {
            (_, None) => Field::faint("-"),
            (Reach::Own | Reach::Asked | Reach::OwnOrAsked, Some(name)) => Field::changing(name),
            (_, Some(name)) => Field::good(name),
        },
    };
    let may = std::iter::once(entry.may.into());
    std::iter::once(entry.id.into()).chain(callers.map(field)).chain(may).collect()
}

fn as_value(entry: &Entry) -> Value {
    let reach = |by| name(entry.reach(by));
    json!({
        "operation": entry.id,
        "family": entry.family.name(),
        "may": entry.may,
        "nobody": reach(By::Nobody),
        "firstStep": reach(By::FirstStep),
        "user": reach(By::Role(Role::User)),
        "admin": reach(By::Role(Role::Admin)),
        "app": reach(By::Role(Role::App)),
        "apiKey": reach(By::ApiKey),
    })
}

/// `None` for who may not.
fn name(reach: Reach) -> Option<&'static str> {
    match reach {
        Reach::No => None,
        Reach::Yes => Some("yes"),
        Reach::Own => Some("own"),
        Reach::Asked => Some("asked"),
        Reach::OwnOrAsked => Some("own, asked"),
        Reach::All => Some("all"),
        Reach::Community => Some("community"),
    }
}
