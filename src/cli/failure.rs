//! Why a command failed, for people: what failed, and what to try.

use super::ExitCode;
#[cfg(feature = "server")]
use crate::server::setup::{SetupError, SetupErrorKind};
use crate::{client, contract::ProblemDetails};

/// A failed command. Never holds a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// What the process exits with.
    pub(super) code: ExitCode,
    /// What failed: lower case, no full stop. Empty where there is nothing to tell.
    pub(super) message: String,
    /// What to try: a sentence, or a command to paste.
    pub(super) hint: Option<String>,
    /// Whether the message needs no word on what was being done.
    is_whole: bool,
}

impl Failure {
    /// A failure without a hint.
    #[must_use]
    pub(super) fn new(code: ExitCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: None, is_whole: false }
    }

    /// A command line or value that makes no sense.
    #[must_use]
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::new(ExitCode::Usage, message)
    }

    /// Adds what to try, in place of what was said before.
    #[must_use]
    pub(super) fn try_this(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds what to try where the failure is of this kind.
    #[must_use]
    pub(super) fn try_if(self, code: ExitCode, hint: &str) -> Self {
        if self.code == code { self.try_this(hint) } else { self }
    }

    /// Says what was being done, such as `start the session`.
    #[must_use]
    pub(super) fn during(mut self, what: &str) -> Self {
        if !self.is_whole {
            self.message = format!("cannot {what}: {}", self.message);
            self.is_whole = true;
        }
        self
    }

    /// The same, with nothing to try.
    pub(super) fn without_hint(self) -> Self {
        Self { hint: None, ..self }
    }

    /// A file or stream that failed: `cannot read /etc/x: permission denied`.
    pub(super) fn io(what: &str, error: &std::io::Error) -> Self {
        Self { is_whole: true, ..Self::new(ExitCode::Failure, format!("cannot {what}: {error}")) }
    }

    /// Standard output failed. Where its reader has closed it, that is success with nothing more to do.
    pub(super) fn output(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self { is_whole: true, ..Self::new(ExitCode::Ok, "") },
            _ => Self::io("write the result", error),
        }
    }
}

impl Failure {
    /// A sign-in that failed at the address. Where it has no such path, it is not the credentials that are wrong.
    pub(super) fn of_sign_in(error: client::Error, url: &str) -> Self {
        match error.status().filter(|_| error.is_sign_in()) {
            Some(status @ (404 | 405)) => Self {
                is_whole: true,
                ..Self::new(ExitCode::NotFound, format!("there is nothing to sign in to at {url} ({status})"))
                    .try_this("check --url: the server's address without a path of the API, such as https://localhost:6500")
            },
            _ => error.into(),
        }
    }
}

impl From<client::Error> for Failure {
    fn from(error: client::Error) -> Self {
        use client::Error;
        match &error {
            Error::SignIn(cause) if !matches!(**cause, Error::Problem { .. }) => (**cause).clone().into(),
            Error::Connect { address, reason } => Self {
                is_whole: true,
                ..Self::new(ExitCode::Unreachable, format!("cannot reach {address}: {reason}"))
                    .try_this(unreachable_hint(address, reason))
            },
            Error::Timeout { .. } | Error::Interrupted { .. } => {
                let hint = match &error {
                    Error::Interrupted { reason, .. } if reason.contains("HTTP version") => SCHEME,
                    _ => "run it again; the server may have done already what was asked",
                };
                Self { is_whole: true, ..Self::new(ExitCode::Unreachable, error.to_string()).try_this(hint) }
            }
            Error::NotSignedIn(_) => Self::new(ExitCode::SignIn, error.to_string()).try_this("hangup login"),
            Error::Invalid(_) | Error::Configuration(_) => {
                Self::usage(error.to_string()).try_this("check --url, --ca and HANGUP_APP_CERT")
            }
            _ => refused(&error),
        }
    }
}

