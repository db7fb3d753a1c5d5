//! Where a report is written, and in which form.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use super::{
    Context, Done, ExitCode, Failure, Format,
    entry::{COLUMNS, Entry},
    printable,
};

/// A report that is being written.
pub(super) struct Sheet {
    body: Body,
    place: Place,
    written: u64,
}

enum Body {
    Csv { csv: Box<csv::Writer<Box<dyn Write>>>, is_for_terminal: bool },
    Json(Box<dyn Write>),
}

/// Where to.
enum Place {
    Stdout,
    /// A pipe, a device and the like.
    Direct(PathBuf),
    /// A file, under another name until it is complete.
    File {
        part: PathBuf,
        file: PathBuf,
    },
}

impl Sheet {
    /// Begins a report, in a file or on standard output.
    pub(super) fn open(context: &Context, file: Option<&Path>, format: Format) -> Result<Self, Failure> {
        let place = Place::of(file);
        let out = place.open()?;
        let is_for_terminal = matches!(place, Place::Stdout) && context.output.is_terminal;
        let mut this = Self {
            body: match format {
                Format::Csv => Body::Csv { csv: Box::new(csv::Writer::from_writer(out)), is_for_terminal },
                Format::Json => Body::Json(out),
            },
            place,
            written: 0,
        };
        this.begin().map_err(|error| this.place.failure(&error))?;
        Ok(this)
    }

    /// Writes a session.
    pub(super) fn write(&mut self, entry: &Entry) -> Done {
        self.put(entry).map_err(|error| self.place.failure(&error))?;
        self.written += 1;
        Ok(())
    }

    /// Hands on what is written.
    pub(super) fn flush(&mut self) -> Done {
        let flushed = match &mut self.body {
            Body::Csv { csv, .. } => csv.flush(),
            Body::Json(out) => out.flush(),
        };
        flushed.map_err(|error| self.place.failure(&error))
    }

    /// Ends the report, and gives how many sessions it has. From now on its file has its name.
    pub(super) fn finish(mut self) -> Result<u64, Failure> {
        if let Body::Json(out) = &mut self.body {
            let end: &[u8] = if self.written == 0 { b"]\n" } else { b"\n]\n" };
            out.write_all(end).map_err(|error| self.place.failure(&error))?;
        }
        self.flush()?;
        let Self { body, place, written } = self;
        drop(body);
        if let Place::File { part, file } = &place {
            fs::rename(part, file).map_err(|error| place.failure(&error))?;
        }
        Ok(written)
    }

    fn begin(&mut self) -> io::Result<()> {
        match &mut self.body {
            Body::Csv { csv, .. } => Ok(csv.write_record(COLUMNS)?),
            Body::Json(out) => out.write_all(b"["),
        }
    }

    fn put(&mut self, entry: &Entry) -> io::Result<()> {
        match &mut self.body {
            Body::Csv { csv, is_for_terminal } => {
                for row in entry.rows() {
                    let cells = row.map(harmless);
                    match is_for_terminal {
                        true => csv.write_record(cells.map(|cell| printable(&cell)))?,
                        false => csv.write_record(cells)?,
                    }
                }
                Ok(())
            }
            Body::Json(out) => {
                out.write_all(if self.written == 0 { b"\n  " } else { b",\n  " })?;
                Ok(serde_json::to_writer(out, entry)?)
            }
        }
    }
}

impl Place {
    fn of(file: Option<&Path>) -> Self {
        let Some(file) = file.filter(|file| file.as_os_str() != "-") else { return Self::Stdout };
        if file.metadata().is_ok_and(|known| !known.is_file()) {
            return Self::Direct(file.to_owned());
        }
        let mut part = file.as_os_str().to_owned();
        part.push(".part");
        Self::File { part: part.into(), file: file.to_owned() }
    }

    fn open(&self) -> Result<Box<dyn Write>, Failure> {
        let open = |opened: io::Result<File>| {
            let file = opened.map_err(|error| self.failure(&error))?;
            Ok(Box::new(BufWriter::new(file)) as Box<dyn Write>)
        };
        match self {
            Self::Stdout => Ok(Box::new(BufWriter::new(io::stdout().lock()))),
            Self::Direct(path) => open(File::options().write(true).open(path)),
            Self::File { part, .. } => open(File::create(part)),
        }
    }

    fn failure(&self, error: &io::Error) -> Failure {
        match self {
            Self::Stdout => Failure::output(error),
            Self::Direct(path) if error.kind() == io::ErrorKind::BrokenPipe => {
                Failure::new(ExitCode::Failure, format!("nobody reads {} any more", path.display()))
            }
            Self::Direct(path) => Failure::io(&format!("write {}", path.display()), error),
            Self::File { part, .. } => Failure::io(&format!("write {}", part.display()), error),
        }
    }
}

/// A text that no spreadsheet takes for a formula: where it begins as one, `'` comes before it.
///
/// Source: OWASP, CSV Injection. Also after blanks, which some programs drop, and in full width, which some read alike.
fn harmless(text: String) -> String {
    let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins(text.trim_start()) || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1", "\tx"] {
            assert_eq!(harmless(text.to_owned()), format!("'{text}"));
        }
        for text in ["", "a=1", "EXAMPLE\\jdoe", "2030-01-31T12:00:00Z", "'", "1-1"] {
            assert_eq!(harmless(text.to_owned()), text);
        }
    }
}
