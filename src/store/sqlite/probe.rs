//! Whether the disk takes writes now: an empty transaction never asks it.

use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::writer::Writer;
use crate::domain::Unavailable;

/// How long an answer holds: whoever asks for readiness, and however often, makes the disk no work to speak of.
const HOLDS: Duration = Duration::from_secs(1);

/// Remembers what came of the last try.
#[derive(Default)]
pub(super) struct Probe(Mutex<Option<(Instant, Result<(), Unavailable>)>>);

impl Probe {
    /// Writes something that changes nothing, through to the disk; or gives what came of it within the last second.
    pub(super) async fn try_disk(&self, writer: &Writer) -> Result<(), Unavailable> {
        let mut last = self.0.lock().await;
        if let Some((at, outcome)) = &*last
            && at.elapsed() < HOLDS
        {
            return outcome.clone();
        }
        let outcome = writer
            .write(|tx| {
                // SQLite leaves out to write a row that is as it was, but never this number
                let version: i32 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
                tx.pragma_update(None, "user_version", version)
            })
            .await;
        *last = Some((Instant::now(), outcome.clone()));
        outcome
    }
}
