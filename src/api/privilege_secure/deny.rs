//! `DenyAsync`: deny a session.

use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use serde_json::Value;
use utoipa::ToSchema;

use super::{auth::SignedIn, error::Failure, folding::SessionPath};
use crate::{
    api::{
        App, read_body,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
    },
    domain::{SessionId, deny_session, op},
};

#[utoipa::path(
    post, path = "/api/v1/ActivitySession/{sessionId}/Deny", operation_id = "DenyAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    request_body(content = inline(Option<Notes>), content_type = "application/json"),
    responses(
        (status = 200, description = "The session is denied."),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn deny(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::DenyAsync>,
    SessionPath(id): SessionPath,
    request: Request,
) -> Result<StatusCode, Failure> {
    let body = read_body(request).await.map_err(Failure::body)?;
    let notes = notes_in(&body)
        .map_err(|NoNotes| Failure::member("$", "the body is a JSON string, null, bare text or nothing"))?;
    let session = deny_session(&app.core, &caller, SessionId(id), notes).await?;
    tracing::info!(session = %id, by = caller.login, state = %session.state, "somebody denied a session");
    Ok(StatusCode::OK)
}

/// A body as the contract has it; [`notes_in`] reads more.
#[derive(ToSchema)]
#[schema(max_length = 2000, pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$")]
#[expect(dead_code, reason = "it documents")]
struct Notes(String);

/// What looks like other JSON, whole or broken: a client's mistake.
#[derive(Debug, PartialEq)]
struct NoNotes;

/// The notes in a body that is a JSON string, null, nothing, or bare text, as the vendor's samples send it.
fn notes_in(body: &[u8]) -> Result<Option<String>, NoNotes> {
    let text = std::str::from_utf8(body).map_err(|_| NoNotes)?.trim();
    match serde_json::from_str(text) {
        Ok(Value::Null) => Ok(None),
        Ok(Value::String(notes)) => Ok(Some(notes)),
        Ok(Value::Array(_) | Value::Object(_)) => Err(NoNotes),
        _ if text.is_empty() => Ok(None),
        _ if text.starts_with(['{', '[', '"']) || text.contains('\0') => Err(NoNotes),
        _ => Ok(Some(text.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::{NoNotes, notes_in};

    #[test]
    fn notes_are_read_as_clients_send_them() {
        for (body, notes) in [
            ("", None),
            (" \r\n", None),
            ("null", None),
            ("\"Not before the audit\"", Some("Not before the audit")),
            ("Not before the audit\n", Some("Not before the audit")),
            ("2 approvers are needed", Some("2 approvers are needed")),
            ("42", Some("42")),
        ] {
            assert_eq!(notes_in(body.as_bytes()), Ok(notes.map(Into::into)), "{body}");
        }
        for body in ["{", "{}", "[]", "[\"a\"]", "\"open", "\0"] {
            assert_eq!(notes_in(body.as_bytes()), Err(NoNotes), "{body}");
        }
        assert_eq!(notes_in(&[0xff]), Err(NoNotes));
    }
}