/// A failure that the server has answered with.
fn refused(error: &client::Error) -> Failure {
    let status = error.status().unwrap_or_default();
    let code = match ExitCode::of_status(status) {
        ExitCode::RateLimited => ExitCode::RateLimited,
        _ if error.is_sign_in() && (400..500).contains(&status) => ExitCode::SignIn,
        code => code,
    };
    let failure = Failure::new(code, message(error));
    match code {
        ExitCode::SignIn if error.is_sign_in() => failure.try_this(
            "check login, password and one-time code: run hangup login, or set HANGUP_LOGIN, HANGUP_PASSWORD and \
             HANGUP_TOTP_SECRET",
        ),
        ExitCode::SignIn => failure.try_this("hangup login"),
        ExitCode::Denied => failure.try_this("sign in as somebody who may, such as with --admin or --profile"),
        ExitCode::NotFound => failure.try_this("check the id or name"),
        ExitCode::Conflict if error.problem().and_then(lock).is_some() => {
            failure.try_this("an administrator lifts the lock: hangup session unlock --admin")
        }
        ExitCode::Usage => failure.try_this("see --help for what the command takes"),
        ExitCode::RateLimited => failure.try_this(match error.retry_after() {
            Some(wait) => format!("wait {} s and run it again", super::time::whole_seconds(wait)),
            None => "wait a while and run it again".to_owned(),
        }),
        ExitCode::Unreachable => failure.try_this("run it again in a moment"),
        ExitCode::Failure if status >= 500 => {
            failure.try_this("look for the trace in the server's log, or run it again")
        }
        _ => failure,
    }
}

/// In one line: what the server says, its status, and the key to its log.
fn message(error: &client::Error) -> String {
    let Some((problem, status)) = error.problem().zip(error.status()) else { return error.to_string() };
    let prefix = if error.is_sign_in() { "the sign-in failed: " } else { "" };
    let trace = problem.trace_id.as_ref().map(|trace| format!(", trace {trace}")).unwrap_or_default();
    format!("{prefix}{} ({status}{trace})", sentence(problem))
}

/// What is wrong with each member where the server says so, else its sentence, else its title. The title of a lock
/// comes before its message.
fn sentence(problem: &ProblemDetails) -> String {
    let members = problem.errors.iter().flatten();
    let members: Vec<_> =
        members.map(|(member, messages)| format!("{member}: {}", messages.join(", "))).collect();
    if !members.is_empty() {
        return members.join("; ");
    }
    let said = [&problem.detail, &problem.message, &problem.title];
    let said = said.into_iter().flatten().map(|text| text.trim()).find(|text| !text.is_empty());
    let said = said.unwrap_or("the server does not say why");
    match lock(problem) {
        Some(title) if title.eq_ignore_ascii_case("locked") => format!("locked: {said}"),
        Some(title) if title != said => format!("locked: {title}: {said}"),
        Some(_) => format!("locked: {said}"),
        None => said.to_owned(),
    }
}

/// The title of a lock, where it is one that refuses: its conflict has the words of whoever put it.
fn lock(problem: &ProblemDetails) -> Option<&str> {
    let title = problem.title.as_deref().map(str::trim).filter(|_| problem.status == Some(409));
    title.filter(|title| !matches!(*title, "" | "Conflict"))
}

/// What to try where the two sides speak past each other.
const SCHEME: &str = "the same address with https:// in place of http://, or the other way round";

fn unreachable_hint(address: &str, reason: &str) -> &'static str {
    if reason.contains("InvalidContentType") || reason.contains("HTTP version") {
        SCHEME
    } else if reason.contains("certificate") {
        "--ca FILE with the certificate of the server's authority, or --insecure to accept any certificate"
    } else if ["://127.", "://localhost", "://[::1]"].iter().any(|host| address.contains(host)) {
        "hangup serve --demo, or give --url"
    } else {
        "check the address: --url, HANGUP_URL, or that of hangup login"
    }
}

