//! The task that writes: it takes what has queued up as a group, commits it as one transaction, and answers after that.
//!
//! A group begins with the lock of the installation, which all nodes take: so the writes of all of them come one after
//! the other, as the one writer of the file store has it, and are one audit chain. A second task of the same node would
//! only wait for that lock, with writes that the group before could have had.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Instant,
};

use tokio::sync::{Notify, mpsc, oneshot};

use super::{
    commit::Desk,
    load,
    picture::{Fault, Needs, Picture},
};
use crate::{domain::Unavailable, store::gauges::Gauges};

/// Writes that may wait; beyond, callers are told at once to come again.
const QUEUE: usize = 4096;

/// Writes in one transaction: enough to share the cost of a commit, few enough to answer soon.
const GROUP: usize = 256;

pub(super) struct Writer {
    queue: mpsc::Sender<Box<dyn Job>>,
    gauges: Arc<Gauges>,
}

impl Writer {
    /// Starts the task; it ends when the writer is dropped and the queue is empty.
    pub(super) fn start(desk: Desk, work: &Arc<Notify>, gauges: &Arc<Gauges>) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let mut inbox = Inbox { jobs, held: None };
        let (work, its_gauges) = (Arc::clone(work), Arc::clone(gauges));
        tokio::spawn(async move {
            while let Some(first) = inbox.next().await {
                its_gauges.taken(1);
                Group::of(first, Some(&mut inbox), &its_gauges).keep(&desk, &work).await;
            }
        });
        Self { queue, gauges: Arc::clone(gauges) }
    }

    /// Runs `work` on what it `needs`, in a transaction with others, and returns when it is durable.
    ///
    /// `work` may run more than once, in transactions of which only the last was committed.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        needs: Needs,
        work: impl FnMut(&mut Picture) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Unavailable> {
        self.write_and_wake(needs, work, |_| false).await
    }

    /// The same; and once it is durable, wakes who waits for work where what it came to `wakes`.
    pub(super) async fn write_and_wake<T: Send + 'static>(
        &self,
        needs: Needs,
        work: impl FnMut(&mut Picture) -> Result<T, Fault> + Send + 'static,
        wakes: impl Fn(&T) -> bool + Send + 'static,
    ) -> Result<T, Unavailable> {
        let stopped = || Unavailable("the writer has stopped".into());
        let (answer, durable) = oneshot::channel();
        let job = Box::new(Pending { needs, work, wakes, done: None, answer: Some(answer) });
        self.queue.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Unavailable("too many writes are waiting".into()),
            mpsc::error::TrySendError::Closed(_) => stopped(),
        })?;
        self.gauges.queued();
        durable.await.map_err(|_| stopped())?
    }
}

/// What waits to be written.
struct Inbox {
    jobs: mpsc::Receiver<Box<dyn Job>>,
    /// One that was taken, and goes alone.
    held: Option<Box<dyn Job>>,
}

impl Inbox {
    /// The next write; `None` where there will be none.
    async fn next(&mut self) -> Option<Box<dyn Job>> {
        match self.held.take() {
            Some(job) => Some(job),
            None => self.jobs.recv().await,
        }
    }

    /// One that has come, that somebody waits for, and that can be in a group.
    fn joins(&mut self, gauges: &Gauges) -> Option<Box<dyn Job>> {
        if self.held.is_some() {
            return None;
        }
        loop {
            let job = self.jobs.try_recv().ok()?;
            if job.is_given_up() {
                gauges.taken(1);
            } else if job.needs().is_alone {
                self.held = Some(job);
                return None;
            } else {
                gauges.taken(1);
                return Some(job);
            }
        }
    }
}

/// What goes into one transaction.
pub(super) struct Group<'a> {
    pub(super) jobs: Vec<Box<dyn Job>>,
    /// Where more comes from; `None` where these go alone.
    inbox: Option<&'a mut Inbox>,
    gauges: &'a Gauges,
}

