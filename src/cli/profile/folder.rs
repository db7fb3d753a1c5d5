//! Where profiles are kept: `profiles/NAME.toml` in the user's configuration folder, for the owner alone.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use super::Profile;
use crate::cli::{Failure, environment::Environment};

/// The folder of all profiles; made when the first one is kept.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Folder(PathBuf);

impl Folder {
    /// The folder in `HANGUP_CONFIG_DIR`, else in `hangup` in the user's configuration folder.
    pub(in crate::cli) fn of(environment: &Environment) -> Result<Self, Failure> {
        let parent = match environment.path("HANGUP_CONFIG_DIR") {
            Some(folder) => folder,
            None => etcetera::choose_base_strategy()
                .map_err(|_| {
                    Failure::usage("you have no home folder to keep sign-ins in")
                        .try_this("set HANGUP_CONFIG_DIR to a folder of yours")
                })?
                .config_dir()
                .join("hangup"),
        };
        Ok(Self(parent.join("profiles")))
    }

    /// A profile; an empty one where there is none of that name.
    pub(in crate::cli) fn read(&self, name: &str) -> Result<Profile, Failure> {
        let path = self.path(name)?;
        for (path, mode) in [(self.0.as_path(), "700"), (path.as_path(), "600")] {
            match fs::metadata(path) {
                Ok(metadata) => for_owner_alone(path, &metadata, mode)?,
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Profile::default()),
                Err(error) => return Err(Failure::io(&format!("read {}", path.display()), &error)),
            }
        }
        let text = fs::read_to_string(&path)
            .map_err(|error| Failure::io(&format!("read {}", path.display()), &error))?;
        toml::from_str(&text).map_err(|error| {
            // the parser's own words would repeat the line, which may hold a token
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.lines().count().max(1));
            Failure::usage(format!("{} is no profile, see line {line}", path.display()))
                .try_this("remove it, and run hangup login")
        })
    }

    /// Changes a profile. One command at a time: others that change a profile wait.
    pub(in crate::cli) fn update<T>(
        &self,
        name: &str,
        change: impl FnOnce(&mut Profile) -> T,
    ) -> Result<T, Failure> {
        let path = self.path(name)?;
        let failed = |error: &io::Error| Failure::io(&format!("write {}", path.display()), error);
        make_folder(&self.0).map_err(|error| failed(&error))?;
        let lock = owner_only().create(true).truncate(false).open(self.0.join("lock"));
        let lock = lock.map_err(|error| failed(&error))?;
        // some network file systems have no locks; a token that gets lost there is signed in for again
        let _ = lock.lock();
        let mut profile = self.read(name)?;
        let before = profile.clone();
        let result = change(&mut profile);
        if profile != before {
            let text = toml::to_string(&profile).map_err(|error| failed(&io::Error::other(error)))?;
            replace(&path, &text).map_err(|error| failed(&error))?;
        }
        Ok(result)
    }

    /// Waits for the right to sign in for a profile, which holds until it is dropped, so that commands at the same time
    /// share one sign-in. `None` where there can be no such right; then everybody signs in alone.
    pub(in crate::cli) fn turn(&self, name: &str) -> Option<File> {
        let path = self.path(name).ok()?.with_extension("lock");
        make_folder(&self.0).ok()?;
        let file = owner_only().create(true).truncate(false).open(path).ok()?;
        file.lock().ok()?;
        Some(file)
    }

    /// The names of all profiles.
    pub(in crate::cli) fn names(&self) -> Result<Vec<String>, Failure> {
        let failed = |error: &io::Error| Failure::io(&format!("read {}", self.0.display()), error);
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(&error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry.map_err(|error| failed(&error))?.file_name();
            let name = name.to_str().and_then(|name| name.strip_suffix(".toml"));
            names.extend(name.filter(|name| is_name(name)).map(str::to_owned));
        }
        names.sort();
        Ok(names)
    }

    fn path(&self, name: &str) -> Result<PathBuf, Failure> {
        if is_name(name) {
            Ok(self.0.join(format!("{name}.toml")))
        } else {
            Err(Failure::usage(format!("`{name}` is no profile's name"))
                .try_this("use letters, digits, - and _, and dots between them"))
        }
    }
}

