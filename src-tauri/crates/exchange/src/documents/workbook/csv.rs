//! The sheets as CSV files in one ZIP archive.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::sheet::{Cell, Sheet};
use crate::documents::archive::Archive;
use crate::documents::errors::DocumentError;
use crate::documents::making::Making;

/// Without it, spreadsheets take UTF-8 for something else.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();
/// A text that begins with one of these could run as a formula, also as the full-width forms of East Asia. The
/// guard itself is guarded too, so that it can be taken away again.
const GUARDED: &[char] = &[
    '=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠',
];

/// The archive's bytes.
pub(super) fn archive(sheets: &[Sheet], making: &Making<'_>) -> Result<Vec<u8>, DocumentError> {
    let mut archive = Archive::new(making.now);
    for (place, sheet) in (0..).zip(sheets) {
        let name = sheet.words.name.to_lowercase().replace(' ', "-");
        let table = table(sheet);
        let bytes = table.map_err(DocumentError::not_made)?;
        archive.file(&format!("{place:02}-{name}.csv"), bytes)?;
    }
    archive.finish()
}

fn table(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    writer.write_record(sheet.words.columns.iter().map(|column| column.head))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(as_field))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// Numbers stay numbers, days are as ISO 8601 has them, and no text runs.
fn as_field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if text.starts_with(GUARDED) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}
