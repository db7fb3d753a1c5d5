use super::*;
use crate::{
    domain::RandomIds,
    server::setup::{SetupErrorKind, add_administrator, memory::MemoryDirectory},
};

const FILE: &str = r#"
        [[account]]
        login = 'EXAMPLE\alice'
        name = "Alice"
        password = "correct horse"
        totp_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

        [[application]]
        login = 'EXAMPLE\sweeper'
        name = "Sweeper"
        api_key = "0123456789abcdef0123456789abcdef"
        certificate_serial = "00:AB:01"

        [[resource]]
        name = "db-01"

        [[profile]]
        name = "short"

        [[activity]]
        name = "ssh"
        profile = "SHORT"

        [[policy]]
        name = "all"
        accounts = ['example\ALICE', "admin"]
        resources = ["DB-01"]
        activities = ["ssh"]

        [[community]]
        id = "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10"
        name = "Community"
        [[community.api_key]]
        name = "bot"
        key = "fedcba9876543210fedcba9876543210"
        [[community.account]]
        id = "00000000-0000-0000-0000-000000000000"
        name = "Nobody"
        [[community.server]]
        id = 1
        name = "One"
    "#;

struct Place {
    store: MemoryDirectory,
    sealer: Sealer,
}

impl Place {
    async fn with_an_administrator() -> Self {
        let place = Self { store: MemoryDirectory::default(), sealer: Sealer::new([3; 32]) };
        add_administrator(&place.store, &place.sealer, "admin", None, &RandomIds).await.unwrap();
        place
    }

    async fn plan(&self, text: &str) -> Result<Plan, SetupError> {
        plan(&self.store, &self.sealer, &Source::new("d.toml", text), &[]).await
    }

    async fn apply(&self, text: &str) -> Vec<String> {
        let plan = self.plan(text).await.unwrap();
        apply(&self.store, &plan).await.unwrap();
        plan.lines().to_vec()
    }
}

