//! A disk under the program that loses what was not synced, and fails when it is told to: `tests/faults/shim.c`.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use tempfile::TempDir;

use crate::support::served::{Served, program};

/// The shim, compiled once by the system's C compiler.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/faults/shim.c");
        let shim = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults.so");
        // beside and then in its place, since a shim that runs must not change
        let beside = shim.with_extension(format!("{}.so", std::process::id()));
        let compiled = Command::new("cc")
            .args(["-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-pthread"])
            .args([source, "-ldl", "-o"])
            .arg(&beside)
            .output()
            .expect("cc, a C compiler, is there");
        assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
        fs::rename(&beside, &shim).unwrap();
        shim
    })
}

/// A home on a disk of its own. What is served and run from it sees the faults of the disk, and its clock.
pub(super) struct Disk {
    home: PathBuf,
    _folder: TempDir,
}

impl Disk {
    pub(super) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        // links would hide which files are meant
        let home = folder.path().canonicalize().unwrap();
        fs::create_dir(home.join("durable")).unwrap();
        Self { home, _folder: folder }
    }

    pub(super) fn home(&self) -> &Path {
        &self.home
    }

    pub(super) fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    pub(super) fn database(&self) -> PathBuf {
        self.data().join("hangup.db")
    }

    /// How long the log is that goes with the database.
    pub(super) fn log_bytes(&self) -> u64 {
        fs::metadata(self.data().join("hangup.db-wal")).map_or(0, |log| log.len())
    }

    /// The database without its log, as of its last sync: what checkpoints have made of it.
    pub(super) fn synced_database(&self) -> Vec<u8> {
        fs::read(self.durable().join("hangup.db")).unwrap()
    }

    fn durable(&self) -> PathBuf {
        self.home.join("durable")
    }

    fn program(&self) -> Command {
        let variables: [(&str, OsString); 4] = [
            ("LD_PRELOAD", shim().into()),
            ("FAULT_FILES", self.data().into()),
            ("FAULT_DURABLE", self.durable().into()),
            ("FAULT_CONTROL", self.home.join("faults").into()),
        ];
        let mut program = program(&self.home);
        program.envs(variables).current_dir(&self.home);
        program
    }

    /// Serves the data folder, without limits on how often an API key may call.
    pub(super) async fn serve(&self, flags: &[&str]) -> Served {
        Served::start_by(self.program(), &self.home, &[&["--no-rate-limits"], flags].concat()).await
    }

    /// Runs a command to its end, with `--data` after it.
    pub(super) fn run(&self, arguments: &[&str]) -> Output {
        self.program().args(arguments).arg("--data").arg(self.data()).output().unwrap()
    }

    /// From now on these faults: one a line, as the shim reads them; nothing mends it.
    pub(super) fn fail(&self, faults: &str) {
        let beside = self.home.join("faults.new");
        fs::write(&beside, faults).unwrap();
        fs::rename(beside, self.home.join("faults")).unwrap();
    }

    pub(super) fn mend(&self) {
        self.fail("");
    }

    /// What a power cut leaves: every file as of the last sync that completed. Nothing may run from here any more.
    pub(super) fn lose_what_was_not_synced(&self) {
        let name_of = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
        let kept: Vec<_> =
            fs::read_dir(self.durable()).unwrap().map(|entry| name_of(entry.unwrap())).collect();
        for name in &kept {
            let shadow = self.durable().join(name);
            let file = |flat: &str| self.data().join(flat.replace('%', "/"));
            if name.ends_with(".pending") {
                fs::remove_file(shadow).unwrap();
            } else if let Some(flat) = name.strip_suffix(".absent") {
                if !kept.iter().any(|other| other == flat) {
                    // nobody made sure of its name; where it was removed, it is not there
                    let _ = fs::remove_file(file(flat));
                }
                fs::remove_file(shadow).unwrap();
            } else {
                fs::write(file(name), fs::read(shadow).unwrap()).unwrap();
            }
        }
        for entry in fs::read_dir(self.data()).unwrap() {
            let path = entry.unwrap().path();
            if path.to_str().unwrap().ends_with("-shm") {
                fs::remove_file(path).unwrap();
            }
        }
    }
}
