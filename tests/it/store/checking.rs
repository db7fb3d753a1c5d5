//! What a check of a database finds, and that it finds nothing else.

use std::{path::PathBuf, sync::Arc};

use hangup::{
    domain::{CheckRule, Command, RandomIds, Store, SystemClock},
    store::sqlite::{
        FileError, SqliteStore, Use,
        backup::{copy, verify},
        check::{Finding, Report, check},
    },
};
use uuid::Uuid;

use super::{
    Place as _, SqliteFile,
    actions::telling,
    sessions::{COMMUNITY, begin, command},
    words,
};
use crate::fixtures::{exclusive, managed, waiting};

/// A database of sessions in many states, with nobody at it.
struct File(SqliteFile);

impl File {
    async fn new() -> Self {
        let this = Self(SqliteFile::new());
        let store = this.0.open();
        let ended = managed(1);
        begin(&store, &ended).await;
        let active = command(&store, &ended, &Command::Start).await;
        let ending = command(&store, &active, &Command::End).await;
        command(&store, &ending, &Command::Finish).await;
        for session in [managed(2), waiting(3), exclusive(4, COMMUNITY, 1), telling(5)] {
            assert!(begin(&store, &session).await);
        }
        let locked = managed(6);
        begin(&store, &locked).await;
        command(&store, &locked, &Command::ActAs(crate::fixtures::bob())).await;
        this
    }

    fn path(&self) -> PathBuf {
        self.0.path()
    }

    fn change(&self, sql: &str) {
        self.0.change(sql);
    }

    fn check(&self) -> Result<Report, FileError> {
        check(&self.path(), Use::Live, &mut |_| {})
    }

    fn backup(&self, name: &str) -> PathBuf {
        let to = self.0.0.path().join(name);
        copy(&self.path(), &to, &mut |_| {}).unwrap();
        to
    }
}

fn id(n: u128) -> String {
    Uuid::from_u128(n).simple().to_string()
}

#[tokio::test]
async fn a_database_that_the_store_wrote_is_well_while_it_is_open_and_afterwards() {
    let file = File::new().await;
    let store = SqliteStore::open(&file.path(), Arc::new(SystemClock), &RandomIds).unwrap();
    for _ in 0..2 {
        let report = file.check().unwrap();
        assert_eq!((report.sessions, report.events, report.findings), (6, 10, vec![]));
    }
    drop(store);
    assert_eq!(file.check().unwrap().total, 0);
}

