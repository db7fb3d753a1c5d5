//! Lock and unlock live sessions (`LockAsync`).
//!
//! A locked session stays as it is and lends nothing. A lock on an account, a resource or an activity is a [`Hold`] in
//! the directory, which keeps new sessions from it until it is unlocked, and a lock on each of its sessions, which says
//! what it is on.

use std::{collections::BTreeSet, sync::Arc};

use uuid::Uuid;

use super::{
    Actor, Command, Core, Decision, DirectoryItem, Edit, Editor, Error, Hold, HoldOn, Invalid, Lock, Order,
    Page, Permit, Result, Session, SessionColumn, SessionId, SessionQuery, State, Target,
    bounds::{LONGEST_NAME, LONGEST_TEXT, bound},
    core::CHUNK,
    find_session::unknown,
    op,
    transition::{Step, transition},
};

/// What to lock or unlock.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for on its own")]
pub struct LockRequest {
    /// Its identity; `None` for a new one.
    pub id: Option<Uuid>,
    /// The sessions; at least one.
    pub sessions: Vec<SessionId>,
    /// Whether to lock; else to unlock.
    pub locks: bool,
    /// A heading for people.
    pub title: Option<String>,
    /// A sentence for people.
    pub message: Option<String>,
    /// Also all of the same activities.
    pub activities: bool,
    /// Also all on the same resources.
    pub resources: bool,
    /// Also all of the same accounts.
    pub accounts: bool,
}

impl HoldOn {
    /// What a hold must be on to reach a session.
    #[must_use]
    pub fn of(session: &Session) -> Vec<Self> {
        let resource = match session.target {
            Target::Resource(id) => Some(Self::Resource(id)),
            Target::Server(_) => None,
        };
        let activity = session.request.activity.map(Self::Activity);
        [Some(Self::Account(session.requester)), resource, activity].into_iter().flatten().collect()
    }
}

/// Locks or unlocks sessions that are not over, and gives the request's id and every session that is now as was asked.
///
/// The sessions that are named get a lock of their own; those of the accounts, on the resources and of the activities
/// that are meant besides are locked with these. Each lock is lifted by what it was put by, and a session lends again
/// where none is left: to unlock a session does not unlock its account, nor the other way about. First the holds are
/// kept, so that no new session gets by, then the sessions. To lock what is locked changes the title and the message
/// alone. To unlock reaches what is over as well, where it lifts a lock on accounts, resources or activities: else
/// nobody could lift it after the sessions have ended.
///
/// Source: `LockAsync` in `openapi/privilege-secure.yaml`; that locks are kept apart is this project's.
///
/// # Errors
/// [`Error::Invalid`] for no session, a title of more than 200
/// characters and a message of more than 2,000, [`Error::NotFound`] for an unknown one, [`Error::Conflict`] for one
/// that is over, and nothing is changed then; [`Error::Unavailable`], where part of it may be done: to ask again does
/// the rest.
pub async fn lock_sessions(
    core: &Core,
    caller: &Permit<op::LockAsync>,
    request: LockRequest,
) -> Result<(Uuid, Vec<SessionId>)> {
    let mut invalid = Invalid::default();
    bound(&mut invalid, "title", request.title.as_deref(), LONGEST_NAME);
    bound(&mut invalid, "message", request.message.as_deref(), LONGEST_TEXT);
    invalid.into_result()?;
    let named = named(core, caller, &request).await?;
    let id = request.id.unwrap_or_else(|| core.ids.new_id());
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let lock = request.locks.then(|| Lock {
        id,
        title: given(&request.title),
        message: given(&request.message),
        at: core.clock.now(),
        on: None,
    });
    let actor = Actor::Account(caller.id);
    let meant = meant(&request, &named);
    hold(core, Editor::Account(caller.id), &meant, lock.as_ref()).await?;
    command_all(core, &named, &lock.map_or(Command::Unlock(None), Command::Lock), actor).await?;
    for on in &meant {
        follow(core, *on, actor).await?;
    }

    let mut reached = Vec::new();
    for session in &named {
        reached.extend(core.store.session(session.id).await?.map(Arc::unwrap_or_clone));
    }
    for on in &meant {
        reached.extend(live(core, *on).await?);
    }
    let as_asked = reached.iter().filter(|session| request.locks || !session.is_locked());
    let ids: BTreeSet<_> = as_asked.map(|session| session.id).collect();
    Ok((id, ids.into_iter().collect()))
}

/// The sessions that a request names, in the order of their ids.
async fn named(core: &Core, caller: &Permit<op::LockAsync>, request: &LockRequest) -> Result<Vec<Session>> {
    if request.sessions.is_empty() {
        return Err(Invalid::member("sessions", "name at least one session").into());
    }
    let mut ids = request.sessions.clone();
    ids.sort_unstable();
    ids.dedup();
    let mut named = Vec::with_capacity(ids.len());
    for id in ids {
        let session = core.store.session(id).await?;
        let session = session.filter(|it| caller.reaches(it)).ok_or_else(|| unknown(id))?;
        named.push(Arc::unwrap_or_clone(session));
    }
    let lifts_holds = !request.locks && (request.accounts || request.resources || request.activities);
    match named.iter().find(|session| session.state.is_ended()) {
        Some(over) if !lifts_holds => {
            let (id, state) = (over.id, over.state);
            Err(Error::Conflict(format!("session {id} is over, it is {state}; name live sessions alone")))
        }
        _ => Ok(named),
    }
}

