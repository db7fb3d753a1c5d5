//! The contracts, read: their operations, and whether an answer is one that they document.

use hangup::contract::diff::normal_form;
use serde_json::{Map, Value, json};

use crate::support::http::Answer;

/// The stems of the contracts' file names.
pub(crate) fn families() -> Vec<String> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/openapi")).unwrap();
    let mut stems: Vec<_> =
        folder.map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    stems.sort();
    stems
}

/// A contract by the stem of its file name.
pub(crate) fn contract(family: &str) -> Value {
    let path = format!("{}/openapi/{family}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    yaml_serde::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// An operation of a contract, in the normal form.
pub(crate) struct Operation {
    pub(crate) family: String,
    pub(crate) method: reqwest::Method,
    pub(crate) path: String,
    pub(crate) id: String,
    said: Value,
    schemas: Value,
}

/// Every operation of every contract.
pub(crate) fn operations() -> Vec<Operation> {
    families().iter().flat_map(|family| operations_of(family)).collect()
}

fn operations_of(family: &str) -> Vec<Operation> {
    let normal = normal_form(&contract(family));
    let operations = normal["operations"].as_object().unwrap();
    operations
        .iter()
        .map(|(key, said)| {
            let (method, path) = key.split_once(' ').unwrap();
            Operation {
                family: family.to_owned(),
                method: method.parse().unwrap(),
                path: path.to_owned(),
                id: said["operationId"]
                    .as_str()
                    .unwrap_or_else(|| panic!("{key} has no operationId"))
                    .to_owned(),
                said: said.clone(),
                schemas: normal["schemas"].clone(),
            }
        })
        .collect()
}

/// A parameter: where it is, its name, whether it must be there, its schema.
pub(crate) struct Parameter<'a> {
    pub(crate) place: &'a str,
    pub(crate) name: &'a str,
    pub(crate) required: bool,
    pub(crate) schema: &'a Value,
}

impl Operation {
    pub(crate) fn is_secured(&self) -> bool {
        self.said["security"] != json!({})
    }

    pub(crate) fn parameters(&self) -> impl Iterator<Item = Parameter<'_>> {
        self.said["parameters"].as_object().unwrap().iter().map(|(key, parameter)| {
            let (place, name) = key.split_once(' ').unwrap();
            Parameter { place, name, required: parameter["required"] == true, schema: &parameter["schema"] }
        })
    }

    /// The body's content type and schema; the schema's reference resolved.
    pub(crate) fn body(&self) -> Option<(&str, &Value)> {
        let (content_type, media) = self.said.get("requestBody")?["content"].as_object()?.iter().next()?;
        Some((content_type, self.resolved(&media["schema"])))
    }

    /// Whether a request without a body is none.
    pub(crate) fn requires_body(&self) -> bool {
        self.said["requestBody"]["required"] == true
    }

    pub(crate) fn documents(&self, status: u16) -> bool {
        self.response(status).is_some()
    }

    /// What a reference leads to; of schemas that hold together, the one with the members.
    pub(crate) fn resolved<'a>(&'a self, schema: &'a Value) -> &'a Value {
        let schema = schema["$ref"].as_str().map_or(schema, |name| &self.schemas[name]);
        let together = schema["allOf"].as_array().into_iter().flatten().map(|one| self.resolved(one));
        together.max_by_key(|one| one["properties"].as_object().map_or(0, Map::len)).unwrap_or(schema)
    }

    fn response(&self, status: u16) -> Option<&Value> {
        let responses = self.said["responses"].as_object().unwrap();
        let range = format!("{}XX", status / 100);
        [status.to_string().as_str(), &range, "DEFAULT"].into_iter().find_map(|key| responses.get(key))
    }

    /// Why an answer is none that the contract documents; nothing where it is one.
    pub(crate) fn complaints(&self, answer: &Answer) -> Vec<String> {
        let Some(response) = self.response(answer.status) else {
            return vec![format!("status {} is not documented", answer.status)];
        };
        let mut complaints = self.complaints_of_body(&response["content"], answer);
        for name in response["headers"].as_object().unwrap().keys() {
            if answer.header(name).is_none() {
                complaints.push(format!("the documented header {name} is missing"));
            }
        }
        // refusals that are documented in another form have nothing more
        if answer.status >= 400 && response["content"].get("application/problem+json").is_some() {
            complaints.extend(self.complaints_of_problem(answer));
        }
        complaints
    }

    fn complaints_of_body(&self, content: &Value, answer: &Answer) -> Vec<String> {
        let content = content.as_object().unwrap();
        if content.is_empty() {
            let body = &answer.body;
            return if body.is_empty() {
                vec![]
            } else {
                vec![format!("no body is documented, but came: {body}")]
            };
        }
        let content_type = answer.header("content-type").unwrap_or_default();
        let Some(media) = content.get(content_type.split(';').next().unwrap().trim()) else {
            return vec![format!("content type `{content_type}` is not documented")];
        };
        let schema = json_schema(&media["schema"], &self.schemas);
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        // what is no JSON is text to the schema
        let is_json = content_type.contains("json");
        let body = if is_json { serde_json::from_str(&answer.body) } else { Ok(json!(answer.body)) };
        match body {
            Ok(body) => validator
                .iter_errors(&body)
                .map(|error| format!("{error} at `{}` of {}", error.instance_path(), answer.body))
                .collect(),
            Err(error) => vec![format!("the body is not JSON: {error}: {}", answer.body)],
        }
    }

    /// What a problem has besides its schema: the status again, and what each family's clients read.
    fn complaints_of_problem(&self, answer: &Answer) -> Vec<String> {
        let Ok(problem) = serde_json::from_str::<Value>(&answer.body) else {
            return vec![format!("the problem is not JSON: {}", answer.body)];
        };
        let says = |member: &str| problem[member].as_str().is_some_and(|text| !text.is_empty());
        let mut complaints = Vec::new();
        if problem["status"] != answer.status {
            complaints.push(format!("the member `status` is {}", problem["status"]));
        }
        if !says("title") || !says("detail") || !says("traceId") {
            complaints.push(format!("a problem needs title, detail and traceId: {problem}"));
        }
        if self.family == "sonoran-cms" && problem["message"] != problem["detail"] {
            complaints.push(format!("`message` must repeat `detail`: {problem}"));
        }
        complaints
    }
}

