//! What people look for in a session and order sessions by, folded here: PostgreSQL knows other letters as one.

use uuid::Uuid;

use super::array::{Form, Row, Value};
use crate::domain::{Course, Request, Session, folded};

/// The columns of `session_view`, in the order of [`of`].
pub(super) const COLUMNS: &[(&str, Form)] = &[
    ("session", Form::Id),
    ("words", Form::Bytes),
    ("account_name", Form::Bytes),
    ("account_key", Form::Bytes),
    ("account_short_key", Form::Bytes),
    ("target_key", Form::Bytes),
    ("activity_key", Form::Bytes),
    ("policy_key", Form::Bytes),
    ("note_key", Form::Bytes),
    ("ticket_key", Form::Bytes),
    ("creator", Form::Id),
    ("creator_key", Form::Bytes),
    ("activity", Form::Id),
    ("policy", Form::Id),
    ("credential", Form::Id),
    ("description_key", Form::Bytes),
    ("lock_key", Form::Bytes),
    ("has_lock", Form::Flag),
    ("target_user", Form::Id),
    ("is_login_set", Form::Flag),
    ("login_key", Form::Bytes),
    ("login_domain_key", Form::Bytes),
    ("extension_allowed", Form::Flag),
    ("extensions_used", Form::Number),
    ("extension_minutes", Form::Number),
    ("approvers", Form::Ids),
    ("asked", Form::Ids),
];

/// The row of a session.
pub(super) fn of(session: &Session) -> Row {
    let Session { request, course, .. } = session;
    let lock = course.lock.as_ref().and_then(|lock| lock.title.as_deref().or(lock.message.as_deref()));
    let (login, is_login_set) = login(session);
    let (domain, login) = split(login);
    let (_, short_name) = split(&request.account_name);
    let id = |id: Option<Uuid>| id.map_or(Value::None, Value::from);
    vec![
        session.id.0.into(),
        words(request, course).into(),
        request.account_name.clone().into(),
        key(&request.account_name),
        key(short_name),
        key(&request.resource_name),
        key(&request.activity_name),
        key(&request.policy_name),
        optional_key(request.note.as_deref()),
        optional_key(request.ticket.as_deref()),
        id(request.created_by.map(|id| id.0)),
        optional_key(request.created_by_login.as_deref()),
        id(request.activity.map(|id| id.0)),
        id(request.policy.map(|id| id.0)),
        id(request.credential.map(|id| id.0)),
        optional_key(session.description.as_deref()),
        optional_key(lock),
        course.lock.is_some().into(),
        id(course.target_user.map(|id| id.0)),
        is_login_set.into(),
        key(login),
        optional_key(domain),
        course.extension.is_allowed.into(),
        i64::from(course.extension.used).into(),
        i64::from(course.extension.minutes).into(),
        Value::Ids(approvers(course)),
        Value::Ids(asked(session)),
    ]
}

/// A name as people compare it.
pub(super) fn key(name: &str) -> Value {
    folded(name).into()
}

pub(super) fn optional_key(name: Option<&str>) -> Value {
    name.map_or(Value::None, key)
}

/// All text that people look for, as it was and in the words of the requester.
fn words(request: &Request, course: &Course) -> String {
    let login = course.login_account.as_ref().and_then(|login| login.name.as_deref());
    let words = [
        Some(request.account_name.as_str()),
        Some(&request.resource_name),
        Some(&request.activity_name),
        Some(&request.policy_name),
        request.created_by_login.as_deref(),
        login,
        request.note.as_deref(),
        request.ticket.as_deref(),
    ];
    folded(&words.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

/// The login on the target, where no credential tells it: the one that was set, else the requester's. And whether one
/// was.
fn login(session: &Session) -> (&str, bool) {
    let login = session.course.login_account.as_ref().and_then(|login| login.name.as_deref());
    match login.map(|name| name.trim_matches(' ')) {
        Some(name) if !name.is_empty() => (name, true),
        _ => (&session.request.account_name, false),
    }
}

/// A login's domain, where it has one, and the rest of it.
fn split(login: &str) -> (Option<&str>, &str) {
    login.split_once('\\').map_or((None, login), |(domain, name)| (Some(domain), name))
}

fn approvers(course: &Course) -> Vec<Uuid> {
    let tiers = course.approval.iter().flat_map(|approval| &approval.workflow.tiers);
    let mut all: Vec<_> = tiers.flat_map(|tier| &tier.approvers).map(|account| account.0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Approvers in the tier that is asked, who have not voted in it.
fn asked(session: &Session) -> Vec<Uuid> {
    let approval = session.course.approval.as_ref();
    let Some(approval) = approval.filter(|_| session.state == crate::domain::State::AwaitingApproval) else {
        return Vec::new();
    };
    let approvers = approval.current().into_iter().flat_map(|tier| &tier.approvers);
    approvers.filter(|account| !approval.has_voted(**account)).map(|account| account.0).collect()
}
