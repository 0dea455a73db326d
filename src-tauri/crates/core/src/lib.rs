//! The workshop: its records, its rules, its undo, its history, its file.
//!
//! `protocol` holds the types that travel; a folder for each noun holds its verbs; `edit` lets one
//! command work on the document; `history` takes it back; `store` holds SQL and nothing else; `open`
//! puts them together: one [`OpenWorkshop`] is one file, held alone.

mod actions;
pub mod backups;
mod brought;
pub mod causes;
mod check;
mod copies;
mod defect;
mod edit;
mod gone;
pub mod grid;
mod history;
mod ideas;
mod ids;
pub mod key;
mod open;
mod parts;
mod people;
pub mod practice;
pub mod protocol;
mod rank;
pub mod room;
mod run;
pub mod statements;
mod store;
mod successes;
mod themes;
mod trail;
mod updates;
pub mod votes;
mod wall;
mod words;
mod workshop;

pub use brought::Brought;
pub use check::{check, check_behind, check_store};
pub use copies::{apart, between, keep_both};
#[doc(hidden)]
pub use defect::defect;
pub use edit::{MOST_NAME, MOST_TEXT, MOST_WORDS, Numbers};
pub use gone::{Gone, destroy, erase_in};
pub use history::broken;
pub use ids::Ids;
pub use key::Key;
pub use open::{Asked, Done, OpenWorkshop};
pub use rank::{Ranked, in_order};
pub use store::{
    Form, Glance, Past, PastChange, Rewritten, Scratch, Store, change_key, copy_as_it_is, form_of,
    glance, kept_beside, known_as, readable, sweep, sync_file, sync_folder, write_whole,
};
pub use trail::trail;
