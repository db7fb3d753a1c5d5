//! A disk that is full, read-only or broken: a clear answer, no acknowledged write lost, and all well again by itself.

use reqwest::Method;
use serde_json::json;

use super::{
    api::{self, ACTIVE, Api, COMMUNITY, COMPLETE, SERVERS, SESSIONS},
    disk::Disk,
    history::assert_whole,
};
use crate::support::{
    http::Answer,
    served::{Served, until},
};

/// A demo on a disk that is about to fail. One session has ended, one is active, and so is one on server 1.
struct Stage {
    disk: Disk,
    server: Served,
    api: Api,
    ended: String,
    active: String,
}

impl Stage {
    async fn set() -> Self {
        let disk = Disk::new();
        let (server, api) = api::demo(&disk).await;
        let (ended, active) = (api.start("ssh").await, api.start("ssh").await);
        api.until_status(&ended, ACTIVE).await;
        assert_eq!(api.try_end(&ended).await, Some(202));
        api.until_status(&ended, COMPLETE).await;
        api.until_status(&active, ACTIVE).await;
        assert_eq!(api.community(Method::POST, COMMUNITY, Some(api.on(1))).await.status, 201);
        Self { disk, server, api, ended, active }
    }

    /// Writes of both families are refused, reads are answered as before, and readiness tells of it.
    async fn assert_refuses_writes(&self) {
        let bobs = [
            (Method::DELETE, format!("{SESSIONS}/{}", self.active), None),
            (Method::POST, SESSIONS.to_owned(), Some(self.api.wanted("ssh"))),
            (Method::POST, format!("{SESSIONS}/{}/Extend", self.active), None),
        ];
        for (method, path, body) in bobs {
            assert_unavailable(&self.api.call("bob", method, &path, body).await);
        }
        let servers = json!({"servers": [{"id": 1, "name": "another name"}]});
        for (method, path, body) in [
            (Method::POST, COMMUNITY, self.api.on(2)),
            (Method::PATCH, COMMUNITY, self.api.on(1)),
            (Method::DELETE, COMMUNITY, self.api.on(1)),
            (Method::PUT, SERVERS, servers),
        ] {
            assert_unavailable(&self.api.community(method, path, Some(body)).await);
        }
        let code = self.api.code("HANGUP_TOTP_SECRET");
        assert_unavailable(&self.api.sign_in("DEMO\\alice", "HANGUP_PASSWORD", &code).await);
        let is_told = until("the server not to be ready", async || self.not_ready().await).await;
        assert_unavailable(&is_told);
        assert_eq!(self.api.open("/healthz").await.status, 200);
        self.assert_is_as_before().await;
    }

    /// What readiness answers, once it is no 200.
    async fn not_ready(&self) -> Option<Answer> {
        let answer = self.api.open("/readyz").await;
        (answer.status != 200).then_some(answer)
    }

    /// What was acknowledged is there, and of what was refused nothing is.
    async fn assert_is_as_before(&self) {
        assert_eq!(self.api.status(&self.ended).await, COMPLETE);
        let active = self.api.session(&self.active).await;
        assert_eq!((&active["status"], &active["sessionExtensionCount"]), (&json!(ACTIVE), &json!(0)));
        let all = self.api.call("bob", Method::GET, SESSIONS, None).await.json();
        assert_eq!(all.as_array().unwrap().len(), 2, "{all}");
        for (server, status) in [(1, 200), (2, 404)] {
            let path = format!("{COMMUNITY}/current?serverId={server}");
            assert_eq!(self.api.community(Method::GET, &path, None).await.status, status, "server {server}");
        }
        let servers = self.api.community(Method::GET, SERVERS, None).await;
        assert!(!servers.body.contains("another name"), "{servers:?}");
    }

    /// The disk is well again, and so is the server, without a restart.
    async fn assert_recovers(self) {
        self.disk.mend();
        until("the server to be ready", async || {
            (self.api.open("/readyz").await.status == 200).then_some(())
        })
        .await;
        assert_eq!(self.api.try_end(&self.active).await, Some(202));
        self.api.until_status(&self.active, COMPLETE).await;
        let next = self.api.start("ssh").await;
        self.api.until_status(&next, ACTIVE).await;
        assert_eq!(self.api.community(Method::PATCH, COMMUNITY, Some(self.api.on(1))).await.status, 200);

        self.server.kill();
        self.disk.lose_what_was_not_synced();
        assert_whole(&self.disk.database());
        let (server, mut api) = (self.disk.serve(&[]).await, self.api);
        api.at(&server);
        for (id, status) in [(&self.ended, COMPLETE), (&self.active, COMPLETE), (&next, ACTIVE)] {
            assert_eq!(api.status(id).await, status);
        }
    }
}

