//! Whether an answer is the refusal that a row wants, and only that.

use serde_json::{Map, Value};

use super::super::row::Row;

/// What tells of the server's inside.
const INSIDE: [&str; 9] =
    ["panicked", "backtrace", "src/", ".rs:", "/tmp/", "/home/", "sqlite", "expected struct", "hangup::"];

/// The codes of Sonoran CMS's first version, and the sentence for what is too large.
const CODES: [&str; 6] = [
    "INVALID API KEY",
    "INVALID COMMUNITY ID",
    "NO_SERVER_ID",
    "INVALID_SERVER",
    "SESSION_ERROR",
    "the body is larger than this server takes; send less",
];

/// Why the bytes are not the refusal of this row; nothing where they are.
pub(super) fn complaints(row: &Row, bytes: &[u8], secrets: &[String]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return vec![format!("no answer but {text:?}")];
    };
    let status = head.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
    if status != Some(row.status) {
        return vec![format!("{} belongs here: {text}", row.status)];
    }
    let mut complaints = Vec::new();
    let mut complain = |is_right: bool, what: &str| {
        if !is_right {
            complaints.push(format!("{what}: {text}"));
        }
    };
    complain(text.matches("HTTP/1.1 ").count() == 1, "one request has one answer");
    let lower = text.to_lowercase();
    for word in INSIDE {
        complain(!lower.contains(word), &format!("tells {word}"));
    }
    let told = secrets.iter().find(|secret| text.contains(secret.as_str()));
    complain(told.is_none(), "tells a secret");
    complain(row.hides.is_none_or(|secret| !text.contains(secret)), "gives back what was to be hidden");

    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    };
    let is_challenge = header("www-authenticate") == Some("Bearer");
    complain(is_challenge == (row.status == 401), "a challenge belongs to 401");
    complain(row.status != 405 || header("allow").is_some(), "405 says what is allowed");
    let content_type = header("content-type").unwrap_or_default();
    if body.is_empty() {
        complain(row.is_bare, "a body is missing");
    } else if content_type.contains("json") {
        complain(content_type == "application/problem+json", "the content type");
        if let Err(what) = is_problem(body, row, of_communities(row)) {
            complain(false, &what);
        }
    } else {
        complain(content_type.starts_with("text/plain") && of_first_version(row), "the content type");
        complain(CODES.contains(&body), "no code");
    }
    complaints
}

/// Whether a body is a problem in the shape of its family: Sonoran CMS's has the sentence in `message` as well.
fn is_problem(body: &str, row: &Row, with_message: bool) -> Result<(), String> {
    let problem: Map<String, Value> = serde_json::from_str(body).map_err(|error| error.to_string())?;
    let text = |name: &str| problem.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let known = ["type", "title", "status", "detail", "instance", "traceId", "errors", "message"];
    if let Some(other) = problem.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("{other} is no member of a problem"));
    }
    for name in ["type", "title", "detail"] {
        text(name).ok_or_else(|| format!("no {name}"))?;
    }
    // what asks for no path has none
    if text("instance").is_none() && !(row.is_bare && problem.get("instance") == Some(&"".into())) {
        return Err("no instance".into());
    }
    let trace_id = text("traceId").unwrap_or_default();
    if trace_id.len() != 32 || !trace_id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("traceId is no id".into());
    }
    if problem.get("status") != Some(&row.status.into()) {
        return Err("another status in the body".into());
    }
    if text("message").is_none_or(|message| Some(message) != text("detail"))
        && (with_message || problem.contains_key("message"))
    {
        return Err("message is not the detail".into());
    }
    let sentences = |value: &Value| value.as_array().is_some_and(|all| all.iter().all(Value::is_string));
    match problem.get("errors") {
        None => Ok(()),
        Some(Value::Object(errors)) if errors.values().all(sentences) => Ok(()),
        Some(_) => Err("errors has something else than sentences by member".into()),
    }
}

fn target(row: &Row) -> &[u8] {
    row.bytes.split(|byte| *byte == b' ').nth(1).unwrap_or_default()
}

fn of_communities(row: &Row) -> bool {
    target(row).starts_with(b"/v2/")
}

fn of_first_version(row: &Row) -> bool {
    let of = [b"/sessions/".as_slice(), b"/servers/", b"/general/"];
    of.iter().any(|first| target(row).starts_with(first))
}
