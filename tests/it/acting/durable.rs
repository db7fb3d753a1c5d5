//! What is to be told survives `kill -9`, and is told after the next start.

use hangup::{
    client::{
        Credentials, PrivilegeSecure,
        privilege_secure::types::{ActivitySession, ActivitySessionRequest},
    },
    contract::SessionStatus,
    domain::{DirectoryStore as _, RandomIds},
    server::setup::DataFolder,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    activity, put,
    receiver::{Answer, Delivery, Receiver},
    webhook,
};
use crate::support::served::{Served, until};

/// Serves a demo whose activity `watched` tells this receiver of its ends.
async fn served(home: &TempDir, receiver: &Receiver) -> (Served, PrivilegeSecure) {
    let demo = Served::demo(home.path()).await;
    let (data, password) = (demo.data.clone(), demo.env()["HANGUP_NO_MFA_PASSWORD"].clone());
    demo.kill();
    let folder = DataFolder::open(&data).unwrap();
    let (store, sealer) = (folder.store(&RandomIds).unwrap(), folder.sealer().unwrap());
    let closer = webhook(2, "closer", &receiver.url, &sealer);
    let directory = store.directory().await.unwrap();
    put(&store, activity(&directory, 1, "watched", &[], &[&closer])).await;
    drop(store);
    let server = Served::start(home.path(), &[]).await;
    let client = bob(&server, &password);
    (server, client)
}

fn bob(server: &Served, password: &str) -> PrivilegeSecure {
    let credentials = Credentials::user("DEMO\\bob", password);
    PrivilegeSecure::builder(&server.url).credentials(credentials).build().unwrap()
}

async fn until_status(client: &PrivilegeSecure, id: Uuid, status: SessionStatus) -> ActivitySession {
    until(&format!("{id} to become {status}"), async || {
        let session = client.session(id).await.unwrap();
        (session.status == status).then_some(session)
    })
    .await
}

/// The end of a session is answered, and the server killed while its webhook does not answer.
async fn killed(home: &TempDir, receiver: &Receiver) -> (Uuid, String, Delivery) {
    let (server, client) = served(home, receiver).await;
    let request = ActivitySessionRequest {
        managed_resource_name: Some("db-01.demo.test".into()),
        activity_name: Some("watched".into()),
        ..Default::default()
    };
    let session = client.start_session(request).await.unwrap();
    until_status(&client, session.id, SessionStatus::Active).await;
    client.end_session(session.id).await.expect("202");
    let first = receiver.until(1).await.remove(0);
    let token = client.token().await.unwrap().as_str().to_owned();
    server.kill();
    (session.id, token, first)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_kill_cut_off_is_told_again_after_the_next_start_under_the_same_id() {
    let (home, receiver) = (TempDir::new().unwrap(), Receiver::that(Answer::Silence).await);
    let (id, token, first) = killed(&home, &receiver).await;
    receiver.now(Answer::Status(204));

    let server = Served::start(home.path(), &[]).await;
    let client = PrivilegeSecure::builder(&server.url).token(token).build().unwrap();
    let ended = until_status(&client, id, SessionStatus::Complete).await;
    assert!(ended.actual_end_date_time_utc.is_some());
    let deliveries = receiver.deliveries();
    assert_eq!(deliveries.len(), 2);
    assert_eq!(deliveries[1].header("webhook-id"), first.header("webhook-id"));
    let receipt = client.hangup().get_receipt().id(id).send().await.unwrap().into_inner();
    let steps: Vec<_> = receipt.steps.iter().map(|step| step.step.to_string()).collect();
    assert_eq!(steps, ["asked", "acknowledged", "attempted", "closed"]);
    let log = server.log();
    assert!(log.contains("a webhook acknowledged") && log.contains("answered 204"), "{log}");
}
