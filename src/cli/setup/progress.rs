//! How far a long command is, on standard error; on a terminal alone.

use indicatif::ProgressBar;

use crate::{cli::context::Context, store::sqlite::Stage};

/// The bar of the present stage.
pub(super) struct Progress<'a> {
    context: &'a Context,
    shown: Option<(&'static str, ProgressBar)>,
}

impl<'a> Progress<'a> {
    pub(super) fn new(context: &'a Context) -> Self {
        Self { context, shown: None }
    }

    /// Shows how far it is.
    pub(super) fn show(&mut self, stage: Stage) {
        if self.shown.as_ref().is_none_or(|(what, _)| *what != stage.what) {
            let bar = self.context.notes.bar(usize::try_from(stage.total).unwrap_or(usize::MAX));
            bar.set_message(stage.what);
            // the bar of the stage before goes with it
            self.finish();
            self.shown = Some((stage.what, bar));
        }
        if let Some((_, bar)) = &self.shown {
            bar.set_position(stage.done);
        }
    }

    fn finish(&mut self) {
        if let Some((_, bar)) = self.shown.take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.finish();
    }
}
