//! The one thread that writes: it commits whatever has queued up as a group, and answers after the COMMIT.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
    time::Instant,
};

use rusqlite::Connection;
use tokio::sync::{Notify, oneshot};

use super::{checkpoints::Checkpoints, gauges::Gauges, unavailable};
use crate::domain::Unavailable;

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
        mut checkpoints: Checkpoints,
        work: Arc<Notify>,
        gauges: Arc<Gauges>,
    ) -> Self {
        let (queue, jobs) = sync_channel(QUEUE);
        let measured = Arc::clone(&gauges);
        let thread = thread::Builder::new()
            .name("hangup-writer".into())
            .spawn(move || run(&connection, &mut checkpoints, &jobs, &work, &measured))
            .expect("a thread starts when the store opens");
        Self { queue: Some(queue), gauges, thread: Some(thread) }
    }

    /// Runs `work` in a transaction with others and returns when it is durable.
    ///
    /// `work` may run twice, in transactions of which the first was rolled back.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        self.write_and_wake(false, work).await
    }

    /// The same; and once it is durable, wakes who waits for work where it `wakes`.
    pub(super) async fn write_and_wake<T: Send + 'static>(
        &self,
        wakes: bool,
        work: impl FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Unavailable> {
        let stopped = || Unavailable("the writer has stopped".into());
        let (answer, durable) = oneshot::channel();
        let job = Box::new(Pending { work, wakes, done: None, answer: Some(answer) });
        self.queue.as_ref().ok_or_else(stopped)?.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Unavailable("too many writes are waiting".into()),
            TrySendError::Disconnected(_) => stopped(),
        })?;
        self.gauges.queued();
        durable.await.map_err(|_| stopped())?
    }
}

/// A write of any result type.
trait Job: Send {
    /// Whether nobody waits for the answer any more.
    fn is_given_up(&self) -> bool;
    /// Whether it may leave work to do.
    fn wakes(&self) -> bool;
    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()>;
    fn answer(&mut self, committed: Result<(), Unavailable>);
}

struct Pending<F, T> {
    work: F,
    wakes: bool,
    done: Option<T>,
    answer: Option<oneshot::Sender<Result<T, Unavailable>>>,
}

impl<F, T> Job for Pending<F, T>
where
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send,
    T: Send,
{
    fn is_given_up(&self) -> bool {
        self.answer.as_ref().is_none_or(oneshot::Sender::is_closed)
    }

    fn wakes(&self) -> bool {
        self.wakes
    }

    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.done = Some((self.work)(connection)?);
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
    Transaction(rusqlite::Error),
    /// In a write.
    Write(rusqlite::Error),
}

impl Failed {
    fn told(&self) -> Unavailable {
        match self {
            Self::Transaction(error) | Self::Write(error) => unavailable(error),
        }
    }
}

fn run(
    connection: &Connection,
    checkpoints: &mut Checkpoints,
    jobs: &Receiver<Box<dyn Job>>,
    work: &Notify,
    gauges: &Gauges,
) {
    let mut group = Vec::with_capacity(GROUP);
    while let Ok(first) = jobs.recv() {
        group.push(first);
        group.extend(jobs.try_iter().take(GROUP - 1));
        gauges.taken(group.len());
        // who was told that it took too long must not find it done later
        group.retain(|job| !job.is_given_up());
        let wakes = group.iter().any(|job| job.wakes());
        keep(connection, &mut group, gauges);
        group.clear();
        if wakes {
            work.notify_one();
        }
        checkpoints.between_groups(connection);
    }
}

/// Commits a group, and answers each of it.
fn keep(connection: &Connection, group: &mut [Box<dyn Job>], gauges: &Gauges) {
    if group.is_empty() {
        return;
    }
    match commit(connection, group, gauges) {
        Ok(()) => answer(group, &Ok(())),
        Err(failed @ Failed::Transaction(_)) => answer(group, &Err(failed.told())),
        // one write's fault must not become its neighbours': each again, alone
        Err(Failed::Write(_)) => {
            for job in group.iter_mut().filter(|job| !job.is_given_up()) {
                let result = commit(connection, std::slice::from_mut(job), gauges);
                job.answer(result.map_err(|failed| failed.told()));
            }
        }
    }
}

fn answer(group: &mut [Box<dyn Job>], result: &Result<(), Unavailable>) {
    for job in group {
        job.answer(result.clone());
    }
}

fn commit(connection: &Connection, group: &mut [Box<dyn Job>], gauges: &Gauges) -> Result<(), Failed> {
    let began = Instant::now();
    transact(connection, "BEGIN IMMEDIATE")?;
    let result = group
        .iter_mut()
        .try_for_each(|job| job.run(connection))
        .map_err(Failed::Write)
        .and_then(|()| transact(connection, "COMMIT"));
    if result.is_ok() {
        gauges.committed(group.len(), began.elapsed());
    }
    if result.is_err() && !connection.is_autocommit() {
        // after some errors SQLite has rolled back by itself; where this fails too, the next BEGIN tells
        let _ = connection.execute_batch("ROLLBACK");
    }
    result
}

fn transact(connection: &Connection, statement: &str) -> Result<(), Failed> {
    let done = connection.prepare_cached(statement).and_then(|mut statement| statement.execute([]));
    done.map(drop).map_err(Failed::Transaction)
}
