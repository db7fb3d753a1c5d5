//! What was answered with a 2xx is there after `kill -9`, and goes on where it was.

use hangup::{
    client::{
        Credentials, PrivilegeSecure, Retry, SonoranCms,
        privilege_secure::types::{ActivitySession, ActivitySessionRequest},
    },
    contract::SessionStatus,
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::support::served::{Served, until};

/// A client of Bob, who needs no one-time codes; with the token of an earlier client, if any.
fn bob(server: &Served, token: Option<&str>) -> PrivilegeSecure {
    let credentials = Credentials::user("DEMO\\bob", &server.env()["HANGUP_NO_MFA_PASSWORD"]);
    let builder = PrivilegeSecure::builder(&server.url).credentials(credentials);
    token.into_iter().fold(builder, hangup::client::Builder::token).build().unwrap()
}

fn cms(server: &Served) -> SonoranCms {
    let key = server.env()["HANGUP_CMS_KEY"].clone();
    SonoranCms::builder(&server.url).api_key(key).retry(Retry::NEVER).build().unwrap()
}

fn request(server: &Served) -> ActivitySessionRequest {
    let env = server.env();
    ActivitySessionRequest {
        managed_resource_name: Some(env["HANGUP_RESOURCE"].clone()),
        activity_name: Some(env["HANGUP_ACTIVITY"].clone()),
        ..Default::default()
    }
}

async fn until_status(client: &PrivilegeSecure, id: Uuid, status: SessionStatus) -> ActivitySession {
    until(&format!("{id} to become {status}"), async || {
        let session = client.session(id).await.unwrap();
        (session.status == status).then_some(session)
    })
    .await
}

#[tokio::test]
async fn an_end_that_was_accepted_before_a_kill_is_kept_and_carried_out() {
    let home = TempDir::new().unwrap();
    let mut token = None;
    for round in 0..4 {
        let server = Served::demo(home.path()).await;
        let client = bob(&server, token.as_deref());
        let session = client.start_session(request(&server)).await.unwrap();
        until_status(&client, session.id, SessionStatus::Active).await;
        token = Some(client.token().await.unwrap().as_str().to_owned());
        client.end_session(session.id).await.expect("202");
        server.kill();

        let server = Served::demo(home.path()).await;
        // the token is still good: the keys are kept, too
        let client = bob(&server, token.as_deref());
        let after = client.session(session.id).await.unwrap();
        let is_kept = matches!(after.status, SessionStatus::Cancelling | SessionStatus::Complete);
        assert!(is_kept, "round {round}: the session is {}", after.status);
        let ended = until_status(&client, session.id, SessionStatus::Complete).await;
        assert!(ended.actual_end_date_time_utc.is_some() && ended.cancelled_by.is_none());
    }
}

#[tokio::test]
async fn of_many_ends_at_once_every_accepted_one_survives_a_kill() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let client = bob(&server, None);
    let mut ids = Vec::new();
    for _ in 0..24 {
        ids.push(client.start_session(request(&server)).await.unwrap().id);
    }
    for id in &ids {
        until_status(&client, *id, SessionStatus::Active).await;
    }
    let token = client.token().await.unwrap().as_str().to_owned();
    let (accepted, mut first_answers) = tokio::sync::mpsc::unbounded_channel();
    for id in ids.clone() {
        let (client, accepted) = (client.clone(), accepted.clone());
        tokio::spawn(async move {
            if client.end_session(id).await.is_ok() {
                // nobody listens any more once the test has ended
                let _ = accepted.send(id);
            }
        });
    }
    drop(accepted);
    let mut kept = vec![first_answers.recv().await.unwrap()];
    server.kill();
    while let Some(id) = first_answers.recv().await {
        kept.push(id);
    }

    let server = Served::demo(home.path()).await;
    let client = bob(&server, Some(&token));
    for id in kept {
        until_status(&client, id, SessionStatus::Complete).await;
    }
    for id in ids {
        let status = client.session(id).await.unwrap().status;
        let is_whole =
            matches!(status, SessionStatus::Active | SessionStatus::Cancelling | SessionStatus::Complete);
        assert!(is_whole, "{id} is {status}");
    }
}

#[tokio::test]
async fn a_start_that_was_answered_before_a_kill_is_kept_and_carried_out() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let client = bob(&server, None);
    let token = client.token().await.unwrap().as_str().to_owned();
    let session = client.start_session(request(&server)).await.expect("201");
    server.kill();

    let server = Served::demo(home.path()).await;
    until_status(&bob(&server, Some(&token)), session.id, SessionStatus::Active).await;
}

#[tokio::test]
async fn community_sessions_are_after_a_kill_as_they_were_answered() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let account = server.env()["HANGUP_CMS_ACCOUNT"].clone();
    let started = cms(&server).start(1, &account).await.expect("201");
    server.kill();

    let server = Served::demo(home.path()).await;
    let mut current = cms(&server).current(1).await.unwrap();
    // the time that it has lasted goes on
    current.stats.clone_from(&started.stats);
    assert_eq!(current, started);
    cms(&server).cancel(1, &account).await.expect("204");
    server.kill();

    let server = Served::demo(home.path()).await;
    assert_eq!(cms(&server).current(1).await.unwrap_err().status(), Some(404));
    let second = cms(&server).start(1, &account).await.expect("the server is free");
    let stopped = cms(&server).stop(1, &account).await.expect("200");
    server.kill();

    let server = Served::demo(home.path()).await;
    assert_eq!((second.id, stopped.ended_by.map(|by| by.to_string())), (stopped.id, Some(account.clone())));
    assert_eq!(cms(&server).stop(1, &account).await.unwrap_err().status(), Some(404));
}
