//! What only the SQLite store has: a file that may be another program's, or be open twice.

use std::sync::Arc;

use hangup::{
    domain::{Command, DirectoryStore as _, RandomIds, SessionQuery, Store, Target},
    store::sqlite::{OpenError, SqliteStore},
};

use super::sessions::{begin, change_of, command};
use crate::fixtures::{alice, managed, noon, session_id};

#[tokio::test]
async fn another_programs_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE theirs (n INTEGER); INSERT INTO theirs VALUES (1)").unwrap();
    drop(other);
    let before = std::fs::read(&path).unwrap();

    let refused = SqliteStore::open(&path, &RandomIds);
    assert!(matches!(refused, Err(OpenError::Foreign(named)) if named == path));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn two_processes_on_one_file_see_each_others_writes() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let open = || Arc::new(SqliteStore::open(&path, &RandomIds).unwrap());
    let (one, two) = (open(), open());
    assert_eq!(one.node_id().await.unwrap(), two.node_id().await.unwrap());

    let stores: [Arc<dyn Store>; 2] = [one, two];
    let session = managed(1);
    begin(&stores[0], &session).await;
    let lost = change_of(&session, &Command::End);
    let active = command(&stores[1], &session, &Command::Start).await;
    assert_eq!(stores[0].change(vec![lost]).await.unwrap(), [false]);
    assert_eq!(stores[0].session(session.id).await.unwrap(), Some(active));

    assert!(stores[0].edit_directory(0, vec![]).await.unwrap().is_kept());
    assert_eq!(stores[1].directory().await.unwrap().revision(), 1);
}

/// The schema before sessions had names of their own.
const V1: &str = include_str!("../../../src/store/sqlite/migrations/V1__sessions_events_directory.sql");

#[tokio::test]
async fn sessions_from_before_names_were_kept_get_the_names_of_today() {
    let folder = tempfile::TempDir::new().unwrap();
    let (new, old) = (folder.path().join("new.db"), folder.path().join("old.db"));
    drop(SqliteStore::open(&new, &RandomIds).unwrap());

    let file = rusqlite::Connection::open(&old).unwrap();
    file.execute_batch(V1).unwrap();
    // what the migrations remember of the first of them
    file.execute_batch(&format!(
        "ATTACH '{}' AS new;
         CREATE TABLE refinery_schema_history AS SELECT * FROM new.refinery_schema_history WHERE version = 1;
         PRAGMA application_id = {}",
        new.display(),
        i32::from_be_bytes(*b"hang"),
    ))
    .unwrap();
    let (session, activity) = (managed(1), uuid::Uuid::from_u128(0x30));
    let Target::Resource(resource) = session.target else { panic!("a managed session has a resource") };
    let entry = |id: uuid::Uuid, item: String| {
        file.execute("INSERT INTO directory_item (id, item) VALUES (?1, ?2)", (id, item)).unwrap();
    };
    entry(alice().0, r#"{"Account": {"login": "EXAMPLE\\alice"}}"#.into());
    entry(resource.0, r#"{"Resource": {"name": "db-01"}}"#.into());
    entry(activity, r#"{"Activity": {"name": "ssh"}}"#.into());
    for (n, request) in
        [(1, format!(r#"{{"note": "patching", "activity": "{activity}"}}"#)), (2, "{}".into())]
    {
        let (id, target) = (session_id(n).0, format!("resource:{resource}"));
        file.execute(
            "INSERT INTO session (id, tenant, kind, target, requester, state, revision, created_at, modified_at,
                scheduled_start, due_at, request)
             VALUES (?1, ?2, 0, ?3, ?4, 1, 1, 0, 0, 7, 7, ?5)",
            (id, session.tenant.0, target, alice().0, request),
        )
        .unwrap();
    }
    drop(file);

    // its directory is not whole: only the sessions are looked at
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&old, &RandomIds).unwrap());
    let names = async |n| {
        let request = store.session(session_id(n)).await.unwrap().unwrap().request;
        [request.account_name, request.resource_name, request.activity_name]
    };
    assert_eq!(names(1).await, ["EXAMPLE\\alice", "db-01", "ssh"]);
    assert_eq!(names(2).await, ["EXAMPLE\\alice", "db-01", ""]);
    let (found, total) = store.query(named("alice"), noon()).await.unwrap();
    assert_eq!((found.len(), total), (2, 2));
    assert_eq!(store.next_due().await.unwrap().map(|at| at.timestamp_millis()), Some(7));
}

fn named(account: &str) -> SessionQuery {
    SessionQuery { account_names: vec![account.into()], ..SessionQuery::default() }
}
