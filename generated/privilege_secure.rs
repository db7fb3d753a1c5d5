// Generated from openapi/privilege-secure.yaml by build.rs. Never edit this: change the contract and build.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///A page of a session's log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActionLogCollection {
        ///The lines of this page; null or empty where `take` is 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lines: ::std::option::Option<::std::vec::Vec<ActionLogDto>>,
        ///How many lines there are on all pages, under the same filters.
        #[serde(rename = "totalCount")]
        pub total_count: i32,
        ///Another text whenever the session's log has got another line.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    impl ActionLogCollection {
        pub fn builder() -> builder::ActionLogCollection {
            Default::default()
        }
    }
    ///A line of a session's log: what happened, when, and how grave it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActionLogDto {
        ///The line's number in the session's whole log, from 1.
        #[serde(rename = "lineNumber")]
        pub line_number: i32,
        ///What happened, in one sentence.
        #[serde(
            rename = "logMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub log_message: ::std::option::Option<::std::string::String>,
        pub status: crate::contract::ActionLogType,
        ///The level by its name, such as Info.
        #[serde(
            rename = "statusString",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub status_string: ::std::option::Option<::std::string::String>,
        ///When it happened.
        pub timestamp: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The log's version that the line came with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    impl ActionLogDto {
        pub fn builder() -> builder::ActionLogDto {
            Default::default()
        }
    }
    ///What can be done on a resource. The groups that it belongs to and the platform are not part of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Activity {
        #[serde(
            rename = "activityConfiguration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_configuration: ::std::option::Option<ActivityConfiguration>,
        ///The connection profile of its sessions.
        #[serde(
            rename = "activityConfigurationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_configuration_id: ::std::option::Option<::uuid::Uuid>,
        #[serde(rename = "activityType")]
        pub activity_type: crate::contract::ActivityType,
        ///The program that is started on the resource.
        #[serde(
            rename = "applicationToLaunch",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub application_to_launch: ::std::option::Option<::std::string::String>,
        ///The credential that opens that server.
        #[serde(
            rename = "connectCredentialId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub connect_credential_id: ::std::option::Option<::uuid::Uuid>,
        ///Whether a login account is made for each session.
        #[serde(rename = "createAccount")]
        pub create_account: bool,
        ///The account that made it.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///When it was made.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Whether that account is deleted with the end, not disabled.
        #[serde(rename = "deleteAccount")]
        pub delete_account: bool,
        ///What it is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The steps while a session is active.
        #[serde(
            rename = "duringActionGroupId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub during_action_group_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps at the end.
        #[serde(
            rename = "endActionGroupId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_action_group_id: ::std::option::Option<::uuid::Uuid>,
        ///The activity.
        pub id: ::uuid::Uuid,
        ///Whether it came with the product.
        #[serde(rename = "isDefault")]
        pub is_default: bool,
        ///Whether it was deleted; its sessions keep it.
        #[serde(rename = "isDeleted")]
        pub is_deleted: bool,
        ///Whether somebody has changed it since it was installed.
        #[serde(rename = "isUserModified")]
        pub is_user_modified: bool,
        #[serde(rename = "loginAccount")]
        pub login_account: crate::contract::ActivityLoginType,
        ///How the login account's name is made.
        #[serde(
            rename = "loginAccountNameFormat",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub login_account_name_format: ::std::option::Option<::std::string::String>,
        ///The page to sign in at, for websites.
        #[serde(
            rename = "logonUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub logon_url: ::std::option::Option<::std::string::String>,
        ///The account that last changed it.
        #[serde(
            rename = "modifiedBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub modified_by: ::std::option::Option<::uuid::Uuid>,
        ///When it last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The server node that made it.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        ///The platform that it can be performed on; null for any.
        #[serde(
            rename = "platformId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub platform_id: ::std::option::Option<::uuid::Uuid>,
        ///The remote desktop server that it is started through.
        #[serde(
            rename = "preferredRDSHostId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub preferred_rds_host_id: ::std::option::Option<::uuid::Uuid>,
        #[serde(rename = "requesterLoginFormat")]
        pub requester_login_format: crate::contract::RequesterLoginFormat,
        ///The steps at the start.
        #[serde(
            rename = "startActionGroupId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub start_action_group_id: ::std::option::Option<::uuid::Uuid>,
        ///The vault that keeps the credential.
        #[serde(
            rename = "vaultId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub vault_id: ::std::option::Option<::uuid::Uuid>,
        ///What that vault needs to know, as JSON in a text.
        #[serde(
            rename = "vaultInfo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub vault_info: ::std::option::Option<::std::string::String>,
    }
    impl Activity {
        pub fn builder() -> builder::Activity {
            Default::default()
        }
    }
    ///A connection profile: the rules of the sessions that it is for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivityConfiguration {
        ///Further settings, by key.
        #[serde(
            rename = "activityConfigurationSettings",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_configuration_settings: ::std::option::Option<
            ::std::vec::Vec<ActivityConfigurationSetting>,
        >,
        ///The rules by which passwords of login accounts are made.
        #[serde(
            rename = "activityTokenComplexity",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_token_complexity: ::std::option::Option<::uuid::Uuid>,
        ///Whether a browser extension may fill it in.
        #[serde(rename = "allowAutofillPassword")]
        pub allow_autofill_password: bool,
        ///Whether the requester may copy it.
        #[serde(rename = "allowPasswordAccess")]
        pub allow_password_access: bool,
        ///Whether a session may be extended by its requester.
        #[serde(rename = "allowSessionExtension")]
        pub allow_session_extension: bool,
        ///Whether the requester may see the password.
        #[serde(rename = "allowViewPassword")]
        pub allow_view_password: bool,
        #[serde(rename = "approvalTypeRequired")]
        pub approval_type_required: crate::contract::ApprovalType,
        ///The mail that tells the requester what became of the request.
        #[serde(
            rename = "approvalWorkflowEmailTemplateId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approval_workflow_email_template_id: ::std::option::Option<::uuid::Uuid>,
        ///The workflow by which sessions are approved, where they must be.
        #[serde(
            rename = "approvalWorkflowId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approval_workflow_id: ::std::option::Option<::uuid::Uuid>,
        ///The mail that tells of an approval.
        #[serde(
            rename = "approvedWorkflowEmailTemplateId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approved_workflow_email_template_id: ::std::option::Option<::uuid::Uuid>,
        ///Whether a website's data is cleared from the browser after the end.
        #[serde(rename = "clearWebsiteDataAfterStop")]
        pub clear_website_data_after_stop: bool,
        ///Whether it is cleared before the start.
        #[serde(rename = "clearWebsiteDataBeforeStart")]
        pub clear_website_data_before_start: bool,
        ///The account that made it.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///When it was made.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///What a request must answer beyond a note and a ticket.
        #[serde(
            rename = "customFields",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_fields: ::std::option::Option<::std::vec::Vec<CustomField>>,
        ///Whether a login account that was made for a session is deleted with its end, not disabled.
        #[serde(rename = "deleteAccount")]
        pub delete_account: bool,
        ///What it is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///How many minutes before the end people are to be warned.
        #[serde(
            rename = "expirationTimeoutThreshold",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expiration_timeout_threshold: ::std::option::Option<i32>,
        ///The profile.
        pub id: ::uuid::Uuid,
        ///Whether it is in force where nothing names another.
        #[serde(rename = "isDefault")]
        pub is_default: bool,
        ///Whether it was deleted; sessions that run by it keep it.
        #[serde(rename = "isDeleted")]
        pub is_deleted: bool,
        ///Whether somebody has changed it since it was installed.
        #[serde(rename = "isUserModified")]
        pub is_user_modified: bool,
        ///Whether the login account keeps its group memberships after the end.
        #[serde(rename = "leaveInGroup")]
        pub leave_in_group: bool,
        ///The longest that a session may last, in minutes, with every extension.
        #[serde(
            rename = "maxSessionLength",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub max_session_length: ::std::option::Option<i32>,
        ///The account that last changed it.
        #[serde(
            rename = "modifiedBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub modified_by: ::std::option::Option<::uuid::Uuid>,
        ///When it last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Whether the steps that watch a session run until its end.
        #[serde(rename = "monitorEntireSession")]
        pub monitor_entire_session: bool,
        ///Its name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The server node that made it.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        ///Whether a request must carry a note.
        #[serde(rename = "notesRequired")]
        pub notes_required: bool,
        ///The mail that asks the approvers.
        #[serde(
            rename = "notifyApproversWorkflowEmailTemplateId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub notify_approvers_workflow_email_template_id: ::std::option::Option<
            ::uuid::Uuid,
        >,
        ///Whether a client connects as soon as the session is active.
        #[serde(rename = "proxyAutoConnect")]
        pub proxy_auto_connect: bool,
        ///The proxy that RDP connections go through.
        #[serde(
            rename = "rdpProxyHost",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub rdp_proxy_host: ::std::option::Option<::std::string::String>,
        ///Whether the proxy records.
        pub record: bool,
        ///Whether recordings have sound.
        #[serde(rename = "recordAudio")]
        pub record_audio: bool,
        ///How often at most; null or 0 for as often as `maxSessionLength` allows.
        #[serde(
            rename = "sessionExtensionCount",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_extension_count: ::std::option::Option<i32>,
        ///By how many minutes each time.
        #[serde(
            rename = "sessionExtensionMinutes",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_extension_minutes: ::std::option::Option<i32>,
        ///How many seconds pass between two looks at an active session.
        #[serde(
            rename = "sessionMonitorInterval",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_monitor_interval: ::std::option::Option<i32>,
        ///How many seconds pass before a failed step is tried again.
        #[serde(
            rename = "sessionRetryInterval",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_retry_interval: ::std::option::Option<i32>,
        ///The proxy that SSH connections go through.
        #[serde(
            rename = "sshProxyHost",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ssh_proxy_host: ::std::option::Option<::std::string::String>,
        ///Whether the proxy looks for host keys at the domain controller.
        #[serde(rename = "sshScanDc")]
        pub ssh_scan_dc: bool,
        ///Whether a request must carry a ticket number.
        #[serde(rename = "ticketRequired")]
        pub ticket_required: bool,
        #[serde(rename = "type")]
        pub type_: crate::contract::ActivityConfigurationType,
        ///For how many seconds a password is to be shown.
        #[serde(
            rename = "viewPasswordInSeconds",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub view_password_in_seconds: ::std::option::Option<i32>,
    }
    impl ActivityConfiguration {
        pub fn builder() -> builder::ActivityConfiguration {
            Default::default()
        }
    }
    ///A setting of a profile beyond its own members.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivityConfigurationSetting {
        ///The profile that it belongs to.
        #[serde(rename = "activityConfigurationId")]
        pub activity_configuration_id: ::uuid::Uuid,
        ///When it was made.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The setting.
        pub id: ::uuid::Uuid,
        ///Its name for programs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub key: ::std::option::Option<::std::string::String>,
        ///When it last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its name for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The server node that made it.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        #[serde(rename = "type")]
        pub type_: crate::contract::ActivityConfigurationSettingType,
        ///Its value, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    impl ActivityConfigurationSetting {
        pub fn builder() -> builder::ActivityConfigurationSetting {
            Default::default()
        }
    }
    ///A stay on a managed resource, as stored. Objects that the identifiers stand for are not part of it, but for `activity`, `activityConfiguration`, `proxySessions` and `approvalWorkflowApprovals`: `GET /api/v1/ActivitySession/{sessionId}` has them, every other answer leaves them out.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivitySession {
        ///The policy that allows the session.
        #[serde(
            rename = "accessControlPolicyId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub access_control_policy_id: ::std::option::Option<::uuid::Uuid>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub activity: ::std::option::Option<Activity>,
        #[serde(
            rename = "activityConfiguration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_configuration: ::std::option::Option<ActivityConfiguration>,
        ///The connection profile in force.
        #[serde(
            rename = "activityConfigurationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_configuration_id: ::std::option::Option<::uuid::Uuid>,
        ///The activity that the session is for.
        #[serde(rename = "activityId")]
        pub activity_id: ::uuid::Uuid,
        ///The group that the session was started with.
        #[serde(
            rename = "activitySessionGroupId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_session_group_id: ::std::option::Option<::uuid::Uuid>,
        ///When it ended.
        #[serde(
            rename = "actualEndDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub actual_end_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When it became active.
        #[serde(
            rename = "actualStartDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub actual_start_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///Whether the session may be extended.
        #[serde(rename = "allowSessionExtension")]
        pub allow_session_extension: bool,
        ///What the approvers were asked, and what they said.
        #[serde(
            rename = "approvalWorkflowApprovals",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approval_workflow_approvals: ::std::option::Option<
            ::std::vec::Vec<ApprovalWorkflowApproval>,
        >,
        ///The approval that the session needs.
        #[serde(
            rename = "approvalWorkflowId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approval_workflow_id: ::std::option::Option<::uuid::Uuid>,
        ///The account that ended it before its time; null where its schedule or its requester did.
        #[serde(
            rename = "cancelledBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub cancelled_by: ::std::option::Option<::uuid::Uuid>,
        ///The credential that opens the connection, where it is another one.
        #[serde(
            rename = "connectCredentialId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub connect_credential_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps that create the login account.
        #[serde(
            rename = "createUserActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub create_user_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The account that asked for the session.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///Its name at that time, such as `EXAMPLE\jdoe`.
        #[serde(
            rename = "createdByUserName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by_user_name: ::std::option::Option<::std::string::String>,
        ///When the session was asked for.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The network address that asked.
        #[serde(
            rename = "createdFromAddress",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_from_address: ::std::option::Option<::std::string::String>,
        ///The credential that the session logs in with.
        #[serde(
            rename = "credentialId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub credential_id: ::std::option::Option<::uuid::Uuid>,
        ///The custom fields, as one text.
        #[serde(
            rename = "customFields",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_fields: ::std::option::Option<::std::string::String>,
        ///The steps that disable the login account.
        #[serde(
            rename = "disableUserActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub disable_user_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps while it is active.
        #[serde(
            rename = "duringActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub during_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps that end it.
        #[serde(
            rename = "endActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The session.
        pub id: ::uuid::Uuid,
        ///Whether an administrator has locked the live session.
        pub locked: bool,
        ///The account name on the resource.
        #[serde(
            rename = "loginAccountName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub login_account_name: ::std::option::Option<::std::string::String>,
        ///The account that holds the session.
        #[serde(
            rename = "managedAccountId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_account_id: ::std::option::Option<::uuid::Uuid>,
        ///The resource that the session takes place on.
        #[serde(
            rename = "managedResourceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps that send messages.
        #[serde(
            rename = "messageActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub message_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///When the session last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The steps that watch it.
        #[serde(
            rename = "monitorActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub monitor_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The server node that works on the session.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        ///The requester's note.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<::std::string::String>,
        ///The connections that a proxy carried for the session.
        #[serde(
            rename = "proxySessions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub proxy_sessions: ::std::option::Option<::std::vec::Vec<ProxySession>>,
        ///When it ends by itself.
        #[serde(
            rename = "scheduledEndDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub scheduled_end_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When the session may start.
        #[serde(rename = "scheduledStartDateTimeUtc")]
        pub scheduled_start_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///How often it was extended.
        #[serde(rename = "sessionExtensionCount")]
        pub session_extension_count: i32,
        ///By how many minutes each time.
        #[serde(rename = "sessionExtensionMinutes")]
        pub session_extension_minutes: i32,
        ///The steps that prepare the session.
        #[serde(
            rename = "sessionInitActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_init_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        ///The steps that start the session.
        #[serde(
            rename = "startActionQueueId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub start_action_queue_id: ::std::option::Option<::uuid::Uuid>,
        pub status: crate::contract::SessionStatus,
        ///One sentence about the status, such as why the session failed.
        #[serde(
            rename = "statusDescription",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub status_description: ::std::option::Option<::std::string::String>,
        ///The host.
        #[serde(
            rename = "targetId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_id: ::std::option::Option<::uuid::Uuid>,
        ///The login account on the resource.
        #[serde(
            rename = "targetUserId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_user_id: ::std::option::Option<::uuid::Uuid>,
        ///The requester's ticket number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticket: ::std::option::Option<::std::string::String>,
        ///The requester's own credential, where the activity uses it.
        #[serde(
            rename = "userCredentialId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_credential_id: ::std::option::Option<::uuid::Uuid>,
        ///The vault that keeps the credential.
        #[serde(
            rename = "vaultId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub vault_id: ::std::option::Option<::uuid::Uuid>,
        ///What that vault says about it.
        #[serde(
            rename = "vaultInfo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub vault_info: ::std::option::Option<::std::string::String>,
    }
    impl ActivitySession {
        pub fn builder() -> builder::ActivitySession {
            Default::default()
        }
    }
    ///Sessions that were asked for together: all of them were stored, or none.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivitySessionGroup {
        ///The sessions, in the order of the request.
        #[serde(
            rename = "activitySessions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_sessions: ::std::option::Option<::std::vec::Vec<ActivitySession>>,
        ///The account that asked for the sessions.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///When the group was asked for.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The group; each of its sessions names it as `activitySessionGroupId`.
        pub id: ::uuid::Uuid,
        ///When the group last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The server node that took the request.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
    }
    impl ActivitySessionGroup {
        pub fn builder() -> builder::ActivitySessionGroup {
            Default::default()
        }
    }
    ///What to start: a resource and an activity, each by id or by name. Everything else has a default, and an absent member, null and an empty text say the same. Member names are matched regardless of case; unknown members are ignored.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ActivitySessionRequest {
        ///The policy to use, where several allow the session.
        #[serde(
            rename = "accessPolicyId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub access_policy_id: ::std::option::Option<::uuid::Uuid>,
        ///The activity. Either this or `activityName`.
        #[serde(
            rename = "activityId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_id: ::std::option::Option<::uuid::Uuid>,
        ///The activity by its name, regardless of case.
        #[serde(
            rename = "activityName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_name: ::std::option::Option<::std::string::String>,
        ///Accepted and not used. A group comes about by asking for several sessions at once.
        #[serde(
            rename = "activitySessionGroupId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_session_group_id: ::std::option::Option<::uuid::Uuid>,
        ///Who asks. The server goes by the token and records the caller, whatever stands here.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///The name of who asks; recorded from the token likewise.
        #[serde(
            rename = "createdByUserName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by_user_name: ::std::option::Option<::std::string::String>,
        ///The network address that asks; recorded from the connection.
        #[serde(
            rename = "createdFromAddress",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_from_address: ::std::option::Option<::std::string::String>,
        ///That credential's domain, where it is given by name. A domain without `credentialUsername` is a 400.
        #[serde(
            rename = "credentialDomain",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub credential_domain: ::std::option::Option<::std::string::String>,
        ///The credential to log in with.
        #[serde(
            rename = "credentialId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub credential_id: ::std::option::Option<::uuid::Uuid>,
        ///That credential's display name.
        #[serde(
            rename = "credentialName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub credential_name: ::std::option::Option<::std::string::String>,
        ///That credential's user name.
        #[serde(
            rename = "credentialUsername",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub credential_username: ::std::option::Option<::std::string::String>,
        ///What the policy asks for beyond a note and a ticket.
        #[serde(
            rename = "customFields",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_fields: ::std::option::Option<::std::vec::Vec<CustomFieldDto>>,
        ///When to end. Default: as long as the policy allows.
        #[serde(
            rename = "endDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///The account that shall hold the session. Default: the caller.
        #[serde(
            rename = "managedAccountId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_account_id: ::std::option::Option<::uuid::Uuid>,
        ///The resource. Either this or `managedResourceName`.
        #[serde(
            rename = "managedResourceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_id: ::std::option::Option<::uuid::Uuid>,
        ///The resource by its name, regardless of case.
        #[serde(
            rename = "managedResourceName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_name: ::std::option::Option<::std::string::String>,
        ///A note for approvers and auditors.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<::std::string::String>,
        ///When to start. Default: now.
        #[serde(
            rename = "startDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub start_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///A ticket number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticket: ::std::option::Option<::std::string::String>,
    }
    impl ActivitySessionRequest {
        pub fn builder() -> builder::ActivitySessionRequest {
            Default::default()
        }
    }
    ///A page of summaries, and what all the sessions found come to.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivitySessionSearchResults {
        ///The rows of this page; null or empty where `take` is 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<::std::vec::Vec<SessionSummary>>,
        ///How many rows there are on all pages, under the same filters.
        #[serde(rename = "recordsTotal")]
        pub records_total: i32,
        pub summary: ActivitySessionSummaryCount,
        ///The accounts with the most sessions found, most first, as `filterTopUsersType` asks; null where it asks for None.
        #[serde(
            rename = "topUsers",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub top_users: ::std::option::Option<
            ::std::vec::Vec<ManagedAccountSessionCount>,
        >,
    }
    impl ActivitySessionSearchResults {
        pub fn builder() -> builder::ActivitySessionSearchResults {
            Default::default()
        }
    }
    ///What all the sessions found come to, on every page. Durations are in seconds, of active time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivitySessionSummaryCount {
        ///How long they were active on average, rounded down.
        #[serde(rename = "avgDuration")]
        pub avg_duration: i32,
        ///How many sessions there are.
        #[serde(rename = "countSessions")]
        pub count_sessions: i32,
        ///The longest of them.
        #[serde(rename = "maxDuration")]
        pub max_duration: i32,
        ///The shortest of them.
        #[serde(rename = "minDuration")]
        pub min_duration: i32,
        ///How long they were active together.
        #[serde(rename = "sumDuration")]
        pub sum_duration: i32,
    }
    impl ActivitySessionSummaryCount {
        pub fn builder() -> builder::ActivitySessionSummaryCount {
            Default::default()
        }
    }
    ///Which application signs in. Member names are matched regardless of case.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AppUserTokenRequest {
        ///The client certificate's serial number in hexadecimal digits, regardless of case.
        #[serde(rename = "certificateSerialNumber")]
        pub certificate_serial_number: ::std::string::String,
        ///The application's name.
        pub login: ::std::string::String,
        ///The application's API key.
        pub password: ::std::string::String,
    }
    impl AppUserTokenRequest {
        pub fn builder() -> builder::AppUserTokenRequest {
            Default::default()
        }
    }
    ///What an approver was asked about a session, and what they said. The session and the tier are not part of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ApprovalWorkflowApproval {
        ///The session that waits for it.
        #[serde(rename = "activitySessionId")]
        pub activity_session_id: ::uuid::Uuid,
        #[serde(rename = "approvalState")]
        pub approval_state: crate::contract::ApprovalWorkflowApprovalState,
        ///The tier of the workflow that asks for it.
        #[serde(rename = "approvalWorkflowTierId")]
        pub approval_workflow_tier_id: ::uuid::Uuid,
        #[serde(
            rename = "approverAccount",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approver_account: ::std::option::Option<ManagedAccount>,
        ///The approver.
        #[serde(rename = "approverAccountId")]
        pub approver_account_id: ::uuid::Uuid,
        ///What the approver noted.
        #[serde(
            rename = "approverNotes",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub approver_notes: ::std::option::Option<::std::string::String>,
        #[serde(rename = "approverType")]
        pub approver_type: crate::contract::ApprovalWorkflowApproverType,
        ///When the approver was asked.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The approval.
        pub id: ::uuid::Uuid,
        ///The account that did.
        #[serde(
            rename = "modifiedBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub modified_by: ::std::option::Option<::uuid::Uuid>,
        ///The name of the account that last changed it.
        #[serde(
            rename = "modifiedByUserName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub modified_by_user_name: ::std::option::Option<::std::string::String>,
        ///When they answered; when they were asked, where they have not.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The network address that did.
        #[serde(
            rename = "modifiedFromAddress",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub modified_from_address: ::std::option::Option<::std::string::String>,
        ///The server node that asked.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
    }
    impl ApprovalWorkflowApproval {
        pub fn builder() -> builder::ApprovalWorkflowApproval {
            Default::default()
        }
    }
    ///A question that a profile adds to the request for a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CustomField {
        ///The profile that asks for it.
        #[serde(rename = "activityConfigurationId")]
        pub activity_configuration_id: ::uuid::Uuid,
        ///When it was made.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        #[serde(rename = "customFieldDataType")]
        pub custom_field_data_type: crate::contract::CustomFieldDataType,
        ///Its place among the profile's fields, from 1.
        #[serde(rename = "customFieldNumber")]
        pub custom_field_number: i32,
        ///What it is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The field.
        pub id: ::uuid::Uuid,
        ///What a form puts before it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub label: ::std::option::Option<::std::string::String>,
        ///The longest answer, in characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub length: ::std::option::Option<i32>,
        ///When it last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its name, which a request repeats.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The server node that made it.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        ///The answers to choose from, separated by commas, where there are any.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options: ::std::option::Option<::std::string::String>,
        ///Whether a request without an answer is refused.
        pub required: bool,
    }
    impl CustomField {
        pub fn builder() -> builder::CustomField {
            Default::default()
        }
    }
    ///One answer to a custom field of a policy.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CustomFieldDto {
        #[serde(
            rename = "customFieldDataType",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_field_data_type: ::std::option::Option<
            crate::contract::CustomFieldDataType,
        >,
        ///The field's name.
        pub name: ::std::string::String,
        ///The policy that asks for the field.
        #[serde(
            rename = "policyId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub policy_id: ::std::option::Option<::uuid::Uuid>,
        ///Its value, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    impl CustomFieldDto {
        pub fn builder() -> builder::CustomFieldDto {
            Default::default()
        }
    }
    ///What to lock or unlock; as an answer, what is locked or unlocked now. Member names are matched regardless of case.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct LiveSessionRequest {
        ///The identifiers of live sessions; in an answer, of every session that the request has reached.
        #[serde(
            rename = "activitySessionIds",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_session_ids: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///A name for the request, which the answer repeats. Default: one of the server's.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::uuid::Uuid>,
        ///Whether every live session of the same activities is meant, too, and no new one starts. Absent means false.
        #[serde(
            rename = "lockActivity",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub lock_activity: ::std::option::Option<bool>,
        ///What to tell whoever meets the lock, in a sentence or two; the `detail` of their 409.
        #[serde(
            rename = "lockMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub lock_message: ::std::option::Option<::std::string::String>,
        ///Whether every live session on the same resources is meant, too, and no new one starts there. Absent means false.
        #[serde(
            rename = "lockResource",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub lock_resource: ::std::option::Option<bool>,
        ///The same in a few words; the `title` of their 409.
        #[serde(
            rename = "lockTitle",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub lock_title: ::std::option::Option<::std::string::String>,
        ///Whether every live session of the same accounts is meant, too, and they start no new one. Absent means false.
        #[serde(
            rename = "lockUser",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub lock_user: ::std::option::Option<bool>,
        ///True to lock, false to unlock. Absent means false.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locked: ::std::option::Option<bool>,
    }
    impl LiveSessionRequest {
        pub fn builder() -> builder::LiveSessionRequest {
            Default::default()
        }
    }
    ///Somebody who acts: a person or an application. The vendor has two models for it, the account and its directory user; this is both, and `id` and `userId` are the same.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ManagedAccount {
        ///Its name for people.
        #[serde(
            rename = "displayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub display_name: ::std::option::Option<::std::string::String>,
        ///The domain that it belongs to.
        #[serde(
            rename = "domainName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub domain_name: ::std::option::Option<::std::string::String>,
        ///Where it gets mail.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///The account.
        pub id: ::uuid::Uuid,
        ///Whether an administrator has locked it, so that it cannot sign in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locked: ::std::option::Option<bool>,
        ///The name that it signs in by, such as `EXAMPLE\jdoe`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The name without its domain.
        #[serde(
            rename = "samAccountName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub sam_account_name: ::std::option::Option<::std::string::String>,
        ///Its Windows security identifier, where it has one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sid: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::contract::ManagedAccountType>,
        ///The directory user that it stands for; `GET /api/v1/User/{id}` reads it.
        #[serde(
            rename = "userId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_id: ::std::option::Option<::uuid::Uuid>,
        ///The name as `user@domain`.
        #[serde(
            rename = "userPrincipalName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_principal_name: ::std::option::Option<::std::string::String>,
    }
    impl ManagedAccount {
        pub fn builder() -> builder::ManagedAccount {
            Default::default()
        }
    }
    ///What the sessions of one account come to. Durations are in seconds, of active time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ManagedAccountSessionCount {
        ///How long they were active on average, rounded down.
        #[serde(rename = "avgDuration")]
        pub avg_duration: i32,
        ///How many sessions it has.
        #[serde(rename = "countSessions")]
        pub count_sessions: i32,
        ///The account.
        #[serde(rename = "managedAccountId")]
        pub managed_account_id: ::uuid::Uuid,
        ///The account's name.
        #[serde(
            rename = "managedAccountName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_account_name: ::std::option::Option<::std::string::String>,
        ///The longest of them.
        #[serde(rename = "maxDuration")]
        pub max_duration: i32,
        ///The shortest of them.
        #[serde(rename = "minDuration")]
        pub min_duration: i32,
        ///How long they were active together.
        #[serde(rename = "sumDuration")]
        pub sum_duration: i32,
    }
    impl ManagedAccountSessionCount {
        pub fn builder() -> builder::ManagedAccountSessionCount {
            Default::default()
        }
    }
    ///What a recording has at one moment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MetadataRecord {
        ///The texts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub entries: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The moment, in milliseconds since the recording's start.
        pub timestamp: i64,
        #[serde(rename = "type")]
        pub type_: crate::contract::StreamType,
    }
    impl MetadataRecord {
        pub fn builder() -> builder::MetadataRecord {
            Default::default()
        }
    }
    ///An account by its identifier, and its name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NameAndId {
        ///The account.
        pub id: ::uuid::Uuid,
        ///Its name, such as `EXAMPLE\jdoe-adm`. May be left out where the account is one of the directory's.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl NameAndId {
        pub fn builder() -> builder::NameAndId {
            Default::default()
        }
    }
    ///A connection that a proxy carried for a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ProxySession {
        ///Whether it is open.
        pub active: bool,
        ///The session.
        #[serde(rename = "activitySessionId")]
        pub activity_session_id: ::uuid::Uuid,
        ///When it was made.
        #[serde(rename = "createdDateTimeUtc")]
        pub created_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///When it was closed, or must close.
        #[serde(rename = "endDateTimeUtc")]
        pub end_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The connection.
        pub id: ::uuid::Uuid,
        ///What the client names it by.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub key: ::std::option::Option<::std::string::String>,
        ///Whether it is locked.
        pub locked: bool,
        ///What its user is told about the lock.
        #[serde(
            rename = "lockedMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub locked_message: ::std::option::Option<::std::string::String>,
        ///When it last changed.
        #[serde(rename = "modifiedDateTimeUtc")]
        pub modified_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The server node that carries it.
        #[serde(rename = "nodeId")]
        pub node_id: ::uuid::Uuid,
        ///Whether it is recorded.
        pub record: bool,
        #[serde(
            rename = "sessionMetadata",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_metadata: ::std::option::Option<ReplayMetadata>,
        ///When it was opened.
        #[serde(rename = "startDateTimeUtc")]
        pub start_date_time_utc: ::chrono::DateTime<::chrono::offset::Utc>,
        ///What it speaks, such as RDP or SSH.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
    }
    impl ProxySession {
        pub fn builder() -> builder::ProxySession {
            Default::default()
        }
    }
    ///What is known of a recording.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ReplayMetadata {
        ///When it was closed.
        #[serde(
            rename = "endTimestamp",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_timestamp: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///The recording.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///The node that keeps it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub nid: ::std::option::Option<::std::string::String>,
        ///When it ends.
        #[serde(
            rename = "recordingEndTimestamp",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub recording_end_timestamp: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When the recording starts.
        #[serde(
            rename = "recordingStartTimestamp",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub recording_start_timestamp: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///What can be searched in it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub records: ::std::option::Option<::std::vec::Vec<MetadataRecord>>,
        ///Its size in bytes.
        pub size: i32,
        ///When the connection was opened.
        #[serde(rename = "startTimestamp")]
        pub start_timestamp: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl ReplayMetadata {
        pub fn builder() -> builder::ReplayMetadata {
            Default::default()
        }
    }
    ///A session with the names of what it is about, as tables and reports show it: a row.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SessionSummary {
        ///The policy that allows the session.
        #[serde(
            rename = "accessPolicyId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub access_policy_id: ::std::option::Option<::uuid::Uuid>,
        ///The policy's name.
        #[serde(
            rename = "accessPolicyName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub access_policy_name: ::std::option::Option<::std::string::String>,
        ///The activity that the session is for.
        #[serde(
            rename = "activityId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_id: ::std::option::Option<::uuid::Uuid>,
        ///The activity's name.
        #[serde(
            rename = "activityName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub activity_name: ::std::option::Option<::std::string::String>,
        #[serde(rename = "activityType")]
        pub activity_type: crate::contract::ActivityType,
        ///When it ended.
        #[serde(
            rename = "actualEndDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub actual_end_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When it became active.
        #[serde(
            rename = "actualStartDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub actual_start_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///Whether the session may be extended.
        #[serde(rename = "allowSessionExtension")]
        pub allow_session_extension: bool,
        ///The Azure AD tenant, where the resource is one.
        #[serde(
            rename = "azureAdTenantId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub azure_ad_tenant_id: ::std::option::Option<::uuid::Uuid>,
        ///Whether it lets a browser extension fill it in.
        #[serde(rename = "canAutofillPassword")]
        pub can_autofill_password: bool,
        ///Whether the profile lets the requester see the password while the session is active; not while it is locked.
        #[serde(rename = "canViewPassword")]
        pub can_view_password: bool,
        ///Where a client connects, such as `ssh://jdoe-adm@db01.example.com`.
        #[serde(
            rename = "connectionUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub connection_uri: ::std::option::Option<::std::string::String>,
        ///The account that asked for the session.
        #[serde(
            rename = "createdBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        ///The name of the account that asked for the session.
        #[serde(
            rename = "createdByDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_by_display_name: ::std::option::Option<::std::string::String>,
        ///When the session was asked for.
        #[serde(
            rename = "createdDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///The domain of the login account.
        #[serde(
            rename = "domainId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub domain_id: ::std::option::Option<::uuid::Uuid>,
        ///That domain's name.
        #[serde(
            rename = "domainName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub domain_name: ::std::option::Option<::std::string::String>,
        ///For how many seconds it has been active, until now or until its end; 0 before its start.
        #[serde(rename = "durationInSeconds")]
        pub duration_in_seconds: i32,
        ///When it ends by itself.
        #[serde(
            rename = "endDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///When its time is up, with every extension; null where it has no end.
        #[serde(
            rename = "expirationDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expiration_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///How many minutes before its end people are to be warned; 0 for no warning.
        #[serde(rename = "expirationTimeoutThreshold")]
        pub expiration_timeout_threshold: i32,
        ///The host's name for people.
        #[serde(
            rename = "hostDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub host_display_name: ::std::option::Option<::std::string::String>,
        ///The host that the session takes place on.
        #[serde(
            rename = "hostId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub host_id: ::std::option::Option<::uuid::Uuid>,
        ///The session.
        pub id: ::uuid::Uuid,
        ///Whether an administrator has locked the live session.
        pub locked: bool,
        ///The account name on the resource.
        #[serde(
            rename = "loginAccountName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub login_account_name: ::std::option::Option<::std::string::String>,
        ///When somebody first connected; null where that is not known.
        #[serde(
            rename = "loginDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub login_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///That account's name for people.
        #[serde(
            rename = "loginDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub login_display_name: ::std::option::Option<::std::string::String>,
        #[serde(rename = "loginSessionState")]
        pub login_session_state: crate::contract::LoginSessionState,
        ///The account that holds the session, once more.
        #[serde(
            rename = "managedAccountId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_account_id: ::std::option::Option<::uuid::Uuid>,
        ///The database, where the resource is one.
        #[serde(
            rename = "managedDatabaseId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_database_id: ::std::option::Option<::uuid::Uuid>,
        ///Its name for people.
        #[serde(
            rename = "managedResourceDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_display_name: ::std::option::Option<::std::string::String>,
        ///The resource that the session takes place on.
        #[serde(
            rename = "managedResourceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_id: ::std::option::Option<::uuid::Uuid>,
        ///The resource's name.
        #[serde(
            rename = "managedResourceName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_name: ::std::option::Option<::std::string::String>,
        ///Its operating system.
        #[serde(
            rename = "managedResourceOs",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub managed_resource_os: ::std::option::Option<::std::string::String>,
        #[serde(rename = "managedResourceType")]
        pub managed_resource_type: crate::contract::ManagedResourceType,
        ///The requester's note.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<::std::string::String>,
        ///The platform of the resource.
        #[serde(rename = "platformId")]
        pub platform_id: ::uuid::Uuid,
        ///The platform's name, such as Windows or Linux.
        #[serde(
            rename = "platformName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub platform_name: ::std::option::Option<::std::string::String>,
        ///The connections that a proxy carried for the session.
        #[serde(
            rename = "proxySessions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub proxy_sessions: ::std::option::Option<::std::vec::Vec<ProxySession>>,
        ///Whether recordings have sound.
        #[serde(rename = "recordAudio")]
        pub record_audio: bool,
        ///How often it was extended.
        #[serde(rename = "sessionExtensionCount")]
        pub session_extension_count: i32,
        ///By how many minutes each time.
        #[serde(rename = "sessionExtensionMinutes")]
        pub session_extension_minutes: i32,
        #[serde(rename = "sessionStatus")]
        pub session_status: crate::contract::SessionStatus,
        ///One sentence about the status, such as why the session failed.
        #[serde(
            rename = "sessionStatusDescription",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub session_status_description: ::std::option::Option<::std::string::String>,
        ///When the session may start.
        #[serde(
            rename = "startDateTimeUtc",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub start_date_time_utc: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        pub status: crate::contract::SessionSummaryStatus,
        ///One sentence about the summary's status, such as the message of a lock.
        #[serde(
            rename = "statusMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub status_message: ::std::option::Option<::std::string::String>,
        ///What the session is on: the resource's host, website, database and so on.
        #[serde(
            rename = "targetId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_id: ::std::option::Option<::uuid::Uuid>,
        ///Its name.
        #[serde(
            rename = "targetName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_name: ::std::option::Option<::std::string::String>,
        ///That account's name for people.
        #[serde(
            rename = "targetUserDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_user_display_name: ::std::option::Option<::std::string::String>,
        ///The login account on the resource.
        #[serde(
            rename = "targetUserId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub target_user_id: ::std::option::Option<::uuid::Uuid>,
        ///The requester's ticket number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticket: ::std::option::Option<::std::string::String>,
        ///That account's name for people.
        #[serde(
            rename = "userDisplayName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_display_name: ::std::option::Option<::std::string::String>,
        ///The account that holds the session; `GET /api/v1/User/{id}` reads it.
        #[serde(
            rename = "userId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_id: ::std::option::Option<::uuid::Uuid>,
        #[serde(rename = "userType")]
        pub user_type: crate::contract::SbPamAccountType,
        ///The vault that keeps the credential.
        #[serde(
            rename = "vaultId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub vault_id: ::std::option::Option<::uuid::Uuid>,
        ///For how many seconds a password is to be shown; 0 for as long as somebody looks.
        #[serde(rename = "viewPasswordInSeconds")]
        pub view_password_in_seconds: i32,
        ///The website, where the resource is one.
        #[serde(
            rename = "websiteId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub website_id: ::std::option::Option<::uuid::Uuid>,
    }
    impl SessionSummary {
        pub fn builder() -> builder::SessionSummary {
            Default::default()
        }
    }
    ///A page of summaries.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SessionSummaryDataTable {
        ///The rows of this page; null or empty where `take` is 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<::std::vec::Vec<SessionSummary>>,
        ///How many rows there are on all pages, under the same filters.
        #[serde(rename = "recordsTotal")]
        pub records_total: i32,
    }
    impl SessionSummaryDataTable {
        pub fn builder() -> builder::SessionSummaryDataTable {
            Default::default()
        }
    }
    ///Who signs in. Member names are matched regardless of case.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SigninRequest {
        ///The account: `domain\user`, `user@domain` or a local name.
        pub login: ::std::string::String,
        ///The account's password.
        pub password: ::std::string::String,
    }
    impl SigninRequest {
        pub fn builder() -> builder::SigninRequest {
            Default::default()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct ActionLogCollection {
            lines: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ActionLogDto>>,
                ::std::string::String,
            >,
            total_count: ::std::result::Result<i32, ::std::string::String>,
            version: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActionLogCollection {
            fn default() -> Self {
                Self {
                    lines: Ok(Default::default()),
                    total_count: Err("no value supplied for total_count".to_string()),
                    version: Ok(Default::default()),
                }
            }
        }
        impl ActionLogCollection {
            pub fn lines<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::ActionLogDto>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.lines = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lines: {e}")
                    });
                self
            }
            pub fn total_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.total_count = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for total_count: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActionLogCollection>
        for super::ActionLogCollection {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActionLogCollection,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    lines: value.lines?,
                    total_count: value.total_count?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::ActionLogCollection> for ActionLogCollection {
            fn from(value: super::ActionLogCollection) -> Self {
                Self {
                    lines: Ok(value.lines),
                    total_count: Ok(value.total_count),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActionLogDto {
            line_number: ::std::result::Result<i32, ::std::string::String>,
            log_message: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                crate::contract::ActionLogType,
                ::std::string::String,
            >,
            status_string: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            timestamp: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            version: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActionLogDto {
            fn default() -> Self {
                Self {
                    line_number: Err("no value supplied for line_number".to_string()),
                    log_message: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    status_string: Ok(Default::default()),
                    timestamp: Err("no value supplied for timestamp".to_string()),
                    version: Ok(Default::default()),
                }
            }
        }
        impl ActionLogDto {
            pub fn line_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.line_number = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for line_number: {e}")
                    });
                self
            }
            pub fn log_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.log_message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for log_message: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ActionLogType>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn status_string<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.status_string = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status_string: {e}")
                    });
                self
            }
            pub fn timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for timestamp: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActionLogDto> for super::ActionLogDto {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActionLogDto,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    line_number: value.line_number?,
                    log_message: value.log_message?,
                    status: value.status?,
                    status_string: value.status_string?,
                    timestamp: value.timestamp?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::ActionLogDto> for ActionLogDto {
            fn from(value: super::ActionLogDto) -> Self {
                Self {
                    line_number: Ok(value.line_number),
                    log_message: Ok(value.log_message),
                    status: Ok(value.status),
                    status_string: Ok(value.status_string),
                    timestamp: Ok(value.timestamp),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Activity {
            activity_configuration: ::std::result::Result<
                ::std::option::Option<super::ActivityConfiguration>,
                ::std::string::String,
            >,
            activity_configuration_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity_type: ::std::result::Result<
                crate::contract::ActivityType,
                ::std::string::String,
            >,
            application_to_launch: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            connect_credential_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            create_account: ::std::result::Result<bool, ::std::string::String>,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            delete_account: ::std::result::Result<bool, ::std::string::String>,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            during_action_group_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            end_action_group_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            is_default: ::std::result::Result<bool, ::std::string::String>,
            is_deleted: ::std::result::Result<bool, ::std::string::String>,
            is_user_modified: ::std::result::Result<bool, ::std::string::String>,
            login_account: ::std::result::Result<
                crate::contract::ActivityLoginType,
                ::std::string::String,
            >,
            login_account_name_format: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            logon_url: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            modified_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            platform_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            preferred_rds_host_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            requester_login_format: ::std::result::Result<
                crate::contract::RequesterLoginFormat,
                ::std::string::String,
            >,
            start_action_group_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            vault_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            vault_info: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Activity {
            fn default() -> Self {
                Self {
                    activity_configuration: Ok(Default::default()),
                    activity_configuration_id: Ok(Default::default()),
                    activity_type: Err(
                        "no value supplied for activity_type".to_string(),
                    ),
                    application_to_launch: Ok(Default::default()),
                    connect_credential_id: Ok(Default::default()),
                    create_account: Err(
                        "no value supplied for create_account".to_string(),
                    ),
                    created_by: Ok(Default::default()),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    delete_account: Err(
                        "no value supplied for delete_account".to_string(),
                    ),
                    description: Ok(Default::default()),
                    during_action_group_id: Ok(Default::default()),
                    end_action_group_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    is_default: Err("no value supplied for is_default".to_string()),
                    is_deleted: Err("no value supplied for is_deleted".to_string()),
                    is_user_modified: Err(
                        "no value supplied for is_user_modified".to_string(),
                    ),
                    login_account: Err(
                        "no value supplied for login_account".to_string(),
                    ),
                    login_account_name_format: Ok(Default::default()),
                    logon_url: Ok(Default::default()),
                    modified_by: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    name: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                    platform_id: Ok(Default::default()),
                    preferred_rds_host_id: Ok(Default::default()),
                    requester_login_format: Err(
                        "no value supplied for requester_login_format".to_string(),
                    ),
                    start_action_group_id: Ok(Default::default()),
                    vault_id: Ok(Default::default()),
                    vault_info: Ok(Default::default()),
                }
            }
        }
        impl Activity {
            pub fn activity_configuration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::ActivityConfiguration>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration: {e}"
                        )
                    });
                self
            }
            pub fn activity_configuration_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration_id: {e}"
                        )
                    });
                self
            }
            pub fn activity_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ActivityType>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_type: {e}")
                    });
                self
            }
            pub fn application_to_launch<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.application_to_launch = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for application_to_launch: {e}"
                        )
                    });
                self
            }
            pub fn connect_credential_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.connect_credential_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for connect_credential_id: {e}"
                        )
                    });
                self
            }
            pub fn create_account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.create_account = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for create_account: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn delete_account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.delete_account = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for delete_account: {e}"
                        )
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn during_action_group_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.during_action_group_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for during_action_group_id: {e}"
                        )
                    });
                self
            }
            pub fn end_action_group_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.end_action_group_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_action_group_id: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn is_default<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_default = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for is_default: {e}")
                    });
                self
            }
            pub fn is_deleted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_deleted = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for is_deleted: {e}")
                    });
                self
            }
            pub fn is_user_modified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_user_modified = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for is_user_modified: {e}"
                        )
                    });
                self
            }
            pub fn login_account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ActivityLoginType>,
                T::Error: ::std::fmt::Display,
            {
                self.login_account = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for login_account: {e}")
                    });
                self
            }
            pub fn login_account_name_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.login_account_name_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_account_name_format: {e}"
                        )
                    });
                self
            }
            pub fn logon_url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.logon_url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for logon_url: {e}")
                    });
                self
            }
            pub fn modified_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for modified_by: {e}")
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn platform_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.platform_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for platform_id: {e}")
                    });
                self
            }
            pub fn preferred_rds_host_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.preferred_rds_host_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for preferred_rds_host_id: {e}"
                        )
                    });
                self
            }
            pub fn requester_login_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::RequesterLoginFormat>,
                T::Error: ::std::fmt::Display,
            {
                self.requester_login_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for requester_login_format: {e}"
                        )
                    });
                self
            }
            pub fn start_action_group_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.start_action_group_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_action_group_id: {e}"
                        )
                    });
                self
            }
            pub fn vault_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.vault_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for vault_id: {e}")
                    });
                self
            }
            pub fn vault_info<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.vault_info = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for vault_info: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Activity> for super::Activity {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Activity,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_configuration: value.activity_configuration?,
                    activity_configuration_id: value.activity_configuration_id?,
                    activity_type: value.activity_type?,
                    application_to_launch: value.application_to_launch?,
                    connect_credential_id: value.connect_credential_id?,
                    create_account: value.create_account?,
                    created_by: value.created_by?,
                    created_date_time_utc: value.created_date_time_utc?,
                    delete_account: value.delete_account?,
                    description: value.description?,
                    during_action_group_id: value.during_action_group_id?,
                    end_action_group_id: value.end_action_group_id?,
                    id: value.id?,
                    is_default: value.is_default?,
                    is_deleted: value.is_deleted?,
                    is_user_modified: value.is_user_modified?,
                    login_account: value.login_account?,
                    login_account_name_format: value.login_account_name_format?,
                    logon_url: value.logon_url?,
                    modified_by: value.modified_by?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    name: value.name?,
                    node_id: value.node_id?,
                    platform_id: value.platform_id?,
                    preferred_rds_host_id: value.preferred_rds_host_id?,
                    requester_login_format: value.requester_login_format?,
                    start_action_group_id: value.start_action_group_id?,
                    vault_id: value.vault_id?,
                    vault_info: value.vault_info?,
                })
            }
        }
        impl ::std::convert::From<super::Activity> for Activity {
            fn from(value: super::Activity) -> Self {
                Self {
                    activity_configuration: Ok(value.activity_configuration),
                    activity_configuration_id: Ok(value.activity_configuration_id),
                    activity_type: Ok(value.activity_type),
                    application_to_launch: Ok(value.application_to_launch),
                    connect_credential_id: Ok(value.connect_credential_id),
                    create_account: Ok(value.create_account),
                    created_by: Ok(value.created_by),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    delete_account: Ok(value.delete_account),
                    description: Ok(value.description),
                    during_action_group_id: Ok(value.during_action_group_id),
                    end_action_group_id: Ok(value.end_action_group_id),
                    id: Ok(value.id),
                    is_default: Ok(value.is_default),
                    is_deleted: Ok(value.is_deleted),
                    is_user_modified: Ok(value.is_user_modified),
                    login_account: Ok(value.login_account),
                    login_account_name_format: Ok(value.login_account_name_format),
                    logon_url: Ok(value.logon_url),
                    modified_by: Ok(value.modified_by),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    name: Ok(value.name),
                    node_id: Ok(value.node_id),
                    platform_id: Ok(value.platform_id),
                    preferred_rds_host_id: Ok(value.preferred_rds_host_id),
                    requester_login_format: Ok(value.requester_login_format),
                    start_action_group_id: Ok(value.start_action_group_id),
                    vault_id: Ok(value.vault_id),
                    vault_info: Ok(value.vault_info),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivityConfiguration {
            activity_configuration_settings: ::std::result::Result<
                ::std::option::Option<
                    ::std::vec::Vec<super::ActivityConfigurationSetting>,
                >,
                ::std::string::String,
            >,
            activity_token_complexity: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            allow_autofill_password: ::std::result::Result<bool, ::std::string::String>,
            allow_password_access: ::std::result::Result<bool, ::std::string::String>,
            allow_session_extension: ::std::result::Result<bool, ::std::string::String>,
            allow_view_password: ::std::result::Result<bool, ::std::string::String>,
            approval_type_required: ::std::result::Result<
                crate::contract::ApprovalType,
                ::std::string::String,
            >,
            approval_workflow_email_template_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            approval_workflow_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            approved_workflow_email_template_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            clear_website_data_after_stop: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            clear_website_data_before_start: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            custom_fields: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::CustomField>>,
                ::std::string::String,
            >,
            delete_account: ::std::result::Result<bool, ::std::string::String>,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            expiration_timeout_threshold: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            is_default: ::std::result::Result<bool, ::std::string::String>,
            is_deleted: ::std::result::Result<bool, ::std::string::String>,
            is_user_modified: ::std::result::Result<bool, ::std::string::String>,
            leave_in_group: ::std::result::Result<bool, ::std::string::String>,
            max_session_length: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            modified_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            monitor_entire_session: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            notes_required: ::std::result::Result<bool, ::std::string::String>,
            notify_approvers_workflow_email_template_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            proxy_auto_connect: ::std::result::Result<bool, ::std::string::String>,
            rdp_proxy_host: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            record: ::std::result::Result<bool, ::std::string::String>,
            record_audio: ::std::result::Result<bool, ::std::string::String>,
            session_extension_count: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            session_extension_minutes: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            session_monitor_interval: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            session_retry_interval: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            ssh_proxy_host: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ssh_scan_dc: ::std::result::Result<bool, ::std::string::String>,
            ticket_required: ::std::result::Result<bool, ::std::string::String>,
            type_: ::std::result::Result<
                crate::contract::ActivityConfigurationType,
                ::std::string::String,
            >,
            view_password_in_seconds: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivityConfiguration {
            fn default() -> Self {
                Self {
                    activity_configuration_settings: Ok(Default::default()),
                    activity_token_complexity: Ok(Default::default()),
                    allow_autofill_password: Err(
                        "no value supplied for allow_autofill_password".to_string(),
                    ),
                    allow_password_access: Err(
                        "no value supplied for allow_password_access".to_string(),
                    ),
                    allow_session_extension: Err(
                        "no value supplied for allow_session_extension".to_string(),
                    ),
                    allow_view_password: Err(
                        "no value supplied for allow_view_password".to_string(),
                    ),
                    approval_type_required: Err(
                        "no value supplied for approval_type_required".to_string(),
                    ),
                    approval_workflow_email_template_id: Ok(Default::default()),
                    approval_workflow_id: Ok(Default::default()),
                    approved_workflow_email_template_id: Ok(Default::default()),
                    clear_website_data_after_stop: Err(
                        "no value supplied for clear_website_data_after_stop".to_string(),
                    ),
                    clear_website_data_before_start: Err(
                        "no value supplied for clear_website_data_before_start"
                            .to_string(),
                    ),
                    created_by: Ok(Default::default()),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    custom_fields: Ok(Default::default()),
                    delete_account: Err(
                        "no value supplied for delete_account".to_string(),
                    ),
                    description: Ok(Default::default()),
                    expiration_timeout_threshold: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    is_default: Err("no value supplied for is_default".to_string()),
                    is_deleted: Err("no value supplied for is_deleted".to_string()),
                    is_user_modified: Err(
                        "no value supplied for is_user_modified".to_string(),
                    ),
                    leave_in_group: Err(
                        "no value supplied for leave_in_group".to_string(),
                    ),
                    max_session_length: Ok(Default::default()),
                    modified_by: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    monitor_entire_session: Err(
                        "no value supplied for monitor_entire_session".to_string(),
                    ),
                    name: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                    notes_required: Err(
                        "no value supplied for notes_required".to_string(),
                    ),
                    notify_approvers_workflow_email_template_id: Ok(Default::default()),
                    proxy_auto_connect: Err(
                        "no value supplied for proxy_auto_connect".to_string(),
                    ),
                    rdp_proxy_host: Ok(Default::default()),
                    record: Err("no value supplied for record".to_string()),
                    record_audio: Err("no value supplied for record_audio".to_string()),
                    session_extension_count: Ok(Default::default()),
                    session_extension_minutes: Ok(Default::default()),
                    session_monitor_interval: Ok(Default::default()),
                    session_retry_interval: Ok(Default::default()),
                    ssh_proxy_host: Ok(Default::default()),
                    ssh_scan_dc: Err("no value supplied for ssh_scan_dc".to_string()),
                    ticket_required: Err(
                        "no value supplied for ticket_required".to_string(),
                    ),
                    type_: Err("no value supplied for type_".to_string()),
                    view_password_in_seconds: Ok(Default::default()),
                }
            }
        }
        impl ActivityConfiguration {
            pub fn activity_configuration_settings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::std::vec::Vec<super::ActivityConfigurationSetting>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration_settings = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration_settings: {e}"
                        )
                    });
                self
            }
            pub fn activity_token_complexity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_token_complexity = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_token_complexity: {e}"
                        )
                    });
                self
            }
            pub fn allow_autofill_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_autofill_password = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_autofill_password: {e}"
                        )
                    });
                self
            }
            pub fn allow_password_access<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_password_access = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_password_access: {e}"
                        )
                    });
                self
            }
            pub fn allow_session_extension<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_session_extension = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_session_extension: {e}"
                        )
                    });
                self
            }
            pub fn allow_view_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_view_password = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_view_password: {e}"
                        )
                    });
                self
            }
            pub fn approval_type_required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ApprovalType>,
                T::Error: ::std::fmt::Display,
            {
                self.approval_type_required = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_type_required: {e}"
                        )
                    });
                self
            }
            pub fn approval_workflow_email_template_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.approval_workflow_email_template_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_workflow_email_template_id: {e}"
                        )
                    });
                self
            }
            pub fn approval_workflow_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.approval_workflow_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_workflow_id: {e}"
                        )
                    });
                self
            }
            pub fn approved_workflow_email_template_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.approved_workflow_email_template_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approved_workflow_email_template_id: {e}"
                        )
                    });
                self
            }
            pub fn clear_website_data_after_stop<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.clear_website_data_after_stop = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for clear_website_data_after_stop: {e}"
                        )
                    });
                self
            }
            pub fn clear_website_data_before_start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.clear_website_data_before_start = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for clear_website_data_before_start: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn custom_fields<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::CustomField>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.custom_fields = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for custom_fields: {e}")
                    });
                self
            }
            pub fn delete_account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.delete_account = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for delete_account: {e}"
                        )
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn expiration_timeout_threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.expiration_timeout_threshold = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for expiration_timeout_threshold: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn is_default<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_default = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for is_default: {e}")
                    });
                self
            }
            pub fn is_deleted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_deleted = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for is_deleted: {e}")
                    });
                self
            }
            pub fn is_user_modified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_user_modified = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for is_user_modified: {e}"
                        )
                    });
                self
            }
            pub fn leave_in_group<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.leave_in_group = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for leave_in_group: {e}"
                        )
                    });
                self
            }
            pub fn max_session_length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.max_session_length = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for max_session_length: {e}"
                        )
                    });
                self
            }
            pub fn modified_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for modified_by: {e}")
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn monitor_entire_session<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.monitor_entire_session = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for monitor_entire_session: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn notes_required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.notes_required = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for notes_required: {e}"
                        )
                    });
                self
            }
            pub fn notify_approvers_workflow_email_template_id<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.notify_approvers_workflow_email_template_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for notify_approvers_workflow_email_template_id: {e}"
                        )
                    });
                self
            }
            pub fn proxy_auto_connect<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.proxy_auto_connect = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for proxy_auto_connect: {e}"
                        )
                    });
                self
            }
            pub fn rdp_proxy_host<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.rdp_proxy_host = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for rdp_proxy_host: {e}"
                        )
                    });
                self
            }
            pub fn record<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.record = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for record: {e}")
                    });
                self
            }
            pub fn record_audio<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.record_audio = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for record_audio: {e}")
                    });
                self
            }
            pub fn session_extension_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_count = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_count: {e}"
                        )
                    });
                self
            }
            pub fn session_extension_minutes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_minutes = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_minutes: {e}"
                        )
                    });
                self
            }
            pub fn session_monitor_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_monitor_interval = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_monitor_interval: {e}"
                        )
                    });
                self
            }
            pub fn session_retry_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_retry_interval = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_retry_interval: {e}"
                        )
                    });
                self
            }
            pub fn ssh_proxy_host<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ssh_proxy_host = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for ssh_proxy_host: {e}"
                        )
                    });
                self
            }
            pub fn ssh_scan_dc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.ssh_scan_dc = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ssh_scan_dc: {e}")
                    });
                self
            }
            pub fn ticket_required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.ticket_required = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for ticket_required: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ActivityConfigurationType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn view_password_in_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.view_password_in_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for view_password_in_seconds: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivityConfiguration>
        for super::ActivityConfiguration {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivityConfiguration,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_configuration_settings: value
                        .activity_configuration_settings?,
                    activity_token_complexity: value.activity_token_complexity?,
                    allow_autofill_password: value.allow_autofill_password?,
                    allow_password_access: value.allow_password_access?,
                    allow_session_extension: value.allow_session_extension?,
                    allow_view_password: value.allow_view_password?,
                    approval_type_required: value.approval_type_required?,
                    approval_workflow_email_template_id: value
                        .approval_workflow_email_template_id?,
                    approval_workflow_id: value.approval_workflow_id?,
                    approved_workflow_email_template_id: value
                        .approved_workflow_email_template_id?,
                    clear_website_data_after_stop: value.clear_website_data_after_stop?,
                    clear_website_data_before_start: value
                        .clear_website_data_before_start?,
                    created_by: value.created_by?,
                    created_date_time_utc: value.created_date_time_utc?,
                    custom_fields: value.custom_fields?,
                    delete_account: value.delete_account?,
                    description: value.description?,
                    expiration_timeout_threshold: value.expiration_timeout_threshold?,
                    id: value.id?,
                    is_default: value.is_default?,
                    is_deleted: value.is_deleted?,
                    is_user_modified: value.is_user_modified?,
                    leave_in_group: value.leave_in_group?,
                    max_session_length: value.max_session_length?,
                    modified_by: value.modified_by?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    monitor_entire_session: value.monitor_entire_session?,
                    name: value.name?,
                    node_id: value.node_id?,
                    notes_required: value.notes_required?,
                    notify_approvers_workflow_email_template_id: value
                        .notify_approvers_workflow_email_template_id?,
                    proxy_auto_connect: value.proxy_auto_connect?,
                    rdp_proxy_host: value.rdp_proxy_host?,
                    record: value.record?,
                    record_audio: value.record_audio?,
                    session_extension_count: value.session_extension_count?,
                    session_extension_minutes: value.session_extension_minutes?,
                    session_monitor_interval: value.session_monitor_interval?,
                    session_retry_interval: value.session_retry_interval?,
                    ssh_proxy_host: value.ssh_proxy_host?,
                    ssh_scan_dc: value.ssh_scan_dc?,
                    ticket_required: value.ticket_required?,
                    type_: value.type_?,
                    view_password_in_seconds: value.view_password_in_seconds?,
                })
            }
        }
        impl ::std::convert::From<super::ActivityConfiguration>
        for ActivityConfiguration {
            fn from(value: super::ActivityConfiguration) -> Self {
                Self {
                    activity_configuration_settings: Ok(
                        value.activity_configuration_settings,
                    ),
                    activity_token_complexity: Ok(value.activity_token_complexity),
                    allow_autofill_password: Ok(value.allow_autofill_password),
                    allow_password_access: Ok(value.allow_password_access),
                    allow_session_extension: Ok(value.allow_session_extension),
                    allow_view_password: Ok(value.allow_view_password),
                    approval_type_required: Ok(value.approval_type_required),
                    approval_workflow_email_template_id: Ok(
                        value.approval_workflow_email_template_id,
                    ),
                    approval_workflow_id: Ok(value.approval_workflow_id),
                    approved_workflow_email_template_id: Ok(
                        value.approved_workflow_email_template_id,
                    ),
                    clear_website_data_after_stop: Ok(
                        value.clear_website_data_after_stop,
                    ),
                    clear_website_data_before_start: Ok(
                        value.clear_website_data_before_start,
                    ),
                    created_by: Ok(value.created_by),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    custom_fields: Ok(value.custom_fields),
                    delete_account: Ok(value.delete_account),
                    description: Ok(value.description),
                    expiration_timeout_threshold: Ok(value.expiration_timeout_threshold),
                    id: Ok(value.id),
                    is_default: Ok(value.is_default),
                    is_deleted: Ok(value.is_deleted),
                    is_user_modified: Ok(value.is_user_modified),
                    leave_in_group: Ok(value.leave_in_group),
                    max_session_length: Ok(value.max_session_length),
                    modified_by: Ok(value.modified_by),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    monitor_entire_session: Ok(value.monitor_entire_session),
                    name: Ok(value.name),
                    node_id: Ok(value.node_id),
                    notes_required: Ok(value.notes_required),
                    notify_approvers_workflow_email_template_id: Ok(
                        value.notify_approvers_workflow_email_template_id,
                    ),
                    proxy_auto_connect: Ok(value.proxy_auto_connect),
                    rdp_proxy_host: Ok(value.rdp_proxy_host),
                    record: Ok(value.record),
                    record_audio: Ok(value.record_audio),
                    session_extension_count: Ok(value.session_extension_count),
                    session_extension_minutes: Ok(value.session_extension_minutes),
                    session_monitor_interval: Ok(value.session_monitor_interval),
                    session_retry_interval: Ok(value.session_retry_interval),
                    ssh_proxy_host: Ok(value.ssh_proxy_host),
                    ssh_scan_dc: Ok(value.ssh_scan_dc),
                    ticket_required: Ok(value.ticket_required),
                    type_: Ok(value.type_),
                    view_password_in_seconds: Ok(value.view_password_in_seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivityConfigurationSetting {
            activity_configuration_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            key: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            type_: ::std::result::Result<
                crate::contract::ActivityConfigurationSettingType,
                ::std::string::String,
            >,
            value: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivityConfigurationSetting {
            fn default() -> Self {
                Self {
                    activity_configuration_id: Err(
                        "no value supplied for activity_configuration_id".to_string(),
                    ),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    key: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    name: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl ActivityConfigurationSetting {
            pub fn activity_configuration_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration_id: {e}"
                        )
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    crate::contract::ActivityConfigurationSettingType,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivityConfigurationSetting>
        for super::ActivityConfigurationSetting {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivityConfigurationSetting,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_configuration_id: value.activity_configuration_id?,
                    created_date_time_utc: value.created_date_time_utc?,
                    id: value.id?,
                    key: value.key?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    name: value.name?,
                    node_id: value.node_id?,
                    type_: value.type_?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::ActivityConfigurationSetting>
        for ActivityConfigurationSetting {
            fn from(value: super::ActivityConfigurationSetting) -> Self {
                Self {
                    activity_configuration_id: Ok(value.activity_configuration_id),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    name: Ok(value.name),
                    node_id: Ok(value.node_id),
                    type_: Ok(value.type_),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivitySession {
            access_control_policy_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity: ::std::result::Result<
                ::std::option::Option<super::Activity>,
                ::std::string::String,
            >,
            activity_configuration: ::std::result::Result<
                ::std::option::Option<super::ActivityConfiguration>,
                ::std::string::String,
            >,
            activity_configuration_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            activity_session_group_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            actual_end_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            actual_start_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            allow_session_extension: ::std::result::Result<bool, ::std::string::String>,
            approval_workflow_approvals: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ApprovalWorkflowApproval>>,
                ::std::string::String,
            >,
            approval_workflow_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            cancelled_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            connect_credential_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            create_user_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_by_user_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            created_from_address: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            credential_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            custom_fields: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            disable_user_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            during_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            end_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            locked: ::std::result::Result<bool, ::std::string::String>,
            login_account_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            managed_account_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_resource_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            message_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            monitor_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            note: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            proxy_sessions: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ProxySession>>,
                ::std::string::String,
            >,
            scheduled_end_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            scheduled_start_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            session_extension_count: ::std::result::Result<i32, ::std::string::String>,
            session_extension_minutes: ::std::result::Result<i32, ::std::string::String>,
            session_init_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            start_action_queue_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                crate::contract::SessionStatus,
                ::std::string::String,
            >,
            status_description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            target_user_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            ticket: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            user_credential_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            vault_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            vault_info: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivitySession {
            fn default() -> Self {
                Self {
                    access_control_policy_id: Ok(Default::default()),
                    activity: Ok(Default::default()),
                    activity_configuration: Ok(Default::default()),
                    activity_configuration_id: Ok(Default::default()),
                    activity_id: Err("no value supplied for activity_id".to_string()),
                    activity_session_group_id: Ok(Default::default()),
                    actual_end_date_time_utc: Ok(Default::default()),
                    actual_start_date_time_utc: Ok(Default::default()),
                    allow_session_extension: Err(
                        "no value supplied for allow_session_extension".to_string(),
                    ),
                    approval_workflow_approvals: Ok(Default::default()),
                    approval_workflow_id: Ok(Default::default()),
                    cancelled_by: Ok(Default::default()),
                    connect_credential_id: Ok(Default::default()),
                    create_user_action_queue_id: Ok(Default::default()),
                    created_by: Ok(Default::default()),
                    created_by_user_name: Ok(Default::default()),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    created_from_address: Ok(Default::default()),
                    credential_id: Ok(Default::default()),
                    custom_fields: Ok(Default::default()),
                    disable_user_action_queue_id: Ok(Default::default()),
                    during_action_queue_id: Ok(Default::default()),
                    end_action_queue_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    locked: Err("no value supplied for locked".to_string()),
                    login_account_name: Ok(Default::default()),
                    managed_account_id: Ok(Default::default()),
                    managed_resource_id: Ok(Default::default()),
                    message_action_queue_id: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    monitor_action_queue_id: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                    note: Ok(Default::default()),
                    proxy_sessions: Ok(Default::default()),
                    scheduled_end_date_time_utc: Ok(Default::default()),
                    scheduled_start_date_time_utc: Err(
                        "no value supplied for scheduled_start_date_time_utc".to_string(),
                    ),
                    session_extension_count: Err(
                        "no value supplied for session_extension_count".to_string(),
                    ),
                    session_extension_minutes: Err(
                        "no value supplied for session_extension_minutes".to_string(),
                    ),
                    session_init_action_queue_id: Ok(Default::default()),
                    start_action_queue_id: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    status_description: Ok(Default::default()),
                    target_id: Ok(Default::default()),
                    target_user_id: Ok(Default::default()),
                    ticket: Ok(Default::default()),
                    user_credential_id: Ok(Default::default()),
                    vault_id: Ok(Default::default()),
                    vault_info: Ok(Default::default()),
                }
            }
        }
        impl ActivitySession {
            pub fn access_control_policy_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_control_policy_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_control_policy_id: {e}"
                        )
                    });
                self
            }
            pub fn activity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Activity>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity: {e}")
                    });
                self
            }
            pub fn activity_configuration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::ActivityConfiguration>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration: {e}"
                        )
                    });
                self
            }
            pub fn activity_configuration_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration_id: {e}"
                        )
                    });
                self
            }
            pub fn activity_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_id: {e}")
                    });
                self
            }
            pub fn activity_session_group_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_session_group_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_session_group_id: {e}"
                        )
                    });
                self
            }
            pub fn actual_end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.actual_end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for actual_end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn actual_start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.actual_start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for actual_start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn allow_session_extension<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_session_extension = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_session_extension: {e}"
                        )
                    });
                self
            }
            pub fn approval_workflow_approvals<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::std::vec::Vec<super::ApprovalWorkflowApproval>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.approval_workflow_approvals = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_workflow_approvals: {e}"
                        )
                    });
                self
            }
            pub fn approval_workflow_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.approval_workflow_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_workflow_id: {e}"
                        )
                    });
                self
            }
            pub fn cancelled_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.cancelled_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cancelled_by: {e}")
                    });
                self
            }
            pub fn connect_credential_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.connect_credential_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for connect_credential_id: {e}"
                        )
                    });
                self
            }
            pub fn create_user_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.create_user_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for create_user_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_by_user_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by_user_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_by_user_name: {e}"
                        )
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn created_from_address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_from_address = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_from_address: {e}"
                        )
                    });
                self
            }
            pub fn credential_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.credential_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for credential_id: {e}")
                    });
                self
            }
            pub fn custom_fields<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.custom_fields = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for custom_fields: {e}")
                    });
                self
            }
            pub fn disable_user_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.disable_user_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for disable_user_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn during_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.during_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for during_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn end_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.end_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locked: {e}")
                    });
                self
            }
            pub fn login_account_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.login_account_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_account_name: {e}"
                        )
                    });
                self
            }
            pub fn managed_account_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_account_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_account_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_id: {e}"
                        )
                    });
                self
            }
            pub fn message_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.message_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for message_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn monitor_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.monitor_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for monitor_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn proxy_sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::ProxySession>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.proxy_sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for proxy_sessions: {e}"
                        )
                    });
                self
            }
            pub fn scheduled_end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scheduled_end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for scheduled_end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn scheduled_start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.scheduled_start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for scheduled_start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn session_extension_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_count = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_count: {e}"
                        )
                    });
                self
            }
            pub fn session_extension_minutes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_minutes = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_minutes: {e}"
                        )
                    });
                self
            }
            pub fn session_init_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_init_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_init_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn start_action_queue_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.start_action_queue_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_action_queue_id: {e}"
                        )
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::SessionStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn status_description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.status_description = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for status_description: {e}"
                        )
                    });
                self
            }
            pub fn target_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for target_id: {e}")
                    });
                self
            }
            pub fn target_user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for target_user_id: {e}"
                        )
                    });
                self
            }
            pub fn ticket<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ticket = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ticket: {e}")
                    });
                self
            }
            pub fn user_credential_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_credential_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for user_credential_id: {e}"
                        )
                    });
                self
            }
            pub fn vault_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.vault_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for vault_id: {e}")
                    });
                self
            }
            pub fn vault_info<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.vault_info = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for vault_info: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivitySession> for super::ActivitySession {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivitySession,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_control_policy_id: value.access_control_policy_id?,
                    activity: value.activity?,
                    activity_configuration: value.activity_configuration?,
                    activity_configuration_id: value.activity_configuration_id?,
                    activity_id: value.activity_id?,
                    activity_session_group_id: value.activity_session_group_id?,
                    actual_end_date_time_utc: value.actual_end_date_time_utc?,
                    actual_start_date_time_utc: value.actual_start_date_time_utc?,
                    allow_session_extension: value.allow_session_extension?,
                    approval_workflow_approvals: value.approval_workflow_approvals?,
                    approval_workflow_id: value.approval_workflow_id?,
                    cancelled_by: value.cancelled_by?,
                    connect_credential_id: value.connect_credential_id?,
                    create_user_action_queue_id: value.create_user_action_queue_id?,
                    created_by: value.created_by?,
                    created_by_user_name: value.created_by_user_name?,
                    created_date_time_utc: value.created_date_time_utc?,
                    created_from_address: value.created_from_address?,
                    credential_id: value.credential_id?,
                    custom_fields: value.custom_fields?,
                    disable_user_action_queue_id: value.disable_user_action_queue_id?,
                    during_action_queue_id: value.during_action_queue_id?,
                    end_action_queue_id: value.end_action_queue_id?,
                    id: value.id?,
                    locked: value.locked?,
                    login_account_name: value.login_account_name?,
                    managed_account_id: value.managed_account_id?,
                    managed_resource_id: value.managed_resource_id?,
                    message_action_queue_id: value.message_action_queue_id?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    monitor_action_queue_id: value.monitor_action_queue_id?,
                    node_id: value.node_id?,
                    note: value.note?,
                    proxy_sessions: value.proxy_sessions?,
                    scheduled_end_date_time_utc: value.scheduled_end_date_time_utc?,
                    scheduled_start_date_time_utc: value.scheduled_start_date_time_utc?,
                    session_extension_count: value.session_extension_count?,
                    session_extension_minutes: value.session_extension_minutes?,
                    session_init_action_queue_id: value.session_init_action_queue_id?,
                    start_action_queue_id: value.start_action_queue_id?,
                    status: value.status?,
                    status_description: value.status_description?,
                    target_id: value.target_id?,
                    target_user_id: value.target_user_id?,
                    ticket: value.ticket?,
                    user_credential_id: value.user_credential_id?,
                    vault_id: value.vault_id?,
                    vault_info: value.vault_info?,
                })
            }
        }
        impl ::std::convert::From<super::ActivitySession> for ActivitySession {
            fn from(value: super::ActivitySession) -> Self {
                Self {
                    access_control_policy_id: Ok(value.access_control_policy_id),
                    activity: Ok(value.activity),
                    activity_configuration: Ok(value.activity_configuration),
                    activity_configuration_id: Ok(value.activity_configuration_id),
                    activity_id: Ok(value.activity_id),
                    activity_session_group_id: Ok(value.activity_session_group_id),
                    actual_end_date_time_utc: Ok(value.actual_end_date_time_utc),
                    actual_start_date_time_utc: Ok(value.actual_start_date_time_utc),
                    allow_session_extension: Ok(value.allow_session_extension),
                    approval_workflow_approvals: Ok(value.approval_workflow_approvals),
                    approval_workflow_id: Ok(value.approval_workflow_id),
                    cancelled_by: Ok(value.cancelled_by),
                    connect_credential_id: Ok(value.connect_credential_id),
                    create_user_action_queue_id: Ok(value.create_user_action_queue_id),
                    created_by: Ok(value.created_by),
                    created_by_user_name: Ok(value.created_by_user_name),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    created_from_address: Ok(value.created_from_address),
                    credential_id: Ok(value.credential_id),
                    custom_fields: Ok(value.custom_fields),
                    disable_user_action_queue_id: Ok(value.disable_user_action_queue_id),
                    during_action_queue_id: Ok(value.during_action_queue_id),
                    end_action_queue_id: Ok(value.end_action_queue_id),
                    id: Ok(value.id),
                    locked: Ok(value.locked),
                    login_account_name: Ok(value.login_account_name),
                    managed_account_id: Ok(value.managed_account_id),
                    managed_resource_id: Ok(value.managed_resource_id),
                    message_action_queue_id: Ok(value.message_action_queue_id),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    monitor_action_queue_id: Ok(value.monitor_action_queue_id),
                    node_id: Ok(value.node_id),
                    note: Ok(value.note),
                    proxy_sessions: Ok(value.proxy_sessions),
                    scheduled_end_date_time_utc: Ok(value.scheduled_end_date_time_utc),
                    scheduled_start_date_time_utc: Ok(
                        value.scheduled_start_date_time_utc,
                    ),
                    session_extension_count: Ok(value.session_extension_count),
                    session_extension_minutes: Ok(value.session_extension_minutes),
                    session_init_action_queue_id: Ok(value.session_init_action_queue_id),
                    start_action_queue_id: Ok(value.start_action_queue_id),
                    status: Ok(value.status),
                    status_description: Ok(value.status_description),
                    target_id: Ok(value.target_id),
                    target_user_id: Ok(value.target_user_id),
                    ticket: Ok(value.ticket),
                    user_credential_id: Ok(value.user_credential_id),
                    vault_id: Ok(value.vault_id),
                    vault_info: Ok(value.vault_info),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivitySessionGroup {
            activity_sessions: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ActivitySession>>,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for ActivitySessionGroup {
            fn default() -> Self {
                Self {
                    activity_sessions: Ok(Default::default()),
                    created_by: Ok(Default::default()),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    node_id: Err("no value supplied for node_id".to_string()),
                }
            }
        }
        impl ActivitySessionGroup {
            pub fn activity_sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::ActivitySession>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.activity_sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_sessions: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivitySessionGroup>
        for super::ActivitySessionGroup {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivitySessionGroup,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_sessions: value.activity_sessions?,
                    created_by: value.created_by?,
                    created_date_time_utc: value.created_date_time_utc?,
                    id: value.id?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    node_id: value.node_id?,
                })
            }
        }
        impl ::std::convert::From<super::ActivitySessionGroup> for ActivitySessionGroup {
            fn from(value: super::ActivitySessionGroup) -> Self {
                Self {
                    activity_sessions: Ok(value.activity_sessions),
                    created_by: Ok(value.created_by),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    id: Ok(value.id),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    node_id: Ok(value.node_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivitySessionRequest {
            access_policy_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            activity_session_group_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_by_user_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            created_from_address: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            credential_domain: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            credential_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            credential_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            credential_username: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            custom_fields: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::CustomFieldDto>>,
                ::std::string::String,
            >,
            end_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            managed_account_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_resource_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_resource_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            note: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            start_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            ticket: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivitySessionRequest {
            fn default() -> Self {
                Self {
                    access_policy_id: Ok(Default::default()),
                    activity_id: Ok(Default::default()),
                    activity_name: Ok(Default::default()),
                    activity_session_group_id: Ok(Default::default()),
                    created_by: Ok(Default::default()),
                    created_by_user_name: Ok(Default::default()),
                    created_from_address: Ok(Default::default()),
                    credential_domain: Ok(Default::default()),
                    credential_id: Ok(Default::default()),
                    credential_name: Ok(Default::default()),
                    credential_username: Ok(Default::default()),
                    custom_fields: Ok(Default::default()),
                    end_date_time_utc: Ok(Default::default()),
                    managed_account_id: Ok(Default::default()),
                    managed_resource_id: Ok(Default::default()),
                    managed_resource_name: Ok(Default::default()),
                    note: Ok(Default::default()),
                    start_date_time_utc: Ok(Default::default()),
                    ticket: Ok(Default::default()),
                }
            }
        }
        impl ActivitySessionRequest {
            pub fn access_policy_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_policy_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_policy_id: {e}"
                        )
                    });
                self
            }
            pub fn activity_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_id: {e}")
                    });
                self
            }
            pub fn activity_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_name: {e}")
                    });
                self
            }
            pub fn activity_session_group_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_session_group_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_session_group_id: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_by_user_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by_user_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_by_user_name: {e}"
                        )
                    });
                self
            }
            pub fn created_from_address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_from_address = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_from_address: {e}"
                        )
                    });
                self
            }
            pub fn credential_domain<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.credential_domain = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for credential_domain: {e}"
                        )
                    });
                self
            }
            pub fn credential_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.credential_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for credential_id: {e}")
                    });
                self
            }
            pub fn credential_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.credential_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for credential_name: {e}"
                        )
                    });
                self
            }
            pub fn credential_username<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.credential_username = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for credential_username: {e}"
                        )
                    });
                self
            }
            pub fn custom_fields<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::CustomFieldDto>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.custom_fields = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for custom_fields: {e}")
                    });
                self
            }
            pub fn end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn managed_account_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_account_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_account_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_name: {e}"
                        )
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn ticket<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ticket = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ticket: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivitySessionRequest>
        for super::ActivitySessionRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivitySessionRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_policy_id: value.access_policy_id?,
                    activity_id: value.activity_id?,
                    activity_name: value.activity_name?,
                    activity_session_group_id: value.activity_session_group_id?,
                    created_by: value.created_by?,
                    created_by_user_name: value.created_by_user_name?,
                    created_from_address: value.created_from_address?,
                    credential_domain: value.credential_domain?,
                    credential_id: value.credential_id?,
                    credential_name: value.credential_name?,
                    credential_username: value.credential_username?,
                    custom_fields: value.custom_fields?,
                    end_date_time_utc: value.end_date_time_utc?,
                    managed_account_id: value.managed_account_id?,
                    managed_resource_id: value.managed_resource_id?,
                    managed_resource_name: value.managed_resource_name?,
                    note: value.note?,
                    start_date_time_utc: value.start_date_time_utc?,
                    ticket: value.ticket?,
                })
            }
        }
        impl ::std::convert::From<super::ActivitySessionRequest>
        for ActivitySessionRequest {
            fn from(value: super::ActivitySessionRequest) -> Self {
                Self {
                    access_policy_id: Ok(value.access_policy_id),
                    activity_id: Ok(value.activity_id),
                    activity_name: Ok(value.activity_name),
                    activity_session_group_id: Ok(value.activity_session_group_id),
                    created_by: Ok(value.created_by),
                    created_by_user_name: Ok(value.created_by_user_name),
                    created_from_address: Ok(value.created_from_address),
                    credential_domain: Ok(value.credential_domain),
                    credential_id: Ok(value.credential_id),
                    credential_name: Ok(value.credential_name),
                    credential_username: Ok(value.credential_username),
                    custom_fields: Ok(value.custom_fields),
                    end_date_time_utc: Ok(value.end_date_time_utc),
                    managed_account_id: Ok(value.managed_account_id),
                    managed_resource_id: Ok(value.managed_resource_id),
                    managed_resource_name: Ok(value.managed_resource_name),
                    note: Ok(value.note),
                    start_date_time_utc: Ok(value.start_date_time_utc),
                    ticket: Ok(value.ticket),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivitySessionSearchResults {
            data: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SessionSummary>>,
                ::std::string::String,
            >,
            records_total: ::std::result::Result<i32, ::std::string::String>,
            summary: ::std::result::Result<
                super::ActivitySessionSummaryCount,
                ::std::string::String,
            >,
            top_users: ::std::result::Result<
                ::std::option::Option<
                    ::std::vec::Vec<super::ManagedAccountSessionCount>,
                >,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivitySessionSearchResults {
            fn default() -> Self {
                Self {
                    data: Ok(Default::default()),
                    records_total: Err(
                        "no value supplied for records_total".to_string(),
                    ),
                    summary: Err("no value supplied for summary".to_string()),
                    top_users: Ok(Default::default()),
                }
            }
        }
        impl ActivitySessionSearchResults {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::SessionSummary>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn records_total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.records_total = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for records_total: {e}")
                    });
                self
            }
            pub fn summary<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ActivitySessionSummaryCount>,
                T::Error: ::std::fmt::Display,
            {
                self.summary = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for summary: {e}")
                    });
                self
            }
            pub fn top_users<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::std::vec::Vec<super::ManagedAccountSessionCount>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.top_users = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for top_users: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivitySessionSearchResults>
        for super::ActivitySessionSearchResults {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivitySessionSearchResults,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    records_total: value.records_total?,
                    summary: value.summary?,
                    top_users: value.top_users?,
                })
            }
        }
        impl ::std::convert::From<super::ActivitySessionSearchResults>
        for ActivitySessionSearchResults {
            fn from(value: super::ActivitySessionSearchResults) -> Self {
                Self {
                    data: Ok(value.data),
                    records_total: Ok(value.records_total),
                    summary: Ok(value.summary),
                    top_users: Ok(value.top_users),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivitySessionSummaryCount {
            avg_duration: ::std::result::Result<i32, ::std::string::String>,
            count_sessions: ::std::result::Result<i32, ::std::string::String>,
            max_duration: ::std::result::Result<i32, ::std::string::String>,
            min_duration: ::std::result::Result<i32, ::std::string::String>,
            sum_duration: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for ActivitySessionSummaryCount {
            fn default() -> Self {
                Self {
                    avg_duration: Err("no value supplied for avg_duration".to_string()),
                    count_sessions: Err(
                        "no value supplied for count_sessions".to_string(),
                    ),
                    max_duration: Err("no value supplied for max_duration".to_string()),
                    min_duration: Err("no value supplied for min_duration".to_string()),
                    sum_duration: Err("no value supplied for sum_duration".to_string()),
                }
            }
        }
        impl ActivitySessionSummaryCount {
            pub fn avg_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for avg_duration: {e}")
                    });
                self
            }
            pub fn count_sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.count_sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for count_sessions: {e}"
                        )
                    });
                self
            }
            pub fn max_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.max_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for max_duration: {e}")
                    });
                self
            }
            pub fn min_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.min_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for min_duration: {e}")
                    });
                self
            }
            pub fn sum_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.sum_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sum_duration: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivitySessionSummaryCount>
        for super::ActivitySessionSummaryCount {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivitySessionSummaryCount,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    avg_duration: value.avg_duration?,
                    count_sessions: value.count_sessions?,
                    max_duration: value.max_duration?,
                    min_duration: value.min_duration?,
                    sum_duration: value.sum_duration?,
                })
            }
        }
        impl ::std::convert::From<super::ActivitySessionSummaryCount>
        for ActivitySessionSummaryCount {
            fn from(value: super::ActivitySessionSummaryCount) -> Self {
                Self {
                    avg_duration: Ok(value.avg_duration),
                    count_sessions: Ok(value.count_sessions),
                    max_duration: Ok(value.max_duration),
                    min_duration: Ok(value.min_duration),
                    sum_duration: Ok(value.sum_duration),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppUserTokenRequest {
            certificate_serial_number: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            login: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AppUserTokenRequest {
            fn default() -> Self {
                Self {
                    certificate_serial_number: Err(
                        "no value supplied for certificate_serial_number".to_string(),
                    ),
                    login: Err("no value supplied for login".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl AppUserTokenRequest {
            pub fn certificate_serial_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.certificate_serial_number = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for certificate_serial_number: {e}"
                        )
                    });
                self
            }
            pub fn login<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.login = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for login: {e}")
                    });
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for password: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppUserTokenRequest>
        for super::AppUserTokenRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppUserTokenRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    certificate_serial_number: value.certificate_serial_number?,
                    login: value.login?,
                    password: value.password?,
                })
            }
        }
        impl ::std::convert::From<super::AppUserTokenRequest> for AppUserTokenRequest {
            fn from(value: super::AppUserTokenRequest) -> Self {
                Self {
                    certificate_serial_number: Ok(value.certificate_serial_number),
                    login: Ok(value.login),
                    password: Ok(value.password),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ApprovalWorkflowApproval {
            activity_session_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            approval_state: ::std::result::Result<
                crate::contract::ApprovalWorkflowApprovalState,
                ::std::string::String,
            >,
            approval_workflow_tier_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            approver_account: ::std::result::Result<
                ::std::option::Option<super::ManagedAccount>,
                ::std::string::String,
            >,
            approver_account_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            approver_notes: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            approver_type: ::std::result::Result<
                crate::contract::ApprovalWorkflowApproverType,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            modified_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            modified_by_user_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            modified_from_address: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for ApprovalWorkflowApproval {
            fn default() -> Self {
                Self {
                    activity_session_id: Err(
                        "no value supplied for activity_session_id".to_string(),
                    ),
                    approval_state: Err(
                        "no value supplied for approval_state".to_string(),
                    ),
                    approval_workflow_tier_id: Err(
                        "no value supplied for approval_workflow_tier_id".to_string(),
                    ),
                    approver_account: Ok(Default::default()),
                    approver_account_id: Err(
                        "no value supplied for approver_account_id".to_string(),
                    ),
                    approver_notes: Ok(Default::default()),
                    approver_type: Err(
                        "no value supplied for approver_type".to_string(),
                    ),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    modified_by: Ok(Default::default()),
                    modified_by_user_name: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    modified_from_address: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                }
            }
        }
        impl ApprovalWorkflowApproval {
            pub fn activity_session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_session_id: {e}"
                        )
                    });
                self
            }
            pub fn approval_state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    crate::contract::ApprovalWorkflowApprovalState,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.approval_state = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_state: {e}"
                        )
                    });
                self
            }
            pub fn approval_workflow_tier_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.approval_workflow_tier_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approval_workflow_tier_id: {e}"
                        )
                    });
                self
            }
            pub fn approver_account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ManagedAccount>>,
                T::Error: ::std::fmt::Display,
            {
                self.approver_account = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approver_account: {e}"
                        )
                    });
                self
            }
            pub fn approver_account_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.approver_account_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approver_account_id: {e}"
                        )
                    });
                self
            }
            pub fn approver_notes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.approver_notes = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for approver_notes: {e}"
                        )
                    });
                self
            }
            pub fn approver_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    crate::contract::ApprovalWorkflowApproverType,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.approver_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for approver_type: {e}")
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn modified_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for modified_by: {e}")
                    });
                self
            }
            pub fn modified_by_user_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_by_user_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_by_user_name: {e}"
                        )
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn modified_from_address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_from_address = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_from_address: {e}"
                        )
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ApprovalWorkflowApproval>
        for super::ApprovalWorkflowApproval {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ApprovalWorkflowApproval,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_session_id: value.activity_session_id?,
                    approval_state: value.approval_state?,
                    approval_workflow_tier_id: value.approval_workflow_tier_id?,
                    approver_account: value.approver_account?,
                    approver_account_id: value.approver_account_id?,
                    approver_notes: value.approver_notes?,
                    approver_type: value.approver_type?,
                    created_date_time_utc: value.created_date_time_utc?,
                    id: value.id?,
                    modified_by: value.modified_by?,
                    modified_by_user_name: value.modified_by_user_name?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    modified_from_address: value.modified_from_address?,
                    node_id: value.node_id?,
                })
            }
        }
        impl ::std::convert::From<super::ApprovalWorkflowApproval>
        for ApprovalWorkflowApproval {
            fn from(value: super::ApprovalWorkflowApproval) -> Self {
                Self {
                    activity_session_id: Ok(value.activity_session_id),
                    approval_state: Ok(value.approval_state),
                    approval_workflow_tier_id: Ok(value.approval_workflow_tier_id),
                    approver_account: Ok(value.approver_account),
                    approver_account_id: Ok(value.approver_account_id),
                    approver_notes: Ok(value.approver_notes),
                    approver_type: Ok(value.approver_type),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    id: Ok(value.id),
                    modified_by: Ok(value.modified_by),
                    modified_by_user_name: Ok(value.modified_by_user_name),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    modified_from_address: Ok(value.modified_from_address),
                    node_id: Ok(value.node_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CustomField {
            activity_configuration_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            custom_field_data_type: ::std::result::Result<
                crate::contract::CustomFieldDataType,
                ::std::string::String,
            >,
            custom_field_number: ::std::result::Result<i32, ::std::string::String>,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            label: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            length: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            options: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            required: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for CustomField {
            fn default() -> Self {
                Self {
                    activity_configuration_id: Err(
                        "no value supplied for activity_configuration_id".to_string(),
                    ),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    custom_field_data_type: Err(
                        "no value supplied for custom_field_data_type".to_string(),
                    ),
                    custom_field_number: Err(
                        "no value supplied for custom_field_number".to_string(),
                    ),
                    description: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    label: Ok(Default::default()),
                    length: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    name: Ok(Default::default()),
                    node_id: Err("no value supplied for node_id".to_string()),
                    options: Ok(Default::default()),
                    required: Err("no value supplied for required".to_string()),
                }
            }
        }
        impl CustomField {
            pub fn activity_configuration_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_configuration_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_configuration_id: {e}"
                        )
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn custom_field_data_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::CustomFieldDataType>,
                T::Error: ::std::fmt::Display,
            {
                self.custom_field_data_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for custom_field_data_type: {e}"
                        )
                    });
                self
            }
            pub fn custom_field_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.custom_field_number = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for custom_field_number: {e}"
                        )
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for label: {e}")
                    });
                self
            }
            pub fn length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.length = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for length: {e}")
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn options<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.options = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for options: {e}")
                    });
                self
            }
            pub fn required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.required = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for required: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CustomField> for super::CustomField {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CustomField,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_configuration_id: value.activity_configuration_id?,
                    created_date_time_utc: value.created_date_time_utc?,
                    custom_field_data_type: value.custom_field_data_type?,
                    custom_field_number: value.custom_field_number?,
                    description: value.description?,
                    id: value.id?,
                    label: value.label?,
                    length: value.length?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    name: value.name?,
                    node_id: value.node_id?,
                    options: value.options?,
                    required: value.required?,
                })
            }
        }
        impl ::std::convert::From<super::CustomField> for CustomField {
            fn from(value: super::CustomField) -> Self {
                Self {
                    activity_configuration_id: Ok(value.activity_configuration_id),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    custom_field_data_type: Ok(value.custom_field_data_type),
                    custom_field_number: Ok(value.custom_field_number),
                    description: Ok(value.description),
                    id: Ok(value.id),
                    label: Ok(value.label),
                    length: Ok(value.length),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    name: Ok(value.name),
                    node_id: Ok(value.node_id),
                    options: Ok(value.options),
                    required: Ok(value.required),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CustomFieldDto {
            custom_field_data_type: ::std::result::Result<
                ::std::option::Option<crate::contract::CustomFieldDataType>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            policy_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            value: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CustomFieldDto {
            fn default() -> Self {
                Self {
                    custom_field_data_type: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    policy_id: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl CustomFieldDto {
            pub fn custom_field_data_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::contract::CustomFieldDataType>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.custom_field_data_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for custom_field_data_type: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn policy_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.policy_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for policy_id: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CustomFieldDto> for super::CustomFieldDto {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CustomFieldDto,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    custom_field_data_type: value.custom_field_data_type?,
                    name: value.name?,
                    policy_id: value.policy_id?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::CustomFieldDto> for CustomFieldDto {
            fn from(value: super::CustomFieldDto) -> Self {
                Self {
                    custom_field_data_type: Ok(value.custom_field_data_type),
                    name: Ok(value.name),
                    policy_id: Ok(value.policy_id),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LiveSessionRequest {
            activity_session_ids: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            lock_activity: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            lock_message: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            lock_resource: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            lock_title: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            lock_user: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            locked: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LiveSessionRequest {
            fn default() -> Self {
                Self {
                    activity_session_ids: Ok(Default::default()),
                    id: Ok(Default::default()),
                    lock_activity: Ok(Default::default()),
                    lock_message: Ok(Default::default()),
                    lock_resource: Ok(Default::default()),
                    lock_title: Ok(Default::default()),
                    lock_user: Ok(Default::default()),
                    locked: Ok(Default::default()),
                }
            }
        }
        impl LiveSessionRequest {
            pub fn activity_session_ids<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.activity_session_ids = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_session_ids: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn lock_activity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock_activity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock_activity: {e}")
                    });
                self
            }
            pub fn lock_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock_message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock_message: {e}")
                    });
                self
            }
            pub fn lock_resource<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock_resource = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock_resource: {e}")
                    });
                self
            }
            pub fn lock_title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock_title = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock_title: {e}")
                    });
                self
            }
            pub fn lock_user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock_user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock_user: {e}")
                    });
                self
            }
            pub fn locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locked: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LiveSessionRequest> for super::LiveSessionRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LiveSessionRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity_session_ids: value.activity_session_ids?,
                    id: value.id?,
                    lock_activity: value.lock_activity?,
                    lock_message: value.lock_message?,
                    lock_resource: value.lock_resource?,
                    lock_title: value.lock_title?,
                    lock_user: value.lock_user?,
                    locked: value.locked?,
                })
            }
        }
        impl ::std::convert::From<super::LiveSessionRequest> for LiveSessionRequest {
            fn from(value: super::LiveSessionRequest) -> Self {
                Self {
                    activity_session_ids: Ok(value.activity_session_ids),
                    id: Ok(value.id),
                    lock_activity: Ok(value.lock_activity),
                    lock_message: Ok(value.lock_message),
                    lock_resource: Ok(value.lock_resource),
                    lock_title: Ok(value.lock_title),
                    lock_user: Ok(value.lock_user),
                    locked: Ok(value.locked),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ManagedAccount {
            display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            domain_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            locked: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sam_account_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sid: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<crate::contract::ManagedAccountType>,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            user_principal_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ManagedAccount {
            fn default() -> Self {
                Self {
                    display_name: Ok(Default::default()),
                    domain_name: Ok(Default::default()),
                    email: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    locked: Ok(Default::default()),
                    name: Ok(Default::default()),
                    sam_account_name: Ok(Default::default()),
                    sid: Ok(Default::default()),
                    type_: Ok(Default::default()),
                    user_id: Ok(Default::default()),
                    user_principal_name: Ok(Default::default()),
                }
            }
        }
        impl ManagedAccount {
            pub fn display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for display_name: {e}")
                    });
                self
            }
            pub fn domain_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.domain_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for domain_name: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locked: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn sam_account_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sam_account_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sam_account_name: {e}"
                        )
                    });
                self
            }
            pub fn sid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sid = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sid: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::contract::ManagedAccountType>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
            pub fn user_principal_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_principal_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for user_principal_name: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ManagedAccount> for super::ManagedAccount {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ManagedAccount,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    display_name: value.display_name?,
                    domain_name: value.domain_name?,
                    email: value.email?,
                    id: value.id?,
                    locked: value.locked?,
                    name: value.name?,
                    sam_account_name: value.sam_account_name?,
                    sid: value.sid?,
                    type_: value.type_?,
                    user_id: value.user_id?,
                    user_principal_name: value.user_principal_name?,
                })
            }
        }
        impl ::std::convert::From<super::ManagedAccount> for ManagedAccount {
            fn from(value: super::ManagedAccount) -> Self {
                Self {
                    display_name: Ok(value.display_name),
                    domain_name: Ok(value.domain_name),
                    email: Ok(value.email),
                    id: Ok(value.id),
                    locked: Ok(value.locked),
                    name: Ok(value.name),
                    sam_account_name: Ok(value.sam_account_name),
                    sid: Ok(value.sid),
                    type_: Ok(value.type_),
                    user_id: Ok(value.user_id),
                    user_principal_name: Ok(value.user_principal_name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ManagedAccountSessionCount {
            avg_duration: ::std::result::Result<i32, ::std::string::String>,
            count_sessions: ::std::result::Result<i32, ::std::string::String>,
            managed_account_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            managed_account_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            max_duration: ::std::result::Result<i32, ::std::string::String>,
            min_duration: ::std::result::Result<i32, ::std::string::String>,
            sum_duration: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for ManagedAccountSessionCount {
            fn default() -> Self {
                Self {
                    avg_duration: Err("no value supplied for avg_duration".to_string()),
                    count_sessions: Err(
                        "no value supplied for count_sessions".to_string(),
                    ),
                    managed_account_id: Err(
                        "no value supplied for managed_account_id".to_string(),
                    ),
                    managed_account_name: Ok(Default::default()),
                    max_duration: Err("no value supplied for max_duration".to_string()),
                    min_duration: Err("no value supplied for min_duration".to_string()),
                    sum_duration: Err("no value supplied for sum_duration".to_string()),
                }
            }
        }
        impl ManagedAccountSessionCount {
            pub fn avg_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for avg_duration: {e}")
                    });
                self
            }
            pub fn count_sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.count_sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for count_sessions: {e}"
                        )
                    });
                self
            }
            pub fn managed_account_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_account_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_account_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_account_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_account_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_account_name: {e}"
                        )
                    });
                self
            }
            pub fn max_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.max_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for max_duration: {e}")
                    });
                self
            }
            pub fn min_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.min_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for min_duration: {e}")
                    });
                self
            }
            pub fn sum_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.sum_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sum_duration: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ManagedAccountSessionCount>
        for super::ManagedAccountSessionCount {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ManagedAccountSessionCount,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    avg_duration: value.avg_duration?,
                    count_sessions: value.count_sessions?,
                    managed_account_id: value.managed_account_id?,
                    managed_account_name: value.managed_account_name?,
                    max_duration: value.max_duration?,
                    min_duration: value.min_duration?,
                    sum_duration: value.sum_duration?,
                })
            }
        }
        impl ::std::convert::From<super::ManagedAccountSessionCount>
        for ManagedAccountSessionCount {
            fn from(value: super::ManagedAccountSessionCount) -> Self {
                Self {
                    avg_duration: Ok(value.avg_duration),
                    count_sessions: Ok(value.count_sessions),
                    managed_account_id: Ok(value.managed_account_id),
                    managed_account_name: Ok(value.managed_account_name),
                    max_duration: Ok(value.max_duration),
                    min_duration: Ok(value.min_duration),
                    sum_duration: Ok(value.sum_duration),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MetadataRecord {
            entries: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            timestamp: ::std::result::Result<i64, ::std::string::String>,
            type_: ::std::result::Result<
                crate::contract::StreamType,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for MetadataRecord {
            fn default() -> Self {
                Self {
                    entries: Ok(Default::default()),
                    timestamp: Err("no value supplied for timestamp".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl MetadataRecord {
            pub fn entries<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.entries = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for entries: {e}")
                    });
                self
            }
            pub fn timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for timestamp: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::StreamType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MetadataRecord> for super::MetadataRecord {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MetadataRecord,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    entries: value.entries?,
                    timestamp: value.timestamp?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::MetadataRecord> for MetadataRecord {
            fn from(value: super::MetadataRecord) -> Self {
                Self {
                    entries: Ok(value.entries),
                    timestamp: Ok(value.timestamp),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NameAndId {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for NameAndId {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Ok(Default::default()),
                }
            }
        }
        impl NameAndId {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NameAndId> for super::NameAndId {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NameAndId,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::NameAndId> for NameAndId {
            fn from(value: super::NameAndId) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProxySession {
            active: ::std::result::Result<bool, ::std::string::String>,
            activity_session_id: ::std::result::Result<
                ::uuid::Uuid,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            end_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            key: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            locked: ::std::result::Result<bool, ::std::string::String>,
            locked_message: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            modified_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            node_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            record: ::std::result::Result<bool, ::std::string::String>,
            session_metadata: ::std::result::Result<
                ::std::option::Option<super::ReplayMetadata>,
                ::std::string::String,
            >,
            start_date_time_utc: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProxySession {
            fn default() -> Self {
                Self {
                    active: Err("no value supplied for active".to_string()),
                    activity_session_id: Err(
                        "no value supplied for activity_session_id".to_string(),
                    ),
                    created_date_time_utc: Err(
                        "no value supplied for created_date_time_utc".to_string(),
                    ),
                    end_date_time_utc: Err(
                        "no value supplied for end_date_time_utc".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    key: Ok(Default::default()),
                    locked: Err("no value supplied for locked".to_string()),
                    locked_message: Ok(Default::default()),
                    modified_date_time_utc: Err(
                        "no value supplied for modified_date_time_utc".to_string(),
                    ),
                    node_id: Err("no value supplied for node_id".to_string()),
                    record: Err("no value supplied for record".to_string()),
                    session_metadata: Ok(Default::default()),
                    start_date_time_utc: Err(
                        "no value supplied for start_date_time_utc".to_string(),
                    ),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl ProxySession {
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn activity_session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for activity_session_id: {e}"
                        )
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locked: {e}")
                    });
                self
            }
            pub fn locked_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.locked_message = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for locked_message: {e}"
                        )
                    });
                self
            }
            pub fn modified_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.modified_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for modified_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn node_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.node_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for node_id: {e}")
                    });
                self
            }
            pub fn record<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.record = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for record: {e}")
                    });
                self
            }
            pub fn session_metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ReplayMetadata>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_metadata: {e}"
                        )
                    });
                self
            }
            pub fn start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ProxySession> for super::ProxySession {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProxySession,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    active: value.active?,
                    activity_session_id: value.activity_session_id?,
                    created_date_time_utc: value.created_date_time_utc?,
                    end_date_time_utc: value.end_date_time_utc?,
                    id: value.id?,
                    key: value.key?,
                    locked: value.locked?,
                    locked_message: value.locked_message?,
                    modified_date_time_utc: value.modified_date_time_utc?,
                    node_id: value.node_id?,
                    record: value.record?,
                    session_metadata: value.session_metadata?,
                    start_date_time_utc: value.start_date_time_utc?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::ProxySession> for ProxySession {
            fn from(value: super::ProxySession) -> Self {
                Self {
                    active: Ok(value.active),
                    activity_session_id: Ok(value.activity_session_id),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    end_date_time_utc: Ok(value.end_date_time_utc),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    locked: Ok(value.locked),
                    locked_message: Ok(value.locked_message),
                    modified_date_time_utc: Ok(value.modified_date_time_utc),
                    node_id: Ok(value.node_id),
                    record: Ok(value.record),
                    session_metadata: Ok(value.session_metadata),
                    start_date_time_utc: Ok(value.start_date_time_utc),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReplayMetadata {
            end_timestamp: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            nid: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            recording_end_timestamp: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            recording_start_timestamp: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            records: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::MetadataRecord>>,
                ::std::string::String,
            >,
            size: ::std::result::Result<i32, ::std::string::String>,
            start_timestamp: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ReplayMetadata {
            fn default() -> Self {
                Self {
                    end_timestamp: Ok(Default::default()),
                    id: Ok(Default::default()),
                    nid: Ok(Default::default()),
                    recording_end_timestamp: Ok(Default::default()),
                    recording_start_timestamp: Ok(Default::default()),
                    records: Ok(Default::default()),
                    size: Err("no value supplied for size".to_string()),
                    start_timestamp: Err(
                        "no value supplied for start_timestamp".to_string(),
                    ),
                }
            }
        }
        impl ReplayMetadata {
            pub fn end_timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.end_timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_timestamp: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn nid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.nid = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for nid: {e}")
                    });
                self
            }
            pub fn recording_end_timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.recording_end_timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for recording_end_timestamp: {e}"
                        )
                    });
                self
            }
            pub fn recording_start_timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.recording_start_timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for recording_start_timestamp: {e}"
                        )
                    });
                self
            }
            pub fn records<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::MetadataRecord>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.records = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for records: {e}")
                    });
                self
            }
            pub fn size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.size = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for size: {e}")
                    });
                self
            }
            pub fn start_timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start_timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_timestamp: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ReplayMetadata> for super::ReplayMetadata {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ReplayMetadata,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    end_timestamp: value.end_timestamp?,
                    id: value.id?,
                    nid: value.nid?,
                    recording_end_timestamp: value.recording_end_timestamp?,
                    recording_start_timestamp: value.recording_start_timestamp?,
                    records: value.records?,
                    size: value.size?,
                    start_timestamp: value.start_timestamp?,
                })
            }
        }
        impl ::std::convert::From<super::ReplayMetadata> for ReplayMetadata {
            fn from(value: super::ReplayMetadata) -> Self {
                Self {
                    end_timestamp: Ok(value.end_timestamp),
                    id: Ok(value.id),
                    nid: Ok(value.nid),
                    recording_end_timestamp: Ok(value.recording_end_timestamp),
                    recording_start_timestamp: Ok(value.recording_start_timestamp),
                    records: Ok(value.records),
                    size: Ok(value.size),
                    start_timestamp: Ok(value.start_timestamp),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionSummary {
            access_policy_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            access_policy_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            activity_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            activity_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            activity_type: ::std::result::Result<
                crate::contract::ActivityType,
                ::std::string::String,
            >,
            actual_end_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            actual_start_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            allow_session_extension: ::std::result::Result<bool, ::std::string::String>,
            azure_ad_tenant_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            can_autofill_password: ::std::result::Result<bool, ::std::string::String>,
            can_view_password: ::std::result::Result<bool, ::std::string::String>,
            connection_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            created_by_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            created_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            domain_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            domain_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            duration_in_seconds: ::std::result::Result<i32, ::std::string::String>,
            end_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            expiration_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            expiration_timeout_threshold: ::std::result::Result<
                i32,
                ::std::string::String,
            >,
            host_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            host_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            locked: ::std::result::Result<bool, ::std::string::String>,
            login_account_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            login_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            login_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            login_session_state: ::std::result::Result<
                crate::contract::LoginSessionState,
                ::std::string::String,
            >,
            managed_account_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_database_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_resource_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            managed_resource_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            managed_resource_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            managed_resource_os: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            managed_resource_type: ::std::result::Result<
                crate::contract::ManagedResourceType,
                ::std::string::String,
            >,
            note: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            platform_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            platform_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            proxy_sessions: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ProxySession>>,
                ::std::string::String,
            >,
            record_audio: ::std::result::Result<bool, ::std::string::String>,
            session_extension_count: ::std::result::Result<i32, ::std::string::String>,
            session_extension_minutes: ::std::result::Result<i32, ::std::string::String>,
            session_status: ::std::result::Result<
                crate::contract::SessionStatus,
                ::std::string::String,
            >,
            session_status_description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            start_date_time_utc: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                crate::contract::SessionSummaryStatus,
                ::std::string::String,
            >,
            status_message: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            target_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_user_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_user_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            ticket: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            user_display_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            user_type: ::std::result::Result<
                crate::contract::SbPamAccountType,
                ::std::string::String,
            >,
            vault_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            view_password_in_seconds: ::std::result::Result<i32, ::std::string::String>,
            website_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SessionSummary {
            fn default() -> Self {
                Self {
                    access_policy_id: Ok(Default::default()),
                    access_policy_name: Ok(Default::default()),
                    activity_id: Ok(Default::default()),
                    activity_name: Ok(Default::default()),
                    activity_type: Err(
                        "no value supplied for activity_type".to_string(),
                    ),
                    actual_end_date_time_utc: Ok(Default::default()),
                    actual_start_date_time_utc: Ok(Default::default()),
                    allow_session_extension: Err(
                        "no value supplied for allow_session_extension".to_string(),
                    ),
                    azure_ad_tenant_id: Ok(Default::default()),
                    can_autofill_password: Err(
                        "no value supplied for can_autofill_password".to_string(),
                    ),
                    can_view_password: Err(
                        "no value supplied for can_view_password".to_string(),
                    ),
                    connection_uri: Ok(Default::default()),
                    created_by: Ok(Default::default()),
                    created_by_display_name: Ok(Default::default()),
                    created_date_time_utc: Ok(Default::default()),
                    domain_id: Ok(Default::default()),
                    domain_name: Ok(Default::default()),
                    duration_in_seconds: Err(
                        "no value supplied for duration_in_seconds".to_string(),
                    ),
                    end_date_time_utc: Ok(Default::default()),
                    expiration_date_time_utc: Ok(Default::default()),
                    expiration_timeout_threshold: Err(
                        "no value supplied for expiration_timeout_threshold".to_string(),
                    ),
                    host_display_name: Ok(Default::default()),
                    host_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    locked: Err("no value supplied for locked".to_string()),
                    login_account_name: Ok(Default::default()),
                    login_date_time_utc: Ok(Default::default()),
                    login_display_name: Ok(Default::default()),
                    login_session_state: Err(
                        "no value supplied for login_session_state".to_string(),
                    ),
                    managed_account_id: Ok(Default::default()),
                    managed_database_id: Ok(Default::default()),
                    managed_resource_display_name: Ok(Default::default()),
                    managed_resource_id: Ok(Default::default()),
                    managed_resource_name: Ok(Default::default()),
                    managed_resource_os: Ok(Default::default()),
                    managed_resource_type: Err(
                        "no value supplied for managed_resource_type".to_string(),
                    ),
                    note: Ok(Default::default()),
                    platform_id: Err("no value supplied for platform_id".to_string()),
                    platform_name: Ok(Default::default()),
                    proxy_sessions: Ok(Default::default()),
                    record_audio: Err("no value supplied for record_audio".to_string()),
                    session_extension_count: Err(
                        "no value supplied for session_extension_count".to_string(),
                    ),
                    session_extension_minutes: Err(
                        "no value supplied for session_extension_minutes".to_string(),
                    ),
                    session_status: Err(
                        "no value supplied for session_status".to_string(),
                    ),
                    session_status_description: Ok(Default::default()),
                    start_date_time_utc: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    status_message: Ok(Default::default()),
                    target_id: Ok(Default::default()),
                    target_name: Ok(Default::default()),
                    target_user_display_name: Ok(Default::default()),
                    target_user_id: Ok(Default::default()),
                    ticket: Ok(Default::default()),
                    user_display_name: Ok(Default::default()),
                    user_id: Ok(Default::default()),
                    user_type: Err("no value supplied for user_type".to_string()),
                    vault_id: Ok(Default::default()),
                    view_password_in_seconds: Err(
                        "no value supplied for view_password_in_seconds".to_string(),
                    ),
                    website_id: Ok(Default::default()),
                }
            }
        }
        impl SessionSummary {
            pub fn access_policy_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_policy_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_policy_id: {e}"
                        )
                    });
                self
            }
            pub fn access_policy_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_policy_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_policy_name: {e}"
                        )
                    });
                self
            }
            pub fn activity_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_id: {e}")
                    });
                self
            }
            pub fn activity_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_name: {e}")
                    });
                self
            }
            pub fn activity_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ActivityType>,
                T::Error: ::std::fmt::Display,
            {
                self.activity_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity_type: {e}")
                    });
                self
            }
            pub fn actual_end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.actual_end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for actual_end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn actual_start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.actual_start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for actual_start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn allow_session_extension<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.allow_session_extension = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allow_session_extension: {e}"
                        )
                    });
                self
            }
            pub fn azure_ad_tenant_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.azure_ad_tenant_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for azure_ad_tenant_id: {e}"
                        )
                    });
                self
            }
            pub fn can_autofill_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.can_autofill_password = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for can_autofill_password: {e}"
                        )
                    });
                self
            }
            pub fn can_view_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.can_view_password = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for can_view_password: {e}"
                        )
                    });
                self
            }
            pub fn connection_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.connection_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for connection_uri: {e}"
                        )
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn created_by_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_by_display_name: {e}"
                        )
                    });
                self
            }
            pub fn created_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.created_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for created_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn domain_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.domain_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for domain_id: {e}")
                    });
                self
            }
            pub fn domain_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.domain_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for domain_name: {e}")
                    });
                self
            }
            pub fn duration_in_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.duration_in_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for duration_in_seconds: {e}"
                        )
                    });
                self
            }
            pub fn end_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.end_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn expiration_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.expiration_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for expiration_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn expiration_timeout_threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.expiration_timeout_threshold = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for expiration_timeout_threshold: {e}"
                        )
                    });
                self
            }
            pub fn host_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.host_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for host_display_name: {e}"
                        )
                    });
                self
            }
            pub fn host_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.host_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for host_id: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locked: {e}")
                    });
                self
            }
            pub fn login_account_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.login_account_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_account_name: {e}"
                        )
                    });
                self
            }
            pub fn login_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.login_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn login_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.login_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_display_name: {e}"
                        )
                    });
                self
            }
            pub fn login_session_state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::LoginSessionState>,
                T::Error: ::std::fmt::Display,
            {
                self.login_session_state = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for login_session_state: {e}"
                        )
                    });
                self
            }
            pub fn managed_account_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_account_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_account_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_database_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_database_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_database_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_display_name: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_id: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_name: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_os<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_os = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_os: {e}"
                        )
                    });
                self
            }
            pub fn managed_resource_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::ManagedResourceType>,
                T::Error: ::std::fmt::Display,
            {
                self.managed_resource_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for managed_resource_type: {e}"
                        )
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn platform_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.platform_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for platform_id: {e}")
                    });
                self
            }
            pub fn platform_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.platform_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for platform_name: {e}")
                    });
                self
            }
            pub fn proxy_sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::ProxySession>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.proxy_sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for proxy_sessions: {e}"
                        )
                    });
                self
            }
            pub fn record_audio<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.record_audio = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for record_audio: {e}")
                    });
                self
            }
            pub fn session_extension_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_count = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_count: {e}"
                        )
                    });
                self
            }
            pub fn session_extension_minutes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.session_extension_minutes = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_extension_minutes: {e}"
                        )
                    });
                self
            }
            pub fn session_status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::SessionStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.session_status = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_status: {e}"
                        )
                    });
                self
            }
            pub fn session_status_description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_status_description = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for session_status_description: {e}"
                        )
                    });
                self
            }
            pub fn start_date_time_utc<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.start_date_time_utc = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for start_date_time_utc: {e}"
                        )
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::SessionSummaryStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn status_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.status_message = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for status_message: {e}"
                        )
                    });
                self
            }
            pub fn target_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for target_id: {e}")
                    });
                self
            }
            pub fn target_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for target_name: {e}")
                    });
                self
            }
            pub fn target_user_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_user_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for target_user_display_name: {e}"
                        )
                    });
                self
            }
            pub fn target_user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.target_user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for target_user_id: {e}"
                        )
                    });
                self
            }
            pub fn ticket<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ticket = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ticket: {e}")
                    });
                self
            }
            pub fn user_display_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_display_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for user_display_name: {e}"
                        )
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
            pub fn user_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::SbPamAccountType>,
                T::Error: ::std::fmt::Display,
            {
                self.user_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_type: {e}")
                    });
                self
            }
            pub fn vault_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.vault_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for vault_id: {e}")
                    });
                self
            }
            pub fn view_password_in_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.view_password_in_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for view_password_in_seconds: {e}"
                        )
                    });
                self
            }
            pub fn website_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.website_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for website_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionSummary> for super::SessionSummary {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionSummary,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_policy_id: value.access_policy_id?,
                    access_policy_name: value.access_policy_name?,
                    activity_id: value.activity_id?,
                    activity_name: value.activity_name?,
                    activity_type: value.activity_type?,
                    actual_end_date_time_utc: value.actual_end_date_time_utc?,
                    actual_start_date_time_utc: value.actual_start_date_time_utc?,
                    allow_session_extension: value.allow_session_extension?,
                    azure_ad_tenant_id: value.azure_ad_tenant_id?,
                    can_autofill_password: value.can_autofill_password?,
                    can_view_password: value.can_view_password?,
                    connection_uri: value.connection_uri?,
                    created_by: value.created_by?,
                    created_by_display_name: value.created_by_display_name?,
                    created_date_time_utc: value.created_date_time_utc?,
                    domain_id: value.domain_id?,
                    domain_name: value.domain_name?,
                    duration_in_seconds: value.duration_in_seconds?,
                    end_date_time_utc: value.end_date_time_utc?,
                    expiration_date_time_utc: value.expiration_date_time_utc?,
                    expiration_timeout_threshold: value.expiration_timeout_threshold?,
                    host_display_name: value.host_display_name?,
                    host_id: value.host_id?,
                    id: value.id?,
                    locked: value.locked?,
                    login_account_name: value.login_account_name?,
                    login_date_time_utc: value.login_date_time_utc?,
                    login_display_name: value.login_display_name?,
                    login_session_state: value.login_session_state?,
                    managed_account_id: value.managed_account_id?,
                    managed_database_id: value.managed_database_id?,
                    managed_resource_display_name: value.managed_resource_display_name?,
                    managed_resource_id: value.managed_resource_id?,
                    managed_resource_name: value.managed_resource_name?,
                    managed_resource_os: value.managed_resource_os?,
                    managed_resource_type: value.managed_resource_type?,
                    note: value.note?,
                    platform_id: value.platform_id?,
                    platform_name: value.platform_name?,
                    proxy_sessions: value.proxy_sessions?,
                    record_audio: value.record_audio?,
                    session_extension_count: value.session_extension_count?,
                    session_extension_minutes: value.session_extension_minutes?,
                    session_status: value.session_status?,
                    session_status_description: value.session_status_description?,
                    start_date_time_utc: value.start_date_time_utc?,
                    status: value.status?,
                    status_message: value.status_message?,
                    target_id: value.target_id?,
                    target_name: value.target_name?,
                    target_user_display_name: value.target_user_display_name?,
                    target_user_id: value.target_user_id?,
                    ticket: value.ticket?,
                    user_display_name: value.user_display_name?,
                    user_id: value.user_id?,
                    user_type: value.user_type?,
                    vault_id: value.vault_id?,
                    view_password_in_seconds: value.view_password_in_seconds?,
                    website_id: value.website_id?,
                })
            }
        }
        impl ::std::convert::From<super::SessionSummary> for SessionSummary {
            fn from(value: super::SessionSummary) -> Self {
                Self {
                    access_policy_id: Ok(value.access_policy_id),
                    access_policy_name: Ok(value.access_policy_name),
                    activity_id: Ok(value.activity_id),
                    activity_name: Ok(value.activity_name),
                    activity_type: Ok(value.activity_type),
                    actual_end_date_time_utc: Ok(value.actual_end_date_time_utc),
                    actual_start_date_time_utc: Ok(value.actual_start_date_time_utc),
                    allow_session_extension: Ok(value.allow_session_extension),
                    azure_ad_tenant_id: Ok(value.azure_ad_tenant_id),
                    can_autofill_password: Ok(value.can_autofill_password),
                    can_view_password: Ok(value.can_view_password),
                    connection_uri: Ok(value.connection_uri),
                    created_by: Ok(value.created_by),
                    created_by_display_name: Ok(value.created_by_display_name),
                    created_date_time_utc: Ok(value.created_date_time_utc),
                    domain_id: Ok(value.domain_id),
                    domain_name: Ok(value.domain_name),
                    duration_in_seconds: Ok(value.duration_in_seconds),
                    end_date_time_utc: Ok(value.end_date_time_utc),
                    expiration_date_time_utc: Ok(value.expiration_date_time_utc),
                    expiration_timeout_threshold: Ok(value.expiration_timeout_threshold),
                    host_display_name: Ok(value.host_display_name),
                    host_id: Ok(value.host_id),
                    id: Ok(value.id),
                    locked: Ok(value.locked),
                    login_account_name: Ok(value.login_account_name),
                    login_date_time_utc: Ok(value.login_date_time_utc),
                    login_display_name: Ok(value.login_display_name),
                    login_session_state: Ok(value.login_session_state),
                    managed_account_id: Ok(value.managed_account_id),
                    managed_database_id: Ok(value.managed_database_id),
                    managed_resource_display_name: Ok(
                        value.managed_resource_display_name,
                    ),
                    managed_resource_id: Ok(value.managed_resource_id),
                    managed_resource_name: Ok(value.managed_resource_name),
                    managed_resource_os: Ok(value.managed_resource_os),
                    managed_resource_type: Ok(value.managed_resource_type),
                    note: Ok(value.note),
                    platform_id: Ok(value.platform_id),
                    platform_name: Ok(value.platform_name),
                    proxy_sessions: Ok(value.proxy_sessions),
                    record_audio: Ok(value.record_audio),
                    session_extension_count: Ok(value.session_extension_count),
                    session_extension_minutes: Ok(value.session_extension_minutes),
                    session_status: Ok(value.session_status),
                    session_status_description: Ok(value.session_status_description),
                    start_date_time_utc: Ok(value.start_date_time_utc),
                    status: Ok(value.status),
                    status_message: Ok(value.status_message),
                    target_id: Ok(value.target_id),
                    target_name: Ok(value.target_name),
                    target_user_display_name: Ok(value.target_user_display_name),
                    target_user_id: Ok(value.target_user_id),
                    ticket: Ok(value.ticket),
                    user_display_name: Ok(value.user_display_name),
                    user_id: Ok(value.user_id),
                    user_type: Ok(value.user_type),
                    vault_id: Ok(value.vault_id),
                    view_password_in_seconds: Ok(value.view_password_in_seconds),
                    website_id: Ok(value.website_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionSummaryDataTable {
            data: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SessionSummary>>,
                ::std::string::String,
            >,
            records_total: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for SessionSummaryDataTable {
            fn default() -> Self {
                Self {
                    data: Ok(Default::default()),
                    records_total: Err("no value supplied for records_total".to_string()),
                }
            }
        }
        impl SessionSummaryDataTable {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::SessionSummary>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn records_total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.records_total = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for records_total: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionSummaryDataTable>
        for super::SessionSummaryDataTable {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionSummaryDataTable,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    records_total: value.records_total?,
                })
            }
        }
        impl ::std::convert::From<super::SessionSummaryDataTable>
        for SessionSummaryDataTable {
            fn from(value: super::SessionSummaryDataTable) -> Self {
                Self {
                    data: Ok(value.data),
                    records_total: Ok(value.records_total),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SigninRequest {
            login: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SigninRequest {
            fn default() -> Self {
                Self {
                    login: Err("no value supplied for login".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl SigninRequest {
            pub fn login<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.login = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for login: {e}")
                    });
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for password: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SigninRequest> for super::SigninRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SigninRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    login: value.login?,
                    password: value.password?,
                })
            }
        }
        impl ::std::convert::From<super::SigninRequest> for SigninRequest {
            fn from(value: super::SigninRequest) -> Self {
                Self {
                    login: Ok(value.login),
                    password: Ok(value.password),
                }
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Netwrix Privilege Secure

The part of Netwrix Privilege Secure's public API that starts, approves, finds, locks and ends activity sessions, as
hangup serves and calls it. hangup is independent of Netwrix: neither made nor endorsed by it. Names and paths are
the vendor's, so that programs written for the product work unchanged.

**Sign-in** takes two steps for a user. `POST /signinBody` (or `/signin` for a form) takes name and password and
answers a token that reaches nothing but `POST /signin2fa`, which takes a one-time code and answers the token for
everything else. An application takes one step, `POST /WebAppApi/api/v1/AppUserToken`, with its API key and its
client certificate. Tokens live about 15 minutes; `GET /api/v1/UserToken` answers a fresh one.

**Requests** are read leniently: paths, query names and member names regardless of case, unknown names ignored,
an empty query value as an absent one, an enumeration as its number or its name.

**Roles** are User, Admin and App. Users see and end their own sessions, administrators all; applications see all.
Whoever the workflow of a session names as an approver may read it too. What one may not see is answered as absent.

**Tables** come a page at a time: `skip` rows are passed over and `take` answered, in the order of any column, and
`recordsTotal` counts the rows of all pages.

**Failures** are `application/problem+json` with a `traceId` to quote; a failed validation adds `errors`, a list of
messages for each member.


Version: 4.2*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::client::privilege_secure::Access,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::client::privilege_secure::Access) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::client::privilege_secure::Access,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::client::privilege_secure::Access> for Client {
    fn api_version() -> &'static str {
        "4.2"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::client::privilege_secure::Access {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::client::privilege_secure::Access>,
    {}
};
impl Client {
    /**Sign in with name and password

The first step for a user. The answered token reaches `POST /signin2fa` and nothing else. Wrong names and wrong passwords are not told apart.

Sends a `POST` request to `/signinBody`

```ignore
let response = client.signin_body_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn signin_body_async(&self) -> builder::SigninBodyAsync<'_> {
        builder::SigninBodyAsync::new(self)
    }
    /**Sign in with name and password from a form

The same as `POST /signinBody`, for clients that send a form.

Sends a `POST` request to `/signin`

```ignore
let response = client.signin_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn signin_async(&self) -> builder::SigninAsync<'_> {
        builder::SigninAsync::new(self)
    }
    /**Complete the sign-in with a one-time code

The second step for a user, asked with the first step's token. The body is the code of six digits (RFC 6238): as a JSON string (`"012345"`), as a number (`12345`, leading zeros are added), or bare (`012345`), which is not JSON but is what the vendor's samples send. Whoever needs no second factor sends `NA`. A code is good once; a second use is a 401.

Sends a `POST` request to `/signin2fa`

```ignore
let response = client.signin2fa_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn signin2fa_async(&self) -> builder::Signin2faAsync<'_> {
        builder::Signin2faAsync::new(self)
    }
    /**Get a fresh token

Answers a token like the one it is asked with, with a new expiry. It never elevates: who has not completed the second step gets no further by this.

Sends a `GET` request to `/api/v1/UserToken`

```ignore
let response = client.get_user_token_async()
    .send()
    .await;
```*/
    pub fn get_user_token_async(&self) -> builder::GetUserTokenAsync<'_> {
        builder::GetUserTokenAsync::new(self)
    }
    /**Sign in as an application

One step, over TLS with the application's client certificate. The certificate's serial number must be the one in the body. Applications alone have the role `App`.

Sends a `POST` request to `/WebAppApi/api/v1/AppUserToken`

```ignore
let response = client.app_user_token_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn app_user_token_async(&self) -> builder::AppUserTokenAsync<'_> {
        builder::AppUserTokenAsync::new(self)
    }
    /**List sessions

The sessions that the caller may see and that pass every given filter, newest first. Without filters, all of them. For users and administrators; an application is a 403, and has the tables. At most 10,000.

Sends a `GET` request to `/api/v1/ActivitySession`

Arguments:
- `status`: `pending` for those that wait for approval or for their start, `active` for those that run or are being ended, `historical` for those that are over. Regardless of case.
- `target_id`: Only sessions on this host.
- `target_user_id`: Only sessions of this login account.
```ignore
let response = client.get_all_activity_sessions_by_status_async()
    .status(status)
    .target_id(target_id)
    .target_user_id(target_user_id)
    .send()
    .await;
```*/
    pub fn get_all_activity_sessions_by_status_async(
        &self,
    ) -> builder::GetAllActivitySessionsByStatusAsync<'_> {
        builder::GetAllActivitySessionsByStatusAsync::new(self)
    }
    /**Start a session

Asks for a session on a resource. It starts at once or at `startDateTimeUtc`, after approval where the profile asks for that; `status` says which. The common case names `managedResourceName` and `activityName` alone. A start in the past means now; an end beyond the profile's `maxSessionLength` is a 400. What no policy grants is answered as absent, and only an administrator starts a session for another account. A locked account starts none, and on a locked resource none starts: 409; nor does what nobody could approve, since too few approvers may vote on it. An answer means that the session is stored.

Sends a `POST` request to `/api/v1/ActivitySession`

```ignore
let response = client.create_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn create_async(&self) -> builder::CreateAsync<'_> {
        builder::CreateAsync::new(self)
    }
    /**Start several sessions together

Asks for a session by each element of the list, which is read as `POST /api/v1/ActivitySession` reads its body. All or nothing: where one of them is refused, none is stored, and `errors` names the members with the element's place, as in `[1].activityName`. An empty list and one of more than 100 are a 400. An answer means that all of them are stored.

Sends a `POST` request to `/api/v1/ActivitySession/Group`

```ignore
let response = client.create_activity_session_group_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn create_activity_session_group_async(
        &self,
    ) -> builder::CreateActivitySessionGroupAsync<'_> {
        builder::CreateActivitySessionGroupAsync::new(self)
    }
    /**Search all sessions

Finds sessions of everybody by text and time, and says what they come to: how many, how long, whose. For administrators (role `Admin`) only.

Sends a `GET` request to `/api/v1/ActivitySession/Search`

Arguments:
- `filter_date_time_max`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_date_time_min`: Only sessions whose start, scheduled or actual, is at this time or later.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `filter_top_users_type`: How many of the accounts with the most sessions to tell about. Default: None.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
```ignore
let response = client.search_async()
    .filter_date_time_max(filter_date_time_max)
    .filter_date_time_min(filter_date_time_min)
    .filter_text(filter_text)
    .filter_top_users_type(filter_top_users_type)
    .order_by(order_by)
    .order_descending(order_descending)
    .skip(skip)
    .take(take)
    .send()
    .await;
```*/
    pub fn search_async(&self) -> builder::SearchAsync<'_> {
        builder::SearchAsync::new(self)
    }
    /**Count sessions

How many sessions pass every given filter. Users count their own, administrators and applications all.

Sends a `GET` request to `/api/v1/ActivitySession/Count`

Arguments:
- `status`: `pending` for those that wait for approval or for their start, `active` for those that run or are being ended, `historical` for those that are over. Regardless of case.
- `target_id`: Only sessions on this host.
- `target_user_id`: Only sessions of this login account.
```ignore
let response = client.get_activity_session_count_async()
    .status(status)
    .target_id(target_id)
    .target_user_id(target_user_id)
    .send()
    .await;
```*/
    pub fn get_activity_session_count_async(
        &self,
    ) -> builder::GetActivitySessionCountAsync<'_> {
        builder::GetActivitySessionCountAsync::new(self)
    }
    /**Evaluate what approvals are due

Looks at every session that waits for an approval and does what its time has come for: a tier that nobody answered escalates, or the request fails. For applications (role `App`) only. The server does the same by itself; to ask twice changes nothing.

Sends a `GET` request to `/api/v1/ActivitySession/ApprovalCheck`

```ignore
let response = client.check_approval_state_async()
    .send()
    .await;
```*/
    pub fn check_approval_state_async(&self) -> builder::CheckApprovalStateAsync<'_> {
        builder::CheckApprovalStateAsync::new(self)
    }
    /**Count the flipped resources

How many resources have moved from standing to session-based access. The vendor does not define that; hangup does: resources with at least one session ever, whatever became of it, each counted once; where ended sessions are forgotten after a time, those no longer count.

Sends a `GET` request to `/api/v1/ActivitySession/FlippedResourceCount`

```ignore
let response = client.get_flipped_resource_count_async()
    .send()
    .await;
```*/
    pub fn get_flipped_resource_count_async(
        &self,
    ) -> builder::GetFlippedResourceCountAsync<'_> {
        builder::GetFlippedResourceCountAsync::new(self)
    }
    /**Count the flipped accounts and groups

How many accounts and groups have moved from standing to session-based access. The vendor does not define that; hangup does: accounts with at least one session ever, whatever became of it, and groups with such a member, each counted once; where ended sessions are forgotten after a time, those no longer count. For administrators (role `Admin`) only.

Sends a `GET` request to `/api/v1/ActivitySession/FlippedManagedUserGroupCount`

```ignore
let response = client.get_flipped_managed_user_group_count_async()
    .send()
    .await;
```*/
    pub fn get_flipped_managed_user_group_count_async(
        &self,
    ) -> builder::GetFlippedManagedUserGroupCountAsync<'_> {
        builder::GetFlippedManagedUserGroupCountAsync::new(self)
    }
    /**Lock or unlock live sessions

Locks the named sessions and, as the flags say, all others of their activities, on their resources or of their accounts. A locked session stays as it is and lends nothing: no password, no connection, no extension, each refused as a 409 with the lock's title and message. A locked account starts no session, on a locked resource none starts, and of a locked activity none. Each lock is lifted by what it was put by, and a session lends again once none is left on it: to unlock a session leaves its account, resource and activity locked, and it with them; to unlock an account leaves a session locked that was named in a lock of its own. The answer of an unlocking names the sessions that are not locked any more. To lock what is locked changes no more than the message. A session that is over is a 409, unless it is named to lift the lock of its activity, resource or account. For administrators (role `Admin`) only.

Sends a `PUT` request to `/api/v1/ActivitySession/lock`

```ignore
let response = client.lock_async()
    .body(body)
    .send()
    .await;
```*/
    pub fn lock_async(&self) -> builder::LockAsync<'_> {
        builder::LockAsync::new(self)
    }
    /**Summarize the sessions that are over

A table of sessions that are over, whichever way they ended. Only sessions that pass every given filter. Users find their own, administrators and applications all.

Sends a `GET` request to `/api/v1/ActivitySession/SummaryByStatus/Historical`

Arguments:
- `end_date`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `filter_user_type`: Only sessions that an account of this kind holds.
- `metadata_filter_text`: Only sessions with this text in what is recorded of them. hangup records nothing, so that a text finds nothing.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `resource_name`: Only sessions on a resource of one of these names, regardless of case; the name is repeated for each. Empty ones count as absent.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only sessions whose start, scheduled or actual, is at this time or later.
- `stream_type`: Where `metadataFilterText` is looked for: a name or number of `StreamType`, regardless of case. Default: All.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
- `user_group_id`: Only sessions that members of this group hold.
- `user_id`: Only sessions that this account holds.
- `user_name`: Only sessions that an account of one of these names holds, with or without its domain, regardless of case. Empty ones count as absent.
```ignore
let response = client.get_historical_session_summary_async()
    .end_date(end_date)
    .filter_text(filter_text)
    .filter_user_type(filter_user_type)
    .metadata_filter_text(metadata_filter_text)
    .order_by(order_by)
    .order_descending(order_descending)
    .resource_name(resource_name)
    .skip(skip)
    .start_date(start_date)
    .stream_type(stream_type)
    .take(take)
    .user_group_id(user_group_id)
    .user_id(user_id)
    .user_name(user_name)
    .send()
    .await;
```*/
    pub fn get_historical_session_summary_async(
        &self,
    ) -> builder::GetHistoricalSessionSummaryAsync<'_> {
        builder::GetHistoricalSessionSummaryAsync::new(self)
    }
    /**Summarize the sessions by status

A table of sessions in one status or category. Only sessions that pass every given filter. Users find their own and, in `ApprovalRequired` and `Pending`, those that wait for their vote; administrators and applications find all.

Sends a `GET` request to `/api/v1/ActivitySession/SummaryByStatus/{status}`

Arguments:
- `status`: Which sessions. First a category: `Pending` for those that wait for approval or for their start, `Active` for those that run or are being ended, `Historical` for those that are over. Else a name of `SessionSummaryStatus` or `SessionStatus`, or a number of `SessionStatus`. Regardless of case; anything else is a 400.
- `end_date`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `metadata_filter_text`: Only sessions with this text in what is recorded of them. hangup records nothing, so that a text finds nothing.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `resource_name`: Only sessions on a resource of one of these names, regardless of case; the name is repeated for each. Empty ones count as absent.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only sessions whose start, scheduled or actual, is at this time or later.
- `stream_type`: Where `metadataFilterText` is looked for: a name or number of `StreamType`, regardless of case. Default: All.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
- `user_group_id`: Only sessions that members of this group hold.
- `user_id`: Only sessions that this account holds.
- `user_name`: Only sessions that an account of one of these names holds, with or without its domain, regardless of case. Empty ones count as absent.
```ignore
let response = client.get_session_summary_by_status_async()
    .status(status)
    .end_date(end_date)
    .filter_text(filter_text)
    .metadata_filter_text(metadata_filter_text)
    .order_by(order_by)
    .order_descending(order_descending)
    .resource_name(resource_name)
    .skip(skip)
    .start_date(start_date)
    .stream_type(stream_type)
    .take(take)
    .user_group_id(user_group_id)
    .user_id(user_id)
    .user_name(user_name)
    .send()
    .await;
```*/
    pub fn get_session_summary_by_status_async(
        &self,
    ) -> builder::GetSessionSummaryByStatusAsync<'_> {
        builder::GetSessionSummaryByStatusAsync::new(self)
    }
    /**Summarize the caller's sessions that are over

A table of the caller's own sessions that are over, whichever way they ended, and that pass every given filter.

Sends a `GET` request to `/api/v1/ActivitySession/MySummaryByStatus/Historical`

Arguments:
- `end_date`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `filter_user_type`: Only sessions that an account of this kind holds.
- `metadata_filter_text`: Only sessions with this text in what is recorded of them. hangup records nothing, so that a text finds nothing.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `resource_name`: Only sessions on a resource of one of these names, regardless of case; the name is repeated for each. Empty ones count as absent.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only sessions whose start, scheduled or actual, is at this time or later.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
- `user_name`: Only sessions that an account of one of these names holds, with or without its domain, regardless of case. Empty ones count as absent.
```ignore
let response = client.get_historical_session_summary_for_user_async()
    .end_date(end_date)
    .filter_text(filter_text)
    .filter_user_type(filter_user_type)
    .metadata_filter_text(metadata_filter_text)
    .order_by(order_by)
    .order_descending(order_descending)
    .resource_name(resource_name)
    .skip(skip)
    .start_date(start_date)
    .take(take)
    .user_name(user_name)
    .send()
    .await;
```*/
    pub fn get_historical_session_summary_for_user_async(
        &self,
    ) -> builder::GetHistoricalSessionSummaryForUserAsync<'_> {
        builder::GetHistoricalSessionSummaryForUserAsync::new(self)
    }
    /**Summarize the caller's sessions by status

A table of the caller's own sessions in one status or category that pass every given filter.

Sends a `GET` request to `/api/v1/ActivitySession/MySummaryByStatus/{status}`

Arguments:
- `status`: Which sessions. First a category: `Pending` for those that wait for approval or for their start, `Active` for those that run or are being ended, `Historical` for those that are over. Else a name of `SessionSummaryStatus` or `SessionStatus`, or a number of `SessionStatus`. Regardless of case; anything else is a 400.
- `end_date`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `metadata_filter_text`: Only sessions with this text in what is recorded of them. hangup records nothing, so that a text finds nothing.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `resource_name`: Only sessions on a resource of one of these names, regardless of case; the name is repeated for each. Empty ones count as absent.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only sessions whose start, scheduled or actual, is at this time or later.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
- `user_name`: Only sessions that an account of one of these names holds, with or without its domain, regardless of case. Empty ones count as absent.
```ignore
let response = client.get_session_summary_by_status_for_user_async()
    .status(status)
    .end_date(end_date)
    .filter_text(filter_text)
    .metadata_filter_text(metadata_filter_text)
    .order_by(order_by)
    .order_descending(order_descending)
    .resource_name(resource_name)
    .skip(skip)
    .start_date(start_date)
    .take(take)
    .user_name(user_name)
    .send()
    .await;
```*/
    pub fn get_session_summary_by_status_for_user_async(
        &self,
    ) -> builder::GetSessionSummaryByStatusForUserAsync<'_> {
        builder::GetSessionSummaryByStatusForUserAsync::new(self)
    }
    /**Summarize the sessions on a resource

A table of the sessions on one resource, in whatever status. Only sessions that pass every given filter. Users find their own, administrators and applications all. To a user who has no session there, and to whom no policy grants one, the resource is unknown: 404.

Sends a `GET` request to `/api/v1/ActivitySession/SummaryForResource/{managedResourceId}`

Arguments:
- `managed_resource_id`: The resource.
- `end_date`: Only sessions whose start, scheduled or actual, is before this time.
- `filter_text`: Only sessions with this text in a name, the note or the ticket number, regardless of case.
- `order_by`: The column to order by: any member of `SessionSummary` but `proxySessions`, regardless of case; anything else is a 400. Rows that are alike in it come by their start. Default: `startDateTimeUtc`, the latest first.
- `order_descending`: Whether the greatest comes first. Default: false where `orderBy` is given, else true.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only sessions whose start, scheduled or actual, is at this time or later.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
```ignore
let response = client.get_session_summary_by_host_async()
    .managed_resource_id(managed_resource_id)
    .end_date(end_date)
    .filter_text(filter_text)
    .order_by(order_by)
    .order_descending(order_descending)
    .skip(skip)
    .start_date(start_date)
    .take(take)
    .send()
    .await;
```*/
    pub fn get_session_summary_by_host_async(
        &self,
    ) -> builder::GetSessionSummaryByHostAsync<'_> {
        builder::GetSessionSummaryByHostAsync::new(self)
    }
    /**Summarize a session

The row of one session. A session that the caller may not see is answered as one that is absent.

Sends a `GET` request to `/api/v1/ActivitySession/SummaryById/{sessionId}`

Arguments:
- `session_id`: The session.
```ignore
let response = client.get_activity_session_summary_by_id_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn get_activity_session_summary_by_id_async(
        &self,
    ) -> builder::GetActivitySessionSummaryByIdAsync<'_> {
        builder::GetActivitySessionSummaryByIdAsync::new(self)
    }
    /**End every hanging session

Cancels the sessions that are stuck in a state that should have passed by itself. For applications (role `App`) only. The vendor does not define hanging; hangup does: `Cancelling` for longer than the action timeout, `Pending` past its scheduled start by more than that, or `Active` past its scheduled end by more than the grace time. A session that waits for an approval or for a start in the future never hangs. The request has no body.

Sends a `DELETE` request to `/api/v1/ActivitySession/CancelHanging`

```ignore
let response = client.cancel_hanging_sessions_async()
    .send()
    .await;
```*/
    pub fn cancel_hanging_sessions_async(
        &self,
    ) -> builder::CancelHangingSessionsAsync<'_> {
        builder::CancelHangingSessionsAsync::new(self)
    }
    /**Read a session

The session as stored, with its activity, its profile, its proxied connections and its approvals. A session that the caller may not see is answered as one that is absent.

Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}`

Arguments:
- `session_id`: The session.
```ignore
let response = client.get_by_id_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn get_by_id_async(&self) -> builder::GetByIdAsync<'_> {
        builder::GetByIdAsync::new(self)
    }
    /**End a session

Ends the session as soon as possible. An answer means that the wish is stored and survives a crash; the session is `Cancelling` until its last steps are done, then `Complete` where its own requester asked, `Cancelled` where somebody else did. A session that never began is over at once: who has not heard of its start does not hear of its end. Ending a session that is ending or has ended changes nothing and is no error. The request has no body.

Sends a `DELETE` request to `/api/v1/ActivitySession/{sessionId}`

Arguments:
- `session_id`: The session.
```ignore
let response = client.delete_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn delete_async(&self) -> builder::DeleteAsync<'_> {
        builder::DeleteAsync::new(self)
    }
    /**Read the connection profile of a session

The profile that the session runs by. For administrators and applications (roles `Admin` and `App`).

Sends a `GET` request to `/api/v1/ActivitySession/Config/{id}`

Arguments:
- `id`: The session.
```ignore
let response = client.gt_activity_configuration_async()
    .id(id)
    .send()
    .await;
```*/
    pub fn gt_activity_configuration_async(
        &self,
    ) -> builder::GtActivityConfigurationAsync<'_> {
        builder::GtActivityConfigurationAsync::new(self)
    }
    /**Get an RDP file to connect with

A file for a remote desktop client: the resource's address and the login account's name, never a password. Only for the requester of an active session. A session that is not active, and one that is locked, is a 409; a resource whose platform is not reached by RDP is a 404.

Sends a `GET` request to `/api/v1/ActivitySession/Rdp/{sessionId}`

Arguments:
- `session_id`: The session.
```ignore
let response = client.get_rdp_file_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn get_rdp_file_async(&self) -> builder::GetRdpFileAsync<'_> {
        builder::GetRdpFileAsync::new(self)
    }
    /**Get an SSH URL to connect with

The resource's address and the login account's name as an `ssh://` URL, never a password. Only for the requester of an active session. A session that is not active, and one that is locked, is a 409; a resource whose platform is not reached by SSH is a 404.

Sends a `GET` request to `/api/v1/ActivitySession/Ssh/{sessionId}`

Arguments:
- `session_id`: The session.
```ignore
let response = client.get_ssh_url_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn get_ssh_url_async(&self) -> builder::GetSshUrlAsync<'_> {
        builder::GetSshUrlAsync::new(self)
    }
    /**Approve a session

The caller's vote for a session that waits for it. The session becomes pending once every tier of its workflow has as many votes as it asks for. Whoever may see the session and is no approver of the present tier gets a 403, and so does the requester where the workflow does not let them approve their own; whoever may not see it gets a 404, whether it waits or not. A second vote, one after the tier's time, and a session that is decided are a 409. Whoever has voted in one tier and is an approver of the next too votes in that one no sooner than five seconds after it is asked: before that it is a 409, since a second click is no second decision. A session that is approved after its scheduled start starts then; it ends when its request said, else it lasts as long as its profile allows. A session that nobody has approved by the end that its request said is over as `ApprovalFailed`. The request has no body.

Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Approve`

Arguments:
- `session_id`: The session.
- `notes`: What to note about the approval, in one line.
```ignore
let response = client.approve_async()
    .session_id(session_id)
    .notes(notes)
    .send()
    .await;
```*/
    pub fn approve_async(&self) -> builder::ApproveAsync<'_> {
        builder::ApproveAsync::new(self)
    }
    /**Deny a session

The caller's vote against a session that waits for it; one is enough, and the session is over as `ApprovalDenied`. Whoever may see the session and is no approver of the present tier gets a 403, and whoever may not see it a 404; a second vote, one after the tier's time, and a session that is decided are a 409, as for `ApproveAsync`.

Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Deny`

Arguments:
- `session_id`: The session.
- `body`: What to note about the denial, in one line: a JSON string, null, or nothing. Bare text is read as well, since the vendor's samples send it.
```ignore
let response = client.deny_async()
    .session_id(session_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn deny_async(&self) -> builder::DenyAsync<'_> {
        builder::DenyAsync::new(self)
    }
    /**Extend a session

Moves the end of an active session by the minutes given; nothing, null, zero and less mean the profile's minutes. The profile says whether the requester may, and how often; an administrator always may. Never beyond the profile's `maxSessionLength`, which a session without an end of its own has from its start. A 409 says what is against it: not active, locked, not allowed, used up, or beyond that maximum.

Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Extend`

Arguments:
- `session_id`: The session.
- `body`: By how many minutes.
```ignore
let response = client.extend_async()
    .session_id(session_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn extend_async(&self) -> builder::ExtendAsync<'_> {
        builder::ExtendAsync::new(self)
    }
    /**Ask whether the password may be seen

Whether `GET /api/v1/ActivitySession/{sessionId}/Password` would answer the caller now: true for the requester of an active session that is not locked and whose profile allows it, else false. The question is logged.

Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/CanViewPassword`

Arguments:
- `session_id`: The session.
```ignore
let response = client.view_password_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn view_password_async(&self) -> builder::ViewPasswordAsync<'_> {
        builder::ViewPasswordAsync::new(self)
    }
    /**Reveal the password

The password of the credential that the session was started with. Only for the requester, and where the profile allows it, else a 403; a session that is not active or whose end has come, and one that is locked, is a 409. A session without a credential is a 404. Each answer is logged.

Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/Password`

Arguments:
- `session_id`: The session.
```ignore
let response = client.copy_password_async()
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn copy_password_async(&self) -> builder::CopyPasswordAsync<'_> {
        builder::CopyPasswordAsync::new(self)
    }
    /**Read the log of a session

What happened to the session, from its request to its end and the attempts of each step, a line each.

Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/Log`

Arguments:
- `session_id`: The session.
- `end_date`: Only lines before this time.
- `filter_text`: Only lines with this text in the message, regardless of case.
- `log_level`: Only lines of this level. Default: all of them.
- `order_descending`: Whether the last line comes first. Default: false.
- `skip`: How many rows to pass over. Default: 0. Less is a 400.
- `start_date`: Only lines from this time on.
- `take`: How many rows to answer. Default: 10. 0 asks for the total alone; less than 0 and more than 1000 are a 400.
```ignore
let response = client.get_session_logs_async()
    .session_id(session_id)
    .end_date(end_date)
    .filter_text(filter_text)
    .log_level(log_level)
    .order_descending(order_descending)
    .skip(skip)
    .start_date(start_date)
    .take(take)
    .send()
    .await;
```*/
    pub fn get_session_logs_async(&self) -> builder::GetSessionLogsAsync<'_> {
        builder::GetSessionLogsAsync::new(self)
    }
    /**Set the target user of a session

Records the login account on the resource, once it is there. For applications (role `App`) only. A session that is over is a 409. The request has no body.

Sends a `PUT` request to `/api/v1/ActivitySession/{sessionId}/targetId/{targetUserId}`

Arguments:
- `session_id`: The session.
- `target_user_id`: The login account on the resource.
```ignore
let response = client.update_async()
    .session_id(session_id)
    .target_user_id(target_user_id)
    .send()
    .await;
```*/
    pub fn update_async(&self) -> builder::UpdateAsync<'_> {
        builder::UpdateAsync::new(self)
    }
    /**Set the login account of a session

Records the login account by its identifier and name. For applications (role `App`) only. A session that is over is a 409.

Sends a `PUT` request to `/api/v1/ActivitySession/{sessionId}/loginAccount`

Arguments:
- `session_id`: The session.
- `body`
```ignore
let response = client.update_session_login_account_async()
    .session_id(session_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn update_session_login_account_async(
        &self,
    ) -> builder::UpdateSessionLoginAccountAsync<'_> {
        builder::UpdateSessionLoginAccountAsync::new(self)
    }
    /**List the approvals of a session

What each approver was asked and has said, the first tier first, possibly nothing. A session that the caller may not see has none, as one that is not there.

Sends a `GET` request to `/api/v1/ApprovalWorkflow/Approval`

Arguments:
- `activity_session_id`: The session.
```ignore
let response = client.get_approvals_async()
    .activity_session_id(activity_session_id)
    .send()
    .await;
```*/
    pub fn get_approvals_async(&self) -> builder::GetApprovalsAsync<'_> {
        builder::GetApprovalsAsync::new(self)
    }
    /**Read an account

An account by its identifier. Users read themselves and whoever approves their sessions, administrators and applications everybody; whom the caller may not see is answered as absent.

Sends a `GET` request to `/api/v1/User/{id}`

Arguments:
- `id`: The account, or its `userId`, which is the same.
```ignore
let response = client.get_user_by_id_async()
    .id(id)
    .send()
    .await;
```*/
    pub fn get_user_by_id_async(&self) -> builder::GetUserByIdAsync<'_> {
        builder::GetUserByIdAsync::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::signin_body_async`]

[`Client::signin_body_async`]: super::Client::signin_body_async*/
    #[derive(Debug, Clone)]
    pub struct SigninBodyAsync<'a> {
        client: &'a super::Client,
        body: Result<types::builder::SigninRequest, String>,
    }
    impl<'a> SigninBodyAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SigninRequest>,
            <V as std::convert::TryInto<types::SigninRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SigninRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SigninRequest,
            ) -> types::builder::SigninRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/signinBody`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::SigninRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/signinBody", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "signin_body_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::signin_async`]

[`Client::signin_async`]: super::Client::signin_async*/
    #[derive(Debug, Clone)]
    pub struct SigninAsync<'a> {
        client: &'a super::Client,
        body: Result<types::builder::SigninRequest, String>,
    }
    impl<'a> SigninAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SigninRequest>,
            <V as std::convert::TryInto<types::SigninRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SigninRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SigninRequest,
            ) -> types::builder::SigninRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/signin`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::SigninRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/signin", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "signin_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::signin2fa_async`]

[`Client::signin2fa_async`]: super::Client::signin2fa_async*/
    #[derive(Debug, Clone)]
    pub struct Signin2faAsync<'a> {
        client: &'a super::Client,
        body: Result<::std::string::String, String>,
    }
    impl<'a> Signin2faAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for body failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/signin2fa`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/signin2fa", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "signin2fa_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_user_token_async`]

[`Client::get_user_token_async`]: super::Client::get_user_token_async*/
    #[derive(Debug, Clone)]
    pub struct GetUserTokenAsync<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetUserTokenAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/v1/UserToken`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client } = self;
            let url = format!("{}/api/v1/UserToken", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_user_token_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::app_user_token_async`]

[`Client::app_user_token_async`]: super::Client::app_user_token_async*/
    #[derive(Debug, Clone)]
    pub struct AppUserTokenAsync<'a> {
        client: &'a super::Client,
        body: Result<types::builder::AppUserTokenRequest, String>,
    }
    impl<'a> AppUserTokenAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AppUserTokenRequest>,
            <V as std::convert::TryInto<
                types::AppUserTokenRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `AppUserTokenRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AppUserTokenRequest,
            ) -> types::builder::AppUserTokenRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/WebAppApi/api/v1/AppUserToken`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::AppUserTokenRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/WebAppApi/api/v1/AppUserToken", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "app_user_token_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_all_activity_sessions_by_status_async`]

