//! What the chain says of packed words holds whatever happens to their sessions.

use std::sync::Arc;

use hangup::{
    domain::{Command, Editor, LoginAccount, Outcome, Session, State, Store},
    store::sqlite::audit::verify::Finding,
};
use uuid::Uuid;

use super::{File, words};
use crate::{
    fixtures::{managed, noon},
    store::sessions::command,
};

fn over(n: u128) -> Session {
    Session { state: State::Ended(Outcome::Completed), actual_end: Some(noon()), ..managed(n) }
}

async fn log_in(store: &Arc<dyn Store>, session: &Session, name: &str) -> Session {
    let login = LoginAccount { id: Uuid::nil(), name: Some(name.into()) };
    command(store, session, &Command::LogInAs(login)).await
}

async fn forget(store: &Arc<dyn Store>, sessions: impl Iterator<Item = u128>) -> u64 {
    store
        .forget(Editor::Command, noon(), sessions.map(|n| (over(n).id, over(n).revision)).collect())
        .await
        .unwrap()
}

/// What is wrong, but for these sessions' being over from the beginning.
fn wrong(file: &File) -> Vec<Finding> {
    let found = file.verify().findings.into_iter();
    found
        .filter(|it| {
            !["it is completed, and nobody has asked for its end", "it begins as completed"]
                .contains(&&*it.what)
        })
        .collect()
}

fn queued(file: &File) -> i64 {
    let db = rusqlite::Connection::open(file.path()).unwrap();
    db.query_row("SELECT count(*) FROM words_queue", [], |row| row.get(0)).unwrap()
}

#[tokio::test]
async fn what_is_packed_changed_and_forgotten_is_as_the_chain_says() {
    let file = File::packed().await;
    let store = file.open();
    let holds = |when: &str| assert_eq!(wrong(&file), [], "{when}");
    holds("packed");

    let session = log_in(&store, &managed(1001), "root").await;
    holds("changed");
    let session = log_in(&store, &session, "other").await;
    let session = command(&store, &session, &Command::Start).await;
    holds("changed again, and started");

    words::keep(&store, (2001..=3100).map(over).collect()).await;
    holds("more began");
    words::pack(&store).await;
    log_in(&store, &session, "root").await;
    holds("packed again, and changed after that");

    let before = queued(&file);
    assert_eq!(forget(&store, 2300..2310).await, 10);
    assert!(queued(&file) > before, "those beside them in the block are queued");
    holds("some of a block forgotten");
    assert_eq!(forget(&store, 2301..3101).await, 791);
    holds("whole blocks forgotten");
    words::pack(&store).await;
    holds("packed after that");
}

#[tokio::test]
async fn a_session_that_is_forgotten_while_it_is_packed_is_in_no_block() {
    let file = File::new().await;
    let stores = [file.open(), file.open()];
    words::keep(&stores[0], (2001..=4000).map(over).collect()).await;
    let packing = tokio::spawn({
        let store = Arc::clone(&stores[0]);
        async move { words::pack(&store).await }
    });
    for n in (2001..4000).step_by(100) {
        assert_eq!(forget(&stores[1], n..n + 3).await, 3);
    }
    packing.await.unwrap();
    words::pack(&stores[1]).await;
    assert_eq!(wrong(&file), []);
}
