//! Many rows as one statement: each column goes as one array.

use std::fmt::Write as _;

use tokio_postgres::types::ToSql;
use uuid::Uuid;

/// A value that a statement takes.
pub(super) type Param = Box<dyn ToSql + Sync + Send>;

/// A value of a row. A text goes into a column of bytes too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    None,
    Id(Uuid),
    Ids(Vec<Uuid>),
    Number(i64),
    Flag(bool),
    Text(String),
    Bytes(Vec<u8>),
}

/// The values of a row, in the order of its columns.
pub(super) type Row = Vec<Value>;

/// What a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Id,
    Ids,
    Number,
    /// A number of 16 bits.
    Small,
    Flag,
    Text,
    Bytes,
}

impl Form {
    /// Its type as an element of an array: arrays of arrays have one length, and so lists of ids go as text.
    fn element(self) -> &'static str {
        match self {
            Self::Id => "uuid",
            Self::Number | Self::Small => "bigint",
            Self::Flag => "boolean",
            Self::Text | Self::Ids => "text",
            Self::Bytes => "bytea",
        }
    }

    /// What makes an element a value of the column.
    fn cast(self) -> &'static str {
        match self {
            Self::Small => "::smallint",
            Self::Ids => "::uuid[]",
            _ => "",
        }
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

impl From<rusqlite::types::Value> for Value {
    /// A value as the audit chain has it; ids are their bytes there.
    fn from(value: rusqlite::types::Value) -> Self {
        match value {
            rusqlite::types::Value::Integer(number) => Self::Number(number),
            rusqlite::types::Value::Text(text) => Self::Text(text),
            rusqlite::types::Value::Blob(bytes) => Self::Bytes(bytes),
            // the chain has no fractions
            rusqlite::types::Value::Null | rusqlite::types::Value::Real(_) => Self::None,
        }
    }
}

impl Value {
    fn id(&self) -> Option<Uuid> {
        match self {
            Self::Id(id) => Some(*id),
            Self::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
            _ => None,
        }
    }

    fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Ids(ids) => Some(list(ids)),
            _ => None,
        }
    }

    fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Some(bytes.clone()),
            Self::Text(text) => Some(text.clone().into_bytes()),
            _ => None,
        }
    }
}

/// Ids as PostgreSQL writes an array of them.
fn list(ids: &[Uuid]) -> String {
    let ids = ids.iter().map(Uuid::to_string).collect::<Vec<_>>();
    format!("{{{}}}", ids.join(","))
}

/// The rows of one statement, a parameter for each column.
pub(super) fn params(columns: &[(&str, Form)], rows: &[Row]) -> Vec<Param> {
    fn array<T>(rows: &[Row], column: usize, get: impl Fn(&Value) -> Option<T>) -> Param
    where
        T: ToSql + Sync + Send + 'static,
    {
        let of_row = |row: &Row| row.get(column).and_then(&get);
        Box::new(rows.iter().map(of_row).collect::<Vec<Option<T>>>())
    }
    columns
        .iter()
        .enumerate()
        .map(|(column, (_, form))| match form {
            Form::Id => array(rows, column, Value::id),
            Form::Number | Form::Small => array(rows, column, Value::number),
            Form::Flag => array(rows, column, Value::flag),
            Form::Text | Form::Ids => array(rows, column, Value::text),
            Form::Bytes => array(rows, column, Value::bytes),
        })
        .collect()
}

/// `unnest` of the parameters of [`params`], with the names of the columns.
pub(super) fn rows(columns: &[(&str, Form)]) -> String {
    let (mut arrays, mut names) = (String::new(), String::new());
    for (place, (name, form)) in columns.iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        // a string takes what is written
        let _ = write!(arrays, "{comma}${}::{}[]", place + 1, form.element());
        let _ = write!(names, "{comma}{name}");
    }
    format!("unnest({arrays}) AS new ({names})")
}

/// An `INSERT` of such rows; `rest` is what follows it, such as `ON CONFLICT`.
pub(super) fn insert(table: &str, columns: &[(&str, Form)], rest: &str) -> String {
    let names = columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let values = columns.iter().map(|(name, form)| format!("new.{name}{}", form.cast()));
    let values = values.collect::<Vec<_>>().join(", ");
    format!("INSERT INTO {table} ({names}) SELECT {values} FROM {} {rest}", rows(columns))
}

/// The same where rows with that key are replaced.
pub(super) fn upsert(table: &str, key: &str, columns: &[(&str, Form)]) -> String {
    let set = columns.iter().filter(|(name, _)| *name != key);
    let set = set.map(|(name, _)| format!("{name} = excluded.{name}")).collect::<Vec<_>>().join(", ");
    insert(table, columns, &format!("ON CONFLICT ({key}) DO UPDATE SET {set}"))
}

/// An `UPDATE` of all columns but the key by such rows.
pub(super) fn update(table: &str, key: &str, columns: &[(&str, Form)]) -> String {
    let set = columns.iter().filter(|(name, _)| *name != key);
    let set = set.map(|(name, form)| format!("{name} = new.{name}{}", form.cast()));
    let set = set.collect::<Vec<_>>().join(", ");
    format!("UPDATE {table} SET {set} FROM {} WHERE {table}.{key} = new.{key}", rows(columns))
}
