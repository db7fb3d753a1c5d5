//! What is no database of hangup's, or not any more, is refused with what to do, and left byte for byte as it is.

use std::{
    collections::BTreeMap,
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Output,
};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::support::served::program;

/// A data folder with a history of its own.
struct Folder {
    home: TempDir,
}

impl Folder {
    fn new() -> Self {
        let folder = Self { home: TempDir::new().unwrap() };
        fs::write(folder.home.path().join("directory.toml"), "[[resource]]\nname = 'db-01.test'\n").unwrap();
        for arguments in [["init"].as_slice(), &["apply", "directory.toml"]] {
            let output = folder.run(arguments);
            assert!(output.status.success(), "{output:?}");
        }
        folder
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    fn database(&self) -> PathBuf {
        self.data().join("hangup.db")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = program(self.home.path());
        program.args(arguments).arg("--data").arg(self.data()).current_dir(self.home.path());
        program.output().unwrap()
    }

    /// The database, its log and its journal, and every other file; but none that hold no data.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let paths = fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().path());
        let ends_with = |path: &Path, end| path.to_str().unwrap().ends_with(end);
        let files =
            paths.filter(|path| path.is_file() && !ends_with(path, "-shm") && !ends_with(path, "lock"));
        let contents = files.map(|path| (path.clone(), fs::read(path).unwrap()));
        // a look at a database that goes with a log may leave an empty one
        contents.filter(|(path, bytes)| !(ends_with(path, "-wal") && bytes.is_empty())).collect()
    }

    /// Whatever would open the database is refused, with these words, and changes nothing.
    fn assert_refused(&self, case: &str, words: &[&str]) {
        let before = self.files();
        // files of the owner alone: others are refused for that already
        for path in before.keys() {
            fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
        }
        for arguments in [
            ["apply", "directory.toml"].as_slice(),
            &["apply", "directory.toml", "--dry-run"],
            &["key", "create", "--community", "x", "--name", "x"],
            &["serve", "--listen", "127.0.0.1:0"],
        ] {
            let output = self.run(arguments);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(!output.status.success(), "{case}: {arguments:?}: {said}");
            for word in [&["hangup.db"], words].concat() {
                assert!(said.contains(word), "{case}: {arguments:?}: no {word} in: {said}");
            }
        }
        let after = self.files();
        let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&after), names(&before), "{case}");
        for (name, bytes) in before {
            assert!(after[&name] == bytes, "{case}: {} has changed", name.display());
        }
    }
}

/// A database of somebody else's, open.
fn theirs(path: &Path, journal: &str) -> Connection {
    let theirs = Connection::open(path).unwrap();
    theirs.pragma_update(None, "journal_mode", journal).unwrap();
    theirs.execute_batch("CREATE TABLE theirs (n INTEGER); INSERT INTO theirs VALUES (1)").unwrap();
    theirs
}

#[test]
fn another_programs_database_is_refused() {
    let folder = Folder::new();
    fs::remove_file(folder.database()).unwrap();
    drop(theirs(&folder.database(), "DELETE"));
    folder.assert_refused("a database of theirs", &["is not hangup's database", "--data"]);
}

#[test]
fn another_programs_database_with_a_log_after_a_crash_is_refused() {
    for (journal, side) in [("WAL", "-wal"), ("TRUNCATE", "-journal")] {
        let folder = Folder::new();
        let elsewhere = folder.home.path().join("theirs.db");
        let theirs = theirs(&elsewhere, journal);
        // in the middle of a transaction that has spilled to the disk
        theirs.pragma_update(None, "cache_size", 1).unwrap();
        let rows = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO theirs SELECT i FROM n";
        theirs.execute_batch(&format!("BEGIN; {rows}")).unwrap();
        for suffix in ["", side] {
            let from = format!("{}{suffix}", elsewhere.display());
            fs::copy(from, format!("{}{suffix}", folder.database().display())).unwrap();
        }
        drop(theirs);
        folder.assert_refused(journal, &["--data"]);
    }
}

#[test]
fn what_is_no_database_at_all_is_refused() {
    let folder = Folder::new();
    let whole = fs::read(folder.database()).unwrap();
    let with = |at: usize, bytes: &[u8]| {
        let mut damaged = whole.clone();
        damaged[at..at + bytes.len()].copy_from_slice(bytes);
        damaged
    };
    for (case, bytes) in [
        ("text", b"name,age\nalice,7\n".repeat(1000)),
        ("zeros", vec![0; 65536]),
        ("a damaged magic", with(0, b"SQLite format 4\0")),
        ("a damaged page size", with(16, &[7, 7])),
        ("a damaged schema", with(100, &[0xff; 3000])),
        ("cut off in a page", whole[..whole.len() / 2 + 100].to_vec()),
        ("cut off after a page", whole[..4096].to_vec()),
        ("one byte", vec![b'S']),
        ("nothing at all", Vec::new()),
    ] {
        fs::write(folder.database(), bytes).unwrap();
        folder.assert_refused(case, &["restore it from a backup", "--data"]);
    }
    fs::write(folder.database(), whole).unwrap();
    assert!(folder.run(&["apply", "directory.toml"]).status.success(), "the whole one is good as ever");
}
