//! Why a spreadsheet cannot come in. Each one says what to do.

use thiserror::Error;

use super::words;

/// Why a spreadsheet cannot come in; `Display` is a sentence for people.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum SheetError {
    /// No bytes, or nothing but blanks.
    #[error("{}", words::EMPTY)]
    Empty,
    /// PNG, JPEG and the like.
    #[error("{}", words::PICTURE)]
    Picture,
    /// A PDF.
    #[error("{}", words::PDF)]
    Pdf,
    /// A SQLite file, most likely a workshop.
    #[error("{}", words::WORKSHOP)]
    Workshop,
    /// Anything else that is no spreadsheet.
    #[error("{}", words::NOT_A_SPREADSHEET)]
    NotASpreadsheet,
    /// Encrypted.
    #[error("{}", words::PASSWORD)]
    Password,
    /// A spreadsheet in a form that is not read, such as "an old Excel file (.xls)".
    #[error("{}", words::other_spreadsheet(.0))]
    OtherSpreadsheet(&'static str),
    /// Over [`super::MAX_UNPACKED`] bytes unpacked, counted and not believed.
    #[error("{}", words::too_large())]
    TooLarge,
    /// More parts, styles or shared strings than any questionnaire has; holds the limit.
    #[error("{}", words::too_many_parts(*.0))]
    TooManyParts(usize),
    /// Parts with `../` or links.
    #[error("{}", words::UNSAFE)]
    Unsafe,
    /// Over [`super::MAX_ROWS`] rows.
    #[error("{}", words::too_many_rows())]
    TooManyRows,
    /// Over [`super::MAX_COLUMNS`] columns.
    #[error("{}", words::too_many_columns())]
    TooManyColumns,
    /// A spreadsheet that cannot be read to its end.
    #[error("{}", words::damaged())]
    Damaged,
    /// The first row does not name the columns.
    #[error("{}", words::NO_HEADER)]
    NoHeader,
    /// A header and nothing under it.
    #[error("{}", words::NO_ROWS)]
    NoRows,
    /// A quotation mark that opens in this line (from 1) and never closes.
    #[error("{}", words::unclosed_quote(*.line))]
    UnclosedQuote {
        /// Line of the file, from 1.
        line: u64,
    },
    /// Something follows a closing quotation mark in this line (from 1).
    #[error("{}", words::stray_quote(*.line))]
    StrayQuote {
        /// Line of the file, from 1.
        line: u64,
    },
    /// A record with more filled cells than the header has.
    #[error("{}", words::too_many_cells(*.line, *.cells, *.header))]
    TooManyCells {
        /// Line of the file, from 1.
        line: u64,
        /// Cells in that line.
        cells: usize,
        /// Cells in the header.
        header: usize,
    },
    /// A sheet was asked for by a name that is not there.
    #[error("{}", words::no_such_sheet(.name, .sheets))]
    NoSuchSheet {
        /// The name asked for.
        name: String,
        /// The names that are there.
        sheets: Vec<String>,
    },
}