[`Client::get_all_activity_sessions_by_status_async`]: super::Client::get_all_activity_sessions_by_status_async*/
    #[derive(Debug, Clone)]
    pub struct GetAllActivitySessionsByStatusAsync<'a> {
        client: &'a super::Client,
        status: Result<Option<::std::string::String>, String>,
        target_id: Result<Option<::uuid::Uuid>, String>,
        target_user_id: Result<Option<::uuid::Uuid>, String>,
    }
    impl<'a> GetAllActivitySessionsByStatusAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                status: Ok(None),
                target_id: Ok(None),
                target_user_id: Ok(None),
            }
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for status failed"
                        .to_string()
                });
            self
        }
        pub fn target_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.target_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for target_id failed".to_string()
                });
            self
        }
        pub fn target_user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.target_user_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for target_user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::vec::Vec<types::ActivitySession>>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, status, target_id, target_user_id } = self;
            let status = status.map_err(Error::InvalidRequest)?;
            let target_id = target_id.map_err(Error::InvalidRequest)?;
            let target_user_id = target_user_id.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("status", &status))
                .query(&progenitor_client::QueryParam::new("targetId", &target_id))
                .query(
                    &progenitor_client::QueryParam::new("targetUserId", &target_user_id),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_all_activity_sessions_by_status_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::create_async`]

[`Client::create_async`]: super::Client::create_async*/
    #[derive(Debug, Clone)]
    pub struct CreateAsync<'a> {
        client: &'a super::Client,
        body: Result<types::builder::ActivitySessionRequest, String>,
    }
    impl<'a> CreateAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ActivitySessionRequest>,
            <V as std::convert::TryInto<
                types::ActivitySessionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `ActivitySessionRequest` for body failed: {}", s
                    )
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ActivitySessionRequest,
            ) -> types::builder::ActivitySessionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/v1/ActivitySession`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::ActivitySessionRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::create_activity_session_group_async`]

[`Client::create_activity_session_group_async`]: super::Client::create_activity_session_group_async*/
    #[derive(Debug, Clone)]
    pub struct CreateActivitySessionGroupAsync<'a> {
        client: &'a super::Client,
        body: Result<::std::vec::Vec<types::ActivitySessionRequest>, String>,
    }
    impl<'a> CreateActivitySessionGroupAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::ActivitySessionRequest>>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < ActivitySessionRequest >` for body failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/api/v1/ActivitySession/Group`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySessionGroup>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession/Group", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_activity_session_group_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::search_async`]

