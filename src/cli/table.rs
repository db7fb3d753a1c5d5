//! Tables for people: columns without lines, colour where there may be some.

use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, presets};

use super::output::{Output, printable};

/// The width of a terminal that does not know its own, in characters.
const USUAL_WIDTH: u16 = 80;

/// A cell, with what its text means.
pub(super) struct Field {
    text: String,
    color: Option<Color>,
}

impl Field {
    /// Something good, or under way as it should be.
    pub(super) fn good(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Green) }
    }

    /// Something that is changing.
    pub(super) fn changing(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Yellow) }
    }

    /// Something that went wrong.
    pub(super) fn bad(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Red) }
    }

    /// Something that is of less interest now.
    pub(super) fn faint(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::DarkGrey) }
    }
}

impl<T: ToString> From<T> for Field {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), color: None }
    }
}

/// Rows under headings. The first column is never wrapped, since that is where ids are.
pub(super) struct Table {
    table: comfy_table::Table,
    output: Output,
}

impl Table {
    /// A table with headings.
    pub(super) fn new(output: Output, headings: &[&str]) -> Self {
        let mut this = Self::without_headings(output);
        this.table.set_header(headings.iter().map(|heading| this.bold(heading)).collect::<Vec<_>>());
        this
    }

    /// A table of names and values.
    pub(super) fn without_headings(output: Output) -> Self {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::NOTHING);
        if output.has_color {
            table.enforce_styling();
        }
        if output.is_terminal {
            table.set_content_arrangement(ContentArrangement::Dynamic);
            // a terminal that does not know its width says 0
            if table.width().is_none_or(|width| width == 0) {
                table.set_width(USUAL_WIDTH);
            }
        } else {
            table.force_no_tty().set_content_arrangement(ContentArrangement::Disabled);
        }
        Self { table, output }
    }

    /// The terminal's width in characters; `None` where there is no terminal.
    pub(super) fn width(&self) -> Option<u16> {
        self.table.width()
    }

    /// Adds a row.
    pub(super) fn row(&mut self, fields: impl IntoIterator<Item = Field>) {
        let cells: Vec<Cell> = fields.into_iter().map(|field| self.cell(&field)).collect();
        self.table.add_row(cells);
    }

    /// Adds a name and its value.
    pub(super) fn value(&mut self, name: &str, value: impl Into<Field>) {
        let cells = vec![self.bold(name), self.cell(&value.into())];
        self.table.add_row(cells);
    }

    fn bold(&self, text: &str) -> Cell {
        let cell = Cell::new(text);
        if self.output.has_color { cell.add_attribute(Attribute::Bold) } else { cell }
    }

    fn cell(&self, field: &Field) -> Cell {
        let cell = Cell::new(printable(&field.text));
        match field.color {
            Some(color) if self.output.has_color => cell.fg(color),
            _ => cell,
        }
    }

    /// Prints it.
    pub(super) fn print(mut self) -> super::Done {
        for column in self.table.column_iter_mut() {
            // two spaces between columns and none at the left
            column.set_padding((0, 2));
        }
        if let Some(ids) = self.table.column_mut(0) {
            ids.set_constraint(ColumnConstraint::ContentWidth);
        }
        self.output.text(&format!("{}\n", self.table.trim_fmt()))
    }
}
