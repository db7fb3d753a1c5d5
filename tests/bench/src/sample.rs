//! Sessions as an installation has them after a year: each with its names, a note and a ticket number.

use chrono::{DateTime, TimeDelta, Utc};
use hangup::domain::{
    AccountId, Action, ActivityId, Actor, Course, Directory, DirectoryItem, End, Event, Extension, Ids as _,
    Kind, Named, Outcome, Phase, PolicyId, RandomIds, Request, Resource, Session, SessionId, State, Target,
    TenantId, WebhookId,
};

use crate::Failure;

/// What sessions are made from.
pub(crate) struct Samples {
    users: Vec<(AccountId, String)>,
    resources: Vec<Resource>,
    activity: (ActivityId, String),
    policy: (PolicyId, String),
    webhook: WebhookId,
    now: DateTime<Utc>,
}

impl Samples {
    /// # Errors
    /// Where the directory is not that of [`crate::data::make`].
    pub(crate) fn new(directory: &Directory, now: DateTime<Utc>) -> Result<Self, Failure> {
        let (mut users, mut resources, mut policy, mut webhook) = (Vec::new(), Vec::new(), None, None);
        for item in directory.items() {
            match item {
                DirectoryItem::Account(account) if account.login.starts_with("BENCH\\") => {
                    users.push((account.id, account.login.clone()));
                }
                DirectoryItem::Resource(resource) => resources.push(resource.clone()),
                DirectoryItem::Policy(found) => policy = Some((found.id, found.name.clone())),
                DirectoryItem::Webhook(found) => webhook = Some(found.id),
                _ => {}
            }
        }
        let ssh =
            directory.activity(&Named { id: None, name: Some("ssh".into()) }).ok_or("no activity ssh")?;
        if users.is_empty() || resources.is_empty() {
            return Err("the directory has no users or no resources; make the folder anew".into());
        }
        Ok(Self {
            users,
            resources,
            activity: (ssh.id, ssh.name.clone()),
            policy: policy.ok_or("no policy")?,
            webhook: webhook.ok_or("no webhook")?,
            now,
        })
    }

    /// The `n`th of `count` sessions that took place in the last year, the oldest first.
    pub(crate) fn ended(&self, n: u64, count: u64) -> (Session, Event) {
        let year = TimeDelta::days(365).num_seconds();
        let ago = i64::try_from((count - n) * year.unsigned_abs() / count).unwrap_or(year);
        let start = self.now - TimeDelta::seconds(ago) - TimeDelta::hours(1);
        let end = start + TimeDelta::seconds(60 + i64::try_from(n % 3000).unwrap_or_default());
        let outcome = match n % 20 {
            0..14 => Outcome::Completed,
            14..18 => Outcome::Cancelled,
            18 => Outcome::Failed,
            _ => Outcome::Denied,
        };
        let session = self.from(n, start);
        let has_started = matches!(outcome, Outcome::Completed | Outcome::Cancelled);
        begun(Session {
            state: State::Ended(outcome),
            actual_start: has_started.then_some(start),
            actual_end: Some(end),
            modified_at: end,
            end: Some(End { by: Actor::Account(session.requester), asked_at: end }),
            ..session
        })
    }

    /// A session whose end was asked for an hour ago and never acknowledged.
    pub(crate) fn hanging(&self, n: u64) -> (Session, Event) {
        let (start, asked_at) = (self.now - TimeDelta::hours(2), self.now - TimeDelta::hours(1));
        let session = self.from(n, start);
        let action = Action {
            id: RandomIds.new_id(),
            webhook: self.webhook,
            phase: Phase::End,
            attempts: 14,
            next_at: asked_at,
            acknowledged_at: None,
            is_given_up: true,
        };
        begun(Session {
            state: State::Ending,
            actual_start: Some(start),
            modified_at: asked_at,
            end: Some(End { by: Actor::Account(session.requester), asked_at }),
            course: Course { actions: vec![action], ..session.course },
            ..session
        })
    }

    /// A session that takes place, and is to for a day.
    pub(crate) fn live(&self, n: u64) -> (Session, Event) {
        let start = self.now - TimeDelta::milliseconds(i64::try_from(n % 3_600_000).unwrap_or_default());
        let session = self.from(n, start);
        let end = start + TimeDelta::days(1);
        begun(Session {
            state: State::Active,
            actual_start: Some(start),
            scheduled_end: Some(end),
            ..session
        })
    }

    fn from(&self, n: u64, start: DateTime<Utc>) -> Session {
        let nth = |length: usize| usize::try_from(n).unwrap_or_default() % length;
        let (requester, login) = self.users[nth(self.users.len())].clone();
        let resource = &self.resources[nth(self.resources.len())];
        Session {
            id: SessionId(RandomIds.new_id()),
            tenant: TenantId::INSTALLATION,
            kind: Kind::Managed,
            target: Target::Resource(resource.id),
            requester,
            state: State::Active,
            revision: 2,
            created_at: start,
            modified_at: start,
            scheduled_start: start,
            actual_start: None,
            scheduled_end: Some(start + TimeDelta::hours(1)),
            actual_end: None,
            end: None,
            description: None,
            request: Request {
                created_by: Some(requester),
                created_by_login: Some(login.clone()),
                created_from: Some("192.0.2.1".into()),
                account_name: login,
                resource_name: resource.name.clone(),
                activity_name: self.activity.1.clone(),
                policy_name: self.policy.1.clone(),
                activity: Some(self.activity.0),
                policy: Some(self.policy.0),
                note: Some(format!("patching, window {}", n % 97)),
                ticket: Some(format!("CHG-{n:07}")),
                ..Request::default()
            }
            .into(),
            course: Course {
                extension: Extension {
                    is_allowed: true,
                    minutes: 15,
                    most: 2,
                    used: 0,
                    max_session_minutes: 1440,
                },
                ..Course::default()
            },
        }
    }
}

fn begun(session: Session) -> (Session, Event) {
    let event = Event {
        session: session.id,
        tenant: session.tenant,
        at: session.modified_at,
        actor: Actor::Account(session.requester),
        from: None,
        to: session.state,
        reason: None,
        attempt: None,
    };
    (session, event)
}
