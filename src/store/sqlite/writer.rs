//! The one thread that writes: it commits whatever has queued up as a group, and answers after the COMMIT.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
    time::Instant,
};

use rusqlite::{Connection, Error};
use tokio::sync::{Notify, oneshot};

use super::{audit::Tx, checkpoints::Checkpoints, gauges::Gauges, mark::Mark, recent::Recent, unavailable};
use crate::domain::{Clock, Unavailable};

/// Writes that may wait; beyond, callers are told at once to come again.
const QUEUE: usize = 4096;

/// Writes in one transaction: enough to share the cost of a sync, few enough to answer soon.
const GROUP: usize = 256;

pub(super) struct Writer {
    /// `None` only while the writer is dropped.
    queue: Option<SyncSender<Box<dyn Job>>>,
    gauges: Arc<Gauges>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Drop for Writer {
    /// Waits for what is queued, and for the database to close.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // a panic there was printed; whoever waits for an answer is told that the writer has stopped
            let _ = thread.join();
        }
    }
}

impl Writer {
    /// Starts the thread; it ends when the writer is dropped and the queue is empty.
    pub(super) fn start(
        connection: Connection,
        clock: Arc<dyn Clock>,
        checkpoints: Checkpoints,
        work: Arc<Notify>,
        gauges: Arc<Gauges>,
        mark: Arc<Mark>,
        recent: Arc<Recent>,
    ) -> Self {
        let (queue, jobs) = sync_channel(QUEUE);
        let measured = Arc::clone(&gauges);
        let mut desk = Desk { connection, clock, checkpoints, work, gauges: measured, mark, recent };
        let thread = thread::Builder::new()
            .name("hangup-writer".into())
            .spawn(move || desk.run(&jobs))
            .expect("a thread starts when the store opens");
        Self { queue: Some(queue), gauges, thread: Some(thread) }
    }

    /// Runs `work` in a transaction with others and returns when it is durable.
    ///
    /// `work` may run twice, in transactions of which the first was rolled back.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&Tx<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        self.queue(Kind::Plain, work, |_| false).await
    }

    /// The same for what changes the directory, and what another process may do to sessions that the server knows.
    pub(super) async fn write_marked<T: Send + 'static>(
        &self,
        work: impl FnMut(&Tx<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        self.queue(Kind::Marked, work, |_| false).await
    }

    /// The same as [`write`](Self::write); and once it is durable, wakes who waits for work where what it came to
    /// `wakes`.
    pub(super) async fn write_and_wake<T: Send + 'static>(
        &self,
        work: impl FnMut(&Tx<'_>) -> rusqlite::Result<T> + Send + 'static,
        wakes: impl Fn(&T) -> bool + Send + 'static,
    ) -> Result<T, Unavailable> {
        self.queue(Kind::Plain, work, wakes).await
    }

    async fn queue<T: Send + 'static>(
        &self,
        kind: Kind,
        work: impl FnMut(&Tx<'_>) -> rusqlite::Result<T> + Send + 'static,
        wakes: impl Fn(&T) -> bool + Send + 'static,
    ) -> Result<T, Unavailable> {
        let stopped = || Unavailable("the writer has stopped".into());
        let (answer, durable) = oneshot::channel();
        let job = Box::new(Pending { kind, work, wakes, done: None, answer: Some(answer) });
        self.queue.as_ref().ok_or_else(stopped)?.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Unavailable("too many writes are waiting".into()),
            TrySendError::Disconnected(_) => stopped(),
        })?;
        self.gauges.queued();
        durable.await.map_err(|_| stopped())?
    }
}

/// What a write is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    /// Of what readers remember, and the mark tells them to forget.
    Marked,
}

