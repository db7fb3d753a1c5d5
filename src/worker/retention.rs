//! Forgets what ended long ago, a little at a time, where the settings say after how long.

use std::time::{Duration, Instant};

use chrono::TimeDelta;

use crate::domain::{Core, Editor, Pruning, Result, rest_after};

/// From the end of a walk to the beginning of the next.
const BETWEEN_WALKS: Duration = Duration::from_hours(1);

/// Before the next try where the store did not answer.
const AFTER_A_FAILURE: Duration = Duration::from_mins(1);

/// Forgets ended sessions of this age again and again; never returns. Safe to drop at any time.
pub(super) async fn forget_older_than(core: &Core, age: TimeDelta) {
    loop {
        let pause = match walk(core, age).await {
            Ok(0) => BETWEEN_WALKS,
            Ok(forgotten) => {
                tracing::info!(forgotten, "ended sessions are forgotten after the time in [retention]");
                BETWEEN_WALKS
            }
            Err(error) => {
                tracing::error!(%error, "ended sessions could not be forgotten; the worker tries again");
                AFTER_A_FAILURE
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// Walks once through what is that old; tells how many sessions were forgotten.
async fn walk(core: &Core, age: TimeDelta) -> Result<u64> {
    let Some(until) = core.clock.now().checked_sub_signed(age) else { return Ok(0) };
    let mut pruning = Pruning::new(Editor::Server, until);
    let mut forgotten = 0;
    loop {
        let began = Instant::now();
        let Some(step) = pruning.step(&*core.store).await? else { return Ok(forgotten) };
        forgotten += step.forgotten;
        tokio::time::sleep(rest_after(began.elapsed())).await;
    }
}
