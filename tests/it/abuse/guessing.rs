//! Guesses at passwords and one-time codes: ten tries at most, whatever a request says of its address, and whose
//! account it is gets in from elsewhere. All addresses from 127.0.0.1 to 127.255.255.254 are this machine's.

use std::{net::Ipv4Addr, sync::Arc};

use chrono::TimeDelta;
use hangup::domain::{Clock as _, FixedClock};
use reqwest::Client;
use serde_json::json;
use tokio::task::JoinSet;

use crate::{
    fixtures::noon,
    support::{Setup, TestServer, http::Answer},
};

const ALICE: &str = "DEMO\\alice";
const GUESSER: u8 = 66;
const OWNER: u8 = 7;

/// The most guesses that are looked at.
const TEN: usize = 10;

/// What says of a request that it comes from elsewhere.
const FORWARDING: [&str; 8] = [
    "x-forwarded-for",
    "x-real-ip",
    "x-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
    "x-cluster-client-ip",
    "x-original-forwarded-for",
    "fastly-client-ip",
];

struct Guarded {
    server: TestServer,
    clock: Arc<FixedClock>,
}

/// Somebody at an address of this machine.
struct Somebody<'a> {
    guarded: &'a Guarded,
    http: Client,
}

impl Guarded {
    async fn start() -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let setup = Setup { clock: clock.clone(), throttle: true, ..Setup::default() };
        Self { server: TestServer::start_with(setup).await, clock }
    }

    fn at(&self, last: u8) -> Somebody<'_> {
        let address = Ipv4Addr::new(127, 0, 0, last);
        let http = Client::builder().local_address(std::net::IpAddr::from(address)).build().unwrap();
        Somebody { guarded: self, http }
    }

    fn code(&self) -> String {
        self.server.demo.code("HANGUP_TOTP_SECRET", self.clock.now())
    }

    fn password(&self) -> &str {
        self.server.demo.value("HANGUP_PASSWORD")
    }
}

impl Somebody<'_> {
    /// A request that says to come from somewhere else each time.
    fn post(&self, path: &str, n: usize) -> reqwest::RequestBuilder {
        let request = self.http.post(format!("{}{path}", self.guarded.server.url));
        let forged = format!("198.51.100.{}", n % 250);
        let request = FORWARDING.iter().fold(request, |request, name| request.header(*name, &forged));
        request.header("forwarded", format!("for={forged};proto=https"))
    }

    async fn password(&self, password: &str, n: usize) -> Answer {
        let body = json!({"login": ALICE, "password": password});
        Answer::to(self.post("/signinBody", n).json(&body)).await
    }

    async fn code(&self, token: &str, code: &str, n: usize) -> Answer {
        Answer::to(self.post("/signin2fa", n).bearer_auth(token).body(code.to_owned())).await
    }

    /// Both steps, right; the status of the first that is refused, or 200.
    async fn sign_in(&self) -> Answer {
        let first = self.password(self.guarded.password(), 0).await;
        if first.status != 200 {
            return first;
        }
        self.code(first.json().as_str().unwrap(), &self.guarded.code(), 0).await
    }
}

