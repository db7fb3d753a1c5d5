//! Who may call what, and over whose sessions: the whole of [`hangup::domain::access::TABLE`], as the server has it.
//!
//! Every row is driven by every kind of caller, on a session of their own, on one that they are asked to approve and on
//! one of somebody else's. What must come is worked out from the row alone.

use std::sync::Arc;

use hangup::domain::{
    AccountId, Actor, Approval, Event, OnTimeout, Role, Session, SessionId, Tier, Workflow, WorkflowId,
    access::{By, Entry, Reach, Rule, TABLE},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Draft, assert_none, names_a_session, observe,
    table::{Needs, Row, entry, login, row},
    with_token,
};
use crate::{
    contracts::{Operation, operations},
    support::TestServer,
};

/// Whose a session is, to whoever calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Own,
    Asked,
    Foreign,
}

const ROLES: [Role; 3] = [Role::User, Role::Admin, Role::App];

/// Whether the table lets it be reached.
fn is_reached(reach: Reach, whose: Whose) -> bool {
    match reach {
        Reach::No | Reach::Community => false,
        Reach::Yes | Reach::All => true,
        Reach::Own => whose == Whose::Own,
        Reach::Asked => whose == Whose::Asked,
        Reach::OwnOrAsked => whose != Whose::Foreign,
    }
}

/// What the answer to an operation that names no session tells of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    /// Its id is somewhere in it.
    Id,
    /// It is one of those that are counted.
    Count,
    /// Nothing; the operation is about something else, or reaches all sessions at once.
    Nothing,
}

fn tells(entry: &Entry) -> Tells {
    match entry.id {
        "GetActivitySessionCountAsync" => Tells::Count,
        "GetAllActivitySessionsByStatusAsync"
        | "GetApprovalsAsync"
        | "SearchAsync"
        | "GetHistoricalSessionSummaryAsync"
        | "GetSessionSummaryByStatusAsync"
        | "GetHistoricalSessionSummaryForUserAsync"
        | "GetSessionSummaryByStatusForUserAsync"
        | "GetSessionSummaryByHostAsync" => Tells::Id,
        // of accounts, which have a test of their own
        "CreateAsync" | "CreateActivitySessionGroupAsync" | "GetUserByIdAsync" => Tells::Nothing,
        _ => {
            let of_sessions = [Reach::Own, Reach::Asked, Reach::OwnOrAsked];
            let is_of_some = ROLES.iter().any(|role| of_sessions.contains(&entry.reach(By::Role(*role))));
            assert!(!is_of_some, "say in tests/it/conformance/access.rs how {} tells of a session", entry.id);
            Tells::Nothing
        }
    }
}

/// The row of an operation, with a session that its answer tells of where it lists sessions.
fn on_a_session(operation: &Operation) -> Row {
    let row = *row(&operation.id).unwrap();
    let needs = match row.needs {
        _ if operation.id.contains("Historical") => Needs::OverSession,
        _ if operation.path.contains("{status}") => Needs::WaitingSession,
        _ if operation.id == "GetApprovalsAsync" => Needs::WaitingSession,
        Needs::Nothing if !names_a_session(operation) => Needs::Session,
        needs => needs,
    };
    Row { needs, ..row }
}

/// Keeps a session like this one, which the holder has asked for and the approver is asked to approve.
async fn kept(server: &TestServer, like: &Session, holder: AccountId, approver: AccountId) -> Uuid {
    let store = &server.app.core.store;
    let mut session =
        Session { id: SessionId(server.app.core.ids.new_id()), requester: holder, ..like.clone() };
    session.revision = 1;
    Arc::make_mut(&mut session.request).created_by = Some(holder);
    let tier =
        Tier { approvers: vec![approver], quorum: 1, timeout_minutes: 60, on_timeout: OnTimeout::Fail };
    let workflow = Workflow {
        id: WorkflowId(Uuid::from_u128(0x3f)),
        name: "one agrees".into(),
        tiers: vec![tier],
        allows_self_approval: false,
    };
    session.course.approval = Some(Approval::new(workflow, session.created_at));
    let begun = Event {
        session: session.id,
        tenant: session.tenant,
        at: session.created_at,
        actor: Actor::Account(holder),
        from: None,
        to: session.state,
        reason: None,
        attempt: None,
    };
    let id = session.id.0;
    let revision = store.directory().await.unwrap().revision();
    assert!(store.begin(revision, vec![(session, begun)]).await.unwrap().is_kept());
    id
}

