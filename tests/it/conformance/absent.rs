//! What is not there, and what is somebody else's.

use hangup::domain::{
    Role,
    access::{By, Reach},
};
use serde_json::Value;

use super::{
    Draft, TARGET_USER, UNKNOWN, assert_none, names_a_session, observe, of_session,
    table::{entry, may, row},
    with_token,
};
use crate::{
    contracts::{Operation, operations},
    support::{TestServer, demo::Demo},
};

/// The requests of an operation that name what is not there in another way than by a session in their path.
fn absent(operation: &Operation, right: &Draft, demo: &Demo) -> Vec<(&'static str, Draft)> {
    let body = |edit: &dyn Fn(&mut Value)| {
        let mut body: Value = serde_json::from_str(right.body.as_deref().unwrap()).unwrap();
        edit(&mut body);
        Draft { body: Some(body.to_string()), ..right.clone() }
    };
    let named = |member: &'static str, value: &'static str| {
        body(&|body| match body {
            // the first is right, so that the second must be looked at
            Value::Array(elements) => elements[1][member] = value.into(),
            body => body[member] = value.into(),
        })
    };
    let at = |known: &str| Draft { path: right.path.replace(known, UNKNOWN), ..right.clone() };
    let id_in_path = || right.path.rsplit('/').next().unwrap_or_default().to_owned();
    match operation.id.as_str() {
        "CreateAsync" | "CreateActivitySessionGroupAsync" => vec![
            ("an unknown resource", named("managedResourceName", "nowhere")),
            ("an unknown activity", named("activityName", "nothing")),
            ("an unknown credential", named("credentialName", "nobody's")),
            ("an unknown policy", named("accessPolicyId", UNKNOWN)),
            (
                "an activity that is not granted there",
                body(&|body| {
                    let elsewhere = demo.value("HANGUP_WINDOWS_RESOURCE");
                    match body {
                        Value::Array(elements) => elements[1]["managedResourceName"] = elsewhere.into(),
                        body => body["managedResourceName"] = elsewhere.into(),
                    }
                }),
            ),
        ],
        "LockAsync" => vec![(
            "an unknown session",
            body(&|body| {
                body["activitySessionIds"].as_array_mut().unwrap().push(UNKNOWN.into());
            }),
        )],
        "GetSessionSummaryByHostAsync" => vec![("an unknown resource", at(&id_in_path()))],
        "GetUserByIdAsync" => vec![("an unknown account", at(&id_in_path()))],
        "startSession" | "stopSession" | "cancelSession" => {
            vec![("an unknown server", body(&|body| body["serverId"] = 77.into()))]
        }
        "getCurrentSession" => {
            let query = vec![("serverId".to_owned(), "77".to_owned())];
            vec![("an unknown server", Draft { query, ..right.clone() })]
        }
        _ => vec![],
    }
}

#[tokio::test]
async fn every_operation_that_names_a_session_answers_404_for_an_unknown_one() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations().iter().filter(|operation| names_a_session(operation)) {
        let row = row(&operation.id).unwrap();
        for who in may(operation) {
            let path = of_session(&operation.path, UNKNOWN).replace("{targetUserId}", TARGET_USER);
            let draft = Draft { path, query: vec![], body: row.body.map(|body| body(server.demo)) };
            let request = with_token(draft.on(&server, operation), &server, who).await;
            let what = format!("of an unknown session by {who:?}");
            observe(&mut failures, operation, &what, request, 404..=404).await;
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_on_a_session_refuses_a_user_whose_session_it_is_not() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    for operation in operations().iter().filter(|operation| names_a_session(operation)) {
        let row = row(&operation.id).unwrap();
        let draft = Draft::of(&server, operation, row).await;
        let bob = server.token("DEMO\\bob").await;
        // to whom it may be nobody says that it is there
        let expected = if entry(operation).reach(By::Role(Role::User)) == Reach::No { 403 } else { 404 };
        let request = draft.on(&server, operation).bearer_auth(bob);
        observe(&mut failures, operation, "on another's session", request, expected..=expected).await;
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_that_documents_a_404_answers_one_for_all_that_it_names() {
    let mut failures = Vec::new();
    for operation in operations().iter().filter(|operation| operation.documents(404)) {
        let row = row(&operation.id).unwrap();
        let server = TestServer::start().await;
        let right = Draft::of(&server, operation, row).await;
        let absent = absent(operation, &right, server.demo);
        if absent.is_empty() && !names_a_session(operation) {
            failures.push(format!("{}: say in tests/it/conformance/absent.rs what it names", operation.id));
        }
        for (what, draft) in absent {
            for who in may(operation) {
                let request = with_token(draft.on(&server, operation), &server, who).await;
                let what = format!("of {what} by {who:?}");
                observe(&mut failures, operation, &what, request, 404..=404).await;
            }
        }
    }
    assert_none(&failures);
}
