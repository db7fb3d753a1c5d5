//! A database from before there was a chain.

use hangup::domain::{Editor, Pruning};

use super::{File, ended};
use crate::fixtures::{minutes, noon};

/// Makes of a file one of the version before there was a chain.
pub(in crate::store) const WITHOUT_CHAIN: &str = "
    ALTER TABLE event RENAME TO linked;
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY, session BLOB NOT NULL, tenant BLOB NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
        from_state INTEGER, to_state INTEGER NOT NULL, reason TEXT, attempt INTEGER, attempt_succeeded INTEGER,
        attempt_phase INTEGER, previous INTEGER) STRICT;
    INSERT INTO event SELECT seq, session, tenant, at, actor, from_state, to_state, reason, attempt, attempt_succeeded,
        attempt_phase, previous FROM linked;
    DROP TABLE linked;
    DROP TABLE audit;
    DROP TABLE forgotten_event;
    DROP TABLE audit_head;
    ALTER TABLE words_queue RENAME COLUMN since TO turn;
    CREATE TRIGGER words_go AFTER DELETE ON session BEGIN SELECT 1; END;
    DROP TRIGGER session_begins;
    DROP TRIGGER session_goes;
    DROP TABLE session_count;
    CREATE TABLE session_count (
        tenant BLOB NOT NULL, requester BLOB NOT NULL, state INTEGER NOT NULL, sessions INTEGER NOT NULL,
        PRIMARY KEY (tenant, requester, state)) WITHOUT ROWID, STRICT;
    INSERT INTO session_count SELECT tenant, requester, state, count(*) FROM session GROUP BY tenant, requester, state;
    CREATE TRIGGER session_begins AFTER INSERT ON session BEGIN SELECT 1; END;
    CREATE TRIGGER session_goes AFTER DELETE ON session BEGIN SELECT 1; END;
    DELETE FROM refinery_schema_history WHERE version >= 9;";

#[tokio::test]
async fn what_was_there_before_the_chain_becomes_its_beginning() {
    let file = File::new().await;
    file.change(WITHOUT_CHAIN);
    let store = file.open();
    let report = file.verify();
    assert_eq!((report.findings, report.sessions), (vec![], Some(5)));
    ended(&store, 30).await;
    let mut pruning = Pruning::new(Editor::Command, noon() + minutes(1));
    while pruning.step(&*store).await.unwrap().is_some() {}
    assert_eq!(file.verify().findings, []);
    drop(store);
    let head = file.head();
    drop(file.open());
    assert_eq!(file.head(), head, "to open it again adds nothing");

    // an event of before the chain is a link as any other
    file.change("UPDATE event SET reason = 'x' WHERE seq = (SELECT min(seq) FROM event)");
    assert_eq!(file.found().len(), 1);
}
