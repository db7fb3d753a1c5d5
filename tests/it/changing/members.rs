//! Requests that are refused by member: `errors` says which.

use reqwest::Method;
use serde_json::{Value, json};

use super::{ALICE, SWEEPER, Stage};
use crate::support::http::Answer;

fn complaints((status, problem): (u16, Value)) -> (u16, Vec<String>) {
    (status, problem["errors"].as_object().into_iter().flatten().map(|(member, _)| member.clone()).collect())
}

#[tokio::test]
async fn what_is_missing_is_told_under_its_own_name() {
    let stage = Stage::set().await;
    for (path, body, missing) in [
        ("/signinBody", json!({"login": "DEMO\\alice"}), "password"),
        ("/signinBody", json!({"PASSWORD": "x"}), "login"),
        ("/WebAppApi/api/v1/AppUserToken", json!({"login": "x", "password": "y"}), "certificateSerialNumber"),
    ] {
        let answer = Answer::to(stage.server.post(path).json(&body)).await.parts();
        assert_eq!(complaints(answer), (400, vec![missing.to_owned()]), "{path} {body}");
    }
}

#[tokio::test]
async fn a_custom_field_without_a_name_is_refused() {
    let stage = Stage::set().await;
    for field in [json!({"value": "42"}), json!({"name": null, "value": "42"}), json!({"name": " "})] {
        let fields = json!({"customFields": [{"name": "cost centre", "value": "42"}, field]});
        let answer = complaints(stage.ask(ALICE, "ssh", fields).await);
        assert_eq!(answer, (400, vec!["customFields".to_owned()]), "{field}");
    }
}

#[tokio::test]
async fn a_login_has_no_control_characters() {
    let stage = Stage::set().await;
    let id = stage.active(15).await;
    for name in ["root\nFAKE LINE", "\u{1b}[31mroot"] {
        let login = json!({"id": "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e", "name": name});
        let answer = stage.on(SWEEPER, Method::PUT, &id, "/loginAccount", Some(login)).await;
        assert_eq!(complaints(answer), (400, vec!["name".to_owned()]), "{name:?}");
    }
}
