//! The normal form of a schema: one spelling for what OpenAPI 3.0 and 3.1 spell differently, and no words for people.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// What is for people, or says nothing about the wire.
const PROSE: [&str; 8] =
    ["$comment", "$schema", "description", "example", "examples", "externalDocs", "title", "xml"];

/// Members that say what is so without them, too.
fn says_nothing(key: &str, value: &Value) -> bool {
    match key {
        "nullable" | "deprecated" | "readOnly" | "writeOnly" | "uniqueItems" => value == false,
        "minItems" | "minLength" | "minProperties" => value == 0,
        "properties" | "required" => value.as_object().is_some_and(Map::is_empty),
        // names are strings anyway; utoipa says so of every map
        "propertyNames" => *value == json!({"type": "string"}),
        _ => false,
    }
}

/// Brings a schema into the normal form, and adds the `$ref`s that it meets to `reached`.
///
/// A `$ref` becomes the name that [`name`] gives it. `required` and `enum` become objects, keyed by their elements.
pub(super) fn normal_schema(schema: &Value, reached: &mut BTreeSet<String>) -> Value {
    let Value::Object(members) = schema else {
        return match schema {
            Value::Bool(true) => json!({}),
            Value::Bool(false) => json!({"not": {}}),
            other => other.clone(),
        };
    };
    let mut normal = BTreeMap::new();
    for (key, value) in members {
        if !PROSE.contains(&key.as_str()) && !key.starts_with("x-") {
            member(members, key, value, reached, &mut normal);
        }
    }
    normal.retain(|key, value| !says_nothing(key, value));
    normal.into_iter().collect()
}

/// The key of a reference in the normal form's `schemas`: its last segment where it names a component.
pub(super) fn name(reference: &str) -> &str {
    reference.strip_prefix("#/components/schemas/").filter(|name| !name.contains('/')).unwrap_or(reference)
}

fn member(
    schema: &Map<String, Value>,
    key: &str,
    value: &Value,
    reached: &mut BTreeSet<String>,
    normal: &mut BTreeMap<String, Value>,
) {
    let set = |normal: &mut BTreeMap<String, Value>, key: &str, value| normal.insert(key.to_owned(), value);
    match (key, value) {
        ("$ref", Value::String(reference)) => {
            reached.insert(reference.clone());
            set(normal, key, json!(name(reference)));
        }
        ("type", Value::String(_)) if is_nullable_reference(schema) => {}
        ("type", Value::Array(types)) => several_types(types, normal),
        ("enum", Value::Array(values)) => {
            // 3.0 repeats null here beside `nullable`, 3.1 beside the type
            if values.contains(&Value::Null) && !schema.contains_key("type") {
                set(normal, "nullable", json!(true));
            }
            set(normal, key, keyed(values.iter().filter(|value| !value.is_null())));
        }
        ("const", constant) => {
            set(normal, "enum", keyed([constant]));
        }
        ("required", Value::Array(names)) => {
            set(normal, key, keyed(names));
        }
        ("properties" | "patternProperties", Value::Object(schemas)) => {
            let schemas = schemas.iter().map(|(name, schema)| (name.clone(), normal_schema(schema, reached)));
            let schemas = schemas.collect::<BTreeMap<_, _>>().into_iter().collect();
            set(normal, key, schemas);
        }
        (
            "items"
            | "not"
            | "additionalProperties"
            | "unevaluatedProperties"
            | "unevaluatedItems"
            | "propertyNames"
            | "contains"
            | "if"
            | "then"
            | "else",
            schema,
        ) => {
            set(normal, key, normal_schema(schema, reached));
        }
        ("oneOf" | "anyOf" | "allOf", Value::Array(schemas)) => {
            alternatives(schema, key, schemas, reached, normal);
        }
        ("prefixItems", Value::Array(schemas)) => {
            set(normal, key, schemas.iter().map(|schema| normal_schema(schema, reached)).collect());
        }
        // 3.0: a flag beside the bound; 3.1: the bound itself
        ("exclusiveMinimum" | "exclusiveMaximum", Value::Bool(exclusive)) => {
            let bound = if key == "exclusiveMinimum" { "minimum" } else { "maximum" };
            if let (true, Some(bound)) = (exclusive, schema.get(bound)) {
                set(normal, key, plain(bound));
            }
        }
        ("minimum", _) if schema.get("exclusiveMinimum") == Some(&Value::Bool(true)) => {}
        ("maximum", _) if schema.get("exclusiveMaximum") == Some(&Value::Bool(true)) => {}
        // 3.1's words for 3.0's formats of strings
        ("contentEncoding", Value::String(encoding)) if encoding == "base64" => {
            set(normal, "format", json!("byte"));
        }
        ("contentMediaType", Value::String(media)) if media == "application/octet-stream" => {
            set(normal, "format", json!("binary"));
        }
        _ => {
            set(normal, key, plain(value));
        }
    }
}

