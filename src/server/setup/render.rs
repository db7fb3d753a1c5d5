//! Shows changes of the directory to people: what differs, and never a secret.

use std::{collections::HashMap, fmt::Display};

use uuid::Uuid;

use crate::domain::{
    AccessPolicy, Account, Community, Credential, DirectoryChange, DirectoryItem, Profile, Resource, SignIn,
    Tier, Webhook, WebhookId, Workflow,
};

/// The names of entries, for showing what refers to them.
pub(super) struct Names(HashMap<Uuid, String>);

impl Names {
    pub(super) fn of<'a>(items: impl Iterator<Item = &'a DirectoryItem>) -> Self {
        Self(items.map(|item| (item.id(), item.describe().1.to_owned())).collect())
    }

    /// One line for each change, sorted by kind and name.
    pub(super) fn lines(&self, changes: &[DirectoryChange]) -> Vec<String> {
        let mut lines: Vec<_> = changes
            .iter()
            .map(|change| {
                let (sign, item, detail) = match change {
                    DirectoryChange::Added(item) => ('+', item, String::new()),
                    DirectoryChange::Removed(item) => ('-', item, String::new()),
                    DirectoryChange::Changed(before, after) => {
                        ('~', after, format!(": {}", self.differences(before, after).join(", ")))
                    }
                };
                let (kind, name) = item.describe();
                let of_community = match item {
                    DirectoryItem::Servers(list) => {
                        Some(format!("of {} as set over the API", self.name(list.community.0)))
                    }
                    _ => None,
                };
                let name = of_community.as_deref().unwrap_or(name);
                ((place(item), name.to_lowercase(), sign), format!("{sign} {kind} {name}{detail}"))
            })
            .collect();
        lines.sort();
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn differences(&self, before: &DirectoryItem, after: &DirectoryItem) -> Vec<String> {
        let mut out = Vec::new();
        match (before, after) {
            (DirectoryItem::Account(before), DirectoryItem::Account(after)) => {
                account(&mut out, before, after);
            }
            (DirectoryItem::Resource(before), DirectoryItem::Resource(after)) => {
                resource(&mut out, before, after);
            }
            (DirectoryItem::Workflow(before), DirectoryItem::Workflow(after)) => {
                self.workflow(&mut out, before, after);
            }
            (DirectoryItem::Credential(before), DirectoryItem::Credential(after)) => {
                credential(&mut out, before, after);
            }
            (DirectoryItem::Webhook(before), DirectoryItem::Webhook(after)) => {
                webhook(&mut out, before, after);
            }
            (DirectoryItem::Profile(before), DirectoryItem::Profile(after)) => {
                self.profile(&mut out, before, after);
            }
            (DirectoryItem::Activity(before), DirectoryItem::Activity(after)) => {
                value(&mut out, "name", &before.name, &after.name);
                value(&mut out, "profile", &self.name(before.profile.0), &self.name(after.profile.0));
            }
            (DirectoryItem::Policy(before), DirectoryItem::Policy(after)) => {
                self.policy(&mut out, before, after);
            }
            (DirectoryItem::Community(before), DirectoryItem::Community(after)) => {
                community(&mut out, before, after);
                let webhooks = |community: &Community| self.named(community.webhooks.iter().map(|id| id.0));
                list(&mut out, "webhooks", &webhooks(before), &webhooks(after));
            }
            _ => out.push(format!("was {} {}", before.describe().0, before.describe().1)),
        }
        out
    }

    fn policy(&self, out: &mut Vec<String>, before: &AccessPolicy, after: &AccessPolicy) {
        value(out, "name", &before.name, &after.name);
        let accounts = |policy: &AccessPolicy| self.named(policy.accounts.iter().map(|id| id.0));
        let resources = |policy: &AccessPolicy| self.named(policy.resources.iter().map(|id| id.0));
        let activities = |policy: &AccessPolicy| self.named(policy.activities.iter().map(|id| id.0));
        let credentials = |policy: &AccessPolicy| self.named(policy.credentials.iter().map(|id| id.0));
        list(out, "accounts", &accounts(before), &accounts(after));
        list(out, "resources", &resources(before), &resources(after));
        list(out, "activities", &activities(before), &activities(after));
        list(out, "credentials", &credentials(before), &credentials(after));
    }

    fn workflow(&self, out: &mut Vec<String>, before: &Workflow, after: &Workflow) {
        value(out, "name", &before.name, &after.name);
        value(out, "allow_self_approval", &before.allows_self_approval, &after.allows_self_approval);
        value(out, "tiers", &before.tiers.len(), &after.tiers.len());
        for (n, (before, after)) in before.tiers.iter().zip(&after.tiers).enumerate() {
            let mut tier = Vec::new();
            let approvers = |tier: &Tier| self.named(tier.approvers.iter().map(|id| id.0));
            list(&mut tier, "approvers", &approvers(before), &approvers(after));
            value(&mut tier, "quorum", &before.quorum, &after.quorum);
            value(&mut tier, "timeout_minutes", &before.timeout_minutes, &after.timeout_minutes);
            let on_timeout = |tier: &Tier| format!("{:?}", tier.on_timeout).to_lowercase();
            value(&mut tier, "on_timeout", &on_timeout(before), &on_timeout(after));
            out.extend(tier.into_iter().map(|difference| format!("tier {} {difference}", n + 1)));
        }
    }

    fn profile(&self, out: &mut Vec<String>, before: &Profile, after: &Profile) {
        value(out, "name", &before.name, &after.name);
        value(out, "max_session_minutes", &before.max_session_minutes, &after.max_session_minutes);
        value(out, "notes_required", &before.notes_required, &after.notes_required);
        value(out, "ticket_required", &before.ticket_required, &after.ticket_required);
        let workflow = |profile: &Profile| profile.workflow.map_or("none".into(), |id| self.name(id.0));
        value(out, "workflow", &workflow(before), &workflow(after));
        value(out, "extension_allowed", &before.extension_allowed, &after.extension_allowed);
        value(out, "extension_minutes", &before.extension_minutes, &after.extension_minutes);
        value(out, "extension_count", &before.extension_count, &after.extension_count);
        value(out, "allow_view_password", &before.allow_view_password, &after.allow_view_password);
        let webhooks = |ids: &[WebhookId]| self.named(ids.iter().map(|id| id.0));
        list(out, "start_webhooks", &webhooks(&before.start_webhooks), &webhooks(&after.start_webhooks));
        list(out, "end_webhooks", &webhooks(&before.end_webhooks), &webhooks(&after.end_webhooks));
    }

    fn named(&self, ids: impl Iterator<Item = Uuid>) -> HashMap<String, Uuid> {
        ids.map(|id| (self.name(id), id)).collect()
    }

    fn name(&self, id: Uuid) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}

