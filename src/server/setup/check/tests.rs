use super::*;
use crate::domain::{Account, ByCommand, Role, SignIn};

/// Checks a file that starts on line 1, with an administrator that a command made.
fn problems(text: &str) -> Vec<String> {
    let admin = Account {
        id: AccountId(Uuid::from_u128(77)),
        login: "admin".into(),
        name: "Administrator".into(),
        role: Role::Admin,
        sign_in: SignIn::Person { password_hash: String::new(), sealed_totp: None },
        locked: false,
        origin: Origin::Command,
        by_command: ByCommand::default(),
    };
    let kept = Directory::new(1, [DirectoryItem::Account(admin)]);
    let source = Source::new("d.toml", text);
    match source.parse().and_then(|file| check(&file, &source, &kept)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.to_string().lines().map(str::to_owned).collect(),
    }
}

/// Expects exactly these problems, each given by its beginning.
fn expect(text: &str, expected: &[&str]) {
    let found = problems(text);
    let fits = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| a.starts_with(b));
    assert!(fits, "found {found:#?}\nexpected {expected:#?}");
}

const PERSON: &str = "password = 'correct horse'\nmfa = 'none'\n";

#[test]
fn an_empty_file_is_an_empty_directory() {
    expect("", &[]);
}

#[test]
fn an_unknown_account_in_a_policy_is_named_by_line_with_the_one_that_was_meant() {
    let text = format!(
        "[[account]]\nlogin = 'EXAMPLE\\alice'\nname = 'Alice'\n{PERSON}[[policy]]\nname = 'p'\naccounts = [\n\
         'EXAMPLE\\alcie',\n'zed', 'admin']\nresources = []\nactivities = []"
    );
    expect(
        &text,
        &[
            r"d.toml:9:1: there is no account `EXAMPLE\alcie`; did you mean `EXAMPLE\alice`?",
            "d.toml:10:1: there is no account `zed`; add it as [[account]], or remove it here",
        ],
    );
}

#[test]
fn all_problems_are_told_in_the_order_of_the_file() {
    expect(
        "[[account]]\nlogin = ''\nname = 'x'\n[[activity]]\nname = 'a'\nprofile = 'p'\n[[resource]]\nname = ' r'\n\
         [[profile]]\nname = 'q'\nmax_session_minutes = 0",
        &[
            "d.toml:2:9: the login is empty",
            "d.toml:2:9: account `` has no password",
            "d.toml:2:9: account `` has no second factor",
            "d.toml:6:11: there is no profile `p`; add it as [[profile]], or remove it here",
            "d.toml:8:8: the name has spaces around it",
            "d.toml:11:23: a session lasts at least a minute",
        ],
    );
}

#[test]
fn names_and_ids_are_unique_without_regard_to_case() {
    let id = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5";
    expect(
        &format!(
            "[[resource]]\nname = 'DB'\nid = '{id}'\n[[resource]]\nname = 'db'\n[[resource]]\nname = 'c'\nid = '{id}'\n\
             [[resource]]\nname = 'd'\nid = 'nonsense'\n[[resource]]\nname = 'e'\n\
             id = '00000000-0000-0000-0000-000000000000'\n[[resource]]\nname = 'f'\n\
             id = '00000000-0000-0000-0000-00000000004d'"
        ),
        &[
            "d.toml:5:8: resource `db` is there already, on line 2; rename or remove one",
            "d.toml:8:6: the entry on line 2 has this id already",
            "d.toml:11:6: this is no UUID",
            "d.toml:14:6: an id of all zeros means none",
            "d.toml:17:6: an account that was made by a command on the server has this id",
        ],
    );
}

#[test]
fn applications_share_the_logins_of_people_and_get_no_grants() {
    let key = "0123456789abcdef0123456789abcdef";
    let application = format!("[[application]]\nlogin = 'app'\nname = 'App'\napi_key = '{key}'\n");
    expect(
        &format!(
            "[[account]]\nlogin = 'APP'\nname = 'x'\n{PERSON}{application}certificate_serial = 'no'\n\
             [[application]]\nlogin = 'other'\nname = 'Other'\napi_key_sha256 = 'abc'\ncertificate_serial = '1'"
        ),
        &[
            "d.toml:7:9: account `app` is there already, on line 2",
            "d.toml:10:22: this is no serial number",
            "d.toml:14:18: this is no SHA-256",
        ],
    );
    expect(
        &format!(
            "{application}certificate_serial = '1'\n[[policy]]\nname = 'p'\naccounts = ['app']\nresources = []\n\
             activities = []"
        ),
        &["d.toml:8:13: `app` is an application and starts no sessions"],
    );
}

