//! This family's bodies, and the way to them from the core's types.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    api::{status::status, timestamp},
    contract::SessionStatus,
    domain::{self, Directory, Named, Outcome, StepKind, Target},
};

/// The sessions that hang.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HangingSessions {
    sessions: Vec<HangingSession>,
    total: i32,
}

impl HangingSessions {
    pub(super) fn new(hanging: &[domain::HangingSession], total: u64, directory: &Directory) -> Self {
        Self {
            sessions: hanging.iter().map(|hanging| HangingSession::new(hanging, directory)).collect(),
            total: i32::try_from(total).unwrap_or(i32::MAX),
        }
    }
}

/// A session that hangs, and why it does.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct HangingSession {
    session_id: Uuid,
    resource_id: Option<Uuid>,
    user_name: String,
    status: SessionStatus,
    rule: HangingRule,
    #[serde(serialize_with = "timestamp::serialize")]
    since: DateTime<Utc>,
    overdue_seconds: i64,
}

impl HangingSession {
    fn new(hanging: &domain::HangingSession, directory: &Directory) -> Self {
        let session = &hanging.session;
        let account = directory.account(session.requester);
        Self {
            session_id: session.id.0,
            resource_id: match session.target {
                Target::Resource(id) => directory.resource(&Named { id: Some(id), name: None }),
                Target::Server(_) => None,
            }
            .map(|resource| resource.id.0),
            user_name: account
                .map_or_else(|| session.request.account_name.clone(), |account| account.login.clone()),
            status: status(session.state),
            rule: hanging.rule.into(),
            since: hanging.since,
            overdue_seconds: hanging.overdue.num_seconds(),
        }
    }
}

/// By which rule a session hangs.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[expect(clippy::enum_variant_names, reason = "the names are the contract's")]
pub(super) enum HangingRule {
    EndingTooLong,
    PendingTooLong,
    ActiveTooLong,
}

impl From<domain::HangingRule> for HangingRule {
    fn from(rule: domain::HangingRule) -> Self {
        match rule {
            domain::HangingRule::EndingTooLong => Self::EndingTooLong,
            domain::HangingRule::PendingTooLong => Self::PendingTooLong,
            domain::HangingRule::ActiveTooLong => Self::ActiveTooLong,
        }
    }
}

/// How much of their limits credentials have used within the last minute.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LimitUses {
    enabled: bool,
    uses: Vec<LimitUse>,
}

impl LimitUses {
    pub(super) fn new(enabled: bool, uses: Vec<domain::CredentialUse>) -> Self {
        Self { enabled, uses: uses.into_iter().map(Into::into).collect() }
    }
}

/// How much of an operation's limit an API key has used.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LimitUse {
    community_name: String,
    key_name: String,
    key_prefix: Option<String>,
    operation: &'static str,
    per_minute: i32,
    used: i32,
    next_seconds: i32,
}

impl From<domain::CredentialUse> for LimitUse {
    fn from(one: domain::CredentialUse) -> Self {
        let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        Self {
            community_name: one.community,
            key_name: one.key.name,
            key_prefix: one.key.issued.map(|issued| issued.prefix),
            operation: one.counted.operation,
            per_minute: number(one.counted.per_minute),
            used: number(one.counted.used),
            next_seconds: number(one.counted.next_seconds),
        }
    }
}

/// The servers that share a store.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Nodes {
    nodes: Vec<Node>,
}

impl From<Vec<domain::HeardNode>> for Nodes {
    fn from(nodes: Vec<domain::HeardNode>) -> Self {
        Self { nodes: nodes.into_iter().map(Into::into).collect() }
    }
}

/// A server.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Node {
    id: Uuid,
    name: String,
    version: String,
    #[serde(serialize_with = "timestamp::serialize")]
    started_at: DateTime<Utc>,
    #[schema(inline)]
    state: NodeState,
    #[serde(serialize_with = "timestamp::serialize")]
    seen_at: DateTime<Utc>,
    silence_ms: i64,
    #[serde(serialize_with = "timestamp::option::serialize")]
    worked_at: Option<DateTime<Utc>>,
    work_lag_ms: Option<i64>,
    leases: i32,
}

/// Whether a server is heard of.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
enum NodeState {
    Alive,
    Silent,
    Stopped,
}

impl From<domain::NodeState> for NodeState {
    fn from(state: domain::NodeState) -> Self {
        match state {
            domain::NodeState::Alive => Self::Alive,
            domain::NodeState::Silent => Self::Silent,
            domain::NodeState::Stopped => Self::Stopped,
        }
    }
}

impl From<domain::HeardNode> for Node {
    fn from(heard: domain::HeardNode) -> Self {
        let (state, leases) = (heard.state().into(), heard.leases());
        let domain::Node { id, name, version, started_at, seen_at, worked_at, work_lag, .. } = heard.node;
        Self {
            id,
            name,
            version,
            started_at,
            state,
            seen_at,
            silence_ms: heard.silence.num_milliseconds(),
            worked_at,
            work_lag_ms: work_lag.map(|lag| lag.num_milliseconds()),
            leases: i32::try_from(leases).unwrap_or(i32::MAX),
        }
    }
}

/// What the end of a session did so far.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Receipt {
    session_id: Uuid,
    #[schema(inline)]
    outcome: Option<ReceiptOutcome>,
    steps: Vec<ReceiptStep>,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
enum ReceiptOutcome {
    Completed,
    Cancelled,
    Failed,
    Denied,
    ApprovalFailed,
}

impl From<Outcome> for ReceiptOutcome {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Completed => Self::Completed,
            Outcome::Cancelled => Self::Cancelled,
            Outcome::Failed => Self::Failed,
            Outcome::Denied => Self::Denied,
            Outcome::ApprovalFailed => Self::ApprovalFailed,
        }
    }
}

/// One step of an end.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReceiptStep {
    step: ReceiptStepKind,
    #[serde(serialize_with = "timestamp::serialize")]
    at: DateTime<Utc>,
    actor: Option<String>,
    detail: Option<String>,
    attempt: Option<i32>,
    succeeded: Option<bool>,
}

/// What a step of an end is.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ReceiptStepKind {
    Asked,
    Acknowledged,
    Attempted,
    Closed,
    Forced,
}

impl From<StepKind> for ReceiptStepKind {
    fn from(kind: StepKind) -> Self {
        match kind {
            StepKind::Asked => Self::Asked,
            StepKind::Acknowledged => Self::Acknowledged,
            StepKind::Attempted => Self::Attempted,
            StepKind::Closed => Self::Closed,
            StepKind::Forced => Self::Forced,
        }
    }
}

impl From<domain::Receipt> for Receipt {
    fn from(receipt: domain::Receipt) -> Self {
        let step = |step: domain::ReceiptStep| ReceiptStep {
            step: step.kind.into(),
            at: step.at,
            actor: step.actor,
            detail: step.detail,
            attempt: step.attempt.map(|attempt| i32::try_from(attempt.number).unwrap_or(i32::MAX)),
            succeeded: step.attempt.map(|attempt| attempt.has_succeeded),
        };
        Self {
            session_id: receipt.session.0,
            outcome: receipt.outcome.map(Into::into),
            steps: receipt.steps.into_iter().map(step).collect(),
        }
    }
}
