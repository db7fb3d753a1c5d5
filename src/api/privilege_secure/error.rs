//! The core's refusals in this family's statuses and bodies; nothing else here chooses a status for an error.

use std::collections::BTreeMap;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    api::Problem,
    auth::authenticator::Refusal,
    domain::{Error, Invalid, Lock},
};

/// What a handler answers where it does not succeed.
#[derive(Debug)]
pub(super) struct Failure(Box<Problem>);

impl Failure {
    /// 400 for one member of the request, by its name on the wire.
    pub(super) fn member(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self::invalid(BTreeMap::from([(name.into(), vec![message.into()])]))
    }

    /// A status for a body that could not be read.
    pub(super) fn body((status, detail): (StatusCode, &str)) -> Self {
        Self::new(status, detail)
    }

    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self(Box::new(Problem::new(status, detail)))
    }

    fn invalid(errors: BTreeMap<String, Vec<String>>) -> Self {
        let mut failure =
            Self::new(StatusCode::BAD_REQUEST, "one or more members of the request are not valid");
        failure.0.details.title = Some("One or more validation errors occurred".into());
        failure.0.details.errors = Some(errors);
        failure
    }

    /// 409 in the words of who locked it.
    fn locked(lock: Lock) -> Self {
        let mut failure = Self::new(StatusCode::CONFLICT, lock.to_string());
        failure.0.details.title = Some(lock.title.unwrap_or_else(|| "Locked".into()));
        if lock.message.is_some() {
            failure.0.details.detail = lock.message;
        }
        failure
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = match error {
            Error::NotFound(_) => StatusCode::NOT_FOUND,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::Locked(lock) => return Self::locked(lock),
            Error::Denied(_) => StatusCode::FORBIDDEN,
            Error::Invalid(invalid) => return Self::invalid(on_the_wire(invalid)),
            Error::Unavailable(error) => return Problem::unavailable(&error).into(),
        };
        Self::new(status, error.to_string())
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(Box::new(problem))
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Problem::from(refusal).into()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

/// The core's member names as the requests have them; that of an element of a list keeps its place: `[1].activityName`.
fn on_the_wire(invalid: Invalid) -> BTreeMap<String, Vec<String>> {
    let name = |member: &str| {
        match member {
            "resource" => "managedResourceName",
            "activity" => "activityName",
            "account" => "managedAccountId",
            "start" => "startDateTimeUtc",
            "end" => "endDateTimeUtc",
            "credential" => "credentialName",
            "credential_domain" => "credentialDomain",
            "credential_username" => "credentialUsername",
            "group" => "$",
            "sessions" => "activitySessionIds",
            "target_user" => "targetUserId",
            "title" => "lockTitle",
            "message" => "lockMessage",
            other => other,
        }
        .to_owned()
    };
    let placed = |member: &str| match member.rsplit_once('.') {
        Some((place, member)) => format!("{place}.{}", name(member)),
        None => name(member),
    };
    invalid.0.into_iter().map(|(member, messages)| (placed(&member), messages)).collect()
}
