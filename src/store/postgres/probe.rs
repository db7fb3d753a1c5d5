//! Whether writes and reads work: asked of the database by one at a time, and told to everybody soon.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use tokio::{sync::watch, time::timeout};

use super::{picture::Needs, reach::Reach, readers::Readers, writer::Writer};
use crate::domain::Unavailable;

/// How long an answer holds: whoever asks, and however often, makes the database no work to speak of.
const HOLDS: Duration = Duration::from_secs(1);

/// How long the database has for one.
const TAKES: Duration = Duration::from_secs(2);

/// How long whoever asks waits for it, and hears then what was known before: load balancers wait for a second or so.
const WAITS: Duration = Duration::from_millis(400);

/// How long that counts.
const COUNTS: Duration = Duration::from_secs(30);

type Outcome = Result<(), Unavailable>;

/// Asks the database on behalf of all who want to know.
pub(super) struct Probe {
    writer: Arc<Writer>,
    readers: Arc<Readers>,
    reach: Arc<Reach>,
    is_asking: AtomicBool,
    last: watch::Sender<Option<(Instant, Outcome)>>,
}

impl Probe {
    pub(super) fn new(writer: &Arc<Writer>, readers: &Arc<Readers>, reach: &Arc<Reach>) -> Self {
        Self {
            writer: Arc::clone(writer),
            readers: Arc::clone(readers),
            reach: Arc::clone(reach),
            is_asking: AtomicBool::new(false),
            last: watch::Sender::new(None),
        }
    }

    /// What came of asking within the last second, or comes of it now.
    pub(super) async fn outcome(self: &Arc<Self>) -> Outcome {
        let mut last = self.last.subscribe();
        if let Some((at, outcome)) = &*last.borrow_and_update()
            && at.elapsed() < HOLDS
        {
            return outcome.clone();
        }
        if !self.is_asking.swap(true, SeqCst) {
            let this = Arc::clone(self);
            // goes on where whoever asked has gone
            tokio::spawn(async move {
                let outcome = this.ask().await;
                this.last.send_replace(Some((Instant::now(), outcome)));
                this.is_asking.store(false, SeqCst);
            });
        }
        let is_new = timeout(WAITS, last.changed()).await.is_ok();
        match &*last.borrow() {
            Some((_, outcome)) if is_new => outcome.clone(),
            Some((at, outcome)) if at.elapsed() < COUNTS && !self.reach.is_lost() => outcome.clone(),
            _ => Err(Unavailable("the database has not answered yet whether it takes writes".into())),
        }
    }

    /// Commits something that changes nothing, and reads.
    async fn ask(&self) -> Outcome {
        let both = async {
            let touch = self.writer.write(Needs::default(), |picture| {
                picture.is_touched = true;
                Ok(())
            });
            touch.await?;
            self.readers.one("SELECT 1", &[]).await?;
            Ok(())
        };
        timeout(TAKES, both).await.unwrap_or_else(|_| {
            // longer than from one word of this node to the next
            self.reach.waited(2 * TAKES);
            Err(Unavailable(format!("the database has not taken a write for {} s", TAKES.as_secs())))
        })
    }
}