[`Client::search_async`]: super::Client::search_async*/
    #[derive(Debug, Clone)]
    pub struct SearchAsync<'a> {
        client: &'a super::Client,
        filter_date_time_max: Result<
            Option<::chrono::DateTime<::chrono::offset::Utc>>,
            String,
        >,
        filter_date_time_min: Result<
            Option<::chrono::DateTime<::chrono::offset::Utc>>,
            String,
        >,
        filter_text: Result<Option<::std::string::String>, String>,
        filter_top_users_type: Result<
            Option<crate::contract::ActivitySessionTopUsersTypes>,
            String,
        >,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        skip: Result<Option<i32>, String>,
        take: Result<Option<i32>, String>,
    }
    impl<'a> SearchAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                filter_date_time_max: Ok(None),
                filter_date_time_min: Ok(None),
                filter_text: Ok(None),
                filter_top_users_type: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                skip: Ok(None),
                take: Ok(None),
            }
        }
        pub fn filter_date_time_max<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.filter_date_time_max = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for filter_date_time_max failed"
                        .to_string()
                });
            self
        }
        pub fn filter_date_time_min<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.filter_date_time_min = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for filter_date_time_min failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn filter_top_users_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::contract::ActivitySessionTopUsersTypes>,
        {
            self.filter_top_users_type = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: contract :: ActivitySessionTopUsersTypes` for filter_top_users_type failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/Search`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySessionSearchResults>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                filter_date_time_max,
                filter_date_time_min,
                filter_text,
                filter_top_users_type,
                order_by,
                order_descending,
                skip,
                take,
            } = self;
            let filter_date_time_max = filter_date_time_max
                .map_err(Error::InvalidRequest)?;
            let filter_date_time_min = filter_date_time_min
                .map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let filter_top_users_type = filter_top_users_type
                .map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession/Search", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "filterDateTimeMax",
                        &filter_date_time_max,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "filterDateTimeMin",
                        &filter_date_time_min,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(
                    &progenitor_client::QueryParam::new(
                        "filterTopUsersType",
                        &filter_top_users_type,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "search_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_activity_session_count_async`]

[`Client::get_activity_session_count_async`]: super::Client::get_activity_session_count_async*/
    #[derive(Debug, Clone)]
    pub struct GetActivitySessionCountAsync<'a> {
        client: &'a super::Client,
        status: Result<Option<::std::string::String>, String>,
        target_id: Result<Option<::uuid::Uuid>, String>,
        target_user_id: Result<Option<::uuid::Uuid>, String>,
    }
    impl<'a> GetActivitySessionCountAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                status: Ok(None),
                target_id: Ok(None),
                target_user_id: Ok(None),
            }
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for status failed"
                        .to_string()
                });
            self
        }
        pub fn target_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.target_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for target_id failed".to_string()
                });
            self
        }
        pub fn target_user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.target_user_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for target_user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/Count`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<i32>, Error<crate::contract::ProblemDetails>> {
            let Self { client, status, target_id, target_user_id } = self;
            let status = status.map_err(Error::InvalidRequest)?;
            let target_id = target_id.map_err(Error::InvalidRequest)?;
            let target_user_id = target_user_id.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession/Count", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("status", &status))
                .query(&progenitor_client::QueryParam::new("targetId", &target_id))
                .query(
                    &progenitor_client::QueryParam::new("targetUserId", &target_user_id),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_activity_session_count_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::check_approval_state_async`]

