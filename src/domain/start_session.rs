//! Start a managed session (`CreateAsync`).

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::{
    AccountId, Action, Activity, ActivityId, Actor, Approval, Caller, Core, Course, CredentialName,
    CustomField, Directory, Error, Extension, GroupId, HoldOn, Invalid, Kind, Named, Operation, Permit,
    PolicyId, Profile, Request, Resource, ResourceId, Result, Session, SessionId, State, Target, TenantId,
    Workflow,
    access::Reach,
    bounds::{LONGEST_NAME, LONGEST_TEXT, bound},
    op,
};

/// The most custom fields.
const MOST_CUSTOM_FIELDS: usize = 20;

/// A request for a managed session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartRequest {
    /// For whom; `None` for the caller. Only who reaches all sessions asks for somebody else.
    pub account: Option<AccountId>,
    /// Where.
    pub resource: Named<ResourceId>,
    /// What for.
    pub activity: Named<ActivityId>,
    /// The policy that is to grant it; `None` for any that does.
    pub policy: Option<PolicyId>,
    /// With which login on the resource; `None` for none.
    pub credential: Option<CredentialName>,
    /// The group that it belongs to; [`super::start_group`] makes one and goes by that.
    pub group: Option<GroupId>,
    /// When; `None` or past for now.
    pub start: Option<DateTime<Utc>>,
    /// Until when; `None` for as long as the profile allows.
    pub end: Option<DateTime<Utc>>,
    /// A note.
    pub note: Option<String>,
    /// A ticket number.
    pub ticket: Option<String>,
    /// Further members.
    pub custom_fields: Vec<CustomField>,
}

/// Starts a managed session: Pending until its scheduled start, or `AwaitingApproval` where its profile has a workflow.
///
/// An access policy must grant the account the activity on the resource; otherwise the answer is the same as for the
/// unknown, so that nobody learns what exists.
///
/// Source: `CreateAsync` in `openapi/privilege-secure.yaml`; which rules there are is this project's.
///
/// # Errors
/// [`Error::Invalid`] by member, [`Error::NotFound`], [`Error::Denied`] where a user asks for somebody else,
/// [`Error::Conflict`] where too few approvers may vote on it, [`Error::Locked`] where an
/// administrator has locked the account, the resource or the activity, [`Error::Unavailable`].
pub async fn start_session(
    core: &Core,
    caller: &Permit<op::CreateAsync>,
    request: StartRequest,
) -> Result<Session> {
    let prepare = |directory: &Directory| Ok(vec![prepare(core, directory, caller, request.clone())?]);
    let begun = core.begin(Actor::Account(caller.id), prepare).await?;
    begun.unwrap_or_default().pop().ok_or_else(not_granted)
}

/// The session that a request asks for, where it may be had; not kept yet.
pub(super) fn prepare(
    core: &Core,
    directory: &Directory,
    caller: &Permit<impl Operation<By = Caller>>,
    request: StartRequest,
) -> Result<Session> {
    within_bounds(&request)?;
    let account = for_whom(directory, caller, request.account)?;
    let (resource, activity) = what_and_where(directory, &request)?;
    let granting: Vec<_> = directory
        .granting(account, activity.id, resource.id)
        .filter(|policy| request.policy.is_none_or(|wanted| wanted == policy.id))
        .collect();
    let credential =
        request.credential.as_ref().map(|wanted| wanted.find(directory, &granting)).transpose()?;
    // the first that grants all of it
    let policy = granting
        .into_iter()
        .find(|policy| credential.is_none_or(|id| policy.credentials.contains(&id)))
        .ok_or_else(not_granted)?;
    without_contradiction(&request, resource, activity)?;
    let profile = directory.profile(activity.profile).ok_or_else(not_granted)?;
    let held = [HoldOn::Account(account), HoldOn::Resource(resource.id), HoldOn::Activity(activity.id)];
    // who is locked starts none for others either
    if let Some(hold) = directory.hold_on(&held).or_else(|| directory.hold_on(&[HoldOn::Account(caller.id)]))
    {
        return Err(Error::Locked(hold.lock.clone()));
    }

    let now = core.clock.now();
    let start = request.start.map_or(now, |start| start.max(now));
    let end = scheduled_end(profile, start, &request)?;
    let workflow = profile.workflow.map(|id| directory.workflow(id).ok_or_else(not_granted)).transpose()?;
    if let Some(workflow) = workflow {
        can_be_approved(directory, workflow, &[account, caller.id])?;
    }
    let approval = workflow.map(|workflow| Approval::new(workflow.clone(), now));
    Ok(Session {
        id: SessionId(core.ids.new_id()),
        tenant: TenantId::INSTALLATION,
        kind: Kind::Managed,
        target: Target::Resource(resource.id),
        requester: account,
        state: if approval.is_some() { State::AwaitingApproval } else { State::Pending },
        revision: 1,
        created_at: now,
        modified_at: now,
        scheduled_start: start,
        actual_start: None,
        scheduled_end: Some(end),
        actual_end: None,
        end: None,
        description: None,
        request: Request {
            created_by: Some(caller.id),
            created_by_login: Some(caller.login.clone()),
            created_from: caller.address.map(|address| address.to_string()),
            account_name: directory.account(account).map(|account| account.login.clone()).unwrap_or_default(),
            resource_name: resource.name.clone(),
            activity_name: activity.name.clone(),
            policy_name: policy.name.clone(),
            activity: Some(activity.id),
            policy: Some(policy.id),
            credential,
            end: request.end,
            group: request.group,
            note: request.note,
            ticket: request.ticket,
            custom_fields: request.custom_fields,
        }
        .into(),
        course: Course {
            approval,
            extension: Extension {
                is_allowed: profile.extension_allowed,
                minutes: profile.extension_minutes,
                most: profile.extension_count,
                used: 0,
                max_session_minutes: profile.max_session_minutes,
            },
            actions: Action::of(core, &profile.start_webhooks, &profile.end_webhooks, start),
            ..Course::default()
        },
    })
}

