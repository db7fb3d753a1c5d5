//! `GetSshUrlAsync` and `GetRdpFileAsync`.

use hangup::domain::{Command, DirectoryItem, LoginAccount};
use serde_json::json;
use uuid::Uuid;

use super::{
    ADMIN, ALICE, BOB, SWEEPER, active, active_on_windows, edit, lock, password_of_credential, pending,
};
use crate::{
    fixtures::noon,
    support::{TestServer, http::Answer},
};

const SSH: &str = "Ssh/{}";
const RDP: &str = "Rdp/{}";

#[tokio::test]
async fn a_linux_target_is_reached_by_an_ssh_url_without_a_password() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    let answer = session.get(SSH, ALICE).await;
    assert_eq!(answer.parts(), (200, json!("ssh://operator@db-01.demo.test:22")));
}

#[tokio::test]
async fn a_windows_target_is_reached_by_an_rdp_file_without_a_password() {
    let server = TestServer::start().await;
    let session = active_on_windows(&server).await;
    let answer = session.get(RDP, ALICE).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/x-rdp")));
    let lines: Vec<_> = answer.body.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    assert_eq!(lines[..2], ["full address:s:win-01.demo.test:3389", "username:s:DEMO\\operator"]);
    for line in lines {
        let parts: Vec<_> = line.splitn(3, ':').collect();
        let is_number = parts[2].parse::<u32>().is_ok();
        assert!(parts[1] == "s" || (parts[1] == "i" && is_number), "{line}");
    }
    assert!(!answer.body.contains(&password_of_credential(&server).await));
}

#[tokio::test]
async fn the_login_is_the_requesters_own_where_no_credential_is_lent() {
    let server = TestServer::start().await;
    let linux = pending(&server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", None).await;
    let windows = pending(&server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY", None).await;
    server.work().await;
    assert_eq!(linux.get(SSH, ALICE).await.json(), json!("ssh://alice@db-01.demo.test:22"));
    let file = windows.get(RDP, ALICE).await.body;
    assert!(file.contains("\r\nusername:s:DEMO\\alice\r\n"), "{file}");
}

#[tokio::test]
async fn the_login_is_that_of_the_application_where_it_has_set_one() {
    let server = TestServer::start().await;
    let linux = active(&server).await;
    let windows = active_on_windows(&server).await;
    let name = Some("EXAMPLE\\j doe\r\nalternate shell:s:calc.exe".to_owned());
    let login = Command::LogInAs(LoginAccount { id: Uuid::from_u128(1), name });
    linux.command(&login).await;
    windows.command(&login).await;
    assert_eq!(
        linux.get(SSH, ALICE).await.json(),
        json!("ssh://j%20doe%0D%0Aalternate%20shell%3As%3Acalc.exe@db-01.demo.test:22")
    );
    let file = windows.get(RDP, ALICE).await.body;
    assert!(file.contains("\r\nusername:s:EXAMPLE\\j doealternate shell:s:calc.exe\r\n"), "{file}");
}

#[tokio::test]
async fn the_address_is_that_of_the_directory() {
    let server = TestServer::start().await;
    let session = active(&server).await;
    let move_to = async |address: &str| {
        edit(&server, |item| match item {
            DirectoryItem::Resource(resource) if resource.name == "db-01.demo.test" => {
                resource.address = address.into();
                true
            }
            _ => false,
        })
        .await;
    };
    for (address, expected) in [
        ("[2001:db8::7]:2222", "ssh://operator@[2001:db8::7]:2222"),
        ("192.0.2.7", "ssh://operator@192.0.2.7:22"),
        ("", "ssh://operator@db-01.demo.test:22"),
    ] {
        move_to(address).await;
        assert_eq!(session.get(SSH, ALICE).await.json(), json!(expected));
    }
    move_to("the old database").await;
    let (status, why) = session.refused(SSH, ALICE).await;
    assert_eq!((status, why.contains("has no address")), (404, true), "{why}");
}

#[tokio::test]
async fn the_platform_decides_how_to_connect() {
    let server = TestServer::start().await;
    let (linux, windows) = (active(&server).await, active_on_windows(&server).await);
    let (status, why) = linux.refused(RDP, ALICE).await;
    assert_eq!((status, why.contains("ask for the SSH URL")), (404, true), "{why}");
    let (status, why) = windows.refused(SSH, ALICE).await;
    assert_eq!((status, why.contains("ask for the RDP file")), (404, true), "{why}");
}

#[tokio::test]
async fn nobody_but_the_requester_connects() {
    let server = TestServer::start().await;
    let (linux, windows) = (active(&server).await, active_on_windows(&server).await);
    for (session, path) in [(&linux, SSH), (&windows, RDP)] {
        assert_eq!(session.get(path, BOB).await.status, 404);
        for login in [ADMIN, SWEEPER] {
            let (status, why) = session.refused(path, login).await;
            assert_eq!((status, why.contains("only the requester")), (403, true), "{login}: {why}");
        }
    }
}

#[tokio::test]
async fn a_session_that_is_not_active_connects_nobody() {
    let server = TestServer::start().await;
    let linux = pending(&server, "HANGUP_RESOURCE", "HANGUP_ACTIVITY", None).await;
    let windows = pending(&server, "HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY", None).await;
    let expect = async |word: &str| {
        for (session, path) in [(&linux, SSH), (&windows, RDP)] {
            let (status, why) = session.refused(path, ALICE).await;
            assert_eq!((status, why.contains(word)), (409, true), "{path}: {why}");
        }
    };
    expect("pending").await;
    server.work().await;
    linux.end().await;
    windows.end().await;
    expect("completed").await;
}

#[tokio::test]
async fn a_locked_session_says_why_it_connects_nobody() {
    let server = TestServer::start().await;
    let (linux, windows) = (active(&server).await, active_on_windows(&server).await);
    for (session, path) in [(&linux, SSH), (&windows, RDP)] {
        session.command(&Command::Lock(lock(noon()))).await;
        let refused = session.get(path, ALICE).await;
        assert_eq!(refused.status, 409);
        for expected in ["Maintenance", "the database is being moved"] {
            assert!(refused.body.contains(expected), "{refused:?}");
        }
        session.command(&Command::Unlock(None)).await;
        assert_eq!(session.get(path, ALICE).await.status, 200);
    }
}

#[tokio::test]
async fn no_id_and_no_session_are_told_apart() {
    let server = TestServer::start().await;
    let token = server.token(ALICE).await;
    for (id, status) in [("nonsense", 400), ("0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71", 404)] {
        for operation in ["Ssh", "Rdp"] {
            let request = server.get(&format!("/api/v1/ActivitySession/{operation}/{id}"));
            assert_eq!(Answer::to(request.bearer_auth(&token)).await.status, status, "{operation}");
        }
    }
}