/// A write of any result type.
trait Job: Send {
    fn kind(&self) -> Kind;
    /// Whether nobody waits for the answer any more.
    fn is_given_up(&self) -> bool;
    /// Whether it has left work to do.
    fn wakes(&self) -> bool;
    fn run(&mut self, tx: &Tx<'_>) -> rusqlite::Result<()>;
    fn answer(&mut self, committed: Result<(), Unavailable>);
}

struct Pending<F, W, T> {
    kind: Kind,
    work: F,
    wakes: W,
    done: Option<T>,
    answer: Option<oneshot::Sender<Result<T, Unavailable>>>,
}

impl<F, W, T> Job for Pending<F, W, T>
where
    F: FnMut(&Tx<'_>) -> rusqlite::Result<T> + Send,
    W: Fn(&T) -> bool + Send,
    T: Send,
{
    fn kind(&self) -> Kind {
        self.kind
    }

    fn is_given_up(&self) -> bool {
        self.answer.as_ref().is_none_or(oneshot::Sender::is_closed)
    }

    fn wakes(&self) -> bool {
        self.done.as_ref().is_some_and(&self.wakes)
    }

    fn run(&mut self, tx: &Tx<'_>) -> rusqlite::Result<()> {
        self.done = None;
        // a panic is a fault of this write alone; what it has written is rolled back
        let done = catch_unwind(AssertUnwindSafe(|| (self.work)(tx)));
        self.done = Some(done.map_err(|_| Error::UserFunctionError("a write panicked".into()))??);
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

/// Where a transaction failed.
enum Failed {
    /// It could not begin or end: the fault of no write in it.
    Transaction(Unavailable),
    /// In a write.
    Write(Unavailable),
}

impl Failed {
    fn told(&self) -> Unavailable {
        match self {
            Self::Transaction(error) | Self::Write(error) => error.clone(),
        }
    }
}

/// What the thread works with.
struct Desk {
    connection: Connection,
    clock: Arc<dyn Clock>,
    checkpoints: Checkpoints,
    work: Arc<Notify>,
    gauges: Arc<Gauges>,
    mark: Arc<Mark>,
    recent: Arc<Recent>,
}

impl Desk {
    fn run(&mut self, jobs: &Receiver<Box<dyn Job>>) {
        let mut group = Vec::with_capacity(GROUP);
        while let Ok(first) = jobs.recv() {
            group.push(first);
            group.extend(jobs.try_iter().take(GROUP - 1));
            self.gauges.taken(group.len());
            // who was told that it took too long must not find it done later
            group.retain(|job| !job.is_given_up());
            self.keep(&mut group);
            group.clear();
            self.checkpoints.between_groups(&self.connection);
        }
    }

    /// Commits a group, and answers each of it.
    fn keep(&self, group: &mut [Box<dyn Job>]) {
        if group.is_empty() {
            return;
        }
        match self.commit(group) {
            Ok(()) => self.answer(group, &Ok(())),
            Err(failed @ Failed::Transaction(_)) => self.answer(group, &Err(failed.told())),
            // one write's fault must not become its neighbours': each again, alone
            Err(Failed::Write(_)) => {
                for job in group.chunks_mut(1).filter(|job| job.iter().all(|job| !job.is_given_up())) {
                    let result = self.commit(job).map_err(|failed| failed.told());
                    self.answer(job, &result);
                }
            }
        }
    }

    fn answer(&self, group: &mut [Box<dyn Job>], result: &Result<(), Unavailable>) {
        if result.is_ok() && group.iter().any(|job| job.wakes()) {
            self.work.notify_one();
        }
        for job in group {
            job.answer(result.clone());
        }
    }

    fn commit(&self, group: &mut [Box<dyn Job>]) -> Result<(), Failed> {
        let began = Instant::now();
        self.transact("BEGIN IMMEDIATE")?;
        let result = if group.iter().any(|job| job.kind() == Kind::Marked) {
            self.marked(|| self.run_and_commit(group))
        } else {
            self.run_and_commit(group)
        };
        if result.is_ok() {
            self.gauges.committed(group.len(), began.elapsed());
        }
        result
    }

    /// Runs what is marked, and has the mark blank meanwhile.
    fn marked(&self, edit: impl FnOnce() -> Result<(), Failed>) -> Result<(), Failed> {
        if let Err(error) = self.mark.blank() {
            self.roll_back();
            return Err(Failed::Transaction(Unavailable(format!("the directory's mark: {error}"))));
        }
        let result = edit();
        self.mark.renew();
        result
    }

    fn run_and_commit(&self, group: &mut [Box<dyn Job>]) -> Result<(), Failed> {
        let tx = Tx::new(&self.connection, &*self.clock);
        let result = group
            .iter_mut()
            .try_for_each(|job| job.run(&tx))
            .map_err(|error| Failed::Write(unavailable(&error)))
            .and_then(|()| tx.finish().map_err(|error| Failed::Transaction(unavailable(&error))))
            .and_then(|()| self.transact("COMMIT"));
        if result.is_err() {
            self.roll_back();
        }
        // also where it failed: it may be kept all the same
        self.recent.forget(&tx.touched());
        result
    }

    fn roll_back(&self) {
        if !self.connection.is_autocommit() {
            // after some errors SQLite has rolled back by itself; where this fails too, the next BEGIN tells
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }

    fn transact(&self, statement: &str) -> Result<(), Failed> {
        let done = self.connection.prepare_cached(statement).and_then(|mut statement| statement.execute([]));
        done.map(drop).map_err(|error| Failed::Transaction(unavailable(&error)))
    }
}
