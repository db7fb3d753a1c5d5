//! Several nodes on one database, each a process of its own with a copy of the first one's keys.

use std::{fs, path::Path};

use hangup::client::{Credentials, PrivilegeSecure, Retry, SonoranCms};
use serde_json::Value;
use tempfile::TempDir;

use super::served::{Served, program};
use crate::{
    cli::{
        Shell,
        setup::{apply, initialised_by},
    },
    store::postgres_place::Database,
};

pub(crate) const ACCOUNT: &str = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f";
const KEY: &str = "a-key-for-tests-and-nothing-else";

/// A few nodes, and a shell beside the first one's data folder.
pub(crate) struct Nodes {
    pub(crate) shell: Shell,
    made: Value,
    pub(crate) served: Vec<Served>,
    // in this order: nobody is connected when the database goes
    pub(crate) homes: Vec<TempDir>,
    address: String,
    database: Option<Database>,
}

impl Nodes {
    /// So many on a database of their own.
    pub(crate) async fn serve(count: usize) -> Self {
        Self::serve_with(count, "").await
    }

    /// The same with more in their directory.
    pub(crate) async fn serve_with(count: usize, more: &str) -> Self {
        let database = Database::new();
        let nodes = Self::serve_on(&database.address(), count, more).await;
        Self { database: Some(database), ..nodes }
    }

    /// The same on the database at this address, which is empty.
    pub(crate) async fn serve_on(address: &str, count: usize, more: &str) -> Self {
        let (shell, made) = initialised_by(Shell::new().with("HANGUP_STORE", address));
        let directory = shell.home().join("directory.toml");
        let whole = fs::read_to_string(&directory).unwrap() + more;
        fs::write(directory, whole).unwrap();
        apply(&shell, &[]).done();
        let address = address.to_owned();
        let mut nodes = Self { shell, made, served: Vec::new(), homes: Vec::new(), address, database: None };
        for _ in 0..count {
            nodes.add().await;
        }
        nodes
    }

    /// One node more.
    pub(crate) async fn add(&mut self) {
        self.add_at(&self.address.clone(), &[]).await;
    }

    /// The same with flags, and with the database at another address.
    pub(crate) async fn add_at(&mut self, address: &str, flags: &[&str]) {
        let home = TempDir::new().unwrap();
        copy(&self.shell.home().join("data"), &home.path().join("data"));
        self.served.push(start(home.path(), address, flags).await);
        self.homes.push(home);
    }

    /// Starts a node again, in place of what is left of it.
    pub(crate) async fn start_again(&mut self, node: usize) {
        self.served[node] = start(self.homes[node].path(), &self.address, &[]).await;
    }

    /// The database that was made for them.
    pub(crate) fn database(&self) -> &Database {
        self.database.as_ref().unwrap()
    }

    /// The administrator's command line at a node.
    pub(crate) fn admin(&self, node: usize) -> Shell {
        let text = |name: &str| self.made[name].as_str().unwrap();
        Shell::new()
            .with("HANGUP_URL", &self.served[node].url)
            .with("HANGUP_ADMIN_LOGIN", text("login"))
            .with("HANGUP_ADMIN_PASSWORD", text("password"))
            .with("HANGUP_ADMIN_TOTP_SECRET", text("totpSecret"))
    }

    pub(crate) fn community(&self, node: usize) -> SonoranCms {
        SonoranCms::builder(&self.served[node].url).api_key(KEY).retry(Retry::NEVER).build().unwrap()
    }

    pub(crate) fn alice(&self, node: usize) -> PrivilegeSecure {
        let alice = Credentials::user("EXAMPLE\\alice", "correct-horse-battery");
        PrivilegeSecure::builder(&self.served[node].url).credentials(alice).build().unwrap()
    }
}

async fn start(home: &Path, address: &str, flags: &[&str]) -> Served {
    let mut node = program(home);
    node.env("HANGUP_STORE", address);
    Served::start_by(node, home, flags).await
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (entry, to) = (entry.as_ref().unwrap(), to.join(entry.as_ref().unwrap().file_name()));
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// An activity whose end a webhook at this URL has to acknowledge.
pub(crate) fn watched(url: &str) -> String {
    format!(
        r#"
[[webhook]]
name = "closer"
url = "{url}"
secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
timeout_seconds = 60

[[profile]]
name = "watched"
max_session_minutes = 60
end_webhooks = ["closer"]

[[activity]]
name = "watched"
profile = "watched"

[[policy]]
name = "watched"
accounts = ['EXAMPLE\alice']
resources = ["db-01"]
activities = ["watched"]
"#
    )
}
