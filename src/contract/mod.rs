//! The contracts, word for word, and the types on the wire that clients and server share.
//!
//! A contract is a document in `openapi/`, and the truth about its family. This module knows no family otherwise: what
//! one of them means by a word stands beside its routes.

#[cfg(feature = "server")]
pub mod diff;
mod numbered;
mod wire;

pub use numbered::{
    ActionLogType, ActivityConfigurationSettingType, ActivityConfigurationType, ActivityLoginType,
    ActivitySessionTopUsersTypes, ActivityType, ApprovalType, ApprovalWorkflowApprovalState,
    ApprovalWorkflowApproverType, CustomFieldDataType, LoginSessionState, ManagedAccountType,
    ManagedResourceType, RequesterLoginFormat, SbPamAccountType, SessionSummaryStatus, StreamType,
    UnknownName,
};
pub use wire::{ProblemDetails, SessionStatus, UnknownStatus};

/// Netwrix Privilege Secure's contract, as YAML.
pub const PRIVILEGE_SECURE: &str = include_str!("../../openapi/privilege-secure.yaml");

/// Sonoran CMS's contract, as YAML.
pub const SONORAN_CMS: &str = include_str!("../../openapi/sonoran-cms.yaml");

/// hangup's own contract, as YAML.
pub const HANGUP: &str = include_str!("../../openapi/hangup.yaml");