#[tokio::test]
async fn whatever_is_changed_behind_the_stores_back_is_found_by_its_session() {
    use CheckRule::{Actions, History, Lookup, Orphans, Readable, Revision, State, Times};
    let of = |n, sql: &str| format!("UPDATE session SET {sql} WHERE id = x'{}'", id(n));
    for (n, rule, sql) in [
        (2, State, of(2, "state = 2")),
        (1, State, of(1, "state = 3, due_at = end_asked_at, work_at = 0")),
        (1, State, of(1, "state = 11")),
        (1, State, of(1, "actual_end = NULL")),
        (3, State, of(3, "course = '{}'")),
        (4, State, of(4, "state = 1")),
        (1, Readable, of(1, "state = 7")),
        (2, Readable, of(2, "course = '{'")),
        (2, Readable, of(2, "target = 'somewhere'")),
        (2, Revision, of(2, "revision = 5")),
        (6, Revision, of(6, "revision = 1")),
        (2, Times, of(2, "modified_at = created_at - 1")),
        (1, Times, of(1, "actual_start = actual_end + 1")),
        (1, Times, of(1, "scheduled_end = scheduled_start - 1")),
        (2, Lookup, of(2, "due_at = due_at + 1")),
        (2, Lookup, of(2, "work_at = NULL")),
        (2, Lookup, of(2, "account_name = 'somebody'")),
        (2, Lookup, of(2, "group_id = x'00'")),
        (2, History, format!("DELETE FROM event WHERE session = x'{}'", id(2))),
        (1, History, format!("DELETE FROM event WHERE session = x'{}' AND to_state = 2", id(1))),
        (
            1,
            History,
            format!("UPDATE event SET from_state = 10 WHERE session = x'{}' AND to_state = 2", id(1)),
        ),
        (1, Readable, format!("UPDATE event SET actor = 'nobody' WHERE session = x'{}'", id(1))),
        (1, Times, format!("UPDATE event SET at = at - 1 WHERE session = x'{}' AND to_state = 10", id(1))),
        (5, Actions, "DELETE FROM action".into()),
        (5, Actions, "UPDATE action SET next_at = next_at + 1".into()),
        (1, Actions, format!("INSERT INTO action VALUES (x'{}', x'{}', x'{}', 1, 0)", id(1), id(7), id(8))),
        (2, Orphans, format!("DELETE FROM session WHERE id = x'{}'", id(2))),
        (9, Orphans, format!("INSERT INTO action VALUES (x'{}', x'{}', x'{}', 1, 0)", id(9), id(7), id(8))),
    ] {
        let file = File::new().await;
        file.change(&sql);
        let report = file.check().unwrap();
        let found = |session| {
            report.findings.iter().any(|found| {
                found.session.map(|id| id.0) == Some(Uuid::from_u128(session)) && found.flaw.rule == rule
            })
        };
        assert!(found(n), "{sql}: {report:?}");
        let is_of_it =
            |session: Option<hangup::domain::SessionId>| session.is_some_and(|id| id.0.as_u128() == n);
        // a state that is changed behind its back is counted wrong, too
        let is_told = |found: &Finding| is_of_it(found.session) || found.flaw.rule == CheckRule::Counts;
        assert!(report.findings.iter().all(is_told), "{sql}: {report:?}");
        assert_eq!(report.total, u64::try_from(report.findings.len()).unwrap());
        assert!(report.findings.iter().all(|found| !found.flaw.detail.ends_with('.')));
    }
}

#[tokio::test]
async fn a_count_that_is_not_what_is_there_is_found() {
    for sql in ["UPDATE session_count SET in_2 = in_2 + 1", "DELETE FROM session_count"] {
        let file = File::new().await;
        file.change(sql);
        let report = file.check().unwrap();
        let found = report.findings.iter().map(|found| (found.session, found.flaw.rule)).collect::<Vec<_>>();
        assert!(!found.is_empty(), "{sql}");
        assert!(found.iter().all(|found| *found == (None, CheckRule::Counts)), "{sql}: {report:?}");
    }
}

#[tokio::test]
async fn words_that_are_not_those_of_the_sessions_are_found() {
    let of = |n, sql: &str| format!("{sql} WHERE session = x'{}'", id(n));
    for (n, sql) in [
        (600, of(600, "DELETE FROM words_queue")),
        (
            7,
            format!(
                "UPDATE session SET request = json_set(request, '$.note', 'other') WHERE id = x'{}'",
                id(7)
            ),
        ),
        (512, format!("UPDATE words_block SET last = x'{}'", id(511))),
        (1, "UPDATE words_block SET holders = x'00'".into()),
        (1, "DELETE FROM words_block".into()),
        (9, format!("DELETE FROM session WHERE id = x'{}'; {}", id(9), of(9, "DELETE FROM words_queue"))),
        (1, "UPDATE words_block SET words = substr(words, 1, 1)".into()),
    ] {
        let file = File::new().await;
        let store: Arc<dyn Store> =
            Arc::new(SqliteStore::open(&file.path(), Arc::new(SystemClock), &RandomIds).unwrap());
        words::keep(&store, (7..=600).map(managed).collect()).await;
        words::pack(&store).await;
        drop(store);
        assert_eq!(file.check().unwrap().findings, []);
        file.change(&sql);
        let report = file.check().unwrap();
        let found = report.findings.iter().filter(|found| found.flaw.rule == CheckRule::Words);
        let found: Vec<_> = found.filter_map(|found| found.session.map(|id| id.0.as_u128())).collect();
        assert!(found.contains(&n), "{sql}: {report:?}");
    }
}

