//! Requests that do not fit their contract, made from the contract.

use serde_json::{Value, json};

use super::{Draft, text};
use crate::contracts::Operation;

/// Every way in which a request of this operation can be wrong, by name.
pub(super) fn variants(operation: &Operation, right: &Draft) -> Vec<(String, Draft)> {
    let mut variants = wrong_parameters(operation, right);
    if let Some((content_type, schema)) = operation.body() {
        let bodies = if content_type == "application/json" {
            wrong_json(operation, schema, right.body.as_deref().unwrap())
        } else {
            wrong_forms(schema, right.body.as_deref().unwrap())
        };
        let with_body = |body| Draft { body: Some(body), ..right.clone() };
        variants.extend(bodies.into_iter().map(|(what, body)| (what, with_body(body))));
        if operation.requires_body() {
            variants.push(("without a body".into(), Draft { body: None, ..right.clone() }));
        }
    }
    variants
}

fn wrong_parameters(operation: &Operation, right: &Draft) -> Vec<(String, Draft)> {
    let mut variants = Vec::new();
    for parameter in operation.parameters() {
        let name = parameter.name;
        let wrong: Vec<_> = wrong_values(parameter.schema).into_iter().filter_map(as_parameter).collect();
        // any text fits a parameter that is text without a format, or a list of such
        let element = parameter.schema.get("items").unwrap_or(parameter.schema);
        let any_text = element["type"] == "string" && element.get("format").is_none();
        for value in wrong.into_iter().filter(|_| !any_text) {
            let mut draft = right.clone();
            match parameter.place {
                "path" => draft.path = operation.path.replace(&format!("{{{name}}}"), &value),
                "query" => {
                    draft.query.retain(|(known, _)| known != name);
                    draft.query.push((name.to_owned(), value.clone()));
                }
                other => panic!("tests/it/conformance knows no parameters in {other}"),
            }
            variants.push((format!("with {name}={value}"), draft));
        }
        if parameter.required && parameter.place == "query" {
            let query = right.query.iter().filter(|(known, _)| known != name).cloned().collect();
            variants.push((format!("without {name}"), Draft { query, ..right.clone() }));
        }
    }
    variants
}

fn as_parameter(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn wrong_json(operation: &Operation, schema: &Value, right: &str) -> Vec<(String, String)> {
    let mut variants: Vec<_> = ["{", "{\"a\":}", "nonsense{}", "[]", "{} {}", "\u{0}"]
        .into_iter()
        // where the body is a text, bare text is one as well
        .filter(|body| schema["type"] != "string" || !body.starts_with('n'))
        .map(|body| (format!("with the body {body:?}"), body.to_owned()))
        .collect();
    let right: Value = serde_json::from_str(right).unwrap();
    if !right.is_object() {
        return variants;
    }
    variants.push(("with the body null".into(), "null".into()));
    variants.push(("with a body that is a text".into(), text(&json!("text"))));
    for member in schema["required"].as_object().into_iter().flatten().filter_map(|(_, name)| name.as_str()) {
        let mut without = right.clone();
        without.as_object_mut().unwrap().remove(member);
        variants.push((format!("without {member}"), text(&without)));
    }
    for (member, schema) in schema["properties"].as_object().unwrap() {
        for value in wrong_values(operation.resolved(schema)) {
            let mut wrong = right.clone();
            wrong[member] = value.clone();
            variants.push((format!("with {member}: {value}"), text(&wrong)));
        }
    }
    variants
}

fn wrong_forms(schema: &Value, right: &str) -> Vec<(String, String)> {
    let pairs = || right.split('&');
    let required = schema["required"].as_object().unwrap().values().filter_map(Value::as_str);
    required
        .map(|member| {
            let of_member = format!("{member}=");
            let others: Vec<_> = pairs().filter(|pair| !pair.starts_with(&of_member)).collect();
            (format!("without {member}"), others.join("&"))
        })
        .chain([("with a body that is no form".into(), "{\"login\":1}".into())])
        .collect()
}

/// Values that a schema does not allow.
fn wrong_values(schema: &Value) -> Vec<Value> {
    let mut wrong = match schema["type"].as_str() {
        Some("string") if schema.get("format").is_some() => vec![json!("nonsense"), json!(17), json!({})],
        Some("string") => vec![json!(17), json!(true), json!({}), json!([])],
        Some("integer") => {
            vec![json!("nonsense"), json!(1.5), json!(99_999_999_999_i64), json!(true), json!({})]
        }
        Some("boolean") => vec![json!("nonsense"), json!({})],
        Some("array") => vec![json!("nonsense"), json!({}), json!([17])],
        Some("object") => vec![json!("nonsense"), json!([])],
        _ => vec![],
    };
    if let Some(minimum) = schema["minimum"].as_i64() {
        wrong.push(json!(minimum - 1));
    }
    // what has no type may be anything
    if schema.get("nullable").is_none() && schema.get("type").is_some() {
        wrong.push(Value::Null);
    }
    wrong
}
