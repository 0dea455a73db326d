//! Words out of an .xlsx, cell by cell: no cell far out costs memory.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{NaiveDateTime, Timelike};

use super::error::SheetError;
use super::header::{Table, into_sheet};
use super::parts::checked;
use super::sheet::{Row, Sheet};
use super::{MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, words};

/// How many sheets are tried until one has a header and rows.
const MAX_TRIED: usize = 20;

/// Reads the sheet called `wanted`, else the first with a header and rows.
///
/// # Errors
/// Every `SheetError` that an .xlsx can have; never panics.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, SheetError> {
    let checked = checked(bytes)?;
    // The reader is other people's code: whatever it stumbles over is a damaged file, not a crash.
    catch_unwind(AssertUnwindSafe(|| read_checked(checked, wanted)))
        .unwrap_or(Err(SheetError::Damaged))
}

fn read_checked(bytes: Vec<u8>, wanted: Option<&str>) -> Result<Sheet, SheetError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let names = sheet_names(&book);
    if let Some(wanted) = wanted {
        let name = names.iter().find(|name| name.as_str() == wanted).cloned();
        let name = name.ok_or_else(|| SheetError::NoSuchSheet {
            name: wanted.to_owned(),
            sheets: names.clone(),
        })?;
        return one_sheet(&mut book, &name, &names);
    }
    let mut first_error = None;
    for name in names.iter().take(MAX_TRIED) {
        match one_sheet(&mut book, name, &names) {
            Ok(sheet) => return Ok(sheet),
            Err(error @ (SheetError::Empty | SheetError::NoHeader | SheetError::NoRows)) => {
                // An empty first sheet says less than a second one that lacks a header.
                match first_error {
                    None | Some(SheetError::Empty) => first_error = Some(error),
                    Some(_) => {}
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(first_error.unwrap_or(SheetError::Empty))
}

/// Sheets that hold cells, those that people see first.
fn sheet_names(book: &Xlsx<Cursor<Vec<u8>>>) -> Vec<String> {
    let sheets = book.sheets_metadata();
    let named = |seen: bool| {
        sheets
            .iter()
            .filter(move |s| {
                s.typ == SheetType::WorkSheet && (s.visible == SheetVisible::Visible) == seen
            })
            .map(|s| s.name.clone())
    };
    named(true).chain(named(false)).collect()
}

fn one_sheet(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    names: &[String],
) -> Result<Sheet, SheetError> {
    let rows = filled_rows(book, name)?;
    let mut sheet = into_sheet(
        name.to_owned(),
        Table {
            rows,
            records: Vec::new(),
        },
    )?;
    sheet.others = names
        .iter()
        .filter(|other| other.as_str() != name)
        .cloned()
        .collect();
    if !sheet.others.is_empty() {
        sheet.notices.push(words::other_sheets(name, &sheet.others));
    }
    Ok(sheet)
}

fn filled_rows(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<Row>, SheetError> {
    let mut cells = book
        .worksheet_cells_reader(name)
        .map_err(|error| refused(&error))?;
    let mut rows: Vec<Row> = Vec::new();
    let mut current = Row::default();
    let mut size = 0_usize;
    while let Some(cell) = cells.next_cell().map_err(|error| refused(&error))? {
        let Some(text) = cell_text(cell.get_value()) else {
            continue;
        };
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let column = within(row, column)?;
        if row + 1 != current.number {
            if row + 1 < current.number {
                return Err(SheetError::Damaged);
            }
            keep(
                &mut rows,
                std::mem::replace(&mut current, Row::new(row + 1)),
            );
        }
        // One long shared text may be used by a million cells.
        size += text.len();
        if size > MAX_UNPACKED {
            return Err(SheetError::TooLarge);
        }
        if !current.push(column, &text) {
            return Err(SheetError::Damaged);
        }
    }
    keep(&mut rows, current);
    Ok(rows)
}

/// A filled cell past a limit is refused; blank ones out there are only somebody's formatting.
fn within(row: u32, column: u32) -> Result<u16, SheetError> {
    if usize::try_from(row).map_or(true, |row| row > MAX_ROWS) {
        return Err(SheetError::TooManyRows);
    }
    match u16::try_from(column) {
        Ok(column) if usize::from(column) < MAX_COLUMNS => Ok(column),
        _ => Err(SheetError::TooManyColumns),
    }
}

fn keep(rows: &mut Vec<Row>, row: Row) {
    if row.filled() > 0 {
        rows.push(row);
    }
}

fn refused(error: &XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Password,
        _ => SheetError::Damaged,
    }
}

/// A cell as people read it.
fn cell_text(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => text.clone(),
        // '#N/A' and the like are a formula's trouble, not somebody's words.
        DataRef::Error(_) => return None,
    })
}

fn number_text(number: f64) -> String {
    if number.abs() < 1e15 {
        number.to_string()
    } else {
        format!("{number:e}")
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round();
        let (hours, rest) = ((seconds / 3_600.0).trunc(), seconds % 3_600.0);
        return format!("{hours}:{:02}:{:02}", (rest / 60.0).trunc(), rest % 60.0);
    }
    match moment.as_datetime() {
        Some(found) if moment.as_f64() < 1.0 => clock_text(found),
        Some(found) => day_text(found),
        None => number_text(moment.as_f64()),
    }
}

/// Day first, as people here write it; the seconds only where there are any.
fn day_text(moment: NaiveDateTime) -> String {
    let moment = to_the_second(moment);
    if moment.num_seconds_from_midnight() == 0 {
        moment.format("%d/%m/%Y").to_string()
    } else {
        format!("{} {}", moment.format("%d/%m/%Y"), clock_text(moment))
    }
}

fn clock_text(moment: NaiveDateTime) -> String {
    let moment = to_the_second(moment);
    let pattern = if moment.second() == 0 {
        "%H:%M"
    } else {
        "%H:%M:%S"
    };
    moment.format(pattern).to_string()
}

/// A spreadsheet keeps a time as a part of a day, so 14:02:00 may come as 14:01:59.999.
fn to_the_second(moment: NaiveDateTime) -> NaiveDateTime {
    let half = chrono::Duration::milliseconds(500);
    let rounded = moment.checked_add_signed(half).unwrap_or(moment);
    rounded.with_nanosecond(0).unwrap_or(rounded)
}

fn iso_text(text: &str) -> String {
    let patterns = ["%Y-%m-%dT%H:%M:%S%.fZ", "%Y-%m-%dT%H:%M:%S%.f"];
    let moment = patterns
        .iter()
        .find_map(|p| NaiveDateTime::parse_from_str(text, p).ok());
    moment.map_or_else(|| text.to_owned(), day_text)
}
