//! All that there is to do, once.

use std::fs;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hangup::{
    auth::one_time_code,
    domain::{Clock as _, SystemClock},
};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use super::{
    super::world::{
        ADMIN_PASSWORD, ALICE, ALICE_PASSWORD, ALICE_TOTP, APP, APP_KEY, APP_SERIAL, BOB_PASSWORD, COMMUNITY,
        COMMUNITY_KEY, CREDENTIAL_PASSWORD, LOCKED, LOCKED_PASSWORD, MEMBER, OTHER_KEY, REMOVED_PASSWORD,
        WEBHOOK_SECRET, World,
    },
    Needles, Outputs, printed,
};
use crate::support::{http::Answer, served::until};

/// What people type where it does not belong, and what may be their password elsewhere.
const MISTYPED: [&str; 4] = [
    "mistyped-Qw7eRt5yUi-password",
    "in-the-login-Zx3cVb9nMq-field",
    "in-a-list-Lk2jHg8fDs-password",
    "erlc-key-Pm6nBv4cXz-of-a-game",
];

pub(super) struct Run<'a> {
    world: &'a World,
    pub(super) outputs: Outputs,
    pub(super) needles: Needles,
    bob: String,
    admin: String,
    app: String,
}

impl<'a> Run<'a> {
    pub(super) fn on(world: &'a World) -> Self {
        let mut needles = Needles::new();
        for (name, secret) in [
            ("Alice's password", ALICE_PASSWORD),
            ("Alice's TOTP secret", ALICE_TOTP),
            ("Bob's password", BOB_PASSWORD),
            ("the administrator's password", ADMIN_PASSWORD),
            ("a locked account's password", LOCKED_PASSWORD),
            ("a removed account's password", REMOVED_PASSWORD),
            ("the application's key", APP_KEY),
            ("the lent password", CREDENTIAL_PASSWORD),
            ("the community's key", COMMUNITY_KEY),
            ("another community's key", OTHER_KEY),
            ("the webhook's secret", WEBHOOK_SECRET),
        ] {
            needles.add(name, secret);
        }
        for mistyped in MISTYPED {
            needles.add(mistyped, mistyped);
        }
        let bytes = STANDARD.decode(WEBHOOK_SECRET.trim_start_matches("whsec_")).unwrap();
        needles.add("the webhook's secret, as bytes", bytes);
        let secret = totp_rs::Secret::try_from_base32(ALICE_TOTP).unwrap();
        needles.add("Alice's TOTP secret, as bytes", secret.as_bytes());
        needles.add_key_file("data.key", &world.server.data.join("keys/data.key"));
        needles.add_key("the key of tokens", &world.token_key());
        let (bob, admin, app) = (String::new(), String::new(), String::new());
        Self { world, outputs: Outputs(vec![]), needles, bob, admin, app }
    }

