//! The file: SQL and nothing else.
//!
//! One file is one workshop. One writer holds it: an OS lock beside the file, and SQLite's exclusive
//! mode. `commit` returns only when the rows, their history and the reply are on disk.

mod anew;
mod column;
mod commit;
mod compare;
mod connection;
mod copy;
mod drafts;
mod entry;
mod file;
mod glance;
mod gone;
mod lock;
mod nearest;
mod neighbours;
mod older;
mod open;
mod past;
mod problem;
mod readable;
mod rename;
mod rewrite;
mod schema;
mod scour;
mod scratch;
mod still;
mod swap;
mod tables;
mod tried;
mod wal;
mod whole;

pub(crate) use anew::write_anew;
pub(crate) use copy::{clear_part, forget_parts, forget_wal, is_part, part_of, put_in_place};
pub use entry::{Entry, EntryKind, EntryState, StoredEntry, StoredReply};
pub use file::{Form, form_of};
pub use glance::{Glance, Past, copy_as_it_is, glance};
pub(crate) use gone::{Kept, Purge};
pub use lock::known_as;
pub(crate) use lock::{Lock, Reached, user};
pub(crate) use nearest::{Asked, EVERYWHERE, nearest};
pub use neighbours::kept_beside;
pub(crate) use neighbours::{DAMAGED, Neighbour, neighbours};
pub(crate) use older::{as_it_is, wipe};
pub use open::{Loaded, Store};
pub use past::PastChange;
pub use readable::readable;
pub(crate) use rewrite::change_key_to;
pub use rewrite::{Rewritten, change_key};
pub use scratch::{Scratch, sweep};
pub(crate) use still::Standing;
pub(crate) use swap::{CarriedOn, TOOK_COPY, WENT_BACK, WENT_ON, beside, take_place};
pub use swap::{sync_file, sync_folder, write_whole};
pub(crate) use whole::{Whole, facts};
