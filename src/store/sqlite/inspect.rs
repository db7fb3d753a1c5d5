//! Reading a database without changing it.

use std::{cmp::Ordering, path::Path};

use rusqlite::Connection;

use super::{OpenError, directory, is_ours_or_new, migrations, open_reader};
use crate::domain::Directory;

/// The directory that a database keeps. Nothing is written, and nothing migrated.
///
/// # Errors
/// [`OpenError`], also where the schema is not this version's.
pub fn directory_of(path: &Path) -> Result<Directory, OpenError> {
    let failed = |source| OpenError::Sqlite { path: path.into(), source };
    let connection = open_reader(path).map_err(failed)?;
    if !is_ours_or_new(&connection).map_err(failed)? {
        return Err(OpenError::Foreign(path.into()));
    }
    let wanted =
        migrations::migrations::runner().get_migrations().iter().map(refinery::Migration::version).max();
    match schema_version(&connection).map_err(failed)?.cmp(&wanted.map(i64::from)) {
        Ordering::Less => Err(OpenError::Older(path.into())),
        Ordering::Greater => Err(OpenError::Newer(path.into())),
        Ordering::Equal => directory::read(&connection).map_err(failed),
    }
}

/// The last migration that was made; none of a new database.
fn schema_version(connection: &Connection) -> rusqlite::Result<Option<i64>> {
    const HISTORY: &str = "refinery_schema_history";
    if !connection.table_exists(None, HISTORY)? {
        return Ok(None);
    }
    connection.query_row(&format!("SELECT max(version) FROM {HISTORY}"), [], |row| row.get(0))
}
