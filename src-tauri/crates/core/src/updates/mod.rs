//! Afterwards: who wants to hear, and what was told.

mod told;
mod wants;

pub(crate) use told::{Told, add, edit_update, remove};
pub(crate) use wants::{add_wants, edit_wants, remove_wants, tell};
