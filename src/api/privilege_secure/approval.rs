//! What approvers were asked and have said, on the wire.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{user::ManagedAccount, wire::Scene};
use crate::{
    api::timestamp,
    contract::{ApprovalWorkflowApprovalState, ApprovalWorkflowApproverType},
    domain::{ApproverPart, AskedApprover, Session, asked_approvers},
};

/// What one approver was asked in one tier.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApprovalWorkflowApproval {
    id: Uuid,
    modified_by_user_name: Option<String>,
    modified_from_address: Option<String>,
    modified_by: Option<Uuid>,
    approval_state: ApprovalWorkflowApprovalState,
    activity_session_id: Uuid,
    approval_workflow_tier_id: Uuid,
    approver_account_id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    approver_account: Option<ManagedAccount>,
    approver_type: ApprovalWorkflowApproverType,
    approver_notes: Option<String>,
    node_id: Uuid,
    #[serde(serialize_with = "timestamp::serialize")]
    created_date_time_utc: DateTime<Utc>,
    #[serde(serialize_with = "timestamp::serialize")]
    modified_date_time_utc: DateTime<Utc>,
}

impl Scene {
    /// The approvals of a session, the first tier first; none where it needs none.
    pub(super) fn approvals(&self, session: &Session) -> Vec<ApprovalWorkflowApproval> {
        let Some(workflow) = session.course.approval.as_ref().map(|approval| approval.workflow.id) else {
            return Vec::new();
        };
        asked_approvers(session).into_iter().map(|asked| self.approval(session, workflow.0, asked)).collect()
    }

    fn approval(&self, session: &Session, workflow: Uuid, asked: AskedApprover) -> ApprovalWorkflowApproval {
        let AskedApprover { tier, approver, asked_at, part, vote } = asked;
        // neither is kept under an id of its own; these follow from what they are of, and so they stay the same
        let tier_id = Uuid::new_v5(&workflow, format!("tier:{tier}").as_bytes());
        let id = Uuid::new_v5(&session.id.0, format!("approval:{tier}:{approver}").as_bytes());
        ApprovalWorkflowApproval {
            id,
            modified_by_user_name: vote.as_ref().map(|vote| vote.by_login.clone()),
            modified_from_address: vote.as_ref().and_then(|vote| vote.from.clone()),
            modified_by: vote.as_ref().map(|vote| vote.by.0),
            approval_state: match vote.as_ref().map(|vote| vote.approves) {
                None => ApprovalWorkflowApprovalState::Pending,
                Some(true) => ApprovalWorkflowApprovalState::Approved,
                Some(false) => ApprovalWorkflowApprovalState::Denied,
            },
            activity_session_id: session.id.0,
            approval_workflow_tier_id: tier_id,
            approver_account_id: approver.0,
            approver_account: self.directory.account(approver).map(Into::into),
            approver_type: match part {
                ApproverPart::Normal => ApprovalWorkflowApproverType::Normal,
                ApproverPart::Escalated => ApprovalWorkflowApproverType::Escalated,
                ApproverPart::Requester => ApprovalWorkflowApproverType::Requester,
            },
            approver_notes: vote.as_ref().and_then(|vote| vote.notes.clone()),
            node_id: self.node_id,
            created_date_time_utc: asked_at,
            modified_date_time_utc: vote.map_or(asked_at, |vote| vote.at),
        }
    }
}
