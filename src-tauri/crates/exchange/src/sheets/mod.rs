//! Spreadsheets in: a file or pasted cells become a [`Sheet`], its header's words a [`Mapping`],
//! and both a [`Preview`] of the cards that will come, with everything that is left out and why.
//!
//! Nothing here writes: what a preview shows is what the workshop is then asked to take.

mod clean;
mod cuts;
mod delimited;
mod encoding;
mod error;
mod guess;
mod header;
mod keys;
mod mapping;
mod parts;
mod pasted;
mod phrases;
mod pointed;
mod preview;
mod previewed;
mod read;
mod same;
mod sheet;
mod styles;
mod words;
mod xlsx;

pub use clean::{MAX_WORDS, clean, says_nothing};
pub use cuts::{fitting, offered, pieces};
pub use error::SheetError;
pub use guess::guess;
pub use mapping::{
    ColumnUse, KindNames, MapFlag, MapFlagError, MappedColumn, Mapping, Problem, Shape,
    parse_map_flag,
};
pub use pasted::read_pasted;
pub use pointed::{Pointed, pointed};
pub use preview::preview;
pub use previewed::{
    AnswerChoice, Card, Changed, ChangedChoice, Choices, Correction, Counts, LeftOut,
    LeftOutReason, PersonRow, Preview, TooLong,
};
pub use read::{read, read_sheet};
pub use same::{Known, KnownAnswer, KnownRow};
pub use sheet::{Row, Sheet, letter};

/// The most rows under the header.
pub const MAX_ROWS: usize = 50_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 500;
/// The most bytes that a spreadsheet may unpack to.
pub const MAX_UNPACKED: usize = 100_000_000;
