//! Whatever is changed, removed or added in any row of any table is found.

use std::path::Path;

use hangup::store::sqlite::{Use, audit::verify::verify};
use rusqlite::{Connection, types::Value};

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

/// A row that says that there is nothing of something is the same as none.
fn says_nothing(table: &str, row: &Row) -> bool {
    table == "session_count" && row.values.last() == Some(&Value::Integer(0))
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
