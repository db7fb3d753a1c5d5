//! The process dies, or the power, in a burst of ends: what was acknowledged holds, and the history is of one piece.

use std::collections::BTreeSet;

use reqwest::Method;
use tokio::sync::mpsc;

use super::{
    api::{self, ACTIVE, Api, COMMUNITY, COMPLETE, ENDING},
    disk::Disk,
    history::assert_whole,
    rounds,
};
use crate::support::served::Served;

/// Sessions of Bob's in each burst.
const SESSIONS: usize = 24;

/// Servers of the community, each with a session in each burst.
const SERVERS: u32 = 8;

/// What somebody was told.
#[derive(Debug, PartialEq, Eq)]
enum Acknowledged {
    /// 202: the session ends.
    End(String),
    /// 200 or 204: nobody is on the server any more.
    Gone(u32),
}

/// All end at once; `None` is sent by each whose end was not acknowledged.
fn burst(api: &Api, ids: &[String]) -> mpsc::UnboundedReceiver<Option<Acknowledged>> {
    let (told, answers) = mpsc::unbounded_channel();
    for id in ids.iter().cloned() {
        let (api, told) = (api.clone(), told.clone());
        tokio::spawn(async move {
            let answer = api.try_end(&id).await;
            let _ = told.send((answer == Some(202)).then_some(Acknowledged::End(id)));
        });
    }
    for server in 1..=SERVERS {
        let (api, told) = (api.clone(), told.clone());
        tokio::spawn(async move {
            let (method, status) = if server % 2 == 0 { (Method::DELETE, 204) } else { (Method::PATCH, 200) };
            let answer = api.try_community(method, COMMUNITY, Some(api.on(server))).await;
            let _ = told.send((answer == Some(status)).then_some(Acknowledged::Gone(server)));
        });
    }
    answers
}

/// Starts what the burst ends.
async fn fill(api: &Api) -> Vec<String> {
    let mut ids = Vec::new();
    for _ in 0..SESSIONS {
        ids.push(api.start("ssh").await);
    }
    for server in 1..=SERVERS {
        // 409 where its end was not carried out in the last round
        let answer = api.community(Method::POST, COMMUNITY, Some(api.on(server))).await;
        assert!([201, 409].contains(&answer.status), "{answer:?}");
    }
    for id in &ids {
        api.until_status(id, ACTIVE).await;
    }
    ids
}

/// Kills the server once so many were acknowledged, and gives all that were until then.
async fn killed_after(count: usize, server: Served, api: &Api, ids: &[String]) -> Vec<Acknowledged> {
    let mut answers = burst(api, ids);
    let mut kept = Vec::new();
    while kept.len() < count
        && let Some(answer) = answers.recv().await
    {
        kept.extend(answer);
    }
    server.kill();
    while let Some(answer) = answers.recv().await {
        kept.extend(answer);
    }
    kept
}

async fn assert_kept(api: &Api, kept: &[Acknowledged], round: u32) {
    for what in kept {
        match what {
            Acknowledged::End(id) => {
                let status = api.status(id).await;
                assert!([ENDING, COMPLETE].contains(&status), "round {round}: {id} is {status}");
                api.until_status(id, COMPLETE).await;
            }
            Acknowledged::Gone(server) => {
                let path = format!("{COMMUNITY}/current?serverId={server}");
                let answer = api.community(Method::GET, &path, None).await;
                assert_eq!(answer.status, 404, "round {round}: server {server}: {answer:?}");
            }
        }
    }
}

async fn assert_ends_hold(after: impl Fn(&Disk)) {
    let disk = Disk::new();
    let (mut server, mut api) = api::demo(&disk).await;
    let servers: Vec<_> = (1..=SERVERS).map(|id| serde_json::json!({"id": id, "name": "a server"})).collect();
    let servers = serde_json::json!({"servers": servers});
    assert_eq!(api.community(Method::PUT, api::SERVERS, Some(servers)).await.status, 200);
    let (rounds, mut counts) = (rounds(4), BTreeSet::new());
    for round in 0..rounds {
        let ids = fill(&api).await;
        // earlier and later in the burst, by turns
        let count = 1 + (round as usize * 7) % (SESSIONS / 2);
        let kept = killed_after(count, server, &api, &ids).await;
        after(&disk);
        assert_whole(&disk.database());
        server = disk.serve(&[]).await;
        api.at(&server);
        assert!(kept.len() >= count, "round {round}: {} were acknowledged", kept.len());
        counts.insert(kept.len());
        assert_kept(&api, &kept, round).await;
    }
    println!("{rounds} rounds; acknowledged before the end of a burst: {counts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_end_that_was_acknowledged_before_a_kill_holds() {
    assert_ends_hold(|_| {}).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_end_that_was_acknowledged_before_a_power_cut_holds() {
    assert_ends_hold(Disk::lose_what_was_not_synced).await;
}
