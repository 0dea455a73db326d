//! The sheets as CSV files in one ZIP archive.

use std::io::{Cursor, Write};

use chrono::{Datelike, Timelike};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{Cell, Sheet};
use crate::documents::errors::DocumentError;
use crate::documents::make::Making;

/// Without it, spreadsheets take UTF-8 for something else.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();
/// A text that begins with one of these could run as a formula, also as the full-width forms of East Asia. The
/// guard itself is guarded too, so that it can be taken away again.
const GUARDED: &[char] = &[
    '=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠',
];

/// The archive's bytes.
pub(super) fn archive(sheets: &[Sheet], making: &Making<'_>) -> Result<Vec<u8>, DocumentError> {
    let failed = |error: &dyn std::fmt::Display| DocumentError::Typesetting(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(moment(making));
    for (place, sheet) in (0..).zip(sheets) {
        let name = sheet.words.name.to_lowercase().replace(' ', "-");
        let file = format!("{place:02}-{name}.csv");
        archive
            .start_file(file, options)
            .map_err(|error| failed(&error))?;
        let bytes = table(sheet).map_err(|error| failed(&error))?;
        archive.write_all(&bytes).map_err(|error| failed(&error))?;
    }
    let done = archive.finish().map_err(|error| failed(&error))?;
    Ok(done.into_inner())
}

/// The moment comes from the caller, so that the same workshop gives the same file.
fn moment(making: &Making<'_>) -> DateTime {
    let (day, time) = (making.now.date_naive(), making.now.time());
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    let year = u16::try_from(day.year()).unwrap_or(1980);
    let clock = (
        part(time.hour()),
        part(time.minute()),
        part(time.second().min(59)),
    );
    let (hour, minute, second) = clock;
    DateTime::from_date_and_time(
        year,
        part(day.month()),
        part(day.day()),
        hour,
        minute,
        second,
    )
    .unwrap_or_default()
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
