//! CSV with commas, semicolons or tabs.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::encoding::{Decoded, decode};
use super::error::SheetError;
use super::header::{Record, Table, into_sheet};
use super::sheet::{Row, Sheet};
use super::{MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, words};

/// Stands between no cells: a text with one column has no delimiter.
const NO_DELIMITER: u8 = 0x1F;
/// More cells than this in one record are refused before anything makes room for them.
const MAX_CELLS: usize = 20_000;
/// How much of a file is looked at to tell its delimiter, in bytes and in records.
const LOOK_BYTES: usize = 65_536;
const LOOK_RECORDS: usize = 30;

/// Reads a CSV file; `name` becomes the sheet's name.
///
/// # Errors
/// A broken file names its line; limits as in [`super::read`].
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Sheet, SheetError> {
    if bytes.len() > MAX_UNPACKED {
        return Err(SheetError::TooLarge);
    }
    let decoded = decode(bytes);
    let text = decoded.text.as_str();
    if text.chars().all(|c| c.is_whitespace() || c == '\0') {
        return Err(SheetError::Empty);
    }
    if looks_binary(&decoded) || looks_like_markup(text) {
        return Err(SheetError::NotASpreadsheet);
    }
    let (told, text) = told_delimiter(text);
    let delimiter = told.unwrap_or_else(|| guess_delimiter(text));
    let first_line = if told.is_some() { 2 } else { 1 };
    check_quotes(text.as_bytes(), delimiter, first_line)?;
    let mut sheet = into_sheet(name.to_owned(), records(text, delimiter, first_line)?)?;
    if decoded.unreadable {
        sheet.notices.push(words::UNREADABLE_LETTERS.to_owned());
    }
    Ok(sheet)
}

/// A stray control is cleaned away later; many of them are no text. So are bytes that were no letters;
/// a U+FFFD that stood in the file was lost by somebody else, and the words around it are words.
fn looks_binary(decoded: &Decoded) -> bool {
    let lost = |c: char| decoded.unreadable && c == '\u{FFFD}';
    let (mut all, mut odd) = (0_usize, 0_usize);
    for character in decoded.text.chars().take(4_000) {
        all += 1;
        odd += usize::from(character.is_control() && !character.is_whitespace() || lost(character));
    }
    odd > 3 && odd * 20 > all
}

fn looks_like_markup(text: &str) -> bool {
    let start = text
        .trim_start()
        .get(..9)
        .unwrap_or_else(|| text.trim_start())
        .to_lowercase();
    ["<!doctype", "<html", "<?xml", "{\\rtf", "{\"", "[{"]
        .iter()
        .any(|mark| start.starts_with(mark))
}

/// Excel's own first line, 'sep=;'.
fn told_delimiter(text: &str) -> (Option<u8>, &str) {
    let told = text.split_once('\n').and_then(|(line, rest)| {
        let mark = line.trim_end().strip_prefix("sep=")?;
        let delimiter = *mark.as_bytes().first()?;
        (mark.len() == 1 && matches!(delimiter, b',' | b';' | b'\t')).then_some((delimiter, rest))
    });
    told.map_or((None, text), |(delimiter, rest)| (Some(delimiter), rest))
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The delimiter that gives most records as many cells as the first; then the one with most cells.
fn guess_delimiter(text: &str) -> u8 {
    let start = text
        .get(..text.floor_char_boundary(LOOK_BYTES))
        .unwrap_or(text);
    let score = |delimiter: u8| {
        let mut lengths = reader(start, delimiter)
            .into_records()
            .map_while(Result::ok)
            .take(LOOK_RECORDS)
            .map(|record| record.len());
        let first = lengths.next().unwrap_or(0);
        if first < 2 {
            return None;
        }
        let (mut alike, mut all) = (1, 1);
        for length in lengths {
            all += 1;
            alike += usize::from(length == first);
        }
        Some((alike * 100 / all, first))
    };
    [b',', b';', b'\t']
        .into_iter()
        .filter_map(|delimiter| Some((score(delimiter)?, delimiter)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map_or(NO_DELIMITER, |(_, delimiter)| delimiter)
}

#[derive(Clone, Copy)]
enum At {
    Start,
    Open,
    Quoted,
    Closed,
}

/// The library reads on over broken quotation marks and mixes cells up; so look first.
fn check_quotes(text: &[u8], delimiter: u8, first_line: u64) -> Result<(), SheetError> {
    let (mut at, mut line, mut opened, mut cells) = (At::Start, first_line, first_line, 1_usize);
    for &byte in text {
        let between = byte == delimiter;
        let ends = matches!(byte, b'\n' | b'\r');
        at = match (at, byte) {
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, _) => At::Quoted,
            (At::Closed, b'"') => At::Quoted,
            (_, _) if between || ends => At::Start,
            (At::Start, b'"') => {
                opened = line;
                At::Quoted
            }
            (At::Closed, b' ') => At::Closed,
            (At::Closed, _) => return Err(SheetError::StrayQuote { line }),
            (At::Start | At::Open, _) => At::Open,
        };
        if matches!(at, At::Start) {
            cells = if ends { 1 } else { cells + 1 };
            if cells > MAX_CELLS {
                return Err(SheetError::TooManyColumns);
            }
        }
        line += u64::from(byte == b'\n');
    }
    match at {
        At::Quoted => Err(SheetError::UnclosedQuote { line: opened }),
        _ => Ok(()),
    }
}

fn records(text: &str, delimiter: u8, first_line: u64) -> Result<Table, SheetError> {
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    let mut table = Table::default();
    let mut number = 0_u32;
    while reader
        .read_record(&mut record)
        .map_err(|_| SheetError::Damaged)?
    {
        number = number.saturating_add(1);
        let line = record.position().map_or(0, csv::Position::line) + first_line - 1;
        let row = row_of(&record, number)?;
        if row.filled() == 0 {
            continue;
        }
        table.rows.push(row);
        table.records.push(Record {
            cells: record.len(),
            line,
        });
        if table.rows.len() > MAX_ROWS + 1 {
            return Err(SheetError::TooManyRows);
        }
    }
    Ok(table)
}

fn row_of(record: &StringRecord, number: u32) -> Result<Row, SheetError> {
    let mut row = Row::new(number);
    for (column, cell) in record.iter().enumerate() {
        if cell.trim().is_empty() {
            continue;
        }
        match u16::try_from(column) {
            Ok(narrow) if column < MAX_COLUMNS => row.push(narrow, cell),
            _ => return Err(SheetError::TooManyColumns),
        };
    }
    Ok(row)
}
