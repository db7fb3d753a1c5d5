//! The password of a PostgreSQL database, where its own programs look for it: `PGPASSWORD`, else the file `PGPASSFILE`,
//! else `~/.pgpass`.
//!
//! Source: PostgreSQL's manual, "The Password File": `hostname:port:database:username:password`, `*` for any, a
//! backslash before a colon or a backslash; the first line that fits counts; a file that others can read does not.

use std::{ffi::OsString, fs, path::PathBuf};

use super::{SetupError, owner_only::readable_by_others, shell};

/// The password for this host, port, database and user, if any is there.
///
/// # Errors
/// `Config` where others can read the file, `Io` where a file that was named cannot be read.
pub(super) fn password(
    names: &[String; 4],
    outside: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Option<String>, SetupError> {
    let given = |name: &str| outside(name).filter(|value| !value.is_empty());
    if let Some(password) = given("PGPASSWORD") {
        let no_text = |_| SetupError::usage("PGPASSWORD is no UTF-8");
        return password.into_string().map(Some).map_err(no_text);
    }
    let file = given("PGPASSFILE").map(PathBuf::from);
    let Some(path) = file.clone().or_else(|| Some(PathBuf::from(given("HOME")?).join(".pgpass"))) else {
        return Ok(None);
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SetupError::io("read", &path, &error)),
    };
    let found = text.lines().find_map(|line| of_line(line, names));
    if found.is_some() && fs::metadata(&path).is_ok_and(|file| readable_by_others(&file)) {
        let told = SetupError::config(format!("others can read the passwords in {}", path.display()));
        return Err(told.try_this(format!("chmod 600 {}", shell::quoted_path(&path))));
    }
    Ok(found)
}

/// The password of a line that fits.
fn of_line(line: &str, names: &[String; 4]) -> Option<String> {
    let line = line.trim_end_matches('\r');
    if line.starts_with('#') {
        return None;
    }
    let mut fields = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ':' if fields.len() < 5 => fields.push(String::new()),
            '\\' => fields.last_mut()?.extend(letters.next()),
            _ => fields.last_mut()?.push(letter),
        }
    }
    let (password, of) = fields.split_last()?;
    let fits = of.len() == 4 && of.iter().zip(names).all(|(field, name)| field == "*" || field == name);
    fits.then(|| password.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> [String; 4] {
        ["db.example.test", "5432", "hangup", "hangup"].map(Into::into)
    }

    #[test]
    fn the_first_line_that_fits_counts() {
        for (line, password) in [
            ("db.example.test:5432:hangup:hangup:one", Some("one")),
            ("*:*:*:hangup:a:b", Some("a:b")),
            (r"*:*:*:*:a\:b\\c", Some(r"a:b\c")),
            ("*:5433:*:*:no", None),
            ("# *:*:*:*:no", None),
            ("*:*:*:no", None),
            ("", None),
        ] {
            assert_eq!(of_line(line, &names()).as_deref(), password, "{line}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passwords");
        fs::write(&path, "other:*:*:*:no\n*:*:*:*:s3cret\n").unwrap();
        let outside = |name: &str| (name == "PGPASSFILE").then(|| path.clone().into_os_string());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let refused = password(&names(), &outside).unwrap_err().to_string();
        assert!(refused.contains("chmod 600") && !refused.contains("s3cret"), "{refused}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(password(&names(), &outside).unwrap().as_deref(), Some("s3cret"));
        let first = |name: &str| (name == "PGPASSWORD").then(|| "mine".into());
        assert_eq!(password(&names(), &first).unwrap().as_deref(), Some("mine"));
        assert_eq!(password(&names(), &|_| None).unwrap(), None);
    }
}
