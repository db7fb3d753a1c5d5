//! What only the PostgreSQL store has: a database that may be another program's, and several nodes.

use std::{sync::Arc, time::Duration};

use hangup::{
    domain::{Command, Edit, Editor, KeyId, RandomIds, Session, SessionStore as _, State, Store, Trouble},
    store::postgres::{Address, OpenError, PostgresStore, verify::verify},
};
use uuid::Uuid;

use super::{
    actions::telling,
    postgres_place::Database,
    sessions::{COMMUNITY, begin, change_of, command},
};
use crate::{
    fixtures::{alice, exclusive, managed, noon, waiting},
    support::wire::{Cut, Wire},
};

async fn refused(address: &str) -> OpenError {
    let address: Address = address.parse().unwrap();
    PostgresStore::make(&address, &RandomIds).await.err().expect("it is refused")
}

#[tokio::test(flavor = "multi_thread")]
async fn another_programs_database_is_refused_and_left_as_it_is() {
    let database = Database::new();
    database.change("CREATE TABLE theirs (n integer); INSERT INTO theirs VALUES (1)").await;
    assert!(matches!(refused(&database.address()).await, OpenError::Foreign { .. }));
    let tables = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'";
    let count: i64 = database.client().await.query_one(tables, &[]).await.unwrap().get(0);
    assert_eq!(count, 1);
}

/// What a later version may do while this one works: a column with a default, its own migration, and its record of it.
pub(crate) const NEWER: &str = "
    ALTER TABLE session ADD COLUMN mood text NOT NULL DEFAULT 'calm';
    INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
        VALUES (98, 'moods', '2031-01-01T00:00:00Z', '1'), (99, 'more_moods', '2031-01-01T00:00:00Z', '2');
    UPDATE installation SET version = 99";

