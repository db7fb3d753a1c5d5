//! What webhooks are told: one JSON document an attempt.

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::domain::{AccountId, Directory, Kind, Outcome, Phase, Session, State, Target};

/// The body of a webhook: `type`, `timestamp` and `data`, as Standard Webhooks recommends.
#[derive(Debug, Serialize)]
pub(super) struct Message<'a> {
    /// `session.starting` or `session.ending` of a managed session, which waits for the answer; `session.started`,
    /// `session.stopped` or `session.cancelled` of a community's, which does not.
    #[serde(rename = "type")]
    kind: &'static str,
    /// When the session was to start or has started, or when its end was asked for.
    #[serde(serialize_with = "text")]
    timestamp: DateTime<Utc>,
    data: Data<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Data<'a> {
    session_id: Uuid,
    #[serde(flatten)]
    place: Place<'a>,
    account: Party<'a>,
    /// Who asked for the start or the end; `null` for the session's own schedule.
    actor: Option<Party<'a>>,
    #[serde(serialize_with = "text")]
    created_at: DateTime<Utc>,
    #[serde(serialize_with = "text")]
    scheduled_start: DateTime<Utc>,
    #[serde(serialize_with = "optional_text")]
    actual_start: Option<DateTime<Utc>>,
    #[serde(serialize_with = "optional_text")]
    scheduled_end: Option<DateTime<Utc>>,
    #[serde(serialize_with = "optional_text")]
    end_asked_at: Option<DateTime<Utc>>,
    /// From 1. The message's id is the same in every attempt.
    attempt: u32,
}

/// Where the session takes place.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Place<'a> {
    Managed { resource: Party<'a>, activity: Party<'a> },
    Community { community: Party<'a>, server: Server<'a> },
}

/// Somebody or something, by id and by name.
#[derive(Debug, Serialize)]
struct Party<'a> {
    id: Option<Uuid>,
    name: Option<&'a str>,
}

/// A server, by its number and by name.
#[derive(Debug, Serialize)]
struct Server<'a> {
    id: i32,
    name: &'a str,
}

impl<'a> Message<'a> {
    /// What attempt number `attempt` tells of the start or the end of `session`.
    pub(super) fn new(session: &'a Session, phase: Phase, attempt: u32, directory: &'a Directory) -> Self {
        let request = &session.request;
        let actor = match phase {
            Phase::Start => {
                request.created_by.or((session.kind == Kind::Exclusive).then_some(session.requester))
            }
            Phase::End => session.end.and_then(|end| end.by.account()),
        };
        Self {
            kind: kind(session, phase),
            timestamp: session.told_since(phase),
            data: Data {
                session_id: session.id.0,
                place: place(session, directory),
                account: Party { id: Some(session.requester.0), name: Some(&request.account_name) },
                actor: actor.map(|id| Party { id: Some(id.0), name: name(session, id, directory) }),
                created_at: session.created_at,
                scheduled_start: session.scheduled_start,
                actual_start: session.actual_start,
                scheduled_end: session.scheduled_end,
                end_asked_at: session.end.map(|end| end.asked_at),
                attempt,
            },
        }
    }

    /// The bytes to send, which are those to sign.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a message has text keys, so that it can be written as JSON")
    }
}

fn kind(session: &Session, phase: Phase) -> &'static str {
    match (session.kind, phase) {
        (Kind::Managed, Phase::Start) => "session.starting",
        (Kind::Managed, Phase::End) => "session.ending",
        (Kind::Exclusive, Phase::Start) => "session.started",
        (Kind::Exclusive, Phase::End) if session.state == State::Ended(Outcome::Cancelled) => {
            "session.cancelled"
        }
        (Kind::Exclusive, Phase::End) => "session.stopped",
    }
}

fn place<'a>(session: &'a Session, directory: &'a Directory) -> Place<'a> {
    let request = &session.request;
    match session.target {
        Target::Resource(resource) => Place::Managed {
            resource: Party { id: Some(resource.0), name: Some(&request.resource_name) },
            activity: Party { id: request.activity.map(|id| id.0), name: Some(&request.activity_name) },
        },
        Target::Server(server) => Place::Community {
            community: Party {
                id: Some(session.tenant.0),
                name: directory.community(session.tenant).map(|community| community.name.as_str()),
            },
            server: Server { id: server.0, name: &request.resource_name },
        },
    }
}

/// The login of a person or an application, the name of a community's member.
fn name<'a>(session: &Session, id: AccountId, directory: &'a Directory) -> Option<&'a str> {
    match session.kind {
        Kind::Managed => directory.account(id).map(|account| account.login.as_str()),
        Kind::Exclusive => {
            let community = directory.community(session.tenant)?;
            community.member(id).map(|member| member.name.as_str())
        }
    }
}

fn text<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
}

#[expect(clippy::ref_option, reason = "serde passes fields so")]
fn optional_text<S: Serializer>(at: &Option<DateTime<Utc>>, serializer: S) -> Result<S::Ok, S::Error> {
    at.as_ref().map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)).serialize(serializer)
}
