//! A sheet of the workbook, what may stand in its cells, and what it is made of.

use chrono::NaiveDate;
use heard_core::protocol::{Document, Piece};

use crate::documents::cleaning;
use crate::documents::people::People;
use crate::documents::shown::Shown;
use crate::documents::words::leaves::HIDDEN_IN_TEXT;
use crate::documents::words::workbook::{self as words, SheetWords};

/// Most characters of a cell: a spreadsheet takes 32,767 units of UTF-16, and a character has at most two.
const LONGEST_CELL: usize = 16_000;

/// A sheet of the workbook: one table.
pub(in crate::documents) struct Sheet {
    /// Its name, its columns and what they mean.
    pub words: &'static SheetWords,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) enum Cell {
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
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        let text = cleaning::as_typed(text.as_ref());
        if text.is_empty() {
            return Self::Empty;
        }
        match text.char_indices().nth(LONGEST_CELL) {
            Some((end, _)) => Self::Text(format!("{}…", text.get(..end).unwrap_or_default())),
            None => Self::Text(text),
        }
    }

    pub(super) fn yes(yes: bool) -> Self {
        Self::text(if yes { words::YES } else { words::NO })
    }

    pub(super) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// How many people, unless so few that they could be known.
    pub(super) fn people(count: usize) -> Self {
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
pub(super) struct Source<'a> {
    pub document: &'a Document,
    pub shown: Shown<'a>,
}

/// Words with '[hidden]' for each part that is hidden.
pub(super) fn as_text(pieces: Vec<Piece>) -> String {
    let piece = |piece| match piece {
        Piece::Words(words) => words,
        Piece::Hidden => HIDDEN_IN_TEXT.to_owned(),
    };
    pieces.into_iter().map(piece).collect()
}
