//! Whether the directory has changed, told by a small file beside the database: a look at it costs a tenth of a read
//! transaction, and every request takes one.
//!
//! Whoever edits the directory, in whatever process, blanks the mark before the commit and gives it a value after it,
//! one that it has never had, and holds a lock on it in between. So what was read from the database after a look at the
//! mark is true as long as the mark is the same. Whoever dies in between leaves it blank, and then everybody asks the
//! database, until the next edit or start.

use std::{
    ffi::OsString,
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::domain::{Ids as _, RandomIds};

/// How long another process may take from its commit to its mark.
const LONGEST_EDIT: Duration = Duration::from_secs(5);

const BLANK: [u8; 16] = [0; 16];

/// What a mark is at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value([u8; 16]);

/// The mark of a database's directory.
pub(super) struct Mark(File);

impl Mark {
    /// That of the database in this file; made where there is none.
    pub(super) fn open(database: &Path) -> io::Result<Self> {
        let mut path = OsString::from(database);
        path.push("-directory");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        #[cfg(unix)]
        give_to_owner(&file, database)?;
        Ok(Self(file))
    }

    /// What it is now; `None` while the directory is being edited.
    pub(super) fn value(&self) -> Option<Value> {
        let mut value = BLANK;
        // one that cannot be read tells nothing, and the database does
        let is_whole = read_at_start(&self.0, &mut value).is_ok_and(|length| length == value.len());
        (is_whole && value != BLANK).then_some(Value(value))
    }

    /// Blanks it, for an edit of the directory whose transaction has begun.
    pub(super) fn blank(&self) -> io::Result<()> {
        let began = Instant::now();
        while let Err(error) = self.0.try_lock() {
            match error {
                TryLockError::WouldBlock if began.elapsed() < LONGEST_EDIT => {
                    thread::sleep(Duration::from_millis(1));
                }
                TryLockError::WouldBlock => return Err(io::ErrorKind::TimedOut.into()),
                TryLockError::Error(error) => return Err(error),
            }
        }
        write_at_start(&self.0, &BLANK).inspect_err(|_| {
            // it is as it was; who waits for the lock need not wait longer
            let _ = self.0.unlock();
        })
    }

    /// Gives it a new value, once the transaction has ended one way or the other.
    pub(super) fn renew(&self) {
        // where either fails it stays blank, or locked until the process ends: slower, and never wrong
        let _ = write_at_start(&self.0, RandomIds.new_id().as_bytes());
        let _ = self.0.unlock();
    }
}

/// Made by root, it is the database's owner's all the same, as SQLite has it with its own files.
#[cfg(unix)]
fn give_to_owner(file: &File, database: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let (ours, theirs) = (file.metadata()?, std::fs::metadata(database)?);
    if (ours.uid(), ours.gid()) != (theirs.uid(), theirs.gid()) {
        // nobody but root can, and nobody else needs to
        let _ = fchown(file, Some(theirs.uid()), Some(theirs.gid()));
    }
    Ok(())
}

#[cfg(unix)]
fn read_at_start(file: &File, bytes: &mut [u8]) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, 0)
}

#[cfg(unix)]
fn write_at_start(file: &File, bytes: &[u8]) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, 0)
}

#[cfg(windows)]
fn read_at_start(file: &File, bytes: &mut [u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, bytes, 0)
}

#[cfg(windows)]
fn write_at_start(file: &File, bytes: &[u8]) -> io::Result<()> {
    std::os::windows::fs::FileExt::seek_write(file, bytes, 0).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_edit_is_seen_by_all_who_have_the_mark_open() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("a.db");
        File::create(&database).unwrap();
        let (ours, theirs) = (Mark::open(&database).unwrap(), Mark::open(&database).unwrap());
        assert_eq!(ours.value(), None, "nobody has vouched for anything yet");
        let mut seen = Vec::new();
        for _ in 0..3 {
            theirs.blank().unwrap();
            assert_eq!(ours.value(), None);
            theirs.renew();
            let value = ours.value().unwrap();
            assert_eq!(theirs.value(), Some(value));
            assert!(!seen.contains(&value));
            seen.push(value);
        }
    }

    #[test]
    fn whoever_dies_at_an_edit_leaves_it_blank_and_unlocked() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("a.db");
        File::create(&database).unwrap();
        let ours = Mark::open(&database).unwrap();
        let theirs = Mark::open(&database).unwrap();
        theirs.blank().unwrap();
        drop(theirs);
        assert_eq!(ours.value(), None);
        ours.blank().unwrap();
        ours.renew();
        assert!(ours.value().is_some());
    }
}