#[cfg(feature = "server")]
impl From<SetupError> for Failure {
    fn from(error: SetupError) -> Self {
        let code = match error.kind {
            SetupErrorKind::Usage | SetupErrorKind::Config => ExitCode::Usage,
            SetupErrorKind::Io | SetupErrorKind::Store => ExitCode::Failure,
            SetupErrorKind::Unreachable => ExitCode::Unreachable,
        };
        Self { code, message: error.message, hint: error.hint, is_whole: true }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::client::Error;

    fn problem(status: u16) -> Error {
        let problem = ProblemDetails {
            title: Some("No".into()),
            trace_id: Some("4bf92f35".into()),
            ..ProblemDetails::default()
        };
        Error::Problem {
            status,
            problem: Box::new(problem),
            retry_after: Some(Duration::from_millis(61_500)),
        }
    }

    #[test]
    fn a_refusal_is_told_with_its_trace_and_what_was_being_done() {
        let failure = Failure::from(problem(404)).during("show the session");
        assert_eq!(failure.code, ExitCode::NotFound);
        assert_eq!(failure.message, "cannot show the session: No (404, trace 4bf92f35)");
        assert!(failure.hint.is_some());
        let limited = Failure::from(problem(429));
        assert_eq!(limited.hint.as_deref(), Some("wait 62 s and run it again"));
    }

    #[test]
    fn what_is_wrong_with_members_goes_before_sentences_and_titles() {
        let mut problem = ProblemDetails { title: Some("Bad Request".into()), ..ProblemDetails::default() };
        assert_eq!(sentence(&problem), "Bad Request");
        problem.detail = Some("accId is wrong".into());
        assert_eq!(sentence(&problem), "accId is wrong");
        problem.errors = Some([("accId".to_owned(), vec!["is empty".to_owned()])].into());
        assert_eq!(sentence(&problem), "accId: is empty");
        assert_eq!(sentence(&ProblemDetails::default()), "the server does not say why");
        let lock = ProblemDetails {
            title: Some("Under investigation".into()),
            status: Some(409),
            detail: Some("call the security desk".into()),
            ..ProblemDetails::default()
        };
        assert_eq!(sentence(&lock), "locked: Under investigation: call the security desk");
    }

    #[test]
    fn a_failed_sign_in_has_a_code_of_its_own() {
        let sign_in = |error| Failure::from(Error::SignIn(Box::new(error))).code;
        assert_eq!(sign_in(problem(401)), ExitCode::SignIn);
        assert_eq!(sign_in(problem(403)), ExitCode::SignIn);
        assert_eq!(sign_in(problem(429)), ExitCode::RateLimited);
        assert_eq!(sign_in(problem(503)), ExitCode::Unreachable);
        assert_eq!(sign_in(Error::Timeout { address: "x".into() }), ExitCode::Unreachable);
        assert_eq!(Failure::from(Error::NotSignedIn("no token".into())).code, ExitCode::SignIn);
    }

    #[test]
    fn a_sign_in_that_has_no_such_path_is_about_the_address() {
        let failed = |status| {
            Failure::of_sign_in(Error::SignIn(Box::new(problem(status))), "http://localhost/x")
                .during("sign in")
        };
        assert_eq!(failed(404).code, ExitCode::NotFound);
        assert_eq!(failed(404).message, "there is nothing to sign in to at http://localhost/x (404)");
        assert!(failed(404).hint.is_some_and(|hint| hint.contains("--url")));
        assert_eq!(failed(401).code, ExitCode::SignIn);
    }

    #[test]
    fn an_address_where_nobody_is_says_what_to_start() {
        let connect = |address: &str, reason: &str| {
            Failure::from(Error::Connect { address: address.into(), reason: reason.into() })
        };
        let refused = connect("https://localhost:6500", "connection refused").during("list sessions");
        assert_eq!(refused.code, ExitCode::Unreachable);
        assert_eq!(refused.message, "cannot reach https://localhost:6500: connection refused");
        assert_eq!(refused.hint.as_deref(), Some("hangup serve --demo, or give --url"));
        let untrusted = connect("https://example.com", "invalid peer certificate: UnknownIssuer");
        assert!(untrusted.hint.is_some_and(|hint| hint.contains("--ca FILE")));
    }

    #[test]
    fn a_closed_pipe_is_success() {
        let closed = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
        assert_eq!(Failure::output(&closed).code, ExitCode::Ok);
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        assert_eq!(Failure::output(&full).code, ExitCode::Failure);
    }

    #[cfg(feature = "server")]
    #[test]
    fn errors_of_setting_up_keep_their_words() {
        let failure = Failure::from(SetupError::config("hangup.toml:1:1: no").try_this("mend it"));
        assert_eq!((failure.code, failure.message.as_str()), (ExitCode::Usage, "hangup.toml:1:1: no"));
        assert_eq!(failure.hint.as_deref(), Some("mend it"));
        assert_eq!(Failure::from(SetupError::store("no")).code, ExitCode::Failure);
    }
}
