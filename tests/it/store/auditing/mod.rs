//! The audit chain: whatever is changed behind the store's back is found, by its table and its row.

mod exporting;
mod forgetting;
pub(super) mod migrating;
mod naming;
mod packing;
mod tampering;

use std::{ops::Deref, sync::Arc};

use hangup::{
    domain::{
        Command, DirectoryItem, Edit, Editor, KeyId, Note, Outcome, Platform, Proof, Pruning, Resource,
        ResourceId, Session, Store,
    },
    store::sqlite::{
        Use,
        audit::{
            Hash,
            export::export,
            verify::{Report, head, verify},
        },
    },
};
use uuid::Uuid;

use super::{
    Place as _, SqliteFile,
    actions::telling,
    sessions::{COMMUNITY, begin, command},
    words,
};
use crate::fixtures::{alice, bob, exclusive, managed, minutes, noon, waiting};

/// A database with something in every table, with nobody at it.
pub(super) struct File(SqliteFile);

impl Deref for File {
    type Target = SqliteFile;

    fn deref(&self) -> &SqliteFile {
        &self.0
    }
}

impl File {
    async fn new() -> Self {
        let this = Self(SqliteFile::new());
        fill(&this.open()).await;
        this.settle();
        this
    }

    /// One with more sessions, so that the words of some are packed.
    pub(super) async fn packed() -> Self {
        let this = Self::new().await;
        let store = this.open();
        words::keep(&store, (1001..=1520).map(managed).collect()).await;
        words::pack(&store).await;
        drop(store);
        this.settle();
        this
    }

