//! What was asked for when a session was started.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{AccountId, ActivityId, CredentialId, GroupId, PolicyId};

/// What was asked for when a session was started; it never changes.
///
/// What is not there is not written either, here and in [`Course`](super::Course): every change of a session reads and
/// writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Request {
    /// Who asked, where that is not the requester: an administrator for somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<AccountId>,
    /// The login of who asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by_login: Option<String>,
    /// The address that they asked from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_from: Option<String>,
    /// The login of the requester, as it was.
    pub account_name: String,
    /// The name of the target, as it was.
    pub resource_name: String,
    /// The name of the activity, as it was.
    pub activity_name: String,
    /// The name of the policy, as it was.
    pub policy_name: String,
    /// What is done on the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityId>,
    /// The policy that grants it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyId>,
    /// The credential that it uses on its target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential: Option<CredentialId>,
    /// Until when, where the request said so: then a late approval does not move its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<DateTime<Utc>>,
    /// The group that it was asked for with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// A note of the requester.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A ticket number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<String>,
    /// Further members that the installation asks for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom_fields: Vec<CustomField>,
}

/// A named value that a requester adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomField {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Option<String>,
}
