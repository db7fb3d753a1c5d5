//! Whatever is changed, removed or added in any row of any table is found.

use std::path::Path;

use hangup::store::sqlite::{Use, audit::verify::verify};
use rusqlite::{Connection, ErrorCode, params_from_iter, types::Value};

use super::File;

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

/// Rows of one table that are tampered with: those at its ends.
const MOST: usize = 24;

fn samples(path: &Path, table: &str) -> Vec<Row> {
    let mut rows = rows(path, table);
    if rows.len() > MOST {
        rows.drain(MOST / 2..rows.len() - MOST / 2);
    }
    rows
}

/// Of how many columns the key of `session_count` is.
const WHOSE: usize = 2;

/// A row that says that there is nothing of something is the same as none: only what it says can be wrong.
fn says_nothing(table: &str, row: &Row) -> bool {
    table == "session_count" && row.values[WHOSE..].iter().all(|count| *count == Value::Integer(0))
}

/// Tampers with a copy of the file by a statement, which concerns one row; `false` where the schema itself refuses it.
fn is_found(file: &File, sql: &str, values: &[Value]) -> bool {
    let copy = file.copy();
    let db = Connection::open(copy.path()).unwrap();
    match db.execute(sql, params_from_iter(values)) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => return false,
        done => assert_eq!(done.unwrap(), 1, "{sql} {values:?}"),
    }
    drop(db);
    let report = verify(&copy.path(), Use::Live, None, &mut |_| {});
    assert!(report.is_err() || report.unwrap().total > 0, "{sql} {values:?} is not found");
    true
}

fn change(file: &File, table: &str, row: &Row) {
    let last = row.columns.len() - 1;
    for (place, (column, kind)) in row.columns.iter().enumerate() {
        if says_nothing(table, row) && place < WHOSE {
            continue;
        }
        let sql = format!("UPDATE {table} SET {column} = ?{} WHERE {}", last + 2, row.condition());
        is_found(file, &sql, &[row.values.as_slice(), &[other(&row.values[place], kind)]].concat());
    }
}

fn remove(file: &File, table: &str, row: &Row) {
    if !says_nothing(table, row) {
        let sql = format!("DELETE FROM {table} WHERE {}", row.condition());
        assert!(is_found(file, &sql, &row.values), "{sql}");
    }
}

/// Adds a row with another key; or, where that is not all that is unique, with all else other too.
fn add(file: &File, table: &str, row: &Row) {
    let places: Vec<_> = (1..=row.values.len()).map(|place| format!("?{place}")).collect();
    let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
    let key = row.columns.iter().position(|(name, _)| name == "seq").unwrap_or(0);
    let with_other = |is_other: &dyn Fn(usize) -> bool| -> Vec<_> {
        let values = row.values.iter().zip(&row.columns).enumerate();
        values
            .map(|(place, (value, (_, kind)))| match value {
                Value::Integer(number) if place == key => Value::Integer(number + 1000),
                value if is_other(place) => other(value, kind),
                value => value.clone(),
            })
            .collect()
    };
    if !says_nothing(table, row) && !is_found(file, &sql, &with_other(&|place| place == key)) {
        is_found(file, &sql, &with_other(&|_| true));
    }
}

fn tamper(file: &File, table: &str) {
    for row in &samples(&file.path(), table) {
        change(file, table, row);
        remove(file, table, row);
        add(file, table, row);
    }
}

#[tokio::test]
async fn whatever_is_changed_removed_or_added_in_any_table_is_found() {
    let (file, packed) = (File::new().await, File::packed().await);
    for table in tables(&file.path()) {
        if rows(&file.path(), &table).is_empty() {
            assert!(!rows(&packed.path(), &table).is_empty(), "{table} has nothing to tamper with");
        }
        tamper(&file, &table);
    }
    for table in ["words_block", "words_queue", "sqlite_sequence"] {
        tamper(&packed, table);
    }
}

#[tokio::test]
async fn a_row_is_found_whatever_its_number_is() {
    let file = File::new().await;
    for seq in [i64::MIN, -5, 0, 9_000_000_000_000_000_000, i64::MAX] {
        for sql in [
            "INSERT INTO audit (seq, at, record, hash) VALUES (?1, 0, '{}', zeroblob(32))",
            "INSERT INTO forgotten_event (seq, digest) VALUES (?1, zeroblob(32))",
        ] {
            assert!(is_found(&file, sql, &[Value::Integer(seq)]), "{sql} {seq}");
        }
    }
}