#[tokio::test]
async fn a_new_directory_is_added_entry_by_entry() {
    let lines = Place::with_an_administrator().await.apply(FILE).await;
    let expected = [
        r"+ account EXAMPLE\alice",
        r"+ account EXAMPLE\sweeper",
        "+ resource db-01",
        "+ profile short",
        "+ activity ssh",
        "+ policy all",
        "+ community Community",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn applying_the_same_file_twice_changes_nothing() {
    let place = Place::with_an_administrator().await;
    place.apply(FILE).await;
    let before = place.store.directory().await.unwrap();
    assert_eq!(place.apply(FILE).await, Vec::<String>::new());
    assert_eq!(place.store.directory().await.unwrap().revision(), before.revision());
}

#[tokio::test]
async fn changes_are_named_and_secrets_are_not_shown() {
    let place = Place::with_an_administrator().await;
    place.apply(FILE).await;
    let changed = FILE
        .replace("correct horse", "battery staple")
        .replace("name = \"Alice\"", "name = \"Alice\"\nrole = \"Admin\"\nlocked = true")
        .replace("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK")
        .replace("00:AB:01", "ab02")
        .replace("0123456789abcdef0123456789abcdef", "00112233445566778899aabbccddeeff")
        .replace("name = \"short\"", "name = \"short\"\nmax_session_minutes = 5")
        .replace(", \"admin\"]", "]")
        .replace(
            "id = 1\n        name = \"One\"",
            "id = 1\n        name = \"Uno\"\n[[community.server]]\nid = 2\nname = \"Two\"",
        )
        .replace("fedcba9876543210fedcba9876543210", "ffeeddccbbaa99887766554433221100");
    let expected = [
        r"~ account EXAMPLE\alice: role User -> Admin, locked false -> true, password, one-time-code secret",
        r"~ account EXAMPLE\sweeper: API key, certificate serial ab01 -> ab02",
        "~ profile short: max_session_minutes 60 -> 5",
        "~ policy all: accounts -admin",
        "~ community Community: API keys ~bot, servers ~1 +2",
    ];
    assert_eq!(place.apply(&changed).await, expected);
}

const LENT: &str = r#"
        [[workflow]]
        name = "agree"
        [[workflow.tier]]
        approvers = ["admin"]

        [[resource]]
        name = "db-01"

        [[credential]]
        name = "dba"
        username = "postgres"
        password = "hunter22-hunter22"

        [[webhook]]
        name = "audit"
        url = "https://hooks.example.test/token-in-the-path"
        secret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

        [[profile]]
        name = "lending"
        workflow = "agree"
        end_webhooks = ["audit"]

        [[policy]]
        name = "all"
        accounts = ["admin"]
        resources = ["db-01"]
        activities = []
        credentials = ["dba"]
    "#;

#[tokio::test]
async fn passwords_and_keys_are_sealed_and_carried_over_where_they_are_the_same() {
    let place = Place::with_an_administrator().await;
    let lines = place.apply(LENT).await;
    assert_eq!(lines.len(), 6, "{lines:?}");
    assert_eq!(place.apply(LENT).await, Vec::<String>::new());
    let directory = place.store.directory().await.unwrap();
    let kept = format!("{directory:?}");
    assert!(!kept.contains("hunter22") && !kept.contains("whsec_"), "{kept}");
    let credential = directory.credential(&Named { id: None, name: Some("DBA".into()) }).unwrap();
    let opened = place.sealer.open_text(&credential.sealed_password).unwrap();
    assert_eq!(opened.expose(), "hunter22-hunter22");
    let webhook = directory.items().find_map(|item| match item {
        DirectoryItem::Webhook(webhook) => Some(webhook),
        _ => None,
    });
    assert_eq!(place.sealer.open(&webhook.unwrap().sealed_secret), Some(vec![0; 24]), "the bytes of the key");
}

#[tokio::test]
async fn changes_of_what_is_lent_are_named_and_its_secrets_are_not_shown() {
    let place = Place::with_an_administrator().await;
    place.apply(LENT).await;
    let changed = LENT
        .replace(
            "approvers = [\"admin\"]",
            "approvers = [\"admin\"]\ntimeout_minutes = 5\non_timeout = \"escalate\"",
        )
        .replace("name = \"db-01\"", "name = \"db-01\"\naddress = \"192.0.2.7\"\nplatform = \"windows\"")
        .replace("username = \"postgres\"", "username = \"root\"\ndomain = \"EXAMPLE\"")
        .replace("hunter22", "hunter33")
        .replace("token-in-the-path", "another")
        .replace("whsec_AAAA", "whsec_BBBB")
        .replace("workflow = \"agree\"", "allow_view_password = true\nstart_webhooks = [\"audit\"]")
        .replace("credentials = [\"dba\"]", "credentials = []");
    let expected = [
        "~ workflow agree: tier 1 timeout_minutes 60 -> 5, tier 1 on_timeout fail -> escalate",
        "~ resource db-01: address db-01 -> 192.0.2.7, platform linux -> windows",
        "~ credential dba: domain none -> EXAMPLE, username postgres -> root, password",
        "~ webhook audit: url, secret",
        "~ profile lending: workflow agree -> none, allow_view_password false -> true, start_webhooks +audit",
        "~ policy all: credentials -dba",
    ];
    assert_eq!(place.apply(&changed).await, expected);
}

#[tokio::test]
async fn what_left_the_file_is_removed_and_what_commands_made_stays() {
    let place = Place::with_an_administrator().await;
    place.apply(FILE).await;
    assert_eq!(place.apply("").await.len(), 7);
    let directory = place.store.directory().await.unwrap();
    assert_eq!((directory.items().count(), directory.token_keys().len()), (2, 1));
    assert!(directory.account_by_login("admin").is_some());
}

#[tokio::test]
async fn an_account_that_a_command_made_cannot_be_taken_over() {
    let place = Place::with_an_administrator().await;
    let text = "[[account]]\nlogin = 'ADMIN'\nname = 'x'\npassword = '12345678'\nmfa = 'none'";
    let error = place.plan(text).await.unwrap_err();
    assert_eq!(error.kind, SetupErrorKind::Config);
    assert!(error.message.starts_with("d.toml:2:9: account `ADMIN` was made by a command"), "{error}");
}

#[tokio::test]
async fn a_plan_that_was_overtaken_is_not_applied() {
    let place = Place::with_an_administrator().await;
    let overtaken = place.plan(FILE).await.unwrap();
    place.apply("[[resource]]\nname = 'other'").await;
    let error = apply(&place.store, &overtaken).await.unwrap_err();
    assert_eq!(error.kind, SetupErrorKind::Store);
    assert_eq!(place.store.directory().await.unwrap().items().count(), 3);
}

#[tokio::test]
async fn hashes_stand_for_the_secrets_that_they_are_of() {
    let place = Place::with_an_administrator().await;
    place.apply(FILE).await;
    let directory = place.store.directory().await.unwrap();
    let account = directory.account_by_login(r"EXAMPLE\alice").unwrap();
    let SignIn::Person { password_hash, .. } = &account.sign_in else { panic!("a person") };
    let hashed = FILE
        .replace("password = \"correct horse\"", &format!("password_hash = \"{password_hash}\""))
        .replace(
            "api_key = \"0123456789abcdef0123456789abcdef\"",
            &format!(
                "api_key_sha256 = \"{}\"",
                crate::auth::api_key::hash("0123456789abcdef0123456789abcdef").to_uppercase()
            ),
        );
    assert_eq!(place.apply(&hashed).await, Vec::<String>::new());
}
