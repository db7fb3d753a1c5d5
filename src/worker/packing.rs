//! Makes text quick to find in what was written since, a little at a time.

use std::time::{Duration, Instant};

use crate::domain::{Core, rest_after};

/// Before the next look where there was little to do.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// Before the next try where the store did not answer, or has too much to write.
const AFTER_A_FAILURE: Duration = Duration::from_secs(10);

/// Packs the words of sessions again and again; never returns. Safe to drop at any time.
pub(super) async fn pack_what_is_new(core: &Core) {
    loop {
        let began = Instant::now();
        let pause = match core.store.pack_words().await {
            Ok(true) => rest_after(began.elapsed()),
            Ok(false) => BETWEEN_LOOKS,
            Err(error) => {
                tracing::warn!(%error, "words could not be packed; the worker tries again, and finds text slowly");
                AFTER_A_FAILURE
            }
        };
        tokio::time::sleep(pause).await;
    }
}
