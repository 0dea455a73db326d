//! Leaving things behind: somebody asks to go, and nothing of what they said stays.
//!
//! `marks` keeps who asked, as a keyed hash; `texts` knows where words stand in a row; `repeats` finds
//! words again elsewhere; `traces` says what of a file is somebody's; `erase` takes it away, in the open
//! workshop and, by [`erase_in`], in any other file of it, such as a backup. `tidy` lets go of everybody's words at
//! the end, `share` makes copies that hold nothing deleted, and `destroy` leaves nothing.

mod destroy;
mod erase;
mod marks;
mod preview;
mod repeats;
mod share;
mod texts;
mod tidy;
mod traces;

pub use destroy::destroy;
pub use erase::erase_in;
pub use marks::Gone;
pub(crate) use marks::{Secret, Whose};
pub(crate) use repeats::Repeats;
pub(crate) use texts::{each_text, texts_of};
pub(crate) use traces::rows_of;
