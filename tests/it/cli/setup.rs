//! `init`, `apply`, `schema`: setting a server up.

use std::{fs, os::unix::fs::PermissionsExt as _};

use hangup::client::{
    Credentials, OneTimeCode, PrivilegeSecure, SonoranCms, privilege_secure::SessionFilter,
};
use serde_json::Value;

use super::Shell;
use crate::support::served::Served;

const DIRECTORY: &str = r#"
[[account]]
login = 'EXAMPLE\alice'
name = "Alice"
password = "correct-horse-battery"
mfa = "none"

[[resource]]
name = "db-01"

[[profile]]
name = "an hour"
max_session_minutes = 60

[[activity]]
name = "ssh"
profile = "an hour"

[[policy]]
name = "dba"
accounts = ['EXAMPLE\alice']
resources = ["db-01"]
activities = ["ssh"]

[[community]]
id = "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10"
name = "Example RP"

[[community.api_key]]
name = "bot"
key = "a-key-for-tests-and-nothing-else"

[[community.account]]
id = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f"
name = "Carol"

[[community.server]]
id = 1
name = "main"
"#;

/// A shell with a data folder, `data`, as `init --json` made it.
pub(super) fn initialised() -> (Shell, Value) {
    initialised_by(Shell::new())
}

/// The same in the environment of this shell.
pub(crate) fn initialised_by(shell: Shell) -> (Shell, Value) {
    let made = shell.run(&["init", "--data", "data", "--json"]).json();
    fs::write(shell.home().join("directory.toml"), DIRECTORY).unwrap();
    fs::set_permissions(shell.home().join("directory.toml"), fs::Permissions::from_mode(0o600)).unwrap();
    (shell, made)
}

pub(crate) fn apply(shell: &Shell, more: &[&str]) -> super::Printed {
    shell.run(&[["apply", "directory.toml", "--data", "data"].as_slice(), more].concat())
}

#[tokio::test]
async fn a_folder_that_init_made_serves_its_administrator() {
    let (shell, made) = initialised();
    let server = Served::start(shell.home(), &[]).await;
    let code = OneTimeCode::totp(made["totpSecret"].as_str().unwrap()).unwrap();
    let text = |name: &str| made[name].as_str().unwrap();
    let admin = Credentials::user(text("login"), text("password")).with_code(code);
    let client = PrivilegeSecure::builder(&server.url).credentials(admin).build().unwrap();
    assert_eq!(client.sessions(SessionFilter::default()).await.unwrap(), []);
    assert_eq!(client.token().await.unwrap().claim("http://stealthbits.com/pam/roles").unwrap(), "Admin");
    assert!(!server.log().contains(text("password")), "no secret is logged");
}

