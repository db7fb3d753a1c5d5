//! Sessions as rows of tables, and pages of them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::proxy_session::ProxySession;
use crate::{
    api::{status::status, timestamp},
    contract::{
        ActivityType, LoginSessionState, ManagedResourceType, SbPamAccountType, SessionStatus,
        SessionSummaryStatus,
    },
    domain::{Outcome, Platform, Session, State, Summary, Target},
};

/// The platforms' ids, which are this project's: the vendor's differ from installation to installation.
const WINDOWS: Uuid = Uuid::from_u128(0x6861_6e67_7570_8000_8000_0000_0000_0001);
const LINUX: Uuid = Uuid::from_u128(0x6861_6e67_7570_8000_8000_0000_0000_0002);

/// A number of the core's in the contract's; what is beyond it is as large as can be said.
pub(super) fn number<N: TryInto<i32>>(number: N) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

/// The core's states in the numbers of tables; a locked session is that before all else.
pub(super) fn summary_status(session: &Session) -> SessionSummaryStatus {
    if session.is_locked() { SessionSummaryStatus::Locked } else { status_unlocked(session.state) }
}

pub(super) fn status_unlocked(state: State) -> SessionSummaryStatus {
    match state {
        State::AwaitingApproval => SessionSummaryStatus::ApprovalRequired,
        State::Pending => SessionSummaryStatus::Pending,
        State::Active => SessionSummaryStatus::Active,
        State::Ending => SessionSummaryStatus::Cancelling,
        State::Ended(Outcome::Completed) => SessionSummaryStatus::Completed,
        State::Ended(Outcome::Failed) => SessionSummaryStatus::CompletedWithErrors,
        State::Ended(Outcome::Cancelled) => SessionSummaryStatus::Cancelled,
        State::Ended(Outcome::Denied) => SessionSummaryStatus::ApprovalDenied,
        State::Ended(Outcome::ApprovalFailed) => SessionSummaryStatus::ApprovalFailed,
    }
}

/// A page of summaries.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionSummaryDataTable {
    data: Option<Vec<SessionSummary>>,
    records_total: i32,
}

impl From<(Vec<Summary>, u64)> for SessionSummaryDataTable {
    fn from((rows, total): (Vec<Summary>, u64)) -> Self {
        Self {
            data: Some(rows.into_iter().map(SessionSummary::from).collect()),
            records_total: number(total),
        }
    }
}

/// A session with the names of what it is about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the members are the vendor's")]
pub(super) struct SessionSummary {
    id: Uuid,
    host_id: Option<Uuid>,
    host_display_name: Option<String>,
    domain_id: Option<Uuid>,
    domain_name: Option<String>,
    user_id: Option<Uuid>,
    user_display_name: Option<String>,
    target_user_id: Option<Uuid>,
    target_user_display_name: Option<String>,
    can_view_password: bool,
    can_autofill_password: bool,
    view_password_in_seconds: i32,
    record_audio: bool,
    created_by: Option<Uuid>,
    managed_account_id: Option<Uuid>,
    managed_resource_id: Option<Uuid>,
    managed_resource_name: Option<String>,
    managed_resource_os: Option<String>,
    managed_resource_display_name: Option<String>,
    created_by_display_name: Option<String>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    start_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    actual_start_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    end_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    actual_end_date_time_utc: Option<DateTime<Utc>>,
    duration_in_seconds: i32,
    #[serde(serialize_with = "timestamp::option::serialize")]
    created_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    expiration_date_time_utc: Option<DateTime<Utc>>,
    session_status: SessionStatus,
    session_status_description: Option<String>,
    status: SessionSummaryStatus,
    status_message: Option<String>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    login_date_time_utc: Option<DateTime<Utc>>,
    login_session_state: LoginSessionState,
    activity_name: Option<String>,
    activity_id: Option<Uuid>,
    activity_type: ActivityType,
    connection_uri: Option<String>,
    platform_id: Uuid,
    platform_name: Option<String>,
    user_type: SbPamAccountType,
    proxy_sessions: Option<Vec<ProxySession>>,
    access_policy_id: Option<Uuid>,
    access_policy_name: Option<String>,
    note: Option<String>,
    ticket: Option<String>,
    managed_resource_type: ManagedResourceType,
    target_id: Option<Uuid>,
    target_name: Option<String>,
    login_account_name: Option<String>,
    login_display_name: Option<String>,
    website_id: Option<Uuid>,
    azure_ad_tenant_id: Option<Uuid>,
    vault_id: Option<Uuid>,
    managed_database_id: Option<Uuid>,
    locked: bool,
    allow_session_extension: bool,
    session_extension_count: i32,
    session_extension_minutes: i32,
    expiration_timeout_threshold: i32,
}