/// Kinds in the order of the file.
fn place(item: &DirectoryItem) -> u8 {
    match item {
        DirectoryItem::Account(_) => 0,
        DirectoryItem::Workflow(_) => 1,
        DirectoryItem::Resource(_) => 2,
        DirectoryItem::Credential(_) => 3,
        DirectoryItem::Webhook(_) => 4,
        DirectoryItem::Profile(_) => 5,
        DirectoryItem::Activity(_) => 6,
        DirectoryItem::Policy(_) => 7,
        DirectoryItem::Community(_) => 8,
        DirectoryItem::Hold(_) | DirectoryItem::Servers(_) => 9,
        DirectoryItem::Key(_) | DirectoryItem::TokenKey(_) => 10,
    }
}

fn account(out: &mut Vec<String>, before: &Account, after: &Account) {
    value(out, "login", &before.login, &after.login);
    value(out, "name", &before.name, &after.name);
    value(out, "role", &format!("{:?}", before.role), &format!("{:?}", after.role));
    value(out, "locked", &before.locked, &after.locked);
    match (&before.sign_in, &after.sign_in) {
        (
            SignIn::Person { password_hash: hash_before, sealed_totp: totp_before },
            SignIn::Person { password_hash: hash_after, sealed_totp: totp_after },
        ) => {
            if hash_before != hash_after {
                out.push("password".into());
            }
            match (totp_before, totp_after) {
                (Some(_), None) => out.push("one-time codes off".into()),
                (None, Some(_)) => out.push("one-time codes on".into()),
                (before, after) if before != after => out.push("one-time-code secret".into()),
                _ => {}
            }
        }
        (
            SignIn::Application { key_hash: key_before, certificate_serial: serial_before },
            SignIn::Application { key_hash: key_after, certificate_serial: serial_after },
        ) => {
            if key_before != key_after {
                out.push("API key".into());
            }
            value(out, "certificate serial", serial_before, serial_after);
        }
        (SignIn::Person { .. }, SignIn::Application { .. }) => out.push("now an application".into()),
        (SignIn::Application { .. }, SignIn::Person { .. }) => out.push("now a person".into()),
    }
    if out.is_empty() && before.by_command != after.by_command {
        out.push("password and one-time codes of the file".into());
    }
}

