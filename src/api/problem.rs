//! Problem details (RFC 9457) as answers. Families say what is wrong; here it gets its trace id and its form.

use axum::{
    Json,
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{contract::ProblemDetails, domain::Trouble};

/// A refusal on its way out: [`fill_in`] completes and writes it.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The status line's code.
    pub status: StatusCode,
    /// The body.
    pub details: ProblemDetails,
    /// Seconds for `Retry-After`.
    pub retry_after_seconds: Option<u64>,
    /// Whether it is the store that could not.
    pub(crate) is_of_store: bool,
}

impl Problem {
    /// A problem with this status and this sentence for people.
    #[must_use]
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let details = ProblemDetails {
            kind: Some(kind(status).into()),
            title: status.canonical_reason().map(Into::into),
            status: Some(status.as_u16().into()),
            detail: Some(detail.into()),
            ..ProblemDetails::default()
        };
        Self { status, details, retry_after_seconds: None, is_of_store: false }
    }

    /// 503: the store does not answer or does not accept. Logs why, and does not tell; [`explain`] does, where it is
    /// known.
    pub(crate) fn unavailable(error: &impl std::fmt::Display) -> Self {
        tracing::error!(%error, "a request failed");
        let detail = "the server cannot do this durably now; try again soon";
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, detail);
        Self { retry_after_seconds: Some(1), is_of_store: true, ..problem }
    }

    /// 429, and when to come again.
    pub(crate) fn limited(seconds: u64) -> Self {
        let detail = format!("too many attempts; try again in {seconds} s");
        Self { retry_after_seconds: Some(seconds), ..Self::new(StatusCode::TOO_MANY_REQUESTS, detail) }
    }
}

impl Problem {
    /// What no family worded: the sentence in both members that clients of either read.
    fn unworded(status: StatusCode) -> Self {
        let mut problem = Self::new(status, general(status));
        problem.details.message.clone_from(&problem.details.detail);
        problem.retry_after_seconds = (status == StatusCode::SERVICE_UNAVAILABLE).then_some(1);
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Says in a refusal of the store what keeps it, where somebody knows.
pub(crate) fn explain(response: &mut Response, trouble: impl FnOnce() -> Option<Trouble>) {
    let problem = response.extensions_mut().get_mut::<Problem>().filter(|problem| problem.is_of_store);
    if let Some((problem, trouble)) = problem.and_then(|problem| Some((problem, trouble()?))) {
        let details = &mut problem.details;
        let told = details.detail.iter_mut().chain(&mut details.message);
        told.for_each(|told| trouble.sentence().clone_into(told));
    }
}

/// Marks a refusal that its family words in another form than problem details.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Worded;

/// Gives a refusal its `traceId`, its `instance` and its body. One that no family worded, such as an unknown path or
/// a time-out, gets a general sentence.
#[must_use]
pub fn fill_in(mut response: Response, trace_id: &str, path: &str) -> Response {
    let problem = response.extensions_mut().remove::<Problem>();
    let status = response.status();
    let is_worded = is_json(&response) || response.extensions().get::<Worded>().is_some();
    let is_bare = (status.is_client_error() || status.is_server_error()) && !is_worded;
    let Some(mut problem) = problem.or_else(|| is_bare.then(|| Problem::unworded(status))) else {
        return response;
    };
    problem.details.trace_id = Some(trace_id.into());
    problem.details.instance = Some(path.into());

    let mut answer = (status, Json(&problem.details)).into_response();
    *response.body_mut() = std::mem::replace(answer.body_mut(), Body::empty());
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = problem.retry_after_seconds {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn is_json(response: &Response) -> bool {
    let content_type = response.headers().get(header::CONTENT_TYPE);
    content_type.and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("json"))
}

/// Where the status is explained.
fn kind(status: StatusCode) -> &'static str {
    match status {
        StatusCode::BAD_REQUEST => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1",
        StatusCode::UNAUTHORIZED => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
        StatusCode::FORBIDDEN => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4",
        StatusCode::NOT_FOUND => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
        StatusCode::METHOD_NOT_ALLOWED => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6",
        StatusCode::REQUEST_TIMEOUT => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9",
        StatusCode::CONFLICT => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10",
        StatusCode::PAYLOAD_TOO_LARGE => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14",
        StatusCode::TOO_MANY_REQUESTS => "https://www.rfc-editor.org/rfc/rfc6585#section-4",
        StatusCode::INTERNAL_SERVER_ERROR => "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1",
        StatusCode::SERVICE_UNAVAILABLE => "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4",
        _ => "about:blank",
    }
}

fn general(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "there is nothing at this path; GET / says what there is",
        StatusCode::METHOD_NOT_ALLOWED => {
            "this path does not take this method; the Allow header says which it takes"
        }
        StatusCode::REQUEST_TIMEOUT => "the request took too long; try again",
        StatusCode::INTERNAL_SERVER_ERROR => "something went wrong in the server; its log has this trace id",
        StatusCode::SERVICE_UNAVAILABLE => "the server cannot answer now; try again soon",
        _ => "the request was refused",
    }
}
