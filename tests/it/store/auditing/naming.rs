//! What was tampered with is named, by its table and its row.

use rusqlite::Connection;
use uuid::Uuid;

use super::File;
use crate::fixtures::{alice, managed};

#[tokio::test]
async fn what_was_tampered_with_is_named_and_nothing_else() {
    let file = File::new().await;
    let one = |sql: &str| {
        let copy = file.copy();
        copy.change(sql);
        copy.found()
    };
    let named = |table: &str, key: &str| vec![(table.to_owned(), key.to_owned())];
    let db = Connection::open(file.path()).unwrap();
    let number = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let event = number("SELECT min(seq) + 1 FROM event").to_string();
    let record = number("SELECT min(seq) + 2 FROM audit").to_string();
    for change in ["reason = 'for fun'", "hash = zeroblob(32)"] {
        assert_eq!(one(&format!("UPDATE event SET {change} WHERE seq = {event}")), named("event", &event));
    }
    for change in ["at = at + 1", "hash = zeroblob(32)"] {
        assert_eq!(one(&format!("UPDATE audit SET {change} WHERE seq = {record}")), named("audit", &record));
    }
    let session = managed(2).id.to_string();
    let of = format!("WHERE id = x'{}'", session.replace('-', ""));
    assert_eq!(one(&format!("UPDATE session SET description = 'x' {of}")), named("session", &session));
    assert_eq!(
        one(&format!("UPDATE session SET request = '{{}}' {of}")).first(),
        Some(&("session".into(), session))
    );
    let item = Uuid::from_u128(3).to_string();
    assert_eq!(
        one("UPDATE directory_item SET item = replace(item, 'db-3', 'db-4') WHERE item LIKE '%db-3%'"),
        named("directory_item", &item)
    );
    assert_eq!(one("UPDATE one_time_code SET last_step = 1"), named("one_time_code", &alice().to_string()));
    assert_eq!(one("UPDATE installation SET node_id = x'00'"), named("installation", "1"));
    assert_eq!(one("CREATE TABLE more (n INTEGER)"), named("sqlite_schema", "-"));
    let last = number("SELECT seq FROM audit_head");
    assert_eq!(one(&format!("UPDATE audit_head SET seq = {}", last + 5)).len(), 1);
    assert_eq!(one("UPDATE audit_head SET hash = zeroblob(32)"), named("audit_head", &last.to_string()));
    assert_eq!(one("DELETE FROM audit_head"), named("audit_head", "1"));
}
