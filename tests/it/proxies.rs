//! What is believed of a client: by its connection, and by a proxy in front.

use std::net::IpAddr;

use hangup::{
    auth::authenticator::{Peer, Refusal},
    server::config::{Config, Proxy},
};
use serde_json::{Value, json};

use crate::support::{Setup, TestServer, http::Answer};

/// A server behind a proxy on this machine that gives the serial numbers of certificates it has verified.
async fn behind_a_proxy() -> TestServer {
    let proxy = Proxy {
        trusted: vec!["127.0.0.0/8".parse().unwrap()],
        client_certificate_serial_header: Some("x-client-cert-serial".parse().unwrap()),
    };
    TestServer::start_with(Setup {
        throttle: true,
        config: Config { proxy, ..Config::default() },
        ..Setup::default()
    })
    .await
}

/// Tries Bob's password from where `forwarded` says.
async fn sign_in(server: &TestServer, password: &str, forwarded: &str) -> u16 {
    let body = json!({"login": "DEMO\\bob", "password": password});
    Answer::to(server.post("/signinBody").header("x-forwarded-for", forwarded).json(&body)).await.status
}

fn application(server: &TestServer) -> Value {
    let value = |name: &str| server.demo.value(name).to_owned();
    json!({
        "login": value("HANGUP_APP_LOGIN"),
        "password": value("HANGUP_APP_KEY"),
        "certificateSerialNumber": value("HANGUP_APP_CERT_SERIAL"),
    })
}

#[tokio::test]
async fn headers_that_nobody_vouches_for_win_no_guesses() {
    let server = TestServer::start_with(Setup { throttle: true, ..Setup::default() }).await;
    let mut statuses = Vec::new();
    for guess in 0..10 {
        statuses.push(sign_in(&server, &format!("guess {guess}"), &format!("192.0.2.{guess}")).await);
    }
    assert_eq!(statuses, [[401; 5], [429; 5]].concat());
}

#[tokio::test]
async fn a_proxy_that_is_believed_tells_clients_apart_and_who_guesses_locks_nobody_else_out() {
    let server = behind_a_proxy().await;
    let right = server.demo.value("HANGUP_NO_MFA_PASSWORD").to_owned();
    let mut statuses = Vec::new();
    for guess in 0..10 {
        // what the guesser has written itself stands before what the proxy has added
        let forged = format!("198.51.100.{guess}, 192.0.2.66");
        statuses.push(sign_in(&server, &format!("guess {guess}"), &forged).await);
    }
    assert_eq!(statuses, [[401; 5], [429; 5]].concat());
    assert_eq!(sign_in(&server, &right, "192.0.2.66").await, 429, "a lucky guess does not count");
    assert_eq!(sign_in(&server, &right, "192.0.2.7").await, 200, "the owner is elsewhere");
}

#[tokio::test]
async fn an_application_signs_in_through_a_proxy_by_the_certificate_that_it_has_verified() {
    let server = behind_a_proxy().await;
    let application = application(&server);
    let serial = server.demo.value("HANGUP_APP_CERT_SERIAL").to_owned();
    let sign_in = async |headers: &[&str]| {
        let request = server.post("/WebAppApi/api/v1/AppUserToken").json(&application);
        let request =
            headers.iter().fold(request, |request, value| request.header("x-client-cert-serial", *value));
        Answer::to(request).await
    };
    assert_eq!(sign_in(&[&serial.to_uppercase()]).await.status, 200);
    for headers in [[].as_slice(), &[""], &["0a0b0c"], &[&serial, &serial]] {
        assert_eq!(sign_in(headers).await.status, 401, "{headers:?}");
    }
    let refused = sign_in(&[]).await.json();
    assert!(refused["detail"].as_str().unwrap().contains("client_certificate_serial_header"), "{refused}");
}

#[tokio::test]
async fn a_serial_number_is_merely_stated_on_this_machine_alone() {
    let server = TestServer::start().await;
    let application = application(&server);
    let text = |name: &str| application[name].as_str().unwrap();
    let serial = text("certificateSerialNumber");
    let sign_in = async |address: &str, certificate_serial: Option<&str>| {
        let address: Option<IpAddr> = Some(address.parse().unwrap());
        let certificate_serial = certificate_serial.map(Into::into);
        let peer = Peer { address, certificate_serial, is_behind_proxy: false };
        server.app.authenticator.sign_in_application(text("login"), text("password"), serial, &peer).await
    };
    sign_in("127.0.0.1", None).await.unwrap();
    sign_in("::1", Some(serial)).await.unwrap();
    for (address, shown) in [
        ("192.0.2.1", None),
        // nobody has said whose certificates count
        ("192.0.2.1", Some(serial)),
        ("127.0.0.1", Some("0a0b0c")),
    ] {
        let refused = sign_in(address, shown).await.unwrap_err();
        assert!(matches!(refused, Refusal::Unproven(_)), "{address} {shown:?}: {refused}");
    }
    let header = server.post("/WebAppApi/api/v1/AppUserToken").header("x-client-cert-serial", "0a0b0c");
    assert_eq!(
        Answer::to(header.json(&application)).await.status,
        200,
        "no proxy was named: it is no header of one"
    );
}
