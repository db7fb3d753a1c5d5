//! What real clients send and expect, habit by habit: the vendors' samples, scripts and SDKs.

use std::sync::Arc;

use hangup::domain::{Clock, FixedClock};
use serde_json::{Value, json};

use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, http::Answer},
};

const JSON: (&str, &str) = ("content-type", "application/json");

async fn start_session(server: &TestServer, token: &str, body: &Value) -> Answer {
    Answer::to(server.post("/api/v1/ActivitySession").bearer_auth(token).json(body)).await
}

fn wanted(server: &TestServer) -> Value {
    let value = |name: &str| server.demo.value(name);
    json!({"managedResourceName": value("HANGUP_RESOURCE"), "activityName": value("HANGUP_ACTIVITY")})
}

async fn ids(server: &TestServer, token: &str, path_and_query: &str) -> Vec<String> {
    let answer = Answer::to(server.get(path_and_query).bearer_auth(token)).await;
    assert_eq!(answer.status, 200, "{path_and_query}: {answer:?}");
    answer
        .json()
        .as_array()
        .unwrap()
        .iter()
        .map(|session| session["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn sign_in_members_are_matched_in_any_case() {
    let server = TestServer::start().await;
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    for body in [
        json!({"Login": "DEMO\\bob", "Password": password}),
        json!({"login": "DEMO\\bob", "password": password}),
        json!({"LOGIN": "demo\\BOB", "pAssWord": password, "RememberMe": true, "extra": {"any": [1]}}),
    ] {
        let answer = Answer::to(server.post("/signinBody").json(&body)).await;
        assert_eq!(answer.status, 200, "{body}: {answer:?}");
        let token = answer.json();
        assert_eq!(token.as_str().unwrap().split('.').count(), 3, "a JSON string with a JWT");
    }
}

#[tokio::test]
async fn the_first_step_is_taken_as_a_form_too() {
    let server = TestServer::start().await;
    let password = server.demo.value("HANGUP_NO_MFA_PASSWORD");
    for (login, pass) in [("login", "password"), ("Login", "Password")] {
        let form = [(login, "DEMO\\bob"), (pass, password), ("unknown", "1")];
        let answer = Answer::to(server.post("/signin").form(&form)).await;
        assert!(answer.json().is_string(), "{answer:?}");
    }
}

#[tokio::test]
async fn a_code_is_read_as_bare_digits_as_text_and_as_a_number() {
    let clock = Arc::new(FixedClock::at(noon()));
    let server = TestServer::start_with(Setup { clock: clock.clone(), ..Setup::default() }).await;
    // a code that begins with a zero, as one in ten does
    let secret = "HANGUP_TOTP_SECRET";
    let zero_first = |clock: &FixedClock| server.demo.code(secret, clock.now()).starts_with('0');
    for form in ["bare", "number", "text", "padded"] {
        clock.advance(minutes(2));
        while !zero_first(&clock) {
            clock.advance(chrono::TimeDelta::seconds(30));
        }
        let code = server.demo.code(secret, clock.now());
        let body = match form {
            "bare" => code,
            "number" => code.trim_start_matches('0').to_owned(),
            "text" => format!("\"{code}\""),
            _ => format!(" {code}\r\n"),
        };
        let token = server.first_step_token("DEMO\\alice").await;
        let request = server.post("/signin2fa").bearer_auth(token).header(JSON.0, JSON.1).body(body.clone());
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, 200, "{form} {body}: {answer:?}");
        assert!(answer.json().is_string());
    }
}

#[tokio::test]
async fn who_needs_no_code_sends_na() {
    let server = TestServer::start().await;
    for body in ["NA", "\"NA\"", "na"] {
        let token = server.first_step_token("DEMO\\bob").await;
        let request = server.post("/signin2fa").bearer_auth(token).header(JSON.0, JSON.1).body(body);
        assert_eq!(Answer::to(request).await.status, 200, "{body}");
    }
}

#[tokio::test]
async fn the_common_start_names_a_resource_and_an_activity() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let value = |name: &str| server.demo.value(name);
    let body = json!({
        "ManagedResourceName": value("HANGUP_RESOURCE").to_uppercase(), "ACTIVITYNAME": value("HANGUP_ACTIVITY"),
        "startDateTimeUtc": "", "EndDateTimeUtc": null, "Unknown": [1, {"x": 2}],
    });
    let answer = start_session(&server, &token, &body).await;
    let session = answer.json();
    assert_eq!(answer.status, 201, "{session}");
    let location = format!("/api/v1/ActivitySession/{}", session["id"].as_str().unwrap());
    assert_eq!(answer.header("location"), Some(location.as_str()));
    assert_eq!(session["status"], 0, "statuses are numbers");
    assert_eq!(session["createdByUserName"], "DEMO\\alice");
    assert_eq!(session["createdFromAddress"], "127.0.0.1");
    assert_eq!(session["scheduledStartDateTimeUtc"], "2025-06-15T15:06:40.000Z", "empty means now");
}