#[test]
fn init_makes_a_folder_for_its_owner_alone_and_shows_a_qr_code() {
    let shell = Shell::new();
    let shown = shell.run(&["init", "--data", "data", "--login", "EXAMPLE\\root"]).done();
    for expected in ["EXAMPLE\\root", "otpauth://totp/", "█"] {
        assert!(shown.contains(expected), "{expected} in {shown}");
    }
    for path in ["data", "data/keys", "data/keys/data.key", "data/hangup.db"] {
        let mode = fs::metadata(shell.home().join(path)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{path} is {mode:o}");
    }
    let again = shell.run(&["init", "--data", "data"]).failed(2);
    assert!(again.contains("data"), "{again}");
}

#[tokio::test]
async fn a_directory_is_shown_applied_and_seen_by_a_server_that_runs() {
    let (shell, _) = initialised();
    let server = Served::start(shell.home(), &[]).await;
    let shown = apply(&shell, &["--dry-run"]).done();
    assert!(shown.lines().all(|line| line.starts_with('+')) && shown.contains("EXAMPLE\\alice"), "{shown}");
    let alice = || Credentials::user("EXAMPLE\\alice", "correct-horse-battery");
    let client = || PrivilegeSecure::builder(&server.url).credentials(alice()).build().unwrap();
    let refused = client().sessions(SessionFilter::default()).await.unwrap_err();
    assert_eq!(refused.status(), Some(401), "a dry run changes nothing");

    let applied = apply(&shell, &["--json"]).json();
    assert_eq!((&applied["applied"], applied["changes"].as_array().unwrap().len()), (&true.into(), 6));
    assert_eq!(client().sessions(SessionFilter::default()).await.unwrap(), []);
    let cms = SonoranCms::builder(&server.url).api_key("a-key-for-tests-and-nothing-else").build().unwrap();
    cms.start(1, "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f").await.unwrap();

    assert_eq!(apply(&shell, &["--json"]).json()["changes"], serde_json::json!([]), "it is so already");
    let without_alice = DIRECTORY.replace("accounts = ['EXAMPLE\\alice']", "accounts = []");
    let without_alice = without_alice.split_once("[[resource]]").unwrap().1;
    fs::write(shell.home().join("directory.toml"), format!("[[resource]]{without_alice}")).unwrap();
    let removed = apply(&shell, &[]).done();
    assert!(removed.lines().any(|line| line.starts_with('-') && line.contains("alice")), "{removed}");
    let gone = client().sessions(SessionFilter::default()).await.unwrap_err();
    assert_eq!(gone.status(), Some(401));
}

#[test]
fn a_directory_that_is_not_valid_is_named_by_line_and_changes_nothing() {
    let (shell, _) = initialised();
    let file = shell.home().join("directory.toml");
    for (wrong, with, line) in [
        ("profile = \"an hour\"", "profile = \"a day\"", 17),
        ("max_session_minutes = 60", "max_session_minutes = \"long\"", 13),
        ("mfa = \"none\"", "mfa = \"none\"\ncolour = \"red\"", 7),
        ("resources = [\"db-01\"]", "resources = [\"db-02\"]", 22),
        ("id = 1\n", "id = 0\n", 38),
        ("[[resource]]", "[[resource", 8),
    ] {
        fs::write(&file, DIRECTORY.replacen(wrong, with, 1)).unwrap();
        let refused = apply(&shell, &[]);
        assert_eq!(refused.code, 2, "{with}: {refused:?}");
        assert!(refused.stderr.contains(&format!("directory.toml:{line}:")), "{with}: {refused:?}");
        assert_eq!(refused.stdout, "");
    }
    fs::write(&file, DIRECTORY).unwrap();
    assert_eq!(apply(&shell, &["--dry-run", "--json"]).json()["changes"].as_array().unwrap().len(), 6);
}

#[test]
fn the_commonest_passwords_are_refused_by_init_and_apply() {
    let shell = Shell::new().with("HANGUP_INIT_PASSWORD", "Welcome123");
    let told = shell.run(&["init", "--data", "new"]).failed(2);
    assert!(told.contains("commonest") && !told.contains("Welcome123"), "{told}");
    assert!(!shell.home().join("new").exists());
    let (shell, _) = initialised();
    let file = shell.home().join("directory.toml");
    fs::write(&file, DIRECTORY.replace("correct-horse-battery", "iloveyou1")).unwrap();
    let told = apply(&shell, &[]).failed(2);
    assert!(told.contains("directory.toml:5:") && told.contains("commonest"), "{told}");
    assert!(!told.contains("iloveyou1"), "{told}");
}

#[test]
fn a_directory_file_that_is_missing_is_told_with_what_to_try() {
    let (shell, _) = initialised();
    let missing = shell.run(&["apply", "nowhere.toml", "--data", "data"]).failed(1);
    assert!(missing.contains("nowhere.toml") && missing.contains("try:"), "{missing}");
}

#[test]
fn a_dry_run_does_not_migrate() {
    let (shell, _) = initialised();
    let database = shell.home().join("data/hangup.db");
    let open = || rusqlite::Connection::open(&database).unwrap();
    let versions = || -> i64 {
        open().query_row("SELECT count(*) FROM refinery_schema_history", [], |row| row.get(0)).unwrap()
    };
    let all = versions();
    let last = "(SELECT max(version) FROM refinery_schema_history)";
    open().execute(&format!("DELETE FROM refinery_schema_history WHERE version = {last}"), []).unwrap();
    let told = apply(&shell, &["--dry-run"]).failed(1);
    assert!(told.contains("older") && told.contains("hangup serve"), "{told}");
    assert_eq!(versions(), all - 1);
}

#[test]
fn schemas_are_schemas_that_the_examples_fit() {
    let shell = Shell::new();
    let schema = |of: &str| -> Value { serde_json::from_str(&shell.run(&["schema", of]).done()).unwrap() };
    let value = |toml: &str| -> Value { toml::from_str(toml).unwrap() };
    for (of, right, wrong) in [
        ("directory", DIRECTORY, "[[resource]]\nname = 1"),
        ("config", "listen = \"[::1]:443\"\n[limits]\nmax_body_bytes = 1000", "[limits]\nmax_body_bytes = 0"),
    ] {
        let schema = schema(of);
        jsonschema::meta::validate(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value(right)).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [&str; 0], "{of}");
        assert!(!validator.is_valid(&value(wrong)), "{of}");
        assert!(!validator.is_valid(&value("unknown = 1")), "{of}");
    }
}
