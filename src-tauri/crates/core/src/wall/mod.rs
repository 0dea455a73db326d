//! The wall: what the desk sends to it, and the projection of what the room may see.

mod send;
mod view;

pub(crate) use send::{blank, hold, set_scheme, set_size, show, turn_page};
pub(crate) use view::{view, view_of};
