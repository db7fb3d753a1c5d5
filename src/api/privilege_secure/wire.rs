//! This family's bodies, and the way between them and the core's types.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};
use uuid::Uuid;

use super::{
    approval::ApprovalWorkflowApproval,
    configuration::{Activity, ActivityConfiguration},
    narrowed::naming_what_and_where,
    proxy_session::ProxySession,
    summary::number,
};
use crate::{
    api::{status::status, timestamp},
    contract::{CustomFieldDataType, SessionStatus},
    domain::{
        AccountId, ActivityId, Core, CredentialId, CredentialName, CustomField, Directory, Error, Named,
        PolicyId, ResourceId, Session, StartRequest, Target, login_of, profile_of,
    },
};

/// Login and password.
#[derive(Deserialize, ToSchema)]
pub(super) struct SigninRequest {
    #[schema(min_length = 1)]
    pub(super) login: String,
    #[schema(min_length = 1)]
    pub(super) password: String,
}

/// An application's login, API key and certificate serial number.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AppUserTokenRequest {
    pub(super) login: String,
    pub(super) password: String,
    pub(super) certificate_serial_number: String,
}

/// What to start: a resource and an activity, each by id or by name.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct ActivitySessionRequest(Wish);

impl ToSchema for ActivitySessionRequest {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        Wish::schemas(schemas);
    }
}

impl PartialSchema for ActivitySessionRequest {
    fn schema() -> RefOr<Schema> {
        naming_what_and_where(Wish::schema())
    }
}

/// Its members. An empty text, a zero id and .NET's zero date are as good as absent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "the token and the connection say who creates it, never the body")]
struct Wish {
    #[serde(default, deserialize_with = "given_id")]
    created_by: Option<Uuid>,
    created_by_user_name: Option<String>,
    created_from_address: Option<String>,
    #[serde(default, deserialize_with = "given_id")]
    #[expect(dead_code, reason = "accepted, since clients send what they have read")]
    activity_session_group_id: Option<Uuid>,
    #[serde(default, deserialize_with = "given_id")]
    managed_account_id: Option<Uuid>,
    #[serde(default, deserialize_with = "given_id")]
    managed_resource_id: Option<Uuid>,
    managed_resource_name: Option<String>,
    #[serde(default, deserialize_with = "given_id")]
    activity_id: Option<Uuid>,
    #[serde(default, deserialize_with = "given_id")]
    access_policy_id: Option<Uuid>,
    #[serde(default, deserialize_with = "given_id")]
    credential_id: Option<Uuid>,
    credential_domain: Option<String>,
    credential_username: Option<String>,
    credential_name: Option<String>,
    #[serde(default, deserialize_with = "given_time")]
    start_date_time_utc: Option<DateTime<Utc>>,
    #[serde(default, deserialize_with = "given_time")]
    end_date_time_utc: Option<DateTime<Utc>>,
    activity_name: Option<String>,
    #[schema(max_length = 2000)]
    note: Option<String>,
    #[schema(max_length = 200)]
    ticket: Option<String>,
    #[schema(max_items = 20)]
    custom_fields: Option<Vec<CustomFieldDto>>,
}

/// A further member that the installation asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only the name and the value are kept")]
pub(super) struct CustomFieldDto {
    #[serde(default, deserialize_with = "given_id")]
    policy_id: Option<Uuid>,
    custom_field_data_type: Option<CustomFieldDataType>,
    #[schema(required, nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    name: Option<String>,
    #[schema(max_length = 2000)]
    value: Option<String>,
}

impl ActivitySessionRequest {
    /// The core's request.
    pub(super) fn into_start_request(self) -> StartRequest {
        let Self(wish) = self;
        let credential = CredentialName {
            named: Named { id: wish.credential_id.map(CredentialId), name: given(wish.credential_name) },
            domain: given(wish.credential_domain),
            username: given(wish.credential_username),
        };
        let custom_fields = wish.custom_fields.unwrap_or_default().into_iter();
        StartRequest {
            account: wish.managed_account_id.map(AccountId),
            resource: Named {
                id: wish.managed_resource_id.map(ResourceId),
                name: given(wish.managed_resource_name),
            },
            activity: Named { id: wish.activity_id.map(ActivityId), name: given(wish.activity_name) },
            policy: wish.access_policy_id.map(PolicyId),
            // only what is asked for together is a group
            group: None,
            credential: Some(credential).filter(|credential| !credential.is_empty()),
            start: wish.start_date_time_utc,
            end: wish.end_date_time_utc,
            note: wish.note,
            ticket: wish.ticket,
            custom_fields: custom_fields
                .map(|field| CustomField { name: field.name.unwrap_or_default(), value: field.value })
                .collect(),
        }
    }
}