#[test]
fn credentials_must_be_strong_and_given_once() {
    let account = |rest: &str| format!("[[account]]\nlogin = 'x'\nname = 'X'\n{rest}");
    let hash = crate::auth::password::hash("correct horse");
    expect(
        &account(&format!(
            "password_hash = '{hash}'\ntotp_secret = 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq'"
        )),
        &[],
    );
    for (rest, expected) in [
        ("password = 'short'\nmfa = 'none'", "d.toml:4:12: a password needs at least 8 characters"),
        ("password = 12345678\nmfa = 'none'", "d.toml:4:12: this must be text: put it in quotes"),
        ("password_hash = '$2y$10$abc'\nmfa = 'none'", "d.toml:4:17: this is no argon2id hash"),
        ("password = 'correct horse'\ntotp_secret = '0189'", "d.toml:5:15: this is no base32"),
        (
            "password = 'correct horse'\ntotp_secret = 'GEZDGNBVGY3TQOJQ'",
            "d.toml:5:15: this secret is too short",
        ),
        ("password = 'correct horse'\nmfa = false", "d.toml:5:7: write \"none\" here, not true or false"),
        ("password = 'correct horse'\nmfa = 'sms'", "d.toml:5:7: there is no \"sms\" here; write \"none\""),
        ("password = 'correct horse'", "d.toml:2:9: account `x` has no second factor"),
        (
            "password = 'correct horse'\npassword_hash = 'x'\nmfa = 'none'",
            "d.toml:5:17: account `x` has password and",
        ),
        (
            "password = 'correct horse'\ntotp_secret = 'GEZDGNBVGY3TQOJQ'\nmfa = 'none'",
            "d.toml:6:7: account `x` has totp_secret and mfa",
        ),
    ] {
        expect(&account(rest), &[expected]);
    }
}

#[test]
fn communities_have_unique_keys_servers_and_accounts() {
    let id = "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10";
    let key = "0123456789abcdef0123456789abcdef";
    expect(
        &format!(
            "[[community]]\nid = '{id}'\nname = 'c'\n\
             [[community.api_key]]\nname = 'a'\nkey = '{key}'\n\
             [[community.api_key]]\nname = 'A'\nkey = '{key}'\n\
             [[community.api_key]]\nname = 'weak'\nkey = 'abc'\n\
             [[community.api_key]]\nname = 'none'\n\
             [[community.account]]\nid = '{id}'\nname = 'n'\n\
             [[community.account]]\nid = '{id}'\nname = 'm'\n\
             [[community.server]]\nid = 0\nname = 's'\n\
             [[community.server]]\nid = 1\nname = 's'\n\
             [[community.server]]\nid = 1\nname = ''\n\
             [[community.server]]\nid = 99999999999\nname = 's'\n"
        ),
        &[
            "d.toml:8:8: API key `A` is there already, on line 5",
            "d.toml:9:7: the key is used already, on line 6",
            "d.toml:12:7: an API key needs at least 20 characters",
            "d.toml:14:8: API key `none` has no key; add key or key_sha256",
            "d.toml:19:6: this community has the account already, on line 16",
            "d.toml:22:6: a server's id is a number from 1 to 2147483647",
            "d.toml:28:6: this community has server 1 already, on line 25",
            "d.toml:29:8: the name is empty",
            "d.toml:31:6: a server's id is a number from 1 to 2147483647",
        ],
    );
}

#[test]
fn ids_follow_from_kind_and_folded_name_for_ever() {
    assert_eq!(id_of("resource", " DB-01 "), id_of("resource", "db-01"));
    assert_ne!(id_of("resource", "db-01"), id_of("activity", "db-01"));
    // sessions refer to these ids: a change of this value orphans them
    assert_eq!(id_of("resource", "db-01").to_string(), "f5d0db9b-ff7e-58d0-83d4-b5b866900619");
}

