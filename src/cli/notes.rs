//! Standard error: notes, warnings, failures and progress.

use std::{
    fmt,
    io::{self, IsTerminal, Write},
    time::Duration,
};

use anstream::AutoStream;
use clap::builder::styling::{AnsiColor, Style};
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::{
    ExitCode, Failure, Globals,
    environment::Environment,
    output::{has_color, printable},
    time::whole_seconds,
};
use crate::client::Notice;

/// Where people are told what goes on.
#[derive(Clone)]
pub(super) struct Notes {
    is_quiet: bool,
    has_color: bool,
    /// Whether it is a terminal.
    pub(super) is_terminal: bool,
    bars: MultiProgress,
}

impl Notes {
    pub(super) fn of_process(globals: &Globals, environment: &Environment) -> Self {
        let is_terminal = io::stderr().is_terminal();
        let moves = is_terminal && !globals.quiet && environment.get("TERM") != Some("dumb");
        let target = if moves { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self {
            is_quiet: globals.quiet,
            has_color: has_color(globals.color, environment, is_terminal),
            is_terminal,
            bars: MultiProgress::with_draw_target(target),
        }
    }

    /// Tells something, unless with `--quiet`.
    pub(super) fn note(&self, text: &str) {
        if !self.is_quiet {
            self.write(&printable(text));
        }
    }

    /// Warns.
    pub(super) fn warn(&self, text: &str) {
        let label = Style::new().bold().fg_color(Some(AnsiColor::Yellow.into()));
        self.write(&format!("{label}warning:{label:#} {}", printable(text)));
    }

    /// Tells what failed and what to try.
    pub(super) fn failure(&self, failure: &Failure) {
        if failure.code == ExitCode::Ok || failure.message.is_empty() {
            return;
        }
        let label = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        // of several errors, such as those of a file, each has a line
        for line in printable(&failure.message).lines() {
            self.write(&format!("{label}error:{label:#} {line}"));
        }
        if let Some(hint) = &failure.hint {
            self.hint(hint);
        }
    }

    /// Tells what to try.
    pub(super) fn hint(&self, hint: &str) {
        let label = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
        self.write(&format!("{label}try:{label:#} {}", printable(hint)));
    }

    /// Tells what a client does of its own accord.
    pub(super) fn notice(&self, notice: &Notice) {
        match notice {
            Notice::RateLimited { wait, .. } => {
                self.note(&format!("limit reached; waiting {} s", whole_seconds(*wait)));
            }
            Notice::NextCode { wait } => self.note(&format!(
                "the one-time code was refused, since it was used before or is not the right one; waiting {} s for \
                 the next",
                whole_seconds(*wait)
            )),
            _ => {}
        }
    }

    /// A bar over `length` things; shown on a terminal alone, and gone when it is dropped or finished.
    pub(super) fn bar(&self, length: usize) -> ProgressBar {
        let template = match length {
            ..=1 => "{spinner} {elapsed}  {wide_msg}",
            _ => "{spinner} {bar:20} {pos}/{len}  {elapsed}  {wide_msg}",
        };
        self.bar_as(template, u64::try_from(length).unwrap_or(u64::MAX))
    }

    /// The same over rows, of which some are done already, with how fast it goes and how long it still takes.
    #[cfg(feature = "server")]
    pub(super) fn bar_of_rows(&self, done: u64, total: u64) -> ProgressBar {
        let template =
            "{spinner} {bar:20} {human_pos}/{human_len} rows  {rate}  {elapsed}, {eta} left  {wide_msg}";
        self.shown(bar_from(done, total), template)
    }

    /// Takes all bars away; none is shown any more.
    #[cfg(feature = "server")]
    pub(super) fn clear(&self) {
        // what cannot be cleared is no terminal any more
        let _ = self.bars.clear();
        self.bars.set_draw_target(ProgressDrawTarget::hidden());
    }

    fn bar_as(&self, template: &str, length: u64) -> ProgressBar {
        self.shown(ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden()), template)
    }

    fn shown(&self, bar: ProgressBar, template: &str) -> ProgressBar {
        let bar = self.bars.add(bar);
        if let Ok(style) = ProgressStyle::with_template(template) {
            let rate = |state: &ProgressState, text: &mut dyn fmt::Write| {
                // where it cannot be written, nobody reads it
                let _ = write!(text, "{:.0}/s", state.per_sec());
            };
            bar.set_style(style.progress_chars("=> ").with_key("rate", rate));
        }
        if !self.bars.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        bar
    }

    /// Writes a line above the bars. Whether anybody reads it does not matter.
    fn write(&self, line: &str) {
        let choice =
            if self.has_color { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never };
        self.bars.suspend(|| {
            let _ = writeln!(AutoStream::new(io::stderr().lock(), choice), "{line}");
        });
    }
}

/// A bar that nobody sees yet, of which so much was done before: that says nothing of how fast it goes.
#[cfg(feature = "server")]
fn bar_from(done: u64, total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden());
    // seen before it ticks by itself, so that no tick takes it for what was done since the one before
    bar.set_position(done);
    bar.reset_eta();
    bar
}

#[cfg(all(test, feature = "server"))]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_before_says_nothing_of_how_fast_it_goes() {
        let bar = bar_from(1_000_000_000, 2_000_000_000);
        assert_eq!((bar.position(), bar.length()), (1_000_000_000, Some(2_000_000_000)));
        bar.tick();
        assert!(bar.per_sec() < 1.0, "{}", bar.per_sec());
    }
}
