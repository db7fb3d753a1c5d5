//! Requests that do not fit their contract, made from the contract.

use serde_json::{Value, json};

use super::{Draft, text};
use crate::{contracts::Operation, support::http::Answer};

/// A way in which a request can be wrong.
pub(super) struct Variant {
    pub(super) what: String,
    /// The member or parameter that is wrong, where it is one.
    pub(super) member: Option<String>,
    pub(super) draft: Draft,
}

/// A wrong body with its name and its wrong member.
type WrongBody = (String, Option<String>, String);

/// Whether an answer is a 400 whose `errors` name this member, or anything where there is none.
pub(super) fn is_told(answer: &Answer, member: Option<&str>) -> bool {
    if answer.status != 400 {
        return false;
    }
    let problem = answer.json();
    let mut told = problem["errors"].as_object().into_iter().flatten().map(|(name, _)| name.to_lowercase());
    // of what is in a list, its place is told as well
    told.any(|name| member.is_none_or(|member| name.contains(&member.to_lowercase())))
}

/// Every way in which a request of this operation can be wrong.
pub(super) fn variants(operation: &Operation, right: &Draft) -> Vec<Variant> {
    let mut variants = wrong_parameters(operation, right);
    if let Some((content_type, schema)) = operation.body() {
        let bodies = if content_type == "application/json" {
            wrong_json(operation, schema, right.body.as_deref().unwrap())
        } else {
            wrong_forms(schema, right.body.as_deref().unwrap())
        };
        let with_body = |body| Draft { body: Some(body), ..right.clone() };
        variants.extend(bodies.into_iter().map(|(what, member, body)| Variant {
            what,
            member,
            draft: with_body(body),
        }));
        if operation.requires_body() {
            let draft = Draft { body: None, ..right.clone() };
            variants.push(Variant { what: "without a body".into(), member: None, draft });
        }
    }
    variants
}

fn wrong_parameters(operation: &Operation, right: &Draft) -> Vec<Variant> {
    let mut variants = Vec::new();
    for parameter in operation.parameters() {
        let name = parameter.name;
        let wrong: Vec<_> = wrong_values(parameter.schema).into_iter().filter_map(as_parameter).collect();
        // any text fits a parameter that is text of no kind, or a list of such
        let element = parameter.schema.get("items").unwrap_or(parameter.schema);
        let of_a_kind = element.get("format").or_else(|| element.get("enum")).is_some();
        let any_text = element["type"] == "string" && !of_a_kind;
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
            // of several ids in a path the first that is none is told
            let member = (parameter.place == "query").then(|| name.to_owned());
            variants.push(Variant { what: format!("with {name}={value}"), member, draft });
        }
        if parameter.required && parameter.place == "query" {
            let query = right.query.iter().filter(|(known, _)| known != name).cloned().collect();
            let (what, draft) = (format!("without {name}"), Draft { query, ..right.clone() });
            variants.push(Variant { what, member: Some(name.to_owned()), draft });
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

fn wrong_json(operation: &Operation, schema: &Value, right: &str) -> Vec<WrongBody> {
    let mut variants: Vec<_> = ["{", "{\"a\":}", "nonsense{}", "[]", "{} {}", "\u{0}"]
        .into_iter()
        // where the body is a text, bare text is one as well
        .filter(|body| schema["type"] != "string" || !body.starts_with('n'))
        .map(|body| (format!("with the body {body:?}"), None, body.to_owned()))
        .collect();
    let right: Value = serde_json::from_str(right).unwrap();
    if right.is_object() {
        variants.push(("with the body null".into(), None, "null".into()));
        variants.push(("with a body that is a text".into(), None, text(&json!("text"))));
        variants.extend(wrong_members(operation, schema, &right));
    }
    if let Value::Array(elements) = &right {
        let last = elements.len() - 1;
        let with = |element: Value| {
            let mut wrong = right.clone();
            wrong[last] = element;
            text(&wrong)
        };
        for element in [json!(17), json!("text"), Value::Null] {
            variants.push((format!("with the element {element}"), Some(format!("[{last}]")), with(element)));
        }
        let members = wrong_members(operation, operation.resolved(&schema["items"]), &right[last]);
        variants.extend(members.into_iter().map(|(what, member, element)| {
            let member = member.map(|member| format!("[{last}].{member}"));
            (format!("{what} in an element"), member, with(serde_json::from_str(&element).unwrap()))
        }));
    }
    variants
}

/// An object with each of its members wrong in turn.
fn wrong_members(operation: &Operation, schema: &Value, right: &Value) -> Vec<WrongBody> {
    let mut variants = Vec::new();
    for member in schema["required"].as_object().into_iter().flatten().filter_map(|(_, name)| name.as_str()) {
        let mut without = right.clone();
        without.as_object_mut().unwrap().remove(member);
        variants.push((format!("without {member}"), Some(member.to_owned()), text(&without)));
    }
    for (member, schema) in schema["properties"].as_object().unwrap() {
        for value in wrong_values(operation.resolved(schema)) {
            let mut wrong = right.clone();
            wrong[member] = value.clone();
            variants.push((format!("with {member}: {value}"), Some(member.clone()), text(&wrong)));
        }
    }
    variants
}

fn wrong_forms(schema: &Value, right: &str) -> Vec<WrongBody> {
    let pairs = || right.split('&');
    let required = schema["required"].as_object().unwrap().values().filter_map(Value::as_str);
    required
        .map(|member| {
            let of_member = format!("{member}=");
            let others: Vec<_> = pairs().filter(|pair| !pair.starts_with(&of_member)).collect();
            (format!("without {member}"), Some(member.to_owned()), others.join("&"))
        })
        .chain([("with a body that is no form".into(), None, "{\"login\":1}".into())])
        .collect()
}

/// Values that a schema does not allow.
fn wrong_values(schema: &Value) -> Vec<Value> {
    let mut wrong = match schema["type"].as_str() {
        Some("string") if schema.get("format").or_else(|| schema.get("enum")).is_some() => {
            vec![json!("nonsense"), json!(17), json!({})]
        }
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