/// The request of a row about this session, wide enough to find it among the others.
async fn draft(server: &TestServer, operation: &Operation, row: &Row, session: Uuid) -> Draft {
    let mut draft = Draft::about(session, server, operation, row).await;
    draft.path = draft.path.replace("/Active", "/Pending");
    if operation.parameters().any(|parameter| parameter.name == "take") {
        draft.query.push(("take".into(), "1000".into()));
    }
    draft
}

/// What must come where the caller reaches a session, and where not.
fn expected(operation: &Operation, row: &Row, role: Role, whose: Whose) -> u16 {
    let reach = entry(operation).reach(By::Role(role));
    let names_one = names_a_session(operation);
    match reach {
        Reach::No => 403,
        _ if is_reached(reach, whose) || !names_one => row.status,
        // who may see it is told that they are no approver of it, or that it is none of theirs; to all others it is not
        // there
        Reach::Asked if whose == Whose::Own => 403,
        _ if reads_all(role) => 403,
        _ => 404,
    }
}

fn reads_all(role: Role) -> bool {
    let read = TABLE.iter().find(|entry| entry.id == "GetByIdAsync").unwrap();
    read.reach(By::Role(role)) == Reach::All
}

#[tokio::test]
async fn every_operation_reaches_the_sessions_of_its_row_and_no_others() {
    let mut failures = Vec::new();
    let of_roles = |operation: &Operation| matches!(entry(operation).rule, Rule::Roles { .. });
    for operation in operations().into_iter().filter(of_roles) {
        let (entry, row) = (entry(&operation), on_a_session(&operation));
        let server = TestServer::start().await;
        let like = SessionId(row.needs.met_on(&server).await.unwrap());
        let like = server.app.core.store.session(like).await.unwrap().unwrap();
        let bob = server.account("DEMO\\bob").await.id;
        for (role, whose) in ROLES
            .into_iter()
            .flat_map(|role| [Whose::Own, Whose::Asked, Whose::Foreign].map(|whose| (role, whose)))
        {
            let caller = server.account(login(role)).await.id;
            let (holder, approver) = match whose {
                Whose::Own => (caller, bob),
                Whose::Asked => (bob, caller),
                Whose::Foreign => (bob, AccountId(Uuid::from_u128(0xca))),
            };
            let of_whom = format!("by {role:?}, {whose:?}");
            let ask = async |session| {
                let request = draft(&server, &operation, &row, session).await.on(&server, &operation);
                with_token(request, &server, By::Role(role)).await
            };
            let status = expected(&operation, &row, role, whose);
            let before = observe(&mut Vec::new(), &operation, "", ask(like.id.0).await, 0..=999).await;
            let session = kept(&server, &like, holder, approver).await;
            let answer =
                observe(&mut failures, &operation, &of_whom, ask(session).await, status..=status).await;
            if names_a_session(&operation) || answer.status != row.status {
                continue;
            }
            let is_told = match tells(entry) {
                Tells::Nothing => continue,
                Tells::Id => answer.body.contains(&session.to_string()),
                Tells::Count => answer.body != before.body,
            };
            if is_told != is_reached(entry.reach(By::Role(role)), whose) {
                failures.push(format!("{} {of_whom}: told: {is_told}: {}", operation.id, answer.body));
            }
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn every_operation_lets_in_the_kinds_of_callers_of_its_row_and_no_others() {
    let mut failures = Vec::new();
    for operation in operations() {
        let (entry, row) = (entry(&operation), row(&operation.id).unwrap());
        let server = TestServer::start().await;
        let has_key_in_body = entry.rule == Rule::ApiKey && !operation.is_secured();
        for by in By::ALL {
            let expected = match (entry.reach(by), by) {
                // that nothing but the key in the body counts is another test's
                (_, By::Nobody) if has_key_in_body => row.status,
                _ if has_key_in_body => continue,
                (Reach::Yes | Reach::All | Reach::Community, _) => row.status,
                // over whose sessions as well
                (Reach::Own | Reach::Asked | Reach::OwnOrAsked, _) => continue,
                (Reach::No, By::Role(_) | By::FirstStep) if entry.rule != Rule::ApiKey => 403,
                (Reach::No, _) => 401,
            };
            let request = Draft::of(&server, &operation, row).await.on(&server, &operation);
            let request = with_token(request, &server, by).await;
            observe(&mut failures, &operation, &format!("by {by:?}"), request, expected..=expected).await;
        }
    }
    assert_none(&failures);
}

#[tokio::test]
async fn an_account_starts_and_reads_for_whom_the_rows_say() {
    let mut failures = Vec::new();
    let server = TestServer::start().await;
    let of_accounts = ["CreateAsync", "CreateActivitySessionGroupAsync", "GetUserByIdAsync"];
    for operation in operations().iter().filter(|operation| of_accounts.contains(&operation.id.as_str())) {
        let row = row(&operation.id).unwrap();
        for role in ROLES {
            let caller = server.account(login(role)).await.id;
            let bob = server.account("DEMO\\bob").await.id;
            for (whose, account) in [(Whose::Own, caller), (Whose::Foreign, bob)] {
                let mut draft = Draft::of(&server, operation, row).await;
                if operation.id == "GetUserByIdAsync" {
                    draft.path = operation.path.replace("{id}", &account.to_string());
                }
                draft.body = draft.body.map(|body| for_account(&body, account));
                let reach = entry(operation).reach(By::Role(role));
                let expected = match reach {
                    Reach::No => 403,
                    _ if is_reached(reach, whose) => row.status,
                    _ if operation.method == reqwest::Method::GET => 404,
                    _ => 403,
                };
                let request = with_token(draft.on(&server, operation), &server, By::Role(role)).await;
                let what = format!("by {role:?}, {whose:?}");
                observe(&mut failures, operation, &what, request, expected..=expected).await;
            }
        }
    }
    assert_none(&failures);
}

/// A request for a session, or for several, of this account.
fn for_account(body: &str, account: AccountId) -> String {
    let mut body: Value = serde_json::from_str(body).unwrap();
    match &mut body {
        Value::Array(requests) => {
            for request in requests {
                request["managedAccountId"] = json!(account);
            }
        }
        request => request["managedAccountId"] = json!(account),
    }
    body.to_string()
}

#[tokio::test]
async fn a_key_reaches_nothing_of_another_community() {
    let mut failures = Vec::new();
    for operation in operations().iter().filter(|operation| entry(operation).rule == Rule::ApiKey) {
        let server = TestServer::start().await;
        another_community(&server).await;
        let row = row(&operation.id).unwrap();
        Needs::CommunitySession.met_on(&server).await;
        let before = of_demo_community(&server).await;
        let mut draft = Draft::of(&server, operation, row).await;
        draft.body = draft.body.map(|body| body.replace(server.demo.value("HANGUP_CMS_KEY"), ANOTHER_KEY));
        let request = draft.on(&server, operation).bearer_auth(ANOTHER_KEY);
        let answer = observe(&mut failures, operation, "of another community", request, 200..=499).await;
        if answer.body.contains("The first server") || of_demo_community(&server).await != before {
            failures.push(format!("{} reaches another community: {answer:?}", operation.id));
        }
    }
    assert_none(&failures);
}

const ANOTHER_KEY: &str = "the key of another community, which has no servers";

/// Adds a community with a key, the demo's members and no servers.
async fn another_community(server: &TestServer) {
    use hangup::{
        auth::api_key,
        domain::{ApiKey, Community, DirectoryItem, Edit, KeyId, TenantId},
    };

    let store = &server.app.core.store;
    let directory = store.directory().await.unwrap();
    let community = directory.community(server.community()).unwrap();
    let key = ApiKey {
        id: KeyId(Uuid::from_u128(0x1e7)),
        name: "another".into(),
        hash: api_key::hash(ANOTHER_KEY),
        issued: None,
    };
    let another = Community {
        id: TenantId(Uuid::from_u128(0xc0)),
        name: "Another community".into(),
        servers: vec![],
        api_keys: vec![key],
        ..community.clone()
    };
    let put = Edit::Put(Box::new(DirectoryItem::Community(another)));
    assert!(store.edit_directory(directory.revision(), vec![put]).await.unwrap().is_kept());
}

/// All that the demo's community has.
async fn of_demo_community(server: &TestServer) -> (Vec<hangup::domain::Server>, Option<Session>) {
    use hangup::domain::{ServerId, Target};

    let store = &server.app.core.store;
    let servers = store.directory().await.unwrap().servers(server.community()).to_vec();
    let session = store.active_on(server.community(), Target::Server(ServerId(1))).await.unwrap();
    (servers, session)
}

#[test]
fn every_row_has_an_operation_of_its_contract_and_every_operation_a_row() {
    let of_contracts = operations();
    for operation in &of_contracts {
        let row = TABLE.iter().find(|entry| entry.id == operation.id);
        assert_eq!(row.map(|row| row.family.name()), Some(operation.family.as_str()), "{}", operation.id);
    }
    assert_eq!(TABLE.len(), of_contracts.len());
}
