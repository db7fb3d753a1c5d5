//! `key rotate`, while a server runs; and data keys that come from outside of the data folder.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Stdio, time::Duration};

use hangup::client::{Credentials, OneTimeCode, PrivilegeSecure, privilege_secure::SessionFilter};
use serde_json::{Value, json};

use super::{
    Shell,
    setup::{apply, initialised},
};
use crate::support::served::{Served, program};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn rotate(shell: &Shell, more: &[&str]) -> Value {
    shell.run(&[&["key", "rotate", "--data", "data"], more].concat()).json()
}

/// Alice needs no code, so that each sign-in is a matter of tokens alone.
async fn token(server: &Served) -> String {
    let alice = Credentials::user("EXAMPLE\\alice", "correct-horse-battery");
    let client = PrivilegeSecure::builder(&server.url).credentials(alice).build().unwrap();
    client.token().await.unwrap().as_str().to_owned()
}

async fn status(server: &Served, token: &str) -> u16 {
    let list = format!("{}/api/v1/ActivitySession", server.url);
    reqwest::Client::new().get(list).bearer_auth(token).send().await.unwrap().status().as_u16()
}

#[test]
fn a_check_tells_whose_secrets_the_data_key_does_not_open_and_where_it_has_not_looked() {
    let (shell, made) = initialised();
    let check = |shell: &Shell, more: &[&str]| shell.run(&[&["check", "--json"], more].concat());
    let well = check(&shell, &["--data", "data"]);
    assert_eq!((well.code, well.json()["secrets"].clone()), (0, json!(2)), "{well:?}");

    let key = shell.home().join("data/keys/data.key");
    let own = fs::read(&key).unwrap();
    fs::write(&key, KEY).unwrap();
    let wrong = check(&shell, &["--data", "data"]);
    let report: Value = serde_json::from_str(&wrong.stdout).unwrap();
    assert_eq!((wrong.code, &report["total"]), (1, &json!(2)), "{wrong:?}");
    let findings = report["findings"].as_array().unwrap();
    let is_secret = |finding: &Value| finding["rule"] == "secrets" && finding["session"].is_null();
    assert!(findings.iter().all(is_secret), "{findings:?}");
    for what in [&format!("account {}", made["login"].as_str().unwrap()), "token key"] {
        assert!(findings.iter().any(|it| it["detail"].as_str().unwrap().contains(what)), "{findings:?}");
    }

    fs::remove_file(&key).unwrap();
    let blind = check(&shell, &["--data", "data"]);
    assert_eq!((blind.code, blind.json()["secrets"].clone()), (0, Value::Null), "{blind:?}");
    assert!(blind.stderr.contains("sealed secrets were not looked at: there is no data key"), "{blind:?}");
    fs::write(&key, own).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    shell.run(&["backup", "b.db", "--data", "data"]).done();
    assert!(check(&shell, &["--file", "b.db"]).stderr.contains("were not looked at"));
}

/// Signs the administrator in, whose one-time-code secret is sealed.
async fn sign_in_with_code(server: &Served, made: &Value) {
    let text = |name: &str| made[name].as_str().unwrap();
    let code = OneTimeCode::totp(text("totpSecret")).unwrap();
    let admin = Credentials::user(text("login"), text("password")).with_code(code);
    let client = PrivilegeSecure::builder(&server.url).credentials(admin).build().unwrap();
    client.sessions(SessionFilter::default()).await.unwrap();
}

