//! The audit chain: whatever is changed behind the store's back is found, by its table and its row.

use std::{
    io::BufReader,
    path::{Path, PathBuf},
    sync::Arc,
};

use hangup::{
    domain::{
        Command, DirectoryItem, Edit, Editor, KeyId, Note, Outcome, Platform, Proof, Pruning, RandomIds,
        Resource, ResourceId, Session, Store,
    },
    store::sqlite::{
        SqliteStore, Use,
        audit::{
            Hash,
            export::{export, verify_export},
            verify::{Report, head, verify},
        },
    },
};
use rusqlite::{Connection, types::Value};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    actions::telling,
    sessions::{COMMUNITY, begin, command},
};
use crate::fixtures::{alice, bob, exclusive, managed, minutes, noon, waiting};

/// A database with something in every table, with nobody at it.
struct File {
    folder: TempDir,
}

impl File {
    async fn new() -> Self {
        let this = Self { folder: TempDir::new().unwrap() };
        let store = this.open();
        fill(&store).await;
        drop(store);
        // in one file, so that a copy of it is all
        this.change("PRAGMA wal_checkpoint(TRUNCATE)");
        this
    }

    fn open(&self) -> Arc<dyn Store> {
        Arc::new(SqliteStore::open(&self.path(), &RandomIds).unwrap())
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("hangup.db")
    }

    fn change(&self, sql: &str) {
        Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }

    fn copy(&self) -> Self {
        let copy = Self { folder: TempDir::new().unwrap() };
        std::fs::copy(self.path(), copy.path()).unwrap();
        copy
    }

    fn verify(&self) -> Report {
        verify(&self.path(), Use::Live, None, &mut |_| {}).unwrap()
    }

    /// What is found, by table and key.
    fn found(&self) -> Vec<(String, String)> {
        self.verify().findings.into_iter().map(|found| (found.table, found.key)).collect()
    }

