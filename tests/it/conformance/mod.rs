//! Every operation of every contract, over HTTP: who may call it, what it refuses, and that each answer is one that the
//! contract documents. A new operation joins by itself, and needs a row in `table`.

mod absent;
mod access;
mod conflicts;
mod malformed;
mod table;

use hangup::domain::{Role, access::By};
use reqwest::RequestBuilder;
use serde_json::Value;
use uuid::Uuid;

use self::table::{Row, may, may_not, row};
use crate::{
    contracts::{Operation, operations},
    support::{TestServer, http::Answer},
};

/// A login account on a resource.
const TARGET_USER: &str = "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e";

/// A request that can be changed before it is sent.
#[derive(Clone, Debug)]
struct Draft {
    path: String,
    query: Vec<(String, String)>,
    body: Option<String>,
}

impl Draft {
    /// The request of a row, which succeeds.
    async fn of(server: &TestServer, operation: &Operation, row: &Row) -> Self {
        let session = row.needs.met_on(server).await;
        Self::about(session.unwrap_or_default(), server, operation, row).await
    }

    /// The same about this session.
    async fn about(session: Uuid, server: &TestServer, operation: &Operation, row: &Row) -> Self {
        let session = session.to_string();
        let path = of_session(&operation.path, &session)
            .replace("{targetUserId}", TARGET_USER)
            .replace("{managedResourceId}", &server.resource().await.to_string())
            .replace("{status}", "Active")
            .replace("/User/{id}", &format!("/User/{}", server.account("DEMO\\alice").await.id));
        assert!(
            !path.contains('{'),
            "tests/it/conformance cannot fill {path}: add its parameter to `Draft::of`"
        );
        let query =
            operation.parameters().filter(|parameter| parameter.place == "query" && parameter.required);
        let query =
            query.map(|parameter| (parameter.name.to_owned(), table::query_value(parameter.name, &session)));
        let body = row.body.map(|body| body(server.demo).replace("{sessionId}", &session));
        assert_eq!(body.is_some(), operation.body().is_some(), "the row's body of {}", operation.id);
        Self { path, query: query.collect(), body }
    }

    fn on(&self, server: &TestServer, operation: &Operation) -> RequestBuilder {
        let mut request = server.request(operation.method.clone(), &self.path).query(&self.query);
        if let Some((content_type, _)) = operation.body() {
            request = request.header("content-type", content_type);
        }
        if let Some(body) = &self.body {
            request = request.body(body.clone());
        }
        request
    }
}

/// The path with this session in it, where it names one.
fn of_session(path: &str, id: &str) -> String {
    path.replace("{sessionId}", id)
        .replace("/sessions/{id}", &format!("/sessions/{id}"))
        .replace("/Config/{id}", &format!("/Config/{id}"))
}

/// Whether an operation's path names a session.
fn names_a_session(operation: &Operation) -> bool {
    of_session(&operation.path, "") != operation.path
}

/// The id of nothing.
const UNKNOWN: &str = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";

/// Sends a request, and adds what is wrong with its answer, which should have a status of `expected`.
async fn observe(
    failures: &mut Vec<String>,
    operation: &Operation,
    what: &str,
    request: RequestBuilder,
    expected: std::ops::RangeInclusive<u16>,
) -> Answer {
    let answer = Answer::to(request).await;
    let place = format!("{} ({} {}), {what}", operation.id, operation.method, operation.path);
    if !expected.contains(&answer.status) {
        failures
            .push(format!("{place}: answered {} where {expected:?} belongs: {}", answer.status, answer.body));
    }
    failures
        .extend(operation.complaints(&answer).into_iter().map(|complaint| format!("{place}: {complaint}")));
    answer
}

async fn with_token(request: RequestBuilder, server: &TestServer, by: By) -> RequestBuilder {
    match table::token(by, server).await {
        Some(token) => request.bearer_auth(token),
        None => request,
    }
}

