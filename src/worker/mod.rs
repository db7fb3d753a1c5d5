//! What happens by itself: due sessions start, expired ones end, ending ones finish, and webhooks are told of it.
//!
//! Takes its work from the store, so that a restart resumes it; knows no rule, only when to ask for which.

mod attempt;
mod courier;
mod ender;
mod message;
mod packing;
mod progress;
mod retention;
mod scheduler;

use std::{future::Future, pin::pin, sync::Arc, time::Duration};

use chrono::TimeDelta;

use self::courier::Courier;
pub use self::progress::Progress;
use crate::{
    auth::sealing::Sealer,
    domain::{Core, Result},
};

/// Looks at least so often, also where nothing is known to be due: another process may have written.
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// Rests at least so long where nothing wakes it: what is due and yet does not move must not keep a core busy.
const SHORTEST_PAUSE: Duration = Duration::from_millis(10);

/// Does what happens by itself.
pub struct Worker {
    core: Core,
    courier: Courier,
    progress: Arc<Progress>,
    ended_kept: Option<TimeDelta>,
}

impl Worker {
    /// A worker on this core's store; `sealer` opens the secrets that sign what webhooks are told.
    #[must_use]
    pub fn new(core: Core, sealer: Arc<Sealer>) -> Self {
        Self { courier: Courier::new(core.clone(), sealer), core, progress: Arc::default(), ended_kept: None }
    }

    /// The same worker, which tells here how it comes on.
    #[must_use]
    pub fn telling(mut self, progress: Arc<Progress>) -> Self {
        self.courier.tell(&progress);
        self.progress = progress;
        self
    }

    /// The same worker, of one node among several: receipts say which it was.
    #[must_use]
    pub fn of_node(mut self, name: &str) -> Self {
        self.courier.sign(name.into());
        self
    }

    /// Forgets sessions that ended longer ago than this; `None` keeps them for ever.
    #[must_use]
    pub fn keeping_ended(mut self, age: Option<TimeDelta>) -> Self {
        self.ended_kept = age;
        self
    }

    /// Works until `stop` is ready; finishes the pass that it is in, and waits a few seconds for webhooks that are
    /// being told.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (core, ended_kept) = (self.core.clone(), self.ended_kept);
        let forgetting = async {
            match ended_kept {
                Some(age) => retention::forget_older_than(&core, age).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.move_on_until(stop) => {}
            () = forgetting => {}
            () = packing::pack_what_is_new(&core) => {}
        }
    }

    async fn move_on_until(mut self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut is_failing = false;
        loop {
            let begun = self.begin().await;
            // told once, and not with each try
            match &begun {
                Err(error) if !is_failing => {
                    tracing::error!(%error, "the worker could not do its work; it tries again");
                }
                Err(error) => tracing::debug!(%error, "the worker still cannot do its work"),
                Ok(_) if is_failing => tracing::info!("the worker does its work again"),
                Ok(_) => {}
            }
            is_failing = begun.is_err();
            let pause = begun.unwrap_or(LONGEST_PAUSE);
            tokio::select! {
                () = &mut stop => break,
                () = self.core.store.work_came() => {}
                () = self.courier.attempt_ended() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        self.courier.finish().await;
    }

    /// Does all that is due now, once, and waits for the webhooks that it tells; tells how many sessions changed their
    /// state.
    ///
    /// # Errors
    /// [`crate::domain::Error::Unavailable`]; what was done holds, and the next pass goes on.
    pub async fn pass(&mut self) -> Result<usize> {
        let mut changed = self.move_on().await?;
        self.courier.start_due().await?;
        while self.courier.is_busy() {
            self.courier.attempt_ended().await;
            changed += self.move_on().await?;
            self.courier.start_due().await?;
        }
        self.progress.passed(self.core.clock.now());
        Ok(changed)
    }

    /// Does what takes no time, begins what does, and tells how long there is nothing to do.
    async fn begin(&mut self) -> Result<Duration> {
        self.move_on().await?;
        let next_attempt = self.courier.start_due().await?;
        self.progress.passed(self.core.clock.now());
        let next = self.core.store.next_due().await?.into_iter().chain(next_attempt).min();
        Ok(next.map_or(LONGEST_PAUSE, |due| {
            (due - self.core.clock.now()).to_std().unwrap_or_default().clamp(SHORTEST_PAUSE, LONGEST_PAUSE)
        }))
    }

    /// Moves on each session that waits for nothing but its time; tells how many.
    async fn move_on(&self) -> Result<usize> {
        let core = &self.core;
        let checked = scheduler::check_approvals(core).await?;
        let started = scheduler::start_due(core).await?;
        let expired = scheduler::expire_over(core).await?;
        let finished = ender::finish_ending(core).await?;
        let changed = checked + started + expired + finished;
        if changed > 0 {
            tracing::debug!(checked, started, expired, finished, "sessions moved on");
        }
        Ok(changed)
    }
}