#[tokio::test]
async fn who_asks_is_known_by_the_token_and_not_by_the_body() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let mut body = wanted(&server);
    body["createdBy"] = json!(server.account("DEMO\\admin").await.id);
    body["createdByUserName"] = json!("DEMO\\admin");
    body["createdFromAddress"] = json!("192.0.2.1");
    let session = start_session(&server, &token, &body).await.json();
    assert_eq!(session["createdBy"], json!(server.account("DEMO\\alice").await.id));
    assert_eq!(session["createdByUserName"], "DEMO\\alice");
    assert_eq!(session["createdFromAddress"], "127.0.0.1");
}

#[tokio::test]
async fn paths_and_query_names_are_matched_in_any_case_and_unknown_ones_ignored() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let session = start_session(&server, &token, &wanted(&server)).await.json();
    let id = session["id"].as_str().unwrap();
    let whole = Answer::to(server.get(&format!("/api/v1/ActivitySession/{id}")).bearer_auth(&token)).await;
    for path in ["/api/v1/ActivitySession", "/api/v1/activitysession", "/API/V1/ACTIVITYSESSION"] {
        for query in [
            "",
            "?status=pending",
            "?Status=PENDING",
            "?STATUS=Pending&unknown=1&targetId=",
            "?status=&TargetUserId=",
        ] {
            assert_eq!(ids(&server, &token, &format!("{path}{query}")).await, [id], "{path}{query}");
        }
        assert_eq!(ids(&server, &token, &format!("{path}?STATUS=Historical")).await, [] as [&str; 0]);
        let read = Answer::to(server.get(&format!("{path}/{id}")).bearer_auth(&token)).await;
        assert_eq!(read.parts(), whole.parts(), "{path}");
        let upper =
            Answer::to(server.get(&format!("{path}/{}", id.to_uppercase())).bearer_auth(&token)).await;
        assert_eq!(upper.status, 200);
    }
    let app = server.token("DEMO\\sweeper").await;
    let swept = Answer::to(server.delete("/api/v1/activitysession/cancelhanging").bearer_auth(&app)).await;
    assert_eq!((swept.status, swept.body.as_str()), (200, ""));
}

#[tokio::test]
async fn a_json_content_type_without_a_body_is_no_bad_request() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let session = start_session(&server, &token, &wanted(&server)).await.json();
    let path = format!("/api/v1/ActivitySession/{}", session["id"].as_str().unwrap());
    let powershell = |request: reqwest::RequestBuilder, token: &str| {
        request.bearer_auth(token).header(JSON.0, JSON.1).header("content-length", "0").body("")
    };
    assert_eq!(Answer::to(powershell(server.get(&path), &token)).await.status, 200);
    assert_eq!(Answer::to(powershell(server.get("/api/v1/UserToken"), &token)).await.status, 200);
    let ended = Answer::to(powershell(server.delete(&path), &token)).await;
    assert_eq!((ended.status, ended.body.as_str()), (202, ""));
    let app = server.token("DEMO\\sweeper").await;
    let sweep = powershell(server.delete("/api/v1/ActivitySession/CancelHanging"), &app);
    assert_eq!(Answer::to(sweep).await.status, 200);
}

#[tokio::test]
async fn ending_what_has_ended_is_accepted_again() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let session = start_session(&server, &token, &wanted(&server)).await.json();
    let path = format!("/api/v1/ActivitySession/{}", session["id"].as_str().unwrap());
    server.work().await;
    let mut statuses = Vec::new();
    for _ in 0..3 {
        assert_eq!(Answer::to(server.delete(&path).bearer_auth(&token)).await.status, 202);
        statuses.push(Answer::to(server.get(&path).bearer_auth(&token)).await.json()["status"].clone());
    }
    assert_eq!(statuses, [3, 3, 3], "complete, as it has nobody to tell");
}

#[tokio::test]
async fn a_failed_call_answers_a_problem_that_scripts_can_print() {
    let server = TestServer::start().await;
    let token = server.token("DEMO\\alice").await;
    let path = "/api/v1/ActivitySession/00000000-0000-0000-0000-000000000001";
    let answer = Answer::to(server.delete(path).bearer_auth(&token)).await;
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    let problem = answer.json();
    let trace = problem["traceId"].as_str().unwrap();
    assert_eq!(answer.header("x-request-id"), Some(trace), "the id of the request's log line");
    assert_eq!(
        problem,
        json!({
            "type": "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5", "title": "Not Found", "status": 404,
            "detail": "there is no session 00000000-0000-0000-0000-000000000001 that you may see",
            "instance": path, "traceId": trace,
        })
    );
    let invalid = start_session(&server, &token, &json!({"activityName": "ssh"})).await;
    let errors = &invalid.json()["errors"];
    assert_eq!(invalid.status, 400);
    assert!(errors["managedResourceName"][0].is_string(), "{errors}");
}