/// `Ok` where each tier has as many approvers who may vote as it asks for: so that nothing waits for what cannot come.
fn can_be_approved(directory: &Directory, workflow: &Workflow, asked_for_by: &[AccountId]) -> Result<()> {
    let may_vote = |approver: AccountId| {
        workflow.lets_vote(approver, asked_for_by)
            && directory.account(approver).is_some_and(|account| !account.is_locked())
    };
    workflow.lost_tier(may_vote).map_or(Ok(()), |tier| {
        Err(Error::Conflict(format!(
            "tier {tier} of the workflow `{}` asks for more approvals than it has approvers who may vote on this \
             session; nobody could approve it",
            workflow.name
        )))
    })
}

fn for_whom(
    directory: &Directory,
    caller: &Permit<impl Operation<By = Caller>>,
    wanted: Option<AccountId>,
) -> Result<AccountId> {
    match wanted {
        None => Ok(caller.id),
        Some(id) if id == caller.id => Ok(id),
        Some(_) if caller.reach() != Reach::All => {
            Err(Error::Denied("only an admin starts a session for another account".into()))
        }
        Some(id) => match directory.account(id) {
            Some(account) if !account.is_locked() => Ok(id),
            _ => Err(not_granted()),
        },
    }
}

fn what_and_where<'a>(
    directory: &'a Directory,
    request: &StartRequest,
) -> Result<(&'a Resource, &'a Activity)> {
    let mut invalid = Invalid::default();
    if request.resource.id.is_none() && request.resource.name.is_none() {
        invalid.add("resource", "say where: give the resource's id or name");
    }
    if request.activity.id.is_none() && request.activity.name.is_none() {
        invalid.add("activity", "say what for: give the activity's id or name");
    }
    invalid.into_result()?;

    let resource = directory.resource(&request.resource).ok_or_else(not_granted)?;
    let activity = directory.activity(&request.activity).ok_or_else(not_granted)?;
    Ok((resource, activity))
}

/// Asked once the account is known to be granted both: nobody else learns by it which ids there are.
fn without_contradiction(request: &StartRequest, resource: &Resource, activity: &Activity) -> Result<()> {
    let mut invalid = Invalid::default();
    if !agrees(request.resource.name.as_deref(), &resource.name) {
        invalid.add("resource", "the id and the name belong to two resources; give one of them");
    }
    if !agrees(request.activity.name.as_deref(), &activity.name) {
        invalid.add("activity", "the id and the name belong to two activities; give one of them");
    }
    invalid.into_result()
}

pub(super) fn agrees(given: Option<&str>, name: &str) -> bool {
    given.is_none_or(|given| super::directory::same_name(given, name))
}

fn within_bounds(request: &StartRequest) -> Result<()> {
    let mut invalid = Invalid::default();
    bound(&mut invalid, "note", request.note.as_deref(), LONGEST_TEXT);
    bound(&mut invalid, "ticket", request.ticket.as_deref(), LONGEST_NAME);
    for field in &request.custom_fields {
        if field.name.trim().is_empty() {
            invalid.add("customFields", "a field has no name; give each one");
        }
        bound(&mut invalid, "customFields", Some(&field.name), LONGEST_NAME);
        bound(&mut invalid, "customFields", field.value.as_deref(), LONGEST_TEXT);
    }
    if request.custom_fields.len() > MOST_CUSTOM_FIELDS {
        invalid.add("customFields", format!("too many; send at most {MOST_CUSTOM_FIELDS}"));
    }
    invalid.into_result()
}

fn scheduled_end(profile: &Profile, start: DateTime<Utc>, request: &StartRequest) -> Result<DateTime<Utc>> {
    let mut invalid = Invalid::default();
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    if profile.notes_required && blank(&request.note) {
        invalid.add("note", "this activity needs a note");
    }
    if profile.ticket_required && blank(&request.ticket) {
        invalid.add("ticket", "this activity needs a ticket number");
    }
    let minutes = profile.max_session_minutes;
    let latest = start.checked_add_signed(TimeDelta::minutes(minutes.into())).filter(|end| end.year() < 9999);
    if latest.is_none() {
        invalid.add("start", "too far in the future");
    }
    let end = request.end.or(latest);
    if end.is_some_and(|end| end <= start) {
        invalid.add("end", "a session must end after its start and in the future");
    }
    if end > latest {
        invalid.add(
            "end",
            format!("a session of this activity lasts at most {minutes} minutes; end it earlier"),
        );
    }
    invalid.into_result()?;
    end.ok_or_else(|| Invalid::member("end", "too far in the future").into())
}

fn not_granted() -> Error {
    Error::NotFound("no access policy grants this account that activity on that resource".into())
}
