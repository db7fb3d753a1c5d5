//! JSON Schemas of the two files, for editors that check and complete them.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use super::DirectoryFile;
use crate::server::config::Config;

/// The schema of `hangup.toml`, in JSON Schema draft 7: the one that TOML editors read.
#[must_use]
pub fn config() -> Value {
    of::<Config>("hangup.toml")
}

/// The schema of `directory.toml`, in JSON Schema draft 7.
#[must_use]
pub fn directory() -> Value {
    of::<DirectoryFile>("directory.toml")
}

fn of<T: JsonSchema>(title: &str) -> Value {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value();
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".into(), title.into());
    }
    for_toml(&mut schema);
    schema
}

/// TOML has no null: what may be left out is only not required. And descriptions are wrapped by who shows them.
fn for_toml(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.get("default").is_some_and(Value::is_null) {
                members.remove("default");
            }
            if let Some(Value::Array(types)) = members.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    members.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(choices)) = members.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
            }
            // the default of a section lists its members' defaults, of which some are null
            if let Some(Value::Object(default)) = members.get_mut("default") {
                default.retain(|_, value| !value.is_null());
            }
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = unwrapped(text);
            }
            members.values_mut().for_each(for_toml);
        }
        Value::Array(items) => items.iter_mut().for_each(for_toml),
        _ => {}
    }
}

/// One line a paragraph.
fn unwrapped(text: &str) -> String {
    text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every property of every object, with its path.
    fn properties<'a>(schema: &'a Value, path: &str, found: &mut Vec<(String, &'a Value)>) {
        for (name, value) in schema.as_object().into_iter().flatten() {
            let path = format!("{path}/{name}");
            if name == "properties" {
                found.extend(
                    value.as_object().unwrap().iter().map(|(key, value)| (format!("{path}/{key}"), value)),
                );
            }
            properties(value, &path, found);
        }
    }

    #[test]
    fn every_key_of_both_files_is_described() {
        for schema in [config(), directory()] {
            let mut found = Vec::new();
            properties(&schema, "", &mut found);
            assert!(found.len() > 25, "{schema:#}");
            for (path, property) in found {
                assert!(property["description"].is_string(), "{path} has no description: {property}");
            }
        }
    }

    #[test]
    fn schemas_have_no_null_and_say_the_defaults() {
        for schema in [config(), directory()] {
            assert!(!schema.to_string().contains("null"), "{schema:#}");
        }
        assert_eq!(config()["properties"]["listen"]["default"], "127.0.0.1:6500");
        let profile = &directory()["definitions"]["ProfileEntry"]["properties"];
        assert_eq!(profile["max_session_minutes"]["default"], 60);
    }
}