[`Client::check_approval_state_async`]: super::Client::check_approval_state_async*/
    #[derive(Debug, Clone)]
    pub struct CheckApprovalStateAsync<'a> {
        client: &'a super::Client,
    }
    impl<'a> CheckApprovalStateAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/ApprovalCheck`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client } = self;
            let url = format!(
                "{}/api/v1/ActivitySession/ApprovalCheck", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "check_approval_state_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_flipped_resource_count_async`]

[`Client::get_flipped_resource_count_async`]: super::Client::get_flipped_resource_count_async*/
    #[derive(Debug, Clone)]
    pub struct GetFlippedResourceCountAsync<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetFlippedResourceCountAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/FlippedResourceCount`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<i32>, Error<crate::contract::ProblemDetails>> {
            let Self { client } = self;
            let url = format!(
                "{}/api/v1/ActivitySession/FlippedResourceCount", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_flipped_resource_count_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_flipped_managed_user_group_count_async`]

[`Client::get_flipped_managed_user_group_count_async`]: super::Client::get_flipped_managed_user_group_count_async*/
    #[derive(Debug, Clone)]
    pub struct GetFlippedManagedUserGroupCountAsync<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetFlippedManagedUserGroupCountAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/FlippedManagedUserGroupCount`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<i32>, Error<crate::contract::ProblemDetails>> {
            let Self { client } = self;
            let url = format!(
                "{}/api/v1/ActivitySession/FlippedManagedUserGroupCount", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_flipped_managed_user_group_count_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::lock_async`]

