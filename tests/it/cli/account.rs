//! `account`, while a server runs.

use hangup::client::{Credentials, Error, OneTimeCode, PrivilegeSecure, privilege_secure::SessionFilter};
use serde_json::json;

use super::{
    Printed, Shell,
    setup::{apply, initialised},
};
use crate::support::served::Served;

const ALICE: &str = "EXAMPLE\\alice";
const PASSWORD: &str = "correct-horse-battery";

fn account(shell: &Shell, verb: &str, login: &str) -> Printed {
    shell.run(&["account", verb, login, "--data", "data"])
}

fn client(server: &Served, credentials: impl Into<Credentials>) -> PrivilegeSecure {
    PrivilegeSecure::builder(&server.url).credentials(credentials).build().unwrap()
}

fn alice(server: &Served, password: &str) -> PrivilegeSecure {
    client(server, Credentials::user(ALICE, password))
}

/// What a token that was given before is answered with.
async fn status(server: &Served, token: &str) -> u16 {
    let list = format!("{}/api/v1/ActivitySession", server.url);
    reqwest::Client::new().get(list).bearer_auth(token).send().await.unwrap().status().as_u16()
}

async fn token(client: &PrivilegeSecure) -> String {
    client.token().await.unwrap().as_str().to_owned()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> Option<u16> {
    result.unwrap_err().status()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_out_and_a_lock_end_tokens_at_once() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let first = token(&alice(&server, PASSWORD)).await;
    assert_eq!(status(&server, &first).await, 200);

    let told = account(&shell, "sign-out", "example\\ALICE").json();
    assert_eq!(told, json!({"login": ALICE, "locked": false}));
    assert_eq!(status(&server, &first).await, 401);
    let second = token(&alice(&server, PASSWORD)).await;
    assert_eq!(status(&server, &second).await, 200, "within the same second, and for as long as it lives");

    account(&shell, "lock", ALICE).json();
    assert_eq!(status(&server, &second).await, 401);
    assert_eq!(refused(alice(&server, PASSWORD).token().await), Some(401));
    apply(&shell, &[]).done();
    assert_eq!(refused(alice(&server, PASSWORD).token().await), Some(401), "the file takes no lock away");
    account(&shell, "unlock", ALICE).json();
    assert_eq!(status(&server, &second).await, 401, "what was ended stays so");
    alice(&server, PASSWORD).sessions(SessionFilter::default()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_and_new_codes_count_at_once() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let before = token(&alice(&server, PASSWORD)).await;
    let set = |input: &str| shell.run_with_input(&["account", "password", ALICE, "--data", "data"], input);
    assert_eq!(set("a-battery-of-horses\n").json(), json!({"login": ALICE}));
    assert_eq!(status(&server, &before).await, 401);
    assert_eq!(refused(alice(&server, PASSWORD).token().await), Some(401));
    let after = token(&alice(&server, "a-battery-of-horses")).await;

    let made = account(&shell, "totp", ALICE).json();
    assert_eq!(status(&server, &after).await, 401);
    let code = OneTimeCode::totp(made["totpSecret"].as_str().unwrap()).unwrap();
    let whole = Credentials::user(ALICE, "a-battery-of-horses").with_code(code);
    client(&server, whole).sessions(SessionFilter::default()).await.unwrap();
    assert_eq!(refused(alice(&server, "a-battery-of-horses").token().await), Some(401), "a code is needed");
    let log = server.log();
    let secrets = ["a-battery-of-horses", made["totpSecret"].as_str().unwrap(), &after];
    assert!(secrets.iter().all(|secret| !log.contains(secret)), "no secret is logged");
}

#[test]
fn new_codes_are_shown_as_text_url_and_qr_code() {
    let (shell, _) = initialised();
    let shown = shell.run(&["account", "totp", "admin", "--data", "data", "--table"]);
    for expected in ["admin\n", "otpauth://totp/hangup:admin?", "█"] {
        assert!(shown.stdout.contains(expected), "{expected} in {shown:?}");
    }
    assert!(shown.stderr.contains("only now"), "{shown:?}");
}

#[test]
fn mistakes_are_told_and_change_nothing() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let set = |input: &str| shell.run_with_input(&["account", "password", ALICE, "--data", "data"], input);
    for (input, expected) in
        [("short\n", "8 characters"), ("Password123\n", "commonest"), ("\n", "holds no password")]
    {
        let told = set(input).failed(2);
        assert!(
            told.contains(expected) && !told.contains("short") && !told.contains("Password123"),
            "{told}"
        );
    }
    for verb in ["password", "totp", "lock", "unlock", "sign-out"] {
        let told = account(&shell, verb, "nobody").failed(2);
        assert!(told.contains("there is no account `nobody`") && told.contains("try:"), "{told}");
    }
    account(&shell, "lock", ALICE).json();
    assert_eq!(shell.run(&["account", "password", ALICE, "hunter22", "--data", "data"]).code, 2);
}
