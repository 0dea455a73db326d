//! Documents: what leaves the room on paper, and what the team keeps.
//!
//! [`kinds`] lists every document; [`make`] is the one door through which each is made. What of a workshop may stand
//! in it is asked of [`shown`] and nowhere else. A document is plain data and a template of ours. The data goes to
//! the template as JSON, never as markup, so nothing that people typed can run. [`press`] turns both into pages that
//! keep to PDF/UA-1; [`cleaning`] sees to it that no text can stop that; [`files`] puts the bytes on disk, whole or
//! not at all.

pub mod action_plan;
mod after;
mod archive;
mod calendar;
pub mod cleaning;
mod counting;
mod data;
mod easy_read;
mod errors;
pub mod files;
mod fonts;
mod footer;
mod holds;
pub mod kinds;
mod leaves;
mod letters;
mod line_pictures;
pub mod make;
mod making;
mod meetings;
pub mod packs;
mod people;
pub mod pictures;
pub mod press;
mod printed;
pub mod report;
mod room_sheets;
pub mod shown;
pub mod story;
pub mod words;
mod workbook;

pub use archive::Archive;
pub use data::{DataError, MOST_DATA, read_data};
pub use easy_read::{EasyReadField, EasyReadFlag, HardBecause, hard_to_read};
pub use errors::DocumentError;
pub use files::{Existing, write_file};
pub use holds::Holds;
pub use kinds::{Audience, CardOrder, DocumentKind, Format, Options, Paper, Traits, Wanted};
pub use making::{Made, Making};
pub use packs::{Pack, PackFile};
pub use press::Typeset;
pub use shown::Shown;
pub use story::{action_plans_of, story_of};
pub use words::day_in_words;

#[cfg(test)]
mod tests;
