//! Who may call each operation, who may not, and with what it succeeds.

mod hangup;
mod needs;
mod privilege_secure;
mod sonoran_cms;

use serde_json::json;

pub(super) use self::needs::Needs;
use crate::support::{TestServer, demo::Demo};

/// Somebody with a credential, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Nobody,
    /// Bob after his password; he has no one-time codes, so that `NA` completes his sign-in.
    FirstStep,
    User,
    Admin,
    App,
    /// A program with the community's API key.
    Key,
}

impl Who {
    pub(super) async fn token(self, server: &TestServer) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::FirstStep => Some(server.first_step_token("DEMO\\bob").await),
            Self::User => Some(server.token("DEMO\\alice").await),
            Self::Admin => Some(server.token("DEMO\\admin").await),
            Self::App => Some(server.token("DEMO\\sweeper").await),
            Self::Key => Some(server.demo.value("HANGUP_CMS_KEY").to_owned()),
        }
    }
}

/// A request body, made of what the demo has.
pub(super) type Body = fn(&Demo) -> String;

/// One operation.
pub(super) struct Row {
    pub(super) id: &'static str,
    /// Who may call it; malformed requests are sent by the first.
    pub(super) may: &'static [Who],
    /// Who is signed in and may not.
    pub(super) may_not: &'static [Who],
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
pub(super) fn query_value(name: &str) -> String {
    match name {
        "serverId" => "1".into(),
        "activitySessionId" => "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71".into(),
        other => panic!("tests/it/conformance knows no right value of `{other}`: add it to `query_value`"),
    }
}

pub(super) fn command(demo: &Demo) -> String {
    let body = json!({"serverId": 1, "accId": demo.value("HANGUP_CMS_ACCOUNT")});
    body.to_string()
}
