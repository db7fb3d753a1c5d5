//! Refusals of the first version: a code, or a sentence, as plain text.

use axum::{
    Extension,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use utoipa::{
    IntoResponses, PartialSchema as _,
    openapi::{ContentBuilder, HeaderBuilder, RefOr, Response as Documented, ResponseBuilder},
};

use crate::{
    api::{
        Worded,
        sonoran_cms::auth::{Limited, Unproven},
    },
    auth::authenticator::KeyRefusal,
    domain::{Error, Unavailable},
};

/// What a call of the first version answers where it does not succeed.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    text: String,
    retry_after_seconds: Option<u32>,
}

/// The API key is missing or unknown, was revoked, or has expired.
pub(super) const INVALID_API_KEY: &str = "INVALID API KEY";

/// The call names no community, or another than that of its key.
pub(super) const INVALID_COMMUNITY_ID: &str = "INVALID COMMUNITY ID";

/// The call says no server.
pub(super) const NO_SERVER_ID: &str = "NO_SERVER_ID";

/// The community has no such server, or a server to set is not valid.
pub(super) const INVALID_SERVER: &str = "INVALID_SERVER";

/// Everything else: the body cannot be read, the account is unknown, the server has no active session, or has one.
pub(super) const SESSION_ERROR: &str = "SESSION_ERROR";

impl Refusal {
    /// 400 with one of the codes.
    pub(super) fn code(code: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code)
    }

    pub(super) fn new(status: StatusCode, text: impl Into<String>) -> Self {
        Self { status, text: text.into(), retry_after_seconds: None }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Unavailable(Unavailable(error)) => {
                tracing::error!(error, "a request failed");
                let text = "the server cannot do this durably now; try again soon";
                Self { retry_after_seconds: Some(1), ..Self::new(StatusCode::SERVICE_UNAVAILABLE, text) }
            }
            _ => Self::code(SESSION_ERROR),
        }
    }
}

impl From<KeyRefusal> for Refusal {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::Unavailable(error) => Error::from(error).into(),
            KeyRefusal::Unknown | KeyRefusal::Expired(_) => Self::code(INVALID_API_KEY),
        }
    }
}

impl From<Limited> for Refusal {
    fn from(limited: Limited) -> Self {
        let refusal = Self::new(StatusCode::TOO_MANY_REQUESTS, limited.to_string());
        Self { retry_after_seconds: Some(limited.seconds()), ..refusal }
    }
}

impl From<Unproven> for Refusal {
    fn from(unproven: Unproven) -> Self {
        match unproven {
            Unproven::Refused(refusal) => refusal.into(),
            Unproven::Limited(limited) => limited.into(),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let retry_after =
            self.retry_after_seconds.map(|seconds| [(header::RETRY_AFTER, seconds.to_string())]);
        (self.status, retry_after, Extension(Worded), self.text).into_response()
    }
}

/// The refusals of every call, for the annotations.
pub(super) struct Refusals;

impl IntoResponses for Refusals {
    fn responses() -> std::collections::BTreeMap<String, RefOr<Documented>> {
        let text = || ContentBuilder::new().schema(Some(String::schema())).build();
        let refusal =
            |description: &str| ResponseBuilder::new().description(description).content("text/plain", text());
        let retry_after = || HeaderBuilder::new().schema(Some(i32::schema())).build();
        let too_many = refusal("Asked too often.").header("Retry-After", retry_after());
        [
            ("400", refusal("A code that says why.")),
            ("408", refusal("The body did not arrive in time.")),
            ("413", refusal("The body is too large.")),
            ("429", too_many),
            ("503", refusal("The server cannot make the request durable now.")),
        ]
        .into_iter()
        .map(|(status, response)| (status.to_owned(), response.build().into()))
        .collect()
    }
}
