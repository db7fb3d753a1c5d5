//! A directory in memory, for the tests here.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use uuid::Uuid;

use crate::domain::{Directory, DirectoryItem, DirectoryStore, Edit, Editor, Unavailable, Written};

#[derive(Default)]
pub(super) struct MemoryDirectory(Mutex<Arc<Directory>>);

#[async_trait]
impl DirectoryStore for MemoryDirectory {
    async fn directory(&self) -> Result<Arc<Directory>, Unavailable> {
        Ok(self.0.lock().unwrap().clone())
    }

    async fn edit_directory_by(
        &self,
        _: Editor,
        from_revision: i64,
        edits: Vec<Edit>,
    ) -> Result<Written, Unavailable> {
        let mut kept = self.0.lock().unwrap();
        if kept.revision() != from_revision {
            return Ok(Written::Outdated);
        }
        let mut items: Vec<DirectoryItem> = kept.items().cloned().collect();
        for edit in edits {
            let id = match &edit {
                Edit::Put(item) => item.id(),
                Edit::Remove(id) => *id,
                Edit::Vacant(..) => continue,
            };
            items.retain(|item| item.id() != id);
            if let Edit::Put(item) = edit {
                items.push(*item);
            }
        }
        *kept = Arc::new(Directory::new(from_revision + 1, items));
        Ok(Written::Kept)
    }

    async fn node_id(&self) -> Result<Uuid, Unavailable> {
        Ok(Uuid::nil())
    }
}