[`Client::lock_async`]: super::Client::lock_async*/
    #[derive(Debug, Clone)]
    pub struct LockAsync<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LiveSessionRequest, String>,
    }
    impl<'a> LockAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LiveSessionRequest>,
            <V as std::convert::TryInto<
                types::LiveSessionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LiveSessionRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LiveSessionRequest,
            ) -> types::builder::LiveSessionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/v1/ActivitySession/lock`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::LiveSessionRequest>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LiveSessionRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ActivitySession/lock", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "lock_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_historical_session_summary_async`]

[`Client::get_historical_session_summary_async`]: super::Client::get_historical_session_summary_async*/
    #[derive(Debug, Clone)]
    pub struct GetHistoricalSessionSummaryAsync<'a> {
        client: &'a super::Client,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        filter_user_type: Result<Option<crate::contract::SbPamAccountType>, String>,
        metadata_filter_text: Result<Option<::std::string::String>, String>,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        resource_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        stream_type: Result<Option<::std::string::String>, String>,
        take: Result<Option<i32>, String>,
        user_group_id: Result<Option<::uuid::Uuid>, String>,
        user_id: Result<Option<::uuid::Uuid>, String>,
        user_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    }
    impl<'a> GetHistoricalSessionSummaryAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                end_date: Ok(None),
                filter_text: Ok(None),
                filter_user_type: Ok(None),
                metadata_filter_text: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                resource_name: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                stream_type: Ok(None),
                take: Ok(None),
                user_group_id: Ok(None),
                user_id: Ok(None),
                user_name: Ok(None),
            }
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn filter_user_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::contract::SbPamAccountType>,
        {
            self.filter_user_type = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: contract :: SbPamAccountType` for filter_user_type failed"
                        .to_string()
                });
            self
        }
        pub fn metadata_filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.metadata_filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for metadata_filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn resource_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.resource_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for resource_name failed"
                        .to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn stream_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.stream_type = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for stream_type failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        pub fn user_group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.user_group_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for user_group_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.user_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for user_id failed".to_string()
                });
            self
        }
        pub fn user_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.user_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for user_name failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/SummaryByStatus/Historical`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummaryDataTable>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                end_date,
                filter_text,
                filter_user_type,
                metadata_filter_text,
                order_by,
                order_descending,
                resource_name,
                skip,
                start_date,
                stream_type,
                take,
                user_group_id,
                user_id,
                user_name,
            } = self;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let filter_user_type = filter_user_type.map_err(Error::InvalidRequest)?;
            let metadata_filter_text = metadata_filter_text
                .map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let resource_name = resource_name.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let stream_type = stream_type.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let user_group_id = user_group_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let user_name = user_name.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/SummaryByStatus/Historical", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(
                    &progenitor_client::QueryParam::new(
                        "filterUserType",
                        &filter_user_type,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "metadataFilterText",
                        &metadata_filter_text,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new("resourceName", &resource_name),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("streamType", &stream_type))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .query(
                    &progenitor_client::QueryParam::new("userGroupId", &user_group_id),
                )
                .query(&progenitor_client::QueryParam::new("userId", &user_id))
                .query(&progenitor_client::QueryParam::new("userName", &user_name))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_historical_session_summary_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_session_summary_by_status_async`]

[`Client::get_session_summary_by_status_async`]: super::Client::get_session_summary_by_status_async*/
    #[derive(Debug, Clone)]
    pub struct GetSessionSummaryByStatusAsync<'a> {
        client: &'a super::Client,
        status: Result<::std::string::String, String>,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        metadata_filter_text: Result<Option<::std::string::String>, String>,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        resource_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        stream_type: Result<Option<::std::string::String>, String>,
        take: Result<Option<i32>, String>,
        user_group_id: Result<Option<::uuid::Uuid>, String>,
        user_id: Result<Option<::uuid::Uuid>, String>,
        user_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    }
    impl<'a> GetSessionSummaryByStatusAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                status: Err("status was not initialized".to_string()),
                end_date: Ok(None),
                filter_text: Ok(None),
                metadata_filter_text: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                resource_name: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                stream_type: Ok(None),
                take: Ok(None),
                user_group_id: Ok(None),
                user_id: Ok(None),
                user_name: Ok(None),
            }
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.status = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for status failed"
                        .to_string()
                });
            self
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn metadata_filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.metadata_filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for metadata_filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn resource_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.resource_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for resource_name failed"
                        .to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn stream_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.stream_type = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for stream_type failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        pub fn user_group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.user_group_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for user_group_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.user_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for user_id failed".to_string()
                });
            self
        }
        pub fn user_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.user_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for user_name failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/SummaryByStatus/{status}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummaryDataTable>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                status,
                end_date,
                filter_text,
                metadata_filter_text,
                order_by,
                order_descending,
                resource_name,
                skip,
                start_date,
                stream_type,
                take,
                user_group_id,
                user_id,
                user_name,
            } = self;
            let status = status.map_err(Error::InvalidRequest)?;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let metadata_filter_text = metadata_filter_text
                .map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let resource_name = resource_name.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let stream_type = stream_type.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let user_group_id = user_group_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let user_name = user_name.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/SummaryByStatus/{}", client.baseurl,
                encode_path(& status.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(
                    &progenitor_client::QueryParam::new(
                        "metadataFilterText",
                        &metadata_filter_text,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new("resourceName", &resource_name),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("streamType", &stream_type))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .query(
                    &progenitor_client::QueryParam::new("userGroupId", &user_group_id),
                )
                .query(&progenitor_client::QueryParam::new("userId", &user_id))
                .query(&progenitor_client::QueryParam::new("userName", &user_name))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_session_summary_by_status_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_historical_session_summary_for_user_async`]

