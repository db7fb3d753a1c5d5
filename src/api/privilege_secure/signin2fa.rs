//! `Signin2faAsync`: the second step of signing in.

use axum::{
    Json,
    extract::{Request, State},
};

use utoipa::ToSchema;

use super::{
    auth::{Connection, HalfSignedIn},
    error::Failure,
};
use crate::{
    api::{
        App, read_body,
        responses::{
            BadRequest, Forbidden, InternalServerError, PayloadTooLarge, RequestTimeout, ServiceUnavailable,
            TooManyRequests, Unauthorized,
        },
    },
    domain::op,
};

/// A body as the contract has it; [`code_in`] reads more.
#[derive(ToSchema)]
#[schema(pattern = "^([0-9]{6}|[Nn][Aa])$")]
#[expect(dead_code, reason = "it documents")]
struct Code(String);

/// The longest body that can be a code, with quotes and space to spare.
const LONGEST_CODE: usize = 64;

#[utoipa::path(
    post, path = "/signin2fa", operation_id = "Signin2faAsync", tag = "SignIn",
    request_body(content = inline(Code), content_type = "application/json"),
    responses(
        (
            status = 200, description = "A token with its second factor.", body = String,
            content_type = "application/json",
        ),
        BadRequest, Unauthorized, Forbidden, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn signin2fa(
    State(app): State<App>,
    HalfSignedIn { token, .. }: HalfSignedIn<op::Signin2faAsync>,
    Connection(peer): Connection,
    request: Request,
) -> Result<Json<String>, Failure> {
    let body = read_body(request).await.map_err(Failure::body)?;
    let code = code_in(&body).ok_or_else(|| {
        Failure::member(
            "$",
            "the body is the six digits of the one-time code, or NA for accounts without one",
        )
    })?;
    Ok(Json(app.authenticator.second_factor(&token, &code, &peer).await?))
}

/// The code in a body that is the bare digits (`012345`, no valid JSON), a JSON string, a number, or `NA`.
///
/// A number may have lost its leading zeros; it gets them back.
fn code_in(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok().filter(|text| text.len() <= LONGEST_CODE)?.trim();
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::trim);
    let code = quoted.unwrap_or(text);
    if code.eq_ignore_ascii_case("NA") {
        return Some(code.into());
    }
    let is_whole = code.len() == 6 || (quoted.is_none() && (1..6).contains(&code.len()));
    (is_whole && code.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("{code:0>6}"))
}

#[cfg(test)]
mod tests {
    use super::code_in;

    #[test]
    fn a_code_is_read_as_vendors_clients_send_it() {
        for body in ["012345", "12345", "\"012345\"", " 012345\r\n", "\" 012345 \""] {
            assert_eq!(code_in(body.as_bytes()).as_deref(), Some("012345"), "{body}");
        }
        assert_eq!(code_in(b"\"NA\"").as_deref(), Some("NA"));
        for body in ["", "\"", "\"\"", "\"12345\"", "1234567", "12345a", "{}", "null", "-12345"] {
            assert_eq!(code_in(body.as_bytes()), None, "{body}");
        }
    }
}
