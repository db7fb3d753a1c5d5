//! The directory: who there is, what may be done where. A snapshot of one revision, looked up in memory.

mod api_keys;
mod change;
mod item;
mod token_keys;

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

pub use self::{
    change::{DirectoryChange, Edit},
    item::{DirectoryItem, Origin},
};

use super::{
    AccessPolicy, Account, AccountId, Activity, ActivityId, Community, Credential, CredentialId, Hold,
    HoldOn, Profile, ProfileId, Resource, ResourceId, Server, ServerId, ServerList, TenantId, Webhook,
    WebhookId, Workflow, WorkflowId,
};

/// Something named by id, by name, or by both where they agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<Id> {
    /// The id, if given.
    pub id: Option<Id>,
    /// The name, if given; matched without regard to case.
    pub name: Option<String>,
}

/// All entries at one revision.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    revision: i64,
    items: BTreeMap<Uuid, DirectoryItem>,
    by_name: HashMap<(&'static str, String), Uuid>,
    by_key_hash: api_keys::ByHash,
    server_lists: HashMap<TenantId, Uuid>,
}

impl Directory {
    /// A snapshot of these entries.
    #[must_use]
    pub fn new(revision: i64, items: impl IntoIterator<Item = DirectoryItem>) -> Self {
        let mut directory = Self { revision, ..Self::default() };
        for item in items {
            let (kind, name) = item.describe();
            directory.by_name.insert((kind, folded(name)), item.id());
            if let DirectoryItem::Servers(list) = &item {
                directory.server_lists.insert(list.community, list.id);
            }
            directory.items.insert(item.id(), item);
        }
        directory.by_key_hash = directory.keys_by_hash();
        directory
    }

    /// Counts the edits that led here.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// All entries, by id.
    pub fn items(&self) -> impl Iterator<Item = &DirectoryItem> {
        self.items.values()
    }

    /// The account with this id.
    #[must_use]
    pub fn account(&self, id: AccountId) -> Option<&Account> {
        match self.items.get(&id.0) {
            Some(DirectoryItem::Account(account)) => Some(account),
            _ => None,
        }
    }

    /// The account that signs in as `login`, matched without regard to case.
    #[must_use]
    pub fn account_by_login(&self, login: &str) -> Option<&Account> {
        self.account(AccountId(self.id_of("account", login)?))
    }

    /// The resource with this id, or else of this name.
    #[must_use]
    pub fn resource(&self, named: &Named<ResourceId>) -> Option<&Resource> {
        match self.items.get(&self.wanted(named.id.map(|id| id.0), "resource", named.name.as_deref())?) {
            Some(DirectoryItem::Resource(resource)) => Some(resource),
            _ => None,
        }
    }

    /// The activity with this id, or else of this name.
    #[must_use]
    pub fn activity(&self, named: &Named<ActivityId>) -> Option<&Activity> {
        match self.items.get(&self.wanted(named.id.map(|id| id.0), "activity", named.name.as_deref())?) {
            Some(DirectoryItem::Activity(activity)) => Some(activity),
            _ => None,
        }
    }

    /// The credential with this id, or else of this name.
    #[must_use]
    pub fn credential(&self, named: &Named<CredentialId>) -> Option<&Credential> {
        match self.items.get(&self.wanted(named.id.map(|id| id.0), "credential", named.name.as_deref())?) {
            Some(DirectoryItem::Credential(credential)) => Some(credential),
            _ => None,
        }
    }

    /// The credentials, by id.
    pub fn credentials(&self) -> impl Iterator<Item = &Credential> {
        self.items.values().filter_map(|item| match item {
            DirectoryItem::Credential(credential) => Some(credential),
            _ => None,
        })
    }

    /// The approval workflow with this id.
    #[must_use]
    pub fn workflow(&self, id: WorkflowId) -> Option<&Workflow> {
        match self.items.get(&id.0) {
            Some(DirectoryItem::Workflow(workflow)) => Some(workflow),
            _ => None,
        }
    }

    /// The webhook with this id.
    #[must_use]
    pub fn webhook(&self, id: WebhookId) -> Option<&Webhook> {
        match self.items.get(&id.0) {
            Some(DirectoryItem::Webhook(webhook)) => Some(webhook),
            _ => None,
        }
    }

    /// The locks on new sessions.
    pub fn holds(&self) -> impl Iterator<Item = &Hold> {
        self.items.values().filter_map(|item| match item {
            DirectoryItem::Hold(hold) => Some(hold),
            _ => None,
        })
    }

    /// What keeps new sessions from any of these, if anything does.
    #[must_use]
    pub fn hold_on(&self, any: &[HoldOn]) -> Option<&Hold> {
        self.holds().find(|hold| any.contains(&hold.on))
    }

    /// The connection profile with this id.
    #[must_use]
    pub fn profile(&self, id: ProfileId) -> Option<&Profile> {
        match self.items.get(&id.0) {
            Some(DirectoryItem::Profile(profile)) => Some(profile),
            _ => None,
        }
    }

    /// The policies that grant an account an activity on a resource.
    pub fn granting(
        &self,
        account: AccountId,
        activity: ActivityId,
        resource: ResourceId,
    ) -> impl Iterator<Item = &AccessPolicy> {
        self.items.values().filter_map(move |item| match item {
            DirectoryItem::Policy(policy) if policy.grants(account, activity, resource) => Some(policy),
            _ => None,
        })
    }

    /// The community with this id.
    #[must_use]
    pub fn community(&self, id: TenantId) -> Option<&Community> {
        match self.items.get(&id.0) {
            Some(DirectoryItem::Community(community)) => Some(community),
            _ => None,
        }
    }

    /// The servers of a community: those set over the API, else those of its entry; none of an unknown one.
    #[must_use]
    pub fn servers(&self, community: TenantId) -> &[Server] {
        match self.server_list(community) {
            Some(list) => &list.servers,
            None => {
                self.community(community).map(|community| community.servers.as_slice()).unwrap_or_default()
            }
        }
    }

    /// What was set over the API as the servers of a community, if anything.
    #[must_use]
    pub fn server_list(&self, community: TenantId) -> Option<&ServerList> {
        match self.items.get(self.server_lists.get(&community)?) {
            Some(DirectoryItem::Servers(list)) => Some(list),
            _ => None,
        }
    }

    /// The server of a community with this number.
    #[must_use]
    pub fn server(&self, community: TenantId, id: ServerId) -> Option<&Server> {
        self.servers(community).iter().find(|server| server.id == id)
    }

    /// The community of this name, matched without regard to case.
    #[must_use]
    pub fn community_by_name(&self, name: &str) -> Option<&Community> {
        self.community(TenantId(self.id_of("community", name)?))
    }

    fn wanted(&self, id: Option<Uuid>, kind: &'static str, name: Option<&str>) -> Option<Uuid> {
        id.or_else(|| self.id_of(kind, name?))
    }

    fn id_of(&self, kind: &'static str, name: &str) -> Option<Uuid> {
        self.by_name.get(&(kind, folded(name))).copied()
    }
}

/// Whether two names are one, without regard to case.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// A name as the directory compares it: without regard to case or to space around it.
#[must_use]
pub fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
