use std::sync::Arc;

use super::*;
use crate::{
    auth::{password, sealing::Sealer},
    domain::{RandomIds, SignIn},
    server::setup::{
        Secret, SetupErrorKind, Source, add_administrator, apply, memory::MemoryDirectory, plan,
        secret::from_base32,
    },
};

const FILE: &str = r#"
[[account]]
login = 'EXAMPLE\alice'
name = "Alice"
password = "correct horse"
totp_secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

[[application]]
login = 'EXAMPLE\sweeper'
name = "Sweeper"
api_key = "a-key-for-tests-and-nothing-else"
certificate_serial = "ab01"
"#;

struct Place {
    store: MemoryDirectory,
    sealer: Sealer,
}

impl Place {
    async fn new() -> Self {
        let place = Self { store: MemoryDirectory::default(), sealer: Sealer::new([3; 32]) };
        add_administrator(&place.store, &place.sealer, "admin", None, &RandomIds).await.unwrap();
        place.apply(FILE).await;
        place
    }

    /// Applies a directory file, and gives the lines of what it changed.
    async fn apply(&self, text: &str) -> Vec<String> {
        let plan = plan(&self.store, &self.sealer, &Source::new("d.toml", text), &[]).await.unwrap();
        apply(&self.store, &plan).await.unwrap();
        plan.lines().to_vec()
    }

    async fn directory(&self) -> Arc<Directory> {
        self.store.directory().await.unwrap()
    }

    async fn account(&self, login: &str) -> Account {
        self.directory().await.account_by_login(login).unwrap().clone()
    }

    async fn has_password(&self, login: &str, given: &str) -> bool {
        let SignIn::Person { password_hash, .. } = self.account(login).await.sign_in else {
            panic!("a person")
        };
        password::verify(given, &password_hash)
    }

    async fn totp(&self, login: &str) -> Option<Vec<u8>> {
        let SignIn::Person { sealed_totp, .. } = self.account(login).await.sign_in else {
            panic!("a person")
        };
        sealed_totp.map(|sealed| self.sealer.open(&sealed).unwrap())
    }
}

const ALICE: &str = r"example\ALICE";

#[tokio::test]
async fn a_new_password_stands_until_the_file_has_another() {
    let place = Place::new().await;
    let login = set_password(&place.store, ALICE, &Secret::new("battery staple")).await.unwrap();
    assert_eq!(login, r"EXAMPLE\alice");
    assert!(place.has_password(ALICE, "battery staple").await);
    assert_eq!(place.apply(FILE).await, [] as [&str; 0], "the file says what it said before");
    set_password(&place.store, ALICE, &Secret::new("staple battery")).await.unwrap();
    assert_eq!(place.apply(FILE).await, [] as [&str; 0]);
    assert!(place.has_password(ALICE, "staple battery").await);

    let changed = FILE.replace("correct horse", "another horse");
    assert_eq!(place.apply(&changed).await, [r"~ account EXAMPLE\alice: password"]);
    assert!(place.has_password(ALICE, "another horse").await);
    assert_eq!(place.account(ALICE).await.by_command.replaced_password, None);
}

#[tokio::test]
async fn new_one_time_codes_stand_until_the_file_has_others() {
    let place = Place::new().await;
    let shown = new_totp(&place.store, &place.sealer, ALICE).await.unwrap();
    assert!(shown.otpauth_url.expose().contains(shown.secret.expose()));
    let secret = from_base32(shown.secret.expose());
    assert_eq!(place.totp(ALICE).await, secret);
    assert_eq!(place.apply(FILE).await, [] as [&str; 0]);
    assert_eq!(place.totp(ALICE).await, secret);

    let without = FILE.replace("totp_secret = \"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP\"", "mfa = \"none\"");
    assert_eq!(place.apply(&without).await, [r"~ account EXAMPLE\alice: one-time codes off"]);
    let second = new_totp(&place.store, &place.sealer, ALICE).await.unwrap();
    assert_eq!(place.apply(&without).await, [] as [&str; 0]);
    assert_eq!(place.totp(ALICE).await, from_base32(second.secret.expose()));
    assert_eq!(place.apply(FILE).await, [r"~ account EXAMPLE\alice: one-time-code secret"]);
}

#[tokio::test]
async fn a_lock_and_a_sign_out_outlive_an_apply_also_of_applications() {
    let place = Place::new().await;
    for login in [r"EXAMPLE\alice", r"EXAMPLE\sweeper", "admin"] {
        assert!(lock_account(&place.store, login).await.unwrap().is_locked());
        sign_out(&place.store, login).await.unwrap();
        assert_eq!(place.apply(FILE).await, [] as [&str; 0]);
        assert!(place.account(login).await.is_locked(), "{login}");
        assert!(!unlock_account(&place.store, login).await.unwrap().is_locked());
        assert_eq!(place.account(login).await.by_command.sign_outs, 2, "{login}");
    }
}

#[tokio::test]
async fn what_cannot_be_done_is_told_with_what_to_do() {
    let place = Place::new().await;
    let errors = [
        sign_out(&place.store, "nobody").await.unwrap_err(),
        set_password(&place.store, r"EXAMPLE\sweeper", &Secret::new("battery staple")).await.unwrap_err(),
        new_totp(&place.store, &place.sealer, r"EXAMPLE\sweeper").await.unwrap_err(),
    ];
    for error in errors {
        assert!(error.kind == SetupErrorKind::Usage && error.hint.is_some(), "{error}");
    }
    let weak = set_password(&place.store, ALICE, &Secret::new("short")).await.unwrap_err();
    assert!(weak.message.contains("8 characters"), "{weak}");
    assert!(place.has_password(ALICE, "correct horse").await, "and the one before stays");
    place.apply(&FILE.replace("name = \"Alice\"", "name = \"Alice\"\nlocked = true")).await;
    let locked = unlock_account(&place.store, ALICE).await.unwrap_err();
    assert!(locked.hint.is_some_and(|hint| hint.contains("hangup apply")));
}
