//! A file as the source or the target of a copy of a whole store.

mod source;
mod target;

use rusqlite::{Connection, params_from_iter, types::Value};

pub(in crate::store) use self::{source::FileSource, target::FileTarget};
use super::audit::first;
use crate::store::copy::{Kind, Part, Tally, Teller};

fn count(db: &Connection, kind: Kind) -> rusqlite::Result<u64> {
    let count: i64 = db.query_row(&format!("SELECT count(*) FROM {}", kind.table()), [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

fn page(db: &Connection, kind: Kind, after: Option<&[Value]>) -> rusqlite::Result<Vec<Vec<Value>>> {
    let columns = kind.columns();
    let sql = kind.page(&columns.join(", "), '?', after.is_none());
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(after.unwrap_or_default()))?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        page.push(first(row, columns.len())?);
    }
    Ok(page)
}

/// Reads all of a part in one go, a row at a time.
fn tally(db: &Connection, part: &Part, told: Teller<'_>) -> rusqlite::Result<Tally> {
    let mut statement = db.prepare(part.file)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let (mut tally, mut values) = (Tally::NONE, Vec::with_capacity(columns));
    while let Some(row) = rows.next()? {
        values.clear();
        for column in 0..columns {
            values.push(row.get::<_, Value>(column)?);
        }
        tally.add(&values);
        told(1);
    }
    Ok(tally)
}