impl<'a> Group<'a> {
    fn of(first: Box<dyn Job>, inbox: Option<&'a mut Inbox>, gauges: &'a Gauges) -> Self {
        let inbox = inbox.filter(|_| !first.needs().is_alone);
        Self { jobs: vec![first], inbox, gauges }
    }

    /// Leaves out what nobody waits for any more, and takes what has come meanwhile.
    pub(super) fn top_up(&mut self) {
        self.jobs.retain(|job| !job.is_given_up());
        let Some(inbox) = &mut self.inbox else { return };
        while self.jobs.len() < GROUP
            && let Some(job) = inbox.joins(self.gauges)
        {
            self.jobs.push(job);
        }
    }

    /// Commits it, and answers each of it.
    async fn keep(mut self, desk: &Desk, work: &Notify) {
        let (began, gauges) = (Instant::now(), self.gauges);
        match desk.commit(&mut self).await {
            Ok(()) => {
                gauges.committed(self.jobs.len(), began.elapsed());
                answer(&mut self.jobs, &Ok(()), work);
            }
            // one write's fault must not become its neighbours': each again, alone
            Err(failed) if failed.is_of_a_write() && self.jobs.len() > 1 => {
                for job in self.jobs {
                    let (began, mut alone) = (Instant::now(), Group::of(job, None, gauges));
                    let result = desk.commit(&mut alone).await.map_err(Unavailable::from);
                    if result.is_ok() {
                        gauges.committed(alone.jobs.len(), began.elapsed());
                    }
                    answer(&mut alone.jobs, &result, work);
                }
            }
            Err(failed) => answer(&mut self.jobs, &Err(failed.into()), work),
        }
    }
}

fn answer(group: &mut [Box<dyn Job>], result: &Result<(), Unavailable>, work: &Notify) {
    if result.is_ok() && group.iter().any(|job| job.wakes()) {
        work.notify_one();
    }
    for job in group {
        job.answer(result.clone());
    }
}

/// A write of any result type.
pub(super) trait Job: Send {
    fn needs(&self) -> &Needs;
    /// Whether nobody waits for the answer any more.
    fn is_given_up(&self) -> bool;
    /// Whether it has left work to do.
    fn wakes(&self) -> bool;
    fn run(&mut self, picture: &mut Picture) -> Result<(), Fault>;
    fn answer(&mut self, committed: Result<(), Unavailable>);
}

/// What a group needs.
pub(super) fn needs(group: &[Box<dyn Job>]) -> Needs {
    load::union(group.iter().map(|job| job.needs().clone()))
}

struct Pending<F, W, T> {
    needs: Needs,
    work: F,
    wakes: W,
    done: Option<T>,
    answer: Option<oneshot::Sender<Result<T, Unavailable>>>,
}

impl<F, W, T> Job for Pending<F, W, T>
where
    F: FnMut(&mut Picture) -> Result<T, Fault> + Send,
    W: Fn(&T) -> bool + Send,
    T: Send,
{
    fn needs(&self) -> &Needs {
        &self.needs
    }

    fn is_given_up(&self) -> bool {
        self.answer.as_ref().is_none_or(oneshot::Sender::is_closed)
    }

    fn wakes(&self) -> bool {
        self.done.as_ref().is_some_and(&self.wakes)
    }

    fn run(&mut self, picture: &mut Picture) -> Result<(), Fault> {
        self.done = None;
        // a panic is a fault of this write alone; nothing of the group was sent yet
        let done = catch_unwind(AssertUnwindSafe(|| (self.work)(picture)));
        self.done = Some(done.map_err(|_| Fault("a write panicked".into()))??);
        Ok(())
    }

    fn answer(&mut self, committed: Result<(), Unavailable>) {
        let Some(answer) = self.answer.take() else { return };
        let result = committed
            .and_then(|()| self.done.take().ok_or_else(|| Unavailable("the write was not run".into())));
        // nobody waits any more where the client has gone; the write holds all the same
        let _ = answer.send(result);
    }
}
