//! Reading a database without changing it.

use std::path::Path;

use super::{
    directory,
    offline::{self, FileError, Use},
};
use crate::domain::Directory;

/// The directory that a database keeps. Nothing is written, and nothing migrated.
///
/// # Errors
/// [`FileError`], also where the schema is not this version's.
pub fn directory_of(path: &Path) -> Result<Directory, FileError> {
    let file = offline::open_current(path, Use::Live)?;
    directory::read(&file).map_err(FileError::of(path))
}
