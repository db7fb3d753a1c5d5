//! A data folder with every kind of secret in it, and the program that serves it.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, process::Output};

use hangup::server::setup::DataFolder;
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{
    http::Answer,
    served::{Served, program},
};

pub(super) const ALICE: &str = "EXAMPLE\\alice";
pub(super) const ALICE_PASSWORD: &str = "alice-Vx0pLk97Qd2m-password";
pub(super) const ALICE_TOTP: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
pub(super) const BOB_PASSWORD: &str = "bob-t5RkWz81Yc3n-password";
pub(super) const ADMIN_PASSWORD: &str = "chief-Hn4sQe62Ub8v-password";
pub(super) const APP: &str = "EXAMPLE\\sweeper";
pub(super) const APP_KEY: &str = "app-key-9fJd2LwXc7Rt4BqZp0Ym6Vs1Gh8N";
pub(super) const APP_SERIAL: &str = "5d0b1c2d3e4f";
pub(super) const CREDENTIAL_PASSWORD: &str = "lent-Kp3vXo75Aw1z-password";
pub(super) const WEBHOOK_SECRET: &str = "whsec_c2VjcmV0LW9mLXRoZS13ZWJob29rLTAxMjM0NTY3";
pub(super) const COMMUNITY: &str = "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10";
pub(super) const COMMUNITY_KEY: &str = "community-key-Zt6mBv0Xq4Wn8Lc2Rj5Hs9Pd1Fg7";
pub(super) const OTHER_KEY: &str = "other-community-key-Mw3Tz7Kb1Qx5Vn9Gf2Lh6";
pub(super) const MEMBER: &str = "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f";

/// The accounts of people without one-time codes, with their passwords: one that is locked later, one that is removed.
pub(super) const LOCKED: &str = "EXAMPLE\\mallory";
pub(super) const LOCKED_PASSWORD: &str = "mallory-Bd8yNc40Js6k-password";
pub(super) const REMOVED: &str = "EXAMPLE\\trudy";
pub(super) const REMOVED_PASSWORD: &str = "trudy-Gq1uMf93Ex5w-password";

/// Who there is; `<LOCKED>` and `<REMOVED>` become what the test wants, `<URL>` where the webhook goes.
const DIRECTORY: &str = include_str!("directory.toml");

/// A served data folder.
pub(super) struct World {
    pub(super) server: Served,
    pub(super) http: Client,
    webhook_url: String,
    home: TempDir,
}

impl World {
    /// One with these settings and flags, whose webhook nobody answers.
    pub(super) async fn start(settings: &str, flags: &[&str]) -> Self {
        Self::start_telling("http://127.0.0.1:9/", settings, flags).await
    }

    /// The same, with a webhook that goes there.
    pub(super) async fn start_telling(webhook_url: &str, settings: &str, flags: &[&str]) -> Self {
        let home = TempDir::new().unwrap();
        let made = run(home.path(), &["init", "--data", "data", "--json"]);
        assert!(made.status.success(), "{made:?}");
        fs::write(home.path().join("data/hangup.toml"), settings).unwrap();
        let webhook_url = webhook_url.to_owned();
        applied(home.path(), &directory(&webhook_url, false));
        let mut program = program(home.path());
        // as much as a crash may say
        program.current_dir(home.path()).env("RUST_BACKTRACE", "full");
        let server = Served::start_by(program, home.path(), flags).await;
        Self { server, http: Client::new(), webhook_url, home }
    }

    pub(super) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Runs the program in the world's home.
    pub(super) fn run(&self, arguments: &[&str]) -> Output {
        run(self.home(), arguments)
    }

    /// Locks one account and removes another while the server runs.
    pub(super) fn lock_and_remove(&self) -> Output {
        applied(self.home(), &directory(&self.webhook_url, true))
    }

    /// The key that signs tokens.
    pub(super) fn token_key(&self) -> Vec<u8> {
        let folder = DataFolder::open(&self.server.data).unwrap();
        let directory = folder.directory().unwrap();
        folder.sealer().unwrap().open(&directory.token_keys()[0].sealed_key).unwrap()
    }

    pub(super) fn get(&self, path: &str) -> RequestBuilder {
        self.http.get(format!("{}{path}", self.server.url))
    }

    pub(super) fn post(&self, path: &str) -> RequestBuilder {
        self.http.post(format!("{}{path}", self.server.url))
    }

    /// The token between password and one-time code.
    pub(super) async fn first_step(&self, login: &str, password: &str) -> String {
        let body = json!({"login": login, "password": password});
        text_of(&Answer::to(self.post("/signinBody").json(&body)).await)
    }

    /// The token of a sign-in without one-time codes.
    pub(super) async fn sign_in(&self, login: &str, password: &str) -> String {
        let first = self.first_step(login, password).await;
        text_of(&Answer::to(self.post("/signin2fa").bearer_auth(first).body("NA")).await)
    }

    pub(super) async fn sign_in_application(&self) -> String {
        let body = json!({"login": APP, "password": APP_KEY, "certificateSerialNumber": APP_SERIAL});
        text_of(&Answer::to(self.post("/WebAppApi/api/v1/AppUserToken").json(&body)).await)
    }

    /// Starts a session, and gives its id.
    pub(super) async fn begin(&self, token: &str, activity: &str) -> String {
        let body =
            json!({"managedResourceName": "db-01", "activityName": activity, "credentialName": "operator"});
        let request = self.post("/api/v1/ActivitySession").bearer_auth(token).json(&body);
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        answer.json()["id"].as_str().unwrap().to_owned()
    }
}

fn directory(webhook_url: &str, is_later: bool) -> String {
    let person = |login: &str, password: &str, more: &str| {
        format!(
            "[[account]]\nlogin = '{login}'\nname = 'Somebody'\npassword = '{password}'\nmfa = 'none'\n{more}"
        )
    };
    let locked = person(LOCKED, LOCKED_PASSWORD, if is_later { "locked = true\n" } else { "" });
    let removed = if is_later { String::new() } else { person(REMOVED, REMOVED_PASSWORD, "") };
    let text = DIRECTORY.replace("<LOCKED>", &locked).replace("<REMOVED>", &removed);
    [
        ("<URL>", webhook_url),
        ("<ALICE_PASSWORD>", ALICE_PASSWORD),
        ("<ALICE_TOTP>", ALICE_TOTP),
        ("<BOB_PASSWORD>", BOB_PASSWORD),
        ("<ADMIN_PASSWORD>", ADMIN_PASSWORD),
        ("<APP_KEY>", APP_KEY),
        ("<APP_SERIAL>", APP_SERIAL),
        ("<CREDENTIAL_PASSWORD>", CREDENTIAL_PASSWORD),
        ("<WEBHOOK_SECRET>", WEBHOOK_SECRET),
        ("<COMMUNITY_KEY>", COMMUNITY_KEY),
        ("<OTHER_KEY>", OTHER_KEY),
    ]
    .iter()
    .fold(text, |text, (name, value)| text.replace(name, value))
}

fn applied(home: &Path, directory: &str) -> Output {
    let file = home.join("directory.toml");
    fs::write(&file, directory).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let output = run(home, &["apply", "directory.toml", "--data", "data"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn run(home: &Path, arguments: &[&str]) -> Output {
    program(home).current_dir(home).args(arguments).output().unwrap()
}

fn text_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{answer:?}");
    let Value::String(text) = answer.json() else { panic!("{answer:?}") };
    text
}
