//! Files and folders that only their owner can read. On other systems than Unix, the folder's inherited rights hold.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

use super::{SetupError, shell};

/// Makes one folder, mode 0700; an error where anything of that name exists.
pub(in crate::server) fn make_folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "modes are of Unix"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes a new file, mode 0600, through to the disk; an error where anything of that name exists.
pub(in crate::server) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    write(options().create_new(true), path, text)?;
    sync_folder(path)
}

/// Makes the name of a new file durable, not only what is in it.
pub(in crate::server) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Replaces a file, or makes it, at once: readers see the old text or the new.
pub(in crate::server) fn replace(path: &Path, text: &str) -> io::Result<()> {
    replace_by(path, text, |_| Ok(()))
}

/// The same for a file that belongs to whom `folder` does, whoever runs this: so that a server goes on reading what
/// root has replaced.
pub(in crate::server) fn replace_for_owner_of(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    replace_by(path, text, |beside| give_to_owner_of(folder, beside))
}

fn replace_by(path: &Path, text: &str, prepare: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = Path::new(&beside);
    // one that an interrupted run left may have other rights
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => write(options().create_new(true), beside, text)?,
    }
    prepare(beside)?;
    fs::rename(beside, path)?;
    sync_folder(path)
}

/// Gives a file to whom `folder` belongs, where it is somebody else's, who can only be root.
pub(in crate::server) fn give_to_owner_of(folder: &Path, file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, chown};
        let (owner, present) = (fs::metadata(folder)?, fs::metadata(file)?);
        if present.uid() == 0 && owner.uid() != 0 {
            chown(file, Some(owner.uid()), Some(owner.gid()))?;
        }
    }
    let _ = (folder, file);
    Ok(())
}

/// Opens a file for locking, and makes it where there is none.
pub(in crate::server) fn open_lock(path: &Path) -> io::Result<File> {
    options().create(true).truncate(false).open(path)
}

/// `Ok` where nobody but the owner can read or change the file.
///
/// # Errors
/// `Config` with the command that repairs it; `Io` where the file is not there.
pub(in crate::server) fn check(path: &Path) -> Result<(), SetupError> {
    let metadata = fs::metadata(path).map_err(|error| SetupError::io("read", path, &error))?;
    if readable_by_others(&metadata) {
        let message = format!("others than the owner can read or change {}", path.display());
        return Err(SetupError::config(message).try_this(format!("chmod 600 {}", shell::quoted_path(path))));
    }
    Ok(())
}

/// The same for a folder.
///
/// # Errors
/// As [`check`].
pub(in crate::server) fn check_folder(path: &Path) -> Result<(), SetupError> {
    let metadata = fs::metadata(path).map_err(|error| SetupError::io("read", path, &error))?;
    if readable_by_others(&metadata) {
        let message = format!("others than the owner can look into {}", path.display());
        return Err(SetupError::config(message).try_this(format!("chmod 700 {}", shell::quoted_path(path))));
    }
    Ok(())
}

/// The same for a private key that is kept elsewhere, which a group may read where it is root's: so do the services of
/// one machine share a key. One that is not there is for its reader to tell.
///
/// # Errors
/// `Config` with the command that repairs it.
pub(in crate::server) fn check_tls_key(path: &Path) -> Result<(), SetupError> {
    #[cfg(unix)]
    if let Ok(metadata) = fs::metadata(path) {
        use std::os::unix::fs::MetadataExt as _;
        let is_open_further = metadata.mode() & 0o037 != 0;
        let is_shared_by_root = metadata.uid() == 0 && !is_open_further;
        if !is_shared_by_root {
            return check(path);
        }
    }
    let _ = path;
    Ok(())
}

/// Whether the group, or everybody, may do anything with the file. Always `false` where there are no modes.
#[must_use]
pub fn readable_by_others(metadata: &fs::Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0;
    #[cfg(not(unix))]
    {
        let _ = metadata;
        false
    }
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn write(options: &OpenOptions, path: &Path, text: &str) -> io::Result<()> {
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacing_a_file_leaves_it_to_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        for text in ["one", "two"] {
            replace(&file, text).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
            check(&file).unwrap();
        }
        assert!(write_new(&file, "three").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_root_replaces_stays_with_the_owner_of_the_folder() {
        use std::os::unix::fs::{MetadataExt as _, chown};
        let folder = tempfile::tempdir().unwrap();
        if chown(folder.path(), Some(65_534), Some(65_534)).is_err() {
            // only root can try this
            return;
        }
        let file = folder.path().join("secret");
        replace_for_owner_of(folder.path(), &file, "one").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().uid(), 65_534);
        check(&file).unwrap();
    }
}
