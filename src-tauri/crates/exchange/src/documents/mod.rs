//! Documents: what leaves the room on paper, and what the team keeps.
//!
//! `kinds` lists every document, once; `make` is the one door through which each is made. Nothing here imports in a
//! circle. From the ground up:
//!
//! - `words` holds every sentence, `cleaning` makes any text fit to be set, and `people` knows how many may be told;
//! - `shown` answers whose words may stand where, and nobody else does;
//! - `story` and `printed` are what a workshop says, as plain data that keeps to that;
//! - `pictures` draws from it; `press` sets pages that keep to PDF/UA-1, of a template of ours and of data as JSON,
//!   never as markup, so nothing that people typed can run; `leaves` makes Word, HTML and Markdown;
//! - each document is a module that joins these, and `files` puts its bytes on disk, whole or not at all.

mod action_plan;
mod after;
mod archive;
mod calendar;
mod cleaning;
mod counting;
mod data;
mod data_page;
mod direction;
mod easy_read;
mod errors;
mod files;
mod fonts;
mod footer;
mod holds;
mod keeping;
mod kinds;
mod leaves;
mod letters;
mod line_pictures;
mod make;
mod making;
mod meetings;
mod packs;
mod people;
mod pictures;
mod press;
mod printed;
mod report;
mod room_sheets;
mod shown;
mod story;
mod words;
mod workbook;

pub use archive::Archive;
pub use data::{DataError, MOST_DATA, read_data};
pub use easy_read::{EasyReadFlag, hard_to_read};
pub use errors::DocumentError;
pub use files::{Existing, write_file};
pub use holds::Holds;
pub use keeping::Keeping;
pub use kinds::{Audience, CardOrder, DocumentKind, Format, Options, Paper, Traits, Wanted};
pub use making::{Made, Making};
pub use packs::{Pack, PackFile};
pub use press::Typeset;
pub use shown::Shown;

#[cfg(test)]
mod tests;
