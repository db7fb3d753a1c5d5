//! Bodies, read as JSON whatever the content type says, and what is wrong with one in words for people.

use axum::extract::Request;
use serde::{Deserialize as _, Deserializer, de::DeserializeOwned, de::Error as _};
use serde_json::{Number, Value};

use super::error::Failure;
use crate::api::{at_member, json_of, read_body};

/// What a server number is.
pub(super) const SERVER_NUMBER: &str = "a whole number from 1 to 2147483647";

/// What a body holds.
///
/// # Errors
/// 400 with the member that is wrong and what to give for it; 413.
pub(super) async fn body_of<T: DeserializeOwned>(request: Request) -> Result<T, Failure> {
    let bytes = read_body(request).await.map_err(Failure::body)?;
    parsed(&bytes).map_err(|(member, message)| Failure::member(member, message))
}

/// The same of bytes, or the member and the sentence.
pub(super) fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, (String, String)> {
    let of_body = |message: String| ("body".to_owned(), message);
    if bytes.trim_ascii().is_empty() {
        return Err(of_body("there is none; send one JSON object".into()));
    }
    let value = json_of(bytes).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        of_body(if error.is_data() {
            format!("a member is there twice, before {place}; give each once")
        } else {
            format!("not JSON from {place} on; send one JSON object")
        })
    })?;
    if !value.is_object() {
        return Err(of_body(format!("{} was given; give an object", kind(&value))));
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let (path, message) = at_member(&error);
        worded(&path, &message)
    })
}

/// serde's words in those of people: no names of types, and nothing of what was sent, which may be secret.
fn worded(path: &str, message: &str) -> (String, String) {
    let path = path.trim_end_matches(".?");
    let member = if matches!(path, "." | "?") { "body" } else { path }.to_owned();
    if let Some(field) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        let member = if member == "body" { field.to_owned() } else { format!("{member}.{field}") };
        return (member, "missing; give it".into());
    }
    if message.starts_with("UUID parsing failed") {
        return (member, "not an id; give a UUID such as 0197f1e2-7c40-7d3b-9a61-5e0f8b2c4d17".into());
    }
    let mismatch = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((given, expected)) = mismatch.and_then(|rest| rest.rsplit_once(", expected ")) {
        return (member, format!("{} was given; give {}", unexpected(given), expectation(expected)));
    }
    if message.starts_with("invalid length") {
        return (member, "a list was given; give an object".into());
    }
    (member, message.to_owned())
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What serde says was given.
fn unexpected(given: &str) -> &'static str {
    match given.split([' ', '`', '"']).next().unwrap_or_default() {
        "null" | "unit" => "null",
        "boolean" => "true or false",
        "integer" | "floating" | "number" => "a number",
        "string" => "a text",
        "sequence" => "a list",
        "map" => "an object",
        _ => "something else",
    }
}

/// What serde says should have been.
fn expectation(expected: &str) -> &'static str {
    match expected {
        "a string" => "a text",
        "a sequence" => "a list",
        "a boolean" => "true or false",
        "a JSON number" => SERVER_NUMBER,
        text if text.contains("UUID") => "a UUID such as 0197f1e2-7c40-7d3b-9a61-5e0f8b2c4d17",
        _ => "an object",
    }
}

/// A positive whole number; `1.0` is one, as Lua writes it.
pub(super) fn server_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    let number = Number::deserialize(deserializer)?;
    server_number(&number)
        .ok_or_else(|| D::Error::custom(format!("{number} is no server number; give {SERVER_NUMBER}")))
}

/// The server number that a number is.
pub(super) fn server_number(number: &Number) -> Option<i32> {
    let whole = number.as_i64().or_else(|| {
        let float = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 2_147_483_648.0)?;
        format!("{float:.0}").parse().ok()
    });
    whole.and_then(|whole| i32::try_from(whole).ok()).filter(|id| *id > 0)
}

/// The server number that a text is, `1.0` too.
pub(super) fn server_number_in(text: &str) -> Option<i32> {
    text.trim().parse().ok().and_then(|number| server_number(&number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::sonoran_cms::{server::ServersCommand, wire::SessionCommand};

    fn refused<T: DeserializeOwned>(body: &str) -> String {
        let (member, message) =
            parsed::<T>(body.as_bytes()).err().unwrap_or_else(|| panic!("{body} was read"));
        format!("{member}: {message}")
    }

    #[test]
    fn what_is_wrong_with_a_command_is_said_in_plain_words_with_what_to_do() {
        for (body, expected) in [
            ("", "body: there is none; send one JSON object"),
            ("{", "body: not JSON from line 1, column 1 on; send one JSON object"),
            ("{} {}", "body: not JSON from line 1, column 4 on; send one JSON object"),
            ("[1]", "body: a list was given; give an object"),
            ("null", "body: null was given; give an object"),
            ("{}", "serverId: missing; give it"),
            (r#"{"serverId":1}"#, "accId: missing; give it"),
            (r#"{"serverId":1,"accId":7}"#, "accId: a number was given; give a text"),
            (
                r#"{"serverId":"s3cret"}"#,
                "serverId: a text was given; give a whole number from 1 to 2147483647",
            ),
            (r#"{"serverId":null}"#, "serverId: null was given; give a whole number from 1 to 2147483647"),
            (
                r#"{"serverId":0}"#,
                "serverId: 0 is no server number; give a whole number from 1 to 2147483647",
            ),
            (
                r#"{"serverId":99999999999}"#,
                "serverId: 99999999999 is no server number; give a whole number from 1 to 2147483647",
            ),
        ] {
            assert_eq!(refused::<SessionCommand>(body), expected, "{body}");
        }
    }

    #[test]
    fn what_is_wrong_with_servers_is_named_by_its_place() {
        for (body, expected) in [
            (r#"{"servers":{}}"#, "servers: an object was given; give a list"),
            (r#"{"servers":[7]}"#, "servers[0]: a number was given; give an object"),
            (r#"{"servers":[[7]]}"#, "servers[0]: a list was given; give an object"),
            (r#"{"servers":[{"id":1}]}"#, "servers[0].name: missing; give it"),
            (
                r#"{"servers":[{"id":1,"name":"n","erlcApiKey":["s3cret"]}]}"#,
                "servers[0].erlcApiKey: a list was given; give a text",
            ),
            (
                r#"{"servers":[{"id":1,"name":"n","aceConfig":{"mappings":[{"ranks":["x"],"principal":"p"}]}}]}"#,
                "servers[0].aceConfig.mappings[0].ranks[0]: not an id; give a UUID such as \
                 0197f1e2-7c40-7d3b-9a61-5e0f8b2c4d17",
            ),
        ] {
            assert_eq!(refused::<ServersCommand>(body), expected, "{body}");
        }
    }

    #[test]
    fn null_is_nothing_where_a_server_may_say_nothing() {
        let body = br#"{"servers":[{"id":1,"name":"n","ip":null,"aceConfig":{"mappings":null}}]}"#;
        assert_eq!(parsed::<ServersCommand>(body).ok().unwrap().servers().ok().unwrap().len(), 1);
        let config = br#"{"servers":[{"id":1.0,"name":"n","aceConfig":null,"robloxMetadata":null}]}"#;
        assert!(parsed::<ServersCommand>(config).is_ok());
    }

    #[test]
    fn a_server_number_may_be_written_as_lua_writes_it() {
        assert_eq!((server_number_in("1"), server_number_in("1.0")), (Some(1), Some(1)));
        for wrong in ["0", "-1", "1.5", "", "x", "99999999999", "null", "true"] {
            assert_eq!(server_number_in(wrong), None, "{wrong}");
        }
    }
}