fn assert_none(failures: &[String]) {
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_operation_has_a_row_and_every_row_an_operation() {
    let ids: Vec<_> = operations().into_iter().map(|operation| operation.id).collect();
    let missing: Vec<_> = ids.iter().filter(|id| row(id).is_none()).collect();
    assert!(
        missing.is_empty(),
        "{missing:?} have no row: say in tests/it/conformance/table what each needs, and with which body it succeeds"
    );
    let stale: Vec<_> =
        table::rows().filter(|row| !ids.iter().any(|id| id == row.id)).map(|row| row.id).collect();
    assert!(stale.is_empty(), "{stale:?} are in no contract any more: remove their rows");
}

#[tokio::test]
async fn every_operation_succeeds_for_all_who_may_call_it() {
    let mut failures = Vec::new();
    for operation in operations() {
        let row = row(&operation.id).unwrap();
        for who in may(&operation) {
            let server = TestServer::start().await;
            let draft = Draft::of(&server, &operation, row).await;
            let request = with_token(draft.on(&server, &operation), &server, who).await;
            observe(&mut failures, &operation, &format!("by {who:?}"), request, row.status..=row.status)
                .await;
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn no_secured_operation_answers_without_a_token_that_is_its_own() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations().iter().filter(|operation| operation.is_secured()) {
        let row = row(&operation.id).unwrap();
        let request = || async { Draft::of(&server, operation, row).await.on(&server, operation) };
        let foreign = if may(operation).contains(&By::ApiKey) { By::Role(Role::Admin) } else { By::ApiKey };
        for (what, request) in [
            ("without a token", request().await),
            ("with an empty token", request().await.bearer_auth("")),
            ("with nonsense for a token", request().await.bearer_auth("eyJhbGciOiJub25lIn0.e30.")),
            ("with basic credentials", request().await.basic_auth("DEMO\\alice", Some("password"))),
            ("with another family's credential", with_token(request().await, &server, foreign).await),
        ] {
            let answer = observe(&mut failures, operation, what, request, 401..=401).await;
            if answer.header("www-authenticate") != Some("Bearer") {
                failures.push(format!("{} {what}: no WWW-Authenticate", operation.id));
            }
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn no_operation_whose_key_is_in_its_body_answers_without_one_that_is_the_communitys() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    let of_body = |operation: &Operation| operation.family == "sonoran-cms" && !operation.is_secured();
    let operations: Vec<_> = operations().into_iter().filter(of_body).collect();
    assert_eq!(operations.len(), 11);
    for operation in &operations {
        let row = row(&operation.id).unwrap();
        let draft = Draft::of(&server, operation, row).await;
        let right: Value = serde_json::from_str(draft.body.as_deref().unwrap()).unwrap();
        let almost = format!("{}x", right["key"].as_str().unwrap());
        for (what, key) in [
            ("with a wrong key", Value::from("wrong")),
            ("with a key that is almost right", Value::from(almost)),
            ("with an empty key", Value::from("")),
            ("with null for a key", Value::Null),
            ("with another family's credential", table::token(By::Role(Role::Admin), &server).await.into()),
        ] {
            let mut body = right.clone();
            body["key"] = key;
            let wrong = Draft { body: Some(text(&body)), ..draft.clone() };
            let answer =
                observe(&mut failures, operation, what, wrong.on(&server, operation), 400..=400).await;
            if answer.body != "INVALID API KEY" {
                failures.push(format!("{} {what}: {}", operation.id, answer.body));
            }
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn no_operation_but_the_second_step_takes_a_token_of_the_first() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations().iter().filter(|operation| operation.is_secured()) {
        let row = row(&operation.id).unwrap();
        if may(operation).contains(&By::FirstStep) {
            continue;
        }
        let expected = if may(operation).contains(&By::ApiKey) { 401 } else { 403 };
        let draft = Draft::of(&server, operation, row).await;
        let request = with_token(draft.on(&server, operation), &server, By::FirstStep).await;
        observe(&mut failures, operation, "before the second factor", request, expected..=expected).await;
    }
    assert_none(&failures);
}

#[tokio::test]
async fn no_operation_answers_who_may_not_call_it() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations() {
        let row = row(&operation.id).unwrap();
        for who in may_not(&operation) {
            let draft = Draft::of(&server, &operation, row).await;
            let request = with_token(draft.on(&server, &operation), &server, who).await;
            observe(&mut failures, &operation, &format!("by {who:?}"), request, 403..=403).await;
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_refuses_what_does_not_fit_its_contract() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations() {
        let row = row(&operation.id).unwrap();
        let draft = Draft::of(&server, &operation, row).await;
        let first = may(&operation)[0];
        for malformed::Variant { what, member, draft } in malformed::variants(&operation, &draft) {
            let request = with_token(draft.on(&server, &operation), &server, first).await;
            let answer = observe(&mut failures, &operation, &what, request, 400..=499).await;
            // this family says which members are wrong
            if operation.family == "privilege-secure" && !malformed::is_told(&answer, member.as_deref()) {
                failures.push(format!("{} {what}: no 400 that names it: {answer:?}", operation.id));
            }
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_that_takes_a_body_bounds_it() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    let limit = hangup::server::config::Config::default().limits.max_body_bytes;
    for operation in operations().iter().filter(|operation| operation.body().is_some()) {
        let row = row(&operation.id).unwrap();
        let mut draft = Draft::of(&server, operation, row).await;
        let padding = " ".repeat(limit);
        draft.body = draft.body.map(|body| body + &padding);
        let request = with_token(draft.on(&server, operation), &server, may(operation)[0]).await;
        observe(&mut failures, operation, "with a body beyond the limit", request, 413..=413).await;
        for status in [408, 413] {
            assert!(operation.documents(status), "{} takes a body and documents no {status}", operation.id);
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_answers_503_where_the_store_does_not() {
    let mut failures = Vec::new();
    for operation in operations() {
        let row = row(&operation.id).unwrap();
        let server = TestServer::start().await;
        let draft = Draft::of(&server, &operation, row).await;
        let request = with_token(draft.on(&server, &operation), &server, may(&operation)[0]).await;
        server.break_store();
        let answer = observe(&mut failures, &operation, "without a store", request, 503..=503).await;
        assert!(!answer.body.contains("s3cret"), "what failed inside is not sent: {}", answer.body);
        assert_eq!(Answer::to(server.get("/readyz")).await.status, 503);
        assert_eq!(Answer::to(server.get("/healthz")).await.status, 200);
    }
    assert_none(&failures);
}

/// A JSON value's text.
fn text(value: &Value) -> String {
    value.to_string()
}
