//! The core's refusals in this family's statuses and bodies; nothing else here chooses a status for an error.

use std::collections::BTreeMap;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{api::Problem, domain::Error};

/// What a handler answers where it does not succeed.
#[derive(Debug)]
pub(super) struct Failure(Box<Problem>);

impl Failure {
    /// 400 for one member of the request, by its name on the wire.
    pub(super) fn member(name: &str, message: &str) -> Self {
        Self::invalid(BTreeMap::from([(name.into(), vec![message.into()])]))
    }

    fn invalid(errors: BTreeMap<String, Vec<String>>) -> Self {
        let mut problem =
            Problem::new(StatusCode::BAD_REQUEST, "one or more members of the request are not valid");
        problem.details.errors = Some(errors);
        Self(Box::new(problem))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = match error {
            Error::NotFound(_) => StatusCode::NOT_FOUND,
            Error::Conflict(_) | Error::Locked(_) => StatusCode::CONFLICT,
            Error::Denied(_) => StatusCode::FORBIDDEN,
            Error::Invalid(invalid) => return Self::invalid(invalid.0),
            Error::Unavailable(error) => return Self(Box::new(Problem::unavailable(&error))),
        };
        Self(Box::new(Problem::new(status, error.to_string())))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
