//! A PostgreSQL that does as it is told.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use tokio::task::block_in_place;

/// A PostgreSQL of a test's own, which ends when it is dropped.
pub(crate) struct Cluster {
    program: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    pub(crate) address: String,
}

impl Cluster {
    pub(crate) fn start() -> Self {
        let mut program = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/with-postgres"))
            .arg("--by-hand")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = program.stdin.take();
        let output = BufReader::new(program.stdout.take().unwrap());
        let mut cluster = Self { program, input, output, address: String::new() };
        cluster.address = cluster.line();
        cluster
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        block_in_place(|| self.output.read_line(&mut line)).unwrap();
        line.trim_end().to_owned()
    }

    /// One of the words that `tests/with-postgres` knows.
    pub(crate) fn now(&mut self, word: &str) {
        writeln!(self.input.as_mut().unwrap(), "{word}").unwrap();
        assert_eq!(self.line(), "done", "{word}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // at the end of its input it stops the server, and removes what it has
        self.input.take();
        let _ = self.program.wait();
    }
}