fn kid(token: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let header = URL_SAFE_NO_PAD.decode(token.split('.').next().unwrap()).unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    assert_eq!(header["alg"], "HS256");
    header["kid"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_goes_on_while_its_keys_are_changed() {
    let (shell, made) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    let first = token(&server).await;
    let done = rotate(&shell, &[]);
    assert_eq!(done, json!({"dataKey": null, "resealed": 2, "unopened": 0}));
    assert_eq!(status(&server, &first).await, 200, "a token that lives goes on");
    let second = token(&server).await;
    assert_ne!(kid(&second), kid(&first));
    sign_in_with_code(&server, &made).await;

    rotate(&shell, &["--tokens-only"]);
    assert_eq!((status(&server, &first).await, status(&server, &second).await), (401, 200), "two keys live");
    let third = token(&server).await;
    rotate(&shell, &["--tokens-only", "--end-tokens"]);
    for old in [&first, &second, &third] {
        assert_eq!(status(&server, old).await, 401);
    }
    let last = token(&server).await;
    assert_eq!(status(&server, &last).await, 200);

    let files = ["data.key", "lock"].map(|name| shell.home().join("data/keys").join(name));
    for file in files {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0, "{}", file.display());
    }
    server.kill();
    let server = Served::start(shell.home(), &[]).await;
    assert_eq!(status(&server, &last).await, 200, "a restart takes no key away");
    assert_eq!(shell.run(&["check", "--data", "data"]).code, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_that_are_killed_at_any_time_lose_nothing() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let server = Served::start(shell.home(), &[]).await;
    for wait_ms in [0, 5, 10, 15, 20, 30, 40, 60] {
        let mut child = program(shell.home())
            .current_dir(shell.home())
            .args(["key", "rotate", "--end-tokens", "--data", "data"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
        // it may be over already
        let _ = child.kill();
        child.wait().unwrap();
        let signed_in = token(&server).await;
        assert_eq!(status(&server, &signed_in).await, 200, "after {wait_ms} ms");
    }
    rotate(&shell, &[]);
    assert!(!shell.home().join("data/keys/next.key").exists());
    token(&server).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_the_environment_is_in_no_file_and_changed_without_a_stop() {
    let shell = Shell::new().with("HANGUP_DATA_KEY", KEY);
    let made = shell.run(&["init", "--data", "data", "--json"]).json();
    let keys = || {
        let names = fs::read_dir(shell.home().join("data/keys")).unwrap();
        let mut names: Vec<_> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert_eq!(keys(), [] as [&str; 0]);
    let with = |key: &str| {
        let mut command = program(shell.home());
        command.env("HANGUP_DATA_KEY", key);
        command
    };
    let server = Served::start_by(with(KEY), shell.home(), &[]).await;
    let new = rotate(&shell, &[])["dataKey"].as_str().unwrap().to_owned();
    assert_ne!(new, KEY);
    assert_eq!(rotate(&shell, &[])["dataKey"], new, "it is shown again to who has lost it");
    sign_in_with_code(&server, &made).await;
    assert_eq!(keys(), ["lock", "next.key"]);
    assert!(!server.log().contains(&new), "no key is logged");
    server.kill();

    let server = Served::start_by(with(KEY), shell.home(), &[]).await;
    assert!(server.log().contains("HANGUP_DATA_KEY has the data key before"), "{}", server.log());
    server.kill();
    let server = Served::start_by(with(&new), shell.home(), &[]).await;
    assert_eq!(keys(), ["lock"], "the server has the new one");
    drop(server);
    let told = shell.run(&["account", "totp", "admin", "--data", "data"]).failed(2);
    assert!(told.contains("does not open"), "{told}");
    let without = Shell { variables: vec![], ..shell };
    let told = without.run(&["serve", "--data", "data"]).failed(2);
    assert!(told.contains("there is no data key") && told.contains("HANGUP_DATA_KEY"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_given_a_copy_of_the_key_goes_on_while_the_file_is_changed() {
    let shell = Shell::new();
    let [file, credential] = ["key", "credential"].map(|name| shell.home().join(name));
    for file in [&file, &credential] {
        fs::write(file, KEY).unwrap();
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    let shell = shell.with("HANGUP_DATA_KEY_FILE", file.to_str().unwrap());
    let made = shell.run(&["init", "--data", "data", "--json"]).json();
    let mut command = program(shell.home());
    command.env("HANGUP_DATA_KEY_FILE", &credential);
    let server = Served::start_by(command, shell.home(), &[]).await;
    rotate(&shell, &[]);
    sign_in_with_code(&server, &made).await;
    let told = shell.run(&["key", "rotate", "--data", "data"]).failed(2);
    assert!(told.contains("start it anew with the present key"), "{told}");
    drop(server);

    let mut command = program(shell.home());
    command.env("HANGUP_DATA_KEY_FILE", &file);
    let _server = Served::start_by(command, shell.home(), &[]).await;
    assert!(!shell.home().join("data/keys/next.key").exists(), "nobody needs it any more");
    rotate(&shell, &[]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_a_file_elsewhere_is_changed_there() {
    let shell = Shell::new();
    let file = shell.home().join("key");
    fs::write(&file, KEY).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let shell = shell.with("HANGUP_DATA_KEY_FILE", file.to_str().unwrap());
    let made = shell.run(&["init", "--data", "data", "--json"]).json();
    let mut command = program(shell.home());
    command.env("HANGUP_DATA_KEY_FILE", &file);
    let server = Served::start_by(command, shell.home(), &[]).await;
    assert_eq!(rotate(&shell, &[])["dataKey"], Value::Null);
    let changed = fs::read_to_string(&file).unwrap();
    assert_ne!(changed.trim(), KEY);
    sign_in_with_code(&server, &made).await;

    shell.run(&["backup", "b.db", "--keys", "k", "--data", "data"]).json();
    assert_eq!(fs::read_to_string(shell.home().join("k/data.key")).unwrap(), changed);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let told = shell.run(&["apply", "--dry-run", "--data", "data"]);
    assert_ne!(told.code, 0, "{told:?}");
    let told = shell.run(&["key", "rotate", "--data", "data"]).failed(2);
    assert!(told.contains("chmod 600"), "{told}");
}
