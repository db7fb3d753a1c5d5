//! How far a long command is, on standard error; on a terminal alone.

use indicatif::ProgressBar;

use crate::{cli::context::Context, store::sqlite::Stage};

/// The bar of the present stage, or of all of them.
pub(super) struct Progress<'a> {
    context: &'a Context,
    is_of_all: bool,
    shown: Option<(&'static str, ProgressBar)>,
}

impl<'a> Progress<'a> {
    pub(super) fn new(context: &'a Context) -> Self {
        Self { context, is_of_all: false, shown: None }
    }

    /// One bar over stages that count rows of one whole: how many there are, how fast it goes, and how long it still
    /// takes.
    pub(super) fn of_rows(context: &'a Context) -> Self {
        Self { context, is_of_all: true, shown: None }
    }

    /// Shows how far it is.
    pub(super) fn show(&mut self, stage: Stage) {
        if self.is_of_all {
            let (_, bar) = self.shown.get_or_insert_with(|| {
                // what was done before this began says nothing of how fast it goes
                (stage.what, self.context.notes.bar_of_rows(stage.done, stage.total))
            });
            bar.set_message(stage.what);
        } else if self.shown.as_ref().is_none_or(|(what, _)| *what != stage.what) {
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
