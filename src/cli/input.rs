//! Standard input: what is piped in, and questions to whoever sits at the terminal.

use std::io::{self, BufRead as _, IsTerminal, Read as _, Write as _};

use super::{Failure, context::Context, secret::Secret};

/// The most that is read of standard input, in bytes.
const LONGEST_INPUT: u64 = 16 * 1024 * 1024;

/// Whether somebody can be asked.
pub(super) fn can_ask(context: &Context) -> bool {
    is_terminal() && context.notes.is_terminal
}

/// Whether standard input is a terminal.
pub(super) fn is_terminal() -> bool {
    io::stdin().is_terminal()
}

/// Asks for a secret without showing it.
pub(super) fn ask_secret(question: &str) -> Result<Secret, Failure> {
    rpassword::prompt_password(format!("{question}: "))
        .map(Secret::new)
        .map_err(|error| Failure::io("read the answer", &error))
}

/// Asks for a line.
pub(super) fn ask(question: &str) -> io::Result<String> {
    let mut stderr = io::stderr().lock();
    write!(stderr, "{question}: ")?;
    stderr.flush()?;
    drop(stderr);
    let mut line = String::new();
    io::stdin().lock().take(LONGEST_INPUT).read_line(&mut line)?;
    let line = line.trim();
    if line.is_empty() { Err(io::Error::other("nothing was entered")) } else { Ok(line.to_owned()) }
}

/// The first line of standard input, as it is but for its end.
pub(super) fn first_line(what: &str) -> Result<Secret, Failure> {
    let mut line = String::new();
    io::stdin()
        .lock()
        .take(LONGEST_INPUT)
        .read_line(&mut line)
        .map_err(|error| Failure::io(&format!("read the {what} from standard input"), &error))?;
    let line = line.trim_end_matches(['\n', '\r']);
    if line.is_empty() {
        return Err(Failure::usage(format!("standard input holds no {what}")));
    }
    Ok(Secret::new(line))
}

/// All of standard input.
pub(super) fn all(what: &str) -> Result<String, Failure> {
    let mut text = String::new();
    io::stdin()
        .lock()
        .take(LONGEST_INPUT)
        .read_to_string(&mut text)
        .map_err(|error| Failure::io(&format!("read the {what} from standard input"), &error))?;
    Ok(text)
}
