//! Orders of sessions, as SQL: a fixed text for each column.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use rusqlite::{ToSql, types::ToSqlOutput, types::Value};

use super::{queries::ACTIVE_SECONDS, rows::Column};
use crate::domain::{Order, SessionColumn, State};

/// 1 for locked sessions, else 0; what is over is not locked any more.
pub(super) const LOCKED: &str = "(state < 10 AND course ->> '$.lock' IS NOT NULL)";

/// A UUID of a session's request or of an entry, as the directory's key.
macro_rules! key {
    ($json:literal) => {
        concat!("unhex(", $json, ", '-')")
    };
}

/// What the directory has about the entry with this key.
macro_rules! entry {
    ($what:literal, $key:expr) => {
        concat!("(SELECT item ->> '", $what, "' FROM directory_item WHERE directory_item.id = ", $key, ")")
    };
}

/// A part of the login on the target: of the one that was set, else of the credential, else of the requester's.
macro_rules! login {
    ($part:expr, $of_credential:expr) => {
        concat!(
            "fold(CASE WHEN coalesce(trim(course ->> '$.login_account.name'), '') = ''
                        AND ",
            entry!("$.Credential.id", key!("request ->> '$.credential'")),
            " NOT NULL THEN ",
            $of_credential,
            " ELSE (SELECT ",
            $part,
            " FROM (SELECT coalesce(nullif(trim(course ->> '$.login_account.name'), ''), account_name) AS name)) END)"
        )
    };
}

/// The number of a state in the file.
pub(in crate::store) fn number(state: State) -> i64 {
    match Column(state).to_sql() {
        Ok(ToSqlOutput::Owned(Value::Integer(number))) => number,
        // states are integers; nothing is in this one
        _ => -1,
    }
}

/// The terms of `ORDER BY`, whose values are added to `values`.
pub(super) fn by(order: &Order, now: DateTime<Utc>, values: &mut Vec<Box<dyn ToSql>>) -> String {
    let direction = if order.descending { "DESC" } else { "ASC" };
    let terms = match terms(&order.by) {
        Some(Terms::Fixed(terms)) => vec![terms.to_owned()],
        Some(Terms::States(states, locked_last)) => {
            let locked = locked_last.then(|| LOCKED.to_owned());
            locked.into_iter().chain([place_in(states)]).collect()
        }
        Some(Terms::ActiveSeconds) => {
            values.extend([now, now].map(|now| Box::new(Column(now)) as Box<dyn ToSql>));
            vec![ACTIVE_SECONDS.to_owned()]
        }
        None => vec![],
    };
    let last: &[&str] = match order.by {
        SessionColumn::Id => &[],
        SessionColumn::ScheduledStart => &["id"],
        _ => &["scheduled_start", "id"],
    };
    terms
        .iter()
        .map(String::as_str)
        .chain(last.iter().copied())
        .map(|term| format!("{term} {direction}"))
        .collect::<Vec<_>>()
        .join(", ")
}

enum Terms<'a> {
    Fixed(&'static str),
    States(&'a [State], bool),
    ActiveSeconds,
}

fn terms(column: &SessionColumn) -> Option<Terms<'_>> {
    Some(Terms::Fixed(match column {
        SessionColumn::Same => return None,
        SessionColumn::State { order, locked_last } => return Some(Terms::States(order, *locked_last)),
        SessionColumn::ActiveTime => return Some(Terms::ActiveSeconds),
        SessionColumn::Id => "id",
        SessionColumn::Target => "target",
        SessionColumn::TargetName => "fold(resource_name)",
        SessionColumn::Platform => entry!("$.Resource.platform", key!("substr(target, 10)")),
        SessionColumn::Requester => "requester",
        SessionColumn::RequesterName => {
            concat!("fold(coalesce(", entry!("$.Account.name", "requester"), ", account_name))")
        }
        SessionColumn::RequesterIsApplication => {
            concat!("coalesce(", entry!("$.Account.role", "requester"), ", '') = 'App'")
        }
        SessionColumn::Creator => "request ->> '$.created_by'",
        SessionColumn::CreatorName => concat!(
            "fold(coalesce(",
            entry!("$.Account.name", key!("request ->> '$.created_by'")),
            ", request ->> '$.created_by_login'))"
        ),
        SessionColumn::TargetUser => "course ->> '$.target_user'",
        SessionColumn::TargetUserName => {
            concat!("fold(", entry!("$.Account.name", key!("course ->> '$.target_user'")), ")")
        }
        SessionColumn::ShowsPassword => {
            "iif(state < 10 AND course ->> '$.lock' IS NOT NULL, 0,
                coalesce((SELECT profile.item ->> '$.Profile.allow_view_password'
                       FROM directory_item AS activity JOIN directory_item AS profile
                       ON profile.id = unhex(activity.item ->> '$.Activity.profile', '-')
                       WHERE activity.id = unhex(request ->> '$.activity', '-')), 0))"
        }
        SessionColumn::ScheduledStart => "scheduled_start",
        SessionColumn::ActualStart => "actual_start",
        SessionColumn::ScheduledEnd => "scheduled_end",
        SessionColumn::ActualEnd => "actual_end",
        SessionColumn::CreatedAt => "created_at",
        SessionColumn::Description => "fold(description)",
        SessionColumn::LockOrDescription => {
            "fold(iif(state < 10, coalesce(course ->> '$.lock.title', course ->> '$.lock.message', description),
                      description))"
        }
        SessionColumn::ActivityName => "fold(activity_name)",
        SessionColumn::Activity => "request ->> '$.activity'",
        SessionColumn::Policy => "request ->> '$.policy'",
        SessionColumn::PolicyName => "fold(request ->> '$.policy_name')",
        SessionColumn::Note => "fold(request ->> '$.note')",
        SessionColumn::Ticket => "fold(request ->> '$.ticket')",
        SessionColumn::LoginName => login!(
            r"substr(name, instr(name, '\') + 1)",
            entry!("$.Credential.username", key!("request ->> '$.credential'"))
        ),
        SessionColumn::LoginDomain => login!(
            r"iif(instr(name, '\'), substr(name, 1, instr(name, '\') - 1), NULL)",
            entry!("$.Credential.domain", key!("request ->> '$.credential'"))
        ),
        SessionColumn::Locked => LOCKED,
        SessionColumn::ExtensionAllowed => "course ->> '$.extension.is_allowed'",
        SessionColumn::ExtensionsUsed => "course ->> '$.extension.used'",
        SessionColumn::ExtensionMinutes => "course ->> '$.extension.minutes'",
    }))
}

/// Where a session's state is in this list.
fn place_in(states: &[State]) -> String {
    let mut sql = String::from("CASE state");
    for (place, state) in states.iter().enumerate() {
        // a string takes what is written
        let _ = write!(sql, " WHEN {} THEN {place}", number(*state));
    }
    sql + " END"
}
