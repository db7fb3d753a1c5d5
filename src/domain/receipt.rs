//! The receipt of a session's end (`getReceipt`): what it did, step by step, as its events tell it.

use chrono::{DateTime, Utc};

use super::{
    Actor, Attempt, Core, Event, Outcome, Permit, Phase, Result, SessionId, State, find_session, op,
};

/// What the end of a session did so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The session.
    pub session: SessionId,
    /// How it ended; `None` while it has not.
    pub outcome: Option<Outcome>,
    /// The steps, in the order in which they happened; none while it goes on.
    pub steps: Vec<ReceiptStep>,
}

/// One step of an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptStep {
    /// What it is.
    pub kind: StepKind,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The login of who did it; `None` for the server itself.
    pub actor: Option<String>,
    /// One sentence about it.
    pub detail: Option<String>,
    /// Which attempt it was; `None` for what is none.
    pub attempt: Option<Attempt>,
}

/// What a step of an end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Somebody, or the schedule, asked for the end.
    Asked,
    /// The end is on the disk.
    Acknowledged,
    /// A webhook was told of it.
    Attempted,
    /// The session ended by itself.
    Closed,
    /// A sweep ended the session.
    Forced,
}

/// The receipt of a session's end, where the session is within the caller's reach ([`find_session()`]).
///
/// Source: `getReceipt` in `openapi/hangup.yaml`.
///
/// # Errors
/// [`super::Error::NotFound`], also where it is not the caller's; [`super::Error::Unavailable`].
pub async fn receipt(core: &Core, caller: &Permit<op::getReceipt>, id: SessionId) -> Result<Receipt> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    let login = |actor: Actor| {
        let account = actor.account()?;
        // one that is gone keeps its id
        Some(directory.account(account).map_or_else(|| account.to_string(), |account| account.login.clone()))
    };
    let steps =
        core.store.events(id).await?.into_iter().flat_map(|event| {
            kinds(&event).iter().map(move |kind| (*kind, event.clone())).collect::<Vec<_>>()
        });
    Ok(Receipt {
        session: id,
        outcome: match session.state {
            State::Ended(outcome) => Some(outcome),
            _ => None,
        },
        steps: steps
            .map(|(kind, event)| ReceiptStep {
                kind,
                at: event.at,
                // the disk acknowledges to whoever asks
                actor: login(event.actor).filter(|_| kind != StepKind::Acknowledged),
                detail: detail(kind, &event),
                attempt: event.attempt.filter(|_| kind == StepKind::Attempted),
            })
            .collect(),
    })
}

/// The steps that an event tells of. What is asked for and what is on the disk are one transaction.
fn kinds(event: &Event) -> &'static [StepKind] {
    match (event.from, event.to) {
        (Some(State::Ending | State::Ended(_)), State::Ending | State::Ended(_))
            if event.attempt.is_some() =>
        {
            // the start may still be told while the end is asked for
            let is_of_end = event.attempt.is_some_and(|attempt| attempt.phase == Phase::End);
            if is_of_end { &[StepKind::Attempted] } else { &[] }
        }
        (Some(from), State::Ending) if from != State::Ending => &[StepKind::Asked, StepKind::Acknowledged],
        // the worker finishes; of accounts only a sweep ends a session in one step, and an approver denies one
        (_, State::Ended(Outcome::Cancelled)) if event.actor.account().is_some() => &[StepKind::Forced],
        (Some(_), State::Ended(_)) => &[StepKind::Closed],
        _ => &[],
    }
}

fn detail(kind: StepKind, event: &Event) -> Option<String> {
    match kind {
        StepKind::Acknowledged => None,
        StepKind::Asked if event.actor == Actor::Schedule => Some("its scheduled end has come".into()),
        StepKind::Asked | StepKind::Attempted | StepKind::Closed | StepKind::Forced => event.reason.clone(),
    }
}
