//! Finishes what is Ending.

use super::Progress;
use crate::domain::{Core, Result};

/// Ends each session whose end was asked for and was acknowledged by whoever is told of it.
pub(super) async fn finish_ending(core: &Core, progress: &Progress) -> Result<usize> {
    core.finish_ending(|took| progress.ended(took)).await
}
