//! Connections that a proxy carried, on the wire. hangup has no proxy: there are never any.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{api::timestamp, contract::StreamType};

/// A connection that a proxy carried for a session.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProxySession {
    id: Uuid,
    activity_session_id: Uuid,
    record: bool,
    #[serde(rename = "type")]
    kind: Option<String>,
    active: bool,
    #[serde(serialize_with = "timestamp::serialize")]
    start_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    end_date_time_utc: DateTime<Utc>,
    key: Option<String>,
    locked: bool,
    locked_message: Option<String>,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    session_metadata: Option<ReplayMetadata>,
}

/// What is known of a recording.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReplayMetadata {
    id: Option<String>,
    nid: Option<String>,
    size: i32,
    #[serde(serialize_with = "timestamp::serialize")]
    start_timestamp: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    end_timestamp: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    recording_start_timestamp: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    recording_end_timestamp: Option<DateTime<Utc>>,
    records: Option<Vec<MetadataRecord>>,
}

/// What a recording has at one moment.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct MetadataRecord {
    #[serde(rename = "type")]
    kind: StreamType,
    timestamp: i64,
    entries: Option<Vec<String>>,
}
