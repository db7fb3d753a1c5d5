//! The directory: one row an entry, and a snapshot in memory, of which each look asks the database whether it is the
//! newest. So an edit on any node holds for whatever is asked of any other from then on.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicU64, Ordering::SeqCst},
};

use async_trait::async_trait;
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{
    PostgresStore,
    array::{Form, Row, Value},
    columns,
    error::Error,
    picture::{Entry, Fault, Needs, Picture},
    readers::Readers,
    view::{key, optional_key},
};
use crate::{
    domain::{Directory, DirectoryItem, DirectoryStore, Edit, Editor, Role, Target, Unavailable, Written},
    store::sqlite::{
        audit::{Record, item_digest},
        rows::to_json,
    },
};

/// The columns of an entry, in the order of [`row`].
pub(super) const COLUMNS: &[(&str, Form)] = &[
    ("id", Form::Id),
    ("item", Form::Text),
    ("name_key", Form::Bytes),
    ("is_application", Form::Flag),
    ("platform", Form::Text),
    ("shows_password", Form::Flag),
    ("profile", Form::Id),
    ("username_key", Form::Bytes),
    ("domain_key", Form::Bytes),
];

/// An entry that is kept as `text`, with what sessions are ordered by.
pub(super) fn row(item: &DirectoryItem, text: String) -> Row {
    let mut row = vec![item.id().into(), text.into()];
    row.resize(COLUMNS.len(), Value::None);
    let mut set = |name: &str, value: Value| {
        for (_, place) in COLUMNS.iter().zip(&mut row).filter(|((column, _), _)| *column == name) {
            place.clone_from(&value);
        }
    };
    match item {
        DirectoryItem::Account(account) => {
            set("name_key", key(&account.name));
            set("is_application", (account.role == Role::App).into());
        }
        DirectoryItem::Resource(resource) => set("platform", format!("{:?}", resource.platform).into()),
        DirectoryItem::Profile(profile) => set("shows_password", profile.allow_view_password.into()),
        DirectoryItem::Activity(activity) => set("profile", activity.profile.0.into()),
        DirectoryItem::Credential(credential) => {
            set("username_key", key(&credential.username));
            set("domain_key", optional_key(credential.domain.as_deref()));
        }
        _ => {}
    }
    row
}

/// The newest snapshot, and how looks for a newer one are shared.
pub(super) struct Known {
    directory: RwLock<Arc<Directory>>,
    /// Looks that have begun.
    begun: AtomicU64,
    /// Held by who looks; has the last look that came to an answer.
    looked: Mutex<u64>,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            // older than any that is kept, so that the first look loads it
            directory: RwLock::new(Arc::new(Directory::new(-1, []))),
            begun: AtomicU64::new(0),
            looked: Mutex::new(0),
        }
    }
}

impl Known {
    /// The directory as it is now. Whoever waits while another looks takes the answer of a look that began after they
    /// came: many at once cost two looks.
    async fn newest(&self, readers: &Readers) -> Result<Arc<Directory>, Error> {
        let came = self.begun.load(SeqCst);
        let mut looked = self.looked.lock().await;
        if *looked > came {
            return Ok(self.last());
        }
        let look = self.begun.fetch_add(1, SeqCst) + 1;
        let revision: i64 =
            readers.one("SELECT directory_revision FROM installation", &[]).await?.try_get(0)?;
        if self.last().revision() != revision {
            let newer = read(readers).await?;
            *self.directory.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(newer);
        }
        *looked = look;
        Ok(self.last())
    }

    fn last(&self) -> Arc<Directory> {
        Arc::clone(&self.directory.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One statement, so that the revision is that of the entries.
async fn read(readers: &Readers) -> Result<Directory, Error> {
    let all = "SELECT directory_revision, item FROM installation LEFT JOIN directory_item ON true";
    let rows = readers.rows(all, &[]).await?;
    let revision = rows.first().ok_or_else(|| Error::unreadable("the installation"))?.try_get(0)?;
    let items = rows.iter().filter(|row| !matches!(row.try_get::<_, Option<&str>>(1), Ok(None)));
    let items = items.map(|row| columns::json::<DirectoryItem>(row, 1)).collect::<Result<Vec<_>, _>>()?;
    Ok(Directory::new(revision, items))
}

#[async_trait]
impl DirectoryStore for PostgresStore {
    async fn directory(&self) -> Result<Arc<Directory>, Unavailable> {
        Ok(self.directory.newest(&self.readers).await?)
    }

    async fn edit_directory_by(
        &self,
        editor: Editor,
        from_revision: i64,
        edits: Vec<Edit>,
    ) -> Result<Written, Unavailable> {
        let targets = edits.iter().filter_map(|edit| match edit {
            Edit::Vacant(tenant, server) => Some((*tenant, Target::Server(*server))),
            Edit::Put(_) | Edit::Remove(_) => None,
        });
        let needs =
            Needs { targets: targets.collect(), rows: edits.len(), is_alone: true, ..Needs::default() };
        self.writer.write(needs, move |picture| picture.edit(editor, from_revision, &edits)).await
    }

    async fn node_id(&self) -> Result<Uuid, Unavailable> {
        Ok(self.node_id)
    }
}

impl Picture {
    fn edit(&mut self, editor: Editor, from_revision: i64, edits: &[Edit]) -> Result<Written, Fault> {
        if self.revision != from_revision {
            return Ok(Written::Outdated);
        }
        if !self.occupied.is_empty() {
            return Ok(Written::Occupied);
        }
        self.revision += 1;
        self.is_touched = true;
        self.record(&Record::Edited { by: editor.into(), revision: self.revision })?;
        for edit in edits {
            match edit {
                Edit::Put(item) => {
                    let text = to_json(item)?;
                    let (what, name) = item.describe();
                    let digest = item_digest(item.id(), &text);
                    let (what, name) = (what.into(), name.into());
                    self.record(&Record::Put { item: item.id(), what, name, digest })?;
                    self.entries.insert(item.id(), Entry::Put(row(item, text)));
                }
                Edit::Remove(id) => {
                    self.record(&Record::Removed { item: *id })?;
                    self.entries.insert(*id, Entry::Removed);
                }
                Edit::Vacant(..) => {}
            }
        }
        Ok(Written::Kept)
    }
}
