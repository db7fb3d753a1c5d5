//! The normal form of a document: its operations by method and path, and every schema that they reach.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{
    schema::{keyed, name, normal_schema},
    unresolved,
};

const METHODS: [&str; 8] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

/// What is compared of an OpenAPI 3.0 or 3.1 document, in one spelling:
/// `{info, servers, operations: {"GET /path": {…}}, securitySchemes, schemas: {name: {…}}}`.
///
/// References to parameters, bodies, responses, headers and path items are resolved. A schema that is referred to
/// stands once, under `schemas`, and `$ref` names it there; schemas that no operation reaches are left out. What is a
/// set is an object keyed by the JSON texts of its elements. Defaults are filled in.
#[must_use]
pub fn normal_form(document: &Value) -> Value {
    let mut reader = Reader { document, reached: BTreeSet::new() };
    let operations = reader.operations();
    json!({
        "info": {"title": document["info"]["title"], "version": document["info"]["version"]},
        "servers": servers(document.get("servers").unwrap_or(&json!([{"url": "/"}]))),
        "operations": operations,
        "securitySchemes": reader.security_schemes(),
        "schemas": reader.schemas(),
    })
}

struct Reader<'a> {
    document: &'a Value,
    /// The schemas that the parts read so far refer to, each by its whole `$ref`.
    reached: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn operations(&mut self) -> Value {
        let mut operations = BTreeMap::new();
        for (path, item) in members(&self.document["paths"]) {
            match self.follow(item) {
                Ok(item) => {
                    for (method, operation) in
                        METHODS.iter().filter_map(|method| Some((method, item.get(method)?)))
                    {
                        let key = format!("{} {path}", method.to_uppercase());
                        operations.insert(key, self.operation(item, operation));
                    }
                }
                Err(nowhere) => {
                    operations.insert(path.clone(), nowhere);
                }
            }
        }
        operations.into_iter().collect()
    }

    fn operation(&mut self, item: &'a Value, operation: &'a Value) -> Value {
        let security = operation.get("security").or_else(|| self.document.get("security"));
        object([
            ("operationId", operation.get("operationId").cloned()),
            ("tags", Some(keyed(elements(&operation["tags"])))),
            ("deprecated", Some(flag(operation, "deprecated"))),
            ("security", Some(security_of(security))),
            ("servers", operation.get("servers").or_else(|| item.get("servers")).map(servers)),
            ("parameters", Some(self.parameters(item, operation))),
            ("requestBody", operation.get("requestBody").map(|body| self.resolved(body, Self::request_body))),
            ("responses", Some(self.responses(&operation["responses"]))),
            ("callbacks", operation.get("callbacks").cloned()),
        ])
    }

    /// By place and name; those of the operation override those of the path.
    fn parameters(&mut self, item: &'a Value, operation: &'a Value) -> Value {
        let both = elements(&item["parameters"]).chain(elements(&operation["parameters"]));
        let mut parameters = BTreeMap::new();
        for parameter in both {
            let (key, value) = match self.follow(parameter) {
                Ok(parameter) => self.parameter(parameter),
                Err(nowhere) => (parameter["$ref"].to_string(), nowhere),
            };
            parameters.insert(key, value);
        }
        parameters.into_iter().collect()
    }

    fn parameter(&mut self, parameter: &'a Value) -> (String, Value) {
        let text = |key: &str| parameter[key].as_str().unwrap_or_default();
        let (place, name) = (text("in"), text("name"));
        // only the names of headers are the same in another case
        let name = if place == "header" { name.to_lowercase() } else { name.to_owned() };
        let style = if matches!(place, "query" | "cookie") { "form" } else { "simple" };
        (format!("{place} {name}"), self.value_of(parameter, style))
    }

    /// What a parameter and a header have in common.
    fn value_of(&mut self, parameter: &'a Value, default_style: &str) -> Value {
        let style = parameter["style"].as_str().unwrap_or(default_style);
        object([
            ("required", Some(flag(parameter, "required"))),
            ("deprecated", Some(flag(parameter, "deprecated"))),
            ("style", Some(json!(style))),
            ("explode", Some(parameter.get("explode").cloned().unwrap_or_else(|| json!(style == "form")))),
            ("allowReserved", Some(flag(parameter, "allowReserved"))),
            ("schema", parameter.get("schema").map(|schema| normal_schema(schema, &mut self.reached))),
            ("content", parameter.get("content").map(|content| self.content(content))),
        ])
    }

    fn request_body(&mut self, body: &'a Value) -> Value {
        object([
            ("required", Some(flag(body, "required"))),
            ("content", Some(self.content(&body["content"]))),
        ])
    }

    fn responses(&mut self, responses: &'a Value) -> Value {
        let responses = members(responses)
            .map(|(status, response)| (status.to_uppercase(), self.resolved(response, Self::response)));
        responses.collect::<BTreeMap<_, _>>().into_iter().collect()
    }

    fn response(&mut self, response: &'a Value) -> Value {
        let headers = members(&response["headers"])
            .map(|(name, header)| {
                (
                    name.to_lowercase(),
                    self.resolved(header, |reader, header| reader.value_of(header, "simple")),
                )
            })
            .collect::<BTreeMap<_, _>>();
        object([
            // every response needs one, whatever it says; utoipa leaves it out where the handler gives none
            ("described", Some(json!(response["description"].is_string()))),
            ("headers", Some(headers.into_iter().collect())),
            ("content", Some(self.content(&response["content"]))),
            ("links", response.get("links").cloned()),
        ])
    }

    fn content(&mut self, content: &'a Value) -> Value {
        let content = members(content).map(|(media_type, media)| {
            let media = object([
                ("schema", media.get("schema").map(|schema| normal_schema(schema, &mut self.reached))),
                ("encoding", media.get("encoding").cloned()),
            ]);
            (media_type.to_lowercase().replace(' ', ""), media)
        });
        content.collect::<BTreeMap<_, _>>().into_iter().collect()
    }

    fn security_schemes(&mut self) -> Value {
        let schemes = members(&self.document["components"]["securitySchemes"])
            .map(|(name, scheme)| (name.clone(), self.resolved(scheme, |_, scheme| security_scheme(scheme))));
        schemes.collect::<BTreeMap<_, _>>().into_iter().collect()
    }

    /// Every schema that is reached, also through other schemas.
    fn schemas(&mut self) -> Value {
        let mut schemas = BTreeMap::new();
        while let Some(reference) = self.reached.pop_first() {
            if !schemas.contains_key(name(&reference)) {
                let schema = match self.target(&reference) {
                    Some(schema) => normal_schema(schema, &mut self.reached),
                    None => unresolved(&reference),
                };
                schemas.insert(name(&reference).to_owned(), schema);
            }
        }
        schemas.into_iter().collect()
    }

    fn resolved(&mut self, part: &'a Value, read: impl FnOnce(&mut Self, &'a Value) -> Value) -> Value {
        match self.follow(part) {
            Ok(part) => read(self, part),
            Err(nowhere) => nowhere,
        }
    }

    /// What a part leads to through its `$ref`s, or the mark of one that leads nowhere or in a circle.
    fn follow(&self, mut part: &'a Value) -> Result<&'a Value, Value> {
        let mut passed = BTreeSet::new();
        while let Some(reference) = part.get("$ref").and_then(Value::as_str) {
            part = self
                .target(reference)
                .filter(|_| passed.insert(reference))
                .ok_or_else(|| unresolved(reference))?;
        }
        Ok(part)
    }

    fn target(&self, reference: &str) -> Option<&'a Value> {
        self.document.pointer(reference.strip_prefix('#')?)
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// A flag, which is false where it is left out.
fn flag(part: &Value, key: &str) -> Value {
    json!(part[key].as_bool().unwrap_or(false))
}

/// By address. What a server is for is prose.
fn servers(servers: &Value) -> Value {
    let servers = elements(servers).map(|server| {
        let variables = server.get("variables").cloned().unwrap_or_else(|| json!({}));
        (server["url"].as_str().unwrap_or_default().to_owned(), variables)
    });
    servers.collect::<BTreeMap<_, _>>().into_iter().collect()
}

fn security_scheme(scheme: &Value) -> Value {
    let said = members(scheme).filter(|(key, _)| *key != "description" && !key.starts_with("x-"));
    let said = said.map(|(key, value)| match (key.as_str(), value) {
        ("scheme", Value::String(scheme)) => (key.clone(), json!(scheme.to_lowercase())),
        _ => (key.clone(), value.clone()),
    });
    said.collect::<BTreeMap<_, _>>().into_iter().collect()
}

/// The alternatives. None, or one that asks for nothing (utoipa's `security(())`), both let everybody in.
fn security_of(security: Option<&Value>) -> Value {
    let alternatives: Vec<_> = security.into_iter().flat_map(elements).map(requirement).collect();
    if alternatives.iter().all(|alternative| *alternative == json!({})) {
        return json!({});
    }
    keyed(&alternatives)
}

/// The schemes that must all be met, each with its scopes.
fn requirement(alternative: &Value) -> Value {
    let schemes = members(alternative).map(|(scheme, scopes)| (scheme.clone(), keyed(elements(scopes))));
    schemes.collect::<BTreeMap<_, _>>().into_iter().collect()
}
