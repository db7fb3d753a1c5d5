//! Each kind of write, and the power cut right after its answer.

use reqwest::Method;
use serde_json::{Value, json};

use super::{
    api::{self, ACTIVE, Api, COMMUNITY, COMPLETE, ENDING, SERVERS, SESSIONS, WAITING},
    disk::Disk,
    history::assert_whole,
};
use crate::support::{http::Answer, served::Served};

/// A demo whose power is cut again and again.
struct Stage {
    disk: Disk,
    server: Option<Served>,
    api: Api,
}

impl Stage {
    async fn set() -> Self {
        let disk = Disk::new();
        let (server, mut api) = api::demo(&disk).await;
        api.sign_admin_in().await;
        api.sign_sweeper_in().await;
        Self { disk, server: Some(server), api }
    }

    /// Cuts the power, and serves what is left.
    async fn cut(&mut self) {
        self.server.take().unwrap().kill();
        self.disk.lose_what_was_not_synced();
        assert_whole(&self.disk.database());
        let server = self.disk.serve(&["--action-timeout", "0"]).await;
        self.api.at(&server);
        self.server = Some(server);
    }

    /// A call that is answered with this status, and then the power is cut.
    async fn cut_after(
        &mut self,
        who: &str,
        status: u16,
        call: (Method, &str),
        body: Option<Value>,
    ) -> Answer {
        let answer = self.api.call(who, call.0, &format!("{SESSIONS}{}", call.1), body).await;
        assert_eq!(answer.status, status, "{answer:?}");
        self.cut().await;
        answer
    }

    /// The same by the API key of the community.
    async fn cut_after_community(&mut self, method: Method, path: &str, body: Value, status: u16) {
        let answer = self.api.community(method, path, Some(body)).await;
        assert_eq!(answer.status, status, "{answer:?}");
        self.cut().await;
    }

    async fn current(&self) -> u16 {
        self.api.community(Method::GET, &format!("{COMMUNITY}/current?serverId=1"), None).await.status
    }

    async fn servers(&self) -> Vec<i64> {
        let answer = self.api.community(Method::GET, SERVERS, None).await.json();
        let servers = answer["data"]["servers"].as_array().unwrap();
        servers.iter().map(|server| server["id"].as_i64().unwrap()).collect()
    }

    /// Runs a command, cuts the power, and gives what the command has printed.
    async fn cut_after_command(&mut self, arguments: &[&str]) -> String {
        let printed = done(&self.disk, arguments);
        self.cut().await;
        printed
    }
}