pub(super) fn given(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

pub(super) fn given_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Uuid>, D::Error> {
    let Some(text) = given(Option::deserialize(deserializer)?) else { return Ok(None) };
    let id = Uuid::try_parse(text.trim()).map_err(|_| D::Error::custom(format!("`{text}` is no UUID")))?;
    Ok(Some(id).filter(|id| !id.is_nil()))
}

/// RFC 3339, or without an offset, which means UTC.
fn given_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    let Some(text) = given(Option::deserialize(deserializer)?) else { return Ok(None) };
    let with_offset = DateTime::parse_from_rfc3339(text.trim()).map(|at| at.to_utc());
    let at = with_offset.or_else(|_| text.trim().parse::<NaiveDateTime>().map(|at| at.and_utc())).map_err(
        |_| D::Error::custom(format!("`{text}` is no date and time such as 2030-01-31T12:00:00Z")),
    )?;
    // .NET's default for a date that nobody set is the year 1
    Ok((at.year() > 1).then_some(at))
}

/// What sessions are shown with: the directory's and the installation's part of them.
pub(super) struct Scene {
    pub(super) directory: Arc<Directory>,
    pub(super) node_id: Uuid,
}

impl Scene {
    pub(super) async fn of(core: &Core) -> Result<Self, Error> {
        Ok(Self { directory: core.store.directory().await?, node_id: core.store.node_id().await? })
    }

    pub(super) fn show(&self, session: &Session) -> ActivitySession {
        let Session { request, course, .. } = session;
        let resource = match session.target {
            Target::Resource(id) => Some(id.0),
            Target::Server(_) => None,
        };
        let cancelled_by = session.end.filter(|_| status(session.state) == SessionStatus::Cancelled);
        ActivitySession {
            id: session.id.0,
            created_by: request.created_by.map(|id| id.0),
            created_by_user_name: request.created_by_login.clone(),
            created_from_address: request.created_from.clone(),
            created_date_time_utc: session.created_at,
            login_account_name: Some(login_of(&self.directory, session).to_string()),
            activity_id: request.activity.map(|id| id.0).unwrap_or_default(),
            access_control_policy_id: request.policy.map(|id| id.0),
            managed_account_id: Some(session.requester.0),
            managed_resource_id: resource,
            target_id: resource,
            status: status(session.state),
            status_description: session.description.clone(),
            scheduled_start_date_time_utc: session.scheduled_start,
            actual_start_date_time_utc: session.actual_start,
            scheduled_end_date_time_utc: session.scheduled_end,
            actual_end_date_time_utc: session.actual_end,
            cancelled_by: cancelled_by.and_then(|end| end.by.account()).map(|id| id.0),
            note: request.note.clone(),
            ticket: request.ticket.clone(),
            node_id: self.node_id,
            modified_date_time_utc: session.modified_at,
            custom_fields: custom_fields(&request.custom_fields),
            credential_id: request.credential.map(|id| id.0),
            locked: session.is_locked(),
            activity_session_group_id: request.group.map(|id| id.0),
            target_user_id: course.target_user.map(|id| id.0),
            approval_workflow_id: course.approval.as_ref().map(|approval| approval.workflow.id.0),
            allow_session_extension: course.extension.is_allowed,
            session_extension_count: number(course.extension.used),
            session_extension_minutes: number(course.extension.minutes),
            // the core has no vaults, and actions without queues
            user_credential_id: None,
            connect_credential_id: None,
            vault_id: None,
            vault_info: None,
            activity_configuration_id: profile_of(&self.directory, session).map(|profile| profile.id.0),
            session_init_action_queue_id: None,
            create_user_action_queue_id: None,
            disable_user_action_queue_id: None,
            start_action_queue_id: None,
            during_action_queue_id: None,
            monitor_action_queue_id: None,
            end_action_queue_id: None,
            message_action_queue_id: None,
            // only `GetByIdAsync` has these
            activity: None,
            activity_configuration: None,
            proxy_sessions: None,
            approval_workflow_approvals: None,
        }
    }

