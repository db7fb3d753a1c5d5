//! Copies of whole stores: from a file to a database, and back.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use hangup::{
    domain::Store,
    store::{
        copy::{Copied, CopyError, Place, copy},
        postgres::{self, OpenError, PostgresStore},
        sqlite::{
            Stage, Use,
            audit::{Hash, verify::verify},
        },
    },
};

use super::{
    auditing::{self, File},
    postgres_place::Database,
    sessions::begin,
    words,
};
use crate::fixtures::managed;

fn of_file(file: &File) -> Place {
    Place::File { path: file.path(), is: Use::Live }
}

fn of_database(database: &Database) -> Place {
    Place::Postgres(Box::new(database.address().parse().unwrap()))
}

async fn copied(from: &Place, to: &Place) -> Copied {
    let mut stages: Vec<Stage> = Vec::new();
    let copied = copy(from, to, &mut |stage| stages.push(stage)).await.unwrap();
    assert!(copied.is_same(), "{:#?}", copied.compared);
    let is_one = |two: &[Stage]| two[0].done <= two[1].done && two[0].total == two[1].total;
    assert!(stages.windows(2).all(is_one), "one progress over all: {stages:?}");
    assert!(stages.iter().all(|stage| stage.done <= stage.total), "{stages:?}");
    let first = stages.first().filter(|_| !copied.was_finished);
    assert!(first.is_none_or(|stage| stage.done == copied.rows_before), "{stages:?}");
    copied
}

async fn refused(from: &Place, to: &Place) -> CopyError {
    copy(from, to, &mut |_| {}).await.expect_err("it is refused")
}

/// What is found in a database, in which a head has to be.
async fn found(database: &Database, noted: Hash) -> Vec<(String, String)> {
    let address = database.address().parse().unwrap();
    let report = postgres::verify::verify(&address, Some(noted), &mut |_| {}).await.unwrap();
    assert!(report.noted_at.is_some());
    let checked = postgres::check::check(&address, &mut |_| {}).await.unwrap();
    assert_eq!((checked.findings, Some(checked.sessions)), (vec![], report.sessions));
    report.findings.into_iter().map(|found| (found.table, found.key)).collect()
}

fn found_in(file: &File, noted: Hash) -> Vec<(String, String)> {
    let report = verify(&file.path(), Use::Live, Some(noted), &mut |_| {}).unwrap();
    assert!(report.noted_at.is_some());
    report.findings.into_iter().map(|found| (found.table, found.key)).collect()
}