fn resource(out: &mut Vec<String>, before: &Resource, after: &Resource) {
    value(out, "name", &before.name, &after.name);
    value(out, "address", &before.address, &after.address);
    let platform = |resource: &Resource| format!("{:?}", resource.platform).to_lowercase();
    value(out, "platform", &platform(before), &platform(after));
}

fn credential(out: &mut Vec<String>, before: &Credential, after: &Credential) {
    value(out, "name", &before.name, &after.name);
    let domain = |credential: &Credential| credential.domain.clone().unwrap_or_else(|| "none".into());
    value(out, "domain", &domain(before), &domain(after));
    value(out, "username", &before.username, &after.username);
    if before.sealed_password != after.sealed_password {
        out.push("password".into());
    }
}

fn webhook(out: &mut Vec<String>, before: &Webhook, after: &Webhook) {
    value(out, "name", &before.name, &after.name);
    // many receivers know who calls by a secret in the URL
    if before.url != after.url {
        out.push("url".into());
    }
    if before.sealed_secret != after.sealed_secret {
        out.push("secret".into());
    }
    value(out, "timeout_seconds", &before.timeout_seconds, &after.timeout_seconds);
}

fn community(out: &mut Vec<String>, before: &Community, after: &Community) {
    value(out, "name", &before.name, &after.name);
    let keys = |community: &Community| {
        community.api_keys.iter().map(|key| (key.name.clone(), key.hash.clone())).collect()
    };
    let members = |community: &Community| {
        community.members.iter().map(|member| (member.id.to_string(), member.name.clone())).collect()
    };
    let servers = |community: &Community| {
        community.servers.iter().map(|server| (server.id.to_string(), server.name.clone())).collect()
    };
    list(out, "API keys", &keys(before), &keys(after));
    list(out, "accounts", &members(before), &members(after));
    list(out, "servers", &servers(before), &servers(after));
}

fn value<T: PartialEq + Display>(out: &mut Vec<String>, what: &str, before: &T, after: &T) {
    if before != after {
        out.push(format!("{what} {before} -> {after}"));
    }
}

/// Entries of a list by what names them, `+` new, `~` with another value, `-` gone; their values are not shown.
fn list<V: PartialEq>(
    out: &mut Vec<String>,
    what: &str,
    before: &HashMap<String, V>,
    after: &HashMap<String, V>,
) {
    let signed = |name: &String| match (before.get(name), after.get(name)) {
        (None, Some(_)) => Some(format!("+{name}")),
        (Some(_), None) => Some(format!("-{name}")),
        (Some(before), Some(after)) if before != after => Some(format!("~{name}")),
        _ => None,
    };
    let mut names: Vec<_> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let signed: Vec<_> = names.into_iter().filter_map(signed).collect();
    if !signed.is_empty() {
        out.push(format!("{what} {}", signed.join(" ")));
    }
}
