//! Who is in the room, what happens when, and what the room agreed.

mod agenda;
mod day;
mod facilitators;
mod invited;
mod notes;
mod prompts;
mod warm_up;

pub(crate) use agenda::{NewItem, add_agenda_item, edit_agenda_item, remove_agenda_item};
pub use day::day_now;
pub(crate) use day::{give_more_time, move_to_day, parts, skip_agenda_item, start_agenda_item};
pub(crate) use facilitators::{add_facilitator, edit_facilitator, remove_facilitator};
pub(crate) use invited::{add_invited, edit_invited, remove_invited};
pub(crate) use notes::{add_note, edit_note, move_note, remove_note};
pub(crate) use prompts::{edit_prompt, reset_prompt};
pub(crate) use warm_up::{add_warm_up_card, edit_warm_up_card, remove_warm_up_card};