async fn open(database: &Database) -> Arc<dyn Store> {
    Arc::new(database.store().await)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_copied_to_a_database_and_back_is_the_same_link_by_link() {
    let (file, database, back) = (File::packed().await, Database::new(), File::nothing());
    let head = file.head();
    let there = copied(&of_file(&file), &of_database(&database)).await;
    assert_eq!((there.head.hash, there.rows_before, there.was_finished), (head, 0, false));
    assert_eq!(found(&database, head).await, []);
    let again = copied(&of_file(&file), &of_database(&database)).await;
    assert_eq!((again.rows, again.was_finished), (0, true));
    let here = copied(&of_database(&database), &of_file(&back)).await;
    assert_eq!((here.rows, &here.compared), (there.rows, &there.compared));
    assert_eq!((back.head(), found_in(&back, head)), (head, vec![]));
    assert!(file.export(1) == back.export(1), "the same lines");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_goes_on_as_the_store_that_it_is() {
    let (file, database, back) = (File::packed().await, Database::new(), File::nothing());
    let head = file.head();
    copied(&of_file(&file), &of_database(&database)).await;
    let (store, source) = (open(&database).await, file.open());
    assert_eq!(store.node_id().await.unwrap(), source.node_id().await.unwrap());
    assert_eq!(
        store.sessions_by_state().await.unwrap().len(),
        source.sessions_by_state().await.unwrap().len()
    );
    auditing::ended(&store, 2001).await;
    assert_eq!(found(&database, head).await, []);
    drop(store);
    copied(&of_database(&database), &of_file(&back)).await;
    assert_eq!(found_in(&back, head), []);
    let store = back.open();
    assert_eq!(found_in(&back, head), []);
    words::pack(&store).await;
    auditing::ended(&store, 2002).await;
    assert_eq!(found_in(&back, head), []);
    assert!(store.session(managed(2001).id).await.unwrap().unwrap().state.is_ended());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_a_database_that_was_no_file_before_verifies_too() {
    let (database, other, file) = (Database::new(), Database::new(), File::nothing());
    let store = open(&database).await;
    assert!(begin(&store, &managed(1)).await);
    drop(store);
    let head = postgres::head(&database.address().parse().unwrap()).await.unwrap().hash;
    copied(&of_database(&database), &of_database(&other)).await;
    copied(&of_database(&other), &of_file(&file)).await;
    drop(file.open());
    assert_eq!((found(&other, head).await, found_in(&file, head)), (vec![], vec![]));
}

/// Runs a copy that dies once this many rows were told to be done.
fn die_at(from: &Place, to: &Place, rows: u64) {
    let mut watch =
        |stage: Stage| assert!(stage.done < rows || stage.what.starts_with("comparing "), "it dies");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let died = catch_unwind(AssertUnwindSafe(|| runtime.block_on(copy(from, to, &mut watch))));
    assert!(died.is_err(), "it should have died");
}

/// The same from within a runtime.
fn die_apart(from: &Place, to: &Place) {
    tokio::task::block_in_place(|| {
        std::thread::scope(|scope| scope.spawn(|| die_at(from, to, 600)).join().unwrap());
    });
}

#[test]
fn a_copy_that_was_broken_off_goes_on_where_it_was_and_is_no_store_before() {
    let runtime = super::runtime();
    let (file, back) = (runtime.block_on(File::packed()), File::nothing());
    let database = Database::new();
    let (from, to) = (of_file(&file), of_database(&database));
    die_at(&from, &to, 600);
    runtime.block_on(async {
        let address = database.address().parse().unwrap();
        let opened = PostgresStore::open(&address, &hangup::domain::RandomIds).await;
        assert!(matches!(opened.err(), Some(OpenError::Unfinished { .. })));
        assert!(matches!(refused(&to, &of_file(&back)).await, CopyError::Unfinished { .. }));
        let other = File::packed().await;
        assert!(matches!(refused(&of_file(&other), &to).await, CopyError::Occupied { .. }));
        let copied = copied(&from, &to).await;
        assert!(copied.rows_before >= 500 && copied.rows > 0, "{copied:?}");
        assert_eq!(found(&database, file.head()).await, []);
    });
    die_at(&to, &of_file(&back), 600);
    runtime.block_on(async {
        let opened = verify(&back.path(), Use::Live, None, &mut |_| {}).unwrap_err();
        assert!(opened.to_string().contains("not finished"), "{opened}");
        let copied = copied(&to, &of_file(&back)).await;
        assert!(copied.rows_before >= 500 && copied.rows > 0, "{copied:?}");
        assert_eq!(found_in(&back, file.head()), []);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_begun_copy_of_what_was_written_to_since_is_refused() {
    let (file, database) = (File::packed().await, Database::new());
    let (from, to) = (of_file(&file), of_database(&database));
    die_apart(&from, &to);
    auditing::ended(&file.open(), 3001).await;
    assert!(matches!(refused(&from, &to).await, CopyError::Outdated { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_else_is_in_a_target_stays_as_it_is() {
    let (file, database, other) = (File::packed().await, Database::new(), Database::new());
    let (from, to) = (of_file(&file), of_database(&database));
    other.change("CREATE TABLE theirs (n integer)").await;
    assert!(matches!(refused(&from, &of_database(&other)).await, CopyError::Occupied { .. }));
    assert!(matches!(refused(&of_database(&other), &from).await, CopyError::Nothing { .. }));
    let byte = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(byte.path(), "x").unwrap();
    let there = Place::File { path: byte.path().into(), is: Use::Still };
    assert!(matches!(refused(&from, &there).await, CopyError::File(_)));
    assert_eq!(std::fs::read(byte.path()).unwrap(), b"x");
    copied(&from, &to).await;
    let store = open(&database).await;
    // the first start has added to the chain
    assert!(matches!(refused(&from, &to).await, CopyError::WentOn { .. }));
    assert!(matches!(refused(&to, &from).await, CopyError::WentOn { .. }));
    let another = File::packed().await;
    assert!(matches!(refused(&of_file(&another), &to).await, CopyError::Occupied { .. }));
    assert!(matches!(refused(&to, &of_file(&another)).await, CopyError::Occupied { .. }));
    assert!(store.session(managed(1001).id).await.unwrap().is_some());
    assert_eq!(another.found(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_with_another_row_than_its_source_is_not_released() {
    let (file, database) = (File::packed().await, Database::new());
    let (from, to) = (of_file(&file), of_database(&database));
    die_apart(&from, &to);
    database.change("UPDATE event SET at = at + 1 WHERE seq = (SELECT min(seq) FROM event)").await;
    let copied = copy(&from, &to, &mut |_| {}).await.unwrap();
    let wrong: Vec<_> = copied.compared.iter().filter(|part| !part.is_same()).map(|part| part.name).collect();
    assert_eq!(wrong, ["events"]);
    let opened = PostgresStore::open(&database.address().parse().unwrap(), &hangup::domain::RandomIds).await;
    assert!(matches!(opened.err(), Some(OpenError::Unfinished { .. })));
}
