//! Cells pasted from a spreadsheet: tabs between cells, quotation marks only where a cell needs them.

use super::error::SheetError;
use super::header::{Table, into_sheet};
use super::sheet::{Row, Sheet};
use super::{MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, words};

/// Reads cells as Excel, LibreOffice and Google Sheets put them on the clipboard.
///
/// # Errors
/// `Empty`, `NoHeader`, `NoRows`, or a limit that is passed.
pub fn read_pasted(text: &str) -> Result<Sheet, SheetError> {
    if text.len() > MAX_UNPACKED {
        return Err(SheetError::TooLarge);
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut row = Row::new(1);
    let (mut column, mut rest) = (0_usize, text);
    while !rest.is_empty() {
        let (cell, after) = next_cell(rest);
        if !cell.trim().is_empty() {
            match u16::try_from(column) {
                Ok(narrow) if column < MAX_COLUMNS => row.push(narrow, &cell),
                _ => return Err(SheetError::TooManyColumns),
            };
        }
        if let Some(same_row) = after.strip_prefix('\t') {
            column += 1;
            rest = same_row;
            continue;
        }
        rest = after
            .strip_prefix("\r\n")
            .or_else(|| after.get(1..))
            .unwrap_or_default();
        column = 0;
        let next = Row::new(row.number.saturating_add(1));
        keep(&mut rows, std::mem::replace(&mut row, next))?;
    }
    keep(&mut rows, row)?;
    into_sheet(
        words::PASTED.to_owned(),
        Table {
            rows,
            records: Vec::new(),
        },
    )
}

fn keep(rows: &mut Vec<Row>, row: Row) -> Result<(), SheetError> {
    if row.filled() > 0 {
        rows.push(row);
    }
    if rows.len() > MAX_ROWS + 1 {
        Err(SheetError::TooManyRows)
    } else {
        Ok(())
    }
}

/// One cell, and the text from the mark that ends it.
fn next_cell(text: &str) -> (String, &str) {
    if let Some((cell, after)) = text.strip_prefix('"').and_then(quoted) {
        return (cell, after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), after)
}

/// Spreadsheets quote only cells with tabs, line breaks or quotation marks in them. A cell
/// that merely begins with a quotation mark is somebody's own words, and keeps it.
fn quoted(inside: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut needed = false;
    let mut rest = inside;
    loop {
        let end = rest.find('"')?;
        let (part, after) = rest.split_at_checked(end)?;
        cell.push_str(part);
        needed |= part.contains(['\t', '\n', '\r']);
        let after = after.strip_prefix('"')?;
        if let Some(doubled) = after.strip_prefix('"') {
            cell.push('"');
            needed = true;
            rest = doubled;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return needed.then_some((cell, after));
        } else {
            return None;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_as_they_were() {
        let text = "ID\tWhat is working?\tWhat is not?\r\n1\t\"The bus.\nThe \"\"old\"\" lift\"\tNone\r\n2\t\"Quoted\" he said\t\"whole\"\n";
        let sheet = read_pasted(text).unwrap();
        assert_eq!(sheet.header, ["ID", "What is working?", "What is not?"]);
        assert_eq!(sheet.rows[0].cell(1), "The bus.\nThe \"old\" lift");
        assert_eq!(sheet.rows[1].cell(1), "\"Quoted\" he said");
        assert_eq!(sheet.rows[1].cell(2), "\"whole\"");
        assert_eq!(sheet.rows[1].number, 3);
    }

    #[test]
    fn an_open_quotation_mark_loses_nothing() {
        let sheet = read_pasted("Working\n\"never closed\tstill here").unwrap();
        assert_eq!(
            (sheet.rows[0].cell(0), sheet.rows[0].cell(1)),
            ("\"never closed", "still here")
        );
    }

    #[test]
    fn nothing_pasted_is_said() {
        assert_eq!(read_pasted(" \n\t\n"), Err(SheetError::Empty));
        assert_eq!(read_pasted("Working\tNot working"), Err(SheetError::NoRows));
    }
}