/// A schema of the normal form as JSON Schema. Objects may have no members but the named, unless the contract says so:
/// what is sent is documented.
fn json_schema(schema: &Value, schemas: &Value) -> Value {
    let definitions: Map<_, _> =
        schemas.as_object().unwrap().iter().map(|(name, schema)| (name.clone(), plain(schema))).collect();
    let mut root = plain(schema);
    root["$defs"] = Value::Object(definitions);
    root
}

fn plain(schema: &Value) -> Value {
    let Value::Object(members) = schema else { return schema.clone() };
    let mut out = Map::new();
    for (key, value) in members {
        let value = match (key.as_str(), value) {
            ("nullable", _) => continue,
            ("$ref", Value::String(name)) => json!(format!("#/$defs/{name}")),
            ("properties", Value::Object(properties)) => {
                properties.iter().map(|(name, schema)| (name.clone(), plain(schema))).collect()
            }
            ("items" | "additionalProperties" | "not", schema) => plain(schema),
            ("oneOf" | "anyOf" | "allOf", Value::Array(schemas)) => schemas.iter().map(plain).collect(),
            // sets are keyed by the texts of their elements
            ("required" | "enum", Value::Object(set)) => set.values().cloned().collect(),
            (_, other) => other.clone(),
        };
        out.insert(key.clone(), value);
    }
    if out.contains_key("properties") && !out.contains_key("additionalProperties") {
        out.insert("additionalProperties".into(), json!(false));
    }
    if members.get("nullable") == Some(&Value::Bool(true)) {
        return json!({"anyOf": [{"type": "null"}, out]});
    }
    Value::Object(out)
}

#[test]
fn an_answer_that_is_not_documented_is_complained_about() {
    let operation = operations().into_iter().find(|operation| operation.id == "stopSession").unwrap();
    let complaints = |status, content_type: &'static str, body: &Value| {
        let headers = [("content-type", content_type)];
        let headers = headers.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        operation.complaints(&Answer {
            status,
            headers: headers.into_iter().collect(),
            body: body.to_string(),
        })
    };
    let id = "0197f3b4-8e21-7c66-a1d3-4b7f90c2e5d8";
    let data = json!({
        "id": id, "sysStatus": true, "community": id, "serverId": 1, "startedBy": id,
        "startedAt": "2025-07-10T18:00:00.000Z", "endedBy": null, "endedAt": null, "cancelledBy": null,
        "stats": {"anything": [1]}, "metadata": {},
    });
    let right = json!({"success": true, "data": data, "meta": {"timestamp": "2025-07-10T18:00:00.004Z", "path": "/"}});
    assert_eq!(complaints(200, "application/json; charset=utf-8", &right), [] as [&str; 0]);

    let with = |pointer: &str, value: Value| {
        let mut wrong = right.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        wrong.pointer_mut(parent).unwrap()[key] = value;
        wrong
    };
    for wrong in [
        json!(null),
        json!({}),
        with("/data/id", json!("no UUID")),
        with("/data/startedAt", json!("yesterday")),
        with("/data/serverId", json!("1")),
        with("/data/stats", json!(null)),
        with("/data/undocumented", json!(1)),
        with("/success", json!("true")),
    ] {
        assert_eq!(
            complaints(200, "application/json", &wrong).len(),
            if wrong == json!({}) { 3 } else { 1 },
            "{wrong}"
        );
    }
    assert_eq!(complaints(200, "text/plain", &right), ["content type `text/plain` is not documented"]);
    assert_eq!(complaints(202, "application/json", &right), ["status 202 is not documented"]);

    let problem =
        json!({"title": "Not Found", "status": 404, "detail": "none", "message": "none", "traceId": "4bf9"});
    assert_eq!(complaints(404, "application/problem+json", &problem), [] as [&str; 0]);
    assert_eq!(
        complaints(429, "application/problem+json", &problem).len(),
        4,
        "no Retry-After, neither rate limit, another status"
    );
    let mute = json!({"title": "Not Found", "status": 404, "detail": "none", "traceId": "4bf9"});
    assert_eq!(complaints(404, "application/problem+json", &mute).len(), 1);
}