impl From<Summary> for SessionSummary {
    fn from(summary: Summary) -> Self {
        let (platform_id, platform) = match summary.platform {
            Some(Platform::Windows) => (WINDOWS, Some("Windows")),
            Some(Platform::Linux) => (LINUX, Some("Linux")),
            None => (Uuid::nil(), None),
        };
        let platform = platform.map(str::to_owned);
        let session = summary.session;
        let resource = match session.target {
            Target::Resource(id) => Some(id.0),
            Target::Server(_) => None,
        };
        let status_message = match &session.course.lock {
            Some(lock) if session.is_locked() => Some(lock.to_string()),
            _ => session.description.clone(),
        };
        let locked = session.is_locked();
        let table_status = summary_status(&session);
        let Session { request, course, .. } = session;
        let request = Arc::unwrap_or_clone(request);
        let name = Some(request.resource_name).filter(|name| !name.is_empty());
        Self {
            id: session.id.0,
            host_id: resource,
            host_display_name: name.clone(),
            domain_id: None,
            domain_name: summary.login.domain.clone(),
            user_id: Some(session.requester.0),
            user_display_name: Some(summary.holder_name),
            target_user_id: course.target_user.map(|id| id.0),
            target_user_display_name: summary.target_user_name,
            can_view_password: summary.shows_password,
            can_autofill_password: false,
            view_password_in_seconds: 0,
            record_audio: false,
            created_by: request.created_by.map(|id| id.0),
            managed_account_id: Some(session.requester.0),
            managed_resource_id: resource,
            managed_resource_name: name.clone(),
            managed_resource_os: platform.clone(),
            managed_resource_display_name: name.clone(),
            created_by_display_name: summary.creator_name,
            start_date_time_utc: Some(session.scheduled_start),
            actual_start_date_time_utc: session.actual_start,
            end_date_time_utc: session.scheduled_end,
            actual_end_date_time_utc: session.actual_end,
            duration_in_seconds: number(summary.active_seconds),
            created_date_time_utc: Some(session.created_at),
            expiration_date_time_utc: session.scheduled_end,
            session_status: status(session.state),
            session_status_description: session.description,
            status: table_status,
            status_message,
            // nobody tells hangup who connects
            login_date_time_utc: None,
            login_session_state: LoginSessionState::Unknown,
            activity_name: Some(request.activity_name).filter(|name| !name.is_empty()),
            activity_id: request.activity.map(|id| id.0),
            activity_type: ActivityType::Interactive,
            // `GetSshUrlAsync` and `GetRdpFileAsync` say where, to who may connect
            connection_uri: None,
            platform_id,
            platform_name: platform,
            user_type: if summary.holder_is_application {
                SbPamAccountType::Application
            } else {
                SbPamAccountType::User
            },
            proxy_sessions: Some(Vec::new()),
            access_policy_id: request.policy.map(|id| id.0),
            access_policy_name: Some(request.policy_name).filter(|name| !name.is_empty()),
            note: request.note,
            ticket: request.ticket,
            managed_resource_type: ManagedResourceType::Host,
            target_id: resource,
            target_name: name,
            login_account_name: Some(summary.login.to_string()),
            login_display_name: Some(summary.login.username),
            website_id: None,
            azure_ad_tenant_id: None,
            vault_id: None,
            managed_database_id: None,
            locked,
            allow_session_extension: course.extension.is_allowed,
            session_extension_count: number(course.extension.used),
            session_extension_minutes: number(course.extension.minutes),
            expiration_timeout_threshold: 0,
        }
    }
}