[`Client::get_historical_session_summary_for_user_async`]: super::Client::get_historical_session_summary_for_user_async*/
    #[derive(Debug, Clone)]
    pub struct GetHistoricalSessionSummaryForUserAsync<'a> {
        client: &'a super::Client,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        filter_user_type: Result<Option<crate::contract::SbPamAccountType>, String>,
        metadata_filter_text: Result<Option<::std::string::String>, String>,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        resource_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        take: Result<Option<i32>, String>,
        user_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    }
    impl<'a> GetHistoricalSessionSummaryForUserAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                end_date: Ok(None),
                filter_text: Ok(None),
                filter_user_type: Ok(None),
                metadata_filter_text: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                resource_name: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                take: Ok(None),
                user_name: Ok(None),
            }
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn filter_user_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::contract::SbPamAccountType>,
        {
            self.filter_user_type = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: contract :: SbPamAccountType` for filter_user_type failed"
                        .to_string()
                });
            self
        }
        pub fn metadata_filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.metadata_filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for metadata_filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn resource_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.resource_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for resource_name failed"
                        .to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        pub fn user_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.user_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for user_name failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/MySummaryByStatus/Historical`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummaryDataTable>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                end_date,
                filter_text,
                filter_user_type,
                metadata_filter_text,
                order_by,
                order_descending,
                resource_name,
                skip,
                start_date,
                take,
                user_name,
            } = self;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let filter_user_type = filter_user_type.map_err(Error::InvalidRequest)?;
            let metadata_filter_text = metadata_filter_text
                .map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let resource_name = resource_name.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let user_name = user_name.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/MySummaryByStatus/Historical", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(
                    &progenitor_client::QueryParam::new(
                        "filterUserType",
                        &filter_user_type,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "metadataFilterText",
                        &metadata_filter_text,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new("resourceName", &resource_name),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .query(&progenitor_client::QueryParam::new("userName", &user_name))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_historical_session_summary_for_user_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_session_summary_by_status_for_user_async`]

[`Client::get_session_summary_by_status_for_user_async`]: super::Client::get_session_summary_by_status_for_user_async*/
    #[derive(Debug, Clone)]
    pub struct GetSessionSummaryByStatusForUserAsync<'a> {
        client: &'a super::Client,
        status: Result<::std::string::String, String>,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        metadata_filter_text: Result<Option<::std::string::String>, String>,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        resource_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        take: Result<Option<i32>, String>,
        user_name: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    }
    impl<'a> GetSessionSummaryByStatusForUserAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                status: Err("status was not initialized".to_string()),
                end_date: Ok(None),
                filter_text: Ok(None),
                metadata_filter_text: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                resource_name: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                take: Ok(None),
                user_name: Ok(None),
            }
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.status = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for status failed"
                        .to_string()
                });
            self
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn metadata_filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.metadata_filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for metadata_filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn resource_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.resource_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for resource_name failed"
                        .to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        pub fn user_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.user_name = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for user_name failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/MySummaryByStatus/{status}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummaryDataTable>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                status,
                end_date,
                filter_text,
                metadata_filter_text,
                order_by,
                order_descending,
                resource_name,
                skip,
                start_date,
                take,
                user_name,
            } = self;
            let status = status.map_err(Error::InvalidRequest)?;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let metadata_filter_text = metadata_filter_text
                .map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let resource_name = resource_name.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let user_name = user_name.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/MySummaryByStatus/{}", client.baseurl,
                encode_path(& status.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(
                    &progenitor_client::QueryParam::new(
                        "metadataFilterText",
                        &metadata_filter_text,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new("resourceName", &resource_name),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .query(&progenitor_client::QueryParam::new("userName", &user_name))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_session_summary_by_status_for_user_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_session_summary_by_host_async`]

