//! What every use case needs: the store, the clock, ids and limits.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    sync::Arc,
    task::Poll,
};

use chrono::TimeDelta;

use super::{
    Actor, Change, Claim, Clock, Command, Decision, Directory, Distribution, Error, Event, HangingLimits,
    Ids, Result, Session, SessionId, Shared, State, Store, Written, transition_in_full,
};

/// Sessions that one transaction changes: enough that a sweep spends little on commits, few enough that other writes get
/// in between: in a file most of them within a tenth of a second.
pub(super) const CHUNK: usize = 2000;

/// The application's context; cheap to clone.
#[derive(Clone)]
pub struct Core {
    /// Where everything is kept.
    pub store: Arc<dyn Store>,
    /// What all nodes of the store share.
    pub shared: Arc<dyn Shared>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New identities.
    pub ids: Arc<dyn Ids>,
    /// When a session counts as hanging.
    pub hanging: HangingLimits,
    /// How long ends took, in seconds from when they were asked for; what is swept does not count.
    pub ends: Arc<Distribution>,
}

/// Seconds of an end: none where nobody is to be told, up to the action timeout where webhooks are.
const END_SECONDS: &[f64] =
    &[0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0];

impl Core {
    /// A context that has counted no end yet.
    #[must_use]
    pub fn new(
        store: Arc<dyn Store>,
        shared: Arc<dyn Shared>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        hanging: HangingLimits,
    ) -> Self {
        Self { store, shared, clock, ids, hanging, ends: Arc::new(Distribution::new(END_SECONDS)) }
    }

    /// Commands a session.
    ///
    /// Gives the session as it then is, or `None` where there is no such session.
    ///
    /// # Errors
    /// [`Error::Conflict`] where the state does not allow the command, [`Error::Locked`], [`Error::Denied`],
    /// [`Error::Unavailable`].
    pub(super) async fn command(
        &self,
        id: SessionId,
        command: Command,
        actor: Actor,
    ) -> Result<Option<Session>> {
        self.command_if(id, command, actor, |_| true).await
    }

    /// The same where the session `is_known` to whoever asks; where it is not, there is none.
    ///
    /// # Errors
    /// As [`Core::command`].
    pub(super) async fn command_if(
        &self,
        id: SessionId,
        command: Command,
        actor: Actor,
        is_known: impl Fn(&Session) -> bool + Send + 'static,
    ) -> Result<Option<Session>> {
        let clock = Arc::clone(&self.clock);
        let decide = move |session: &Session| {
            is_known(session).then(|| transition_in_full(session, &command, actor, clock.now()))
        };
        self.came_to(self.store.decide(id, Box::new(decide)).await?)
    }

    /// As [`Core::command`], but only while the claim of one of its actions holds.
    ///
    /// # Errors
    /// As [`Core::command`].
    pub(super) async fn command_by(
        &self,
        claim: Claim,
        id: SessionId,
        command: Command,
        actor: Actor,
    ) -> Result<Option<Session>> {
        let clock = Arc::clone(&self.clock);
        let decide = move |session: &Session| Some(transition_in_full(session, &command, actor, clock.now()));
        self.came_to(self.store.decide_by(claim, id, Box::new(decide)).await?)
    }

    /// What has become of a session that was decided on.
    fn came_to(&self, decided: Option<(Session, Decision)>) -> Result<Option<Session>> {
        let Some((before, decision)) = decided else { return Ok(None) };
        match decision {
            Decision::Unchanged => Ok(Some(before)),
            Decision::Refused(why) => Err(Error::Conflict(why)),
            Decision::Denied(why) => Err(Error::Denied(why)),
            Decision::Locked(lock) => Err(Error::Locked(lock)),
            Decision::Change(change) => {
                self.count_end(change.end_took());
                Ok(Some(change.after))
            }
        }
    }

    /// Commands every session in `state` whose time to be worked at has come. Tells how many changed.
    ///
    /// # Errors
    /// As [`Core::command_overdue`].
    pub async fn command_due(&self, state: State, command: &Command, actor: Actor) -> Result<usize> {
        self.command_all(state, None, command, actor).await
    }