    /// The same, with what its ids stand for.
    pub(super) fn show_in_full(&self, session: &Session) -> ActivitySession {
        let profile = profile_of(&self.directory, session);
        ActivitySession {
            activity: Activity::of(&session.request, profile, self.node_id),
            activity_configuration: profile.map(|profile| ActivityConfiguration::of(profile, self.node_id)),
            proxy_sessions: Some(Vec::new()),
            approval_workflow_approvals: Some(self.approvals(session)),
            ..self.show(session)
        }
    }
}

/// As the vendor shows them: a JSON array in a string.
fn custom_fields(fields: &[CustomField]) -> Option<String> {
    let shown: Vec<_> =
        fields.iter().map(|field| serde_json::json!({"name": field.name, "value": field.value})).collect();
    (!shown.is_empty()).then(|| serde_json::Value::from(shown).to_string())
}

/// A session as clients see it: every scalar property that the vendor documents.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the vendor's")]
pub(super) struct ActivitySession {
    pub(super) id: Uuid,
    pub(super) created_by: Option<Uuid>,
    pub(super) created_by_user_name: Option<String>,
    pub(super) created_from_address: Option<String>,
    #[serde(serialize_with = "timestamp::serialize")]
    pub(super) created_date_time_utc: DateTime<Utc>,
    pub(super) credential_id: Option<Uuid>,
    pub(super) user_credential_id: Option<Uuid>,
    pub(super) connect_credential_id: Option<Uuid>,
    pub(super) locked: bool,
    pub(super) login_account_name: Option<String>,
    pub(super) vault_id: Option<Uuid>,
    pub(super) vault_info: Option<String>,
    pub(super) activity_id: Uuid,
    pub(super) activity_configuration_id: Option<Uuid>,
    pub(super) activity_session_group_id: Option<Uuid>,
    pub(super) access_control_policy_id: Option<Uuid>,
    pub(super) managed_account_id: Option<Uuid>,
    pub(super) managed_resource_id: Option<Uuid>,
    pub(super) session_init_action_queue_id: Option<Uuid>,
    pub(super) create_user_action_queue_id: Option<Uuid>,
    pub(super) disable_user_action_queue_id: Option<Uuid>,
    pub(super) start_action_queue_id: Option<Uuid>,
    pub(super) during_action_queue_id: Option<Uuid>,
    pub(super) monitor_action_queue_id: Option<Uuid>,
    pub(super) end_action_queue_id: Option<Uuid>,
    pub(super) message_action_queue_id: Option<Uuid>,
    pub(super) status: SessionStatus,
    pub(super) status_description: Option<String>,
    #[serde(serialize_with = "timestamp::serialize")]
    pub(super) scheduled_start_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    pub(super) actual_start_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    pub(super) scheduled_end_date_time_utc: Option<DateTime<Utc>>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    pub(super) actual_end_date_time_utc: Option<DateTime<Utc>>,
    pub(super) cancelled_by: Option<Uuid>,
    pub(super) target_user_id: Option<Uuid>,
    pub(super) target_id: Option<Uuid>,
    pub(super) approval_workflow_id: Option<Uuid>,
    pub(super) note: Option<String>,
    pub(super) ticket: Option<String>,
    pub(super) node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    pub(super) modified_date_time_utc: DateTime<Utc>,
    pub(super) allow_session_extension: bool,
    pub(super) session_extension_count: i32,
    pub(super) session_extension_minutes: i32,
    pub(super) custom_fields: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) activity: Option<Activity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) activity_configuration: Option<ActivityConfiguration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) proxy_sessions: Option<Vec<ProxySession>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) approval_workflow_approvals: Option<Vec<ApprovalWorkflowApproval>>,
}