/// Takes programs of version 98 and later alone.
pub(crate) const SHUTS_OUT: &str = "UPDATE installation SET oldest_version = 98";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_works_beside_a_newer_schema_until_that_takes_it_no_more() {
    let database = Database::new();
    let before: Arc<dyn Store> = Arc::new(database.store().await);
    assert!(begin(&before, &managed(1)).await);
    database.change(NEWER).await;
    let (store, id) = (Arc::new(database.store().await), managed(2).id);
    let store: Arc<dyn Store> = store;
    for store in [&before, &store] {
        store.ready().await.unwrap();
    }
    assert!(begin(&before, &managed(2)).await);
    command(&store, &managed(2), &Command::Start).await;
    let schemas = "SELECT count(*) FROM audit WHERE record LIKE '%schema%'";
    let count: i64 = database.client().await.query_one(schemas, &[]).await.unwrap().get(0);
    assert_eq!(count, 1, "a version that it does not know it tells nothing of");

    database.change(SHUTS_OUT).await;
    let refused = refused(&database.address()).await;
    assert!(matches!(refused, OpenError::Newer { found: 99, oldest: 98, .. }), "{refused}");
    let change = || change_of(&managed(1), &Command::End);
    let told = store.change(vec![change()]).await.unwrap_err();
    assert!(told.0.contains("from its schema version 98 on") && told.0.contains("upgrade"), "{told}");
    let trouble = store.health().trouble;
    assert!(matches!(trouble, Some(Trouble::ShutOut { oldest: 98, .. })), "{trouble:?}");
    assert!(store.ready().await.is_err());
    assert_eq!(store.claim_actions(vec![id.0], Duration::from_secs(6)).await.ok(), None);
    let revision = database.client().await.query_one("SELECT max(revision) FROM session", &[]).await.unwrap();
    assert_eq!(revision.get::<_, i64>(0), 2, "nothing was written");

    database.change("UPDATE installation SET oldest_version = 1").await;
    assert_eq!(store.change(vec![change()]).await.unwrap(), [true]);
    assert_eq!(store.health().trouble, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_does_not_answer_is_told_without_its_password() {
    let refused = refused("postgres://hangup:s3cret@127.0.0.1:1/hangup").await;
    let told = format!("{refused} {refused:?}");
    assert!(matches!(refused, OpenError::Unreachable { .. }));
    assert!(told.contains("127.0.0.1:1/hangup") && !told.contains("s3cret"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_see_each_others_writes() {
    let database = Database::new();
    let (one, two) = (database.store().await, database.store().await);
    let stores: [Arc<dyn Store>; 2] = [Arc::new(one), Arc::new(two)];
    assert_eq!(stores[0].node_id().await.unwrap(), stores[1].node_id().await.unwrap());
    let session = managed(1);
    begin(&stores[0], &session).await;
    let lost = change_of(&session, &Command::End);
    let active = command(&stores[1], &session, &Command::Start).await;
    assert_eq!(stores[0].change(vec![lost]).await.unwrap(), [false]);
    assert_eq!(stores[0].session(session.id).await.unwrap().as_deref(), Some(&active));

    assert!(stores[0].edit_directory(0, vec![]).await.unwrap().is_kept());
    assert_eq!(stores[1].directory().await.unwrap().revision(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_on_one_node_holds_for_what_is_asked_of_another_from_then_on() {
    let database = Database::new();
    let nodes = nodes(&database).await;
    for revision in 0..50 {
        let (here, there) = if revision % 2 == 0 { (0, 1) } else { (1, 0) };
        // many at once share their looks
        let readers: Vec<_> = (0..8).map(|_| tokio::spawn(look(Arc::clone(&nodes[there])))).collect();
        assert!(nodes[here].edit_directory(revision, vec![]).await.unwrap().is_kept());
        assert_eq!(look(Arc::clone(&nodes[there])).await, revision + 1);
        for reader in readers {
            assert!([revision, revision + 1].contains(&reader.await.unwrap()));
        }
    }
}

async fn look(store: Arc<dyn Store>) -> i64 {
    store.directory().await.unwrap().revision()
}

async fn nodes(database: &Database) -> [Arc<dyn Store>; 2] {
    [Arc::new(database.store().await), Arc::new(database.store().await)]
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_may_be_once_one_node_has_it() {
    let database = Database::new();
    let nodes = nodes(&database).await;
    for round in 1..=10_u64 {
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..16_u128 {
            let store = Arc::clone(&nodes[usize::try_from(n % 2).unwrap()]);
            tasks.spawn(async move {
                let session =
                    exclusive(u128::from(round) * 100 + n, COMMUNITY, i32::try_from(round).unwrap());
                (begin(&store, &session).await, store.use_code(alice(), round).await.unwrap())
            });
        }
        let done = tasks.join_all().await;
        assert_eq!(done.iter().filter(|(begun, _)| *begun).count(), 1, "round {round}");
        assert_eq!(done.iter().filter(|(_, used)| *used).count(), 1, "round {round}");
    }
    assert_eq!(found(&database).await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_on_one_node_wakes_the_worker_of_another() {
    let database = Database::new();
    let nodes = nodes(&database).await;
    let woken = async || tokio::time::timeout(Duration::from_secs(10), nodes[1].work_came()).await;
    // once it listens it wakes for what came before
    woken().await.expect("it listens");
    assert!(begin(&nodes[0], &managed(1)).await);
    woken().await.expect("it hears");
}

/// What a verification finds, by table and key.
async fn found(database: &Database) -> Vec<(String, String)> {
    let report = verify(&database.address().parse().unwrap(), None, &mut |_| {}).await.unwrap();
    report.findings.into_iter().map(|found| (found.table, found.key)).collect()
}

async fn ended(store: &Arc<dyn Store>, n: u128) -> Session {
    let session = managed(n);
    begin(store, &session).await;
    let active = command(store, &session, &Command::Start).await;
    let ending = command(store, &active, &Command::End).await;
    command(store, &ending, &Command::Finish).await
}

/// Something of everything.
async fn fill(store: &Arc<dyn Store>) {
    let edits = vec![Edit::Remove(Uuid::from_u128(7))];
    assert!(store.edit_directory_by(Editor::Account(alice()), 0, edits).await.unwrap().is_kept());
    store.note_key_use(KeyId(Uuid::from_u128(7)), noon()).await.unwrap();
    assert!(store.use_code(alice(), 3).await.unwrap());
    for session in [waiting(3), telling(5), exclusive(6, COMMUNITY, 1)] {
        assert!(begin(store, &session).await);
    }
    let over = ended(store, 1).await;
    ended(store, 2).await;
    assert_eq!(store.forget(Editor::Server, noon(), vec![(over.id, over.revision)]).await.unwrap(), 1);
    ended(store, 8).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_nodes_write_one_chain() {
    let database = Database::new();
    let nodes = nodes(&database).await;
    fill(&nodes[0]).await;
    let writing = nodes.clone().into_iter().zip([100, 200]).map(|(store, first)| {
        tokio::spawn(async move {
            let all: Vec<_> = (first..first + 30)
                .map(|n| {
                    let store = Arc::clone(&store);
                    tokio::spawn(async move { ended(&store, n).await })
                })
                .collect();
            for one in all {
                one.await.unwrap();
            }
        })
    });
    for one in writing.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    let report = verify(&database.address().parse().unwrap(), None, &mut |_| {}).await.unwrap();
    assert_eq!((report.findings, report.sessions), (vec![], Some(65)));
    assert_eq!(u64::try_from(report.head.seq).unwrap(), report.links);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_changed_behind_the_stores_back_is_found() {
    let two = id(2);
    for (table, key, sql) in [
        ("event", "", format!("UPDATE event SET at = at + 1 WHERE session = '{two}' AND to_state = 2")),
        ("event or audit", "", format!("DELETE FROM event WHERE session = '{two}' AND to_state = 2")),
        ("audit", "", "UPDATE audit SET record = replace(record, 'step', 'stop')".into()),
        ("forgotten_event", "", "UPDATE forgotten_event SET digest = sha256('x') WHERE seq = (SELECT min(seq) FROM forgotten_event)".into()),
        ("session", &*two, format!("UPDATE session SET state = 11 WHERE id = '{two}'")),
        ("session", &*two, format!("UPDATE session SET requester = tenant WHERE id = '{two}'")),
        ("session_live", &*id(3), format!("UPDATE session_live SET work_at = 0 WHERE session = '{}'", id(3))),
        ("session_view", &*id(3), format!("UPDATE session_view SET asked = '{{}}' WHERE session = '{}'", id(3))),
        ("session_occupying", &*id(6), "DELETE FROM session_occupying".into()),
        ("action", &*id(5), "UPDATE action SET next_at = next_at + 1".into()),
        ("session_count", "", "UPDATE session_count SET in_10 = in_10 + 1".into()),
        ("installation", "1", "UPDATE installation SET hash = sha256('x')".into()),
        ("installation", "1", "UPDATE installation SET directory_revision = 9".into()),
        ("installation", "1", "UPDATE installation SET node_id = gen_random_uuid()".into()),
        ("installation", "1", "UPDATE installation SET version = version + 1".into()),
        ("refinery_schema_history", "-", "ALTER TABLE audit ADD COLUMN more text".into()),
        ("one_time_code", "", "UPDATE one_time_code SET last_step = 4".into()),
        ("api_key_use", &*id(7), "DELETE FROM api_key_use".into()),
        ("directory_item", &*id(77), format!("INSERT INTO directory_item (id, item) VALUES ('{}', '{{}}')", id(77))),
        ("event", &*id(78), format!("UPDATE event SET session = '{}' WHERE session = '{two}'", id(78))),
    ] {
        let database = Database::new();
        let store: Arc<dyn Store> = Arc::new(database.store().await);
        fill(&store).await;
        drop(store);
        assert_eq!(found(&database).await, []);
        database.change(&sql).await;
        let found = found(&database).await;
        let is_told = |(its_table, its_key): &(String, String)| its_table == table && its_key.ends_with(key);
        // what comes after a changed link of which nothing is kept is told by the next one
        let table_of_next = table == "forgotten_event";
        assert!(table_of_next && !found.is_empty() || found.iter().any(is_told), "{sql}: {found:?}");
    }
}

fn id(n: u128) -> String {
    Uuid::from_u128(n).to_string()
}

/// Commits that break off: the connection is cut before the commit arrives, or before its answer does.
#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_cut_at_the_commit_leaves_the_write_done_once() {
    let database = Database::new();
    let wire = Wire::to(&database.address()).await;
    let store: Arc<dyn Store> = Arc::new(wire.store().await);
    for (n, cut) in
        [(1, Cut::BeforeCommit), (2, Cut::AfterCommit), (3, Cut::BeforeCommit), (4, Cut::AfterCommit)]
    {
        wire.cut_next(cut);
        assert!(begin(&store, &managed(n)).await, "{cut:?}");
        assert_eq!(wire.next(), None, "it was cut");
        let events = store.events(managed(n).id).await.unwrap();
        assert_eq!(events.len(), 1, "{cut:?}");
    }
    assert_eq!(found(&database).await, []);
}

/// Where nobody can say any more what became of the commit, nobody says that it was done.
#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_nobody_can_tell_of_is_no_success() {
    let database = Database::new();
    let wire = Wire::to(&database.address()).await;
    let store: Arc<dyn Store> = Arc::new(wire.store().await);
    assert!(begin(&store, &managed(1)).await);
    wire.cut_next(Cut::AfterCommit);
    wire.stay_cut();
    let change = change_of(&managed(1), &Command::End);
    let refused = store.change(vec![change]).await.unwrap_err();
    assert!(refused.0.contains("may be kept"), "{refused}");
    let kept = database.store().await.session(managed(1).id).await.unwrap().unwrap();
    assert_eq!(kept.revision, 2, "this one was");
}

/// All connections of the nodes are cut off again and again, as by a database that restarts, while sessions are ended.
#[tokio::test(flavor = "multi_thread")]
async fn no_end_that_was_acknowledged_is_lost_and_none_is_done_twice_where_connections_break_off() {
    let database = Database::new();
    let nodes = nodes(&database).await;
    let sessions = 1..=300_u128;
    for n in sessions.clone() {
        assert!(begin(&nodes[0], &managed(n)).await);
    }
    let cutting = tokio::spawn({
        let client = database.client().await;
        async move {
            let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
            for _ in 0..20 {
                client.execute(cut, &[]).await.unwrap();
                tokio::time::sleep(Duration::from_millis(70)).await;
            }
        }
    });
    let mut tasks = tokio::task::JoinSet::new();
    for n in sessions {
        let store = Arc::clone(&nodes[usize::try_from(n % 2).unwrap()]);
        tasks.spawn(async move {
            tokio::time::sleep(Duration::from_millis(u64::try_from(n).unwrap() * 4)).await;
            (n, store.change(vec![change_of(&managed(n), &Command::End)]).await)
        });
    }
    let done = tasks.join_all().await;
    cutting.await.unwrap();
    let mut acknowledged = 0;
    for (n, done) in done {
        let session = nodes[0].session(managed(n).id).await.unwrap().unwrap();
        let events = nodes[0].events(session.id).await.unwrap().len();
        assert_eq!(i64::try_from(events).unwrap(), session.revision, "an event for each change");
        match done {
            Ok(kept) => {
                assert_eq!((kept, session.state, session.revision), (vec![true], State::Ending, 2), "{n}");
                acknowledged += 1;
            }
            Err(unavailable) => assert!(session.revision <= 2, "{unavailable}"),
        }
    }
    assert!(acknowledged > 200, "most are tried again until they are done: {acknowledged}");
    assert_eq!(found(&database).await, []);
}

/// A node that hangs in the middle of a write has the lock that all wait for; the database takes it away.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_hangs_keeps_the_others_waiting_for_seconds_and_its_write_is_done_once() {
    let database = Database::new();
    let wire = Wire::to(&database.address()).await;
    let hanging: Arc<dyn Store> = Arc::new(wire.store().await);
    let other: Arc<dyn Store> = Arc::new(database.store().await);
    wire.cut_next(Cut::Hang);
    let late = tokio::spawn({
        let hanging = Arc::clone(&hanging);
        async move { begin(&hanging, &managed(1)).await }
    });
    while wire.next().is_some() {
        tokio::task::yield_now().await;
    }
    let waited = tokio::time::timeout(Duration::from_secs(8), begin(&other, &managed(2))).await;
    assert!(waited.expect("the lock is free again"));
    assert!(late.await.unwrap());
    assert_eq!(found(&database).await, []);
    assert_eq!(other.events(managed(1).id).await.unwrap().len(), 1);
}

/// Whoever was told that it took too long does not find it done later.
#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_nobody_waits_for_any_more_is_not_done() {
    let database = Database::new();
    let store: Arc<dyn Store> = Arc::new(database.store().await);
    let mut other = database.client().await;
    let lock = other.transaction().await.unwrap();
    lock.execute("SELECT 1 FROM installation FOR UPDATE", &[]).await.unwrap();
    let begun = |n: u128| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { begin(&store, &managed(n)).await })
    };
    let first = begun(1);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let (given_up, kept) = (begun(2), begun(3));
    tokio::time::sleep(Duration::from_millis(200)).await;
    given_up.abort();
    assert!(given_up.await.unwrap_err().is_cancelled());
    lock.commit().await.unwrap();
    assert!(first.await.unwrap() && kept.await.unwrap());
    assert!(store.session(managed(2).id).await.unwrap().is_none());
    assert_eq!(found(&database).await, []);
}