const APPROVERS: &str = "[[account]]\nlogin = 'a'\nname = 'A'\npassword = 'correct horse'\nmfa = 'none'\n";

#[test]
fn workflows_ask_one_to_three_tiers_of_people_who_can_agree() {
    // the account is on lines 1 to 5, the workflow starts on line 6
    let workflow = |tiers: &str| format!("{APPROVERS}[[workflow]]\nname = 'w'\n{tiers}");
    let tier = "[[workflow.tier]]\napprovers = ['A', 'admin']\n";
    let full = format!("{tier}quorum = 2\ntimeout_minutes = 5\non_timeout = 'escalate'\n");
    expect(&workflow(&full.repeat(3)), &[]);
    for (tiers, expected) in [
        (String::new(), "d.toml:7:8: workflow `w` asks nobody; add a [[workflow.tier]] with its approvers"),
        (tier.repeat(4), "d.toml:15:13: workflow `w` has more than 3 tiers; remove this one and any after"),
        ("[[workflow.tier]]\napprovers = []".into(), "d.toml:9:13: a tier needs somebody to ask"),
        (format!("{tier}quorum = 0"), "d.toml:10:10: at least one approver must agree"),
        (format!("{tier}quorum = 3"), "d.toml:10:10: 3 approvals can never come from 2 approvers; lower"),
        (
            "[[workflow.tier]]\napprovers = ['a', 'A']\nquorum = 2".into(),
            "d.toml:10:10: 2 approvals can never come from 1 approvers; lower",
        ),
        (format!("{tier}timeout_minutes = 0"), "d.toml:10:19: a tier waits for at least a minute"),
        (
            format!("{tier}on_timeout = 'wait'"),
            "d.toml:10:14: there is no \"wait\" here; write \"escalate\" or \"fail\"",
        ),
        (
            "[[workflow.tier]]\napprovers = ['adnin']\nquorum = 2".into(),
            "d.toml:9:14: there is no account `adnin`; add it as [[account]], or remove it here",
        ),
    ] {
        let found = problems(&workflow(&tiers));
        assert!(found.len() == 1 && found[0].starts_with(expected), "found {found:#?}\nexpected {expected}");
    }
    let application = "[[application]]\nlogin = 'app'\nname = 'App'\napi_key = '0123456789abcdef0123456789abcdef'\n\
                       certificate_serial = '1'\n";
    expect(
        &format!("{application}[[workflow]]\nname = 'w'\n[[workflow.tier]]\napprovers = ['app']"),
        &["d.toml:9:14: `app` is an application and approves nothing; remove it here"],
    );
}

#[test]
fn a_policy_grants_what_somebody_could_get_approved() {
    let file = |own: bool, approvers: &str, quorum: u32, accounts: &str| {
        format!(
            "{APPROVERS}[[workflow]]\nname = 'w'\nallow_self_approval = {own}\n[[workflow.tier]]\n\
             approvers = [{approvers}]\nquorum = {quorum}\n[[profile]]\nname = 'p'\nworkflow = 'w'\n[[activity]]\n\
             name = 'x'\nprofile = 'p'\n[[policy]]\nname = 'g'\naccounts = [{accounts}]\nresources = []\n\
             activities = ['x']"
        )
    };
    let refused = "d.toml:19:8: nobody whom policy `g` grants `x` could get it approved: all are needed in tier 1 of \
                   workflow `w`";
    expect(&file(false, "'a'", 1, "'a'"), &[refused]);
    expect(&file(false, "'a', 'admin'", 2, "'a', 'admin'"), &[refused]);
    expect(&file(true, "'a'", 1, "'a'"), &[]);
    expect(&file(false, "'a', 'admin'", 1, "'a'"), &[]);
    expect(&file(false, "'a'", 1, "'a', 'admin'"), &[]);
    expect(&file(false, "'a'", 1, ""), &[]);
}

