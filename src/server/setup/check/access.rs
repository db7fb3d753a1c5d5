//! Resources, connection profiles, activities, and the policies that join them.

use uuid::Uuid;

use super::{Checker, DEFAULT_EXTENSION_COUNT, DEFAULT_EXTENSION_MINUTES, DEFAULT_SESSION_MINUTES};
use crate::{
    domain::{
        AccessPolicy, AccountId, Activity, ActivityId, CredentialId, DirectoryItem, Endpoint, Origin,
        PolicyId, Profile, ProfileId, Resource, ResourceId, Role, WebhookId, WorkflowId,
    },
    server::setup::{
        At,
        directory_file::{ActivityEntry, PolicyEntry, ProfileEntry, ResourceEntry},
    },
};

impl Checker<'_> {
    pub(super) fn resource(&mut self, entry: &ResourceEntry) -> DirectoryItem {
        let id = self.entry("resource", &entry.name, entry.id.as_ref());
        // a name that is no address is a name all the same; only connecting to it fails
        if let Some(address) =
            entry.address.as_ref().filter(|address| Endpoint::parse(address.get()).is_none())
        {
            self.complain(
                address.place(),
                "this is no host name or IP address; write one such as db-01.example.test, 192.0.2.7 or \
                 [2001:db8::7]:2222",
            );
        }
        DirectoryItem::Resource(Resource {
            id: ResourceId(id),
            name: entry.name.get().clone(),
            address: entry.address.as_ref().unwrap_or(&entry.name).get().clone(),
            platform: entry.platform.into(),
        })
    }

    pub(super) fn profile(&mut self, entry: &ProfileEntry) -> DirectoryItem {
        let id = self.entry("profile", &entry.name, entry.id.as_ref());
        let max_session_minutes = self.number(
            entry.max_session_minutes.as_ref(),
            DEFAULT_SESSION_MINUTES,
            "a session lasts at least a minute; write 1 or more",
        );
        let extension_minutes = self.number(
            entry.extension_minutes.as_ref(),
            DEFAULT_EXTENSION_MINUTES,
            "an extension extends by at least a minute; write 1 or more",
        );
        let extension_count = self.number(
            entry.extension_count.as_ref(),
            DEFAULT_EXTENSION_COUNT,
            "write 1 or more, or extension_allowed = false where sessions shall not be extended",
        );
        DirectoryItem::Profile(Profile {
            id: ProfileId(id),
            name: entry.name.get().clone(),
            max_session_minutes,
            notes_required: entry.notes_required,
            ticket_required: entry.ticket_required,
            workflow: entry
                .workflow
                .as_ref()
                .and_then(|name| self.reference("workflow", name))
                .map(WorkflowId),
            extension_allowed: entry.extension_allowed,
            extension_minutes,
            extension_count,
            allow_view_password: entry.allow_view_password,
            start_webhooks: self.webhooks(&entry.start_webhooks),
            end_webhooks: self.webhooks(&entry.end_webhooks),
        })
    }

    /// A number from 1, or what holds where it is left out.
    pub(super) fn number(&mut self, given: Option<&At<u32>>, otherwise: u32, complaint: &str) -> u32 {
        let Some(given) = given else { return otherwise };
        if *given.get() == 0 {
            self.complain(given.place(), complaint);
        }
        *given.get()
    }

    pub(super) fn webhooks(&mut self, names: &[At<String>]) -> Vec<WebhookId> {
        in_order(names.iter().filter_map(|name| self.reference("webhook", name)).collect())
            .map(WebhookId)
            .collect()
    }

    pub(super) fn activity(&mut self, entry: &ActivityEntry) -> Option<DirectoryItem> {
        let id = self.entry("activity", &entry.name, entry.id.as_ref());
        let profile = self.reference("profile", &entry.profile)?;
        Some(DirectoryItem::Activity(Activity {
            id: ActivityId(id),
            name: entry.name.get().clone(),
            profile: ProfileId(profile),
        }))
    }

    pub(super) fn policy(&mut self, entry: &PolicyEntry) -> DirectoryItem {
        let id = self.entry("policy", &entry.name, entry.id.as_ref());
        let accounts =
            entry.accounts.iter().filter_map(|login| self.person(login, "starts no sessions")).collect();
        let resources = entry.resources.iter().filter_map(|name| self.reference("resource", name)).collect();
        let activities =
            entry.activities.iter().filter_map(|name| self.reference("activity", name)).collect();
        let credentials =
            entry.credentials.iter().filter_map(|name| self.reference("credential", name)).collect();
        DirectoryItem::Policy(AccessPolicy {
            id: PolicyId(id),
            name: entry.name.get().clone(),
            accounts: in_order(accounts).map(AccountId).collect(),
            resources: in_order(resources).map(ResourceId).collect(),
            activities: in_order(activities).map(ActivityId).collect(),
            credentials: in_order(credentials).map(CredentialId).collect(),
        })
    }

    /// A person, of this file or made by a command; `refusal` says what applications do not.
    pub(super) fn person(&mut self, login: &At<String>, refusal: &str) -> Option<Uuid> {
        let made =
            self.kept.account_by_login(login.get()).filter(|account| account.origin == Origin::Command);
        let id = match made {
            Some(account) if account.role != Role::App => return Some(account.id.0),
            Some(account) => account.id.0,
            None => self.reference("account", login)?,
        };
        if made.is_some() || self.applications.contains(&id) {
            let message = format!("`{}` is an application and {refusal}; remove it here", login.get());
            self.complain(login.place(), message);
            return None;
        }
        Some(id)
    }
}

/// Without repetition, and in one order: that of the file means nothing.
pub(super) fn in_order(mut ids: Vec<Uuid>) -> impl Iterator<Item = Uuid> {
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter()
}