#[tokio::test]
async fn broken_pages_and_broken_indexes_are_found() {
    let file = File::new().await;
    file.change(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE INDEX session_of_target ON session (tenant, target, state)'
         WHERE name = 'session_of_target'",
    );
    let report = file.check().unwrap();
    assert!(report.findings.iter().any(|found| found.flaw.rule == CheckRule::Integrity), "{report:?}");

    let file = File::new().await;
    let mut bytes = std::fs::read(file.path()).unwrap();
    let middle = bytes.len() / 2;
    bytes[4096..middle].fill(0xa5);
    std::fs::write(file.path(), &bytes).unwrap();
    match file.check() {
        Ok(report) => assert!(report.total > 0, "{report:?}"),
        Err(error) => assert!(matches!(error, FileError::Damaged { .. }), "{error}"),
    }
    assert!(matches!(verify(&file.path(), &mut |_| {}), Err(FileError::Damaged { .. })));
}

#[tokio::test]
async fn files_that_are_none_or_of_another_version_are_told_apart() {
    let file = File::new().await;
    let backup = file.backup("backup.db");
    assert_eq!(verify(&backup, &mut |_| {}).unwrap().sessions, 6);
    assert_eq!(check(&backup, Use::Still, &mut |_| {}).unwrap().total, 0);
    for side in ["backup.db-wal", "backup.db-shm", "backup.db-journal"] {
        assert!(!file.0.0.path().join(side).exists(), "a backup is one file");
    }

    let change = |sql: &str| rusqlite::Connection::open(&backup).unwrap().execute_batch(sql).unwrap();
    change("INSERT INTO refinery_schema_history VALUES (9999, 'later', '', '0')");
    assert!(matches!(verify(&backup, &mut |_| {}), Err(FileError::Newer { found: 9999, .. })));
    assert!(matches!(check(&backup, Use::Still, &mut |_| {}), Err(FileError::Newer { found: 9999, .. })));
    change("DELETE FROM refinery_schema_history WHERE version > 1");
    assert!(matches!(check(&backup, Use::Still, &mut |_| {}), Err(FileError::Older { found: 1, .. })));
    change("PRAGMA application_id = 7");
    assert!(matches!(verify(&backup, &mut |_| {}), Err(FileError::Foreign(_))));

    let text = file.0.0.path().join("100% text?#.db");
    std::fs::write(&text, "a text that is long enough to be taken for a file of something else".repeat(20))
        .unwrap();
    assert!(matches!(verify(&text, &mut |_| {}), Err(FileError::Foreign(_))));
    assert!(matches!(verify(&file.0.0.path().join("none"), &mut |_| {}), Err(FileError::Sqlite { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_of_one_moment_while_others_write() {
    let file = File::new().await;
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&file.path(), Arc::new(SystemClock), &RandomIds).unwrap());
    let writing = tokio::spawn(async move {
        for n in 100..1100 {
            let session = managed(n);
            begin(&store, &session).await;
            command(&store, &session, &Command::Start).await;
        }
    });
    let mut before = 0;
    let mut copies = 0;
    while !writing.is_finished() {
        let to = file.backup(&format!("copy-{copies}.db"));
        copies += 1;
        let report = check(&to, Use::Still, &mut |_| {}).unwrap();
        assert_eq!(report.findings, []);
        assert!(report.sessions >= before);
        before = report.sessions;
        std::fs::remove_file(to).unwrap();
    }
    writing.await.unwrap();
    assert!(copies > 1);
    assert_eq!(verify(&file.backup("last.db"), &mut |_| {}).unwrap().sessions, 1006);
}
