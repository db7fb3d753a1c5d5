//! What only the SQLite store has: a file that may be another program's, or be open twice.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering::SeqCst},
};

use hangup::{
    domain::{
        Actor, Change, CheckRule, Clock, Command, Core, DirectoryStore as _, Editor, Event, Outcome,
        RandomIds, Retention as _, Session, SessionQuery, State, Store, SystemClock, Target,
    },
    store::{
        memory::Memory,
        sqlite::{OpenError, SqliteStore, Use, audit::verify::verify, check::check},
    },
};

use tokio::sync::Barrier;

use super::{
    auditing::migrating::WITHOUT_CHAIN,
    sessions::{COMMUNITY, begin, change_of, command},
    words,
};
use crate::fixtures::{alice, begun, exclusive, limits, managed, noon, session_id};

#[tokio::test]
async fn another_programs_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE theirs (n INTEGER); INSERT INTO theirs VALUES (1)").unwrap();
    drop(other);
    let before = std::fs::read(&path).unwrap();

    let refused = SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds);
    assert!(matches!(refused, Err(OpenError::Foreign(named)) if named == path));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn two_processes_on_one_file_see_each_others_writes() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let open = || Arc::new(SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap());
    let (one, two) = (open(), open());
    assert_eq!(one.node_id().await.unwrap(), two.node_id().await.unwrap());

    let stores: [Arc<dyn Store>; 2] = [one, two];
    let session = managed(1);
    begin(&stores[0], &session).await;
    let lost = change_of(&session, &Command::End);
    let active = command(&stores[1], &session, &Command::Start).await;
    assert_eq!(stores[0].change(vec![lost]).await.unwrap(), [false]);
    assert_eq!(stores[0].session(session.id).await.unwrap().as_deref(), Some(&active));

    assert!(stores[0].edit_directory(0, vec![]).await.unwrap().is_kept());
    assert_eq!(stores[1].directory().await.unwrap().revision(), 1);
}

/// The schema before sessions had names of their own.
const V1: &str = include_str!("../../../src/store/sqlite/migrations/V1__sessions_events_directory.sql");

#[tokio::test]
async fn sessions_from_before_names_were_kept_get_the_names_of_today() {
    let folder = tempfile::TempDir::new().unwrap();
    let (new, old) = (folder.path().join("new.db"), folder.path().join("old.db"));
    drop(SqliteStore::open(&new, Arc::new(SystemClock), &RandomIds).unwrap());

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
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&old, Arc::new(SystemClock), &RandomIds).unwrap());
    let names = async |n| {
        let request = store.session(session_id(n)).await.unwrap().unwrap().request.clone();
        [&request.account_name, &request.resource_name, &request.activity_name].map(String::clone)
    };
    assert_eq!(names(1).await, ["EXAMPLE\\alice", "db-01", "ssh"]);
    assert_eq!(names(2).await, ["EXAMPLE\\alice", "db-01", ""]);
    let (found, total) = store.query(named("alice"), noon()).await.unwrap();
    assert_eq!((found.len(), total), (2, 2));
    assert_eq!(store.next_due().await.unwrap().map(|at| at.timestamp_millis()), Some(7));
}