    /// Sends a request whose answer shows no secret.
    async fn ask(&mut self, place: &str, request: RequestBuilder, status: u16) -> Answer {
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, status, "{place}: {answer:?}");
        self.outputs.add(place, format!("{:?}\n{}", answer.headers, answer.body));
        answer
    }

    fn request(&self, method: Method, path: &str, token: &str) -> RequestBuilder {
        self.world.http.request(method, format!("{}{path}", self.world.server.url)).bearer_auth(token)
    }

    /// Sign-ins, right and wrong.
    pub(super) async fn people(&mut self) {
        let first = self.world.first_step(ALICE, ALICE_PASSWORD).await;
        let code = code_of_alice();
        let wrong = if code == "918273" { "918274" } else { "918273" };
        let second = |code: &str| self.world.post("/signin2fa").bearer_auth(&first).body(code.to_owned());
        let (wrong_step, right, again) = (second(wrong), second(&code), second(&code));
        self.ask("a wrong code", wrong_step, 401).await;
        let right = Answer::to(right).await;
        assert_eq!(right.status, 200, "{right:?}");
        let alice = right.json().as_str().unwrap().to_owned();
        self.ask("a code that was used", again, 401).await;
        self.needles.add_code(code);
        self.needles.add_code(wrong.to_owned());
        let fresh = Answer::to(self.request(Method::GET, "/api/v1/UserToken", &alice)).await;
        assert_eq!(fresh.status, 200, "{fresh:?}");
        self.needles.add("a fresh token", fresh.json().as_str().unwrap());
        self.needles.add("Alice's token", alice);
        self.needles.add("Alice's first token", first);

        self.bob = self.world.sign_in("EXAMPLE\\bob", BOB_PASSWORD).await;
        self.admin = self.world.sign_in("EXAMPLE\\chief", ADMIN_PASSWORD).await;
        self.app = self.world.sign_in_application().await;
        let locked = self.world.sign_in(LOCKED, LOCKED_PASSWORD).await;
        for (name, token) in [
            ("Bob's", &self.bob),
            ("the administrator's", &self.admin),
            ("the application's", &self.app),
            ("a locked", &locked),
        ] {
            self.needles.add(format!("{name} token"), token);
        }
        let changed = self.world.lock_and_remove();
        self.outputs.add("apply", [changed.stdout, changed.stderr].concat());
        let request = self.request(Method::GET, "/api/v1/ActivitySession", &locked);
        self.ask("a locked account", request, 401).await;
        for (login, password) in
            [(ALICE, MISTYPED[0]), (MISTYPED[1], "password"), (LOCKED, LOCKED_PASSWORD), (APP, APP_KEY)]
        {
            let body = json!({"login": login, "password": password});
            self.ask("a wrong sign-in", self.world.post("/signinBody").json(&body), 401).await;
        }
        let body = json!({"login": APP, "password": MISTYPED[0], "certificateSerialNumber": APP_SERIAL});
        self.ask("a wrong key", self.world.post("/WebAppApi/api/v1/AppUserToken").json(&body), 401).await;
    }

    /// Sessions from their start to their receipt, with webhooks and a password that is lent.
    pub(super) async fn sessions(&mut self) {
        let (bob, admin) = (self.bob.clone(), self.admin.clone());
        let id = self.world.begin(&bob, "ssh-with-webhooks").await;
        let path = format!("/api/v1/ActivitySession/{id}");
        self.until_status(&path, 1).await;
        let shown = Answer::to(self.request(Method::GET, &format!("{path}/Password"), &bob)).await;
        assert_eq!(shown.json(), json!(CREDENTIAL_PASSWORD), "it is shown to whom it belongs");
        for (more, status) in [("", 200), ("/CanViewPassword", 200), ("/Log", 200)] {
            self.ask("a session", self.request(Method::GET, &format!("{path}{more}"), &bob), status).await;
        }
        for path in ["Count", "Search", "SummaryByStatus/Active"] {
            let path = format!("/api/v1/ActivitySession/{path}");
            self.ask("sessions", self.request(Method::GET, &path, &admin), 200).await;
        }
        let ssh = self.request(Method::GET, &format!("/api/v1/ActivitySession/Ssh/{id}"), &bob);
        self.ask("how to connect", ssh, 200).await;
        for locked in [true, false] {
            let body = json!({"activitySessionIds": [id], "locked": locked, "lockTitle": "t"});
            let request = self.request(Method::PUT, "/api/v1/ActivitySession/lock", &admin).json(&body);
            self.ask("a lock", request, 200).await;
        }
        self.ask("an end", self.request(Method::DELETE, &path, &bob), 202).await;
        self.until_status(&path, 3).await;
        for path in [format!("{path}/Log"), format!("/hangup/v1/sessions/{id}/receipt")] {
            self.ask("what was done", self.request(Method::GET, &path, &bob), 200).await;
        }
        self.ask("what hangs", self.request(Method::GET, "/hangup/v1/hanging", &self.app), 200).await;
        self.ask("limits", self.request(Method::GET, "/hangup/v1/limits", &admin), 200).await;
    }

    async fn until_status(&self, path: &str, status: i32) {
        until("the session to go on", async || {
            let answer = Answer::to(self.request(Method::GET, path, &self.bob)).await;
            (answer.json()["status"] == status).then_some(())
        })
        .await;
    }

    pub(super) async fn communities(&mut self) {
        let body = json!({"serverId": 1, "accId": MEMBER});
        let with = |run: &Self, method, path| run.request(method, path, COMMUNITY_KEY);
        let sessions = "/v2/community/sessions";
        self.ask("a start", with(self, Method::POST, sessions).json(&body), 201).await;
        let current = with(self, Method::GET, "/v2/community/sessions/current?serverId=1");
        self.ask("a current session", current, 200).await;
        self.ask("a stop", with(self, Method::PATCH, sessions).json(&body), 200).await;
        let servers = json!({"servers": [{"id": 1, "name": "n", "erlcApiKey": MISTYPED[3]}]});
        self.ask("servers", with(self, Method::PUT, "/v2/community/servers").json(&servers), 200).await;
        self.ask("servers", with(self, Method::GET, "/v2/community/servers"), 200).await;
        for (path, key, status) in [
            ("/sessions/start", COMMUNITY_KEY, 200),
            ("/sessions/cancel", COMMUNITY_KEY, 200),
            ("/sessions/start", MISTYPED[0], 400),
        ] {
            let body = json!({"id": COMMUNITY, "key": key, "type": "ANY", "data": [body]});
            self.ask(path, self.world.post(path).json(&body), status).await;
        }
    }

    /// Secrets where they do not belong.
    pub(super) async fn errors(&mut self) {
        let sign_in = |body: Value| self.world.post("/signinBody").json(&body);
        let bodies = [
            sign_in(json!({"login": ALICE, "password": [MISTYPED[2]]})),
            sign_in(json!({"login": [MISTYPED[2]], "password": "p"})),
            sign_in(json!(MISTYPED[2])),
            self.world.post("/signinBody").body(format!("login={ALICE}&password={ALICE_PASSWORD}")),
            self.world.post("/signinBody").body(format!("{{\"password\":\"{ALICE_PASSWORD}\",")),
            self.world.post("/signin").body(format!("login=&password={ALICE_PASSWORD}")),
        ];
        for request in bodies {
            self.ask("a body that is wrong", request, 400).await;
        }
        let list = "/api/v1/ActivitySession";
        let requests = [
            self.request(Method::GET, list, COMMUNITY_KEY),
            self.request(Method::GET, list, ALICE_PASSWORD),
            self.request(Method::GET, "/v2/community/servers", &self.admin),
            self.request(Method::GET, "/v2/community/servers", OTHER_KEY.trim_end_matches('6')),
            self.world.get(&format!("{list}?access_token={}", self.admin)),
            self.world.get(&format!("/v2/community/servers?key={COMMUNITY_KEY}")),
            self.world.get(list).basic_auth(ALICE, Some(ALICE_PASSWORD)),
            self.world.get(list).header("cookie", format!("token={}", self.admin)),
        ];
        for request in requests {
            self.ask("a credential in the wrong place", request, 401).await;
        }
        let target = json!({"id": ALICE_PASSWORD, "name": ALICE_PASSWORD});
        let start = json!({"managedResourceId": ALICE_PASSWORD, "managedAccountId": BOB_PASSWORD});
        let put =
            self.request(Method::PUT, &format!("{list}/{COMMUNITY}/loginAccount"), &self.app).json(&target);
        let post = self.request(Method::POST, list, &self.bob).json(&start);
        for request in [put, post] {
            let answer = Answer::to(request).await;
            assert_eq!(answer.status, 400, "{answer:?}");
        }
    }

    /// Commands of people, right and wrong; each says who signs in by its environment.
    pub(super) fn command_line(&mut self) {
        let url = self.world.server.url.clone();
        let bob = [
            ("HANGUP_URL", url.as_str()),
            ("HANGUP_LOGIN", "EXAMPLE\\bob"),
            ("HANGUP_PASSWORD", BOB_PASSWORD),
            ("HANGUP_NO_CODE", "1"),
            ("HANGUP_APP_LOGIN", APP),
            ("HANGUP_APP_KEY", APP_KEY),
            ("HANGUP_APP_CERT_SERIAL", APP_SERIAL),
            ("HANGUP_CMS_KEY", COMMUNITY_KEY),
            ("HANGUP_CMS_ACCOUNT", MEMBER),
            ("HANGUP_CMS_SERVER", "1"),
        ];
        let wrong = |name: &'static str, value: &'static str| {
            bob.map(|(known, known_value)| (known, if known == name { value } else { known_value }))
        };
        let start = ["session", "start", "--resource", "db-01", "--activity", "ssh"];
        for (arguments, succeeds) in [
            (["login"].as_slice(), true),
            (&start, true),
            (&["session", "list"], true),
            (&["session", "list", "--table"], true),
            (&["report", "--from", "-1d"], true),
            (&["sweep"], true),
            (&["community", "start"], true),
            (&["community", "current"], true),
            (&["community", "stop"], true),
            (&["community", "servers"], true),
            (&["session", "show", "nonsense"], false),
            (&["session", "end", COMMUNITY], false),
        ] {
            self.say(&bob, arguments, succeeds);
        }
        for (variables, arguments) in [
            (wrong("HANGUP_PASSWORD", MISTYPED[0]), ["session", "list"].as_slice()),
            (wrong("HANGUP_CMS_KEY", MISTYPED[0]), &["community", "current"]),
            (wrong("HANGUP_APP_KEY", MISTYPED[0]), &["sweep"]),
            (wrong("HANGUP_URL", "http://127.0.0.1:9"), &["login"]),
        ] {
            self.say(&variables, arguments, false);
        }
    }

    /// Lets a command say what it has to say, which is no secret.
    fn say(&mut self, variables: &[(&str, &str)], arguments: &[&str], succeeds: bool) -> String {
        let (has_succeeded, said) = printed(self.world, variables, arguments);
        let place = arguments.join(" ");
        let text = String::from_utf8_lossy(&said).into_owned();
        assert_eq!(has_succeeded, succeeds, "{place}: {text}");
        self.outputs.add(place, said);
        text
    }

    /// What the operator does, and what they are told where a file is wrong.
    pub(super) fn upkeep(&mut self) {
        let home = self.world.home().to_owned();
        for arguments in [
            ["apply", "directory.toml", "--dry-run", "--data", "data"].as_slice(),
            &["key", "list", "--data", "data"],
            &["check", "--data", "data"],
            &["audit", "verify", "--data", "data"],
            &["audit", "export", "--data", "data"],
            &["audit", "head", "--data", "data"],
            &["prune", "--older-than", "90d", "--dry-run", "--data", "data"],
            &["backup", "b.db", "--keys", "k", "--data", "data"],
            &["check", "--file", "b.db"],
            &["restore", "b.db", "--keys", "k", "--data", "restored"],
        ] {
            self.say(&[], arguments, true);
        }

        // each way in which a line with a secret can be wrong
        let right = fs::read_to_string(home.join("directory.toml")).unwrap();
        for (was, becomes) in [
            (format!("\"{ALICE_PASSWORD}\""), format!("\"{ALICE_PASSWORD}")),
            (format!("\"{ALICE_PASSWORD}\""), ALICE_PASSWORD.to_owned()),
            (format!("\"{ALICE_TOTP}\""), format!("\"{ALICE_TOTP}1\"")),
            (format!("api_key = \"{APP_KEY}\""), format!("apikey = \"{APP_KEY}\"")),
            (format!("\"{WEBHOOK_SECRET}\""), format!("[\"{WEBHOOK_SECRET}\"]")),
            (format!("\"{CREDENTIAL_PASSWORD}\""), format!("\"{CREDENTIAL_PASSWORD}\"\"")),
            (format!("key = \"{OTHER_KEY}\""), format!("key = \"{OTHER_KEY} {OTHER_KEY}\"")),
        ] {
            let wrong = right.replacen(&was, &becomes, 1);
            assert_ne!(wrong, right);
            fs::write(home.join("directory.toml"), wrong).unwrap();
            let said = self.say(&[], &["apply", "directory.toml", "--data", "data"], false);
            assert!(said.contains("directory.toml:"), "{said}");
        }
        fs::write(home.join("directory.toml"), right).unwrap();

        let key = home.join("restored/keys/data.key");
        fs::write(&key, format!("x{}", fs::read_to_string(&key).unwrap())).unwrap();
        let said = self.say(&[], &["serve", "--listen", "127.0.0.1:0", "--data", "restored"], false);
        assert!(said.contains("data.key"), "{said}");

        let of = ["--community", "Example RP", "--data", "data"];
        let (_, made) =
            printed(self.world, &[], &[&["key", "create", "--name", "ci"], of.as_slice()].concat());
        let made = String::from_utf8(made).unwrap();
        let made: Value = serde_json::from_str(&made[..=made.rfind('}').unwrap()]).unwrap();
        self.needles.add("a created key", made["key"].as_str().unwrap());
        self.say(&[], &[&["key", "revoke", "ci"], of.as_slice()].concat(), true);
    }
}

/// The one-time code of Alice's now.
fn code_of_alice() -> String {
    let secret = totp_rs::Secret::try_from_base32(ALICE_TOTP).unwrap();
    one_time_code::code_at(secret.as_bytes(), u64::try_from(SystemClock.now().timestamp()).unwrap())
}