[`Client::get_session_summary_by_host_async`]: super::Client::get_session_summary_by_host_async*/
    #[derive(Debug, Clone)]
    pub struct GetSessionSummaryByHostAsync<'a> {
        client: &'a super::Client,
        managed_resource_id: Result<::uuid::Uuid, String>,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        order_by: Result<Option<::std::string::String>, String>,
        order_descending: Result<Option<bool>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        take: Result<Option<i32>, String>,
    }
    impl<'a> GetSessionSummaryByHostAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                managed_resource_id: Err(
                    "managed_resource_id was not initialized".to_string(),
                ),
                end_date: Ok(None),
                filter_text: Ok(None),
                order_by: Ok(None),
                order_descending: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                take: Ok(None),
            }
        }
        pub fn managed_resource_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.managed_resource_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for managed_resource_id failed"
                        .to_string()
                });
            self
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn order_by<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for order_by failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/SummaryForResource/{managedResourceId}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummaryDataTable>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                managed_resource_id,
                end_date,
                filter_text,
                order_by,
                order_descending,
                skip,
                start_date,
                take,
            } = self;
            let managed_resource_id = managed_resource_id
                .map_err(Error::InvalidRequest)?;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let order_by = order_by.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/SummaryForResource/{}", client.baseurl,
                encode_path(& managed_resource_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(&progenitor_client::QueryParam::new("orderBy", &order_by))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_session_summary_by_host_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_activity_session_summary_by_id_async`]

[`Client::get_activity_session_summary_by_id_async`]: super::Client::get_activity_session_summary_by_id_async*/
    #[derive(Debug, Clone)]
    pub struct GetActivitySessionSummaryByIdAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetActivitySessionSummaryByIdAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/SummaryById/{sessionId}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionSummary>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/SummaryById/{}", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_activity_session_summary_by_id_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::cancel_hanging_sessions_async`]