#[tokio::test]
async fn sessions_from_before_words_were_packed_are_found_at_once_and_packed_later() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let open = || -> Arc<dyn Store> {
        Arc::new(SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap())
    };
    let count = |table: &str| -> i64 {
        let file = rusqlite::Connection::open(&path).unwrap();
        file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    let store = open();
    words::keep(&store, (1..=600).map(managed).collect()).await;
    words::keep(&store, vec![exclusive(700, COMMUNITY, 1)]).await;
    drop(store);
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch(&format!(
            "{WITHOUT_CHAIN}
             DROP TRIGGER words_begin; DROP TRIGGER words_go; DROP TABLE words_queue; DROP TABLE words_block;
             ALTER TABLE event DROP COLUMN previous; ALTER TABLE session DROP COLUMN last_event;
             CREATE INDEX event_of_session ON event (session, seq);
             DROP INDEX session_due; CREATE INDEX session_due ON session (state, due_at) WHERE state < 10;
             CREATE TRIGGER session_moves AFTER UPDATE OF state ON session BEGIN SELECT 1; END;
             DELETE FROM refinery_schema_history WHERE version >= 7",
        ))
        .unwrap();

    let store = open();
    assert_eq!((count("words_queue"), count("words_block")), (600, 0));
    assert_eq!(store.events(session_id(1)).await.unwrap().len(), 1, "events from before are linked");
    let text = SessionQuery { text: Some("patching".into()), ..SessionQuery::default() };
    assert_eq!(store.query(text.clone(), noon()).await.unwrap().1, 600);
    words::pack(&store).await;
    assert_eq!((count("words_queue"), count("words_block")), (88, 1));
    assert_eq!(store.query(text, noon()).await.unwrap().1, 600);
}

#[tokio::test]
async fn an_end_writes_nothing_where_text_is_looked_for() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap());
    words::keep(&store, (1..=600).map(managed).collect()).await;
    words::pack(&store).await;
    let file = rusqlite::Connection::open(&path).unwrap();
    let all = || -> (i64, i64, i64) {
        let sums = "(SELECT count(*) FROM words_queue), (SELECT sum(since) FROM words_queue),
            (SELECT max(block) FROM words_block)";
        file.query_row(&format!("SELECT {sums}"), [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
    };
    let before = all();
    for n in [1, 599] {
        let active = command(&store, &managed(n), &Command::Start).await;
        let ending = command(&store, &active, &Command::End).await;
        command(&store, &ending, &Command::Finish).await;
    }
    assert_eq!(all(), before);
}

#[tokio::test]
async fn what_changes_while_it_is_packed_stays_queued() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let open = || -> Arc<dyn Store> {
        Arc::new(SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap())
    };
    let stores = [open(), open()];
    words::keep(&stores[0], (1..=2000).map(managed).collect()).await;
    // two that pack the same, and one that begins sessions meanwhile
    let packing = stores.clone().map(|store| tokio::spawn(async move { words::pack(&store).await }));
    for n in 2001..2600 {
        words::keep(&stores[1], vec![managed(n)]).await;
    }
    for one in packing {
        one.await.unwrap();
    }
    words::pack(&stores[0]).await;
    let text = SessionQuery { text: Some("patching".into()), ..SessionQuery::default() };
    assert_eq!(stores[0].query(text, noon()).await.unwrap().1, 2599);
    let report = check(&path, Use::Live, &mut |_| {}).unwrap();
    assert!(report.findings.iter().all(|found| found.flaw.rule != CheckRule::Words), "{:?}", report.findings);
}

