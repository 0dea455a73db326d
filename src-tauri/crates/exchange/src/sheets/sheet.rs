//! A sheet as it was read: a header, and rows that hold only what is filled.

use serde::{Deserialize, Serialize};

use super::clean::{clean, says_nothing};
use super::words;

/// One sheet of a spreadsheet, clean, with its header taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The sheet's own name, or the file's for CSV.
    pub name: String,
    /// Further sheets in the same file, not read.
    pub others: Vec<String>,
    /// One name for each column; columns without one are called 'Column C'.
    pub header: Vec<String>,
    /// Rows with at least one filled cell.
    pub rows: Vec<Row>,
    /// Sentences on what was noticed while reading.
    pub notices: Vec<String>,
}

/// One row. Blank cells take no memory, so a wide, hollow sheet stays small.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The row's number in the spreadsheet, from 1.
    pub number: u32,
    text: String,
    ends: Vec<(u16, u32)>,
}

impl Row {
    /// A row without cells.
    pub fn new(number: u32) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }

    /// Adds a cell to the right of all cells so far; a blank one is not kept.
    ///
    /// Returns false, and keeps nothing, if there is a cell at or right of `column` already.
    pub fn push(&mut self, column: u16, text: &str) -> bool {
        let text = clean(text);
        if text.is_empty() {
            return true;
        }
        if self.ends.last().is_some_and(|(last, _)| *last >= column) {
            return false;
        }
        self.text.push_str(&text);
        let Ok(end) = u32::try_from(self.text.len()) else {
            return false;
        };
        self.ends.push((column, end));
        true
    }

    /// The words in a column, from 0; empty if blank.
    pub fn cell(&self, column: usize) -> &str {
        let Ok(at) = self
            .ends
            .binary_search_by_key(&column, |(c, _)| usize::from(*c))
        else {
            return "";
        };
        self.nth(at).map(|(_, text)| text).unwrap_or_default()
    }

    /// Filled cells with their columns, left to right.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        (0..self.ends.len()).filter_map(|at| self.nth(at))
    }

    /// How many cells are filled.
    pub fn filled(&self) -> usize {
        self.ends.len()
    }

    /// One past the last filled column.
    pub fn width(&self) -> usize {
        self.ends
            .last()
            .map_or(0, |(column, _)| usize::from(*column) + 1)
    }

    /// Bytes of text in all cells.
    pub fn size(&self) -> usize {
        self.text.len()
    }

    fn nth(&self, at: usize) -> Option<(usize, &str)> {
        let (column, end) = self.ends.get(at)?;
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |(_, e)| *e);
        let range = usize::try_from(start).ok()?..usize::try_from(*end).ok()?;
        Some((usize::from(*column), self.text.get(range)?))
    }
}

impl Sheet {
    /// The header of a column, or a name made from its letter.
    pub fn header_of(&self, column: usize) -> String {
        match self.header.get(column) {
            Some(header) if !header.is_empty() => header.clone(),
            _ => words::column_without_name(&letter(column)),
        }
    }

    /// The first answer in a column that says something, at most 80 scalar values of it.
    pub fn example(&self, column: usize) -> String {
        let cells = || {
            self.rows
                .iter()
                .map(|row| row.cell(column))
                .filter(|cell| !cell.is_empty())
        };
        let found = cells()
            .find(|cell| !says_nothing(cell))
            .or_else(|| cells().next());
        let words = found.unwrap_or_default();
        let mut short: String = words.chars().take(80).collect();
        if short.len() < words.len() {
            short.push('…');
        }
        short
    }

    /// For cells that came without a header: the first row becomes a row, columns get letters.
    pub fn with_header_as_row(mut self) -> Self {
        let mut first = Row::new(1);
        for (column, text) in self.header.iter().enumerate() {
            if let Ok(column) = u16::try_from(column) {
                first.push(column, text);
            }
        }
        for row in &mut self.rows {
            row.number = row.number.max(2);
        }
        self.rows.insert(0, first);
        self.header = (0..self.header.len())
            .map(|c| words::column_without_name(&letter(c)))
            .collect();
        self
    }
}

/// A spreadsheet's letters for a column from 0: A, B, …, Z, AA.
pub fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        let digit = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_run_on_as_in_a_spreadsheet() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letter).to_vec();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn blank_cells_take_no_place() {
        let mut row = Row::new(7);
        assert!(row.push(2, " two\u{0} "));
        assert!(row.push(3, "  "));
        assert!(row.push(499, "last"));
        assert!(!row.push(499, "again"));
        assert_eq!(
            (row.cell(2), row.cell(3), row.cell(499), row.cell(600)),
            ("two", "", "last", "")
        );
        assert_eq!((row.filled(), row.width()), (2, 500));
        assert_eq!(row.cells().map(|(c, _)| c).collect::<Vec<_>>(), [2, 499]);
    }
}