    fn export(&self, from: i64) -> String {
        let mut out = Vec::new();
        export(&self.path(), Use::Live, from, &mut out, &mut |_| {}).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn head(&self) -> Hash {
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
    for note in notes() {
        store.note(note).await.unwrap();
    }
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
    let mut pruning = Pruning::new(noon() + minutes(1));
    while pruning.step(&**store).await.unwrap().is_some() {}
    ended(store, 8).await;
}

async fn ended(store: &Arc<dyn Store>, n: u128) -> Session {
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

fn notes() -> [Note; 3] {
    let address = Some([192, 0, 2, 1].into());
    [
        Note::Accepted { account: alice(), proof: Proof::Password, address },
        Note::Refused { who: None, proof: Proof::ApiKey, why: "it is nobody's".into(), address, unnoted: 3 },
        Note::Denied { account: bob(), operation: "SearchAsync", address: None, unnoted: 0 },
    ]
}

/// A value that differs, of the type of its column.
fn other(value: &Value, kind: &str) -> Value {
    match (value, kind) {
        (Value::Integer(number), _) => Value::Integer(number + 1),
        (Value::Text(text), _) => Value::Text(format!("{text} ")),
        (Value::Blob(bytes), _) => {
            let mut bytes = bytes.clone();
            match bytes.last_mut() {
                Some(last) => *last ^= 1,
                None => bytes.push(1),
            }
            Value::Blob(bytes)
        }
        (_, "INTEGER" | "INT4" | "INT8") => Value::Integer(1),
        (_, "BLOB") => Value::Blob(vec![1]),
        _ => Value::Text("x".into()),
    }
}

struct Row {
    columns: Vec<(String, String)>,
    values: Vec<Value>,
}

impl Row {
    /// Finds this row among the others of its table.
    fn condition(&self) -> String {
        let terms: Vec<_> =
            (1..).zip(&self.columns).map(|(place, (name, _))| format!("{name} IS ?{place}")).collect();
        terms.join(" AND ")
    }
}

fn tables(path: &Path) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let mut statement =
        db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn rows(path: &Path, table: &str) -> Vec<Row> {
    let db = Connection::open(path).unwrap();
    let columns: Vec<(String, String)> = db
        .prepare(&format!("SELECT name, type FROM pragma_table_info('{table}')"))
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let values = statement
        .query_map([], |row| (0..columns.len()).map(|column| row.get(column)).collect())
        .unwrap()
        .map(Result::unwrap);
    values.map(|values| Row { columns: columns.clone(), values }).collect()
}

/// A row that says that there is nothing of something is the same as none.
fn says_nothing(table: &str, row: &Row) -> bool {
    table == "session_count" && row.values.last() == Some(&Value::Integer(0))
}

#[tokio::test]
async fn a_chain_that_the_store_wrote_holds_while_it_is_open_and_afterwards() {
    let file = File::new().await;
    let store = file.open();
    for _ in 0..2 {
        let report = file.verify();
        assert_eq!((report.findings, report.sessions), (vec![], 5));
        assert_eq!(report.head, head(&file.path(), Use::Live).unwrap());
        assert_eq!(u64::try_from(report.head.seq).unwrap(), report.links);
    }
    ended(&store, 9).await;
    assert_eq!(file.verify().findings, []);
    drop(store);
    assert_eq!(file.verify().findings, []);
}

#[tokio::test]
async fn whatever_is_changed_in_any_row_of_any_table_is_found() {
    let file = File::new().await;
    for table in tables(&file.path()) {
        let rows = rows(&file.path(), &table);
        assert!(!rows.is_empty(), "{table} has nothing to tamper with");
        for row in rows.iter().filter(|row| !says_nothing(&table, row)) {
            for (place, (column, kind)) in row.columns.iter().enumerate() {
                let copy = file.copy();
                let db = Connection::open(copy.path()).unwrap();
                let condition = row.condition();
                let after = row.columns.len() + 1;
                let sql = format!("UPDATE {table} SET {column} = ?{after} WHERE {condition}");
                let mut values = row.values.clone();
                values.push(other(&row.values[place], kind));
                match db.execute(&sql, rusqlite::params_from_iter(values)) {
                    // what the schema itself refuses
                    Err(error)
                        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
                    {
                        continue;
                    }
                    changed => assert_eq!(changed.unwrap(), 1, "{sql}"),
                }
                drop(db);
                let found = verify(&copy.path(), Use::Live, None, &mut |_| {});
                assert!(found.is_err() || found.unwrap().total > 0, "{table}.{column} of {:?}", row.values);
            }
        }
    }
}

#[tokio::test]
async fn whatever_row_is_removed_or_added_is_found() {
    let file = File::new().await;
    for table in tables(&file.path()) {
        for row in rows(&file.path(), &table).iter().filter(|row| !says_nothing(&table, row)) {
            let copy = file.copy();
            let db = Connection::open(copy.path()).unwrap();
            let sql = format!("DELETE FROM {table} WHERE {}", row.condition());
            assert_eq!(db.execute(&sql, rusqlite::params_from_iter(&row.values)).unwrap(), 1);
            drop(db);
            let found = verify(&copy.path(), Use::Live, None, &mut |_| {});
            assert!(found.is_err() || found.unwrap().total > 0, "{table} without {:?}", row.values);

            let copy = file.copy();
            let db = Connection::open(copy.path()).unwrap();
            let mut values = row.values.clone();
            // only the key differs
            let key = row.columns.iter().position(|(name, _)| name == "seq").unwrap_or(0);
            values[key] = match &values[key] {
                Value::Integer(number) => Value::Integer(number + 1000),
                value => other(value, ""),
            };
            let places: Vec<_> = (1..=values.len()).map(|place| format!("?{place}")).collect();
            let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
            match db.execute(&sql, rusqlite::params_from_iter(&values)) {
                Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                    continue;
                }
                added => assert_eq!(added.unwrap(), 1),
            }
            drop(db);
            let found = verify(&copy.path(), Use::Live, None, &mut |_| {});
            assert!(found.is_err() || found.unwrap().total > 0, "{table} with {values:?}");
        }
    }
}

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

#[tokio::test]
async fn a_chain_that_was_cut_or_written_anew_has_not_the_head_that_was_noted() {
    let file = File::new().await;
    let before = file.head();
    ended(&file.open(), 20).await;
    let after = file.head();
    let verify = |noted| verify(&file.path(), Use::Live, Some(noted), &mut |_| {}).unwrap();
    let report = verify(before);
    assert_eq!(report.findings, []);
    assert!(report.noted_at.is_some_and(|at| at < report.head.seq), "it has grown since");
    assert_eq!(verify(after).noted_at, Some(verify(after).head.seq));

    let cut = File::new().await;
    let last = cut.verify().head;
    let report = super::auditing::verify(&cut.path(), Use::Live, Some(after), &mut |_| {}).unwrap();
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
    assert_eq!((report.findings, report.sessions), (vec![], 65));
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

#[tokio::test]
async fn forgotten_sessions_leave_a_chain_that_holds() {
    let file = File::new().await;
    let noted = file.head();
    let store = file.open();
    let mut pruning = Pruning::new(noon() + minutes(1));
    while pruning.step(&*store).await.unwrap().is_some() {}
    let report = verify(&file.path(), Use::Live, Some(noted), &mut |_| {}).unwrap();
    assert_eq!((report.findings, report.sessions), (vec![], 4));
    assert!(report.noted_at.is_some());

    // what is taken away in the same way by somebody else has no record of it
    let thief = file.copy();
    drop(store);
    file.change("PRAGMA wal_checkpoint(TRUNCATE)");
    let thief = {
        drop(thief);
        file.copy()
    };
    thief.change(
        "INSERT INTO forgotten_event (seq, digest) SELECT seq, randomblob(32) FROM event ORDER BY seq LIMIT 1;
         DELETE FROM event WHERE seq = (SELECT min(seq) FROM event)",
    );
    assert!(thief.found().iter().any(|(table, _)| table == "forgotten_event"));
}

#[tokio::test]
async fn an_export_verifies_by_the_head_alone() {
    let file = File::new().await;
    let (text, head) = (file.export(1), file.head());
    let verify =
        |text: &str, head| verify_export(BufReader::new(text.as_bytes()), head, &mut |_| {}).unwrap();
    let report = verify(&text, head);
    assert_eq!((report.findings, report.head.hash), (vec![], head));
    assert_eq!(report.links, text.lines().count() as u64);

    for from in [2, 5, report.head.seq] {
        let report = verify(&file.export(from), head);
        assert_eq!((report.findings, report.noted_at), (vec![], Some(report.head.seq)), "from {from}");
    }

    let lines: Vec<_> = text.lines().collect();
    let with = |at: usize, line: Option<String>| {
        let mut lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
        match line {
            Some(line) => lines[at] = line,
            None => drop(lines.remove(at)),
        }
        verify(&lines.join("\n"), head).total
    };
    for (at, line) in lines.iter().enumerate() {
        assert!(with(at, None) > 0, "without {line}");
        for (part, by) in
            [("\"at\":1", "\"at\":2"), ("actor\":\"", "actor\":\"x"), ("\"digest\":\"", "\"digest\":\"00")]
        {
            let changed = line.replacen(part, by, 1);
            assert!(changed == **line || with(at, Some(changed)) > 0, "{line}");
        }
    }
    assert!(verify("no line\n", head).total > 1);
}

/// Makes of the file one from before there was a chain.
const WITHOUT_CHAIN: &str = "
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
    DELETE FROM refinery_schema_history WHERE version >= 9";

#[tokio::test]
async fn what_was_there_before_the_chain_becomes_its_beginning() {
    let file = File::new().await;
    file.change(WITHOUT_CHAIN);
    let store = file.open();
    let report = file.verify();
    assert_eq!((report.findings, report.sessions), (vec![], 5));
    ended(&store, 30).await;
    let mut pruning = Pruning::new(noon() + minutes(1));
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

#[tokio::test]
async fn no_secret_is_in_the_chain() {
    let file = File::new().await;
    let text = file.export(1);
    for record in
        ["accepted", "refused", "denied", "edited", "put", "removed", "code-used", "key-used", "forgot"]
    {
        assert!(text.contains(&format!("{{\\\"kind\\\":\\\"{record}\\\"")), "{record}: {text}");
    }
    assert!(text.contains("192.0.2.1"));
    assert!(
        text.contains(&format!("{{\\\"account\\\":\\\"{}\\\"}}", alice())),
        "who edits the directory is told"
    );
}