    /// Brings all into one file, so that a copy of it is all.
    fn settle(&self) {
        self.change("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    pub(super) fn open(&self) -> Arc<dyn Store> {
        self.0.open()
    }

    /// Nothing yet, and where it should be.
    pub(super) fn nothing() -> Self {
        let this = Self(SqliteFile::new());
        std::fs::write(this.path(), "").unwrap();
        this
    }

    fn copy(&self) -> Self {
        let copy = Self(SqliteFile::new());
        std::fs::copy(self.path(), copy.path()).unwrap();
        copy
    }

    fn verify(&self) -> Report {
        verify(&self.path(), Use::Live, None, &mut |_| {}).unwrap()
    }

    /// What is found, by table and key.
    pub(super) fn found(&self) -> Vec<(String, String)> {
        self.verify().findings.into_iter().map(|found| (found.table, found.key)).collect()
    }

    pub(super) fn export(&self, from: i64) -> String {
        let mut out = Vec::new();
        export(&self.path(), Use::Live, from, &mut out, &mut |_| {}).unwrap();
        String::from_utf8(out).unwrap()
    }

    pub(super) fn head(&self) -> Hash {
        head(&self.path(), Use::Live).unwrap().hash
    }
}

async fn fill(store: &Arc<dyn Store>) {
    let put = |n| Edit::Put(Box::new(resource(n)));
    assert!(store.edit_directory(0, vec![put(1), put(2), put(3)]).await.unwrap().is_kept());
    let edits = vec![Edit::Remove(Uuid::from_u128(2))];
    assert!(store.edit_directory_by(Editor::Account(alice()), 1, edits).await.unwrap().is_kept());
    store.note_key_use(KeyId(Uuid::from_u128(7)), noon()).await.unwrap();
    for step in [3, 4] {
        assert!(store.use_code(alice(), step).await.unwrap());
    }
    store.note(notes().to_vec()).await.unwrap();
    ended(store, 1).await;
    for session in [managed(2), waiting(3), telling(5)] {
        assert!(begin(store, &session).await);
    }
    let locked = managed(6);
    begin(store, &locked).await;
    command(store, &locked, &Command::ActAs(bob())).await;
    // and one that was forgotten
    let session = exclusive(4, COMMUNITY, 1);
    begin(store, &session).await;
    command(store, &session, &Command::Close(Outcome::Completed)).await;
    let mut pruning = Pruning::new(Editor::Command, noon() + minutes(1));
    while pruning.step(&**store).await.unwrap().is_some() {}
    ended(store, 8).await;
}

pub(super) async fn ended(store: &Arc<dyn Store>, n: u128) -> Session {
    let session = managed(n);
    begin(store, &session).await;
    let active = command(store, &session, &Command::Start).await;
    let ending = command(store, &active, &Command::End).await;
    command(store, &ending, &Command::Finish).await
}

fn resource(n: u128) -> DirectoryItem {
    DirectoryItem::Resource(Resource {
        id: ResourceId(Uuid::from_u128(n)),
        name: format!("db-{n}"),
        address: String::new(),
        platform: Platform::Linux,
    })
}

fn notes() -> [Note; 4] {
    let address = Some([192, 0, 2, 1].into());
    [
        Note::Accepted { account: alice(), login: "alice".into(), proof: Proof::Password, address },
        Note::Refused { who: None, login: None, proof: Proof::ApiKey, why: "it is nobody's".into(), address },
        Note::Denied { account: bob(), login: "bob".into(), operation: "SearchAsync", address: None },
        Note::Unnoted { who: None, proof: Some(Proof::ApiKey), count: 3 },
    ]
}

#[tokio::test]
async fn a_chain_that_the_store_wrote_holds_while_it_is_open_and_afterwards() {
    let file = File::new().await;
    let store = file.open();
    for _ in 0..2 {
        let report = file.verify();
        assert_eq!((report.findings, report.sessions), (vec![], Some(5)));
        assert_eq!(report.head, head(&file.path(), Use::Live).unwrap());
        assert_eq!(u64::try_from(report.head.seq).unwrap(), report.links);
    }
    ended(&store, 9).await;
    assert_eq!(file.verify().findings, []);
    drop(store);
    assert_eq!(file.verify().findings, []);
}

#[tokio::test]
async fn a_chain_that_was_cut_or_written_anew_has_not_the_head_that_was_noted() {
    let file = File::new().await;
    let before = file.head();
    ended(&file.open(), 20).await;
    let after = file.head();
    let against = |noted| verify(&file.path(), Use::Live, Some(noted), &mut |_| {}).unwrap();
    let report = against(before);
    assert_eq!(report.findings, []);
    assert!(report.noted_at.is_some_and(|at| at < report.head.seq), "it has grown since");
    assert_eq!(against(after).noted_at, Some(against(after).head.seq));

    let cut = File::new().await;
    let last = cut.verify().head;
    let report = verify(&cut.path(), Use::Live, Some(after), &mut |_| {}).unwrap();
    assert_eq!((report.total, report.noted_at, report.head), (1, None, last));
    assert!(report.findings[0].what.contains(&after.to_string()));
}

#[tokio::test]
async fn two_stores_on_one_file_write_one_chain() {
    let file = File::new().await;
    let (one, two) = (file.open(), file.open());
    for n in (100..120).step_by(2) {
        ended(&one, n).await;
        ended(&two, n + 1).await;
    }
    let at_once: Vec<_> = [(one, 200..220), (two, 300..320)]
        .into_iter()
        .map(|(store, numbers)| {
            tokio::spawn(async move {
                for n in numbers {
                    ended(&store, n).await;
                }
            })
        })
        .collect();
    for writing in at_once {
        writing.await.unwrap();
    }
    let report = file.verify();
    assert_eq!((report.findings, report.sessions), (vec![], Some(65)));
}

#[tokio::test]
async fn what_was_refused_in_a_group_leaves_no_link() {
    let file = File::new().await;
    let store = file.open();
    let exclusive = |n| exclusive(n, COMMUNITY, 9);
    assert!(begin(&store, &exclusive(50)).await);
    assert!(!begin(&store, &exclusive(51)).await, "there is one on that server");
    ended(&store, 52).await;
    assert_eq!(file.verify().findings, []);
}
