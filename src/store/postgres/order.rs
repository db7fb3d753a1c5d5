//! Orders of sessions, as SQL: a fixed text for each column. `session` and its `view` are in reach.

use std::fmt::Write as _;

use super::queries::{ACTIVE_SECONDS, LOCKED};
use crate::{
    domain::{Order, SessionColumn, State},
    store::sqlite::order::number,
};

/// What the directory has about the entry with this id.
macro_rules! entry {
    ($column:literal, $id:expr) => {
        concat!("(SELECT ", $column, " FROM directory_item WHERE directory_item.id = ", $id, ")")
    };
}

/// The login on the target: of the one that was set, else of the credential, else of the requester's.
macro_rules! login {
    ($of_credential:literal, $of_login:literal) => {
        concat!(
            "CASE WHEN NOT view.is_login_set AND EXISTS (SELECT 1 FROM directory_item
                WHERE directory_item.id = view.credential AND username_key IS NOT NULL) THEN ",
            entry!($of_credential, "view.credential"),
            " ELSE ",
            $of_login,
            " END"
        )
    };
}

/// The resource that a session is on; NULL of a server.
macro_rules! resource {
    () => {
        "CASE WHEN session.target LIKE 'resource:%' THEN substr(session.target, 10)::uuid END"
    };
}

/// The terms of `ORDER BY`. What is missing comes before what is there, as in the file store.
pub(super) fn by(order: &Order) -> String {
    let direction = if order.descending { "DESC NULLS LAST" } else { "ASC NULLS FIRST" };
    let terms = match &order.by {
        SessionColumn::Same => vec![],
        SessionColumn::State { order, locked_last } => {
            let locked = locked_last.then(|| LOCKED.to_owned());
            locked.into_iter().chain([place_in(order)]).collect()
        }
        other => vec![term(other).to_owned()],
    };
    let last: &[&str] = match order.by {
        SessionColumn::Id => &[],
        SessionColumn::ScheduledStart => &["session.id"],
        _ => &["session.scheduled_start", "session.id"],
    };
    let terms = terms.iter().map(String::as_str).chain(last.iter().copied());
    // of what is never missing it is not said, so that an index can serve
    let direction = |term: &str| match term {
        "session.scheduled_start" | "session.id" => {
            if order.descending {
                "DESC"
            } else {
                "ASC"
            }
        }
        _ => direction,
    };
    terms.map(|term| format!("{term} {}", direction(term))).collect::<Vec<_>>().join(", ")
}

fn term(column: &SessionColumn) -> &'static str {
    match column {
        // these two are made for themselves
        SessionColumn::Same | SessionColumn::State { .. } | SessionColumn::Id => "session.id",
        SessionColumn::ActiveTime => ACTIVE_SECONDS,
        SessionColumn::Target => "session.target",
        SessionColumn::TargetName => "view.target_key",
        SessionColumn::Platform => entry!("platform", resource!()),
        SessionColumn::Requester => "session.requester",
        SessionColumn::RequesterName => {
            concat!("coalesce(", entry!("name_key", "session.requester"), ", view.account_key)")
        }
        SessionColumn::RequesterIsApplication => {
            concat!("coalesce(", entry!("is_application", "session.requester"), ", false)")
        }
        SessionColumn::Creator => "view.creator",
        SessionColumn::CreatorName => {
            concat!("coalesce(", entry!("name_key", "view.creator"), ", view.creator_key)")
        }
        SessionColumn::TargetUser => "view.target_user",
        SessionColumn::TargetUserName => entry!("name_key", "view.target_user"),
        SessionColumn::ShowsPassword => {
            "(session.state >= 10 OR NOT view.has_lock) AND coalesce((SELECT profile.shows_password
                FROM directory_item AS activity JOIN directory_item AS profile ON profile.id = activity.profile
                WHERE activity.id = view.activity), false)"
        }
        SessionColumn::ScheduledStart => "session.scheduled_start",
        SessionColumn::ActualStart => "session.actual_start",
        SessionColumn::ScheduledEnd => "session.scheduled_end",
        SessionColumn::ActualEnd => "session.actual_end",
        SessionColumn::CreatedAt => "session.created_at",
        SessionColumn::Description => "view.description_key",
        SessionColumn::LockOrDescription => {
            "CASE WHEN session.state < 10 THEN coalesce(view.lock_key, view.description_key)
                ELSE view.description_key END"
        }
        SessionColumn::ActivityName => "view.activity_key",
        SessionColumn::Activity => "view.activity",
        SessionColumn::Policy => "view.policy",
        SessionColumn::PolicyName => "view.policy_key",
        SessionColumn::Note => "view.note_key",
        SessionColumn::Ticket => "view.ticket_key",
        SessionColumn::LoginName => login!("username_key", "view.login_key"),
        SessionColumn::LoginDomain => login!("domain_key", "view.login_domain_key"),
        SessionColumn::Locked => LOCKED,
        SessionColumn::ExtensionAllowed => "view.extension_allowed",
        SessionColumn::ExtensionsUsed => "view.extensions_used",
        SessionColumn::ExtensionMinutes => "view.extension_minutes",
    }
}

/// Where a session's state is in this list.
fn place_in(states: &[State]) -> String {
    let mut sql = String::from("CASE session.state");
    for (place, state) in states.iter().enumerate() {
        // a string takes what is written
        let _ = write!(sql, " WHEN {} THEN {place}", number(*state));
    }
    sql + " END"
}