/// How many of these were looked at; all after them are refused, and say for how long.
fn looked_at(answers: &[Answer]) -> usize {
    let count = answers.iter().take_while(|answer| answer.status == 401).count();
    for refused in &answers[count..] {
        assert_eq!(refused.status, 429);
        assert!(refused.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
    }
    count
}

#[tokio::test]
async fn guesses_at_a_password_end_within_ten_and_the_owner_gets_in_from_elsewhere_at_once() {
    let guarded = Guarded::start().await;
    let guesser = guarded.at(GUESSER);
    let mut answers = Vec::new();
    for n in 0..16 {
        answers.push(guesser.password(&format!("guess {n}"), n).await);
    }
    assert!(looked_at(&answers) <= TEN);
    assert_eq!(guesser.password(guarded.password(), 99).await.status, 429, "a lucky guess does not count");
    assert_eq!(guarded.at(OWNER).sign_in().await.status, 200);
}

#[tokio::test]
async fn guesses_at_a_code_end_within_ten_and_the_owner_gets_in_from_elsewhere_at_once() {
    let guarded = Guarded::start().await;
    let guesser = guarded.at(GUESSER);
    let first = guesser.password(guarded.password(), 0).await;
    let token = first.json().as_str().unwrap().to_owned();
    let right = guarded.code();
    let wrong: Vec<_> = (0..17).map(|n| format!("{n:06}")).filter(|code| *code != right).take(16).collect();
    let mut answers = Vec::new();
    for (n, code) in wrong.iter().enumerate() {
        answers.push(guesser.code(&token, code, n).await);
    }
    assert!(looked_at(&answers) <= TEN);
    assert_eq!(guesser.code(&token, &right, 99).await.status, 429, "a lucky guess does not count");
    assert_eq!(guesser.password(guarded.password(), 0).await.status, 429, "nor does a new token");
    assert_eq!(guarded.at(OWNER).sign_in().await.status, 200);
}

#[tokio::test]
async fn guesses_from_where_the_owner_signs_in_end_within_ten_as_well() {
    let guarded = Guarded::start().await;
    let office = guarded.at(OWNER);
    assert_eq!(office.sign_in().await.status, 200);
    let mut answers = Vec::new();
    for n in 0..16 {
        answers.push(office.password(&format!("guess {n}"), n).await);
    }
    assert!(looked_at(&answers) <= TEN);
    guarded.clock.advance(TimeDelta::seconds(30));
    assert_eq!(guarded.at(OWNER + 1).sign_in().await.status, 200, "from another address at once");
    let wait = office.sign_in().await;
    if wait.status == 429 {
        let seconds = wait.header("retry-after").unwrap().parse().unwrap();
        guarded.clock.advance(TimeDelta::seconds(seconds));
        assert_eq!(office.sign_in().await.status, 200, "and from there after what was told");
    }
}

#[tokio::test]
async fn guesses_at_once_are_looked_at_no_more_often() {
    let guarded = Guarded::start().await;
    let guesser = guarded.at(GUESSER);
    let mut tasks = JoinSet::new();
    for n in 0..24 {
        let body = json!({"login": ALICE, "password": format!("guess {n}")});
        let request = guesser.post("/signinBody", n).json(&body);
        tasks.spawn(async move { Answer::to(request).await.status });
    }
    let statuses = tasks.join_all().await;
    assert!(statuses.iter().filter(|status| **status == 401).count() <= TEN, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 401 | 429)), "{statuses:?}");
    assert_eq!(guarded.at(OWNER).sign_in().await.status, 200);
}

#[tokio::test]
async fn guesses_at_an_applications_key_end_within_ten() {
    let guarded = Guarded::start().await;
    let value = |name: &str| guarded.server.demo.value(name).to_owned();
    let sign_in = async |last: u8, key: &str, n: usize| {
        let body = json!({
            "login": value("HANGUP_APP_LOGIN"),
            "password": key,
            "certificateSerialNumber": value("HANGUP_APP_CERT_SERIAL"),
        });
        Answer::to(guarded.at(last).post("/WebAppApi/api/v1/AppUserToken", n).json(&body)).await
    };
    let mut answers = Vec::new();
    for n in 0..16 {
        answers.push(sign_in(GUESSER, &format!("guess {n}"), n).await);
    }
    assert!(looked_at(&answers) <= TEN);
    assert_eq!(sign_in(GUESSER, &value("HANGUP_APP_KEY"), 0).await.status, 429);
    assert_eq!(sign_in(OWNER, &value("HANGUP_APP_KEY"), 0).await.status, 200);
}

#[tokio::test]
async fn many_who_guess_together_hold_the_owner_up_at_a_new_address_for_a_minute_at_most() {
    let guarded = Guarded::start().await;
    assert_eq!(guarded.at(OWNER).sign_in().await.status, 200);
    guarded.clock.advance(TimeDelta::seconds(30));
    let mut guesses = 0;
    for stranger in 100..115 {
        let stranger = guarded.at(stranger);
        for n in 0..6 {
            guesses += usize::from(stranger.password(&format!("guess {n}"), n).await.status == 401);
        }
    }
    assert_eq!(guesses, 50, "as the README has it");
    assert_eq!(guarded.at(OWNER).sign_in().await.status, 200, "where the owner has signed in before");
    let new = guarded.at(OWNER + 1);
    let wait = new.sign_in().await;
    assert_eq!(wait.status, 429);
    let seconds: i64 = wait.header("retry-after").unwrap().parse().unwrap();
    assert!(seconds <= 60, "{seconds}");
    guarded.clock.advance(TimeDelta::seconds(60));
    assert_eq!(new.sign_in().await.status, 200);
}