[`Client::cancel_hanging_sessions_async`]: super::Client::cancel_hanging_sessions_async*/
    #[derive(Debug, Clone)]
    pub struct CancelHangingSessionsAsync<'a> {
        client: &'a super::Client,
    }
    impl<'a> CancelHangingSessionsAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `DELETE` request to `/api/v1/ActivitySession/CancelHanging`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client } = self;
            let url = format!(
                "{}/api/v1/ActivitySession/CancelHanging", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_hanging_sessions_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_by_id_async`]

[`Client::get_by_id_async`]: super::Client::get_by_id_async*/
    #[derive(Debug, Clone)]
    pub struct GetByIdAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetByIdAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}", client.baseurl, encode_path(& session_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_by_id_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_async`]

[`Client::delete_async`]: super::Client::delete_async*/
    #[derive(Debug, Clone)]
    pub struct DeleteAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> DeleteAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/api/v1/ActivitySession/{sessionId}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}", client.baseurl, encode_path(& session_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                202u16 => Ok(ResponseValue::empty(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::gt_activity_configuration_async`]

[`Client::gt_activity_configuration_async`]: super::Client::gt_activity_configuration_async*/
    #[derive(Debug, Clone)]
    pub struct GtActivityConfigurationAsync<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GtActivityConfigurationAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/Config/{id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivityConfiguration>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/Config/{}", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "gt_activity_configuration_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_rdp_file_async`]

[`Client::get_rdp_file_async`]: super::Client::get_rdp_file_async*/
    #[derive(Debug, Clone)]
    pub struct GetRdpFileAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetRdpFileAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/Rdp/{sessionId}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<crate::contract::ProblemDetails>> {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/Rdp/{}", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "get_rdp_file_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_ssh_url_async`]

[`Client::get_ssh_url_async`]: super::Client::get_ssh_url_async*/
    #[derive(Debug, Clone)]
    pub struct GetSshUrlAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetSshUrlAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/Ssh/{sessionId}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/Ssh/{}", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_ssh_url_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::approve_async`]

[`Client::approve_async`]: super::Client::approve_async*/
    #[derive(Debug, Clone)]
    pub struct ApproveAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        notes: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ApproveAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                notes: Ok(None),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn notes<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.notes = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for notes failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Approve`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client, session_id, notes } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let notes = notes.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/Approve", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("notes", &notes))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "approve_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::deny_async`]

[`Client::deny_async`]: super::Client::deny_async*/
    #[derive(Debug, Clone)]
    pub struct DenyAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        body: Result<::std::option::Option<::std::string::String>, String>,
    }
    impl<'a> DenyAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::option::Option<::std::string::String>>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: option :: Option < :: std :: string :: String >` for body failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Deny`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client, session_id, body } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/Deny", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "deny_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::extend_async`]

[`Client::extend_async`]: super::Client::extend_async*/
    #[derive(Debug, Clone)]
    pub struct ExtendAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        body: Result<::std::option::Option<i32>, String>,
    }
    impl<'a> ExtendAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::option::Option<i32>>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: option :: Option < i32 >` for body failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/api/v1/ActivitySession/{sessionId}/Extend`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id, body } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/Extend", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "extend_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::view_password_async`]

[`Client::view_password_async`]: super::Client::view_password_async*/
    #[derive(Debug, Clone)]
    pub struct ViewPasswordAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> ViewPasswordAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/CanViewPassword`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<bool>, Error<crate::contract::ProblemDetails>> {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/CanViewPassword", client.baseurl,
                encode_path(& session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "view_password_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::copy_password_async`]

[`Client::copy_password_async`]: super::Client::copy_password_async*/
    #[derive(Debug, Clone)]
    pub struct CopyPasswordAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> CopyPasswordAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/Password`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/Password", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "copy_password_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_session_logs_async`]

[`Client::get_session_logs_async`]: super::Client::get_session_logs_async*/
    #[derive(Debug, Clone)]
    pub struct GetSessionLogsAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        end_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        filter_text: Result<Option<::std::string::String>, String>,
        log_level: Result<Option<crate::contract::ActionLogType>, String>,
        order_descending: Result<Option<bool>, String>,
        skip: Result<Option<i32>, String>,
        start_date: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        take: Result<Option<i32>, String>,
    }
    impl<'a> GetSessionLogsAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                end_date: Ok(None),
                filter_text: Ok(None),
                log_level: Ok(None),
                order_descending: Ok(None),
                skip: Ok(None),
                start_date: Ok(None),
                take: Ok(None),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn end_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.end_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for end_date failed"
                        .to_string()
                });
            self
        }
        pub fn filter_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.filter_text = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for filter_text failed"
                        .to_string()
                });
            self
        }
        pub fn log_level<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::contract::ActionLogType>,
        {
            self.log_level = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: contract :: ActionLogType` for log_level failed"
                        .to_string()
                });
            self
        }
        pub fn order_descending<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.order_descending = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `bool` for order_descending failed".to_string()
                });
            self
        }
        pub fn skip<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.skip = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for skip failed".to_string());
            self
        }
        pub fn start_date<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.start_date = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for start_date failed"
                        .to_string()
                });
            self
        }
        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for take failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/v1/ActivitySession/{sessionId}/Log`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActionLogCollection>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self {
                client,
                session_id,
                end_date,
                filter_text,
                log_level,
                order_descending,
                skip,
                start_date,
                take,
            } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let end_date = end_date.map_err(Error::InvalidRequest)?;
            let filter_text = filter_text.map_err(Error::InvalidRequest)?;
            let log_level = log_level.map_err(Error::InvalidRequest)?;
            let order_descending = order_descending.map_err(Error::InvalidRequest)?;
            let skip = skip.map_err(Error::InvalidRequest)?;
            let start_date = start_date.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/Log", client.baseurl, encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("endDate", &end_date))
                .query(&progenitor_client::QueryParam::new("filterText", &filter_text))
                .query(&progenitor_client::QueryParam::new("logLevel", &log_level))
                .query(
                    &progenitor_client::QueryParam::new(
                        "orderDescending",
                        &order_descending,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("skip", &skip))
                .query(&progenitor_client::QueryParam::new("startDate", &start_date))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_session_logs_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::update_async`]

[`Client::update_async`]: super::Client::update_async*/
    #[derive(Debug, Clone)]
    pub struct UpdateAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        target_user_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> UpdateAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                target_user_id: Err("target_user_id was not initialized".to_string()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn target_user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.target_user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for target_user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `PUT` request to `/api/v1/ActivitySession/{sessionId}/targetId/{targetUserId}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ActivitySession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id, target_user_id } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let target_user_id = target_user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/targetId/{}", client.baseurl, encode_path(&
                session_id.to_string()), encode_path(& target_user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::update_session_login_account_async`]

[`Client::update_session_login_account_async`]: super::Client::update_session_login_account_async*/
    #[derive(Debug, Clone)]
    pub struct UpdateSessionLoginAccountAsync<'a> {
        client: &'a super::Client,
        session_id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::NameAndId, String>,
    }
    impl<'a> UpdateSessionLoginAccountAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                session_id: Err("session_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for session_id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NameAndId>,
            <V as std::convert::TryInto<types::NameAndId>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `NameAndId` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NameAndId) -> types::builder::NameAndId,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/v1/ActivitySession/{sessionId}/loginAccount`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::string::String>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, session_id, body } = self;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NameAndId::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/ActivitySession/{}/loginAccount", client.baseurl,
                encode_path(& session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_session_login_account_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_approvals_async`]

[`Client::get_approvals_async`]: super::Client::get_approvals_async*/
    #[derive(Debug, Clone)]
    pub struct GetApprovalsAsync<'a> {
        client: &'a super::Client,
        activity_session_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetApprovalsAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                activity_session_id: Err(
                    "activity_session_id was not initialized".to_string(),
                ),
            }
        }
        pub fn activity_session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.activity_session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for activity_session_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/ApprovalWorkflow/Approval`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<::std::vec::Vec<types::ApprovalWorkflowApproval>>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, activity_session_id } = self;
            let activity_session_id = activity_session_id
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ApprovalWorkflow/Approval", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "activitySessionId",
                        &activity_session_id,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_approvals_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_user_by_id_async`]

[`Client::get_user_by_id_async`]: super::Client::get_user_by_id_async*/
    #[derive(Debug, Clone)]
    pub struct GetUserByIdAsync<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetUserByIdAsync<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/v1/User/{id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ManagedAccount>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/User/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_user_by_id_async",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
