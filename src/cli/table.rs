//! Tables for people: columns without lines, colour where there may be some.

use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, presets};

use super::output::{Output, printable};

/// The width of a terminal that does not know its own, in characters.
const USUAL_WIDTH: u16 = 80;

/// A cell, with what its text means.
pub(super) struct Field {
    text: String,
    color: Option<Color>,
    is_bold: bool,
}

/// How many blanks are between two columns.
const GAP: usize = 2;

impl Field {
    /// Something good, or under way as it should be.
    pub(super) fn good(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Green), is_bold: false }
    }

    /// Something that is changing.
    pub(super) fn changing(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Yellow), is_bold: false }
    }

    /// Something that went wrong.
    pub(super) fn bad(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::Red), is_bold: false }
    }

    /// Something that is of less interest now.
    pub(super) fn faint(text: impl Into<String>) -> Self {
        Self { text: text.into(), color: Some(Color::DarkGrey), is_bold: false }
    }
}

impl<T: ToString> From<T> for Field {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), color: None, is_bold: false }
    }
}

/// Rows under headings. The first column is never wrapped, since that is where ids are.
pub(super) struct Table {
    inner: comfy_table::Table,
    output: Output,
    headings: Vec<String>,
    rows: Vec<Vec<Field>>,
    /// The headings of columns that a terminal without the room goes without, the first of these first.
    dropped: &'static [&'static str],
}

impl Table {
    /// A table with headings.
    pub(super) fn new(output: Output, headings: &[&str]) -> Self {
        let mut this = Self::without_headings(output);
        this.headings = headings.iter().map(|heading| (*heading).to_owned()).collect();
        this
    }

    /// Names the columns that may be left out where a terminal is too narrow for all, the first of these first.
    pub(super) fn may_drop(self, dropped: &'static [&'static str]) -> Self {
        Self { dropped, ..self }
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
        Self { inner: table, output, headings: vec![], rows: vec![], dropped: &[] }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, fields: impl IntoIterator<Item = Field>) {
        self.rows.push(fields.into_iter().collect());
    }

    /// Adds a name and its value.
    pub(super) fn value(&mut self, name: &str, value: impl Into<Field>) {
        self.rows.push(vec![Field { is_bold: true, ..name.into() }, value.into()]);
    }

    /// The columns that there is room for.
    fn kept(&self) -> Vec<usize> {
        let width_of = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|field| field.text.as_str());
            let heading = self.headings.get(column).map(String::as_str);
            cells.chain(heading).map(|text| text.chars().count()).max().unwrap_or_default()
        };
        let count = self.rows.iter().map(Vec::len).max().unwrap_or_default().max(self.headings.len());
        let widths: Vec<_> = (0..count).map(width_of).collect();
        let position = |heading: &&str| self.headings.iter().position(|known| known == heading);
        let dropped: Vec<_> = self.dropped.iter().filter_map(position).collect();
        kept(&widths, &dropped, self.inner.width().filter(|_| self.output.is_terminal))
    }

    fn bold(&self, text: &str) -> Cell {
        let cell = Cell::new(text);
        if self.output.has_color { cell.add_attribute(Attribute::Bold) } else { cell }
    }

    fn cell(&self, field: &Field) -> Cell {
        if field.is_bold {
            return self.bold(&printable(&field.text));
        }
        let cell = Cell::new(printable(&field.text));
        match field.color {
            Some(color) if self.output.has_color => cell.fg(color),
            _ => cell,
        }
    }

    /// Prints it.
    pub(super) fn print(mut self) -> super::Done {
        let kept = self.kept();
        if !self.headings.is_empty() {
            let headings = kept.iter().map(|&column| self.bold(&self.headings[column]));
            self.inner.set_header(headings.collect::<Vec<_>>());
        }
        for row in std::mem::take(&mut self.rows) {
            let cells = kept.iter().filter_map(|&column| row.get(column)).map(|field| self.cell(field));
            let cells: Vec<_> = cells.collect();
            self.inner.add_row(cells);
        }
        let last = kept.len().saturating_sub(1);
        for (column, at) in self.inner.column_iter_mut().zip(0..) {
            column.set_padding((0, if at == last { 0 } else { 2 }));
        }
        if let Some(ids) = self.inner.column_mut(0) {
            ids.set_constraint(ColumnConstraint::ContentWidth);
        }
        self.output.text(&format!("{}\n", self.inner.trim_fmt()))
    }
}

/// The columns that are left once those that may be dropped are, one after the other, until the rest fits.
fn kept(widths: &[usize], dropped: &[usize], room: Option<u16>) -> Vec<usize> {
    let mut kept: Vec<_> = (0..widths.len()).collect();
    let Some(room) = room else { return kept };
    for column in dropped {
        let needed = kept.iter().map(|&column| widths[column] + GAP).sum::<usize>().saturating_sub(GAP);
        if needed <= usize::from(room) {
            break;
        }
        kept.retain(|other| other != column);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_dropped_until_the_rest_fits() {
        let widths = [36, 6, 10, 9, 9, 36];
        let kept = |room| kept(&widths, &[5, 3, 4, 2], room);
        assert_eq!(kept(None), [0, 1, 2, 3, 4, 5]);
        assert_eq!(kept(Some(116)), [0, 1, 2, 3, 4, 5]);
        assert_eq!(kept(Some(115)), [0, 1, 2, 3, 4]);
        assert_eq!(kept(Some(78)), [0, 1, 2, 3, 4]);
        assert_eq!(kept(Some(77)), [0, 1, 2, 4]);
        assert_eq!(kept(Some(20)), [0, 1]);
    }
}
