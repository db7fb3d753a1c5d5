//! Accounts on the wire.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    contract::ManagedAccountType,
    domain::{Account, SignIn},
};

/// Somebody who acts: a person or an application, and the directory user that it stands for in one.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ManagedAccount {
    id: Uuid,
    name: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    kind: Option<ManagedAccountType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    locked: Option<bool>,
    user_id: Option<Uuid>,
    sid: Option<String>,
    display_name: Option<String>,
    sam_account_name: Option<String>,
    user_principal_name: Option<String>,
    email: Option<String>,
    domain_name: Option<String>,
}

impl From<&Account> for ManagedAccount {
    fn from(account: &Account) -> Self {
        let (domain, name) = match account.login.split_once('\\') {
            Some((domain, name)) => (Some(domain), name),
            None => (None, account.login.as_str()),
        };
        let kind = match account.sign_in {
            SignIn::Person { .. } => ManagedAccountType::HostUser,
            SignIn::Application { .. } => ManagedAccountType::HostService,
        };
        Self {
            id: account.id.0,
            name: Some(account.login.clone()),
            kind: Some(kind),
            locked: Some(account.is_locked()),
            user_id: Some(account.id.0),
            sid: None,
            display_name: Some(account.name.clone()),
            sam_account_name: Some(name.into()),
            user_principal_name: None,
            email: None,
            domain_name: domain.map(Into::into),
        }
    }
}
