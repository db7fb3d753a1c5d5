//! Ids of sessions, from arguments and standard input.

use serde_json::Value;
use uuid::Uuid;

use super::Failure;

/// The ids, each once, in the order given. `-` stands for what `read` gives: ids between blanks, or the JSON of
/// `hangup session list` and its like.
pub(super) fn collect(
    arguments: &[String],
    read: impl FnOnce() -> Result<String, Failure>,
) -> Result<Vec<Uuid>, Failure> {
    let mut read = Some(read);
    let mut ids = Vec::new();
    for argument in arguments {
        let found = match (argument.as_str(), read.take()) {
            ("-", Some(read)) => of_text(&read()?)?,
            ("-", None) => Vec::new(),
            (id, unread) => {
                read = unread;
                vec![parse(id)?]
            }
        };
        ids.extend(found.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    }
    Ok(ids)
}

fn of_text(text: &str) -> Result<Vec<Uuid>, Failure> {
    let mut ids = Vec::new();
    if text.trim_start().starts_with(['[', '{']) {
        for document in serde_json::Deserializer::from_str(text).into_iter() {
            let document =
                document.map_err(|error| Failure::usage(format!("standard input is no JSON: {error}")))?;
            of_json(&document, &mut ids)?;
        }
    } else {
        for word in text.split_whitespace() {
            let id = parse(word)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    Ok(ids)
}

fn of_json(value: &Value, ids: &mut Vec<Uuid>) -> Result<(), Failure> {
    let id = match value {
        Value::Array(values) => return values.iter().try_for_each(|value| of_json(value, ids)),
        Value::String(id) => Some(id),
        Value::Object(session) => match session.get("id") {
            Some(Value::String(id)) => Some(id),
            _ => None,
        },
        _ => None,
    };
    let Some(id) = id else {
        return Err(Failure::usage("the JSON of standard input holds something without an `id`")
            .try_this("give it the output of hangup session list --ids"));
    };
    let id = parse(id)?;
    if !ids.contains(&id) {
        ids.push(id);
    }
    Ok(())
}

fn parse(text: &str) -> Result<Uuid, Failure> {
    Uuid::try_parse(text).map_err(|_| {
        Failure::usage(format!("`{text}` is no session's id; nothing was done"))
            .try_this("hangup session list --ids")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5";
    const B: &str = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f6";

    fn collected(arguments: &[&str], input: &str) -> Option<Vec<String>> {
        let arguments: Vec<_> = arguments.iter().map(|text| (*text).to_owned()).collect();
        let ids = collect(&arguments, || Ok(input.to_owned())).ok()?;
        Some(ids.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn ids_come_from_arguments_and_standard_input_once_each() {
        assert_eq!(collected(&[B, A, B], "").unwrap(), [B, A]);
        assert_eq!(collected(&["-"], &format!("{A}\n {B}\r\n{A}")).unwrap(), [A, B]);
        assert_eq!(collected(&[B, "-", "-"], &format!("{A}\n{B}")).unwrap(), [B, A]);
        assert_eq!(collected(&["-", A], "").unwrap(), [A]);
    }

    #[test]
    fn the_json_of_a_list_is_as_good() {
        for input in [
            format!(r#"[{{"id": "{A}", "status": 1}}, {{"id": "{B}"}}]"#),
            format!("[\"{A}\", \"{B}\"]"),
            format!("{{\"id\": \"{A}\"}}\n{{\"id\": \"{B}\"}}"),
        ] {
            assert_eq!(collected(&["-"], &input).unwrap(), [A, B], "{input}");
        }
        assert_eq!(collected(&["-"], "[]").unwrap(), [""; 0]);
    }

    #[test]
    fn what_is_no_id_ends_nothing() {
        for (argument, input) in [("x", ""), ("-", "x"), ("-", "[1]"), ("-", "{}"), ("-", "[")] {
            assert_eq!(collected(&[A, argument], input), None, "{input}");
        }
    }
}
