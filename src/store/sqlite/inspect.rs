//! Reading a database without changing it.

use std::{cmp::Ordering, path::Path};

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
    let file = offline::open(path, Use::Live)?;
    let (found, known) = offline::versions(&file).map_err(FileError::of(path))?;
    match found.cmp(&known) {
        Ordering::Less => Err(FileError::Older { path: path.into(), found, known }),
        Ordering::Greater => Err(FileError::Newer { path: path.into(), found, known }),
        Ordering::Equal => directory::read(&file).map_err(FileError::of(path)),
    }
}