/// `nullable` beside `allOf` of one reference: 3.0.3 has it count only beside a `type`, which the reference gives too.
fn is_nullable_reference(schema: &Map<String, Value>) -> bool {
    let all_of = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice);
    schema.get("nullable") == Some(&Value::Bool(true))
        && matches!(all_of, Some([one]) if one.get("$ref").is_some())
}

/// 3.1's `["string", "null"]` is 3.0's `nullable: true` beside `string`.
fn several_types(types: &[Value], normal: &mut BTreeMap<String, Value>) {
    let mut others: Vec<_> = types.iter().filter(|kind| *kind != "null").cloned().collect();
    if others.is_empty() {
        others = types.to_vec();
    } else if others.len() < types.len() {
        normal.insert("nullable".to_owned(), json!(true));
    }
    others.sort_by_key(Value::to_string);
    let kind = if let [one] = others.as_mut_slice() { one.take() } else { Value::Array(others) };
    normal.insert("type".to_owned(), kind);
}

/// 3.1's `oneOf` with the type null is 3.0's `nullable: true` beside `allOf`; of one schema each means that schema.
fn alternatives(
    schema: &Map<String, Value>,
    key: &str,
    schemas: &[Value],
    reached: &mut BTreeSet<String>,
    normal: &mut BTreeMap<String, Value>,
) {
    let is_null = |schema: &Value| *schema == json!({"type": "null"});
    let mut others: Vec<_> = schemas.iter().map(|schema| normal_schema(schema, reached)).collect();
    if key != "allOf" && others.len() > 1 && others.iter().any(is_null) {
        others.retain(|schema| !is_null(schema));
        normal.insert("nullable".to_owned(), json!(true));
    }
    match others.as_slice() {
        [Value::Object(one)]
            if one.keys().all(|member| member == "nullable" || !schema.contains_key(member)) =>
        {
            normal.extend(one.clone());
        }
        _ => {
            others.sort_by_key(Value::to_string);
            normal.insert(key.to_owned(), Value::Array(others));
        }
    }
}

/// A set: its elements under their JSON texts.
pub(super) fn keyed<'a>(elements: impl IntoIterator<Item = &'a Value>) -> Value {
    let elements = elements.into_iter().map(plain).map(|element| (element.to_string(), element));
    let elements: BTreeMap<_, _> = elements.collect();
    elements.into_iter().collect()
}

/// 0 and 0.0 are one number. Every other value stays as it is, but for the order of its members.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            let whole = number.as_f64().filter(|number| number.fract() == 0.0);
            whole
                .and_then(|number| format!("{number:.0}").parse::<i64>().ok())
                .map_or_else(|| value.clone(), Value::from)
        }
        Value::Array(elements) => elements.iter().map(plain).collect(),
        Value::Object(members) => {
            let members: BTreeMap<_, _> =
                members.iter().map(|(key, value)| (key.clone(), plain(value))).collect();
            members.into_iter().collect()
        }
        other => other.clone(),
    }
}
