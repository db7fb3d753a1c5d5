//! Several nodes on one database, each a process of its own with a copy of the first one's keys.

use std::{fs, path::Path};

use hangup::client::{Credentials, PrivilegeSecure, Retry, SonoranCms};
use reqwest::StatusCode;
use serde_json::Value;
use tempfile::TempDir;

use super::{
    Shell,
    setup::{apply, initialised_by},
};
use crate::{
    store::postgres_place::Database,
    support::served::{Served, program, until},
};

const ACCOUNT: &str = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f";
const KEY: &str = "a-key-for-tests-and-nothing-else";

/// A few nodes, and a shell beside the first one's data folder.
struct Nodes {
    shell: Shell,
    made: Value,
    served: Vec<Served>,
    // in this order: nobody is connected when the database goes
    homes: Vec<TempDir>,
    database: Database,
}

impl Nodes {
    async fn serve(count: usize) -> Self {
        let database = Database::new();
        let (shell, made) = initialised_by(Shell::new().with("HANGUP_STORE", &database.address()));
        apply(&shell, &[]).done();
        let mut nodes = Self { shell, made, served: Vec::new(), homes: Vec::new(), database };
        for _ in 0..count {
            let home = TempDir::new().unwrap();
            copy(&nodes.shell.home().join("data"), &home.path().join("data"));
            nodes.served.push(nodes.start(home.path()).await);
            nodes.homes.push(home);
        }
        nodes
    }

    async fn start(&self, home: &Path) -> Served {
        let mut node = program(home);
        node.env("HANGUP_STORE", self.database.address());
        Served::start_by(node, home, &[]).await
    }

    /// The administrator's command line at a node.
    fn admin(&self, node: usize) -> Shell {
        let text = |name: &str| self.made[name].as_str().unwrap();
        Shell::new()
            .with("HANGUP_URL", &self.served[node].url)
            .with("HANGUP_ADMIN_LOGIN", text("login"))
            .with("HANGUP_ADMIN_PASSWORD", text("password"))
            .with("HANGUP_ADMIN_TOTP_SECRET", text("totpSecret"))
    }

    fn community(&self, node: usize) -> SonoranCms {
        SonoranCms::builder(&self.served[node].url).api_key(KEY).retry(Retry::NEVER).build().unwrap()
    }

    fn alice(&self, node: usize) -> PrivilegeSecure {
        let alice = Credentials::user("EXAMPLE\\alice", "correct-horse-battery");
        PrivilegeSecure::builder(&self.served[node].url).credentials(alice).build().unwrap()
    }
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

#[tokio::test(flavor = "multi_thread")]
async fn a_credential_may_call_as_often_over_all_nodes_as_at_one() {
    let nodes = Nodes::serve(3).await;
    let mut passed = 0;
    for call in 0..30 {
        let cms = nodes.community(call % 3);
        match cms.cancel(1, ACCOUNT).await {
            // nobody is there: that counts as any other call
            Err(error) if error.status() == Some(404) => passed += 1,
            other => assert_eq!(other.unwrap_err().status(), Some(429), "call {call}"),
        }
    }
    assert_eq!(passed, 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_the_same_at_every_node_and_what_is_revoked_at_one_is_at_all() {
    let nodes = Nodes::serve(2).await;
    let started = nodes.community(0).start(1, ACCOUNT).await.unwrap();
    assert_eq!(nodes.community(1).current(1).await.unwrap().id, started.id);
    assert_eq!(nodes.community(1).start(1, ACCOUNT).await.unwrap_err().status(), Some(409));
    assert_eq!(nodes.community(1).stop(1, ACCOUNT).await.unwrap().id, started.id);
    assert_eq!(nodes.community(0).current(1).await.unwrap_err().status(), Some(404));

    let alice = [nodes.alice(0), nodes.alice(1)];
    let token = alice[0].token().await.unwrap().as_str().to_owned();
    let list = async |node: usize| {
        let url = format!("{}/api/v1/ActivitySession", nodes.served[node].url);
        reqwest::Client::new().get(url).bearer_auth(&token).send().await.unwrap().status()
    };
    assert_eq!((list(0).await, list(1).await), (StatusCode::OK, StatusCode::OK), "one key signs for all");
    nodes.shell.run(&["account", "lock", "EXAMPLE\\alice", "--data", "data"]).done();
    assert_eq!((list(0).await, list(1).await), (StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED));
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_counted_over_all_nodes() {
    let nodes = Nodes::serve(2).await;
    let http = reqwest::Client::new();
    let mut statuses = Vec::new();
    for guess in 0..8 {
        let login = serde_json::json!({"login": "EXAMPLE\\alice", "password": format!("guess {guess}")});
        let url = format!("{}/signinBody", nodes.served[guess % 2].url);
        statuses.push(http.post(url).json(&login).send().await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429, 429, 429]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_are_listed_and_one_that_dies_falls_silent() {
    let mut nodes = Nodes::serve(3).await;
    let admin = nodes.admin(0);
    let silent = || {
        let listed = admin.run(&["nodes", "--admin"]).json()["nodes"].as_array().unwrap().clone();
        listed.iter().map(|node| node["silent"].as_bool().unwrap()).collect::<Vec<_>>()
    };
    until("three nodes to be listed", async || (silent() == [false; 3]).then_some(())).await;
    nodes.served.pop().unwrap().kill();
    until("the dead one to be silent", async || {
        (silent().into_iter().filter(|silent| *silent).count() == 1).then_some(())
    })
    .await;
    let stopping = nodes.served.pop().unwrap();
    stopping.tell_to_stop();
    assert!(stopping.ended().await.success());
    assert_eq!(silent().len(), 2, "one that stops is taken off");
}
