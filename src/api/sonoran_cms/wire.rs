//! This family's bodies, and the way between them and the core's types.

use axum::extract::{FromRequest, Request};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    body::{body_of, server_id},
    error::Failure,
};
use crate::{
    api::timestamp,
    domain::{AccountId, Clock, Outcome, ServerId, Session, State, Target},
};

/// Which server's session, and on whose behalf.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionCommand {
    /// The server's number, positive.
    #[serde(deserialize_with = "server_id")]
    #[schema(minimum = 1, maximum = 2_147_483_647)]
    pub(super) server_id: i32,
    acc_id: String,
}

impl SessionCommand {
    pub(super) fn server(&self) -> ServerId {
        ServerId(self.server_id)
    }

    /// The account; ids are UUIDs, so that anything else is unknown.
    pub(super) fn member(&self) -> Result<AccountId, Failure> {
        let id = Uuid::try_parse(self.acc_id.trim());
        id.map(AccountId).map_err(|_| {
            let text: String = self.acc_id.chars().take(64).collect();
            Failure::member("accId", format!("there is no account `{text}` in this community"))
        })
    }
}

/// The command in a body, which is read as JSON whatever the content type says: the vendor's own cURL sample sends
/// curl's default, a form.
impl<S: Sync> FromRequest<S> for SessionCommand {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        body_of(request).await
    }
}

/// The answer of every operation that answers a session.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SessionEnvelope {
    success: bool,
    data: CommunityServerSession,
    meta: EnvelopeMeta,
}

impl SessionEnvelope {
    pub(super) fn of(session: &Session, clock: &dyn Clock, path: &str) -> Self {
        let data = CommunityServerSession::of(session, clock.now());
        Self { success: true, data, meta: EnvelopeMeta::now(clock, path) }
    }
}

/// When and what was asked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EnvelopeMeta {
    #[serde(serialize_with = "timestamp::serialize")]
    timestamp: DateTime<Utc>,
    /// The request's path without the query.
    path: String,
}

impl EnvelopeMeta {
    pub(super) fn now(clock: &dyn Clock, path: &str) -> Self {
        Self { timestamp: clock.now(), path: path.into() }
    }
}

/// A session as clients see it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CommunityServerSession {
    id: Uuid,
    /// Whether the row stands; sessions are never removed.
    sys_status: bool,
    community: Uuid,
    server_id: i32,
    started_by: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    started_at: DateTime<Utc>,
    #[schema(required)]
    ended_by: Option<Uuid>,
    #[schema(required)]
    #[serde(serialize_with = "timestamp::option::serialize")]
    ended_at: Option<DateTime<Utc>>,
    #[schema(required)]
    cancelled_by: Option<Uuid>,
    #[schema(value_type = BTreeMap<String, Value>)]
    stats: SessionStats,
    #[schema(value_type = BTreeMap<String, Value>)]
    metadata: Map<String, Value>,
}

impl CommunityServerSession {
    /// A stop sets `endedBy` and `endedAt`; a cancel sets `cancelledBy` and leaves those null.
    pub(super) fn of(session: &Session, now: DateTime<Utc>) -> Self {
        let by = session.end.and_then(|end| end.by.account()).map(|id| id.0);
        let stopped = session.state == State::Ended(Outcome::Completed);
        let cancelled = session.state == State::Ended(Outcome::Cancelled);
        Self {
            id: session.id.0,
            sys_status: true,
            community: session.tenant.0,
            server_id: match session.target {
                Target::Server(id) => id.0,
                Target::Resource(_) => 0,
            },
            started_by: session.requester.0,
            started_at: session.actual_start.unwrap_or(session.created_at),
            ended_by: by.filter(|_| stopped),
            ended_at: session.actual_end.filter(|_| stopped),
            cancelled_by: by.filter(|_| cancelled),
            stats: SessionStats::of(session, now),
            metadata: Map::new(),
        }
    }
}

/// What a session comes to so far. The vendor documents an object; its members are hangup's.
#[derive(Debug, Serialize)]
pub(super) struct SessionStats {
    /// For how many whole seconds it has been active.
    seconds: u64,
    /// Who took part as far as is known: who started it, and who ended it where that is somebody else.
    participants: Vec<Uuid>,
}

impl SessionStats {
    fn of(session: &Session, now: DateTime<Utc>) -> Self {
        let ender = session.end.and_then(|end| end.by.account());
        let other = ender.filter(|ender| *ender != session.requester);
        let participants = [Some(session.requester), other].into_iter().flatten().map(|id| id.0).collect();
        Self { seconds: session.active_seconds(now), participants }
    }
}
