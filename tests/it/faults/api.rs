//! The APIs as the fault tests call them: raw, whole answers, and nothing tried again.

use std::collections::BTreeMap;

use hangup::{
    auth::one_time_code,
    client::{Credentials, PrivilegeSecure},
    domain::{Clock as _, SystemClock},
};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use super::disk::Disk;
use crate::support::{
    http::Answer,
    served::{Served, until},
};

pub(super) const SESSIONS: &str = "/api/v1/ActivitySession";
pub(super) const COMMUNITY: &str = "/v2/community/sessions";
pub(super) const SERVERS: &str = "/v2/community/servers";

pub(super) const WAITING: i64 = -1;
pub(super) const ACTIVE: i64 = 1;
pub(super) const ENDING: i64 = 2;
pub(super) const COMPLETE: i64 = 3;

/// A server on a disk, and who calls it. Tokens and keys outlive its restarts.
#[derive(Clone)]
pub(super) struct Api {
    url: String,
    http: reqwest::Client,
    env: BTreeMap<String, String>,
    tokens: BTreeMap<&'static str, String>,
}

impl Api {
    /// Of a demo, with Bob signed in.
    pub(super) async fn of(server: &Served) -> Self {
        let env = server.env();
        let mut api =
            Self { url: server.url.clone(), http: reqwest::Client::new(), env, tokens: BTreeMap::new() };
        let token = api.sign_in("DEMO\\bob", "HANGUP_NO_MFA_PASSWORD", "\"NA\"").await;
        api.tokens.insert("bob", token.json().as_str().unwrap().to_owned());
        api
    }

    /// The same callers, of the server as it was started again.
    pub(super) fn at(&mut self, server: &Served) {
        // connections of before are dead
        (self.url, self.http) = (server.url.clone(), reqwest::Client::new());
    }

    pub(super) fn value(&self, name: &str) -> &str {
        &self.env[name]
    }

    /// The code of a secret now, in quotes.
    pub(super) fn code(&self, secret: &str) -> String {
        let bytes = totp_rs::Secret::try_from_base32(self.value(secret)).unwrap();
        let now = u64::try_from(SystemClock.now().timestamp()).unwrap();
        format!("\"{}\"", one_time_code::code_at(bytes.as_bytes(), now))
    }

    /// What the second step of a sign-in answers; or the first, where it gives no token.
    pub(super) async fn sign_in(&self, login: &str, password: &str, code: &str) -> Answer {
        let body = json!({"login": login, "password": self.value(password)});
        let first = Answer::to(self.http.post(format!("{}/signinBody", self.url)).json(&body)).await;
        if first.status != 200 {
            return first;
        }
        let token = first.json().as_str().unwrap().to_owned();
        let second = self.http.post(format!("{}/signin2fa", self.url)).bearer_auth(token);
        Answer::to(second.header("content-type", "application/json").body(code.to_owned())).await
    }

    /// Signs the administrator in, whom Bob's requests ask for approval.
    pub(super) async fn sign_admin_in(&mut self) {
        let code = self.code("HANGUP_ADMIN_TOTP_SECRET");
        let answer = self.sign_in("DEMO\\admin", "HANGUP_ADMIN_PASSWORD", &code).await;
        self.tokens.insert("admin", answer.json().as_str().unwrap().to_owned());
    }

    /// Signs the demo's application in.
    pub(super) async fn sign_sweeper_in(&mut self) {
        let names = ["HANGUP_APP_LOGIN", "HANGUP_APP_KEY", "HANGUP_APP_CERT_SERIAL"];
        let [login, key, serial] = names.map(|name| self.value(name).to_owned());
        let credentials = Credentials::application(login, key, serial);
        let client = PrivilegeSecure::builder(&self.url).credentials(credentials).build().unwrap();
        self.tokens.insert("sweeper", client.token().await.unwrap().as_str().to_owned());
    }

    fn request(&self, method: Method, path: &str, body: Option<Value>) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.url));
        body.into_iter().fold(request, |request, body| request.json(&body))
    }

    pub(super) async fn open(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::GET, path, None)).await
    }

    /// A call by `bob`, by `admin` or by `sweeper`.
    pub(super) async fn call(&self, who: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
        Answer::to(self.request(method, path, body).bearer_auth(&self.tokens[who])).await
    }

    /// A call by the demo's API key; `None` where the connection broke off before there was an answer.
    pub(super) async fn try_community(&self, method: Method, path: &str, body: Option<Value>) -> Option<u16> {
        let request = self.request(method, path, body).bearer_auth(self.value("HANGUP_CMS_KEY"));
        Some(request.send().await.ok()?.status().as_u16())
    }

    pub(super) async fn community(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        self.by_key(self.value("HANGUP_CMS_KEY"), method, path, body).await
    }

    pub(super) async fn by_key(&self, key: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
        Answer::to(self.request(method, path, body).bearer_auth(key)).await
    }

    /// What starts, stops and cancels on a server.
    pub(super) fn on(&self, server: u32) -> Value {
        json!({"serverId": server, "accId": self.value("HANGUP_CMS_ACCOUNT")})
    }

    /// What asks for a session of Bob's, a quarter of an hour long.
    pub(super) fn wanted(&self, activity: &str) -> Value {
        let end = SystemClock.now() + chrono::TimeDelta::minutes(15);
        json!({
            "managedResourceName": self.value("HANGUP_RESOURCE"), "activityName": activity,
            "credentialName": self.value("HANGUP_CREDENTIAL"), "endDateTimeUtc": end,
        })
    }

    /// A session of Bob's, which was answered with 201.
    pub(super) async fn start(&self, activity: &str) -> String {
        self.start_as(self.wanted(activity)).await
    }

    pub(super) async fn start_as(&self, wanted: Value) -> String {
        let answer = self.call("bob", Method::POST, SESSIONS, Some(wanted)).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    pub(super) async fn session(&self, id: &str) -> Value {
        let answer = self.call("bob", Method::GET, &format!("{SESSIONS}/{id}"), None).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    pub(super) async fn status(&self, id: &str) -> i64 {
        self.session(id).await["status"].as_i64().unwrap()
    }

    pub(super) async fn until_status(&self, id: &str, status: i64) {
        until(&format!("{id} to get the status {status}"), async || {
            (self.status(id).await == status).then_some(())
        })
        .await;
    }

    /// Ends a session; `None` where the connection broke off before there was an answer.
    pub(super) async fn try_end(&self, id: &str) -> Option<u16> {
        let request = self.request(Method::DELETE, &format!("{SESSIONS}/{id}"), None);
        Some(request.bearer_auth(&self.tokens["bob"]).send().await.ok()?.status().as_u16())
    }
}

/// A demo that was made and filled on this disk, served.
pub(super) async fn demo(disk: &Disk) -> (Served, Api) {
    let server = disk.serve(&["--demo"]).await;
    let api = Api::of(&server).await;
    (server, api)
}
