//! The workbook: what the room found, as tables to sort, filter and count.
//!
//! Anybody may come to see it, so it holds what may be quoted and counts the rest, as [`Shown`] says. The same
//! sheets are written as one XLSX file, and as a CSV file each in a ZIP archive.

mod about;
mod csv;
mod found;
mod planned;
mod said;
pub(super) mod sheet;
mod xlsx;

use super::errors::DocumentError;
use super::making::{Made, Making};
use super::shown::Shown;

use self::sheet::{Sheet, Source};

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
