//! Activities and their connection profiles on the wire.
//!
//! The core knows far less of them than the vendor's product does: what it does not have is null, or has the value of
//! a product that does without.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    api::timestamp,
    contract::{
        ActivityConfigurationSettingType, ActivityConfigurationType, ActivityLoginType, ActivityType,
        ApprovalType, CustomFieldDataType, RequesterLoginFormat,
    },
    domain::{Profile, Request},
};

/// A time that nobody has noted: .NET's zero date, which the vendor's clients read so.
fn not_noted() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(1, 1, 1).map(|day| day.and_time(NaiveTime::MIN).and_utc()).unwrap_or_default()
}

/// A connection profile: the rules of the sessions that it is for.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, clippy::struct_field_names, reason = "the members are the vendor's")]
pub(super) struct ActivityConfiguration {
    id: Uuid,
    name: Option<String>,
    description: Option<String>,
    #[serde(rename = "type")]
    kind: ActivityConfigurationType,
    created_by: Option<Uuid>,
    modified_by: Option<Uuid>,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
    is_default: bool,
    is_deleted: bool,
    is_user_modified: bool,
    node_id: Uuid,
    activity_configuration_settings: Option<Vec<ActivityConfigurationSetting>>,
    custom_fields: Option<Vec<CustomField>>,
    delete_account: bool,
    session_retry_interval: Option<i32>,
    approved_workflow_email_template_id: Option<Uuid>,
    notify_approvers_workflow_email_template_id: Option<Uuid>,
    max_session_length: Option<i32>,
    allow_session_extension: bool,
    session_extension_minutes: Option<i32>,
    session_extension_count: Option<i32>,
    session_monitor_interval: Option<i32>,
    expiration_timeout_threshold: Option<i32>,
    rdp_proxy_host: Option<String>,
    ssh_proxy_host: Option<String>,
    ssh_scan_dc: bool,
    record_audio: bool,
    proxy_auto_connect: bool,
    record: bool,
    approval_type_required: ApprovalType,
    approval_workflow_id: Option<Uuid>,
    approval_workflow_email_template_id: Option<Uuid>,
    monitor_entire_session: bool,
    allow_view_password: bool,
    allow_password_access: bool,
    allow_autofill_password: bool,
    leave_in_group: bool,
    activity_token_complexity: Option<Uuid>,
    clear_website_data_after_stop: bool,
    clear_website_data_before_start: bool,
    notes_required: bool,
    ticket_required: bool,
    view_password_in_seconds: Option<i32>,
}

/// A setting of a profile beyond its own members.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActivityConfigurationSetting {
    id: Uuid,
    name: Option<String>,
    key: Option<String>,
    value: Option<String>,
    #[serde(rename = "type")]
    kind: ActivityConfigurationSettingType,
    activity_configuration_id: Uuid,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
}

/// A question that a profile adds to the request for a session.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the members are the vendor's")]
pub(super) struct CustomField {
    id: Uuid,
    activity_configuration_id: Uuid,
    custom_field_number: i32,
    name: Option<String>,
    label: Option<String>,
    description: Option<String>,
    options: Option<String>,
    length: Option<i32>,
    custom_field_data_type: CustomFieldDataType,
    required: bool,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
}

impl ActivityConfiguration {
    pub(super) fn of(profile: &Profile, node_id: Uuid) -> Self {
        let number = |number: u32| Some(i32::try_from(number).unwrap_or(i32::MAX));
        Self {
            id: profile.id.0,
            name: Some(profile.name.clone()),
            description: None,
            kind: ActivityConfigurationType::ConnectionProfile,
            created_by: None,
            modified_by: None,
            created_date_time_utc: not_noted(),
            modified_date_time_utc: not_noted(),
            is_default: false,
            is_deleted: false,
            is_user_modified: true,
            node_id,
            activity_configuration_settings: Some(Vec::new()),
            custom_fields: Some(Vec::new()),
            delete_account: false,
            session_retry_interval: None,
            approved_workflow_email_template_id: None,
            notify_approvers_workflow_email_template_id: None,
            max_session_length: number(profile.max_session_minutes),
            allow_session_extension: profile.extension_allowed,
            session_extension_minutes: number(profile.extension_minutes),
            session_extension_count: number(profile.extension_count),
            session_monitor_interval: None,
            expiration_timeout_threshold: None,
            rdp_proxy_host: None,
            ssh_proxy_host: None,
            ssh_scan_dc: false,
            record_audio: false,
            proxy_auto_connect: false,
            record: false,
            approval_type_required: match profile.workflow {
                Some(_) => ApprovalType::Workflow,
                None => ApprovalType::Allow,
            },
            approval_workflow_id: profile.workflow.map(|id| id.0),
            approval_workflow_email_template_id: None,
            monitor_entire_session: false,
            allow_view_password: profile.allow_view_password,
            allow_password_access: profile.allow_view_password,
            allow_autofill_password: false,
            leave_in_group: false,
            activity_token_complexity: None,
            clear_website_data_after_stop: false,
            clear_website_data_before_start: false,
            notes_required: profile.notes_required,
            ticket_required: profile.ticket_required,
            view_password_in_seconds: None,
        }
    }
}

/// What can be done on a resource.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, clippy::struct_field_names, reason = "the members are the vendor's")]
pub(super) struct Activity {
    id: Uuid,
    created_by: Option<Uuid>,
    modified_by: Option<Uuid>,
    name: Option<String>,
    description: Option<String>,
    activity_configuration_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    activity_configuration: Option<ActivityConfiguration>,
    platform_id: Option<Uuid>,
    start_action_group_id: Option<Uuid>,
    during_action_group_id: Option<Uuid>,
    end_action_group_id: Option<Uuid>,
    activity_type: ActivityType,
    login_account: ActivityLoginType,
    login_account_name_format: Option<String>,
    requester_login_format: RequesterLoginFormat,
    application_to_launch: Option<String>,
    #[serde(rename = "preferredRDSHostId")]
    preferred_rds_host_id: Option<Uuid>,
    connect_credential_id: Option<Uuid>,
    create_account: bool,
    delete_account: bool,
    vault_id: Option<Uuid>,
    vault_info: Option<String>,
    logon_url: Option<String>,
    is_default: bool,
    is_deleted: bool,
    is_user_modified: bool,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
}

impl Activity {
    /// The activity of a session, by the name that it had then; without a profile it is not in the directory any more.
    pub(super) fn of(request: &Request, profile: Option<&Profile>, node_id: Uuid) -> Option<Self> {
        let login_account = match request.credential {
            Some(_) => ActivityLoginType::Managed,
            None => ActivityLoginType::Requester,
        };
        Some(Self {
            id: request.activity?.0,
            created_by: None,
            modified_by: None,
            name: Some(request.activity_name.clone()),
            description: None,
            activity_configuration_id: profile.map(|profile| profile.id.0),
            // it stands beside the activity
            activity_configuration: None,
            platform_id: None,
            start_action_group_id: None,
            during_action_group_id: None,
            end_action_group_id: None,
            activity_type: ActivityType::Interactive,
            login_account,
            login_account_name_format: None,
            requester_login_format: RequesterLoginFormat::Samaccountname,
            application_to_launch: None,
            preferred_rds_host_id: None,
            connect_credential_id: None,
            create_account: false,
            delete_account: false,
            vault_id: None,
            vault_info: None,
            logon_url: None,
            is_default: false,
            is_deleted: profile.is_none(),
            is_user_modified: true,
            node_id,
            created_date_time_utc: not_noted(),
            modified_date_time_utc: not_noted(),
        })
    }
}