fn is_name(name: &str) -> bool {
    let is_fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && !name.starts_with('.') && name.len() <= 100 && name.chars().all(is_fine)
}

/// Makes the folder, mode 0700, with those above it.
fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Replaces a file at once: whoever reads sees the old text or the new.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file: File = owner_only().create_new(true).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(beside, path)
}

fn owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Refuses what others than the owner can read or change. Without modes, the folder's inherited rights hold.
fn for_owner_alone(path: &Path, metadata: &fs::Metadata, mode: &str) -> Result<(), Failure> {
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0 {
        let path = path.display().to_string();
        let message = format!("others than the owner can read or change {path}");
        let quoted = path.replace('\'', r"'\''");
        return Err(Failure::usage(message).try_this(format!("chmod {mode} '{quoted}'")));
    }
    #[cfg(not(unix))]
    let _ = (path, metadata, mode);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{
        ExitCode,
        profile::{Community, Secret},
    };

    fn folder(parent: &Path) -> Folder {
        Folder::of(&Environment::of(&[("HANGUP_CONFIG_DIR", parent.to_str().unwrap())])).unwrap()
    }

    fn kept() -> Community {
        Community { url: "https://example.com".into(), ca: None, key: Secret::new("it's \"s3cret\"") }
    }

    #[test]
    fn what_is_kept_is_read_again_under_its_name_alone() {
        let parent = tempfile::tempdir().unwrap();
        let folder = folder(&parent.path().join("a"));
        assert_eq!(folder.read("default").unwrap(), Profile::default());
        assert!(folder.names().unwrap().is_empty());
        folder.update("default", |profile| profile.community = Some(kept())).unwrap();
        folder.update("work-2.b", |_| ()).unwrap();
        assert_eq!(folder.read("default").unwrap().community, Some(kept()));
        assert_eq!(folder.read("work-2.b").unwrap(), Profile::default());
        assert_eq!(folder.names().unwrap(), ["default"], "what is empty needs no file");
    }

    #[test]
    fn one_command_signs_in_at_a_time() {
        let parent = tempfile::tempdir().unwrap();
        let folder = folder(parent.path());
        let first = folder.turn("default").unwrap();
        let other = folder.clone();
        let second = std::thread::spawn(move || other.turn("default").is_some());
        folder.update("default", |profile| profile.community = Some(kept())).unwrap();
        drop(first);
        assert!(second.join().unwrap());
        assert_eq!(folder.names().unwrap(), ["default"]);
    }

    #[test]
    fn a_name_cannot_leave_the_folder() {
        let parent = tempfile::tempdir().unwrap();
        for name in ["", "../x", ".x", "a/b", "a b"] {
            assert_eq!(folder(parent.path()).read(name).unwrap_err().code, ExitCode::Usage, "{name}");
        }
    }

    #[test]
    fn a_damaged_profile_is_refused_without_its_words() {
        let parent = tempfile::tempdir().unwrap();
        let folder = folder(parent.path());
        folder.update("default", |profile| profile.community = Some(kept())).unwrap();
        fs::write(folder.path("default").unwrap(), "\n[community]\nkey = 's3cret\n").unwrap();
        let failure = folder.read("default").unwrap_err();
        assert!(failure.message.ends_with("default.toml is no profile, see line 3"), "{failure:?}");
        assert!(folder.update("default", |_| ()).is_err(), "it is not overwritten");
    }

    #[cfg(unix)]
    #[test]
    fn profiles_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let parent = tempfile::tempdir().unwrap();
        let folder = folder(parent.path());
        folder.update("default", |profile| profile.community = Some(kept())).unwrap();
        let file = folder.path("default").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder.0), mode(&file)), (0o700, 0o600));

        for (path, loose, tight) in [(&file, 0o640, 0o600), (&folder.0, 0o701, 0o700)] {
            fs::set_permissions(path, fs::Permissions::from_mode(loose)).unwrap();
            let failure = folder.read("default").unwrap_err();
            assert_eq!(failure.code, ExitCode::Usage);
            assert_eq!(failure.hint, Some(format!("chmod {tight:o} '{}'", path.display())));
            assert!(folder.update("default", |_| ()).is_err());
            fs::set_permissions(path, fs::Permissions::from_mode(tight)).unwrap();
        }
        folder.read("default").unwrap();
    }
}
