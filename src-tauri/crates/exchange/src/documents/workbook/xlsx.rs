//! The sheets as one XLSX file.

use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::sheet::{Cell, Sheet};
use crate::documents::cleaning;
use crate::documents::errors::DocumentError;
use crate::documents::making::Making;
use crate::documents::words;

/// The narrowest and the widest column, in characters; longer texts go on in the next line.
const WIDTHS: (usize, usize) = (9, 60);
/// Room for the arrow of the filter, in characters.
const ARROW: usize = 4;
/// A line of the usual type, in points.
const LINE: f64 = 15.0;
/// The highest row that there is, in points.
const HIGHEST: f64 = 409.0;
/// Paper size 9 is A4.
const A4: u8 = 9;

/// The file's bytes.
pub(super) fn file(sheets: &[Sheet], making: &Making<'_>) -> Result<Vec<u8>, DocumentError> {
    written(sheets, making).map_err(DocumentError::not_made)
}

/// The looks of cells.
struct Looks {
    head: Format,
    text: Format,
    number: Format,
    day: Format,
}

fn written(sheets: &[Sheet], making: &Making<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(making)?);
    let top = Format::new().set_align(FormatAlign::Top);
    let looks = Looks {
        head: top
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Medium),
        text: top.clone().set_text_wrap(),
        // Not against the words of the next column.
        number: top.clone().set_align(FormatAlign::Right).set_indent(1),
        day: top
            .set_num_format("d mmmm yyyy")
            .set_align(FormatAlign::Left),
    };
    for sheet in sheets {
        fill(book.add_worksheet(), sheet, &looks)?;
    }
    book.save_to_buffer()
}

/// The moment comes from the caller, so that the same workshop gives the same file.
fn properties(making: &Making<'_>) -> Result<DocProperties, XlsxError> {
    let workshop = making.document.workshop.single();
    let title = workshop.map_or("", |row| row.title.as_str());
    let (day, time) = (making.now.date_naive(), making.now.time());
    let clock = |part: u32| u8::try_from(part).unwrap_or(0);
    let moment = match moment(day) {
        Some(day) => day.and_hms(
            u16::from(clock(time.hour())),
            clock(time.minute()),
            f64::from(time.second()),
        )?,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    Ok(DocProperties::new()
        .set_title(cleaning::shortened(&cleaning::one_line(title), 120))
        .set_author(words::HEARD)
        .set_creation_datetime(&moment))
}

/// A day in the years that a spreadsheet knows.
fn moment(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let part = |part: u32| u8::try_from(part).ok();
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}

fn fill(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    page.set_name(sheet.words.name)?
        .set_freeze_panes(1, 0)?
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    let widths: Vec<f64> = (0..sheet.words.columns.len())
        .map(|column| width(sheet, column))
        .collect();
    for (column, (words, width)) in (0_u16..).zip(sheet.words.columns.iter().zip(&widths)) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, words.head, &looks.head)?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        page.set_row_height(row, height(cells, &widths))?;
        for (column, cell) in (0_u16..).zip(cells) {
            write(page, (row, column), cell, looks)?;
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.words.columns.len()).unwrap_or(u16::MAX);
    page.autofilter(0, 0, last_row, last_column.saturating_sub(1))?;
    Ok(())
}

fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // A string of the shared table: whatever it begins with, it is no formula and no link.
        Cell::Text(text) => {
            page.write_string_with_format(row, column, text, &looks.text)?;
        }
        Cell::Number(number) => {
            page.write_number_with_format(row, column, *number, &looks.number)?;
        }
        Cell::Day(day) => match moment(*day) {
            Some(moment) => {
                page.write_datetime_with_format(row, column, &moment, &looks.day)?;
            }
            None => {
                page.write_string_with_format(row, column, day.to_string(), &looks.text)?;
            }
        },
    }
    Ok(())
}

/// As high as its tallest cell, in points: not every program finds that out by itself.
fn height(cells: &[Cell], widths: &[f64]) -> f64 {
    let lines = |(cell, width): (&Cell, &f64)| match cell {
        Cell::Text(text) => {
            // Lines break at words, so they hold a little less than fits.
            let room = width * 0.95;
            let of = |line: &str| {
                let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
                (f64::from(letters) / room).ceil().max(1.0)
            };
            text.lines().map(of).sum()
        }
        _ => 1.0,
    };
    let tallest = cells.iter().zip(widths).map(lines).fold(1.0, f64::max);
    (tallest * LINE).min(HIGHEST)
}

/// As wide as its longest line, within limits.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let head = sheet.words.columns.get(column);
    let head = head.map_or(0, |words| words.head.chars().count() + ARROW);
    let longest = |cell: &Cell| match cell {
        Cell::Text(text) => text
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0),
        Cell::Day(_) => "30 September 2026".len(),
        Cell::Number(_) | Cell::Empty => 0,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let widest = cells.map(longest).max().unwrap_or(0).max(head);
    let width = widest.clamp(WIDTHS.0, WIDTHS.1) + 1;
    u32::try_from(width).map_or(0.0, f64::from)
}
