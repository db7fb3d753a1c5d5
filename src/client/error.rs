//! What can go wrong with a call, as one type for both products.

use std::time::Duration;

use super::retry::retry_after;
use crate::contract::ProblemDetails;

/// Why a call did not succeed.
///
/// Displays as one line for people, without secrets; there is no further source to print.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server refused, and said why.
    #[error("the server answered {status}: {problem}")]
    Problem {
        /// The HTTP status, from 400 to 599.
        status: u16,
        /// The answer. Where the body was no problem description, one made of the status and the body's text.
        problem: Box<ProblemDetails>,
        /// How long to wait before the next attempt, where the server said so.
        retry_after: Option<Duration>,
    },
    /// The call was not made, since signing in failed before it.
    #[error("the sign-in failed: {0}")]
    SignIn(Box<Error>),
    /// There is no token, and no way to get one: no credentials were given, or asking for a one-time code failed.
    #[error("{0}")]
    NotSignedIn(String),
    /// There was no connection: the name is not known, nobody listens, or the certificate is not trusted.
    #[error("cannot connect to {address}: {reason}")]
    Connect {
        /// The address that was called, without its path.
        address: String,
        /// The innermost cause.
        reason: String,
    },
    /// The answer did not come within the request timeout. The server may have done what was asked.
    #[error("{address} did not answer in time")]
    Timeout {
        /// The address that was called, without its path.
        address: String,
    },
    /// The connection broke off. The server may have done what was asked.
    #[error("the exchange with {address} broke off: {reason}")]
    Interrupted {
        /// The address that was called, without its path.
        address: String,
        /// The innermost cause.
        reason: String,
    },
    /// The answer is not one that the contract knows.
    #[error("the answer is not understood: {reason}")]
    Unexpected {
        /// The HTTP status, where it is known.
        status: Option<u16>,
        /// What is wrong with the answer.
        reason: String,
    },
    /// The request could not be built from the given values. Nothing was sent.
    #[error("the request is not valid: {0}")]
    Invalid(String),
    /// The client could not be built: address, certificates or key cannot be read.
    #[error("the client is not set up correctly: {0}")]
    Configuration(String),
}

impl Error {
    /// The problem that the server described, also where it did so during the sign-in.
    #[must_use]
    pub fn problem(&self) -> Option<&ProblemDetails> {
        match self {
            Self::Problem { problem, .. } => Some(problem),
            Self::SignIn(cause) => cause.problem(),
            _ => None,
        }
    }

    /// The HTTP status of the answer, also of one during the sign-in.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem { status, .. } => Some(*status),
            Self::SignIn(cause) => cause.status(),
            Self::Unexpected { status, .. } => *status,
            _ => None,
        }
    }

    /// How long the server asks to wait before the next attempt.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Problem { retry_after, .. } => *retry_after,
            Self::SignIn(cause) => cause.retry_after(),
            _ => None,
        }
    }

    /// Whether it is the sign-in that failed, rather than the call.
    #[must_use]
    pub const fn is_sign_in(&self) -> bool {
        matches!(self, Self::SignIn(_) | Self::NotSignedIn(_))
    }

    /// Marks a failure as one of the sign-in.
    pub(super) fn in_sign_in(self) -> Self {
        if self.is_sign_in() { self } else { Self::SignIn(Box::new(self)) }
    }
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        let address =
            error.url().map_or_else(|| "the server".to_owned(), |url| url.origin().ascii_serialization());
        let reason = innermost(&error);
        if error.is_builder() || error.is_request() && error.url().is_none() {
            Self::Invalid(reason)
        } else if error.is_connect() {
            Self::Connect { address, reason }
        } else if error.is_timeout() {
            Self::Timeout { address }
        } else {
            Self::Interrupted { address, reason }
        }
    }
}

impl From<progenitor_client::Error<ProblemDetails>> for Error {
    fn from(error: progenitor_client::Error<ProblemDetails>) -> Self {
        use progenitor_client::Error as Generated;
        match error {
            Generated::ErrorResponse(response) => Self::Problem {
                status: response.status().as_u16(),
                retry_after: retry_after(response.headers(), None),
                problem: Box::new(response.into_inner()),
            },
            Generated::UnexpectedResponse(response) => {
                let status = response.status().as_u16();
                match response.extensions().get::<ProblemDetails>() {
                    Some(problem) => Self::Problem {
                        status,
                        retry_after: retry_after(response.headers(), None),
                        problem: Box::new(problem.clone()),
                    },
                    None => Self::Unexpected {
                        status: Some(status),
                        reason: format!("status {status} is not in the contract"),
                    },
                }
            }
            Generated::CommunicationError(error)
            | Generated::InvalidUpgrade(error)
            | Generated::ResponseBodyError(error) => error.into(),
            Generated::InvalidResponsePayload(_, error) => {
                Self::Unexpected { status: None, reason: error.to_string() }
            }
            Generated::InvalidRequest(reason) => Self::Invalid(reason),
            Generated::Custom(reason) => Self::NotSignedIn(reason),
        }
    }
}

fn innermost(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |cause| cause.source()).last().unwrap_or(error).to_string()
}

#[cfg(test)]
mod tests {
    use progenitor_client::ResponseValue;
    use reqwest::{
        StatusCode,
        header::{HeaderMap, RETRY_AFTER},
    };

    use super::*;

    #[test]
    fn a_documented_failure_keeps_status_problem_and_wait() {
        let problem = ProblemDetails { title: Some("Too Many Requests".into()), ..Default::default() };
        let headers = HeaderMap::from_iter([(RETRY_AFTER, "12".parse().unwrap())]);
        let answer = ResponseValue::new(problem.clone(), StatusCode::TOO_MANY_REQUESTS, headers);
        let error = Error::from(progenitor_client::Error::ErrorResponse(answer)).in_sign_in();
        assert_eq!(error.status(), Some(429));
        assert_eq!(error.problem(), Some(&problem));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(12)));
        assert_eq!(error.to_string(), "the sign-in failed: the server answered 429: Too Many Requests");
        assert_eq!(error.clone().in_sign_in(), error);
    }

    #[test]
    fn an_undocumented_failure_keeps_what_was_read_of_it() {
        let problem = ProblemDetails { title: Some("Bad Gateway".into()), ..Default::default() };
        let mut answer = http::Response::new("");
        *answer.status_mut() = StatusCode::BAD_GATEWAY;
        answer.extensions_mut().insert(problem.clone());
        let error = Error::from(progenitor_client::Error::UnexpectedResponse(answer.into()));
        assert_eq!(error, Error::Problem { status: 502, problem: Box::new(problem), retry_after: None });
    }

    #[test]
    fn an_undocumented_success_is_unexpected() {
        let answer = http::Response::new("");
        let error = Error::from(progenitor_client::Error::UnexpectedResponse(answer.into()));
        assert_eq!(error.status(), Some(200));
        assert!(matches!(error, Error::Unexpected { .. }));
    }
}
