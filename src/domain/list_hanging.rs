//! List the hanging sessions (`listHanging`): what a sweep would end if it came now.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Core, Due, HangingRule, Permit, Result, Session, State, hanging, op};

/// The most sessions of one rule that the list gives.
const LONGEST_LIST: usize = 10_000;

/// A session that hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HangingSession {
    /// The session.
    pub session: Session,
    /// By which rule.
    pub rule: HangingRule,
    /// Since when: its state should have passed by itself, and the time allowed for that is over.
    pub since: DateTime<Utc>,
    /// For how long.
    pub overdue: TimeDelta,
}

/// The sessions that [`super::sweep`] would end now, the most overdue first, at most 10,000 of each rule; and how many
/// there are in all. Changes nothing.
///
/// Source: `listHanging` in `openapi/hangup.yaml`; the rules are those of [`HangingRule`].
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn list_hanging(core: &Core, _: &Permit<op::listHanging>) -> Result<(Vec<HangingSession>, u64)> {
    let now = core.clock.now();
    let (mut found, mut total) = (Vec::new(), 0);
    for state in [State::Ending, State::Pending, State::Active] {
        let Some((allowed, _)) = core.hanging.of(state) else { continue };
        // what is due to the moment does not hang yet
        let until = now - allowed - TimeDelta::milliseconds(1);
        total += core.store.count_overdue(state, until).await?;
        for Due { session, .. } in core.store.overdue(state, until, None, LONGEST_LIST).await? {
            let rule = hanging(&session, now, &core.hanging);
            if let (Some(rule), Some(due)) = (rule, session.due_at()) {
                let since = due + allowed;
                found.push(HangingSession { session, rule, since, overdue: now - since });
            }
        }
    }
    found.sort_by_key(|hanging| (hanging.since, hanging.session.id));
    Ok((found, total))
}
