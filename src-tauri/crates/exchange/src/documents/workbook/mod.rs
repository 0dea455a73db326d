//! The workbook: what the room found, as tables to sort, filter and count.
//!
//! Anybody may come to see it, so it holds what may be quoted and counts the rest, as [`Shown`] says. The same
//! sheets are written as one XLSX file, and as a CSV file each in a ZIP archive.

mod about;
mod csv;
mod found;
mod planned;
mod said;
mod xlsx;

use chrono::NaiveDate;
use heard_core::protocol::{Document, Piece};

use super::cleaning;
use super::errors::DocumentError;
use super::making::{Made, Making};
use super::people::People;
use super::shown::Shown;
use super::words::leaves::HIDDEN_IN_TEXT;
use super::words::workbook::{self as words, SheetWords};

/// Most characters of a cell: a spreadsheet takes 32,767 units of UTF-16, and a character has at most two.
const LONGEST_CELL: usize = 16_000;

/// A table of the workbook.
pub(super) struct Sheet {
    /// Its name, its columns and what they mean.
    pub words: &'static SheetWords,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A text; it never runs as a formula.
    Text(String),
    /// A number to count with.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A text without what no file may hold; nothing where it is empty.
    fn text(text: impl AsRef<str>) -> Self {
        let text = cleaning::as_typed(text.as_ref());
        if text.is_empty() {
            return Self::Empty;
        }
        match text.char_indices().nth(LONGEST_CELL) {
            Some((end, _)) => Self::Text(format!("{}…", text.get(..end).unwrap_or_default())),
            None => Self::Text(text),
        }
    }

    fn yes(yes: bool) -> Self {
        Self::text(if yes { words::YES } else { words::NO })
    }

    fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// How many people, unless so few that they could be known.
    fn people(count: usize) -> Self {
        match People::of(count) {
            People::Unknown => Self::from(0_u32),
            People::AFew => Self::text(words::FEWER_THAN_FIVE),
            People::Many(count) => Self::from(count),
        }
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Number(f64::from(count))
    }
}

impl From<Option<u32>> for Cell {
    fn from(count: Option<u32>) -> Self {
        count.map_or(Self::Empty, Self::from)
    }
}

/// What the sheets are made of.
struct Source<'a> {
    document: &'a Document,
    shown: Shown<'a>,
}

/// The workbook as an XLSX file.
pub(super) fn xlsx(making: &Making<'_>) -> Result<Made, DocumentError> {
    xlsx::file(&sheets(making), making).map(Made::of)
}

/// The workbook as a ZIP archive with a CSV file a sheet.
pub(super) fn csv(making: &Making<'_>) -> Result<Made, DocumentError> {
    csv::archive(&sheets(making), making).map(Made::of)
}

/// Every sheet, in the order in which a workshop makes them; the last one explains the columns.
pub(super) fn sheets(making: &Making<'_>) -> Vec<Sheet> {
    let source = Source {
        document: making.document,
        shown: Shown::of(making.document),
    };
    let mut sheets = vec![
        about::about(&source),
        said::statements(&source),
        said::themes(&source),
        found::votes(&source),
        found::causes(&source),
        found::successes(&source),
        found::in_place(&source),
        planned::ideas(&source),
        planned::grid(&source),
        planned::plans(&source),
        planned::steps(&source),
        planned::updates(&source),
    ];
    sheets.push(about::columns(&sheets));
    sheets
}

/// Words with '[hidden]' for each part that is hidden.
fn as_text(pieces: Vec<Piece>) -> String {
    let piece = |piece| match piece {
        Piece::Words(words) => words,
        Piece::Hidden => HIDDEN_IN_TEXT.to_owned(),
    };
    pieces.into_iter().map(piece).collect()
}
