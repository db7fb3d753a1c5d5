//! Standard output: results, as tables for people or JSON for programs.

use std::io::{self, IsTerminal, Write};

use clap::ColorChoice;
use serde::Serialize;

use super::{Done, Failure, Globals, environment::Environment};

/// How results look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For people.
    Table,
    /// For programs, with the API's own names.
    Json,
}

/// Where results go, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Output {
    form: Form,
    /// Whether it is a terminal.
    pub(super) is_terminal: bool,
    /// Whether to use colour.
    pub(super) has_color: bool,
}

impl Output {
    pub(super) fn of_process(globals: &Globals, environment: &Environment) -> Self {
        let is_terminal = io::stdout().is_terminal();
        Self {
            form: form(globals, is_terminal),
            is_terminal,
            has_color: has_color(globals.color, environment, is_terminal),
        }
    }

    /// For people or for programs.
    pub(super) fn form(self) -> Form {
        self.form
    }

    /// Prints one JSON document.
    pub(super) fn json(self, result: &impl Serialize) -> Done {
        let mut text = serde_json::to_string_pretty(result)
            .map_err(|error| Failure::new(super::ExitCode::Failure, format!("cannot write JSON: {error}")))?;
        text.push('\n');
        self.text(&text)
    }

    /// Prints text as it is.
    #[expect(clippy::unused_self, reason = "whoever prints a result has been given where")]
    pub(super) fn text(self, text: &str) -> Done {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| Failure::output(&error))
    }
}

/// As the flags say; without one, a table on a terminal and JSON in a pipe or file.
fn form(globals: &Globals, is_terminal: bool) -> Form {
    match (globals.json, globals.table) {
        (false, true) => Form::Table,
        (false, false) if is_terminal => Form::Table,
        _ => Form::Json,
    }
}

/// Whether a stream gets colour: as `--color` says; by default a terminal that is not dumb, unless `NO_COLOR` is set.
pub(super) fn has_color(choice: ColorChoice, environment: &Environment, is_terminal: bool) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            is_terminal
                && environment.get("NO_COLOR").is_none()
                && environment.get("TERM").is_none_or(|term| term != "dumb")
        }
    }
}

/// Text of a server without control characters, which could move the terminal's cursor or more.
pub(super) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_get_tables_and_pipes_get_json() {
        let globals = |json, table| Globals { json, table, ..Globals::default() };
        assert_eq!(form(&globals(false, false), true), Form::Table);
        assert_eq!(form(&globals(false, false), false), Form::Json);
        assert_eq!(form(&globals(true, false), true), Form::Json);
        assert_eq!(form(&globals(false, true), false), Form::Table);
    }

    #[test]
    fn colour_is_for_terminals_unless_something_speaks_against_it() {
        let plain = Environment::of(&[("TERM", "xterm-256color")]);
        let colored = |choice, environment: &Environment| has_color(choice, environment, true);
        assert!(colored(ColorChoice::Auto, &plain));
        assert!(!has_color(ColorChoice::Auto, &plain, false));
        assert!(has_color(ColorChoice::Always, &plain, false));
        assert!(!colored(ColorChoice::Never, &plain));
        for variable in [("NO_COLOR", "1"), ("TERM", "dumb")] {
            assert!(!colored(ColorChoice::Auto, &Environment::of(&[variable])));
        }
        assert!(colored(ColorChoice::Always, &Environment::of(&[("NO_COLOR", "1")])));
        assert!(colored(ColorChoice::Auto, &Environment::of(&[("NO_COLOR", "")])));
    }

    #[test]
    fn text_of_a_server_cannot_drive_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{9b}c\nd"), "a\u{fffd}[2Jb\u{fffd}c\nd");
    }
}
