//! Which row is the header. Forms put titles above it; SurveyMonkey uses two rows for it.

use super::clean::plain;
use super::error::SheetError;
use super::sheet::{Row, Sheet};
use super::words;

/// Rows of a sheet before anybody knows which one is the header.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Rows with at least one filled cell, in order.
    pub rows: Vec<Row>,
    /// For each row of a CSV file, how it stood there; empty for other sheets.
    pub records: Vec<Record>,
}

/// How a row stood in a CSV file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    /// Cells, blank ones too.
    pub cells: usize,
    /// Line of the file, from 1.
    pub line: u64,
}

/// How many rows are looked at to find the header.
const LOOK: usize = 20;

/// Takes the header off.
///
/// # Errors
/// `Empty`, `NoHeader`, `NoRows`, or `TooManyCells` where a row of a CSV file outgrows its header.
pub(super) fn into_sheet(name: String, table: Table) -> Result<Sheet, SheetError> {
    let Table { mut rows, records } = table;
    if rows.is_empty() {
        return Err(SheetError::Empty);
    }
    let at = header_row(&rows);
    check_widths(&rows, &records, at)?;
    let mut below = rows.split_off(at + 1);
    let Some(header_row) = rows.pop() else {
        return Err(SheetError::NoHeader);
    };
    if is_data(&header_row) {
        return Err(SheetError::NoHeader);
    }
    let width = below
        .iter()
        .map(Row::width)
        .max()
        .unwrap_or(0)
        .max(header_row.width());
    let mut header: Vec<String> = (0..width).map(|c| header_row.cell(c).to_owned()).collect();
    if is_second_header(&header_row, below.first()) {
        let second = below.remove(0);
        header = two_rows_as_one(&header, &second);
    }
    if below.is_empty() {
        return Err(SheetError::NoRows);
    }
    let header = header
        .into_iter()
        .enumerate()
        .map(|(c, text)| match text.is_empty() {
            true => words::column_without_name(&super::sheet::letter(c)),
            false => text,
        })
        .collect();
    let notices = if rows.is_empty() {
        Vec::new()
    } else {
        vec![words::rows_above(rows.len())]
    };
    Ok(Sheet {
        name,
        others: Vec::new(),
        header,
        rows: below,
        notices,
    })
}

/// A comma too many would move somebody's words into another kind.
fn check_widths(rows: &[Row], records: &[Record], at: usize) -> Result<(), SheetError> {
    let Some(header) = records.get(at).map(|record| record.cells) else {
        return Ok(());
    };
    let wide = rows
        .iter()
        .zip(records)
        .skip(at + 1)
        .find(|(row, _)| row.width() > header);
    match wide {
        Some((_, record)) => Err(SheetError::TooManyCells {
            line: record.line,
            cells: record.cells,
            header,
        }),
        None => Ok(()),
    }
}

/// The first row that fills more than half as many cells as the fullest near it; else the first.
fn header_row(rows: &[Row]) -> usize {
    let fullest = rows.iter().take(LOOK).map(Row::filled).max().unwrap_or(0);
    // In a narrow sheet a title and a header that lacks a name look the same: lose no row.
    if fullest < 3 || is_second_header_at(rows, 0) {
        return 0;
    }
    let found = rows
        .iter()
        .take(LOOK)
        .position(|row| row.filled() * 2 > fullest)
        .unwrap_or(0);
    let titles_above = rows.iter().take(found).all(|row| row.filled() <= 2);
    let is_header = rows.get(found).is_some_and(|row| !is_data(row));
    if titles_above && is_header { found } else { 0 }
}

/// A row that cannot be a header: one cell is plainly an answer, or all are numbers.
fn is_data(row: &Row) -> bool {
    row.cells().any(|(_, cell)| looks_like_data(cell))
        || row.cells().all(|(_, cell)| cell.parse::<f64>().is_ok())
}

/// Numbers, dates and e-mail addresses never name a column; '1' to '10' may, in a rating.
fn looks_like_data(cell: &str) -> bool {
    let long_number = cell.len() > 2 && cell.parse::<f64>().is_ok();
    long_number || is_date(cell) || (cell.contains('@') && !cell.contains(' '))
}

/// Whether a cell is a date or a time and nothing else, as spreadsheets write them.
pub(super) fn is_date(cell: &str) -> bool {
    let day = cell.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['/', '-', '.', ':']).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()))
}

fn is_second_header_at(rows: &[Row], at: usize) -> bool {
    rows.get(at)
        .is_some_and(|row| is_second_header(row, rows.get(at + 1)))
}

/// SurveyMonkey: questions in the first row, 'Response' or the set answers in the second,
/// which is blank under the columns that the form adds itself.
fn is_second_header(first: &Row, second: Option<&Row>) -> bool {
    let Some(second) = second else { return false };
    let own = |(_, cell): &(usize, &str)| {
        matches!(plain(cell).as_str(), "respondent id" | "collector id")
    };
    let Some((column, _)) = first.cells().find(own) else {
        return false;
    };
    second.cell(column).is_empty() && second.filled() > 0
}

fn two_rows_as_one(first: &[String], second: &Row) -> Vec<String> {
    let mut question = String::new();
    let mut joined = Vec::with_capacity(first.len());
    for (column, top) in first.iter().enumerate() {
        let part = second.cell(column);
        if !top.is_empty() {
            question.clone_from(top);
        }
        let plain_part = plain(part);
        joined.push(match plain_part.as_str() {
            "" => top.clone(),
            "response" | "open ended response" => question.clone(),
            _ if question.is_empty() => part.to_owned(),
            _ => format!("{question}: {part}"),
        });
    }
    joined
}
