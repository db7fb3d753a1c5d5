//! What each operation needs to succeed, and who then does by the table of who may call what.

mod hangup;
mod needs;
mod privilege_secure;
mod sonoran_cms;

use ::hangup::domain::{
    Role,
    access::{By, Entry, Reach, Rule, TABLE},
};
use serde_json::json;

pub(super) use self::needs::Needs;
use crate::{
    contracts::Operation,
    support::{TestServer, demo::Demo},
};

/// What somebody of this kind shows, if anything.
pub(super) async fn token(by: By, server: &TestServer) -> Option<String> {
    match by {
        By::Nobody => None,
        // he has no one-time codes, so that `NA` completes his sign-in
        By::FirstStep => Some(server.first_step_token("DEMO\\bob").await),
        By::Role(role) => Some(server.token(login(role)).await),
        By::ApiKey => Some(server.demo.value("HANGUP_CMS_KEY").to_owned()),
    }
}

/// Who has this role.
pub(super) fn login(role: Role) -> &'static str {
    match role {
        Role::User => "DEMO\\alice",
        Role::Admin => "DEMO\\admin",
        Role::App => "DEMO\\sweeper",
    }
}

/// The operation's row in the table of who may call what.
pub(super) fn entry(operation: &Operation) -> &'static Entry {
    TABLE.iter().find(|entry| entry.id == operation.id).unwrap()
}

/// Who succeeds, by that table, on what the row needs: on a session of Alice's, and where it waits, for the
/// administrator. Malformed requests are sent by the first.
pub(super) fn may(operation: &Operation) -> Vec<By> {
    // the key is in the body
    if entry(operation).rule == Rule::ApiKey && !operation.is_secured() {
        return vec![By::Nobody];
    }
    let succeeds = |by: &By| match entry(operation).reach(*by) {
        Reach::No => false,
        Reach::Yes | Reach::All | Reach::Community => true,
        Reach::Own | Reach::OwnOrAsked => !super::names_a_session(operation) || *by == By::Role(Role::User),
        Reach::Asked => *by == By::Role(Role::Admin),
    };
    By::ALL.into_iter().filter(succeeds).collect()
}

/// Who is signed in, in the same way as who may, and does not succeed.
pub(super) fn may_not(operation: &Operation) -> Vec<By> {
    let roles = [Role::User, Role::Admin, Role::App].map(By::Role);
    match entry(operation).rule {
        Rule::Anybody | Rule::ApiKey => vec![],
        Rule::FirstStep | Rule::Roles { .. } => {
            let may = may(operation);
            roles.into_iter().filter(|by| !may.contains(by)).collect()
        }
    }
}

/// A request body, made of what the demo has.
pub(super) type Body = fn(&Demo) -> String;

/// One operation.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) needs: Needs,
    /// The body with which it succeeds.
    pub(super) body: Option<Body>,
    /// The status with which it succeeds.
    pub(super) status: u16,
}

/// Every row of every family.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    privilege_secure::ROWS.iter().chain(sonoran_cms::ROWS).chain(hangup::ROWS)
}

pub(super) fn row(operation_id: &str) -> Option<&'static Row> {
    rows().find(|row| row.id == operation_id)
}

/// A value that is right for a required query parameter.
pub(super) fn query_value(name: &str, session: &str) -> String {
    match name {
        "serverId" => "1".into(),
        "activitySessionId" => session.into(),
        other => panic!("tests/it/conformance knows no right value of `{other}`: add it to `query_value`"),
    }
}

pub(super) fn command(demo: &Demo) -> String {
    let body = json!({"serverId": 1, "accId": demo.value("HANGUP_CMS_ACCOUNT")});
    body.to_string()
}
