//! Sessions, ids and times to test with.

use chrono::{DateTime, TimeDelta, Utc};
use hangup::domain::{
    AccountId, Actor, Approval, Ballot, Course, Event, Extension, HangingLimits, Kind, OnTimeout, Request,
    ResourceId, ServerId, Session, SessionId, State, Target, TenantId, Tier, Workflow, WorkflowId,
};
use uuid::Uuid;

/// The present of most tests.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_750_000_000_000).expect("it is within all time")
}

pub(crate) fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

/// Who holds the sessions below.
pub(crate) fn alice() -> AccountId {
    AccountId(Uuid::from_u128(0xa))
}

/// Somebody else.
pub(crate) fn bob() -> AccountId {
    AccountId(Uuid::from_u128(0xb))
}

/// Somebody else again.
pub(crate) fn carol() -> AccountId {
    AccountId(Uuid::from_u128(0xca))
}

pub(crate) fn session_id(n: u128) -> SessionId {
    SessionId(Uuid::from_u128(n))
}

/// Five minutes for every step, ten beyond the scheduled end.
pub(crate) fn limits() -> HangingLimits {
    HangingLimits { action_timeout: minutes(5), grace: minutes(10) }
}

/// Alice's session on a resource, from noon for an hour, pending.
pub(crate) fn managed(n: u128) -> Session {
    Session {
        id: session_id(n),
        tenant: TenantId::INSTALLATION,
        kind: Kind::Managed,
        target: Target::Resource(ResourceId(Uuid::from_u128(0x5e))),
        requester: alice(),
        state: State::Pending,
        revision: 1,
        created_at: noon(),
        modified_at: noon(),
        scheduled_start: noon(),
        actual_start: None,
        scheduled_end: Some(noon() + minutes(60)),
        actual_end: None,
        end: None,
        description: None,
        request: Request { note: Some("patching".into()), ..Request::default() }.into(),
        course: Course {
            extension: Extension {
                is_allowed: true,
                minutes: 30,
                most: 2,
                used: 0,
                max_session_minutes: 120,
            },
            ..Course::default()
        },
    }
}

/// Alice's session on a server of a community, active since noon.
pub(crate) fn exclusive(n: u128, community: TenantId, server: i32) -> Session {
    Session {
        tenant: community,
        kind: Kind::Exclusive,
        target: Target::Server(ServerId(server)),
        state: State::Active,
        actual_start: Some(noon()),
        scheduled_end: None,
        request: Request::default().into(),
        course: Course::default(),
        ..managed(n)
    }
}

/// A workflow of these tiers of approvers; one vote wins each, which waits ten minutes and then escalates.
pub(crate) fn workflow(id: WorkflowId, tiers: &[&[AccountId]]) -> Workflow {
    let tier = |approvers: &&[AccountId]| Tier {
        approvers: approvers.to_vec(),
        quorum: 1,
        timeout_minutes: 10,
        on_timeout: OnTimeout::Escalate,
    };
    Workflow {
        id,
        name: "four eyes".into(),
        tiers: tiers.iter().map(tier).collect(),
        allows_self_approval: false,
    }
}

/// What this account says about a session.
pub(crate) fn ballot(by: AccountId, approves: bool) -> Ballot {
    Ballot { by, by_login: format!("EXAMPLE\\{by}"), from: None, approves, notes: None }
}

/// Alice's session, asked for at noon, that waits for Bob, and after him for Carol.
pub(crate) fn waiting(n: u128) -> Session {
    let session = managed(n);
    let workflow = workflow(WorkflowId(Uuid::from_u128(0x3f)), &[&[bob()], &[carol()]]);
    Session {
        state: State::AwaitingApproval,
        course: Course { approval: Some(Approval::new(workflow, noon())), ..session.course.clone() },
        ..session
    }
}

/// The event that tells of a session's beginning.
pub(crate) fn begun(session: &Session) -> Event {
    Event {
        session: session.id,
        tenant: session.tenant,
        at: session.created_at,
        actor: Actor::Account(session.requester),
        from: None,
        to: session.state,
        reason: None,
        attempt: None,
    }
}