/// What a request means besides the sessions that it names.
fn meant(request: &LockRequest, named: &[Session]) -> Vec<HoldOn> {
    let is_meant = |on: &HoldOn| match on {
        HoldOn::Account(_) => request.accounts,
        HoldOn::Resource(_) => request.resources,
        HoldOn::Activity(_) => request.activities,
    };
    let mut meant: Vec<_> = Vec::new();
    for on in named.iter().flat_map(HoldOn::of).filter(is_meant) {
        if !meant.contains(&on) {
            meant.push(on);
        }
    }
    meant
}

/// Keeps a hold on each of these, or none where there is no lock.
async fn hold(core: &Core, editor: Editor, on: &[HoldOn], lock: Option<&Lock>) -> Result<()> {
    loop {
        let directory = core.store.directory().await?;
        let mut edits = Vec::new();
        for on in on {
            let kept = directory.hold_on(&[*on]);
            match (kept, lock) {
                // an id of its own: that of the request is the client's, and may be that of another entry
                (None, Some(lock)) => {
                    let hold = Hold { id: core.ids.new_id(), on: *on, lock: lock.clone() };
                    edits.push(Edit::Put(Box::new(DirectoryItem::Hold(hold))));
                }
                (Some(kept), Some(lock)) => {
                    let hold = Hold { lock: lock.clone(), ..kept.clone() };
                    edits.push(Edit::Put(Box::new(DirectoryItem::Hold(hold))));
                }
                (Some(kept), None) => edits.push(Edit::Remove(kept.id)),
                (None, None) => {}
            }
        }
        // again where somebody else has edited the directory in between
        if edits.is_empty() {
            return Ok(());
        }
        if core.store.edit_directory_by(editor, directory.revision(), edits).await?.is_kept() {
            return Ok(());
        }
    }
}

/// Locks the sessions that a hold reaches, or unlocks them where it is gone; again where it was changed in between, so
/// that of two requests at once both the hold and the sessions are as the later one says.
async fn follow(core: &Core, on: HoldOn, actor: Actor) -> Result<()> {
    loop {
        let hold = core.store.directory().await?.hold_on(&[on]).cloned();
        let command = match &hold {
            Some(hold) => Command::Lock(Lock { on: Some(on), ..hold.lock.clone() }),
            None => Command::Unlock(Some(on)),
        };
        command_all(core, &live(core, on).await?, &command, actor).await?;
        if core.store.directory().await?.hold_on(&[on]) == hold.as_ref() {
            return Ok(());
        }
    }
}

/// The sessions that wait or run and that a hold on this reaches.
async fn live(core: &Core, on: HoldOn) -> Result<Vec<Session>> {
    let all = SessionQuery {
        states: Some(vec![State::AwaitingApproval, State::Pending, State::Active]),
        order: Order { by: SessionColumn::Id, descending: false },
        page: Page { skip: 0, take: u32::MAX },
        ..SessionQuery::default()
    };
    let query = match on {
        HoldOn::Account(id) => SessionQuery { requester: Some(id), ..all },
        HoldOn::Resource(id) => SessionQuery { target: Some(Target::Resource(id)), ..all },
        HoldOn::Activity(_) => all,
    };
    let (mut sessions, _) = core.store.query(query, core.clock.now()).await?;
    sessions.retain(|session| HoldOn::of(session).contains(&on));
    Ok(sessions)
}

/// In transactions of [`CHUNK`] sessions; what was changed by somebody else in between is commanded again, unless
/// it is over by then.
async fn command_all(core: &Core, sessions: &[Session], command: &Command, actor: Actor) -> Result<()> {
    let now = core.clock.now();
    let decided = sessions.iter().filter_map(|session| match transition(session, command, actor, now) {
        Decision::Change(change) => Some(*change),
        _ => None,
    });
    let decided: Vec<_> = decided.collect();
    for changes in decided.chunks(CHUNK) {
        for (change, kept) in changes.iter().zip(core.store.change(changes.to_vec()).await?) {
            if !kept {
                match core.command(change.after.id, command.clone(), actor).await {
                    Ok(_) | Err(Error::Conflict(_)) => {}
                    Err(other) => return Err(other),
                }
            }
        }
    }
    Ok(())
}

/// What a lock makes of a session that is not over.
pub(super) fn lock(step: &Step, lock: &Lock) -> Decision {
    let mut locks: Vec<_> = step.before.course.locks().cloned().collect();
    match locks.iter_mut().find(|before| before.on == lock.on) {
        Some(before) if before.title == lock.title && before.message == lock.message => {
            return Decision::Unchanged;
        }
        // locked is locked since the first time, whatever is said of it later
        Some(before) => *before = Lock { at: before.at, ..lock.clone() },
        None => locks.push(lock.clone()),
    }
    step.edit(format!("locked{}: {lock}", with(lock.on)), |course| course.set_locks(locks))
}

/// What an unlock makes of a session that is not over.
pub(super) fn unlock(step: &Step, on: Option<HoldOn>) -> Decision {
    let (lifted, left): (Vec<_>, Vec<_>) =
        step.before.course.locks().cloned().partition(|lock| lock.on == on);
    if lifted.is_empty() {
        return Decision::Unchanged;
    }
    let still = left.first().map(|lock| format!("; still locked{}: {lock}", with(lock.on)));
    let reason = format!("unlocked{}{}", with(on), still.unwrap_or_default());
    step.edit(reason, |course| course.set_locks(left))
}

fn with(on: Option<HoldOn>) -> &'static str {
    match on {
        None => "",
        Some(HoldOn::Account(_)) => " with its account",
        Some(HoldOn::Resource(_)) => " with its resource",
        Some(HoldOn::Activity(_)) => " with its activity",
    }
}
