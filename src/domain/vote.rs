//! Approve or deny a session (`ApproveAsync`, `DenyAsync`).

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    AccountId, Actor, Approval, Ballot, Caller, Command, Core, Decision, Error, Invalid, Operation, Outcome,
    Permit, Progress, Result, Session, SessionId, State, TenantId,
    bounds::{LONGEST_TEXT, bound, without_control},
    find_session::unknown,
    op,
    transition::Step,
};

/// How long after a tier was asked those who have voted in an earlier one may not vote in it. The wire says which
/// session a vote is on, not which tier: a second click, or a retry, right after the vote that won a tier is meant for
/// that tier. Longer than both, and shorter than it takes to look at a session again.
const PAUSE: TimeDelta = TimeDelta::seconds(5);

/// Counts the caller's vote for a session that waits for approval. After the last tier's quorum it is Pending.
///
/// Source: `ApproveAsync` in `openapi/privilege-secure.yaml`; the rules of tiers are in [`Approval`].
///
/// # Errors
/// [`Error::Invalid`] for notes of more than 2,000 characters or with control characters; [`Error::NotFound`], also for
/// who may not see the session; [`Error::Denied`] for whoever may and is no approver of the tier that is asked, and for
/// who asked for the session where the workflow does not let them approve their own; [`Error::Conflict`] for a second
/// vote in a tier, for one after an earlier tier within five seconds, for one after the tier's time, and for a session
/// that is decided; [`Error::Unavailable`].
pub async fn approve_session(
    core: &Core,
    caller: &Permit<op::ApproveAsync>,
    id: SessionId,
    notes: Option<String>,
) -> Result<Session> {
    put(core, caller, id, true, notes).await
}

/// Counts the caller's vote against a session that waits for approval; one is enough.
///
/// Source: `DenyAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// As [`approve_session`].
pub async fn deny_session(
    core: &Core,
    caller: &Permit<op::DenyAsync>,
    id: SessionId,
    notes: Option<String>,
) -> Result<Session> {
    put(core, caller, id, false, notes).await
}

async fn put(
    core: &Core,
    caller: &Permit<impl Operation<By = Caller>>,
    id: SessionId,
    approves: bool,
    notes: Option<String>,
) -> Result<Session> {
    let mut invalid = Invalid::default();
    bound(&mut invalid, "notes", notes.as_deref(), LONGEST_TEXT);
    without_control(&mut invalid, "notes", notes.as_deref());
    invalid.into_result()?;
    let session = core.store.session(id).await?;
    let session = session.filter(|it| it.tenant == TenantId::INSTALLATION).ok_or_else(|| unknown(id))?;
    let is_asked = caller.reaches(&session);
    // an approver learns of the sessions that they are asked about, and nobody of others', whether these wait or not
    if !is_asked && !caller.knows_all() && session.requester != caller.id {
        return Err(unknown(id));
    }
    // told to who may see it, whatever has become of the session
    if !is_asked && session.course.approval.is_some() {
        return Err(Error::Denied("you are no approver of this session".into()));
    }
    let ballot = Ballot {
        by: caller.id,
        by_login: caller.login.clone(),
        from: caller.address.map(|address| address.to_string()),
        approves,
        notes: notes.filter(|notes| !notes.trim().is_empty()),
    };
    let voted = core.command(id, Command::Vote(ballot), Actor::Account(caller.id)).await?;
    voted.ok_or_else(|| unknown(id))
}

/// What a ballot makes of a session that waits for approval.
pub(super) fn vote(step: &Step, ballot: &Ballot) -> Decision {
    let Some(approval) = &step.before.course.approval else {
        return Decision::Refused("nobody is asked to approve the session".into());
    };
    if !approval.current().is_some_and(|tier| tier.approvers.contains(&ballot.by)) {
        return if approval.has_ever_voted(ballot.by) {
            Decision::Refused("you have voted on this session already; others decide on it now".into())
        } else {
            Decision::Denied(no_approver(approval))
        };
    }
    if !may_approve(approval, step.before, ballot.by) {
        return Decision::Denied(
            "nobody approves or denies a session that they asked for; another approver must".into(),
        );
    }
    if approval.has_voted(ballot.by) {
        return Decision::Refused("you have voted on this session already".into());
    }
    if let Some(why) = too_late(step.before, approval, step.now) {
        return Decision::Refused(why.into());
    }
    let is_new = approval.asked_at.last().is_some_and(|asked| step.now < *asked + PAUSE);
    if is_new && approval.has_ever_voted(ballot.by) {
        let (tier, seconds) = (approval.tier() + 1, PAUSE.num_seconds());
        return Decision::Refused(format!(
            "you have voted on this session already, and tier {tier} is asked only now; to vote in that one too, do so \
             in {seconds} seconds"
        ));
    }
    let said = if ballot.approves { "approved" } else { "denied" };
    let notes = ballot.notes.as_ref().map(|notes| format!(": {notes}")).unwrap_or_default();
    decided(step, approval.count(ballot, step.now), format!("{said} by {}{notes}", ballot.by_login))
}

/// Whether an approver may vote on this session: on one that they asked for, for themselves or for another account,
/// only where its workflow allows that.
pub(super) fn may_approve(approval: &Approval, session: &Session, approver: AccountId) -> bool {
    approval.workflow.allows_self_approval || !asked_for(session, approver)
}

/// Why no vote counts any more, if so; the worker then moves the session on.
fn too_late(session: &Session, approval: &Approval, now: DateTime<Utc>) -> Option<&'static str> {
    if has_passed(session, now) {
        Some("the session's end has come; ask for another one")
    } else if approval.due_at().is_some_and(|due| now >= due) {
        Some("the time to vote in this tier is over")
    } else {
        None
    }
}

/// Whether the end that was asked for has come.
pub(super) fn has_passed(session: &Session, now: DateTime<Utc>) -> bool {
    session.request.end.is_some_and(|end| now >= end)
}

pub(super) fn asked_for(session: &Session, account: AccountId) -> bool {
    session.requester == account || session.request.created_by == Some(account)
}

/// Moves a session on as its approval did.
pub(super) fn decided(step: &Step, progress: Progress, reason: String) -> Decision {
    let (state, approval) = match progress {
        Progress::Goes(approval) => (State::AwaitingApproval, approval),
        Progress::Approved(approval) => (State::Pending, approval),
        Progress::Denied(approval) => (State::Ended(Outcome::Denied), approval),
        Progress::Failed(approval) => (State::Ended(Outcome::ApprovalFailed), approval),
    };
    let now = step.now;
    step.change(state, Some(reason), |after| {
        after.course.approval = Some(approval);
        // approved after its start: it starts now, and so it does not hang; until the end that was asked for, else for
        // as long as its profile says
        if state == State::Pending && after.scheduled_start < now {
            let late = now - after.scheduled_start;
            after.scheduled_start = now;
            if after.request.end.is_none() {
                let moved = |end: DateTime<Utc>| end.checked_add_signed(late).unwrap_or(end);
                after.scheduled_end = after.scheduled_end.map(moved);
            }
        }
    })
}

fn no_approver(approval: &Approval) -> String {
    let (tier, name) = (approval.tier() + 1, &approval.workflow.name);
    format!("you are no approver of tier {tier} of the workflow `{name}`, which decides on this session now")
}
