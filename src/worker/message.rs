//! What webhooks are told: one JSON document an attempt.

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::domain::{Directory, Phase, Session, Target};

/// The body of a webhook: `type`, `timestamp` and `data`, as Standard Webhooks recommends.
#[derive(Debug, Serialize)]
pub(super) struct Message<'a> {
    /// `session.starting` or `session.ending`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// When the session was to start, or when its end was asked for.
    #[serde(serialize_with = "text")]
    timestamp: DateTime<Utc>,
    data: Data<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Data<'a> {
    session_id: Uuid,
    account: Party<'a>,
    resource: Party<'a>,
    activity: Party<'a>,
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

/// Somebody or something, by id and by name.
#[derive(Debug, Serialize)]
struct Party<'a> {
    id: Option<Uuid>,
    name: Option<&'a str>,
}

impl<'a> Message<'a> {
    /// What attempt number `attempt` tells of the start or the end of `session`.
    pub(super) fn new(session: &'a Session, phase: Phase, attempt: u32, directory: &'a Directory) -> Self {
        let request = &session.request;
        let by_id = |id| Party { id: Some(id), name: login(directory, id) };
        let (kind, timestamp, actor) = match phase {
            Phase::Start => ("session.starting", session.scheduled_start, request.created_by.map(|id| id.0)),
            Phase::End => {
                let end = session.end;
                let asked_at = end.map_or(session.modified_at, |end| end.asked_at);
                ("session.ending", asked_at, end.and_then(|end| end.by.account()).map(|id| id.0))
            }
        };
        Self {
            kind,
            timestamp,
            data: Data {
                session_id: session.id.0,
                account: Party { id: Some(session.requester.0), name: Some(&request.account_name) },
                resource: Party {
                    id: match session.target {
                        Target::Resource(id) => Some(id.0),
                        Target::Server(_) => None,
                    },
                    name: Some(&request.resource_name),
                },
                activity: Party { id: request.activity.map(|id| id.0), name: Some(&request.activity_name) },
                actor: actor.map(by_id),
                created_at: session.created_at,
                scheduled_start: session.scheduled_start,
                actual_start: session.actual_start,
                scheduled_end: session.scheduled_end,
                end_asked_at: session.end.map(|end| end.asked_at),
                attempt,
            },
        }
    }

    /// The bytes that are signed and sent.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("texts, times and numbers are JSON")
    }
}

fn login(directory: &Directory, id: Uuid) -> Option<&str> {
    directory.account(crate::domain::AccountId(id)).map(|account| account.login.as_str())
}

fn text<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
}

#[expect(clippy::ref_option, reason = "serde passes fields so")]
fn optional_text<S: Serializer>(at: &Option<DateTime<Utc>>, serializer: S) -> Result<S::Ok, S::Error> {
    at.as_ref().map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)).serialize(serializer)
}
