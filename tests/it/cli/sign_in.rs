//! `login` and `logout`: what is kept, where, and for whom.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use super::{Shell, live_server};

/// Every file below a folder.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_is_kept_for_its_owner_alone_and_without_the_password() {
    let server = live_server().await;
    let shell = Shell::new().with("HANGUP_URL", &server.url);
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    let login = ["login", "--login", "DEMO\\bob", "--no-code", "--password-stdin"];
    let signed_in = shell.run_with_input(&login, &format!("{password}\n"));
    assert_eq!(signed_in.code, 0, "{signed_in:?}");
    shell.run(&["session", "list"]).json();

    let kept = files(shell.home().join(".config/hangup"));
    assert!(!kept.is_empty());
    for file in kept {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0, "{}", file.display());
        assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o077, 0);
        assert!(!fs::read_to_string(&file).unwrap().contains(password), "{}", file.display());
    }
    assert_eq!(shell.run(&["logout"]).code, 0);
    shell.run(&["session", "list"]).failed(3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_others_can_read_is_refused() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    shell.run(&["login"]);
    let profile = shell.home().join(".config/hangup/profiles/default.toml");
    fs::set_permissions(&profile, fs::Permissions::from_mode(0o644)).unwrap();
    let refused = shell.run(&["session", "list"]).failed(2);
    assert!(refused.contains("chmod"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_code_is_made_from_the_secret() {
    let server = live_server().await;
    let shell = Shell::new()
        .with("HANGUP_URL", &server.url)
        .with("HANGUP_LOGIN", "DEMO\\alice")
        .with("HANGUP_PASSWORD", server.demo.value("HANGUP_PASSWORD"))
        .with("HANGUP_TOTP_SECRET", server.demo.value("HANGUP_TOTP_SECRET"));
    shell.run(&["session", "list"]).json();
    // the token of the first command is used again: a second code could take half a minute
    shell.run(&["session", "list"]).json();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_token_is_for_the_credentials_that_gave_it() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let right = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    shell.run(&["session", "list"]).json();
    let shell = shell.with("HANGUP_PASSWORD", "s3cret-of-nobody");
    for _ in 0..2 {
        let refused = shell.run(&["session", "list"]).failed(3);
        assert!(!refused.contains("s3cret"), "{refused}");
    }
    let shell = shell.with("HANGUP_PASSWORD", right);
    shell.run(&["session", "list"]).json();
    // what a command is not given cannot differ
    let bare = Shell { home: shell.home, variables: vec![] };
    let bare = bare.with("HANGUP_URL", &server.url).with("HANGUP_LOGIN", "DEMO\\bob");
    bare.run(&["session", "list"]).json();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_without_codes_ignores_the_secret_of_codes() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server).with("HANGUP_TOTP_SECRET", server.demo.value("HANGUP_TOTP_SECRET"));
    let listed = shell.run(&["session", "list"]);
    listed.json();
    assert!(!listed.stderr.contains("one-time code"), "{listed:?}");
    let wrong = shell.with("HANGUP_NO_CODE", "").with("HANGUP_TOTP_SECRET", "0189");
    let refused = wrong.run(&["session", "list"]).failed(2);
    assert!(refused.contains("HANGUP_TOTP_SECRET") && refused.contains("try:"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_where_nobody_signs_in_is_about_the_address() {
    let server = live_server().await;
    let url = format!("{}/nowhere", server.url);
    let shell = Shell::of_bob(&server);
    for command in [["session", "list"].as_slice(), &["login"], &["sweep"]] {
        let refused = shell.run(&[command, &["--url", &url]].concat()).failed(5);
        assert!(refused.contains(&url) && refused.contains("--url"), "{refused}");
        assert!(!refused.contains("password"), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_is_refused_says_so_and_shows_no_secret() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server).with("HANGUP_PASSWORD", "s3cret-of-nobody");
    let refused = shell.run(&["session", "list"]).failed(3);
    assert!(refused.contains("wrong") && !refused.contains("s3cret"), "{refused}");
    let nobody = Shell::new().with("HANGUP_URL", &server.url).run(&["session", "list"]).failed(3);
    assert!(nobody.contains("login"), "it says what to do: {nobody}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_not_sent_to_another_server() {
    let (first, second) = (live_server().await, live_server().await);
    let shell = Shell::of_bob(&first);
    shell.run(&["login"]);
    let bare = Shell { home: shell.home, variables: vec![] };
    bare.run(&["session", "list"]).json();
    bare.run(&["session", "list", "--url", &second.url]).failed(3);
}
