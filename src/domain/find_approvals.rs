//! Read what approvers were asked and have said (`GetApprovalsAsync`).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{
    AccountId, Approval, Core, Permit, Result, Session, SessionId, Vote, op,
    vote::{asked_for, may_approve},
};

/// What one approver was asked in one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedApprover {
    /// The place of the tier, from 0.
    pub tier: usize,
    /// Who.
    pub approver: AccountId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// As what.
    pub part: ApproverPart,
    /// What they said; `None` where they have not.
    pub vote: Option<Vote>,
}

/// In what part somebody is asked to approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApproverPart {
    /// As an approver of the tier.
    Normal,
    /// After the tier before was left unanswered.
    Escalated,
    /// As who asked for the session, where the workflow lets them approve their own.
    Requester,
}

/// What each approver of a session was asked, the first tier first; nothing of the tiers that are not asked yet, and
/// nothing of who may not vote on a session of their own.
#[must_use]
pub fn asked_approvers(session: &Session) -> Vec<AskedApprover> {
    let Some(approval) = &session.course.approval else { return Vec::new() };
    let tiers = approval.workflow.tiers.iter().zip(&approval.asked_at).enumerate();
    tiers
        .flat_map(|(tier, (rules, asked_at))| {
            let may = |approver: &&AccountId| may_approve(approval, session, **approver);
            rules.approvers.iter().filter(may).map(move |approver| AskedApprover {
                tier,
                approver: *approver,
                asked_at: *asked_at,
                part: part(approval, session, tier, *approver),
                vote: approval.vote_of(tier, *approver).cloned(),
            })
        })
        .collect()
}

fn part(approval: &Approval, session: &Session, tier: usize, approver: AccountId) -> ApproverPart {
    if asked_for(session, approver) {
        ApproverPart::Requester
    } else if tier.checked_sub(1).is_some_and(|before| !approval.is_won(before)) {
        ApproverPart::Escalated
    } else {
        ApproverPart::Normal
    }
}

/// The session whose approvals the caller may read; `None` for one beyond their reach.
///
/// Source: `GetApprovalsAsync` in `openapi/privilege-secure.yaml`: a session that the caller may not see has none, as
/// one that is not there. The vendor's operation is a list by a filter, and has no 404.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn find_approvals(
    core: &Core,
    caller: &Permit<op::GetApprovalsAsync>,
    id: SessionId,
) -> Result<Option<Arc<Session>>> {
    let session = core.store.session(id).await?;
    Ok(session.filter(|session| caller.reaches(session)))
}
