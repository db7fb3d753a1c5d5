//! `serve`: how it listens, stops, and shares its folder.

use std::os::unix::fs::PermissionsExt as _;

use tempfile::TempDir;

use super::{Printed, Shell};
use crate::support::served::{Served, free_port, program};

#[tokio::test]
async fn a_demo_needs_nothing_and_shows_how_to_use_it() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let (log, env) = (server.log(), server.env());
    assert_eq!(env["HANGUP_URL"], server.url);
    for name in [
        "HANGUP_LOGIN",
        "HANGUP_PASSWORD",
        "HANGUP_TOTP_SECRET",
        "HANGUP_APP_KEY",
        "HANGUP_APPROVAL_ACTIVITY",
        "HANGUP_WEBHOOK_ACTIVITY",
        "HANGUP_STUCK_ACTIVITY",
        "HANGUP_CREDENTIAL",
        "HANGUP_CMS_KEY",
    ] {
        assert!(log.contains(&env[name]), "the banner shows {name}");
    }
    let commands = program(home.path()).args(["demo-env", "--data"]).arg(&server.data).output().unwrap();
    let script = format!("{}\nprintf %s \"$HANGUP_LOGIN\"", String::from_utf8(commands.stdout).unwrap());
    let printed = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
    assert_eq!(String::from_utf8(printed.stdout).unwrap(), "DEMO\\alice", "the exports can be evaluated");
}

#[tokio::test]
async fn pages_say_where_everything_is() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let http = reqwest::Client::new();
    let get = async |path: &str| {
        let answer = http.get(format!("{}{path}", server.url)).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    assert_eq!(get("/healthz").await.0, 200);
    assert_eq!(get("/readyz").await.0, 200);
    assert_eq!(
        get("/openapi/privilege-secure.yaml").await,
        (200, hangup::contract::PRIVILEGE_SECURE.to_owned())
    );
    assert_eq!(get("/openapi/sonoran-cms.yaml").await, (200, hangup::contract::SONORAN_CMS.to_owned()));
    assert_eq!(get("/openapi/hangup.yaml").await, (200, hangup::contract::HANGUP.to_owned()));
    let (status, index) = get("/").await;
    assert_eq!(status, 200);
    let contracts = ["privilege-secure", "sonoran-cms", "hangup"].map(|stem| format!("/openapi/{stem}.yaml"));
    for path in contracts.iter().map(String::as_str).chain(["/swagger-ui/"]) {
        assert!(index.contains(path), "{path} in {index}");
        assert_eq!(get(path).await.0, 200, "{path}");
    }
    let log = server.log();
    assert!(log.contains("/swagger-ui/") && log.contains("answered"), "{log}");
    assert!(!log.contains("/healthz") && !log.contains("/readyz"), "load balancers fill no log: {log}");
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_ends_well_and_can_start_again() {
    let home = TempDir::new().unwrap();
    let server = Served::demo(home.path()).await;
    let mut second = program(home.path());
    second
        .args(["serve", "--demo", "--listen", &format!("127.0.0.1:{}", free_port()), "--data"])
        .arg(&server.data);
    let second = Printed::of(second.output().unwrap());
    assert_eq!(second.code, 2, "one folder, one server: {second:?}");
    let password = server.env()["HANGUP_NO_MFA_PASSWORD"].clone();
    server.tell_to_stop();
    assert!(server.ended().await.success());

    let again = Served::demo(home.path()).await;
    assert_eq!(again.env()["HANGUP_NO_MFA_PASSWORD"], password, "the demo keeps its secrets");
}

#[tokio::test]
async fn a_refusal_is_found_in_the_log_by_its_trace_id_and_no_secret_is() {
    let home = TempDir::new().unwrap();
    let server = Served::start(home.path(), &["--demo", "--log-format", "json"]).await;
    let login = serde_json::json!({"login": "DEMO\\bob", "password": "s3cret-of-nobody"});
    let http = reqwest::Client::new();
    let refused =
        http.post(format!("{}/signinBody?token=s3cret", server.url)).bearer_auth("s3cret").json(&login);
    let problem: serde_json::Value = refused.send().await.unwrap().json().await.unwrap();
    let log = server.log();
    let lines: Vec<serde_json::Value> =
        log.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let of_request: Vec<_> =
        lines.iter().filter(|line| line["span"]["trace_id"] == problem["traceId"]).collect();
    assert!(of_request.iter().any(|line| line["status"] == 401), "{log}");
    assert!(!log.contains("s3cret"), "{log}");
}

#[test]
fn plain_http_is_for_this_machine_alone() {
    let shell = Shell::new();
    let address = format!("0.0.0.0:{}", free_port());
    let refused = shell.run(&["serve", "--demo", "--data", "demo", "--listen", &address]).failed(2);
    assert!(refused.contains("--behind-proxy") && refused.contains("tls"), "{refused}");
}

#[test]
fn a_server_without_a_folder_or_with_odd_settings_says_what_to_do() {
    let shell = Shell::new();
    let missing = shell.run(&["serve", "--data", "nowhere"]).failed(2);
    assert!(missing.contains("hangup init"), "{missing}");
    shell.run(&["init", "--data", "data"]);
    std::fs::write(shell.home().join("data/hangup.toml"), "[limits]\nmax_body_bytes = 0\n").unwrap();
    let odd = shell.run(&["serve", "--data", "data"]).failed(2);
    assert!(odd.contains("hangup.toml:2:"), "{odd}");
}

#[test]
fn what_cannot_be_served_is_told_with_what_to_try() {
    let shell = Shell::new();
    shell.run(&["init", "--data", "data"]).done();
    let pair = || rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (one, another) = (pair(), pair());
    for (file, text, mode) in [
        ("cert.pem", one.cert.pem(), 0o644),
        ("key.pem", one.signing_key.serialize_pem(), 0o600),
        ("open.pem", one.signing_key.serialize_pem(), 0o644),
        ("other.pem", another.signing_key.serialize_pem(), 0o600),
        ("none.pem", "nothing".into(), 0o600),
    ] {
        let path = shell.home().join(file);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    for (flags, code, expected) in [
        (["--tls-cert", "missing.pem", "--tls-key", "key.pem"].as_slice(), 1, "missing.pem"),
        (&["--tls-cert", "cert.pem", "--tls-key", "missing.pem"], 1, "missing.pem"),
        (&["--tls-cert", "cert.pem"], 2, "--tls-key"),
        (&["--tls-cert", "none.pem", "--tls-key", "key.pem"], 2, "holds no certificate"),
        (&["--tls-cert", "cert.pem", "--tls-key", "none.pem"], 2, "holds no private key"),
        (&["--tls-cert", "cert.pem", "--tls-key", "other.pem"], 2, "do not belong together"),
        (&["--tls-cert", "cert.pem", "--tls-key", "open.pem"], 2, "chmod 600 open.pem"),
        (&["--listen", "192.0.2.1:0", "--behind-proxy"], 1, "--listen 127.0.0.1:0"),
        (&["--listen", "foo"], 2, "--listen 127.0.0.1:6500"),
    ] {
        let told = shell.run(&[["serve", "--data", "data"].as_slice(), flags].concat()).failed(code);
        assert!(told.contains(expected) && told.contains("try:"), "{flags:?}: {told}");
    }
}
