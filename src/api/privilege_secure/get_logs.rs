//! `GetSessionLogsAsync`: the log of a session.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::{AnyCaseQuery, SessionPath},
    summary::number,
    table::time,
    wire::given,
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
        timestamp,
    },
    contract::ActionLogType,
    domain::{Log, LogLevel, LogLine, LogQuery, Page, SessionId, op, session_log},
};

/// Which lines.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Only lines of this level.
    #[param(required = false, nullable = false)]
    log_level: Option<ActionLogType>,
    /// How many lines to pass over; 0 where absent.
    #[param(required = false, nullable = false, minimum = 0)]
    skip: Option<i32>,
    /// How many lines to answer; 10 where absent, at most 1000, 0 for the total alone.
    #[param(required = false, nullable = false, minimum = 0, maximum = 1000)]
    take: Option<i32>,
    /// Whether the last line comes first.
    #[param(required = false, nullable = false)]
    order_descending: Option<bool>,
    /// Only lines with this text in the message.
    #[param(required = false, nullable = false)]
    filter_text: Option<String>,
    /// Only lines from this time on.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    start_date: Option<DateTime<Utc>>,
    /// Only lines before this time.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    end_date: Option<DateTime<Utc>>,
}

/// A page of a session's log.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActionLogCollection {
    lines: Option<Vec<ActionLogDto>>,
    total_count: i32,
    version: Option<String>,
}

/// A line of a session's log.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActionLogDto {
    status_string: Option<String>,
    status: ActionLogType,
    log_message: Option<String>,
    line_number: i32,
    #[serde(serialize_with = "timestamp::serialize")]
    timestamp: DateTime<Utc>,
    version: Option<String>,
}

impl From<LogLine> for ActionLogDto {
    fn from(line: LogLine) -> Self {
        let status = match line.level {
            LogLevel::Debug => ActionLogType::Debug,
            LogLevel::Info => ActionLogType::Info,
            LogLevel::Warn => ActionLogType::Warn,
            LogLevel::Error => ActionLogType::Error,
        };
        Self {
            status_string: Some(status.name().into()),
            status,
            log_message: Some(line.message),
            line_number: number(line.number),
            timestamp: line.at,
            version: Some(line.number.to_string()),
        }
    }
}

impl From<Log> for ActionLogCollection {
    fn from(log: Log) -> Self {
        Self {
            lines: Some(log.lines.into_iter().map(Into::into).collect()),
            total_count: number(log.total),
            version: Some(log.length.to_string()),
        }
    }
}

fn level(status: ActionLogType) -> LogLevel {
    match status {
        ActionLogType::Debug => LogLevel::Debug,
        ActionLogType::Info => LogLevel::Info,
        ActionLogType::Warn => LogLevel::Warn,
        ActionLogType::Error => LogLevel::Error,
    }
}

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/{sessionId}/Log", operation_id = "GetSessionLogsAsync",
    tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session."), Wanted),
    responses(
        (status = 200, description = "A page of lines.", body = ActionLogCollection),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_logs(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetSessionLogsAsync>,
    SessionPath(id): SessionPath,
    AnyCaseQuery(wanted): AnyCaseQuery<Wanted>,
) -> Result<Json<ActionLogCollection>, Failure> {
    let query = LogQuery {
        level: wanted.log_level.map(level),
        text: given(wanted.filter_text),
        from: wanted.start_date,
        until: wanted.end_date,
        descending: wanted.order_descending.unwrap_or_default(),
        page: Page::new(wanted.skip, wanted.take)?,
    };
    Ok(Json(session_log(&app.core, &caller, SessionId(id), query).await?.into()))
}
