//! Move the end of a session (`ExtendAsync`).

use chrono::TimeDelta;

use super::{
    Actor, Command, Core, Decision, Extension, Permit, Result, Session, SessionId, access::Reach,
    find_session, find_session::unknown, op, transition::Step,
};

/// Lets an Active session last longer: by `minutes`, or by its profile's where there are none.
///
/// Its requester may where the profile allows it, and as often as that says; an administrator always may. Never beyond
/// the longest that the profile allows, and never after the session's end has come. Each extension counts, whoever
/// made it.
///
/// Source: `ExtendAsync` in `openapi/privilege-secure.yaml`; which rules there are is this project's.
///
/// # Errors
/// [`super::Error::NotFound`], [`super::Error::Conflict`] that says what is against it, [`super::Error::Locked`],
/// [`super::Error::Unavailable`].
pub async fn extend_session(
    core: &Core,
    caller: &Permit<op::ExtendAsync>,
    id: SessionId,
    minutes: Option<u32>,
) -> Result<Session> {
    find_session(core, caller, id).await?;
    let command = Command::Extend { minutes, by_admin: caller.reach() == Reach::All };
    core.command(id, command, Actor::Account(caller.id)).await?.ok_or_else(|| unknown(id))
}

/// What an extension makes of an Active session.
pub(super) fn extend(step: &Step, minutes: Option<u32>, by_admin: bool) -> Decision {
    let session = step.before;
    let extension = session.course.extension;
    if let Some(lock) = &session.course.lock {
        return Decision::Locked(lock.clone());
    }
    if let Some(why) = (!by_admin).then(|| spent(&extension)).flatten() {
        return Decision::Refused(why);
    }
    let Some(end) = session.scheduled_end else {
        return Decision::Refused("the session has no end that could be moved".into());
    };
    if step.now >= end {
        return Decision::Refused("the session's end has come; start another one".into());
    }
    let minutes = minutes.filter(|minutes| *minutes > 0).unwrap_or(extension.minutes);
    if minutes == 0 {
        return Decision::Refused("the profile says no minutes; say by how many to extend".into());
    }
    let longest = TimeDelta::minutes(extension.max_session_minutes.into());
    let left =
        session.scheduled_start.checked_add_signed(longest).map_or(0, |latest| (latest - end).num_minutes());
    let moved = end.checked_add_signed(TimeDelta::minutes(minutes.into()));
    let Some(moved) = moved.filter(|_| i64::from(minutes) <= left) else {
        return Decision::Refused(too_long(extension.max_session_minutes, left));
    };
    step.change(session.state, Some(format!("extended by {minutes} minutes")), |after| {
        after.scheduled_end = Some(moved);
        after.course.extension.used += 1;
    })
}

/// Why its requester may not extend it, if so.
fn spent(extension: &Extension) -> Option<String> {
    if !extension.is_allowed {
        return Some("sessions of this activity cannot be extended; an administrator can".into());
    }
    let Extension { used, most, .. } = extension;
    (used >= most)
        .then(|| format!("the session was extended {used} times of {most}; an administrator can extend it"))
}

fn too_long(most: u32, left: i64) -> String {
    if left <= 0 {
        format!("a session of this activity lasts at most {most} minutes, and this one does already")
    } else {
        format!("a session of this activity lasts at most {most} minutes; extend this one by {left} at most")
    }
}
