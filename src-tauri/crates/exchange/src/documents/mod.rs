//! Documents: what leaves the room on paper, and what the team keeps.
//!
//! [`set`] lists every document; [`make`] is the one door through which each is made. What of a workshop may stand
//! in it is asked of [`shown`] and nowhere else. A document is plain data and a template of ours. The data goes to
//! the template as JSON, never as markup, so nothing that people typed can run. [`press`] turns both into pages that
//! keep to PDF/UA-1; [`cleaning`] sees to it that no text can stop that; [`files`] puts the bytes on disk, whole or
//! not at all.

pub mod action_plan;
mod after;
mod archive;
mod calendar;
pub mod cleaning;
mod data;
mod easy_read;
mod errors;
pub mod files;
mod fonts;
mod footer;
mod leaves;
pub mod make;
pub mod packs;
pub mod pictures;
mod plan_page;
pub mod press;
pub mod report;
pub mod set;
mod sheets;
pub mod shown;
mod type_case;
pub mod words;
mod workbook;

pub use action_plan::action_plans_of;
pub use archive::Archive;
pub use data::{DataError, MOST_DATA, read_data};
pub use easy_read::{EasyReadField, EasyReadFlag, HardBecause, hard_to_read};
pub use errors::DocumentError;
pub use files::{Existing, write_file};
pub use make::{Made, Making};
pub use packs::{Pack, PackFile};
pub use press::Typeset;
pub use report::story_of;
pub use set::{Audience, CardOrder, DocumentKind, Format, Options, Paper, Traits, Wanted};
pub use shown::{Holds, Shown};
pub use words::day_in_words;

#[cfg(test)]
mod tests;
