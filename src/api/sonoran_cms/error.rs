//! The core's refusals in this family's statuses and bodies: problem details with the sentence again in `message`.

use std::collections::BTreeMap;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::auth::{Limited, Unproven};
use crate::{
    api::Problem,
    auth::authenticator::KeyRefusal,
    domain::{Error, Invalid},
};

/// What a handler answers where it does not succeed.
#[derive(Debug)]
pub(super) struct Failure(Box<Problem>);

impl Failure {
    /// 401, and what to do.
    pub(super) fn unproven(detail: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, detail)
    }

    /// 400 for one member of the request, by its name on the wire.
    pub(super) fn member(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self::invalid(BTreeMap::from([(name.into(), vec![message.into()])]))
    }

    /// A status for a body that could not be read.
    pub(super) fn body((status, detail): (StatusCode, &str)) -> Self {
        Self::new(status, detail)
    }

    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let mut problem = Problem::new(status, detail);
        problem.details.message.clone_from(&problem.details.detail);
        Self(Box::new(problem))
    }

    fn invalid(errors: BTreeMap<String, Vec<String>>) -> Self {
        let sentences: Vec<_> =
            errors.iter().map(|(member, messages)| format!("{member}: {}", messages.join(", "))).collect();
        let mut failure = Self::new(StatusCode::BAD_REQUEST, sentences.join("; "));
        failure.0.details.errors = Some(errors);
        failure
    }
}

impl From<Limited> for Failure {
    fn from(limited: Limited) -> Self {
        let mut failure = Self::new(StatusCode::TOO_MANY_REQUESTS, limited.to_string());
        failure.0.retry_after_seconds = Some(limited.seconds().into());
        failure
    }
}

impl From<Unproven> for Failure {
    fn from(unproven: Unproven) -> Self {
        match unproven {
            Unproven::Refused(refusal) => refusal.into(),
            Unproven::Limited(limited) => limited.into(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = match error {
            Error::NotFound(_) => StatusCode::NOT_FOUND,
            Error::Conflict(_) | Error::Locked(_) => StatusCode::CONFLICT,
            Error::Denied(_) => StatusCode::FORBIDDEN,
            Error::Invalid(invalid) => return Self::invalid(on_the_wire(invalid)),
            Error::Unavailable(error) => {
                tracing::error!(%error, "a request failed");
                let detail = "the server cannot do this durably now; try again soon";
                let mut failure = Self::new(StatusCode::SERVICE_UNAVAILABLE, detail);
                (failure.0.retry_after_seconds, failure.0.is_of_store) = (Some(1), true);
                return failure;
            }
        };
        Self::new(status, error.to_string())
    }
}

impl From<KeyRefusal> for Failure {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::Unavailable(error) => Error::from(error).into(),
            refused => Self::unproven(&refused.to_string()),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

/// The core's member names as the contract has them.
fn on_the_wire(invalid: Invalid) -> BTreeMap<String, Vec<String>> {
    let name = |member: String| if member == "account" { "accId".into() } else { member };
    invalid.0.into_iter().map(|(member, messages)| (name(member), messages)).collect()
}
