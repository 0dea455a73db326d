//! Success: what we see when it works; and what is in place already.

mod in_place;
mod success;

pub(crate) use in_place::{add_in_place, edit_in_place, remove_in_place};
pub(crate) use success::{add, edit, remove};