#[test]
fn profiles_refer_to_workflows_and_webhooks_by_name() {
    expect(
        "[[profile]]\nname = 'p'\nworkflow = 'w'\nextension_minutes = 0\nextension_count = 0\n\
         start_webhooks = ['s']\nend_webhooks = ['e']",
        &[
            "d.toml:3:12: there is no workflow `w`; add it as [[workflow]], or remove it here",
            "d.toml:4:21: an extension extends by at least a minute; write 1 or more",
            "d.toml:5:19: write 1 or more, or extension_allowed = false",
            "d.toml:6:19: there is no webhook `s`; add it as [[webhook]], or remove it here",
            "d.toml:7:17: there is no webhook `e`; add it as [[webhook]], or remove it here",
        ],
    );
}

#[test]
fn credentials_for_targets_have_a_name_and_a_password() {
    let credential = |rest: &str| format!("[[credential]]\nname = 'c'\n{rest}");
    expect(&credential("domain = 'D'\nusername = 'u'\npassword = 'x'"), &[]);
    let long = format!("username = 'u'\npassword = '{}'", "x".repeat(1025));
    for (rest, expected) in [
        ("username = ''\npassword = 'x'", "d.toml:3:12: the user name is empty; write one"),
        ("username = 'u'\npassword = ''", "d.toml:4:12: the password is empty"),
        ("username = 'u'\npassword = 12", "d.toml:4:12: this must be text: put it in quotes"),
        ("username = 'u'\npassword = '<PASSWORD>'", "d.toml:4:12: this is a placeholder"),
        (&long, "d.toml:4:12: a password has at most 1024 bytes"),
        ("username = 'u'\ndomain = ' '\npassword = 'x'", "d.toml:4:10: the domain is empty; write one"),
        ("username = 'u'", "d.toml:1:1: the key `password` is missing here; add it"),
    ] {
        expect(&credential(rest), &[expected]);
    }
    expect(
        "[[policy]]\nname = 'p'\naccounts = []\nresources = []\nactivities = []\ncredentials = ['c']",
        &["d.toml:6:16: there is no credential `c`; add it as [[credential]], or remove it here"],
    );
}

#[test]
fn webhooks_have_a_url_and_a_strong_key() {
    let key = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let webhook = |url: &str, secret: &str, rest: &str| {
        format!("[[webhook]]\nname = 'h'\nurl = '{url}'\nsecret = '{secret}'\n{rest}")
    };
    for url in ["http://127.0.0.1:8080", "https://hooks.example.test/a?b=c"] {
        expect(&webhook(url, key, "timeout_seconds = 300"), &[]);
    }
    for url in
        ["", "hooks.example.test/x", "/x", "ftp://x", "http://", "http:///x", "https://a b", "mailto:x@y"]
    {
        expect(
            &webhook(url, key, ""),
            &["d.toml:3:7: this is no absolute http or https URL; write one such as"],
        );
    }
    expect(
        &webhook("https://u:p@h/", key, ""),
        &["d.toml:3:7: a webhook's URL has no user name and no password"],
    );
    let short = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    for secret in ["", short, "whsec_", "whsec_!", &key[6..]] {
        let found = problems(&webhook("https://h/", secret, ""));
        let expected =
            "d.toml:4:10: a webhook's secret is whsec_ and at least 24 bytes in base64; make one with";
        assert!(found.len() == 1 && found[0].starts_with(expected), "{found:?}");
        assert!(secret.len() < 8 || !found[0].contains(secret), "the secret is not repeated");
    }
    for (timeout, expected) in [
        ("timeout_seconds = 0", "d.toml:5:19: an answer takes time; write 1 or more"),
        ("timeout_seconds = 301", "d.toml:5:19: an answer is waited for at most 300 seconds"),
    ] {
        expect(&webhook("https://h/", key, timeout), &[expected]);
    }
}

#[test]
fn resources_have_an_address_and_a_known_platform() {
    let resource = |rest: &str| format!("[[resource]]\nname = 'The database'\n{rest}");
    for rest in ["", "address = 'db-01'\nplatform = 'linux'", "address = '[::1]:3390'\nplatform = 'windows'"]
    {
        expect(&resource(rest), &[]);
    }
    for (rest, expected) in [
        ("address = 'The database'", "d.toml:3:11: this is no host name or IP address; write one such as"),
        ("address = 'ssh://db'", "d.toml:3:11: this is no host name or IP address"),
        ("platform = 'beos'", "d.toml:3:12: there is no \"beos\" here; write \"windows\" or \"linux\""),
    ] {
        expect(&resource(rest), &[expected]);
    }
}