fn named(account: &str) -> SessionQuery {
    SessionQuery { account_names: vec![account.into()], ..SessionQuery::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_one_process_alone_remembers_is_never_older_than_what_was_kept() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let alone = SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap().alone();
    let store: Arc<dyn Store> = Arc::new(alone);
    let session = managed(1);
    begin(&store, &session).await;
    let kept = Arc::new(AtomicI64::new(session.revision));
    let all_read = Arc::new(Barrier::new(4));
    let readers: Vec<_> = (0..3)
        .map(|_| {
            let (store, kept, all_read) = (Arc::clone(&store), Arc::clone(&kept), Arc::clone(&all_read));
            tokio::spawn(async move {
                all_read.wait().await;
                while kept.load(SeqCst) < 100 {
                    let least = kept.load(SeqCst);
                    let found = store.session(session_id(1)).await.unwrap().unwrap();
                    assert!(found.revision >= least, "{} after {least}", found.revision);
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    all_read.wait().await;
    command(&store, &session, &Command::Start).await;
    while kept.load(SeqCst) < 100 {
        let found = store.session(session.id).await.unwrap().unwrap();
        let more =
            Change { after: Session { revision: found.revision + 1, ..(*found).clone() }, ..same(&found) };
        assert_eq!(store.change(vec![more]).await.unwrap(), [true]);
        kept.store(found.revision + 1, SeqCst);
    }
    for reader in readers {
        reader.await.unwrap();
    }
}

/// A change of nothing but the revision.
fn same(session: &Session) -> Change {
    let event = Event {
        session: session.id,
        tenant: session.tenant,
        at: noon(),
        actor: Actor::Worker,
        from: Some(session.state),
        to: session.state,
        reason: None,
        attempt: None,
    };
    Change {
        from: session.state,
        from_revision: session.revision,
        from_event: None,
        after: session.clone(),
        events: vec![event],
    }
}

#[tokio::test]
async fn what_another_process_forgets_is_not_remembered() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let alone: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap().alone());
    let other = SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap();
    let session = managed(1);
    begin(&alone, &session).await;
    let ending = command(&alone, &command(&alone, &session, &Command::Start).await, &Command::End).await;
    let over = command(&alone, &ending, &Command::Finish).await;
    assert!(over.state.is_ended());
    for _ in 0..2 {
        assert_eq!(alone.session(over.id).await.unwrap().as_deref(), Some(&over));
    }
    assert_eq!(other.forget(Editor::Command, noon(), vec![(over.id, over.revision)]).await.unwrap(), 1);
    assert_eq!(alone.session(over.id).await.unwrap(), None);
}

#[tokio::test]
async fn what_the_one_process_forgets_itself_leaves_all_else_remembered() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let open = || SqliteStore::open(&path, Arc::new(SystemClock), &RandomIds).unwrap();
    let alone: Arc<dyn Store> = Arc::new(open().alone());
    let over = super::auditing::ended(&alone, 1).await;
    assert_eq!(alone.session(over.id).await.unwrap().as_deref(), Some(&over));
    // by this all that is remembered is as good as gone
    let mark = || std::fs::read(folder.path().join("hangup.db-directory")).unwrap();
    let before = mark();
    let forget = vec![(over.id, over.revision)];
    assert_eq!(alone.forget(Editor::Server, noon(), forget).await.unwrap(), 1);
    assert_eq!(mark(), before);
    assert_eq!(alone.session(over.id).await.unwrap(), None);

    let over = super::auditing::ended(&alone, 2).await;
    assert_eq!(open().forget(Editor::Command, noon(), vec![(over.id, over.revision)]).await.unwrap(), 1);
    assert_ne!(mark(), before, "another process does not know what is remembered");
}

#[tokio::test]
async fn a_sweep_of_several_transactions_misses_none_and_breaks_no_chain() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("hangup.db");
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&path, Arc::clone(&clock), &RandomIds).unwrap());
    let all: Vec<_> = (1..=4001).map(managed).collect();
    for some in all.chunks(500) {
        let begun = some.iter().map(|session| (session.clone(), begun(session)));
        assert!(store.begin(0, begun.collect()).await.unwrap().is_kept());
    }
    for session in [&all[0], &all[2500], &all[4000]] {
        command(&store, session, &Command::ActAs(alice())).await;
    }
    command(&store, &all[3000], &Command::End).await;

    let shared = Arc::new(Memory::new(Arc::clone(&clock)));
    let core = Core::new(Arc::clone(&store), shared, clock, Arc::new(RandomIds), limits());
    let sweep = Command::Sweep(limits());
    let swept = async || {
        core.command_overdue(State::Pending, limits().action_timeout, &sweep, Actor::Worker).await.unwrap()
    };
    assert_eq!((swept().await, swept().await), (4000, 0));
    assert_eq!(
        store.sessions_by_state().await.unwrap(),
        [(State::Ending, 1), (State::Ended(Outcome::Cancelled), 4000)]
    );
    assert_eq!(check(&path, Use::Live, &mut |_| {}).unwrap().total, 0);
    assert_eq!(verify(&path, Use::Live, None, &mut |_| {}).unwrap().findings.len(), 0);
}
