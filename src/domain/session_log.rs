//! Read the log of a session: its events, a line each (`GetSessionLogsAsync`).
//!
//! How grave an event is, and how it is told, is decided here alone; a session has few enough events to be read whole.

use chrono::{DateTime, Utc};

use super::{
    Actor, Core, Directory, Event, Outcome, Page, Permit, Phase, Result, Session, SessionId, State,
    find_session, folded, op,
};

/// How grave a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// Of use to whoever looks for a fault.
    Debug,
    /// As it should be.
    Info,
    /// Not as it should be, but it goes on.
    Warn,
    /// It failed.
    Error,
}

/// Which lines; every `None` lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Of this level.
    pub level: Option<LogLevel>,
    /// With this text in the message, without regard to case.
    pub text: Option<String>,
    /// From this time on.
    pub from: Option<DateTime<Utc>>,
    /// Before this time.
    pub until: Option<DateTime<Utc>>,
    /// Whether the last line comes first.
    pub descending: bool,
    /// Which page of them.
    pub page: Page,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Its number in the whole log, from 1.
    pub number: u64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// How grave it is.
    pub level: LogLevel,
    /// What happened, in one sentence.
    pub message: String,
}

/// A page of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The page that was asked for.
    pub lines: Vec<LogLine>,
    /// How many lines pass the query, on all pages.
    pub total: u64,
    /// How many lines the whole log has; it only grows.
    pub length: u64,
}

/// The log of a session, where the session is within the caller's reach ([`find_session()`]).
///
/// Source: `GetSessionLogsAsync` in `openapi/privilege-secure.yaml`; the levels are this project's.
///
/// # Errors
/// [`super::Error::NotFound`], also where it is not the caller's; [`super::Error::Unavailable`].
pub async fn session_log(
    core: &Core,
    caller: &Permit<op::GetSessionLogsAsync>,
    id: SessionId,
    query: LogQuery,
) -> Result<Log> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    let events = core.store.events(id).await?;
    let length = events.len() as u64;
    let text = query.text.as_deref().map(folded);
    let mut lines: Vec<_> = (1..)
        .zip(&events)
        .map(|(number, event)| LogLine {
            number,
            at: event.at,
            level: level(event),
            message: message(&directory, &session, event),
        })
        .filter(|line| query.level.is_none_or(|level| level == line.level))
        .filter(|line| text.as_ref().is_none_or(|text| folded(&line.message).contains(text)))
        .filter(|line| query.from.is_none_or(|from| line.at >= from))
        .filter(|line| query.until.is_none_or(|until| line.at < until))
        .collect();
    if query.descending {
        lines.reverse();
    }
    let total = lines.len() as u64;
    Ok(Log { lines: query.page.of(lines), total, length })
}

/// What failed is an error; what was refused, swept or put off a warning; what the server notes for itself is for
/// debugging; the rest is as it should be.
fn level(event: &Event) -> LogLevel {
    match (event.from, event.to) {
        (Some(from), to) if from == to && event.attempt.is_some_and(|attempt| attempt.has_succeeded) => {
            LogLevel::Info
        }
        (_, State::Ended(Outcome::Failed | Outcome::ApprovalFailed)) => LogLevel::Error,
        (_, State::Ended(Outcome::Denied)) => LogLevel::Warn,
        (_, State::Ended(Outcome::Cancelled)) if is_swept(event) => LogLevel::Warn,
        (Some(_), _) if event.attempt.is_some() => LogLevel::Warn,
        (Some(from), to) if from == to && event.actor == Actor::Worker => LogLevel::Debug,
        _ => LogLevel::Info,
    }
}

/// Only a sweep says why it cancels.
fn is_swept(event: &Event) -> bool {
    event.to == State::Ended(Outcome::Cancelled) && event.reason.is_some()
}

fn message(directory: &Directory, session: &Session, event: &Event) -> String {
    let who = match event.actor {
        Actor::Account(id) => directory.account(id).map_or_else(
            // one that is gone keeps the name that it had, or else its id
            || if id == session.requester { session.request.account_name.clone() } else { id.to_string() },
            |account| account.login.clone(),
        ),
        Actor::Schedule => "the schedule".into(),
        Actor::Worker => "the server".into(),
    };
    let because = event.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
    if let Some(attempt) = event.attempt {
        let of = if attempt.phase == Phase::Start { "start" } else { "end" };
        let came_to = if attempt.has_succeeded { "succeeded" } else { "failed" };
        return format!("attempt {} to tell a webhook of the {of} {came_to}{because}", attempt.number);
    }
    match (event.from, event.to) {
        (None, State::AwaitingApproval) => format!("{who} asked for the session, which waits for approval"),
        (None, _) => format!("{who} asked for the session"),
        (Some(State::AwaitingApproval), State::Pending) => format!("{who} approved the session{because}"),
        (Some(State::AwaitingApproval), State::Ended(Outcome::Denied)) => {
            format!("{who} denied the session{because}")
        }
        (Some(State::AwaitingApproval), State::AwaitingApproval) if event.actor.account().is_some() => {
            format!("{who} approved the session in its tier{because}")
        }
        (Some(from), to) if from == to => format!("{who} changed the session{because}"),
        (_, State::Active) => format!("{who} started the session{because}"),
        (_, State::Ending) => format!("{who} asked for the session's end{because}"),
        (_, State::Ended(Outcome::Completed)) => format!("{who} completed the session{because}"),
        (_, State::Ended(Outcome::Cancelled)) => format!("{who} cancelled the session{because}"),
        (_, State::Ended(Outcome::Failed)) => format!("the session failed{because}"),
        (_, State::Ended(Outcome::ApprovalFailed)) => format!("the session was not approved{because}"),
        (_, to) => format!("the session is {to} now{because}"),
    }
}