impl Stage {
    /// Sessions until the log is past the length at which a checkpoint is due.
    async fn fill_log(&self) -> Vec<String> {
        let mut ids = Vec::new();
        while self.disk.log_bytes() < 6_000_000 {
            ids.push(self.api.start("ssh").await);
        }
        ids
    }

    /// Checkpoints go on where the disk is mended.
    async fn until_a_checkpoint(&self) {
        let before = self.disk.synced_database();
        self.disk.mend();
        until("a checkpoint", async || {
            self.api.start("ssh").await;
            (self.disk.synced_database() != before).then_some(())
        })
        .await;
    }

    /// All that was acknowledged is in the file after a power cut.
    async fn assert_keeps(self, ids: &[String]) {
        self.server.kill();
        self.disk.lose_what_was_not_synced();
        assert_whole(&self.disk.database());
        let (server, mut api) = (self.disk.serve(&[]).await, self.api);
        api.at(&server);
        for id in ids {
            api.session(id).await;
        }
        assert_eq!((api.status(&self.ended).await, api.status(&self.active).await), (COMPLETE, ACTIVE));
    }
}

/// 503, when to come again, and a problem in the family's words, which tell nothing of the inside.
fn assert_unavailable(answer: &Answer) {
    assert_eq!((answer.status, answer.header("retry-after")), (503, Some("1")), "{answer:?}");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    let problem = answer.json();
    assert_eq!((&problem["status"], &problem["title"]), (&json!(503), &json!("Service Unavailable")));
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("try again") && !detail.contains("disk"), "{detail}");
    assert!(problem["traceId"].is_string() && problem["instance"].is_string(), "{problem}");
}

async fn assert_gets_over(faults: &str) {
    let stage = Stage::set().await;
    stage.disk.fail(faults);
    stage.assert_refuses_writes().await;
    stage.assert_recovers().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_writes_until_there_is_space() {
    assert_gets_over("write * ENOSPC\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_became_read_only_refuses_writes_until_it_is_mended() {
    assert_gets_over("write * EROFS\nopen * EROFS\ntruncate * EROFS\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fails_to_write_refuses_writes_until_it_is_mended() {
    assert_gets_over("write * EIO\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fails_to_sync_refuses_writes_until_it_is_mended() {
    assert_gets_over("sync * EIO\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn readiness_tells_of_a_broken_disk_before_anybody_writes() {
    let stage = Stage::set().await;
    stage.disk.fail("sync * EIO\n");
    let told = until("the server not to be ready", async || stage.not_ready().await).await;
    assert_unavailable(&told);
    stage.assert_recovers().await;
}

/// The database file itself is written by checkpoints alone: acknowledged writes stay in the log until they succeed.
#[tokio::test(flavor = "multi_thread")]
async fn checkpoints_that_fail_lose_nothing_and_refuse_nothing() {
    for faults in ["write hangup.db EIO\n", "write hangup.db ENOSPC\n"] {
        let stage = Stage::set().await;
        stage.disk.fail(faults);
        let ids = stage.fill_log().await;
        assert_eq!(stage.api.open("/readyz").await.status, 200);
        stage.until_a_checkpoint().await;
        stage.assert_keeps(&ids).await;
    }
}

/// What a failed sync has lost, a later one does not make up for: the log has it until a restart.
#[tokio::test]
async fn a_database_file_that_could_not_be_synced_is_trusted_no_more_until_a_restart() {
    let stage = Stage::set().await;
    stage.disk.fail("sync hangup.db EIO\n");
    let mut ids = stage.fill_log().await;
    assert_eq!(stage.api.open("/readyz").await.status, 200);
    let before = stage.disk.synced_database();
    stage.disk.mend();
    for _ in 0..100 {
        ids.push(stage.api.start("ssh").await);
    }
    assert!(stage.disk.synced_database() == before, "nothing is moved out of the log");
    stage.assert_keeps(&ids).await;
}