    /// Commands every session in `state` that is overdue by this much. Tells how many changed.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; what was kept until then holds.
    pub async fn command_overdue(
        &self,
        state: State,
        by: TimeDelta,
        command: &Command,
        actor: Actor,
    ) -> Result<usize> {
        self.command_all(state, Some(by), command, actor).await
    }

    /// In transactions of [`CHUNK`] sessions, so that other writes get in between; the next ones are read and decided
    /// while these are written.
    async fn command_all(
        &self,
        state: State,
        overdue: Option<TimeDelta>,
        command: &Command,
        actor: Actor,
    ) -> Result<usize> {
        let after = |last| self.decide_due(state, overdue, command, actor, last);
        let (mut changed, mut has_lost) = (0, false);
        let (mut decided, mut last) = after(None).await?;
        loop {
            if decided.is_empty() {
                // what lost a race has moved on by itself; one more look tells whether it is still to be commanded
                if !std::mem::take(&mut has_lost) {
                    return Ok(changed);
                }
                (decided, last) = after(None).await?;
                continue;
            }
            let times: Vec<_> = decided.iter().map(Change::end_took).collect();
            let (kept, next) = both(self.store.change(decided), after(last)).await;
            let kept = kept?;
            has_lost |= kept.contains(&false);
            changed += kept.iter().filter(|kept| **kept).count();
            times.into_iter().zip(kept).for_each(|(took, kept)| self.count_end(took.filter(|_| kept)));
            (decided, last) = next?;
        }
    }

    /// What becomes of the next sessions whose time has come, or that are overdue by this much, after the last one of
    /// before; and the last one of these.
    async fn decide_due(
        &self,
        state: State,
        overdue: Option<TimeDelta>,
        command: &Command,
        actor: Actor,
        after: Option<Session>,
    ) -> Result<(Vec<Change>, Option<Session>)> {
        let (now, after) = (self.clock.now(), after.as_ref());
        let mut due = match overdue {
            None => self.store.due(state, now, after, CHUNK).await?,
            Some(by) => self.store.overdue(state, now - by, after, CHUNK).await?,
        };
        let decided =
            due.iter().filter_map(|due| match transition_in_full(&due.session, command, actor, now) {
                Decision::Change(change) => Some(Change { from_event: due.last_event, ..*change }),
                Decision::Unchanged | Decision::Refused(_) | Decision::Denied(_) | Decision::Locked(_) => {
                    None
                }
            });
        Ok((decided.collect(), due.pop().map(|due| due.session)))
    }

    /// Keeps new sessions, decided by the directory as it is when they are kept: what `prepare` makes of it, again
    /// where somebody has edited it in between. Each is begun by `actor`. `None` where an exclusive session is Active
    /// on a target already.
    ///
    /// # Errors
    /// Those of `prepare`, [`Error::Unavailable`].
    pub(super) async fn begin(
        &self,
        actor: Actor,
        prepare: impl Fn(&Directory) -> Result<Vec<Session>>,
    ) -> Result<Option<Vec<Session>>> {
        loop {
            let directory = self.store.directory().await?;
            let sessions = prepare(&directory)?;
            let begun = sessions.iter().map(|session| (session.clone(), first_event(session, actor)));
            match self.store.begin(directory.revision(), begun.collect()).await? {
                Written::Kept => return Ok(Some(sessions)),
                Written::Occupied => return Ok(None),
                Written::Outdated => {}
            }
        }
    }

    fn count_end(&self, took: Option<TimeDelta>) {
        if let Some(took) = took {
            self.ends.observe(took.as_seconds_f64());
        }
    }
}

/// Waits for both at once.
async fn both<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut of_one, mut of_other) = (None, None);
    poll_fn(|context| {
        if of_one.is_none()
            && let Poll::Ready(result) = one.as_mut().poll(context)
        {
            of_one = Some(result);
        }
        if of_other.is_none()
            && let Poll::Ready(result) = other.as_mut().poll(context)
        {
            of_other = Some(result);
        }
        match (of_one.take(), of_other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            results => {
                (of_one, of_other) = results;
                Poll::Pending
            }
        }
    })
    .await
}

fn first_event(session: &Session, actor: Actor) -> Event {
    Event {
        session: session.id,
        tenant: session.tenant,
        at: session.created_at,
        actor,
        from: None,
        to: session.state,
        reason: None,
        attempt: None,
    }
}
