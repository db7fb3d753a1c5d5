//! Whether what a database says of its sessions is of one piece.

use std::path::Path;

use hangup::store::sqlite::{Use, audit::verify::verify};
use rusqlite::{Connection, OpenFlags};

use crate::store::postgres_place;

/// Sessions whose events do not lead, one from another, to the state that the session has.
const BROKEN: &str = "
    WITH told AS (
        SELECT session, seq, from_state, to_state,
            lag(to_state) OVER (PARTITION BY session ORDER BY seq) AS before,
            row_number() OVER (PARTITION BY session ORDER BY seq DESC) AS from_last
        FROM event)
    SELECT count(*) FROM (
        SELECT id FROM session LEFT JOIN (SELECT session, count(*) AS events FROM event GROUP BY session) ON session = id
            WHERE revision IS NOT events
        UNION SELECT session FROM told WHERE from_state IS NOT before
        UNION SELECT id FROM session JOIN told ON told.session = id AND from_last = 1 WHERE state <> to_state
        UNION SELECT session FROM told WHERE session NOT IN (SELECT id FROM session)
        UNION SELECT session FROM action WHERE session NOT IN (SELECT id FROM session WHERE state < 10))";

/// Asserts that the file is whole, that every session's events lead to its state, one event for each revision, and that
/// the audit chain tells of all that is there.
pub(super) fn assert_whole(database: &Path) {
    let file = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let found: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(found, "ok");
    let broken: i64 = file.query_row(BROKEN, [], |row| row.get(0)).unwrap();
    assert_eq!(broken, 0, "sessions whose events and rows differ");
    drop(file);
    let report = verify(database, Use::Live, None, &mut |_| {}).unwrap();
    assert_eq!(report.findings, []);
}

/// Sessions that went into an end, or came to it, more than once.
const ENDED_TWICE: &str = "
    SELECT count(*) FROM (
        SELECT session FROM event WHERE to_state >= 10 AND from_state <> to_state GROUP BY session HAVING count(*) > 1
        UNION SELECT session FROM event WHERE to_state = 3 AND from_state <> to_state GROUP BY session HAVING count(*) > 1
        UNION SELECT session FROM event GROUP BY session
            HAVING count(*) <> (SELECT revision FROM session WHERE id = session)) AS twice";

/// Asserts of a database of several nodes that nothing in it ended twice, and that each change has its event.
pub(super) async fn assert_ended_once(address: &str) {
    let client = postgres_place::connect(address).await;
    let twice: i64 = client.query_one(ENDED_TWICE, &[]).await.unwrap().get(0);
    assert_eq!(twice, 0, "sessions that ended twice");
}
