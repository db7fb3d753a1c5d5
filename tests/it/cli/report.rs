//! `report`, and a program that makes the requests of the vendor's public report script.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use hangup::domain::{
    Approval, Clock as _, Named, OnTimeout, Outcome, Request, Session, State, SystemClock, Target, Tier,
    Vote, Workflow, WorkflowId,
};
use serde_json::Value;
use uuid::Uuid;

use super::{Shell, live_server, started};
use crate::{
    fixtures::{begun, managed, minutes},
    support::{TestServer, http::Answer},
};

/// Lays sessions of Bob's that are over into the store, one a minute until now; the administrator approved every
/// fourth. Gives them, the earliest first.
async fn lay(server: &TestServer, count: u16, now: DateTime<Utc>) -> Vec<Session> {
    let (bob, admin) = (server.account("DEMO\\bob").await.id, server.account("DEMO\\admin").await.id);
    let directory = server.app.core.store.directory().await.unwrap();
    let named = Named { id: None, name: Some("db-01.demo.test".to_owned()) };
    let resource = directory.resource(&named).unwrap().id;
    let tier = Tier { approvers: vec![admin], quorum: 1, timeout_minutes: 60, on_timeout: OnTimeout::Fail };
    let workflow = Workflow {
        id: WorkflowId(Uuid::from_u128(0x3f)),
        name: "four eyes".into(),
        tiers: vec![tier],
        allows_self_approval: false,
    };
    let session = |n: u16| {
        let start = now - minutes(i64::from(count - n));
        let session = managed(u128::from(n) + 1);
        let vote = Vote {
            by: admin,
            by_login: "DEMO\\admin".into(),
            from: None,
            tier: 0,
            approves: true,
            notes: Some("agreed, \"in general\"".into()),
            at: start,
        };
        let approval = Approval { workflow: workflow.clone(), asked_at: vec![start], votes: vec![vote] };
        let mut course = session.course.clone();
        course.approval = n.is_multiple_of(4).then_some(approval);
        Session {
            requester: bob,
            target: Target::Resource(resource),
            state: State::Ended(Outcome::Completed),
            created_at: start,
            modified_at: start + TimeDelta::seconds(30),
            scheduled_start: start,
            actual_start: Some(start),
            scheduled_end: Some(start + minutes(60)),
            actual_end: Some(start + TimeDelta::seconds(30)),
            request: Request {
                note: Some("=cmd|' /C calc'!A0".into()),
                account_name: "DEMO\\bob".into(),
                resource_name: "db-01.demo.test".into(),
                activity_name: "ssh".into(),
                ..Request::default()
            }
            .into(),
            course,
            ..session
        }
    };
    let sessions: Vec<_> = (0..count).map(session).collect();
    for some in sessions.chunks(1_000) {
        let some = some.iter().map(|session| (session.clone(), begun(session)));
        let store = &server.app.core.store;
        let revision = store.directory().await.unwrap().revision();
        assert!(store.begin(revision, some.collect()).await.unwrap().is_kept());
    }
    sessions
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_over_ten_thousand_sessions_is_complete_by_the_program_and_by_the_vendors_requests() {
    let server = live_server().await;
    let now = SystemClock.now();
    let sessions = lay(&server, 10_000, now).await;
    let shell = Shell::of_bob(&server);
    let written = shell.run(&["report", "--app", "--from", "-30d", "--output", "all.csv"]);
    assert_eq!((written.code, written.stdout.as_str()), (0, ""), "{written:?}");
    assert!(written.stderr.starts_with("10000 sessions from "), "{written:?}");
    assert!(!shell.home().join("all.csv.part").exists());
    let rows = records(&fs::read_to_string(shell.home().join("all.csv")).unwrap());
    assert_eq!(rows.len(), 10_000);
    let ids: BTreeSet<_> = rows.iter().map(|row| row[0].clone()).collect();
    assert_eq!(ids.len(), 10_000);
    let starts: Vec<_> = rows.iter().map(|row| row[9].clone()).collect();
    assert!(starts.is_sorted(), "the earliest first");
    assert_eq!(rows.iter().filter(|row| row[21] == "Approved").count(), 2_500);
    let approved = rows.iter().find(|row| row[21] == "Approved").unwrap();
    assert_eq!(approved[2..6], ["bob", "", "db-01.demo.test", "ssh"]);
    assert_eq!(approved[13..17], ["30", "Complete", "", "'=cmd|' /C calc'!A0"]);
    assert_eq!((approved[19].as_str(), approved[23].as_str()), ("admin", "agreed, \"in general\""));

    let file = shell.home().join("of-the-script.csv");
    by_the_script(&server, now, &file).await;
    let mut of_script = records(&fs::read_to_string(file).unwrap());
    of_script.reverse();
    // compared one by one: of ten thousand rows nobody would find the one that differs
    assert_eq!(of_script.len(), sessions.len());
    for (row, session) in of_script.iter().zip(&sessions) {
        assert_eq!(row, &expected(session));
    }
}

const SCRIPT_COLUMNS: [&str; 10] =
    ["Id", "User", "Host", "Activity", "Start", "End", "Status", "Note", "Approver", "ApproverNotes"];

/// What the script's CSV must have of a session.
fn expected(session: &Session) -> [String; SCRIPT_COLUMNS.len()] {
    let time = |time: Option<DateTime<Utc>>| time.unwrap().to_rfc3339_opts(SecondsFormat::Millis, true);
    let vote = session.course.approval.as_ref().map(|approval| &approval.votes[0]);
    [
        session.id.to_string(),
        "bob".into(),
        session.request.resource_name.clone(),
        session.request.activity_name.clone(),
        time(session.actual_start),
        time(session.actual_end),
        "3".into(),
        session.request.note.clone().unwrap(),
        vote.map_or("", |_| "admin").into(),
        vote.and_then(|vote| vote.notes.clone()).unwrap_or_default(),
    ]
}

/// Makes the requests of the vendor's public report script, as an administrator, and writes the CSV as it does: pages
/// of what is over, the latest first, and of each session its approvals and the users that it names.
async fn by_the_script(server: &TestServer, now: DateTime<Utc>, file: &Path) {
    let token = server.token("DEMO\\admin").await;
    let get = async |path: &str| {
        let answer = Answer::to(server.get(path).bearer_auth(&token)).await;
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.json()
    };
    let mut users: BTreeMap<String, String> = BTreeMap::new();
    let time = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let (from, to) = (time(now - TimeDelta::days(30)), time(now));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut csv = csv::Writer::from_path(file).unwrap();
    csv.write_record(SCRIPT_COLUMNS).unwrap();
    let mut skip = 0;
    loop {
        let page = get(&format!(
            "/api/v1/ActivitySession/SummaryByStatus/Historical?mysessions=false&UserName=&startDate={from}\
             &endDate={to}&skip={skip}&take=100"
        ))
        .await;
        let rows = page["data"].as_array().unwrap();
        for row in rows {
            let id = text(&row["id"]);
            let path = format!("/api/v1/ApprovalWorkflow/Approval?activitySessionId={id}");
            let approvals = get(&path).await;
            let approvals = approvals.as_array().unwrap();
            let approver = approvals.first().map(|approval| text(&approval["approverAccount"]["userId"]));
            let mut names = Vec::new();
            for user in [Some(text(&row["userId"])), approver] {
                let Some(user) = user else {
                    names.push(String::new());
                    continue;
                };
                if !users.contains_key(&user) {
                    let name = text(&get(&format!("/api/v1/User/{user}")).await["samAccountName"]);
                    users.insert(user.clone(), name);
                }
                names.push(users[&user].clone());
            }
            let cells =
                ["managedResourceName", "activityName", "actualStartDateTimeUtc", "actualEndDateTimeUtc"];
            let [host, activity, start, end] = cells.map(|member| text(&row[member]));
            let (status, note) = (row["sessionStatus"].to_string(), text(&row["note"]));
            let notes =
                approvals.first().map(|approval| text(&approval["approverNotes"])).unwrap_or_default();
            let (user, approver) = (&names[0], &names[1]);
            csv.write_record([&id, user, &host, &activity, &start, &end, &status, &note, approver, &notes])
                .unwrap();
        }
        skip += rows.len();
        if rows.is_empty() || skip >= usize::try_from(page["recordsTotal"].as_u64().unwrap()).unwrap() {
            return csv.flush().unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_csv_or_json_of_the_sessions_that_its_reader_may_see() {
    let server = live_server().await;
    lay(&server, 5, SystemClock.now()).await;
    let shell = Shell::of_bob(&server);
    let report = |more: &[&str]| shell.run(&[&["report", "--from", "-1h"], more].concat());
    let csv = report(&[]).done();
    assert!(csv.starts_with("id,user,userSamAccountName,"), "a pipe gets CSV: {csv}");
    assert_eq!(records(&csv).len(), 5);
    assert_eq!(report(&["--output", "-"]).done(), csv);

    let json = report(&["--json"]).json();
    let sessions = json.as_array().unwrap();
    assert_eq!(sessions.len(), 5);
    assert_eq!(
        (&sessions[0]["status"], &sessions[0]["note"]),
        (&"Complete".into(), &"=cmd|' /C calc'!A0".into())
    );
    assert_eq!(sessions[0]["approvals"][0]["approverSamAccountName"], "admin");
    assert_eq!(sessions[1]["approvals"], serde_json::json!([]));
    report(&["--output", "five.json"]).done();
    let file = fs::read_to_string(shell.home().join("five.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&file).unwrap(), json, "JSON by the end of the name");

    assert_eq!(records(&report(&["--user", "bob", "--resource", "db-01.demo.test"]).done()).len(), 5);
    assert_eq!(report(&["--user", "alice"]).done().lines().count(), 1, "the headings alone");
    assert_eq!(report(&["--resource", "nowhere", "--format", "json"]).json(), serde_json::json!([]));
    assert_eq!(records(&report(&["--to", "-150s"]).done()).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_makes_no_sense_is_refused_before_anything_is_written() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    started(&shell, "ssh", &[]);
    let beginless = shell.run(&["report"]).failed(2);
    assert!(beginless.contains("--from"), "{beginless}");
    shell.run(&["report", "--from", "+1h"]).failed(2);
    shell.run(&["report", "--from", "-1h", "--table"]).failed(2);
    shell.run(&["report", "--from", "-1h", "--format", "csv", "--json"]).failed(2);
    shell.run(&["report", "--from", "-1h", "--output", "no/such/folder.csv"]).failed(1);
    let refused = shell.with("HANGUP_PASSWORD", "s3cret-of-nobody").with("HANGUP_PROFILE", "other");
    refused.run(&["report", "--from", "-1h", "--output", "x.csv"]).failed(3);
    assert!(!refused.home().join("x.csv.part").exists());
}
