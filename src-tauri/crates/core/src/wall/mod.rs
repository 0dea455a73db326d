//! The wall: what the desk sends to it, and the projection of what the room may see.

mod send;
mod timer;
mod view;

pub(crate) use send::{blank, hold, pause, set_scheme, set_size, show, turn_page};
pub(crate) use timer::{add_to_timer, start_timer, stop_timer};
pub(crate) use view::{view, view_of};
