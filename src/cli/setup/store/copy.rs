//! `hangup store copy`.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use std::{env, process, thread, time::Instant};

use clap::Args;
use serde_json::{Value, json};

use crate::{
    cli::{
        Done, ExitCode, Failure,
        context::Context,
        notes::Notes,
        output::Form,
        setup::{block_on, progress::Progress, warn_of_password},
        table::{Field, Table},
    },
    server::{
        setup::{CopyEnd, StoreCopied, copy_store},
        told_to_stop,
    },
    store::copy::{Compared, Tally},
};

/// Copy all that a server keeps into another store, and compare both
///
/// A store is a data folder, a file such as a backup, or a PostgreSQL database: postgres://user@host/name. All goes
/// along: sessions with their events, the directory, the audit chain link by link with its head, used one-time codes,
/// uses of keys. What nodes share for a minute, such as counts of calls, does not.
///
/// Stop all servers first, and leave those of the source stopped. A folder that is served from is refused, and so is a
/// database on which a node says that it runs (one that was killed counts for 10 s more); whoever else writes meanwhile
/// waits and is refused, so that the copy misses nothing that was acknowledged before it began.
///
/// The target must be empty. Until the copy is whole and both sides were read again and compared, no server starts on
/// it. Where this is broken off, run it again: it goes on where it was. Nothing is ever written over.
///
/// The keys are not in a store: serve a database from the folder that has been served from, or from a copy of it; and
/// copy a database into a folder that has its keys/ and no hangup.db. Put the hangup.db of a folder aside that is
/// served with --store from now on.
///
/// Exits with 0 where both are the same. With 1 where they are not, or a side refuses: it is in use, has anything else
/// in it, is a copy that is not finished, or of another version. With 2 where it makes no sense: there is no store, it
/// is copied into itself, a password is refused. With 8 where a database cannot be reached; then run it again. With 130
/// where Ctrl-C or SIGTERM stops it.
///
/// JSON has from, to, rows, rowsBefore (what an earlier run had copied), wasFinished, seconds, head (seq, hash), same,
/// and parts: name, same, from and to (each rows, hash; null of no row).
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup store copy --from ./hangup-data --to postgres://hangup@localhost/hangup
  hangup store copy --from postgres://hangup@localhost/hangup --to ./hangup-data
  hangup store copy --from postgres://hangup@localhost/hangup --to hangup.db")]
pub(super) struct CopyArgs {
    /// What to copy: a data folder, a file, or postgres://user@host/name
    #[arg(long, value_name = "STORE")]
    from: String,
    /// Where to: a data folder without hangup.db, a new file that ends in .db, or postgres://user@host/name
    #[arg(long, value_name = "STORE")]
    to: String,
}

impl CopyArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let end = |flag, text: &str| {
            warn_of_password(flag, text);
            CopyEnd::named(text, &|name| env::var_os(name))
        };
        let (from, to) = (end("--from", &self.from)?, end("--to", &self.to)?);
        tell_where_it_is_stopped(context.notes.clone());
        let began = Instant::now();
        let mut progress = Progress::of_rows(context);
        let made = block_on(copy_store(&from, &to, &mut |stage| progress.show(stage)))?;
        drop(progress);
        let seconds = began.elapsed().as_secs_f64();
        match context.output.form() {
            Form::Json => context.output.json(&as_value(&from, &to, &made, seconds))?,
            Form::Table => table_of(context, &made.copied.compared).print()?,
        }
        conclude(context, (&from, &to), &made, seconds)
    }
}

/// Ctrl-C and SIGTERM end the process at once, as they do by themselves, and from now on with a word on how to go on.
/// On a thread of its own, since reading and writing a file waits for nothing that a signal could come in between.
fn tell_where_it_is_stopped(notes: Notes) {
    // without the thread or its runtime the process ends without the word
    let _ = thread::Builder::new().spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        runtime.block_on(told_to_stop());
        notes.clear();
        let message = "stopped; run it again, and it goes on where it was";
        notes.failure(&Failure::new(ExitCode::Interrupted, message));
        process::exit(ExitCode::Interrupted.number().into());
    });
}

fn as_value(from: &CopyEnd, to: &CopyEnd, made: &StoreCopied, seconds: f64) -> Value {
    let copied = &made.copied;
    let side = |tally: &Tally| {
        let hash = (tally.rows > 0).then(|| tally.hash.to_string());
        json!({ "rows": tally.rows, "hash": hash })
    };
    let part = |part: &Compared| {
        let (from, to) = (side(&part.from), side(&part.to));
        json!({ "name": part.name, "same": part.is_same(), "from": from, "to": to })
    };
    json!({
        "from": from.to_string(),
        "to": to.to_string(),
        "rows": copied.rows,
        "rowsBefore": copied.rows_before,
        "wasFinished": copied.was_finished,
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "head": { "seq": copied.head.seq, "hash": copied.head.hash.to_string() },
        "same": copied.is_same(),
        "parts": copied.compared.iter().map(part).collect::<Vec<_>>(),
    })
}

fn conclude(context: &Context, (from, to): (&CopyEnd, &CopyEnd), made: &StoreCopied, seconds: f64) -> Done {
    let copied = &made.copied;
    if !copied.is_same() {
        let message = if copied.was_finished {
            format!("{to} is a finished copy, and not the same any more as what it was copied from")
        } else {
            format!("{to} is not the same as what it was copied from, and no server starts on it")
        };
        let hint = "verify both: hangup audit verify; then empty the target and copy again";
        return Err(Failure::new(ExitCode::Failure, message).try_this(hint));
    }
    let before = match (copied.was_finished, copied.rows_before) {
        (true, _) => ", all of them before".into(),
        (false, 0) => String::new(),
        (false, before) => format!(" now, {before} before"),
    };
    let rows = if copied.was_finished { copied.rows_before } else { copied.rows };
    context.notes.note(&format!(
        "both are the same, up to the head {}: {rows} rows{before}, in {seconds:.1} s with the comparison",
        copied.head.hash
    ));
    let folder = match from {
        CopyEnd::Folder(_) => "the source's folder",
        CopyEnd::File(_) => "the folder that the source comes from",
        CopyEnd::Elsewhere(_) => "a folder that the source was served from",
    };
    if !made.unopened.is_empty() {
        context.notes.warn(&format!(
            "the data key in {to} does not open the secrets of {}: put the keys/ of {folder} there",
            made.unopened.join(", ")
        ));
    }
    context.notes.note(&format!(
        "secrets open with the keys of {folder} alone; leave the source stopped, since what it is told from now on is not \
         in the copy"
    ));
    Ok(())
}

/// So many digits of a hash are shown to people.
const DIGITS: usize = 16;

fn table_of(context: &Context, parts: &[Compared]) -> Table {
    let mut table = Table::new(context.output, &["KEPT", "ROWS", "COPIED", "HASH", "SAME"]);
    for part in parts {
        let hash = part.from.hash.to_string();
        let hash: String = if part.from.rows == 0 { "-".into() } else { hash.chars().take(DIGITS).collect() };
        table.row([
            part.name.into(),
            part.from.rows.into(),
            part.to.rows.into(),
            Field::faint(hash),
            if part.is_same() { Field::good("yes") } else { Field::bad("no") },
        ]);
    }
    table
}
