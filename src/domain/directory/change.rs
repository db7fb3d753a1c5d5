//! Changes of the directory, and what they are between two of it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Directory, DirectoryItem, Origin};
use crate::domain::{ServerId, TenantId};

/// One change to what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Add the entry, or replace the one of its id.
    Put(Box<DirectoryItem>),
    /// Remove the entry with this id.
    Remove(Uuid),
    /// Keep none of the edits while a session is Active on this server.
    Vacant(TenantId, ServerId),
}

/// How one entry differs between two directories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectoryChange {
    /// It is new.
    Added(DirectoryItem),
    /// It differs: before, after.
    Changed(DirectoryItem, DirectoryItem),
    /// It is gone.
    Removed(DirectoryItem),
}

impl DirectoryChange {
    /// The edit that makes this change.
    #[must_use]
    pub fn edit(&self) -> Edit {
        match self {
            Self::Added(item) | Self::Changed(_, item) => Edit::Put(Box::new(item.clone())),
            Self::Removed(item) => Edit::Remove(item.id()),
        }
    }
}

impl Directory {
    /// What must change for this directory's file entries to become `wanted`, in the order of ids.
    ///
    /// Entries that commands made stay. A person's password hash or sealed secret that `wanted` carries over from
    /// this directory is no change.
    #[must_use]
    pub fn changes_to(&self, wanted: &[DirectoryItem]) -> Vec<DirectoryChange> {
        let wanted: BTreeMap<_, _> = wanted.iter().map(|item| (item.id(), item)).collect();
        let gone = self
            .items
            .iter()
            .filter(|(id, item)| item.origin() == Origin::File && !wanted.contains_key(id))
            .map(|(_, item)| DirectoryChange::Removed(item.clone()));
        let new = wanted.iter().filter_map(|(id, after)| match self.items.get(id) {
            None => Some(DirectoryChange::Added((*after).clone())),
            Some(before) if before == *after => None,
            Some(before) => Some(DirectoryChange::Changed(before.clone(), (*after).clone())),
        });
        gone.chain(new).collect()
    }

    /// This directory with these changes made, at the same revision.
    #[must_use]
    pub fn with(&self, changes: &[DirectoryChange]) -> Self {
        let mut items = self.items.clone();
        for change in changes {
            match change {
                DirectoryChange::Added(item) | DirectoryChange::Changed(_, item) => {
                    items.insert(item.id(), item.clone());
                }
                DirectoryChange::Removed(item) => {
                    items.remove(&item.id());
                }
            }
        }
        Self::new(self.revision, items.into_values())
    }

    /// The servers of the communities that are here and not in `after`, each with its community.
    #[must_use]
    pub fn servers_gone_in(&self, after: &Self) -> Vec<(TenantId, ServerId)> {
        let communities = self.items.values().filter_map(|item| match item {
            DirectoryItem::Community(community) => Some(community.id),
            _ => None,
        });
        communities
            .flat_map(|id| self.servers(id).iter().map(move |server| (id, server.id)))
            // a list that was set over the API outlives its community, and is of no use then
            .filter(|(id, server)| after.community(*id).is_none() || after.server(*id, *server).is_none())
            .collect()
    }
}
