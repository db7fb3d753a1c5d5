//! What is wrong with a TOML file, by line and column. Shows keys and places, never the line itself: it may hold a
//! secret.

mod plain;

use std::{
    borrow::Cow,
    fmt, fs,
    ops::Range,
    path::{Path, PathBuf},
};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, de::DeserializeOwned};

pub(in crate::server) use self::plain::{choice, choices};
use super::SetupError;

/// One problem, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// Lower case, no full stop.
    pub message: String,
}

/// All problems of one file, in its order; shown as `FILE:LINE:COLUMN: message`, one a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    /// The file.
    pub file: PathBuf,
    /// At least one.
    pub list: Vec<Problem>,
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.list.iter().enumerate() {
            let sep = if n == 0 { "" } else { "\n" };
            let Problem { line, column, message } = problem;
            write!(f, "{sep}{}:{line}:{column}: {message}", self.file.display())?;
        }
        Ok(())
    }
}

/// The text of a TOML file, and what to call the file.
pub struct Source {
    file: PathBuf,
    text: String,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({})", self.file.display())
    }
}

impl Source {
    /// Text that is in memory already; `file` is for messages.
    #[must_use]
    pub fn new(file: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self { file: file.into(), text: text.into() }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// `Io` where there is none, or it is no UTF-8 text.
    pub fn read(file: &Path) -> Result<Self, SetupError> {
        let text = fs::read_to_string(file).map_err(|error| SetupError::io("read", file, &error))?;
        Ok(Self::new(file, text))
    }

    /// What the file is called.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Reads the text as TOML of this shape.
    ///
    /// # Errors
    /// The first place where the text is no TOML, or has another shape.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Problems> {
        toml::from_str(&self.text).map_err(|error| {
            let message: Vec<_> = error.message().lines().map(str::trim).collect();
            let message = plain::plain(&message.join("; "));
            self.problems(vec![self.problem(error.span().unwrap_or_default(), message)])
        })
    }

    /// A problem at this place, in bytes from the start.
    #[must_use]
    pub fn problem(&self, at: Range<usize>, message: impl Into<String>) -> Problem {
        let before = self.text.get(..at.start).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Problem {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: message.into(),
        }
    }

    /// These problems as problems of this file, in the order of their places.
    #[must_use]
    pub fn problems(&self, mut list: Vec<Problem>) -> Problems {
        list.sort_by_key(|problem| (problem.line, problem.column));
        Problems { file: self.file.clone(), list }
    }
}

/// A value of a TOML file that knows its place there.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct At<T>(toml::Spanned<T>);

impl<T> At<T> {
    /// The value.
    pub fn get(&self) -> &T {
        self.0.get_ref()
    }

    /// Where it is, in bytes from the start of the file.
    pub fn place(&self) -> Range<usize> {
        self.0.span()
    }
}

/// In a JSON Schema the place does not show.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        #[expect(dead_code, reason = "only its absence matters")]
        name: At<String>,
    }

    #[test]
    fn a_problem_is_named_by_line_and_column_in_characters() {
        let source = Source::new("x.toml", "# ü\nname = 'ü' trailing");
        let problems = source.parse::<Shape>().unwrap_err();
        assert_eq!((problems.list[0].line, problems.list[0].column), (2, 12), "{problems}");
    }

    #[test]
    fn an_unknown_key_is_named_with_the_known_ones() {
        let problems = Source::new("x.toml", "name = ''\nnome = ''").parse::<Shape>().unwrap_err();
        assert_eq!(problems.to_string(), "x.toml:2:1: there is no key `nome` here; write `name`");
    }
}
