//! Communities, with their API keys, members and servers.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Checker, id_of, names::Names};
use crate::{
    domain::{
        AccountId, ApiKey, Community, DirectoryItem, KeyId, Member, Server, ServerDetails, ServerId, TenantId,
    },
    server::setup::directory_file::{CommunityEntry, KeyEntry, MemberEntry, ServerEntry},
};

impl Checker<'_> {
    pub(super) fn community(&mut self, entry: &CommunityEntry) -> DirectoryItem {
        let id = self.entry("community", &entry.name, Some(&entry.id));
        DirectoryItem::Community(Community {
            id: TenantId(id),
            name: entry.name.get().clone(),
            members: self.members(&entry.members),
            servers: self.servers(&entry.servers),
            api_keys: self.api_keys(id, &entry.api_keys),
            webhooks: self.webhooks(&entry.webhooks),
        })
    }

    fn members(&mut self, entries: &[MemberEntry]) -> Vec<Member> {
        let mut lines = HashMap::new();
        let mut members = Vec::new();
        for entry in entries {
            self.label("name", &entry.name);
            let Some(id) = self.uuid(&entry.id) else { continue };
            if let Some(first) = lines.insert(id, self.line(entry.id.place())) {
                let message = format!("this community has the account already, on line {first}; remove one");
                self.complain(entry.id.place(), message);
            }
            members.push(Member { id: AccountId(id), name: entry.name.get().clone() });
        }
        members.sort_by_key(|member| member.id);
        members
    }

    fn servers(&mut self, entries: &[ServerEntry]) -> Vec<Server> {
        let mut lines = HashMap::new();
        let mut servers = Vec::new();
        for entry in entries {
            self.label("name", &entry.name);
            let Some(id) = i32::try_from(*entry.id.get()).ok().filter(|id| *id >= 1) else {
                self.complain(entry.id.place(), format!("a server's id is a number from 1 to {}", i32::MAX));
                continue;
            };
            if let Some(first) = lines.insert(id, self.line(entry.id.place())) {
                let message =
                    format!("this community has server {id} already, on line {first}; number it otherwise");
                self.complain(entry.id.place(), message);
            }
            let (id, name) = (ServerId(id), entry.name.get().clone());
            servers.push(Server { id, name, details: ServerDetails::default() });
        }
        servers.sort_by_key(|server| server.id);
        servers
    }

    fn api_keys(&mut self, community: Uuid, entries: &[KeyEntry]) -> Vec<ApiKey> {
        let mut names = Names::default();
        let mut keys = Vec::new();
        for entry in entries {
            let name = entry.name.get();
            self.label("name", &entry.name);
            let id = id_of("api_key", &format!("{community}/{name}"));
            if let Some(first) = names.add(name, id, self.line(entry.name.place())) {
                let message =
                    format!("API key `{name}` is there already, on line {first}; rename or remove one");
                self.complain(entry.name.place(), message);
            }
            let owner = format!("API key `{name}`");
            let hash =
                self.api_key(&owner, &entry.name, ("key", &entry.key), ("key_sha256", &entry.key_sha256));
            keys.extend(hash.map(|hash| ApiKey { id: KeyId(id), name: name.clone(), hash, issued: None }));
        }
        keys.sort_by_key(|key| key.id);
        keys
    }
}
