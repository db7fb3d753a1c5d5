//! The program itself, as a process.

use std::{
    collections::BTreeMap,
    fs::File,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// The program, with nothing of the tester's environment in it but what `home` holds.
pub(crate) fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangup"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("HOME", home).env("PATH", path).stdin(Stdio::null());
    command
}

/// A port that nobody listens on; nobody else on this machine takes it within the moment.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// `hangup serve` on a free port, which is killed when it is dropped.
pub(crate) struct Served {
    pub(crate) url: String,
    pub(crate) data: PathBuf,
    child: Child,
    home: PathBuf,
}

impl Served {
    /// Serves a demo from `home`, which may have been served before, and waits until it is ready.
    pub(crate) async fn demo(home: &Path) -> Self {
        Self::start(home, &["--demo"]).await
    }

    /// Serves the data folder `data` of `home` with these flags, and waits until it is ready.
    pub(crate) async fn start(home: &Path, flags: &[&str]) -> Self {
        Self::start_by(program(home), home, flags).await
    }

    /// The same by this command for the program, which may bring variables of its own.
    pub(crate) async fn start_by(mut program: Command, home: &Path, flags: &[&str]) -> Self {
        let data = home.join("data");
        let said_before = std::fs::read_to_string(home.join("serve.log")).unwrap_or_default().len();
        let log = || File::options().create(true).append(true).open(home.join("serve.log")).unwrap();
        let child = program
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(&data)
            .args(flags)
            .stdout(log())
            .stderr(log())
            .spawn()
            .unwrap();
        let mut served = Self { url: String::new(), data, child, home: home.to_owned() };
        served.wait_until_ready(said_before).await;
        served
    }

    /// Reads the server's address from what it says once it listens, and asks there until it is ready.
    async fn wait_until_ready(&mut self, said_before: usize) {
        let http = reqwest::Client::builder().tls_danger_accept_invalid_certs(true).build().unwrap();
        until("the server to be ready", async || {
            if let Some(status) = self.child.try_wait().unwrap() {
                panic!("the server ended with {status}:\n{}", self.log());
            }
            let log = self.log();
            let (_, url) = log[said_before..].split_once(" at http")?;
            let (url, _) = url.split_once(['"', '\n'])?;
            self.url = format!("http{}", url.trim());
            let answer = http.get(format!("{}/readyz", self.url)).send().await.ok()?;
            answer.status().is_success().then_some(())
        })
        .await;
    }

    /// What `hangup demo-env` exports.
    pub(crate) fn env(&self) -> BTreeMap<String, String> {
        let output =
            program(&self.home).args(["demo-env", "--json", "--data"]).arg(&self.data).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// What the server has written, on both streams, since `home` was first served.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.home.join("serve.log")).unwrap()
    }

    /// SIGKILL, as of the kernel when memory runs out.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The process's number.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// SIGTERM, as of a service manager.
    pub(crate) fn tell_to_stop(&self) {
        self.signal("TERM");
    }

    /// Sends the process a signal, by the signal's name.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the end of a server that was told to stop, and gives what it ended with.
    pub(crate) async fn ended(mut self) -> ExitStatus {
        until("the server to end", async || self.child.try_wait().unwrap()).await
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // fails where it has ended already
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again and again until there is an answer, at most half a minute.
pub(crate) async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(Instant::now() < deadline, "waited half a minute for {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