#[tokio::test]
async fn a_path_or_method_that_is_none_is_a_problem_too() {
    let server = TestServer::start().await;
    for (request, status) in [
        (server.get("/api/v1/Nothing"), 404),
        (server.request(reqwest::Method::PUT, "/api/v1/ActivitySession"), 405),
        (server.request(reqwest::Method::PUT, "/v2/community/sessions"), 405),
    ] {
        let answer = Answer::to(request).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, Some("application/problem+json"))
        );
        assert_eq!(answer.json()["status"], status);
    }
}

/// What the vendor's own cURL sample sends: JSON under curl's default content type.
fn curl(server: &TestServer, method: &str, body: &str) -> reqwest::RequestBuilder {
    server
        .request(method.parse().unwrap(), "/v2/community/sessions")
        .bearer_auth(server.demo.value("HANGUP_CMS_KEY"))
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.to_owned())
}

#[tokio::test]
async fn community_bodies_are_read_as_json_whatever_the_content_type_says() {
    let server = TestServer::start().await;
    let body = "{\"serverId\":1,\"accId\":\"00000000-0000-0000-0000-000000000000\"}";
    for round in 0..2 {
        assert_eq!(Answer::to(curl(&server, "POST", body)).await.status, 201, "round {round}");
        let ended = if round == 0 { "PATCH" } else { "DELETE" };
        let answer = Answer::to(curl(&server, ended, body)).await;
        assert!(matches!(answer.status, 200 | 204), "{answer:?}");
    }
    let key = server.demo.value("HANGUP_CMS_KEY");
    for content_type in ["application/json", "text/plain; charset=utf-8", "nonsense"] {
        let request = server.post("/v2/community/sessions").bearer_auth(key);
        let answer = Answer::to(request.header("content-type", content_type).body(body)).await;
        assert!(matches!(answer.status, 201 | 409), "{content_type}: {answer:?}");
    }
}

#[tokio::test]
async fn a_cancel_with_a_body_is_answered_204_without_one() {
    let server = TestServer::start().await;
    let body = "{\"serverId\":1,\"accId\":\"00000000-0000-0000-0000-000000000000\"}";
    Answer::to(curl(&server, "POST", body)).await;
    let cancelled = Answer::to(curl(&server, "DELETE", body)).await;
    assert_eq!((cancelled.status, cancelled.body.as_str()), (204, ""));
    assert_eq!(cancelled.header("content-type"), None);
    assert_eq!(cancelled.header("content-length"), None);
}

#[tokio::test]
async fn community_answers_come_in_an_envelope_with_milliseconds_and_the_path() {
    let server = TestServer::start().await;
    let member = server.member();
    let body = format!("{{\"serverId\":1.0,\"accId\":\"{member}\",\"unknown\":1}}");
    let answer = Answer::to(curl(&server, "POST", &body)).await;
    let id = answer.json()["data"]["id"].clone();
    assert_eq!(
        answer.parts(),
        (
            201,
            json!({
                "success": true,
                "data": {
                    "id": id, "sysStatus": true, "community": server.community(), "serverId": 1,
                    "startedBy": member, "startedAt": "2025-06-15T15:06:40.000Z",
                    "endedBy": null, "endedAt": null, "cancelledBy": null,
                    "stats": {"seconds": 0, "participants": [member]}, "metadata": {},
                },
                "meta": {"timestamp": "2025-06-15T15:06:40.000Z", "path": "/v2/community/sessions"},
            })
        )
    );
    let path = "/v2/community/sessions/current";
    let key = server.demo.value("HANGUP_CMS_KEY");
    let current = Answer::to(server.get(&format!("{path}?serverId=1&extra=x")).bearer_auth(key)).await.json();
    assert_eq!(
        (&current["data"]["id"], &current["meta"]["path"]),
        (&id, &json!(path)),
        "the path without its query"
    );
}

#[tokio::test]
async fn a_community_problem_repeats_its_sentence_as_message() {
    let server = TestServer::start().await;
    let body = "{\"serverId\":1,\"accId\":\"00000000-0000-0000-0000-000000000000\"}";
    let answer = Answer::to(curl(&server, "DELETE", body)).await;
    let problem = answer.json();
    assert_eq!((answer.status, answer.header("content-type")), (404, Some("application/problem+json")));
    assert_eq!(problem["message"], problem["detail"]);
    assert_eq!(problem["detail"], "server 1 has no active session; start one first");
}

#[tokio::test]
async fn a_429_says_in_whole_seconds_when_to_come_again() {
    let server = TestServer::start_with(Setup { rate_limits: true, ..Setup::default() }).await;
    let body = "{\"serverId\":1,\"accId\":\"00000000-0000-0000-0000-000000000000\"}";
    for _ in 0..9 {
        assert_eq!(Answer::to(curl(&server, "DELETE", body)).await.status, 404);
    }
    let limited = Answer::to(curl(&server, "DELETE", body)).await;
    assert_eq!(limited.status, 429);
    assert_eq!(limited.header("retry-after"), Some("60"));
    assert_eq!(limited.json()["message"], limited.json()["detail"]);
}