fn done(disk: &Disk, arguments: &[&str]) -> String {
    let output = disk.run(arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_user_does_with_a_session_survives() {
    let mut stage = Stage::set().await;
    let wanted = stage.api.wanted("ssh");
    let id = stage.cut_after("bob", 201, (Method::POST, ""), Some(wanted)).await.json()["id"].clone();
    let id = id.as_str().unwrap();
    stage.api.until_status(id, ACTIVE).await;

    stage.cut_after("bob", 200, (Method::POST, &format!("/{id}/Extend")), None).await;
    assert_eq!(stage.api.session(id).await["sessionExtensionCount"], 1);

    stage.cut_after("bob", 200, (Method::GET, &format!("/{id}/Password")), None).await;
    let log = stage.api.call("bob", Method::GET, &format!("{SESSIONS}/{id}/Log"), None).await;
    assert!(log.body.contains("password"), "who saw it is known: {}", log.body);

    stage.cut_after("bob", 202, (Method::DELETE, &format!("/{id}")), None).await;
    assert!([ENDING, COMPLETE].contains(&stage.api.status(id).await));
    stage.api.until_status(id, COMPLETE).await;
    stage.cut().await;
    assert_eq!(stage.api.status(id).await, COMPLETE, "what was shown as over stays over");

    let group = json!([stage.api.wanted("ssh"), stage.api.wanted("ssh-with-approval")]);
    let group = stage.cut_after("bob", 201, (Method::POST, "/Group"), Some(group)).await.json();
    for session in group["activitySessions"].as_array().unwrap() {
        stage.api.session(session["id"].as_str().unwrap()).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_administrators_and_applications_do_with_a_session_survives() {
    let mut stage = Stage::set().await;
    let id = stage.api.start("ssh").await;
    stage.api.until_status(&id, ACTIVE).await;
    for locked in [true, false] {
        let body = json!({"activitySessionIds": [id], "locked": locked, "lockTitle": "Under investigation"});
        stage.cut_after("admin", 200, (Method::PUT, "/lock"), Some(body)).await;
        assert_eq!(stage.api.session(&id).await["locked"], locked);
    }

    let login = json!({"id": uuid::Uuid::from_u128(7), "name": "root"});
    stage.cut_after("sweeper", 200, (Method::PUT, &format!("/{id}/loginAccount")), Some(login)).await;
    assert!(stage.api.session(&id).await.to_string().contains("\"root\""));

    let user = uuid::Uuid::from_u128(8).to_string();
    stage.cut_after("sweeper", 200, (Method::PUT, &format!("/{id}/targetId/{user}")), None).await;
    assert!(stage.api.session(&id).await.to_string().contains(&user));

    // Ending until something acknowledges it, which nothing does: it hangs at once by this server's limits
    let stuck = stage.api.start("ssh-that-hangs").await;
    stage.api.until_status(&stuck, ACTIVE).await;
    stage.cut_after("bob", 202, (Method::DELETE, &format!("/{stuck}")), None).await;
    stage.api.until_status(&stuck, ENDING).await;
    let sweep = stage.cut_after("sweeper", 200, (Method::DELETE, "/CancelHanging"), None).await;
    let status = stage.api.status(&stuck).await;
    assert!(status > ENDING, "swept by {sweep:?}, and after that {status}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_approver_says_survives() {
    let mut stage = Stage::set().await;
    let (approved, denied) =
        (stage.api.start("ssh-with-approval").await, stage.api.start("ssh-with-approval").await);
    assert_eq!(stage.api.status(&approved).await, WAITING);
    stage.cut_after("admin", 200, (Method::POST, &format!("/{approved}/Approve")), None).await;
    stage.api.until_status(&approved, ACTIVE).await;
    stage.cut_after("admin", 200, (Method::POST, &format!("/{denied}/Deny")), None).await;
    assert_eq!(stage.api.status(&denied).await, 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_community_does_survives() {
    let mut stage = Stage::set().await;
    let on = stage.api.on(1);
    assert_eq!(stage.current().await, 404);
    for (method, status) in [(Method::PATCH, 200), (Method::DELETE, 204)] {
        stage.cut_after_community(Method::POST, COMMUNITY, on.clone(), 201).await;
        assert_eq!(stage.current().await, 200);
        stage.cut_after_community(method, COMMUNITY, on.clone(), status).await;
        assert_eq!(stage.current().await, 404);
    }
    let named = |id: u32| json!({"servers": [{"id": id, "name": "a server"}]});
    stage.cut_after_community(Method::PUT, SERVERS, named(3), 200).await;
    assert_eq!(stage.servers().await, [3]);
    stage.cut_after_community(Method::POST, SERVERS, named(4), 200).await;
    assert_eq!(stage.servers().await, [3, 4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_command_does_beside_a_server_survives() {
    let mut stage = Stage::set().await;
    let community = stage.api.value("HANGUP_CMS_COMMUNITY").to_owned();
    let key = ["key", "create", "--community", &community, "--name", "ci", "--json"];
    let key: Value = serde_json::from_str(&stage.cut_after_command(&key).await).unwrap();
    let opens = async |api: &Api| {
        let path = format!("{COMMUNITY}/current?serverId=1");
        api.by_key(key["key"].as_str().unwrap(), Method::GET, &path, None).await.status
    };
    assert_eq!(opens(&stage.api).await, 404, "it opens the community, which has no session there");
    stage.cut_after_command(&["key", "revoke", "--community", &community, "ci"]).await;
    assert_eq!(opens(&stage.api).await, 401);

    let only = "[[resource]]\nname = 'the only one.test'\n";
    std::fs::write(stage.disk.home().join("directory.toml"), only).unwrap();
    stage.cut_after_command(&["apply", "directory.toml"]).await;
    let again: Value =
        serde_json::from_str(&done(&stage.disk, &["apply", "directory.toml", "--json"])).unwrap();
    assert_eq!(again["changes"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_data_folder_survives_with_its_keys() {
    let disk = Disk::new();
    done(&disk, &["init"]);
    disk.lose_what_was_not_synced();
    std::fs::write(disk.home().join("directory.toml"), "[[resource]]\nname = 'db-01.test'\n").unwrap();
    done(&disk, &["apply", "directory.toml"]);
    disk.lose_what_was_not_synced();
    drop(disk.serve(&[]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_code_stays_used() {
    let mut stage = Stage::set().await;
    let code = stage.api.code("HANGUP_TOTP_SECRET");
    let sign_in = async |api: &Api| api.sign_in("DEMO\\alice", "HANGUP_PASSWORD", &code).await.status;
    assert_eq!(sign_in(&stage.api).await, 200);
    stage.cut().await;
    assert_eq!(sign_in(&stage.api).await, 401);
}
